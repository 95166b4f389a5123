import { rootOf, viewOf } from './nodes.ts'

/** Units of text on each side of what is taken to be on screen. */
const MARGIN = 4_000

/**
 * The stretch of the page's text that is on screen, roughly: by how far the page is scrolled. To ask the browser what stands
 * at a point would make it work out the whole page anew.
 */
export function shownSpan(document: Document, length: number): { start: number; end: number } | undefined {
  const view = viewOf(document), height = rootOf(document).scrollHeight
  if (!view || height === 0) return undefined
  return { start: (view.scrollY / height) * length - MARGIN, end: ((view.scrollY + view.innerHeight) / height) * length + MARGIN }
}
