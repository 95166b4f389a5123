import type { Correction } from '../../casefile/corrections.ts'
import type { AnnotationFile } from '../../notes/export-json.ts'
import type { Choice } from '../../notes/import-compare.ts'
import { planImport, settlePlan, type Stored, type Writes } from '../../notes/import-plan.ts'
import type { Lead } from '../../notes/lead.ts'
import { PAST_MAX, type Note } from '../../notes/schema.ts'
import { set } from './corrections-sample.ts'
import { note } from './export-sample.ts'

/** People who work on one case apart from each other: what their stores would hold, without a database. */

export const CASE = '（2025）渝0299执1号'
const RULE = 'four-no-under-three-months'
interface Row { id: string; caseId: string; updatedAt: string; revision: number; deletedAt?: string | undefined; past?: string[] | undefined }

/** One clock for all, so that no two writings have the same instant. */
export class World {
  #seconds = 0
  #texts = 0
  /** texts that their readers replaced by others: nobody has to find them again */
  readonly replaced = new Set<string>()
  readonly written = new Set<string>()
  now(): string { return new Date(Date.UTC(2026, 10, 21) + ++this.#seconds * 1000).toISOString() }
  text(): string {
    const text = `文字${++this.#texts}。`
    this.written.add(text)
    return text
  }
}

export class Person {
  notes = new Map<string, Note>()
  leads = new Map<string, Lead>()
  corrections = new Map<string, Correction>()
  #ids = 0
  readonly world: World
  readonly name: string
  constructor(world: World, name: string) { this.world = world; this.name = name }

  #id(): string { return `${this.name}-row-${String(++this.#ids).padStart(4, '0')}` }
  live<T extends Row>(rows: Map<string, T>): T[] { return [...rows.values()].filter((r) => r.deletedAt === undefined) }

  write(decision = false): void {
    const at = this.world.now()
    this.notes.set(this.#id(), note(1, CASE, { id: `${this.name}-row-${String(this.#ids).padStart(4, '0')}`, comment: this.world.text(), target: { type: 'case' }, createdAt: at, updatedAt: at, by: this.name }))
    if (decision) this.decide()
  }
  /** As the store does: the former decision goes to the bin. */
  decide(): void {
    const at = this.world.now()
    for (const n of this.live(this.notes)) if (n.decision !== undefined) this.notes.set(n.id, { ...n, deletedAt: at, revision: n.revision + 1 })
    const id = this.#id()
    this.notes.set(id, note(1, CASE, { id, comment: this.world.text(), target: { type: 'conclusion', rule: RULE }, rule: RULE, decision: 'override', createdAt: at, updatedAt: at }))
  }
  change(which: number): void {
    const n = this.#nth(this.live(this.notes), which)
    if (!n) return
    this.world.replaced.add(n.comment)
    this.notes.set(n.id, { ...next(n, this.world.now()), comment: this.world.text() })
  }
  bin(which: number): void {
    const n = this.#nth(this.live(this.notes), which)
    if (n) this.notes.set(n.id, { ...n, deletedAt: this.world.now(), revision: n.revision + 1 })
  }
  unbin(which: number): void {
    const n = this.#nth([...this.notes.values()].filter((r) => r.deletedAt !== undefined && r.decision === undefined), which)
    if (!n) return
    const { deletedAt: _, ...rest } = n
    this.notes.set(n.id, { ...rest, revision: n.revision + 1 })
  }
  /** `rule`: of one of two rules, of which there is one lead a case; as the store does, a second one joins the first. */
  lead(which: number): void {
    const at = this.world.now(), id = this.#id(), rule = which % 3 === 0 ? undefined : `rule-${which % 2}`
    const same = this.live(this.leads).find((l) => rule !== undefined && l.rule === rule), noteIds = this.live(this.notes).slice(0, 1).map((n) => n.id)
    if (same) this.leads.set(same.id, { ...next(same, at), noteIds: [...new Set([...same.noteIds, ...noteIds])] })
    else this.leads.set(id, { id, caseId: CASE, ...(rule === undefined ? {} : { rule }), noteIds, history: [{ at, words: '列为线索', by: this.name }], title: '线索', summary: this.world.text(), steps: [{ stage: 'pending', on: '2026-11-20', comment: '' }], createdAt: at, updatedAt: at, revision: 1 })
  }
  changeLead(which: number): void {
    const l = this.#nth(this.live(this.leads), which)
    if (!l) return
    this.world.replaced.add(l.summary)
    this.leads.set(l.id, { ...next(l, this.world.now()), summary: this.world.text() })
  }
  step(which: number): void {
    const l = this.#nth(this.live(this.leads), which)
    if (l) this.leads.set(l.id, { ...next(l, this.world.now()), steps: [...l.steps, { stage: which % 2 === 0 ? 'checking' : 'resulted', on: '2026-11-20', comment: '' }] })
  }
  binLead(which: number): void {
    const l = this.#nth(this.live(this.leads), which)
    if (l) { const at = this.world.now(); this.leads.set(l.id, { ...next(l, at), deletedAt: at }) }
  }
  correct(value: number): void {
    const at = this.world.now(), id = this.#id()
    for (const c of this.live(this.corrections)) this.corrections.set(c.id, { ...c, deletedAt: at, updatedAt: at, revision: c.revision + 1 })
    this.corrections.set(id, { ...set('filedOn', `2025-02-1${value % 10}`), id, caseId: CASE, at, updatedAt: at, by: this.name })
  }
  binCorrection(): void {
    const [c] = this.live(this.corrections)
    if (c) { const at = this.world.now(); this.corrections.set(c.id, { ...c, deletedAt: at, updatedAt: at, revision: c.revision + 1 }) }
  }

  stored(): Stored { return { cases: [], notes: [...this.notes.values()], leads: [...this.leads.values()], corrections: [...this.corrections.values()] } }
  /** What a file of everything holds; that it comes back as it was is tested elsewhere. */
  hand(): AnnotationFile {
    const gone = <T extends Row>(rows: Map<string, T>) => [...rows.values()].flatMap((r) => (r.deletedAt === undefined ? [] : [{ id: r.id, caseId: r.caseId, updatedAt: r.updatedAt, revision: r.revision, deletedAt: r.deletedAt, past: r.past }]))
    return {
      format: 'zhongben-annotations', version: 3, exportedAt: this.world.now(), masking: 'none', cases: [], notes: this.live(this.notes), leads: this.live(this.leads), corrections: this.live(this.corrections),
      gone: { notes: gone(this.notes), corrections: gone(this.corrections), leads: gone(this.leads) },
    }
  }
  /** `pick`: which of the options of a conflict is chosen; what is new or newer is taken. */
  takeIn(file: AnnotationFile, pick: (options: readonly Choice[]) => Choice): Writes {
    const stored = this.stored()
    const writes = settlePlan(stored, planImport(stored, file), (item) => (item.state === 'conflict' ? pick(item.options) : item.options[0]), this.world.now())
    for (const n of writes.notes) this.notes.set(n.id, n)
    for (const l of writes.leads) this.leads.set(l.id, l)
    for (const c of writes.corrections) this.corrections.set(c.id, c)
    return writes
  }

  /** What is in force, without what differs from machine to machine. */
  shows(): unknown {
    const bare = <T extends Row>(rows: Map<string, T>) => this.live(rows).map(({ past: _, ...r }) => ('noteIds' in r ? { ...r, noteIds: (r as unknown as Lead).noteIds.toSorted() } : r)).sort((a, b) => (a.id < b.id ? -1 : 1))
    return { notes: bare(this.notes), leads: bare(this.leads), corrections: bare(this.corrections) }
  }
  texts(): string { return [...this.notes.values()].map((n) => n.comment).join() + [...this.leads.values()].map((l) => l.summary).join() }
  #nth<T>(rows: readonly T[], which: number): T | undefined { return rows[which % Math.max(rows.length, 1)] }
}

/** As the store writes a change: notes/store-past.ts. */
function next<T extends Row>(row: T, at: string): T {
  return { ...row, updatedAt: at, revision: row.revision + 1, past: [...(row.past ?? []), row.updatedAt].slice(-PAST_MAX) }
}
