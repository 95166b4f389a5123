import type { Choice } from './import-compare.ts'
import type { Staged, Tell } from './import-staging.ts'
import { unitsOf } from './import-units.ts'
import type { StagedEntry } from './store-staged.ts'
import type { KeptChoice } from './store-staged-choices.ts'
import type { UnitPlan } from './store-staged-plan.ts'
import { placesOf, seenAs } from './store-staged-write.ts'
import type { Store } from './store.ts'

type Stores = Pick<Store, 'planStaged' | 'writeImportStaged' | 'undoImportStaged' | 'keepChoices' | 'keptChoices'>

/** A list that was laid aside is compared with what is stored, unit by unit, chosen from, and taken in. Of a comparison only what it came to is kept. */
export class ImportSession {
  readonly #store: Stores
  readonly #staged: Staged
  readonly #seen = new Map<number, string>()
  /** of each row, what a choice rests on: how it compares, and with which version of what is stored */
  readonly #grounds = new Map<number, string>()
  readonly #tangled: (readonly [string, string])[] = []

  constructor(store: Stores, staged: Staged) {
    this.#store = store
    this.#staged = staged
  }

  /** `onUnit` is given each unit with its plan. */
  async compare(onUnit: (plan: UnitPlan, unit: readonly StagedEntry[]) => void | Promise<void>, tell: Tell = () => {}): Promise<void> {
    const units = unitsOf(this.#staged.entries)
    this.#seen.clear()
    this.#grounds.clear()
    for (const [i, unit] of units.entries()) {
      const plan = await this.#store.planStaged(unit)
      for (const [item, n] of placesOf(plan)) {
        this.#seen.set(n, seenAs(item))
        this.#grounds.set(n, `${seenAs(item)} ${versionOf(item)}`)
      }
      for (const c of plan.cases) {
        this.#seen.set(c.n, seenAs(c))
        this.#grounds.set(c.n, seenAs(c))
      }
      this.#tangled.push(...plan.tangled)
      await onUnit(plan, unit)
      tell('正在与已存的比较', (i + 1) / units.length)
    }
  }

  /** The case that lies at `n`; undefined where it is another row. */
  caseOf(n: number): string | undefined {
    return this.#staged.entries.find((e) => e.n === n && e.s === 'cases')?.id
  }

  /** The plan of one case again: what both sides of a row say is not kept. */
  planOf(n: number): Promise<UnitPlan> | undefined {
    const entry = this.#staged.entries.find((e) => e.n === n)
    return entry && this.#store.planStaged(this.#staged.entries.filter((e) => e.c === entry.c))
  }

  /** Keeps what is chosen for these rows, for when the import is gone on with. @throws LostStaging */
  choose(choice: Choice, rows: readonly number[]): Promise<void> {
    return this.#store.keepChoices(this.#staged.journal, rows.map((n): KeptChoice => [n, choice, this.#grounds.get(n) ?? '']))
  }

  /** What was chosen before for rows that compare as they did then; `changed`: how many there are that do not. */
  async chosen(): Promise<{ chosen: Record<Choice, number[]>; changed: number }> {
    const chosen: Record<Choice, number[]> = { mine: [], theirs: [], both: [] }
    let changed = 0
    for (const [n, choice, ground] of await this.#store.keptChoices()) {
      if (this.#grounds.get(n) === ground) chosen[choice].push(n)
      else changed++
    }
    return { chosen, changed }
  }

  /** @throws ComparedAnew, LostStaging */
  write(choiceOf: (n: number) => Choice | undefined, onProgress: (done: number) => void = () => {}): Promise<{ cases: number; notes: number }> {
    return this.#store.writeImportStaged({ journal: this.#staged.journal, units: unitsOf(this.#staged.entries, this.#tangled), choiceOf, seenOf: (n) => this.#seen.get(n), onProgress })
  }

  undo(onProgress?: (done: number) => void): Promise<{ kept: number }> {
    return this.#store.undoImportStaged(this.#staged.journal.id, onProgress)
  }
}

/** What is stored beside a row of the list, as it is now. */
function versionOf({ existing }: { existing?: object | undefined }): string {
  return existing && 'revision' in existing && 'updatedAt' in existing ? `${String(existing.revision)} ${String(existing.updatedAt)}` : ''
}
