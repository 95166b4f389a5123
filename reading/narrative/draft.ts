/**
 * The characters of the flow while it is being made, each with its place in the original and the blank before it. Kept as
 * pieces: most characters stand in the original one behind the other, so a line is one piece, not a list of its characters.
 */
export class Draft {
  /* Joined at the end: a string put together step by step is slow to look at afterwards. */
  readonly #parts: string[] = []
  #last = 0
  /** where each piece begins in the flow, the place of that character in the original, and the blank before it; within a piece places count on by one */
  readonly #starts: number[] = []
  readonly #places: number[] = []
  readonly #gaps: number[] = []
  /** the piece in which a place was asked for last: most questions are about neighbours */
  #asked = 0
  length = 0

  /** One character. `gap`: width of the blank before it. */
  push(code: number, at: number, gap: number): void {
    this.#begin(at, gap)
    this.#parts.push(String.fromCharCode(code))
    this.#last = code
    this.length++
  }

  /** Characters that stand in the original from `at` on, one behind the other, without blanks. */
  pushAll(text: string, at: number): void {
    if (text === '') return
    this.#begin(at, 0)
    this.#parts.push(text)
    this.#last = text.charCodeAt(text.length - 1)
    this.length += text.length
  }

  /** A stretch of another draft, whose text is given, with its places and blanks. */
  pushFrom(other: Draft, text: string, start: number, end: number): void {
    for (let i = start; i < end;) {
      const n = other.#piece(i)
      const to = Math.min(end, other.#starts[n + 1] ?? other.length)
      this.#begin(other.at(i) ?? 0, other.gap(i))
      this.#parts.push(text.slice(i, to))
      this.#last = text.charCodeAt(to - 1)
      this.length += to - i
      i = to
    }
  }

  #begin(at: number, gap: number): void {
    const n = this.#starts.length - 1
    if (n >= 0 && gap === 0 && (this.#places[n] ?? 0) + this.length - (this.#starts[n] ?? 0) === at) return
    this.#starts.push(this.length)
    this.#places.push(at)
    this.#gaps.push(gap)
  }

  last(): number {
    return this.#last
  }

  at(i: number): number | undefined {
    if (i >= this.length) return undefined
    const n = this.#piece(i)
    return (this.#places[n] ?? 0) + i - (this.#starts[n] ?? 0)
  }

  gap(i: number): number {
    if (i >= this.length) return 0
    const n = this.#piece(i)
    return this.#starts[n] === i ? (this.#gaps[n] ?? 0) : 0
  }

  /** The last piece that begins at a place or before it. */
  #piece(i: number): number {
    const starts = this.#starts
    const near = this.#asked
    if ((starts[near] ?? 0) <= i && i < (starts[near + 1] ?? Infinity)) return near
    let low = 0, high = starts.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((starts[mid] ?? 0) <= i) low = mid + 1
      else high = mid
    }
    this.#asked = Math.max(0, low - 1)
    return this.#asked
  }

  text(): string {
    return this.#parts.join('')
  }
}
