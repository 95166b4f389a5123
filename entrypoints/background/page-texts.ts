import { browser } from 'wxt/browser'
import { aroundPlace } from '../../notes/message-places.ts'
import type { Answer, Request } from '../../notes/messages.ts'
import { anchorRest } from '../../page/anchoring.ts'
import { applyChange } from '../../page/change.ts'
import { unpack, type Portable } from '../../page/portable.ts'
import { rowAround } from '../../page/row.ts'
import { toldMemo, type ToldMemo } from '../../reading/told-memo.ts'
import { Refused } from './refused.ts'

/**
 * Pages as they were last read, kept as long as this worker runs, to search them for noted words that moved: the search
 * would hold up the page itself. Where one is no longer known the page searches on its own. With each is kept what its rows told.
 */

/** Most pages, and most units of their texts together: one page alone may be as large as is read. */
const PAGES_MOST = 12
const UNITS_MOST = 8_000_000
/** Milliseconds after which messages of other pages have their turn. */
const SLICE = 30

interface From { tabId: number; frameId: number; /** another site in the same frame has nothing of this one */ origin: string }
const kept = new Map<string, From & { mark: string; page: Portable; told: ToldMemo }>()

/** The latest state of a frame takes the place of the one before. */
export function keepText({ tabId, frameId, origin }: From, mark: string, page: Portable): void {
  const key = `${tabId} ${frameId}`
  const told = toldOf({ tabId, frameId, origin }) ?? toldMemo()
  kept.delete(key)
  kept.set(key, { tabId, frameId, origin, mark, page, told })
  let units = 0
  for (const { page: { text } } of kept.values()) units += text.length
  for (const [oldest, { page: { text } }] of kept) {
    if ((kept.size <= PAGES_MOST && units <= UNITS_MOST) || oldest === key) break
    units -= text.length
    kept.delete(oldest)
  }
}

/** What the rows of the page in this frame told when it was last read; undefined where no page of it is kept. */
export function toldOf({ tabId, frameId, origin }: From): ToldMemo | undefined {
  const before = kept.get(`${tabId} ${frameId}`)
  return before?.origin === origin ? before.told : undefined
}

/**
 * The page of a question: as it was sent, or what was kept of it with what has changed since put in.
 * @throws Refused when that state is known no longer; the page then sends the whole.
 */
export function wholePage({ tabId, frameId, origin }: From, { page, since }: Extract<Request, { type: 'read-page' }>): Portable {
  if (since === undefined) return page
  const before = kept.get(`${tabId} ${frameId}`)
  const whole = before?.mark === since && before.origin === origin && page.kept && page.shown ? applyChange(before.page, { ...page, kept: page.kept, shown: page.shown }) : undefined
  if (!whole) throw new Refused('这一页此前的状态已不在，请整页重新读取')
  return whole
}

/** Where words stand in that state of a page; no places where it is known no longer, or another came meanwhile. */
export async function placeNotes({ tabId, frameId, origin }: From, { mark, quotes }: Extract<Request, { type: 'place-notes' }>): Promise<Omit<Extract<Answer<'place-notes'>, { ok: true }>, 'ok'>> {
  const known = () => { const k = kept.get(`${tabId} ${frameId}`); return k?.mark === mark && k.origin === origin ? k.page : undefined }
  const page = known(), snap = page && unpack(page)
  if (!snap) return { places: null }
  const { text } = snap
  const places: NonNullable<Extract<Answer<'place-notes'>, { ok: true }>['places']> = quotes.map(() => null)
  let from = performance.now()
  for (const a of anchorRest(text, quotes, [...quotes.keys()], (start, end) => rowAround(snap, start, end))) {
    if (a?.at) places[a.index] = { ...a.at, around: aroundPlace(text, a.at.start, a.at.end) }
    if (performance.now() - from < SLICE) continue
    await new Promise((done) => { setTimeout(done, 0) })
    if (known() !== page) return { places: null }
    from = performance.now()
  }
  return { places }
}

/** Of all pages, or of those of a tab. */
export function forgetTexts(tabId?: number): void {
  for (const [key, of] of kept) if (tabId === undefined || of.tabId === tabId) kept.delete(key)
}

/** Forgets the pages of tabs that were closed or went elsewhere. */
export function watchTexts(): void {
  browser.tabs.onRemoved.addListener((tabId) => forgetTexts(tabId))
  browser.tabs.onUpdated.addListener((tabId, change) => { if (change.status === 'loading' && change.url !== undefined) forgetTexts(tabId) })
}
