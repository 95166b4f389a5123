/**
 * Searching a long text with a pattern of many alternatives. An engine tries each alternative at every character; here
 * only the characters with which the pattern can begin at all are tried, and a table says which these are.
 */
export interface Scanner { sticky: RegExp; /** 0: no match begins with it; 2: only with one of `seconds` behind it */ firsts: Uint8Array; seconds: Uint8Array }

const PAIRED = 2
/** A place in the table of pairs; two pairs may share one, which costs a trial and no more. */
const pair = (first: number, second: number): number => (first * 31 + second) & 0xffff

export function scanner(pattern: RegExp | string): Scanner {
  const source = typeof pattern === 'string' ? pattern : pattern.source
  const firsts = new Uint8Array(65_536)
  const { chars, empty } = new Firsts(source).read()
  if (empty || chars === 'any') firsts.fill(1)
  else for (const [from, to] of chars) firsts.fill(1, from, to + 1)
  const seconds = new Uint8Array(65_536)
  if (!empty && chars !== 'any') pairUp(source, firsts, seconds)
  return { sticky: new RegExp(source, 'y'), firsts, seconds }
}

/** Alternatives that begin with two plain characters, unless another one begins with the first of them in any other way. */
function pairUp(source: string, firsts: Uint8Array, seconds: Uint8Array): void {
  const open = new Uint8Array(65_536)
  const pairs: [number, number][] = []
  for (const alternative of alternativesOf(source)) {
    const two = /^([\u3400-\u9fff])([\u3400-\u9fff])(?![?*+{])/.exec(alternative)
    if (two) pairs.push([alternative.charCodeAt(0), alternative.charCodeAt(1)])
    else {
      const { chars } = new Firsts(alternative).read()
      if (chars !== 'any') for (const [from, to] of chars) open.fill(1, from, to + 1)
    }
  }
  for (const [a, b] of pairs) {
    if (open[a] === 1) continue
    firsts[a] = PAIRED
    seconds[pair(a, b)] = 1
  }
}

/** The alternatives of a pattern, groups at their beginning opened. */
function alternativesOf(source: string, depth = 0): string[] {
  return splitTop(source).flatMap((a) => {
    const group = depth < 6 ? /^\((?:\?:)?(?![?])/.exec(a) : null
    const end = group ? closing(a) : -1
    if (!group || end < 0) return [a]
    const rest = a.slice(end + 1)
    const optional = /^(?:[?*]|\{0,)/.test(rest)
    if (/^(?:[+]|\{[1-9])/.test(rest)) return [a]
    const behind = rest.replace(/^(?:[?*]|\{0,\d*\})\??/, '')
    return [...alternativesOf(a.slice(group[0].length, end), depth + 1).flatMap((inner) => alternativesOf(inner + behind, depth + 1)), ...(optional ? alternativesOf(behind, depth + 1) : [])]
  })
}

/** Cut at the bars that stand in no group and no class. */
function splitTop(source: string): string[] {
  const out: string[] = []
  let depth = 0, inClass = false, from = 0
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i)
    if (c === '\\') i++
    else if (inClass) inClass = c !== ']'
    else if (c === '[') inClass = true
    else if (c === '(') depth++
    else if (c === ')') depth--
    else if (c === '|' && depth === 0) {
      out.push(source.slice(from, i))
      from = i + 1
    }
  }
  out.push(source.slice(from))
  return out
}

/** Where the group that opens a pattern ends. */
function closing(source: string): number {
  let depth = 0, inClass = false
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i)
    if (c === '\\') i++
    else if (inClass) inClass = c !== ']'
    else if (c === '[') inClass = true
    else if (c === '(') depth++
    else if (c === ')' && --depth === 0) return i
  }
  return -1
}

/** The UTF-16 units with which a pattern can begin, in order; for looking at. */
export function firstUnits(pattern: string): number[] {
  const { firsts } = scanner(pattern)
  return [...firsts.keys()].filter((u) => firsts[u] !== 0)
}

/**
 * All matches in a stretch, in order, none overlapping. `likely` may rule out a place before the pattern is tried there: a
 * trial costs as much as some hundred characters that are only looked at.
 */
export function scan(s: Scanner, text: string, start = 0, end = text.length, likely?: (text: string, at: number) => boolean): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  const { sticky, firsts, seconds } = s
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    const first = firsts[u]
    if (first === 0 || (first === PAIRED && seconds[pair(u, text.charCodeAt(i + 1))] === 0) || (likely && !likely(text, i))) continue
    sticky.lastIndex = i
    const m = sticky.exec(text)
    if (!m || i + m[0].length > end) continue
    out.push(m)
    if (m[0].length > 0) i += m[0].length - 1
  }
  return out
}

/** All matches of a global pattern. Like matchAll, without copying the pattern each time. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    out.push(m)
    if (m[0] === '') pattern.lastIndex++
  }
  return out
}

type Range = readonly [from: number, to: number]
interface Opening { chars: Range[] | 'any'; /** may match nothing */ empty: boolean }

/** The characters with which a pattern can begin. Knows the syntax that the patterns of this room are written in. */
class Firsts {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): Opening {
    let all = this.#sequence()
    while (this.#source.charAt(this.#at) === '|') {
      this.#at++
      const next = this.#sequence()
      all = { chars: join(all.chars, next.chars), empty: all.empty || next.empty }
    }
    return all
  }

  #sequence(): Opening {
    let chars: Opening['chars'] = []
    let empty = true
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const atom = this.#atom()
      const optional = this.#quantifier()
      if (empty) chars = join(chars, atom.chars)
      empty = empty && (atom.empty || optional)
    }
    return { chars, empty }
  }

  #atom(): Opening {
    const c = this.#source.charAt(this.#at++)
    if (c === '(') return this.#group()
    if (c === '[') return this.#class()
    if (c === '.') return { chars: 'any', empty: false }
    if (c === '^' || c === '$') return { chars: [], empty: true }
    return { chars: c === '\\' ? this.#escape() : [[c.charCodeAt(0), c.charCodeAt(0)]], empty: false }
  }

  #group(): Opening {
    const look = /^\?<?[=!]/.exec(this.#source.slice(this.#at, this.#at + 3))
    if (look) this.#at += look[0].length
    else if (this.#source.startsWith('?:', this.#at)) this.#at += 2
    const inner = this.read()
    this.#at++
    return look ? { chars: [], empty: true } : inner
  }

  #class(): Opening {
    const chars: Range[] = []
    const negated = this.#source.charAt(this.#at) === '^'
    let any = negated
    while (this.#at < this.#source.length && this.#source.charAt(this.#at) !== ']') {
      const c = this.#source.charAt(this.#at++)
      const from = c === '\\' ? this.#escape() : [[c.charCodeAt(0), c.charCodeAt(0)] as const]
      if (from === 'any') any = true
      else if (this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']') {
        this.#at++
        const d = this.#source.charAt(this.#at++)
        const to = d === '\\' ? this.#escape() : [[d.charCodeAt(0), d.charCodeAt(0)] as const]
        if (to !== 'any') chars.push([from[0]?.[0] ?? 0, to[0]?.[1] ?? 0])
      } else chars.push(...from)
    }
    this.#at++
    return { chars: any ? 'any' : chars, empty: false }
  }

  #escape(): Range[] | 'any' {
    const c = this.#source.charAt(this.#at++)
    if (c === 'd') return [[48, 57]]
    if (c === 'n') return [[10, 10]]
    if (c === 's') return [[9, 13], [32, 32], [0xa0, 0xa0], [0x3000, 0x3000]]
    if (c === 'u') {
      const code = parseInt(this.#source.slice(this.#at, this.#at + 4), 16)
      this.#at += 4
      return [[code, code]]
    }
    return /[A-Za-z]/.test(c) ? 'any' : [[c.charCodeAt(0), c.charCodeAt(0)]]
  }

  /** Returns whether the atom before may be missing. */
  #quantifier(): boolean {
    const m = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (!m) return false
    this.#at += m[0].length
    return m[0].startsWith('?') || m[0].startsWith('*') || m[1] === '0'
  }
}

function join(a: Opening['chars'], b: Opening['chars']): Opening['chars'] {
  return a === 'any' || b === 'any' ? 'any' : [...a, ...b]
}
