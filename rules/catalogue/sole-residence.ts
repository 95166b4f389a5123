import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { squash } from '../../casefile/text.ts'
import type { Asset, CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { shortAssetName } from '../asset-names.ts'
import { combineOpen } from '../combine.ts'
import { lawDay } from '../event-days.ts'
import { concerns, done, eventExhibit, exhibit, namesOf, positionTo, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { sourceOn } from '../sources.ts'
import { assetPlace } from '../places.ts'
import type { Evidence, Judgement, Rule } from '../types.ts'

/*
 * “唯一住房”不能一概不执行：异议复议规定第20条三情形之一 [V]；必需住房可以查封、超过必需部分可以执行，查扣冻规定第3条至第5条 [V]
 * （核对于 2026-11-21）。三情形：扶养义务人另有住房；执行依据生效后转让其他房屋逃债；申请执行人提供住房或者同意扣除租金。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有以唯一住房为由不处置的房屋，本条不涉及。')
const COUNTER = ['其他房屋是否可供居住、是否已被处置', '转让其他房屋是否在执行依据生效以后、是否为逃避债务', '申请执行人所提供的住房或者租金是否符合当地标准', '房屋是否确为被执行人及其所扶养家属维持生活所必需']
const TALKS: EventKind[] = ['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'zhongben-informed', 'objection-decided']

export const soleResidence: Rule = {
  id: 'sole-residence',
  title: '唯一住房的判断',
  help: '以“唯一住房”为由不处置的，应当先排除依法可以执行的三种情形。',
  group: 'D', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '房屋以唯一住房、生活必需住房为由不处置的，看三种情形：扶养义务人或者本人名下另有住房，执行依据生效后转让其他房屋，申请执行人提供住房或者同意从变价款中扣除租金。',
    '有其中之一的，“唯一住房不能处置”可能不成立，提示并作线索；材料逐一排除的，通过；不清楚的，待核实。',
  ],
  exceptions: ['房屋已处置或者正在处置的，本条不涉及。', '房屋属于单位所有的，没有唯一住房可言，提示核对。'],
  debatable: ['唯一住房不是一概不能执行，也不是一概可以执行：超过必需的部分可以执行，必需的部分在不能提供替代住房时不得拍卖。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['objection-20', 'sealing-3'],
  judge(context) {
    const { file } = context
    if (file.assets.length === 0) return NONE
    const claimed = file.assets.filter((a) => a.kind.value === 'real-estate' && claims(a))
    if (claimed.length === 0) return NONE
    if (!sourceOn('objection-20', lawDay(context))) return OLD
    const known: Known = { others: othersByOwner(file), debtors: new Map(file.debtors.map((d, i) => [squash(valueOf(d.name) ?? ''), i])), talks: TALKS.flatMap((k) => done(file, k)) }
    return combineOpen(claimed.map((a) => judgeHouse(file, a, known)))
  },
}

const SOLE = /唯一(?:的)?(?:一套|一处|合法)?(?:自有)?(?:住房|住宅|房屋|房产|住所|居所|居住|不动产)|(?:生活|居住)?(?:所)?必需的?(?:居住)?(?:住房|房屋|居住)/
const ENDED = new Set(['sold', 'debt-in-kind', 'managed', 'done', 'valuing', 'auctioning'])

function textOf(a: Asset): string {
  const exempt = valueOf(a.exempt)
  return [valueOf(a.undisposable), typeof exempt === 'string' ? exempt : undefined, valueOf(a.description)].filter((t) => t !== undefined).join('；')
}
function claims(a: Asset): boolean {
  return !ENDED.has(valueOf(a.disposal) ?? '') && SOLE.test(textOf(a)) && !/(?:不是|并非|不属于|非)[^，。；]{0,8}(?:唯一|必需)/.test(textOf(a))
}

const OTHER_HOUSE = /(?:另有|还有|名下另|有其他|有其它|有另外)[^，。；]{0,14}(?:住房|房屋|房产|住宅)/
const NO_OTHER_HOUSE = /(?:无|没有|未发现|未查到|并无)(?:其他|其它|另外)?[^，。；]{0,8}(?:住房|房屋|房产|住宅|住所)/
/** A question put is no answer. */
const ASKED = /是否[^，。；]{0,24}/g
const OFFER = /(?:提供|安排)[^，。；]{0,14}(?:住房|居住房屋|周转房|临时住|廉租)|扣除[^。；]{0,14}租金|租金[^。；]{0,10}扣除/
const OFFER_REFUSED = /(?:不同意|拒绝|不愿|未|不)[^，。；]{0,8}(?:提供|安排|扣除|预留)[^，。；]{0,14}(?:住|租金|房)/

/** Described houses by owner that may be lived in and are not called the only one themselves; a few of each owner. */
function othersByOwner(file: CaseFile): Map<string, Asset[]> {
  const found = new Map<string, Asset[]>()
  for (const a of file.assets) {
    const what = valueOf(a.description) ?? ''
    if (a.kind.value !== 'real-estate' || what === '' || SOLE.test(textOf(a)) || /车位|车库|商铺|厂房|仓库|办公/.test(what)) continue
    for (const o of namesOf(a.owner)) found.set(squash(o), [...(found.get(squash(o)) ?? []), a].slice(0, 20))
  }
  return found
}

/** The same house may have been read twice: another one is described in other words. */
function isAnother(a: Asset, b: Asset): boolean {
  const one = squash(valueOf(a.description) ?? ''), two = squash(valueOf(b.description) ?? '')
  return a !== b && one !== '' && !one.includes(two) && !two.includes(one)
}

function offered(words: string): boolean {
  const said = words.replace(ASKED, '')
  return OFFER.test(said) && !OFFER_REFUSED.test(said)
}

/** What is looked up of the case once for all its houses. */
interface Known {
  others: ReadonlyMap<string, Asset[]>
  /** where a debtor of that name stands */
  debtors: ReadonlyMap<string, number>
  talks: readonly CaseEvent[]
}

function judgeHouse(file: CaseFile, a: Asset, { others, debtors, talks }: Known): Judgement {
  const field = `assets.${assetPlace(file, a)}`
  const name = shortAssetName(a)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.exempt`, a.exempt), ...exhibit(`${field}.description`, a.description)]
  const owners = namesOf(a.owner)
  const at = owners.map((o) => debtors.get(squash(o))).find((i) => i !== undefined) ?? file.debtors.length
  const owner = file.debtors[at]
  const found: { what: string; evidence: Evidence[] }[] = []
  if (valueOf(owner?.kind) === 'organization') found.push({ what: '该房屋属于单位所有', evidence: exhibit(`debtors.${at}.kind`, owner?.kind) })
  const another = owners.flatMap((o) => others.get(squash(o)) ?? []).find((b) => isAnother(a, b))
  if (another) found.push({ what: `名下另有${shortAssetName(another)}`, evidence: exhibit(`assets.${assetPlace(file, another)}`, another.kind) })
  const text = textOf(a)
  if (OTHER_HOUSE.test(text) && !NO_OTHER_HOUSE.test(text)) found.push({ what: '所载理由中另有住房的记载', evidence: [] })
  const moved = transfer(file, owners)
  if (moved) found.push({ what: `${dayWords(moved)}有转让房屋的记载`, evidence: eventExhibit(file, moved) })
  const offers = talks.filter((e) => offered(wordsOf(e)))
  if (offers.length > 0 || offered(text)) found.push({ what: '申请执行人提供住房或者同意扣除租金', evidence: offers.flatMap((e) => eventExhibit(file, e)) })
  if (found.length > 0) {
    return {
      approval: 'warn', legality: 'clue', evidence: [...evidence, ...found.flatMap((f) => f.evidence)], counterEvidence: COUNTER, wouldPassIf: ['依法处置该房屋', '材料排除三种可以执行的情形'],
      reason: `${name}以唯一住房为由未处置；${found.map((f) => f.what).join('，')}，“唯一住房不能处置”可能不成立，建议核实。`,
    }
  }
  const all = `${text}；${talks.map(wordsOf).join('；')}`.replace(ASKED, '')
  const excluded = { house: NO_OTHER_HOUSE.test(all), offer: OFFER_REFUSED.test(all) }
  const witnesses = talks.filter((e) => NO_OTHER_HOUSE.test(wordsOf(e)) || OFFER_REFUSED.test(wordsOf(e))).flatMap((e) => eventExhibit(file, e))
  if (excluded.house && excluded.offer) return pass(`${name}为唯一住房，材料载明没有其他住房，申请执行人不提供住房或者不同意扣除租金，没有转让其他房屋的记载。`, [...evidence, ...witnesses])
  return unknown(`${name}以唯一住房为由未处置；${[...(excluded.house ? [] : ['本人及扶养义务人有无其他住房']), ...(excluded.offer ? [] : ['申请执行人是否愿意提供住房或者扣除租金'])].join('、')}未见。`, [
    ...(excluded.house ? [] : [{ field: `${field}.undisposable`, material: '被执行人及所扶养家属、扶养义务人的房产查询结果' }]),
    ...(excluded.offer ? [] : [{ field: 'events.applicant-interviewed', material: '征询申请执行人是否提供住房或者同意扣除租金的笔录' }]),
  ], { evidence: [...evidence, ...witnesses] })
}

/** A house that its owner made over after the document under enforcement took effect; of one whose day is not told nothing is said. */
function transfer(file: CaseFile, owners: readonly string[]): CaseEvent | undefined {
  const since = valueOf(file.basis?.effectiveOn)
  return since === undefined ? undefined : done(file, 'property-transferred').find((e) => concerns(e, owners) && /房|不动产/.test(`${wordsOf(e)}${valueOf(e.about) ?? ''}`) && positionTo(e, since) === 'after')
}
function dayWords(e: CaseEvent): string {
  const on = valueOf(e.on)
  return on === undefined ? '' : inWords(on)
}
