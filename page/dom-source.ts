import { addressOf, attributeOf, bodyOf, documentIn, firstChildOf, frameOf, hasAttribute, isElement, isHtml, isInput, isSelect, isText, isTextArea, mayHost, nextSiblingOf, tagOf, titleOf, viewOf } from './nodes.ts'
import { HIDDEN } from './limits.ts'
import { snapshot, type Snapshot } from './snapshot.ts'
import type { TreeSource } from './tree-source.ts'

/** The live page as a tree to read. Only properties are read; nothing is asked of the page's own scripts. */

/** Attribute that marks our own elements in the page, so that we never read ourselves. */
export const OWN_MARK = 'data-zbscz'

const READABLE_INPUTS = new Set(['', 'text', 'search', 'tel', 'url', 'email', 'number', 'date', 'datetime-local', 'month', 'time', 'week', 'datetime'])
const OVERLAY = /(?:^|[-_ ])(?:dialog|modal|popup|popover|drawer|layer|tooltip|dropdown|popper|mask)/i
const LOADING = /(?:^|\s)(?:[\w-]*loading-mask|datagrid-mask(?:-msg)?)(?:\s|$)/
/** Most frames of a page that are read, and how deep they may stand in one another. */
const MAX_FRAMES = 40
const MAX_DEPTH = 6

export interface DomOptions {
  /** opens closed shadow roots where the browser lets an extension do so */
  shadowRootOf?: (element: HTMLElement) => ShadowRoot | null
  /** called for every document and shadow tree that is read beside the document itself */
  onPart?: (part: Document | ShadowRoot) => void
  /** called for each element of which it was looked at how it is shown, to tell whether it is to be read */
  onSight?: (element: Element, skipped: boolean) => void
}

export function readDom(document: Document, options: DomOptions = {}): Snapshot<Node> {
  return snapshot(domSource(bodyOf(document), options), titleOf(document).slice(0, 500), addressOf(document).slice(0, 2000))
}

export function domSource(root: Node, options: DomOptions = {}): TreeSource<Node> {
  /* An element is asked for one attribute after the other, and most elements of a large page have none at all. */
  let asked: Node | undefined, element: Element | undefined, ofForm = false
  /* While an element is met, its class and role are asked for again and again; later they are read anew. */
  let met: Node | undefined, classes: string | null = null, role: string | null = null
  /* The tag is asked for first. */
  let tagged: Node | undefined, tag = ''
  /* Only of forms it has to be asked in a way of its own what stands in and behind them. A node is asked for its tag before anything else. */
  const forms = new Set<Node>()
  const isOne = (n: Node): n is Element => (n === tagged ? tag !== '' : isElement(n))
  const isForm = (n: Node): boolean => forms.size > 0 && forms.has(n)
  let frames = 0
  /** the canvas that was met last */
  let canvas: Node | undefined
  const attr = (n: Node, name: string): string | null => {
    if (n === met) {
      if (name === 'class') return classes
      if (name === 'role') return role
    } else met = undefined
    if (n !== asked) {
      asked = n
      ofForm = isForm(n)
      element = ofForm ? (isElement(n) ? n : undefined) : isOne(n) && n.hasAttributes() ? n : undefined
    }
    if (!element) return null
    const value = ofForm ? attributeOf(element, name) : element.getAttribute(name)
    return name === 'hidden' && value === null && documentIn(element) && !isVisible(element) ? 'hidden' : value
  }
  const seen = (e: Element, skipped: boolean): boolean => {
    options.onSight?.(e, skipped)
    return skipped
  }
  const isClosedOrOwn = (e: Element): boolean => {
    met = e
    classes = role = null
    const form = isForm(e)
    if (!form && !e.hasAttributes()) return (e === tagged ? tag : tagOf(e)) === 'dialog'
    classes = form ? attributeOf(e, 'class') : e.getAttribute('class')
    role = form ? attributeOf(e, 'role') : e.getAttribute('role')
    return (form ? hasAttribute(e, OWN_MARK) : e.hasAttribute(OWN_MARK)) || isClosedOverlay(e, role, classes ?? '', seen)
  }
  const shadow = (n: Node): Node | null => {
    if (!isOne(n) || !mayHost(n === tagged ? tag : tagOf(n))) return null
    const own = (isHtml(n) ? options.shadowRootOf?.(n) : null) ?? n.shadowRoot
    if (own && own.firstChild) options.onPart?.(own)
    return own?.firstChild ?? null
  }
  return {
    root,
    firstChild: (n) => (isForm(n) ? firstChildOf(n) : n.firstChild),
    nextSibling: (n) => (isForm(n) ? nextSiblingOf(n) : n.nextSibling),
    tag(n) {
      tag = isElement(n) ? tagOf(n) : ''
      tagged = n
      if (tag === 'canvas') canvas = n
      else if (tag === 'form') forms.add(n)
      return tag
    },
    text: (n) => (isText(n) ? (n.nodeValue ?? '') : undefined),
    attr: (n, name) => (name === HIDDEN ? (isHiddenRoot(n) ? '1' : null) : attr(n, name)),
    control: (n) => (isElement(n) ? controlText(n) : undefined),
    ticked: (n) => (isElement(n) && isInput(n) && (n.type === 'radio' || n.type === 'checkbox') ? n.checked : undefined),
    skip: (n) => isOne(n) && (isClosedOrOwn(n) || (canvas !== undefined && n.previousElementSibling === canvas && seen(n, isLaidOver(n)))),
    shadow,
    frame: (n) => {
      const inner = isElement(n) ? documentIn(n) : null
      if (!inner || frames >= MAX_FRAMES || depthOf(inner) > MAX_DEPTH) return null
      frames++
      options.onPart?.(inner)
      return bodyOf(inner)
    },
  }
}

/** Is this element not displayed, but what it stands in is? */
function isHiddenRoot(n: Node): boolean {
  if (!isElement(n) || typeof n.checkVisibility !== 'function' || n.checkVisibility()) return false
  const around = n.parentElement
  return around === null || around.checkVisibility()
}

function depthOf(document: Document): number {
  let depth = 0
  for (let f = frameOf(document); f && depth <= MAX_DEPTH; f = frameOf(f.ownerDocument)) depth++
  return depth
}

/** What a form control shows; undefined for elements that are none. Passwords and hidden fields are never read. */
function controlText(e: Element): string | undefined {
  if (isInput(e)) {
    if (READABLE_INPUTS.has(e.type)) return e.value
    return e.type === 'radio' || e.type === 'checkbox' ? undefined : ''
  }
  if (isTextArea(e)) return e.value
  if (isSelect(e)) return e.selectedOptions[0]?.text.trim() ?? ''
  return undefined
}

/** A dialog, popup or drawer that is not shown belongs to no case; panes of tabs and collapses do, shown or not. */
function isClosedOverlay(e: Element, role: string | null, classes: string, seen: (e: Element, skipped: boolean) => boolean): boolean {
  if (tagOf(e) === 'dialog') return !e.hasAttribute('open')
  const named = role === 'dialog' || role === 'alertdialog' || role === 'tooltip' || role === 'menu' || isOverlay(classes)
  if (!named) return false
  /* A veil over a list that is still loading says so in a pane that is not shown, too. */
  return seen(e, LOADING.test(classes) ? viewOf(e.ownerDocument)?.getComputedStyle(e).display === 'none' : !isVisible(e))
}

/* The same classes come again and again, and looking one up costs less than reading it. */
const OVERLAYS = new Map<string, boolean>()
const OVERLAYS_MAX = 4000
function isOverlay(classes: string): boolean {
  if (classes === '') return false
  let known = OVERLAYS.get(classes)
  if (known === undefined) {
    if (OVERLAYS.size >= OVERLAYS_MAX) OVERLAYS.clear()
    OVERLAYS.set(classes, (known = OVERLAY.test(classes)))
  }
  return known
}

/** Words laid over a picture of a page: of a scanned paper, often of another case. */
function isLaidOver(e: Element): boolean {
  return viewOf(e.ownerDocument)?.getComputedStyle(e).position === 'absolute'
}

/** Is this element laid out, and every frame in which it stands? */
export function isVisible(e: Element): boolean {
  for (let at: Element | null = e, n = 0; at && n < 20; at = frameOf(at.ownerDocument), n++) {
    if (typeof at.checkVisibility === 'function' ? !at.checkVisibility() : Element.prototype.getClientRects.call(at).length === 0) return false
  }
  return true
}
