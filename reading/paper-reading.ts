import { emptyCaseFile } from '../casefile/schema.ts'
import type { DocumentReading } from './narrative/document.ts'
import type { PageReading } from './read-page.ts'

/** What the papers of a text tell, as a reading of the page or file that holds them; `labels`: what else was recognised there. */
export function paperReading(read: DocumentReading, labels: string[]): PageReading {
  return {
    pageKind: read.pageKind, profile: 'generic', caseFile: read.pageKind === 'not-a-case' ? emptyCaseFile() : read.caseFile, cases: [], labels,
    ...(read.further.length > 0 ? { further: read.further } : {}), ...(read.unplaced.length > 0 ? { unplaced: read.unplaced } : {}), ...(read.strays.length > 0 ? { strays: read.strays } : {}),
  }
}
