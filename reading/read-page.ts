import { valueOf } from '../casefile/fact.ts'
import type { Profile, ProfilePage } from '../casefile/profile.ts'
import { emptyCaseFile, type CaseFile } from '../casefile/schema.ts'
import { contains, type Block, type Snapshot } from '../page/snapshot.ts'
import { hiddenPane } from './behind.ts'
import { readCaseCards } from './case-cards.ts'
import { listSize, readCaseList } from './case-list.ts'
import { documentRegion } from './document-region.ts'
import { findDutyLists } from './duty-lists.ts'
import { isBlank } from './exhibit.ts'
import { readDocument } from './narrative/document.ts'
import { withLabels } from './labels.ts'
import { isMenu } from './menus.ts'
import { findOwnCase, type OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { findPairs } from './pairs.ts'
import { kindOf, tableAround, type PageKind } from './page-kind.ts'
import { isBesideCase, withPaper } from './paper-on-page.ts'
import { paperReading } from './paper-reading.ts'
import { chooseProfile } from './profile/choose.ts'
import { placedNumber, readProfileDocument } from './profile/page.ts'
import { joinRows, readRecords } from './profile/records.ts'
import { SHIPPED } from './profile/shipped/all.ts'
import { ignored, labelsOf as profileLabels, speak } from './profile/speak.ts'
import { sectionCoverage } from './profile/sections.ts'
import { profileTables } from './profile/tables.ts'
import { readCase } from './read-case.ts'
import { findRecords } from './records.ts'
import { remembered } from './remembered.ts'
import { findShortDays } from './short-days.ts'
import { findTabs, type TabName } from './tab-names.ts'
import { findTables, type DataTable } from './tables.ts'
import { findTextLines } from './text-lines.ts'
import { findThingCards } from './thing-cards.ts'
import { findTimelines } from './timeline.ts'
import type { ToldMemo } from './told-memo.ts'


export interface PageReading {
  pageKind: PageKind
  /** 'generic', or the id of the platform profile that spoke */
  profile: string
  caseFile: CaseFile
  /** lists only: what each row tells */
  cases: CaseFile[]
  /** papers in a text: other cases whose papers stand in the same text */
  further?: CaseFile[]
  /** papers in a text: titles of papers of which nothing tells whose they are; they were not read */
  unplaced?: string[]
  /** papers in a text: numbers of other cases on lines of their own, where no paper of theirs was found */
  strays?: string[]
  listComplete?: boolean
  listTotal?: number
  /** known labels that were seen, whether or not their values could be read */
  labels: string[]
  /** case pages only: tabs whose names tell what they show */
  tabs?: TabName[]
  /** numbers of cases that are open side by side, where nothing tells which of them is shown */
  open?: string[]
  /** a profile knows this address, but the page is laid out differently now: what was lost, for people */
  changed?: { profile: string; name: string; lost: string[] }
}

interface HowRead { piece?: boolean | undefined; told?: ToldMemo | undefined }

/**
 * Reads a page. The same for a live page and a saved file; never throws for any snapshot. Where a platform's profile knows
 * the page it speaks first, and the general reader tells the rest; where it fits no longer, the general reader tells all.
 * `piece`: a frame of a page that names its case elsewhere; what it shows is given though it would be no case page by itself.
 * `told`: what its rows told when it was last read; the reading is the same, and sooner there.
 */
export function readPage(snap: Snapshot, profiles: readonly Profile[] = SHIPPED, { piece = false, told }: HowRead = {}): PageReading {
  told?.turn()
  const chosen = chooseProfile(snap, profiles)
  if (!chosen) return read(snap, undefined, { piece, told })
  const { profile, page } = chosen
  if (chosen.fits) {
    const reading = withLabels(profileLabels(page), () => read(snap, page, { piece, told }))
    return reading.pageKind === 'not-a-case' ? reading : { ...reading, profile: profile.id }
  }
  const reading = read(snap, undefined, { piece, told })
  /* A login page or an empty shell under the same address is no changed layout. */
  return reading.pageKind === 'not-a-case' ? reading : { ...reading, changed: { profile: profile.id, name: profile.name, lost: chosen.lost } }
}

function read(snap: Snapshot, page: ProfilePage | undefined, { piece, told: memo }: HowRead): PageReading {
  const seen = findTables(snap)
  const { tables, blocks } = page ? profileTables(snap, seen, page) : seen
  const { pairs: below } = seen
  const left = page ? ignored(snap, page) : () => false
  const pairTables = new Set(below.map((p) => tableAround(p.block)))
  const own = findOwnCase(snap, new Set([...blocks].filter((b) => !pairTables.has(b))), below, page ? placedNumber(snap, page) : undefined)
  const { skip, forget } = remembered(snap, (b) => blocks.has(b) || own.foreign.has(b) || left(b) || isMenu(snap, b))
  /* Records of no known build are asked of a case's page alone: elsewhere they are cases, news, papers. */
  for (const find of [findThingCards, findTimelines, findDutyLists, ...(own.number !== undefined || piece === true ? [findRecords, findTextLines, findShortDays] : [])]) {
    const more = find(snap, skip)
    tables.push(...more)
    for (const b of more.flatMap((t) => t.blocks)) blocks.add(b)
    forget()
  }
  const found = [...findPairs(snap, skip), ...below.filter((p) => ![...own.foreign].some((f) => contains(f, p.block)))].sort((a, b) => a.labelStart - b.labelStart)
  const pairs = page ? speak(snap, found, page, skip) : found
  const valued = pairs.filter((p) => !isBlank(p.value))

  const told = page ? readProfileDocument(snap, page, pairs) : undefined
  if (told) return { ...told, labels: labelsOf(pairs) }
  const records = page ? readRecords(snap, pairs, page) : undefined
  if (records && (records.length > 1 || page?.kind === 'case-list')) {
    return { pageKind: 'case-list', profile: 'generic', caseFile: emptyCaseFile(), cases: records, labels: labelsOf(pairs), ...listSize(snap, records) }
  }
  const region = documentRegion(snap, own, (at) => tables.some((t) => isStepOf(t, at)))
  if (region && structured(valued, tables) < STRUCTURED_ENOUGH) {
    const text = snap.text.slice(region.start, region.end)
    const read = readDocument(text, (start, end) => ({ start: region.start + start, end: region.start + end }))
    if (read.pageKind === 'document' && isBesideCase(own, valued, region)) {
      const outside = (x: { start: number; end: number }) => x.end <= region.start || x.start >= region.end
      const file = readCase(snap, own, pairs.filter(outside), tables.filter((t) => t.kind !== 'cases' && !inForeign(t, own) && t.blocks.every(outside)), (b) => skip(b) || !outside(b), memo)
      return { pageKind: 'case-detail', profile: 'generic', caseFile: withPaper(file, read.caseFile), cases: [], labels: labelsOf(pairs), tabs: findTabs(snap) }
    }
    if (read.pageKind !== 'not-a-case') return paperReading(read, labelsOf(pairs))
  }

  const cards = readCaseCards(snap, pairs, own, (b) => blocks.has(b) || left(b) || isMenu(snap, b))
  if (cards) return { pageKind: 'case-list', profile: 'generic', caseFile: emptyCaseFile(), labels: labelsOf(pairs), ...cards }
  const lists = tables.filter((t) => t.kind === 'cases' && !t.blocks.some((b) => hiddenPane(snap, b)))
  const rowsListed = lists.flatMap((t) => readCaseList(snap, t))
  const listed = page?.tables.some((t) => t.oneRowAParty) ? joinRows(rowsListed) : rowsListed
  const numbers = new Set(listed.map((c) => valueOf(c.caseNumber)))
  const ownIsListed = own.number === undefined || numbers.has(own.number)
  const few = structured(valued, tables.filter((t) => t.kind !== 'cases')) < STRUCTURED_ENOUGH
  /* A case that lies behind a list is not the one before the reader's eyes. */
  if (listed.length > 0 && ((ownIsListed && few && !own.inDialog && !isShownApart(own, valued, blocks)) || own.hidden)) {
    const total = lists.length === 1 ? lists[0]?.total : undefined
    return {
      pageKind: 'case-list', profile: 'generic', caseFile: emptyCaseFile(), cases: listed, labels: labelsOf(pairs),
      listComplete: lists.every((t) => t.coverage === 'complete'), ...(total === undefined ? {} : { listTotal: total }),
    }
  }
  const caseFile = readCase(snap, own, pairs, tables.filter((t) => t.kind !== 'cases' && !inForeign(t, own)), skip, memo)
  for (const { section, coverage } of page ? sectionCoverage(snap, page) : []) caseFile.coverage[section] = coverage
  const general = kindOf(snap, own, pairs, valued, caseFile, tables)
  /* The platform's own case page is one, even where it names no number. */
  const pageKind = page?.kind === 'case-detail' && general !== 'case-detail' && valued.some((p) => p.meaning.type !== 'other') ? 'case-detail' : general
  return { pageKind, profile: 'generic', caseFile: pageKind === 'not-a-case' && piece !== true ? emptyCaseFile() : caseFile, cases: [], labels: labelsOf(pairs), ...(pageKind === 'case-detail' ? { tabs: findTabs(snap) } : {}), ...(pageKind === 'unrecognised' && own.many === 'tabs' ? { open: numbersOf(own) } : {}) }
}

/** From so many labelled values and lists on, a page is a case page of a platform, not a document. */
const STRUCTURED_ENOUGH = 6
function structured(valued: readonly Pair[], tables: readonly DataTable[]): number {
  return new Set(valued.filter((p) => p.meaning.type === 'scalar' || (p.meaning.type === 'act' && (p.block.tag === 'dt' || p.block.tag === 'th'))).map((p) => p.label)).size + tables.length * 2
}

/** So many labelled values beside a list are one of its cases, opened: in a dialog, in a frame, below. */
const OPENED_ENOUGH = 3
/** Is the page's own case told outside of its lists, by its number and by labelled values? A search form has one or two. */
function isShownApart(own: OwnCase, valued: readonly Pair[], blocks: ReadonlySet<Block>): boolean {
  const apart = own.mentioned.some((n) => n.text === own.number && ![...blocks].some((b) => n.start >= b.start && n.end <= b.end))
  return apart && new Set(valued.filter((p) => p.meaning.type === 'scalar' || p.meaning.type === 'party').map((p) => p.label)).size > OPENED_ENOUGH
}

/** Does an entry of this log, beside its day, have its name there? */
function isStepOf(t: DataTable, at: number): boolean {
  const matter = t.columns.indexOf('matter'), date = t.columns.indexOf('date')
  return t.kind === 'log' && t.rows.some((r) => { const c = r[matter]; return c !== undefined && (r[date]?.text ?? '') !== '' && c.block.start <= at && at < c.block.end })
}

function inForeign(t: DataTable, own: OwnCase): boolean {
  return t.blocks.some((b) => [...own.foreign].some((f) => b.id >= f.id && b.id <= f.last))
}

const OPEN_MAX = 20
const numbersOf = (own: OwnCase): string[] => [...new Set(own.mentioned.map((n) => n.text))].slice(0, OPEN_MAX)

function labelsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map((p) => p.label))].slice(0, 60)
}
