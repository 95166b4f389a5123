import { valueOf } from '../../casefile/fact.ts'
import type { Asset } from '../../casefile/schema.ts'
import { shortAssetName } from '../asset-names.ts'
import { isSaleable, salesOf } from '../auctions.ts'
import { actEvidence, actsOf } from '../sale-acts.ts'
import { isExempt } from '../asset-release.ts'
import { closingDate } from '../closing-date.ts'
import { combineOpen } from '../combine.ts'
import { earliest, lawDay, nothingElse } from '../event-days.ts'
import { exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, unknown } from '../judging.ts'
import { isForeign } from '../outsiders.ts'
import { judgeTerm } from '../term.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 查封、扣押、冻结后，对需要变价的财产，应当在三十日内启动确定参考价的程序：参考价规定第1条 [V]（2018-09-01 起施行，核对于 2026-11-21）。
 * 立案以前（保全中）控制的，自立案之日起算。不需变价的（存款、豁免、轮候、未能扣押、有不能处置理由的）不适用。
 */

const NONE = notApplicable('没有读到本案控制的、需要变价的财产，本条不涉及。')
const COUNTER = ['财产是否不需要变价，或者当时不具备变价条件', '是否已启动议价、询价而未录入', '控制日期是否记载准确']
const MATERIAL = { field: 'events.valuation', material: '议价笔录、询价函、委托评估函等启动确定参考价的材料' }

export const valuationStart: Rule = {
  id: 'valuation-start',
  title: '查封后三十日内启动参考价程序',
  help: '对需要变价的财产，应当在查封、扣押、冻结后三十日内启动确定参考价的程序。',
  group: 'D', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['逐项看本案首封、需要变价的财产：自控制之日（立案前控制的，自立案之日）起三十日内议价、询价或者委托评估的，通过。', '迟于三十日的提示；记录完整而没有启动的，按程序瑕疵提示；未见的待核实。'],
  exceptions: ['不需要变价的财产不适用：豁免、轮候查封、未能实际扣押的车辆船舶、载明不能处置理由的财产。', '三十日尚未届满的，不判迟延。', '登记在被执行人以外的人名下的，不适用。'],
  history: [{ on: '2026-11-23', what: '他人名下的财产不适用。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['price-1', 'cpl-period'],
  judge(context) {
    const { file } = context
    if (file.assets.length === 0) return NONE
    const wanted = file.assets.filter((a) => a.control !== undefined && isSaleable(a) && !idle(a) && !isForeign(file, a))
    if (wanted.length === 0 || !limitOn('valuation-start', lawDay(context))) return NONE
    return combineOpen(wanted.map((a) => judgeAsset(context, a)))
  },
}

/** Nothing has to be sold, or cannot be. */
function idle(a: Asset): boolean {
  return isExempt(a) || valueOf(a.control?.rank) === 'waiting' || valueOf(a.possessed) === false || valueOf(a.undisposable) !== undefined || valueOf(a.disposal) === 'debt-in-kind' || a.control?.released !== undefined
}

function judgeAsset(context: RuleContext, a: Asset): Judgement {
  const { file } = context
  const field = `assets.${assetPlace(file, a)}`
  const controlled = valueOf(a.control?.on), filed = valueOf(file.filedOn)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.control.on`, a.control?.on)]
  if (controlled === undefined) return unknown(`${shortAssetName(a)}的控制日期未见，不能判断是否在三十日内启动参考价程序。`, { field: `${field}.control.on`, material: '查封、扣押、冻结的裁定和协助执行通知书回执' }, { evidence })
  const before = filed !== undefined && filed > controlled
  const { sales, loose } = salesOf(file)
  const own = sales.find((s) => s.asset === a)
  const act = own ? (earliest(actsOf(own, 'valuation', 'reference-price-set')) ?? actsOf(own, 'valuation', 'reference-price-set')[0]) : undefined
  const further = valueOf(a.disposal) !== undefined && valueOf(a.disposal) !== 'none'
  const maybe = loose.some((e) => e.kind.value === 'valuation' || e.kind.value === 'reference-price-set') || further
  const closing = closingDate(context)
  return judgeTerm(context, {
    limit: 'valuation-start', duty: '启动确定参考价的程序', act, actEvidence: act ? actEvidence(file, act) : [], missing: MATERIAL, late: 'notice', never: 'procedural-defect', counter: COUNTER,
    began: { on: before ? filed : controlled, words: `${shortAssetName(a)}${before ? '在立案前已控制，立案于' : '控制于'}`, evidence: before ? [...evidence, ...exhibit('filedOn', file.filedOn)] : evidence },
    until: closing, whole: !maybe && nothingElse(file, 'valuation', 'reference-price-set'),
  })
}
