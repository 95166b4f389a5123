import { findCaseNumbers } from '../casefile/case-number.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { daysIn, ENTRY_COLUMNS, entryOn, piecesOf, type Piece } from './entries.ts'
import { isDue } from './entry-days.ts'
import { afterFiling, filingOf, inOrder, type Filing } from './filing-years.ts'
import type { Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import { innermost } from './innermost.ts'
import { STEP_LINE } from './records.ts'
import { stepOf } from './step-names.ts'
import type { DataTable } from './tables.ts'
import { ACT, isNameOfDay } from './unnamed-log.ts'

/**
 * Steps and cards of which each tells its day by month and day alone, and no heading has the year: nodes beside the one that is open, the
 * columns of a board. The filing's day gives the year (filing-years.ts). Elements of one build belong together wherever they stand.
 */

const ENTRY_MAX = 200
const MOST = 500
const LEVELS = 6
const SHORT = /(?<![\d年./-])(\d{1,2})(?:月(\d{1,2})日|[-/.](\d{2})(?![\d./-]|\s?元|\s?万))/g
const NO_ENTRY = new Set(['td', 'th', 'tr', 'table', 'tbody', 'option', 'label', 'button', 'textarea'])
const NO_LOG = /待办|提醒|消息|公告|新闻|日程|计划|预警|资讯|提示|须知|说明|帮助|法规|卷宗|材料|附件|目录|关联|相关案件|历史|期限|类案|财产|资产/

/** The beginning of a line, or who kept the entry: “某某 · 9月14日”. */
const BEFORE = /[\n\t]$|(?:^|[\n\t])[\u4e00-\u9fa5]{2,6}\s?[·|｜/]\s?$/
interface Day { start: number; end: number; on: CivilDate }
interface Entry { block: Block; day: Day }

export function findShortDays(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const filed = filingOf(snap)
  if (filed === undefined) return []
  const days = daysOf(snap, filed)
  if (days.length < 2) return []
  const builds = new Map<string, Entry[]>()
  days.forEach((day, i) => {
    const within = aroundDay(snap, day, days[i - 1], days[i + 1])
    if (within.some((b) => skip(b))) return
    for (const block of within) {
      const build = `${block.tag}.${snap.attr(block, 'class').trim().split(/\s/, 1)[0] ?? ''}`
      const list = builds.get(build)
      if (list) list.push({ block, day })
      else builds.set(build, [{ block, day }])
    }
  })
  const taken = new Set<Day>()
  const found: DataTable[] = []
  /* The build that most of them have, and of several the outermost. */
  for (const group of [...builds.values()].filter((g) => g.length > 1 && g.filter((e) => tells(snap, e)).length * 3 >= g.length * 2).sort((a, b) => b.length - a.length || sizeOf(b) - sizeOf(a))) {
    if (group.some((e) => taken.has(e.day))) continue
    const table = logOf(snap, group)
    if (!table) continue
    found.push(table)
    for (const e of group) taken.add(e.day)
  }
  return found
}

const sizeOf = (g: readonly Entry[]): number => g.reduce((n, e) => n + e.block.end - e.block.start, 0)

/** Days that begin a line or an element; a figure with a point or a stroke only where it is all of it. */
function daysOf(snap: Snapshot, filed: Filing): Day[] {
  const days: Day[] = []
  for (const m of snap.text.matchAll(SHORT)) {
    if (days.length > MOST) return []
    const start = m.index, end = start + m[0].length
    const line = innermost(snap, start)
    if (!line || !(line.start === start || BEFORE.test(snap.text.slice(Math.max(line.start, start - 24), start))) || isDue(snap.text, { start, end })) continue
    if (m[2] === undefined && snap.text.slice(start, line.end).split(/[\n\t]/, 1)[0]?.trim() !== m[0]) continue
    const on = afterFiling(filed, Number(m[1]), Number(m[2] ?? m[3]))
    if (on !== undefined) days.push({ start, end, on })
  }
  return days
}

/** The elements around a day that hold no other. */
function aroundDay(snap: Snapshot, day: Day, before: Day | undefined, after: Day | undefined): Block[] {
  const out: Block[] = []
  for (let b: Block | null = innermost(snap, day.start) ?? null, n = 0; b && n < LEVELS; b = b.parent, n++) {
    if (b.end - b.start > ENTRY_MAX || NO_ENTRY.has(b.tag) || (before && before.start >= b.start) || (after && after.end <= b.end)) break
    out.push(b)
  }
  return out
}

function tells(snap: Snapshot, { block, day }: Entry): boolean {
  return piecesOf(snap, block).some((p) => { const words = wordsOf(snap, p, day); return ACT.test(words) || (words.length <= STEP_LINE && stepOf(words, '') !== undefined) })
}
const wordsOf = (snap: Snapshot, p: Piece, day: Day): string => (p.start <= day.start && p.end >= day.end ? snap.text.slice(p.start, day.start) + snap.text.slice(day.end, p.end) : textOf(snap, p)).trim()

function logOf(snap: Snapshot, group: readonly Entry[]): DataTable | undefined {
  const [first] = group
  if (!first || group.some((e) => { const text = textOf(snap, e.block); return daysIn(text) > 0 || findCaseNumbers(text).length > 0 || piecesOf(snap, e.block).some((p) => isNameOfDay(textOf(snap, p))) })) return undefined
  const title = headingBefore(snap, first.block)
  if (NO_LOG.test(title)) return undefined
  const boxes = new Map<Block | null, CivilDate[]>()
  for (const e of group) boxes.set(e.block.parent, [...(boxes.get(e.block.parent) ?? []), e.day.on])
  if (![...boxes.values()].every(inOrder)) return undefined
  const rows = group.flatMap((e): Cell[][] => { const row = entryOn(snap, e.block, e.day, e.day.on); return row ? [row] : [] })
  return rows.length === 0 ? undefined : { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows, blocks: group.map((e) => e.block), title, coverage: 'partial' }
}
