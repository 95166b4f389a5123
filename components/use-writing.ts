import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isWritten, newDraft, type NoteDraft } from './draft.ts'
import type { Keep } from './keeping.ts'

/** Each change of what is being written, so that it can be kept; `over` when it was saved or given up. */
export type OnDraft = (draft: NoteDraft, over: boolean) => void

/** `away`: another window took it over; the words are still to be seen */
export interface Writing { draft: NoteDraft; before: NoteDraft; away?: boolean }

/**
 * The one draft that is being written. It outlives the editor, so that folding the panel loses nothing; another draft
 * does not push it out while its words would be lost. Focus goes back to where writing began, or to `home`.
 */
export function useWriting(home: RefObject<HTMLElement | null>, start?: NoteDraft, onDraft?: OnDraft, held?: Keep['held']) {
  /* What was kept is all unsaved. */
  const [writing, setWriting] = useState<Writing | undefined>(start && { draft: start, before: newDraft(start.caseId, start.target) })
  const from = useRef<HTMLElement | undefined>(undefined)
  /* A message that stands for a while calls back with what it knew when it was said; what is being written now counts. */
  const live = useRef(writing)
  live.current = writing
  /* What another window asks for is what stands in the editor now, kept already or not. */
  if (held) held.current = writing && !writing.away ? { draft: writing.draft, lose: () => setWriting((w) => w && { ...w, away: true }) } : undefined
  useEffect(() => () => { if (held) held.current = undefined }, [])
  const dirty = writing !== undefined && isWritten(writing.draft, writing.before)
  /** the draft as it is written, or false when there is something unsaved; `kept`: was being written before, hence unsaved from the start */
  const write = (draft: NoteDraft, kept = false): NoteDraft | false => {
    if (live.current && isWritten(live.current.draft, live.current.before)) return false
    const root = home.current?.getRootNode()
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
    from.current = focused instanceof HTMLElement ? focused : undefined
    const begun = kept ? draft : named(draft)
    setWriting({ draft: begun, before: kept ? newDraft(draft.caseId, draft.target) : draft })
    return begun
  }
  const change = (draft: NoteDraft) => {
    if (live.current) setWriting({ ...live.current, draft })
    onDraft?.(draft, false)
  }
  const close = () => {
    setWriting(undefined)
    if (writing) onDraft?.(writing.draft, true)
    ;(from.current?.isConnected ? from.current : home.current)?.focus()
  }
  /** what another window wrote of it meanwhile is written here again */
  const resume = (draft: NoteDraft) => setWriting({ draft, before: newDraft(draft.caseId, draft.target) })
  return { writing, dirty, write, change, close, resume }
}

/** A name for a writing, told from those of other windows. Pages without https have no randomUUID. */
function named(draft: NoteDraft): NoteDraft {
  return draft.writing === undefined ? { ...draft, writing: [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-') } : draft
}

/** Said when the stored version was taken instead of what was being written; it can be taken up again. */
export const DROPPED = '已采用现有的批注，您写的没有保存。'
export const UNSAVED = '请先保存或取消正在写的批注。'

/** The browser asks before a window is closed in which something is unsaved. */
export function useAskBeforeLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
}
