import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import { concerns, done, namesOf, positionTo, wordsOf } from './facts.ts'
import { shown } from './reached.ts'
import type { Evidence } from './types.ts'

/** What was asked about a debtor's property, by network and on the spot, as the words of the acts tell it. */

export interface PropertyKind {
  name: string
  words: RegExp
  /** asked of people only */
  natural?: true
}

/** The four statutory kinds (终本规定第3条第（二）项). */
export const FOUR_KINDS: readonly PropertyKind[] = [
  { name: '存款', words: /存款|银行|账户|金融机构|信用社/ },
  { name: '车辆等交通运输工具', words: /车辆|机动车|车[一二两三四五六七八九十\d]{1,3}[辆台]|车管|小型|汽车|交管|交警|交通管理|公安部/ },
  { name: '不动产', words: /不动产|房产|房地产|房屋|房管|土地|国土|自然资源/ },
  { name: '有价证券', words: /证券|股票|基金|证监|中国结算/ },
]

/** What the court's own system asks for besides (办案系统口径第2项，非法律). */
export const SYSTEM_KINDS: readonly PropertyKind[] = [
  { name: '工商登记', words: /工商(?!银行)|市场监督|市场监管|企业登记|股权/ },
  { name: '互联网银行', words: /互联网|网络银行|网络资金|微信|支付宝|财付通/ },
  { name: '人民银行', words: /人民银行|人行/ },
  { name: '保险', words: /保险/ },
  { name: '民政登记', words: /民政|婚姻/, natural: true },
]

/** Both; to tell whether a query names its items at all. */
export const QUERIED_KINDS: readonly PropertyKind[] = [...FOUR_KINDS, ...SYSTEM_KINDS]

/** The kinds that these words do not name. */
export function unnamed(kinds: readonly PropertyKind[], words: string): PropertyKind[] {
  return kinds.filter((k) => !k.words.test(words))
}

/** So few acts are searched as fast as they are looked up. */
const FEW = 40

/** Acts toward a party (its own name; empty: everybody's), in no particular order. */
export type Toward = (names: readonly string[]) => CaseEvent[]

/** Acts of these kinds, done on that day or before it or on a day that is not told, to be asked for party by party; a case may have hundreds of them. */
export function towardBy(file: CaseFile, day: CivilDate, ...kinds: EventKind[]): Toward {
  const acts = done(file, ...kinds).filter((e) => positionTo(e, day) !== 'after')
  if (file.debtors.length <= 1 || acts.length <= FEW) return (names) => acts.filter((e) => concerns(e, names))
  const general: CaseEvent[] = [], own = new Map<string, CaseEvent[]>()
  for (const e of acts) {
    const parties = new Set(namesOf(e.party).map((p) => squash(p)))
    if (parties.size === 0) general.push(e)
    for (const p of parties) {
      const list = own.get(p)
      if (list) list.push(e)
      else own.set(p, [e])
    }
  }
  return (names) => (names.length === 0 ? acts : [...new Set([...general, ...names.flatMap((n) => own.get(squash(n)) ?? [])])])
}

/** Of acts that are not done: only planned or tried, or nothing is said of why, so that they may still have been done. */
export function onlyIntended(e: CaseEvent): boolean {
  const status = valueOf(e.status)
  return status !== 'not-done' && status !== 'refused'
}

/** The words of these acts, of the first of them where there are many. */
export function exhibitsOf(file: CaseFile, events: readonly CaseEvent[]): Evidence[] {
  return shown(file, events.slice(0, 20))
}

/** Property looked for on the spot or at a registry, not by network. */
export const OFFLINE: readonly EventKind[] = ['traditional-investigation', 'onsite-visit', 'search', 'audit', 'reward-notice', 'debtor-questioned', 'provident-fund-query', 'insurance-query', 'tax-query', 'investigation-delegated']

export function wordsOfAll(events: readonly CaseEvent[]): string {
  return events.map(wordsOf).join(' ')
}

/** Villagers' committees, branches and the like, which the network cannot ask about for want of a number. */
export const NUMBERLESS = /村民委员会|村委会|居民委员会|居委会|村民小组|业主委员会|业委会|分公司|分支机构|经济合作社/
