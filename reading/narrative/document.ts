import { caseTypeOf } from '../../casefile/case-number.ts'
import type { Where } from '../../casefile/fact.ts'
import { emptyCaseFile, type CaseEvent, type CaseFile } from '../../casefile/schema.ts'
import { eventsOf, storyOf } from './acts.ts'
import { readAssets } from './assets.ts'
import { readBasis } from './basis.ts'
import type { CaseClause } from './case-clause.ts'
import { causeInTitle } from './cause.ts'
import { readDue, readForm, readPaid, readSubject } from './claim.ts'
import { readClosing } from './closing.ts'
import { courtOf } from './court.ts'
import { toldActs, type ToldAct } from './engine.ts'
import { exhibitOf, type Exhibit } from './exhibit.ts'
import { readFiling } from './filing.ts'
import { formActs } from './forms.ts'
import { flowOf, type Flow } from './flow.ts'
import { layOut, type Part } from './layout.ts'
import { oneTelling } from './merge.ts'
import { isNoCase } from './not-a-case.ts'
import { nothingElse } from './nothing-else.ts'
import { orderedActs } from './operative.ts'
import { readOriginalCase } from './original-case.ts'
import { gatherParties, type ReadParty } from './gather-parties.ts'
import { readStates } from './party-states.ts'
import type { Person } from './people.ts'
import { ownAct } from './own-act.ts'
import { readSignatures, type Signatures } from './signatures.ts'
import type { Story } from './story.ts'
import { markTalk, recordedOn } from './talk.ts'

export interface DocumentReading { pageKind: 'ruling' | 'document' | 'not-a-case'; caseFile: CaseFile }

/** `where(start,end)` turns offsets of `text` into the Where of a fact. */
export function readDocument(text: string, where: (start: number, end: number) => Where): DocumentReading {
  const flow = flowOf(text)
  const parts = layOut(flow)
  if (isNoCase(flow.text, parts)) return { pageKind: 'not-a-case', caseFile: emptyCaseFile() }
  const exhibit = exhibitOf(text, flow, where)
  const first = parts[0]
  const pageKind = first?.kind?.page === 'ruling' || (!first?.kind && first?.operative) ? 'ruling' : 'document'
  const readings = ownParts(parts).map((part) => readPart(flow, part, exhibit))
  return { pageKind, caseFile: readings.reduce(joined, emptyCaseFile()) }
}

/** A text printed twice is one document; papers of other cases behind it are left out. */
function ownParts(parts: readonly Part[]): Part[] {
  const first = parts[0]
  if (!first) return []
  const seen = new Set<string>()
  return parts.filter((p) => {
    if (p !== first && (p.kind?.page === 'not-a-case' || (p.number?.text ?? '') !== (first.number?.text ?? ''))) return false
    const key = `${p.kind?.title.source ?? ''}|${p.number?.text ?? ''}|${p.number?.suffix ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function readPart(flow: Flow, part: Part, exhibit: Exhibit): CaseFile {
  const text = flow.text
  const file = emptyCaseFile()
  const signatures = readSignatures(text, part, exhibit)
  const court = courtOf(text, part)
  if (court) file.court = exhibit(court.name, court.start, court.end)
  const type = part.number ? caseTypeOf(part.number) : undefined
  if (part.number) {
    file.caseNumber = exhibit(part.number.text, part.number.start, part.number.end)
    if (part.number.suffix) file.rulingSuffix = exhibit(part.number.suffix, part.number.start, part.number.end)
    if (type) file.caseType = exhibit(type, part.number.start, part.number.end)
  }
  if (signatures.clerk) file.clerk = signatures.clerk
  if (signatures.handler) file.handler = signatures.handler
  const ruling = part.kind?.page === 'ruling' || (!part.kind && part.operative !== undefined)
  if (ruling && signatures.on) file.rulingOn = signatures.on
  const gathered = gatherParties(text, part, exhibit)
  readCause(text, part, gathered.clause, file, exhibit)
  place(file, gathered.parties)
  const recorded = part.kind && !ruling ? recordedOn(text, part) : undefined
  const story = storyOf({
    flow, zone: part.body, persons: personsOf(gathered.parties), exhibit, document: recorded?.on ?? signatures.date?.on, on: undefined,
    court: court?.name, caseNumber: part.number?.text, talk: part.kind?.body === 'talk',
    panel: part.kind?.is?.includes('panel-deliberated') === true,
    talkOn: part.kind?.body === 'talk' && recorded ? exhibit(recorded.on, recorded.start, recorded.end) : undefined,
  })
  readFacts(story, part, file, gathered.parties, signatures, type === 'objection' || type === 'review' || type === 'supervision')
  return file
}

function readFacts(story: Story, part: Part, file: CaseFile, parties: readonly ReadParty[], signatures: Signatures, review: boolean): void {
  markTalk(story, part)
  readFiling(story, file, part.number?.text)
  const basis = review ? undefined : readBasis(story.text, [part.body, ...(part.operative ? [part.operative] : [])], part.number?.text, file.court?.value ?? undefined, story.exhibit)
  if (basis) file.basis = basis.basis
  const all = part.kind?.body === 'orders' ? [] : toldActs(story).filter((a) => !(a.not && alleged(story, part)))
  const told = oneTelling(story, all)
  let orders: ReturnType<typeof orderedActs> = { acts: [], sentences: [] }
  if (!review) {
    if (!readClosing(story, part, file)) orders = orderedActs(story, part, signatures)
    const due = readDue(story, part.body, { start: part.body.start, end: claimEnd(part, told) }, story.exhibit)
    if (due && Object.keys(due).length > 0) file.amounts = due
    readForm(story, part.span, file, story.exhibit)
    readPaid(story, part.body, file, story.exhibit)
    paidByEvents(file, told, story)
    readSubject(story, part.body, file, story.exhibit)
  }
  readOriginalCase(story, part, file)
  readStates(story, parties)
  const events = eventsOf(story, review ? told.filter((a) => a.kind === 'objection-filed') : told)
  const ordered = eventsOf(story, orders.acts)
  const form = part.kind?.page === 'document' ? formActs(story, part) : []
  // what a decision or form is about is told again, undated, in its reasons
  const own_ = part.kind?.page === 'document' ? (part.kind.is ?? []) : []
  const prose = events.filter((e) => e.on !== undefined || !(form.some((f) => f.kind.value === e.kind.value) || (part.kind?.body === 'tells' && own_.some((k) => k === e.kind.value))))
  if (part.kind?.page === 'document') readToldClosing(file, told, story)
  const own = ownAct(story, part, file, signatures, [...prose, ...form, ...ordered])
  file.events = unique([...prose, ...form, ...own, ...ordered])
  const operative = { ...story, sentences: orders.sentences }
  if (!review && part.kind?.body !== 'orders') file.assets = readAssets([{ story, acts: all }, { story: operative, acts: orders.acts }])
  file.coverage = {
    basics: 'partial', events: 'partial', parties: part.head.end > part.head.start ? 'complete' : 'partial',
    assets: nothingElse(story) ? 'complete' : file.assets.length > 0 ? 'partial' : 'unknown',
  }
}

/** The claim is told before the first measure. */
function claimEnd(part: Part, told: readonly ToldAct[]): number {
  const first = told.find((a) => a.kind !== 'resumption-applied' && a.kind !== 'resumed')
  return first ? Math.max(part.body.start, first.sentence.start) : part.body.end
}

/** What a procurator says was not done is an allegation, no record of the case. */
function alleged(story: Story, part: Part): boolean {
  return part.title !== undefined && /检察|监督|纠正/.test(story.text.slice(part.title.start, part.title.end))
}

/** A paper that tells when the case was closed. */
function readToldClosing(file: CaseFile, told: readonly ToldAct[], story: Story): void {
  const ruled = told.find((a) => a.kind === 'zhongben-ruled' && a.date && !a.not)
  if (!ruled?.date) return
  const on = story.exhibit(ruled.date.on, ruled.date.start, ruled.date.end)
  file.rulingOn ??= on
  file.closedOn ??= on
  file.closeMode ??= story.exhibit('zhongben', ruled.trigger.start, ruled.trigger.end)
}

/** One sum handed over or paid in, and no total stated: that is what has been paid. */
function paidByEvents(file: CaseFile, told: readonly ToldAct[], story: Story): void {
  if (file.amounts?.paid) return
  for (const kind of ['case-money-paid', 'case-money-received'] as const) {
    const sums = told.filter((a) => a.kind === kind && !a.not).flatMap((a) => (a.amount ? [a.amount] : []))
    const one = sums[0]
    if (!one || sums.some((s) => s.yuan !== one.yuan)) continue
    file.amounts = { ...file.amounts, paid: story.exhibit(one.yuan, one.start, one.end) }
    return
  }
}

function unique(events: readonly CaseEvent[]): CaseEvent[] {
  const seen = new Set<string>()
  return events.filter((e) => {
    const key = `${e.kind.value}|${e.on?.value ?? ''}|${JSON.stringify(e.party?.value ?? '')}|${e.amount?.value ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function personsOf(parties: readonly ReadParty[]): Person[] {
  return parties.flatMap((p) => (p.side === 'other' ? [] : [{
    name: p.name, side: p.side, aliases: p.aliases,
    spokesmen: p.side === 'applicant' ? [p.party.agent?.name?.value, p.party.legalRepresentative?.value].flatMap((n) => (typeof n === 'string' ? [n] : [])) : [],
  }]))
}

function place(file: CaseFile, parties: readonly ReadParty[]): void {
  for (const p of parties) (p.side === 'applicant' ? file.applicants : p.side === 'debtor' ? file.debtors : file.others).push(p.party)
}

/** The body goes before the title. */
function readCause(text: string, part: Part, clause: CaseClause | undefined, file: CaseFile, exhibit: Exhibit): void {
  const label = /案由[:：]([^\n,。;]{2,30})/.exec(text.slice(part.span.start, part.body.end))
  if (label) {
    const start = part.span.start + label.index + 3
    file.cause = exhibit((label[1] ?? '').trim(), start, start + (label[1] ?? '').length)
    return
  }
  const told = clause?.cause
  const head = part.title ? text.slice(part.span.start, part.title.start) : ''
  const title = causeInTitle(head.split('\n')[0] ?? '')
  if (told && !(title && title.cause.startsWith(told.text) && title.cause.length > told.text.length && /纠纷$/.test(title.cause) && !/纠纷|争议/.test(told.text))) {
    file.cause = exhibit(told.text, told.start, told.end)
  } else if (title) {
    const at = part.span.start + (head.split('\n')[0] ?? '').indexOf(title.cause)
    file.cause = exhibit(title.cause, at, at + title.cause.length)
  }
}

/** Further documents of the same case add what the first does not say. */
function joined(a: CaseFile, b: CaseFile): CaseFile {
  const parties = (x: CaseFile['debtors'], y: CaseFile['debtors']) => [...x, ...y.filter((p) => !x.some((q) => q.name?.value === p.name?.value))]
  const merged: CaseFile = { ...b, ...a }
  merged.applicants = parties(a.applicants, b.applicants)
  merged.debtors = parties(a.debtors, b.debtors)
  merged.others = parties(a.others, b.others)
  merged.events = unique([...a.events, ...b.events])
  merged.assets = [...a.assets, ...b.assets]
  merged.documents = [...a.documents, ...b.documents]
  merged.coverage = { ...b.coverage, ...a.coverage }
  return merged
}
