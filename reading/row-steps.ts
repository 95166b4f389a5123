import { readDate } from '../casefile/dates.ts'
import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Cell } from './grid.ts'
import type { ActsReading } from './narrative/acts.ts'
import { isDebtor } from './interviews.ts'
import { isOfMoney, moneyTold } from './labelled-lines.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import { bareMatter, papersServed } from './step-names.ts'
import type { DataTable } from './tables.ts'
import { alike, leadOfTalk, quotedFrom, toldIn, type RowContext } from './told-in.ts'

/** What a dated row tells by the name of its step, by papers that came, or by its matter and its words together, where neither tells an act in a sentence. */

export interface Stepped {
  context: RowContext
  table: DataTable
  row: Row
  on: CaseEvent['on']
  /** what stands beside the matter */
  words: string
  /** what those words told; a talk that they report is added to it */
  told: ActsReading
  /** has anything been told, and has the matter told it? */
  tells: boolean
  headed: boolean
  /** was the closing told by a row above? */
  closed: () => boolean
}

const ONE_DAY = /(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?/
function otherDay(row: Row, cell: Cell, on: string | undefined): CaseEvent['on'] {
  const day = readDate(ONE_DAY.exec(cell.text)?.[0] ?? '')
  return day?.precision === 'day' && day.on !== on ? cellFact(row, cell, day.on) : undefined
}

/** The acts that such a row tells beyond what its words told; a talk that they report is added to `told`. */
export function stepActs({ context, table, row, on, words, told, tells, headed, closed }: Stepped): CaseEvent[] {
  const matter = row.cell('matter', 'measure'), state = row.cell('text', 'result'), said = squash(words)
  if (!on || headed) return []
  const acts: CaseEvent[] = []
  const rest = { on, ...(state ? ofOne(context.file, state, row) : {}) }
  /* “统查 | 甲、乙”, “付款 | 某公司”: the name of a step, with its day. */
  const step = matter ?? (state && squash(state.text).length <= STEP_LONGEST ? state : undefined)
  if (step && (told.events.length === 0 || squash(step.text).length > 2) && !NOT_TAKEN.test(said) && !LEFT_UNDONE.test(said)) {
    acts.push(...bareMatter(row, step, rest, closed() || (context.closedOn !== undefined && context.closedOn === on.value) ? `${table.title}终本` : table.title).filter((e) => !told.events.some((t) => alike(e, t)) && !(e.kind.value === 'report-order-issued' && /公告|退/.test(said))))
  }
  /* “约谈笔录 | 某公司 | 同意终本”: the record of a talk, and with whom. */
  const talk = matter && !NOT_TAKEN.test(said) ? talkOf(context, row, matter) : undefined
  if (talk && on && !told.events.some((t) => t.kind.value === talk)) acts.push(rowEvent(row, talk, { on, ...(talk === 'debtor-questioned' && state ? ofOne(context.file, state, row) : {}) }))
  if (tells) return acts
  /* “执行通知 | 2024-05-23 | 2024-06-04当面送达”: it was sent on the row's day, and came on another. */
  const other = state ? otherDay(row, state, on.value ?? undefined) : undefined
  const served = papersServed(row, `${matter?.text ?? ''}，${words.replace(ONE_DAY, '')}`, { ...rest, ...(other ? { on: other } : {}) })
  /* “执行通知 | 邮寄送达，本人签收”: that it came tells that it was sent. */
  if (!other) for (const s of served) { const at = acts.findIndex((a) => a.kind.value === s.kind.value?.replace('-served', '-issued')); if (at >= 0) acts.splice(at, 1) }
  acts.push(...served)
  /* “收到5000元”, below 款项 */
  const sum = state ?? matter, money = acts.length === 0 && sum && isOfMoney(table.title) ? moneyTold(sum.text, matter?.text ?? '') : undefined
  if (money && sum) return [rowEvent(row, money.kind, { on, ...(money.yuan === undefined ? {} : { amount: cellFact(row, sum, money.yuan) }) })]
  if (acts.length > 0 || !state) return acts
  if ((TALKED.test(table.title) || IN_PERSON.test(words)) && saidByApplicant(state.text, context.file)) {
    told.events.push(...toldIn(context, row, [state], on, true, undefined, leadOfTalk(state.text, context.file)).events.map((e) => quotedFrom(row.exhibit, e)))
  }
  /* “民政查询 | 婚姻登记：离异”: what was asked, and what came back. */
  else if (matter && ASKED.test(squash(matter.text)) && !NO_ACT.test(squash(matter.text)) && !LEFT_UNDONE.test(said) && !/[未不没无]/.test(words.slice(0, 60))) {
    acts.push(...toldIn(context, row, [matter, row.cell('text'), row.cell('result')].filter((c) => c !== undefined), on, true, '：').events.map((e) => quotedFrom(row.exhibit, e)))
  }
  return acts
}

/** Was the closing told by then, as far as these acts go? They become more from row to row, and each is looked at once. */
export function closings(events: readonly CaseEvent[]): (day: string) => boolean {
  let seen = 0
  const days: string[] = []
  return (day) => {
    for (; seen < events.length; seen++) { const e = events[seen]; if (e?.kind.value === 'zhongben-ruled') days.push(e.on?.value ?? '') }
    return days.some((d) => d <= day)
  }
}

/** Of several debtors the one that the words name. */
export function ofOne(file: CaseFile, cell: Cell, row: Row): Pick<CaseEvent, 'party'> {
  if (file.debtors.length < 2) return {}
  const named = file.debtors.flatMap((d) => valueOf(d.name) ?? []).filter((n) => n !== '' && cell.text.includes(n))
  return named.length === 1 && named[0] !== undefined ? { party: cellFact(row, cell, named[0]) } : {}
}
function talkOf(context: RowContext, row: Row, matter: Cell): EventKind | undefined {
  const who = row.text('target', 'interviewee', 'name') ?? speaker(context.file, row.text('text', 'result') ?? '')
  const spoken = TALK_ALONE.test(squash(matter.text)) && isDebtor(who, context.file)
  if (who === '' || !(spoken || RECORD.test(squash(matter.text)))) return undefined
  if (isDebtor(who, context.file)) return 'debtor-questioned'
  return /^(?:终本)?约谈/.test(squash(matter.text)) ? 'applicant-interviewed' : undefined
}
/** “谈话 | 甲称卖车款已用于治病”: whoever speaks first. */
function speaker(file: CaseFile, words: string): string {
  const name = file.debtors.flatMap((d) => valueOf(d.name) ?? []).find((n) => n !== '' && words.startsWith(n))
  return name !== undefined && /^[，,：:]?(?:本人|当庭|到庭|到院|陈述|自述)?(?:后)?[，,]?(?:称|表示|说|陈述|承诺|答应|辩称|自述)/.test(words.slice(name.length)) ? name : ''
}
/** With a debtor in the column of persons. */
const TALK_ALONE = /^(?:询问|谈话|约谈|面谈|讯问)$/
const RECORD = /^(?:终本)?(?:约谈|谈话|询问|调查询问)(?:笔录|记录)$/
const STEP_LONGEST = 12
const IN_PERSON = /(?:来院|到院|到庭|到法院|当面)[^。]{0,40}(?:说明|告知|通报|谈)/
const ASKED = /(?:查询|调查|查控|核查)$/
/** 未参保 and 未缴存 are what came back. */
const NOT_TAKEN = /^(?:未(?!参保|缴|查[到见]|发现|登记|开户|投保|检索到|见)|不(?!动产)|拟|待|取消|无需|作废)/
const TALKED = /约谈|谈话|面谈/
/** Words of somebody of the applicant's side on the closing or on what else there is to find. */
function saidByApplicant(text: string, file: CaseFile): boolean {
  const names = file.applicants.map((p) => valueOf(p.name) ?? '')
  return /终本|终结本次|线索/.test(text) && (/申请(?:执行)?[人方]/.test(text) || names.some((n) => n.length > 1 && text.includes(n)) || (/代理人/.test(text) && !file.debtors.some((d) => text.includes(valueOf(d.name) ?? '\0'))))
}

export const NO_ACT = /计划|拟|预约|提醒|预警|到期|申请$|审批中|待|情况$|联系/
export const LEFT_UNDONE = /无法(?:评估|询价|拍卖|办理|进行|实施)|退案|^不(?:符合|具备|满足|宜)|未达|^(?:拟|计划|准备|打算|考虑|待|尚未|暂未)|未(?:进行|实施|完成|办理|约谈|走访|查询|发出|作出|采取|启动|搜查)|取消|(?:扣押|冻结|查封|送达|拘留|扣划|约谈|搜查|执行)(?:不成|未果|失败)|没(?:有)?(?:办成|谈成|扣到)|中止办理|[延暂]缓|重新分案|变更承办|不(?:予|同意)?批准|未(?:获|经|予)*(?:院长|局长)?批准|未获准|不予准许|(?<!经[^，。；]{0,8})申请(?:解除|撤[销回]|屏蔽|删除|纳入|列入)|因[^，。；]{1,12}(?:未(?:能)?执行|未(?:能)?收[拘押])(?!到位|完毕|标的|款)|(?:^|[，。；、,;])待(?:审)?批|报(?:请|送)?.{0,6}审批$|审批中/
