import { useState } from 'preact/hooks'
import { inWords, type CivilDate } from '../../../casefile/dates.ts'
import type { Outcome } from '../../draft.ts'
import { Dialog } from '../dialog.tsx'

/** Cases that nobody has looked at for some time. */
export interface Old {
  before: CivilDate
  cases: readonly { id: string; lastSeenAt: string; notes: number }[]
  notes: number
}
export interface RetentionProps {
  /** cases last looked at more than so many calendar months ago */
  onPreview: (months: number) => Promise<Old | string>
  /** into the bin, from which `onRestore` of the same ids takes them back */
  onDelete: (ids: readonly string[]) => Promise<Outcome>
  onRestore: (ids: readonly string[]) => Promise<Outcome>
  onDeleteEverything: () => Promise<Outcome>
}

const SHOWN = 50

/** 保存期限 and 全部清除. */
export function RetentionView({ onPreview, onDelete, onRestore, onDeleteEverything }: RetentionProps) {
  const [months, setMonths] = useState(24)
  const [old, setOld] = useState<Old>()
  const [said, setSaid] = useState({ text: '', failed: false })
  const [gone, setGone] = useState<readonly string[]>([])
  const [clearing, setClearing] = useState(false)
  const [typed, setTyped] = useState('')
  const valid = Number.isInteger(months) && months >= 1 && months <= 600
  const preview = async () => {
    const found = await onPreview(months)
    setGone([])
    setSaid(typeof found === 'string' ? { text: found, failed: true } : { text: '', failed: false })
    setOld(typeof found === 'string' ? undefined : found)
  }
  const remove = async () => {
    const ids = old?.cases.map((c) => c.id) ?? []
    const outcome = await onDelete(ids)
    setSaid(outcome.ok ? { text: `已删除 ${ids.length} 件案件及其批注。`, failed: false } : { text: `没有删除：${outcome.message}`, failed: true })
    if (!outcome.ok) return
    setOld(undefined)
    setGone(ids)
  }
  const restore = async () => {
    const outcome = await onRestore(gone)
    setSaid(outcome.ok ? { text: '已恢复。', failed: false } : { text: `没有恢复：${outcome.message}`, failed: true })
    if (outcome.ok) setGone([])
  }
  const clear = async () => {
    const outcome = await onDeleteEverything()
    setClearing(false)
    setTyped('')
    setGone([])
    setSaid(outcome.ok ? { text: '已清除全部内容。', failed: false } : { text: `没有清除：${outcome.message}`, failed: true })
  }
  return (
    <section class="retention">
      <h2>清理</h2>
      <form class="row" onSubmit={(event) => { event.preventDefault(); if (valid) void preview() }}>
        <label class="inline">最近查看在<input class="num" type="number" min={1} max={600} value={months} onInput={(event) => setMonths(event.currentTarget.valueAsNumber)} />个月以前的案件</label>
        <button type="submit" class="btn" disabled={!valid}>查看有哪些…</button>
      </form>
      {old && (old.cases.length === 0 ? <p class="soft" role="status">没有 {inWords(old.before)} 以前的案件。</p> : (
        <div class="bar" role="status">
          <p>{inWords(old.before)}以前看过的案件 {old.cases.length} 件，批注 {old.notes} 条：</p>
          <ul class="dots">{old.cases.slice(0, SHOWN).map((c) => <li key={c.id} class="num"><bdi>{c.id}</bdi>　{c.lastSeenAt.slice(0, 10)}{c.notes > 0 && `　批注 ${c.notes} 条`}</li>)}</ul>
          {old.cases.length > SHOWN && <p class="soft">其余 {old.cases.length - SHOWN} 件从略。</p>}
          <div class="row"><button type="button" class="btn danger" onClick={() => void remove()}>删除这 {old.cases.length} 件及其批注</button><button type="button" class="btn" onClick={() => setOld(undefined)}>不删除</button></div>
        </div>
      ))}
      <div class="row"><button type="button" class="btn danger" onClick={() => setClearing(true)}>清除本机全部内容…</button></div>
      {said.text !== '' && <p class={said.failed ? 'failure' : 'soft'} role={said.failed ? 'alert' : 'status'}>{said.text}{gone.length > 0 && <button type="button" class="btn" onClick={() => void restore()}>撤销</button>}</p>}
      {clearing && (
        <Dialog title="清除本机全部内容" onClose={() => setClearing(false)}>
          <p>案件、批注、线索、更正、版式、设置和操作记录都将从本机彻底删除，不能撤销，也无法找回。已经导出的文件和备份不受影响。已启用的网站不在其列，可在“设置”中移除。</p>
          <label>请输入“全部清除”确认<input value={typed} onInput={(event) => setTyped(event.currentTarget.value)} /></label>
          <div class="row foot"><button type="button" class="btn danger" disabled={typed.trim() !== '全部清除'} onClick={() => void clear()}>彻底清除</button><button type="button" class="btn" onClick={() => setClearing(false)}>取消</button></div>
        </Dialog>
      )}
    </section>
  )
}
