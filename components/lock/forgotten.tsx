import { useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'
import { Dialog } from '../desk/dialog.tsx'

const CONFIRMED = '全部清除'

/** Where nothing can be opened any more: the way to begin anew, with its own confirmation. */
export function Forgotten({ words, said, onForget }: { words: string; said: string; onForget: () => Promise<Outcome> }) {
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState('')
  const close = () => { setAsking(false); setTyped(''); setFailure('') }
  const forget = async (event: Event) => {
    event.preventDefault()
    if (typed.trim() !== CONFIRMED) return
    const outcome = await onForget()
    if (outcome.ok) close()
    else setFailure(outcome.message)
  }
  return (
    <details class="forgotten">
      <summary>{words}</summary>
      <p>{said}有备份的，清除后在“数据”页恢复，备份用它自己的密码。</p>
      <button type="button" class="btn danger" onClick={() => setAsking(true)}>清除本机全部内容…</button>
      {asking && (
        <Dialog title="清除本机全部内容" onClose={close}>
          <form onSubmit={(event) => void forget(event)} autocomplete="off">
            <p>案件、批注、线索、更正、版式、设置、操作记录和锁都将从本机彻底删除，不能撤销，也无法找回。已经导出的文件和备份不受影响。</p>
            <label>请输入“{CONFIRMED}”确认<input value={typed} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
            {failure !== '' && <p class="failure" role="alert">没有清除：{failure}</p>}
            <div class="row foot"><button type="submit" class="btn danger" disabled={typed.trim() !== CONFIRMED}>彻底清除</button><button type="button" class="btn" onClick={close}>取消</button></div>
          </form>
        </Dialog>
      )}
    </details>
  )
}
