import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { consentIn, namesIn } from './values.ts'

/** What an interview record says, wherever it stands: a row of a table, or labels of a page. */
export interface InterviewRecord {
  /** the record's own words, for the exhibit */
  whole: (kind: CaseEvent['kind']['value']) => CaseEvent['kind']
  on?: CaseEvent['on']
  who?: Fact<string>
  /** the record says that it was with a debtor */
  debtor?: boolean
  mode?: Fact<string>
  consent?: Fact<string>
  /** acts told in the record's text */
  told: readonly CaseEvent[]
  text?: Fact<string>
  /** what else stands beside it: remarks, states */
  beside?: string
}

/** An interview record → acts. “未约谈”, a refusal or an unanswered call is no interview. Talks with a debtor are questionings. */
export function interviewEvents(given: InterviewRecord, file: CaseFile): CaseEvent[] {
  /* A record without a date field may tell the day in its words. */
  const spokenOf = given.told.find((e) => e.kind.value === 'applicant-interviewed' && e.on)
  const opinion = given.consent ? undefined : opinionOf(given.text)
  const record = { ...given, ...(given.on || !spokenOf?.on ? {} : { on: spokenOf.on }), ...(opinion ? { consent: opinion } : {}) }
  const who = record.who?.value ?? ''
  const said = [...[record.mode, record.consent, record.text, record.who].map((f) => f?.value ?? ''), record.beside ?? ''].join(' ')
  const alone = who === '' ? debtorsAlone([record.text?.value, record.on?.quote].join(' '), file) : []
  if (record.debtor || isDebtor(who, file) || alone.length > 0) {
    if (CAME_TO_NOTHING.test(squash(said)) && !SPOKE.test(said)) return []
    const told = alone.length > 0 ? record.told.filter((e) => e.kind.value === 'debtor-questioned' && e.done?.value !== false) : []
    const [only] = alone
    const made = withDate({ kind: record.whole('debtor-questioned') }, record)
    return told.length > 0 ? told : [alone.length === 1 && only !== undefined ? { ...made, party: { ...made.kind, value: only } } : party(made, record)]
  }
  const others = record.told.filter((e) => e.kind.value !== 'applicant-interviewed')
  const refused = REFUSED.test(squash(said)) || /(?:^| )拒绝(?: |$)/.test(said)
  const failed = refused || record.told.some((e) => e.kind.value === 'applicant-interviewed' && e.done?.value === false) || NOT_HELD.test(squash(said))
  const tried = record.told.some((e) => e.kind.value === 'interview-attempted') || NOT_REACHED.test(squash(said))
  const consent = record.consent ? consentIn(record.consent.value ?? '') : undefined
  const spoken = others.find((e) => e.kind.value === 'applicant-consented' || e.kind.value === 'applicant-objected')
  /* An opinion was given: the talk was held, however it came about (未到院，改为电话约谈). */
  if ((failed || tried) && consent === undefined && !spoken) {
    const kind = record.whole(tried && !refused ? 'interview-attempted' : 'applicant-interviewed')
    const make = <T,>(value: T): Fact<T> => ({ ...kind, value })
    const status = refused ? 'refused' : tried ? 'attempted' : 'not-done'
    return [party({ ...withDate({ kind, done: make(kind.value === 'interview-attempted'), status: make(status) }, record), ...(record.mode ? { mode: record.mode } : {}) }, record)]
  }
  const result: Fact<string> | undefined = record.consent && consent !== undefined ? { ...record.consent, value: consent }
    : spoken ? { ...spoken.kind, value: spoken.kind.value === 'applicant-objected' ? '不同意' : '同意' } : undefined
  const held = party({ ...withDate({ kind: record.whole('applicant-interviewed') }, record), ...(record.mode ? { mode: record.mode } : {}), ...(result ? { result } : {}) }, record)
  if (record.who) held.detail = record.who
  /* What was said in the talk was said on its day by whoever was there. */
  const of = held.party
  const voiced = result && !spoken && result.value !== '未表态' ? [{ ...held, kind: { ...result, value: result.value === '不同意' ? 'applicant-objected' as const : 'applicant-consented' as const } }] : []
  return [held, ...voiced, ...others.filter((e) => e.kind.value !== 'interview-attempted').map((e) => ({ ...e, ...(e.on || !record.on ? {} : { on: record.on }), ...(e.party || !of ? {} : { party: of }) }))]
}

/** “…，其表示同意终结本次执行程序”: in the record of a talk, whoever was talked to. */
const VOICED = /(?:^|[，。；,;])其(?:明确|当场|均)?(?:表示)?(不)?同意(?:本案|法院)?终(?:结)?本(?:次|案|[，。；,;]|$)/
function opinionOf(text: Fact<string> | undefined): Fact<string> | undefined {
  const words = squash(text?.value ?? '')
  const m = VOICED.exec(words)
  return text && m && !/被执行人[^。]{0,200}$/.test(words.slice(Math.max(0, m.index - 210), m.index).split('。').at(-1) ?? '') ? { ...text, value: m[1] ? '不同意' : '同意' } : undefined
}

const NOT_HELD = /未(?:能)?(?:进行)?约谈|没有约谈|尚未约谈|未实际约谈/
const NOT_REACHED = /(?:电话|手机|号码)?(?:无法接通|无人接听|无人应答|停机|空号|关机|未接)|联系不上|无法联系|未能联系|未到(?:院|庭|场)|未到达/
const REFUSED = /拒绝(?:接受)?(?:约谈|到院|到庭|前来|谈话)|拒不到院/
/** A debtor who did not come, or was not reached, was not questioned; unless he was heard all the same. */
const CAME_TO_NOTHING = new RegExp(`${NOT_HELD.source}|${NOT_REACHED.source}|${REFUSED.source}|未(?:能)?(?:谈|见面|前来|到案|到)(?:$|[，,。；;])|拒不(?:到|前来)`)
const SPOKE = /[称说]|表示|陈述|承诺|答应|笔录/

function withDate(e: CaseEvent, record: InterviewRecord): CaseEvent {
  return record.on ? { ...e, on: record.on } : e
}

/** Do these words name a debtor and nobody else? */
export function isDebtor(who: string, file: CaseFile): boolean {
  if (/被执行人/.test(who) && !/申请执行人/.test(who.replace(/被(?:申请)?执行人/g, ''))) return true
  const { names } = namesIn(who)
  return names.length > 0 && names.every((n) => file.debtors.some((d) => squash(valueOf(d.name) ?? '') === squash(n)))
}

/** The debtors whom the record of a talk names, where it speaks of nobody of the other side. */
function debtorsAlone(words: string, file: CaseFile): string[] {
  const text = squash(words.replaceAll(/被(?:申请)?执行人/g, ''))
  if (OTHER_SIDE.test(text) || [...file.applicants, ...file.others].some((p) => [p.name, p.legalRepresentative, p.agent?.name].some((n) => { const name = squash(valueOf(n) ?? ''); return name !== '' && text.includes(name) }))) return []
  return file.debtors.flatMap((d) => { const name = squash(valueOf(d.name) ?? ''); return name !== '' && text.includes(name) && isHeard(text, name) ? [name] : [] })
}

/** “与闻砚谈话”, “闻砚到院，称…”, “（闻砚）”; not “通报闻砚名下财产”. */
function isHeard(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 4), at), behind = text.slice(at + name.length, at + name.length + 12)
    if ((ASKED.test(before) && !/^(?:名下|的?财产|的?下落)/.test(behind)) || HEARD.test(behind) || (/[（(]$/.test(before) && /^[)）]/.test(behind))) return true
  }
  return false
}
const ASKED = /(?:约谈|与|同|找|联系|通知|询问|讯问|传唤|电话)(?:了|过)?$/
const HEARD = /^(?:本人)?(?:于[\d年月日]{4,11})?(?:到院|来院|到庭|到案|称|表示|陈述|承诺|当面|未到)/
const OTHER_SIDE = /申请(?:执行)?[人方]|双方|各方|当事人|代理人|债权人|权利人|终本|终结本次/

/** Whoever was spoken to, by name; “申请执行人” alone names nobody. */
function party(e: CaseEvent, record: InterviewRecord): CaseEvent {
  if (!record.who) return e
  const { names } = namesIn(record.who.value ?? '')
  const stated = names.filter((n) => !/^(?:被执行人|申请执行人|申请人|本人|代理人|委托代理人|委托诉讼代理人)$/.test(n))
  if (stated.length === 0) return e
  return { ...e, party: { ...record.who, value: stated.length === 1 ? (stated[0] ?? '') : stated } }
}
