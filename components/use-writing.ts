import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoteDraft } from './draft.ts'

/**
 * The one draft that is being written. It outlives the editor, so that folding the panel loses nothing; another draft
 * does not push it out while its words would be lost. Focus goes back to where writing began, or to `home`.
 */
export function useWriting(home: RefObject<HTMLElement | null>, start?: NoteDraft, onDraft?: (draft: NoteDraft | undefined) => void) {
  const [writing, setWriting] = useState(start && { draft: start, before: '' })
  const from = useRef<HTMLElement | undefined>(undefined)
  const dirty = writing !== undefined && writing.draft.comment !== writing.before
  /** false when there is something unsaved */
  const write = (draft: NoteDraft): boolean => {
    if (dirty) return false
    const root = home.current?.getRootNode()
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
    from.current = focused instanceof HTMLElement ? focused : undefined
    setWriting({ draft, before: draft.comment })
    return true
  }
  const change = (draft: NoteDraft) => {
    if (writing) setWriting({ ...writing, draft })
    onDraft?.(draft)
  }
  const close = () => {
    setWriting(undefined)
    onDraft?.(undefined)
    ;(from.current?.isConnected ? from.current : home.current)?.focus()
  }
  return { writing, dirty, write, change, close }
}

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
