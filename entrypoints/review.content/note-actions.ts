import type { NoteDraft, Outcome } from '../../components/draft.ts'
import type { Note } from '../../notes/schema.ts'
import { titleOf } from '../../page/nodes.ts'
import { ask } from './client.ts'

/** What the reader does with notes, sent to the background; each is confirmed or its failure comes back as a sentence. */
export interface NoteActions {
  change(type: 'delete-note' | 'restore-note', note: Note): Promise<Outcome>
  save(draft: NoteDraft): Promise<Outcome>
  /** former tags of all cases, those used most first; none where they cannot be had */
  usedTags(): Promise<readonly string[]>
}

/** `refresh` fetches the notes of the case again, with the one that was saved. */
export function createNoteActions(refresh: (saved?: Note) => Promise<void>): NoteActions {
  return {
    async change(type, note) {
      const answer = await ask({ type, id: note.id, caseId: note.caseId })
      if (answer.ok) await refresh()
      return answer.ok ? { ok: true } : answer
    },
    async save(draft) {
      const answer = await ask({ type: 'save-note', draft, url: location.href.slice(0, 2000), pageTitle: titleOf(document).slice(0, 500) })
      if (!answer.ok) return answer
      const changed = 'changed' in answer ? { ok: false as const, message: '这条批注已在别处改动。', changed: answer.changed } : undefined
      if (!changed) document.getSelection()?.removeAllRanges()
      await refresh('note' in answer ? answer.note : undefined)
      return changed ?? { ok: true }
    },
    async usedTags() {
      const answer = await ask({ type: 'tags' })
      return answer.ok ? answer.tags : []
    },
  }
}
