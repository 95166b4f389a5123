import { useEffect, useRef, useState } from 'preact/hooks'
import type { LocalRule } from '../../rules/local/local-rule.ts'
import type { LocalProblem } from '../../rules/local/compile.ts'
import type { Outcome } from '../draft.ts'
import { Dialog } from './dialog.tsx'
import type { LocalRulesProps, Trial } from './local-rules.tsx'

interface Props extends Pick<LocalRulesProps, 'onCheck' | 'onTry'> {
  rule: LocalRule
  onSave: (rule: LocalRule) => Promise<Outcome>
  onClose: () => void
}
type Words = 'title' | 'help' | 'applies' | 'holds' | 'reason' | 'missing' | 'wouldPassIf'

const FIELDS: readonly { key: Words; label: string; hint: string; long?: true; optional?: true }[] = [
  { key: 'title', label: '标题', hint: '走访两次' },
  { key: 'help', label: '要求（一句话）', hint: '自然人被执行人应当走访两次以上。' },
  { key: 'applies', label: '适用条件（可不填）', hint: "debtors.exists(d, d.kind == 'natural')", long: true, optional: true },
  { key: 'holds', label: '通过条件', hint: "events.filter(e, e.kind == 'onsite-visit').size() >= 2", long: true },
  { key: 'reason', label: '不满足时的理由', hint: '共走访 ${events.filter(e, e.kind == \'onsite-visit\').size()} 次，不足两次。', long: true },
  { key: 'missing', label: '待核实时见于何种材料', hint: '走访笔录' },
  { key: 'wouldPassIf', label: '如何通过', hint: '补作走访并入卷' },
]
const PART: Partial<Record<Words, LocalProblem['part']>> = { applies: '适用条件', holds: '通过条件', reason: '理由' }

/** A local rule being written: its words, what is wrong with them and where, and what it says of the stored cases. */
export function LocalRuleForm({ rule: given, onCheck, onTry, onSave, onClose }: Props) {
  const [rule, setRule] = useState(given)
  const [problems, setProblems] = useState<readonly LocalProblem[]>([])
  const [trial, setTrial] = useState<{ of: string; result: Trial }>()
  const [going, setGoing] = useState<{ done: number; total: number }>()
  const [failure, setFailure] = useState('')
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const words = JSON.stringify({ ...rule, on: false })
  const tried = trial?.of === words
  const lacking = FIELDS.filter((f) => f.optional !== true && (rule[f.key] ?? '').trim() === '').map((f) => f.label)
  const change = (more: Partial<LocalRule>) => { setRule({ ...rule, ...more }); setProblems([]); setFailure('') }
  const check = () => {
    const found = onCheck(rule)
    setProblems(found)
    return found.length === 0
  }
  const run = async () => {
    if (!check()) return
    const controller = new AbortController()
    stop.current = controller
    setGoing({ done: 0, total: 0 })
    try {
      const result = await onTry(rule, (done, total) => setGoing({ done, total }), controller.signal)
      if (result) setTrial({ of: words, result })
    } catch (error) {
      setFailure(`没有试用：${error instanceof Error ? error.message : '原因不明'}`)
    }
    setGoing(undefined)
  }
  const save = async (on: boolean) => {
    if (!check()) return
    const outcome = await onSave({ ...rule, on })
    if (!outcome.ok) setFailure(`没有保存：${outcome.message}`)
  }
  return (
    <Dialog title="本地规则" onClose={onClose}>
      <div class="local-form">
        {FIELDS.map((f) => (
          <label key={f.key}>{f.label}
            {f.long
              ? <textarea rows={2} class={PART[f.key] ? 'code' : ''} placeholder={f.hint} value={rule[f.key] ?? ''} onInput={(e) => change(f.key === 'applies' && e.currentTarget.value.trim() === '' ? { applies: undefined } : { [f.key]: e.currentTarget.value })} />
              : <input placeholder={f.hint} value={rule[f.key] ?? ''} onInput={(e) => change({ [f.key]: e.currentTarget.value })} />}
            {problems.filter((p) => p.part === PART[f.key]).map((p) => <Where key={p.start + p.message} problem={p} text={rule[f.key] ?? ''} />)}
          </label>
        ))}
        <div class="pair">
          <label>不满足时，审批<select value={rule.otherwise.approval} onChange={(e) => change({ otherwise: { ...rule.otherwise, approval: e.currentTarget.value === 'block' ? 'block' : 'warn' } })}><option value="warn">提示</option><option value="block">不批（不影响总结论，只作须补正）</option></select></label>
          <label>监督<select value={rule.otherwise.legality} onChange={(e) => change({ otherwise: { ...rule.otherwise, legality: e.currentTarget.value === 'clue' ? 'clue' : e.currentTarget.value === 'notice' ? 'notice' : 'none' } })}><option value="none">未见异常</option><option value="notice">一般提示</option><option value="clue">线索</option></select></label>
        </div>
        <label>反证清单（每行一项）<textarea rows={2} value={rule.counterEvidence.join('\n')} onInput={(e) => change({ counterEvidence: e.currentTarget.value.split('\n').filter((x) => x.trim() !== '').slice(0, 20) })} /></label>
        <div class="pair">
          <label>依据文件<input value={rule.basis.document} onInput={(e) => change({ basis: { ...rule.basis, document: e.currentTarget.value } })} /></label>
          <label>条款<input value={rule.basis.article} onInput={(e) => change({ basis: { ...rule.basis, article: e.currentTarget.value } })} /></label>
        </div>
        {going && <div class="progress" role="status"><progress value={going.done} max={Math.max(1, going.total)} /><span class="num">{going.done} / {going.total}</span><button type="button" class="btn" onClick={() => stop.current?.abort()}>停止</button></div>}
        {trial && <TrialResult trial={trial.result} stale={!tried} />}
        {failure !== '' && <p class="failure" role="alert">{failure}</p>}
        {lacking.length > 0 && <p class="soft">还需填写：{lacking.join('、')}{rule.basis.document === '' || rule.basis.article === '' ? '、依据' : ''}</p>}
      </div>
      <div class="row foot">
        <button type="button" class="btn" disabled={going !== undefined || lacking.length > 0} onClick={() => void run()}>在已存案件上试用</button>
        <button type="button" class="btn" disabled={lacking.length > 0 || !basisGiven(rule)} onClick={() => void save(false)}>只保存</button>
        <button type="button" class="btn primary" disabled={!tried || lacking.length > 0 || !basisGiven(rule)} title={tried ? '' : '先试用'} onClick={() => void save(true)}>启用</button>
        <button type="button" class="btn quiet end" onClick={onClose}>取消</button>
      </div>
    </Dialog>
  )
}

const basisGiven = (rule: LocalRule) => rule.basis.document.trim() !== '' && rule.basis.article.trim() !== ''

/** What is wrong, and the words that it is about. */
function Where({ problem, text }: { problem: LocalProblem; text: string }) {
  return (
    <span class="failure" role="alert">
      第 {problem.start + 1} 字：{problem.message}
      <code>{text.slice(Math.max(0, problem.start - 20), problem.start)}<mark>{text.slice(problem.start, problem.end) || '⌶'}</mark>{text.slice(problem.end, problem.end + 20)}</code>
    </span>
  )
}

function TrialResult({ trial, stale }: { trial: Trial; stale: boolean }) {
  return (
    <div class={`trial${stale ? ' stale' : ''}`}>
      <p><strong>试用 {trial.total} 件</strong>{stale && '（写法已改，请重新试用）'}：{trial.total === 0 ? '没有已存的案件' : trial.counts.map((c) => `${c.word} ${c.count}`).join('，')}</p>
      <ul class="dots">{trial.cases.map((c) => <li key={c.caseNumber}><span class="num">{c.caseNumber}</span> {c.word}：{c.reason}</li>)}</ul>
    </div>
  )
}
