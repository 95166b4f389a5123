import { readDate } from '../casefile/dates.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { columnOf, type Column } from './columns.ts'
import { dayBelow, dayInParts, isDue, KEPT_BY } from './entry-days.ts'
import type { Cell } from './grid.ts'
import { isInline } from './pair.ts'
import { stagesOf } from './staged-days.ts'
import { ACT, isDay } from './unnamed-log.ts'
import { isSomebody } from './whom.ts'

/** One entry of a list of acts → the cells of a row: its day, and the title, the words, the persons and the outcome beside it. */

export const ENTRY_COLUMNS: readonly Column[] = ['date', 'matter', 'text', 'target', 'result', 'person']

const DAY = String.raw`(?:\d{4}|[二〇○零一三四五六七八九]{4})\s?[-/.．年]\s?[\d一二三四五六七八九十]{1,3}\s?[-/.．月]\s?[\d一二三四五六七八九十]{1,3}日?|(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`
const CLOCK = String.raw`(?:\s{0,3}T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`
const DATED = new RegExp(`^[[【(（]?((?:${DAY})${CLOCK})[\\]】)）]?[\\s,，:：、-]*`)
export const DAYS = new RegExp(`(?:${DAY})${CLOCK}`, 'g')
/** “对象：…”: a line that says itself what it holds. */
const LABELLED = /^\s*([\u4e00-\u9fa5]{2,6})[:：]\s*/
const SHORT = 20

export interface Piece { start: number; end: number }

/** Does the text begin with a day? */
export const beginsWithDay = (text: string): boolean => DATED.test(text)
/** The days in a text. */
export const daysIn = (text: string): number => (text.match(DAYS) ?? []).length

/** The cells of one entry; undefined where nothing tells its day, or several days do. */
export function entryOf(snap: Snapshot, item: Block, year: string | undefined): Cell[] | undefined {
  const lines = piecesOf(snap, item)
  const first = lines[0]
  if (!first) return undefined
  const below = year === undefined ? undefined : dayBelow(textOf(snap, first), year)
  if (below) return rowOf(snap, item, { ...cellOf(snap, item, { start: first.start, end: first.start + textOf(snap, first).slice(0, below.length).trimEnd().length }), text: below.on }, [{ start: first.start + below.length, end: first.end }, ...lines.slice(1)])
  const apart = dayInParts(lines.slice(0, 2).map((l) => textOf(snap, l).trim()))
  if (apart) return rowOf(snap, item, { ...cellOf(snap, item, { start: first.start, end: lines[1]?.end ?? first.end }), text: apart }, lines.slice(2))
  const head = DATED.exec(textOf(snap, first))
  /* Below the title, or at the end: then nothing else stands on its line. */
  const at = head ? 0 : lines.findIndex((l, i) => i > 0 && isDay(textOf(snap, l).trim()))
  const line = lines[at]
  if (!line) return dayWithin(snap, item, lines)
  /* “[2023-03-06 09:12] …”: the day within its brackets. */
  const within = head ? line.start + head[0].indexOf(head[1] ?? '') : line.start
  const date = head ? { start: within, end: within + (head[1] ?? '').length } : line
  if (!readDate(textOf(snap, date))) return undefined
  return rowOf(snap, item, cellOf(snap, item, date), [{ start: head ? line.start + head[0].length : date.end, end: line.end }, ...lines.filter((l) => l !== line)])
}

/** The cells of an entry whose day stands at this place, and is this one; what stands before it in its line is who kept the entry. */
export function entryOn(snap: Snapshot, item: Block, day: Piece, on: string): Cell[] | undefined {
  const lines = piecesOf(snap, item), line = lines.find((l) => l.start <= day.start && l.end >= day.end)
  const before = line && line.start < day.start ? trimmed(snap, { start: line.start, end: day.start }) : undefined
  const rest = lines.flatMap((l) => (l === line ? [{ start: day.end, end: l.end }] : [l]))
  return rowOf(snap, item, { ...cellOf(snap, item, day), text: on }, rest, before)
}

/** A step that has no day, because it says that it was not taken. */
export const NOT_TAKEN = /^(?:未(?:开始|完成|开展|启动|办理|进行|到达)|尚未开始|进行中|办理中|处理中|审批中|审核中|当前(?:节点|步骤)|待办|待办理|待处理|待审批|待审核|待进行|等待中|未到|不适用|不涉及|无需办理)$/
export function stepNotTaken(snap: Snapshot, item: Block): Cell[] | undefined {
  const lines = piecesOf(snap, item)
  const state = lines.findIndex((l) => NOT_TAKEN.test(textOf(snap, l)))
  /* “5 | 终本约谈 | 未开始”: the number of the step is none of its words */
  const matter = lines.find((l, i) => i !== state && /[\u4e00-\u9fa5]{2}/.test(textOf(snap, l)))
  return state < 0 || !matter || lines.length > 3 || lines.some((l) => daysIn(textOf(snap, l)) > 0) ? undefined : [cellOf(snap, item, undefined), cellOf(snap, item, matter), ...[undefined, undefined].map((p) => cellOf(snap, item, p)), cellOf(snap, item, lines[state]), cellOf(snap, item, undefined)]
}

/** An entry with two days that are of one act, as the words beside them say. */
export const stagedEntry = (snap: Snapshot, item: Block): Cell[] | undefined => (item.tag !== 'tr' && daysIn(textOf(snap, item)) === 2 && !OF_CASE.test(textOf(snap, item)) ? dayWithin(snap, item, piecesOf(snap, item)) : undefined)

/** The line above a list: “被执行人：…；发起时间：…；反馈完成：…”. */
const OF_CASE = /(?:被执行人|申请执行人|承办人|承办法官|案号|立案[日时][期间])\s?[:：]/

/** The one day that stands somewhere in the words: “约谈申请执行人（2025-03-05）”. */
function dayWithin(snap: Snapshot, item: Block, lines: readonly Piece[]): Cell[] | undefined {
  const found = lines.flatMap((line) => [...textOf(snap, line).matchAll(DAYS)].map((m) => ({ line, start: line.start + m.index, end: line.start + m.index + m[0].length })))
  const [day, second] = found
  const stages = day && second && found.length === 2 ? stagesOf(snap.text.slice(item.start, item.end), inItem(item, day), inItem(item, second)) : undefined
  if (!day || (found.length > 1 && stages === undefined) || !readDate(textOf(snap, day)) || isDue(snap.text, day)) return undefined
  /* “2月27日 09:11 某某”: whoever kept the entry, or whom it concerns, as the people of the case tell. */
  const line = textOf(snap, day.line).trim()
  if (KEPT_BY.test(line) && !ACT.test(line)) {
    const name = trimmed(snap, { start: day.end, end: day.line.end })
    return rowOf(snap, item, cellOf(snap, item, day), lines.filter((l) => l !== day.line), name)
  }
  /* Of an answer that came on a day of its own nothing was done. */
  const told = stages === 'asked' && second ? lines.flatMap((l) => (l !== second.line ? [l] : clauseBefore(snap, l, second, day))) : lines
  const rest = told.flatMap((l) => (l.start <= day.start && l.end >= day.end ? [{ start: l.start, end: day.start }, { start: day.end, end: l.end }] : [l]))
  return rowOf(snap, item, cellOf(snap, item, day), rest)
}

const inItem = (item: Block, p: Piece): Piece => ({ start: p.start - item.start, end: p.end - item.start })
/** A line up to the clause in which this day stands; nothing where the line is that clause. */
function clauseBefore(snap: Snapshot, line: Piece, day: Piece, first: Piece): Piece[] {
  const at = Math.max(...[...'，,；;。'].map((mark) => snap.text.lastIndexOf(mark, day.start)))
  return at > line.start && at >= first.end ? [{ start: line.start, end: at }] : []
}

function rowOf(snap: Snapshot, item: Block, date: Cell, pieces: readonly Piece[], keeper?: Piece): Cell[] | undefined {
  const said: Partial<Record<Column, Piece>> = {}
  const rest: Piece[] = []
  let open: Column | undefined
  for (const p of pieces.map((x) => trimmed(snap, x)).flatMap((x) => aroundArrow(snap, x))) {
    /* A dot; one character in a circle. */
    if (p.end <= p.start || !/[\u3400-\u9fff\w]/.test(textOf(snap, p)) || (p.end - p.start === 1 && pieces.length > 2)) continue
    const label = LABELLED.exec(textOf(snap, p)), alone = label ? undefined : bareLabel(textOf(snap, p))
    if (alone) { open = alone; continue }
    const behind = open
    open = undefined
    const column = behind && !label ? behind : label ? columnOf(label[1] ?? '') ?? ofParts(label[1] ?? '') : undefined
    /* “限制消费：张三、李四”: a measure and on whom. */
    const toward = label && !column && !said.matter && !said.target && ACT.test(label[1] ?? '') ? trimmed(snap, { start: p.start + label[0].length, end: p.end }) : undefined
    if (label && toward && textOf(snap, toward).split(/[、,，]/).every(isSomebody)) {
      said.matter = { start: p.start, end: p.start + (label[0].search(/[:：]/)) }
      said.target = toward
      continue
    }
    const value = label && column ? trimmed(snap, { start: p.start + label[0].length, end: p.end }) : p
    if (behind !== undefined && (column === 'other' || column === 'person')) continue
    if (column === 'date' || (!label && columnOf(textOf(snap, p)) === 'date')) continue
    if (column === 'matter' || column === 'measure') said.matter ??= value
    else if (column === 'target' || column === 'name' || column === 'interviewee') said.target ??= value
    else if (column === 'result') said.result ??= value
    else rest.push(column === 'text' ? value : p)
  }
  const [first] = rest
  const title = said.matter ?? (first && first.end - first.start <= SHORT && !/[，。；,;:：]/.test(textOf(snap, first)) ? first : undefined)
  const words = rest.filter((p) => p !== title && p.end > p.start)
  const [from] = words
  if (!title && !from) return undefined
  /* What stands last stands for itself: persons, or the outcome. */
  const last = said.result ?? (words.length > 1 ? words.pop() : undefined)
  const text = from && { start: from.start, end: words.at(-1)?.end ?? from.end }
  return [date, ...[title, text, said.target, last, keeper].map((p) => cellOf(snap, item, p))]
}

/** 说明, 办理人 in an element of its own: what it says of the piece behind it. */
function bareLabel(text: string): Column | undefined {
  const column = text.length <= 6 && !ACT.test(text) ? columnOf(text) : undefined
  return column !== undefined && BARE.has(column) ? column : undefined
}
const BARE: ReadonlySet<Column> = new Set<Column>(['text', 'result', 'person', 'mode', 'other', 'matter', 'measure', 'target'])

/** 对象及说明, 人员情况: a label that nobody knows, by what it is made of. */
function ofParts(label: string): Column | undefined {
  return label.length < 4 || ACT.test(label) ? undefined : /说明$|备注$|内容$|详情$/.test(label) ? 'text' : /^(?:相关|涉及)?(?:对象|人员|主体)/.test(label) ? 'target' : undefined
}

/** “执行通知书 → 张三”: a paper and to whom it went. */
function aroundArrow(snap: Snapshot, p: Piece): Piece[] {
  const at = textOf(snap, p).search(/[→➔➜⇒]/)
  return at < 2 ? [p] : [trimmed(snap, { start: p.start, end: p.start + at }), trimmed(snap, { start: p.start + at + 1, end: p.end })]
}

/** Without blanks and marks around it: those that a font draws, brackets and signs that stood beside the day. */
function trimmed(snap: Snapshot, { start, end }: Piece): Piece {
  while (start < end && /[\s\ue000-\uf8ff，,、:：·|)）\]】-]/.test(snap.text.charAt(start))) start++
  while (end > start && /[\s\ue000-\uf8ff，,、:：·|(（[【-]/.test(snap.text.charAt(end - 1))) end--
  return { start, end }
}

/** Lines of an entry; elements that lie side by side with nothing between them are lines as well. */
export function piecesOf(snap: Snapshot, item: Block, depth = 0): Piece[] {
  const kids = item.children.filter((c) => c.end > c.start)
  let at = item.start
  const whole = kids.length > 0 && depth < 5 && kids.every((c) => { const gap = snap.text.slice(at, c.start); at = c.end; return gap.trim() === '' }) && snap.text.slice(at, item.end).trim() === ''
  /* Tags side by side are one line, as the names in them are one telling. */
  if (whole) return kids.flatMap((c, i) => (i > 0 && alikeTags(snap, kids[i - 1], c) ? [] : alikeTags(snap, c, kids[i + 1]) ? [{ start: c.start, end: (kids.slice(i).find((x, n, rest) => !alikeTags(snap, x, rest[n + 1])) ?? c).end }] : piecesOf(snap, c, depth + 1)))
  const lines: Piece[] = []
  for (let start = item.start, n = 0; start < item.end && n < 200; n++) {
    const stop = snap.text.slice(start, item.end).search(/[\n\t]/)
    const line = trimmed(snap, { start, end: stop < 0 ? item.end : start + stop })
    /* Brackets are part of what is said, but where they hold the day. */
    if (line.end > line.start) lines.push({ start: Math.max(start, line.start - (/[[【(（]/.test(snap.text.charAt(line.start - 1)) && line.start > start ? 1 : 0)), end: line.end })
    if (stop < 0) break
    start += stop + 1
  }
  return lines
}

function alikeTags(snap: Snapshot, a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && isInline(a) && a.tag === b.tag && snap.attr(a, 'class') !== '' && snap.attr(a, 'class') === snap.attr(b, 'class')
}

function cellOf(snap: Snapshot, item: Block, p: Piece | undefined): Cell {
  const at = p ?? { start: item.end, end: item.end }
  return { block: { ...item, ...at, children: [] }, origin: true, header: false, text: textOf(snap, at).trim() }
}
