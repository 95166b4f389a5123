import { FILE_ORIGIN, fileAddress } from '../../components/desk/file-source.ts'
import type { Kept } from '../../components/desk/file-result.tsx'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { caseKey } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import type { Review } from '../../rules/types.ts'

/** What was read from a file, to be kept as a case. */
export interface ReadFromFile { fileName: string; title: string; caseFile: CaseFile; review: Review }

/**
 * Keeps the case of a file when it is not known yet, or was kept from a file of the same name before. What a page showed
 * of a case is never written over. To be replaced by the merge of a case's views (casefile/merge.ts) when there is one.
 */
export async function keepReading(store: Store, read: ReadFromFile): Promise<Kept> {
  const caseNumber = valueOf(read.caseFile.caseNumber)
  if (caseNumber === undefined) return { kind: 'no-number' }
  const caseId = caseKey(caseNumber)
  const url = fileAddress(read.fileName)
  try {
    const stored = await store.caseById(caseId)
    const before = stored?.deletedAt === undefined ? stored : undefined
    if (before && before.url !== url) return { kind: before.origin === FILE_ORIGIN ? 'known-file' : 'known', caseId }
    await store.seeCase({ id: caseId, caseNumber, court: (valueOf(read.caseFile.court) ?? '').slice(0, 500), title: read.title, url, origin: FILE_ORIGIN, caseFile: read.caseFile, review: read.review })
    return { kind: before ? 'again' : 'new', caseId }
  } catch (error) {
    return { kind: 'failed', message: explain(error, '核查结果不受影响') }
  }
}
