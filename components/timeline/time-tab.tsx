import { useEffect, useState } from 'preact/hooks'
import type { CaseTime } from '../../rules/timeline/model.ts'
import { CaseTimeView, type CaseTimeActions } from './case-time-view.tsx'

export interface TimeActions extends CaseTimeActions {
  /** puts the case in time together; a failure is a sentence */
  onTime?: (() => Promise<{ ok: true; time: CaseTime } | { ok: false; message: string }>) | undefined
}

/** The case in time in the panel: asked for when it is looked at, and again when the case was read anew. */
export function TimeTab({ of, ...actions }: TimeActions & { of: object }) {
  const [state, setState] = useState<{ kind: 'waiting' } | { kind: 'failed'; message: string } | { kind: 'ready'; time: CaseTime }>({ kind: 'waiting' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let gone = false
    void actions.onTime?.().then((answer) => { if (!gone) setState(answer.ok ? { kind: 'ready', time: answer.time } : { kind: 'failed', message: answer.message }) })
    return () => { gone = true }
  }, [of, turn])
  if (state.kind === 'waiting') return <p class="bar" role="status">正在整理时间线…</p>
  if (state.kind === 'failed') return <p class="bar failure" role="alert">没有整理出时间线：{state.message} <button type="button" class="btn" onClick={() => setTurn(turn + 1)}>重试</button></p>
  return <CaseTimeView time={state.time} {...actions} />
}
