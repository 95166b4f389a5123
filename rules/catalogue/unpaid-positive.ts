import { valueOf } from '../../casefile/fact.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import { limitOn } from '../limits.ts'
import { exhibit } from '../facts.ts'
import type { Evidence, Rule } from '../types.ts'

/*
 * 终本以尚有债权未执行为前提；尚未执行标的为零的，应当以执行完毕等方式结案。
 * 执行工作规定第64条 [V]；法院办案系统核查口径第9项（非法律）。
 * 应执行 − 到位 − 放弃 与 尚未执行 应当相符；利息持续计算会使未执行金额大于差额，故不符只作提示。
 */

export const unpaidPositive: Rule = {
  id: 'unpaid-positive',
  title: '尚未执行标的大于零',
  help: '终本案件应当还有未执行的债权；全部执行到位的，应以执行完毕结案。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '尚未执行标的金额应当大于零；等于或者小于零的，应以执行完毕等方式结案。',
    '应执行减去到位、放弃，与尚未执行不符的，只作提示。',
  ],
  exceptions: ['利息持续计算会使尚未执行多于差额。'],
  history: [{ on: '2026-11-21', what: '首次收录。' }],
  sources: ['work-64', 'system-unpaid'],
  judge({ file, asOf }) {
    const { due, paid, waived, unpaid } = file.amounts ?? {}
    const evidence: Evidence[] = [
      ...exhibit('amounts.due', due), ...exhibit('amounts.paid', paid), ...exhibit('amounts.waived', waived), ...exhibit('amounts.unpaid', unpaid),
    ]
    const dueFen = fenOf(due), paidFen = fenOf(paid), waivedFen = fenOf(waived), unpaidFen = fenOf(unpaid)
    const rest = dueFen === undefined || paidFen === undefined ? undefined : dueFen - paidFen - (waivedFen ?? 0n)
    const below = [due, paid, waived].find((f) => (fenOf(f) ?? 0n) < 0n)
    if (below !== undefined && (unpaidFen === undefined || unpaidFen > 0n)) {
      return {
        approval: 'need-check', legality: 'need-check', evidence, reason: `所载金额有负数（${words(below)}），可能录入有误，不能据以推算。`,
        missing: [{ field: 'amounts', material: '案件信息表的应执行、到位、放弃和尚未执行金额' }], wouldPassIf: ['更正后尚未执行标的金额大于零'],
      }
    }
    if (unpaidFen === undefined) {
      if (rest !== undefined && rest > 0n) {
        return {
          approval: 'pass', legality: 'none', evidence,
          reason: `未载明尚未执行金额；按应执行${words(due)}、到位${words(paid)}${waivedFen === undefined ? '' : `、放弃${words(waived)}`}计算，尚有${inWords(rest)}未执行。`,
        }
      }
      return {
        approval: 'need-check', legality: 'need-check', evidence,
        reason: rest === undefined ? '没有读到尚未执行标的金额，也不足以推算。' : '按所载金额推算已无未执行的本金，但尚未执行金额（含利息）未载明。',
        missing: [{ field: 'amounts.unpaid', material: '案件信息表的尚未执行标的金额，或者裁定书关于已执行、未执行数额的记载' }],
        wouldPassIf: ['材料载明尚未执行标的金额大于零'],
      }
    }
    if (unpaidFen <= 0n) {
      return {
        approval: 'block', legality: 'procedural-defect', evidence,
        reason: `尚未执行标的金额为${words(unpaid)}，没有未执行的债权；可能应以执行完毕等方式结案，而不是终本。`,
        counterEvidence: ['尚未执行金额是否漏计利息、迟延履行金或者案件受理费', '到位金额是否包含尚未确认的案款'],
        wouldPassIf: ['核实后尚未执行标的金额大于零', '改以执行完毕方式结案'],
      }
    }
    const tolerance = limitOn('amount-tolerance', asOf)
    const gap = rest === undefined ? 0n : unpaidFen - rest
    if (tolerance && (gap < 0n ? -gap : gap) > BigInt(Math.round(tolerance.value * 100))) {
      return {
        approval: 'warn', legality: 'notice', evidence,
        reason: `尚未执行${words(unpaid)}，与应执行减到位、放弃所得的${inWords(rest ?? 0n)}相差${inWords(gap < 0n ? -gap : gap)}，请核对。`,
        counterEvidence: gap > 0n ? ['差额是否为执行期间增加的利息、迟延履行利息'] : ['到位金额是否包含执行费', '是否有放弃的金额未录入'],
        wouldPassIf: ['各项金额核对一致，或者说明差额的来源'],
      }
    }
    return { approval: 'pass', legality: 'none', evidence, reason: `尚有${words(unpaid)}未执行。` }
  },
}

type Amount = NonNullable<Parameters<Rule['judge']>[0]['file']['amounts']>['due']

function fenOf(f: Amount): bigint | undefined {
  const v = valueOf(f)
  return v === undefined ? undefined : toFen(v)
}
function words(f: Amount): string {
  return moneyInWords(valueOf(f) ?? '0')
}
function inWords(fen: bigint): string {
  const s = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return moneyInWords(`${fen < 0n ? '-' : ''}${s.slice(0, -2)}.${s.slice(-2)}`)
}
