import { splitTop } from './scan-pairs.ts'

/**
 * Characters without which a pattern cannot match, worked out from the pattern itself: for each of its alternatives, sets of
 * which one character each must stand somewhere. A sentence that lacks them need not be searched. What is not understood is not
 * needed: the answer may be “perhaps” too often, never “no” wrongly. They stand one behind the other in a table, for hundreds are gone
 * through for each paper: for every alternative its length, and for each of its sets how many characters it has, and these.
 */
export type Needs = Uint16Array

/** Chinese characters, and the signs that stand for names. */
const LITERAL = /[\u3400-\u9fff\uff21\uff22]/

export function needsOf(pattern: RegExp): Needs {
  const alternatives = /[iuv]/.test(pattern.flags) ? [[]] : splitTop(pattern.source).map(needsOfOne)
  return Uint16Array.from(alternatives.flatMap((sets) => { const row = sets.flatMap((set) => [set.length, ...set]); return [row.length, ...row] }))
}

/** The sets that one alternative needs, the smallest first. */
function needsOfOne(source: string): number[][] {
  const sets: number[][] = []
  let at = 0
  while (at < source.length) {
    const end = atomEnd(source, at)
    const atom = source.slice(at, end)
    if (!/^(?:[?*]|\{0)/.test(source.slice(end, end + 2))) sets.push(...needsOfAtom(atom))
    at = quantifierEnd(source, end)
  }
  return sets.sort((a, b) => a.length - b.length)
}

function needsOfAtom(atom: string): number[][] {
  if (atom.startsWith('[')) return classOf(atom)
  if (!atom.startsWith('(')) return LITERAL.test(atom) && atom.length === 1 ? [[atom.charCodeAt(0)]] : []
  if (/^\(\?<?[=!]/.test(atom)) return []
  const inner = splitTop(atom.slice(1, -1).replace(/^\?:/, '')).map(needsOfOne)
  if (inner.length === 1) return inner[0] ?? []
  /* One of each alternative: the smallest set of it. */
  const firsts = inner.map((sets) => sets[0])
  return firsts.every((s) => s !== undefined) ? [[...new Set(firsts.flat())]] : []
}

/** A class of plain Chinese characters; of another kind nothing is known. */
function classOf(atom: string): number[][] {
  const members = atom.slice(1, -1)
  return members !== '' && [...members].every((c) => LITERAL.test(c)) ? [[...members].map((c) => c.charCodeAt(0))] : []
}

function atomEnd(source: string, at: number): number {
  const c = source.charAt(at)
  if (c === '\\') return at + (source.charAt(at + 1) === 'u' ? 6 : 2)
  if (c !== '(' && c !== '[') return at + 1
  for (let i = at, depth = 0, inClass = false; i < source.length; i++) {
    const d = source.charAt(i)
    if (d === '\\') i++
    else if (inClass) inClass = d !== ']'
    else if (d === '[') inClass = true
    else if (d === '(') depth++
    else if (d === ')') depth--
    if (depth === 0 && !inClass) return i + 1
  }
  return source.length
}

function quantifierEnd(source: string, at: number): number {
  const m = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))
  return at + (m ? m[0].length : 0)
}

/** The characters of one text after another; which stand there is a look into a table. */
export class Letters {
  readonly #seen = new Uint32Array(65_536)
  #turn = 0

  /** From now on it is this text that is asked about. */
  take(text: string): void {
    if (this.#turn === 0xffff_ffff) this.#seen.fill(this.#turn = 0)
    this.#turn++
    for (let i = 0; i < text.length; i++) this.#seen[text.charCodeAt(i)] = this.#turn
  }

  /** Could a pattern with these needs match in it? */
  meet(needs: Needs): boolean {
    const seen = this.#seen, turn = this.#turn
    for (let at = 0; at < needs.length;) {
      const end = at + 1 + (needs[at] ?? 0)
      if (holds(needs, at + 1, end, seen, turn)) return true
      at = end
    }
    return false
  }
}

/** Does of each set of this alternative one character stand there? */
function holds(needs: Needs, from: number, end: number, seen: Uint32Array, turn: number): boolean {
  for (let at = from; at < end;) {
    const next = at + 1 + (needs[at] ?? 0)
    let one = false
    for (let i = at + 1; i < next && !one; i++) one = seen[needs[i] ?? 0] === turn
    if (!one) return false
    at = next
  }
  return true
}
