import { civilDateAt } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { NO_PROFILE } from '../../notes/message-pointing.ts'
import type { Answer } from '../../notes/messages.ts'
import { caseKey, type Note } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import type { NoteDraft, Store } from '../../notes/store.ts'
import { unpack, type Portable } from '../../page/portable.ts'
import { readPage } from '../../reading/read-page.ts'
import { profileOf, profilesFor } from './profiles.ts'
import { judge } from '../../rules/index.ts'
import { fitReview } from './fit-review.ts'

/** Reads and judges a page that a content script sent, and keeps the case. A failure to keep it takes nothing from the reading. */
export async function readSentPage(store: Store, page: Portable, origin: string): Promise<Omit<Extract<Answer<'read-page'>, { ok: true }>, 'ok'>> {
  const from = performance.now()
  const snap = unpack(page)
  const known = await profilesFor(store, origin)
  const reading = snap ? readPage(snap, known.profiles) : undefined
  const profile = reading && snap ? await profileOf(store, origin, known, reading, snap) : NO_PROFILE
  const isCase = reading !== undefined && (reading.pageKind === 'case-detail' || reading.pageKind === 'ruling' || reading.pageKind === 'document')
  if (!reading || !isCase) {
    return { pageKind: reading?.pageKind ?? 'unrecognised', labels: reading?.labels ?? [], profile, caseId: null, caseNumber: '', court: '', review: null, notes: [], draft: null, ms: performance.now() - from }
  }
  const file = reading.caseFile
  const review = fitReview(judge(file, { asOf: civilDateAt(Date.now()) }))
  const ms = performance.now() - from
  const caseNumber = valueOf(file.caseNumber)
  const caseId = caseNumber === undefined ? `页面 ${page.url.slice(0, 400)}` : caseKey(caseNumber)
  const court = valueOf(file.court) ?? ''
  let trouble: string | undefined
  if (caseNumber !== undefined) {
    await store.seeCase({ id: caseId, caseNumber, court: court.slice(0, 500), title: titleOf(file, page.title), url: page.url, origin, caseFile: file, review })
      .catch((error: unknown) => { trouble = `本案没有存入工作台：${explain(error, '本页的核查结果不受影响')}` })
  }
  const [notes, draft] = await Promise.all([store.notesOf(caseId), store.keptDraft(caseId)]).catch((error: unknown): [Note[], NoteDraft | null] => {
    trouble ??= `本案的批注没有读出（${error instanceof Error ? error.name : '原因不明'}）；批注仍在，请刷新页面重试。`
    return [[], null]
  })
  return { pageKind: reading.pageKind, labels: reading.labels, profile, caseId, caseNumber: caseNumber ?? '', court, review, notes, draft, ms, ...(trouble === undefined ? {} : { trouble }) }
}

/** Parties in a line for lists; the page's title where none were read. */
function titleOf(file: CaseFile, pageTitle: string): string {
  const names = (list: CaseFile['debtors']) => list.slice(0, 3).map((p) => valueOf(p.name) ?? '').filter((n) => n !== '').join('、')
  const line = [names(file.applicants), names(file.debtors)].filter((s) => s !== '').join(' — ')
  return (line === '' ? pageTitle : line).slice(0, 500)
}
