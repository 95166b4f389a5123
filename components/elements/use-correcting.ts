import { useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'
import type { Action, CorrectionDraft, Reading } from '../../casefile/corrections.ts'
import type { Outcome } from '../draft.ts'
import type { useToast } from '../toast.tsx'
import type { ElementActions } from './actions.ts'
import type { Form } from './form.ts'

export const UNSAVED_CORRECTION = '请先保存或取消正在写的更正。'

/**
 * The one correction that is being entered. It lives above the panel, so that folding it, another tab of it or a new
 * reading of the page loses nothing. Whatever is stored can be taken back from the message that confirms it.
 */
export function useCorrecting(actions: ElementActions, say: ReturnType<typeof useToast>['say'], home: RefObject<HTMLElement | null>) {
  const [form, setForm] = useState<{ now: Form; before: string }>()
  const from = useRef<HTMLElement | undefined>(undefined)
  const dirty = form !== undefined && JSON.stringify(form.now) !== form.before

  const open = (start: Form) => {
    if (dirty) return say(UNSAVED_CORRECTION)
    const root = home.current?.getRootNode()
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
    from.current = focused instanceof HTMLElement ? focused : undefined
    setForm({ now: start, before: JSON.stringify(start) })
  }
  const close = () => {
    setForm(undefined)
    ;(from.current?.isConnected ? from.current : home.current)?.focus()
  }
  const attempt = async (work: Promise<Outcome>, done: string, back?: () => Promise<Outcome>) => {
    const outcome = await work
    if (!outcome.ok) return say(`没有改动：${outcome.message}`, { failure: true })
    say(done, back ? { action: { label: '撤销', run: () => void attempt(back(), '已撤销。') } } : {})
  }
  /** Stores a correction; a failure comes back to whoever shows the form. */
  const store = async (draft: CorrectionDraft): Promise<Outcome> => {
    const outcome = await actions.onCorrect(draft)
    if (!outcome.ok) return outcome
    const [replaced] = outcome.replaced
    const back = () => (replaced === undefined ? actions.onWithdraw(outcome.id) : actions.onRestoreCorrection(replaced))
    say('已更正，结论已按更正重新核对。', { action: { label: '撤销', run: () => void attempt(back(), '已撤销更正。') } })
    return { ok: true }
  }

  return {
    form: form?.now, dirty, open, close, store,
    change: (next: Form) => { if (form) setForm({ ...form, now: next }) },
    /** at once, without a form */
    take: (draft: CorrectionDraft) => void store(draft).then((o) => { if (!o.ok) say(`没有更正：${o.message}`, { failure: true }) }),
    withdraw: (id: string) => void attempt(actions.onWithdraw(id), '已撤销更正，按页面所载核对。', () => actions.onRestoreCorrection(id)),
    confirm: (id: string, seen: readonly Reading[]) => void attempt(actions.onConfirm(id, seen), '已保留更正。'),
  }
}
export type Correcting = ReturnType<typeof useCorrecting>

export function draftOf(form: Form, action: Action): CorrectionDraft {
  const { caseId, target, seen, reason, by } = form
  return { caseId, target, action, seen, reason: reason.trim(), by: by.trim() }
}
