import { valueOf } from '../casefile/fact.ts'
import { parseNumeral } from '../casefile/numerals.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { concerns, done, namesFor, namesOf, notDone, positionTo, whole, wordsOf } from './facts.ts'
import { reached, type Act, type Reach } from './reached.ts'

/** 解释第五百一十七条: the applicant confirms by his signature, or a panel examines and the president approves. */

export const PANEL: Act = { kinds: ['panel-deliberated'] }
export const PRESIDENT: Act = { kinds: ['president-approved'] }

const SIGNED = /签字|签名|签署|捺印|摁印|按(?:手)?印|书面(?:确认|同意|认可|申请)|申请书|确认书|同意书/
const UNSIGNED = /未(?:予)?(?:签字|签名|签署)|没有签|(?:拒绝|拒不|不愿|不肯)[^，。；]{0,4}签|无[^，。；]{0,6}签(?:字|名)|口头/

/** confirmed: by signature; consented: agreed, signature not told; absent: the material says that he did not */
export interface Confirmation {
  state: 'confirmed' | 'consented' | 'absent' | 'unknown'
  acts: CaseEvent[]
}

/** Of one applicant (undefined: none was read, acts then concern him). */
export function confirmationOf(file: CaseFile, applicant: Party | undefined, closing: CivilDate): Confirmation {
  const names = namesFor(applicant)
  const of = (events: CaseEvent[]) => events.filter((e) => concerns(e, names) && positionTo(e, closing) !== 'after')
  const consents = of(done(file, 'applicant-consented', 'zhongben-applied', 'applicant-interviewed')).filter(agrees)
  const signed = consents.filter(isSigned)
  const timely = signed.filter((e) => positionTo(e, closing) !== 'unclear')
  if (timely.length > 0) return { state: 'confirmed', acts: timely }
  if (signed.length > 0) return { state: 'unknown', acts: signed }
  const refusals = [
    ...of(done(file, 'applicant-objected')),
    ...of(done(file, 'applicant-interviewed')).filter((e) => /不同意|反对/.test(valueOf(e.result) ?? '')),
    ...of(notDone(file, 'applicant-consented')).filter((e) => ['not-done', 'refused'].includes(valueOf(e.status) ?? 'not-done')),
    ...consents.filter((e) => UNSIGNED.test(wordsOf(e))),
  ]
  if (refusals.length > 0) return { state: 'absent', acts: refusals }
  if (consents.length > 0) return { state: 'consented', acts: consents }
  return { state: whole(file, 'events') ? 'absent' : 'unknown', acts: [] }
}

function agrees(e: CaseEvent): boolean {
  return e.kind.value !== 'applicant-interviewed' || /^(?!.*(?:不同意|反对)).*(?:同意|无异议|认可)/.test(valueOf(e.result) ?? '')
}

/** An application to close is a paper of his own hand, unless it is said to have been made by word of mouth. */
function isSigned(e: CaseEvent): boolean {
  const words = wordsOf(e)
  return !UNSIGNED.test(words) && (e.kind.value === 'zhongben-applied' || SIGNED.test(words))
}

export interface Deliberation extends Reach {
  /** members of the panel, where they are told */
  members?: number
  /** a signature is said to be lacking */
  unsigned: boolean
}

export function deliberationOf(file: CaseFile, closing: CivilDate): Deliberation {
  const r = reached(file, [], closing, PANEL)
  const counts = r.acts.map(membersOf).filter((n) => n !== undefined)
  const members = counts.length > 0 ? Math.max(...counts) : undefined
  return { ...r, unsigned: r.acts.some((e) => LACKS_SIGNATURE.test(wordsOf(e))), ...(members === undefined ? {} : { members }) }
}

const LACKS_SIGNATURE = /(?:未|没有|缺少?|漏)[^，。；]{0,6}签(?:字|名)|签(?:字|名)(?:不全|缺失|不齐)/
/** A number of the whole panel: not of one kind of its members, not of signatures that are lacking. */
const COUNT = /(?:合议庭|成员)(?:成员)?(?:共|由|为|有|仅|只有)?([一二两三四五六七]|\d)(?:名|人|位)|([一二两三四五六七]|\d)(?:名|人|位)(?:审判人员|法官|审判员|成员)?(?:进行)?(?:合议|评议|组成)/
const NOT_WHOLE = /陪审|其中|另有/

/** By the names told as its members, else by the number told in words. */
function membersOf(e: CaseEvent): number | undefined {
  const names = namesOf(e.party).length
  if (names > 1) return names
  const words = wordsOf(e)
  const m = NOT_WHOLE.test(words) ? null : COUNT.exec(words)
  const n = m?.[1] ?? m?.[2]
  return n === undefined ? undefined : parseNumeral(n)
}

/** Who approved: the president; a deputy or another, whose authority has to be seen. */
export function isDeputy(e: CaseEvent): boolean {
  const by = valueOf(e.approvedBy) ?? wordsOf(e)
  return /副院长|分管|局长|庭长|负责人|委托|授权/.test(by)
}
