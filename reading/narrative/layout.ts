import { allMatches } from './scan.ts'
import { firstFrom, lastFrom, lastOf } from './find.ts'
import type { CaseNumber } from '../../casefile/case-number.ts'
import { opensEntry } from './diary-entries.ts'
import { CHAPTER_NAME } from './bare-titles.ts'
import { documentKindOf, type DocumentKind } from './document-kinds.ts'
import type { Flow } from './flow.ts'
import { courtBefore } from './heading-court.ts'
import { ownNumber } from './own-number.ts'
import { belowFront, diaryAbove, sheetAbove } from './front-sheet.ts'
import { wholeTitle } from './blocks.ts'
import { papersIn } from './paper-starts.ts'
/** A stretch of the flow text. */
export interface Span { start: number; end: number }

/**
 * One document of the text: heading, parties, narrative, operative part, signatures. What stands behind the
 * signatures (law quoted, minutes, a printer's mark) belongs to no zone.
 */
export interface Part {
  span: Span
  title: Span | undefined
  kind: DocumentKind | undefined
  /** the court named in the heading */
  court: Span | undefined
  /** this case's number, offsets in the flow text */
  number: CaseNumber | undefined
  /** names and addresses of the parties */
  head: Span
  /** the narrative, with the reasons, up to “裁定如下” */
  body: Span
  /** what is ordered, resume clause included */
  operative: Span | undefined
  /** signatures, date, clerk */
  tail: Span
}

const OPERATIVE = /(?:裁定|决定|通知|判决)如下[:;：]?|协助(?:本院|我院)?(?:执行|办理)?(?:以下|下列|如下)(?:事项|内容)?:|(?<=规定,?|如下,)裁定(?=终结[^,。;]{0,60}(?:执行|程序)[。;])|(?<=条,?)裁定:(?=\n?(?:对?本案)?(?:依法)?终结[^,。;]{0,60}(?:执行|程序)[。;])|(?<=[\n。;](?:综上|据此|依法|依照上述规定|综上所述),?)裁定:?(?=终结[^,。;]{0,60}(?:执行|程序)[。;])/g
const SIGNATURE = /(?:审判长|执行长|代理审判员|审判员|执行员|执行法官|院长):?[^\n,。;:()]{1,12}?(?=\n|审判员|代理审判员|人民陪审员|执行员|[二2][〇○Oo0Ο◯零]|代?书记员|法官助理|本件与|$)/g
/** A bare signing date at the end of a line. */
const CLOSING_DATE = /(?:^|[\n。])(?:[\u4e00-\u9fa5]{2,30}(?:人民法院|人民检察院)\n?)?(?:[二2][〇○Oo0Ο◯零][〇○Oo0Ο◯零一二三四五六七八九\d]{2}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}[日号]|20\d{2}[-./]\d{1,2}[-./]\d{1,2})(?=\n|$|书记员|代书记员|法官助理|\(|")/g
const ANNEX = /附(?:[:：件注]|相关|有关|本|录|法律|《|\n)|《中华人民共和国|\n第[一二三四五六七八九十百零]{2,9}条/

/** At least one part, in order; a text without any heading is one part. `sure`: see `papersIn`. */
export function layOut(flow: Flow, sure: readonly number[] = [], chapters = false): Part[] {
  const text = flow.text
  const real = papersIn(text, sure, chapters)
  if (real.length === 0) {
    const title = wholeTitle(text)
    if (title !== undefined && /笔录$|消费令$|财产令$|回证$/.test(text.slice(title.start, title.end)) && sheetAbove(text, title)) return [part(text, { start: 0, end: title.start }, undefined, UNTITLED), part(text, { start: title.start, end: text.length }, title)]
    return [part(text, { start: 0, end: text.length }, belowFront(text, title))]
  }
  return real.map((s, i) => part(text, { start: i === 0 ? s.head ?? 0 : s.at, end: real[i + 1]?.at ?? text.length }, s.title, s.sheet ? UNTITLED : undefined))
}

/** A front sheet with a diary below it: a paper of the file, though no title says which. */
export const UNTITLED: DocumentKind = { title: /(?!)/, page: 'document', body: 'tells' }

const BARE = /^(?:评议|合议|审批)/

function part(text: string, span: Span, title: Span | undefined, sheet?: DocumentKind): Part {
  const own = text.slice(span.start, span.end)
  const called = title ? text.slice(title.start, title.end) : ''
  const named = title ? (span.start > 0 && CHAPTER_NAME.test(called) ? UNTITLED : documentKindOf(called) ?? (BARE.test(called) ? UNTITLED : undefined)) : diaryAbove(own, own.length) ? UNTITLED : sheet
  /* a record of another name, in questions and answers */
  const kind = named?.body === 'tells' && named.page === 'document' && !named.is?.length && /笔录|记录/.test(text.slice(title?.start, title?.end)) && (/\n问:/.test(own) && /\n答:/.test(own) || speakByName(own)) ? { ...named, body: 'talk' as const } : named
  const court = title ? courtBefore(text, title.start) : undefined
  const number = ownNumber(text, span, title)
  const titleEnd = title?.end ?? span.start
  const headStart = number && number.start >= titleEnd && number.start - titleEnd <= 3 ? number.end : titleEnd
  const order = lastOf(own, OPERATIVE)
  const operativeStart = order ? span.start + order.index + order[0].length : undefined
  const signFrom = operativeStart ?? headStart
  const sign = order || kind?.page === 'ruling' ? firstFrom(text.slice(0, span.end), SIGNATURE, signFrom) : undefined
  const bare = sign ? undefined : lastFrom(text.slice(0, span.end), CLOSING_DATE, Math.max(signFrom, span.end - 3000))
  // a day on a line of its own above all that is told is no date of signature
  const date = sign ?? (bare && kind?.page === 'document' && (bare.index - headStart < (span.end - headStart) / 3 && span.end - bare.index > BEHIND_DATE || kind.body === 'tells' && opensEntry(own, bare.index - span.start)) ? undefined : bare)
  const tailStart = date ? date.index + (/[\n。]/.test(text.charAt(date.index)) ? 1 : 0) : span.end
  const tailEnd = tailEndOf(text, tailStart, span.end, sign !== undefined)
  const turn = kind?.body === 'talk' ? firstTurn(text.slice(headStart, tailStart)) : undefined
  const story = bodyStartOf(text, headStart, operativeStart ?? tailStart)
  const found = turn === undefined ? story : Math.min(story, headStart + turn + 1)
  // the story of a record may begin in the middle of what somebody says
  const listed = kind?.page === 'document' && kind.body !== 'orders' ? FORM_BODY.exec(text.slice(headStart, found)) ?? CHAPTER_BODY.exec(text.slice(headStart, found)) : null
  const nowhere = !listed && found === (operativeStart ?? tailStart)
  const told = listed || nowhere ? undefined : kind?.page === 'document' ? toldBefore(text.slice(headStart, found)) : kind === undefined && operativeStart === undefined ? entriesFrom(text.slice(headStart, found)) : undefined
  const visited = !listed && kind?.page === 'document' && kind.is?.includes('onsite-visit') ? RECORD_STORY.exec(text.slice(headStart, found)) : null
  const bodyStart = visited ? headStart + visited.index + 1 : listed ? headStart + listed.index + 1 : told !== undefined ? headStart + told : kind?.page === 'document' && found > headStart && !nowhere ? Math.max(headStart, text.lastIndexOf('\n', found - 1) + 1) : found
  return {
    span, title, kind, court, number,
    head: { start: headStart, end: bodyStart },
    body: { start: nowhere ? headStart : bodyStart, end: order && operativeStart !== undefined ? operativeStart : tailStart },
    operative: operativeStart !== undefined ? { start: operativeStart, end: Math.max(operativeStart, tailStart) } : undefined,
    tail: { start: tailStart, end: tailEnd },
  }
}

/** “2022年8月30日扣押某某所有的挖掘机一台。” above the line that tells of the filing, and below all that names the parties: the story has begun. */
function toldBefore(head: string): number | undefined {
  const at = DATED_LINE.exec(head)?.index ?? entriesFrom(head)
  return at === undefined || /\n(?:申请执行人|被执行人|申请人|被申请人|法定代表人|当事人)[:：]/.test(head.slice(at + 1)) ? undefined : at + 1
}
/** Entries of a diary above a line “本案…”: from the first of two or more lines that begin with a day. */
const ENTRY_LINE = /\n(?=(?:日期|时间)?[:：]?\s?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?!(?:上午|下午|晚)?\d{1,2}[时点:：])[^\n]{0,60}[\u4e00-\u9fa5]{3}|(?:\d{4}\s?[-./]\s?)?\d{1,2}\s?[-./]\s?\d{1,2}(?!\d)[\s,，:：|\t][^\n]{0,60}[\u4e00-\u9fa5]{3}))/g
function entriesFrom(head: string): number | undefined {
  const [first, second] = allMatches(ENTRY_LINE, head)
  return first && second ? first.index : undefined
}
const DATED_LINE = /\n(?=(?:于)?\d{4}(?:年|[-.])\d{1,2}(?:月|[-.])\d{1,2}日?[,]?[^\n:]{0,40}(?:查封|扣押|冻结|扣划|划拨|送达|走访|调查|约谈|告知|前往|来到)[^\n:]{2,})/

/** Where somebody begins to speak in a record of a talk: all that is said there is its story. */
const TURN = /\n(?=(?:[问答执审]|法官|执行法官|承办法官|执行员|审判员):(?![\u3400-\u9fff·]{2,8}(?:\n|$))|(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,8}·[\u3400-\u9fff]{2,8}):[^\n]{4,300}\?)/

/** A name at the beginning of lines, more than once: who speaks under his name. */
const NAMED_TURN = /\n([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,8}·[\u3400-\u9fff]{2,8}):(?=[^\n]{2})/g
const NO_SPEAKER = /[人员号间点由注址话书款额况果长见容]$/

function firstTurn(words: string): number | undefined {
  const asked = TURN.exec(words)?.index
  const seen = new Map<string, number>()
  for (const m of words.matchAll(NAMED_TURN)) {
    const name = m[1] ?? ''
    if (NO_SPEAKER.test(name)) continue
    const first = seen.get(name)
    if (first === undefined) seen.set(name, m.index)
    else return Math.min(first, asked ?? first, saidFirst(words) ?? first)
  }
  return asked
}

/** The first line of whoever is named by two to four characters that is a sentence: he may speak once. */
function saidFirst(words: string): number | undefined {
  for (const m of words.matchAll(NAMED_TURN)) {
    const line = words.slice(m.index + 1, words.indexOf('\n', m.index + 1) < 0 ? words.length : words.indexOf('\n', m.index + 1))
    if (!NO_SPEAKER.test(m[1] ?? '') && /[。?!]$/.test(line)) return m.index
  }
  return undefined
}

/** Two or more who speak by turns, each under his name and more than once, one of them to the other. */
function speakByName(words: string): boolean {
  const seen = new Map<string, number>()
  for (const m of words.matchAll(NAMED_TURN)) if (!NO_SPEAKER.test(m[1] ?? '')) seen.set(m[1] ?? '', (seen.get(m[1] ?? '') ?? 0) + 1)
  return [...seen.values()].filter((n) => n > 1).length > 1
}

/** What stands behind the date of a paper, names and receipts, is shorter than this. */
const BEHIND_DATE = 160

/** Sentences with which the story begins. */
const STORY = /(?:^|[\n。;])(?:本院|我院|上述当事人|上列当事人|以上当事人|关于|本案|根据|依据|依照|因(?!素)|据以|执行中|在执行|执行过程|案由:|执行依据|申请执行人(?:的?申请|依据|根据|依照|按照|以本院|于\d|[^\n。:;,]{2,40}(?:依据|根据)(?=已经|本院|[\u4e00-\u9fa5]{0,20}[(〔[]))|你(?:公司|单位|与|申请|院)?|异议人称)/g

/** Where the list of parties ends: the sentence with the first “一案”, or the first one that tells something. */
function bodyStartOf(text: string, from: number, to: number): number {
  let best = to
  const window = text.slice(from, to)
  const an = /一案|(?:纠纷|争议)(?:系列|首次|恢复)?(?:执行)?案(?!由|号)|执行案件?(?=[,中])|[二两三四五六七八九十\d]件?案(?=[,中])|申请执行[^\n。:]{2,60}(?:纠纷|争议)/.exec(window)
  if (an) best = Math.min(best, from + sentenceStart(window, an.index))
  STORY.lastIndex = 0
  const story = STORY.exec(window)
  if (story) best = Math.min(best, from + story.index + (/[\n。;]/.test(story[0].charAt(0)) ? 1 : 0))
  const plain = an === null ? PLAIN_STORY.exec(window.slice(0, best - from)) : null
  return plain ? from + plain.index + 1 : best
}

/** A line without a label that tells of the instrument or the filing, where nothing else opens the story. */
const PLAIN_STORY = /\n(?!申请执行人|被执行人|申请人|被申请人|法定代表人|负责人|委托|诉讼代表人|经营者|投资人|[^\n:]{1,14}:)(?=[^\n:]{0,240}(?:法律效力|立案|申请(?:强制|恢复)?执行(?!人)))/

/** What a form of a paper tells of the acts begins here, before any sentence. */
const FORM_BODY = /\n(?=[√☑✓✔■](?!首次|恢复)|(?:已|所)采取的[^\n]{0,14}(?:措施|情况)|(?:[一1][、.])(?:告知|执行|查控|已采取|采取|本案|案件|财产查)[^\n]{0,40}(?:\n|[。;]))/

/** The record of a visit begins with its first sentence, whatever its words are. */
const RECORD_STORY = /\n(?![^\n:。]{1,14}:)(?=[^\n]{10,}。)/

/** A chapter of a report that is not the one about the parties: “二、案件由来”, “三、执行情况”. */
const CHAPTER_BODY = /\n(?=[一二三四五六七八九十]{1,2}、(?![^\n]{0,8}(?:当事人|申请执行人|被执行人|主体|案外人|第三人))[^\n:。;]{2,20}(?:情况|由来|经过|过程|措施|依据|标的|概况|结果|事实|进展|查控|查询|调查|约谈|送达|处置|走访|申报|控制)[^\n。;,]{0,8}(?:\n|[。:]))/

function sentenceStart(window: string, at: number): number {
  const before = window.slice(0, at)
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1
  const phrase = /(?:关于)?(?:申请执行人|申请人|申请保全人|异议人)(?![:：])[^:：。\n]{2,120}$/
  let start = stop
  for (let i = before.lastIndexOf('申请'); i > stop; i = before.lastIndexOf('申请', i - 1)) {
    if (before.charAt(i - 1) !== '被' && /[:：]/.test(before.slice(stop, i)) && phrase.test(before.slice(i)) && !/[:：]/.test(before.slice(i)) && /^申请(?:执行|保全)?人/.test(before.slice(i))) start = i
  }
  return start
}

function tailEndOf(text: string, from: number, limit: number, signed: boolean): number {
  if (from >= limit) return limit
  const rest = text.slice(from, Math.min(limit, from + 600))
  if (!signed) {
    const annex = /\n附[:：件]?/.exec(rest)
    return annex ? from + annex.index : from + rest.length
  }
  const clerk = /代?书记员[^\n]{0,12}/.exec(rest)
  const annex = ANNEX.exec(rest)
  const end = Math.min(clerk ? clerk.index + clerk[0].length : rest.length, annex ? annex.index : rest.length)
  return from + (clerk && annex && annex.index < clerk.index ? clerk.index + clerk[0].length : end)
}
