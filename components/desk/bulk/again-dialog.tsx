import { Dialog } from '../dialog.tsx'
import { counted, type BulkDesk } from './bulk.ts'
import { RunProgress, useRun } from './use-run.tsx'

/** Many cases judged again by the rules of today; can be stopped between any two. */
export function AgainDialog({ ids, onAgain, onDone, onClose }: { ids: readonly string[]; onAgain: BulkDesk['onAgain']; onDone: (words: string, failure: boolean) => void; onClose: () => void }) {
  const { done, start, stop } = useRun()
  const run = async () => {
    const outcome = await start((onProgress, signal) => onAgain(ids, onProgress, signal))
    const failed = outcome.failed.length === 0 ? '' : `${counted(outcome.failed.length)} 件没有核对成（${outcome.failed.slice(0, 3).join('、')}${outcome.failed.length > 3 ? '等' : ''}）：${outcome.message}`
    onDone(`已按今日重新核对 ${counted(outcome.done)} 件${outcome.done + outcome.failed.length < ids.length ? `，其余 ${counted(ids.length - outcome.done - outcome.failed.length)} 件没有核对` : ''}。${failed}`, failed !== '')
  }
  return (
    <Dialog title={`重新核对 ${counted(ids.length)} 件案件`} onClose={() => (done === undefined ? onClose() : stop())}>
      <p>用已存的案件内容按今日的规则和期限重新核对；批注、更正不变，结论有变化的可在案件中看到原先的结论。</p>
      {done !== undefined && <div role="status"><RunProgress done={done} of={ids.length} label="已核对" /></div>}
      <div class="row foot">
        {done === undefined ? (
          <>
            <button type="button" class="btn primary" onClick={() => void run()}>重新核对</button>
            <button type="button" class="btn" onClick={onClose}>取消</button>
          </>
        ) : <><button type="button" class="btn" onClick={stop}>停止</button><span class="soft">停止前已核对的保留。</span></>}
      </div>
    </Dialog>
  )
}
