import type { CaseFile, Party } from '../../casefile/schema.ts'
import type { Section } from '../../casefile/vocabulary.ts'

/**
 * A case file with one fact less, every way there is. Where a list was shown whole, it no longer is once something is missing
 * from it. Not taken out: one side of a conflict, and what only qualifies another fact (how exact a day is, how an act was
 * done, that it was refused or only planned …), without which that fact would say more than before, not less.
 */
export interface Less {
  what: string
  file: CaseFile
}

/** Fields of an act that say what it was; without them it would be another act. */
const QUALIFIES = new Set(['kind', 'onPrecision', 'until', 'done', 'status', 'mode', 'result', 'detail', 'party', 'about', 'round', 'clause', 'term'])

export function without(file: CaseFile): Less[] {
  const disputed = new Set(file.conflicts.map((c) => c.field.split('.')[0]))
  const all: Less[] = []
  for (const field of ['caseNumber', 'court', 'handler', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'closedOn', 'proposedCloseOn', 'closeReason', 'basis', 'originalCase', 'amounts', 'rulingContents', 'subject'] as const) {
    if (file[field] === undefined || disputed.has(field)) continue
    const { [field]: _, ...rest } = file
    all.push({ what: field, file: rest })
  }
  for (const role of ['applicants', 'debtors', 'others'] as const) {
    if (disputed.has(role)) continue
    all.push(...partiesWithout(file[role]).map(({ what, list }) => ({ what: `${role}.${what}`, file: { ...file, [role]: list, coverage: { ...file.coverage, parties: 'partial' as const } } })))
  }
  for (const [i, e] of file.events.entries()) {
    if (disputed.has('events')) break
    const less = partial(file, 'events', 'queries', 'investigations', 'measures', 'interviews', 'documents')
    all.push({ what: `events.${i}（${e.kind.value}）`, file: { ...less, events: file.events.filter((x) => x !== e) } })
    for (const field of Object.keys(e)) {
      if (!QUALIFIES.has(field)) all.push({ what: `events.${i}.${field}`, file: { ...file, events: file.events.map((x) => (x === e ? dropped(x, field) : x)) } })
    }
  }
  for (const [i, a] of file.assets.entries()) {
    if (disputed.has('assets')) break
    all.push({ what: `assets.${i}`, file: { ...partial(file, 'assets', 'measures'), assets: file.assets.filter((x) => x !== a) } })
    for (const field of Object.keys(a)) {
      if (field !== 'kind') all.push({ what: `assets.${i}.${field}`, file: { ...file, assets: file.assets.map((x) => (x === a ? dropped(x, field) : x)) } })
    }
  }
  return all
}

/** One party less, or one field of a party less. */
function partiesWithout(list: readonly Party[]): { what: string; list: Party[] }[] {
  return list.flatMap((p, i) => [
    { what: String(i), list: list.filter((x) => x !== p) },
    ...Object.keys(p).map((field) => ({ what: `${i}.${field}`, list: list.map((x) => (x === p ? dropped(x, field) : x)) })),
  ])
}

function dropped<T extends object>(from: T, field: string): T {
  const copy = { ...from }
  Reflect.deleteProperty(copy, field)
  return copy
}

function partial(file: CaseFile, ...sections: Section[]): CaseFile {
  const coverage = { ...file.coverage }
  for (const s of sections) if (coverage[s] === 'complete') coverage[s] = 'partial'
  return { ...file, coverage }
}
