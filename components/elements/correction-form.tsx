import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { fieldOf, NAME_MAX, REASON_MAX } from '../../casefile/corrections.ts'
import { useId } from '../use-id.ts'
import { ActFields } from './act-fields.tsx'
import { actionOf, understood, type Form } from './form.ts'
import { draftOf, type Correcting } from './use-correcting.ts'

type Saving = { kind: 'no' } | { kind: 'now' } | { kind: 'failed'; message: string }

/** Enters a correction. What is typed lives above; a refused write leaves it there and says why. */
export function CorrectionForm({ form, correcting, author, names }: { form: Form; correcting: Correcting; author: string | null; names: readonly string[] }) {
  const [saving, setSaving] = useState<Saving>({ kind: 'no' })
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState('')
  const box = useRef<HTMLFormElement>(null)
  const id = useId()
  const field = fieldOf(form.target)
  const change = (more: Partial<Form>) => { setWrong(''); correcting.change({ ...form, ...more }) }
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('.first')?.focus()
    intoView(box.current)
  }, [form.row])

  const save = async () => {
    /* An unfinished day reads as empty; it must not be dropped unseen. */
    const unfinished = box.current?.querySelector<HTMLInputElement>('input[type=date]:invalid')
    if (unfinished) {
      setWrong('日期没有填完整，或者没有这一天。')
      return unfinished.focus()
    }
    const action = actionOf(form)
    if (typeof action === 'string') {
      setWrong(action)
      return box.current?.querySelector<HTMLElement>(action.includes('署名') ? '.by' : '.first')?.focus()
    }
    setSaving({ kind: 'now' })
    const outcome = await correcting.store(draftOf(form, action))
    setSaving(outcome.ok ? { kind: 'no' } : { kind: 'failed', message: outcome.message })
    if (outcome.ok) correcting.close()
  }
  const cancel = () => (correcting.dirty ? setAsking(true) : correcting.close())
  const resume = () => { setAsking(false); box.current?.querySelector<HTMLElement>('.first')?.focus() }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else if (event.key === 'Escape' && asking) resume()
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const title = form.kind === 'exclude' ? '标为不属于本案或者读错' : form.target.type === 'event' && !form.target.item ? '补记一项' : `更正：${form.label}`
  return (
    <form class="correct" aria-labelledby={`${id}t`} ref={box} noValidate onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <h4 id={`${id}t`}>{title}</h4>
      {form.kind === 'exclude' && <p class="soft">这一项不再计入核对；页面上的文字不受影响，可随时撤销。</p>}
      {form.kind === 'act' && <ActFields act={form.act} names={names} onAct={(act) => change({ act })} describedBy={`${id}w`} />}
      {form.kind === 'value' && field && (
        <>
          {form.none || <ValueInput id={`${id}v`} form={form} onValue={(value) => change({ value })} wrong={wrong !== ''} describedBy={`${id}w`} />}
          {!form.none && field.input === 'money' && <p class="soft num" role="status">{understood(field, form.value)}</p>}
          {form.seen.length > 0 && (
            <label class="none"><input type="checkbox" class={form.none ? 'first' : ''} checked={form.none} onChange={() => change({ none: !form.none })} />页面读数有误，正确的值不清楚（按未见处理）</label>
          )}
        </>
      )}
      <label>理由（可不填）<input class={form.kind === 'exclude' ? 'first' : ''} value={form.reason} maxLength={REASON_MAX} onInput={(event) => change({ reason: event.currentTarget.value })} /></label>
      {author === null
        ? <label>署名<input class="by" value={form.by} maxLength={NAME_MAX} aria-describedby={`${id}b`} onInput={(event) => change({ by: event.currentTarget.value })} /><span id={`${id}b`} class="soft">只问这一次，以后可在工作台的设置中修改。</span></label>
        : <p class="soft">署名：{form.by}</p>}
      <p id={`${id}w`} class="failure" role={wrong ? 'alert' : undefined}>{wrong}</p>
      {saving.kind === 'failed' && <p class="failure" role="alert">没有保存：{saving.message}</p>}
      {asking ? (
        <div class="row ask" role="alertdialog" aria-label="放弃正在写的更正？">
          <span>放弃正在写的更正？</span>
          <button type="button" class="btn danger" onClick={correcting.close}>放弃</button>
          <button type="button" class="btn" ref={focusOnce} onClick={resume}>继续写</button>
        </div>
      ) : (
        <div class="row">
          <button type="submit" class="btn primary" disabled={saving.kind === 'now'}>{saving.kind === 'now' ? '正在保存…' : saving.kind === 'failed' ? '重试' : '保存'}</button>
          <button type="button" class="btn" onClick={cancel}>取消</button>
        </div>
      )}
    </form>
  )
}

/** The input that fits the kind of value. */
function ValueInput({ id, form, onValue, wrong, describedBy }: { id: string; form: Form; onValue: (value: string) => void; wrong: boolean; describedBy: string }) {
  const field = fieldOf(form.target)
  if (!field) return null
  const common = { id, class: 'first', value: form.value, 'aria-invalid': wrong, 'aria-describedby': describedBy, onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value) }
  const choices = field.input === 'yes-no' ? ([['yes', '是'], ['no', '否']] as const) : field.choices
  const label = field.input === 'money' ? `${field.label}（元）` : field.label
  return (
    <label for={id}>{label}
      {choices
        ? <select {...common}><option value="">请选择</option>{choices.map(([code, word]) => <option key={code} value={code}>{word}</option>)}</select>
        : field.input === 'date' ? <input {...common} type="date" min="1900-01-01" max="2199-12-31" />
        : field.input === 'money' ? <input {...common} inputMode="decimal" autocomplete="off" />
        : <textarea {...common} rows={2} maxLength={2000} />}
    </label>
  )
}

function focusOnce(button: HTMLButtonElement | null) {
  button?.focus()
}

/** Scrolls the panel, and nothing of the page, until the form is in sight. */
function intoView(form: HTMLElement | null): void {
  const pane = form?.closest('.scroll')
  const below = form && pane ? form.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom : 0
  if (pane && below > 0) pane.scrollTop += below + 8
}
