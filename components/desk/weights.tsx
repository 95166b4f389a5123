import { useState } from 'preact/hooks'

interface Props {
  rules: readonly { rule: string; title: string }[]
  own: Readonly<Record<string, number>>
  /** set by the institution's policy, not to be changed here */
  policy: Readonly<Record<string, number>>
  onChange: (weights: Record<string, number>) => void
}

/** 规则权重: what an institution looks at first. Weight orders, it changes no conclusion. */
export function Weights({ rules, own, policy, onChange }: Props) {
  const [chosen, setChosen] = useState('')
  const set = Object.entries({ ...own, ...policy })
  const title = (rule: string) => rules.find((r) => r.rule === rule)?.title ?? rule
  const without = (rule: string) => Object.fromEntries(Object.entries(own).filter(([key]) => key !== rule))
  return (
    <section class="practice">
      <h2>规则权重<span class="count num">{set.length} 条</span></h2>
      <p class="soft">同类结论中权重大的排在前面，不改变结论。没有设置的为 1。</p>
      <ul class="thresholds">
        {set.map(([rule, weight]) => (
          <li key={rule}>
            <label>{title(rule)}<input type="number" class="num" min={0} max={10} step={0.5} value={weight} disabled={policy[rule] !== undefined} onChange={(e) => { const n = Number(e.currentTarget.value); if (n >= 0 && n <= 10) onChange({ ...own, [rule]: n }) }} /></label>
            {policy[rule] !== undefined ? <span class="tag">单位统一</span> : <button type="button" class="btn quiet" aria-label={`取消权重：${title(rule)}`} onClick={() => onChange(without(rule))}>取消</button>}
          </li>
        ))}
      </ul>
      <div class="row">
        <select aria-label="选择规则" value={chosen} onChange={(e) => setChosen(e.currentTarget.value)}>
          <option value="">选择规则…</option>
          {rules.filter((r) => own[r.rule] === undefined && policy[r.rule] === undefined).map((r) => <option key={r.rule} value={r.rule}>{r.title}</option>)}
        </select>
        <button type="button" class="btn" disabled={chosen === ''} onClick={() => { onChange({ ...own, [chosen]: 2 }); setChosen('') }}>加上</button>
      </div>
    </section>
  )
}
