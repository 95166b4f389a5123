import { emptyCaseFile } from '../casefile/schema.ts'
import { readDocument } from './narrative/document.ts'
import type { PageReading } from './read-page.ts'

/** Reads plain text. Never throws for any text. */
export function readText(text: string): PageReading {
  const read = readDocument(text, (start, end) => ({ start, end }))
  return { pageKind: read.pageKind, profile: 'generic', caseFile: read.pageKind === 'not-a-case' ? emptyCaseFile() : read.caseFile, cases: [], labels: [] }
}
