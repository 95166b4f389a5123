import type { DeskProps } from '../../components/desk/desk.tsx'
import type { Store } from '../../notes/store.ts'
import type { CaseSummary } from '../../notes/summary.ts'
import { attempt } from './attempt.ts'
import { createBulkDesk } from './bulk-desk.ts'
import { createNaming } from './naming.ts'

/** Wires what the lists of the desk are searched, narrowed and changed with to the store. */
export function createFinding(store: Store, reload: () => Promise<void>, draw: () => void) {
  const bulk = createBulkDesk(store, reload)
  const naming = createNaming(store)
  let kept: Pick<DeskProps['saved'], 'filters' | 'damaged'> = { filters: [], damaged: 0 }
  store.watchFilters((now) => { kept = now; draw() })
  return {
    /** The lists have been read: what their cases lack to be searched is made up for. */
    read(summaries: readonly CaseSummary[]): void {
      void naming(summaries).then((named) => (named ? reload() : undefined)).catch(() => {})
    },
    props: (): Pick<DeskProps, 'bulk' | 'saved'> => ({
      bulk,
      saved: { ...kept, newId: () => crypto.randomUUID(), onEdit: (edit) => attempt(async () => { await store.editFilters(edit); kept = await store.filters(); draw() }) },
    }),
  }
}
