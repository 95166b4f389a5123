import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { closingDate } from '../closing-date.ts'
import { done, exhibit } from '../facts.ts'
import { deadline, inTime, notApplicable, pass, perDebtor, unknown, type Deadline, type OneDebtor } from '../judging.ts'
import { firstDay, goneDebtor, NOTICE, reached, shown } from '../reached.ts'
import { toward } from '../acts.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 收到申请执行书后十日内发出执行通知：民诉法解释第480条 [V]（旧第482条 [M]）、执行工作规定第22条 [V]（2026-11-22 核）；届满日为休假日的顺延。
 * 看的是发出之日，不是送达之日。承办人收到材料后三日内发出：期限规定 [P]，内部办理期限，只提示。
 * 没有收到申请之日的，按立案日估算并待核实：立案日不早于收到之日，估算只供参考。
 */

const COUNTER = ['执行通知书的发出日期是否以邮寄日为准而录入的是送达日', '收到申请之日是否录入有误，是否经补正材料', '是否先采取执行措施、其后三日内发出通知']

export const notice10d: Rule = {
  id: 'notice-10d',
  title: '收到申请十日内发执行通知',
  help: '法院应当在收到执行申请后十日内向每名被执行人发出执行通知。',
  group: 'H', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '从收到申请执行书的次日起算十日，届满日为休假日的顺延；发出之日晚于届满日的，提示，监督端为程序瑕疵。',
    '只知道送达之日的，送达不晚于届满日即通过，晚于届满日的不能判断发出是否逾期。',
    '分案之日已知的，超过三日才发出的另作提示（内部办理期限）。',
  ],
  exceptions: ['没有收到申请之日的，按立案日估算并待核实。', '没有发出执行通知的，另看已发执行通知。', '被执行人已死亡或者注销的，不要求。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-480', 'work-22', 'cpl-period', 'terms-notice'],
  judge(context) {
    const { file } = context
    const applied = valueOf(file.appliedOn), from = applied ?? valueOf(file.filedOn)
    const closing = closingDate(context)
    if (from === undefined) return unknown('收到执行申请的日期和立案日期都未见，不能计算十日。', { field: 'appliedOn', material: '申请执行书的收件登记或者立案审批表' })
    const due = deadline(context, 'notice', from)
    if (!due) return notApplicable(`收到申请的日期${inWords(from)}在现行十日期限施行以前。`, exhibit('appliedOn', file.appliedOn))
    return perDebtor(file, (one) => goneDebtor(one, '不要求发出执行通知', closing.on) ?? judged(context, one, closing.on, applied, from, due))
  },
}

function judged(context: RuleContext, { who, names }: OneDebtor, closing: CivilDate, applied: CivilDate | undefined, from: CivilDate, due: Deadline): Judgement {
  const { file } = context
  const acts = toward(done(file, 'notice-issued', 'notice-served'), names)
  const issued = firstDay(acts.filter((e) => e.kind.value === 'notice-issued')), served = firstDay(acts.filter((e) => e.kind.value === 'notice-served'))
  if (acts.length === 0 && reached(file, names, closing, NOTICE).state === 'absent') return notApplicable(`没有向${who}发出执行通知，另看已发执行通知。`)
  const paper = { field: 'events.notice-issued.on', material: `对${who}的执行通知书及其寄出凭证` }
  const on = issued ?? served
  if (on === undefined) return unknown(`向${who}发出执行通知的日期未见，不能判断是否在十日内。`, paper, { evidence: shown(file, acts) })
  const evidence = [...exhibit('appliedOn', file.appliedOn), ...(applied === undefined ? exhibit('filedOn', file.filedOn) : []), ...shown(file, acts.filter((e) => valueOf(e.on) === on))]
  const last = due.last ?? due.plain
  const where = inTime(on, due)
  const dates = `${applied === undefined ? '立案' : '收到申请'}${inWords(from)}，十日届满${inWords(last)}；向${who}${issued === undefined ? '送达' : '发出'}执行通知${inWords(on)}`
  if (applied === undefined) {
    return unknown(`收到申请的日期未见，按立案日估算：${dates}，估算为${where === 'late' ? '超过' : where === 'in-time' ? '未超过' : '不能确定'}。`, { field: 'appliedOn', material: '申请执行书的收件登记' }, { evidence, wouldPassIf: ['查明收到申请之日，且在其后十日内发出'] })
  }
  if (on < from) return unknown(`${dates}，早于收到申请之日，日期可能有误。`, [{ field: 'appliedOn', material: '申请执行书的收件登记' }, paper], { evidence })
  if (where === 'unclear') return unknown(`${dates}；届满日前后的休假日安排不在本工具所知范围内，不能判断。`, { field: 'holidays', material: `${last.slice(0, 4)}年节假日安排` }, { evidence })
  if (where === 'late') {
    if (issued === undefined) return unknown(`${dates}，送达在十日以后，发出之日未见，不能判断。`, paper, { evidence, wouldPassIf: ['寄出凭证载明十日内已发出'] })
    return { approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: ['核实发出之日在十日以内'], reason: `${dates}，超过十日，建议核实。` }
  }
  return internal(context, file, dates, on, issued, evidence)
}

/** The court's own three days, from the day on which the case was assigned: a hint, and no more. */
function internal(context: RuleContext, file: CaseFile, dates: string, on: CivilDate, issued: CivilDate | undefined, evidence: NonNullable<Judgement['evidence']>): Judgement {
  const assigned = done(file, 'assigned').filter((e) => valueOf(e.on) !== undefined)
  const day = firstDay(assigned)
  const due = day === undefined ? undefined : deadline(context, 'notice-internal', day)
  if (day !== undefined && due && issued !== undefined && inTime(on, due) === 'late') {
    return { approval: 'warn', legality: 'none', evidence: [...evidence, ...shown(file, assigned)], wouldPassIf: ['说明迟发的原因'], reason: `${dates}，未超过十日；自分案${inWords(day)}起超过三日（内部办理期限，自承办人收到材料之日起算，此处按分案日估算）。` }
  }
  return pass(`${dates}，未超过十日。`, evidence)
}
