import { valueOf } from '../../casefile/fact.ts'
import { closingDate } from '../closing-date.ts'
import { CRIMINAL_PROPERTY, judgeEnforcementTerm, NON_LITIGATION } from '../enforcement-term.ts'
import { lawDay } from '../event-days.ts'
import { exhibit, whole } from '../facts.ts'
import { foundLater } from '../found-later.ts'
import { limitOn } from '../limits.ts'
import { isForeign } from '../outsiders.ts'
import { notApplicable } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 有财产可供执行的案件，一般应当在立案之日起六个月内执结：执行工作规定第63条 [V]（2021-01-01 起的条号）；审限规定第5、8、9条 [V]；
 * 期限规定 [P]（条号待核）。核对于 2026-11-21。经院长批准可以延长三个月；审计评估、中止、暂缓、拍卖变卖等期间扣除。
 * 无财产的终本案件主要看三个月与必要措施，本条不判。
 */

export const exec6m: Rule = {
  id: 'exec-6m',
  title: '六个月执结',
  help: '有财产可供执行的案件，一般应当自立案之日起六个月内执结，扣除、延长应有记录和审批。',
  group: 'H', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '自立案次日起算六个月，加上依法扣除的期间和经批准延长的期间，终本之日（未终本的为拟终本日或者核查日）未超过的，通过。',
    '有财产的案件超过期限，办案经过完整而没有扣除、延长记录的，按程序瑕疵提示；扣除段不全的，待核实。',
  ],
  exceptions: ['终本以后才发现的财产、登记在他人名下的财产，不算本条所称的财产。', '没有发现财产的终本案件，主要看三个月和必要措施，本条不判。', '经批准延长、依法扣除期间的，届满日相应顺延。', '非诉执行、刑事涉财产案件不适用六个月。'],
  debatable: ['“一般应当在六个月内执结”是训示性期限，超期本身通常按程序瑕疵处理，不影响终本的效力。'],
  history: [{ on: '2026-11-23', what: '终本以后才发现的财产、他人名下的财产不再算作有财产。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['work-63', 'terms2000-5', 'terms2000-8', 'terms2000-9', 'terms2006-6m', 'cpl-period'],
  judge(context) {
    const { file } = context
    const cause = valueOf(file.cause)
    if (cause !== undefined && (NON_LITIGATION.test(cause) || CRIMINAL_PROPERTY.test(cause))) return notApplicable(`案由为“${cause}”，不适用六个月的执结期限。`, exhibit('cause', file.cause))
    if (file.assets.length === 0 && whole(file, 'assets')) return PROPERTYLESS
    if (!limitOn('enforcement', lawDay(context))) return OLD
    if (file.assets.length === 0 && file.filedOn === undefined) return NOTHING
    const closing = closingDate(context)
    const things = file.assets.filter((a) => !foundLater(a, closing) && !isForeign(file, a))
    if (things.length === 0 && file.assets.length > 0 && whole(file, 'assets')) return NOT_THEN
    return judgeEnforcementTerm(context, { limit: 'enforcement', words: '六个月', things })
  },
}

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NOTHING = notApplicable('没有读到财产和立案日期，本条不判；立案日期由三个月的规则提出。')
const NOT_THEN = notApplicable('财产列表完整，其中没有终本以前发现的被执行人财产；无财产案件主要看三个月和必要措施，本条不判。')
const PROPERTYLESS = notApplicable('财产列表完整而没有财产；无财产案件主要看三个月和必要措施，本条不判。')
