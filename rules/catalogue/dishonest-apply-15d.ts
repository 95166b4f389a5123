import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { combine } from '../combine.ts'
import { actSince, judgeDue, type Act } from '../due-act.ts'
import { concerns, dayOf, done, eventExhibit, namesOf, notDone } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 申请执行人申请将被执行人纳入失信名单的，应当自收到申请之日起十五日内审查并作出决定：失信规定第5条 [V]（2026-11-21 核）。
 * 决定不纳入的，也是作出了决定。
 */

export const dishonestApply15d: Rule = {
  id: 'dishonest-apply-15d',
  title: '申请纳入失信的审查期限',
  help: '申请纳入失信名单的，应当在收到申请之日起十五日内审查决定。',
  group: 'E', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['自申请之日起十五日内应当决定纳入或者不纳入，届满日为休假日的顺延；逾期或者明确没有决定的，作程序瑕疵。', '申请日期、决定情况未载明的，待核实。'],
  exceptions: ['决定不予纳入的，也算作出决定。', '期限尚未届满的，不判断。'],
  debatable: ['起算点是收到申请之日；材料只有申请书落款日期的，以收到日期为准，此处不利认定前须核对收到日期。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-5'],
  judge(context) {
    const asked = done(context.file, 'dishonest-applied')
    return asked.length === 0 ? NONE : combine(asked.map((e) => judgeApplication(context, e)))
  },
}
const NONE = notApplicable('没有申请纳入失信名单的记载。')

function judgeApplication(context: RuleContext, e: CaseEvent): Judgement {
  const { file } = context
  const from = dayOf(e)
  const names = namesOf(e.party)
  return judgeDue(context, {
    limit: 'dishonest-decide', from, start: `${from === undefined ? '' : inWords(from)}申请将${names.filter((n) => file.debtors.some((d) => valueOf(d.name) === n)).join('、') || '被执行人'}纳入失信名单`, evidence: eventExhibit(file, e),
    what: '审查决定', act: decision(context, e), legality: 'procedural-defect',
    startMissing: { field: `events.${placeOf(file, e)}.on`, material: '纳入失信的申请书（收到日期）' }, actMissing: { field: 'events.dishonest-listed', material: '失信决定书，或者不予纳入的审查结论' },
    counterEvidence: ['收到申请的确切日期', '是否已决定不予纳入而未入卷', '是否处于失信以前的宽限期'],
  })
}

/** Listed, or told that he is not to be: both are decisions. The party of an application may be who applied, not whom it is about. */
function decision({ file }: RuleContext, asked: CaseEvent): Act {
  const debtors = namesOf(asked.party).filter((n) => file.debtors.some((d) => valueOf(d.name) === n))
  const about = (x: CaseEvent) => concerns(x, debtors)
  const since = valueOf(asked.on) ?? ''
  const refused = notDone(file, 'dishonest-listed').find((x) => about(x) && valueOf(x.status) === 'refused' && (valueOf(x.on) ?? '9') >= since)
  if (refused) return { state: 'done', on: dayOf(refused), evidence: eventExhibit(file, refused) }
  /* Told not to have been listed, without saying why: perhaps a decision not to. */
  const open = notDone(file, 'dishonest-listed').find((x) => about(x) && x.status === undefined)
  if (open) return { state: 'unknown', evidence: eventExhibit(file, open) }
  return actSince(file, valueOf(asked.on), ['dishonest-listed'], about, ['events', 'measures'])
}
