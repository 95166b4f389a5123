import { useState } from 'preact/hooks'
import type { SeenNote } from '../../../notes/note-change.ts'
import type { useToast } from '../../toast.tsx'
import type { CaseRow, NoteRow } from '../rows.ts'
import { AgainDialog } from './again-dialog.tsx'
import { counted, fateWords, type BulkDesk, type Undo } from './bulk.ts'
import { BulkDialog } from './bulk-dialog.tsx'

/** What is done with the chosen rows of a list beside handing over and deleting, and the way to take the last change back. */
export function useBulk(bulk: BulkDesk, usedTags: () => Promise<readonly string[]>, say: ReturnType<typeof useToast>['say']) {
  const [asked, setAsked] = useState<{ notes: readonly SeenNote[]; tagged: readonly string[] } | { cases: readonly string[] }>()
  /** the last change of this window: it can be taken back after its message is gone, too */
  const [last, setLast] = useState<{ words: string; undo: Undo }>()
  const [undoing, setUndoing] = useState<number>()
  const takeBack = async (undo: Undo) => {
    setUndoing(0)
    const back = await undo(setUndoing)
    setUndoing(undefined)
    if (!back.ok) return say(`没有撤销：${back.message}`, { failure: true })
    setLast(undefined)
    say(`已撤销 ${counted(back.undone)} 条。${back.kept > 0 ? `另有 ${counted(back.kept)} 条之后又改过，没有动。` : ''}`)
  }
  const close = () => setAsked(undefined)
  const dialog = asked && ('notes' in asked
    ? <BulkDialog {...asked} onPreview={bulk.onPreview} onChange={bulk.onChange} usedTags={usedTags} onClose={close} onDone={(fates, undo) => {
        close()
        const { main, rest } = fateWords(fates)
        setLast({ words: main, undo })
        say(`已修改 ${main}${rest.length > 0 ? `；没有动的：${rest.join('，')}` : ''}。`, { action: { label: '撤销', run: () => void takeBack(undo) } })
      }} />
    : <AgainDialog ids={asked.cases} onAgain={bulk.onAgain} onClose={close} onDone={(words, failure) => { close(); say(words, { failure }) }} />)
  return {
    bulkDialog: dialog,
    ofNotes: (rows: readonly NoteRow[]) => <button type="button" class="btn" onClick={() => setAsked({ notes: rows.map(({ note: { id, revision } }) => ({ id, revision })), tagged: [...new Set(rows.flatMap((r) => r.note.tags ?? []))].slice(0, 200) })}>批量修改…</button>,
    ofCases: (rows: readonly CaseRow[]) => <button type="button" class="btn" onClick={() => setAsked({ cases: rows.map((r) => r.id) })}>重新核对…</button>,
    lastChange: undoing !== undefined ? <span class="soft" role="status">正在撤销 {counted(undoing)}…</span> : last && <button type="button" class="btn quiet" onClick={() => void takeBack(last.undo)}>撤销上次修改（{last.words}）</button>,
  }
}
