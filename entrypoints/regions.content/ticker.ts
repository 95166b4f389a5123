/**
 * When to look where pictures stand: at each picture of the screen for a short while after something happened, else a few times a second. Runs
 * only while there is something to look for, and not in a window that nobody sees.
 */

/** Milliseconds of looking at every frame after something happened: as long as a page's transition takes. */
const LIVELY = 500
/** Shortest time between two looks because of a change of the page, in milliseconds. */
const GLANCE = 80
/** Between two looks at a page at rest, in milliseconds. */
const REST = 300
/** Longest and shortest time from a change of the page to looking anew which pictures there are, in milliseconds. */
const SOON = 60
/** A canvas may be painted anew without anything telling of it; how often it is looked at, in milliseconds. */
const REPAINTED = 1000
/** Looking for pictures takes at most this share of the time. */
const SHARE = 50
/** …but is not put off for longer, in milliseconds: an outline on a page that is gone would be wrong. */
const LONGEST = 2000

const EVENTS = ['scroll', 'resize', 'wheel', 'pointerup', 'keyup', 'transitionrun', 'animationstart'] as const
const WATCHED = ['style', 'class', 'src', 'srcset', 'href', 'width', 'height', 'alt', 'aria-label', 'title', 'hidden', 'value', 'data-page-number', 'data-main-rotation', 'data-loaded']

export interface Ticker {
  start(): void
  stop(): void
}

/** `place`: where are the pictures now; true when something moved. `find`: which pictures are there (`changed`: the page did); true when one may change or come without anything telling. */
export function createTicker(parts: () => Iterable<Document | ShadowRoot>, place: () => boolean, find: (changed: boolean) => boolean): Ticker {
  let running = false
  let until = 0
  let frame = 0
  let rest = 0
  let last = 0
  let repaint = 0
  let due = 0
  let notBefore = 0
  let restless = false
  let changed = true
  const views = new Set<Window>()
  const watched = new Set<Document | ShadowRoot>()

  const wake = () => {
    until = performance.now() + LIVELY
    if (running && frame === 0) frame = requestAnimationFrame(step)
  }
  /** A page that never rests (a clock) is no reason to look at every frame. */
  const glance = () => {
    if (running && frame === 0 && performance.now() - last > GLANCE) frame = requestAnimationFrame(step)
  }
  const step = () => {
    frame = 0
    last = performance.now()
    if (place()) until = performance.now() + LIVELY
    if (running && performance.now() < until) frame = requestAnimationFrame(step)
  }
  const look = () => {
    due = 0
    const from = performance.now()
    attach()
    restless = find(changed)
    changed = false
    notBefore = performance.now() + Math.min(LONGEST, (performance.now() - from) * SHARE)
  }
  const lookSoon = () => {
    if (running && due === 0) due = window.setTimeout(look, Math.max(SOON, notBefore - performance.now()))
  }
  const observer = new MutationObserver(() => { changed = true; glance(); lookSoon() })
  const attach = () => {
    for (const part of parts()) {
      if (watched.has(part)) continue
      watched.add(part)
      observer.observe(part, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: WATCHED })
      const view = 'defaultView' in part ? part.defaultView : null
      if (!view || views.has(view)) continue
      views.add(view)
      /* At the window, while the event goes down: no node of the page gets a listener. */
      for (const e of EVENTS) view.addEventListener(e, wake, { capture: true, passive: true })
    }
  }
  return {
    start() {
      changed = true
      if (running) { wake(); return lookSoon() }
      running = true
      attach()
      wake()
      rest = window.setInterval(() => { if (document.visibilityState === 'visible' && frame === 0) frame = requestAnimationFrame(step) }, REST)
      repaint = window.setInterval(() => { if (restless && document.visibilityState === 'visible') lookSoon() }, REPAINTED)
      look()
    },
    stop() {
      running = false
      window.clearInterval(rest)
      window.clearInterval(repaint)
      window.clearTimeout(due)
      cancelAnimationFrame(frame)
      frame = due = 0
      observer.disconnect()
      watched.clear()
      for (const view of views) for (const e of EVENTS) view.removeEventListener(e, wake, { capture: true })
      views.clear()
    },
  }
}
