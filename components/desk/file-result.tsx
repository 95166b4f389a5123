import { conclusionOf, verdictParts, type Role } from '../../rules/words.ts'
import type { Review } from '../../rules/types.ts'
import { OTHER_RULING } from '../../casefile/closing-ruling.ts'
import { VerdictChip } from '../mark.tsx'
import { More, useMore } from '../more.tsx'

/** What became of a case that was read from a file. */
export type Kept =
  | { kind: 'new' | 'again' | 'joined'; caseId: string }
  | { kind: 'no-number' }
  | { kind: 'failed'; message: string }

/** A case whose papers stand in a file, judged and stored. */
export interface CaseOfFile { caseNumber: string; court: string; review: Review; kept: Kept; /** a ruling that is not about a closing */ other: boolean }

export type FileState =
  | { kind: 'waiting' }
  /** pages, or cases that are judged and stored; `total` is 0 as long as it is not known */
  | { kind: 'reading'; done: number; total: number; unit: '页' | '件' }
  /** one at least */
  | { kind: 'cases'; cases: readonly CaseOfFile[] }
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

/** Cases of one file that are shown at first. */
const HEAD = 20

/** One file: how far it is, or what came out of it. */
export function FileResult({ row, role, onStop, onOpenCase }: { row: FileRow; role: Role; onStop: () => void; onOpenCase: (caseId: string) => void }) {
  const { state } = row
  const { shown, rest, more } = useMore(state.kind === 'cases' ? state.cases : [], HEAD)
  const several = state.kind === 'cases' && state.cases.length > 1
  const [first] = shown
  return (
    <li>
      <span class="name num" title={row.name}>{row.name}</span>
      <div class="came">
        {several && <p class="num">读到 {state.cases.length} 件案件的文书，已分别核对。</p>}
        {several && <ul class="of-file">{shown.map((c, i) => <li key={`${i} ${c.caseNumber}`}><div><CaseResult found={c} role={role} /></div><OpenButton found={c} onOpenCase={onOpenCase} /></li>)}</ul>}
        {several ? <More rest={rest} unit="件" onMore={more} /> : first ? <CaseResult found={first} role={role} /> : <Outcome state={state} name={row.name} />}
        {row.gaps.map((g) => <p class="gap" key={g}>注意：{g}。</p>)}
      </div>
      {(state.kind === 'waiting' || state.kind === 'reading') && <button type="button" class="btn" aria-label={`取消读取 ${row.name}`} onClick={onStop}>取消</button>}
      {!several && first && <OpenButton found={first} onOpenCase={onOpenCase} />}
    </li>
  )
}

function OpenButton({ found: { kept, caseNumber }, onOpenCase }: { found: CaseOfFile; onOpenCase: (caseId: string) => void }) {
  if (!('caseId' in kept)) return null
  return <button type="button" class="btn" aria-label={`打开本案 ${caseNumber}`} onClick={() => onOpenCase(kept.caseId)}>打开本案</button>
}

function CaseResult({ found: { caseNumber, court, review, kept, other }, role }: { found: CaseOfFile; role: Role }) {
  const parts = verdictParts(review, role)
  return (
    <>
      <p><VerdictChip verdict={conclusionOf({ approval: review.approval.conclusion, legality: review.legality.conclusion }, role)} /> <strong class="num">{caseNumber || '案号未读到'}</strong> <span class="soft">{court}</span></p>
      <p class="num">{parts.main}{parts.rest} <span class={kept.kind === 'failed' ? 'failure' : 'soft'}>{kept.kind === 'failed' ? `没有存入工作台：${kept.message}` : KEPT[kept.kind]}</span></p>
      {other && <p class="gap">注意：{OTHER_RULING}。</p>}
    </>
  )
}

function Outcome({ state, name }: { state: FileState; name: string }) {
  switch (state.kind) {
    case 'waiting': return <p class="soft">等待读取</p>
    case 'reading':
      return state.total === 0 ? <p class="soft">正在读取…</p> : (
        <p class="going"><progress value={state.done} max={state.total} aria-label={`读取 ${name}`} /><span class="num soft">第 {state.done} {state.unit}，共 {state.total} {state.unit}</span></p>
      )
    case 'cases': return null
    case 'list': return <p>案件列表，读到 {state.cases} 件。列表不存入工作台；请在案件页或者用每案的文书核对。</p>
    case 'no-case': return <p>不是执行案件文书，未存入工作台。</p>
    case 'unrecognised': return <p>版式未识别：像是案件文书，但没有读到内容，未存入工作台。</p>
    case 'stopped': return <p class="soft">已取消，未存入工作台。</p>
    case 'failed': return <p class="failure">不能读取：{state.message}。</p>
  }
}
