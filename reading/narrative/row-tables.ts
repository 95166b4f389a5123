import type { Asset } from '../../casefile/schema.ts'
import { findAssets } from './assets.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { toldActs, type ToldAct } from './engine.ts'
import type { Exhibit } from './exhibit.ts'
import type { Flow } from './flow.ts'
import type { Found } from './found-assets.ts'
import { toldUntil } from './guards.ts'
import type { Part, Span } from './layout.ts'
import { assetInCell, deposit, INFO, kindOfHead, kindOfOffice, TYPE } from './row-assets.ts'
import { isBody, isPerson, looksLikeName } from './names.ts'
import { partyNamed, type ReadParty } from './parties.ts'
import { asked, OFFICE, unanswered, wayOf } from './row-asking.ts'
import { onTheirDays } from './row-days.ts'
import { withRemarks } from './row-remarks.ts'
import { isGone, thingOfRow } from './row-things.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { lastAt, type Story } from './story.ts'

/**
 * Tables inside a document with a row for each debtor or each query: whose row it is and on what day was asked stands in columns of
 * their own, what was found and done in the others. Each cell is read as a sentence about the debtor of its row.
 */
export interface TableReading { acts: ToldAct[]; found: Found[]; assets: Asset[]; /** it lists what was asked after the closing */ after: boolean }

const OWNER = /^(?:被执行人|(?:不动产)?权利人|所有权?人|机动车所有人|车主|户名|调查对象|查控对象|被查询人|被查询对象|查询对象|被执行人(?:姓名|名称)|姓名(?=$|[/或]))(?:姓名|名称|\/|或)*$/
const ASKED_ON = /^(?:网络)?(?:查询|查控|发起|提起|提交|申请|发起查询|提起查询|提交查询)(?:日期|时间)$/
/** In a list of what was asked after the closing: when the applicant was told. */
const INFORMED_ON = /^(?:告知|反馈)(?:申请(?:执行)?人)?(?:情况|日期|时间|记录)?$/
const AFTER_CLOSING = /(?:终本|终结本次执行(?:程序)?)(?:案件)?(?:之?后|定期|五年|后续)/
const NUMBERING = /^(?:序号|编号|批次|协助(?:执行)?单位|协查单位|反馈单位|查询单位|反馈(?:日期|时间)|备注|制表人)$/
const BALANCE = /^(?:银行)?(?:存款|余额|账户余额)(?:[(（]元[)）])?$/
/** A column for what was asked, and one for the answer: the row says “银行存款 某银行 余额…” from the one to the other. */
const SUBJECT = /^(?:财产|查询|查控)(?:种类|类型|类别|内容|事项|项目|名称)$/
const ANSWER = /^(?:反馈|查询|查控)?(?:结果|情况|内容|反馈结果|反馈内容)$/
/** Rows of one document that are read. */
const ROWS_MAX = 400

export function readRowTables(original: string, flow: Flow, story: Story, part: Part, taken: ReadonlySet<number>): TableReading {
  const out: TableReading = { acts: [], found: [], assets: [], after: part.title !== undefined && AFTER_CLOSING.test(story.text.slice(part.title.start, part.title.end)) }
  let heads: readonly Cell[] | undefined
  let owner: string | undefined
  let across: readonly (string | undefined)[] | undefined
  let n = 0
  const from = flow.at(part.title?.end ?? part.span.start)
  const to = flow.at(part.span.end)
  // a ruling has tables with rules or tabs, if any
  if (part.kind?.page !== 'document' && !/[\t|│┃]/.test(original.slice(from, to))) return out
  for (const told of rowsIn(original, from, to)) {
    if (taken.has(told.start)) continue
    /* the last cell is empty */
    const row: Row = heads && !told.loose && told.cells.length > 2 && told.cells.length === heads.length - 1 && !isHeader(told) ? { ...told, cells: [...told.cells, { text: '', start: told.end, end: told.end }] } : told
    const names = namesAcross(row)
    if (names) {
      across = names.map((name) => story.people.debtors.find((d) => d === name.replace(/[（(]/g, '(').replace(/[）)]/g, ')')))
      heads = undefined
      continue
    }
    const first = row.cells[0]
    if (across && first && row.cells.length === across.length && n < ROWS_MAX) {
      row.cells.forEach((cell, i) => { if (i > 0 && cell.text !== '' && across?.[i] !== undefined) readRow(flow, story, [first], { start: i === 1 ? first.start : cell.start, end: cell.end, loose: row.loose, cells: [i === 1 ? { text: cell.text, start: first.start, end: cell.end } : cell] }, across[i], n++, out) })
      continue
    }
    across = undefined
    if (isHeader(row)) {
      heads = row.cells
      hide(story, inFlow(flow, row))
      owner = undefined
      continue
    }
    if (!heads || row.cells.length !== heads.length || n >= ROWS_MAX) {
      if (row.cells.length < 2) heads = undefined
      continue
    }
    const column = heads.findIndex((h) => OWNER.test(h.text))
    const cell = row.cells[column]
    if (cell && cell.text !== '') owner = story.people.debtors.find((d) => cell.text.replace(/[（(]/g, '(').startsWith(d))
    /* “甲、乙”: the row is about all of them */
    const all = cell !== undefined && story.people.debtors.length > 1 && story.people.debtors.every((d) => cell.text.replace(/[（(]/g, '(').replace(/[）)]/g, ')').includes(d))
    if (all) {
      readRow(flow, story, heads, row, undefined, n++, out)
      continue
    }
    if (column >= 0 && owner === undefined) continue
    /* without such a column, whose table it is stands above it */
    readRow(flow, story, heads, row, column >= 0 ? owner : lastAt(story.sections, inFlow(flow, row).start)?.name, n++, out)
  }
  return out
}

/** “甲：账户余额…”: whose it is stands at the beginning of the answer. */
function namedInAnswer(flow: Flow, story: Story, heads: readonly Cell[], row: Row): string | undefined {
  const cell = row.cells[heads.findIndex((h) => ANSWER.test(h.text))]
  if (!cell || story.people.debtors.length < 2) return undefined
  const at = inFlow(flow, cell)
  const first = story.people.mentions(at.start, at.end)[0]
  return first?.side === 'debtor' && first.start === at.start ? first.name : undefined
}

/** “被执行人 | 甲公司 | 乙”: a column for each debtor. */
function namesAcross(row: Row): string[] | undefined {
  const [first, ...rest] = row.cells
  if (!first || rest.length < 2 || !OWNER.test(first.text.replace(/[:：]$/, '')) || !rest.every((c) => looksLikeName(c.text) && (isBody(c.text) || isPerson(c.text)))) return undefined
  return row.cells.map((c) => c.text)
}

function isHeader(row: Row): boolean {
  /* Where leave is asked for and given, the day of asking is none of a query. */
  if (row.cells.some((c) => /^(?:审[批核]|批准)/.test(c.text))) return false
  return row.cells.length >= 3 && row.cells.every((c) => c.text.length <= 16 && !/\d/.test(c.text)) && row.cells.some((c) => OWNER.test(c.text) || ASKED_ON.test(c.text)) && row.cells.filter((c) => c.text !== '').length >= 3
}

function readRow(flow: Flow, story: Story, heads: readonly Cell[], row: Row, owner: string | undefined, n: number, out: TableReading): void {
  const span = inFlow(flow, row)
  hide(story, span)
  const sentences: Sentence[] = []
  const balances = new Set<number>()
  const subject = heads.findIndex((h) => SUBJECT.test(h.text))
  const answer = heads.findIndex((h) => ANSWER.test(h.text))
  const first = row.cells[subject]
  const joined = first !== undefined && answer > subject
  row.cells.forEach((cell, i) => {
    const head = heads[i]?.text ?? ''
    if (joined && i >= subject && i < answer && !ASKED_ON.test(head)) return
    if (cell.text === '' || OWNER.test(head) || NUMBERING.test(head)) return
    const at = inFlow(flow, joined && i === answer ? { start: first.start, end: cell.end } : cell)
    if (ASKED_ON.test(head) && row.loose && !(DAY_ALONE.test(cell.text) && heads.some((h) => OWNER.test(h.text)))) return
    if (ASKED_ON.test(head) && unanswered(heads, row)) return
    if (ASKED_ON.test(head)) out.acts.push(...asked(story, at, owner, n, out.after ? 'post-query' : wayOf(heads, row)))
    else if (out.after && INFORMED_ON.test(head)) out.acts.push(...asked(story, at, undefined, n, 'post-query-informed'))
    else {
      sentences.push(...sentencesOf(story.text, at).map((s, k) => ({ ...s, index: sentences.length + k, item: n, words: story.masked.slice(s.start, s.end), until: toldUntil(story.masked, s) })))
      const balance = BALANCE.test(head) ? /^[\d,]{1,15}(?:\.\d{1,2})?(?=元|[,，;；(（]|$)/.exec(story.text.slice(at.start, at.end)) : null
      if (balance && Number(balance[0].replaceAll(',', '')) > 0) {
        balances.add(i)
        out.assets.push(deposit(story, at, owner, balance[0]))
      }
    }
  })
  const whose = owner ?? namedInAnswer(flow, story, heads, row)
  const own: Story = { ...story, sentences, sections: whose === undefined ? [] : [{ start: span.start, name: whose }] }
  const acts = onTheirDays(flow, story, heads, row, toldActs(own), ASKED_ON)
  out.acts.push(...acts)
  if (isGone(heads, row.cells)) return
  const found = findAssets(own, acts)
  out.found.push(...found)
  const before = out.assets.length - balances.size
  const thing = found.length === 0 ? thingOfRow(story, heads, row.cells.map((c) => ({ ...inFlow(flow, c), text: c.text })), owner, acts) : undefined
  if (thing) out.assets.push(thing)
  const type = heads.findIndex((h) => TYPE.test(h.text))
  const info = type < 0 ? -1 : heads.findIndex((h, i) => i > type && INFO.test(h.text))
  row.cells.forEach((cell, i) => {
    const office = !joined && i === answer ? row.cells[heads.findIndex((h) => OFFICE.test(h.text))] : undefined
    const typed = !joined && i === info ? kindOfHead(row.cells[type]?.text ?? '') : undefined
    const kind = typed ?? (office ? kindOfOffice(office.text) : kindOfHead(joined && i === answer ? first.text : heads[i]?.text ?? ''))
    const at = inFlow(flow, cell)
    if (!kind || found.some((f) => f.kind === kind) || thing?.kind.value === kind || balances.has(i)) return
    const asset = assetInCell(story, kind, at, owner, acts.filter((a) => office !== undefined || typed !== undefined || (a.trigger.start >= at.start && a.trigger.start < at.end)))
    if (asset) out.assets.push(asset)
  })
  withRemarks(flow, story, heads, row, found, out.assets.slice(before))
}

/** In a row whose columns are parted by blanks alone, a cell that is a day and no more; only where another says who was asked about. */
const DAY_ALONE = /^20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/

/** Nobody is called debtor outside of the table: those in its column are. */
export function ownersInTable(original: string, flow: Flow, part: Part, list: ReadParty[], exhibit: Exhibit): void {
  if (part.kind?.page !== 'document') return
  const push = (cell: Cell) => {
    const at = inFlow(flow, cell)
    if (looksLikeName(cell.text) && !list.some((p) => p.name === cell.text)) list.push({ side: 'debtor', name: cell.text, at, party: partyNamed(cell.text, at.start, at.end, exhibit), aliases: [] })
  }
  const known = list.some((p) => p.side === 'debtor')
  let column = -1
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX)) {
    if (namesAcross(row)) row.cells.slice(1).forEach(push)
    else if (known) continue
    if (isHeader(row)) column = row.cells.findIndex((c) => OWNER.test(c.text))
    const cell = column < 0 || isHeader(row) ? undefined : row.cells[column]
    if (cell) push(cell)
  }
}

/** What the rows tell is not told again by the narrative around them. */
function hide(story: Story, row: Span): void {
  for (const s of story.sentences) if (s.start < row.end && s.end > row.start) s.terms = true
}
