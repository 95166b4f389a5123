import { valueOf } from '../casefile/fact.ts'
import { mergeParts } from '../casefile/merge.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { paperBeside } from './document-region.ts'
import { innermost } from './innermost.ts'
import { namesOf } from './narrative/papers-of-cases.ts'
import type { OwnCase } from './own-case.ts'
import { besidesOf } from './paper-reading.ts'
import { isIn, wordsOf, type Region } from './papers-region.ts'
import { standsInPaper } from './prose-region.ts'
import type { PageReading } from './read-page.ts'
import { readRegion } from './read-region.ts'
import type { DataTable } from './tables.ts'

/** A paper that is opened on the page of its case: in a dialog, a drawer, a pane below. What both tell is put together. */

/** So much does a page tell of its case, outside of the paper; less is the head of a viewer. */
const ENOUGH = 3

/** A paper on the page of a case; `known`: by a title that papers surely have. */
interface Found { region: Region; known: boolean; title: string }

/** Where the page shows such a paper and names its case elsewhere. */
export function findPaperBeside(snap: Snapshot, own: OwnCase, tables: readonly DataTable[] = []): Found | undefined {
  const found = own.number === undefined ? undefined : paperBeside(snap, own)
  return found && standsOutside(snap, own, found.region) && !tables.some((t) => isOfEntry(t, found)) ? found : undefined
}

/** “执行通知书 | 2024-03-01 直接送达”: the name of an entry of a log is the head of no paper. */
function isOfEntry({ kind, columns, rows }: DataTable, { region, title }: Found): boolean {
  const matter = columns.indexOf('matter'), date = columns.indexOf('date')
  return kind === 'log' && matter >= 0 && rows.length >= ENTRIES && rows.slice(0, 3).some((r) => {
    const at = r[matter]?.block.start ?? -1
    return at >= region.start && at <= region.start + HEAD && squash(r[matter]?.text ?? '') === squash(title) && (r[date]?.text ?? '') !== ''
  })
}
const ENTRIES = 3
const HEAD = 80

/** The page with what its papers tell; undefined where it tells little itself, or they are none. `page`: as it was read without them. */
export function withPapersBeside(snap: Snapshot, page: PageReading, own: OwnCase, { region, known, title }: Found): PageReading | undefined {
  if (page.pageKind !== 'case-detail' || valueOf(page.caseFile.caseNumber) !== own.number || factsOf(page.caseFile) < ENOUGH) return undefined
  const isNamed = known && namesSomebody(wordsOf(snap, region), page.caseFile)
  const read = readRegion(snap, region, known)
  if (read.pageKind === 'not-a-case') return undefined
  const papers = [read.caseFile, ...read.further]
  const mine = papers.find((f) => valueOf(f.caseNumber) === own.number || (f.caseNumber === undefined && isNamed))
  const further = papers.filter((f) => f !== mine && f.caseNumber !== undefined)
  /* Whose it is nobody tells: it is named, and not read. */
  const strange = !mine && known && further.length === 0 ? [title] : []
  if (!mine && further.length === 0 && strange.length === 0) return undefined
  const view = (file: CaseFile, kind: 'page' | 'document') => ({ id: kind, label: '', kind, fresh: true, inPlace: true, file })
  return {
    ...page, caseFile: mine ? mergeParts([view(page.caseFile, 'page'), view(mine, 'document')]) : page.caseFile,
    ...besidesOf({ further, unplaced: [...read.unplaced, ...strange], strays: [] }), ...(region.unseen.length > 0 ? { unopened: [...region.unseen] } : {}),
  }
}

/** Does the page name its case outside of the paper, and of others like it? */
function standsOutside(snap: Snapshot, own: OwnCase, region: Region): boolean {
  return own.mentioned.some((n) => n.text === own.number && !isIn(region, n) && !standsInPaper(snap, innermost(snap, n.start)))
}

function namesSomebody(words: string, page: CaseFile): boolean {
  const text = squash(words)
  return [...namesOf([page])].some((name) => text.includes(squash(name)))
}

function factsOf({ court, handler, cause, filedOn, closeMode, proposedCloseOn, amounts, debtors, applicants, events, assets }: CaseFile): number {
  return [court, handler, cause, filedOn, closeMode, proposedCloseOn, amounts?.due, amounts?.unpaid, debtors[0], applicants[0]].filter((f) => f !== undefined).length + events.length + assets.length
}
