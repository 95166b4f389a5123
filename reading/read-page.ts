import type { Profile, ProfilePage } from '../casefile/profile.ts'
import { emptyCaseFile, type CaseFile } from '../casefile/schema.ts'
import { contains, type Snapshot } from '../page/snapshot.ts'
import { findActForms } from './act-forms.ts'
import { listSize } from './case-list.ts'
import { findDutyLists } from './duty-lists.ts'
import { isBlank } from './exhibit.ts'
import { nextReading } from './kept.ts'
import { withLabels } from './labels.ts'
import { isMenu } from './menus.ts'
import { findOwnCase } from './own-case.ts'
import { readPapers, tellsMore } from './page-papers.ts'
import { labelsOf, partsOutside } from './page-parts.ts'
import { findPairs } from './pairs.ts'
import { tableAround, type PageKind } from './page-kind.ts'
import { chooseProfile } from './profile/choose.ts'
import { placedNumber, readProfileDocument } from './profile/page.ts'
import { readRecords } from './profile/records.ts'
import { SHIPPED } from './profile/shipped/all.ts'
import { ignored, labelsOf as profileLabels, speak } from './profile/speak.ts'
import { profileTables } from './profile/tables.ts'
import { findPaperBeside, withPapersBeside } from './papers-beside.ts'
import { readParts } from './read-parts.ts'
import { findRecords } from './records.ts'
import { remembered } from './remembered.ts'
import { findSegments } from './segments.ts'
import { findShortDays } from './short-days.ts'
import type { TabName } from './tab-names.ts'
import { findTables } from './tables.ts'
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
  /** titles of papers without a number that are on the page, but not displayed; they were not read */
  unopened?: string[]
  /** papers in a text: numbers of other cases on lines of their own, where no paper of theirs was found */
  strays?: string[]
  /** numbers of the cases of which a text tells that is the paper of none of them */
  toldOf?: string[]
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
  nextReading()
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
  const { skip: isOfMenu } = remembered(snap, (b) => left(b) || isMenu(snap, b))
  const { skip, forget } = remembered(snap, (b) => blocks.has(b) || own.foreign.has(b) || isOfMenu(b))
  /* Records of no known build are asked of a case's page alone: elsewhere they are cases, news, papers. */
  for (const find of [findThingCards, findTimelines, findDutyLists, ...(own.number !== undefined || piece === true ? [findActForms, findRecords, findSegments, findTextLines, findShortDays] : [])]) {
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
  const rest = { own, pairs, valued, tables, blocks, isLeft: left, skip, piece, memo }
  const beside = findPaperBeside(snap, own, tables)
  const both = beside && withPapersBeside(snap, readParts(snap, page, partsOutside(rest, beside.region)), own, beside)
  if (both) return both
  const paper = readPapers(snap, rest)
  if (paper?.sure === true) return paper.reading
  const parts = readParts(snap, page, rest)
  return paper !== undefined && !tellsMore(parts, paper, tables) ? paper.reading : parts
}
