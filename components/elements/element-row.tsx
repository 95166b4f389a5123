import { useState } from 'preact/hooks'
import { momentWords } from '../../rules/words.ts'
import type { Element, ShownReading } from '../../casefile/elements.ts'
import { squash } from '../../casefile/text.ts'
import type { ElementActions } from './actions.ts'
import { CorrectionForm } from './correction-form.tsx'
import { notesOn } from './field-notes.ts'
import { DEFAULT_AUTHOR, formOf, rowOf } from './form.ts'
import { NotesButton, RowNotes, type FieldNoting } from './row-notes.tsx'
import type { Correcting } from './use-correcting.ts'

export interface RowProps {
  e: Element
  caseId: string
  /** a conclusion waits for it */
  wanted: boolean
  actions: ElementActions
  correcting: Correcting
  names: readonly string[]
  noting: FieldNoting
}

/** A row: what it is, the value that counts, the words on the page; what contradicts it; what was set by hand. */
export function ElementRow(props: RowProps) {
  const { e, caseId, wanted, actions, correcting, names } = props
  const [open, setOpen] = useState(false)
  const notes = notesOn(props.noting.notes, e)
  const { author } = actions
  const { target } = e
  /* What was added by hand is taken back and added anew. */
  const added = target?.type === 'event' && target.item === undefined
  const form = target && !added && correcting.form?.caseId === caseId && correcting.form.row === rowOf(target) ? correcting.form : undefined
  const begin = (kind: 'value' | 'act' | 'exclude') => {
    if (target) correcting.open(formOf(e, target, kind, { caseId, author }))
  }
  const act = target?.type === 'event'
  const whole = target?.type === 'asset' && target.leaf === undefined
  const unread = e.state === 'unknown' && !e.correction
  return (
    <li class={`element ${e.state}${e.correction ? ' by-hand' : ''}`} tabIndex={-1}>
      <div class="cells">
        <span class="label">{e.label}</span>
        <div class="value">
          {e.state === 'conflict' ? <span class="tag conflict">{e.readings.length} 处记载不一致</span> : <Value {...props} />}
          {e.state === 'excluded' && <span class="tag">不计入</span>}
          {e.correction && <span class="tag hand">{isAdopted(e) ? '人工采用' : '人工更正'}</span>}
          {wanted && <span class="tag wanted">待核实</span>}
        </div>
        <span class="do">
          <NotesButton e={e} notes={notes} noting={props.noting} open={open} onOpen={setOpen} />
          {target && !added && e.state !== 'excluded' && !(e.correction?.status === 'not-found' && !act) && (
            <>
              {!whole && <button type="button" class="btn quiet" aria-label={`${unread ? '补录' : '更正'}${e.label}`} aria-expanded={form !== undefined} onClick={() => begin(act ? 'act' : 'value')}>{unread ? '补录' : '更正'}</button>}
              {(act ? target.item !== undefined && !e.correction : whole) && <button type="button" class="btn quiet" aria-label={`${e.label}：不属于本案或者读错`} onClick={() => begin('exclude')}>读错</button>}
            </>
          )}
        </span>
      </div>
      {e.state === 'conflict' && (
        <ul class="rivals">
          {e.readings.map((r) => (
            <li key={r.words + r.quote}>
              <Quote reading={r} actions={actions} words />
              <button type="button" class="btn" aria-label={`采用这个：${r.words}`} onClick={() => choose(props, r)}>采用这个</button>
            </li>
          ))}
        </ul>
      )}
      {e.state !== 'conflict' && !e.correction && e.readings.filter((r) => r.quote !== '' && squash(r.quote) !== squash(e.words)).map((r) => <Quote key={r.quote} reading={r} actions={actions} />)}
      {e.correction && <ByHand {...props} c={e.correction} />}
      {form && <CorrectionForm form={form} correcting={correcting} author={author} names={names} />}
      {open && notes.length > 0 && <RowNotes e={e} notes={notes} noting={props.noting} />}
    </li>
  )
}

/** The value itself leads to its words on the page where these are the same. */
function Value({ e, actions }: RowProps) {
  if (e.words === '') return <span class="soft">{e.state === 'unknown' ? (e.correction ? '不采用页面读数' : '未见') : ''}</span>
  const same = e.readings.find((r) => r.quote !== '' && squash(r.quote) === squash(e.words))
  return same && same.where && actions.placeState(same) !== 'gone'
    ? <button type="button" class="lit num" title="在页面中定位" onClick={() => actions.onPlace(same)}>{e.words}</button>
    : <span class="num words">{e.words}</span>
}

/** The words on the page. */
function Quote({ reading, actions, words }: { reading: ShownReading; actions: ElementActions; words?: boolean }) {
  if (reading.quote === '') return <span class="num">{reading.words}</span>
  const state = actions.placeState(reading)
  const body = (
    <>
      {words && squash(reading.words) !== squash(reading.quote) && <strong class="num">{reading.words}　</strong>}
      <q>{reading.quote}</q>
      {reading.where?.path && <span class="soft">　{reading.where.path}</span>}
      {state === 'hidden' && <span class="state">在当前未显示的页签中</span>}
    </>
  )
  return state === 'gone' ? <div class="quote still">{body}</div> : <button type="button" class="quote" onClick={() => actions.onPlace(reading)}>{body}</button>
}

/** A value that the page shows too, taken by a person among what it says: the conclusions call it so as well. */
export function isAdopted(e: Element): boolean {
  return e.target?.type !== 'event' && e.state === 'present' && e.words !== '' && e.readings.some((r) => r.quote !== '' && squash(r.words) === squash(e.words))
}

/** Who set it, when and why; what the page said then, and what it says now. */
function ByHand({ e, c, actions, correcting }: RowProps & { c: NonNullable<Element['correction']> }) {
  const who = c.name === actions.author ? '您' : c.name
  const withdraw = (words: string) => <button type="button" class="btn" aria-label={`${words}：${e.label}`} onClick={() => correcting.withdraw(c.id)}>{words}</button>
  const act = e.target?.type === 'event'
  return (
    <div class="hand-made">
      <p class="soft num">{c.name} · {momentWords(c.at)}{act || e.state === 'excluded' ? '' : `${c.seen === undefined ? '' : ` · 原读数 ${c.seen}`}${c.confirmed ? ` · ${momentWords(c.confirmed.at)} 核对后保留，当时页面读数 ${c.confirmed.words}` : ''}`}</p>
      {c.reason !== '' && <p>理由：{c.reason}</p>}
      {c.status !== 'page-changed' && e.readings.map((r) => <Quote key={r.words + r.quote} reading={r} actions={actions} words={!act && e.state !== 'excluded'} />)}
      {c.status === 'page-changed' && (
        <div class="changed" role="group" aria-label={`${e.label}：页面已变`}>
          <p>页面现为 <strong class="num">{e.readings.map((r) => r.words).join('、')}</strong>，{who}更正为 <strong class="num">{c.words}</strong>。</p>
          {e.readings.map((r) => <Quote key={r.words + r.quote} reading={r} actions={actions} words />)}
          <div class="row">
            {withdraw('采用页面值')}
            <button type="button" class="btn" aria-label={`保留更正：${e.label}`} onClick={() => correcting.confirm(c.id, e.readings.map(({ value, quote }) => ({ value, quote })))}>保留更正</button>
          </div>
        </div>
      )}
      {c.status === 'agrees' && <p class="agrees">页面已一致，可以不再保留这条更正。</p>}
      {c.status === 'not-found' && <p class="agrees">页面上没有找到这一项（可能已改动，或者在没有打开的页签里）；这条更正{act && e.state === 'present' ? '仍按所写计入' : '暂未计入'}。</p>}
      {c.status !== 'page-changed' && <div class="row">{withdraw('撤销更正')}</div>}
    </div>
  )
}

/** One of the readings of the page: at once where a name is known, else with the form that asks for it. */
function choose({ e, caseId, actions, correcting }: RowProps, r: ShownReading): void {
  if (!e.target || r.value === null) return
  const value = Array.isArray(r.value) ? r.value.join('、') : r.value
  const form = formOf(e, e.target, 'value', { caseId, author: actions.author }, value)
  if (actions.author === null || correcting.form) correcting.open(form)
  else correcting.take({ caseId, target: e.target, action: { type: 'set', value }, seen: form.seen, reason: '采用页面所载的一处', by: actions.author ?? DEFAULT_AUTHOR })
}
