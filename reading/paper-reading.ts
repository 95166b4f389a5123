import { emptyCaseFile } from '../casefile/schema.ts'
import type { DocumentReading } from './narrative/document.ts'
import type { PageReading } from './read-page.ts'

/** What the papers of a text tell, as a reading of the page or file that holds them; `labels`: what else was recognised there. */
export function paperReading(read: DocumentReading, labels: string[]): PageReading {
  return { pageKind: read.pageKind, profile: 'generic', caseFile: read.pageKind === 'not-a-case' ? emptyCaseFile() : read.caseFile, cases: [], labels, ...besidesOf(read) }
}

/** What stands in the same text and is not of the first case. */
export function besidesOf({ further, unplaced, strays, toldOf = [] }: Pick<DocumentReading, 'further' | 'unplaced' | 'strays' | 'toldOf'>): Pick<PageReading, 'further' | 'unplaced' | 'strays' | 'toldOf'> {
  return { ...(toldOf.length > 0 ? { toldOf } : {}), ...(further.length > 0 ? { further } : {}), ...(unplaced.length > 0 ? { unplaced } : {}), ...(strays.length > 0 ? { strays } : {}) }
}
