import { valueOf } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import type { Asset, CaseFile } from '../casefile/schema.ts'
import { namesOf } from './facts.ts'
import { kept } from './last-case.ts'

/** Things that stand in somebody else’s name: what another owns is no property of the debtor until some ground for it is shown. */

const GROUND = /共有|夫妻|书面确认|确认(?:系|为|属)|登记在[^，。；]{0,10}名下[^，。；]{0,6}(?:实际|实为)|实际(?:属于|所有)|代持|担保|抵押|追加|同意(?:处置|以)/
const MASKED = /[*＊×某]/
/** The owner is called by his part in the case. */
const THE_DEBTOR = /被执行人|债务人|本人/
const BETWEEN = /[、，,；;（）()/和及与\s]+/
/** Characters of a company’s short name that tell it from others. */
const SHORT_NAME = 4

/** Names of the debtors; undefined where one is not told or told in part only, for then nobody can be said not to be one of them. */
const debtorNames = kept((file: CaseFile): ReadonlySet<string> | undefined => {
  const names = file.debtors.map((d) => squash(valueOf(d.name) ?? ''))
  return names.some((n) => n === '' || MASKED.test(n)) ? undefined : new Set(names)
})

/** Its owners are told, and none of them is a debtor as far as the debtors are told; true also where no debtor was read. */
export function isOthers(file: CaseFile, a: Asset): boolean {
  const owners = namesOf(a.owner)
  const debtors = debtorNames(file)
  if (debtors === undefined || owners.length === 0) return false
  return !owners.some((o) => MASKED.test(o) || THE_DEBTOR.test(o) || isDebtor(squash(o), debtors) || o.split(BETWEEN).some((part) => isDebtor(squash(part), debtors)))
}

function isDebtor(name: string, debtors: ReadonlySet<string>): boolean {
  return debtors.has(name) || (name.length >= SHORT_NAME && [...debtors].some((d) => d.includes(name)))
}

/** A ground to enforce against it all the same: shared, held for the debtor, given as security, or acknowledged. */
export function hasGround(a: Asset): boolean {
  return GROUND.test(`${valueOf(a.description) ?? ''}；${valueOf(a.undisposable) ?? ''}`)
}

/** In another’s name, and no ground told: that the debtor has it cannot be taken for granted. */
export function isForeign(file: CaseFile, a: Asset): boolean {
  return file.debtors.length > 0 && isOthers(file, a) && !hasGround(a)
}
