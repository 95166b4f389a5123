import { conclusionOf, verdictParts, type Role } from '../../rules/words.ts'
import type { Review } from '../../rules/types.ts'
import { VerdictChip } from '../mark.tsx'

/** What became of a case that was read from a file. */
export type Kept =
  | { kind: 'new' | 'again' | 'joined'; caseId: string }
  | { kind: 'no-number' }
  | { kind: 'failed'; message: string }

export type FileState =
  | { kind: 'waiting' }
  /** pages; `total` is 0 as long as it is not known */
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'case'; caseNumber: string; court: string; review: Review; kept: Kept }
  | { kind: 'list'; cases: number }
  | { kind: 'no-case' | 'unrecognised' | 'stopped' }
  | { kind: 'failed'; message: string }

export interface FileRow {
  id: string
  name: string
  state: FileState
  /** what of the file was not read, a sentence each */
  gaps: readonly string[]
}

const KEPT = {
  new: '已存入工作台。', again: '此前由同名文书存入，已按本文书更新。', joined: '已与本案先前看过的内容合并；以上只是本文书的核对结果，合并后的结论见本案。', 'no-number': '没有读到案号，未存入工作台。',
} as const

/** One file: how far it is, or what came out of it. */
export function FileResult({ row, role, onStop, onOpenCase }: { row: FileRow; role: Role; onStop: () => void; onOpenCase: (caseId: string) => void }) {
  const { state } = row
  return (
    <li>
      <span class="name num" title={row.name}>{row.name}</span>
      <div class="came">
        <Outcome state={state} role={role} name={row.name} />
        {row.gaps.map((g) => <p class="gap" key={g}>注意：{g}。</p>)}
      </div>
      {(state.kind === 'waiting' || state.kind === 'reading') && <button type="button" class="btn" aria-label={`取消读取 ${row.name}`} onClick={onStop}>取消</button>}
      {state.kind === 'case' && 'caseId' in state.kept && <OpenButton caseId={state.kept.caseId} caseNumber={state.caseNumber} onOpenCase={onOpenCase} />}
    </li>
  )
}

function OpenButton({ caseId, caseNumber, onOpenCase }: { caseId: string; caseNumber: string; onOpenCase: (caseId: string) => void }) {
  return <button type="button" class="btn" aria-label={`打开本案 ${caseNumber}`} onClick={() => onOpenCase(caseId)}>打开本案</button>
}

function Outcome({ state, role, name }: { state: FileState; role: Role; name: string }) {
  switch (state.kind) {
    case 'waiting': return <p class="soft">等待读取</p>
    case 'reading':
      return state.total === 0 ? <p class="soft">正在读取…</p> : (
        <p class="going"><progress value={state.done} max={state.total} aria-label={`读取 ${name}`} /><span class="num soft">第 {state.done} 页，共 {state.total} 页</span></p>
      )
    case 'case': {
      const { review, kept } = state
      const parts = verdictParts(review, role)
      return (
        <>
          <p><VerdictChip verdict={conclusionOf({ approval: review.approval.conclusion, legality: review.legality.conclusion }, role)} /> <strong class="num">{state.caseNumber || '案号未读到'}</strong> <span class="soft">{state.court}</span></p>
          <p class="num">{parts.main}{parts.rest} <span class={kept.kind === 'failed' ? 'failure' : 'soft'}>{kept.kind === 'failed' ? `没有存入工作台：${kept.message}` : KEPT[kept.kind]}</span></p>
        </>
      )
    }
    case 'list': return <p>案件列表，读到 {state.cases} 件。列表不存入工作台；请在案件页或者用每案的文书核对。</p>
    case 'no-case': return <p>不是执行案件文书，未存入工作台。</p>
    case 'unrecognised': return <p>版式未识别：像是案件文书，但没有读到内容，未存入工作台。</p>
    case 'stopped': return <p class="soft">已取消，未存入工作台。</p>
    case 'failed': return <p class="failure">不能读取：{state.message}。</p>
  }
}
