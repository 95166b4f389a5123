/**
 * What a condition of a local rule may name: the fields of the case file with bare values, amounts as numbers, dates as
 * `YYYY-MM-DD`. Kept by hand beside the contract; a test compares it with the schema. Types are those of CEL.
 */

type FieldType = 'string' | 'bool' | 'double' | 'int' | 'dyn'
type Fields = Readonly<Record<string, FieldType>>

const AGENT: Fields = { name: 'string', specialAuthority: 'bool' }
const PARTY = {
  name: 'string', kind: 'string', idNumber: 'string', unifiedCode: 'string', address: 'string', legalRepresentative: 'string', minor: 'bool', student: 'bool',
  deceased: 'bool', deceasedOn: 'string', missing: 'bool', bankrupt: 'bool', deregistered: 'bool', custody: 'bool', authority: 'bool', agent: 'Agent',
} as const
const EVENT: Fields = {
  kind: 'string', on: 'string', onPrecision: 'string', until: 'string', party: 'dyn', done: 'bool', status: 'string', mode: 'string', result: 'string',
  amount: 'double', detail: 'string', about: 'string', round: 'int', clause: 'int', term: 'double', approvedBy: 'string',
}
const CONTROL: Fields = { kind: 'string', on: 'string', until: 'string', rank: 'string', released: 'dyn' }
const ASSET = {
  kind: 'string', owner: 'dyn', description: 'string', value: 'double', foundOn: 'string', control: 'Control', possessed: 'bool', disposal: 'string', undisposable: 'string',
  exempt: 'dyn', referencePrice: 'double', referenceUntil: 'string', preserved: 'bool',
} as const
const DOCUMENT: Fields = { kind: 'string', number: 'string', on: 'string' }

/** Types by name, those that others name first. */
export const TYPES: readonly (readonly [name: string, fields: Readonly<Record<string, string>>])[] = [
  ['Agent', AGENT], ['Control', CONTROL], ['Party', PARTY], ['Event', EVENT], ['Asset', ASSET], ['Document', DOCUMENT],
  ['Basis', { number: 'string', kind: 'string', effectiveOn: 'string', court: 'string', filedOn: 'string', decidedOn: 'string' }],
  ['OriginalCase', { number: 'string', filedOn: 'string', closedOn: 'string' }],
  ['Amounts', { due: 'double', paid: 'double', waived: 'double', unpaid: 'double' }],
  ['RulingContents', { claim: 'bool', measures: 'bool', property: 'bool', realised: 'bool', rights: 'bool' }],
]

export const VARIABLES: Readonly<Record<string, string>> = {
  caseNumber: 'string', rulingSuffix: 'string', caseType: 'string', court: 'string', handler: 'string', clerk: 'string', cause: 'string', filedOn: 'string', appliedOn: 'string',
  rulingOn: 'string', closedOn: 'string', proposedCloseOn: 'string', closeMode: 'string', closeReason: 'string', subject: 'string', basis: 'Basis', originalCase: 'OriginalCase',
  amounts: 'Amounts', rulingContents: 'RulingContents', applicants: 'list<Party>', debtors: 'list<Party>', others: 'list<Party>', events: 'list<Event>', assets: 'list<Asset>',
  documents: 'list<Document>',
  /** the day on which the case is judged */
  asOf: 'string',
}

/** Lists of the case file, and the section whose coverage says whether they are whole. */
export const LISTS = { applicants: 'parties', debtors: 'parties', others: 'parties', events: 'events', assets: 'assets', documents: 'documents' } as const
export type ListName = keyof typeof LISTS
