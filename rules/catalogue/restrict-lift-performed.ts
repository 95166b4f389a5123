import { valueOf } from '../../casefile/fact.ts'
import { addDays, daysBetween, inWords } from '../../casefile/dates.ts'
import { concerns, done, eventExhibit } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { everPerformed, notOfEnforcement, performed, removal, type Day } from '../listing.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 履行完毕的，应当及时解除限制消费：限消规定第9条 [V]（2026-11-21 核）。条文只说“及时”，没有三个工作日；七日、三十日是可以调整的管理阈值，
 * 超过三十日的才作程序瑕疵，理由中写明是管理阈值。
 */

export const restrictLiftPerformed: Rule = {
  id: 'restrict-lift-performed',
  title: '履行后及时解除限制消费',
  help: '履行完毕后，应当及时解除限制消费措施。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '履行完毕后超过管理阈值（七日）没有解除的，提示；超过三十日的，作程序瑕疵。阈值可以调整，不是法定期限。',
    '是否解除、何时履行未载明的，待核实。',
  ],
  exceptions: ['没有履行完毕的，不适用。', '尚在管理阈值以内的，不判断。'],
  debatable: ['“及时”没有法定日数：有的比照失信三个工作日，有的以一个月为限；条文没有三个工作日，此处的阈值仅供管理。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['lift-hint', 'lift-late'],
  sources: ['consumption-9', 'catalogue-threshold'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    const orders = done(file, 'consumption-restricted')
    if (orders.length === 0) return NOT_RESTRICTED
    if (!everPerformed(file)) return NOT_PERFORMED
    return perDebtor(file, ({ who, names }) => {
      const order = orders.find((e) => concerns(e, names))
      const paid = order && performed(file, names)
      return order ? paid ? judgeOrder(context, who, names, order, paid) : NOT_PERFORMED : NOT_RESTRICTED
    })
  },
}
const NOT_RESTRICTED = notApplicable('没有读到限制消费的记载。')
const NOT_PERFORMED = notApplicable('没有读到履行完毕或者执行完毕的记载。')

function judgeOrder(context: RuleContext, who: string, names: readonly string[], order: CaseEvent, paid: Day): Judgement {
  const { file, asOf, settings } = context
  const off = removal(file, names, 'consumption-lifted', order)
  const evidence = [...eventExhibit(file, order), ...paid.evidence, ...off.evidence]
  if (paid.on === undefined) {
    if (off.state === 'removed') return pass(`${who}履行完毕，限制消费已解除。`, evidence)
    return unknown(`${who}已履行完毕，日期未载明，解除限制消费是否及时待核实。`, { field: 'events.performed', material: '履行完毕的确认材料、执行款到账凭证或者结案通知书' }, { evidence })
  }
  if ((valueOf(order.on) ?? paid.on) > paid.on) {
    return unknown(`${who}${inWords(paid.on)}履行完毕，其后才限制消费；履行的是否本案全部义务待核实。`, { field: 'events.performed', material: '履行完毕的确认材料、限制消费令' }, { evidence })
  }
  if (off.state === 'removed' && off.on === undefined) return pass(`${who}${inWords(paid.on)}履行完毕，限制消费已解除（日期未载明）。`, evidence)
  const hint = limitFor(settings, 'lift-hint', asOf) ?? 0, late = limitFor(settings, 'lift-late', asOf) ?? 0
  const day = off.state === 'removed' ? (off.on ?? asOf) : asOf
  const law = { evidence, lawOn: paid.on }
  if (day <= addDays(paid.on, hint)) {
    return off.state === 'removed' ? { ...pass(`${who}${inWords(paid.on)}履行完毕，${inWords(day)}解除限制消费。`, evidence), lawOn: paid.on } : notApplicable(`${who}${inWords(paid.on)}履行完毕，解除限制消费尚在${hint}日的管理阈值以内。`)
  }
  if (off.state === 'unknown') return unknown(`${who}${inWords(paid.on)}履行完毕，是否解除限制消费未见，待核实。`, { field: 'events.consumption-lifted', material: '解除限制消费令' }, law)
  const told = `${who}${inWords(paid.on)}履行完毕，${off.state === 'removed' ? `${inWords(day)}才解除限制消费` : `至${inWords(asOf)}没有解除限制消费`}（${daysBetween(paid.on, day)}日，管理阈值${hint}日、${late}日，法律只规定“及时”）`
  const wouldPassIf = ['解除限制消费措施，或者说明不能解除的理由']
  if (day <= addDays(paid.on, late)) return { approval: 'warn', legality: 'notice', ...law, wouldPassIf, reason: `${told}，请及时办理。` }
  return {
    approval: 'warn', legality: 'procedural-defect', ...law, wouldPassIf, reason: `${told}，疑似没有及时解除，建议核实。`,
    counterEvidence: ['履行完毕的确认日期', '是否因其他案件仍被限制消费', valueOf(order.on) === undefined ? '限制消费令的作出日期' : '是否已在系统解除而未更新本案记录'],
  }
}
