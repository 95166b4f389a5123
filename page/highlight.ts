import type { Place } from './ranges.ts'
import { OWN_MARK, isVisible } from './dom-source.ts'
import { isShadowRoot, offsetIn, viewOf } from './nodes.ts'

/**
 * Lights up words of the host page without touching its nodes: the CSS Custom Highlight API where there is one. The
 * registry is shared with the page's own scripts, so the names say nothing of what is lit or why.
 * Form controls cannot be lit that way; a frame in our own element is laid over them.
 */

export type NoteLayer = 'note-problem' | 'note-doubt' | 'note-evidence' | 'note-missing-material' | 'note-excerpt'
export type Layer = NoteLayer | 'evidence' | 'current'
/** Numbers only: a page that lists the registry learns how many kinds of marks there are, not what they are. */
const NAMES: Record<Layer, string> = {
  'note-problem': 'zb-1', evidence: 'zb-2', current: 'zb-3', 'note-doubt': 'zb-4', 'note-evidence': 'zb-5', 'note-missing-material': 'zb-6', 'note-excerpt': 'zb-7',
}
export const LAYERS = Object.keys(NAMES) as readonly Layer[]
/** Ground, line and its style: no two kinds of notes share a line, so that they are told apart without colour. Dark ink stands on every ground (contrast above 11). */
const LOOKS: Record<Layer, { ground: string; line: string; style?: 'solid' | 'wavy' | 'double' | 'dashed' | 'dotted' }> = {
  'note-problem': { ground: '#ffe0db', line: '#ad241c', style: 'solid' },
  'note-doubt': { ground: '#ecdfff', line: '#65399b', style: 'wavy' },
  'note-evidence': { ground: '#d5f3e0', line: '#1b673c', style: 'double' },
  'note-missing-material': { ground: '#fff0bd', line: '#855000', style: 'dashed' },
  'note-excerpt': { ground: '#e4e9ef', line: '#1c4f91', style: 'dotted' },
  evidence: { ground: '#cfe4ff', line: '#1d4ed8' },
  current: { ground: '#ffd08a', line: '#b45309', style: 'solid' },
}
const STYLES = LAYERS.map((layer) => {
  const { ground, line, style } = LOOKS[layer]
  return `::highlight(${NAMES[layer]}){background-color:${ground};color:#1f2328${style ? `;text-decoration:underline ${style} 2px ${line}` : ''}}`
}).join('') + `@media print{${LAYERS.map((layer) => `::highlight(${NAMES[layer]})`).join()}{background-color:transparent;color:inherit;text-decoration:none}}`

/** Most frames over form fields in a layer. */
const MAX_BOXES = 200

export interface Highlighter {
  /** Replaces what is lit in a layer. */
  show(layer: Layer, places: readonly Place[]): void
  /** Lights more in a layer. */
  add(layer: Layer, places: readonly Place[]): void
  clear(layer: Layer): void
  /** Scrolls to a place. False when it is not shown (a pane that is not open). */
  reveal(place: Place): boolean
  /** Takes every trace away. */
  remove(): void
}

export function createHighlighter(document: Document, overlay: HTMLElement): Highlighter {
  const window = viewOf(document)
  /** what was put into each document: the page's own and those of its frames */
  const lamps = new Map<Document, Lamp | undefined>()
  const boxes = new Map<Layer, HTMLElement[]>()

  function lampOf(at: Document): Lamp | undefined {
    if (!lamps.has(at)) lamps.set(at, lampFor(at))
    return lamps.get(at)
  }

  function show(layer: Layer, places: readonly Place[]): void {
    clear(layer)
    add(layer, places)
  }

  function add(layer: Layer, places: readonly Place[]): void {
    if (places.length === 0) return
    const ranges = new Map<Document, Range[]>()
    for (const p of places) {
      const at = p.type === 'range' ? p.range.startContainer.ownerDocument : null
      if (p.type !== 'range' || !at) continue
      const list = ranges.get(at)
      if (list) list.push(p.range)
      else ranges.set(at, [p.range])
    }
    for (const [at, list] of ranges) lampOf(at)?.light(layer, list)
    const framed = places.flatMap((p) => {
      const at = p.type === 'control' ? p.element.ownerDocument : p.range.startContainer.ownerDocument
      if (!at || (p.type === 'range' && lampOf(at))) return []
      const offset = offsetIn(at)
      return (p.type === 'control' ? [p.element.getBoundingClientRect()] : [...p.range.getClientRects()]).map((r) => ({ left: r.left + offset.left, top: r.top + offset.top, width: r.width, height: r.height }))
    })
    const shown = boxes.get(layer) ?? []
    boxes.set(layer, [...shown, ...framed.slice(0, MAX_BOXES - shown.length).map((box) => frame(box, layer))])
  }

  function frame(box: { left: number; top: number; width: number; height: number }, layer: Layer): HTMLElement {
    const e = document.createElement('div')
    e.setAttribute('aria-hidden', 'true')
    const { line, style = 'solid' } = LOOKS[layer]
    e.style.cssText = `position:absolute;pointer-events:none;box-sizing:border-box;border:${style === 'double' ? 4 : 2}px ${style === 'wavy' ? 'groove' : style} ${line};border-radius:3px;left:${box.left + (window?.scrollX ?? 0) - 2}px;top:${box.top + (window?.scrollY ?? 0) - 2}px;width:${box.width + 4}px;height:${box.height + 4}px`
    overlay.append(e)
    return e
  }

  function clear(layer: Layer): void {
    for (const lamp of lamps.values()) lamp?.clear(layer)
    for (const e of boxes.get(layer) ?? []) e.remove()
    boxes.delete(layer)
  }

  function reveal(place: Place): boolean {
    const element = place.type === 'control' ? place.element : place.range.startContainer.parentElement ?? hostOf(place.range.startContainer)
    if (!element || !isShown(element)) return false
    const calm = window?.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' })
    return true
  }

  function remove(): void {
    for (const layer of LAYERS) clear(layer)
    for (const lamp of lamps.values()) lamp?.remove()
    lamps.clear()
  }

  return { show, add, clear, reveal, remove }
}

/** The registry and the style sheet of one document. */
interface Lamp {
  light(layer: Layer, ranges: readonly Range[]): void
  clear(layer: Layer): void
  remove(): void
}

/** Registries, sheets and their classes belong to a document; those of another are refused. Undefined where there is no such API. */
function lampFor(document: Document): Lamp | undefined {
  const window = viewOf(document)
  if (!window || !('highlights' in window.CSS)) return undefined
  const registry = window.CSS.highlights
  let sheet: CSSStyleSheet | undefined
  const roots = new Set<Document | ShadowRoot>()
  const adopt = (root: Document | ShadowRoot) => {
    if (!sheet) {
      sheet = new window.CSSStyleSheet()
      sheet.replaceSync(STYLES)
    }
    if (roots.has(root)) return
    roots.add(root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }
  return {
    light(layer, ranges) {
      adopt(document)
      /* Words inside a shadow tree take the sheet of that tree on older engines. */
      for (const r of ranges) { const root = r.startContainer.getRootNode(); if (isShadowRoot(root)) adopt(root) }
      const lit = registry.get(NAMES[layer])
      if (lit) {
        for (const r of ranges) lit.add(r)
        return
      }
      const made = new window.Highlight(...ranges)
      made.priority = layer === 'current' ? 2 : layer === 'evidence' ? 1 : 0
      registry.set(NAMES[layer], made)
    },
    clear: (layer) => { registry.delete(NAMES[layer]) },
    remove() {
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet)
      roots.clear()
    },
  }
}

/** Text that is a child of a shadow tree itself has no parent element. */
function hostOf(n: Node): Element | null {
  const root = n.getRootNode()
  return isShadowRoot(root) ? root.host : null
}

/** Is this element laid out at all (not in a pane or a frame that is closed)? */
export function isShown(e: Element): boolean {
  return !e.closest(`[${OWN_MARK}]`) && isVisible(e)
}
