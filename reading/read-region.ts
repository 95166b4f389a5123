import type { Snapshot } from '../page/snapshot.ts'
import { readDocument, type DocumentReading } from './narrative/document.ts'
import { wordsOf, type Region } from './papers-region.ts'

/** What the papers in a part of a page tell, with their places on the page. `ofCase`: the page has told that they are of a case. */
export function readRegion(snap: Snapshot, region: Region, ofCase = false): DocumentReading {
  return readDocument(wordsOf(snap, region), (start, end) => ({ start: region.start + start, end: region.start + end }), { starts: region.starts.map((at) => at - region.start), ofCase })
}
