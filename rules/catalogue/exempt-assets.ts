import { valueOf } from '../../casefile/fact.ts'
import type { Asset } from '../../casefile/schema.ts'
import { assetName, isExempt } from '../asset-release.ts'
import { combine } from '../combine.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 生活必需的费用、物品和住房：可以查封，不得拍卖、变卖、抵债；超过必需部分可以执行。查扣冻规定第3条至第5条 [V]；民诉法第255条 [V]。2026-11-21 核。
 * 唯一住房不等于绝对豁免：具备异议复议规定第20条 [V] 情形的可以执行，由“唯一住房判断”另看。
 * 错误处置是已发生的违法，不是能否终本的条件，故审批端提示，不作不批。
 */

const COUNTER = ['处置的是否为超过生活必需的部分', '是否已保留生活必需费用或者另行安排居住', '是否具备异议复议规定第二十条的情形', '被执行人是否书面同意', '豁免的标注是否有误']
const NOTHING = notApplicable('没有读到豁免执行的财产，本条不适用。')
const NEEDED = /生活必需|必需(?:的)?(?:住房|住宅|房屋|物品|费用)|必需品|维持(?:基本)?生活/
const SOLE = /唯一(?:一套)?(?:的)?(?:住房|住宅|房屋|房产|居所)/
const BEYOND = /超(?:过|出)[^，。；]{0,8}必需|非(?:生活)?必需|不属于[^，。；]{0,8}(?:必需|唯一)|非唯一/
const DISPOSED: ReadonlySet<string> = new Set(['sold', 'debt-in-kind', 'deducted', 'managed'])
const RUNNING: ReadonlySet<string> = new Set(['auctioning'])

export const exemptAssets: Rule = {
  id: 'exempt-assets',
  title: '豁免财产没有处置',
  help: '生活必需的费用、物品和住房可以查封，但不得拍卖、变卖或者抵债。',
  group: 'C', priority: 'P1', severity: 'major', side: 'both',
  logic: ['逐项看标明生活必需、豁免的财产：没有处置的，通过。', '已拍卖、变卖、抵债、扣划的，提示，监督端涉嫌违法。', '正在拍卖的，提示和线索。', '处置情况没有看到的，待核实。'],
  exceptions: ['处置的是超过生活必需部分的，放行。', '只写“唯一住房”的，不当然豁免，只作提示。', '没有豁免财产的，不适用。'],
  debatable: ['唯一住房是否豁免：有的认为不得处置；司法解释规定具备法定情形的可以执行。这里不以“唯一”当然豁免。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['sealing-3', 'cpl-255'],
  judge({ file }) {
    const parts = file.assets.flatMap((a, i) => ofAsset(a, `assets.${i}`) ?? [])
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

function ofAsset(a: Asset, field: string): Judgement | undefined {
  const marked = valueOf(a.exempt)
  if (marked === undefined && a.undisposable === undefined) return undefined
  if (marked !== undefined && !isExempt(a) && !BEYOND.test(String(marked))) return undefined
  const words = `${typeof marked === 'string' ? marked : ''} ${valueOf(a.undisposable) ?? ''}`
  const sole = SOLE.test(words), needed = NEEDED.test(words)
  if (marked === undefined && !sole && !needed) return undefined
  const name = assetName(a)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.exempt`, a.exempt), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.disposal`, a.disposal)]
  if (BEYOND.test(words)) return pass(`${name}载明不属于或者超过生活必需部分，可以执行。`, evidence)
  const disposal = valueOf(a.disposal)
  const merelySole = sole && !needed
  if (disposal !== undefined && (DISPOSED.has(disposal) || RUNNING.has(disposal))) {
    const running = RUNNING.has(disposal)
    return {
      approval: 'warn', legality: running || merelySole ? 'clue' : 'suspected-violation', evidence, counterEvidence: COUNTER, wouldPassIf: ['说明处置的是超过生活必需的部分，或者具备可以执行的法定情形'],
      reason: `${name}载明${merelySole ? '为唯一住房' : '属于生活必需'}，而${running ? '正在拍卖、变卖' : '已经处置'}；疑似处置了不得处置的财产，建议核实。`,
    }
  }
  if (merelySole) {
    return { approval: 'warn', legality: 'notice', evidence, wouldPassIf: ['说明是否具备异议复议规定第二十条的情形'], reason: `${name}以唯一住房为由没有处置；唯一住房不当然豁免，须说明是否具备可以执行的法定情形。` }
  }
  if (disposal === undefined && a.undisposable === undefined) return unknown(`${name}标明豁免，处置情况未见。`, { field: `${field}.disposal`, material: '该财产的处置情况' }, { evidence, wouldPassIf: ['载明没有处置'] })
  return pass(`${name}属于生活必需，没有处置。`, evidence)
}
