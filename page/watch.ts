import { OWN_MARK } from './dom-source.ts'
import { hasAttribute, isElement, isShadowRoot, viewOf } from './nodes.ts'
import { createRestless } from './restless.ts'

/**
 * Tells when a page has changed enough to be read again. Changes are coalesced; a page that never rests is read at
 * intervals that grow with what its readings have cost, so that the work stays under a small share of the time.
 */

export interface WatchOptions {
  /** called when the page is to be read: at once, and again whenever it changed enough; gives what that took in all, in milliseconds */
  read: () => Promise<number>
  /** what the last reading saw beside the document: documents in frames, shadow trees */
  parts?: () => Iterable<Document | ShadowRoot>
}

/** Quiet time after the last change before reading, in milliseconds. */
const QUIET = 250
/** Longest wait while changes go on, in milliseconds. */
const LONGEST = 1500
/** The same for places that never rest. */
const RESTLESS_QUIET = 2500
const RESTLESS_LONGEST = 30_000
/** In the long run reading takes at most 1/60 of the time; so much of it may be spent at once, in milliseconds, when a person opens one tab after the other. */
const SHARE = 60
const SAVED = 1500
/** A change is never left unread for longer, in milliseconds: what is shown would be of a page that is gone. */
const LONGEST_PAUSE = 5000
/** How often it is looked whether a frame shows another document than it did, in milliseconds. */
const FRAMES_EVERY = 1000
/* Values of form fields change without a mutation; addresses change without a load. Listened for at the window, not at nodes of the page. */
const EVENTS = ['change', 'input', 'popstate', 'hashchange', 'pageshow'] as const

/** Our own element coming or going is no change of the page. */
function isOwn(r: MutationRecord): boolean {
  return r.type === 'childList' && [...r.addedNodes, ...r.removedNodes].every((n) => isElement(n) && hasAttribute(n, OWN_MARK))
}

export function watchPage(document: Document, { read, parts = () => [] }: WatchOptions): () => void {
  const window = viewOf(document)
  if (!window) return () => {}
  let timer: number | undefined
  let notBefore = 0
  let credit = SAVED
  let counted = performance.now()
  /** when changes that were not yet read began, and when they are due: those of places that never rest, and all others */
  const lively = { first: 0, due: Infinity }, restless = { first: 0, due: Infinity }
  const isRestless = createRestless()
  const schedule = () => put(lively, QUIET, LONGEST)
  /* What is typed in our own panel changes nothing of the page. */
  const heard = (event: Event) => { if (!(event.target instanceof window.Element && hasAttribute(event.target, OWN_MARK))) schedule() }
  const put = (lane: typeof lively, quiet: number, longest: number) => {
    const now = performance.now()
    if (lane.first === 0) lane.first = now
    lane.due = Math.min(now + quiet, lane.first + longest)
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void run(), Math.max(0, Math.max(Math.min(lively.due, restless.due), notBefore) - now))
  }
  /** the first reading has to be made, whatever it costs, and wakes the worker */
  let first = true
  let reading = false
  let again = false
  const run = async () => {
    timer = undefined
    if (reading) { again = true; return }
    for (const lane of [lively, restless]) Object.assign(lane, { first: 0, due: Infinity })
    reading = true
    const cost = await read()
    reading = false
    const now = performance.now()
    if (!first) credit = Math.min(SAVED, credit + (now - counted) / SHARE) - cost
    first = false
    counted = now
    notBefore = credit < 0 ? now + Math.min(-credit * SHARE, LONGEST_PAUSE) : 0
    /* A frame that was not watched yet may have changed since it was read. */
    const more = attach()
    if (again || more) schedule()
    again = false
  }
  const observer = new MutationObserver((records) => {
    const theirs = records.filter((r) => !isOwn(r))
    if (theirs.length === 0) return
    /* A text that is replaced is told of the text or of the element around it. */
    if (isRestless(theirs.map((r) => r.target), performance.now())) put(restless, RESTLESS_QUIET, RESTLESS_LONGEST)
    else schedule()
  })

  /** everything that is watched now; a document that has left its frame is let go */
  const watched = new Set<Document | ShadowRoot>()
  const views = new Map<Document, Window>()
  /** True when there was something new to watch. */
  const attach = (): boolean => {
    const before = watched.size
    for (const part of [document, ...parts()]) {
      if (watched.has(part)) continue
      watched.add(part)
      observer.observe(part, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden'] })
      const view = isShadowRoot(part) ? null : part.defaultView
      if (isShadowRoot(part) || !view) continue
      views.set(part, view)
      for (const e of EVENTS) view.addEventListener(e, heard, { capture: true, passive: true })
    }
    return watched.size > before
  }
  /* What goes on in a frame is no mutation of the page around it. */
  const look = window.setInterval(() => {
    attach()
    for (const part of watched) {
      const gone = isShadowRoot(part) ? !part.isConnected : part.defaultView === null
      if (!gone) continue
      watched.delete(part)
      if (!isShadowRoot(part)) views.delete(part)
      schedule()
    }
  }, FRAMES_EVERY)
  attach()
  void run()
  return () => {
    observer.disconnect()
    window.clearTimeout(timer)
    window.clearInterval(look)
    for (const view of views.values()) for (const e of EVENTS) view.removeEventListener(e, heard, { capture: true })
  }
}
