import { textOf } from '../../casefile/text.ts'

/* Plain lists: of the many short texts of a page, making typed ones costs more than filling them. */
/** Characters of the flow while it is being made, each with its place in the original and the blank before it. */
export class Draft {
  /** place and blank of each */
  readonly #map: number[] = []
  readonly #codes: number[] = []
  length = 0

  constructor(capacity: number) {
    this.#map.length = this.#codes.length = capacity
  }

  push(code: number, at: number, gap: number): void {
    this.#codes[this.length] = code
    this.#map[this.length++] = at * 4 + gap
  }

  last(): number {
    return this.length > 0 ? (this.#codes[this.length - 1] ?? 0) : 0
  }

  at(i: number): number | undefined {
    return i < this.length ? Math.floor((this.#map[i] ?? 0) / 4) : undefined
  }

  gap(i: number): number {
    return i < this.length ? (this.#map[i] ?? 0) & 3 : 0
  }

  text(): string {
    return textOf(this.#codes, this.length)
  }
}
