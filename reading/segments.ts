import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { DAYS, daysIn, ENTRY_COLUMNS, entryOf, piecesOf } from './entries.ts'
import { headingBefore, HEADING_TAGS } from './headings.ts'
import { yearAbove } from './list-years.ts'
import { NO_LOG, STEP_LINE } from './records.ts'
import { stepOf } from './step-names.ts'
import { completenessOf } from './table-coverage.ts'
import type { DataTable } from './tables.ts'
import { areCases } from './timeline-entries.ts'
import { ACT, isNameOfDay } from './unnamed-log.ts'

/**
 * Entries that no element holds: a day and its words, or a title, a day and words, one behind the other in one box, again and again. An
 * entry begins wherever the element comes again with which the first begins; whether one may lack a part does not matter.
 */

const LEAST = 3
const ENTRY_MAX = 400
const MOST = 1500
const NO_BOX = new Set(['dl', 'tr', 'thead', 'select', 'ul', 'ol', 'p', 'label', 'button', 'nav'])

/** The logs of a case's page that are laid out so. */
export function findSegments(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  /* Most boxes hold no days: the places of all of them are known before. */
  const days = [...snap.text.matchAll(DAYS)].map((m) => m.index)
  if (days.length < LEAST) return found
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    if (b.end - b.start < LEAST * DAY_LEAST) { i = b.last; continue }
    if (b.children.length < LEAST * 2 || b.children.length > MOST || NO_BOX.has(b.tag)) continue
    if (daysWithin(days, b) < LEAST) { i = b.last; continue }
    const log = logIn(snap, b, skip)
    if (log) found.push(log)
  }
  return found
}

const DAY_LEAST = 8
function daysWithin(days: readonly number[], b: Block): number {
  let low = 0, high = days.length
  while (low < high) { const mid = (low + high) >> 1; if ((days[mid] ?? 0) < b.start) low = mid + 1; else high = mid }
  let n = 0
  while (n < LEAST && (days[low + n] ?? Infinity) < b.end) n++
  return n
}

function logIn(snap: Snapshot, box: Block, skip: (b: Block) => boolean): DataTable | undefined {
  const parts = box.children.filter((c) => c.end > c.start)
  const builds = parts.map((c) => buildOf(snap, c))
  /* What stands before the first of them is the heading of the list, or other sections. */
  const count = new Map<string, number>()
  for (const build of builds) count.set(build, (count.get(build) ?? 0) + 1)
  for (const first of [...count].filter(([, n]) => n >= LEAST).map(([build]) => build).slice(0, BUILDS)) {
    const heads = builds.flatMap((build, n) => (build === first ? [n] : []))
    const log = logOf(snap, heads.map((from, n) => parts.slice(from, heads[n + 1] ?? endOf(builds, from, heads))), skip)
    if (log) return log
  }
  return undefined
}
const BUILDS = 6

/** The last entry ends where no further element of an entry's build stands. */
function endOf(builds: readonly string[], from: number, heads: readonly number[]): number {
  const known = new Set(builds.slice(heads[0], from))
  let end = from + 1
  while (end < builds.length && known.has(builds[end] ?? '')) end++
  return end
}

const buildOf = (snap: Snapshot, c: Block): string => `${c.tag}.${snap.attr(c, 'class').trim().split(/\s/, 1)[0] ?? ''}${c.tag === 'tr' ? c.children[0]?.tag ?? '' : ''}`

function logOf(snap: Snapshot, entries: readonly (readonly Block[])[], skip: (b: Block) => boolean): DataTable | undefined {
  const boxes = entries.flatMap((parts): Block[] => { const [a] = parts, z = parts.at(-1); return a && z ? [{ ...a, end: z.end, last: z.last, children: [...parts] }] : [] })
  const [first] = boxes
  if (!first || entries.some((e) => e.length < 2 || e.some((p) => skip(p))) || boxes.some((b) => b.end - b.start > ENTRY_MAX)) return undefined
  const dated = boxes.filter((b) => daysIn(textOf(snap, b)) === 1)
  if (dated.length < LEAST || dated.length * 5 < boxes.length * 4 || boxes.some((b) => daysIn(textOf(snap, b)) > 1)) return undefined
  const title = HEADING_TAGS.has(first.tag) || first.tag === 'tr' ? headingAbove(snap, first) : headingBefore(snap, first)
  if (NO_LOG.test(title) || areCases(boxes.map((b) => textOf(snap, b)))) return undefined
  const pieces = dated.map((b) => piecesOf(snap, b).map((p) => textOf(snap, p).trim()))
  if (pieces.some((p) => p.some((t) => isNameOfDay(t)))) return undefined
  const telling = pieces.filter((p) => p.some((t) => ACT.test(t) || (t.length <= STEP_LINE && stepOf(t, title) !== undefined))).length
  if (telling * 3 < dated.length * 2) return undefined
  const year = yearAbove(snap, first)
  const rows = dated.flatMap((b) => { const row = entryOf(snap, b, year); return row ? [row] : [] })
  if (rows.length < LEAST) return undefined
  return { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows, blocks: entries.flat(), title, ...completenessOf(snap, entries.flat(), rows), coverage: 'partial' }
}

/** The heading above entries that begin with one each. */
function headingAbove(snap: Snapshot, first: Block): string {
  const before = first.parent?.children.slice(0, first.parent.children.findIndex((c) => c.id === first.id)).findLast((c) => c.end > c.start && c.end - c.start <= 24)
  return before ? textOf(snap, before).trim() : headingBefore(snap, first.parent ?? first)
}
