import type { ProfileField } from '../../casefile/profile-fields.ts'
import type { ActField, LabelMeaning, PartyField, ScalarField } from '../labels.ts'

/** Rank of what a profile says: above every label of the dictionary. */
export const PROFILE_RANK = -1

type Scalar = Exclude<ProfileField, 'applicants' | 'debtors' | 'others' | 'none' | `party.${string}` | `act.${string}`>
type Tail<P extends string> = ProfileField extends infer F ? (F extends `${P}.${infer T}` ? T : never) : never

/** What a profile's field means to the readers of labels. */
export function meaningOfField(field: ProfileField): LabelMeaning {
  if (field === 'none') return { type: 'other' }
  if (field === 'applicants' || field === 'debtors' || field === 'others') return { type: 'party', role: field }
  if (field === 'party.name') return { type: 'partyName' }
  if (isParty(field)) return { type: 'partyDetail', field: PARTY[field] }
  if (isAct(field)) return { type: 'act', field: ACT[field] }
  const scalar: ScalarField & Scalar = field
  return { type: 'scalar', field: scalar, rank: PROFILE_RANK }
}

type PartyKey = Exclude<ProfileField & `party.${string}`, 'party.name'>
type ActKey = ProfileField & `act.${string}`

const PARTY: Record<PartyKey, PartyField & Tail<'party'>> = {
  'party.partyType': 'partyType', 'party.idNumber': 'idNumber', 'party.unifiedCode': 'unifiedCode', 'party.address': 'address',
  'party.legalRepresentative': 'legalRepresentative', 'party.agent.name': 'agent.name', 'party.agent.authority': 'agent.authority', 'party.state': 'state',
}
const ACT: Record<ActKey, ActField & Tail<'act'>> = {
  'act.interview.on': 'interview.on', 'act.interview.party': 'interview.party', 'act.interview.mode': 'interview.mode', 'act.interview.consent': 'interview.consent', 'act.interview.text': 'interview.text',
  'act.notice-issued': 'notice-issued', 'act.notice-served': 'notice-served', 'act.report-order-issued': 'report-order-issued', 'act.report-order-served': 'report-order-served',
  'act.network-query': 'network-query', 'act.onsite-visit': 'onsite-visit', 'act.consumption-restricted': 'consumption-restricted', 'act.dishonest-listed': 'dishonest-listed',
  'act.panel-deliberated': 'panel-deliberated', 'act.president-approved': 'president-approved', 'act.zhongben-informed': 'zhongben-informed', 'act.zhongben-served': 'zhongben-served',
  'act.zhongben-applied': 'zhongben-applied', 'act.told': 'told',
}
function isParty(field: ProfileField): field is PartyKey {
  return Object.hasOwn(PARTY, field)
}
function isAct(field: ProfileField): field is ActKey {
  return Object.hasOwn(ACT, field)
}
