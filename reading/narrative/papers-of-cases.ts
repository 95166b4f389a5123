import { oneThingEach } from '../one-thing.ts'
import { caseTypeOf } from '../../casefile/case-number.ts'
import { valueOf } from '../../casefile/fact.ts'
import { mergeParts } from '../../casefile/merge.ts'
import { distinctBy } from '../../casefile/merge-lists.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { squash } from '../../casefile/text.ts'
import type { Part } from './layout.ts'

/** A file may hold a whole dossier, or the papers of several cases one behind the other: which paper is whose. */

/** Papers of one case, in their order; `number`: none where the first paper has none and nothing tells whose it is. */
export interface Papers { number: string | undefined; parts: readonly Part[] }

/** Papers by case, the first paper's case first; `unplaced`: papers without a number, to be placed by the names in them. */
export interface Sorted { cases: readonly Papers[]; unplaced: readonly Part[] }

/** A dossier begins with the judgment that is enforced: without the papers before the first one that bears an enforcement case's number. */
export function fromEnforcement(parts: readonly Part[]): readonly Part[] {
  if (parts[0]?.kind?.page !== 'not-a-case') return parts
  const at = parts.findIndex((p) => p.title !== undefined && p.kind !== undefined && p.kind.page !== 'not-a-case' && p.number !== undefined && p.number.start - p.title.end <= NEAR)
  return at < 0 ? parts : parts.slice(at)
}
const NEAR = 3

/**
 * By their numbers. What is no paper of an enforcement case (judgments, mediation) is left out, and what was printed twice stands once: two
 * talks of one day are two papers, two prints of one ruling are one.
 */
export function sortPapers(text: string, given: readonly Part[]): Sorted {
  const parts = given.map((p) => (asksToResume(p) && given.some((q) => q.number && caseTypeOf(q.number) === 'resumed') ? { ...p, number: undefined } : p))
  const [first] = parts
  if (!first || parts.length === 1) return { cases: first ? [{ number: first.number?.text, parts: [first] }] : [], unplaced: [] }
  const cases = new Map<string | undefined, Part[]>([[first.number?.text, [first]]])
  const unplaced: Part[] = []
  const seen = new Map([[printed(text, first), first]])
  for (const p of parts.slice(1)) {
    if (p.kind?.page === 'not-a-case' || (p.number !== undefined && caseTypeOf(p.number) === undefined)) continue
    const key = printed(text, p)
    const before = seen.get(key)
    if (before) {
      /* the line of a list above the ruling itself */
      const list = before.operative === undefined && p.operative !== undefined ? cases.get(before.number?.text) : undefined
      list?.splice(list.indexOf(before), 1, p)
      if (list) seen.set(key, p)
      continue
    }
    seen.set(key, p)
    const number = p.number?.text
    const same = cases.get(number)
    if (number === undefined) unplaced.push(p)
    else if (same) same.push(p)
    else cases.set(number, [p])
  }
  /* A cover or a request before the first paper with a number: its names tell whose it is. */
  if (first.number === undefined && cases.size > 1) {
    cases.delete(undefined)
    unplaced.unshift(first)
  }
  return { cases: [...cases].map(([number, own]) => ({ number, parts: own })), unplaced }
}

/** A request to resume names the case that was closed; where the case that resumes it is there, it is a paper of that. */
export function asksToResume(p: Part): boolean {
  return p.kind?.is?.[0] === 'resumption-applied' && (p.number === undefined || caseTypeOf(p.number) === 'first')
}

/** What tells one paper from another: of a ruling its number with what stands behind it, of others their words. */
function printed(text: string, p: Part): string {
  const head = `${p.kind?.title.source ?? ''}|${p.kind?.is?.join() ?? ''}|${p.number?.text ?? ''}|${p.number?.suffix ?? ''}`
  return p.kind?.page === 'ruling' ? head : `${head}|${squash(text.slice(p.title?.end ?? p.span.start, p.span.end))}`
}

/** Which of the cases a paper without a number belongs to: the one whose parties it names; none where that is none or several. `names`: of each case. */
export function caseNamedIn(words: string, names: readonly ReadonlySet<string>[]): number | undefined {
  const found = names.flatMap((own, i) => ([...own].some((n) => words.includes(n)) ? [i] : []))
  return found.length === 1 ? found[0] : undefined
}

/** Everybody whom the papers of a case name as a party; a single character names nobody. */
export function namesOf(files: readonly CaseFile[]): Set<string> {
  return new Set(files.flatMap((f) => [...f.debtors, ...f.applicants]).flatMap((p) => valueOf(p.name) ?? []).filter((n) => n.length > 1))
}

/**
 * The papers of one case put together: what the closing ruling says comes first, then rulings, then the others in their order; days and
 * sums that differ are conflicts. The parties are those of the ruling that lists them all, else everybody whom a paper names: each debtor has a notice of his own.
 */
export function joinPapers(files: readonly CaseFile[]): CaseFile {
  const [first, second] = files
  if (first === undefined) throw new RangeError('a case has at least one paper')
  if (second === undefined) return first
  const weight = (f: CaseFile) => (f.closeMode !== undefined ? 0 : f.rulingOn !== undefined ? 1 : 2)
  const dated = datedTellings(files)
  const applicants = namesOfApplicants(files)
  const ordered = files.map((file) => (applicants.size > 1 ? ofItsApplicant(file) : file)).map((file) => ({ ...file, events: file.events.filter((e) => e.on?.value != null || !dated.get(e.kind.value)?.some((d) => isTellingOf(e, d))) })).sort((a, b) => weight(a) - weight(b))
  const merged = mergeParts(ordered.map((file, i) => ({ id: String(i), label: '', kind: 'document', fresh: true, inPlace: true, file })))
  /* Where no ruling closes, the date of the one that was read stands for itself (casefile/closing-ruling.ts). */
  const ruledOn = ordered.find((f) => f.rulingOn !== undefined)?.rulingOn
  if (ruledOn !== undefined) merged.rulingOn ??= ruledOn
  const whole = ordered.find((f) => f.rulingOn !== undefined && f.coverage.parties === 'complete' && f.applicants.length > 0 && f.debtors.length > 0)
  if (whole === undefined) for (const role of ['applicants', 'debtors', 'others'] as const) merged[role] = everybody(files.map((f) => f[role]))
  merged.assets = oneThingEach(merged.assets)
  return merged
}

function namesOfApplicants(files: readonly CaseFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((f) => f.applicants).flatMap((p) => valueOf(p.name) ?? []))
}

/** Where there are several applicants, a talk or a notice with one of them is with him alone: what the others think it does not tell. */
function ofItsApplicant(file: CaseFile): CaseFile {
  if (file.rulingOn !== undefined || !file.documents.some((d) => WITH_ONE.test(valueOf(d.kind) ?? ''))) return file
  const said = file.events.filter((e) => TO_APPLICANT.has(e.kind.value ?? '') && e.done?.value !== false).flatMap((e) => (typeof e.party?.value === 'string' ? [e.party] : []))
  const [only, ...more] = file.applicants
  const name = said[0] ?? (more.length === 0 ? only?.name : undefined)
  if (name?.value == null || said.some((p) => p.value !== name.value)) return file
  const value = name.value
  return { ...file, events: file.events.map((e) => (e.party === undefined && e.done?.value !== false && TO_APPLICANT.has(e.kind.value ?? '') ? { ...e, party: { ...name, value } } : e)) }
}
const WITH_ONE = /约谈|谈话|笔录|告知书|电话|视频|微信/
const TO_APPLICANT: ReadonlySet<string> = new Set(['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'zhongben-informed'])

function datedTellings(files: readonly CaseFile[]): ReadonlyMap<unknown, readonly CaseEvent[]> {
  const all = files.flatMap((f) => f.events).filter((e) => e.on?.value != null)
  const found = new Map<unknown, CaseEvent[]>()
  for (const e of distinctBy(all, (a) => [a.kind.value, ...TOLD.map((k) => String(a[k]?.value ?? ''))].join('\n'))) found.set(e.kind.value, [...(found.get(e.kind.value) ?? []), e])
  return found
}

const TOLD = ['done', 'status', 'amount', 'result', 'party'] as const

/** What one paper tells without a day, another tells with it. */
function isTellingOf(e: CaseEvent, dated: CaseEvent): boolean {
  return TOLD.every((key) => {
    const [one, other] = [e[key]?.value, dated[key]?.value]
    return one == null || (key === 'done' ? one === (other ?? true) : other == null || String(one) === String(other))
  })
}

function everybody(lists: readonly CaseFile['debtors'][]): CaseFile['debtors'] {
  return lists.reduce((known, more) => [
    /* what a later paper tells of him, and no earlier one does: that he is missing, that he died */
    ...known.map((q) => { const again = more.find((p) => p.name?.value === q.name?.value); return again ? { ...again, ...q } : q }),
    ...more.filter((p) => !known.some((q) => q.name?.value === p.name?.value)),
  ], [])
}
