import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface Props {
  /** after several wrong ones the next can be tried from then on: milliseconds since 1970 */
  waitUntil?: number | undefined
  onUnlock: (passphrase: string) => Promise<Outcome>
}

/** The passphrase, and Enter. */
export function UnlockForm({ waitUntil, onUnlock }: Props) {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  /** counts what was tried: the field takes the focus again after each */
  const [tried, setTried] = useState(0)
  const wait = useSecondsUntil(waitUntil)
  useEffect(() => { if (wait === 0) setTried((n) => n + 1) }, [wait === 0])
  const submit = async (event: Event) => {
    event.preventDefault()
    if (typed === '' || busy || wait > 0) return
    setBusy(true)
    const outcome = await onUnlock(typed)
    setBusy(false)
    setFailure(outcome.ok ? '' : outcome.message)
    if (outcome.ok) setTyped('')
    else setTried(tried + 1)
  }
  return (
    <form class="unlock" autocomplete="off" onSubmit={(event) => void submit(event)}>
      <PassphraseField label="口令" value={typed} onInput={setTyped} focus={tried} readOnly={busy || wait > 0} invalid={failure !== '' && wait === 0} />
      <button type="submit" class="btn primary" disabled={busy || typed === '' || wait > 0}>{busy ? '正在解锁…' : '解锁'}</button>
      {failure !== '' && wait === 0 && <p class="failure" role="alert">{failure}</p>}
      {wait > 0 && <p class="bar" role="status">口令不对，错误次数较多，{wait < 90 ? `${wait} 秒` : `${Math.ceil(wait / 60)} 分钟`}后可以再试。</p>}
    </form>
  )
}

/** Whole seconds that are left; 0 when it is over. */
function useSecondsUntil(instant: number | undefined): number {
  const left = () => (instant === undefined ? 0 : Math.max(0, Math.ceil((instant - Date.now()) / 1000)))
  const [, tick] = useState(0)
  const now = left()
  useEffect(() => {
    if (now === 0) return
    const timer = setInterval(() => tick((n) => n + 1), 500)
    return () => clearInterval(timer)
  }, [instant, now === 0])
  return now
}
