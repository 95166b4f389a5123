/**
 * Telling nodes apart by what they are, not by their classes: a node of a frame's document is an instance of that
 * frame's classes, and `instanceof` says no to it.
 */

/* A field called nodeType stands before its form's own. */
export function isElement(n: Node): n is Element {
  return n.nodeType === 1 || typeof n.nodeType !== 'number'
}
export function isText(n: Node): n is Text {
  return n.nodeType === 3
}
export function isDocument(n: Node): n is Document {
  return n.nodeType === 9
}
export function isShadowRoot(n: Node): n is ShadowRoot {
  return n.nodeType === 11 && 'host' in n
}

/* A field called localName stands before its form's own. */
export function tagOf(e: Element): string {
  const name: unknown = e.localName
  return typeof name === 'string' ? name : 'form'
}

/**
 * What is asked of any element of the page. The fields of a form stand before its own properties, under their names (`<input name=getAttribute>`): of a form,
 * the class is asked (found by fuzzing, 2026-11-22).
 */
export function attributeOf(e: Element, name: string): string | null {
  return tagOf(e) === 'form' ? Element.prototype.getAttribute.call(e, name) : e.getAttribute(name)
}
export function hasAttribute(e: Element, name: string): boolean {
  return tagOf(e) === 'form' ? Element.prototype.hasAttribute.call(e, name) : e.hasAttribute(name)
}
export function firstChildOf(n: Node): Node | null {
  return isElement(n) && tagOf(n) === 'form' ? own(n, 'firstChild') : n.firstChild
}
export function nextSiblingOf(n: Node): Node | null {
  return isElement(n) && tagOf(n) === 'form' ? own(n, 'nextSibling') : n.nextSibling
}
export function parentOf(n: Node): Node | null {
  return isElement(n) && tagOf(n) === 'form' ? own(n, 'parentNode') : n.parentNode
}
function own(n: Node, name: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null {
  return Object.getOwnPropertyDescriptor(Node.prototype, name)?.get?.call(n) ?? null
}

/* Forms and images stand before the parts of their document, under their names (`<form name=title>`, as old pages have them). */
export function titleOf(d: Document): string {
  return typeof d.title === 'string' ? d.title : ofClass(d, 'title')
}
export function addressOf(d: Document): string {
  return typeof d.URL === 'string' ? d.URL : ofClass(d, 'URL')
}
export function rootOf(d: Document): HTMLElement {
  return d.documentElement?.parentNode === d ? d.documentElement : ofClass(d, 'documentElement')
}
/** Its body or outer frameset; where it has neither, its outermost element. */
export function bodyOf(d: Document): HTMLElement {
  const { body } = d
  return (body === null || body.parentNode === rootOf(d) ? body : ofClass(d, 'body')) ?? rootOf(d)
}
export function viewOf(d: Document): Document['defaultView'] {
  const view = d.defaultView
  return view === null || view.window === view ? view : ofClass(d, 'defaultView')
}
function ofClass<K extends keyof Document>(d: Document, name: K): Document[K] {
  return Reflect.get(Document.prototype, name, d)
}

export function isHtml(e: Element): e is HTMLElement {
  return e.namespaceURI === 'http://www.w3.org/1999/xhtml'
}
export function isInput(e: Element): e is HTMLInputElement {
  return tagOf(e) === 'input' && 'value' in e
}
export function isTextArea(e: Element): e is HTMLTextAreaElement {
  return tagOf(e) === 'textarea' && 'value' in e
}
export function isSelect(e: Element): e is HTMLSelectElement {
  return tagOf(e) === 'select' && 'selectedOptions' in e
}
function isFrame(e: Element): e is HTMLIFrameElement | HTMLFrameElement {
  const tag = tagOf(e)
  return (tag === 'iframe' || tag === 'frame') && 'contentDocument' in e
}

/** The document of a frame of the page's own origin; null for a frame of another, which the browser keeps shut, and for what is none. */
export function documentIn(e: Element): Document | null {
  if (!isFrame(e)) return null
  try {
    return e.contentDocument
  } catch {
    return null
  }
}

/** The element in which this document stands in another one that may be read. */
export function frameOf(document: Document): Element | null {
  try {
    return viewOf(document)?.frameElement ?? null
  } catch {
    return null
  }
}

/** Left and top of a document's viewport in that of the outermost document that may be read, in CSS pixels. */
export function offsetIn(document: Document): { left: number; top: number } {
  let left = 0, top = 0
  for (let f = frameOf(document), n = 0; f && n < 20; f = frameOf(f.ownerDocument), n++) {
    const box = f.getBoundingClientRect()
    left += box.left + f.clientLeft
    top += box.top + f.clientTop
  }
  return { left, top }
}

/** Elements of HTML that can have a shadow tree, beside custom ones (DOM standard, attachShadow). */
const HOSTS = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span'])
export function mayHost(tag: string): boolean {
  return HOSTS.has(tag) || tag.includes('-')
}
