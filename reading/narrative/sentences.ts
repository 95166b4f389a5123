import type { Span } from './layout.ts'
import { withoutUnticked } from './ticks.ts'
import { allMatches } from './scan.ts'

/** A sentence with its clauses. `item` counts paragraphs and numbered points: what is said in one stays together. */
export interface Sentence extends Span {
  clauses: Span[]
  /** its place among the sentences */
  index: number
  item: number
  /** a question that is put, not something told */
  asks: boolean
  /** repeats in the reasons what was told before */
  recap: boolean
  /** a term of an agreement that is recited */
  terms: boolean; /** its acts were told elsewhere, the things in it not */ told?: boolean
  /** the sentence with the names masked */
  words: string
  /** where, in it, what is told ends and a condition begins */
  until: number
  /** about an earlier case */
  earlier: boolean
  /** the clauses about a case with another number: from the one with the number on, up to “本案” */
  foreign: Span | undefined
  /** in a record of a talk, who says it */
  speaker?: 'court' | 'applicant' | 'debtor'
}

/** The place of the clause that begins there; -1 where none does. */
export function clauseIndex({ clauses }: Sentence, start: number): number {
  let low = 0, high = clauses.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((clauses[mid]?.start ?? 0) < start) low = mid + 1
    else high = mid
  }
  return clauses[low]?.start === start ? low : -1
}

const KEPT_TITLES = /^(?:[\u4e00-\u9fa5]{0,14}(?:通知书?|财产令|消费令|告知书|申报表|笔录|协议书?|裁定书|判决书|调解书|决定书|公告|清单|申请书|意见书|确认书|提示书?))$/

/** Is this place in the clauses about another case? */
export function isForeign(sentence: Sentence, at: number): boolean {
  return sentence.foreign !== undefined && at >= sentence.foreign.start && at < sentence.foreign.end
}

/** The text with the names of laws blanked, same length: 《限制高消费的若干规定》 restricts nobody. */
export function withoutLaws(text: string): string {
  return withoutUnticked(text.includes('☐') ? text.replaceAll('☐', '□') : text).replace(/《[^《》\n]{1,60}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》?/g, (m) => (KEPT_TITLES.test(m.slice(1, -1)) ? m : '□'.repeat(m.length)))
}

/** Words that open a sentence; a full stop was lost where the word before does not lead on to them. */
const OPENINGS =
  /本院(?:已|于|认为|依法|在执行|通过|对|向|将|经|作出)|本案(?:已|尚|现|在执行|经|目前|执行(?!情况|经过|过程|结果|依据|标的|费|款|措施))|依照《|依据《|根据《|综上|据此|(?<!终)本裁定(?:书)?(?:送达|立即|自)|申请执行人在(?:本院)?指定|申请执行人发现|申请执行人(?:书面)?(?:申请|同意|表示|认可|亦|也|不能|未能)(?!人)/g
const LEADS_ON = /[,。;:\n、由向到被在经至于对与按据结系为因如是将和及从给让请使跟同交以用则即若当待凭归属受的"(供离返回往持凭意知可求请示名二两三四五各位个该述均自除消望议许促托助愿劝嘱允]/
/** A day right before 本院 leads on to it too: “2024年6月6日本院决定…”. */
const DAY_LEADS_ON = /(?:^|[,。;:\n、)(.])(?:(?:\d{4}|同|当)年)?(?:\d{1,2}月|[同当]月)?(?:\d{1,2}[日号]|[同次当翌]日)(?:[上下]午)?$/
/** So does what the court did it to: “上述两辆车本院已查封”. */
const THING_LEADS_ON = /(?:^|[,。;:\n、])(?:对)?(?:上述|以上|前述|涉案|案涉|该)[^,。;:\n、]{1,14}(?<!院|人|执行|情况|事实|查明|规定)$/
const leadsOn = (own: string, at: number): boolean => LEADS_ON.test(own.charAt(at - 1)) || (/[日号午]/.test(own.charAt(at - 1)) && DAY_LEADS_ON.test(own.slice(Math.max(0, at - 16), at))) || (own.startsWith('本院', at) && THING_LEADS_ON.test(own.slice(Math.max(0, at - 18), at)))
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十']

/** Where hardly a full stop is left, a whole date may open a sentence. */
const FULL_DATE = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g

function losesStops(text: string): boolean {
  if (text.length <= 200) return false
  let stops = 0
  for (let i = 0; i < text.length; i++) {
    const u = text.charCodeAt(i)
    if (u === FULL_STOP || u === NEWLINE) stops++
  }
  return stops * 160 < text.length
}

/** Beginnings of numbered points, in ascending order of their numbers, whatever stands before them. */
function itemStarts(text: string, span: Span): number[] {
  const starts: number[] = []
  for (const form of FORMS) {
    let at = span.start
    for (let n = 1; n <= 20; n++) {
      const found = form(text, n, at, span.end)
      if (found < 0) break
      starts.push(found)
      at = found + 2
    }
  }
  return starts
}

type Form = (text: string, n: number, from: number, to: number) => number
const DIGITS = CHINESE.map((_, i) => String(i + 1))
/** The numbers of points with their sign, made once: the first is looked for in every text. */
const marks = (numbers: readonly string[], before: string, after: string): readonly string[] => ['', ...numbers.map((n) => `${before}${n}${after}`)]
const CHINESE_POINTS = marks(CHINESE, '', '、'), CHINESE_IN_BRACKETS = marks(CHINESE, '(', ')'), IN_BRACKETS = marks(DIGITS, '(', ')'), POINTS = marks(DIGITS, '', '、'), DOTTED_POINTS = marks(DIGITS, '', '.')
const find = (text: string, mark: string | undefined, from: number, to: number, fits: (before: string, after: string) => boolean): number => {
  if (mark === undefined) return -1
  for (let i = text.indexOf(mark, from); i >= 0 && i < to; i = text.indexOf(mark, i + 1)) {
    if (fits(text.charAt(i - 1), text.slice(i + mark.length, i + mark.length + 5))) return i
  }
  return -1
}
/** “3.6月27日…”: a point of a list begins a line or stands behind a stop. */
const OPENED = /[\n。;:]|^$/
const FORMS: readonly Form[] = [
  (text, n, from, to) => find(text, CHINESE_POINTS[n], from, to, (before, after) => !/[一二三四五六七八九十第、]/.test(before) && !/^[一二三四五六七八九十][、]/.test(after)),
  (text, n, from, to) => find(text, CHINESE_IN_BRACKETS[n], from, to, (before) => !/[条款项第、]/.test(before)),
  (text, n, from, to) => find(text, IN_BRACKETS[n], from, to, (before) => !/[条款项第、\d]/.test(before)),
  (text, n, from, to) => find(text, POINTS[n], from, to, (before, after) => !/[\d、第.A-Za-z×*某-]/.test(before) && (!/^\d/.test(after) || /^(?:19|20)\d{2}年/.test(after) || (OPENED.test(before) && /^\d{1,2}月\d/.test(after)))),
  (text, n, from, to) => find(text, DOTTED_POINTS[n], from, to, (before, after) => OPENED.test(before) && (!/^\d[^\d]/.test(after) || /^\d月\d/.test(after))),
]

/** Behind these words, up to the end of the paragraph, stand the terms of an agreement. */
const TERMS = /达成(?:如下|以下)?(?:的)?(?:执行)?(?:和解)?(?:协议|意见|约定|方案)[:：][\s一1(（]?$|(?:协议|约定|和解|内容|条款|方案)[^,。;]{0,6}如下[:：]?[\s一1(（]?$|(?:请求|请求事项|申请执行事项|申请执行内容|判决主文|判决|判令|下列义务|如下义务|(?:履行|确定|负担|承担)的义务(?:为|是|有|包括))[:：]$/
/** …or up to where the paragraph goes on about the execution. */
const AFTER_TERMS = /^(?:经(?:本院)?强制执行|经(?:本院)?执行|经查|另查|本院(?!确认)|在?(?:本案|本次)?执行(?:过程)?中|立案后|截[至止])/

/** What stands at the end of such a stretch. */
const TERMS_END = new Set([...':：\n 一1(（下'].map((c) => c.charCodeAt(0)))
const BEFORE_END = new Set([...':：下'].map((c) => c.charCodeAt(0)))
const mayOpenTerms = (text: string, end: number): boolean => {
  const last = text.charCodeAt(end - 1)
  return TERMS_END.has(last) && (BEFORE_END.has(last) || BEFORE_END.has(text.charCodeAt(end - 2)))
}
const [OPEN, CLOSE, COMMA, COLON, SEMICOLON, QUESTION, EXCLAMATION, FULL_STOP, NEWLINE] = [...'(),:;?!。\n'].map((c) => c.charCodeAt(0))
/** Longer ones are none; they are cut, so that hostile text costs no more than its length. */
const SENTENCE_MAX = 2000
const CLAUSE_MAX = 300
const isDigit = (u: number): boolean => u >= 48 && u <= 57

/** Sentences of a stretch, in order; linear in its length. */
export function sentencesOf(text: string, span: Span): Sentence[] {
  const own = text.slice(span.start, span.end)
  const items = new Set(itemStarts(text, span))
  const found = new Set<number>(items)
  for (const m of allMatches(OPENINGS, own)) if (m.index > 0 && !leadsOn(own, m.index)) found.add(span.start + m.index)
  if (losesStops(own)) for (const m of allMatches(FULL_DATE, own)) if (m.index > 0 && !LEADS_ON.test(own.charAt(m.index - 1)) && !/[院会局员年月日至起号审]/.test(own.charAt(m.index - 1))) found.add(span.start + m.index)
  const cuts = [...found].sort((a, b) => a - b)
  let nextCut = 0
  const sentences: Sentence[] = []
  let start = span.start
  let item = 0
  let depth = 0
  let recap = false
  let terms = false
  const close = (end: number, asks: boolean) => {
    if (!recap && (text.startsWith('本院', start) || text.startsWith('综上', start)) && /^(?:综上(?:所述)?,)?本院(?:经审查)?认为/.test(text.slice(start, start + 16))) recap = true
    if (hasWords(text, start, Math.min(end, start + 400))) sentences.push({ start, end, clauses: clausesOf(text, start, end), index: sentences.length, item, asks, recap, terms, words: '', until: end, earlier: false, foreign: undefined })
    if (!terms && mayOpenTerms(text, end) && TERMS.test(text.slice(Math.max(start, end - 24), end))) terms = true
    else if (terms && text.charCodeAt(end - 1) === FULL_STOP && AFTER_TERMS.test(text.slice(end, end + 12))) terms = false
    start = end
    depth = 0
  }
  for (let i = span.start; i < span.end; i++) {
    const u = text.charCodeAt(i)
    if (cuts[nextCut] === i) {
      nextCut++
      if (i > start) close(i, false)
      if (items.has(i)) item++
    }
    if (u === OPEN) depth++
    else if (u === CLOSE) depth = Math.max(0, depth - 1)
    const endless = i - start > SENTENCE_MAX && (u === COMMA || i - start > SENTENCE_MAX + CLAUSE_MAX)
    const stop = endless || u === FULL_STOP || u === NEWLINE || u === EXCLAMATION || u === QUESTION || (u === SEMICOLON && depth === 0)
    if (!stop) continue
    close(i + 1, u === QUESTION)
    if (u !== NEWLINE) continue
    item++
    terms = false
  }
  close(span.end, false)
  return sentences
}

/** A Chinese character or a digit. */
function hasWords(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    if ((u >= 0x3400 && u <= 0x9fff) || isDigit(u)) return true
  }
  return false
}

/** Clauses end at commas and colons outside of brackets. */
function clausesOf(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    if (u === OPEN) depth++
    else if (u === CLOSE) depth = Math.max(0, depth - 1)
    else if (i - from >= CLAUSE_MAX || (u === COMMA || u === COLON) && depth === 0 && !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) {
      if (i > from) clauses.push({ start: from, end: i })
      from = i + 1
    }
  }
  if (end > from) clauses.push({ start: from, end })
  return clauses
}
