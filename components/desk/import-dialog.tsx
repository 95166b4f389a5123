import { useMemo, useState } from 'preact/hooks'
import type { Choice } from '../../notes/import-compare.ts'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'
import { ImportGroup } from './import-group.tsx'
import { changes, choiceNames, choicesOf, chosenOf, countsOf, groupsOf, IMPORT_STATES, LISTED, WHATS, type ImportChoices, type ImportRow, type OnSides } from './import-rows.ts'

/** How a file compares with what is stored. */
export interface ImportPreview {
  fileName: string
  /** the file was exported with parts masked */
  masked: boolean
  /** what of the file is not taken in, and why: a line each */
  problems: readonly string[]
  /** all but those that say what is stored, of which there are so many of each kind */
  rows: readonly ImportRow[]
  same: Readonly<Record<string, number>>
  onSides: OnSides
  /** what was chosen before, where the import is gone on with; `changed`: rows of which that no longer fits */
  chosen: Record<Choice, readonly number[]>
  changed: number
  /** keeps a choice for when the import is gone on with; `unkept`: that failed */
  onChoose: (choice: Choice, rows: readonly number[]) => void
  unkept?: boolean
}

export interface ImportDialogProps {
  /** `done`: 0…1 */
  preview: { kind: 'ready'; plan: ImportPreview; /** how much is written, while it is */ writing?: number } | { kind: 'reading'; fileName: string; words: string; done: number } | { kind: 'failed'; fileName: string; message: string }
  /** takes in what was chosen; all of it or nothing. Rows without an entry get what is done when nothing is chosen. */
  onImport: (choices: ImportChoices) => Promise<Outcome>
  onClose: () => void
}

/** What comes in, said before it comes in. Nothing that is stored is replaced without being asked. */
export function ImportDialog({ preview, onImport, onClose }: ImportDialogProps) {
  if (preview.kind === 'failed') {
    return (
      <Dialog title="没有导入" onClose={onClose}>
        <p class="num file">{preview.fileName}</p>
        <p class="failure" role="alert">{preview.message}</p>
        <p class="soft">已存的案件、批注和线索没有改动。</p>
        <div class="row foot"><button type="button" class="btn primary" onClick={onClose}>知道了</button></div>
      </Dialog>
    )
  }
  if (preview.kind === 'reading') {
    return (
      <Dialog title="正在读取" onClose={onClose}>
        <p class="num file">{preview.fileName}</p>
        <p class="progress"><progress value={preview.done} max={1} aria-label="读取进度" /><span class="num" role="status">{preview.words}</span></p>
        <div class="row foot"><button type="button" class="btn" onClick={onClose}>停止读取</button></div>
      </Dialog>
    )
  }
  return <Ready plan={preview.plan} writing={preview.writing} onImport={onImport} onClose={onClose} />
}

/** Lines of what is not taken in that are shown at once. */
const PROBLEMS = 8

function Ready({ plan, writing, onImport, onClose }: { plan: ImportPreview; writing: number | undefined } & Omit<ImportDialogProps, 'preview'>) {
  const [choices, setChoices] = useState<ImportChoices>(() => choicesOf(plan.rows, plan.chosen))
  const [before] = useState(choices.size)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const [all, setAll] = useState(false)
  const counts = useMemo(() => countsOf(plan.rows, plan.same), [plan])
  const groups = useMemo(() => groupsOf(plan.rows), [plan])
  const count = useMemo(() => plan.rows.filter((r) => changes(r, chosenOf(r, choices))).length, [plan, choices])
  const gone = useMemo(() => plan.rows.filter((r) => r.gone && r.state === 'newer').length, [plan])
  const choose = (rows: readonly ImportRow[], choice: Choice) => {
    const next = new Map(choices)
    const chosen = rows.filter((r) => r.options.includes(choice)).map((r) => r.n)
    for (const n of chosen) next.set(n, choice)
    setChoices(next)
    plan.onChoose(choice, chosen)
  }
  const start = async () => {
    setBusy(true)
    const outcome = await onImport(choices)
    setBusy(false)
    if (!outcome.ok) setFailure(outcome.message)
  }
  const problems = all ? plan.problems : plan.problems.slice(0, PROBLEMS)
  return (
    <Dialog title="导入批注" onClose={() => !busy && onClose()}>
      <div class="importing">
        <p class="num file">{plan.fileName}</p>
        {before + plan.changed > 0 && <p class="soft" role="status">{before > 0 && `上次选定的 ${before} 项已恢复。`}{plan.changed > 0 && `另有 ${plan.changed} 项此后有变动，请重新选定。`}</p>}
        {plan.unkept && <p class="warned">选定的处理没有存下，关闭本窗口后须重新选定；现在导入不受影响。</p>}
        {/\.xlsx$/i.test(plan.fileName) && <p class="soft">表格只导入“批注清单”中可以修改的各栏；其他表中的改动不导入，删去的行不会删除已存的批注。</p>}
        {plan.masked && <p class="soft">此文件导出时作过遮盖；已存的完整文字不会被它替换。</p>}
        <table class="compare">
          <thead><tr><th scope="col">与已存的相比</th>{WHATS.map(([what, name]) => <th scope="col" key={what}>{name}</th>)}<th scope="col">处理</th></tr></thead>
          <tbody>
            {IMPORT_STATES.map(({ state, name, does }) => {
              const rows = groups.get(state) ?? []
              const common = choiceNames(state).filter(([c]) => rows.some((r) => r.options.includes(c)))
              const now = new Set(rows.map((r) => chosenOf(r, choices)))
              return (
                <tr key={state}>
                  <th scope="row">{name}</th>{WHATS.map(([what]) => <td class="num" key={what}>{counts.get(`${state} ${what}`) ?? 0}</td>)}
                  <td>
                    {rows.length === 0 || common.length < 2 ? does : (
                      <select aria-label={`${name}：一并处理`} disabled={busy} value={now.size === 1 ? [...now][0] : ''} onChange={(event) => { const c = common.find(([key]) => key === event.currentTarget.value); if (c) choose(rows, c[0]) }}>
                        {now.size > 1 && <option value="">逐条选定</option>}
                        {common.map(([c, words]) => <option key={c} value={c}>{words}</option>)}
                      </select>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {gone > 0 && <p class="warned">“比已存的新”中有 {gone} 项是对方已经删除的，导入后移入回收站；要保留的，请逐条改为“留现有的”。</p>}
        {plan.problems.length > 0 && (
          <div class="problems">
            <h3>没有导入的</h3>
            <ul class="dots">{problems.map((p) => <li key={p}>{p}</li>)}</ul>
            {problems.length < plan.problems.length && <button type="button" class="btn quiet" onClick={() => setAll(true)}>全部 {plan.problems.length} 条</button>}
          </div>
        )}
        {LISTED.filter((state) => (groups.get(state)?.length ?? 0) > 0).map((state) => (
          <ImportGroup key={state} name={IMPORT_STATES.find((s) => s.state === state)?.name ?? ''} open={state === 'conflict'} rows={groups.get(state) ?? []} choices={choices} disabled={busy} onSides={plan.onSides} onChoose={(row, choice) => choose([row], choice)} />
        ))}
        {(groups.get('conflict')?.length ?? 0) > 0 && <p class="soft">有冲突的只留一边时，另一边放入回收站，文字不会丢失；两边各自导入后内容会一致。</p>}
      </div>
      {failure && <p class="failure" role="alert">没有导入：{failure}已存的内容没有改动。</p>}
      {busy && <p class="progress"><progress value={writing ?? 0} max={1} aria-label="导入进度" /><span class="num" role="status">正在导入，全部写完才算数，中途停止则什么都不改动</span></p>}
      <div class="row foot">
        <button type="button" class="btn primary" disabled={busy || count === 0} onClick={() => void start()}>{busy ? '正在导入…' : count === 0 ? '没有可导入的' : `导入 ${count} 项`}</button>
        <button type="button" class="btn" onClick={onClose}>{busy ? '停止导入' : '取消'}</button>
      </div>
    </Dialog>
  )
}
