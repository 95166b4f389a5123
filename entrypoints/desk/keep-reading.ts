import { FILE_ORIGIN, fileAddress } from '../../components/desk/file-source.ts'
import type { Kept } from '../../components/desk/file-result.tsx'
import { valueOf } from '../../casefile/fact.ts'
import { viewOf } from '../../casefile/merge.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { caseKey } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import type { Review } from '../../rules/types.ts'
import { judgeWithCorrections } from '../background/corrected.ts'
import { mergeViews, titleOf } from '../background/views.ts'

/** What was read from a file, to be kept as a view of its case. `kind`: a saved page of a platform, or a document. */
export interface ReadFromFile { fileName: string; title: string; kind: 'page' | 'document'; caseFile: CaseFile; review: Review }

/**
 * Keeps what a file shows as a view of its case. What pages showed of the case stays: the views are put together and
 * judged as one, a value that differs is a conflict, and the case stays where it was opened last.
 */
export async function keepReading(store: Store, read: ReadFromFile): Promise<Kept> {
  const caseNumber = valueOf(read.caseFile.caseNumber)
  if (caseNumber === undefined) return { kind: 'no-number' }
  const caseId = caseKey(caseNumber)
  const url = fileAddress(read.fileName)
  try {
    const stored = await store.caseById(caseId)
    const before = stored?.deletedAt === undefined ? stored : undefined
    const parts = await store.seePart(caseId, { view: viewOf(url, read.kind, read.caseFile), label: read.fileName.slice(0, 200), kind: read.kind, file: read.caseFile })
    const kind = before === undefined ? 'new' : before.url === url ? 'again' : 'joined'
    if (!before || (kind === 'again' && parts.length === 1)) {
      await store.seeCase({ id: caseId, caseNumber, court: (valueOf(read.caseFile.court) ?? '').slice(0, 500), title: read.title, url, origin: FILE_ORIGIN, caseFile: read.caseFile, review: read.review })
      return { kind, caseId }
    }
    /* The latest view of a platform speaks first; a document joins it. */
    const pages = parts.filter((p) => p.kind === 'page'), documents = parts.filter((p) => p.kind === 'document')
    const { file, review } = await judgeWithCorrections(store, caseId, mergeViews(undefined, [], [...pages, ...documents]))
    await store.seeCase({
      id: caseId, caseNumber, court: (valueOf(file.court) ?? before.court).slice(0, 500), title: titleOf(file, before.title), url: before.url, origin: before.origin,
      caseFile: file, review,
    })
    return { kind, caseId }
  } catch (error) {
    return { kind: 'failed', message: explain(error, '核查结果不受影响') }
  }
}
