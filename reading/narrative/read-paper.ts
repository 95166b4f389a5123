import { caseTypeOf } from '../../casefile/case-number.ts'
import { civil, type CivilDate } from '../../casefile/dates.ts'
import type { Where } from '../../casefile/fact.ts'
import { emptyCaseFile, type Asset, type CaseEvent, type CaseFile } from '../../casefile/schema.ts'
import { eventsOf, storyOf } from './acts.ts'
import { findAssets, readAssets } from './assets.ts'
import { agreement, assists, toldBefore } from './binding.ts'
import { readBasis } from './basis.ts'
import { readCause } from './read-cause.ts'
import { readDue, readPaid, readSubject } from './claim.ts'
import { onlyOwnClosing, readClosing } from './closing.ts'
import { checkedBelow } from './checked-below.ts'
import { readMandate } from './mandate.ts'
import { setCluesAside } from './clue-lines.ts'
import { datesIn } from './story.ts'
import { controlRows } from './control-rows.ts'
import { courtOf } from './court.ts'
import type { ToldDate } from './dates.ts'
import { entriesOf } from './diary-entries.ts'
import { toldActs } from './engine.ts'
import { exhibitOf, type Exhibit } from './exhibit.ts'
import { readFiling, readHeadFiling } from './filing.ts'
import { readFormSums } from './form-sums.ts'
import { formActs } from './forms.ts'
import { answerQueries, insuredBy } from './sheet-answers.ts'
import { answersOfForm, toldByForm, writtenOpinion } from './written-opinion.ts'
import { formOpinions, isOtherSheet } from './opinions.ts'
import { formDays } from './form-days.ts'
import type { Flow } from './flow.ts'
import type { Part, Span } from './layout.ts'
import { oneThingEach } from '../one-thing.ts'
import { unique } from './unique-acts.ts'
import { oneTelling } from './merge.ts'
import { byLabels, labelledAssets, listedThings } from './labelled-assets.ts'
import { nothingElse } from './nothing-else.ts'
import { readRulingContents } from './ruling-contents.ts'
import { orderedActs } from './operative.ts'
import { ownersInTable, readRowTables, type TableReading } from './row-tables.ts'
import { readOriginalCase } from './original-case.ts'
import { gatherParties } from './gather-parties.ts'
import { personsOf, type ReadParty } from './parties.ts'
import { readStates } from './party-states.ts'
import { asRulingsSay } from './ruling-words.ts'
import { ownAct } from './own-act.ts'
import { onRecord } from './on-record.ts'
import { paperRows } from './paper-rows.ts'
import { receiptBlocks } from './receipt-blocks.ts'
import { onReceipt } from './receipt-day.ts'
import { ownedBySale, thingsForSale } from './things-for-sale.ts'
import { tickedLines } from './ticked-lines.ts'
import { cutToKnown, oneOfEach, place } from './known-parties.ts'
import { asideOf, NO_CLAIM, TO_COME } from './set-aside.ts'
import { signedBelow } from './signed-below.ts'
import { readSignatures, type Signatures } from './signatures.ts'
import type { Story } from './story.ts'
import { alleged, asItsCourt, claimEnd, inProse, paidByEvents, readToldClosing, suggestionFrom } from './told-facts.ts'
import { ofSameSum, ownedByTitle } from './same-sums.ts'
import { withAgentsTold } from './agents-told.ts'
import { askedName, markTalk, recordedOn, withDebtor } from './talk.ts'
import { whosePlace } from './visited-place.ts'

/** Turns offsets of the text into the place of a fact. */
export type Place = (start: number, end: number) => Where

export function isRuling(part: Part | undefined): boolean {
  return part?.kind?.page === 'ruling' || (!part?.kind && part?.operative !== undefined)
}

/** Reads one paper. `before`: the parties named in papers of the same case so far. */
export function readPaper(original: string, made: Flow, part: Part, where: Place, before: ReadParty[]): CaseFile {
  const flow = isRuling(part) ? { ...made, text: asRulingsSay(made.text) } : made
  return readPart(original, flow, part, exhibitOf(original, flow, where), before)
}

/** `before`: the parties named so far; a receipt behind a letter names them without saying who they are. */
function readPart(original: string, flow: Flow, part: Part, exhibit: Exhibit, before: ReadParty[]): CaseFile {
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
  const ruling = isRuling(part)
  if (ruling && signatures.on) file.rulingOn = signatures.on
  const gathered = gatherParties(text, part, exhibit)
  cutToKnown(gathered.parties, before)
  ownersInTable(original, flow, part, gathered.parties, exhibit)
  readCause(text, part, gathered.clause, file, exhibit)
  place(file, gathered.parties)
  const known = gathered.parties.some((p) => p.side === 'debtor') ? gathered.parties : [...gathered.parties, ...before]
  before.push(...gathered.parties)
  withAgentsTold(text, part, gathered.parties)
  readMandate(text, part, file, known, exhibit)
  const recorded = part.kind && !ruling ? recordedOn(text, part) : undefined
  const story = storyOf({
    flow: alleged(text, part) ? { ...flow, text: asItsCourt(text) } : flow, zone: part.body, persons: personsOf(known), exhibit, document: recorded?.on ?? signatures.date?.on, on: undefined,
    court: court?.name, caseNumber: part.number?.text, talk: part.kind?.body === 'talk', withApplicant: part.kind?.body === 'talk' && !withDebtor(text, part) && (part.kind.is?.includes('applicant-interviewed') === true || /申请执行人|申请人/.test(text.slice(part.span.start, part.span.start + 1500))),
    asked: part.kind?.body === 'talk' ? askedName(text, part, gathered.parties) : undefined,
    ruling, opened: ruling ? undefined : yearOpened(part.number?.text), toApplicant: gathered.addressees.some((a) => gathered.parties.some((p) => p.side === 'applicant' && p.name === a.name)),
    panel: part.kind?.is?.includes('panel-deliberated') === true,
    talkOn: part.kind?.body === 'talk' && recorded ? exhibit(recorded.on, recorded.start, recorded.end) : undefined,
  })
  story.entries = entriesOf(flow, story, part)
  const taken = new Set<number>(), listed: Asset[] = []
  const steps = [...receiptBlocks(story, part), ...tickedLines(flow, story, part, recorded && { ...recorded, precision: 'day', role: 'day' }), ...paperRows(original, flow, story, part, file, taken, listed)]
  const tables = readRowTables(original, flow, story, part, taken)
  readFacts(original, flow, story, { ...tables, assets: [...listed, ...tables.assets] }, steps, part, file, oneOfEach(known), signatures, type === 'objection' || type === 'review' || type === 'supervision', recorded ? { ...recorded, precision: 'day', role: 'day' } : undefined)
  /* “甲申请执行乙买卖合同纠纷” on the front sheet names them all */
  if (part.title === undefined && part.kind !== undefined && gathered.clause && gathered.clause.applicants.length > 0 && gathered.clause.debtors.length > 0 && !gathered.parties.some((p) => p.among)) file.coverage = { ...file.coverage, parties: 'complete' }
  return file
}

function readFacts(original: string, flow: Flow, story: Story, tables: TableReading, steps: readonly CaseEvent[], part: Part, file: CaseFile, parties: readonly ReadParty[], signatures: Signatures, review: boolean, recorded: ToldDate | undefined): void {
  markTalk(story, part)
  if (part.kind?.page === 'document') asideOf(story, part)
  setCluesAside(story, part)
  readFiling(story, file, part.number?.text)
  readHeadFiling(story, part.head, file)
  const basisIn = (zones: readonly Span[]) => readBasis(story.text, zones, part.number?.text, file.court?.value ?? undefined, story.exhibit)
  const labelled = { start: part.span.start, end: part.title?.start ?? part.span.start }
  const basis = review ? undefined : basisIn([part.body, ...(part.operative ? [part.operative] : [])]) ?? (/执行依据[:：]/.test(story.text.slice(labelled.start, labelled.end)) ? basisIn([labelled]) : undefined)
  if (basis) file.basis = basis.basis
  const suggested = alleged(flow.text, part) ? suggestionFrom(flow.text, part) : undefined
  const all = [...toldActs(story), ...tables.acts].filter((a) => (part.kind?.body !== 'orders' && !agreement(part)) || toldBefore(story, a, signatures.on?.value ?? (agreement(part) ? datesIn(story, Math.max(part.span.start, part.span.end - 160), part.span.end).findLast((d) => d.precision === 'day')?.on : undefined))).filter((a) => suggested === undefined || (!a.not && a.trigger.start < suggested)).filter((a) => part.kind?.is?.[0] !== 'auction-announced' || !TO_COME.has(a.kind))
  ownedBySale(story, part, all)
  ownedByTitle(story, part, all)
  const own = [...byLabels(original, flow, story, part, findAssets(story, all)), ...tables.found]
  ofSameSum(story, all, own)
  whosePlace(story, all, parties)
  const told = oneTelling(story, all)
  let orders: ReturnType<typeof orderedActs> = { acts: [], sentences: [] }
  if (!review) {
    const closes = readClosing(story, part, file)
    onlyOwnClosing(file, closes && part.operative !== undefined)
    orders = orderedActs(story, part, signatures)
    // a ruling that closes the case orders nothing else, but it may lift what was ordered
    // a sale that the ruling confirms has the day on which it was told to be
    if (told.some((a) => a.kind === 'sold' && a.date && !a.not)) orders.acts = orders.acts.filter((a) => a.kind !== 'sold')
    /* what the applicant agreed to take the ruling gives him: one act, on its day */
    if (orders.acts.some((a) => a.kind === 'debt-in-kind')) for (const a of told.filter((t) => t.kind === 'debt-in-kind' && !t.date)) told.splice(told.indexOf(a), 1)
    if (closes) orders = { acts: orders.acts.filter((a) => /released|lifted|removed/.test(a.kind)), sentences: [] }
    const due = agreement(part) || NO_CLAIM.has(part.kind?.is?.[0] ?? '') ? undefined : readDue(story, part.body, { start: part.body.start, end: claimEnd(part, told) }, story.exhibit)
    if (due && Object.keys(due).length > 0) file.amounts = due
    readFormSums(story, part.span, file, story.exhibit)
    const shares = part.title !== undefined && story.text.slice(part.title.start, part.title.end).includes('分配方案')
    if (!NO_CLAIM.has(part.kind?.is?.[0] ?? '') && !shares) readPaid(story, part.body, file, story.exhibit)
    if (closes && part.operative && !file.amounts?.unpaid) readPaid(story, part.operative, file, story.exhibit)
    paidByEvents(file, told, story)
    readSubject(story, part.body, file, story.exhibit)
  }
  readOriginalCase(story, part, file)
  readStates(story, parties)
  onReceipt(story, part, told)
  onRecord(story, part, told, recorded)
  if (recorded && part.kind?.body === 'tells' && part.title && /(?:查封|扣押)[^\n]{0,8}清单/.test(story.text.slice(part.title.start, part.title.end))) for (const a of told) if (!a.date && !a.not && (a.kind === 'sealed' || a.kind === 'impounded')) a.date = recorded
  if (recorded && part.kind?.body === 'tells' && part.title && /笔录|记录/.test(story.text.slice(part.title.start, part.title.end))) for (const a of told) if (!a.date && !a.not && (a.kind === 'onsite-visit' || a.kind === 'search')) a.date = recorded
  const events = eventsOf(story, review ? told.filter((a) => a.kind === 'objection-filed') : told)
  for (const e of events) if (e.kind.value === 'resumed' && !e.on && file.filedOn && file.caseType?.value === 'resumed') e.on = file.filedOn
  const ordered = eventsOf(story, orders.acts)
  const days = part.kind?.page === 'document' ? formDays(story, part) : []
  const form = part.kind?.page === 'document' ? [...days, ...formActs(story, part).filter((e) => ![...days, ...(e.kind.value?.endsWith('-served') ? steps : [])].some((d) => d.kind.value === e.kind.value))] : []
  if (part.kind?.page === 'document') for (const o of formOpinions(story, part)) if (!events.some((e) => e.kind.value === o.kind.value && e.on)) form.push(o)
  if (part.kind?.page === 'document') form.push(...writtenOpinion(story, part), ...answersOfForm(story, part, recorded && story.exhibit(recorded.on, recorded.start, recorded.end)).filter((a) => ![...events, ...steps].some((e) => e.kind.value === a.kind.value)))
  const prose = inProse(events, form, part)
  if (part.kind?.page === 'document') readToldClosing(file, told, story)
  const itself = ownAct(story, part, file, signatures, [...steps, ...prose, ...form, ...ordered])
  const informed = [...steps, ...prose, ...form, ...itself].some((e) => e.kind.value === 'zhongben-informed') ? [] : toldByForm(story, part, itself.find((e) => e.kind.value === 'applicant-interviewed')?.on ?? [...prose, ...form].find((e) => e.kind.value === 'applicant-interviewed' && e.done?.value !== false)?.on)
  file.events = unique([...steps, ...prose, ...form, ...itself, ...informed, ...ordered])
  if (isOtherSheet(story, part)) file.events = file.events.filter((e) => e.kind.value !== 'president-approved')
  file.events.push(...checkedBelow(story, part, file.events))
  answerQueries(original, flow, story, part, file.events)
  signedBelow(story, part, file.events)
  const operative = { ...story, sentences: orders.sentences }
  if (!review && (part.kind?.body !== 'orders' || assists(part))) file.assets = readAssets(orders.acts.length > 0 ? [{ story: operative, acts: orders.acts }] : [], own)
  file.assets.push(...tables.assets, ...insuredBy(story, part))
  file.assets.push(...labelledAssets(original, flow, story, part, own, file.assets), ...listedThings(original, flow, story, part, own), ...thingsForSale(story, part, own))
  controlRows(original, flow, story, part, file.events, file.assets)
  file.assets = oneThingEach(file.assets)
  if (!review && (part.kind?.page === 'ruling' || !part.kind)) readRulingContents(story, part, file)
  file.coverage = {
    basics: 'partial', events: 'partial', parties: part.head.end > part.head.start ? 'complete' : 'partial',
    assets: nothingElse(story) ? 'complete' : file.assets.length > 0 ? 'partial' : 'unknown',
  }
}

/** A diary may tell its days without a year: the number of the case says in which it begins. */
function yearOpened(number: string | undefined): CivilDate | undefined {
  const year = /^（(20\d{2})）/.exec(number ?? '')?.[1]
  return year === undefined ? undefined : civil(+year, 1, 1)
}
