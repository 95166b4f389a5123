import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { readActs, type ActContext } from '../../reading/narrative/acts.ts'

/** Short writings of what was read, for tables of expectations. */

export const context = (more: Partial<ActContext> = {}): ActContext => ({
  applicants: ['柏川商行'], debtors: ['闻砚'], court: '云溪县人民法院', caseNumber: '（2024）川9921执100号', where: (start, end) => ({ start, end }), ...more,
})

/** “kind date party”, “!status” behind what was not done, “=amount”. */
export function shortEvent(e: CaseEvent): string {
  const parts = [e.kind.value, e.on?.value ?? '-', e.until?.value ? `~${e.until.value}` : '', e.party?.value ? String(e.party.value) : '', e.done?.value === false ? `!${e.status?.value}` : '', e.amount?.value ? `=${e.amount.value}` : '']
  return parts.filter((p) => p !== '').join(' ')
}

export function shortAsset(a: Asset): string {
  const control = a.control ? `${a.control.kind?.value}${a.control.rank?.value === 'waiting' ? '(waiting)' : ''}${a.control.on?.value ? `@${a.control.on.value}` : ''}` : ''
  return [a.kind.value, a.owner?.value ? String(a.owner.value) : '', a.value?.value ?? '', control, a.disposal?.value ?? '', a.possessed?.value === false ? 'away' : '', a.undisposable?.value ? `because ${a.undisposable.value}` : ''].filter((p) => p !== '').join(' ')
}

export const events = (text: string, more: Partial<ActContext> = {}): string[] => readActs(text, context(more)).events.map(shortEvent)
export const kinds = (text: string, more: Partial<ActContext> = {}): string[] => readActs(text, context(more)).events.filter((e) => e.done?.value !== false).map((e) => String(e.kind.value))
export const assets = (text: string, more: Partial<ActContext> = {}): string[] => readActs(text, context(more)).assets.map(shortAsset)

/** Every fact in a value, at any depth: its words and where they stand. */
export function factsIn(value: unknown): { quote: string; start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(factsIn)
  if (value === null || typeof value !== 'object') return []
  if (!('quote' in value && typeof value.quote === 'string')) return Object.values(value).flatMap(factsIn)
  const where = 'where' in value && value.where !== null && typeof value.where === 'object' ? value.where : {}
  const at = (key: 'start' | 'end') => (key in where && typeof Reflect.get(where, key) === 'number' ? Number(Reflect.get(where, key)) : -1)
  return [{ quote: value.quote, start: at('start'), end: at('end') }]
}
