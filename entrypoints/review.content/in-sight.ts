import { isOnTop } from './on-top.ts'

/**
 * Could the reader see what he pressed? A page may lay something over a button of ours that lets the press through, or (where we are
 * not in the top layer) make all of the document translucent. The browser says whether an element is to be seen as it was painted (Intersection Observer v2); Firefox
 * has no such thing, and there nothing is held back.
 */

/** Milliseconds for which a button that was covered counts as covered. */
const AFTER = 500
/** Colours that whole sites are set in (grey on days of mourning, dark by other extensions). With any filter the browser tells nothing more. */
const TINTED = /^(?:(?:grayscale|invert|hue-rotate|sepia)\([^()]*\) ?)+$/

let button: Element | null = null
let covered = false
let coveredUntil = 0
let seen = true

/** Watches the button that the reader is about to press, and keeps what was so when he did: what comes up then may well lie over it. One that is covered is put on top (`raise`). */
export function keepSight(shadow: ShadowRoot, top: Element, raise: () => void): void {
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver((entries) => {
    for (const e of entries) {
      if (e.target !== button || !e.isIntersecting) continue
      if (covered) coveredUntil = performance.now() + AFTER
      /* Our own message at the foot may lie over a button that is reached by key. */
      covered = 'isVisible' in e && e.isVisible === false && !meets(e.boundingClientRect, shadow.querySelector('.toast')) && (isOnTop(top) || !TINTED.test(getComputedStyle(document.documentElement).filter))
      /* Not for this press: it counts once it has been in sight for a while. */
      if (covered) raise()
    }
  }, options)
  const at = ({ target, type, isTrusted }: Event) => {
    const now = target instanceof Element ? target.closest('button') : null
    if (now !== button) {
      observer.disconnect()
      covered = false
      coveredUntil = 0
      button = now
      if (now) observer.observe(now)
    }
    if (isTrusted && (type === 'click' || type === 'keydown')) seen = !covered && performance.now() >= coveredUntil
  }
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'click', 'keydown']) shadow.addEventListener(type, at, { capture: true, passive: true })
}

const meets = (a: DOMRect, other: Element | null): boolean => {
  const b = other?.getBoundingClientRect()
  return b !== undefined && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** False when what was pressed last could not be seen. */
export const inSight = (): boolean => seen
