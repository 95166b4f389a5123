import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { actEvidence } from '../sale-acts.ts'
import { dayOf, earliest, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, namesFor, namesOf, notDone, sameName } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 多个债权人参与分配的，应当制作分配方案并送达，收到后十五日内可以提出异议：解释第506条至第510条 [V]（旧508—512 [M]）。核对于 2026-11-21。
 * 只看他人参与本案分配；本案申请执行人到他案参与分配的，不在此列。
 */

const NONE = notApplicable('没有读到其他债权人参与本案分配，本条不涉及。')
const COUNTER = ['分配方案是否另卷保存', '其他债权人是否已撤回或者不符合参与分配的条件', '各债权人是否书面同意分配', '所发放的是否为不参加分配的款项']
const PLAN = { field: 'events.distribution-planned', material: '财产分配方案及送达回证' }

export const distribution: Rule = {
  id: 'distribution',
  title: '参与分配方案',
  help: '多个债权人参与分配的，应当先制作分配方案并送达，异议期满后再行分配。',
  group: 'D', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['其他债权人参与分配的，先有分配方案、送达满十五日后发放的，通过；方案后不足十五日即发放的，提示。', '未制作方案即发放的：材料载明或者办案经过完整的，按程序瑕疵提示，否则待核实。'],
  exceptions: ['本案申请执行人到他案参与分配的，不适用。', '还没有发放案款的，不判。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-506'],
  judge(context) {
    const { file } = context
    const planned = done(file, 'distribution-planned'), joined = done(file, 'distribution-joined').filter((e) => byOthers(file, e))
    if ((planned.length === 0 && joined.length === 0) || !limitOn('distribution-objection', lawDay(context))) return NONE
    return judgeDistribution(context, planned, [...joined, ...planned].flatMap((e) => eventExhibit(file, e)))
  },
}

/** Named, and not an applicant of this case. */
function byOthers(file: CaseFile, e: CaseEvent): boolean {
  const names = namesOf(e.party)
  return names.length > 0 && file.applicants.length > 0 && !names.some((n) => file.applicants.some((a) => namesFor(a).some((own) => sameName(own, n))) || file.debtors.some((d) => sameName(valueOf(d.name) ?? '', n)))
}

function judgeDistribution(context: RuleContext, planned: readonly CaseEvent[], evidence: Evidence[]): Judgement {
  const { file } = context
  const payments = done(file, 'case-money-paid')
  const all = [...evidence, ...payments.flatMap((e) => actEvidence(file, e))]
  if (payments.length === 0) return pass(`其他债权人参与分配，${planned.length > 0 ? '已有分配方案，' : ''}没有发放案款的记载。`, all)
  const plan = earliest(planned)
  const paid = earliest(payments)
  const not = notDone(file, 'distribution-planned')[0]
  if (planned.length === 0) {
    if (!not && !nothingElse(file, 'distribution-planned')) return unknown('其他债权人参与分配，已发放案款，分配方案未见。', PLAN, { evidence: all })
    return {
      approval: 'warn', legality: 'procedural-defect', evidence: [...all, ...(not ? eventExhibit(file, not) : [])], counterEvidence: COUNTER, wouldPassIf: ['补入分配方案及送达材料'],
      reason: `其他债权人参与分配，已发放案款，${not ? '材料载明未制作分配方案' : '记录完整而没有分配方案'}，可能未制作方案即行分配，建议核实。`,
    }
  }
  const made = dayOf(plan), out = dayOf(paid)
  if (made === undefined || out === undefined) return unknown(`分配方案${made === undefined ? '的日期' : ''}${out === undefined ? '以后发放案款的日期' : ''}未见，不能判断异议期是否已满。`, PLAN, { evidence: all })
  const due = deadline(context, 'distribution-objection', made)
  if (out < made) {
    return { approval: 'warn', legality: 'notice', evidence: all, counterEvidence: COUNTER, wouldPassIf: ['说明先行发放的款项不参加分配'], reason: `分配方案${inWords(made)}作出，${inWords(out)}已发放案款，早于方案，请核对。` }
  }
  if (due && inTime(out, due) === 'in-time') {
    return { approval: 'warn', legality: 'notice', evidence: all, counterEvidence: [...COUNTER, '各债权人是否书面表示没有异议'], wouldPassIf: ['各债权人、被执行人均书面表示没有异议'], reason: `分配方案${inWords(made)}作出，${inWords(out)}即发放案款，十五日异议期可能未满，请核对。` }
  }
  return pass(`分配方案${inWords(made)}作出，${inWords(out)}发放案款。`, all)
}
