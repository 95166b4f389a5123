import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf, tableKind, type Column } from './columns.ts'
import { piecesOf, type Piece } from './entries.ts'
import { labelText, type Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import type { DataTable } from './tables.ts'

/** Things in cards and forms of their own, a label for each particular → rows of a list of things. */

/** Labels that nothing but a thing has. */
export const OF_A_THING = /财产(?:类型|类别|种类|名称|描述|情况|信息)|权利人|所有(?:权)?人|权属|控制(?:措施|方式|日期|时间)|查控(?:措施|日期)|处[置理分](?:状态|情况|进度)|到期[日时]|届满日|截止日期/
const MOST = 500

export function findThingCards(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    const length = b.end - b.start
    if (length > MOST || length < 20 || b.children.length === 0) continue
    /* What a small element does not hold, its parts do not hold. */
    if (!OF_A_THING.test(textOf(snap, b))) { i = b.last; continue }
    const card = cardOf(snap, b)
    if (!card) continue
    found.push(card)
    i = b.last
  }
  return found
}

/** A box with one thing: its labels and values one behind the other, no label twice. */
function cardOf(snap: Snapshot, box: Block): DataTable | undefined {
  const pieces = piecesOf(snap, box)
  const columns: Column[] = [], units: DataTable['units'] = [], cells: Cell[] = []
  const cell = (p: Piece): Cell => ({ block: { ...box, ...p, children: [] }, origin: true, header: false, text: textOf(snap, p).trim() })
  const add = (label: ReturnType<typeof labelText>, column: Column, value: Piece) => { columns.push(column); units.push(label.unit); cells.push(cell(value)) }
  let title: Piece | undefined
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i]
    if (!p) continue
    const text = textOf(snap, p)
    const colon = text.slice(0, 24).search(/[:：]/)
    const label = labelText(colon > 0 ? text.slice(0, colon) : text)
    const column = columnOf(label.label)
    if (column === undefined || column === 'index') {
      if (cells.length === 0 && title === undefined) title = p
      else if (column === undefined) return undefined
      continue
    }
    if (columns.includes(column)) return undefined
    const next = pieces[i + 1]
    if (colon > 0) add(label, column, { start: p.start + colon + 1, end: p.end })
    else if (next && columnOf(labelText(textOf(snap, next)).label) === undefined) { add(label, column, next); i++ }
    else add(label, column, { start: p.end, end: p.end })
  }
  /* Headings alone are those of a list. */
  if (cells.filter((c) => c.text !== '').length < 3 || tableKind(columns) !== 'assets') return undefined
  if (title && !columns.includes('assetName')) { columns.push('assetName'); units.push(undefined); cells.push(cell(title)) }
  return { kind: 'assets', columns, units, rows: [cells], blocks: [box], title: headingBefore(snap, box), coverage: 'partial' }
}
