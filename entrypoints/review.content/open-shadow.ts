import { browser } from 'wxt/browser'
import { tagOf } from '../../page/nodes.ts'

/** Shadow trees that a page keeps closed; the browser opens them to extensions alone (Chromium 88, Firefox 63). */
export function openShadow(element: HTMLElement): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot
  /* Asking costs more than reading an element; one with contents in plain sight has hardly a second tree, unless it is of a page's own making. */
  if (element.firstChild && !tagOf(element).includes('-')) return null
  /* A name with a hyphen may be of MathML or SVG, about which the browser throws (found by fuzzing, 2026-11-22). */
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null
  return 'dom' in browser ? browser.dom.openOrClosedShadowRoot(element) : null
}
