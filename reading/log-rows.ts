import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { ActsReading } from './narrative/acts.ts'
import { endedInRemark } from './ended-in-remark.ts'
import { servicesOf } from './came-later.ts'
import { isOpposite } from './narrative/opposites.ts'
import { flowOf } from './narrative/flow.ts'
import { addParticular, hasParticulars, particularsIn, type Particular } from './narrative/particulars.ts'
import { asTalked, asVisited } from './log-talks.ts'
import { headedClue, namesDebtor, withParty, withTarget } from './log-target.ts'
import { saidByContact } from './contacts.ts'
import { markState, TELLS_STATE } from './party-rows.ts'
import { notDone, stateOf, tagOf, withoutTag } from './row-states.ts'
import { checkedPoint, isQuestion } from './checked-points.ts'
import { withLeave } from './rows-of-leave.ts'
import { closings, LEFT_UNDONE, NO_ACT, ofOne, stepActs } from './row-steps.ts'
import { atOffice, paperCame, SERVED, withoutDay } from './log-beside.ts'
import { bareMatter, controlStep, inVain, papersServed } from './step-names.ts'
import { asItCame } from './not-gone.ts'
import { isOffline } from './offline-rows.ts'
import { clauseOf } from './row-values.ts'
import { cellFact, dateOf, rowsOf, type Row } from './rows.ts'
import { servedApart } from './served-apart.ts'
import { alike, leadOfTalk, quotedFrom, toldIn, type RowContext } from './told-in.ts'
import type { DataTable } from './tables.ts'

/** Rows of the process log and of interviews, whose cells tell acts in words → acts of the case. */

/** What came back was sent. */
const CAME_BACK = /退|拒收|妥投|签收/
/** The name of a step is no longer. */
const STEP_MOST = 16

/** The contents of a row tell what was done; its heading names the act where they do not, unless it is only a plan or a reminder. */
export function logRows(context: RowContext, table: DataTable): ActsReading {
  const all: ActsReading = { events: [], assets: [] }
  /* The same headings come again and again; which kinds of acts one tells does not depend on its row. */
  const heads = new Map<string, CaseEvent[]>(), isClosed = closings(all.events), services = servicesOf(context)
  for (const row of rowsOf(context.snap, table)) {
    const { on } = dateOf(row, 'date', 'visitOn', 'measureOn')
    const matter = row.cell('matter', 'measure')
    const stands = stateOf(row) ?? tagOf(row)
    if (stands?.state === 'idle' || isOpinion(row)) continue
    /* A step whose day is left open, and of which nothing else is told, is still to come. */
    if (matter && row.has('date') && !row.cell('date', 'visitOn', 'measureOn', 'text', 'result', 'state') && matter.text.length <= STEP_MOST) continue
    /* “约谈笔录 | 是否齐备 | 否”: the record is not there; whether they spoke is not told. */
    if (stands?.state === 'undone' && matter && RECORD_OF.test(squash(matter.text)) && !row.has('date')) continue
    if (stands?.state === 'undone' && !(matter && isQuestion(row, matter))) {
      const step = matter ?? row.cell('text')
      const named = step ? toldIn(context, row, [step], undefined, true).events.filter((e) => e.done?.value !== false || stands.cell === step) : []
      all.events.push(...withTarget(context, table, row, (named.length === 0 && step ? bareMatter(row, { ...step, text: withoutTag(step.text) }, {}) : named).filter((e) => !(CAME_BACK.test(stands.cell.text) && e.kind.value?.endsWith('-issued'))).map((e) => notDone(row, stands.cell, e))))
      continue
    }
    if (matter && !row.has('date') && !row.has('visitOn') && !row.has('measureOn')) {
      const acts = checkedPoint(context, row, matter, isOffline(table))
      all.events.push(...withTarget(context, table, row, acts.events).map((e) => (isGlued(e) ? quotedFrom(row.exhibit, e) : e)))
      all.assets.push(...acts.assets)
      continue
    }
    /* 已完成 before or behind the words tells nothing of them. */
    const told = toldIn(context, row, [row.cell('text'), row.cell('result')].filter((c) => c !== undefined).filter((c) => stands?.cell !== c || row.cell('text') === c), on ?? undefined, true)
    told.events.push(...saidByContact(context, row, on ?? undefined, told))
    const words = `${row.text('text') ?? ''}${row.text('result') ?? ''}`
    if (told.events.length > 0) told.events = told.events.filter((e) => !OF_THE_MATTER.some(([re, kind]) => e.kind.value === kind && re.test(`${matter?.text ?? ''} ${words}`)))
    /* “司法拘留 | 提请，院长未予批准”: asked for, and not done. */
    if (NOT_GRANTED.test(words)) told.events = told.events.filter((e) => e.done?.value === false)
    /* “邮寄的执行通知书已妥投”: that it came tells that it was sent. */
    told.events = told.events.filter((e) => !told.events.some((o) => o !== e && isServiceOf(o, e)))
    /* “失信名单 | 违反财产报告制度”: why he was listed. */
    const ground = matter !== undefined && /失信/.test(matter.text) && clauseOf(words) !== undefined
    if (ground) told.events = told.events.filter((e) => e.kind.value !== 'property-report-refused')
    /* “冻结 | 余额0元”: tried, and nothing was there. */
    const control = matter ? controlStep(matter.text) : undefined
    const vain = control !== undefined && inVain(control, squash(words))
    if (vain && squash(words).length <= SHORT) told.events = []
    const head = `${on ? '有日期' : ''} ${matter?.text ?? ''}`
    const adds = !heads.get(head)?.every((h) => told.events.some((e) => alike(h, e)))
    const headed = matter && adds && !vain && !NO_ACT.test(squash(matter.text).replace(TOLD_OF, '')) && (!LEFT_UNDONE.test(squash(words)) || (DELIBERATED.test(matter.text) && /^拟终/.test(words))) ? toldIn(context, row, [matter], on ?? undefined, true).events : undefined
    if (headed) heads.set(head, headed)
    /* “执行通知书 | 已送达”: heading and contents are one sentence. */
    const state = row.cell('text', 'result')
    /* “抵债 | 申请执行人不接受以物抵债”: asked, and it did not come about. */
    if (headed && UNWILLING.test(squash(words))) headed.splice(0, headed.length, ...headed.filter((e) => e.kind.value !== 'debt-in-kind').map((e) => (e.kind.value === 'compulsory-management' && state ? notDone(row, state, e) : e)))
    /* “终本裁定书 | 送达，已签收”: it was made before. */
    const ruling = headed && matter && /裁定书?$/.test(squash(matter.text)) && SERVED.test(squash(words)) ? headed.findIndex((e) => e.kind.value === 'zhongben-ruled') : -1
    if (headed && ruling >= 0 && on) headed.splice(ruling, 1, ...papersServed(row, '终本裁定书，送达', { on }))
    /* “下户 | 甲的住址已易主”: to whose home they went. */
    if (headed && state) headed.forEach((e, i) => { if (e.party === undefined && e.kind.value === 'onsite-visit') headed[i] = { ...e, ...ofOne(context.file, state, row) } })
    const whole = matter && state && told.events.length === 0 && (headed ?? []).length === 0 && (DONE.test(squash(state.text)) || (/书|令|传票/.test(matter.text) && SERVED.test(squash(words))) || (/联系/.test(matter.text) && NOT_REACHED.test(squash(state.text)))) ? toldIn(context, row, SERVED.test(squash(words)) ? [matter, row.cell('text'), row.cell('result')].filter((c) => c !== undefined) : [matter, state], on ?? undefined, true, DONE.test(squash(state.text)) || SERVED.test(squash(words)) ? '' : '，').events
        .map((e) => quotedFrom(row.exhibit, e)) : []
    const came = matter && on ? paperCame(row, matter, words, on, [...told.events, ...whole]) : []
    if (came.length > 0) for (const list of [told.events, whole]) list.forEach((e, i) => { if (e.kind.value === 'property-report-refused') list[i] = withoutDay(e, on) })
    const bare = matter && on && told.events.length === 0 && (headed ?? []).length === 0 && (words === '' || ground || stands?.state === 'done' || (DELIBERATED.test(squash(matter.text)) && /^(?:一致|均)?同意/.test(squash(words)))) ? bareMatter(row, matter, { on }, context.closedOn !== undefined && context.closedOn === on.value ? '终本' : '') : []
    /* “电话约谈申请人 | 同意终本”: what was said there. */
    const voiced = headed?.some((e) => e.kind.value === 'applicant-interviewed') && state ? toldIn(context, row, [state], on ?? undefined, true, undefined, leadOfTalk(state.text, context.file)).events.filter((e) => SAID_THERE.has(e.kind.value) && !told.events.some((t) => t.kind.value === e.kind.value)) : []
    told.events.push(...voiced)
    bare.push(...stepActs({ context, table, row, on: on ?? undefined, words, told, tells: told.events.length + (headed ?? []).length + whole.length + bare.length > 0, headed: (headed ?? []).length + whole.length + bare.length > 0, closed: () => isClosed(on?.value ?? '') }))
    told.events = told.events.map((e) => (e.party !== undefined || !matter ? e : withParty(e, headed ?? (namesDebtor(context.file, matter.text) ? toldIn(context, row, [matter], on ?? undefined, true).events : []))))
    const heading = [...whole, ...came, ...(headed ?? []), ...bare].filter((h) => !told.events.some((e) => alike(h, e) || isOpposite(h, e)))
    const there = matter || told.events.length + heading.length > 0 || !on ? [] : atOffice(row, words, on)
    const acts = asVisited(row, words, asTalked(context.file, row, matter, words, servedApart(context, row, filledUp(row, [...heading, ...there, ...told.events.map((e) => withSignature(row, withReason(row, e)))].map((e) => asItCame(row, e)))).filter((e, _, all) => e.party !== undefined || !all.some((o) => o !== e && o.party !== undefined && o.kind.value === e.kind.value && o.on?.value === e.on?.value && o.done?.value === e.done?.value))))
    all.events.push(...withTarget(context, table, row, [...withLeave(table, row, words, on ?? undefined, acts), ...services(row, acts), ...endedInRemark(row, acts), ...headedClue(row, acts, on ?? undefined)]).map((e) => (isGlued(e) ? quotedFrom(row.exhibit, e) : e)))
    all.assets.push(...told.assets)
    for (const cell of [row.cell('text'), row.cell('result')]) if (cell) markStates(context.file, cell.text, (v) => cellFact(row, cell, v))
  }
  return all
}

/** “承办人意见：已限制消费，拟终结本次执行程序。2023-12-04”: what is proposed sums up what was done, and its day is that of the proposal. */
function isOpinion(row: Row): boolean {
  const words = squash(row.text('text') ?? '')
  return OPINION.test(words) && /拟[^，。；]{0,8}(?:终结本次|终本)|(?:建议|申请|呈请|报请)[^，。；]{0,8}(?:终结本次|终本)/.test(words)
}
const OPINION = /^(?:[一二三四五六七八九十\d]{1,2}[、.．])?(?:承办(?:人|法官)|经办人|主办(?:人|法官)|执行(?:员|法官))?(?:的)?(?:拟办|审查|处理|结案|终本|初步)?(?:意见|建议)[:：]/

const UNWILLING = /(?:不接受|不同意|拒绝|不愿|放弃|不要求|未接受)[^,。;]{0,8}(?:抵债|抵偿|接收|管理)|(?:不具备|不适合|不宜|无法|不能|未能?|没有)[^,。;]{0,8}(?:强制管理|管理|抵债|条件)|无人承租/

/** Read out of two cells as one sentence. */
function isGlued(e: CaseEvent): boolean {
  return [e.kind, e.result, e.detail].some((f) => f?.quote.includes('：'))
}

function isServiceOf(served: CaseEvent, sent: CaseEvent): boolean {
  const kind = sent.kind.value ?? ''
  return kind.endsWith('-issued') && served.kind.value === kind.replace('-issued', '-served') && served.done?.value !== false && served.on?.value === sent.on?.value && (sent.party === undefined || JSON.stringify(served.party?.value) === JSON.stringify(sent.party.value))
}

/** What several acts of one entry may share: it tells of one thing, one attempt. */
const SHARED = new Set<Particular>(['about', 'round'])

/** Particulars that stand elsewhere in the entry than the words of the act. */
function filledUp(row: Row, events: CaseEvent[]): CaseEvent[] {
  if (!events.some((e) => hasParticulars(e.kind.value))) return events
  const cells = [row.cell('matter'), row.cell('text'), row.cell('result')].filter((c) => c !== undefined).map((cell) => ({ cell, text: flowOf(cell.text).text }))
  const found = events.map((e) => (e.done?.value === false || !hasParticulars(e.kind.value) ? [] : cells.flatMap(({ cell, text }) => [...particularsIn(e.kind.value, text)].map(([what, f]) => ({ what, f, cell })))))
  return events.map((e, i) => {
    const mine = found[i] ?? []
    const more = { ...e }
    for (const { what, f, cell } of mine) {
      const same = mine.filter((m) => m.what === what)
      if (same.some((m) => m.f.value !== f.value) || events.some((o, n) => n !== i && (SHARED.has(what) ? o.kind.value === e.kind.value : found[n]?.some((m) => m.what === what)))) continue
      addParticular(more, what, f, (value) => cellFact(row, cell, value))
    }
    return more
  })
}

/** Why a visit was not made stands in the entry around the words that say so. */
function withReason(row: Row, e: CaseEvent): CaseEvent {
  const cell = row.cell('text', 'result')
  return cell && e.kind.value === 'onsite-visit' && e.done?.value === false && !e.detail ? { ...e, detail: cellFact(row, cell, cell.text.slice(0, 500)) } : e
}

/** “其同意终结本次执行程序，签字确认”: that he signed stands behind the words that say that he agrees. */
function withSignature(row: Row, e: CaseEvent): CaseEvent {
  if (e.kind.value !== 'applicant-consented' || e.done?.value === false || e.detail) return e
  const cell = [row.cell('text'), row.cell('result')].find((c) => c !== undefined && (e.kind.where?.start ?? -1) >= c.block.start && (e.kind.where?.end ?? Infinity) <= c.block.end)
  const from = (e.kind.where?.end ?? 0) - (cell?.block.start ?? 0)
  const m = cell ? /^[^。；;]{0,24}(?:签字|签名|签署|捺印|按印|签了[字名])[^。；;]{0,10}/.exec(cell.text.slice(Math.max(0, from))) : null
  return cell && m ? { ...e, detail: row.exhibit.fact(m[0].replace(/^[，,、\s]+/, ''), cell.block.start + from, cell.block.start + from + m[0].length) } : e
}

/** Words that have no room for a second act. */
const SHORT = 8
const SAID_THERE: ReadonlySet<string | null> = new Set(['applicant-consented', 'applicant-objected', 'zhongben-informed'])
/** What short words of a row tell by themselves, and not below such a matter: the report is the expert's, the money went to the applicant. */
/** Consent within the court. */
const OF_LEAVE = /^(?!.*(?:申请(?:执行)?[人方]|当事人|约谈|谈话)).*(?:审[批核签]|签批|院长|局长|庭长|院领导)/
const OF_THE_MATTER: readonly [RegExp, CaseEvent['kind']['value']][] = [[/^(?!.*(?:申报|财产报告|报告财产)).*(?:评估|鉴定|审计|询价)/, 'property-reported'], [OF_LEAVE, 'applicant-consented'], [OF_LEAVE, 'applicant-objected'], [/^(?!.*(?:收到案款|案款(?:已)?到账)).*(?:发放|支付|发还)/, 'case-money-received']]
const DONE = /^(?:均|业)?已(?!.{0,60}[未拟待])/
const NOT_GRANTED = /未(?:获|经|予)*(?:院长|局长|领导)?批准|未获准|不予(?:准许|批准)/
const RECORD_OF = /(?:笔录|记录|反馈表?|回证|录音|照片)$/
const NOT_REACHED = /^(?:多次)?(?:均)?(?:无人接听|无人应答|无法接通|未接通|未接|关机|停机|空号)$/
/** What a panel means to do is what it deliberated on. */
const DELIBERATED = /^(?:合议庭)?(?:合议|评议)$/
/** To tell of what is meant to be done is an act of its own. */
const TOLD_OF = /告知.{0,60}?拟/

/** 下落不明、死亡 … said of a debtor by name, or of 被执行人 where there is one. */
/** Who has died is told by where the names stand: deaths.ts. */
const OF_DEATH = /死亡|去世|亡故|身故|病故|病逝|过世|逝世|离世/g
function markStates(file: CaseFile, text: string, make: <T>(value: T) => Fact<T>): void {
  if (!TELLS_STATE.test(text)) return
  for (const clause of text.split(/[，。；,;\n]/)) {
    if (/如|若|是否|未(?:死亡|注销)|线索|财产/.test(clause)) continue
    for (const debtor of file.debtors) {
      const name = valueOf(debtor.name) ?? ''
      if (name !== '' && (clause.includes(name) || (file.debtors.length === 1 && clause.includes('被执行人')))) markState(debtor, clause.replace(OF_DEATH, ''), make)
    }
  }
}
