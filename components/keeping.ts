import type { NoteDraft } from './draft.ts'
import type { OnDraft } from './use-writing.ts'

/** Milliseconds after the last key that what is being written is kept. */
const REST = 300

/** Keeps what is being written, a moment after each change and at once when the window goes; puts it away when it is over. */
export function createKeeping(keep: (caseId: string, draft: NoteDraft | null, writing: string | undefined) => void): OnDraft {
  let timer = 0
  let waiting: NoteDraft | undefined
  const flush = () => {
    window.clearTimeout(timer)
    window.removeEventListener('pagehide', flush)
    const draft = waiting
    waiting = undefined
    if (draft) keep(draft.caseId, draft, draft.writing)
  }
  return (draft, over) => {
    window.clearTimeout(timer)
    if (over) {
      waiting = undefined
      window.removeEventListener('pagehide', flush)
      keep(draft.caseId, null, draft.writing)
      return
    }
    waiting = draft
    window.addEventListener('pagehide', flush)
    timer = window.setTimeout(flush, REST)
  }
}
