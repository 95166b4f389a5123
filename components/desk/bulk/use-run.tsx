import { useEffect, useRef, useState } from 'preact/hooks'
import { counted } from './bulk.ts'

/** How far long work has come, in rows. */
type OnProgress = (done: number) => void

/** Long work over many rows that a dialog starts, shows the progress of, and stops; it is stopped when the dialog goes, too. */
export function useRun() {
  const [done, setDone] = useState<number>()
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  return {
    /** rows so far; undefined while nothing runs */
    done,
    async start<T>(work: (onProgress: OnProgress, signal: AbortSignal) => Promise<T>): Promise<T> {
      const control = running.current = new AbortController()
      setDone(0)
      try {
        return await work(setDone, control.signal)
      } finally {
        running.current = undefined
        setDone(undefined)
      }
    },
    stop: () => running.current?.abort(),
  }
}

export function RunProgress({ done, of, label }: { done: number; of: number; label: string }) {
  return <span class="progress"><progress max={of} value={done} aria-label={label} /><span class="num">{counted(done)} / {counted(of)}</span></span>
}
