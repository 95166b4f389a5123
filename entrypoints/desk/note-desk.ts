import type { Keeping } from '../../components/desk/left-drafts.tsx'
import type { NoteDraft, Outcome } from '../../components/draft.ts'
import { createKeeping } from '../../components/keeping.ts'
import { USED_TAGS_MAX } from '../../notes/kinds.ts'
import { explain, NoteChanged } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'

/** Writing notes at the desk: saved against what another window may have stored meanwhile, kept while they are written. */
export interface NoteDesk {
  keeping(): Keeping
  /** `url`: page of the case, put under a new note */
  save(draft: NoteDraft, url: string): Promise<Outcome>
  /** looks for what was left unwritten */
  load(): Promise<void>
}

export function createNoteDesk(store: Store, draw: () => void): NoteDesk {
  let left: Keeping['left'] = []
  const onDraft = createKeeping((caseId, draft, writing) => void store.keepDraft(caseId, draft, writing).catch(() => {}))
  return {
    keeping: () => ({
      onDraft, left,
      usedTags: () => store.usedTags(USED_TAGS_MAX),
      onLeft(draft, away) {
        left = left.filter((l) => l.draft !== draft)
        if (away) onDraft(draft, true)
        draw()
      },
    }),
    async save(draft, url) {
      try {
        await store.saveNote(draft, { url, pageTitle: '工作台' })
        return { ok: true }
      } catch (error) {
        return { ok: false, message: explain(error), ...(error instanceof NoteChanged ? { changed: error.existing } : {}) }
      }
    },
    async load() {
      left = await store.keptDrafts().catch(() => [])
      draw()
    },
  }
}
