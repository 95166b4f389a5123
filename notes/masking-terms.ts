import { fold } from '../casefile/text.ts'

/**
 * Known words found in a text: names broken by blanks, full-width letters, other dots, marks that nobody sees. One walk over
 * the text, the longest word first; words that lie inside longer ones come second by that.
 */

interface Node<T> { next: Map<number, Node<T>>; term?: T }
export interface Found<T> { start: number; end: number; term: T }

/** Blanks between two characters of one name; a line may end in between. */
const GAP_MAX = 3
const DOT = 0xb7

/** The text as it is compared: `codes` without blanks, `at` the place of each in the text. */
export function compared(text: string): { codes: number[]; at: (i: number) => number } {
  const folded = fold(text)
  const codes: number[] = []
  const place: number[] = []
  for (let i = 0; i < folded.text.length; i++) {
    const u = folded.text.charCodeAt(i)
    if (u <= 0x20 || (u >= 0x7f && u <= 0xa0)) continue
    codes.push(u >= 0x41 && u <= 0x5a ? u + 32 : u === 0x2e || u === 0x2022 || u === 0x2027 || u === 0x30fb || u === 0x2219 || u === 0x22c5 ? DOT : u)
    place.push(folded.at(i))
  }
  return { codes, at: (i) => place[i] ?? text.length }
}

export class Terms<T> {
  readonly #root: Node<T> = { next: new Map() }
  readonly #first = new Uint8Array(65_536)
  size = 0

  /** The entry of a word; made by `make` when it is new. Undefined for a word shorter than two characters. */
  of(word: string, make: () => T): T | undefined {
    const { codes } = compared(word)
    if (codes.length < 2) return undefined
    let node = this.#root
    for (const u of codes) {
      let next = node.next.get(u)
      if (!next) node.next.set(u, (next = { next: new Map() }))
      node = next
    }
    this.#first[codes[0] ?? 0] = 1
    if (node.term === undefined) { node.term = make(); this.size++ }
    return node.term
  }

  /** `takes` may refuse a place; then a shorter word is tried there. */
  find(text: string, takes: (term: T, start: number, end: number) => boolean): Found<T>[] {
    if (this.size === 0) return []
    const { codes, at } = isPlain(text) ? { codes: text, at: undefined } : compared(text)
    const found: Found<T>[] = []
    for (let i = 0; i < codes.length; i++) {
      if (this.#first[codeOf(codes, i)] !== 1) continue
      const ends = this.#ends(codes, at, i)
      for (let e = ends.length - 1; e >= 0; e--) {
        const hit = ends[e]
        if (!hit || !isWhole(codes, i, hit.to)) continue
        const [start, end] = at ? [at(i), at(hit.to - 1) + 1] : [i, hit.to]
        if (!takes(hit.term, start, end)) continue
        found.push({ start, end, term: hit.term })
        i = hit.to - 1
        break
      }
    }
    return found
  }

  #ends(codes: Codes, at: ((i: number) => number) | undefined, from: number): { to: number; term: T }[] {
    const ends: { to: number; term: T }[] = []
    let node: Node<T> | undefined = this.#root
    for (let i = from; i < codes.length; i++) {
      if (at && i > from && at(i) - at(i - 1) > GAP_MAX + 1) break
      node = node.next.get(codeOf(codes, i))
      if (!node) break
      if (node.term !== undefined) ends.push({ to: i + 1, term: node.term })
    }
    return ends
  }
}

/** A text that is compared as it stands, without being copied: most of them. */
type Codes = string | readonly number[]
function codeOf(codes: Codes, i: number): number {
  return typeof codes === 'string' ? codes.charCodeAt(i) : (codes[i] ?? 0)
}

/** No blanks, no upper case, no dots of names, nothing to fold: `compared` would give the same units at the same places. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const u = text.charCodeAt(i)
    if (!((u >= 0x3001 && u < 0xfe00 && u !== 0x30fb) || (u > 0x20 && u < 0x7f && u !== 0x2e && (u < 0x41 || u > 0x5a)) || u === 0x201c || u === 0x201d)) return false
  }
  return true
}

/** A word of Latin letters does not begin or end within another. */
function isWhole(codes: Codes, from: number, to: number): boolean {
  const letter = (i: number): boolean => i >= 0 && i < codes.length && codeOf(codes, i) >= 0x61 && codeOf(codes, i) <= 0x7a
  return !(letter(from) && letter(from - 1)) && !(letter(to - 1) && letter(to))
}
