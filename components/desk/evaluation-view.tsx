import { useState } from 'preact/hooks'
import type { RuleEvaluation } from '../../notes/evaluation.ts'
import { momentWords } from '../../rules/words.ts'
import type { Outcome } from '../draft.ts'
import { More, useMore } from '../more.tsx'
import { useId } from '../use-id.ts'

export interface EvaluationViewProps {
  /** undefined while it is being counted */
  rules: readonly RuleEvaluation[] | undefined
  onExport: () => Outcome
  onRule: (rule: string) => void
}

const share = (r: RuleEvaluation) => (r.overrideShare === undefined ? '—' : `${Math.round(r.overrideShare * 100)}%`)

/** 模型评估: how people decided on each rule's conclusions, the most often overridden first. */
export function EvaluationView({ rules, onExport, onRule }: EvaluationViewProps) {
  const [failure, setFailure] = useState('')
  if (rules === undefined) return <div class="settings"><p class="bar" role="status">正在统计…</p></div>
  const used = rules.filter((r) => r.asked + r.accepted + r.overridden > 0)
    .sort((a, b) => Number(b.flagged) - Number(a.flagged) || b.overridden - a.overridden || b.asked - a.asked)
  const decided = used.reduce((n, r) => n + r.accepted + r.overridden, 0), overridden = used.reduce((n, r) => n + r.overridden, 0)
  return (
    <div class="settings evaluation">
      <section>
        <h2>模型评估<span class="count num">{used.length} 条规则用到</span>
          <button type="button" class="btn end" disabled={used.length === 0} onClick={() => { const o = onExport(); setFailure(o.ok ? '' : o.message) }}>导出</button>
        </h2>
        <p class="soft">按您对结论的“采纳”“不采纳”统计，说明哪些规则的结论常被改判。只在本机统计，不含案件内容；导出的表不列案号。</p>
        {failure !== '' && <p class="failure" role="alert">没有导出：{failure}</p>}
        {used.length === 0 ? <p class="place">还没有可以统计的结论。打开案件核对，并对结论点“采纳”或者“不采纳”。</p> : (
          <>
            <p class="num">共决定 {decided} 次，其中不采纳 {overridden} 次。</p>
            <table class="compare">
              <thead><tr><th scope="col">规则</th><th scope="col">需处理</th><th scope="col">采纳</th><th scope="col">不采纳</th><th scope="col">未处理</th><th scope="col">不采纳率</th></tr></thead>
              <tbody>{used.map((r) => <Row key={r.rule} r={r} onRule={onRule} />)}</tbody>
            </table>
          </>
        )}
      </section>
    </div>
  )
}

function Row({ r, onRule }: { r: RuleEvaluation; onRule: (rule: string) => void }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { shown, rest, more } = useMore(r.reasons, 10)
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => onRule(r.rule)}>{r.title}</button>{r.flagged && <span class="tag wanted">建议复核规则</span>}
        {r.reasons.length > 0 && <button type="button" class="btn quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>不采纳的理由 {r.reasons.length}</button>}
        <ul id={id} class="dots" hidden={!open}>{open && shown.map((x) => <li key={x.caseId}>{x.words === '' ? '（没有写理由）' : x.words}<span class="soft num"> {momentWords(x.at)}</span></li>)}</ul>
        {open && <More rest={rest} unit="条" onMore={more} />}
      </th>
      <td class="num">{r.asked}</td><td class="num">{r.accepted}</td><td class="num">{r.overridden}</td><td class="num">{r.pending}</td><td class="num">{share(r)}</td>
    </tr>
  )
}
