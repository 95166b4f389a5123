import { browser } from 'wxt/browser'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { viewOf } from '../../casefile/merge.ts'
import { NO_PROFILE } from '../../notes/page-profile.ts'
import { caseKey } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'
import { unpack, type Portable } from '../../page/portable.ts'
import { tells } from '../../reading/archive.ts'
import { readPage } from '../../reading/read-page.ts'
import type { ToldMemo } from '../../reading/told-memo.ts'
import { unreadPapers } from '../../reading/unread-papers.ts'
import { keepFrame } from './frames.ts'
import { profilesFor } from './profiles.ts'
import { furtherOf, isCase, readerOf, seeView, type ReadAnswer } from './read.ts'

/** Reads a frame of another origin than its top page: what it shows goes to the top page's panel, the frame shows none. */
export async function readFrame(store: Store, page: Portable, { tabId, frameId, origin, told }: { tabId: number; frameId: number; origin: string; told?: ToldMemo | undefined }): Promise<ReadAnswer> {
  const from = performance.now()
  const snap = unpack(page)
  const known = await profilesFor(store, origin)
  const reading = snap ? readPage(snap, known.profiles, { piece: true, told }) : undefined
  const number = reading ? valueOf(reading.caseFile.caseNumber) : undefined
  const named = reading !== undefined && number !== undefined && isCase(reading)
  const shows = reading !== undefined && reading.pageKind !== 'case-list' && (named || (number === undefined && tells(reading.caseFile)))
  const shown = (file: CaseFile, caseId: string | null) => ({ caseId, label: page.title.slice(0, 200), view: viewOf(page.url, 'page', file), file })
  const further = reading && isCase(reading) ? furtherOf(reading) : []
  await keepFrame(tabId, frameId, shows ? [
    { ...shown(reading.caseFile, named ? caseKey(number) : null), unread: unreadPapers(reading, '本页') }, ...further.map(({ id, file }) => shown(file, id)),
  ] : [])
  /* A case without a place to be kept is shown all the same. */
  if (named) await seeView(store, caseKey(number), 'page', reading.caseFile, page, readerOf(reading, known)).catch(() => [])
  await browser.tabs.sendMessage(tabId, { type: 'frames-changed' }, { frameId: 0 }).catch(() => {})
  return { pageKind: reading?.pageKind ?? 'not-a-case', labels: [], profile: NO_PROFILE, caseId: named ? caseKey(number) : null, caseNumber: '', court: '', review: null, notes: [], draft: null, unseen: [], rows: [], cases: [], ms: performance.now() - from }
}
