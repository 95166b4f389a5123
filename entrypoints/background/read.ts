import { valueOf } from '../../casefile/fact.ts'
import { viewOf } from '../../casefile/merge.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Answer } from '../../notes/messages.ts'
import { caseKey, type Note } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import type { NoteDraft, Store } from '../../notes/store.ts'
import { unpack, type Portable } from '../../page/portable.ts'
import { readPage, type PageReading } from '../../reading/read-page.ts'
import { unseenOf } from '../../reading/unseen.ts'
import { judgeWithCorrections } from './corrected.ts'
import { judgeList } from './list.ts'
import { mergeViews, titleOf } from './views.ts'

export type ReadAnswer = Omit<Extract<Answer<'read-page'>, { ok: true }>, 'ok'>

const NO_CASE = { caseId: null, caseNumber: '', court: '', review: null, notes: [], draft: null, elements: null, author: null, unseen: [], rows: [] } as const

/**
 * Reads a page that a content script sent, puts it together with what other views of the same case showed, judges and
 * keeps the case. A failure to keep it takes nothing from the reading. `row`: case of a list whose whole review is wanted.
 */
export async function readSentPage(store: Store, page: Portable, origin: string, row?: string): Promise<ReadAnswer> {
  const from = performance.now()
  const snap = unpack(page)
  const reading = snap ? readPage(snap) : undefined
  const ms = () => performance.now() - from
  if (reading?.pageKind === 'case-list') {
    return { ...NO_CASE, notes: [], unseen: [], pageKind: 'case-list', labels: reading.labels, rows: await judgeList(store, reading.cases, row), ms: ms() }
  }
  if (!reading || !isCase(reading)) return { ...NO_CASE, notes: [], unseen: [], rows: [], pageKind: reading?.pageKind ?? 'unrecognised', labels: reading?.labels ?? [], ms: ms() }

  const caseNumber = valueOf(reading.caseFile.caseNumber)
  const caseId = caseNumber === undefined ? `页面 ${page.url.slice(0, 400)}` : caseKey(caseNumber)
  let trouble: string | undefined
  const seen = caseNumber === undefined ? undefined : await seeView(store, caseId, reading, page).catch((error: unknown) => { trouble = notKept(error) })
  const { file, review, elements, author, trouble: uncorrected } = await judgeWithCorrections(store, caseId, seen ?? reading.caseFile)
  trouble = uncorrected ?? trouble
  const spent = ms()
  const court = valueOf(file.court) ?? ''
  if (caseNumber !== undefined) {
    await store.seeCase({ id: caseId, caseNumber, court: court.slice(0, 500), title: titleOf(file, page.title), url: page.url, origin, caseFile: file, review }).catch((error: unknown) => { trouble = notKept(error) })
  }
  const [notes, draft] = await Promise.all([store.notesOf(caseId), store.keptDraft(caseId)]).catch((error: unknown): [Note[], NoteDraft | null] => {
    trouble ??= `本案的批注没有读出（${error instanceof Error ? error.name : '原因不明'}）；批注仍在，请刷新页面重试。`
    return [[], null]
  })
  const unseen = reading.pageKind === 'case-detail' && review.approval.conclusion !== 'not-applicable' ? unseenOf(file, reading.tabs ?? []) : []
  return { pageKind: reading.pageKind, labels: reading.labels, caseId, caseNumber: caseNumber ?? '', court, review, notes, draft, elements, author, unseen, rows: [], ms: spent, ...(trouble === undefined ? {} : { trouble }) }
}

function isCase(reading: PageReading): boolean {
  return reading.pageKind === 'case-detail' || reading.pageKind === 'ruling' || reading.pageKind === 'document'
}

function notKept(error: unknown): string {
  return `本案没有存入工作台：${explain(error, '本页的核查结果不受影响')}`
}

/** Keeps this view and gives all views of the case as one file, this one first. */
async function seeView(store: Store, caseId: string, reading: PageReading, page: Portable): Promise<CaseFile> {
  const kind = reading.pageKind === 'case-detail' ? 'page' : 'document'
  const view = viewOf(page.url, kind, reading.caseFile)
  const parts = await store.seePart(caseId, { view, label: page.title.slice(0, 200), kind, file: reading.caseFile })
  return mergeViews(reading.caseFile, parts.filter((p) => p.view !== view))
}
