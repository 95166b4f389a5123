import { useState } from 'preact/hooks'
import type { PracticeFile, ReadPractice } from '../../notes/practice-file.ts'
import type { Outcome } from '../draft.ts'
import type { useToast } from '../toast.tsx'
import { LocalRules, type LocalRulesProps } from './local-rules.tsx'
import { Threshold, type ThresholdOf } from './threshold.tsx'
import { Weights } from './weights.tsx'

export interface PracticeViewProps {
  /** undefined while it is being read */
  own: PracticeFile | undefined
  policy: PracticeFile | undefined
  /** something stored or set by policy cannot be read: a sentence */
  trouble: string | undefined
  thresholds: readonly ThresholdOf[]
  /** every rule, for weights */
  rules: readonly { rule: string; title: string }[]
  /** rules that may be switched; `off` by themselves */
  switchable: readonly { rule: string; title: string; off: boolean; help: string }[]
  onChange: (practice: PracticeFile) => Promise<Outcome>
  onExport: (practice: PracticeFile) => void
  onFile: (file: File) => Promise<ReadPractice>
  locals: Pick<LocalRulesProps, 'onCheck' | 'onTry' | 'newId'>
  onRule: (rule: string) => void
}

/** 核查口径: what the institution does its own way, visibly. What policy sets is shown and cannot be changed here. */
export function PracticeView(props: PracticeViewProps & { say: ReturnType<typeof useToast>['say'] }) {
  const { own, policy, trouble, say, onChange } = props
  const [incoming, setIncoming] = useState<PracticeFile>()
  const [failure, setFailure] = useState('')
  if (own === undefined) return <p class="bar" role="status">正在读取设置…</p>
  const set = async (next: PracticeFile, told = '已保存。') => {
    const before = own
    const outcome = await onChange(next)
    setFailure(outcome.ok ? '' : `没有保存：${outcome.message}`)
    if (outcome.ok) say(told, { action: { label: '撤销', run: () => void onChange(before) } })
    return outcome
  }
  const resumed = policy?.resumedUnderThreeMonths ?? own.resumedUnderThreeMonths ?? 'warn'
  const take = (file: File) => void props.onFile(file).then((read) => {
    setFailure(read.ok ? '' : read.error)
    setIncoming(read.ok ? read.practice : undefined)
  })
  return (
    <>
      <section class="practice">
        <h2>核查口径<span class="count">{policy ? `单位统一：${policy.name || '未署名'}` : own.name}</span></h2>
        <p class="soft">只能调整实务口径，不能改法律的期限。按本单位设置得出不同结论的，该结论会注明按通用口径是什么。</p>
        {trouble !== undefined && <p class="failure" role="alert">{trouble}。</p>}
        {failure !== '' && <p class="failure" role="alert">{failure}</p>}
        <div class="row">
          <button type="button" class="btn" onClick={() => props.onExport(own)}>导出设置</button>
          <label class="btn import">导入设置…<input type="file" accept=".json,application/json" aria-label="导入设置文件" onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) take(file)
          }} /></label>
        </div>
        {incoming && (
          <div class="bar incoming" role="group" aria-label="导入设置">
            <p>导入“{incoming.name || '未署名'}”的设置：{summary(incoming)}。将替换本机现有的设置（{summary(own)}）。</p>
            <div class="row">
              <button type="button" class="btn primary" onClick={() => void set(incoming, '已导入设置。').then((o) => { if (o.ok) setIncoming(undefined) })}>替换</button>
              <button type="button" class="btn" onClick={() => setIncoming(undefined)}>取消</button>
            </div>
          </div>
        )}
        <label class="line">单位名称<input value={own.name} maxLength={60} disabled={policy !== undefined} onChange={(e) => void set({ ...own, name: e.currentTarget.value.trim() })} /></label>
        <fieldset disabled={policy?.resumedUnderThreeMonths !== undefined}>
          <legend>恢复执行案件自身立案未满三个月，与首次执行合计已满的{policy?.resumedUnderThreeMonths !== undefined && <span class="tag">单位统一</span>}</legend>
          {(['warn', 'block'] as const).map((v) => (
            <label key={v}><input type="radio" name="resumed" checked={resumed === v} onChange={() => void set({ ...own, resumedUnderThreeMonths: v })} />{v === 'warn' ? '提示（通用口径）' : '不批'}</label>
          ))}
        </fieldset>
      </section>
      <section class="practice">
        <h2>可调整的限额<span class="count num">{props.thresholds.length} 项</span></h2>
        <ul class="thresholds">
          {props.thresholds.map((t) => (
            <Threshold key={t.id} of={t} own={own.limits[t.id]} policy={policy?.limits[t.id]} onRule={props.onRule} onSet={(value) => {
              const { [t.id]: _, ...rest } = own.limits
              void set({ ...own, limits: value === undefined ? rest : { ...rest, [t.id]: value } })
            }} />
          ))}
        </ul>
      </section>
      <section class="practice">
        <h2>扩展规则<span class="count num">{props.switchable.length} 条</span></h2>
        <p class="soft">审批必查和核查规则不能关闭。依据待核的规则默认不启用，启用后监督端最多作线索。</p>
        <ul class="switches">
          {props.switchable.map((r) => {
            const fixed = policy?.rules[r.rule]
            const on = fixed ?? own.rules[r.rule] ?? !r.off
            return (
              <li key={r.rule}>
                <label><input type="checkbox" checked={on} disabled={fixed !== undefined} onChange={(e) => void set({ ...own, rules: { ...own.rules, [r.rule]: e.currentTarget.checked } })} />{r.title}</label>
                {r.off && <span class="tag mark-M">依据待核</span>}{fixed !== undefined && <span class="tag">单位统一</span>}
                <button type="button" class="btn quiet end" aria-label={`查看规则：${r.title}`} onClick={() => props.onRule(r.rule)}>规则</button>
              </li>
            )
          })}
        </ul>
      </section>
      <Weights rules={props.rules} own={own.weights} policy={policy?.weights ?? {}} onChange={(weights) => void set({ ...own, weights })} />
      <LocalRules {...props.locals} rules={own.localRules} fixed={policy?.localRules ?? []} onChange={(localRules, told) => set({ ...own, localRules: [...localRules] }, told)} />
    </>
  )
}

function summary(p: PracticeFile): string {
  const parts = [[Object.keys(p.limits).length, '项限额'], [Object.keys(p.rules).length, '条规则开关'], [p.holidays.length, '年休假安排'], [p.localRules.length, '条本地规则']] as const
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`)
  return said.length === 0 ? '没有特别设置' : said.join('、')
}
