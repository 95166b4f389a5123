import { emptyCaseFile } from '../casefile/schema.ts'
import { readDocument } from './narrative/document.ts'
import type { PageReading } from './read-page.ts'

/** Reads plain text. Never throws for any text. */
export function readText(text: string): PageReading {
  const read = readDocument(text, (start, end) => ({ start, end }))
  const none = read.pageKind === 'not-a-case'
  return {
    pageKind: read.pageKind, profile: 'generic', caseFile: none ? emptyCaseFile() : read.caseFile, cases: [], labels: [],
    ...(read.further.length > 0 ? { further: read.further } : {}), ...(read.unplaced.length > 0 ? { unplaced: read.unplaced } : {}),
  }
}
