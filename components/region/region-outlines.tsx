import { NOTE_KIND_NAMES, type NoteKind } from '../../notes/kinds.ts'
import { KIND_SIGNS } from '../kind-signs.ts'

interface Point { x: number; y: number }
/** A region over its picture, in CSS pixels of the window. */
export interface DrawnRegion {
  id: string
  /** left out while its note is being written */
  kind?: NoteKind | undefined
  number?: number | undefined
  comment: string
  corners: readonly Point[]
  /** what can be seen of it */
  part: { left: number; top: number; right: number; bottom: number }
  flashing: boolean
}

/** Outlines over the page. For the pointer only: the panel lists the same notes for the keyboard. Only the line takes clicks; the picture below stays the page's. */
export function RegionOutlines({ regions, onOpen }: { regions: readonly DrawnRegion[]; onOpen: (id: string) => void }) {
  return (
    <div class="zb" aria-hidden="true">
      {regions.map(({ id, kind, number, comment, corners, part, flashing }) => {
        const points = corners.map((p) => `${(p.x - part.left).toFixed(1)},${(p.y - part.top).toFixed(1)}`).join(' ')
        /* The sign stands at the corner that is uppermost, of these the leftmost. */
        const first = corners.reduce((a, b) => (b.y < a.y - 1 || (b.y < a.y + 1 && b.x < a.x) ? b : a))
        const name = kind ? `${NOTE_KIND_NAMES[kind]} ${number ?? ''}${comment === '' ? '' : `：${comment.slice(0, 300)}`}` : '正在写的批注'
        const style = { left: `${part.left}px`, top: `${part.top}px`, width: `${part.right - part.left}px`, height: `${part.bottom - part.top}px` }
        return (
          <div key={id} class={`region-part k-${kind ?? 'new'}${flashing ? ' flashing' : ''}`} data-region={id} style={style}>
            <svg width="100%" height="100%">
              <polygon class="ground" points={points} />
              <polygon class="line" points={points} />
              <polygon class="grip" points={points} onClick={() => onOpen(id)}><title>{name}</title></polygon>
            </svg>
            <button type="button" tabIndex={-1} class="region-sign num" title={name} onClick={() => onOpen(id)}
              style={{ left: `${Math.max(0, first.x - part.left - 1)}px`, top: `${Math.max(0, first.y - part.top - 19)}px` }}>
              {kind ? KIND_SIGNS[kind] : '写'}{number}
            </button>
          </div>
        )
      })}
    </div>
  )
}
