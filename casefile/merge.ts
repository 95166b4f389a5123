import { closingFile } from './closing-ruling.ts'
import { valueOf, type Fact, type Where } from './fact.ts'
import { distinctBy, mergeAssets, mergeEvents, mergeParties } from './merge-lists.ts'
import { emptyCaseFile, type CaseFile } from './schema.ts'
import { squash } from './text.ts'
import { SECTIONS } from './vocabulary.ts'

/**
 * What several views of one case show, put together: tabs that replace each other, pages of a list, frames, rulings.
 * A value of the view before the reader's eyes comes first. Nothing that was seen is taken for all there is: a list that
 * was complete in a view of another day is no proof of absence today.
 */

/** One view of a case. */
export interface Part {
  /** the same view seen again takes the place of the former, see `viewOf` */
  id: string
  /** for the reader: which page or file it was */
  label: string
  kind: 'page' | 'document'
  /** seen on this visit; what an older view shows may have changed meanwhile */
  fresh: boolean
  file: CaseFile
  /** a frame of the page before the reader's eyes: its places can be shown there */
  frame?: string | undefined
  /** stands in the same text as the first: its places can be shown there */
  inPlace?: boolean
}

const ROLES = ['applicants', 'debtors', 'others'] as const
const GROUPS = ['basis', 'originalCase', 'amounts'] as const
const SCALARS = [
  'caseNumber', 'rulingSuffix', 'caseType', 'court', 'handler', 'clerk', 'cause', 'filedOn', 'appliedOn', 'rulingOn', 'closedOn', 'proposedCloseOn', 'closeMode', 'closeReason', 'subject',
] as const

/** Puts views of one case together, the current one first, then the latest. All must be of the same case number; the caller sees to that. */
export function mergeParts(views: readonly Part[]): CaseFile {
  /* Beside other views, the date of a ruling about something else is no date of the case. */
  const [current, ...others] = views.length < 2 ? views : views.map((v) => ({ ...v, file: closingFile(v.file) }))
  if (!current) return emptyCaseFile()
  const first = current.frame === undefined && current.label === '' ? current : { ...current, file: moved(current.file, current) }
  if (others.length === 0) return first.file
  const away = others.map((p) => (p.inPlace ? p : { ...p, file: moved(p.fresh || p.kind === 'document' ? p.file : withoutDenials(p.file), p) }))
  const all = [first, ...away]
  const merged: CaseFile = { ...emptyCaseFile(), conflicts: distinctConflicts(all) }
  for (const field of SCALARS) mergeScalar(merged, field, all, (f) => f[field], (fact) => Reflect.set(merged, field, fact))
  for (const group of GROUPS) {
    const leaves = new Set(all.flatMap((p) => Object.keys(p.file[group] ?? {})))
    for (const leaf of leaves) {
      const read = (f: CaseFile): Fact<unknown> | undefined => Reflect.get(f[group] ?? {}, leaf)
      mergeScalar(merged, `${group}.${leaf}`, all, read, (fact) => Reflect.set(merged, group, { ...merged[group], [leaf]: fact }))
    }
  }
  for (const role of ROLES) merged[role] = mergeParties(all.map((p) => ({ parties: p.file[role], listed: p.file.coverage.parties !== undefined && p.kind === 'page' })))
  merged.events = mergeEvents(all.map((p) => p.file.events))
  merged.assets = mergeAssets(all)
  merged.documents = distinctBy(all.flatMap((p) => p.file.documents), (d) => `${squash(valueOf(d.kind) ?? '')}\n${valueOf(d.on) ?? ''}\n${valueOf(d.number) ?? ''}`)
  merged.coverage = mergeCoverage(all)
  return merged
}

/** The first view that has a value gives it; another value of this visit, or of a document, is a conflict. */
function mergeScalar(merged: CaseFile, field: string, parts: readonly Part[], read: (f: CaseFile) => Fact<unknown> | undefined, put: (fact: Fact<unknown>) => void): void {
  const told = parts.map((p) => ({ part: p, fact: read(p.file) })).filter((t) => t.part.fresh || t.part.kind === 'document' || t.fact?.absent !== true)
  const valued = told.filter((t) => t.fact !== undefined && t.fact.value !== null)
  const chosen = (valued[0] ?? told.find((t) => t.fact !== undefined))?.fact
  if (!chosen) return
  put(chosen)
  /* Names of courts and causes are written longer and shorter; a date or an amount is either the same or not. */
  if (!COMPARED.test(field)) return
  const rivals = valued.filter((t) => (t.part.fresh || t.part.kind === 'document') && String(t.fact?.value) !== String(chosen.value)).flatMap((t) => (t.fact ? [t.fact] : []))
  if (rivals.length === 0) return
  const known = merged.conflicts.find((c) => c.field === field)
  const facts = distinctBy([chosen, ...(known?.facts ?? []), ...rivals], (f) => String(f.value))
  if (known) known.facts = facts
  else merged.conflicts.push({ field, facts })
}
const COMPARED = /On$|^amounts\.|^caseType$|^closeMode$/

/** The latest view that shows a section says whether it is all; what was complete on another day is in part today. */
function mergeCoverage(parts: readonly Part[]): CaseFile['coverage'] {
  const coverage: CaseFile['coverage'] = {}
  for (const part of parts) {
    for (const section of SECTIONS) {
      const told = part.file.coverage[section]
      if (told === undefined || told === 'absent') continue
      const before = coverage[section]
      if (before === undefined || before === 'unknown') coverage[section] = told === 'complete' && !part.fresh ? 'partial' : told
    }
  }
  return coverage
}

function distinctConflicts(parts: readonly Part[]): CaseFile['conflicts'] {
  return distinctBy(parts.filter((p) => p.fresh || p.kind === 'document').flatMap((p) => p.file.conflicts), (c) => c.field).map((c) => ({ ...c, facts: [...c.facts] }))
}

/** What a page of another day said had not been done may have been done since. */
function withoutDenials(file: CaseFile): CaseFile {
  return { ...file, events: file.events.filter((e) => e.done?.value !== false) }
}

/** The same file with facts that name the view they were seen in: no place in the page of today, or one in a frame. */
function moved(file: CaseFile, part: Part): CaseFile {
  const copy: CaseFile = { ...file }
  /* Every key keeps its shape: only the places inside of facts change. */
  for (const key of Object.keys(file)) Reflect.set(copy, key, key === 'coverage' ? file.coverage : walk(Reflect.get(file, key), part))
  return copy
}
function walk(value: unknown, part: Part): unknown {
  if (Array.isArray(value)) return value.map((v) => walk(v, part))
  if (value === null || typeof value !== 'object') return value
  if (!('quote' in value && 'value' in value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, part)]))
  const where: Where = ('where' in value && typeof value.where === 'object' ? value.where : undefined) ?? {}
  if (part.frame !== undefined) return { ...value, where: { ...where, frame: part.frame } }
  const path = [part.label, where.path ?? ''].filter((s) => s !== '').join(' › ').slice(0, 400)
  return { ...value, where: { path, ...(where.page === undefined ? {} : { page: where.page }) } }
}

/** An address without its parameters. */
export function addressOf(url: string): string {
  return url.replace(/[?].*?(?=#|$)/, '').replace(/(#[^?]*)\?.*$/, '$1').slice(0, 400)
}

/** What tells one view of a case from another: address without its parameters, fields, sections, and where a list begins that is not whole. A view that is still loading shows fewer fields, and is another. */
export function viewOf(url: string, kind: Part['kind'], file: CaseFile): string {
  const sections = Object.entries(file.coverage).filter(([, c]) => c !== 'absent').map(([s, c]) => (c === 'complete' ? s : `${s}:${beginning(file, s)}`)).sort()
  const fields = SCALARS.filter((s) => file[s] !== undefined && file[s]?.value !== null)
  return `${kind} ${addressOf(url)} ${sections.join(',')} ${fields.join(',')}`.slice(0, 900)
}
function beginning(file: CaseFile, section: string): string {
  if (section === 'basics' || section === 'parties') return ''
  const first: { kind?: Fact<unknown> | undefined; on?: Fact<string> | undefined } | undefined = section === 'assets' ? file.assets[0] : section === 'documents' ? file.documents[0] : file.events[0]
  return first ? squash(`${valueOf(first.on) ?? ''}${first.kind?.quote ?? ''}`).slice(0, 40) : ''
}
