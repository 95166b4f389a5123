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
  /** taken up or put off in this window */
  const aside = new Set<string>()
  const nameOf = ({ caseId, writing }: NoteDraft) => `${caseId}\n${writing ?? ''}`
  const write = (caseId: string, draft: NoteDraft | null, writing: string | undefined) => store.keepDraft(caseId, draft, writing).catch(() => {})
  const load = async () => {
    left = (await store.keptDrafts().catch(() => [])).filter(({ draft }) => !aside.has(nameOf(draft)))
    draw()
  }
  const keep = createKeeping((caseId, draft, writing) => {
    /* What is written here is no news here. */
    if (draft) aside.add(nameOf(draft))
    void write(caseId, draft, writing)
  })
  return {
    load,
    keeping: () => ({
      left,
      onDraft: keep,
      usedTags: () => store.usedTags(USED_TAGS_MAX),
      onAside(draft) { aside.add(nameOf(draft)); void load() },
      onGiveUp: (draft) => void write(draft.caseId, null, draft.writing).then(load),
      onBack: (draft) => void write(draft.caseId, draft, draft.writing).then(load),
    }),
    async save(draft, url) {
      try {
        await store.saveNote(draft, { url, pageTitle: '工作台' })
        return { ok: true }
      } catch (error) {
        return { ok: false, message: explain(error), ...(error instanceof NoteChanged ? { changed: error.existing } : {}) }
      }
    },
  }
}
