import { caseTypeOf, readCaseNumber } from '../../casefile/case-number.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { ProfilePage } from '../../casefile/profile.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { settle, type Draft } from '../draft.ts'
import { readFields } from '../fields.ts'
import { readDocument } from '../narrative/document.ts'
import type { Pair } from '../pair.ts'
import { selectBlocks } from './selector.ts'
import { speak, spokenNumbers } from './speak.ts'

/** The number of the page's own case, where the profile points at the place that it stands in. */
export function placedNumber(snap: Snapshot, page: ProfilePage): string | undefined {
  const numbers = spokenNumbers(speak(snap, [], page, () => false)).map(readCaseNumber).filter((n) => n !== undefined && caseTypeOf(n) !== undefined)
  return new Set(numbers.map((n) => n?.text)).size === 1 ? numbers[0]?.text : undefined
}

/** The court document in the element that the profile names, with what the profile's labels and places say beside it. */
export function readProfileDocument(snap: Snapshot, page: ProfilePage, pairs: readonly Pair[]): { pageKind: 'ruling' | 'document'; profile: string; caseFile: CaseFile; cases: CaseFile[] } | undefined {
  const box = page.document === undefined ? undefined : selectBlocks(snap, page.document).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!box || box.end === box.start) return undefined
  const read = readDocument(snap.text.slice(box.start, box.end), (start, end) => ({ start: box.start + start, end: box.start + end }))
  if (read.pageKind === 'not-a-case') return undefined
  const draft: Draft = { file: read.caseFile, readings: new Map() }
  readFields(snap, pairs.filter((p) => (p.meaning.type === 'scalar' && p.meaning.rank < 0 && p.value !== '') && !(p.start >= box.start && p.end <= box.end)), draft)
  return { pageKind: read.pageKind, profile: 'generic', caseFile: settle(draft), cases: [] }
}
