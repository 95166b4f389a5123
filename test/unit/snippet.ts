import { readHtml } from '../../documents/html-source.ts'
import type { Block, Snapshot } from '../../page/snapshot.ts'
import { textOf } from '../../page/snapshot.ts'
import { isMenu } from '../../reading/menus.ts'
import { findOwnCase, type OwnCase } from '../../reading/own-case.ts'
import { findPairs } from '../../reading/pairs.ts'
import { readPage, type PageReading } from '../../reading/read-page.ts'
import { findTables, type DataTable } from '../../reading/tables.ts'

/** Parts of the reading, for a few lines of markup. */

export const snap = (html: string, title = ''): Snapshot => readHtml(`<title>${title}</title>${html}`, 'https://oa.example.invalid/')

/** Labels with what stands beside them, in the order of the page. */
export function pairsOf(html: string): [label: string, value: string][] {
  const s = snap(html)
  const { blocks } = findTables(s)
  const own = findOwnCase(s, blocks)
  const skip = (b: Block) => blocks.has(b) || own.foreign.has(b) || isMenu(s, b)
  return findPairs(s, skip).map((p) => {
    if (s.text.slice(p.start, p.end) !== p.value) throw new Error(`${p.label}: the place is not that of the value`)
    return [p.unit ? `${p.label}(${p.unit})` : p.label, p.value]
  })
}

export function tablesOf(html: string): DataTable[] {
  return findTables(snap(html)).tables
}
/** Rows as text, an empty cell as “·”. */
export function rowsOf(t: DataTable | undefined): string[] {
  return (t?.rows ?? []).map((r) => r.map((c) => c.text || '·').join(' '))
}
/** Whether all rows of the first table are there, and how many the page says there are. */
export function shownOf(html: string): [coverage: string | undefined, total: number | undefined] {
  const [t] = tablesOf(html)
  return [t?.coverage, t?.total]
}

/** The page's own number and the text of what belongs to others. */
export function ownOf(html: string, title = ''): { number: string | undefined; foreign: string[] } {
  const s = snap(html, title)
  const own: OwnCase = findOwnCase(s, findTables(s).blocks)
  const outer = [...own.foreign].filter((b) => ![...own.foreign].some((o) => o !== b && o.id < b.id && b.id <= o.last))
  return { number: own.number, foreign: outer.map((b) => textOf(s, b).replace(/\s+/g, ' ').trim()) }
}

export function read(html: string, title = ''): PageReading {
  return readPage(snap(html, title))
}
