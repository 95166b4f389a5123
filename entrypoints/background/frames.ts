import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { caseFileSchema } from '../../casefile/schema.ts'

/**
 * What frames of another origin show in each tab. Kept for the browser's session beside the worker, which may be stopped
 * at any time; only the extension can read it. A frame that names its case belongs to that case; one that names none goes
 * with the only case of its tab, and with no case where there are two.
 */

const frameSchema = z.object({
  frameId: z.number(),
  /** its own case, where it names one */
  caseId: z.nullable(z.string().check(z.maxLength(500))),
  label: z.string().check(z.maxLength(200)),
  /** see `viewOf` */
  view: z.string().check(z.maxLength(1000)),
  file: caseFileSchema,
  /** papers in it that were not read, a sentence each */
  unread: z.optional(z.array(z.string())),
})
const FRAMES_MOST = 50
const tabSchema = z.array(frameSchema).check(z.maxLength(FRAMES_MOST))
export type FrameReading = z.output<typeof frameSchema>

const keyOf = (tabId: number) => `frames:${tabId}`

/** Frames of other origins in a tab, as they were last read. */
export async function framesOf(tabId: number): Promise<FrameReading[]> {
  const stored: unknown = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]
  const parsed = z.safeParse(tabSchema, stored)
  return parsed.success ? parsed.data : []
}

let writing: Promise<unknown> = Promise.resolve()
/** One after the other: two frames that are read at once must not forget each other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = writing.then(work, work)
  writing = next.catch(() => undefined)
  return next
}

/** Remembers what a frame shows, a case each; none: nothing any more. */
export function keepFrame(tabId: number, frameId: number, readings: readonly Omit<FrameReading, 'frameId'>[]): Promise<void> {
  return inTurn(async () => {
    const others = (await framesOf(tabId)).filter((f) => f.frameId !== frameId)
    const all = [...others, ...readings.map((r) => ({ ...r, frameId }))].slice(-FRAMES_MOST)
    if (all.length > 0) await browser.storage.session.set({ [keyOf(tabId)]: all })
    else await browser.storage.session.remove(keyOf(tabId))
  })
}

/** Forgets the frames of tabs that were closed or went elsewhere. */
export function watchFrames(): void {
  browser.tabs.onRemoved.addListener((tabId) => { void inTurn(() => browser.storage.session.remove(keyOf(tabId))) })
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' && change.url !== undefined) void inTurn(() => browser.storage.session.remove(keyOf(tabId)))
  })
}

/** The case that a frame's facts go to: its own, or the only one that is shown in the tab. */
export function caseOfFrame(frame: FrameReading, shown: ReadonlySet<string>): string | undefined {
  const [only] = shown
  return frame.caseId ?? (shown.size === 1 ? only : undefined)
}
