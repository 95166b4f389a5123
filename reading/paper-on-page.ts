import type { CaseFile } from '../casefile/schema.ts'
import { valueOf } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'

/** A paper shown beside the case that it belongs to: a file viewer with the number, the day of filing and the parties in its head. */

const ENOUGH = 4

/** Does the page itself tell of the case, outside of the paper? By its number and so many labelled values. */
export function isBesideCase(own: OwnCase, valued: readonly Pair[], region: { start: number; end: number }): boolean {
  const outside = valued.filter((p) => p.end <= region.start || p.start >= region.end)
  const labels = new Set(outside.filter((p) => p.meaning.type === 'scalar' || p.meaning.type === 'party').map((p) => p.label))
  return own.number !== undefined && labels.size >= ENOUGH && outside.some((p) => p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber')
}

const SCALARS = ['court', 'handler', 'clerk', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'rulingSuffix', 'closeMode', 'closeReason', 'basis', 'amounts', 'originalCase', 'subject'] as const
const ROLES = ['applicants', 'debtors', 'others'] as const

/** The page's own case with what the paper tells: the page goes before it in fields, and lists its parties. */
export function withPaper(page: CaseFile, paper: CaseFile): CaseFile {
  const file: CaseFile = { ...page, events: paper.events, assets: paper.assets, documents: [...page.documents, ...paper.documents] }
  for (const key of SCALARS) if (file[key] === undefined && paper[key] !== undefined) Reflect.set(file, key, paper[key])
  for (const role of ROLES) if (file[role].length === 0) file[role] = paper[role]
  /* Whoever speaks for a party is told in the paper. */
  for (const role of ROLES) {
    for (const party of file[role]) party.agent ??= paper[role].find((p) => squash(valueOf(p.name) ?? '') === squash(valueOf(party.name) ?? ''))?.agent
  }
  return file
}
