import { valueOf } from '../casefile/fact.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { AssetKind } from '../casefile/vocabulary.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { moneyInWords } from '../casefile/money.ts'
import { byClaim, doubtOf } from './asset-doubts.ts'
import { eventExhibit, exhibit, namesOf, notDone, ofEveryApplicant, positionTo, whole, wordsOf } from './facts.ts'
import { doneBy, pass } from './judging.ts'
import { nothingRealised, notRealised } from './nothing-realised.ts'
import type { Settings } from './settings.ts'
import { deductedDeposit, smallDeposit, unknownBalance } from './small-deposit.ts'
import { assetPlace } from './places.ts'
import { isDisputed, isRuledOut, isWithoutBenefit } from './stated-reasons.ts'
import { tellsValue, thingWords } from './thing-words.ts'
import type { Evidence, Judgement } from './types.ts'

/** One thing found: is it disposed of, released by an exception, or does it bar the closing? */

export const KIND_WORDS: Record<AssetKind, string> = {
  deposit: '存款', 'online-funds': '网络资金', vehicle: '车辆', vessel: '船舶', 'real-estate': '不动产', land: '土地', equity: '股权', securities: '证券',
  insurance: '保险', 'provident-fund': '住房公积金', 'wealth-product': '理财产品', income: '收入', movable: '动产', receivable: '债权', 'intellectual-property': '知识产权', other: '财产',
}
const COUNTER = ['是否已处置完毕而未更新记录', '是否轮候查封、本案无处置权', '是否属于生活必需的住房、物品', '是否经拍卖、变卖未成交且申请执行人不接受抵债', '案外人是否提出异议', '申请执行人是否书面同意']
const FINISHED = { sold: '已变价', 'debt-in-kind': '已抵债', deducted: '已扣划', managed: '已强制管理', done: '已处置完毕' } as const
const RUNNING = { valuing: '正在评估', auctioning: '正在拍卖、变卖' } as const

/** How the thing is called in a sentence: kind, description and owner. */
export function assetName(a: Asset): string {
  const value = valueOf(a.value)
  const owners = namesOf(a.owner), what = thingWords(valueOf(a.description) ?? '', owners)
  return `${ofOwners(owners)}${KIND_WORDS[a.kind.value ?? 'other']}${what === '' ? '' : `（${what}）`}${value === undefined || tellsValue(what, value) ? '' : moneyInWords(value)}`
}

/** Whose it is, before what it is; of many owners the first. */
export function ofOwners(owners: readonly string[]): string {
  return owners.length === 0 ? '' : `${owners.slice(0, OWNERS).join('、')}${owners.length > OWNERS ? '等' : ''}的`
}
const OWNERS = 3

export function judgeAsset(file: CaseFile, a: Asset, closing: CivilDate, settings: Settings): Judgement {
  const name = assetName(a)
  const field = `assets.${assetPlace(file, a)}`
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.disposal`, a.disposal), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.control.rank`, a.control?.rank)]
  const disposal = valueOf(a.disposal)
  if (disposal !== undefined && isFinished(a)) return pass(`${name}${FINISHED[disposal as keyof typeof FINISHED]}。`, evidence)
  if (isExempt(a)) return { ...pass(`${name}属于豁免执行的财产。`, [...evidence, ...exhibit(`${field}.exempt`, a.exempt)]), sources: ['zhongben-1-3', 'sealing-3'] }
  if (isDeposit(a)) {
    const small = smallDeposit(file, a, name, evidence, closing, settings) ?? deductedDeposit(file, a, name, evidence, closing, settings)
    if (small) return small
  }
  const ways = [byFailedSale(file, a, name, field, evidence, closing), byWaitingSeal(file, a, name, evidence, closing), byPaperSeal(file, a, name, field, evidence, closing)]
  const judged = ways.find((w) => w?.approval === 'pass') ?? ways.find((w) => w !== undefined) ?? byReason(file, a, name, field, evidence, closing)
  if (judged.approval !== 'block') return judged
  const doubted = doubtOf(file, a, name, field, evidence, closing)
  if (doubted) return doubted
  return isDeposit(a) && valueOf(a.value) === undefined ? unknownBalance(name, field, judged) : judged
}

/** Said to be exempt, and not that it is not (“否”, “不属于”, “超过必需部分”). */
export function isExempt(a: Asset): boolean {
  const said = valueOf(a.exempt)
  return said === true || (typeof said === 'string' && !/^(?:否|无|不|非|没有|未)|不属于|不是|并非|超(?:过|出)[^，。；]{0,8}必需/.test(said.trim()))
}

/** The thing has been turned into money, given in kind, managed, or done with. */
export function isFinished(a: Asset): boolean {
  return (valueOf(a.disposal) ?? '') in FINISHED
}

function isDeposit(a: Asset): boolean {
  return a.kind.value === 'deposit' || a.kind.value === 'online-funds'
}

/** Words of an applicant who takes no property in kind, or to whom none can be given. */
export const REFUSES = /(?:不接受|拒绝|不同意|不愿|不要求)[^，。；]{0,12}抵债|(?:不能|无法)[^，。；]{0,8}抵债/
export const NO_MANAGEMENT = /(?:不能|无法|不宜|不具备)[^，。；]{0,10}(?:强制管理|其他执行措施|其他措施)/

/** 终本规定第4条第（一）项：拍卖变卖未成交、不接受或者不能抵债、不能强制管理，三项俱备。 */
function byFailedSale(file: CaseFile, a: Asset, name: string, field: string, evidence: Evidence[], closing: CivilDate): Judgement | undefined {
  if (valueOf(a.disposal) !== 'failed') return undefined
  const reason = valueOf(a.undisposable) ?? ''
  const refusal = doneBy(file, closing, 'debt-in-kind-refused')[0]
  const refused = refusal !== undefined || REFUSES.test(reason)
  const unmanageable = notDone(file, 'compulsory-management').find((e) => valueOf(e.status) !== 'planned' && positionTo(e, closing) !== 'after')
  const unmanaged = unmanageable !== undefined || NO_MANAGEMENT.test(reason)
  const all = [...evidence, ...[refusal, unmanageable].filter((e) => e !== undefined).flatMap((e) => eventExhibit(file, e))]
  const sources = ['zhongben-1-3', 'zhongben-4-1', 'red-line-property']
  if (refused && unmanaged) return { ...pass(`${name}经拍卖、变卖未成交，申请执行人不接受抵债，又不能强制管理，属于不能处置。`, all), sources }
  const missing = [
    ...(refused ? [] : [{ field: `${field}.undisposable`, material: '征询申请执行人是否接受以物抵债的记录' }]),
    ...(unmanaged ? [] : [{ field: `${field}.undisposable`, material: '不能采取强制管理等其他措施的说明' }]),
  ]
  const wouldPassIf = ['申请执行人不接受或者不能抵债，且不能强制管理，均有记录']
  const unasked = refused ? undefined : notDone(file, 'debt-in-kind-refused').find((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
  if (unasked || (!refused && whole(file, 'events'))) {
    return {
      approval: 'block', legality: 'clue', evidence: [...all, ...(unasked ? eventExhibit(file, unasked) : [])], sources, counterEvidence: COUNTER, wouldPassIf,
      reason: `${name}拍卖、变卖未成交，${unasked ? '材料载明没有征询申请执行人是否接受抵债' : '记录完整而没有征询申请执行人是否接受抵债的记载'}；不足以认定不能处置，建议核实。`,
    }
  }
  return {
    approval: 'need-check', legality: 'need-check', evidence: all, missing, sources,
    reason: `${name}拍卖、变卖未成交；${refused ? '' : '是否征询抵债未见；'}${unmanaged ? '' : '能否强制管理未见；'}不足以认定不能处置。`,
    wouldPassIf,
  }
}

/** 终本规定第4条第（二）项；财产调查规定第16条；decisions 9。不可“有车即不批”。 */
function byPaperSeal(file: CaseFile, a: Asset, name: string, field: string, evidence: Evidence[], closing: CivilDate): Judgement | undefined {
  if (a.kind.value !== 'vehicle' && a.kind.value !== 'vessel') return undefined
  const sources = ['zhongben-1-3', 'zhongben-4-2', 'investigation-16', 'red-line-property']
  const possessed = valueOf(a.possessed)
  const all = [...evidence, ...exhibit(`${field}.possessed`, a.possessed)]
  if (possessed === true || (possessed === undefined && valueOf(a.control?.kind) === 'impounded')) return undefined // 扣押 is to have it
  const unseized = possessed === false || /未(?:能)?(?:实际)?(?:扣押|控制)|(?:未|没有)(?:找到|查找到|查到下落)/.test(valueOf(a.undisposable) ?? '')
  if (!unseized) {
    if (valueOf(a.disposal) === 'valuing' || valueOf(a.disposal) === 'auctioning') return undefined
    return {
      approval: 'need-check', legality: 'need-check', evidence: all, sources, reason: `${name}是否实际扣押未见；只登记查封而未能扣押的，属于不能处置。`,
      missing: [{ field: `${field}.possessed`, material: '车辆扣押记录，或者未能扣押的说明和协助查找函' }], wouldPassIf: ['材料载明未能实际扣押并已通知协助查找', '已扣押并处置完毕'],
    }
  }
  if (a.control === undefined && !/查封/.test([valueOf(a.undisposable), valueOf(a.description), a.kind.quote].join(' '))) {
    return {
      approval: 'need-check', legality: 'need-check', evidence: all, sources, reason: `${name}未能实际扣押，是否已在登记机关查封未见；没有查封的，不属于不能处置。`,
      missing: [{ field: `${field}.control`, material: '查封登记的协助执行通知书及回执' }], wouldPassIf: ['材料载明已登记查封并已通知协助查找'],
    }
  }
  const help = doneBy(file, closing, 'seizure-help-requested')[0]
  if (help) return { ...pass(`${name}只登记查封、未能实际扣押，已通知协助查找，属于不能处置。`, [...all, ...eventExhibit(file, help)]), sources }
  return {
    approval: 'warn', legality: 'clue', evidence: all, sources, reason: `${name}只登记查封、未能实际扣押，未见通知有关单位协助查找的记录，建议核实。`,
    missing: [{ field: 'events.seizure-help-requested', material: '协助查找车辆（船舶）的函件及回执' }],
    counterEvidence: ['是否已口头或者通过系统通知协助查找', '车辆是否已灭失、报废'], wouldPassIf: ['补入通知协助查找的函件'],
  }
}

/** 轮候查封且非首封、无处置权：应有商请移送或者参与分配的记录。 */
function byWaitingSeal(file: CaseFile, a: Asset, name: string, evidence: Evidence[], closing: CivilDate): Judgement | undefined {
  const waiting = valueOf(a.control?.rank) === 'waiting' || /轮候|(?:他|另|其他|其它|外)[^，。；]{0,6}法院[^，。；]{0,12}(?:查封|处置)|首封[^，。；]{0,8}(?:他院|法院|不是本院)|法院另案查封|由该院[^，。；]{0,12}处置/.test(`${valueOf(a.undisposable) ?? ''}；${valueOf(a.description) ?? ''}`)
  if (!waiting) return undefined
  const sources = ['zhongben-1-3', 'sealing-26', 'red-line-property']
  const request = doneBy(file, closing, 'seal-transfer-requested', 'distribution-joined')[0]
  const told = /商请移送|参与分配/.test(valueOf(a.undisposable) ?? '')
  if (request || told) return { ...pass(`${name}为轮候查封或者由其他法院处置，已商请移送处置权或者申请参与分配。`, [...evidence, ...(request ? eventExhibit(file, request) : [])]), sources }
  return {
    approval: 'warn', legality: 'notice', evidence, sources, reason: `${name}为轮候查封或者由其他法院处置，未见商请移送处置权或者申请参与分配的记录。`,
    missing: [{ field: 'events.seal-transfer-requested', material: '商请移送处置权函，或者参与分配申请' }], counterEvidence: ['首封法院是否正在处置', '是否已口头沟通移送'],
    wouldPassIf: ['补入商请移送或者参与分配的记录'],
  }
}

/** What is left: the stated reason, written consent, or nothing, which bars the closing. */
function byReason(file: CaseFile, a: Asset, name: string, field: string, evidence: Evidence[], closing: CivilDate): Judgement {
  const disposal = valueOf(a.disposal)
  const reason = valueOf(a.undisposable)
  if (isDisputed(reason)) {
    return { approval: 'warn', legality: 'notice', evidence, reason: `${name}因权属争议或者案外人异议暂不能处分（${reason}）；通常应当等待或者部分中止，不宜终本。`, counterEvidence: ['异议是否只涉及部分财产', '除此以外是否确无其他财产'], wouldPassIf: ['异议审结后处置'] }
  }
  if (isRuledOut(reason)) {
    return { approval: 'warn', legality: 'notice', evidence, sources: ['zhongben-1-3', 'cpl-238', 'red-line-property'], reason: `${name}未处置，所载法院已裁定不得对其执行（${reason}）；请核对裁定。`, counterEvidence: ['裁定是否只涉及部分财产', '裁定以后是否已经撤销、变更'], wouldPassIf: ['附法院裁定'] }
  }
  if (isWithoutBenefit(reason)) return { ...pass(`${name}拍卖无益（${reason}）。`, evidence), sources: ['zhongben-1-3', 'auction-6'] }
  const claimed = byClaim(file, a, name, evidence, closing)
  if (claimed) return claimed
  const consents = doneBy(file, closing, 'zhongben-applied', 'applicant-consented').filter((e) => e.kind.value === 'zhongben-applied' || /书面|签字|签名|申请书/.test(wordsOf(e)))
  const consent = ofEveryApplicant(file, consents) ? consents[0] : undefined
  if (disposal !== undefined && disposal in RUNNING) return barred(file, name, `${RUNNING[disposal as keyof typeof RUNNING]}，尚未处置完毕`, evidence, consent)
  if (reason !== undefined) {
    return {
      approval: 'warn', legality: 'clue', evidence, reason: `${name}未处置，所载理由为“${reason}”；是否属于不能处置的情形、有无证据，建议核实。`, counterEvidence: COUNTER,
      missing: [{ field: `${field}.undisposable`, material: '支持该理由的证据材料' }], wouldPassIf: ['补入证明不能处置的材料'],
    }
  }
  if (disposal === 'none') return barred(file, name, '未处置，没有载明不能处置的理由', evidence, consent)
  if (disposal === undefined && isDeposit(a) && valueOf(a.value) !== undefined && consent === undefined && nothingRealised(file)) return notRealised(file, name, evidence, COUNTER)
  return {
    approval: 'need-check', legality: 'need-check', evidence, reason: `${name}的处置情况未见。`,
    missing: [{ field: `${field}.disposal`, material: '财产处置情况（评估、拍卖、扣划、抵债的材料），或者不能处置的理由' }], wouldPassIf: ['材料显示已处置完毕，或者载明不能处置的理由和证据'],
  }
}

function barred(file: CaseFile, name: string, state: string, evidence: Evidence[], consent: CaseEvent | undefined): Judgement {
  if (consent) {
    return {
      approval: 'warn', legality: 'clue', evidence: [...evidence, ...eventExhibit(file, consent)], sources: ['zhongben-1-3', 'cpl-auction', 'nanyang-visit-back', 'red-line-property'],
      reason: `${name}${state}；申请执行人书面同意终本，应列为重点案件回访；同意的真实性和范围建议核实。`, counterEvidence: ['同意是否针对该财产', '同意是否出于真实意思'], wouldPassIf: ['处置该财产'],
    }
  }
  return {
    approval: 'block', legality: 'suspected-violation', evidence, counterEvidence: COUNTER, sources: ['zhongben-1-3', 'zhongben-4-1', 'cpl-auction', 'auction-1', 'red-line-property'],
    reason: `${name}${state}。`, wouldPassIf: ['处置完毕', '载明不能处置的法定理由并附证据'],
  }
}
