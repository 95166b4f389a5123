import { counted } from './bulk/bulk.ts'
import { RunProgress, useRun } from './bulk/use-run.tsx'
import { Dialog } from './dialog.tsx'
import type { Exported } from './export-dialog.tsx'

interface Props {
  what: Exported
  count: number
  onDelete: (onProgress: (done: number) => void, signal: AbortSignal) => Promise<void>
  onClose: () => void
}

/** Asks before rows go into the bin, and shows how far that has come: all of them, or, stopped, none. */
export function DeleteDialog({ what, count, onDelete, onClose }: Props) {
  const { done, start, stop } = useRun()
  const busy = done !== undefined
  const unit = what === 'cases' ? '件' : '条'
  return (
    <Dialog title={what === 'cases' ? `删除 ${counted(count)} 件案件？` : `删除 ${counted(count)} 条批注？`} onClose={busy ? stop : onClose}>
      <p>{what === 'cases' ? '案件的核对结论、批注和线索一并从工作台删除，原网站不受影响。' : '只从工作台删除，原网站不受影响。'}删除后可以撤销。</p>
      {busy && <div role="status"><RunProgress done={done} of={count} label="已处理" /></div>}
      <div class="row foot">
        {busy ? <button type="button" class="btn" onClick={stop}>停止</button> : (
          <>
            <button type="button" class="btn danger" onClick={() => void start(onDelete)}>删除</button>
            <button type="button" class="btn" onClick={onClose}>取消</button>
          </>
        )}
        {busy && <span class="soft">停止后一{unit}也不删。</span>}
      </div>
    </Dialog>
  )
}
