import type { Place } from './ranges.ts'
import { OWN_MARK } from './dom-source.ts'

/**
 * Lights up words of the host page without touching its nodes: the CSS Custom Highlight API where there is one. The
 * registry is shared with the page's own scripts, so the names say nothing of what is lit or why.
 * Form controls cannot be lit that way; a frame in our own element is laid over them.
 */

export type Layer = 'note' | 'evidence' | 'current'
const NAMES: Record<Layer, string> = { note: 'zb-1', evidence: 'zb-2', current: 'zb-3' }
const STYLES = `
::highlight(zb-1){background-color:#fff3b0;color:#1f2328}
::highlight(zb-2){background-color:#cfe4ff;color:#1f2328}
::highlight(zb-3){background-color:#ffd08a;color:#1f2328;text-decoration:underline 2px #b45309}
@media print{::highlight(zb-1),::highlight(zb-2),::highlight(zb-3){background-color:transparent;color:inherit;text-decoration:none}}`

export interface Highlighter {
  /** Replaces what is lit in a layer. */
  show(layer: Layer, places: readonly Place[]): void
  clear(layer: Layer): void
  /** Scrolls to a place. False when it is not shown (a pane that is not open). */
  reveal(place: Place): boolean
  /** Takes every trace away. */
  remove(): void
}

export function createHighlighter(document: Document, overlay: HTMLElement): Highlighter {
  const window = document.defaultView
  const registry = window && 'highlights' in CSS ? CSS.highlights : undefined
  let sheet: CSSStyleSheet | undefined
  const frames = new Map<Layer, HTMLElement[]>()

  function ensureSheet(): void {
    if (sheet || !registry || !window) return
    sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLES)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }

  function show(layer: Layer, places: readonly Place[]): void {
    clear(layer)
    if (places.length === 0) return
    const ranges = places.flatMap((p) => (p.type === 'range' ? [p.range] : []))
    if (registry) {
      ensureSheet()
      const lit = new Highlight(...ranges)
      lit.priority = layer === 'current' ? 2 : layer === 'evidence' ? 1 : 0
      registry.set(NAMES[layer], lit)
      adoptInShadows(ranges)
    }
    const boxes = places.flatMap((p) => (p.type === 'control' ? [p.element.getBoundingClientRect()] : registry ? [] : [...p.range.getClientRects()]))
    frames.set(layer, boxes.slice(0, 200).map((box) => frame(box, layer)))
  }

  /** Words inside a shadow tree take the sheet of that tree on older engines. */
  function adoptInShadows(ranges: readonly Range[]): void {
    for (const r of ranges) {
      const root = r.startContainer.getRootNode()
      if (sheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
  }

  function frame(box: DOMRect, layer: Layer): HTMLElement {
    const e = document.createElement('div')
    e.setAttribute('aria-hidden', 'true')
    const colour = layer === 'current' ? '#b45309' : layer === 'evidence' ? '#1d4ed8' : '#a16207'
    e.style.cssText = `position:absolute;pointer-events:none;box-sizing:border-box;border:2px solid ${colour};border-radius:3px;left:${box.left + (window?.scrollX ?? 0) - 2}px;top:${box.top + (window?.scrollY ?? 0) - 2}px;width:${box.width + 4}px;height:${box.height + 4}px`
    overlay.append(e)
    return e
  }

  function clear(layer: Layer): void {
    registry?.delete(NAMES[layer])
    for (const e of frames.get(layer) ?? []) e.remove()
    frames.delete(layer)
  }

  function reveal(place: Place): boolean {
    const element = place.type === 'control' ? place.element : place.range.startContainer.parentElement
    if (!element || !isShown(element)) return false
    const calm = window?.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' })
    return true
  }

  function remove(): void {
    for (const layer of ['note', 'evidence', 'current'] as const) clear(layer)
    if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet)
    sheet = undefined
  }

  return { show, clear, reveal, remove }
}

/** Is this element laid out at all (not in a pane that is closed)? */
export function isShown(e: Element): boolean {
  if (e.closest(`[${OWN_MARK}]`)) return false
  return typeof e.checkVisibility === 'function' ? e.checkVisibility() : e.getClientRects().length > 0
}
