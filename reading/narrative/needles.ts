/**
 * What must stand in a text for a pattern to match in it: lists of words, of each of which one stands in every match.
 * “(?:查询|查了)[^,。;]{0,16}(?:名下|存款)” needs 查询 or 查了, and 名下 or 存款. Knows the syntax that the patterns of
 * this room are written in; what it does not know needs nothing, so that nothing is ever missed.
 */

/** `exact`: all that the part can match, if that is little; else what stands in each of its matches. */
interface Need { exact: string[] | undefined; lists: string[][] }

/** Ways of writing a part that are followed up. */
const MOST = 160
/** Lists that are kept of a pattern. */
const LISTS = 2
const NOTHING: Need = { exact: [''], lists: [] }
const ANYTHING: Need = { exact: undefined, lists: [] }

/** No list: it may match anywhere. */
export function needlesOf(pattern: RegExp): string[][] {
  return /[iuvs]/.test(pattern.flags) ? [] : best(listsOf(new Reader(pattern.source).either())).slice(0, LISTS)
}

class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  either(): Need {
    const all = [this.#sequence()]
    while (this.#source.charAt(this.#at) === '|') {
      this.#at++
      all.push(this.#sequence())
    }
    const exact = all.flatMap((n) => n.exact ?? [])
    if (exact.length <= MOST && all.every((n) => n.exact)) return { exact, lists: [] }
    const lists = all.map((n) => best(listsOf(n)))
    if (lists.some((l) => l.length === 0)) return ANYTHING
    const longest = Math.min(LISTS, Math.max(...lists.map((l) => l.length)))
    return { exact: undefined, lists: Array.from({ length: longest }, (_, i) => [...new Set(lists.flatMap((l) => l[Math.min(i, l.length - 1)] ?? []))]) }
  }

  #sequence(): Need {
    let run = ['']
    let whole = true
    const lists: string[][] = []
    const end = () => { if (!run.includes('')) lists.push(run) }
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const next = this.#repeated(this.#atom())
      if (next.exact && next.exact.length * run.length <= MOST) {
        const behind = next.exact
        run = run.flatMap((a) => behind.map((b) => a + b))
        continue
      }
      whole = false
      end()
      lists.push(...next.lists)
      run = next.exact ?? ['']
    }
    if (whole) return { exact: run, lists }
    end()
    return { exact: undefined, lists }
  }

  #atom(): Need {
    const c = this.#source.charAt(this.#at++)
    if (c === '(') return this.#group()
    if (c === '[') return this.#class()
    if (c === '^' || c === '$') return NOTHING
    if (c === '.') return ANYTHING
    if (c !== '\\') return { exact: [c], lists: [] }
    const unit = this.#escape()
    return unit === '' ? ANYTHING : { exact: [unit], lists: [] }
  }

  #group(): Need {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))
    if (opening) this.#at += opening[0].length
    const inner = this.either()
    this.#at++
    return opening && /[=!]$/.test(opening[0]) ? NOTHING : inner
  }

  #class(): Need {
    const negated = this.#source.charAt(this.#at) === '^'
    let known = !negated
    const units: string[] = []
    while (this.#at < this.#source.length && this.#source.charAt(this.#at) !== ']') {
      const c = this.#source.charAt(this.#at++)
      const unit = c === '\\' ? this.#escape() : c
      if (unit.length !== 1 || units.length > MOST || (this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']')) known = false
      else units.push(unit)
    }
    this.#at++
    return known ? { exact: units, lists: [] } : ANYTHING
  }

  /** The one unit meant; '' for a class of them and for what is no unit. */
  #escape(): string {
    const c = this.#source.charAt(this.#at++)
    if (c === 'n') return '\n'
    if (c === 't') return '\t'
    if (c === 'u' || c === 'x') {
      const digits = c === 'u' ? 4 : 2
      this.#at += digits
      return String.fromCharCode(parseInt(this.#source.slice(this.#at - digits, this.#at), 16))
    }
    return /[A-Za-z0-9]/.test(c) ? '' : c
  }

  #repeated(n: Need): Need {
    const m = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 16))
    if (!m) return n
    this.#at += m[0].length
    const least = m[1] === undefined ? Number(m[2]) : m[1] === '+' ? 1 : 0
    if (least === 0) return n.exact && (m[1] === '?' || m[4] === '1') ? { exact: [...new Set(['', ...n.exact])], lists: [] } : ANYTHING
    return m[1] === undefined && m[3] === '' && least === 1 ? n : { exact: undefined, lists: listsOf(n) }
  }
}

function listsOf(n: Need): string[][] {
  return n.exact ? (n.exact.includes('') ? [] : [n.exact]) : n.lists
}

/** Characters of which every ruling is full. */
const COMMON = new Set('的执行人被申请本院年月日元法一二三1234567890、：:,。有于在为和及对')

/** How often a word is likely to stand in a text, in no unit. */
function weight(word: string): number {
  if (word.length === 1) return COMMON.has(word) ? 30 : 6
  return Math.min(...pairs(word).map(([a, b]) => (COMMON.has(a) ? (COMMON.has(b) ? 5 : 1.5) : COMMON.has(b) ? 1.5 : 1)))
}

function pairs(word: string): [string, string][] {
  return Array.from({ length: word.length - 1 }, (_, i) => [word.charAt(i), word.charAt(i + 1)])
}

/** One or two characters that stand for the word: the rarest of it. */
export function needleOf(word: string): string {
  if (word.length <= 2) return word
  const least = weight(word)
  return pairs(word).map((p) => p.join('')).find((p) => weight(p) === least) ?? word.slice(0, 2)
}

function best(lists: readonly string[][]): string[][] {
  const cost = (words: readonly string[]) => words.reduce((n, w) => n + weight(w), 0)
  return lists.map((l) => ({ l, cost: cost(l) })).sort((a, b) => a.cost - b.cost).map((x) => x.l)
}
