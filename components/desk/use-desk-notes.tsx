import type { JSX, RefObject } from 'preact'
import { documentNames } from '../documents.ts'
import type { NoteDraft, Outcome } from '../draft.ts'
import { NoteEditor } from '../note-editor.tsx'
import type { useToast } from '../toast.tsx'
import { DROPPED, useAskBeforeLeaving, useWriting } from '../use-writing.ts'
import { useElsewhere } from '../written-elsewhere.tsx'
import type { CaseDetail } from './case-drawer.tsx'
import { LeftDrafts, type Keeping } from './left-drafts.tsx'

interface Props {
  keeping: Keeping
  detail: CaseDetail | undefined
  onDetail: (caseId: string | undefined) => void
  onSave: (draft: NoteDraft) => Promise<Outcome>
}

/** Writing notes at the desk: the editor beside the open case, and what was left unwritten. */
export function useDeskNotes({ keeping, detail, onDetail, onSave }: Props, main: RefObject<HTMLElement | null>, say: ReturnType<typeof useToast>['say']) {
  const { writing, dirty, write, change, close, resume } = useWriting(main, undefined, keeping.onDraft, keeping.held)
  useAskBeforeLeaving(dirty && !writing?.away)
  const there = useElsewhere({ writing, dirty, change, close, resume }, { elsewhere: undefined, onTake: keeping.onTake, begin: (draft) => write(draft, true), say })
  const closeEditor = (dropped?: NoteDraft) => {
    close()
    if (dropped) say(DROPPED, { action: { label: '找回', run: () => write(dropped, true) } })
  }
  const ready = detail?.kind === 'ready' ? detail : undefined
  const editor: JSX.Element | undefined = there ?? (writing && (
    <NoteEditor {...writing} rules={ready?.record?.review.findings ?? []} onDraft={change} onSave={onSave} onClose={closeEditor} usedTags={keeping.usedTags} documents={documentNames(undefined, ready?.notes ?? [])} />
  ))
  const leftDrafts: JSX.Element | undefined = writing ? undefined : <LeftDrafts {...keeping} say={say} onGoOn={(draft) => { onDetail(draft.caseId); write(draft, true) }} />
  return { writing, dirty, write, close, editor, leftDrafts }
}
