/** The same numbers for the same seed. */
export interface Chance {
  below(n: number): number
  one<T>(list: readonly T[]): T
  /** so many different ones of the list */
  some<T>(list: readonly T[], n: number): T[]
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  return {
    below,
    one,
    some(list, n) {
      const left = [...list]
      return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)).flat()
    },
  }
}
