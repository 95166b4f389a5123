import type { Outcome } from '../../components/draft.ts'
import type { Exported } from '../../components/desk/export-dialog.tsx'
import type { Store } from '../../notes/store.ts'
import { attempt } from './attempt.ts'

/** Deletions of this window and their undoing. */
export interface Removing {
  remove(what: Exported, ids: readonly string[]): Promise<Outcome>
  /** what that very deletion put into the bin comes back */
  restore(ids: readonly string[]): Promise<Outcome>
}

export function createRemoving(store: Store): Removing {
  /** what each deletion put into the bin, by its ids, so that undoing takes back exactly that */
  const binned = new Map<string, Parameters<typeof store.restore>[0]>()
  return {
    remove: (what, ids) => attempt(async () => {
      if (what === 'cases') binned.set(ids.join('\n'), await store.deleteCases(ids))
      else {
        await store.deleteNotes(ids)
        binned.set(ids.join('\n'), { cases: [], notes: ids })
      }
    }),
    restore: (ids) => attempt(async () => {
      const taken = binned.get(ids.join('\n'))
      if (taken) await store.restore(taken)
    }),
  }
}
