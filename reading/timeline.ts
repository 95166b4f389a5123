import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { beginsWithDay, daysIn, ENTRY_COLUMNS, entryOf, stepNotTaken } from './entries.ts'
import { rowsBelowHeads } from './element-rows.ts'
import { BEGINS, BEHIND_TITLE, ENTRY, IN_YEAR, OPENING, OPENS, TITLE_LINE, yearsFromFiling } from './entry-days.ts'
import { filingOf, yearsAfter } from './filing-years.ts'
import { headingBefore } from './headings.ts'
import { yearAbove } from './list-years.ts'
import { isInline } from './pair.ts'
import { ofLabels } from './record-labels.ts'
import { alike, areCases, entriesOf, entriesWithin, HEADED, headOf, MAX_ITEMS } from './timeline-entries.ts'
import { OF_A_THING } from './thing-cards.ts'
import { completenessOf } from './table-coverage.ts'
import { columnOf } from './columns.ts'
import type { DataTable } from './tables.ts'
import { ACT, isDay, isNameOfDay, MONEY_ACT, tellsAct } from './unnamed-log.ts'

/** Entries of a timeline, each a date and some words, → rows of a log. */

/** Names that libraries and platforms give to such lists. */
const NAMED = /(?:^|[\s_-])(?:time-?line|time-?axis|track|trace|progress-list|flow-list|log-list|process-list|jdlist|rizhi|liucheng|steps)(?:[\s_-]|$)/i
/** Headings of what is still to come, or of news. */
const NOT_HEADED = /待办|提醒|消息|公告|新闻|日程|计划|预警|通知|资讯|公开|排期|卷宗|目录|附件/
/** Headings of lists of things. */
const OF_THINGS = /财产|资产/
/** An entry that is no element of a named list says what it says in so many characters. */
const ENTRY_MAX = 200
/** Elements that have readers of their own, or hold a whole section. */
const NO_ENTRY = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'table', 'dl', 'dt', 'dd', 'option', 'select', 'form', 'label', 'input', 'textarea', 'button', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption', 'br', 'hr', 'span', 'a', 'b', 'i', 'em', 'strong'])

export function findTimelines(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  const entries = new Set<Block>()
  /* Elements share their classes: each is looked at once. */
  const names = new Map<string, boolean>()
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (entries.has(b) || skip(b)) { i = b.last; continue }
    const table = b.children.length > 0 && isList(snap, b, names) ? timelineOf(snap, b) : undefined
    if (table && !ofPapers(table)) {
      found.push(table)
      i = b.last
      continue
    }
    const lines = linesIn(snap, b)
    const told = lines && logOf(snap, lines)
    if (told) {
      found.push({ ...told, blocks: [b] })
      i = b.last
      continue
    }
    for (const run of runsIn(snap, b)) {
      const log = logOf(snap, run)
      if (!log || ofPapers(log)) continue
      found.push(log)
      for (const item of run) entries.add(item)
    }
  }
  return found
}

function isList(snap: Snapshot, b: Block, names: Map<string, boolean>): boolean {
  const classes = snap.attr(b, 'class')
  let named = classes === '' ? false : names.get(classes)
  if (named === undefined) names.set(classes, (named = NAMED.test(classes)))
  if (named) return b.children.some((c) => c.end > c.start)
  if (b.tag === 'dl') return b.children.some((c) => c.tag === 'dt' && isDay(textOf(snap, c).trim()))
  /* Rows of plain elements that begin with a day, below a heading of a log, which may be the first of them. */
  if (b.tag === 'div' && b.children.length >= 2 && OPENS.test(snap.text.slice(b.start, Math.min(b.end, b.start + OPENING)))) {
    const items = entriesOf(snap, b), [first] = items
    return first !== undefined && !items.some((c) => holdsList(snap, c)) && (BEGINS.test(snap.text.slice(first.start, Math.min(first.end, first.start + 24))) || (items.length > 1 && ((first.end - first.start < 120 && ENTRY.test(textOf(snap, first))) || BEHIND_TITLE.test(firstLine(snap, first))))) && alike(snap, items) && HEADED.test(first.start > b.start && headOf(snap, b) ? textOf(snap, headOf(snap, b) ?? b) : headingBefore(snap, b))
  }
  return (b.tag === 'ul' || b.tag === 'ol') && b.children.some((c) => c.end > c.start) && (yearAbove(snap, b) !== undefined || (b.children.filter((c) => c.end > c.start).length >= 2 && HEADED.test(headingBefore(snap, b))))
}

/** “文书名称：…” in each: records of papers, which are labels and values. */
const ofPapers = (log: { columns: DataTable['columns']; rows: DataTable['rows'] }): boolean => { const at = log.columns.indexOf('matter'); return log.rows.every((r) => columnOf(r[at]?.text.trim() ?? '') === 'docName') }

function firstLine(snap: Snapshot, b: Block): string {
  return snap.text.slice(b.start, Math.min(b.end, b.start + TITLE_LINE)).trimStart().split(/[\n\t]/, 1)[0] ?? ''
}

/** Lists for each year, each below its year: what holds a list of days is no entry. */
function holdsList(snap: Snapshot, b: Block): boolean {
  for (let i = b.id + 1; i <= b.last; i++) {
    const list = snap.blocks[i]
    if (list && /^(?:ul|ol|dl|table)$/.test(list.tag) && list.children.some((c) => BEGINS_WITH_DAY.test(snap.text.slice(c.start, Math.min(c.end, c.start + 16))))) return true
  }
  return false
}
const BEGINS_WITH_DAY = /^\s*(?:20\d{2}\s?[-/.年])?\d{1,2}\s?[-/.月]\s?\d{1,2}/

/** Lines of an element that holds nothing but words and breaks, where the first of them begins with a day. */
function linesIn(snap: Snapshot, b: Block): Block[] | undefined {
  if (b.end - b.start < 30 || b.end - b.start > LINES_MAX || NO_LINES.has(b.tag) || !DAY_FIRST.has(snap.text.charAt(b.start)) || !beginsWithDay(snap.text.slice(b.start, b.start + 24)) || b.children.some((c) => c.tag !== 'br' && !isInline(c))) return undefined
  const lines: Block[] = []
  let start = b.start
  for (const line of snap.text.slice(b.start, b.end).split('\n')) {
    if (line.trim() !== '') lines.push({ ...b, start, end: start + line.length, children: [] })
    start += line.length + 1
  }
  return lines.length > 1 && lines.every((l) => l.end - l.start <= ENTRY_MAX) ? lines : undefined
}
const LINES_MAX = 20_000
const DAY_FIRST = new Set('12二一[【(（')
const NO_LINES = new Set(['td', 'th', 'option', 'select', 'textarea', 'input'])

/** Children of one kind that follow each other, each with a day. */
function runsIn(snap: Snapshot, b: Block): Block[][] {
  const runs: Block[][] = []
  let run: Block[] = [], kind = ''
  for (const c of b.children) {
    if (c.end === c.start) continue
    const length = c.end - c.start
    const its = NO_ENTRY.has(c.tag) || (length < 10 && (run.length === 0 || length < 4)) || length > ENTRY_MAX ? '' : `${c.tag}.${snap.attr(c, 'class')}`
    if (its === '' || its !== kind) {
      if (run.length > 1) runs.push(run)
      run = []
    }
    kind = its
    /* The first without a day ends it: most rows of a page are none of a log. */
    if (its !== '' && (run.length > 0 || /\d{4}|\d月|[〇零○]|^\s*\d{1,2}[/.-]\d{1,2}(?![\d.:])/.test(snap.text.slice(c.start, c.end)))) run.push(c)
  }
  if (run.length > 1 || (run.length === 1 && isOneOfLists(b))) runs.push(run)
  return runs
}

/** A list for each person or kind, of which this one has a single entry. */
function isOneOfLists(b: Block): boolean {
  return (b.tag === 'ul' || b.tag === 'ol') && (b.parent?.children.filter((c) => c.tag === b.tag).length ?? 0) > 1
}

/** Entries that are called a log by nothing but the heading above them, or by what each of them tells. */
function logOf(snap: Snapshot, run: readonly Block[]): DataTable | undefined {
  const [first] = run
  if (!first || run.length > MAX_ITEMS || run.some((c) => c.children.length > 0 && holdsList(snap, c))) return undefined
  /* Most rows of a page are none of a log: the first few tell. */
  const few = run.slice(0, 9)
  if (few.filter((c) => { const text = textOf(snap, c); return ACT.test(text) || MONEY_ACT.test(text) }).length * 2 < few.length) return undefined
  if (areLabelled(snap, run)) return undefined
  const year = yearAbove(snap, first)
  const years = year === undefined && IN_YEAR.test(textOf(snap, first).trimStart()) ? yearsAfter(filingOf(snap), run.map((c) => textOf(snap, c))) : undefined
  const days = run.filter((c) => { const text = textOf(snap, c); return beginsWithDay(text) || daysIn(text) === 1 || ((year !== undefined || years !== undefined) && IN_YEAR.test(text.trimStart())) })
  if (days.length < run.length && (days.length === 0 || run.some((c) => !days.includes(c) && !stepNotTaken(snap, c)))) return undefined
  const below = rowsBelowHeads(snap, run)
  if (below && below !== 'unknown') return below.kind === 'cases' ? undefined : below
  /* Of two days in a row, below headings that nobody knows, either may be the one when it was due. */
  if (below === 'unknown' && run.some((c) => daysIn(textOf(snap, c)) > 1)) return undefined
  const title = headingBefore(snap, first)
  if (NOT_HEADED.test(title) || (OF_THINGS.test(title) && !HEADED.test(title))) return undefined
  /* Of a thing and its control the one day may be that on which it ends. */
  if (few.some((c) => OF_A_THING.test(textOf(snap, c)))) return undefined
  const rows = run.map((c, i) => entryOf(snap, c, year ?? years?.[i]) ?? stepNotTaken(snap, c))
  const dated = rows.filter((r) => r !== undefined)
  if (dated.length < run.length || areCases(run.map((c) => textOf(snap, c)))) return undefined
  if (dated.some((r) => r.slice(1).some((c) => isNameOfDay(c.text)))) return undefined
  const telling = dated.filter((r) => tellsAct(r, 0) || (/款/.test(title) && r.some((c) => MONEY_ACT.test(c.text)))).length
  if (telling * 2 < dated.length || (!HEADED.test(title) && telling * 3 < dated.length * 2)) return undefined
  return { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows: dated, blocks: [...run], title, ...completenessOf(snap, run, dated) }
}

/** Records of labels and values, which have readers of their own. */
function areLabelled(snap: Snapshot, items: readonly Block[]): boolean {
  const kind = ofLabels(snap, items)?.kind
  return kind !== undefined && kind !== 'log'
}

function timelineOf(snap: Snapshot, list: Block): DataTable | undefined {
  const named = NAMED.test(snap.attr(list, 'class'))
  const items = entriesWithin(snap, list)
  if (!items) return undefined
  const tag = items[0]?.tag
  if (items.some((c) => c.tag !== tag || c.tag === 'tr' || (c.tag === 'dt' && list.tag !== 'dl'))) return undefined
  if (areLabelled(snap, items)) return undefined
  const year = yearAbove(snap, list)
  const texts = year === undefined ? items.map((c) => textOf(snap, c)) : []
  const years = year === undefined ? yearsFromFiling(texts, snap.text) ?? yearsAfter(filingOf(snap), texts) : undefined
  const rows = items.map((item, i) => entryOf(snap, item, year ?? years?.[i]))
  const dated = rows.filter((r) => r !== undefined)
  /* A list that is not called one must be dated throughout. */
  if (dated.length === 0 || dated.length * 2 < items.length || (!named && dated.length < items.length)) return undefined
  /* Nodes of a flow: those that it has not come to say so where the others have their days. */
  const steps = dated.length < items.length ? items.map((item, i) => rows[i] ?? stepNotTaken(snap, item)).filter((r) => r !== undefined) : []
  if (steps.length === items.length) return { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows: steps, blocks: [list], title: headingBefore(snap, list), coverage: 'partial' }
  return { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows: dated, blocks: [list], title: headingBefore(snap, list), ...completenessOf(snap, [list], dated) }
}
