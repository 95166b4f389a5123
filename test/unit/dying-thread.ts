import { basename } from 'node:path'
import { serve } from '../../cli/thread.ts'

/** A thread of `check` that dies of some files, by their names. */
await serve((file) => {
  const name = basename(file)
  if (name.startsWith('exits')) process.exit(3)
  if (name.startsWith('eats')) {
    const eaten: number[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, i) => i))
  }
})
