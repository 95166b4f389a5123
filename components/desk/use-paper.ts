import { useEffect, useRef, useState } from 'preact/hooks'
import type { PaperDesk, PaperJob } from './paper-dialog.tsx'

/** Takes the cases in when the dialog opens and when its scope changes; can be stopped. `taking`: how far it is, while it is under way. */
export function usePaper(papers: PaperDesk, ids: readonly string[]) {
  const [taking, setTaking] = useState<{ done: number }>()
  const [job, setJob] = useState<PaperJob>()
  const [message, setMessage] = useState('')
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => {
    const control = new AbortController()
    running.current = control
    setJob(undefined)
    setMessage('')
    setTaking({ done: 0 })
    void papers.begin(ids, (done) => { if (!control.signal.aborted) setTaking({ done }) }, control.signal).then((outcome) => {
      if (control !== running.current) return
      setTaking(undefined)
      if (outcome.ok && !control.signal.aborted) setJob(outcome.job)
      else if (!outcome.ok) setMessage(outcome.message)
    })
    return () => control.abort()
  }, [ids])
  return { taking, job, message, stop: () => running.current?.abort() }
}
