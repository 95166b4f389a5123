import { OWN_MARK } from './dom-source.ts'
import { isElement, isShadowRoot } from './nodes.ts'

/**
 * Tells when a page has changed enough to be read again. Changes are coalesced; a page that never rests is read at
 * intervals that grow with what its readings have cost, so that the work stays under a small share of the time.
 */

export interface WatchOptions {
  /** called when the page is to be read again; gives what that took in all, in milliseconds */
  read: () => Promise<number>
  /** what the last reading saw beside the document: documents in frames, shadow trees */
  parts?: () => Iterable<Document | ShadowRoot>
}

/** Quiet time after the last change before reading, in milliseconds. */
const QUIET = 250
/** Longest wait while changes go on, in milliseconds. */
const LONGEST = 1500
/** In the long run reading takes at most 1/60 of the time; so much of it may be spent at once, in milliseconds, when a person opens one tab after the other. */
const SHARE = 60
const SAVED = 500
/** A change is never left unread for longer, in milliseconds: what is shown would be of a page that is gone. */
const LONGEST_PAUSE = 5000
/** How often it is looked whether a frame shows another document than it did, in milliseconds. */
const FRAMES_EVERY = 1000
/* Values of form fields change without a mutation; addresses change without a load. Listened for at the window, not at nodes of the page. */
const EVENTS = ['change', 'input', 'popstate', 'hashchange', 'pageshow'] as const

/** Our own element coming or going is no change of the page. */
function isOwn(r: MutationRecord): boolean {
  return r.type === 'childList' && [...r.addedNodes, ...r.removedNodes].every((n) => isElement(n) && n.hasAttribute(OWN_MARK))
}

export function watchPage(document: Document, { read, parts = () => [] }: WatchOptions): () => void {
  const window = document.defaultView
  if (!window) return () => {}
  let timer: number | undefined
  let firstChange = 0
  let notBefore = 0
  let credit = SAVED
  let readings = 0
  let counted = performance.now()
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
    attach()
    const now = performance.now()
    credit = Math.min(SAVED, credit + (now - counted) / SHARE) - cost
    counted = now
    /* The first readings are dear and come once. */
    if (++readings <= 2) credit = Math.max(credit, 0)
    notBefore = credit < 0 ? now + Math.min(-credit * SHARE, LONGEST_PAUSE) : 0
    if (again) { again = false; schedule() }
  }
  const observer = new MutationObserver((records) => { if (!records.every(isOwn)) schedule() })

  /** everything that is watched now; a document that has left its frame is let go */
  const watched = new Set<Document | ShadowRoot>()
  const views = new Map<Document, Window>()
  const attach = () => {
    for (const part of [document, ...parts()]) {
      if (watched.has(part)) continue
      watched.add(part)
      observer.observe(part, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden'] })
      const view = isShadowRoot(part) ? null : part.defaultView
      if (isShadowRoot(part) || !view) continue
      views.set(part, view)
      for (const e of EVENTS) view.addEventListener(e, schedule, { capture: true, passive: true })
    }
  }
  /* What goes on in a frame is no mutation of the page around it. */
  const look = window.setInterval(() => {
    for (const part of watched) {
      const gone = isShadowRoot(part) ? !part.isConnected : part.defaultView === null
      if (!gone) continue
      watched.delete(part)
      if (!isShadowRoot(part)) views.delete(part)
      schedule()
    }
  }, FRAMES_EVERY)
  attach()
  return () => {
    observer.disconnect()
    window.clearTimeout(timer)
    window.clearInterval(look)
    for (const view of views.values()) for (const e of EVENTS) view.removeEventListener(e, schedule, { capture: true })
  }
}
