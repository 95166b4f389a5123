import type { ToldDate } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part, Span } from './layout.ts'
import { allMatches } from './scan.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, lastAt, type Story } from './story.ts'

/** A diary: line after line begins with a day, or has it for itself, and what stands up to the next one was done on it. */
export interface Entry extends Span { day: ToldDate }

/** A line, its number and the signs before its day. */
const LINE = /(?:^|\n)\(?(?:\d{1,3}[.、)]?\s(?=\d)|[一二三四五六七八九十]{1,3}、|[①-⑳])?[【[(]?/g
/** Fewer lines with a day are a list of points. */
const ENTRIES_MIN = 4
const ENTRIES_MAX = 400
const DIARY = /日志|工作(?:记录|记载|台账|日记)|(?:执行|办案|案件|办理)(?:记录|台账|流水|经过|日记|大事记)|大事记|流水/
/** Below the front sheet, above the first entry. */
const TITLED_WITHIN = /\n[^\n,。;:]{0,16}(?:日志|记录|记载|台账|流水|经过|日记)[^\n,。;:]{0,6}$/
/** Behind the last entry: who wrote it, what is noted beside it. */
const ENDS = /\n(?:备注|说明|附|注|记录人|承办人|书记员|制表|填表|以上|综上|小结)[^\n]{0,4}|\n[(（]?[一二三四五六七八九十]{1,2}[)）、][^\n,。;:]{2,14}(?=\n|$)/

/** The entries in order; none where the paper is no diary. */
export function entriesOf(flow: Flow, story: Story, part: Part): Entry[] {
  if (part.kind?.page !== 'document' || part.kind.body !== 'tells') return []
  const words = story.text.slice(part.body.start, part.span.end)
  const heads: { start: number; day: ToldDate; set: boolean }[] = []
  for (const m of allMatches(LINE, words)) {
    if (heads.length >= ENTRIES_MAX) break
    const at = part.body.start + m.index + m[0].length
    const day = datesIn(story, at, at + 2).find((d) => d.role === 'day' && d.precision === 'day' && d.start === at)
    if (day) heads.push({ start: part.body.start + m.index, day, set: setApart(flow, story, day.end) })
  }
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : TITLED_WITHIN.exec(story.text.slice(part.span.start, heads[0]?.start))?.[0] ?? ''
  if (heads.length < ENTRIES_MIN || !(DIARY.test(title) || heads.every((h) => h.set))) return []
  /* days that go to and fro are those of a list */
  if (heads.filter((h, i) => i > 0 && h.day.on < (heads[i - 1]?.day.on ?? '')).length * 5 > heads.length) return []
  return heads.map((h, i) => {
    const end = heads[i + 1]?.start ?? part.span.end
    const stop = ENDS.exec(story.text.slice(h.start + 1, end))
    return { start: h.start, end: stop ? h.start + 1 + stop.index : end, day: h.day }
  })
}

/** A day on a line of its own, in whole figures. */
const DAY_LINE = /(?:^|\n)(?:20\d{2}年\d{1,2}月\d{1,2}日|20\d{2}[-./]\d{1,2}[-./]\d{1,2})(?:\((?:星期|周)[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天])?(?=\n)/g

/** Is the day that stands last on a line of its own one of many such, with more told below it? Then it is an entry's, and no date of signature. */
export function opensEntry(words: string, at: number): boolean {
  return /^\n?[^\n]{6,24}\n[^\n]{2,60}[,。;]/.test(words.slice(at, at + 100)) && allMatches(DAY_LINE, words).length >= ENTRIES_MIN
}

/** The day has the line for itself, or something parts it from what was done. */
function setApart(flow: Flow, story: Story, end: number): boolean {
  const next = story.text.charAt(end)
  return next === '\n' || next === ':' || next === ' ' || flow.gap(end) > 0 || /^(?:[)】\]]|[上下]午|\(?(?:星期|周)[一二三四五六日天]\)?)/.test(story.text.slice(end, end + 2))
}

/** What is told without a day of its own is of the day of its entry, but for what is told there as a state that lasts, or of another day that cannot be told. */
export function dayOfEntry(story: Story, sentence: Sentence, clause: Span, trigger: Span): ToldDate | undefined {
  const entry = lastAt(story.entries, trigger.start)
  if (!entry || trigger.start >= entry.end || STATE.test(story.masked.slice(clause.start, trigger.start)) || OTHER_DAY.test(story.text.slice(sentence.start, trigger.end))) return undefined
  if (NO_DAY.test(story.masked.slice(trigger.start, trigger.end))) return undefined
  /* “10月12日　短信已阅。10月14日快递签收，公司的也是他签的”: of the day told last in the entry, at the head of its sentence or in this one */
  return datesIn(story, entry.start, trigger.start).findLast((d) => d.role === 'day' && d.precision === 'day' && (d.start >= sentence.start || /[。;\n]$/.test(story.text.slice(d.start - 1, d.start)))) ?? entry.day
}
/** That he never reported is told of no day. */
const NO_DAY = /未[^,。;]{0,8}(?:申报|报告)/
const STATE = /(?:已经|早已|已被|此前|之前|曾)[^,。、的]{0,10}$/
const OTHER_DAY = /去年|前年|上个?月|\d{1,2}月份|此前|之前|以前|拟于?|准备|计划|下周|下个?月|预计|等待?|待/
