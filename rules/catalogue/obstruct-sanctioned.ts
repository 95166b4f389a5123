import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventsOf, namesOf, positionTo, sameName, whole } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { dayOf, isDone, reached, SANCTION, shown } from '../reached.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人或者其他人妨害执行的，终本前应当已依法罚款、拘留，构成犯罪的已启动追究程序：终本规定第1条第（五）项 [V]；
 * 民诉法第114条、第117条至第119条 [V]（2026-11-22 核；旧文本 [M]）。罚款、拘留是“可以”，属裁量，不直接判断为违法。
 */

const COUNTER = ['罚款、拘留决定书是否未归档', '是否已训诫、责令具结悔过而情节轻微', '所载事实是否经查证属实', '是否已由公安机关另行处理']

export const obstructSanctioned: Rule = {
  id: 'obstruct-sanctioned',
  title: '妨害执行已制裁',
  help: '材料载有隐匿转移财产、抗拒执行、违反限制消费令等妨害执行事实的，终本以前应当已依法制裁。',
  group: 'B', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['每一项妨害执行的事实，其后、裁定以前须有罚款、拘留或者移送追究；明确没有的，提示，监督端为程序瑕疵并作线索核实。', '没有妨害执行记载的，不适用；不因未知而待核实。'],
  exceptions: ['制裁在妨害事实以前的，不算对该事实的制裁。', '未报告财产的，另看拒报是否已处理。'],
  debatable: ['罚款、拘留由法院裁量（“可以”）；终本规定则以“已依法采取”为条件。两种看法并存，未制裁的不直接判断为违法。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-5', 'cpl-114'],
  judge(context) {
    const { file } = context
    if (eventsOf(file, 'obstruction', 'property-transferred').length === 0) return NOT_TOLD
    const closing = closingDate(context)
    const facts = done(file, 'obstruction', 'property-transferred').filter((e) => positionTo(e, closing.on) !== 'after')
    return facts.length > 0 ? combine(facts.map((f) => judged(file, f, closing))) : NOT_TOLD
  },
}

const NOT_TOLD: Judgement = notApplicable('材料没有妨害执行的记载。')

function judged(file: CaseFile, fact: CaseEvent, closing: ClosingDate): Judgement {
  const names = namesOf(fact.party)
  const who = names.length > 0 ? names.join('、') : '被执行人'
  const what = `材料载有${who}${fact.kind.value === 'property-transferred' ? '隐匿、转移财产' : '妨害执行'}${dayOf([fact])}`
  const on = valueOf(fact.on)
  const r = reached(file, names, closing.on, SANCTION)
  const after = r.acts.filter((e) => on === undefined || (valueOf(e.on) ?? on) >= on)
  if (isDone(r) && after.length > 0) return pass(`${what}，已依法制裁${dayOf(after)}。`, shown(file, [fact, ...after]))
  const earlier = isDone(r)
  const evidence = shown(file, [fact, ...r.acts])
  const wouldPassIf = [`补入对${who}的罚款、拘留决定书或者移送材料`, '说明不予制裁的理由']
  /* A sanction of an earlier day is for something else; whether there was a later one is known from a whole log only. */
  const missing = earlier ? whole(file, 'events') : r.state === 'absent'
  if (!missing) return unknown(`${what}，是否罚款、拘留或者移送追究，未见记载。`, { field: 'events.fined', material: `对${who}的罚款、拘留决定书或者移送公安机关材料` }, { evidence, wouldPassIf })
  return {
    approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf,
    reason: `${what}，${closing.name}以前没有${earlier ? '其后的' : ''}罚款、拘留或者移送追究的记载；制裁属裁量，可作线索，建议核实。${namesOfDebtors(file, names) ? '' : '行为人不是被执行人，另须核对其与本案的关系。'}`,
  }
}

function namesOfDebtors(file: CaseFile, names: readonly string[]): boolean {
  return names.length === 0 || names.some((n) => file.debtors.some((d) => sameName(valueOf(d.name) ?? '', n)))
}
