import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { tableKind } from './columns.ts'
import { beginsWithDay, DAYS, daysIn } from './entries.ts'
import { labelText, type Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import { isInline } from './pair.ts'
import { assetKindIn } from './values.ts'
import type { DataTable } from './tables.ts'
import { ACT } from './unnamed-log.ts'
import { columnHere, thingsIn, type Said } from './thing-lines.ts'
import { wordsOf } from './thing-words.ts'

/** Things in cards and forms of their own, a label for each particular → rows of a list of things. */

/** Labels that nothing but a thing has. */
export const OF_A_THING = /财产(?:类型|类别|种类|名称|描述|情况|信息)|权利人|所有(?:权)?人|权属|控制(?:措施|方式|日期|时间)|查控(?:措施|日期)|处[置理分](?:状态|情况|进度)|到期[日时]|届满日|截止日期/
/** How it is held, where no label says so. */
const HELD = /查封|冻结|扣押|轮候/
/** Sentences are read as such; what begins with its day is an entry of a log. */
const TOLD = /查明|经查|本院(?!系)|裁定|名下有|。./
const MOST = 1600
/** Their rows are told one by one. */
const ROWS = new Set(['table', 'thead', 'tbody'])

export function findThingCards(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    const length = b.end - b.start
    if (length > MOST || length < 20 || (b.children.length === 0 && b.tag !== 'li' && b.tag !== 'p')) continue
    /* What a small element does not hold, its parts do not hold. */
    const text = textOf(snap, b)
    const labelled = OF_A_THING.test(text)
    if (!labelled && !HELD.test(text)) { i = b.last; continue }
    if (!labelled && b.tag !== 'dl' && (ROWS.has(b.tag) || b.children.filter((c) => !isInline(c) && c.end - c.start >= 12 && HELD.test(textOf(snap, c))).length > 1)) continue
    const whole = b.tag === 'dl' && b.children.filter((c) => c.tag === 'dt' && columnHere(labelText(textOf(snap, c)).label) !== undefined).length > 2 ? cardsOf(snap, b, skip) : []
    const cards = whole.length > 0 ? whole : b.tag === 'dl' ? entriesOf(b).flatMap((e) => cardsOf(snap, e, skip)) : cardsOf(snap, b, skip)
    if (cards.length === 0) continue
    found.push(...cards)
    i = b.last
  }
  return found
}

/** What is named and what is said of it, as `dt` and `dd`. */
function entriesOf(list: Block): Block[] {
  const out: Block[] = []
  for (const c of list.children) {
    const last = out.at(-1)
    if (c.tag === 'dd' && last) out[out.length - 1] = { ...last, end: c.end, last: c.last, children: [...last.children, c] }
    else out.push({ ...c, children: [c] })
  }
  return out
}

/** A box with one thing or a few, its particulars one behind the other, none twice. */
function cardsOf(snap: Snapshot, box: Block, skip: (b: Block) => boolean): DataTable[] {
  const text = textOf(snap, box)
  const loose = !OF_A_THING.test(text)
  if (loose && (beginsWithDay(text) || BEGINS_BELOW.test(text) || TOLD.test(text) || isOfLog(snap, box))) return []
  for (let i = box.id + 1; i <= box.last; i++) { const b = snap.blocks[i]; if (b && (skip(b) || (loose && b.tag === 'tr'))) return [] }
  const things = (thingsIn(snap, wordsOf(snap, box)) ?? []).filter((t) => t.length > 1)
  const title = headingBefore(snap, box)
  if (things.length === 0 || things.some((t) => !isThing(snap, t, title))) return []
  const done = loose || things.length > 1 ? [] : doneAbout(snap, box, things[0]?.find((s) => s.column === 'assetName'))
  const acts: DataTable[] = done.length === 0 ? [] : [{ kind: 'log', columns: ['date', 'text'], units: [undefined, undefined], blocks: [box], title, coverage: 'partial', rows: done }]
  return [...acts, ...things.map((said): DataTable => ({
    kind: 'assets', columns: said.map((s) => s.column), units: said.map((s) => s.unit), blocks: [box], title, coverage: 'partial',
    rows: [said.map((s): Cell => ({ block: { ...box, ...s.at, children: [] }, origin: true, header: false, text: textOf(snap, s.at).trim() }))],
  }))]
}

/** “评估：2024-01-15委托评估；…”, “2023-11-10向交警部门发函请求协助查找”: what was done about the one thing of the card, on days of its own. */
function doneAbout(snap: Snapshot, box: Block, name: Said | undefined): Cell[][] {
  return wordsOf(snap, box).flatMap((piece) => {
    const text = textOf(snap, piece)
    const day = [...text.matchAll(DAYS)][0]
    if (!day || !DONE.test(text) || (name && piece.start <= name.at.start && piece.end >= name.at.end)) return []
    const cell = (start: number, end: number): Cell => ({ block: { ...box, start, end, children: [] }, origin: true, header: false, text: snap.text.slice(start, end).trim() })
    return [[cell(piece.start + day.index, piece.start + day.index + day[0].length), cell(piece.start, piece.end)]]
  })
}
const DONE = /发函|协查|协助查找|委托评估|询价|议价|评估机构|发布[^，。；]{0,6}公告|流拍|成交|移送/

/** “21日 冻结”: the day of an entry, below its year or month. */
const BEGINS_BELOW = /^\s*\d{1,2}(?:日|[-/.月]\d{1,2}(?!\d))/
const ENTRY_MOST = 200
const SPAN = /[至到~～—]/
/** Beside entries of its build that begin with a day, or tell of several, it is one of them. */
function isOfLog(snap: Snapshot, box: Block): boolean {
  const cls = snap.attr(box, 'class')
  let others = 0
  return (box.parent?.children ?? []).some((c) => {
    if (c.id === box.id || c.tag !== box.tag || c.end === c.start || c.end - c.start > MOST || snap.attr(c, 'class') !== cls) return false
    const text = textOf(snap, c)
    /* Two beside it that have a day each and tell of what is done to no thing: “限制消费 | 2024-03-16”. */
    if (!HELD.test(text) && text.length <= ENTRY_MOST && daysIn(text) === 1 && ACT.test(text) && ++others > 1) return true
    return beginsWithDay(text) || BEGINS_BELOW.test(text) || (daysIn(text) > 1 && !SPAN.test(text) && !OF_A_THING.test(text) && thingsIn(snap, wordsOf(snap, c)) === undefined)
  })
}

/** Headings alone are those of a list; what kind of thing it is has to be said somewhere. */
function isThing(snap: Snapshot, said: readonly Said[], title: string): boolean {
  if (said.filter((s) => textOf(snap, s.at).trim() !== '').length < 3 || tableKind(said.map((s) => s.column)) !== 'assets') return false
  return said.some((s) => (s.column === 'assetKind' || s.column === 'assetName') && assetKindIn(textOf(snap, s.at)) !== undefined) || (title.length <= 8 && assetKindIn(title) !== undefined)
}
