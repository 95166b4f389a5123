import { fieldOf, subjectOf, type Action, type HandEvent, type Reading, type Target } from '../../casefile/corrections.ts'
import { fits, type FieldWords } from '../../casefile/field-words.ts'
import { moneyInWords } from '../../casefile/money.ts'
import type { Element } from '../../casefile/elements.ts'

/** What is being entered, before it is a correction; and whether it can be one. */

export interface Form {
  caseId: string
  /** row the form belongs to, and the group to which that row would belong if there were one */
  row: string
  group: string
  /** what a person would call it */
  label: string
  target: Target
  /** a value; an act; that something is not of this case */
  kind: 'value' | 'act' | 'exclude'
  /** as typed; yes and no as words */
  value: string
  /** the reading is wrong and the value not known */
  none: boolean
  act: HandEvent
  /** what the page said when the form was opened */
  seen: Reading[]
  reason: string
  by: string
}

export const DEFAULT_AUTHOR = '本机用户'

/** The same for a thing before and after it is corrected. */
export function rowOf(target: Target): string {
  return subjectOf({ target, action: { type: 'exclude' } })
}

interface Start { caseId: string; author: string | null }

/** A form for a row, filled with what counts now. */
export function formOf(e: Element, target: Target, kind: Form['kind'], { caseId, author }: Start, value?: string | boolean | null): Form {
  return {
    caseId, row: rowOf(target), group: e.group, label: e.label, target, kind, none: false, value: asTyped(value ?? e.value), act: e.event ?? { kind: 'onsite-visit', done: true },
    seen: e.readings.map(({ value: read, quote }) => ({ value: read, quote })), reason: e.correction?.reason ?? '', by: author ?? DEFAULT_AUTHOR,
  }
}

/** A form for what no row shows: a value of a person or thing that was not read, an act that the page does not tell. */
export function newForm(target: Target, group: string, label: string, { caseId, author }: Start, act: HandEvent = { kind: 'applicant-interviewed', done: true }): Form {
  return { caseId, row: rowOf(target), group, label, target, kind: target.type === 'event' ? 'act' : 'value', none: false, value: '', act, seen: [], reason: '', by: author ?? DEFAULT_AUTHOR }
}

function asTyped(value: string | boolean | null): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '')
}

/** What the form says, ready to be stored; or what is wrong with it, in a sentence. */
export function actionOf(form: Form): Action | string {
  if (form.by.trim() === '') return '请填写署名。'
  if (form.kind === 'exclude') return { type: 'exclude' }
  if (form.kind === 'act') return actOf(form.act)
  if (form.none) return { type: 'set', value: null }
  const field = fieldOf(form.target)
  if (!field) return '这一项不能更正。'
  const value = valueOf(field, form.value)
  if (value === undefined) return WRONG[field.input]
  return { type: 'set', value }
}

const WRONG: Record<FieldWords['input'], string> = {
  date: '请填写完整的日期。', money: '请填写以元为单位的数额，如 58000 或者 58000.50，最多两位小数。', choice: '请选择一项。', 'yes-no': '请选择是或者否。', text: '请填写内容。',
}

/** The value as it is stored; undefined for what the field cannot be. */
export function valueOf(field: FieldWords, typed: string): string | boolean | undefined {
  const said = typed.normalize('NFKC').trim()
  const value = field.input === 'yes-no' ? (typed === 'yes' ? true : typed === 'no' ? false : '') : field.input === 'money' ? exact(said) : field.input === 'text' ? typed.trim() : said
  return fits(field, value) ? value : undefined
}

/** Digits as they were typed, signs for reading taken out: never by way of a float. Two decimals, as amounts are read. */
function exact(typed: string): string {
  const m = /^(-?)[¥￥]?(\d[\d,]*)(?:\.(\d{1,2}))?元?$/.exec(typed.replace(/\s/g, ''))
  const whole = (m?.[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  return m ? `${m[1]}${whole}.${(m[3] ?? '').padEnd(2, '0')}` : ''
}

/** The amount as it was understood, for the person to see; empty while it is none. */
export function understood(field: FieldWords, typed: string): string {
  const value = field.input === 'money' ? valueOf(field, typed) : undefined
  return typeof value === 'string' ? `即 ${moneyInWords(value)}` : ''
}

function actOf(act: HandEvent): Action | string {
  const kept = (s: string | undefined) => (s === undefined || s.trim() === '' ? undefined : s.trim())
  const party = kept(act.party), result = kept(act.result), detail = kept(act.detail)
  return { type: 'event', event: {
    kind: act.kind, done: act.done, ...(act.on ? { on: act.on } : {}), ...(party === undefined ? {} : { party }), ...(result === undefined ? {} : { result }), ...(detail === undefined ? {} : { detail }),
  } }
}
