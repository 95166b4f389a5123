import type { ComponentChildren } from 'preact'
import { useWindow } from './use-window.ts'
import { useId } from '../use-id.ts'

export interface VirtualListProps<T> {
  label: string
  header: ComponentChildren
  rows: readonly T[]
  /** pixels; every row has this height */
  rowHeight: number
  row: (row: T, index: number) => ComponentChildren
  selected: (row: T) => boolean
  /** index of the row that the keys act upon */
  active: number
  onActive: (index: number) => void
  onKey: (key: 'Enter' | ' ' | 'Delete' | 'all', row: T, index: number, shift: boolean) => void
  /** the active row moved with Shift held */
  onExtend: (from: number, to: number) => void
}

/**
 * A grid of which only the rows in sight exist. They stand in a sticky box that stays in sight while the browser
 * scrolls ahead of us: for a frame old rows may be seen, never blank ones.
 */
export function VirtualList<T>({ label, header, rows, rowHeight, row, selected, active, onActive, onKey, onExtend }: VirtualListProps<T>) {
  const { box, look, reveal, height, first, last, offset, fit } = useWindow(rows.length, rowHeight)
  const id = useId()
  const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -fit, PageDown: fit, Home: -Infinity, End: Infinity }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const step = steps[key]
    const current = rows[active]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, active + step))
      reveal(next)
      onActive(next)
      if (event.shiftKey) onExtend(active, next)
    } else if (current && (key === 'Enter' || key === ' ' || key === 'Delete')) onKey(key, current, active, event.shiftKey)
    else if (current && key === 'a' && (event.ctrlKey || event.metaKey)) onKey('all', current, active, false)
    else return
    event.preventDefault()
  }
  return (
    <div class="grid" role="grid" ref={box} tabIndex={0} aria-label={label} aria-rowcount={rows.length + 1} aria-multiselectable="true"
      aria-activedescendant={active >= first && active < last ? `${id}${active}` : undefined} onScroll={look} onKeyDown={onKeyDown}>
      <div class="grid-row grid-head" role="row" aria-rowindex={1}>{header}</div>
      <div role="rowgroup" style={{ height: `${rows.length * rowHeight}px` }}>
        <div role="presentation" class="grid-sight" style={{ height: `${Math.min(height, rows.length * rowHeight)}px` }}>
          <div role="presentation" style={{ transform: `translateY(${offset}px)` }}>
            {rows.slice(first, last).map((r, n) => (
              <div key={first + n} id={`${id}${first + n}`} class={first + n === active ? 'grid-row active' : 'grid-row'} role="row" aria-rowindex={first + n + 2}
                aria-selected={selected(r)} style={{ height: `${rowHeight}px` }} onClick={() => { onActive(first + n); onKey('Enter', r, first + n, false) }}>
                {row(r, first + n)}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
