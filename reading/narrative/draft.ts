import { textOf } from '../../casefile/text.ts'

/* Plain lists: of the many short texts of a page, making typed ones costs more than filling them. */
/** Characters of the flow while it is being made, each with its place in the original and the blank before it. */
export class Draft {
  /** place and blank of each */
  readonly #map: number[] = []
  readonly #codes: number[] = []
  length = 0

  push(code: number, at: number, gap: number): void {
    this.#codes.push(code)
    this.#map.push(at * 4 + gap)
    this.length++
  }

  last(): number {
    return this.length > 0 ? (this.#codes[this.length - 1] ?? 0) : 0
  }

  at(i: number): number | undefined {
    const m = this.#map[i]
    return m === undefined ? undefined : Math.floor(m / 4)
  }

  gap(i: number): number {
    return (this.#map[i] ?? 0) & 3
  }

  text(): string {
    return textOf(this.#codes, this.length)
  }
}
