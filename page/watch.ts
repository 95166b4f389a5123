import { OWN_MARK } from './dom-source.ts'

/**
 * Tells when a page has changed enough to be read again. Changes are coalesced; a page that never rests is read at
 * intervals that grow with what a reading costs, so that the work stays under a small share of the time.
 */

export interface WatchOptions {
  /** called when the page is to be read again; gives what that took in all, in milliseconds */
  read: () => Promise<number>
  /** roots beside the document to watch: shadow trees */
  roots?: readonly Node[]
}

/** Quiet time after the last change before reading, in milliseconds. */
const QUIET = 250
/** Longest wait while changes go on, in milliseconds. */
const LONGEST = 1500
/** Reading takes at most 1/50 of the time in the long run… */
const SHARE = 50
/** …and what was not used up to so many milliseconds may be spent at once: a reader who opens one tab after another waits for none. */
const SAVED = 600

/** Our own element coming or going is no change of the page. */
function isOwn(r: MutationRecord): boolean {
  return r.type === 'childList' && [...r.addedNodes, ...r.removedNodes].every((n) => n instanceof Element && n.hasAttribute(OWN_MARK))
}

export function watchPage(document: Document, { read, roots = [] }: WatchOptions): () => void {
  const window = document.defaultView
  if (!window) return () => {}
  let timer: number | undefined
  let firstChange = 0
  let notBefore = 0
  let credit = SAVED, counted = performance.now()
  const schedule = () => {
    const now = performance.now()
    if (firstChange === 0) firstChange = now
    const due = Math.max(Math.min(now + QUIET, firstChange + LONGEST), notBefore)
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void run(), Math.max(0, due - now))
  }
  let reading = false
  let again = false
  const run = async () => {
    timer = undefined
    if (reading) { again = true; return }
    firstChange = 0
    reading = true
    const cost = await read()
    reading = false
    const now = performance.now()
    credit = Math.min(SAVED, credit + (now - counted) / SHARE) - cost
    counted = now
    notBefore = credit >= 0 ? 0 : now - credit * SHARE
    if (again) { again = false; schedule() }
  }
  const observer = new MutationObserver((records) => { if (!records.every(isOwn)) schedule() })
  const what = { childList: true, subtree: true, characterData: true }
  for (const root of [document, ...roots]) observer.observe(root, what)
  /* Values of form fields change without a mutation; addresses change without a load. Listened for at the window, not at nodes of the page. */
  const events = ['change', 'input', 'popstate', 'hashchange', 'pageshow'] as const
  for (const e of events) window.addEventListener(e, schedule, { capture: true, passive: true })
  return () => {
    observer.disconnect()
    window.clearTimeout(timer)
    for (const e of events) window.removeEventListener(e, schedule, { capture: true })
  }
}
