import * as z from 'zod/mini'
import type { Choice } from './import-compare.ts'
import type { Database } from './store-database.ts'
import { parsed } from './store-rows.ts'
import { importJournalOf, LostStaging, type Journal } from './store-staged.ts'

/**
 * What was chosen for the rows of an import, kept beside them as it is chosen, so that an import that is gone on with after the desk was
 * closed or the browser ended need not be looked through again. It goes when the import goes.
 */

/** From where on choices lie: above all rows, below the index. */
const CHOICES = 5e8
const CHOICES_END = 1e9
/** Rows of the list whose choices lie together: a choice writes as much anew. */
const TOGETHER = 1000

/** Where the row lies, what was chosen, and what both sides were like then (notes/import-session.ts). */
export type KeptChoice = [n: number, choice: Choice, seen: string]
export const keptChoicesSchema = z.array(z.tuple([z.number(), z.enum(['mine', 'theirs', 'both']), z.string()]))

export function choiceTable(db: Database) {
  return {
    /** Each takes the place of what was chosen for the row before. @throws LostStaging when the import is not there any more, or taken in already */
    async keepChoices(of: Journal, chosen: readonly KeptChoice[]): Promise<void> {
      const portions = new Map<number, KeptChoice[]>()
      for (const c of chosen) {
        const at = CHOICES + Math.floor(c[0] / TOGETHER)
        const known = portions.get(at)
        if (known) known.push(c)
        else portions.set(at, [c])
      }
      await db.transaction('rw', db.staging, async () => {
        const now = await importJournalOf(db)
        if (now?.id !== of.id || now.state !== 'read') throw new LostStaging()
        for (const [at, fresh] of portions) {
          const all = new Map((parsed(keptChoicesSchema, (await db.staging.get(at))?.r) ?? []).map((c) => [c[0], c]))
          for (const c of fresh) all.set(c[0], c)
          await db.staging.put({ n: at, t: 'import-choices', r: [...all.values()] })
        }
      })
    },

    /** All that was chosen; what cannot be read is chosen anew. */
    async keptChoices(): Promise<KeptChoice[]> {
      const rows = await db.staging.where('n').between(CHOICES, CHOICES_END).toArray()
      return rows.flatMap((row) => (row.t === 'import-choices' ? parsed(keptChoicesSchema, row.r) ?? [] : []))
    },
  }
}
