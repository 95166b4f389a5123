import { HIDDEN, snapshot, type Snapshot, type TreeSource } from './snapshot.ts'

/** The live page as a tree to read. Only properties are read; nothing is asked of the page's own scripts. */

/** Attribute that marks our own elements in the page, so that we never read ourselves. */
export const OWN_MARK = 'data-zbscz'

const READABLE_INPUTS = new Set(['', 'text', 'search', 'tel', 'url', 'email', 'number', 'date', 'datetime-local', 'month', 'time', 'week', 'datetime'])
const OVERLAY = /(?:^|[-_ ])(?:dialog|modal|popup|popover|drawer|layer|tooltip|dropdown|mask)/i

export interface DomOptions {
  /** opens closed shadow roots where the browser lets an extension do so */
  shadowRootOf?: (element: HTMLElement) => ShadowRoot | null
}

export function readDom(document: Document, options: DomOptions = {}): Snapshot<Node> {
  return snapshot(domSource(document.body ?? document.documentElement, options), document.title.slice(0, 500), document.URL.slice(0, 2000))
}

export function domSource(root: Node, options: DomOptions = {}): TreeSource<Node> {
  /* An element is asked for one attribute after the other, and most elements of a large page have none at all. */
  let asked: Node | undefined, element: Element | undefined
  return {
    root,
    firstChild: (n) => n.firstChild,
    nextSibling: (n) => n.nextSibling,
    tag: (n) => (n instanceof Element ? tagOf(n) : ''),
    text: (n) => (n.nodeType === Node.TEXT_NODE ? (n.nodeValue ?? '') : undefined),
    attr: (n, name) => {
      if (name === HIDDEN) return isHiddenRoot(n) ? '1' : null
      if (n !== asked) { asked = n; element = n instanceof Element && n.hasAttributes() ? n : undefined }
      return element?.getAttribute(name) ?? null
    },
    control: controlText,
    skip: (n) => n instanceof Element && (n.hasAttributes() || n.localName === 'dialog') && (n.hasAttribute(OWN_MARK) || isClosedOverlay(n)),
    shadow: (n) => (n instanceof HTMLElement && mayHost(tagOf(n)) ? ((options.shadowRootOf?.(n) ?? n.shadowRoot)?.firstChild ?? null) : null),
  }
}

/** Is this element not displayed, but what it stands in is? */
function isHiddenRoot(n: Node): boolean {
  if (!(n instanceof Element) || typeof n.checkVisibility !== 'function' || n.checkVisibility()) return false
  const around = n.parentElement
  return around === null || around.checkVisibility()
}

/* A field called localName stands before its form's own. */
function tagOf(e: Element): string {
  return typeof e.localName === 'string' ? e.localName : 'form'
}

/** Elements of HTML that can have a shadow tree, beside custom ones (DOM standard, attachShadow). */
const HOSTS = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span'])
function mayHost(tag: string): boolean {
  return HOSTS.has(tag) || tag.includes('-')
}

/** What a form control shows; undefined for elements that are none. Passwords and hidden fields are never read. */
function controlText(n: Node): string | undefined {
  if (n instanceof HTMLInputElement) {
    if (READABLE_INPUTS.has(n.type)) return n.value
    return n.type === 'radio' || n.type === 'checkbox' ? undefined : ''
  }
  if (n instanceof HTMLTextAreaElement) return n.value
  if (n instanceof HTMLSelectElement) return n.selectedOptions[0]?.text.trim() ?? ''
  return undefined
}

/** A dialog, popup or drawer that is not shown belongs to no case; panes of tabs and collapses do, shown or not. */
function isClosedOverlay(e: Element): boolean {
  if (e.localName === 'dialog') return !e.hasAttribute('open')
  const role = e.getAttribute('role')
  const named = role === 'dialog' || role === 'alertdialog' || role === 'tooltip' || role === 'menu' || OVERLAY.test(e.getAttribute('class') ?? '')
  if (!named) return false
  return typeof e.checkVisibility === 'function' ? !e.checkVisibility() : getComputedStyle(e).display === 'none'
}
