import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, namesOf, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { notOfEnforcement, performed, removal } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 限制出境一般由申请执行人书面申请，必要时依职权；履行完毕、提供充分担保或者申请执行人同意的，应当及时解除：民事诉讼法第266条 [V]，
 * 执行程序解释第23条至第25条 [V]（2026-11-21 核）。“及时”没有日数，以可调整的管理阈值提示。
 */

export const exitRestrict: Rule = {
  id: 'exit-restrict',
  title: '限制出境的申请与解除',
  help: '限制出境一般应当有申请执行人的书面申请，履行完毕后应当及时解除。',
  group: 'E', priority: 'P2', severity: 'hint', side: 'both',
  logic: [
    '没有申请执行人书面申请、又没有写明依职权的，提示核对。',
    '履行完毕后超过管理阈值没有解除的，提示；是否解除未见的，待核实。',
  ],
  exceptions: ['依职权决定并写明必要的，通过。', '没有限制出境的，不适用。'],
  debatable: ['依职权限制出境的“必要”没有标准；此处只看有无说明。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['lift-late'],
  sources: ['cpl-266', 'procedure-23'],
  runsOnIneligible: true,
  judge(context) {
    const other = notOfEnforcement(context.file)
    if (other) return other
    const orders = done(context.file, 'exit-restricted')
    return orders.length === 0 ? NONE : combine(orders.map((e) => judgeOrder(context, e)))
  },
}
const NONE = notApplicable('没有限制出境的记载。')
const UNASKED = /(?:未|没有|无)(?:经|见)?[^，。；]{0,8}(?:书面)?申请/
const ASKED = /申请执行人[^，。；]{0,10}申请|依(?:据)?[^，。；]{0,6}申请|书面申请/
const EX_OFFICIO = /依职权|主动采取|确有必要|情况紧急/

function judgeOrder(context: RuleContext, e: CaseEvent): Judgement {
  const { file, asOf, settings } = context
  const on = valueOf(e.on)
  const names = namesOf(e.party)
  const what = `${on === undefined ? '' : inWords(on)}对${names.join('、') || '被执行人'}限制出境`
  const evidence = eventExhibit(file, e)
  const paid = performed(file, names)
  if (paid && (paid.on === undefined || on === undefined || paid.on >= on)) {
    const off = removal(file, names, 'exit-lifted', e)
    const all = [...evidence, ...paid.evidence, ...off.evidence]
    if (off.state === 'removed') return { ...pass(`${what}，履行完毕后已解除。`, all), lawOn: on }
    if (paid.on === undefined || off.state === 'unknown') return unknown(`${what}，已履行完毕；是否及时解除待核实。`, { field: 'events.exit-lifted', material: '解除限制出境的决定书、通知书' }, { evidence: all, lawOn: on })
    if (asOf <= addDays(paid.on, limitFor(settings, 'lift-late', asOf) ?? 0)) return notApplicable(`${what}，${inWords(paid.on)}履行完毕，解除尚在合理期间。`)
    return { approval: 'warn', legality: 'notice', evidence: all, lawOn: on, wouldPassIf: ['解除限制出境'], reason: `${what}，${inWords(paid.on)}履行完毕，至${inWords(asOf)}没有解除，请核对。` }
  }
  const words = wordsOf(e)
  if (EX_OFFICIO.test(words)) return { ...pass(`${what}，系依职权决定。`, evidence), lawOn: on }
  if (UNASKED.test(words)) return { approval: 'warn', legality: 'notice', evidence, lawOn: on, wouldPassIf: ['补入申请执行人的书面申请，或者依职权的说明'], reason: `${what}，材料载明没有书面申请，也没有写明依职权，请核对。` }
  if (ASKED.test(words)) return { ...pass(`${what}，系依申请作出。`, evidence), lawOn: on }
  return unknown(`${what}，是否有申请执行人的书面申请未载明，待核实。`, { field: `events.${placeOf(file, e)}.detail`, material: '限制出境的书面申请、决定书' }, { evidence, lawOn: on })
}
