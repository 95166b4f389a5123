import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CivilDate } from '../../casefile/dates.ts'
import type { Lead, LeadStep } from '../../notes/lead.ts'
import { orderWarnings, stepFault } from '../../notes/lead-steps.ts'
import { OPINION_KEYS, OPINION_NAMES, REPLY_KEYS, REPLY_NAMES, STAGE_NAMES } from '../../notes/lead-words.ts'
import type { Outcome } from '../draft.ts'
import { useId } from '../use-id.ts'
import { useGivingUp } from './use-giving-up.tsx'

interface Props {
  /** steps of the lead, without the one that is written */
  steps: Lead['steps']
  /** where it stands among them */
  index: number
  start: LeadStep
  /** a step that there is already is set right */
  correcting: boolean
  today: CivilDate
  onSave: (step: LeadStep) => Promise<Outcome>
  onDirty: (dirty: boolean) => void
  onClose: () => void
  /** the focus stays where it is, for it is being chosen what to write */
  still?: boolean | undefined
}

type Of<S extends LeadStep['stage']> = Extract<LeadStep, { stage: S }>

/** One step: its day, what belongs to its stage, and words. What is odd about its days is told, what cannot be is refused. */
export function StepForm({ steps, index, start, correcting, today, onSave, onDirty, onClose, still }: Props) {
  const [step, setStep] = useState(start)
  const [trouble, setTrouble] = useState('')
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useLayoutEffect(() => { if (!still) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus() }, [])
  const { write, escape, question } = useGivingUp(onClose)
  const change = (next: LeadStep) => { setStep(next); setTrouble(''); write(); onDirty(true) }
  const save = async () => {
    if (saving) return
    const clean = tidy(step)
    const fault = stepFault(clean, today)
    if (fault !== undefined) return setTrouble(fault)
    setSaving(true)
    const outcome = await onSave(clean)
    setSaving(false)
    if (!outcome.ok) setTrouble(`没有保存：${outcome.message}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') escape()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const odd = orderWarnings([...steps.slice(0, index), step, ...steps.slice(index)]).filter((w) => w.step === index || w.step === index + 1)
  const day = (label: string, value: string | undefined, set: (day: string | undefined) => LeadStep, hint?: string) => (
    <Field label={label} hint={hint}>{(name) => <input id={name} type="date" max={today} value={value ?? ''} onChange={(e) => change(set(e.currentTarget.value === '' ? undefined : e.currentTarget.value))} />}</Field>
  )
  return (
    <form class="step-form" ref={form} aria-labelledby={id} noValidate onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <h3 id={id}>{correcting ? '更正' : '登记'}“{STAGE_NAMES[step.stage]}”</h3>
      <div class="fields">
        {day(DAY_NAMES[step.stage], step.on, (on) => ({ ...step, on: on ?? '' }))}
        {step.stage === 'checking' && <Checking step={step} day={day} />}
        {step.stage === 'raised' && <Raised step={step} change={change} day={day} />}
        {step.stage === 'replied' && <Replied step={step} change={change} />}
        {step.stage === 'resulted' && <Resulted step={step} change={change} />}
        <Field label={step.stage === 'dropped' ? '理由（必填）' : '说明'} wide>
          {(name) => <textarea id={name} rows={2} maxLength={2000} value={step.comment} onInput={(e) => change({ ...step, comment: e.currentTarget.value })} />}
        </Field>
      </div>
      <div role="status">{odd.map((w) => <p key={w.words} class="odd">请核对日期：{w.words}。仍可保存。</p>)}</div>
      {question}
      {trouble !== '' && <p class="failure" role="alert">{trouble}</p>}
      <div class="row">
        <button type="submit" class="btn primary" disabled={saving}>{saving ? '正在保存…' : '保存'}</button>
        <button type="button" class="btn" onClick={onClose}>取消</button>
        <span class="soft end">Ctrl+Enter 保存，Esc 取消</span>
      </div>
    </form>
  )
}

type Day = (label: string, value: string | undefined, set: (day: string | undefined) => LeadStep, hint?: string) => ComponentChildren

function Checking({ step, day }: { step: Of<'checking'>; day: Day }) {
  return (
    <>
      {day('发出《说明案件执行情况通知书》日期', step.askedOn, (askedOn) => ({ ...step, askedOn }), '没有发出的不填')}
      {day('法院收到通知书日期', step.askServedOn, (askServedOn) => ({ ...step, askServedOn }), '说明期限从这一日起算')}
      {day('法院答复日期', step.explainedOn, (explainedOn) => ({ ...step, explainedOn }), '尚未答复的不填')}
    </>
  )
}

function Raised({ step, change, day }: { step: Of<'raised'>; change: (step: LeadStep) => void; day: Day }) {
  return (
    <>
      <Field label="类型">{(id) => (
        <select id={id} value={step.opinion} onChange={(e) => change({ ...step, opinion: OPINION_KEYS.find((o) => o === e.currentTarget.value) ?? 'suggestion' })}>
          {OPINION_KEYS.map((o) => <option key={o} value={o}>{OPINION_NAMES[o]}</option>)}
        </select>
      )}</Field>
      <Field label="文号">{(id) => <input id={id} value={step.number} maxLength={200} onInput={(e) => change({ ...step, number: e.currentTarget.value })} />}</Field>
      {day('送达（法院收到）日期', step.servedOn, (servedOn) => ({ ...step, servedOn }), step.opinion === 'suggestion' ? '回复期限从这一日起算' : undefined)}
      {step.opinion === 'suggestion' && (
        <Field label="院长批准延长一个月">{(id) => (
          <select id={id} value={step.extended === undefined ? '' : step.extended ? 'yes' : 'no'} onChange={(e) => change({ ...step, extended: e.currentTarget.value === '' ? undefined : e.currentTarget.value === 'yes' })}>
            <option value="">未见材料</option><option value="yes">已批准延长</option><option value="no">没有延长</option>
          </select>
        )}</Field>
      )}
    </>
  )
}

function Replied({ step, change }: { step: Of<'replied'>; change: (step: LeadStep) => void }) {
  return (
    <>
      <Field label="法院意见">{(id) => (
        <select id={id} value={step.reply} onChange={(e) => change({ ...step, reply: REPLY_KEYS.find((r) => r === e.currentTarget.value) ?? 'accepted' })}>
          {REPLY_KEYS.map((r) => <option key={r} value={r}>{REPLY_NAMES[r]}</option>)}
        </select>
      )}</Field>
      <Field label="复函文号">{(id) => <input id={id} value={step.number ?? ''} maxLength={200} onInput={(e) => change({ ...step, number: e.currentTarget.value })} />}</Field>
    </>
  )
}

function Resulted({ step, change }: { step: Of<'resulted'>; change: (step: LeadStep) => void }) {
  return (
    <>
      <Field label="到位金额（元）" hint="本次到位；几次到位的逐次登记，统计时相加">
        {(id) => <input id={id} class="num" inputMode="decimal" maxLength={20} value={step.paid ?? ''} onInput={(e) => change({ ...step, paid: e.currentTarget.value === '' ? undefined : e.currentTarget.value })} />}
      </Field>
      <div class="checks-in">
        <label><input type="checkbox" checked={step.resumed === true} onChange={(e) => change({ ...step, resumed: e.currentTarget.checked })} />法院已恢复执行</label>
        <label><input type="checkbox" checked={step.transferred === true} onChange={(e) => change({ ...step, transferred: e.currentTarget.checked })} />已移送其他机关</label>
      </div>
    </>
  )
}

const DAY_NAMES: Record<LeadStep['stage'], string> = { pending: '发现日期', checking: '开始核实日期', raised: '提出日期', replied: '回复日期', resulted: '结果日期', dropped: '决定日期' }

function Field({ label, hint, wide, children }: { label: string; hint?: string | undefined; wide?: boolean; children: (id: string) => ComponentChildren }) {
  const id = useId()
  return <div class={wide ? 'field wide' : 'field'}><label for={id}>{label}</label>{children(id)}{hint !== undefined && <small class="soft">{hint}</small>}</div>
}

/** Blanks gone, full-width digits as plain ones, separators of thousands out. */
function tidy(step: LeadStep): LeadStep {
  const comment = step.comment.trim()
  if (step.stage === 'raised') return { ...step, comment, number: step.number.trim() }
  if (step.stage === 'replied') return { ...step, comment, number: step.number?.trim() || undefined }
  if (step.stage !== 'resulted') return { ...step, comment }
  const paid = step.paid?.normalize('NFKC').replace(/[,，\s]|元$/g, '') || undefined
  return { ...step, comment, paid, resumed: step.resumed || undefined, transferred: step.transferred || undefined }
}
