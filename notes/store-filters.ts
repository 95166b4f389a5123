import Dexie from 'dexie'
import * as z from 'zod/mini'
import { FILTERS_MAX, savedFilterSchema, type SavedFilter } from './saved-filter.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'

/** The row that holds the saved filters of this machine, in their order; not an address of a site. */
const ROW = 'own:filters'
const rowSchema = z.object({ filters: z.array(z.unknown()) })

/** Saved filters. One that cannot be read is counted and stays where it is. */
export function filterTable(db: Database) {
  async function read(): Promise<{ good: SavedFilter[]; damaged: unknown[] }> {
    const row = await db.sites.get(ROW)
    const held = parsed(rowSchema, row?.preference)?.filters ?? (row === undefined ? [] : [row.preference])
    const good: SavedFilter[] = [], damaged: unknown[] = []
    for (const f of held) {
      const filter = parsed(savedFilterSchema, f)
      if (filter) good.push(filter)
      else damaged.push(f)
    }
    return { good, damaged }
  }

  return {
    async filters(): Promise<{ filters: SavedFilter[]; damaged: number }> {
      const { good, damaged } = await read()
      return { filters: good, damaged: damaged.length }
    },
    /** Changes the list as it is now, whichever window changed it last: added, renamed, put in another order, taken out. Rejects what does not parse. */
    async editFilters(edit: (now: readonly SavedFilter[]) => readonly SavedFilter[]): Promise<void> {
      await db.transaction('rw', db.sites, async () => {
        const { good, damaged } = await read()
        const filters = edit(good).slice(0, FILTERS_MAX).map((f) => savedFilterSchema.parse(f))
        await db.sites.put({ origin: ROW, preference: { filters: [...filters, ...damaged] } })
      })
    },
    /** Calls back at once and after each change, from whichever window; returns the way to stop. */
    watchFilters(tell: (now: { filters: SavedFilter[]; damaged: number }) => void): () => void {
      const subscription = Dexie.liveQuery(() => this.filters()).subscribe({ next: tell, error: () => {} })
      return () => subscription.unsubscribe()
    },
  }
}
