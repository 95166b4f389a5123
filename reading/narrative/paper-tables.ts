import { emptyCaseFile, type Asset, type CaseEvent, type CaseFile, type Party } from '../../casefile/schema.ts'
import type { Block, Snapshot } from '../../page/snapshot.ts'
import type { TableKind } from '../columns.ts'
import { joinOwners } from '../owners.ts'
import { actsOfTable } from '../table-acts.ts'
import { findTables, type DataTable } from '../tables.ts'
import { inFlow, rowsIn, type Row } from './cell-rows.ts'
import type { Flow } from './flow.ts'
import { hide } from './form-denials.ts'
import type { Part, Span } from './layout.ts'
import type { Story } from './story.ts'

/**
 * Tables of a paper under headings of their own are read as those of a page are, by the same readers: a paper's text is taken for a page
 * that has these tables and the line above each of them, in the places where they stand.
 */

const KINDS: ReadonlySet<TableKind> = new Set<TableKind>(['measures', 'acts', 'auctions', 'reports', 'clues', 'visits', 'interviews', 'money'])
const HEAD_MAX = 16
const COLUMNS_MIN = 3
const ROWS_MAX = 400
const TITLE_MAX = 40
const LABEL_LINE = /^[^：:]{2,12}[：:]/

/** `taken` gets where the rows start that are read, `things` what a list of property tells. */
export function paperTables(original: string, flow: Flow, story: Story, part: Part, taken: Set<number>, things: Asset[]): CaseEvent[] {
  /* A sheet under a title that nobody knows is one all the same. */
  if (part.kind?.page === 'ruling' || (!part.kind && part.operative)) return []
  const grids = gridsIn(original, rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX), story.people.debtors)
  if (grids.length === 0) return []
  const out: CaseEvent[] = []
  const snap = asPage(original, grids, part.title && { start: flow.at(part.title.start), end: flow.at(part.title.end) })
  const context = { snap, file: withParties(story), ...(part.number ? { caseNumber: part.number.text } : {}) }
  for (const t of findTables(snap).tables) {
    if (part.kind?.body === 'talk' ? t.kind !== 'interviews' : !isKnown(t) || hasStrangeDays(t)) continue
    const told = actsOfTable(context, t)
    if (told.events.length === 0) continue
    joinOwners({ ...context.file, events: told.events, assets: told.assets })
    for (const x of [...told.events, ...told.assets]) placed(flow, story, x)
    out.push(...told.events.map((e) => withoutTheOnlyOne(e, story)))
    things.push(...told.assets)
    const away = (span: Span, actsAlone = false) => { const at = inFlow(flow, span); hide(story, at.start, at.end, actsAlone) }
    for (const { rows, above } of gridsOf(t, grids)) {
      /* “三、约谈情况” above it is its heading, no talk. */
      if (above) away(above)
      rows.forEach((row, i) => {
        taken.add(row.start)
        away(row, i > 0 && tellsThings(t, original.slice(row.start, row.end)))
      })
    }
  }
  return out
}

/** Of the only one of a side a paper does not say each time that it was he. */
function withoutTheOnlyOne(e: CaseEvent, { people }: Story): CaseEvent {
  const name = e.party?.value
  if (typeof name !== 'string' || ![people.applicants, people.debtors].some((side) => side.length === 1 && side[0] === name)) return e
  const { party: _party, ...rest } = e
  return rest
}

/** Lists that their headings tell for certain; of others the paper's own readers know more. */
function isKnown(t: DataTable): boolean {
  if (t.kind === 'log') return t.columns.includes('target') && t.headings?.some((h) => h.includes('措施')) === true
  return t.kind === 'assets' ? t.columns.some((c) => c === 'controlOn' || c === 'controlUntil') : KINDS.has(t.kind)
}

/** A column of days whose heading nobody knows: what its rows tell of them, the paper's own readers may know. Of a ledger of moneys all days are read. */
function hasStrangeDays(t: DataTable): boolean {
  return t.kind !== 'money' && t.columns.some((c, col) => (c === undefined || c === 'other') && t.rows.filter((r) => DAY.test(r[col]?.text ?? '')).length * 2 >= t.rows.length)
}
const DAY = /^(?:(?:19|20)\d{2}[-./年]\d{1,2}|\d{1,2}月\d{1,2}日)/

/** The readers of acts leave the things of such rows to others; a clue is a thing only where it was found true. */
function tellsThings(t: DataTable, row: string): boolean {
  return t.kind === 'reports' || (t.kind === 'clues' && /(?<!不)属实|已(?:查封|冻结|扣押)/.test(row))
}

/** Rows that stand together below a row of headings; the line above them. */
interface Lines { rows: Row[]; above: Span | undefined }

function gridsIn(original: string, rows: readonly Row[], debtors: readonly string[]): Lines[] {
  const grids: Lines[] = []
  let open: Lines | undefined, above: Span | undefined
  for (const row of rows) {
    const cells = row.loose ? 0 : row.cells.length
    /* “闻墨 | 否”, with nothing in the columns behind. */
    if (cells === 2 && open && begins(row, debtors)) open.rows.push(row)
    else if (cells < COLUMNS_MIN) {
      open = undefined
      /* “承办人：…” between a title and its table is none. */
      const words = cells === 0 && row.end - row.start <= TITLE_MAX ? original.slice(row.start, row.end) : ''
      if (!LABEL_LINE.test(words)) above = words === '' ? undefined : row
    } else if (open?.rows[0]?.cells.length !== cells && isHead(row)) {
      open = { rows: [row], above }
      grids.push(open)
      above = undefined
    } else open?.rows.push(row)
  }
  return grids.filter((g) => g.rows.length > 1)
}

function begins(row: Row, debtors: readonly string[]): boolean {
  const first = row.cells[0]?.text ?? ''
  return DAY.test(first) || /^\d{1,3}$/.test(first) || debtors.includes(first)
}

function isHead(row: Row): boolean {
  return row.cells.filter((c) => c.text !== '').length >= COLUMNS_MIN && row.cells.every((c) => c.text.length <= HEAD_MAX && !/\d/.test(c.text))
}

/** The paper as a page: its title and, for each table, the line above it as a heading. Places are those of the paper. */
function asPage(original: string, grids: readonly Lines[], title: Span | undefined): Snapshot {
  const blocks: Block[] = []
  const add = (tag: string, at: Span, parent: Block | null): Block => {
    const b: Block = { id: blocks.length, last: blocks.length, tag, start: at.start, end: at.end, parent, children: [], node: undefined }
    blocks.push(b)
    parent?.children.push(b)
    for (let up = parent; up; up = up.parent) up.last = b.id
    return b
  }
  const body = add('body', { start: 0, end: original.length }, null)
  if (title) add('h1', title, body)
  for (const { rows, above } of grids) {
    const [first] = rows, last = rows.at(-1)
    if (!first || !last) continue
    const section = add('div', { start: above?.start ?? first.start, end: last.end }, body)
    if (above) add('h3', above, section)
    const table = add('table', { start: first.start, end: last.end }, section)
    for (const row of rows) {
      const tr = add('tr', row, table)
      for (const cell of row.cells) add(row === first ? 'th' : 'td', cell, tr)
    }
  }
  return { text: original, blocks, runs: [], title: '', url: '', truncated: false, attr: () => '' }
}

function gridsOf(t: DataTable, grids: readonly Lines[]): Lines[] {
  const own = new Set(t.blocks.map((b) => b.start))
  return grids.filter((g) => own.has(g.rows[0]?.start ?? -1))
}

function withParties(story: Story): CaseFile {
  const party = (name: string): Party => ({ name: { value: name, quote: name } })
  return { ...emptyCaseFile(), applicants: story.people.applicants.map(party), debtors: story.people.debtors.map(party) }
}

/** Facts with the places of the paper in its file. */
function placed(flow: Flow, story: Story, x: object): void {
  for (const value of Object.values(x)) if (value !== null && typeof value === 'object') placed(flow, story, value)
  if (!('quote' in x) || !('where' in x)) return
  const where: unknown = x.where
  if (where === null || typeof where !== 'object' || !('start' in where) || !('end' in where) || typeof where.start !== 'number' || typeof where.end !== 'number') return
  const at = inFlow(flow, { start: where.start, end: where.end })
  Reflect.set(x, 'where', { ...where, ...story.exhibit(0, at.start, at.end).where })
}
