import { Haystack } from './haystack.ts'
import { isEmpty, type Query } from './query.ts'

/** What is searched: `outer` by its own words and by those of the `inner` that belong to it (a case by its notes), `inner` by its own and by those of its outer. */
export interface Collection<O, I> {
  outer: readonly O[]
  inner: readonly I[]
}

export interface Reader<O, I> {
  /** of an outer, what stands for its text: the same key, the same text */
  outerKey: (o: O) => unknown
  outerText: (o: O) => string
  outerId: (o: O) => string
  /** of an inner, the stored object: a changed one is another object */
  innerKey: (i: I) => unknown
  innerText: (i: I) => string
  outerOf: (i: I) => string
}

export interface Found<O, I> { outer: readonly O[]; inner: readonly I[] }

/** Hits of so many words are kept until what is searched changes. */
const KEPT_WORDS = 24
const PORTION = 2048

/** Searches two collections that belong together. Its work is done in portions and can be left after any. */
export class Finder<O, I> {
  #outer = new Haystack<unknown>()
  #inner = new Haystack<unknown>()
  #reader: Reader<O, I>
  #of: Collection<O, I> | undefined
  #outerAt: Int32Array = new Int32Array(0)
  #innerAt: Int32Array = new Int32Array(0)
  /** for each inner, the index of its outer; -1 where that is not there */
  #owner = new Int32Array(0)
  #words = new Map<string, { outer: Uint8Array; inner: Uint8Array }>()

  constructor(reader: Reader<O, I>) {
    this.#reader = reader
  }

  /** Has this very collection been taken in? */
  knows(of: Collection<O, I>): boolean {
    return this.#of?.outer === of.outer && this.#of.inner === of.inner
  }

  /** Takes the collection in; of one that was here before, only what changed. Yields what part of it is done, 0…1. */
  *take(of: Collection<O, I>): Generator<number, void> {
    const { outerKey, outerText, outerId, innerKey, innerText, outerOf } = this.#reader
    const all = Math.max(1, of.outer.length + of.inner.length)
    let done = 0
    const portions = function* <T>(work: Generator<void, T>): Generator<number, T> {
      for (;;) {
        const step = work.next()
        if (step.done) return step.value
        done += 512
        yield Math.min(1, done / all)
      }
    }
    this.#of = undefined
    this.#words.clear()
    this.#outerAt = yield* portions(this.#outer.update(of.outer, outerKey, outerText))
    this.#innerAt = yield* portions(this.#inner.update(of.inner, innerKey, innerText))
    const places = new Map(of.outer.map((o, i) => [outerId(o), i]))
    const owner = new Int32Array(of.inner.length)
    for (const [i, inner] of of.inner.entries()) {
      owner[i] = places.get(outerOf(inner)) ?? -1
      if (i % PORTION === PORTION - 1) yield 1
    }
    this.#owner = owner
    this.#of = of
  }

  /** What of the collection taken in last holds what is asked, in its order. */
  *find(query: Query): Generator<void, Found<O, I>> {
    const of = this.#of
    if (of === undefined) return { outer: [], inner: [] }
    if (isEmpty(query)) return of
    const outer = new Uint8Array(of.outer.length).fill(1), inner = new Uint8Array(of.inner.length).fill(1)
    for (const [words, there] of [[query.all, 1], [query.none, 0]] as const) {
      for (const word of words) {
        const hits = yield* this.#hits(word)
        const held = placed(hits.outer, this.#outerAt), own = held.slice(), mine = placed(hits.inner, this.#innerAt), owners = this.#owner
        for (let i = 0; i < inner.length; i++) {
          const owner = owners[i] ?? -1, hit = mine[i] ?? 0
          if (owner >= 0) {
            if (hit === 1) held[owner] = 1
            else if (own[owner] === 1) { if (there === 0) inner[i] = 0; continue }
          }
          if (hit !== there) inner[i] = 0
        }
        for (let o = 0; o < held.length; o++) if (held[o] !== there) outer[o] = 0
        yield
      }
    }
    return { outer: of.outer.filter((_, o) => outer[o] === 1), inner: of.inner.filter((_, i) => inner[i] === 1) }
  }

  *#hits(word: string): Generator<void, { outer: Uint8Array; inner: Uint8Array }> {
    const known = this.#words.get(word)
    if (known) return known
    const hits = { outer: yield* this.#outer.search(word), inner: yield* this.#inner.search(word) }
    const oldest = this.#words.keys().next()
    if (this.#words.size >= KEPT_WORDS && !oldest.done) this.#words.delete(oldest.value)
    this.#words.set(word, hits)
    return hits
  }
}

/** The hits in the order of the rows. */
function placed(hits: Uint8Array, at: Int32Array): Uint8Array {
  const to = new Uint8Array(at.length)
  for (let i = 0; i < to.length; i++) to[i] = hits[at[i] ?? 0] ?? 0
  return to
}
