import { combineOpen } from '../combine.ts'
import { dayOf, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, unknown } from '../judging.ts'
import { following, judgeTerm } from '../term.ts'
import type { Rule } from '../types.ts'

/*
 * 对执行行为的异议、案外人异议，自收到书面异议之日起十五日内审查：民诉法第236条、第238条 [V]（旧232、234；更早225、227 [M]）。
 * 核对于 2026-11-21。目录所列复议三十日（执行程序解释第5、8条）未见于核验笔记，复议不判。届满日遇休假日顺延。
 */

const NONE = notApplicable('没有读到执行异议，本条不涉及。')

export const objectionPeriod: Rule = {
  id: 'objection-period',
  title: '异议审查期限',
  help: '对书面执行异议、案外人异议，应当在收到之日起十五日内审查。',
  group: 'H', priority: 'P2', severity: 'hint', side: 'both',
  logic: ['自提出异议之日起十五日内（届满日遇休假日顺延）已裁定的，通过；迟于十五日的，一般提示；结果未见的，待核实。'],
  exceptions: ['复议的期限另有规定，本条不判。', '十五日到核查日尚未届满的，不判迟延。'],
  debatable: ['十五日的起点，实务上有按收到书面异议之日、有按异议案件立案之日计算的；本条按提出异议之日，故迟于期限只作一般提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-236', 'cpl-238', 'cpl-period'],
  judge(context) {
    const { file } = context
    const filed = done(file, 'objection-filed').filter((e) => !/复议/.test(wordsOf(e)))
    if (filed.length === 0 || !limitOn('objection', lawDay(context))) return NONE
    const decided = done(file, 'objection-decided')
    return combineOpen(filed.map((e) => {
      const on = dayOf(e)
      const act = following(decided, e)
      const evidence = eventExhibit(file, e)
      if (on === undefined) return unknown('提出执行异议的日期未见，不能计算审查期限。', { field: 'events.objection-filed', material: '异议书及收件记录（载明日期）' }, { evidence })
      return judgeTerm(context, {
        limit: 'objection', duty: '审查裁定', act, actEvidence: act ? eventExhibit(file, act) : [], began: { on, words: '执行异议提出于', evidence }, until: { on: context.asOf, name: '核查日' },
        whole: nothingElse(file, 'objection-decided'), missing: { field: 'events.objection-decided', material: '异议裁定书' }, late: 'notice', never: 'notice',
        counter: ['异议是否另立执异案件、自该案立案之日计算', '异议材料是否经补正', '是否已撤回异议'],
      })
    }))
  },
}
