import type { Change } from './change.ts'
import { RENAMING } from './names.ts'
import { PHRASES } from './phrases.ts'
import { told, read } from './samples.ts'
import { WRITING } from './writing.ts'

/** Every way of telling the same otherwise. */
export const CHANGES: readonly Change[] = [...RENAMING, ...PHRASES, ...WRITING]

/** Several at once: other names, other words, other print. */
export const SEVERAL: Change = {
  name: 'several at once',
  apply(sample, chance) {
    const renamed = new Map<string, string>()
    let now = sample
    for (const kinds of [RENAMING, PHRASES, PHRASES, WRITING, WRITING]) {
      const c = chance.one(kinds).apply(now, chance)
      if (!c) continue
      for (const [old, name] of c.renamed ?? []) renamed.set(old, name)
      if (c.renamed) {
        const file = read(c.text)
        /* what a renaming alone brings about is told by that change itself */
        if (differences(sample.file, file, renamed).length > 0) return undefined
        now = { ...now, text: c.text, file }
      } else now = { ...now, text: c.text }
    }
    return now.text === sample.text ? undefined : { text: now.text, renamed }
  },
}

const plainName = (s: string): string => s.normalize('NFKC').replace(/\s/g, '')

/** What the reading lost (-) and what it gained (+) by the change. */
export function differences(was: Parameters<typeof told>[0], is: Parameters<typeof told>[0], renamed: ReadonlyMap<string, string> | undefined): string[] {
  const called = new Map([...(renamed ?? [])].map(([a, b]) => [plainName(a), plainName(b)]))
  const before = told(was, (n) => called.get(n) ?? n), after = told(is)
  return [...[...before].filter((x) => !after.has(x)).map((x) => `- ${x}`), ...[...after].filter((x) => !before.has(x)).map((x) => `+ ${x}`)]
}

