/**
 * What we show stands in the browser's top layer: over a watermark that a platform lays over all of its page with the highest z-index
 * there is, and out of reach of what the page does to its root (opacity, filters, transforms). It gets there as a popover inside of our
 * own closed tree, so that the page's document stays as it was and its scripts can neither see nor close it. `manual`: it closes no
 * popover of the page, and Escape does not close it. Where the browser has no popovers (before Chromium 114, Firefox 125) it stands by
 * its z-index, as everything else does.
 */

/** So often it is put on top again within so many milliseconds; a page that keeps laying something over it is not fought for ever. */
const TIMES = 6
const WITHIN = 10_000
/** How often it is looked whether a dialog is gone, in milliseconds: one that is taken out of the page tells nobody. */
const LOOK = 500
/** What may have put something above it, or taken that away. Heard at the window, while the event goes down. */
const EVENTS = ['toggle', 'close', 'fullscreenchange'] as const

export const ON_TOP_CSS = '.on-top{display:block;position:fixed;inset:0 auto auto 0;width:0;height:0;margin:0;border:0;padding:0;overflow:visible;background:none;color:inherit;z-index:2147483647}'

/** Gives what puts the element on top; done as often as wished, and by itself when the page lays something of its own above. */
export function onTop(top: HTMLElement): () => void {
  const document = top.ownerDocument
  let times: number[] = []
  let listening = false
  let look = 0
  top.className = 'on-top'
  if ('popover' in top) top.popover = 'manual'

  function raise(): void {
    if (!('popover' in top) || !top.isConnected) return
    listen(true)
    /* A modal dialog makes all else inert, what lies above it, too: there it would only be in the way. */
    const shut = document.querySelector('dialog:modal') !== null
    top.classList.toggle('shut', shut)
    window.clearTimeout(look)
    const now = performance.now()
    times = times.filter((t) => now - t < WITHIN)
    if (shut || times.length >= TIMES) {
      look = window.setTimeout(raise, shut ? LOOK : (times[0] ?? now) + WITHIN - now)
      return
    }
    times.push(now)
    if (isOnTop(top)) top.hidePopover()
    top.showPopover()
  }
  function heard({ type, target }: Event): void {
    if (!top.isConnected) listen(false)
    /* A part that folds tells of it in the same way. */
    else if (type !== 'toggle' || (target instanceof Element && target.matches('dialog,:popover-open'))) raise()
  }
  function listen(on: boolean): void {
    if (on === listening) return
    listening = on
    for (const type of EVENTS) window[on ? 'addEventListener' : 'removeEventListener'](type, heard, { capture: true })
  }
  return raise
}

export const isOnTop = (top: Element): boolean => 'popover' in top && top.matches(':popover-open')
