import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from '../dialog.tsx'
import { counted, type BulkDesk } from './bulk.ts'

/** Many cases judged again by the rules of today; can be stopped between any two. */
export function AgainDialog({ ids, onAgain, onDone, onClose }: { ids: readonly string[]; onAgain: BulkDesk['onAgain']; onDone: (words: string, failure: boolean) => void; onClose: () => void }) {
  const [done, setDone] = useState<number>()
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const run = async () => {
    running.current = new AbortController()
    setDone(0)
    const outcome = await onAgain(ids, setDone, running.current.signal)
    running.current = undefined
    const failed = outcome.failed.length === 0 ? '' : `${counted(outcome.failed.length)} 件没有核对成（${outcome.failed.slice(0, 3).join('、')}${outcome.failed.length > 3 ? '等' : ''}）：${outcome.message}`
    onDone(`已按今日重新核对 ${counted(outcome.done)} 件${outcome.done + outcome.failed.length < ids.length ? `，其余 ${counted(ids.length - outcome.done - outcome.failed.length)} 件没有核对` : ''}。${failed}`, failed !== '')
  }
  return (
    <Dialog title={`重新核对 ${counted(ids.length)} 件案件`} onClose={() => (done === undefined ? onClose() : running.current?.abort())}>
      <p>用已存的案件内容按今日的规则和期限重新核对；批注、更正不变，结论有变化的可在案件中看到原先的结论。</p>
      {done !== undefined && <div class="progress" role="status"><progress max={ids.length} value={done} aria-label="已核对" /><span class="num">{counted(done)} / {counted(ids.length)}</span></div>}
      <div class="row foot">
        {done === undefined ? (
          <>
            <button type="button" class="btn primary" onClick={() => void run()}>重新核对</button>
            <button type="button" class="btn" onClick={onClose}>取消</button>
          </>
        ) : <><button type="button" class="btn" onClick={() => running.current?.abort()}>停止</button><span class="soft">停止前已核对的保留。</span></>}
      </div>
    </Dialog>
  )
}
