import { Dialog } from './dialog.tsx'
import type { Exported } from './export-dialog.tsx'

export function DeleteDialog({ what, ids, onDelete, onClose }: { what: Exported; ids: readonly string[]; onDelete: () => void; onClose: () => void }) {
  return (
    <Dialog title={what === 'cases' ? `删除 ${ids.length} 件案件？` : `删除 ${ids.length} 条批注？`} onClose={onClose}>
      <p>{what === 'cases' ? '案件的核对结论、批注和线索一并从工作台删除，原网站不受影响。' : '只从工作台删除，原网站不受影响。'}删除后可在页面下方的提示中撤销。</p>
      <div class="row foot">
        <button type="button" class="btn danger" onClick={onDelete}>删除</button>
        <button type="button" class="btn" onClick={onClose}>取消</button>
      </div>
    </Dialog>
  )
}
