import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { AssetKind } from '../casefile/vocabulary.ts'
import { done, namesOf, sameName, wordsOf } from './facts.ts'
import type { OneDebtor } from './judging.ts'

/** What a debtor declared of his property, against what of it was found. */

const DECLARED: readonly { name: string; kinds: readonly AssetKind[]; says: RegExp }[] = [
  { name: '房产', kinds: ['real-estate', 'land'], says: /房产|房屋|不动产|住房|商铺|厂房|门面|宅基地/ },
  { name: '车辆', kinds: ['vehicle'], says: /车辆|轿车|货车|汽车|机动车|小客车|面包车|摩托车/ },
]
/** What is not said to be owned: denials, rented homes, the housing fund. */
const NOT_OWNED = /(?:无|没有|未有|未发现|不拥有|不持有|不存在)[^，。；,;]{0,24}|租[^，。；,;]{0,10}|借住[^，。；,;]{0,10}|住房公积金|住房贷款/g
/** The check told what became of it. */
const EXPLAINED = /已(?:出售|出卖|转让|过户|报废|注销|灭失|拍卖|抵债)|(?:不在|不属于|非)[^，。；]{0,8}(?:名下|所有)|登记在[^，。；]{1,12}名下|小产权|未办(?:理)?(?:产)?权|不存在|查无/

/** Has anybody reported anything of these kinds? Most have not, and there may be hundreds of debtors. */
export function declaresThings(file: CaseFile): boolean {
  return done(file, 'property-reported').some((e) => { const words = wordsOf(e).replace(NOT_OWNED, ''); return DECLARED.some((d) => d.says.test(words)) })
}

/** Kinds of property that the debtor declared and that are neither in the list of property nor explained by the check. */
export function unfoundOf(file: CaseFile, { names }: OneDebtor, reports: CaseEvent[], checks: CaseEvent[]): string[] {
  if (checks.some((e) => EXPLAINED.test(wordsOf(e)))) return []
  const told = reports.map((e) => wordsOf(e).replace(NOT_OWNED, '')).join('；')
  return DECLARED.filter((d) => d.says.test(told) && !file.assets.some((a) => a.kind.value !== null && d.kinds.includes(a.kind.value) && ownedBy(namesOf(a.owner), names))).map((d) => d.name)
}

/** Property without an owner told may be anybody's of the case. */
function ownedBy(owners: readonly string[], names: readonly string[]): boolean {
  return owners.length === 0 || names.length === 0 || owners.some((o) => names.some((n) => sameName(o, n)))
}
