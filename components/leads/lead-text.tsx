import { useState } from 'preact/hooks'
import type { Lead, LeadChange } from '../../notes/lead.ts'
import type { Outcome } from '../draft.ts'
import { useId } from '../use-id.ts'
import { useGivingUp } from './use-giving-up.tsx'

interface Props {
  lead: Lead
  editing: boolean
  onEdit: (editing: boolean) => void
  onDirty: (dirty: boolean) => void
  onSave: (change: LeadChange) => Promise<Outcome>
}

/** Title and summary; both can be rewritten. */
export function LeadText({ lead, editing, onEdit, onDirty, onSave }: Props) {
  return editing ? <Edit lead={lead} onEdit={onEdit} onDirty={onDirty} onSave={onSave} /> : (
    <section class="lead-text">
      <h2>内容<button type="button" class="btn quiet end" onClick={() => onEdit(true)}>修改</button></h2>
      <p class="words">{lead.summary === '' ? <span class="soft">没有写内容。</span> : lead.summary}</p>
    </section>
  )
}

function Edit({ lead, onEdit, onDirty, onSave }: Omit<Props, 'editing'>) {
  const [title, setTitle] = useState(lead.title)
  const [summary, setSummary] = useState(lead.summary)
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const { write, escape, question } = useGivingUp(() => onEdit(false))
  const save = async () => {
    if (title.trim() === '') return setTrouble('请写题目。')
    const outcome = await onSave({ title: title.trim(), summary: summary.trim() })
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
  return (
    <section>
      <form class="step-form" aria-label="修改题目和内容" onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <div class="field wide"><label for={`${id}t`}>题目</label><input id={`${id}t`} value={title} maxLength={200} ref={focusOnce} onInput={(e) => { setTitle(e.currentTarget.value); write(); onDirty(true) }} /></div>
        <div class="field wide"><label for={`${id}s`}>内容</label><textarea id={`${id}s`} rows={8} value={summary} maxLength={5000} onInput={(e) => { setSummary(e.currentTarget.value); write(); onDirty(true) }} /></div>
        {question}
        {trouble !== '' && <p class="failure" role="alert">{trouble}</p>}
        <div class="row"><button type="submit" class="btn primary">保存</button><button type="button" class="btn" onClick={() => onEdit(false)}>取消</button></div>
      </form>
    </section>
  )
}

const focused = new WeakSet<HTMLElement>()
function focusOnce(input: HTMLInputElement | null) {
  if (input && !focused.has(input)) { focused.add(input); input.focus() }
}
