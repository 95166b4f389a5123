/** With which characters, or pairs of them, a pattern can begin. */

type Range = readonly [from: number, to: number]
export interface Opening { chars: Range[] | 'any'; /** may match nothing */ empty: boolean }

export function beginsWith({ chars, empty }: Opening, unit: number): boolean {
  return empty || chars === 'any' || chars.some(([from, to]) => from <= unit && unit <= to)
}

/** The characters with which a pattern can begin. Knows the syntax that the patterns of this room are written in. */
export class Firsts {
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
    while (this.#at < this.#source.length && this.#source.charAt(this.#at) !== '|' && this.#source.charAt(this.#at) !== ')') {
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
    const sign = this.#source.charAt(this.#at)
    if (sign !== '{' && sign !== '?' && sign !== '*' && sign !== '+') return false
    const m = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (!m) return false
    this.#at += m[0].length
    return m[0].startsWith('?') || m[0].startsWith('*') || m[1] === '0'
  }
}

function join(a: Opening['chars'], b: Opening['chars']): Opening['chars'] {
  return a === 'any' || b === 'any' ? 'any' : [...a, ...b]
}

