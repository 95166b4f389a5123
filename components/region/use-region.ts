import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Note, NoteTarget } from '../../notes/schema.ts'
import { draftOf, newDraft, type NoteDraft, type Outcome } from '../draft.ts'
import type { useToast } from '../toast.tsx'
import type { RegionTarget } from './region-words.ts'

/** A rectangle that was drawn on an image. */
export interface DrawnBox {
  target: RegionTarget
  document?: NoteDraft['document']
  /** a note that is not to be seen where it was drawn, and is to stand here now */
  of?: Note | undefined
}

export interface RegionProps {
  region?: DrawnBox | undefined
  /** it is being written about; undefined: it has been dealt with */
  onRegionBegun?: ((draft: NoteDraft | undefined) => void) | undefined
  notes: readonly Note[]
  onSave: (draft: NoteDraft) => Promise<Outcome>
}

/** What becomes of a rectangle: a new note is written about it, or one that was lost stands there from now on. `busy`: something else is being written; it waits. */
export function useRegion({ region, onRegionBegun, notes, onSave }: RegionProps, caseId: string | undefined, busy: boolean, begin: (draft: NoteDraft) => NoteDraft | false, say: ReturnType<typeof useToast>['say']): void {
  const now = useRef(notes)
  now.current = notes
  /** as it is stored now; what was changed in between stays */
  const move = async (id: string, target: NoteTarget): Promise<Outcome> => {
    const note = now.current.find((n) => n.id === id)
    return note ? onSave({ ...draftOf(note), target }) : { ok: false, message: '该批注已不存在。' }
  }
  const place = async (of: Note, target: RegionTarget) => {
    const outcome = await move(of.id, target)
    if (!outcome.ok) return say(`没有移到新画的框上：${outcome.message}`, { failure: true })
    const back = async () => {
      const undone = await move(of.id, of.target)
      if (!undone.ok) say(`没有恢复：${undone.message}`, { failure: true })
    }
    say('批注已移到新画的框上。', { action: { label: '撤销', run: () => void back() } })
  }
  // At once: the next key belongs to the editor, not to the page.
  useLayoutEffect(() => {
    if (!region || caseId === undefined) return
    if (region.of) {
      onRegionBegun?.(undefined)
      return void place(region.of, region.target)
    }
    const begun = begin({ ...newDraft(caseId, region.target), document: region.document })
    if (begun) onRegionBegun?.(begun)
  }, [region, busy])
}
