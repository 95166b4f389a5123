import type { PointingDraft, PointingStep } from '../../casefile/profile-draft.ts'
import { profileSchema, type FieldRule, type Profile, type ProfilePage, type ProfileUrl, type TableRule } from '../../casefile/profile.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { fingerprintOf } from './fingerprint.ts'
import { patternOf } from './url.ts'

/** What was pointed at, put together as a profile. */

/** `updatedAt`: instant as ISO text. `url`: the address pattern as it was set by hand. Undefined while nothing has been pointed at. */
export function assemble(draft: PointingDraft, updatedAt: string, url?: ProfileUrl): Profile | undefined {
  const isList = (s: PointingStep) => s.does === 'column' && s.kind === 'cases'
  const base = draft.base
  const listSteps = draft.steps.filter(isList), detailSteps = draft.steps.filter((s) => !isList(s))
  const pages = [...(base?.pages ?? [])]
  for (const [steps, kind] of [[detailSteps, 'case-detail'], [listSteps, 'case-list']] as const) {
    if (steps.length === 0) continue
    const at = pages.findIndex((p) => (p.kind === 'case-list') === (kind === 'case-list'))
    const made = pageOf(draft, steps, kind, pages[at], url)
    if (!made) continue
    if (at >= 0) pages[at] = made
    else pages.push(made)
  }
  if (pages.length === 0) return undefined
  const read = profileSchema.safeParse({
    profileVersion: 1, id: draft.id, name: draft.name === '' ? '未命名的版式' : draft.name, author: draft.author, updatedAt,
    ...(base?.note === undefined ? {} : { note: base.note }), pages,
  })
  return read.success ? read.data : undefined
}

function pageOf(draft: PointingDraft, steps: readonly PointingStep[], kind: 'case-detail' | 'case-list', base: ProfilePage | undefined, url: ProfileUrl | undefined): ProfilePage | undefined {
  const pattern = url ?? patternOf([...steps.map((s) => s.url), ...(kind === 'case-detail' ? draft.tried : [])])
  const urls = [...(base?.urls ?? []), ...(pattern ? [pattern] : [])]
  const views = draft.views.filter((v) => v.list === (kind === 'case-list')).map(({ view, marks }) => ({ view, marks }))
  const fields = steps.flatMap((s) => (s.does === 'field' ? s.rules : []))
  const renewed = new Set<string>(fields.map((f) => f.field))
  const ignored = steps.flatMap((s) => (s.does === 'ignore' ? [s.selector] : []))
  if (urls.length === 0) return undefined
  return {
    name: base?.name ?? (kind === 'case-list' ? '案件列表' : '案件详情'), kind,
    urls: urls.filter((u, i) => urls.findIndex((o) => JSON.stringify(o) === JSON.stringify(u)) === i).slice(-20),
    markers: base?.markers ?? [],
    fields: unique([...(base?.fields ?? []).filter((f) => !renewed.has(f.field)), ...fields]),
    tables: tablesOf(steps, base?.tables ?? []),
    coverage: base?.coverage ?? [], ignore: [...new Set([...(base?.ignore ?? []), ...ignored])],
    ...(base?.records === undefined ? {} : { records: base.records }), ...(base?.document === undefined ? {} : { document: base.document }),
    fingerprint: views.length > 0 ? views : (base?.fingerprint ?? []),
  }
}

/** The same field at the same place pointed at twice is one. */
function unique(fields: readonly FieldRule[]): FieldRule[] {
  return fields.filter((f, i) => fields.findLastIndex((o) => JSON.stringify({ ...o, field: '' }) === JSON.stringify({ ...f, field: '' })) === i).slice(-200)
}

function tablesOf(steps: readonly PointingStep[], before: readonly TableRule[]): TableRule[] {
  const tables: TableRule[] = before.map((t) => ({ ...t, columns: [...t.columns] }))
  for (const s of steps) {
    if (s.does !== 'column') continue
    const same = (t: TableRule) => t.title === s.title && t.headers.length === s.headers.length && t.headers.every((h) => s.headers.includes(h))
    let table = tables.find(same)
    if (!table) tables.push((table = { kind: s.kind, headers: s.headers, columns: [], ...(s.title === undefined ? {} : { title: s.title }) }))
    table.kind = s.kind
    if (s.complete) table.complete = true
    table.columns = [...table.columns.filter((c) => c.header !== s.header), { header: s.header, column: s.column }]
  }
  return tables.slice(-40)
}

/** Remembers the layout of a page on which something was pointed at or tried; the latest sight of a tab counts. */
export function seeView(draft: PointingDraft, snap: Snapshot, list: boolean): PointingDraft {
  const labels = new Set(draft.steps.flatMap((s) => (s.does === 'field' ? s.rules.flatMap((r) => ('label' in r ? [r.label] : [])) : s.does === 'column' ? s.headers : [])))
  const seen = fingerprintOf(snap, labels)
  if (!seen) return draft
  const old = draft.views.find((v) => v.list === list && v.view === seen.view)
  /* What is on every case of the kind is the layout; what only one has is not. */
  const both = old ? seen.marks.filter((m) => labels.has(m.text) || old.marks.some((o) => o.text === m.text)) : seen.marks
  return { ...draft, views: [...draft.views.filter((v) => v !== old), { list, view: seen.view, marks: both.length >= 3 ? both : seen.marks }].slice(-30) }
}
