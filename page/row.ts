import type { Block, Snapshot } from './snapshot.ts'

/** What belongs together with some words: the row of a table or list, the paragraph, the label and its value. */

/** Rows are no longer than this, in units; what is longer is a section. */
const LONGEST = 600
/** A label before its value, in one cell with it. */
const LABEL = /^[^\t\n：:]{2,20}[：:]\s*$/
const ROWS = new Set(['tr', 'li', 'p', 'dd', 'dt'])

/** The stretch of text around `start`–`end` that is one row; the words themselves where nothing tells. */
export function rowAround(snap: Snapshot, start: number, end: number): { start: number; end: number } {
  let row = { start, end }
  for (let block: Block | null | undefined = innermost(snap, start, end); block; block = block.parent) {
    if (block.end - block.start > LONGEST) break
    if (block.start < start && LABEL.test(snap.text.slice(block.start, start)) && snap.text.slice(end, block.end).trim() === '') return { start: block.start, end: Math.max(end, block.end) }
    if (ROWS.has(block.tag) || snap.attr(block, 'role') === 'row' || isOneOfMany(block)) {
      row = { start: Math.min(start, block.start), end: Math.max(end, block.end) }
      const label = block.tag === 'tr' ? labelOf(snap, block, start, end) : undefined
      if (label) return { start: label.start, end: Math.max(end, label.valueEnd) }
      if (block.tag === 'dd') row.start = Math.min(row.start, termOf(block)?.start ?? row.start)
      /* A paragraph within a cell is not the row. */
      if (block.tag !== 'p' || !within(block)) break
    }
  }
  return row
}

function innermost(snap: Snapshot, start: number, end: number): Block | undefined {
  let lo = 0, hi = snap.blocks.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((snap.blocks[mid]?.start ?? 0) <= start) lo = mid + 1
    else hi = mid
  }
  for (let block: Block | null | undefined = snap.blocks[lo - 1]; block; block = block.parent) if (block.start <= start && block.end >= end) return block
  return undefined
}

/** One of several like it, side by side, with parts of its own: a row of a grid, a label with its value. */
function isOneOfMany(block: Block): boolean {
  if (block.children.length < 2 || !block.parent) return false
  let alike = 0
  for (const s of block.parent.children) if (s.tag === block.tag && s.children.length === block.children.length && ++alike > 1) return true
  return false
}

/** The cell before that of the words, where it is a label of theirs. */
function labelOf(snap: Snapshot, row: Block, start: number, end: number): { start: number; valueEnd: number } | undefined {
  const i = row.children.findIndex((c) => c.start <= start && c.end >= end), cell = row.children[i], before = row.children[i - 1]
  if (!cell || !before || before.end === before.start) return undefined
  const text = snap.text.slice(before.start, before.end).trim()
  const isLabel = (before.tag === 'th' && cell.tag === 'td') || /label|title|name|caption/i.test(snap.attr(before, 'class')) || /[：:]$/.test(text)
  return isLabel ? { start: before.start, valueEnd: cell.end } : undefined
}

function termOf(block: Block): Block | undefined {
  const siblings = block.parent?.children ?? []
  for (let i = siblings.indexOf(block) - 1; i >= 0; i--) if (siblings[i]?.tag === 'dt') return siblings[i]
  return undefined
}

function within(block: Block): boolean {
  for (let b = block.parent; b; b = b.parent) {
    if (b.end - b.start > LONGEST) return false
    if (b.tag === 'tr' || b.tag === 'li' || isOneOfMany(b)) return true
  }
  return false
}
