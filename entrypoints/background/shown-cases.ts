import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Request } from '../../notes/messages.ts'

/**
 * Which cases each tab was shown, by site. A page may ask only about these: notes of a case are not had without claiming, in a
 * reading that is kept and recorded, that the page shows it. Kept for the browser's session beside the worker, which may be stopped
 * at any time. A tab that goes to another site takes nothing along; one that comes back finds what it had.
 */

const SITES_MOST = 20
const CASES_MOST = 3000
const shownSchema = z.array(z.object({ origin: z.string(), ids: z.array(z.string()) }))
type Shown = z.output<typeof shownSchema>

export interface Place { tabId: number; origin: string }

const keyOf = (tabId: number) => `shown:${tabId}`
/** What could not be kept for the session is known as long as this worker runs. */
const here = new Map<string, Shown>()

async function shownIn(tabId: number): Promise<Shown> {
  const key = keyOf(tabId)
  const parsed = z.safeParse(shownSchema, (await browser.storage.session.get(key).catch(() => ({} as Record<string, unknown>)))[key])
  return parsed.success ? parsed.data : here.get(key) ?? []
}

let writing: Promise<unknown> = Promise.resolve()
/** One after the other: two frames that are read at once must not forget each other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = writing.then(work, work)
  writing = next.catch(() => undefined)
  return next
}

/** These cases were shown there. Never rejects. */
export function remember({ tabId, origin }: Place, ids: readonly (string | null | undefined)[]): Promise<void> {
  return inTurn(async () => {
    const shown = await shownIn(tabId)
    const before = shown.find((s) => s.origin === origin)?.ids ?? []
    const fresh = ids.filter((id): id is string => typeof id === 'string' && !before.includes(id))
    if (fresh.length === 0) return
    const now = [...shown.filter((s) => s.origin !== origin), { origin, ids: [...before, ...new Set(fresh)].slice(-CASES_MOST) }].slice(-SITES_MOST)
    here.set(keyOf(tabId), now)
    await browser.storage.session.set({ [keyOf(tabId)]: now }).catch(() => {})
  })
}

/** May this be asked there? What names no case may. */
export async function mayAsk({ tabId, origin }: Place, request: Request): Promise<boolean> {
  const asked = casesAskedFor(request)
  if (asked.length === 0) return true
  const ids = (await shownIn(tabId)).find((s) => s.origin === origin)?.ids ?? []
  return asked.every((id) => ids.includes(id))
}

function casesAskedFor(request: Request): string[] {
  switch (request.type) {
    case 'keep-draft': return [request.key, ...(request.draft ? [request.draft.caseId] : [])]
    case 'save-note': case 'save-correction': return [request.draft.caseId]
    /* The desk shows what it shows to the reader, not to the page; frames are told of words that the page sent itself. */
    case 'open-desk': case 'seek-notes': return []
    default: return 'caseId' in request ? [request.caseId] : []
  }
}

/** Tabs that were shown a case, on whichever site. */
export async function tabsShown(caseId: string): Promise<number[]> {
  const kept = new Map([...here, ...Object.entries(await browser.storage.session.get(null).catch(() => ({})))])
  return [...kept].flatMap(([key, value]) => {
    const tabId = /^shown:(\d+)$/.exec(key)?.[1]
    const shown = tabId === undefined ? undefined : z.safeParse(shownSchema, value)
    return shown?.success && shown.data.some((s) => s.ids.includes(caseId)) ? [Number(tabId)] : []
  })
}

/** Forgets tabs that were closed. */
export function watchShown(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void inTurn(async () => {
      here.delete(keyOf(tabId))
      await browser.storage.session.remove(keyOf(tabId))
    })
  })
}
