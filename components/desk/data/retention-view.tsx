import { useState } from 'preact/hooks'
import { inWords, type CivilDate } from '../../../casefile/dates.ts'
import { momentWords } from '../../../rules/words.ts'
import type { Outcome } from '../../draft.ts'
import { counted, type Undo } from '../bulk/bulk.ts'
import { RunProgress, useRun } from '../bulk/use-run.tsx'
import { Dialog } from '../dialog.tsx'
import type { RemovalDesk } from '../use-removing.tsx'

/** Cases that nobody has looked at for some time. */
export interface Old {
  before: CivilDate
  cases: readonly { id: string; lastSeenAt: string; notes: number }[]
  notes: number
}
export interface RetentionProps {
  /** the period that the institution's policy sets, and the cases past it; `overdue` undefined while they are counted, a sentence where they cannot be */
  policy: { months: number; overdue: { cases: number; notes: number } | string | undefined } | 'unreadable' | undefined
  /** cases last looked at more than so many calendar months ago */
  onPreview: (months: number) => Promise<Old | string>
  onDelete: RemovalDesk['onDeleteCases']
  onDeleteEverything: () => Promise<Outcome>
}

const SHOWN = 50

type Overdue = Extract<RetentionProps['policy'], object>['overdue']
const overdueOf = (o: Overdue) => (typeof o === 'object' ? o.cases : 0)

function overdueWords(overdue: Overdue): string {
  if (overdue === undefined) return '正在清点超过期限的案件…'
  if (typeof overdue === 'string') return `没有清点超过期限的案件：${overdue}`
  return overdue.cases === 0 ? '没有超过期限的案件。' : `已有 ${overdue.cases} 件案件（批注 ${overdue.notes} 条）超过期限，请查看后删除。`
}

/** 保存期限 and 全部清除. */
export function RetentionView({ policy, onPreview, onDelete, onDeleteEverything }: RetentionProps) {
  const [chosen, setMonths] = useState(24)
  const fixed = typeof policy === 'object'
  const months = fixed ? policy.months : chosen
  const [old, setOld] = useState<Old>()
  const [said, setSaid] = useState({ text: '', failed: false })
  const [undo, setUndo] = useState<Undo>()
  const [undoing, setUndoing] = useState<number>()
  const { done, start, stop } = useRun()
  const [clearing, setClearing] = useState(false)
  const [typed, setTyped] = useState('')
  const valid = policy !== 'unreadable' && Number.isInteger(months) && months >= 1 && months <= 600
  const preview = async () => {
    const found = await onPreview(months)
    setUndo(undefined)
    setSaid(typeof found === 'string' ? { text: found, failed: true } : { text: '', failed: false })
    setOld(typeof found === 'string' ? undefined : found)
  }
  const remove = async () => {
    /* Only those that nobody has looked at since. */
    const rows = (old?.cases ?? []).map(({ id, lastSeenAt }) => ({ id, lastSeenAt }))
    const outcome = await start((onProgress, signal) => onDelete(rows, onProgress, signal))
    if (!outcome.ok) return setSaid({ text: outcome.stopped ? '已停止，一件也没有删除。' : `没有删除：${outcome.message}`, failed: !outcome.stopped })
    setSaid({ text: `已删除 ${counted(outcome.gone)} 件案件及其批注。${outcome.kept > 0 ? `另有 ${counted(outcome.kept)} 件刚又看过，没有删除。` : ''}`, failed: false })
    setOld(undefined)
    setUndo(() => outcome.undo)
  }
  const restore = async () => {
    if (undo === undefined) return
    setUndoing(0)
    const outcome = await undo(setUndoing)
    setUndoing(undefined)
    setSaid(outcome.ok ? { text: '已恢复。', failed: false } : { text: `没有恢复：${outcome.message}`, failed: true })
    if (outcome.ok) setUndo(undefined)
  }
  const clear = async () => {
    const outcome = await onDeleteEverything()
    setClearing(false)
    setTyped('')
    setUndo(undefined)
    setSaid(outcome.ok ? { text: '已清除全部内容。', failed: false } : { text: `没有清除：${outcome.message}`, failed: true })
  }
  return (
    <section class="retention">
      <h2>清理</h2>
      {fixed && <p class={overdueOf(policy.overdue) > 0 ? 'bar' : 'soft'} role="status">案件保存 <span class="num">{policy.months}</span> 个月 <span class="tag">单位统一</span>　{overdueWords(policy.overdue)}</p>}
      {policy === 'unreadable' && <p class="soft">单位统一的保存期限无法识别，改正之前不能按期限清理。</p>}
      <form class="row" onSubmit={(event) => { event.preventDefault(); if (valid) void preview() }}>
        <label class="inline">最近查看在<input class="num" type="number" min={1} max={600} value={months} disabled={policy !== undefined} onInput={(event) => setMonths(event.currentTarget.valueAsNumber)} />个月以前的案件</label>
        <button type="submit" class="btn" disabled={!valid}>查看有哪些…</button>
      </form>
      {old && (old.cases.length === 0 ? <p class="soft" role="status">没有 {inWords(old.before)} 以前的案件。</p> : (
        <div class="bar" role="status">
          <p>{inWords(old.before)}以前看过的案件 {old.cases.length} 件，批注 {old.notes} 条：</p>
          <ul class="dots">{old.cases.slice(0, SHOWN).map((c) => <li key={c.id} class="num"><bdi>{c.id}</bdi>　{momentWords(c.lastSeenAt).slice(0, 10)}{c.notes > 0 && `　批注 ${c.notes} 条`}</li>)}</ul>
          {old.cases.length > SHOWN && <p class="soft">其余 {old.cases.length - SHOWN} 件从略。</p>}
          <div class="row">{done === undefined ? <><button type="button" class="btn danger" onClick={() => void remove()}>删除这 {old.cases.length} 件及其批注</button><button type="button" class="btn" onClick={() => setOld(undefined)}>不删除</button></> : <><RunProgress done={done} of={old.cases.length} label="已处理" /><button type="button" class="btn" onClick={stop}>停止</button><span class="soft">停止后一件也不删。</span></>}</div>
        </div>
      ))}
      <div class="row"><button type="button" class="btn danger" onClick={() => setClearing(true)}>清除本机全部内容…</button></div>
      {said.text !== '' && <p class={said.failed ? 'failure' : 'soft'} role={said.failed ? 'alert' : 'status'}>{undoing === undefined ? said.text : `正在恢复 ${counted(undoing)}…`}{undo && undoing === undefined && <button type="button" class="btn" onClick={() => void restore()}>撤销</button>}</p>}
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
