import { sameAction, subjectOf, type Correction } from '../casefile/corrections.ts'
import { actionWords, subjectWords } from '../casefile/correction-words.ts'
import { civilDateAt } from '../casefile/dates.ts'
import { TAGS_MAX } from './kinds.ts'
import type { Lead } from './lead.ts'
import { isFurther, leadCopy, ruleOf, sameWay, twinWords } from './import-leads.ts'
import { compare, compareTombstone, order, type Choice, type Gone, type Planned, type Tombstone, type Ways } from './import-compare.ts'
import { isLater, isSettled, oneInForce, otherId, settle, type Settling } from './import-settle.ts'
import { maskCase, maskLead, maskNote } from './export-json.ts'
import type { CaseRecord, Note } from './schema.ts'
import { canonical, isSame, later, type Versioned } from './versions.ts'

/**
 * What an import would do, row by row, and what is written once the reader has chosen. Nothing that is there is replaced without
 * being asked; what is not chosen goes beside it or into the bin. How two lists come to be the same: notes/versions.ts.
 */

export interface Rows { cases: readonly CaseRecord[]; notes: readonly Note[]; corrections: readonly Correction[]; leads: readonly Lead[] }
/** `purged`: when rows were deleted that are no longer in the bin, by id. */
export interface Stored extends Rows { purged?: ReadonlyMap<string, string> | undefined }
/** What a file brings. */
export interface Incoming extends Rows { gone: Gone }
export type PlannedNote = Planned<Note> & {
  /** the note's case is stored or comes in the same file */
  caseKnown: boolean
}
export interface ImportPlan { cases: Planned<CaseRecord>[]; notes: PlannedNote[]; corrections: Planned<Correction>[]; leads: Planned<Lead>[] }

/** Marks a copy of a version that was not chosen. */
export const COPY_TAG = '另一版本'

const NOTE_WAYS: Ways<Note> = { isOther: (a, b) => isOtherRow(a, b, a.createdAt, b.createdAt), isPlain: (n) => maskNote(n, 'numbers').masked !== true }
const LEAD_WAYS: Ways<Lead> = { isOther: (a, b) => isOtherRow(a, b, a.createdAt, b.createdAt), isPlain: (l) => maskLead(l, 'numbers').masked !== true }
const CORRECTION_WAYS: Ways<Correction> = { isOther: (a, b) => isOtherRow(a, b, a.at, b.at) || (a.masked !== true && b.masked !== true && subjectOf(a) !== subjectOf(b)), isPlain: () => false, fixed: true }

/** A spreadsheet keeps seconds. Where case numbers are masked, the case says nothing. */
function isOtherRow(a: Versioned, b: Versioned, bornA: string, bornB: string): boolean {
  return (a.caseId !== b.caseId && a.masked !== true && b.masked !== true) || Math.abs(Date.parse(bornA) - Date.parse(bornB)) >= 1000
}

export function planImport(stored: Stored, incoming: Incoming): ImportPlan {
  const known = new Set([...stored.cases, ...incoming.cases].map((c) => c.id))
  const again = <T extends Versioned>(plans: readonly Planned<T>[]): Planned<T>[] => plans.map((p) => deletedHere(p, stored.purged?.get(p.incoming.id)))
  const notes = planRows(stored.notes, incoming.notes, incoming.gone.notes, NOTE_WAYS, (n) => n.createdAt)
  return {
    cases: planCases(stored.cases, incoming.cases),
    notes: again(rivals(stored.notes, notes, decisionKey, (a, b) => a.decision === b.decision && a.comment === b.comment, decisionWords)).map((p) => ({ ...p, caseKnown: known.has(p.incoming.caseId) })),
    corrections: again(rivals(stored.corrections, planRows(stored.corrections, incoming.corrections, incoming.gone.corrections, CORRECTION_WAYS, (c) => c.at), correctionKey, (a, b) => sameAction(a.action, b.action), rivalWords)),
    leads: again(twins(stored.leads, planRows(stored.leads, incoming.leads, incoming.gone.leads, LEAD_WAYS, (l) => l.createdAt))),
  }
}

/** Deleted here, and out of the bin since: it is not new, and comes back only when the reader wants it. */
function deletedHere<T extends Versioned>(plan: Planned<T>, at: string | undefined): Planned<T> {
  if (at === undefined || plan.incoming.deletedAt !== undefined || (plan.state !== 'new' && plan.conflict !== 'rival')) return plan
  const { existing: _, conflict: _1, ...rest } = plan
  return { ...rest, state: 'new', options: ['mine', 'theirs'], reason: `本机已于 ${civilDateAt(Date.parse(at))} 删除（回收站中也已清除），不选“导入”就不会回来` }
}

function planRows<T extends Versioned>(stored: readonly T[], incoming: readonly T[], gone: readonly Tombstone[], ways: Ways<T>, bornAt: (row: T) => string): Planned<T>[] {
  const byId = new Map(stored.map((r) => [r.id, r]))
  const here = new Set([...byId.keys(), ...incoming.map((r) => r.id), ...gone.map((g) => g.id)])
  const plans = incoming.map((row): Planned<T> => {
    const existing = byId.get(row.id)
    const moved = existing && ways.isOther(existing, row) ? byId.get(otherId(row.id, bornAt(row))) : undefined
    return moved ? compare({ ...row, id: moved.id }, moved, ways) : compare(row, existing, ways)
  })
  for (const stone of gone) {
    const plan = compareTombstone(stone, byId.get(stone.id), ways)
    if (plan) plans.push(plan)
  }
  return plans.map((p) => (p.existing && isSettled(p, (id) => here.has(id))
    ? { ...p, state: later(p.existing, p.incoming) === p.incoming ? 'newer' : 'older', options: later(p.existing, p.incoming) === p.incoming ? ['theirs', 'mine'] : ['mine'], reason: '两边的内容都已保留' } : p))
}

/** A row that comes in anew and says otherwise of what may be said once only: the later holds unless the reader chooses. */
function rivals<T extends Versioned>(stored: readonly T[], plans: readonly Planned<T>[], keyOf: (row: T) => string | undefined, agree: (a: T, b: T) => boolean, words: (mine: T, theirs: T) => string, holds: (a: T, b: T) => boolean = isLater): Planned<T>[] {
  const inForce = new Map<string, T>()
  for (const row of [...stored, ...plans.filter((p) => p.state === 'newer').map((p) => p.incoming)]) {
    const key = row.deletedAt === undefined ? keyOf(row) : undefined
    if (key !== undefined) inForce.set(key, row)
  }
  return plans.map((p) => {
    const key = p.state === 'new' && p.incoming.deletedAt === undefined ? keyOf(p.incoming) : undefined
    if (key === undefined) return p
    const rival = inForce.get(key)
    if (!rival) { inForce.set(key, p.incoming); return p }
    if (agree(rival, p.incoming)) return p
    return { ...p, state: 'conflict', conflict: 'rival', existing: rival, options: holds(p.incoming, rival) ? ['theirs', 'mine'] : ['mine', 'theirs'], reason: words(rival, p.incoming) }
  })
}

/** A lead that will be one with another. */
function twins(stored: readonly Lead[], plans: readonly Planned<Lead>[]): Planned<Lead>[] {
  const known = new Map(stored.flatMap((l) => { const key = l.deletedAt === undefined ? ruleOf(l) : undefined; return key === undefined ? [] : [[key, l] as const] }))
  return rivals(stored, plans, ruleOf, sameWay, twinWords, isFurther).map((p) => {
    const other = p.state === 'new' ? known.get(ruleOf(p.incoming) ?? '') : undefined
    return other === undefined ? p : { ...p, reason: twinWords(other, p.incoming) }
  })
}

/** Cases are read off pages: the one seen later holds. */
export function planCases(stored: readonly CaseRecord[], incoming: readonly CaseRecord[]): Planned<CaseRecord>[] {
  const byId = new Map(stored.map((c) => [c.id, c]))
  return incoming.map((record): Planned<CaseRecord> => {
    const existing = byId.get(record.id)
    if (!existing) return { state: 'new', incoming: record, options: ['theirs', 'mine'] }
    const age = order(record.lastSeenAt, existing.lastSeenAt)
    const planned = (state: Planned<CaseRecord>['state'], options: Planned<CaseRecord>['options'], reason?: string): Planned<CaseRecord> =>
      ({ state, incoming: record, existing, options, ...(reason === undefined ? {} : { reason }) })
    const binned = existing.deletedAt === undefined ? undefined : '现有的已经删除，在回收站中'
    const bare = ({ deletedAt: _, masked: _1, ...c }: CaseRecord) => c
    if (age === 0 && (record.masked === true || isSame(bare(record), bare(existing)))) return planned('same', ['mine'], binned)
    if (age === 0 && existing.masked === true) return planned('newer', ['theirs', 'mine'], '现有的已经遮盖，文件中的是完整原文')
    if (age < 0) return planned('older', ['mine'], binned)
    if (record.masked === true && existing.masked !== true && maskCase(existing, 'numbers').masked === true) return planned('conflict', ['mine', 'theirs'], '文件中的较新，但已经遮盖；替换后将失去现有的完整原文')
    if (age > 0) return planned('newer', ['theirs', 'mine'], binned)
    return planned('conflict', canonical(bare(record)) > canonical(bare(existing)) ? ['theirs', 'mine'] : ['mine', 'theirs'], '同一时刻查看，内容不同')
  })
}

export interface Writes { cases: CaseRecord[]; notes: Note[]; corrections: Correction[]; leads: Lead[] }

/** What is written. `choose`: the choice for a row, one of its `options`; `at`: now, as ISO text. */
export function settlePlan(stored: Stored, plan: ImportPlan, choose: (item: Planned<Versioned | CaseRecord>) => Choice, at: string): Writes {
  return {
    cases: plan.cases.filter((p) => (p.state === 'new' || p.state === 'newer' || p.state === 'conflict') && choose(p) === 'theirs').map((p) => p.incoming),
    notes: settleRows(stored.notes, plan.notes, choose, decisionKey, { asCopy: noteCopy, bornAt: (n) => n.createdAt, at }),
    corrections: settleRows(stored.corrections, plan.corrections, choose, correctionKey, { asCopy: (c, id, deletedAt) => ({ ...c, id, revision: 1, deletedAt: deletedAt ?? at }), bornAt: (c) => c.at, at }),
    leads: settleRows(stored.leads, plan.leads, choose, ruleOf, { asCopy: (l, id, deletedAt) => leadCopy(l, id, deletedAt, COPY_TAG), bornAt: (l) => l.createdAt, holds: isFurther, at }),
  }
}

function settleRows<T extends Versioned>(stored: readonly T[], plans: readonly Planned<T>[], choose: (item: Planned<T>) => Choice, keyOf: (row: T) => string | undefined, s: Omit<Settling<T>, 'rows'>): T[] {
  const rows = new Map(stored.map((r) => [r.id, r]))
  const written = new Set<string>()
  const write = (row: T) => { rows.set(row.id, row); written.add(row.id) }
  for (const p of plans) {
    /* Another row of this file has changed it meanwhile: a copy that both sides made. */
    const now = rows.get(p.incoming.id)
    const met = now !== undefined && now !== p.existing ? compare(p.incoming, now, { isOther: () => false, isPlain: () => true }) : p
    for (const row of settle(met, met === p ? choose(p) : met.options[0], { ...s, rows })) write(row)
  }
  const touched = new Set([...written].flatMap((id) => { const row = rows.get(id); return row ? [keyOf(row)] : [] }))
  touched.delete(undefined)
  if (touched.size > 0) for (const row of oneInForce(rows.values(), (r) => { const key = keyOf(r); return touched.has(key) ? key : undefined }, s.holds)) write(row)
  return [...written].flatMap((id) => rows.get(id) ?? [])
}

/** A decision on a conclusion: of these a case has one in force for each rule. */
function decisionKey(n: Note): string | undefined {
  return n.decision !== undefined && n.target.type === 'conclusion' ? `${n.caseId}\n${n.target.rule}` : undefined
}
function correctionKey(c: Correction): string {
  return `${c.caseId}\n${subjectOf(c)}`
}

function noteCopy(note: Note, id: string, deletedAt: string | undefined): Note {
  const { past: _, deletedAt: _1, decision: _2, chosenAt: _3, tags = [], ...rest } = note
  return { ...rest, id, revision: 1, tags: tags.includes(COPY_TAG) || tags.length >= TAGS_MAX ? tags : [...tags, COPY_TAG], ...(deletedAt === undefined ? {} : { deletedAt }) }
}
function decisionWords(mine: Note, theirs: Note): string {
  const word = (n: Note) => `${n.decision === 'accept' ? '采纳' : '不采纳'}${n.by === undefined ? '' : `（${n.by}）`}`
  return `对同一条结论，现有的处理为${word(mine)}，文件中的为${word(theirs)}`
}
function rivalWords(mine: Correction, theirs: Correction): string {
  return `${theirs.caseId} ${subjectWords(theirs)}：现有的更正为“${actionWords(mine)}”（${mine.by}），文件中的为“${actionWords(theirs)}”（${theirs.by}）`
}
