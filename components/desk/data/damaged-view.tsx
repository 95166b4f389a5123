import { useState } from 'preact/hooks'
import type { Outcome } from '../../draft.ts'
import { Asked } from './asked.tsx'

/** Rows that cannot be read, by table. */
export interface DamagedGroup { name: string; count: number; /** keys of the first of them: numbers of cases, ids */ keys: readonly string[]; /** nothing is ever taken out of the operation record */ stays: boolean; /** of an import or a restore that was not finished, which is given up then */ begun: boolean }
export interface DamagedProps {
  state: { kind: 'no' } | { kind: 'looking'; done: number } | { kind: 'failed'; message: string } | { kind: 'found'; looked: number; mended: number; groups: readonly DamagedGroup[]; /** they were handed over as a file */ kept: boolean }
  /** policy asks for masking, and what cannot be read cannot be masked */
  masked: boolean
  onLook: () => void
  onKeep: () => void
  /** how many went */
  onTakeOut: () => Promise<Outcome & { gone?: number }>
}

/** 数据核查: is every row of the database readable, and what to do with those that are not. */
export function DamagedView({ state, masked, onLook, onKeep, onTakeOut }: DamagedProps) {
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<{ text: string; failed: boolean }>()
  const groups = state.kind === 'found' ? state.groups : []
  const out = groups.filter((g) => !g.stays).reduce((sum, g) => sum + g.count, 0)
  const all = groups.reduce((sum, g) => sum + g.count, 0)
  const takeOut = async () => {
    setAsking(false)
    const outcome = await onTakeOut()
    setSaid(outcome.ok ? { text: `已移出 ${outcome.gone ?? 0} 项。`, failed: false } : { text: `没有移出：${outcome.message}`, failed: true })
  }
  return (
    <section class="inspection">
      <h2>数据核查<button type="button" class="btn end" disabled={state.kind === 'looking'} onClick={() => { setSaid(undefined); setAsking(false); onLook() }}>核查全部数据</button></h2>
      <p class="soft">逐项核查本机所存的内容能否读出。读不出的不会列出，也不会自行删除；其余内容照常使用。</p>
      {state.kind === 'looking' && <p class="progress"><progress value={state.done} max={1} aria-label="核查进度" /><span class="num" role="status">{Math.floor(state.done * 100)}%</span></p>}
      {state.kind === 'failed' && <p class="failure" role="alert">没有核查完：{state.message}</p>}
      {state.kind === 'found' && (
        <div class={all > 0 ? 'bar failure' : 'bar'} role={all > 0 ? 'alert' : 'status'}>
          <p>{all === 0 ? `${state.looked} 项内容均能读出，没有发现损坏。` : `核查 ${state.looked} 项，有 ${all} 项无法读取：${groups.map((g) => `${g.name} ${g.count} 项`).join('，')}。`}{state.mended > 0 && `另有 ${state.mended} 件案件没有列出，已重新列出。`}</p>
          {all > 0 && (
            <>
              <ul class="dots">{groups.map((g) => <li key={g.name}>{g.name}：<bdi class="num">{g.keys.join('、')}</bdi>{g.count > g.keys.length && ` 等 ${g.count} 项`}</li>)}</ul>
              <p>可以先导出留存，交技术人员查看能否修复，再从本机移出；案件重新打开页面即可再次存入，有备份的也可以恢复备份。{groups.some((g) => g.begun) && '未完成的导入、恢复缺了任何一项都不能继续，移出时整个放弃，请重新导入；已存的内容不受影响。'}{groups.some((g) => g.stays) && '操作记录只增不改，无法读取的也不移出，请在下面核对记录是否完整。'}</p>
              {masked ? <p>单位统一设置要求脱敏，无法读取的内容不能脱敏，因此不能单独导出；请先备份全部内容（备份含这些内容），再移出。</p> : null}
              <div class="row">
                {!masked && <button type="button" class="btn" onClick={onKeep}>导出留存（未脱敏）</button>}
                {out > 0 && (asking ? (
                  <Asked aria-label="移出无法读取的内容？">
                    <span>移出后不能撤销。{!state.kept && '这些内容还没有导出留存。'}</span>
                    <button type="button" class="btn danger" onClick={() => void takeOut()}>移出 {out} 项</button><button type="button" class="btn" onClick={() => setAsking(false)}>不移出</button>
                  </Asked>
                ) : <button type="button" class="btn danger" onClick={() => setAsking(true)}>从本机移出 {out} 项…</button>)}
              </div>
            </>
          )}
        </div>
      )}
      {said && <p class={said.failed ? 'failure' : 'soft'} role={said.failed ? 'alert' : 'status'}>{said.text}</p>}
    </section>
  )
}
