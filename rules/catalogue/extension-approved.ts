import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { combineOpen } from '../combine.ts'
import { NON_LITIGATION } from '../enforcement-term.ts'
import { dayOf, deductionsOf, endLess, lawDay } from '../event-days.ts'
import { done, eventExhibit, exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 延长执行期限须经本院院长批准：审限规定第5条 [V]；期限规定另许副院长批准，并要求期满五日前提出 [P]（条号待核）。核对于 2026-11-21。
 */

const NONE = notApplicable('没有读到延长执行期限，本条不涉及。')
const COUNTER = ['院长是否授权副院长审批', '是否另有院长的批准手续', '延长申请是否早于批准日提出']

export const extensionApproved: Rule = {
  id: 'extension-approved',
  title: '延长期限已经审批',
  help: '延长执行期限应当在期满前提出，经本院院长（副院长）批准。',
  group: 'H', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['逐次延长看：院长或者副院长批准的，通过；其他人批准的，按程序瑕疵提示；批准人未载明的，待核实。', '批准日晚于期满前五日的，只作提示。'],
  exceptions: ['有扣除期间的，期满日相应顺延后再计算五日。'],
  debatable: ['审限规定写“经本院院长批准”，期限规定写“院长或者副院长”；副院长批准的，按后者通过，请看授权。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['terms2000-5', 'terms2006-extension'],
  judge(context) {
    const events = done(context.file, 'period-extended')
    if (events.length === 0 || !limitOn('enforcement', lawDay(context))) return NONE
    return combineOpen(events.map((e) => judgeOne(context, e)))
  },
}

function judgeOne(context: RuleContext, e: CaseEvent): Judgement {
  const { file } = context
  const on = dayOf(e), by = valueOf(e.approvedBy)
  const evidence: Evidence[] = [...eventExhibit(file, e), ...exhibit(`events.${placeOf(file, e)}.approvedBy`, e.approvedBy)]
  const told = `${on === undefined ? '' : inWords(on)}延长执行期限`
  if (by === undefined) return unknown(`${told}，批准人未见。`, { field: 'events.period-extended', material: '延长执行期限审批表（载明批准人和日期）' }, { evidence })
  if (!/院长/.test(by)) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: ['补入院长（副院长）批准的审批表'],
      reason: `${told}由${by}批准，不是院长、副院长，可能不符合审批权限，建议核实。`,
    }
  }
  return ahead(context, told, by, on, evidence)
}

/** Was it asked for in time? Measured by the day of approval, so that a late one may still have been asked for early. */
function ahead(context: RuleContext, told: string, by: string, on: string | undefined, evidence: Evidence[]): Judgement {
  const { file } = context
  const filed = valueOf(file.filedOn)
  const limit = filed === undefined ? undefined : limitOn(NON_LITIGATION.test(valueOf(file.cause) ?? '') ? 'nonlitigation' : 'enforcement', filed)
  const days = filed === undefined ? undefined : limitOn('extension-ahead', filed)
  if (filed === undefined || on === undefined || !limit || !days) return pass(`${told}，已经${by}批准。`, evidence)
  const d = deductionsOf(file)
  const end = endLess(filed, endOfMonths(filed, limit.value), d)
  const all = [...evidence, ...exhibit('filedOn', file.filedOn), ...d.evidence]
  if (on <= addDays(end, -days.value)) return pass(`${told}，已经${by}批准。`, all)
  return {
    approval: 'warn', legality: 'notice', evidence: all, counterEvidence: COUNTER, wouldPassIf: ['补入期满五日前提出延长的材料'],
    reason: `${told}经${by}批准；期限至${inWords(end)}届满，批准日不在期满五日以前，延长申请是否按期提出请核对。`,
  }
}
