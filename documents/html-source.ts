import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { HIDDEN } from '../page/limits.ts'
import { snapshot, type Snapshot } from '../page/snapshot.ts'
import type { TreeSource } from '../page/tree-source.ts'

/** A saved page as a tree to read: parsed by parse5, the parsing algorithm of the HTML standard. */

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const READABLE_INPUTS = new Set(['', 'text', 'search', 'tel', 'url', 'email', 'number', 'date', 'datetime-local', 'month', 'time', 'week', 'datetime'])
const OVERLAY = /(?:^|[-_ ])(?:dialog|modal|popup|popover|drawer|layer|tooltip|dropdown|popper|mask)/i

export function readHtml(html: string, url: string): Snapshot<Node> {
  const document = parse(html)
  const body = find(document, 'body') ?? document
  const title = find(document, 'title')
  return snapshot(htmlSource(body), title ? textContent(title).trim().slice(0, 500) : '', url)
}

export function htmlSource(root: Node): TreeSource<Node> {
  return {
    root,
    firstChild: (n) => ('childNodes' in n ? (n.childNodes[0] ?? null) : null),
    nextSibling,
    tag: (n) => (isElement(n) ? n.tagName.toLowerCase() : ''),
    text: (n) => (n.nodeName === '#text' && 'value' in n ? n.value : undefined),
    attr: (n, name) => (!isElement(n) ? null : name === HIDDEN ? isHidden(n) : attribute(n, name)),
    control,
    ticked: (n) => (isElement(n) && n.tagName === 'input' && /^(?:radio|checkbox)$/i.test(attribute(n, 'type') ?? '') ? attribute(n, 'checked') !== null : undefined),
    skip: (n) => isElement(n) && isClosedOverlay(n),
  }
}

function isElement(n: Node): n is Element {
  return 'tagName' in n
}
/** By its own attributes; a saved page's style sheets are not read. */
function isHidden(e: Element): string | null {
  return attribute(e, 'hidden') !== null || /(?:^|;)\s*display\s*:\s*none/i.test(attribute(e, 'style') ?? '') ? '1' : null
}
function attribute(e: Element, name: string): string | null {
  return e.attrs.find((a) => a.name === name)?.value ?? null
}

/* parse5 keeps children in arrays; positions are remembered so that walking siblings stays linear. */
const POSITIONS = new WeakMap<object, Map<Node, number>>()
function nextSibling(n: Node): Node | null {
  const parent = 'parentNode' in n ? n.parentNode : null
  if (!parent) return null
  let positions = POSITIONS.get(parent)
  if (!positions) {
    positions = new Map(parent.childNodes.map((c, i): [Node, number] => [c, i]))
    POSITIONS.set(parent, positions)
  }
  return parent.childNodes[(positions.get(n) ?? -2) + 1] ?? null
}

/** What a form control would show when the page is opened. */
function control(n: Node): string | undefined {
  if (!isElement(n)) return undefined
  if (n.tagName === 'input') {
    const type = (attribute(n, 'type') ?? '').toLowerCase()
    if (READABLE_INPUTS.has(type)) return attribute(n, 'value') ?? ''
    return type === 'radio' || type === 'checkbox' ? undefined : ''
  }
  if (n.tagName === 'textarea') return textContent(n)
  if (n.tagName !== 'select') return undefined
  const options = all(n, 'option')
  const chosen = options.filter((o) => attribute(o, 'selected') !== null).at(-1) ?? options[0]
  return chosen ? textContent(chosen).trim() : ''
}

/** In a saved page only what the markup itself says tells whether a dialog is shown. */
function isClosedOverlay(e: Element): boolean {
  if (e.tagName === 'dialog') return attribute(e, 'open') === null
  const role = attribute(e, 'role')
  const named = role === 'dialog' || role === 'alertdialog' || role === 'tooltip' || role === 'menu' || OVERLAY.test(attribute(e, 'class') ?? '')
  if (!named) return false
  return attribute(e, 'hidden') !== null || attribute(e, 'aria-hidden') === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(e, 'style') ?? '')
}

function find(root: Node, tag: string): Element | undefined {
  return all(root, tag, 1)[0]
}

function all(root: Node, tag: string, most = Infinity): Element[] {
  const found: Element[] = []
  const open: Node[] = [root]
  while (open.length > 0 && found.length < most) {
    const n = open.pop()
    if (!n) break
    if (isElement(n) && n.tagName === tag) found.push(n)
    if ('childNodes' in n) for (let i = n.childNodes.length - 1; i >= 0; i--) { const c = n.childNodes[i]; if (c) open.push(c) }
  }
  return found
}

function textContent(e: Element): string {
  const parts: string[] = []
  const open: Node[] = [e]
  while (open.length > 0) {
    const n = open.pop()
    if (!n) break
    if (n.nodeName === '#text' && 'value' in n) parts.push(n.value)
    else if ('childNodes' in n) for (let i = n.childNodes.length - 1; i >= 0; i--) { const c = n.childNodes[i]; if (c) open.push(c) }
  }
  return parts.join('')
}
