/** All places of many words in one pass over a text, in slices. A search for each word alone would read the text once a word. */

export interface Hits {
  count: number
  /** where it begins, the first so many places */
  at: number[]
}

/** Most places of one word that are kept. */
export const MAX_PLACES = 2000
/** Characters by which words are looked up: the longest of these that a word has. */
const HEADS = [8, 4, 2, 1] as const

export interface Scan {
  /** reads so many units; true when all is read */
  step(most: number): boolean
  hits(word: string): Hits
}

const NONE: Hits = { count: 0, at: [] }
const key = (a: number, b: number) => (a * 31 + b) & 0xffff

export function startScan(text: string, words: Iterable<string>): Scan {
  const found = new Map<string, Hits>()
  const heads = HEADS.map(() => new Map<string, string[]>())
  /** by the first two units of a word (of one unit: by itself), which lengths of heads are worth a look */
  const pairs = new Uint8Array(0x10000), singles = new Uint8Array(0x10000)
  const take = (word: string) => {
    if (word === '' || found.has(word)) return
    found.set(word, { count: 0, at: [] })
    const size = HEADS.findIndex((n) => word.length >= n)
    const head = word.slice(0, HEADS[size]), list = heads[size]?.get(head)
    if (list) list.push(word)
    else heads[size]?.set(head, [word])
    const first = word.charCodeAt(0)
    if (word.length === 1) singles[first] = 1
    else { const k = key(first, word.charCodeAt(1)); pairs[k] = (pairs[k] ?? 0) | (1 << size) }
  }
  const coming = words[Symbol.iterator]()
  let i = 0, taken = false
  const note = (list: readonly string[] | undefined) => {
    if (list) for (const word of list) {
      if (word.length > 8 && !text.startsWith(word, i)) continue
      if (word.length > 2 && word.length < 8 && word.length !== 4 && !text.startsWith(word, i)) continue
      const hits = found.get(word)
      if (!hits) continue
      hits.count++
      if (hits.at.length < MAX_PLACES) hits.at.push(i)
    }
  }
  return {
    step(most) {
      for (let n = most / 32; !taken && n > 0; n--) {
        const { value, done } = coming.next()
        if (done) taken = true
        else take(value)
      }
      if (!taken) return false
      const to = found.size === 0 ? text.length : Math.min(text.length, i + most)
      if (found.size === 0) i = to
      for (; i < to; i++) {
        const c = text.charCodeAt(i)
        if (singles[c] === 1) note(heads[3]?.get(text.charAt(i)))
        const sizes = pairs[key(c, text.charCodeAt(i + 1))]
        if (!sizes) continue
        for (let s = 0; s < 3; s++) if ((sizes & (1 << s)) !== 0) note(heads[s]?.get(text.slice(i, i + (HEADS[s] ?? 0))))
      }
      return i >= text.length
    },
    hits: (word) => found.get(word) ?? NONE,
  }
}
