import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { beginsWithDay, ENTRY_COLUMNS, entryOf, type Piece } from './entries.ts'
import type { Cell } from './grid.ts'
import { isInline } from './pair.ts'
import type { DataTable } from './tables.ts'
import { ACT } from './unnamed-log.ts'

/** A log that is drawn with nothing but lines of text: on a terminal's screen, in a block of preformatted text, between breaks. */

const NUMBER = /^\s*(?:[(（]?\d{1,3}[)）]?[.、]?(?=\s)\s*)?/
const HEADS = /^[^\d]{4,120}$/
const LINE_MAX = 300
const LINES_MAX = 2000

/** Lines one below the other that each begin with a day, behind a number of its own or none. They claim no element: other lines of the block are pairs or prose. */
export function findTextLines(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    if (b.end - b.start < 30 || b.children.some((c) => c.tag !== 'br' && c.end > c.start && !isInline(c)) || !hasBreak(snap, b) || holdsTaken(snap, b, skip)) continue
    found.push(...runsIn(snap, b))
    i = b.last
  }
  return found
}

/** What another reader has told of it is not told again line by line. */
function holdsTaken(snap: Snapshot, b: Block, skip: (b: Block) => boolean): boolean {
  for (let k = b.id + 1; k <= b.last; k++) { const x = snap.blocks[k]; if (x && x.end > x.start && skip(x)) return true }
  return false
}

function hasBreak(snap: Snapshot, b: Block): boolean {
  const at = snap.text.indexOf('\n', b.start)
  return at >= 0 && at < b.end
}

function runsIn(snap: Snapshot, block: Block): DataTable[] {
  const tables: DataTable[] = []
  let run: Piece[] = [], title = '', at = block.start
  const close = () => {
    const table = run.length > 1 ? logOf(snap, block, run, title) : undefined
    if (table) tables.push(table)
    run = []
  }
  for (const line of textOf(snap, block).split('\n').slice(0, LINES_MAX)) {
    const start = at, number = NUMBER.exec(line)?.[0].length ?? 0
    at += line.length + 1
    if (line.length <= LINE_MAX && beginsWithDay(line.slice(number))) run.push({ start: start + number, end: start + line.trimEnd().length })
    else {
      close()
      if (HEADS.test(line.trim()) && /[\u4e00-\u9fa5]/.test(line)) title = line.trim().length <= 24 ? line.trim() : ''
    }
  }
  close()
  return tables
}

function logOf(snap: Snapshot, block: Block, run: readonly Piece[], title: string): DataTable | undefined {
  if (run.filter((p) => ACT.test(textOf(snap, p))).length * 2 < run.length) return undefined
  const rows = run.map((p) => entryOf(snap, { ...block, ...p, children: columnsOf(snap, block, p) }, undefined)).filter((r): r is Cell[] => r !== undefined)
  return rows.length === 0 ? undefined : { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows, blocks: [], title, coverage: 'partial' }
}

/** What stands in columns of blanks, or between bars. */
function columnsOf(snap: Snapshot, block: Block, line: Piece): Block[] {
  return [...textOf(snap, line).matchAll(/[^\s|｜]+(?: [^\s|｜]+)*/g)].map((m) => ({ ...block, start: line.start + m.index, end: line.start + m.index + m[0].length, children: [] }))
}
