import { valueOf } from '../../casefile/fact.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import { exhibit } from '../facts.ts'
import { pass, unknown } from '../judging.ts'
import type { Evidence, Rule } from '../types.ts'

/*
 * 终本以“经过财产调查未发现可供执行的财产”为前提，因此只适用于金钱债权；行为、交付特定物的执行应当走代履行、间接强制。
 * 民诉法解释第517条 [V]、第501条至第503条 [V]；系统口径第12项（非法律）（2026-11-21 核）。
 * 有争议：个别法院对行为案件也终本，故只提示，不作违法判断。
 */

export const moneyClaimOnly: Rule = {
  id: 'money-claim-only',
  title: '标的含金钱债权',
  help: '终本以没有可供执行的财产为前提，只适用于金钱债权。',
  group: 'B', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '执行标的为金钱债权的，通过。',
    '纯行为、交付特定物、腾退的，提示：应当走代履行、间接强制。',
    '既有金钱又有行为、交付的，终本只对金钱部分适用。',
    '没有载明标的种类而有尚未执行金额的，按含金钱债权看。',
  ],
  exceptions: ['行为、交付案件另有尚未执行金额的，提示终本只及于金钱部分。'],
  debatable: ['行为案件能否终本：一种看法是终本以财产不能为前提，不适用于行为执行；另一种做法是行为暂时无法执行的也以终本结案。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-zhongben', 'cpi-501', 'system-act'],
  judge({ file }) {
    const subject = valueOf(file.subject)
    const evidence = exhibit('subject', file.subject)
    if (subject === 'money') return pass('执行标的为金钱债权。', evidence)
    if (subject === 'mixed') return pass('执行标的既有金钱又有行为或者交付，终本只对金钱部分适用。', evidence)
    const owed = owedOf(file.amounts?.unpaid, 'unpaid') ?? owedOf(file.amounts?.due, 'due')
    if (subject === undefined) {
      return owed ? pass(`标的种类未载明；${owed.words}，含金钱债权。`, owed.evidence) : unknown('没有读到执行标的的种类和金额。', { field: 'subject', material: '执行依据或者案件信息表的执行标的' }, { wouldPassIf: ['执行标的含金钱债权'] })
    }
    const what = subject === 'act' ? '行为' : '交付特定物或者腾退'
    return {
      approval: 'warn', legality: 'notice', evidence: [...evidence, ...(owed?.evidence ?? [])],
      reason: owed
        ? `执行标的为${what}，另有${owed.words}；终本只及于金钱部分，其余应当以代履行、间接强制等方式执行，请核对。`
        : `执行标的为${what}，不以财产不能为前提，应当以代履行、间接强制等方式执行，通常不宜终本，请核对。`,
      counterEvidence: ['执行依据是否另有金钱给付内容', '行为是否已转为金钱债权（代履行费用、折价赔偿）'], wouldPassIf: ['载明终本所及的金钱债权'],
    }
  },
}

type Amount = NonNullable<Parameters<Rule['judge']>[0]['file']['amounts']>['due']

function owedOf(f: Amount, key: 'unpaid' | 'due'): { words: string; evidence: Evidence[] } | undefined {
  const v = valueOf(f)
  const fen = v === undefined ? undefined : toFen(v)
  if (v === undefined || fen === undefined || fen <= 0n) return undefined
  return { words: `${key === 'unpaid' ? '尚未执行' : '应执行'}${moneyInWords(v)}`, evidence: exhibit(`amounts.${key}`, f) }
}
