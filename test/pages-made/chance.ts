/** Chance that is the same on every run: all of a made page follows from its seed. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0
    for (let i = 0; i < 4; i++) this.next()
  }
  /** 0 ≤ x < 1 (mulberry32) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  /** from `low` to `high`, both possible */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }
  yes(share: number): boolean {
    return this.next() < share
  }
  pick<T>(from: readonly T[]): T {
    const x = from[this.int(0, from.length - 1)]
    if (x === undefined) throw new Error('nothing to choose from')
    return x
  }
  shuffle<T>(list: readonly T[]): T[] {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const a = out[i], b = out[j]
      if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a]
    }
    return out
  }
  /** `count` of them, in the order of the list */
  some<T>(from: readonly T[], count: number): T[] {
    const keep = new Set(this.shuffle(from.map((_, i) => i)).slice(0, count))
    return from.filter((_, i) => keep.has(i))
  }
}
