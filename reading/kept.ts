/**
 * The same short words come again and again on a page: headings, names, the matters of rows, values such as “已反馈”. What only
 * depends on the words is worked out once in a reading, and forgotten when the next one begins: nothing of a case stays for it.
 */

let readings = 0

/** A reading begins: nothing that was kept counts any longer. */
export function nextReading(): void {
  readings++
}

/** As many texts of one reading are remembered; beyond that the table begins anew. */
const MOST = 5000
/** A longer text hardly comes twice, and to look it up is no sooner done. */
const LONGEST = 40

/** `make`, with its answers for short texts kept while one page or text is read. It must depend on the words alone, and nobody may alter its answers. */
export function keptOfWords<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, { value: T }>()
  let during = -1
  return (words) => {
    if (words.length > LONGEST) return make(words)
    if (during !== readings || known.size >= MOST) {
      known.clear()
      during = readings
    }
    const before = known.get(words)
    if (before !== undefined) return before.value
    const value = make(words)
    known.set(words, { value })
    return value
  }
}
