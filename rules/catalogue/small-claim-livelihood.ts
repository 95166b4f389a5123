import { valueOf } from '../../casefile/fact.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import { exhibit } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Rule } from '../types.ts'

/*
 * 未到位金额小（十万元以下）以及劳动报酬、抚养赡养、人身损害等涉民生的终本案件，优先核查：检察专项工作要求 [V]（内部，不是法律）；
 * 拒不支付此类款项从重，法释〔2024〕13号第10条 [V]（2026-11-21 核）。只用于排序，不判违法。
 */

export const smallClaimLivelihood: Rule = {
  id: 'small-claim-livelihood',
  title: '小标的、涉民生终本优先核查',
  help: '未到位十万元以下或者涉民生的终本案件，列为优先核查。',
  group: 'J', priority: 'P2', severity: 'hint', side: 'supervision',
  logic: ['未到位金额大于零而不超过十万元，或者案由属于劳动报酬、抚养、赡养、人身损害等的，提示优先核查。', '只用于排序，不作违法判断。'],
  exceptions: ['金额超过限额、案由不属于民生的，不提示。', '金额和案由都没有载明的，不适用。'],
  debatable: ['“小标的”没有统一标准：有的以五万元、有的以十万元为限；限额可以调整。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['small-claim'],
  sources: ['anhui-small-claim', 'refusal-10'],
  judge({ file, settings, asOf }) {
    const unpaid = valueOf(file.amounts?.unpaid), cause = valueOf(file.cause)
    const fen = toFen(unpaid ?? '')
    if (fen === undefined && cause === undefined) return NOTHING
    const evidence = [...exhibit('amounts.unpaid', file.amounts?.unpaid), ...exhibit('cause', file.cause)]
    const most = toFen(String(limitFor(settings, 'small-claim', asOf) ?? 0)) ?? 0n
    const small = fen !== undefined && fen > 0n && fen <= most
    const living = cause !== undefined && LIVELIHOOD.test(cause)
    if (!small && !living) return { approval: 'pass', legality: 'none', evidence, reason: '不属于小标的或者涉民生案件。' }
    const why = [small ? `未到位${moneyInWords(unpaid ?? '0')}` : '', living ? `案由为${cause}` : ''].filter((x) => x !== '').join('，')
    return { approval: 'warn', legality: 'notice', evidence, reason: `${why}，建议优先核查（只用于排序，不表示有问题）。` }
  },
}
const NOTHING = notApplicable('未到位金额和案由未载明。')
const LIVELIHOOD = /劳动|劳务|工资|报酬|赡养|抚养|扶养|抚恤|人身损害|身体权|健康权|生命权|交通事故|医疗(?:费|损害)|工伤|追索/
