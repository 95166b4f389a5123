import type { CaseFile } from './schema.ts'

/** By place in a reading: place in the file that was made of it, undefined for what was taken out. */
export type Kept = readonly (number | undefined)[]

/** Takes acts and things out of the file, and the conflicts that are settled; conflicts about the others keep naming them. */
export function withoutConflicts(file: CaseFile, gone: { events: ReadonlySet<number>; assets: ReadonlySet<number> }, settled: ReadonlySet<string>): { events: Kept; assets: Kept } {
  const events = places(file.events.length, gone.events), assets = places(file.assets.length, gone.assets)
  file.events = file.events.filter((_, i) => !gone.events.has(i))
  file.assets = file.assets.filter((_, i) => !gone.assets.has(i))
  file.conflicts = file.conflicts.filter((c) => !settled.has(c.field)).flatMap((c) => {
    const [head, at, ...rest] = c.field.split('.')
    if ((head !== 'events' && head !== 'assets') || at === undefined) return [c]
    const now = (head === 'events' ? events : assets)[Number(at)]
    return now === undefined ? [] : [{ ...c, field: [head, now, ...rest].join('.') }]
  })
  return { events, assets }
}

function places(length: number, gone: ReadonlySet<number>): Kept {
  let next = 0
  return Array.from({ length }, (_, i) => (gone.has(i) ? undefined : next++))
}
