import type { Approval, Judgement, Legality } from './types.ts'

/** Order of conclusions when several parties or things are judged one by one: the first that occurs decides. */
const APPROVAL_ORDER: readonly Approval[] = ['block', 'need-check', 'warn', 'pass', 'not-applicable']
const LEGALITY_ORDER: readonly Legality[] = ['suspected-violation', 'procedural-defect', 'clue', 'need-check', 'notice', 'none', 'not-applicable']

export function worstApproval(all: readonly Approval[]): Approval {
  return APPROVAL_ORDER[gravest(APPROVAL_ORDER, all)] ?? 'need-check'
}
export function worstLegality(all: readonly Legality[]): Legality {
  return LEGALITY_ORDER[gravest(LEGALITY_ORDER, all)] ?? 'need-check'
}

function gravest<T>(order: readonly T[], all: readonly T[]): number {
  let at = order.length
  for (const one of all) {
    const rank = order.indexOf(one)
    if (rank >= 0 && rank < at) at = rank
    if (at === 0) break
  }
  return at
}

/** One judgement out of several: the gravest conclusions, the parts in order of gravity, each said once. */
export function combine(parts: readonly Judgement[]): Judgement {
  /* Most cases have one party of a kind: what is said of it stands as it is. */
  const [only] = parts
  if (only && parts.length === 1) return only
  const sorted = byGravity(parts)
  const lawOn = sorted.find((p) => p.lawOn !== undefined)?.lawOn
  const judged: Judgement = {
    approval: worstApproval(parts.map((p) => p.approval)),
    legality: worstLegality(parts.map((p) => p.legality)),
    reason: reasonOf(parts),
    evidence: distinctBy(all(sorted, 'evidence'), (e) => `${e.field}\u0000${e.quote}`),
    missing: distinctBy(all(sorted, 'missing'), (m) => `${m.field}\u0000${m.material}`),
    counterEvidence: distinct(all(sorted, 'counterEvidence')),
    wouldPassIf: distinct(all(sorted, 'wouldPassIf')),
  }
  if (lawOn !== undefined) judged.lawOn = lawOn
  if (parts.some((p) => p.debatable)) judged.debatable = distinct(all(parts, 'debatable'))
  if (parts.some((p) => p.sources)) judged.sources = distinct(all(parts, 'sources'))
  return judged
}

/** What all the parts carry under that name, one after the other. */
function all<K extends 'evidence' | 'missing' | 'counterEvidence' | 'wouldPassIf' | 'debatable' | 'sources'>(parts: readonly Judgement[], key: K): NonNullable<Judgement[K]>[number][] {
  const list: NonNullable<Judgement[K]>[number][] = []
  for (const p of parts) {
    const own = p[key]
    if (own !== undefined) for (const one of own) list.push(one)
  }
  return list
}

/** As `combine`, but what is settled is not told beside what is not, nor what does not apply beside what does. */
export function combineOpen(parts: readonly Judgement[]): Judgement {
  const applying = parts.filter((p) => p.approval !== 'not-applicable' || p.legality !== 'not-applicable')
  const open = applying.filter((p) => p.approval !== 'pass')
  return combine(open.length > 0 ? open : applying.length > 0 ? applying : parts)
}

/** The reasons alone, in order of gravity, each said once. */
export function reasonOf(parts: readonly Judgement[]): string {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only.reason
  return distinct(byGravity(parts).map((p) => p.reason)).join('')
}

function byGravity(parts: readonly Judgement[]): readonly Judgement[] {
  let last = 0
  for (const p of parts) {
    const rank = APPROVAL_ORDER.indexOf(p.approval)
    if (rank < last) return [...parts].sort((a, b) => APPROVAL_ORDER.indexOf(a.approval) - APPROVAL_ORDER.indexOf(b.approval))
    last = rank
  }
  return parts
}

function distinct<T>(list: readonly T[]): T[] {
  return list.length <= 1 ? [...list] : [...new Set(list)]
}
function distinctBy<T>(list: readonly T[], key: (t: T) => string): T[] {
  return list.length <= 1 ? [...list] : [...new Map(list.map((t) => [key(t), t])).values()]
}
