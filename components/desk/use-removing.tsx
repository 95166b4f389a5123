import { useState } from 'preact/hooks'
import type { SeenNote } from '../../notes/note-change.ts'
import type { SeenCaseRow } from '../../notes/store-removal.ts'
import type { useToast } from '../toast.tsx'
import { counted, type Undo } from './bulk/bulk.ts'
import { useUndo } from './bulk/use-undo.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import type { Exported } from './export-dialog.tsx'

type Run<T> = (rows: readonly T[], onProgress?: (done: number) => void, signal?: AbortSignal) => Promise<Removal>
/** `gone`: rows in the bin; `kept`: those that were changed since they were seen, and stay. `stopped`: by whoever began it. */
export type Removal = { ok: true; gone: number; kept: number; undo: Undo } | { ok: false; message: string; stopped: boolean }
/** Into the bin, all that are as they were seen, or none; cases take their notes and leads with them. */
export interface RemovalDesk { onDeleteCases: Run<SeenCaseRow>; onDeleteNotes: Run<SeenNote> }

type Asked = { what: 'cases'; rows: readonly SeenCaseRow[] } | { what: 'notes'; rows: readonly SeenNote[] }

/** Rows that are deleted, after a question or at once, and taken back. `after`: they are gone from the list. */
export function useRemoving({ onDeleteCases, onDeleteNotes }: RemovalDesk, say: ReturnType<typeof useToast>['say'], after: (what: Exported, ids: readonly string[]) => void) {
  const [asked, setAsked] = useState<Asked>()
  const { offer, view } = useUndo(say)
  const remove = async (of: Asked, onProgress?: (done: number) => void, signal?: AbortSignal) => {
    const outcome = of.what === 'cases' ? await onDeleteCases(of.rows, onProgress, signal) : await onDeleteNotes(of.rows, onProgress, signal)
    setAsked(undefined)
    const unit = of.what === 'cases' ? '件' : '条'
    if (!outcome.ok) return say(outcome.stopped ? `已停止，一${unit}也没有删除。` : `没有删除：${outcome.message}`, { failure: !outcome.stopped })
    after(of.what, of.rows.map((row) => row.id))
    const kept = outcome.kept === 0 ? '' : of.what === 'cases' ? `另有 ${counted(outcome.kept)} 件在您选定之后又有新的批注、线索或者改动，没有删除，请查看后再删。` : `另有 ${counted(outcome.kept)} 条在您选定之后改过，没有删除，请查看后再删。`
    if (outcome.gone === 0) return say(kept === '' ? '所选的内容已不在列表中。' : kept, { failure: kept !== '' })
    const gone = of.what === 'cases' ? `${counted(outcome.gone)} 件案件` : `${counted(outcome.gone)} 条`
    offer(`已删除 ${gone}${of.what === 'cases' ? '及其批注、线索' : ''}。${kept}`, outcome.undo, { label: `撤销上次删除（${gone}）`, doing: '正在恢复', done: () => '已恢复。', failed: '没有恢复' }, outcome.gone > 1)
  }
  return {
    askDelete: setAsked, remove: (of: Asked) => remove(of), lastDeletion: view,
    deleteDialog: asked && <DeleteDialog what={asked.what} count={asked.rows.length} onDelete={(onProgress, signal) => remove(asked, onProgress, signal)} onClose={() => setAsked(undefined)} />,
  }
}
