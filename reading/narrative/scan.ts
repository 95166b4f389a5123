/**
 * Searching a long text with a pattern of many alternatives. An engine tries each alternative at every character; here
 * only the characters with which the pattern can begin at all are tried, and a table says which these are.
 */
export interface Scanner { sticky: RegExp; firsts: Uint8Array }

export function scanner(pattern: RegExp | string): Scanner {
  const source = typeof pattern === 'string' ? pattern : pattern.source
  const firsts = new Uint8Array(65_536)
  const { chars, empty } = new Firsts(source).read()
  if (empty || chars === 'any') firsts.fill(1)
  else for (const [from, to] of chars) firsts.fill(1, from, to + 1)
  return { sticky: new RegExp(source, 'y'), firsts }
}

/** The UTF-16 units with which a pattern can begin, in order; for looking at. */
export function firstUnits(pattern: string): number[] {
  const { firsts } = scanner(pattern)
  return [...firsts.keys()].filter((u) => firsts[u] === 1)
}

/** All matches in a stretch, in order, none overlapping. */
export function scan(s: Scanner, text: string, start = 0, end = text.length): RegExpExecArray[] {
  const out: RegExpExecArray[] = []
  const { sticky, firsts } = s
  for (let i = start; i < end; i++) {
    if (firsts[text.charCodeAt(i)] === 0) continue
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
