import { valueOf } from '../../casefile/fact.ts'
import type { CivilDate } from '../../casefile/dates.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import { assetName, isExempt, isFinished, judgeAsset } from '../asset-release.ts'
import { closingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { exhibit } from '../facts.ts'
import { doneBy, notApplicable, unknown } from '../judging.ts'
import { assetPlace } from '../places.ts'
import { isDisputed, isWithoutBenefit } from '../stated-reasons.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 以“财产不能处置”终本的，理由只限于：终本规定第4条两类（拍卖变卖不成又不能抵债、不能强制管理；车辆船舶登记查封而未能扣押）[V]，
 * 以及轮候查封（查扣冻第26条 [V]）、豁免财产（查扣冻第3条至第5条 [V]）、无益拍卖（拍变第6条 [V]），并且有证据（2026-11-21 核）。
 * 逐项判断与“有财产未处置的不批”同用 asset-release.ts；没有主张不能处置的财产由那一条判断，这里不重复。
 * 目录只要求提示：那一条判为不批的，这里至多提示。自填一句“拍卖无益”而没有评估、询价等材料的，待核实。
 */

export const undisposableValid: Rule = {
  id: 'undisposable-valid',
  title: '“不能处置”理由成立',
  help: '以财产不能处置为由终本的，理由应当属于法定情形并附证据。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '逐项看载有不能处置理由而未处置完毕的财产：理由属于法定情形并有证据的，通过。',
    '理由是“价值不大”“申请执行人不要”“难以变现”等其他说法的，提示并作线索。',
    '理由属于法定情形而证据未见的，待核实。',
  ],
  exceptions: [
    '拍卖、变卖未成交，申请执行人不接受抵债，又不能强制管理的，理由成立。',
    '车辆、船舶只登记查封、未能实际扣押并有协助查找记录的，理由成立。',
    '轮候查封、没有处置权且已商请移送或者参与分配的，理由成立。',
    '依法豁免执行的财产，理由成立。',
    '有评估、询价材料的无益拍卖，理由成立。',
    '案外人异议、权属争议只是暂不能处分，提示等待或者部分中止。',
  ],
  debatable: ['“价值不大”“难以变现”是否足以不处置：一种看法是法定情形以外都不成立；另一种看法是变价所得明显不敷费用的，可以比照无益拍卖，但要有评估或者询价的材料。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['small-deposit', 'small-deposit-share'],
  sources: ['zhongben-1-3', 'zhongben-4-1', 'zhongben-4-2', 'auction-6', 'sealing-3', 'sealing-26'],
  judge(context) {
    const { file } = context
    const claimed = file.assets.filter(isClaimed)
    if (claimed.length === 0) return withoutAssets(file)
    const closing = closingDate(context).on
    return combine(claimed.map((a) => judgeOne(context, a, closing)))
  },
}

const NO_CLAIM = notApplicable('没有以“不能处置”为由的财产；未处置的财产由“有财产未处置的不批”一条判断。')
const OUTRIGHT = /财产[^，。；]{0,12}(?:不能|无法|不宜|暂不|难以)[^，。；]{0,4}(?:处置|处分|变现)/

/** Something says that it cannot be disposed of: a reason, an exemption, a failed sale, a seal on paper only, a seal that waits. */
function isClaimed(a: Asset): boolean {
  if (isFinished(a)) return false
  return valueOf(a.undisposable) !== undefined || isExempt(a) || valueOf(a.disposal) === 'failed'
    || valueOf(a.control?.rank) === 'waiting' || ((a.kind.value === 'vehicle' || a.kind.value === 'vessel') && valueOf(a.possessed) === false)
}

/** The reason of the closing may claim it while no thing was read. The usual “未发现……或者发现的财产不能处置” names neither. */
function withoutAssets(file: CaseFile): Judgement {
  const reason = valueOf(file.closeReason)
  if (reason === undefined || !OUTRIGHT.test(reason) || /未发现|未查到|没有发现/.test(reason)) return NO_CLAIM
  return unknown(`终本理由为“${reason}”，但没有读到具体财产和不能处置的材料。`, { field: 'assets.undisposable', material: '已查明财产清单，以及不能处置的证据材料' }, {
    evidence: exhibit('closeReason', file.closeReason), wouldPassIf: ['逐项载明财产不能处置的法定理由并附证据'],
  })
}

function judgeOne({ file, settings }: RuleContext, a: Asset, closing: CivilDate): Judgement {
  const judged = judgeAsset(file, a, closing, settings)
  if (judged.approval === 'block') return softened(file, a, judged)
  const reason = valueOf(a.undisposable)
  if (judged.approval !== 'pass' || judged.sources?.includes('auction-6') !== true || !isWithoutBenefit(reason) || isDisputed(reason)) return judged
  const priced = a.referencePrice ?? a.value
  const acts = doneBy(file, closing, 'valuation', 'reference-price-set', 'auction-failed')
  if (priced !== undefined || acts.length > 0) return judged
  return unknown(`${assetName(a)}以拍卖无益为由不处置，评估、询价和优先债权的材料未见。`, {
    field: `assets.${assetPlace(file, a)}.referencePrice`, material: '评估（询价）报告和优先债权、费用的计算',
  }, { evidence: judged.evidence ?? [], wouldPassIf: ['补入评估或者询价结果，显示清偿优先债权和费用后没有剩余可能'], sources: ['auction-6', 'zhongben-1-3'] })
}

/** What bars the closing there is here a reason that does not hold. */
function softened(file: CaseFile, a: Asset, judged: Judgement): Judgement {
  const field = `assets.${assetPlace(file, a)}`
  const reason = valueOf(a.undisposable)
  const said = judged.reason.replace(/不足以认定不能处置，建议核实。$/, '')
  return {
    ...judged, approval: 'warn', legality: 'clue', sources: ['zhongben-1-3', 'zhongben-4-1'],
    reason: `${said}${reason === undefined ? '' : `所载理由为“${reason}”；`}不足以认定属于不能处置，建议核实。`,
    missing: [{ field: `${field}.undisposable`, material: '证明属于不能处置法定情形的材料' }],
  }
}
