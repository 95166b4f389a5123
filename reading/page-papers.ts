import type { CaseFile } from '../casefile/schema.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { documentRegion } from './document-region.ts'
import { inForeign, labelsOf, partsOutside, STRUCTURED_ENOUGH, structured, type PageParts } from './page-parts.ts'
import type { Pair } from './pair.ts'
import { casesOfOneCourt, isLedTo } from './narrative/several-cases.ts'
import { isBesideCase, withPapers } from './paper-on-page.ts'
import { paperReading } from './paper-reading.ts'
import { isIn, type Region } from './papers-region.ts'
import { readRegion } from './read-region.ts'
import { readCase } from './read-case.ts'
import type { PageReading } from './read-page.ts'
import { findTabs } from './tab-names.ts'
import type { DataTable } from './tables.ts'

/** `sure`: the page shows nothing else; `log`: it may be a list of what was done, not a paper; `form`: a sheet of labels and cells, which the page reads label by label. */
interface Papers { reading: PageReading; sure: boolean; log: boolean; form: boolean }

/** The papers that a page shows, if it shows any. */
export function readPapers(snap: Snapshot, parts: PageParts): Papers | undefined {
  const { own, pairs, valued, tables } = parts
  const region = documentRegion(snap, own, (at) => tables.some((t) => isStepOf(t, at)))
  if (!region || (region.unnamed !== undefined && isListOfCase(snap, region, pairs, tables))) return undefined
  const outside = (x: { start: number; end: number }) => !isIn(region, x)
  const sure = region.unnamed === undefined && structured(valued, tables) < STRUCTURED_ENOUGH
  /* What is labelled within a paper is of the paper, where it is surely one. */
  if (!sure && !((region.several || region.prose) && structured(valued.filter(outside), tables.filter((t) => t.blocks.every(outside))) < STRUCTURED_ENOUGH)) return undefined
  const read = readRegion(snap, region)
  if (read.pageKind === 'not-a-case') return undefined
  const isBeside = isBesideCase(own, valued, region, read)
  const labels = labelsOf(pairs)
  /* A notice to all courts, a lesson in law: what is no paper of one case names its number far from the head, if at all. */
  if (region.unnamed !== undefined && !(isBeside || isNamedAtHead(snap, read.caseFile, region))) return undefined
  const as = { sure: sure || region.several, log: region.unnamed === 'log' || region.unnamed === 'form', form: region.unnamed === 'form' }
  const unopened = region.unseen.length > 0 ? { unopened: [...region.unseen] } : {}
  if (!isBeside) return { ...as, reading: { ...paperReading(read, labels), ...unopened } }
  const apart = partsOutside(parts, region)
  const file = readCase(snap, own, apart.pairs, apart.tables.filter((t) => t.kind !== 'cases' && !inForeign(t, own)), apart.skip, parts.memo)
  return { ...as, reading: { pageKind: 'case-detail', profile: 'generic', ...withPapers(file, read, own), ...unopened, cases: [], labels, tabs: findTabs(snap) } }
}

/** 措施台账 over a list, and the fields of the case above it: a page of a platform. A paper begins with its title. */
function isListOfCase(snap: Snapshot, region: Region, pairs: readonly Pair[], tables: readonly DataTable[]): boolean {
  const line = snap.text.indexOf('\n', region.start)
  return pairs.some((p) => p.meaning.type === 'scalar' && p.labelStart >= region.start && p.labelStart < line) && tables.some((t) => t.headings !== undefined && t.kind !== 'cases' && t.rows.length > 0 && t.blocks.every((b) => isIn(region, b)))
}

function isNamedAtHead(snap: Snapshot, { caseNumber }: CaseFile, { start, end, starts, unnamed }: Region): boolean {
  const at = caseNumber?.where?.start
  if (at === undefined || at - start > HEAD_MOST) return false
  if (isLedTo(snap.text, start, at)) return true
  /* In a list of many things numbers stand as well; a report on several cases, a judge's diary tell of none alone. */
  return unnamed !== 'form' && casesOfOneCourt(snap.text.slice(start, starts[1] ?? end)).length < 2
}

const HEAD_MOST = 300

/** Does the page tell more where it is not taken for a paper? */
export function tellsMore(page: PageReading, { reading, log, form }: Papers, tables: readonly DataTable[]): boolean {
  const papers = [reading.caseFile, ...reading.further ?? []]
  if (page.pageKind === 'case-list') return page.cases.length > papers.length
  if (page.pageKind !== 'case-detail') return false
  /* Lists say of what they hold that it is all; a few acts more are not worth that, nor is one of a long sheet. */
  return ofLists(tables) ? dated([page.caseFile]) * 4 >= dated(papers) * 3 : form ? dated([page.caseFile]) * 16 >= dated(papers) * 15 : dated([page.caseFile]) >= dated(papers) + (log ? 0 : 1)
}

/** What is held, what was asked and what was done, each in a list of its own: no paper has so many. */
const ofLists = (tables: readonly DataTable[]): boolean => new Set(tables.filter((t) => t.rows.length > 0 && OF_A_CASE.has(t.kind)).map((t) => t.kind)).size >= LISTS_OF_A_PAGE
const OF_A_CASE: ReadonlySet<string> = new Set(['assets', 'queries', 'log', 'interviews', 'visits', 'measures', 'reports'])
const LISTS_OF_A_PAGE = 3

const dated = (files: readonly CaseFile[]) => files.flatMap((f) => f.events).filter((e) => e.on?.value != null).length

/** Does an entry of this log, beside its day, have its name there? */
function isStepOf(t: DataTable, at: number): boolean {
  const matter = t.columns.indexOf('matter'), date = t.columns.indexOf('date')
  return t.kind === 'log' && t.rows.some((r) => { const c = r[matter]; return c !== undefined && (r[date]?.text ?? '') !== '' && c.block.start <= at && at < c.block.end })
}
