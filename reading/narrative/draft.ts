import { textOf } from '../../casefile/text.ts'

/** Characters of the flow while it is being made, each with its place in the original and the blank before it. */
export class Draft {
  readonly #map: Int32Array
  readonly #gaps: Uint8Array
  readonly #codes: Uint16Array
  length = 0

  constructor(capacity: number) {
    this.#map = new Int32Array(capacity)
    this.#gaps = new Uint8Array(capacity)
    this.#codes = new Uint16Array(capacity)
  }

  push(code: number, at: number, gap: number): void {
    this.#codes[this.length] = code
    this.#map[this.length] = at
    this.#gaps[this.length] = gap
    this.length++
  }

  last(): number {
    return this.length > 0 ? (this.#codes[this.length - 1] ?? 0) : 0
  }

  at(i: number): number | undefined {
    return i < this.length ? this.#map[i] : undefined
  }

  gap(i: number): number {
    return i < this.length ? (this.#gaps[i] ?? 0) : 0
  }

  text(): string {
    return textOf(this.#codes, this.length)
  }
}
