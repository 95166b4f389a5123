import type { ActRow } from './act-row.ts'
import type { ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import type { Span } from './layout.ts'
import type { Mention } from './people.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** What the words around an act say about it. */

/** “查询到甲名下有存款，乙名下无财产”: both were searched for. */
export function whoseToo(story: Story, names: string[], from: number, to: number): void {
  for (const m of story.people.mentions(from, to)) if (m.side === 'debtor' && !names.includes(m.name) && /^(?:名下)?(?:亦|也|均)?(?:无|没有|未|有|仅有|名下)/.test(story.text.slice(m.end, m.end + 6))) names.push(m.name)
}

/** “点对点做了一轮，4月15日，查的是乙的公积金”: whom the round was about. */
export function queriedBehind(story: Story, sentence: Sentence, from: number): { names?: string[]; at?: Span } {
  const m = /^[^。;]{0,30},查的(?:就)?是/.exec(story.masked.slice(from, Math.min(sentence.end, from + 40)))
  const named = m ? story.people.mentions(from + m[0].length, from + m[0].length + 24).find((p) => p.side === 'debtor') : undefined
  return named ? { names: [named.name], at: named } : {}
}

/** “向登记中心、车管所查询”: told by the registries alone, it is the one query, not two. */
export function atRegistries(story: Story, act: ToldAct): boolean {
  return !/网络|系统|总对总|查控|线上|银行|金融|支付/.test(story.masked.slice(act.clause.start, act.clause.end))
}

/** The clause right before, “通过网络查控系统，” */
export function clauseBefore(story: Story, sentence: Sentence, clause: Span): string {
  const previous = sentence.clauses[sentence.clauses.findIndex((c) => c.start === clause.start) - 1]
  return previous ? story.masked.slice(previous.start, previous.end) : ''
}

/** “甲于3月1日、乙于3月4日分别签收”: each his own day. Empty unless there are two or more such pairs before the words. */
export function eachHisDay(story: Story, clause: Span, until: number): { name: string; date: ToldDate }[] {
  if (story.people.debtors.length < 2) return []
  const days = datesIn(story, clause.start, until).filter((d) => d.role === 'day' && d.precision === 'day')
  if (days.length < 2) return []
  const pairs = days.flatMap((date) => {
    const m = story.people.mentions(clause.start, date.start).pop()
    return m && m.side === 'debtor' && /^(?:已)?[于在]$/.test(story.text.slice(m.end, date.start)) ? [{ name: m.name, date }] : []
  })
  return pairs.length === days.length ? pairs : []
}

/** “于3月8日向甲直接送达、于3月12日向乙公告送达”: behind each day the one it is of. Empty unless every day of the clause has one. */
export function eachDayHis(story: Story, clause: Span): { name: string; date: ToldDate }[] {
  if (story.people.debtors.length < 2) return []
  const days = datesIn(story, clause.start, clause.end).filter((d) => d.role === 'day' && d.precision === 'day')
  if (days.length < 2) return []
  const pairs = days.flatMap((date, i) => {
    const m = story.people.mentions(date.end, days[i + 1]?.start ?? clause.end)[0]
    return m && m.side === 'debtor' && /^(?:分别)?[向对给将由](?:被执行人)?$/.test(story.text.slice(date.end, m.start)) ? [{ name: m.name, date }] : []
  })
  return pairs.length === days.length ? pairs : []
}

/** “分别于3月8日、3月11日约谈甲、乙”: as many days as names, each to each. */
export function inOrder(story: Story, clause: Span, dates: readonly ToldDate[], side: 'applicant' | 'debtor'): { name: string; date: ToldDate }[] {
  const bracketed = inBrackets(story, clause, side)
  if (bracketed.length > 1) return bracketed
  if (dates.length < 2 || !/分别/.test(story.masked.slice(clause.start, clause.end))) return []
  const names = [...new Set(story.people.mentions(clause.start, clause.end).filter((m) => m.side === side).map((m) => m.name))]
  return names.length === dates.length ? dates.flatMap((date, i) => { const name = names[i]; return name === undefined ? [] : [{ name, date }] }) : []
}

/** “与甲（5月7日）、乙（5月9日）约谈” */
function inBrackets(story: Story, clause: Span, side: 'applicant' | 'debtor'): { name: string; date: ToldDate }[] {
  const days = datesIn(story, clause.start, clause.end).filter((d) => d.role === 'day' && d.precision === 'day')
  if (days.length < 2) return []
  const pairs = days.flatMap((date) => {
    const m = story.people.mentions(clause.start, date.start).pop()
    return m && m.side === side && story.text.slice(m.end, date.start) === '(' && story.text.charAt(date.end) === ')' ? [{ name: m.name, date }] : []
  })
  return pairs.length === days.length ? pairs : []
}

/** “5月7日约谈甲、5月9日约谈乙”: the piece of the clause between the marks, where each has a day and the same word. */
export function pieceOf(story: Story, clause: Span, trigger: Span): Span {
  const words = story.masked.slice(clause.start, clause.end)
  const said = story.masked.slice(trigger.start, trigger.start + 2)
  const bracketed = words.includes('(') && words.includes(',') ? inBracket(story, clause, trigger) : undefined
  if (bracketed) return bracketed
  if (!words.includes('、') || words.indexOf(said) === words.lastIndexOf(said)) return clause
  const pieces: Span[] = []
  for (let from = 0; from < words.length;) {
    const to = words.indexOf('、', from)
    const end = to < 0 ? words.length : to
    pieces.push({ start: clause.start + from, end: clause.start + end })
    from = end + 1
  }
  const each = pieces.length < 8 && pieces.every((p) => story.masked.slice(p.start, p.end).includes(said) && datesIn(story, p.start, p.end).some((d) => d.role === 'day'))
  return (each ? pieces.find((p) => trigger.start >= p.start && trigger.start < p.end) : undefined) ?? clause
}

/** “冻结甲股权、查封乙车辆、扣划丙存款”: each its own verb and its own man. */
export function pieceOfVerb(story: Story, clause: Span, trigger: Span): Span {
  if (story.people.debtors.length < 2) return clause
  const words = story.masked.slice(clause.start, clause.end)
  const remark = words.includes('(') ? remarkOf(story, clause, trigger) : undefined
  if (remark) return remark
  if (words.length > PIECES_MAX || !words.includes('、')) return clause
  let start = clause.start
  const pieces = words.split('、').map((w) => { const piece = { start, end: start + w.length }; start = piece.end + 1; return piece })
  const each = pieces.length > 1 && pieces.every((p, i) => (i === 0 ? VERB_IN : VERB_FIRST).test(story.masked.slice(p.start, p.end)) && story.people.mentions(p.start, p.end).some((m) => m.side === 'debtor'))
  return (each ? pieces.find((p) => trigger.start >= p.start && trigger.start < p.end) : undefined) ?? clause
}
/** “对甲名下轿车（5月12日已扣押）、乙名下房产（5月9日查封）询价”: what a bracket tells is told of him whose thing stands before it. */
function remarkOf(story: Story, clause: Span, trigger: Span): Span | undefined {
  const open = clause.start + story.masked.slice(clause.start, trigger.start).lastIndexOf('('), close = trigger.end + story.masked.slice(trigger.end, clause.end).indexOf(')')
  if (open < clause.start || close < trigger.end || story.masked.slice(open, trigger.start).includes(')')) return undefined
  if (story.people.mentions(open, close).length > 0 || datesIn(story, open, close).length === 0) return undefined
  const before = story.people.mentions(clause.start, open).filter((m) => m.side === 'debtor' && !m.spokesman)
  const last = before[before.length - 1]
  /* one debtor before each bracket: “甲、乙名下房产（…查封）” is of both */
  if (!last || before.some((m) => m !== last && !story.masked.slice(m.end, last.start).includes(')'))) return undefined
  return /^(?:名下|所有|的|持有|在)/.test(story.text.slice(last.end, last.end + 3)) ? { start: last.start, end: close } : undefined
}

const VERB_FIRST = /^(?:并|及)?(?:依法|予以)?(?:轮候)?(?:冻结|查封|扣押|扣划|划拨|提取|扣留|拍卖|变卖)/
const VERB_IN = /(?:冻结|查封|扣押|扣划|划拨|提取|扣留|拍卖|变卖)/
/** A longer clause is no such list. */
const PIECES_MAX = 300

/** “到位1万元（其中6月7日甲交来8000元，8月15日扣划乙存款2000元）”: commas in brackets part no clauses, but these acts have a day each. */
function inBracket(story: Story, clause: Span, trigger: Span): Span | undefined {
  const cuts = [clause.start]
  for (let i = clause.start; i < clause.end; i++) if ('(,'.includes(story.masked.charAt(i))) cuts.push(i + 1)
  const pieces = cuts.map((start, i) => ({ start, end: (cuts[i + 1] ?? clause.end + 1) - 1 }))
  const dated = pieces.filter((p) => datesIn(story, p.start, p.end).some((d) => d.role === 'day'))
  return dated.length > 1 ? dated.find((p) => trigger.start >= p.start && trigger.start < p.end) : undefined
}

/** Debtors of whom a stretch tells; one who is named only as somebody's head (“老板丙很少来”) is not its topic. */
export function topicsIn(story: Story, stretch: Span): Mention[] {
  return story.people.mentions(stretch.start, stretch.end).filter((m) => m.side === 'debtor' && !m.spokesman && !/(?:老板|法定代表人|负责人)$/.test(story.text.slice(Math.max(0, m.start - 6), m.start)) && !SHARE_IN.test(story.text.slice(m.end, m.end + 12)))
}

/** “持有通达公司80%股权”: that in which shares are held is not their holder. */
const SHARE_IN = /^的?\d[\d.]{0,7}%的?(?:股权|股份|出资)/

/** The words before an act in its clause, without the reasons that are given there for it. */
export function leading(words: string, row: ActRow): string {
  const bare = words.includes('为由') ? words.replace(/以[^,。;]{2,40}为由/, '') : words
  if (row.kind === 'fined' || row.kind === 'detained') return bare.replace(/因(?:其)?(?:拒|未|不|逾期)[^,。;]{2,24}$/, '')
  return row.of === 'applicant' && bare.endsWith('拟') ? bare.replace(/(?:对|就)[^,。;]{0,8}拟$/, '') : bare
}

/** What was told right before, in the same point. */
const LINES_BACK = 4
export function lead(story: Story, sentence: Sentence, until: number, across = false, along = false): string {
  if (across) return story.masked.slice(story.sentences[Math.max(0, sentence.index - LINES_BACK)]?.start ?? sentence.start, until)
  if (along) {
    const from = Math.max(0, sentence.start - 200)
    return story.masked.slice(from + story.masked.slice(from, sentence.start).lastIndexOf('\n') + 1, until)
  }
  const previous = story.sentences[sentence.index - 1]
  return story.masked.slice(previous?.item === sentence.item ? Math.max(previous.start, sentence.start - 200) : sentence.start, until)
}
