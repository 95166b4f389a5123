import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import { valueOf } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import type { TableKind } from './columns.ts'
import { documentRows } from './data-rows.ts'
import { heldThings, newlyHeld } from './held-things.ts'
import { readLabelledInterviews } from './labelled-interviews.ts'
import { takeDaysOfLog } from './log-fields.ts'
import { type RowContext } from './told-in.ts'
import { withoutVainDays } from './log-talks.ts'
import { markDeaths } from './deaths.ts'
import { addCoverage, addEvents, addReading, newDraft, settle, type Draft } from './draft.ts'
import { exhibitor } from './exhibit.ts'
import { readFields } from './fields.ts'
import type { ActsReading } from './narrative/acts.ts'
import { oneThingEach } from './one-thing.ts'
import type { OwnCase } from './own-case.ts'
import { joinOwners, joinTwins } from './owners.ts'
import type { Pair } from './pair.ts'
import { readAmountsInProse, takeCauseOfHeading, takeCourtOfHeading, takeFilingInProse, takeHeadLine, takeModeOfHeading, takePartiesOfHeading } from './page-heading.ts'
import { findProse } from './page-prose.ts'
import { takeBracketed } from './bracketed-roles.ts'
import { readPartyRows } from './party-rows.ts'
import { headsAreParties } from './person-columns.ts'
import { withPersons } from './persons-column.ts'
import { ofThisCase } from './rows-of-others.ts'
import type { DataTable } from './tables.ts'
import { newInOpinion, toldBeside, toldInProse, withoutEchoes } from './told-beside.ts'
import type { ToldMemo } from './told-memo.ts'
import { asServiceList } from './service-lists.ts'
import { ofProcurator } from './supervision.ts'
import { actsOfTable } from './table-acts.ts'
import { everyRowRead, hasUnread, sectionOf } from './whole-lists.ts'

/** Lists whose cells tell in words what was found. */
const IN_WORDS: ReadonlySet<TableKind> = new Set<TableKind>(['log', 'visits', 'queries', 'interviews', 'acts'])

/** Everything that the page's labels and lists tell of its own case. */
export function readCase(snap: Snapshot, own: OwnCase, pairs: readonly Pair[], found: readonly DataTable[], skip: (b: Block) => boolean, told?: ToldMemo): CaseFile {
  const draft = newDraft()
  const rest = readFields(snap, pairs, draft)
  takeOwnNumber(snap, own, draft)
  takeCourtOfHeading(snap, own, draft)
  takeHeadLine(snap, own, draft)
  takeCauseOfHeading(snap, own, draft)
  takeModeOfHeading(snap, own, draft)
  /* Parties first: the readers of acts need their names. */
  for (const t of found) if (t.kind === 'parties') readPartyRows(snap, t, draft)
  takePartiesOfHeading(snap, own, draft)
  if (draft.file.debtors.length === 0) takeBracketed(snap, draft, skip)
  settleEarly(draft)
  const tables = found.filter((t) => !ofProcurator(t.title) && (t.numbers === undefined || t.kind !== 'log' || headsAreParties(t, draft.file))).map(asServiceList).map((t) => withPersons(ofThisCase(t, own.number, draft.file), draft.file))
  const context: RowContext = { snap, file: draft.file, told, unsettled: new Set(), ...closing(draft), ...(own.number === undefined ? {} : { caseNumber: own.number }) }
  /* A property list speaks for itself; what prose says of the same things is left to it. */
  const listedAssets = tables.some((t) => t.kind === 'assets' && (t.rows.length > 0 || t.coverage === 'complete'))
  for (const t of tables) {
    const told = actsOfTable(context, t)
    if (t.kind === 'assets') draft.file.assets.push(...told.assets)
    take(draft, told, t.kind !== 'assets' && !listedAssets)
    if ((t.kind === 'log' || t.kind === 'measures') && !listedAssets) draft.file.assets.push(...newlyHeld(draft.file, heldThings(snap, t)).filter((a) => !draft.file.assets.some((o) => sameAsset(o, a))))
  }
  readLabelledInterviews(snap, rest.interview, draft, context)
  for (const pair of rest.told) take(draft, newInOpinion(draft, pair.value, toldBeside(snap, pair, context), pair.start), !listedAssets)
  const sentences = own.number === undefined ? [] : findProse(snap, [...pairs, ...placesOf(tables)], skip).filter((p) => !ofProcurator(p.heading))
  for (const prose of sentences) take(draft, newInOpinion(draft, snap.text.slice(prose.start, prose.end), toldInProse(snap, prose, context), prose.start), !listedAssets)
  markDeaths(snap, [...sentences, ...rest.told, ...tables.filter((t) => IN_WORDS.has(t.kind)).flatMap((t) => t.rows.flatMap((r) => r.map((c) => c.block)))], draft.file)
  readAmountsInProse(snap, pairs, draft)
  takeFilingInProse(snap, own, draft)
  takeDaysOfLog(snap, tables, draft)
  for (const t of tables) if (t.kind === 'documents') takeDocuments(draft, documentRows(context, t))
  for (const t of tables) {
    const section = sectionOf(t)
    /* A party list is taken as whole unless it says that there is more. */
    const coverage = t.coverage === 'complete' && (context.unsettled?.has(t) || (section && !everyRowRead(t, section, draft.file))) ? 'partial' : t.coverage
    if (section) addCoverage(draft, section, section === 'parties' && coverage === 'partial' && t.total === undefined ? 'unknown' : coverage)
  }
  if (draft.file.coverage.events === 'complete' && hasUnread(snap, tables, pairs, draft.file)) draft.file.coverage.events = 'partial'
  draft.file.events = withoutVainDays(rest.told, withoutEchoes(draft.file.events)).map(asPrecise)
  joinTwins(draft.file)
  joinOwners(draft.file)
  if (!listedAssets) draft.file.assets = oneThingEach(draft.file.assets)
  if (draft.readings.size > 0) draft.file.coverage.basics ??= 'partial'
  return settle(draft)
}

/** “2025年5月” in a column of days is a month, whoever read it. */
function asPrecise(e: CaseEvent): CaseEvent {
  const d = e.on && (e.onPrecision?.value ?? 'day') === 'day' && e.on.quote.length < WHOLE_DAY ? readDate(e.on.quote) : undefined
  return e.on && d && d.precision !== 'day' && d.on === e.on.value ? { ...e, onPrecision: { ...e.on, value: d.precision } } : e
}
/** 2025-5-1, at its shortest. */
const WHOLE_DAY = 9

/** The lines of lists that claim no element. */
function placesOf(tables: readonly DataTable[]): { start: number; end: number }[] {
  return tables.filter((t) => t.blocks.length === 0).flatMap((t) => t.rows.map((r) => ({ start: Math.min(...r.map((c) => c.block.start)), end: Math.max(...r.map((c) => c.block.end)) })))
}

/** The number of the page's heading or label, with the kind of case that it tells. */
function takeOwnNumber(snap: Snapshot, own: OwnCase, draft: Draft): void {
  if (own.number === undefined) return
  const mention = own.mentioned.find((n) => n.text === own.number)
  const labelled = draft.readings.get('caseNumber') ?? []
  if (mention && !labelled.some((r) => r.fact.value === own.number)) addReading(draft, 'caseNumber', 0, exhibitor(snap).fact(own.number, mention.start, mention.end))
  /* Numbers of other cases under the same label are not this case's. */
  const mine = (draft.readings.get('caseNumber') ?? []).filter((r) => r.fact.value === own.number)
  if (mine.length > 0) draft.readings.set('caseNumber', mine)
  const parsed = readCaseNumber(own.number)
  const type = parsed ? caseTypeOf(parsed) : undefined
  if (type && mine[0]) draft.readings.set('caseType', [{ rank: 0, fact: { ...mine[0].fact, value: type } }])
}

/** A step that is called 裁定, on the day of the closing, is the ruling that closed the case. */
function closing(draft: Draft): { closedOn?: string } {
  const one = (field: 'closedOn' | 'closeMode') => { const values = new Set((draft.readings.get(field) ?? []).flatMap((r) => r.fact.value ?? [])); return values.size === 1 ? [...values][0] : undefined }
  const closedOn = one('closedOn')
  return closedOn !== undefined && one('closeMode') === 'zhongben' ? { closedOn } : {}
}

/** Court and number are needed by the readers of acts before all readings are in. */
function settleEarly(draft: Draft): void {
  const court = draft.readings.get('court')?.find((r) => r.fact.value !== null)
  if (court) draft.file.court = court.fact
}

function take(draft: Draft, read: ActsReading, withAssets: boolean): void {
  addEvents(draft, read.events)
  if (!withAssets) return
  for (const found of read.assets) {
    /* The same thing told again later: found, then deducted. */
    const at = draft.file.assets.findIndex((o) => sameAsset(o, found) || continues(o, found))
    const known = draft.file.assets[at]
    if (!known) draft.file.assets.push(found)
    else if (found.disposal) draft.file.assets[at] = { ...known, ...found }
  }
}

/** A balance of the same amount of the same person, once found and once disposed of, is one. */
function continues(known: CaseFile['assets'][number], later: CaseFile['assets'][number]): boolean {
  const owner = (x: typeof known) => squash([valueOf(x.owner) ?? ''].flat().join(''))
  const value = valueOf(known.value)
  return known.kind.value === later.kind.value && value !== undefined && value === valueOf(later.value) && !known.disposal && later.disposal !== undefined && (owner(known) === owner(later) || owner(later) === '')
}

function sameAsset(a: CaseFile['assets'][number], b: CaseFile['assets'][number]): boolean {
  const owner = (x: typeof a) => squash([valueOf(x.owner) ?? ''].flat().join(''))
  return a.kind.value === b.kind.value && owner(a) === owner(b) && (valueOf(a.value) ?? '') === (valueOf(b.value) ?? '') && squash(valueOf(a.description) ?? '') === squash(valueOf(b.description) ?? '')
}

/** Decided on one day, carried out or made public on another. */
const BY_PAPER: ReadonlySet<string | null> = new Set(['dishonest-listed', 'detained', 'fined', 'exit-restricted'])

/** A record among the documents proves its act where no fuller telling of that day stands. */
function takeDocuments(draft: Draft, read: ReturnType<typeof documentRows>): void {
  draft.file.documents.push(...read.documents)
  for (const e of read.events) {
    const told = draft.file.events.some((o) => o.kind.value === e.kind.value && (!e.on || !o.on || o.on.value === e.on.value || BY_PAPER.has(e.kind.value)) && (!e.party || !o.party || valueOf(o.party) === valueOf(e.party)) && o.done?.value !== false)
    if (!told) draft.file.events.push(e)
  }
}
