import { useEffect, useRef, useState } from 'preact/hooks'

/** Prints one thing that stands beside the list; `printing` until the browser is done with it. `tell` hears of it. */
export function usePrintingOne(tell: () => void): [printing: boolean, print: () => void] {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (!printing) return
    const done = () => setPrinting(false)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printing])
  return [printing, () => { tell(); setPrinting(true) }]
}

/** Whether a print is being made, so that a list can be drawn whole; and a way to start one. `tell` hears of each print, from whichever menu, also of what stands before the list. */
export function usePrinting(tell?: () => void): [printing: boolean, print: () => void] {
  const [state, setState] = useState<'no' | 'asked' | 'yes'>('no')
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    const before = () => {
      setState('yes')
      latest.current?.()
    }
    const after = () => setState('no')
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  useEffect(() => {
    // The whole list has been drawn now.
    if (state === 'asked') window.print()
  }, [state])
  return [state !== 'no', () => setState('asked')]
}
