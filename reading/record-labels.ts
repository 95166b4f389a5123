import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { piecesOf, type Piece } from './entries.ts'
import { isBlank } from './exhibit.ts'
import { labelText, type Cell } from './grid.ts'
import { columnOfParts } from './heading-parts.ts'
import { isSaleHeading } from './sales-across.ts'
import { headedTable, type DataTable } from './tables.ts'
import { ACT } from './unnamed-log.ts'

/** Records that are labels and values each, in whatever elements → rows of a table with the labels as its headings. */

interface Field { label: Piece; name: string; value: Piece }

/** Words that stand in most records and have something else behind them each time head a table of which each record is a row. */
export function ofLabels(snap: Snapshot, group: readonly Block[]): DataTable | undefined {
  const [one, two] = group
  if (!one || !two) return undefined
  /* Asked of every group: two words of the first that stand in the second, or there are no labels. */
  const beside = textOf(snap, two), words = new Set(piecesOf(snap, one).map((p) => nameOf(snap, p)).filter((w) => w !== '' && beside.includes(w)))
  if (words.size < 2) return undefined
  const all = group.map((g) => piecesOf(snap, g))
  const often = new Map<string, number>()
  for (const pieces of all) for (const word of new Set(pieces.map((p) => nameOf(snap, p)))) if (word !== '') often.set(word, (often.get(word) ?? 0) + 1)
  /* A value that most records have as well (the same debtor in each) stands behind the same known label each time. */
  const before = new Map<string, Set<string>>()
  for (const pieces of all) for (const [i, p] of pieces.entries()) { const word = nameOf(snap, p); if (word !== '') before.set(word, (before.get(word) ?? new Set()).add(i === 0 || /[:：]./.test(textOf(snap, pieces[i - 1] ?? p)) ? '' : nameOf(snap, pieces[i - 1] ?? p))) }
  const isValue = (word: string) => { const its = before.get(word); const [one] = its ?? []; return columnOf(word) === undefined && its?.size === 1 && one !== undefined && HOLDS.test(String(columnOf(one) ?? columnOfParts(one) ?? 'other')) }
  const isLabel = (word: string): 'often' | 'known' | undefined => {
    if (word === '' || isBlank(word) || isValue(word)) return undefined
    return (often.get(word) ?? 0) * 5 >= group.length * 3 && (often.get(word) ?? 0) > 1 ? 'often' : columnOf(word) !== undefined || isSaleHeading(word) ? 'known' : undefined
  }
  const records = all.map((pieces) => split(snap, pieces, isLabel))
  /* A label twice in one: it holds several records. */
  if (all.some((pieces) => { const words = pieces.map((p) => nameOf(snap, p)).filter((w) => columnOf(w) !== undefined && isLabel(w) === 'often'); return words.length - new Set(words).size > 1 })) return undefined
  /* A word that is never followed by anything is no label: 按期, 详情. */
  const names = [...new Set(records.flatMap((r) => r.fields.filter((f) => f.value.end > f.value.start).map((f) => f.name)))]
  const known = names.filter((n) => (columnOf(n) ?? columnOfParts(n)) !== undefined).length
  if (names.length < 2 || names.length > 12 || known === 0 || records.filter((r) => r.fields.length >= 2).length * 5 < records.length * 4) return undefined
  const first = group[0]
  if (!first) return undefined
  const cell = (text: string, place: Piece, header = false): Cell => ({ block: { ...first, ...place, children: [] }, origin: true, header, text })
  const none = (g: Block): Piece => ({ start: g.end, end: g.end })
  const titled = records.filter((r) => r.title.length > 0).length * 5 >= records.length * 4
  /* Beside a day the state adds nothing but that it was not done: 按期, 超期. */
  const days = names.some((n) => (columnOf(n) ?? columnOfParts(n)) === 'date')
  const states = titled ? Math.min(days ? 1 : 2, Math.max(...records.map((r) => r.title.length))) : 0
  const head = [...(states > 0 ? [cell('事项', none(first), true)] : []), ...(states > 1 ? [cell('办理状态', none(first), true)] : []), ...names.map((n) => cell(n, records.flatMap((r) => r.fields).find((f) => f.name === n)?.label ?? none(first), true))]
  const rows = records.map((r, i) => {
    const g = group[i] ?? first
    const at = (p: Piece | undefined) => (p ? cell(textOf(snap, p).trim(), p) : cell('', none(g)))
    return [...Array.from({ length: states }, (_, n) => at(r.title[n])), ...names.map((n) => at(r.fields.find((f) => f.name === n)?.value))]
  })
  const table = headedTable(snap, { table: first, rows: [head, ...rows], width: head.length }, [...group])
  if (!table || table.kind === 'cases' || table.kind === 'parties' || table.kind === 'assets') return undefined
  /* Where a record has a place for its day and nothing stands in it, it is one of what is still to be done. */
  const date = table.columns.findIndex((c) => c === 'date' || c === 'measureOn' || c === 'visitOn')
  const undone = (r: readonly Cell[]) => { const at = rows.indexOf(r as Cell[]); return records[at]?.title.slice(1).some((p) => NOT_YET.test(textOf(snap, p).trim())) === true }
  if (date < 0 && table.kind === 'log') return undefined
  return date < 0 ? table : { ...table, rows: table.rows.filter((r) => !undone(r) && (!isBlank(r[date]?.text ?? '') || r.some((c, col) => col !== date && STANDS.test(c.text)))) }
}
/** Columns with values that come again in each record. */
const HOLDS = /^(?!other$|index$)/
/** Headings elsewhere, and values as well. */
const SAID = /^(?:送达|签收|发出|完成|结果|网络|审批)$/
const NOT_YET = /^(?:未|待|不|草稿|取消|作废|撤销|驳回|终止|失败)/
const STANDS = /^[否×]$|^(?:未|不)(?:涉及|适用|开展|进行|完成|办理|采取|实施)/

/** A word that may be a label: short, without a day, its colon taken off. */
function nameOf(snap: Snapshot, p: Piece): string {
  if (p.end - p.start > 16) {
    const colon = snap.text.slice(p.start, p.start + 12).search(/[:：]/)
    return colon > 1 ? labelText(snap.text.slice(p.start, p.start + colon)).label : ''
  }
  const text = textOf(snap, p), colon = text.search(/[:：]./)
  const { label } = labelText(colon > 1 ? text.slice(0, colon) : text)
  return /^[\u4e00-\u9fa5/（()）]{2,12}$/.test(label) ? label : ''
}

/** Its colon or its meaning says that a value follows, though the same one stands in every record: 送达方式：邮寄. */
const awaitsValue = (snap: Snapshot, f: Field): boolean => /[:：]\s*$/.test(textOf(snap, f.label)) || columnOf(f.name) !== undefined

/** 送达结果：签收, where 签收 may be a label too. */
const isState = (snap: Snapshot, f: Field, p: Piece): boolean => /^(?:签收|送达|反馈)$/.test(textOf(snap, p).trim()) && /结果|状态|情况/.test(f.name)

function split(snap: Snapshot, pieces: readonly Piece[], isLabel: (word: string) => 'often' | 'known' | undefined): { title: Piece[]; fields: Field[] } {
  const title: Piece[] = [], fields: Field[] = []
  let open: Field | undefined
  for (const p of pieces) {
    const name = nameOf(snap, p), text = textOf(snap, p)
    const label = isLabel(name), waiting = open !== undefined && open.value.end === open.value.start
    if (label && !(open && waiting && (columnOf(name) === undefined ? ACT.test(name) || awaitsValue(snap, open) : isState(snap, open, p) || (label === 'known' && SAID.test(name))))) {
      const colon = text.search(/[:：]/)
      const behind = colon > 0 && colon < text.length - 1 ? p.start + colon + 1 : p.end
      open = { label: p, name, value: { start: behind, end: p.end } }
      if (!fields.some((f) => f.name === name)) fields.push(open)
    } else if (open) open.value = { start: open.value.end === open.value.start ? p.start : open.value.start, end: p.end }
    else if (/[\u4e00-\u9fa5]/.test(text)) title.push(p)
  }
  return { title, fields }
}
