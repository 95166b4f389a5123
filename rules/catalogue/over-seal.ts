import { valueOf } from '../../casefile/fact.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import { closingDate } from '../closing-date.ts'
import { controlsOf } from '../controls.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Rule } from '../types.ts'

/*
 * 查封、扣押、冻结以足以清偿债权和执行费用为限，不得明显超标的额；不可分物且没有其他财产的除外。查扣冻规定第19条 [V]；民诉法第253条 [V]。2026-11-21 核。
 * 不设比例：只有去掉一项财产以后，其余财产的价值仍足以清偿的，才作线索——那一项就是可以分开的超出部分。
 */

const COUNTER = ['财产上是否有抵押等优先权', '是否为轮候查封、尚未生效', '价值是否为市场价而变现会打折', '债权是否漏计利息和执行费用', '财产是否不可分']
const NOTHING = notApplicable('查封、扣押、冻结的财产不足两项，不存在可以分开的超出部分，本条不适用。')
const MATERIAL = '查封财产的评估报告、参考价或者估值'

export const overSeal: Rule = {
  id: 'over-seal',
  title: '没有明显超标的查封',
  help: '查封、扣押、冻结的财产价值以足以清偿债权和执行费用为限，不得明显超出。',
  group: 'C', priority: 'P1', severity: 'clue', side: 'both',
  logic: ['合计在封财产的参考价或者价值，与尚未执行的债权比较，写明比例。', '去掉其中一项以后，其余仍足以清偿的，提示，监督端为线索。', '财产价值或者债权数额没有载明、不足以判断的，待核实。'],
  exceptions: ['低于小额存款限额的财产，不作为可以分开的一项。', '只有一项财产，或者去掉任何一项即不足清偿的（不可分），不作线索。', '轮候、已解除、已处置的财产不计入。'],
  debatable: ['“明显”没有统一比例；价值是否扣除优先权、变现折扣和利息，各地做法不一。'],
  history: [{ on: '2026-11-22', what: '小额的财产不再作为可以分开的超出部分。' }, { on: '2026-11-22', what: '首次收录。' }],
  reads: ['small-deposit', 'small-deposit-share'],
  sources: ['sealing-19', 'cpl-253'],
  judge(context) {
    const { file } = context
    if (file.assets.length === 0) return NOTHING
    const held = controlsOf(file).filter((c) => c.asset !== undefined && !c.over && !c.waiting)
    if (held.length <= 1) return NOTHING
    const worth = held.map((c) => toFen(valueOf(c.asset?.referencePrice) ?? valueOf(c.asset?.value) ?? ''))
    const owed = file.amounts?.unpaid ?? file.amounts?.due
    const claim = toFen(valueOf(owed) ?? '')
    const evidence = [
      ...held.flatMap((c) => (c.asset?.referencePrice ? exhibit(`${c.field}.referencePrice`, c.asset.referencePrice) : exhibit(`${c.field}.value`, c.asset?.value))),
      ...exhibit(file.amounts?.unpaid ? 'amounts.unpaid' : 'amounts.due', owed),
    ]
    if (claim === undefined || claim <= 0n) return unknown('债权数额未载明，不能判断是否超标的查封。', { field: 'amounts.unpaid', material: '案件信息表的尚未执行标的金额' }, { evidence })
    const known = worth.filter((w) => w !== undefined && w > 0n).map((w) => w ?? 0n)
    /* What is too small to count is no part that could be set free. */
    const on = closingDate(context).on
    const small = toFen(String(limitFor(context.settings, 'small-deposit', on) ?? 0)) ?? 0n, share = BigInt(limitFor(context.settings, 'small-deposit-share', on) ?? 0)
    const parts = known.filter((w) => w >= small && w * 100n > claim * share)
    const total = known.reduce((sum, w) => sum + w, 0n)
    const least = parts.reduce((min, w) => (w < min ? w : min), parts[0] ?? 0n)
    const said = `${held.length}项在封财产${known.length < held.length ? `中有价值记载的${known.length}项` : ''}合计${inWords(total)}，尚未执行的债权${moneyInWords(valueOf(owed) ?? '')}（未计执行费用），${total * 100n < claim ? '不足1' : `约为${String((total * 100n) / claim)}`}%`
    if (parts.length > 1 && total - least >= claim) {
      return { approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['解除超出部分的查封，或者说明不可分、有优先权等理由'], reason: `${said}；去掉其中${inWords(least)}的一项仍足以清偿，可能明显超标的额，建议核实。` }
    }
    if (known.length < held.length) return unknown(`${said}；其余财产的价值未载明，不能判断是否超标的查封。`, { field: 'assets', material: MATERIAL }, { evidence })
    return { approval: 'pass', legality: 'none', evidence, reason: `${said}；没有可以分开的明显超出部分。` }
  },
}

function inWords(fen: bigint): string {
  return moneyInWords(`${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`)
}
