import { useState } from 'preact/hooks'
import type { SeenNote } from '../../../notes/note-change.ts'
import type { useToast } from '../../toast.tsx'
import type { CaseRow, NoteRow } from '../rows.ts'
import { AgainDialog } from './again-dialog.tsx'
import { counted, fateWords, type BulkDesk } from './bulk.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { useUndo } from './use-undo.tsx'

/** What is done with the chosen rows of a list beside handing over and deleting, and the way to take the last change back. */
export function useBulk(bulk: BulkDesk, usedTags: () => Promise<readonly string[]>, say: ReturnType<typeof useToast>['say']) {
  const [asked, setAsked] = useState<{ notes: readonly SeenNote[]; tagged: readonly string[] } | { cases: readonly string[] }>()
  const { offer, view } = useUndo(say)
  const close = () => setAsked(undefined)
  const dialog = asked && ('notes' in asked
    ? <BulkDialog {...asked} onPreview={bulk.onPreview} onChange={bulk.onChange} usedTags={usedTags} onClose={close} onDone={(fates, undo) => {
        close()
        const { main, rest } = fateWords(fates)
        offer(`已修改 ${main}${rest.length > 0 ? `；没有动的：${rest.join('，')}` : ''}。`, undo, {
          label: `撤销上次修改（${main}）`, doing: '正在撤销', failed: '没有撤销',
          done: (undone, kept) => `已撤销 ${counted(undone)} 条。${kept > 0 ? `另有 ${counted(kept)} 条之后又改过，没有动。` : ''}`,
        })
      }} />
    : <AgainDialog ids={asked.cases} onAgain={bulk.onAgain} onClose={close} onDone={(words, failure) => { close(); say(words, { failure }) }} />)
  return {
    bulkDialog: dialog,
    ofNotes: (rows: readonly NoteRow[]) => <button type="button" class="btn" onClick={() => setAsked({ notes: rows.map(({ note: { id, revision } }) => ({ id, revision })), tagged: [...new Set(rows.flatMap((r) => r.note.tags ?? []))].slice(0, 200) })}>批量修改…</button>,
    ofCases: (rows: readonly CaseRow[]) => <button type="button" class="btn" onClick={() => setAsked({ cases: rows.map((r) => r.id) })}>重新核对…</button>,
    lastChange: view,
  }
}
