import { fieldOf, type Correction, type HandEvent, type Reading } from './corrections.ts'
import { PARTY_FIELDS, valueWords } from './field-words.ts'
import { EVENT_WORDS } from './kind-words.ts'

/** Corrections in words, the same in the page, at the desk and in lists. */

export const ROLE_NAMES = { applicants: '申请执行人', debtors: '被执行人', others: '其他当事人' } as const

/** 2025-01-08 上门查找，濮阳朔；同意终本 */
export function handEventWords(e: HandEvent): string {
  const head = [e.on ?? '日期不详', `${e.done ? '' : '未'}${EVENT_WORDS[e.kind]}`].join(' ')
  return [head, e.party, e.result, e.detail].filter((p) => p !== undefined && p !== '').join('，')
}

/** What was set right: 立案日期, 被执行人濮阳朔·住址, 2025-01-08 上门查找. */
export function subjectWords({ target, action }: Pick<Correction, 'target' | 'action'>): string {
  const label = fieldOf(target)?.label
  if (target.type === 'field') return label ?? target.path
  if (target.type === 'party') return `${ROLE_NAMES[target.role]}${target.name}·${label ?? target.leaf}`
  if (target.item) return label === undefined ? target.item.words : `${target.item.words}·${label}`
  return action.type === 'event' ? EVENT_WORDS[action.event.kind] : ''
}

/** To what: the new value, 不采用, 不属于本案或者读错. */
export function actionWords({ target, action }: Pick<Correction, 'target' | 'action'>): string {
  if (action.type === 'exclude') return '不属于本案或者读错，不计入'
  if (action.type === 'event') return handEventWords(action.event)
  const field = fieldOf(target)
  return action.value === null ? '读数有误，不采用' : field ? valueWords(field, action.value) : String(action.value)
}

/**
 * What the page said when it was set, in words; `confirmed`: what it said when the correction was kept all the same. 未见 where it said
 * nothing. One that was kept before 2026-11-23 knows only the latter.
 */
export function seenWords({ target, seen, seenFirst, confirmedAt }: Pick<Correction, 'target' | 'seen' | 'seenFirst' | 'confirmedAt'>): { first?: string; confirmed?: { at: string; words: string } } {
  const field = fieldOf(target) ?? PARTY_FIELDS.get('name')
  const words = (of: readonly Reading[]) => of.map((r) => (r.value === null ? '无' : field ? valueWords(field, r.value) : String(r.value))).join('、') || '未见'
  const first = confirmedAt === undefined ? seen : seenFirst
  return { ...(first ? { first: words(first) } : {}), ...(confirmedAt === undefined ? {} : { confirmed: { at: confirmedAt, words: words(seen) } }) }
}

/** The words that stand where a quote of the page would: 人工更正：2025-02-10. Who and when stand beside it. */
export function markedWords(correction: Pick<Correction, 'target' | 'action'>, withSubject: boolean): string {
  return `人工更正：${withSubject ? `${subjectWords(correction)}——` : ''}${actionWords(correction)}`
}
