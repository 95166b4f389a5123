import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { closingDate } from '../closing-date.ts'
import { PAUSES } from '../enforcement-term.ts'
import { deductionsOf, endLess, lawDay } from '../event-days.ts'
import { done, eventExhibit, eventsOf, exhibit, whole } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行：民诉法第237条 [V]（旧233）；扣除期间见执行程序解释第13条 [V]。
 * 核对于 2026-11-21。这是申请执行人对尚在执行的案件的救济，只向检察端提示有此途径，不是违法判断；已终本的可以申请恢复执行，不再提示。
 */

const CLOSED = notApplicable('案件已经终本，本条只提示尚未结案的案件；终本后可以申请恢复执行。')
/* A paper of the case may be years old: that it names no closing does not make the case pending. */
const UNTOLD = notApplicable('是否已经结案未见，本条只提示尚未结案的案件。')
const NONE = notApplicable('没有读到收到申请或者立案的日期，本条不涉及。')

export const superior237: Rule = {
  id: 'superior-237',
  title: '六个月未执行可申请上级法院执行',
  help: '自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行。',
  group: 'H', priority: 'P2', severity: 'hint', side: 'supervision',
  logic: ['自收到申请执行书之日起六个月，加上依法扣除的期间，尚未结案而到拟终本日（没有的到核查日）已超过的，提示申请执行人可以申请上级法院执行。', '收到申请的日期未见的，以立案日代之（收到不迟于立案）。'],
  exceptions: ['有扣除期间的，届满日相应顺延；可能扣除而没有记录的，待核实。', '尚未执行金额为零的，不提示。', '已经终本或者是否结案不明的案件，不提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-237', 'procedure-13'],
  judge(context) {
    const { file } = context
    const own = valueOf(file.appliedOn)
    const from = own ?? valueOf(file.filedOn)
    const limit = limitOn('superior', lawDay(context))
    if (from === undefined || !limit) return NONE
    const closing = closingDate(context)
    if (closing.ruled || file.closeMode !== undefined || done(file, 'zhongben-ruled').length > 0) return CLOSED
    if (closing.name === '核查日' && !whole(file, 'basics', 'events')) return UNTOLD
    const evidence = [...(own === undefined ? exhibit('filedOn', file.filedOn) : exhibit('appliedOn', file.appliedOn)), ...closing.evidence]
    const plain = endOfMonths(from, limit.value)
    const words = `${own === undefined ? '立案' : '收到申请'}${inWords(from)}`
    if (closing.on <= plain) return pass(`${words}，六个月至${inWords(plain)}届满，${closing.name}${inWords(closing.on)}尚未超过。`, evidence)
    if (/^0*(?:\.0*)?$/.test(valueOf(file.amounts?.unpaid) ?? '-')) return pass('尚未执行金额为零。', exhibit('amounts.unpaid', file.amounts?.unpaid))
    const d = deductionsOf(file)
    const end = endLess(from, plain, d)
    const all = [...evidence, ...d.evidence]
    if (closing.on <= end) return pass(`${words}，六个月（扣除后）至${inWords(end)}届满，${closing.name}${inWords(closing.on)}尚未超过。`, all)
    const pause = PAUSES.flatMap((k) => eventsOf(file, k))[0]
    if (d.open || (pause && d.stretches.length === 0)) {
      return unknown(`${words}，六个月至${inWords(end)}届满；有可能扣除的期间而未见起止日期。`, { field: 'events.period-deducted', material: '扣除期限的记录' }, { evidence: [...all, ...(pause ? eventExhibit(file, pause) : [])] })
    }
    return {
      approval: 'not-applicable', legality: 'notice', evidence: all, counterEvidence: ['是否有依法应当扣除的期间', '申请执行人是否已申请上级法院执行'],
      reason: `${words}，六个月至${inWords(end)}届满，到${closing.name}${inWords(closing.on)}已超过；如未执行，申请执行人可以向上一级人民法院申请执行。`,
    }
  },
}
