import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords } from '../../casefile/dates.ts'
import { combine } from '../combine.ts'
import { actSince, judgeDue } from '../due-act.ts'
import { dayOf, done, eventExhibit, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { placeOf } from '../places.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 明显超标的额查封的，应当及时解除超出部分：查扣冻规定第19条 [V]；冻结股权明显超标的额的异议成立的，自裁定之日起七日内解除：
 * 股权规定第5条 [V]（2026-11-21 核）。是否超标的由“明显超标的查封”一条判断；本条只看认定以后是否解除。股权以外没有日数，以管理阈值提示。
 */

export const overSealRelease: Rule = {
  id: 'over-seal-release',
  title: '超标的查封认定后解除',
  help: '认定明显超标的额查封、冻结的，应当及时解除超出部分；股权应当在七日内解除。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '超标的额的异议成立：涉及股权的，七日内应当解除，逾期或者明确没有解除的作程序瑕疵。',
    '其他财产没有日数，超过管理阈值没有解除的只作一般提示。',
  ],
  exceptions: ['异议不成立的，不适用。', '期限或者管理阈值以内的，不判断。'],
  debatable: ['股权七日从裁定作出之日起算；其他财产的“及时”没有日数，各地做法不一。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['prompt-act'],
  sources: ['equity-5', 'sealing-19'],
  judge(context) {
    const upheld = done(context.file, 'objection-decided').filter((e) => OVER.test(wordsOf(e)) && UPHELD.test(wordsOf(e)) && !DISMISSED.test(wordsOf(e)))
    return upheld.length === 0 ? NOTHING : combine(upheld.map((e) => judgeDecision(context, e)))
  },
}
const NOTHING = notApplicable('没有认定超标的额查封的异议结论。')
const OVER = /超(?:出|过)?(?:执行)?标的|超额(?:查封|冻结)/
const UPHELD = /成立|支持|应(?:当|予)解除|裁定解除/
const DISMISSED = /不成立|驳回|不予支持|不支持/
const COUNTER = ['是否已解除而未更新记录', '财产是否不可分', '裁定是否已被复议撤销']

function judgeDecision(context: RuleContext, e: CaseEvent): Judgement {
  const { file, asOf, settings } = context
  const from = dayOf(e)
  const start = `${from === undefined ? '' : inWords(from)}认定超标的额的异议成立`
  const evidence = eventExhibit(file, e)
  const act = actSince(file, valueOf(e.on), ['control-released'], undefined, ['events', 'measures'])
  const startMissing = { field: `events.${placeOf(file, e)}.on`, material: '执行异议裁定书' }
  const actMissing = { field: 'events.control-released', material: '解除查封、冻结的裁定书和协助执行通知书' }
  if (/股权|股份/.test(wordsOf(e))) {
    return judgeDue(context, { limit: 'equity-release', from, start, evidence, what: '解除超标的额部分的冻结', act, startMissing, actMissing, legality: 'procedural-defect', counterEvidence: COUNTER })
  }
  const all = [...evidence, ...act.evidence]
  if (act.state === 'done') return pass(`${start}，已解除。`, all)
  if (from === undefined) return unknown(`${start}，日期未载明，是否及时解除待核实。`, startMissing, { evidence: all })
  if (asOf <= addDays(from, limitFor(settings, 'prompt-act', asOf) ?? 0)) return notApplicable(`${start}，解除尚在合理期间。`)
  if (act.state === 'unknown') return unknown(`${start}，是否解除未见，待核实。`, actMissing, { evidence: all, lawOn: from })
  return { approval: 'warn', legality: 'notice', evidence: all, lawOn: from, wouldPassIf: ['解除超出部分，或者说明不可分'], reason: `${start}，至${inWords(asOf)}没有解除超出部分的记录，请核对。` }
}
