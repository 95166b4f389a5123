import { render } from 'preact'
import { RowMarks, type PlacedMark } from '../../components/row-marks.tsx'
import type { ListRow } from '../../components/page-state.ts'
import { placesOf } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import type { Role } from '../../rules/words.ts'

/** Marks beside the rows of a list of cases: drawn over the page in our own tree, and moved with it. */
export interface Marks {
  /** Shows the marks of these rows of a reading; none: takes them away. */
  show(rows: readonly ListRow[], snap: Snapshot<Node>, role: Role): void
  remove(): void
}

const SIZE = 18

export function createMarks(document: Document, inner: HTMLElement, onRow: (caseId: string) => void): Marks {
  const mount = document.createElement('div')
  inner.append(mount)
  let placed: { row: ListRow; range: Range }[] = []
  let role: Role = 'approval'
  let frame = 0

  function draw(): void {
    frame = 0
    const marks = placed.flatMap(({ row, range }): PlacedMark[] => {
      const box = range.getBoundingClientRect()
      const at = { left: box.right + 3, top: box.top + box.height / 2 - SIZE / 2 }
      return box.width > 0 && box.bottom > 0 && box.top < innerHeight && isUncovered(document, range, box) ? [{ row, ...at }] : []
    })
    render(placed.length > 0 ? <RowMarks marks={marks} role={role} onRow={onRow} /> : null, mount)
  }
  const soon = () => {
    if (placed.length > 0 && frame === 0) frame = requestAnimationFrame(draw)
  }
  /* At the window, while the event goes down: scrolling parts of the page are heard, and no node of it gets a listener. */
  const options = { capture: true, passive: true } as const
  window.addEventListener('scroll', soon, options)
  window.addEventListener('resize', soon, options)

  return {
    show(rows, snap, of) {
      role = of
      placed = rows.flatMap((row) => {
        const place = placesOf(snap, row.start, row.end).find((p) => p.type === 'range')
        return place?.type === 'range' ? [{ row, range: place.range }] : []
      })
      draw()
    },
    remove() {
      window.removeEventListener('scroll', soon, options)
      window.removeEventListener('resize', soon, options)
      cancelAnimationFrame(frame)
      render(null, mount)
    },
  }
}

/** A row that has been scrolled under a head or out of its pane has no mark. */
function isUncovered(document: Document, range: Range, box: DOMRect): boolean {
  const element = range.startContainer.parentElement
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return element !== null && hit !== null && (element.contains(hit) || hit.contains(element))
}
