import { valueOf } from '../casefile/fact.ts'
import type { ProfilePage } from '../casefile/profile.ts'
import { emptyCaseFile } from '../casefile/schema.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { hiddenPane } from './behind.ts'
import { readCaseCards } from './case-cards.ts'
import { readCaseList } from './case-list.ts'
import { isMenu } from './menus.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { kindOf } from './page-kind.ts'
import { inForeign, labelsOf, STRUCTURED_ENOUGH, structured, type PageParts } from './page-parts.ts'
import { joinRows } from './profile/records.ts'
import { sectionCoverage } from './profile/sections.ts'
import { readCase } from './read-case.ts'
import type { PageReading } from './read-page.ts'
import { findTabs } from './tab-names.ts'

/** A platform's page from its parts: a list of cases, or a case in labelled values and lists. */
export function readParts(snap: Snapshot, page: ProfilePage | undefined, { own, pairs, valued, tables, blocks, isLeft, skip, piece, memo }: PageParts): PageReading {
  const cards = readCaseCards(snap, pairs, own, (b) => blocks.has(b) || isLeft(b) || isMenu(snap, b))
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


/** So many labelled values beside a list are one of its cases, opened: in a dialog, in a frame, below. */
const OPENED_ENOUGH = 3
/** Is the page's own case told outside of its lists, by its number and by labelled values? A search form has one or two. */
function isShownApart(own: OwnCase, valued: readonly Pair[], blocks: ReadonlySet<Block>): boolean {
  const apart = own.mentioned.some((n) => n.text === own.number && ![...blocks].some((b) => n.start >= b.start && n.end <= b.end))
  return apart && new Set(valued.filter((p) => p.meaning.type === 'scalar' || p.meaning.type === 'party').map((p) => p.label)).size > OPENED_ENOUGH
}

const OPEN_MAX = 20
const numbersOf = (own: OwnCase): string[] => [...new Set(own.mentioned.map((n) => n.text))].slice(0, OPEN_MAX)
