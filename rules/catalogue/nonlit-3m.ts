import { valueOf } from '../../casefile/fact.ts'
import { judgeEnforcementTerm, NON_LITIGATION } from '../enforcement-term.ts'
import { lawDay } from '../event-days.ts'
import { limitOn } from '../limits.ts'
import { notApplicable } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 非诉执行案件应当在立案之日起三个月内执结，经院长批准可以延长三个月，扣除期间不计入：审限规定第5条、第8条、第9条 [V]（核对于 2026-11-21）。
 */

const NONE = notApplicable('不是非诉执行案件，本条不涉及。')

export const nonlit3m: Rule = {
  id: 'nonlit-3m',
  title: '非诉执行三个月执结',
  help: '非诉执行案件应当自立案之日起三个月内执结，扣除、延长应有记录和审批。',
  group: 'H', priority: 'P2', severity: 'hint', side: 'both',
  logic: ['案由载明为非诉执行的，自立案次日起算三个月，加上扣除和经批准延长的期间，终本之日（未终本的为拟终本日或者核查日）未超过的，通过。', '超过期限，办案经过完整而没有扣除、延长记录的，按程序瑕疵提示；扣除段不全的，待核实。'],
  exceptions: ['经批准延长、依法扣除期间的，届满日相应顺延。'],
  debatable: ['三个月内应当执结，与终本须“已超过三个月”前后相接：非诉执行案件以终本结案的，通常须经批准延长。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['terms2000-5', 'terms2000-8', 'terms2000-9', 'cpl-period'],
  judge(context) {
    const cause = valueOf(context.file.cause)
    if (cause === undefined || !NON_LITIGATION.test(cause) || !limitOn('nonlitigation', lawDay(context))) return NONE
    return judgeEnforcementTerm(context, { limit: 'nonlitigation', words: '三个月', things: undefined })
  },
}
