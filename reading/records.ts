import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf } from './columns.ts'
import { daysIn, ENTRY_COLUMNS, entryOf, piecesOf, stagedEntry } from './entries.ts'
import { dayBelow, dayInParts, isDue, YEAR_MONTH } from './entry-days.ts'
import { labelText, type Cell } from './grid.ts'
import { HEADING_TAGS, headingBefore } from './headings.ts'
import { meaningOf } from './labels.ts'
import { ofLabels } from './record-labels.ts'
import { stepOf } from './step-names.ts'
import { completenessOf } from './table-coverage.ts'
import { areCases } from './timeline-entries.ts'
import type { DataTable } from './tables.ts'
import { ACT, isNameOfDay, isStepToo } from './unnamed-log.ts'
import { yearAbove } from './list-years.ts'

/**
 * Records side by side that no other reader has taken: whatever elements a platform draws them with, several of one build that
 * each tell a day. Their build is told by what they hold and not by names: words that stand in each of them are labels, and the
 * records are rows of a table with these as headings; where they have none, each is an entry of a log.
 */

/** A longer element holds a section. */
const RECORD_MAX = 600
const MOST = 500
/** A part of a page that is looked through for a day before its parts are. */
const SMALL = 1500
/** Lists of what is still to come, of papers, of news, of what may be done, and of other cases. */
export const NO_LOG = /待办|提醒|消息|公告|新闻|日程(?!记录)|计划|预警|资讯|提示|须知|说明|帮助|问题|法规|文书|卷宗|材料|附件|目录|关联|相关|历史|最近|类案/
/** Papers sent, and not the papers of the file. */
export const OF_SERVICE = /(?:执行|诉讼|法律)*(?:文书|材料)(?:的)?(?=送达|发出|签收|发送|寄送)|(?<=送达)(?:的)?(?:法律)?(?:文书|材料)/
const LOG = /日志|记录|过程|流程|轨迹|节点|经过|进展|动态|台账|措施|调查|送达|查控|惩戒|强制|款|终本|结案|办理|谈话|走访|制裁/
const OF_THINGS = /财产|资产|线索/
const DAY = /\d{4}\s?[-/.．年]\s?\d{1,2}\s?[-/.．月]\s?\d{1,2}日?/g
const HAS_DAY = /\d{4}\s?[-/.．年]\s?\d|\d{1,2}月\d{1,2}日|\d{8}|^\s*\d{1,2}日/
const NO_RECORD = new Set(['td', 'th', 'option', 'input', 'select', 'textarea', 'button', 'thead', 'tbody', 'colgroup', 'col', 'br', 'hr', 'dt', 'dd'])

/** The lists of such records on a case's page, in its order. */
export function findRecords(snap: Snapshot, skip: (b: Block) => boolean): DataTable[] {
  const found: DataTable[] = []
  const taken = new Set<Block>()
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (taken.has(b) || skip(b)) { i = b.last; continue }
    if (b.end - b.start < 12) { i = b.last; continue }
    if (b.children.length < 2) continue
    /* Where no day stands there are no records, in it or in its parts. */
    if (b.end - b.start < SMALL && !HAS_DAY.test(textOf(snap, b))) { i = b.last; continue }
    const [one, two, three] = b.children
    if (!three && one && two && one.tag !== two.tag && !HEADING_TAGS.has(one.tag)) continue
    for (const group of alike(snap, b)) {
      /* What another reader has told within is not told again. */
      if (group.some((g) => { for (let k = g.id; k <= g.last; k++) { const x = snap.blocks[k]; if (x && (taken.has(x) || skip(x))) return true } return false })) continue
      const table = ofLabels(snap, group) ?? ofEntries(snap, group)
      if (!table) continue
      found.push(table)
      for (const g of table.blocks) taken.add(g)
    }
  }
  return found
}

/** A few words without a day or a colon before something longer of another build: “<p><b>送达记录</b></p>”. */
function isTitle(snap: Snapshot, b: Block): boolean {
  const length = b.end - b.start
  if (length < 2 || length > TITLE_MOST || NO_RECORD.has(b.tag)) return false
  const next = b.parent?.children[placeOf(b) + 1]
  return next !== undefined && next.end - next.start > length && (next.tag !== b.tag || snap.attr(next, 'class') !== snap.attr(b, 'class')) && !/[\d:：，。]/.test(textOf(snap, b))
}
const TITLE_MOST = 16

/** The children of one build: the same element and the same first class, for a second one may tell how the record stands. */
function alike(snap: Snapshot, box: Block): Block[][] {
  const groups = new Map<string, Block[]>()
  let section = 0
  for (const c of box.children) {
    /* Records below another heading are others. */
    if (HEADING_TAGS.has(c.tag) || isTitle(snap, c)) section++
    if (c.end - c.start < 4 || NO_RECORD.has(c.tag)) continue
    const build = `${section} ${c.tag}.${snap.attr(c, 'class').trim().split(/\s/, 1)[0] ?? ''}`
    const group = groups.get(build)
    if (group) group.push(c)
    else groups.set(build, [c])
  }
  const [head] = box.children
  /* In a month there may be one entry alone. */
  const least = head && head.end - head.start <= 10 && YEAR_MONTH.test(textOf(snap, head).trim()) ? 1 : 2
  return [...groups.values()].filter((g) => g.length >= least && g.length <= MOST && g.every((c) => c.end - c.start <= RECORD_MAX) && g.slice(0, 4).some((c) => HAS_DAY.test(textOf(snap, c))))
}

/** Entries of which most tell one day, or several each with its words. */
function ofEntries(snap: Snapshot, group: readonly Block[]): DataTable | undefined {
  const [first] = group
  if (!first) return undefined
  const title = headingBefore(snap, first)
  if (NO_LOG.test(title.replace(OF_SERVICE, ''))) return undefined
  const year = yearAbove(snap, first)
  const entries = group.map((g) => ({ g, text: textOf(snap, g) })).filter((e) => e.text.trim() !== '')
  const dated = entries.filter((e) => daysDone(e.text) > 0 || inParts(snap, e.g) || (year !== undefined && dayBelow(e.text.trimStart(), year)))
  /* “失信　未纳入” beside a measure with its day says how another stands. */
  const idle = entries.filter((e) => !dated.includes(e) && STANDS_SO.test(e.text.trim())).length
  if (dated.length + idle < (year?.length === 7 ? 1 : 2) || dated.length * 5 < (entries.length - idle) * 3) return undefined
  const tells = (e: { g: Block; text: string }) => ACT.test(e.text) || piecesOf(snap, e.g).some((p) => p.end - p.start <= STEP_LINE && stepOf(textOf(snap, p).replace(DAY, '').trim(), title) !== undefined)
  /* News and links have days too: the first few tell. */
  const few = dated.slice(0, 6)
  if (few.filter(tells).length * 2 < few.length) return undefined
  const telling = dated.filter(tells).length
  if (telling * 2 < dated.length || (!LOG.test(title) && telling * 3 < dated.length * 2)) return undefined
  /* Other cases, and labels with the days of this one, are no entries. */
  if (areCases(entries.map((e) => e.text.slice(0, 60)))) return undefined
  if (entries.filter((e) => piecesOf(snap, e.g).some((p) => isField(textOf(snap, p)))).length * 4 > entries.length) return undefined
  if (group.some((g) => holdsDays(snap, g))) return undefined
  /* A line with several days is a sentence, which prose is read with. */
  const told = dated.map((e) => ({ g: e.g, rows: rowsOf(snap, e.g, year, OF_THINGS.test(title)) })).filter((e) => e.rows.length > 0)
  if (told.length === 0) return undefined
  const rows = told.flatMap((e) => e.rows)
  return { kind: 'log', columns: [...ENTRY_COLUMNS], units: ENTRY_COLUMNS.map(() => undefined), rows, blocks: told.map((e) => e.g), title, ...completenessOf(snap, group, rows), coverage: 'partial' }
}

/** The day in two lines, month and year beside it. */
const inParts = (snap: Snapshot, g: Block): boolean => dayInParts(piecesOf(snap, g).slice(0, 2).map((p) => textOf(snap, p).trim())) !== undefined

/** The name of a step with its day. */
export const STEP_LINE = 44
const STANDS_SO = /^.{2,12}(?:未[\u4e00-\u9fa5]{1,4}|无|否|不涉及|不适用|[-—–/]+)$/s
/** “立案日期”, “标的额”: what stands beside it is a field of the case. */
function isField(text: string): boolean {
  const words = text.trim()
  if (words.length > 16 || isStepToo(words)) return false
  const meaning = meaningOf(labelText(words).label)
  return (meaning !== undefined && (meaning.type === 'scalar' || meaning.type === 'party')) || (isNameOfDay(words) && columnOf(labelText(words).label) !== 'date')
}

/** A section: a list or a table in it has entries with days of their own. */
function holdsDays(snap: Snapshot, item: Block): boolean {
  for (let i = item.id + 1; i <= item.last; i++) {
    const b = snap.blocks[i]
    /* The small print of an entry, with its one day, may be a list as well. */
    if (b && LISTS.has(b.tag) && SHORT_DAY.test(textOf(snap, b)) && !(b.end - b.start <= SMALL_PRINT && daysIn(textOf(snap, b)) === 1 && (daysIn(textOf(snap, item)) === 1 || stagedEntry(snap, item) !== undefined))) return true
    if (b && b.children.length > 1 && b.end - b.start > 24 && b.children.filter((c) => LINES.has(c.tag) && HAS_DAY.test(textOf(snap, c))).length > 1) return true
  }
  return false
}
/** A sum is none: “1650.20元”. */
const SHORT_DAY = /(?:20\d{2}\s?[-/.．年]\s?|(?<![\d.,，]))\d{1,2}\s?[-/.．月]\s?\d{1,2}(?![\d%万亿元])/
const SMALL_PRINT = 60
const LISTS = new Set(['table', 'ul', 'ol', 'dl'])
const LINES = new Set(['li', 'tr', 'dd', 'section', 'article'])

/** Days on which something was done. */
function daysDone(text: string): number {
  return [...text.matchAll(DAY)].filter((m) => !isDue(text, { start: m.index, end: m.index + m[0].length })).length
}

/** “一拍 | 2024-04-01，流拍”, below 财产处置: a step, and no thing with its control. */
function isOfStep(snap: Snapshot, item: Block): boolean {
  const [first] = piecesOf(snap, item)
  return first !== undefined && first.end - first.start <= STEP_MOST && stepOf(textOf(snap, first), '') !== undefined
}
const STEP_MOST = 12

function rowsOf(snap: Snapshot, item: Block, year: string | undefined, ofThing: boolean): Cell[][] {
  const days = daysIn(textOf(snap, item))
  if (days <= 1 && (!ofThing || isOfStep(snap, item))) {
    const row = daysDone(textOf(snap, item)) === days ? entryOf(snap, item, year) : undefined
    return row ? [row] : []
  }
  const staged = ofThing ? undefined : stagedEntry(snap, item)
  if (staged) return [staged]
  /* Each day with the words of its own line. */
  const lines = piecesOf(snap, item)
  if (lines.some((p) => daysIn(textOf(snap, p)) > 1)) return []
  return lines.flatMap((p) => (daysDone(textOf(snap, p)) === 1 ? [entryOf(snap, { ...item, ...p, children: [] }, undefined)] : [])).filter((r) => r !== undefined)
}
