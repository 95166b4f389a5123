import type { Content } from './content.ts'

/** The expected reading as it grows with the sections, and where on the page each part of it was shown. */

export interface WantedEvent { kind: string; on?: string; party?: string; done?: boolean; accept?: string[]; acceptOn?: (string | null)[] }
export interface WantedThing { kind: string; owner?: string; mark?: string; value?: string; control?: Record<string, string>; disposal?: string; undisposable?: string }
/** `${label} in ${layout}`: for the list of what is read worst. */
export interface Shown { layout: string; label: string; other: boolean }
export interface Wanted {
  pageKind: 'case-detail'
  caseFile: Record<string, unknown> & { events: WantedEvent[]; assets: WantedThing[]; applicants: { name: string }[]; debtors: { name: string }[] }
  optional: string[]
  alternatives: Record<string, unknown[]>
  optionalEvents: WantedEvent[]
  optionalAssets: WantedThing[]
  absent: string[]
  optionalParties: string[]
  asOf: string
  peopleElsewhere: boolean
  numberElsewhere: boolean
  shown: Map<string, Shown>
}

export function emptyWanted(content: Content): Wanted {
  return {
    pageKind: 'case-detail',
    caseFile: { caseNumber: content.number, caseType: content.number.includes('执恢') ? 'resumed' : 'first', applicants: content.applicants.map((name) => ({ name })), debtors: content.debtors.map((name) => ({ name })), events: [], assets: [] },
    /* that it is about money, and that an ending is proposed, may be told from what happened */
    optional: ['subject', 'closeMode', ...(content.fields.has('court') ? [] : ['court'])], alternatives: { subject: ['money'], closeMode: ['zhongben'] },
    optionalEvents: [], optionalAssets: [], absent: [], optionalParties: [], asOf: content.asOf, peopleElsewhere: false, numberElsewhere: false, shown: new Map(),
  }
}

export function setField(wanted: Wanted, path: string, value: string): void {
  const [head = '', leaf] = path.split('.')
  if (leaf === undefined) { wanted.caseFile[head] = value; return }
  const before = wanted.caseFile[head]
  wanted.caseFile[head] = { ...(typeof before === 'object' ? before : {}), [leaf]: value }
}
