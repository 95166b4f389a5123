import * as z from 'zod/mini'
import { instant } from './schema.ts'
import { purgeCorrections } from './store-corrections.ts'
import type { Database } from './store-database.ts'
import { rememberGone } from './store-gone.ts'
import { purgeLeads } from './store-leads.ts'
import { parsed } from './store-rows.ts'

/**
 * Emptying the bin by age, with a clock that may be wrong: set forward by years it would empty the bin of today, and set back it
 * stamps what is new as old. So nothing goes while the clock has not run evenly for as long as the bin is kept.
 */

/** Row among the sites' preferences; no site has such an origin. */
export const PURGE_ROW = 'own:purge'
const DAY = 86_400_000
/** Milliseconds that a clock may be put right by without being called wrong. */
const PUT_RIGHT = 3_600_000
/** Nothing can have been stored before this program was there. */
const FIRST_DAY = '2026-01-01T00:00:00.000Z'
export const purgeSeenSchema = z.object({
  /** when the bin was last looked at, and the entry of the operation record that was the last then */
  at: instant, seq: z.number(),
  /** nothing goes before this */
  notBefore: instant,
})

export function purgeTable(db: Database, now: () => string) {
  return {
    /** Empties the bin of what was put there before `instant`, and of drafts kept before it; tells how many rows went. */
    async purge(before: string): Promise<number> {
      return db.transaction('rw', [db.cases, db.notes, db.parts, db.drafts, db.corrections, db.leads, db.sites], async () => {
        const notes = (await db.notes.where('deletedAt').below(before).toArray()).map((n): [string, 'note', string] => [n.id, 'note', n.deletedAt ?? before])
        const gone = [...await purgeCorrections(db, before), ...await purgeLeads(db, before), ...notes]
        await rememberGone(db, gone, now())
        await db.notes.bulkDelete(notes.map(([id]) => id))
        const cases = await db.cases.where('deletedAt').below(before).primaryKeys()
        for (const id of cases) await db.parts.where('caseId').equals(id).delete()
        await db.cases.bulkDelete(cases)
        return gone.length + cases.length + await db.drafts.where('keptAt').below(before).delete()
      })
    },

    /** The instant before which what lies in the bin may go, `days` after it was put there; undefined: not now, for the clock cannot be trusted. */
    async purgeable(days: number): Promise<string | undefined> {
      return db.transaction('rw', [db.cases, db.notes, db.drafts, db.corrections, db.leads, db.sites, db.operations], async () => {
        const at = now(), time = Date.parse(at)
        const known = parsed(purgeSeenSchema, (await db.sites.get(PURGE_ROW))?.preference)
        const last: unknown = await db.operations.orderBy('seq').last()
        const gap = known ? time - Date.parse(known.at) : Infinity
        const even = known !== undefined && gap > -PUT_RIGHT && gap < days * DAY && !(await wentBack(db, known, time))
        const notBefore = even ? known.notBefore : new Date(time + days * DAY).toISOString()
        await db.sites.put({ origin: PURGE_ROW, preference: { at, seq: seqOf(last), notBefore } })
        await stampAnew(db, at, new Date(time + PUT_RIGHT).toISOString())
        return at < notBefore ? undefined : new Date(time - days * DAY).toISOString()
      })
    },
  }
}

/** Since the bin was last looked at, the clock told a time before one that it had told, or after now. */
async function wentBack(db: Database, known: z.output<typeof purgeSeenSchema>, time: number): Promise<boolean> {
  let latest = Date.parse(known.at), back = false
  await db.operations.where('seq').above(known.seq).each((entry) => {
    const at = Date.parse(entry.at)
    if (!(at > latest - PUT_RIGHT && at < time + PUT_RIGHT)) back = true
    latest = Math.max(latest, at)
  })
  return back
}

/** What bears a time at which it cannot have been put there counts from now. Within the caller's transaction. */
async function stampAnew(db: Database, at: string, after: string): Promise<void> {
  const odd = (time: string | undefined) => time !== undefined && (time < FIRST_DAY || time > after)
  await db.drafts.filter((d) => odd(d.keptAt)).modify((d) => { d.keptAt = at })
  await db.cases.where('deletedAt').below(FIRST_DAY).modify((c) => { c.deletedAt = at })
  await db.cases.where('deletedAt').above(after).modify((c) => { c.deletedAt = at })
  await db.notes.where('deletedAt').below(FIRST_DAY).modify((n) => { n.deletedAt = at })
  await db.notes.where('deletedAt').above(after).modify((n) => { n.deletedAt = at })
}

function seqOf(row: unknown): number {
  return typeof row === 'object' && row !== null && 'seq' in row && typeof row.seq === 'number' ? row.seq : 0
}
