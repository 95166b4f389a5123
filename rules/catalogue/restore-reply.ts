import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closedForNow, NOT_CLOSED, resumption } from '../after-closing.ts'
import { combine } from '../combine.ts'
import { dayOf, done, eventExhibit, notDone, spanOf, whole, wordsOf } from '../facts.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本后申请恢复执行的，应当核查；属实的应当恢复：终本规定第9条 [V]；不受申请执行时效限制：民诉法解释第517条第2款（旧第519条）[V]。
 * 线索明确的，应当在七日内核实，紧急的三日：财产调查规定第2条 [V]（2026-11-21 核）。恢复申请本身的审查期限没有明文，
 * 故没有财产线索的申请只看有没有处理，不看处理的早晚。
 */

const COUNTER = ['是否已口头答复或者通过平台回复', '线索是否明确具体、是否已在其他案件中核实', '申请人是否撤回申请', '核实期间是否有不可归责于法院的事由']
const CLUE = /线索|存款|账户|账号|车辆|机动车|房产|房屋|不动产|股权|债权|工资|收入|拆迁|补偿款|公积金|保单|设备|拍卖款|租金/
const NO_CLUE = /(?:未|没有|无)(?:能)?(?:提供|提交|附)?[^，。；]{0,6}(?:线索|财产)/
const URGENT = /紧急|急迫|即将转移|正在转移/
const TIME_BAR = /(?:超过|已过)[^，。；]{0,10}(?:时效|申请执行期)/

export const restoreReply: Rule = {
  id: 'restore-reply',
  title: '恢复执行申请的处理',
  help: '申请恢复执行并提供财产线索的，应当在法定期限内核实并作出处理。',
  group: 'G', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '恢复申请带有财产线索的，应当在七日内核实（紧急的三日），或者恢复、答复；逾期或者明确没有处理的，作程序瑕疵。',
    '没有财产线索的申请，只看有没有答复。',
    '以超过申请执行时效为由不予恢复的，作程序瑕疵：恢复不受时效限制。',
  ],
  exceptions: ['核实期限尚未届满的，不判断。', '期限届满日为休假日的，顺延。'],
  debatable: ['恢复申请的审查期限没有明文：有的比照线索核实的七日，有的比照立案审查；此处只对带有线索的申请适用七日。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-9', 'cpi-reapply', 'investigation-2'],
  judge(context) {
    const { file } = context
    const applied = done(file, 'resumption-applied')
    if (applied.length === 0) return NONE
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const own = applied.filter((e) => (spanOf(e)?.last ?? closed.on) >= closed.on)
    if (own.length === 0) return NONE
    return combine(own.map((e) => judgeApplication(context, e, closed.on)))
  },
}
const NONE = notApplicable('没有读到恢复执行的申请。')

const WITHDRAWN = /(?:已|自愿|予以|申请)?撤回(?:恢复|该|其)?(?:执行)?(?:的)?申请|已撤回|撤回了/

function judgeApplication(context: RuleContext, applied: CaseEvent, closed: CivilDate): Judgement {
  const { file, asOf } = context
  const on = dayOf(applied)
  const what = `申请执行人${on === undefined ? '' : inWords(on)}申请恢复执行`
  if (WITHDRAWN.test(wordsOf(applied))) return notApplicable(`${what}，其后撤回。`, eventExhibit(file, applied))
  const clue = clueOf(file, applied, on)
  const answer = answerTo(context, on ?? closed)
  const evidence = [...eventExhibit(file, applied), ...(answer?.e ? eventExhibit(file, answer.e) : [])]
  if (answer?.e && TIME_BAR.test(wordsOf(answer.e))) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence, lawOn: on, counterEvidence: ['答复所称期限是否另有所指'], wouldPassIf: ['按恢复执行的条件重新审查'],
      reason: `${what}，答复以超过申请执行时效为由；终本后申请恢复不受时效限制，疑似不当，建议核实。`,
    }
  }
  const wouldPassIf = ['补入核实线索、恢复执行或者答复的材料']
  const material = { field: 'events.resumption-decided', material: '恢复执行申请的审查、答复或者核实材料' }
  if (on === undefined && !answer) return unknown(`${what}，申请日期和处理情况未载明。`, [{ field: `events.${placeOf(file, applied)}.on`, material: '恢复执行申请书（收到日期）' }, material], { evidence, wouldPassIf })
  const limit = on === undefined ? undefined : deadline(context, URGENT.test(wordsOf(applied)) ? 'clue-verify-urgent' : 'clue-verify', on)
  if (answer) {
    const day = answer.on
    if (clue !== 'yes' || on === undefined || !limit || day === undefined) return pass(`${what}，已${day === undefined ? '' : `于${inWords(day)}`}处理。`, evidence)
    const time = inTime(day, limit)
    if (time === 'in-time') return pass(`${what}并提供线索，已于${inWords(day)}处理。`, evidence)
    const last = limit.last ?? limit.plain
    if (time === 'unclear') return unknown(`${what}并提供线索，${inWords(day)}处理；期限届满日遇休假日顺延至哪一日，没有当年的休假安排，待核实。`, { field: 'calendar', material: '当年的法定节假日安排' }, { evidence, lawOn: on })
    return {
      approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf, lawOn: on,
      reason: `${what}并提供财产线索，核实期限至${inWords(last)}，${inWords(day)}才处理，疑似超过期限，建议核实。`,
    }
  }
  if (limit && inTime(asOf, limit) !== 'late') return notApplicable(`${what}，核实期限至${inWords(limit.last ?? limit.plain)}，尚未届满。`)
  const denied = notDone(file, 'resumption-decided', 'resumed').find((e) => valueOf(e.status) !== 'refused' && (spanOf(e)?.last ?? asOf) >= (on ?? closed))
  if (!denied && !whole(file, 'events')) return unknown(`${what}，未见核实、恢复或者答复的记录，待核实。`, material, { evidence, wouldPassIf, lawOn: on })
  const all = [...evidence, ...(denied ? eventExhibit(file, denied) : [])]
  if (clue === 'unknown') return unknown(`${what}，没有处理的记录；是否提供了财产线索未载明，待核实。`, { field: `events.${placeOf(file, applied)}.detail`, material: '恢复执行申请书及所附财产线索' }, { evidence: all, wouldPassIf, lawOn: on })
  if (clue === 'no') return { approval: 'warn', legality: 'notice', evidence: all, wouldPassIf, lawOn: on, reason: `${what}，没有提供财产线索，没有答复的记录；应当告知审查结果。` }
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: all, counterEvidence: COUNTER, wouldPassIf, lawOn: on,
    reason: `${what}并提供财产线索，${limit ? `核实期限至${inWords(limit.last ?? limit.plain)}，` : ''}没有核实、恢复或者答复的记录，疑似未依法处理，建议核实。`,
  }
}

/** Did the application bring a clue? By its own words, or by a clue handed in on the same day. */
function clueOf(file: CaseFile, applied: CaseEvent, on: CivilDate | undefined): 'yes' | 'no' | 'unknown' {
  const words = wordsOf(applied)
  if (NO_CLUE.test(words)) return 'no'
  if (CLUE.test(words)) return 'yes'
  return on !== undefined && done(file, 'clue-provided').some((e) => valueOf(e.on) === on) ? 'yes' : 'unknown'
}

/** The first act that dealt with it: verified, decided (granted or refused), taken up again (in this file or, by the library, in a case of its own). */
function answerTo(context: RuleContext, from: CivilDate): { e?: CaseEvent; on?: CivilDate | undefined } | undefined {
  const { file } = context
  const e = [...done(file, 'clue-verified', 'resumption-decided', 'resumed'), ...notDone(file, 'resumed', 'resumption-decided').filter((x) => valueOf(x.status) === 'refused')]
    .filter((x) => (spanOf(x)?.last ?? from) >= from)
    .sort((a, b) => ((valueOf(a.on) ?? '9') < (valueOf(b.on) ?? '9') ? -1 : 1))[0]
  if (e) return { e, on: dayOf(e) }
  const back = resumption(context, from)
  return back.state === 'yes' ? { on: back.on } : undefined
}
