/**
 * What must stand in a text for a pattern to match in it: lists of words, of each of which one stands in every match.
 * “(?:查询|查了)[^,。;]{0,16}(?:名下|存款)” needs 查询 or 查了, and 名下 or 存款. Knows the syntax that the patterns of
 * this room are written in; what it does not know needs nothing, so that nothing is ever missed.
 */

/** `exact`: all that the part can match, if that is little; else what stands in each of its matches. */
interface Need { exact: string[] | undefined; lists: List[] }
/** `cost`: how often one of them is likely to stand in a text, in no unit. */
interface List { words: readonly string[]; cost: number }

/** Ways of writing a part that are followed up. */
const MOST = 160
/** Lists that are kept of a pattern. */
const LISTS = 2
const NOTHING: Need = { exact: [''], lists: [] }
const ANYTHING: Need = { exact: undefined, lists: [] }

/** Needles of one or two characters; no list: it may match anywhere. */
export function needlesOf(pattern: RegExp): string[][] {
  if (/[iuvs]/.test(pattern.flags)) return []
  return best(listsOf(new Reader(pattern.source).either())).slice(0, LISTS).map((l) => [...new Set(l.words.map(needleOf))])
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
    return { exact: undefined, lists: Array.from({ length: longest }, (_, i) => listOf([...new Set(lists.flatMap((l) => l[Math.min(i, l.length - 1)]?.words ?? []))])) }
  }

  #sequence(): Need {
    let run = ['']
    let whole = true
    const lists: List[] = []
    const end = () => { if (!run.includes('')) lists.push(listOf(run)) }
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

function listsOf(n: Need): List[] {
  return n.exact ? (n.exact.includes('') ? [] : [listOf(n.exact)]) : n.lists
}

function listOf(words: readonly string[]): List {
  return { words, cost: words.reduce((n, w) => n + weightAt(w, rarest(w)), 0) }
}

function best(lists: readonly List[]): List[] {
  return lists.length < 2 ? [...lists] : [...lists].sort((a, b) => a.cost - b.cost)
}

/** Characters of which every ruling is full. */
const COMMON = new Set('的执行人被申请本院年月日元法一二三1234567890、：:,。有于在为和及对')

/** How often the pair at a place of a word, or the word of one character, is likely to stand in a text. */
function weightAt(word: string, at: number): number {
  if (word.length === 1) return COMMON.has(word) ? 30 : 6
  const common = (COMMON.has(word.charAt(at)) ? 1 : 0) + (COMMON.has(word.charAt(at + 1)) ? 1 : 0)
  return common === 2 ? 5 : common === 1 ? 1.5 : 1
}

/** Where the rarest pair of a word stands. */
function rarest(word: string): number {
  let best = 0
  for (let i = 1; i < word.length - 1; i++) if (weightAt(word, i) < weightAt(word, best)) best = i
  return best
}

/** One or two characters that stand for the word: the rarest of it. */
function needleOf(word: string): string {
  const at = rarest(word)
  return word.slice(at, at + 2)
}
