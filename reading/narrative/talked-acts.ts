import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import { WHOLE_DAY, type ToldDate } from './dates.ts'
import type { Sentence } from './sentences.ts'
import { papersIn, servicesIn } from './service.ts'
import { datesIn, type Story } from './story.ts'

/** Acts that get their day, or their meaning, from the sentences around them. */

/** What is said in a talk has the day of the talk. */
export const TALKS = new Set<EventKind>(['applicant-interviewed', 'zhongben-informed'])
export const OPINIONS = new Set<EventKind>(['applicant-consented', 'applicant-objected', 'zhongben-informed'])
/** What was done to property is not told again by a semicolon. */
const THINGS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed'])

/** “12日到甲厂调查；到乙家调查”: behind a semicolon the same act goes on with the same day. */
export function fromSemicolon(story: Story, sentence: Sentence, here: readonly ToldAct[], before: readonly ToldAct[]): void {
  const previous = story.sentences[sentence.index - 1]
  const day = lineDay(story, sentence)
  if (day) {
    for (const act of here) act.date ??= day
    return
  }
  if (!previous || story.masked.charAt(previous.end - 1) !== ';') return
  const dated = datesIn(story, sentence.start, sentence.end).length > 0
  for (const act of here) {
    /* “17日上午约谈甲；下午约谈乙，乙20日来电同意” */
    if (act.date || THINGS.has(act.kind) || (dated && !/^(?:当天|当日)?(?:下午|晚上|当晚)/.test(story.masked.slice(act.clause.start, act.clause.start + 4)))) continue
    for (let i = before.length - 1; i >= 0 && before[i]?.sentence === previous; i--) {
      const b = before[i]
      if (b?.kind !== act.kind || !b.date) continue
      act.date = b.date
      break
    }
  }
}

const LINE_MAX = 200
/** In a log all that its line tells has the day with which the line begins: “2025-05-21 冻结甲存款；冻结乙公积金”. */
function lineDay(story: Story, sentence: Sentence): ToldAct['date'] {
  if (story.text.charAt(sentence.start - 1) === '\n' || sentence.start === 0) return onlyDay(story, sentence)
  /* no further back than such a line is long: a text without line breaks costs no more than its length */
  const near = story.text.slice(Math.max(0, sentence.start - LINE_MAX), sentence.start).lastIndexOf('\n')
  const start = sentence.start - LINE_MAX <= 0 && near < 0 ? 0 : near < 0 ? -1 : Math.max(0, sentence.start - LINE_MAX) + near + 1
  if (start < 0) return undefined
  const opens = LINE_DAY.exec(story.text.slice(start, start + 14))?.[0] ?? ''
  if (opens === '' || (!/^20\d{2}[-./]/.test(opens) && !isDiary(story))) return undefined
  if (datesIn(story, start + opens.length, sentence.end).some((d) => d.start > start)) return undefined
  return datesIn(story, start, start + opens.length).find((d) => d.precision === 'day')
}

const LINE_DAY = new RegExp(`^(?:${WHOLE_DAY}(?!\\d)|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[./-]\\d{1,2}(?![\\d元万亩平米%]))`)
/** The day with which the line begins, where its first sentence tells no other. */
function onlyDay(story: Story, sentence: Sentence): ToldAct['date'] {
  if (!LINE_DAY.test(story.text.slice(sentence.start, sentence.start + 14))) return undefined
  const [day, other] = datesIn(story, sentence.start, sentence.end)
  return other === undefined && day?.precision === 'day' && day.start === sentence.start && isDiary(story) ? day : undefined
}

/** Lines that begin with a day; so many, and half of all lines, make a diary. */
const DIARY_LINES = 4
const DIARY = new WeakMap<Story, boolean>()

/** A diary, line by line: “2月26日　寄出…；发起网络查控。” */
function isDiary(story: Story): boolean {
  let found = DIARY.get(story)
  if (found === undefined) {
    const first = story.sentences[0], last = story.sentences[story.sentences.length - 1]
    const lines = first && last && !story.ruling ? story.text.slice(first.start, last.end).split('\n').filter((l) => l.length > 4) : []
    const dated = lines.filter((l) => LINE_DAY.test(l)).length
    found = dated >= DIARY_LINES && dated * 2 >= lines.length
    DIARY.set(story, found)
  }
  return found
}

/** “你同意终本吗？” “同意。” */
export function answer(story: Story, sentence: Sentence): ToldAct[] {
  const m = /^(?:[^:]{1,14}:)?(?:(?:那也?|也)?(?:没|没有)办法,|(?:行|好|嗯|可以|那行|那好)(?:吧|的)?,)?(?:我|我方|我们|我公司|我行|我社)?(?:坚决|明确)?(?:表示)?(不同意|同意|没有意见|没意见|没有异议|无异议)(?:的|了|吧|(?:(?:你们|法院|本案|先|就)?(?:终结(?:本次执行(?:程序)?)?|终本|结案?)(?:吧|了)?)|(?=,))?(?=[,。]|\s*$)/.exec(sentence.words) ?? agreed(story, sentence)
  if (!m) return []
  const asked = story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index).some((s) => (s.speaker === 'court' || s.speaker === undefined) && /终结本次执行|终本/.test(s.words))
  if (!asked) return []
  const span = { start: sentence.start, end: sentence.end }
  const no = m[1] === '不同意'
  return [{ kind: no ? 'applicant-objected' : 'applicant-consented', clause: span, trigger: span, sentence, date: undefined, who: speaking(story, sentence), result: no ? '不同意' : '同意' }]
}

/** “你同意吗？” “可以。” */
function agreed(story: Story, sentence: Sentence): RegExpExecArray | null {
  const before = story.sentences[sentence.index - 1]
  return before?.speaker === 'court' && before.asks && /同意/.test(before.words) ? /^(?:[^:]{1,14}:)?(可以|行|没问题)(?:的|吧)?(?=[,。]|\s*$)/.exec(sentence.words) : /^(?:[^:]{1,14}:)?(?:[^,。]{0,12},)?(?:先|就)?(?:终本|终结)(可以|行|没问题)(?:的|吧)?(?=[,。]|\s*$)/.exec(sentence.words)
}

/** One of several applicants, speaking for himself under his name. */
export function speaking(story: Story, sentence: Sentence): { names?: string[] } {
  const label = /^([^:\n]{2,20}):/.exec(story.text.slice(sentence.start, sentence.start + 24))?.[1]
  /* “答（某某）：” */
  const name = /^答\(([^()]{2,14})\)$/.exec(label ?? '')?.[1] ?? label
  if (name === undefined || story.people.applicants.length < 2) return {}
  if (story.people.applicants.includes(name)) return { names: [name] }
  const speaks = story.people.mentions(sentence.start, sentence.start + (label ?? name).length).find((m) => m.side === 'applicant' && m.spokesman)
  return speaks ? { names: [speaks.name] } : {}
}

/** Behind a query made after the closing, what is told to the applicant is its result. */
export function afterClosing(here: readonly ToldAct[], before: readonly ToldAct[]): ToldAct[] {
  if (!here.some((a) => a.kind === 'zhongben-informed') || ![...before.slice(-20), ...here].some((a) => a.kind === 'post-query')) return [...here]
  return here.map((a) => (a.kind === 'zhongben-informed' ? { ...a, kind: 'post-query-informed' } : a))
}

const CONFIRMS = /清楚|知道|明白|收到|属实|异议|意见|对吗|是吗|对不对|是不是|了解|记得/
const AFFIRMED = /^(?:[^:]{1,14}:)?(?:嗯,|是,|对,)?(?:我)?(?:(?:去年|今年|前年|上个?月|\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号])?(?:都|均|已经|已|就)?(?:收到|知道|清楚|是的|是[,。]|有的|对的|对[,。]|没错|属实|明白|听清|听明白|签收|签的?字|签了|看了|看过|是我(?=[签收,。]|的)|我[签收]的|是(?:她|他|我?(?:老婆|妻子|丈夫|老公|父亲|母亲|爸|妈|儿子|女儿|家里人|家属))[签收])/

/** A question of the court that is answered “收到了”, “知道”. */
export function affirmed(story: Story, sentence: Sentence): boolean {
  const next = story.sentences[sentence.index + 1]
  return next !== undefined && next.speaker !== 'court' && AFFIRMED.test(next.words) && !/没(?!错)|未|不/.test(next.words.slice(0, 7))
}

/** “法院已于8月19日对你限制消费，你是否清楚？”: what stands before the question is told. “为什么没有申报？” tells that he did not. */
export function toldInQuestion(story: Story, sentence: Sentence, act: ToldAct, lastClause: number): boolean {
  const last = story.masked.slice(lastClause, sentence.end)
  if (act.kind === 'property-report-refused') return /为(?:什么|何)|怎么/.test(story.masked.slice(act.clause.start, act.trigger.end)) || (/至今|一直|仍/.test(story.masked.slice(act.clause.start, act.trigger.start)) && /原因|为(?:什么|何)|怎么/.test(story.masked.slice(act.trigger.end, sentence.end)))
  const yes = CONFIRMS.test(last) && affirmed(story, sentence)
  const own = act.date !== undefined && act.date.start >= sentence.start
  /* “限制消费令收到没有？” “收到了”; “7月24日交来2万元，是吧？” “对。” */
  if (act.trigger.end > lastClause) return yes && ((act.kind === 'consumption-restricted' && last.includes('收到')) || (own && /(?:是不是|对不对|[是对]吧|[是对]吗)\?$/.test(last)))
  if (act.kind === 'zhongben-informed') return true
  if (OPINIONS.has(act.kind) || TALKS.has(act.kind)) return false
  const before = story.masked.slice(act.clause.start, act.trigger.end)
  /* “2月8日、27日流拍的，要不要抵债？”: told, and something else is asked */
  if (own && act.trigger.end <= lastClause && /^Ａ{0,40}(?:的|了|在[^,。;?]{1,12})?[,;]/.test(story.masked.slice(act.trigger.end, act.trigger.end + 55)) && !/是否|有没有|能否|准备|打算|是不是|如果/.test(before)) return true
  if (own && /已|了|被|本院|我院|我们|法院/.test(before) && !/是否|有没有|能否|准备|打算/.test(before)) return true
  return yes || (CONFIRMS.test(last) && (act.date !== undefined || /已|了/.test(before)))
}

/** “执行通知书是哪天收到的？” “上个月7号。” */
const ASKS_DAY = /(?:哪[一]?天|何时|什么时[候间]|几号)[^,。?]{0,4}(?:收到|签收|领取|拿到)|(?:收到|签收|领取|拿到)[^?]{0,14}(?:哪[一]?天|何时|什么时[候间]|几号)/

function answeredDay(story: Story, sentence: Sentence): ToldAct['date'] {
  const reply = story.sentences[sentence.index + 1]
  if (!reply || reply.speaker === 'court' || /没收到|没有收到|未收到|没见/.test(reply.words)) return undefined
  return datesIn(story, reply.start, reply.end).find((d) => d.precision === 'day' || d.precision === 'month')
}

/** “2月3日寄给你的执行通知书收到没有？” “收到了，5日签的字。”: sent on the one day, served on the other. */
export function answeredServices(story: Story, sentence: Sentence, until: number): ToldAct[] {
  if (sentence.speaker !== 'court') return []
  const told = servicesIn(story, sentence, until)
  const lastClause = sentence.clauses[sentence.clauses.length - 1]?.start ?? sentence.start
  const when = told.length === 0 && ASKS_DAY.test(sentence.words) ? answeredDay(story, sentence) : undefined
  if (when) return papersIn(sentence.words).map((paper) => ({ kind: `${paper}-served`, clause: { start: sentence.start, end: sentence.end }, trigger: { start: sentence.start, end: sentence.end }, sentence, date: when, who: {} }))
  if (!affirmed(story, sentence)) return told.filter((a) => (a.trigger.end <= lastClause || sentOn(story, a)) && a.date !== undefined && a.date.start >= a.clause.start && (sentOn(story, a) || (a.kind.endsWith('-served') && (GIVEN.test(story.masked.slice(a.trigger.start, a.trigger.end)) || GOT.test(story.masked.slice(a.trigger.start, a.clause.end)))) || /了|已|签收|送到|寄到/.test(story.masked.slice(a.clause.start, a.trigger.end + 1))))
  const reply = story.sentences[sentence.index + 1]
  const day = reply && /收到|签/.test(reply.words) ? datesIn(story, reply.start, reply.end)[0] : undefined
  const served = told.filter((a) => a.kind.endsWith('-served'))
  const sent = told.filter((a) => a.kind.endsWith('-issued') && (a.trigger.end <= lastClause || sentOn(story, a)) && a.date !== undefined && a.date.start >= a.clause.start)
  if (served.length > 0) return [...sent, ...(day ? served.map((a) => ({ ...a, date: a.date ?? day })) : served)]
  if (!/收到|签收|领到/.test(sentence.words)) return []
  const who: ToldAct['who'] = {}
  const span = { start: sentence.start, end: sentence.end }
  return [...sent, ...papersIn(sentence.words).map((paper): ToldAct => ({ kind: `${paper}-served`, clause: span, trigger: span, sentence, date: day ?? (ON_DAY.test(sentence.words) ? onlyOne(datesIn(story, sentence.start, sentence.end)) : undefined), who }))]
}
const onlyOne = (days: readonly ToldDate[]): ToldAct['date'] => (days.length === 1 && days[0]?.precision === 'day' ? days[0] : undefined)
/** “7月22日寄给你的执行通知书收到了吗？” */
const SENT_ON = /\d[日号](?:我们|本院|法院)?(?:(?:给|向)(?:你|您)们?(?:邮寄|寄|发)|(?:邮寄|寄|发|送)(?:给|出))(?:了)?(?:你|您)?们?的?/

/** “执行通知书5月12日给你的，…为什么没申报？” */
const GIVEN = /^(?:交给?|给|发给)(?:你|您|他|她)(?:的|了)$/
/** “你公司11月24日收到执行通知书、报告财产令后，为什么没有报告？” */
const GOT = /^收到[^,。;?]{0,40}(?:之?后|了)(?:[,。;?]|$|没|未|至今|一直|为)/
const ON_DAY = /\d[日号](?:就|已经?)?(?:收到|签收|领)/
const sentOn = (story: Story, a: ToldAct): boolean => a.kind.endsWith('-issued') && SENT_ON.test(story.masked.slice(a.clause.start, a.trigger.end + 4))

/** The court says to the applicant that the case is to be closed, or what follows from it: he has been told. */
const TO_BE_CLOSED = /(?:本院|我院|我们|法院)(?:已经?|目前|依法|共)?(?:采取|做|实施|开展)(?:了|过)?的?(?:以下|如下|这些)?(?:执行)?(?:措施|工作)(?:如下|有(?=:|以下)|主要(?:有|是|为))?[:,]|(?:征求|征询|听取)(?:一下)?(?:你|您|贵)[^,。;]{0,10}意见,[^。;]{0,30}(?:终本|终结本次)|(?:要|只能|准备|得|拟|先|就)按(?:照)?(?:终本|终结本次执行(?:程序)?)[^,。;?]{0,6}(?:结案|处理|办)|(?:拟|要(?=终结本次|终本)|将(?!来)|准备|打算|考虑|决定|想(?=先)|要先|先行?|依法)[^,。;?]{0,14}(?:终结本次执行|终结执行程序|终本)|(?:终结本次执行(?:程序)?|终本)(?:之?后|以后)[^。;]{0,40}(?:恢复|继续履行|查询)|(?:终结本次执行|终本)[^,。;]{0,6}条件/

export function toldOfClosing(story: Story, sentence: Sentence, here: readonly ToldAct[]): ToldAct[] {
  if (!story.withApplicant || (sentence.speaker !== 'court' && sentence.speaker !== undefined) || here.some((a) => a.kind === 'zhongben-informed')) return []
  const m = TO_BE_CLOSED.exec(sentence.words)
  if (!m || /不(?:予|能|宜|会)?[^,。;]{0,4}$/.test(sentence.words.slice(0, m.index))) return []
  const trigger = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
  return [{ kind: 'zhongben-informed', clause: trigger, trigger, sentence, date: undefined, who: {} }]
}
