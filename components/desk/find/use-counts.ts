import { useEffect, useState } from 'preact/hooks'
import { inPortions } from './portions.ts'

/** Milliseconds that the desk is left alone before anything is counted. */
const CALM = 400

/** How many rows each of some searches finds, counted aside in slices of time; an entry is missing while it is not known. `whenever`: count anew when this is another. */
export function useCounts<T extends { id: string }>(searches: readonly T[], whenever: unknown, count: ((search: T) => Generator<unknown, number>) | undefined): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    if (searches.length === 0 || count === undefined) return
    const control = new AbortController()
    function* all(of: (search: T) => Generator<unknown, number>): Generator<unknown, Map<string, number>> {
      const found = new Map<string, number>()
      for (const s of searches) found.set(s.id, yield* of(s))
      return found
    }
    const wait = setTimeout(() => inPortions(all(count), setCounts, control.signal), CALM)
    return () => { clearTimeout(wait); control.abort() }
  }, [searches, whenever])
  return counts
}
