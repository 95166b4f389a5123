import type { CaseFile } from '../casefile/schema.ts'
import { valueOf } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import type { DocumentReading } from './narrative/document.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { besidesOf } from './paper-reading.ts'
import type { PageReading } from './read-page.ts'
import { isIn, type Region } from './papers-region.ts'

/** A paper shown beside the case that it belongs to: a file viewer with the number, the day of filing and the parties in its head. */

const ENOUGH = 4

/** Does the page itself tell of the case, outside of its papers? By its number and so many labelled values; by its number alone, where they bear none. */
export function isBesideCase(own: OwnCase, valued: readonly Pair[], region: Region, read: DocumentReading): boolean {
  if (own.number === undefined) return false
  const unnumbered = read.further.length === 0 && read.caseFile.caseNumber === undefined
  if (unnumbered && own.mentioned.some((n) => n.text === own.number && !isIn(region, n))) return true
  const outside = valued.filter((p) => !isIn(region, p))
  const labels = new Set(outside.filter((p) => p.meaning.type === 'scalar' || p.meaning.type === 'party').map((p) => p.label))
  return read.pageKind === 'document' && labels.size >= ENOUGH && outside.some((p) => p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber')
}

const SCALARS = ['court', 'handler', 'clerk', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'rulingSuffix', 'closeMode', 'closeReason', 'basis', 'amounts', 'originalCase', 'subject'] as const
const ROLES = ['applicants', 'debtors', 'others'] as const

/** The page's own case with what its papers tell; a paper that bears another number is one of another case. */
export function withPapers(page: CaseFile, read: DocumentReading, own: OwnCase): Pick<PageReading, 'caseFile' | 'further' | 'unplaced' | 'strays'> {
  const all = [read.caseFile, ...read.further]
  const mine = all.find((f) => [undefined, own.number].includes(valueOf(f.caseNumber)))
  return { caseFile: mine ? withPaper(page, mine) : page, ...besidesOf({ ...read, further: all.filter((f) => f !== mine), strays: read.strays.filter((n) => n !== own.number) }) }
}

/** The page goes before the paper in fields, and lists its parties. */
function withPaper(page: CaseFile, paper: CaseFile): CaseFile {
  const file: CaseFile = { ...page, events: paper.events, assets: paper.assets, documents: [...page.documents, ...paper.documents] }
  for (const key of SCALARS) if (file[key] === undefined && paper[key] !== undefined) Reflect.set(file, key, paper[key])
  for (const role of ROLES) if (file[role].length === 0) file[role] = paper[role]
  /* Whoever speaks for a party is told in the paper. */
  for (const role of ROLES) {
    for (const party of file[role]) party.agent ??= paper[role].find((p) => squash(valueOf(p.name) ?? '') === squash(valueOf(party.name) ?? ''))?.agent
  }
  return file
}
