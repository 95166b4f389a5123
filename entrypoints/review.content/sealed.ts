import { OWN_MARK } from '../../page/dom-source.ts'
import { rootOf } from '../../page/nodes.ts'
import { keepSight } from './in-sight.ts'
import { ON_TOP_CSS, isOnTop, onTop } from './on-top.ts'

/**
 * An element of ours in the page, whose contents the page's scripts can neither reach, read nor press.
 * A closed tree alone does not keep them out: `window.find` searches it and the document's selection can be led into it, where
 * `getSelection().toString()` gives its text (Chromium 156, tried 2026-11-22). So no text of ours can be selected (user-select, in
 * the styles; what stands in a field can be while the reader is in it), and all of it stands in an element that by its kind has no
 * contents, in which Chromium does not search (find_buffer.cc); `source` has no role, no layout and no behaviour of its own there.
 */
export interface Sealed {
  host: HTMLElement
  shadow: ShadowRoot
  /** what belongs to the page goes in here, at the heights of the page */
  inner: HTMLElement
  /** what is shown over everything goes in here, see on-top.ts */
  top: HTMLElement
  /** puts `top` on top again, also of other elements of ours */
  raise: () => void
}

const PRESSED = ['click', 'dblclick', 'auxclick', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'keypress', 'paste', 'drop']
let own = false

export function sealed(document: Document, css: string): Sealed {
  const host = document.createElement('div')
  host.setAttribute(OWN_MARK, '')
  /* Open in the test build only. */
  const shadow = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css + ON_TOP_CSS + ':host{direction:ltr!important;unicode-bidi:isolate!important;user-select:none!important;-webkit-user-select:none!important}source{display:block!important}')
  shadow.adoptedStyleSheets = [sheet]
  const inner = document.createElement('source')
  shadow.append(inner)
  /* Nobody but the reader presses anything here. */
  for (const type of PRESSED) shadow.addEventListener(type, (event) => {
    if (event.isTrusted || own) return
    event.stopImmediatePropagation()
    event.preventDefault()
  }, true)
  const top = document.createElement('div')
  inner.append(top)
  const raise = onTop(top)
  keepSight(shadow, top, raise)
  return { host, shadow, inner, top, raise }
}

/** Presses something of ours, on behalf of a key that the browser told the extension of. */
export function press(element: HTMLElement | null): void {
  own = true
  element?.click()
  own = false
}

/** Puts it behind the body, whence the page may have moved it: rules of the page for its last child or for empty bodies stay true. */
export function stand(host: HTMLElement): void {
  const root = rootOf(host.ownerDocument)
  if (host.parentNode !== root) root.append(host)
}

/** The same, and what is shown over everything is put there, if it is not. */
export function standOnTop({ host, top, raise }: Sealed): void {
  stand(host)
  if (!isOnTop(top)) raise()
}
