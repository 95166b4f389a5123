import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Rows kept above and below those in sight, so that none is blank while the list is scrolled. */
const MORE = 10

/** Which rows of equal height are in sight of a scrolling element without a head, and some around them. */
export function useRowsInSight(count: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null)
  const [{ top, height }, setView] = useState({ top: 0, height: 400 })
  const look = () => { if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight }) }
  useLayoutEffect(look, [count])
  const from = Math.floor(Math.max(0, Math.min(top, count * rowHeight - height)) / rowHeight)
  return { box, look, first: Math.max(0, from - MORE), last: Math.min(count, from + Math.ceil(height / rowHeight) + MORE) }
}
