import { readDate } from '../casefile/dates.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Section } from '../casefile/vocabulary.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { headingBefore } from './headings.ts'
import type { Pair } from './pair.ts'
import type { TableKind } from './columns.ts'
import type { DataTable } from './tables.ts'

/**
 * A list that says that it is whole shows what was not done, but only as far as it was understood: a row of which nothing was read may
 * be the very act that seems to be missing. The same goes for a list beside the log that could not be read at all.
 */

const SECTIONS: Partial<Record<TableKind, Section>> = {
  log: 'events', parties: 'parties', assets: 'assets', queries: 'queries', interviews: 'interviews', documents: 'documents', measures: 'measures', visits: 'investigations',
}

/** What a list shows: by its kind; a log that is called one of something is no log of all. */
export function sectionOf(t: DataTable): Section | undefined {
  const title = squash(t.title)
  return t.kind === 'log' ? LOGS_OF.find(([re]) => re.test(title))?.[1] ?? 'events' : SECTIONS[t.kind]
}
const LOGS_OF: readonly (readonly [RegExp, Section])[] = [
  [/(?:传统|线下)(?:查[询控]|调查)|走访|上门|外勤|外出|(?:现场|实地)(?:调查|查找)|查人找物/, 'investigations'], [/约谈|谈话/, 'interviews'], [/(?:网络|总对总|点对点|财产)查[询控]/, 'queries'], [/送达/, 'documents'],
]

/** Sections whose lists have a row for each act. */
const OF_ACTS: ReadonlySet<Section> = new Set<Section>(['events', 'interviews', 'measures', 'investigations', 'queries'])
/** Of a general log: words of acts that a rule may find missing. */
const WEIGHTY = /通知|财产(?:令|报告|申报|查|调查)|报告财产|申报|限制(?:高)?消费|限高|失信|查[询控]|约谈|谈话|走访|上门|下户|调查|合议|评议|批准|送达|告知|终本|罚款|拘留|线索|征求/

/** Has every row of the list that matters been read as an act or a thing? */
export function everyRowRead(t: DataTable, section: Section, file: CaseFile): boolean {
  if (!OF_ACTS.has(section) || t.rows.length === 0 || t.blocks.length === 0) return true
  const isTold = overlapping(placesOf(file))
  return t.rows.every((row) => {
    const cells = row.filter((c) => c.text !== '')
    if (cells.length === 0) return true
    const start = Math.min(...cells.map((c) => c.block.start)), end = Math.max(...cells.map((c) => c.block.end))
    if (isTold(start, end)) return true
    /* The same act told in another list is kept once. */
    if (toldElsewhere(cells, section, file)) return true
    const words = cells.map((c) => squash(c.text)).join(' ')
    /* What the row says was not done hides nothing that was. */
    return section === 'events' && (!WEIGHTY.test(words) || LEFT.test(words))
  })
}

const OF_SECTION: Partial<Record<Section, RegExp>> = { queries: /query|traditional/, investigations: /visit|traditional|query|questioned|search|seized|sealed/, interviews: /^applicant|interview|informed|questioned/, measures: /restricted|listed|fined|detained|summoned|lifted|removed/ }

function toldElsewhere(cells: readonly { text: string }[], section: Section, file: CaseFile): boolean {
  const kinds = OF_SECTION[section]
  const days = kinds ? cells.flatMap((c) => { const d = readDate(c.text); return d?.precision === 'day' ? [d.on] : [] }) : []
  return kinds !== undefined && days.length > 0 && file.events.some((e) => kinds.test(e.kind.value ?? '') && days.includes(e.on?.value ?? ''))
}

/* Of folded words: their commas are those of ASCII. */
const LEFT = /(?:^|[,。;\s])(?:尚?未|没有|暂缓|暂不)[^,。;]{1,12}$|待[批审办]|审批中|[,\s]未[^,。;]{1,8}(?:$|[,。;\s])/

function placesOf(file: CaseFile): { start: number; end: number }[] {
  return [...file.events.flatMap((e) => [e.kind.where, e.on?.where]), ...file.assets.map((a) => a.kind.where)].flatMap((w) => (w?.start === undefined || w.end === undefined ? [] : [{ start: w.start, end: w.end }]))
}

/** Does any of these places share a character with the one asked about? Rows and acts may both be many. */
function overlapping(places: readonly { start: number; end: number }[]): (start: number, end: number) => boolean {
  const sorted = places.toSorted((a, b) => a.start - b.start)
  let furthest = -1
  const ends = sorted.map((p) => (furthest = Math.max(furthest, p.end)))
  return (start, end) => {
    let low = 0, high = sorted.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((sorted[mid]?.start ?? 0) < end) low = mid + 1
      else high = mid
    }
    return low > 0 && (ends[low - 1] ?? 0) > start
  }
}

const DAY = /\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}/
const ROWS_LEAST = 2

/** Is there a list beside the log of which something was not read? */
export function hasUnread(snap: Snapshot, tables: readonly DataTable[], pairs: readonly Pair[], file: CaseFile): boolean {
  return hasUnreadList(snap, tables, pairs) || tables.some((t) => { const section = sectionOf(t); return section !== undefined && !everyRowRead(t, section, file) })
}

/** Is there a list of acts with days beside those that were read? */
function hasUnreadList(snap: Snapshot, tables: readonly DataTable[], pairs: readonly Pair[]): boolean {
  const read = tables.flatMap((t) => t.blocks)
  const inside = (b: Block, outer: Block) => b.start >= outer.start && b.end <= outer.end
  for (const b of snap.blocks) {
    if (b.tag !== 'table' || b.end === b.start || b.end - b.start > 8000) continue
    if (read.some((r) => inside(b, r) || inside(r, b)) || pairs.some((p) => p.value !== '' && p.start >= b.start && p.end <= b.end)) continue
    const text = snap.text.slice(b.start, b.end)
    if (DAY.test(text) && text.split('\n').length >= ROWS_LEAST && (WEIGHTY.test(squash(headingBefore(snap, b))) || WEIGHTY.test(squash(text)))) return true
  }
  return false
}
