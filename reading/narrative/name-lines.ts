import { endsAsFirm, isWholeName } from './whole-names.ts'

/** Names of one side that only blanks part, or that stand below each other in one cell of a form: the running text would make them one name, or lose them. */

const ROLE = /(?:^|[\t ])(?:申请执行人|被执行人|申请人|被申请人)(?:[（(][^()（）]{1,12}[)）])?(?:[:：][\t ]*|[\t ]+)(?=[^\t ])/g
const NAMES_MOST = 200

/** Where in the line a blank parts two names behind the word for a side. */
export function blanksBetweenNames(line: string): ReadonlySet<number> | undefined {
  if (!line.includes('执行人') && !line.includes('申请人')) return undefined
  let found: Set<number> | undefined
  for (const m of line.matchAll(ROLE)) {
    const from = m.index + m[0].length
    const words = namesFrom(line, from)
    if (words.length > 1 && words.every((w) => isWholeName(w.text))) for (const w of words.slice(0, -1)) (found ??= new Set()).add(w.end)
  }
  return found
}

/** The words from a place up to the next cell, parted by a single blank each. */
function namesFrom(line: string, from: number): { text: string; end: number }[] {
  const stop = /\t| {3,}/.exec(line.slice(from, from + NAMES_MOST))
  const cell = line.slice(from, stop ? from + stop.index : from + NAMES_MOST)
  return [...cell.matchAll(/\S+/g)].map((w) => ({ text: w[0], end: from + w.index + w[0].length }))
}

/** A line of the text and where it ends in it. */
interface NameLine { text: string; end: number }

/**
 * Lines that go on with the names of the line before: a row begins behind tabs, and each name below the first stands
 * alone up to the tab that ends the row. A firm tells by itself.
 */
export function nameLines(text: string, lines: readonly NameLine[]): ReadonlySet<NameLine> {
  const found = new Set<NameLine>()
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!beginsNames(lines[i]?.text ?? '')) continue
    const below: NameLine[] = []
    for (let k = i + 1; k < lines.length && below.length < BELOW_MOST; k++) {
      const line = lines[k]
      if (!line || !isWholeName(line.text)) break
      below.push(line)
      if (text.charAt(line.end) === '\t') break
    }
    const last = below.at(-1)
    const whole = last && text.charAt(last.end) === '\t' ? below : firms(below)
    for (const l of whole) found.add(l)
    i += whole.length
  }
  return found
}
const BELOW_MOST = 50

/** A row whose last cell is a side and, so far, one name. */
function beginsNames(row: string): boolean {
  const tab = row.lastIndexOf('\t')
  return tab > 0 && /(?:^|\t)\s{0,4}(?:申请执行人|被执行人|申请人|被申请人)[:：]?$/.test(row.slice(Math.max(0, tab - 20), tab).trimEnd()) && isWholeName(row.slice(tab + 1).trim())
}

/** The firms at the beginning of a list. */
function firms(lines: readonly NameLine[]): readonly NameLine[] {
  const other = lines.findIndex((l) => !endsAsFirm(l.text))
  return other < 0 ? lines : lines.slice(0, other)
}
