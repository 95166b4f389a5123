import { useState } from 'preact/hooks'
import type { LocalRule } from '../../rules/local/local-rule.ts'
import type { LocalProblem } from '../../rules/local/compile.ts'
import type { Outcome } from '../draft.ts'
import { LocalRuleForm } from './local-rule-form.tsx'

/** What a trial over the stored cases came to. */
export interface Trial {
  /** conclusions and how many cases came to each */
  counts: readonly { word: string; count: number }[]
  /** the first cases that it would speak to */
  cases: readonly { caseNumber: string; word: string; reason: string }[]
  total: number
}

export interface LocalRulesProps {
  rules: readonly LocalRule[]
  /** set by policy: shown, not changed */
  fixed: readonly LocalRule[]
  onChange: (rules: readonly LocalRule[], told: string) => Promise<Outcome>
  /** what is wrong with it, and where; empty: nothing */
  onCheck: (rule: LocalRule) => readonly LocalProblem[]
  /** judges every stored case by it; undefined when it was stopped */
  onTry: (rule: LocalRule, onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<Trial | undefined>
  newId: () => string
}

/** 本地规则: the institution's own, as data. Tried before it is switched on; shown everywhere as a local rule. */
export function LocalRules(props: LocalRulesProps) {
  const { rules, fixed, onChange } = props
  const [editing, setEditing] = useState<LocalRule>()
  const put = (rule: LocalRule, told: string) => onChange(rules.some((r) => r.id === rule.id) ? rules.map((r) => (r.id === rule.id ? rule : r)) : [...rules, rule], told)
  return (
    <section class="practice">
      <h2>本地规则<span class="count num">{rules.length + fixed.length} 条</span><button type="button" class="btn end" onClick={() => setEditing({ ...EMPTY, id: props.newId() })}>新建</button></h2>
      <p class="soft">单位自定的口径，用条件表达式（CEL）写成，不含程序；不是法律，监督端最多作线索。先试用，再启用；结论处处标明“本地规则”。</p>
      {rules.length + fixed.length === 0 && <p class="soft lead">还没有。</p>}
      <ul class="switches">
        {fixed.map((r) => <li key={r.id}><strong>{r.title}</strong><span class="tag">单位统一</span>{!r.on && <span class="tag">未启用</span>}<p class="soft">{r.help}</p></li>)}
        {rules.map((r) => (
          <li key={r.id}>
            <strong>{r.title}</strong>{r.on ? <span class="tag">已启用</span> : <span class="tag">未启用</span>}{props.onCheck(r).length > 0 && <span class="tag wanted">写法有误，没有采用</span>}
            <p class="soft">{r.help}</p>
            <div class="row">
              <button type="button" class="btn" aria-label={`修改 ${r.title}`} onClick={() => setEditing(r)}>修改、试用</button>
              {r.on && <button type="button" class="btn" aria-label={`停用 ${r.title}`} onClick={() => void put({ ...r, on: false }, `已停用“${r.title}”。`)}>停用</button>}
              <button type="button" class="btn danger" aria-label={`删除 ${r.title}`} onClick={() => void onChange(rules.filter((x) => x.id !== r.id), `已删除“${r.title}”。`)}>删除</button>
            </div>
          </li>
        ))}
      </ul>
      {editing && <LocalRuleForm {...props} key={editing.id} rule={editing} onSave={async (rule) => {
        const outcome = await put(rule, rule.on ? `已启用“${rule.title}”。` : `已保存“${rule.title}”，尚未启用。`)
        if (outcome.ok) setEditing(undefined)
        return outcome
      }} onClose={() => setEditing(undefined)} />}
    </section>
  )
}

const EMPTY: LocalRule = {
  id: '', title: '', help: '', on: false, holds: '', otherwise: { approval: 'warn', legality: 'none' }, reason: '', missing: '', wouldPassIf: '', counterEvidence: [], basis: { document: '', number: '', article: '' },
}
