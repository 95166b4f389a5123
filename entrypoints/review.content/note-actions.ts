import type { InPageProps } from '../../components/in-page.tsx'
import type { Outcome } from '../../components/draft.ts'
import type { Note } from '../../notes/schema.ts'
import { ask } from './client.ts'

/** What the reader does with notes, sent to the background; each is confirmed or its failure comes back as a sentence. */
export interface NoteActions {
  change(type: 'delete-note' | 'restore-note', note: Note): Promise<Outcome>
  save(draft: Parameters<InPageProps['onSave']>[0]): Promise<Outcome>
  keepDraft(draft: Parameters<NonNullable<InPageProps['onDraft']>>[0]): void
}

/** `refresh` fetches the notes of the case again; `caseId` is the case that is shown. */
export function createNoteActions(refresh: () => Promise<void>, caseId: () => string | undefined): NoteActions {
  let timer = 0
  return {
    async change(type, note) {
      const answer = await ask({ type, id: note.id, caseId: note.caseId })
      if (answer.ok) await refresh()
      return answer.ok ? { ok: true } : answer
    },
    async save(draft) {
      const answer = await ask({ type: 'save-note', draft, url: location.href.slice(0, 2000), pageTitle: document.title.slice(0, 500) })
      if (!answer.ok) return answer
      document.getSelection()?.removeAllRanges()
      await refresh()
      return { ok: true }
    },
    keepDraft(draft) {
      const key = draft?.caseId ?? caseId()
      if (key === undefined) return
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void ask({ type: 'keep-draft', key, draft: draft ?? null }), draft ? 300 : 0)
    },
  }
}
