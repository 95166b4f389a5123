import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Pixels of the sticky head above the rows; the style sheet has the same. */
export const HEAD = 32

/**
 * Which rows of equal height are in sight of a scrolling element. `offset` is how far the first of them is above the
 * edge (pixels, zero or negative), `fit` how many rows fit.
 */
export function useWindow(count: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null)
  const [{ top, height }, setView] = useState({ top: 0, height: 600 })
  const look = () => box.current && setView({ top: box.current.scrollTop, height: Math.max(0, box.current.clientHeight - HEAD) })
  useLayoutEffect(() => {
    const watch = new ResizeObserver(look)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    look()
  }, [count])
  // A list that became shorter is scrolled back by the browser only after this has been drawn.
  const from = Math.max(0, Math.min(top, count * rowHeight - height))
  const first = Math.floor(from / rowHeight)
  const reveal = (index: number) => {
    if (box.current) box.current.scrollTop = Math.min(index * rowHeight, Math.max(box.current.scrollTop, (index + 1) * rowHeight - height))
  }
  return {
    box, look, reveal, height, first, last: Math.min(count, Math.ceil((from + height) / rowHeight)),
    offset: first * rowHeight - from, fit: Math.max(1, Math.floor(height / rowHeight)),
  }
}
