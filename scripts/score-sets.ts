/** Counting what was read against what is to be read. */

export interface Counter { right: number; wrong: number; missed: number }

export const counter = (): Counter => ({ right: 0, wrong: 0, missed: 0 })

export function add(to: Counter, from: Counter): void {
  to.right += from.right
  to.wrong += from.wrong
  to.missed += from.missed
}

/** Of what was read, how much is right; 1 where nothing was read. */
export const precision = (c: Counter): number => (c.right + c.wrong > 0 ? c.right / (c.right + c.wrong) : 1)
/** Of what is to be read, how much was; 1 where nothing is. */
export const recall = (c: Counter): number => (c.right + c.missed > 0 ? c.right / (c.right + c.missed) : 1)

/** Gives as many wanted items as possible a read item of their own; for each read item, whose it is or -1. */
function matching<W, G>(want: readonly W[], got: readonly G[], fits: (w: W, g: G) => boolean): number[] {
  const owner: number[] = got.map(() => -1)
  const place = (i: number, seen: boolean[]): boolean =>
    got.some((g, j) => {
      const w = want[i]
      if (w === undefined || seen[j] || !fits(w, g)) return false
      seen[j] = true
      const holder = owner[j] ?? -1
      if (holder >= 0 && !place(holder, seen)) return false
      owner[j] = i
      return true
    })
  want.forEach((_, i) => place(i, []))
  return owner
}

export interface Compared<W, G> { count: Counter; pairs: [W, G][]; wrong: G[]; missed: W[] }

/** A read item that fits an optional one, or a wanted one that another has already matched, is left out of the count. */
export function compare<W, G>(want: readonly W[], optional: readonly W[], got: readonly G[], fits: (w: W, g: G) => boolean): Compared<W, G> {
  const owner = matching(want, got, fits)
  const found = new Set(owner.filter((i) => i >= 0))
  const pairs = got.flatMap((g, j): [W, G][] => { const w = want[owner[j] ?? -1]; return w === undefined ? [] : [[w, g]] })
  const missed = want.filter((_, i) => !found.has(i))
  const wrong = got.filter((g, j) => (owner[j] ?? -1) < 0 && ![...optional, ...want].some((w) => fits(w, g)))
  return { count: { right: found.size, wrong: wrong.length, missed: missed.length }, pairs, wrong, missed }
}

/** One of each key, the last one, in the order of the first. */
export function distinct<T>(items: readonly T[], key: (t: T) => string): T[] {
  return [...new Map(items.map((x) => [key(x), x])).values()]
}
