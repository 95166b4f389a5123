import * as z from 'zod/mini'
import { correctionSchema, type Correction } from '../casefile/corrections.ts'
import { caseRecordSchema } from './case-record.ts'
import type { Section } from './export-json-lines.ts'
import type { Choice, ImportState, Planned } from './import-compare.ts'
import { tombstoneSchema } from './export-json.ts'
import { planCases, planImport, type ImportPlan, type Incoming, type Stored } from './import-plan.ts'
import { leadSchema } from './lead.ts'
import { instant, noteSchema, type CaseRecord } from './schema.ts'
import { ofCases } from './store-cases-of.ts'
import type { Database } from './store-database.ts'
import { sift } from './store-rows.ts'
import { LostStaging, type StagedEntry } from './store-staged.ts'

/** How the rows of a unit (notes/import-units.ts) compare with what is stored, the bin included. Nothing is written. */

/** A case of which only so much need be looked at to compare it: the one seen later holds. */
const glance = z.object({ id: z.string(), lastSeenAt: instant, deletedAt: z.optional(instant), masked: z.optional(z.literal(true)) })

export interface PlannedCase { n: number; state: ImportState; options: readonly [Choice, ...Choice[]]; reason?: string | undefined; conflict?: Planned<CaseRecord>['conflict'] }
export interface UnitPlan {
  cases: PlannedCase[]
  /** with no cases in it; `n`: where the rows lie, in the order of the plan */
  rest: ImportPlan
  n: { notes: number[]; corrections: number[]; leads: number[] }
  stored: Stored
  /** cases of stored rows that have the id of a row of another case */
  tangled: (readonly [string, string])[]
}

/** @throws LostStaging when rows that were laid aside are not there any more, or damaged */
export async function planUnit(db: Database, unit: readonly StagedEntry[]): Promise<UnitPlan> {
  const cases = unit.filter((e) => e.s === 'cases'), others = unit.filter((e) => e.s !== 'cases')
  const rows = await stagedRows(db, others)
  const of = <S extends z.ZodMiniType>(section: Section, schema: S): z.output<S>[] => others.flatMap((e, i) => {
    if (e.s !== section) return []
    const read = schema.safeParse(rows[i])
    if (!read.success) throw new LostStaging()
    return [read.data]
  })
  const incoming: Incoming = {
    cases: [], notes: of('notes', noteSchema), corrections: of('corrections', correctionSchema), leads: of('leads', leadSchema),
    gone: { notes: of('goneNotes', tombstoneSchema), corrections: of('goneCorrections', tombstoneSchema), leads: of('goneLeads', tombstoneSchema) },
  }
  const { stored, tangled } = await storedBeside(db, others)
  const rest = planImport(stored, incoming)
  const placesOf = (section: Section, gone: Section, items: readonly Planned<{ id: string }>[]) => {
    const places = others.filter((e) => e.s === section).map((e) => e.n)
    const stones = new Map(others.filter((e) => e.s === gone).map((e) => [e.id, e.n]))
    return items.map((item, i) => places[i] ?? stones.get(item.incoming.id) ?? 0)
  }
  return {
    cases: await planUnitCases(db, cases), rest, stored, tangled,
    n: { notes: placesOf('notes', 'goneNotes', rest.notes), corrections: placesOf('corrections', 'goneCorrections', rest.corrections), leads: placesOf('leads', 'goneLeads', rest.leads) },
  }
}

/** The rows as they lie. @throws LostStaging */
export async function stagedRows(db: Database, list: readonly StagedEntry[]): Promise<unknown[]> {
  const found = await db.staging.bulkGet(list.map((e) => e.n))
  return found.map((row, i) => {
    if (row?.t !== `import-${list[i]?.s}`) throw new LostStaging()
    return row.r
  })
}

/** What is stored of the cases of these rows, and of the cases in which their ids stand. */
async function storedBeside(db: Database, rows: readonly StagedEntry[]): Promise<{ stored: Stored; tangled: UnitPlan['tangled'] }> {
  const caseOf = new Map(rows.map((e) => [e.id, e.c]))
  const ids = [...caseOf.keys()]
  const known = new Set(rows.map((e) => e.c))
  const tangled: [string, string][] = []
  const byId = [...await db.notes.bulkGet(ids), ...await db.leads.bulkGet(ids), ...await db.corrections.bulkGet(ids)]
  for (const row of byId) {
    const mine = row === undefined ? undefined : caseOf.get(row.id)
    if (row === undefined || mine === undefined || row.caseId === mine) continue
    tangled.push([mine, row.caseId])
    known.add(row.caseId)
  }
  const all = [...known]
  const corrections: Correction[] = sift(correctionSchema, (await ofCases(db.corrections, all)).map((r) => r.correction)).good
  return {
    tangled,
    stored: { cases: [], corrections, notes: sift(noteSchema, await ofCases(db.notes, all)).good, leads: sift(leadSchema, await ofCases(db.leads, all)).good },
  }
}

/** Records are large: both are looked at whole only where the times do not decide. */
async function planUnitCases(db: Database, list: readonly StagedEntry[]): Promise<PlannedCase[]> {
  const stored = await db.cases.bulkGet(list.map((e) => e.id))
  const planned: PlannedCase[] = []
  for (const [i, e] of list.entries()) {
    const seen = glance.safeParse(stored[i])
    const binned = seen.success && seen.data.deletedAt !== undefined ? { reason: '现有的已经删除，在回收站中' } : {}
    if (!seen.success) planned.push({ n: e.n, state: 'new', options: ['theirs', 'mine'] })
    else if ((e.at ?? '') < seen.data.lastSeenAt) planned.push({ n: e.n, state: 'older', options: ['mine'], ...binned })
    else if ((e.at ?? '') > seen.data.lastSeenAt && (e.m !== true || seen.data.masked === true)) planned.push({ n: e.n, state: 'newer', options: ['theirs', 'mine'], ...binned })
    else {
      const [row] = await stagedRows(db, [e])
      const incoming = caseRecordSchema.safeParse(row)
      if (!incoming.success) throw new LostStaging()
      const [plan] = planCases(sift(caseRecordSchema, [stored[i]]).good, [incoming.data])
      if (plan) planned.push({ n: e.n, state: plan.state, options: plan.options, reason: plan.reason, conflict: plan.conflict })
    }
  }
  return planned
}
