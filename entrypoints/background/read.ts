import { valueOf } from '../../casefile/fact.ts'
import { addressOf, viewOf } from '../../casefile/merge.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { NO_PROFILE } from '../../notes/page-profile.ts'
import type { Answer } from '../../notes/messages.ts'
import { caseKey, type Note } from '../../notes/schema.ts'
import { explain } from '../../notes/store-failures.ts'
import type { StoredPart } from '../../notes/store-parts.ts'
import type { NoteDraft } from '../../notes/messages.ts'
import type { Store } from '../../notes/store.ts'
import { unpack, type Portable } from '../../page/portable.ts'
import { readPage, type PageReading } from '../../reading/read-page.ts'
import type { ToldMemo } from '../../reading/told-memo.ts'
import { unreadPapers } from '../../reading/unread-papers.ts'
import { unseenOf } from '../../reading/unseen.ts'
import { judgeWithCorrections } from './corrected.ts'
import { caseOfFrame, framesOf } from './frames.ts'
import { judgeList } from './list.ts'
import { profileOf, profilesFor, type Known } from './profiles.ts'
import { mergeViews, titleOf } from './views.ts'
import { draftsFor } from './writers.ts'

export type ReadAnswer = Omit<Extract<Answer<'read-page'>, { ok: true }>, 'ok'>

/** So many cases of a window are listed. */
const CASES_MOST = 50
const NO_CASE = { caseId: null, caseNumber: '', court: '', review: null, draft: null } as const

export interface Asked {
  tabId: number
  frameId: number
  origin: string
  /** case of a list whose whole review is wanted */
  row?: string | undefined
  /** of several cases that frames of the window show, the one that is wanted */
  wanted?: string | undefined
  /** what the page's rows told when it was last read */
  told?: ToldMemo | undefined
}

/**
 * Reads a page that a content script sent, puts it together with its frames and with what other views of the same case
 * showed, judges and keeps the case. A failure to keep it takes nothing from the reading.
 */
export async function readSentPage(store: Store, page: Portable, asked: Asked): Promise<ReadAnswer> {
  const from = performance.now()
  const snap = unpack(page)
  const known = await profilesFor(store, asked.origin)
  const reading = snap ? readPage(snap, known.profiles, { told: asked.told }) : undefined
  const profile = reading && snap ? await profileOf(store, asked.origin, known, reading, snap) : NO_PROFILE
  const frames = asked.frameId === 0 ? await framesOf(asked.tabId) : []
  const own = reading && isCase(reading) ? idOf(reading, page) : undefined
  const further = reading && isCase(reading) ? furtherOf(reading) : []
  const all = new Set([own, ...further.map((f) => f.id), ...frames.map((f) => f.caseId ?? undefined)].filter((id) => id !== undefined))
  const shown = new Set([...all].slice(0, CASES_MOST))
  const unread = [...(reading ? unreadPapers(reading, '本页') : []), ...frames.flatMap((f) => f.unread ?? []), ...(all.size > shown.size ? [`本页共有 ${all.size} 件案件，只列出前 ${shown.size} 件`] : [])]
  const nothing = { ...NO_CASE, notes: [], unseen: [], rows: [], cases: [], labels: reading?.labels ?? [], ...(reading?.open ? { open: reading.open } : {}), profile }
  if (reading?.pageKind === 'case-list' && shown.size === 0) {
    return { ...nothing, pageKind: 'case-list', rows: await judgeList(store, reading.cases, asked.row), ms: performance.now() - from }
  }
  const caseId = asked.wanted !== undefined && shown.has(asked.wanted) ? asked.wanted : own ?? [...shown][0]
  if (caseId === undefined) return { ...nothing, pageKind: reading?.pageKind ?? 'unrecognised', ms: performance.now() - from }

  let trouble: string | undefined
  const mine = reading && own === caseId ? reading.caseFile : further.find((f) => f.id === caseId)?.file
  /* Beside a case's page, those of other cases are papers. */
  const pageKind = !mine || !reading ? 'case-detail' : own === caseId || reading.pageKind !== 'case-detail' ? reading.pageKind : 'document'
  const seen = mine && numberOf(mine) !== undefined ? await seeView(store, caseId, pageKind === 'case-detail' ? 'page' : 'document', mine, page, reading ? readerOf(reading, known) : '').catch((error: unknown): StoredPart[] => { trouble = notKept(error); return [] }) : await store.partsOf(caseId).catch((): StoredPart[] => [])
  const { file, review, elements, author, trouble: uncorrected } = await judgeWithCorrections(store, caseId, mergeViews(mine, frames.filter((f) => caseOfFrame(f, shown) === caseId), seen))
  trouble = uncorrected ?? trouble
  const ms = performance.now() - from
  const caseNumber = numberOf(file)
  const court = valueOf(file.court) ?? ''
  if (caseNumber !== undefined) {
    await store.seeCase({ id: caseId, caseNumber, court: court.slice(0, 500), title: titleOf(file, page.title), url: page.url, origin: asked.origin, caseFile: file, review }).catch((error: unknown) => { trouble = notKept(error) })
  }
  const [notes, drafts] = await Promise.all([store.notesOf(caseId), draftsFor(store, caseId, asked.tabId)]).catch((error: unknown): [Note[], { draft: NoteDraft | null }] => {
    trouble ??= `本案的批注没有读出（${error instanceof Error ? error.name : '原因不明'}）；批注仍在，请刷新页面重试。`
    return [[], { draft: null }]
  })
  const unseen = pageKind === 'case-detail' && review.approval.conclusion !== 'not-applicable' ? unseenOf(file, reading?.tabs ?? []) : []
  const cases = shown.size > 1 ? [...shown].map((id) => ({ caseId: id, caseNumber: id })) : []
  return { ...nothing, pageKind, caseId, caseNumber: caseNumber ?? '', court, review, notes, ...drafts, elements, author, unseen, cases, ...(unread.length > 0 ? { unread } : {}), ms, ...(trouble === undefined ? {} : { trouble }) }
}

const numberOf = (file: CaseFile) => valueOf(file.caseNumber)

/** Key of the case that a page shows; a case without a number goes by its address and is not kept. */
function idOf(reading: PageReading, page: Portable): string {
  const number = numberOf(reading.caseFile)
  return number === undefined ? `页面 ${page.url.slice(0, 400)}` : caseKey(number)
}

/** Cases whose papers stand on the page beside those of the first one, by their keys. */
export function furtherOf(reading: PageReading): { id: string; file: CaseFile }[] {
  return (reading.further ?? []).flatMap((file) => { const number = numberOf(file); return number === undefined ? [] : [{ id: caseKey(number), file }] })
}

export function isCase(reading: PageReading): boolean {
  return reading.pageKind === 'case-detail' || reading.pageKind === 'ruling' || reading.pageKind === 'document'
}

function notKept(error: unknown): string {
  return `本案没有存入工作台：${explain(error, '本页的核查结果不受影响')}`
}

/** Keeps this view of a case; gives its other views, the latest first. What the same page showed to another `reader` (profile) is void. */
export async function seeView(store: Store, caseId: string, kind: 'page' | 'document', file: CaseFile, page: Portable, reader: string): Promise<StoredPart[]> {
  const view = viewOf(page.url, kind, file)
  const address = addressOf(page.url)
  const parts = await store.seePart(caseId, { view, label: page.title.slice(0, 200), kind, address, reader, file })
  return parts.filter((p) => p.view !== view && (p.address !== address || p.reader === reader))
}

/** What a page was read with: the general reader, or a profile as it stands. */
export function readerOf(reading: PageReading, { profiles }: Known): string {
  const profile = profiles.find((p) => p.id === reading.profile)
  return profile ? `${profile.id} ${profile.updatedAt}`.slice(0, 200) : 'generic'
}
