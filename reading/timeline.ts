import { readDate } from '../casefile/dates.ts'
import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { BEGINS, BEHIND_TITLE, dayInParts, ENTRY, KEPT_BY, OPENING, OPENS, TITLE_LINE, YEAR } from './entry-days.ts'
import type { Cell } from './grid.ts'
import { headingBefore } from './headings.ts'
import { completenessOf } from './table-coverage.ts'
import type { DataTable } from './tables.ts'
import { isDay } from './unnamed-log.ts'

/** Entries of a timeline, each a date and some words, → rows of a log. */

/** Names that libraries and platforms give to such lists. */
const NAMED = /(?:^|[\s_-])(?:time-?line|time-?axis|track|trace|progress-list|flow-list|log-list|process-list|jdlist|rizhi|liucheng|steps)(?:[\s_-]|$)/i
/** Headings below which a list of dated entries is one, whatever it is called. */
const HEADED = /日志|记录|过程|流程|轨迹|节点|经过|进展|动态|台账/
const DATED = /^[[【(（]?((?:\d{4}|[二〇○零一三四五六七八九]{4})\s?[-/.．年]\s?[\d一二三四五六七八九十]{1,3}\s?[-/.．月]\s?[\d一二三四五六七八九十]{1,3}日?(?:\s{0,3}T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)[\]】)）]?[\s,，:：、-]*/
/** A day without its year, which a heading above gives. */
const IN_YEAR = /^(\d{1,2})\s?[-/.．月]\s?(\d{1,2})(?![\d:：])日?[\s,，:：、-]*/
const SHORT = 20
const MAX_ITEMS = 2000

interface Piece { start: number; end: number }

export function findTimelines(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  /* Elements share their classes: each is looked at once. */
  const names = new Map<string, boolean>()
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    const table = b.children.length > 0 && isList(snap, b, names) ? timelineOf(snap, b) : undefined
    if (!table) continue
    found.push(table)
    i = b.last
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
    return first !== undefined && (BEGINS.test(snap.text.slice(first.start, Math.min(first.end, first.start + 24))) || (items.length > 1 && ((first.end - first.start < 120 && ENTRY.test(textOf(snap, first))) || BEHIND_TITLE.test(firstLine(snap, first))))) && alike(snap, items) && HEADED.test(first.start > b.start && headOf(snap, b) ? textOf(snap, headOf(snap, b) ?? b) : headingBefore(snap, b))
  }
  return (b.tag === 'ul' || b.tag === 'ol') && b.children.some((c) => c.end > c.start) && (yearAbove(snap, b) !== undefined || (b.children.filter((c) => c.end > c.start).length >= 2 && HEADED.test(headingBefore(snap, b))))
}

/** The heading of a list that stands within it, as its first part. */
function headOf(snap: Snapshot, b: Block): Block | undefined {
  const [first, second] = b.children
  if (!first || !second || first.end - first.start > SHORT || (first.tag === second.tag && snap.attr(first, 'class') === snap.attr(second, 'class'))) return undefined
  return HEADED.test(textOf(snap, first)) ? first : undefined
}

function firstLine(snap: Snapshot, b: Block): string {
  return snap.text.slice(b.start, Math.min(b.end, b.start + TITLE_LINE)).trimStart().split(/[\n\t]/, 1)[0] ?? ''
}

function alike(snap: Snapshot, items: readonly Block[]): boolean {
  const first = items[0]
  return first !== undefined && items.length >= 2 && items.every((c) => c.tag === first.tag && snap.attr(c, 'class') === snap.attr(first, 'class'))
}

/** Days and what was done on them, as `dt` and `dd`. */
function entriesOf(snap: Snapshot, list: Block): Block[] {
  if (list.tag !== 'dl') {
    const head = headOf(snap, list)
    return list.children.filter((c) => c.end > c.start && c !== head).slice(0, MAX_ITEMS)
  }
  const items: Block[] = []
  for (const c of list.children.slice(0, MAX_ITEMS)) {
    const last = items.at(-1)
    if (c.tag === 'dt') items.push(c)
    else if (c.tag === 'dd' && last) items[items.length - 1] = { ...last, end: Math.max(last.end, c.end) }
  }
  return items.filter((c) => c.end > c.start)
}

function timelineOf(snap: Snapshot, list: Block): DataTable | undefined {
  const named = NAMED.test(snap.attr(list, 'class'))
  const items = entriesOf(snap, list)
  const tag = items[0]?.tag
  if (items.some((c) => c.tag !== tag || c.tag === 'tr' || (c.tag === 'dt' && list.tag !== 'dl'))) return undefined
  const year = yearAbove(snap, list)
  const rows = items.map((item) => entryOf(snap, item, year))
  const dated = rows.filter((r) => r !== undefined)
  /* A list that is not called one must be dated throughout. */
  if (dated.length === 0 || dated.length * 2 < items.length || (!named && dated.length < items.length)) return undefined
  return { kind: 'log', columns: ['date', 'matter', 'text'], units: [undefined, undefined, undefined], rows: dated, blocks: [list], title: headingBefore(snap, list), ...completenessOf(snap, [list], dated) }
}

/** Date, title and words of one entry; undefined where no date stands by itself. */
function entryOf(snap: Snapshot, item: Block, year: string | undefined): Cell[] | undefined {
  const lines = linesOf(snap, item)
  const first = lines[0]
  if (!first) return undefined
  const inYear = year === undefined ? null : IN_YEAR.exec(textAt(snap, first))
  if (inYear) {
    const rest = restOf(snap, [{ start: first.start + inYear[0].length, end: first.end }, ...lines.slice(1)])
    const on = `${year}-${(inYear[1] ?? '').padStart(2, '0')}-${(inYear[2] ?? '').padStart(2, '0')}`
    return rest && readDate(on) ? [{ ...cellOf(snap, item, { start: first.start, end: first.start + inYear[0].trimEnd().length }), text: on }, cellOf(snap, item, rest.title), cellOf(snap, item, rest.words)] : undefined
  }
  const apart = dayInParts(lines.slice(0, 2).map((l) => textAt(snap, l)))
  if (apart) {
    const rest = restOf(snap, lines.slice(2))
    return rest && [{ ...cellOf(snap, item, { start: first.start, end: lines[1]?.end ?? first.end }), text: apart }, cellOf(snap, item, rest.title), cellOf(snap, item, rest.words)]
  }
  const head = DATED.exec(textAt(snap, first))
  /* At the end of its line, behind a title: the two stand at the ends of one row. */
  const tail = head || first.end - first.start > TITLE_LINE ? null : BEHIND_TITLE.exec(textAt(snap, first))
  if (tail && readDate(tail[2] ?? '')) {
    const cut = first.end - (tail[2] ?? '').length
    const rest = restOf(snap, [{ start: first.start, end: cut - (/\s*$/.exec(snap.text.slice(first.start, cut))?.[0].length ?? 0) }, ...lines.slice(1)])
    return rest && [cellOf(snap, item, { start: cut, end: first.end }), cellOf(snap, item, rest.title), cellOf(snap, item, rest.words)]
  }
  /* Below the title, or at the end: then nothing else stands on its line. */
  const at = head ? 0 : [1, 2, lines.length - 1].find((i) => { const l = lines[i]; return l !== undefined && DATED.exec(textAt(snap, l))?.[0].length === l.end - l.start }) ?? -1
  /* Or with whoever kept the entry behind it: “2月27日 09:11 某某”. */
  const kept = at < 0 ? lines.slice(1, 3).find((l) => KEPT_BY.test(textAt(snap, l))) : undefined
  const line = lines[at] ?? kept
  if (!line) return undefined
  if (kept) {
    const rest = restOf(snap, lines.filter((l) => l !== kept))
    const end = kept.start + (DATED.exec(textAt(snap, kept))?.[0].trimEnd().length ?? 0)
    return rest && [cellOf(snap, item, { start: kept.start, end }), cellOf(snap, item, rest.title), cellOf(snap, item, rest.words)]
  }
  const date = head ? { start: line.start, end: line.start + head[0].length } : line
  if (!readDate(textAt(snap, date))) return undefined
  const rest = restOf(snap, [{ start: date.end, end: line.end }, ...lines.filter((l) => l !== line)])
  return rest && [cellOf(snap, item, date), cellOf(snap, item, rest.title), cellOf(snap, item, rest.words)]
}

/** The title and the words of an entry, beside its day. */
function restOf(snap: Snapshot, pieces: readonly Piece[]): { title?: Piece; words?: Piece } | undefined {
  const rest = pieces.filter((p) => textAt(snap, p).trim() !== '')
  const [first] = rest
  if (!first) return undefined
  const title = first.end - first.start <= SHORT && !/[，。；,;:：]/.test(textAt(snap, first)) ? first : undefined
  const [words] = title ? rest.slice(1) : rest
  return { ...(title ? { title } : {}), ...(words ? { words: { start: words.start, end: rest.at(-1)?.end ?? words.end } } : {}) }
}

/** The year that stands as a heading over a list: directly before it, or before what holds nothing else. */
function yearAbove(snap: Snapshot, list: Block): string | undefined {
  for (let up: Block | null = list, n = 0; up && n < YEAR_LEVELS; up = up.parent, n++) {
    const before = up.parent?.children.slice(0, placeOf(up)).findLast((c) => c.end > c.start)
    if (before) return before.end - before.start <= 12 ? YEAR.exec(textOf(snap, before).trim())?.[1] : undefined
  }
  return undefined
}
const YEAR_LEVELS = 4

/** Lines of an entry; where it is nothing but its elements, each of them is one, though they stand in one row. */
function linesOf(snap: Snapshot, item: Block): Piece[] {
  const parts = item.children.filter((c) => c.end > c.start)
  const apart = parts.length > 1 && parts.every((c, i) => snap.text.slice(i === 0 ? item.start : parts[i - 1]?.end, c.start).trim() === '') && snap.text.slice(parts.at(-1)?.end, item.end).trim() === ''
  return apart ? parts.flatMap((c) => linesIn(snap, c)) : linesIn(snap, item)
}

function linesIn(snap: Snapshot, item: Piece): Piece[] {
  const lines: Piece[] = []
  let start = item.start
  for (let n = 0; start < item.end && n < 200; n++) {
    const stop = snap.text.slice(start, item.end).search(/[\n\t]/)
    let end = stop < 0 ? item.end : start + stop
    const next = end + 1
    /* Marks that are drawn by a font of the page are no words. */
    while (start < end && /[\s\ue000-\uf8ff]/.test(snap.text.charAt(start))) start++
    while (end > start && /[\s\ue000-\uf8ff]/.test(snap.text.charAt(end - 1))) end--
    if (end > start) lines.push({ start, end })
    start = next
  }
  return lines
}

function textAt(snap: Snapshot, p: Piece): string {
  return snap.text.slice(p.start, p.end)
}

function cellOf(snap: Snapshot, item: Block, p: Piece | undefined): Cell {
  const at = p ?? { start: item.end, end: item.end }
  return { block: { ...item, ...at, children: [] }, origin: true, header: false, text: textAt(snap, at).trim() }
}
