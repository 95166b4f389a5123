import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'
import { piecesOf } from './entries.ts'
import { columnOfParts } from './heading-parts.ts'
import { gridOf, labelText, type Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import { meaningOf } from './labels.ts'
import { findDates } from './narrative/dates.ts'
import type { DataTable } from './tables.ts'
import { isActWord, isDay } from './unnamed-log.ts'

/** Points of a check list that stand as labels with what is said of each: 不动产 | 已查，无（4月16日）; 现场勘验 | 未进行. */

/** Headings of such a list. */
const HEADED = /查控|调查|查询|核查|核对|查找|措施|必经|规定动作|履职|尽职|节点|完成情况|程序|条件|审查/
const STATED = /^(?:已|未|是$|否$|无$|暂未|尚未|不涉及|不适用|完成|√|×)/
const LABEL_LONGEST = 20
const MOST = 60

export function findDutyLists(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  const whether = [...snap.text.matchAll(WHETHER)].map((m) => m.index)
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    const asked = b && whether.some((at) => at >= b.start && at < b.end) && b.children.length > 2 && b.end - b.start <= 4000 && !TABLED.has(b.tag) && !within(b, skip) ? questionsIn(snap, b) : undefined
    if (b && asked) { found.push(asked); i = b.last; continue }
    if (!b || (b.tag !== 'dl' && b.tag !== 'table') || b.end - b.start > 4000 || within(b, skip)) continue
    const title = headingBefore(snap, b)
    if (!HEADED.test(title)) continue
    const marked = b.tag === 'table' ? markedTable(snap, b, title) : undefined
    if (marked) { found.push(marked); i = b.last; continue }
    const rows = b.tag === 'dl' ? ofList(snap, b) : ofTable(snap, b)
    if (!rows || !isDutyList(rows)) continue
    found.push({ kind: 'log', columns: ['matter', 'text'], units: [undefined, undefined], rows, blocks: [b], title, coverage: 'partial' })
    i = b.last
  }
  return found
}

function within(block: Block, skip: (b: Block) => boolean): boolean {
  for (let b: Block | null = block; b; b = b.parent) if (skip(b)) return true
  return false
}

const TABLED = new Set(['table', 'tbody', 'thead', 'tr', 'dl', 'select'])
const WHETHER = /是否|有无|有没有/g
const QUESTION = /^(?:[\d.、]{1,3})?[^\n\t]{0,8}(?:是否|有无|有没有)[^\n\t，。；]{2,18}[?？]?$/
const ANSWER = /^(?:是|否|有|无|同意|不同意|[√✓✔×✗✘])$/
/** “是否约谈申请执行人 | 是 | 2025-02-26”, in elements of whatever sort: a question, the answer, and the day or the particulars. */
function questionsIn(snap: Snapshot, box: Block): DataTable | undefined {
  const items = box.children.filter((c) => c.end > c.start)
  const rows = items.flatMap((c) => {
    const pieces = piecesOf(snap, c), [ask, said, ...rest] = pieces.map((p) => textOf(snap, p).trim())
    if (ask === undefined || said === undefined || rest.length > 1 || !QUESTION.test(ask) || !ANSWER.test(said)) return []
    return [[0, 1, 2].map((n): Cell => { const p = pieces[n] ?? { start: c.end, end: c.end }; return { block: { ...c, ...p, children: [] }, origin: true, header: false, text: snap.text.slice(p.start, p.end).trim() } })]
  })
  if (rows.length < 2 || rows.length * 5 < items.length * 4) return undefined
  return { kind: 'log', columns: ['matter', 'state', 'text'], units: [undefined, undefined, undefined], rows, blocks: [box], title: headingBefore(snap, box), coverage: 'partial' }
}

/** At least two points, most of which are no labels of fields, and of most it is said how they stand, or when. */
function isDutyList(rows: readonly Cell[][]): boolean {
  if (rows.length < 2 || rows.length > MOST) return false
  const said = rows.filter((r) => { const text = squash(r[1]?.text ?? ''); return STATED.test(text) || (text.length <= 60 && findDates(text).length > 0) })
  const fields = rows.filter((r) => { const meaning = meaningOf(labelText(r[0]?.text ?? '').label); return meaning !== undefined && meaning.type !== 'act' })
  /* “实际完成 | 2025-03-01”: the record of one step. */
  if (rows.some((r) => columnOfParts(squash(r[0]?.text ?? '')) === 'date')) return false
  return said.length * 2 > rows.length && fields.length * 2 < rows.length && rows.every((r) => (r[0]?.text.length ?? 0) <= LABEL_LONGEST)
}

function ofList(snap: Snapshot, dl: Block): Cell[][] | undefined {
  const rows: Cell[][] = []
  for (const c of dl.children) {
    if (c.tag === 'dt') rows.push([cellOf(snap, c)])
    else if (c.tag === 'dd' && rows.at(-1)?.length === 1) rows.at(-1)?.push(cellOf(snap, c))
    else return undefined
  }
  return rows.filter((r) => r.length === 2)
}

/** Rows of a label and what is said, or of two such pairs. */
function ofTable(snap: Snapshot, table: Block): Cell[][] | undefined {
  const grid = gridOf(snap, table)
  if (!grid || (grid.width !== 2 && grid.width !== 4)) return undefined
  return grid.rows.flatMap((r) => (grid.width === 2 ? [r] : [r.slice(0, 2), r.slice(2)])).filter((r) => (r[0]?.text ?? '') !== '' && r[1]?.origin !== false)
}

/** Rows of a point, a mark, a day and some words, below no headings: told by what the columns hold. */
function markedTable(snap: Snapshot, table: Block, title: string): DataTable | undefined {
  const grid = gridOf(snap, table)
  if (!grid || grid.width < 3 || grid.width > 5 || grid.rows.length < 2 || grid.rows.some((r) => r.some((c) => c.header))) return undefined
  const texts = (col: number) => grid.rows.map((r) => squash(r[col]?.text ?? '')).filter((t) => t !== '' && !/^[—–\-/]+$/.test(t))
  const all = (col: number, test: (t: string) => boolean) => { const t = texts(col); return t.length > 0 && t.every(test) }
  const cols = Array.from({ length: grid.width }, (_, i) => i)
  const mark = cols.find((c) => all(c, (t) => /^(?:[√✓✔☑×✗✘✕是否]|已(?:完成|办结|做)|未(?:完成|办理|做))$/.test(t))), date = cols.find((c) => all(c, isDay))
  const matter = cols.find((c) => c !== mark && c !== date && all(c, (t) => t.length <= LABEL_LONGEST))
  if (mark === undefined || date === undefined || matter === undefined || matter > mark || !texts(matter).some(isActWord)) return undefined
  return { kind: 'log', columns: cols.map((c) => (c === matter ? 'matter' : c === mark ? 'result' : c === date ? 'date' : 'text')), units: cols.map(() => undefined), rows: grid.rows, blocks: [table], title, coverage: 'partial' }
}

function cellOf(snap: Snapshot, block: Block): Cell {
  return { block, origin: true, header: false, text: textOf(snap, block).trim() }
}
