import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Story } from './story.ts'

/** Kinds of which a case can have several undated beside dated ones: each is about its own thing. */
const ABOUT_THINGS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'deducted', 'sold', 'case-money-paid', 'case-money-received', 'control-released', 'control-renewed'])

/**
 * One act, one event. The same act is often told twice: with its day and again without (“…，已查封”), in the reasons, or in a
 * heading of a list. What is told without a day of a kind that is told with one, about the same persons, is the same.
 */
export function oneTelling(story: Story, acts: readonly ToldAct[]): ToldAct[] {
  const only = story.people.debtors.length === 1 ? story.people.debtors[0] : undefined
  const persons = (a: ToldAct): string => (a.who.names ?? []).filter((n) => n !== only).sort().join('、')
  const dated = new Map<EventKind, ToldAct[]>()
  const any = new Map<EventKind, ToldAct[]>()
  for (const a of acts) {
    if (a.not) continue
    if (a.date) dated.set(a.kind, [...(dated.get(a.kind) ?? []), a])
    if (!a.sentence.recap) any.set(a.kind, [...(any.get(a.kind) ?? []), a])
  }
  const seen = new Set<string>()
  const kept: ToldAct[] = []
  for (const a of acts) {
    const key = `${a.kind}|${a.date?.on ?? ''}|${persons(a)}|${a.not ?? ''}|${ABOUT_THINGS.has(a.kind) ? (a.amount?.yuan ?? '') : ''}`
    if (seen.has(key)) continue
    if (a.not && (any.get(a.kind)?.length ?? 0) > 0) continue
    if (a.sentence.recap && !a.date && (any.get(a.kind)?.length ?? 0) > 0) continue
    if (!a.date && !a.not && (dated.get(a.kind) ?? []).some((d) => covers(a, d, persons))) continue
    const bare = a.amount || a.not ? undefined : kept.find((k) => k.kind === a.kind && !k.not && k.sentence === a.sentence && k.date?.on === a.date?.on && persons(k) === persons(a))
    if (bare) continue
    const poorer = a.amount && !a.not ? kept.find((k) => k.kind === a.kind && !k.amount && !k.not && k.sentence === a.sentence && k.date?.on === a.date?.on && persons(k) === persons(a)) : undefined
    if (poorer && a.amount) {
      poorer.amount = a.amount
      continue
    }
    seen.add(key)
    kept.push(a)
  }
  return kept
}

function covers(undated: ToldAct, dated: ToldAct, persons: (a: ToldAct) => string): boolean {
  const a = persons(undated)
  const d = persons(dated)
  if (!(d === '' || a === '' || a === d)) return false
  if (!ABOUT_THINGS.has(undated.kind)) return true
  if (undated.amount && dated.amount && undated.amount.yuan !== dated.amount.yuan) return false
  return undated.sentence.recap || undated.sentence.item === dated.sentence.item
}
