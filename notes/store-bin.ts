import { correctionSchema } from '../casefile/corrections.ts'
import { leadSchema } from './lead.ts'
import { noteSchema } from './schema.ts'
import type { Database } from './store-database.ts'
import type { Taken } from './store-removal.ts'
import { sift } from './store-rows.ts'

/** What was put into the bin at one time, and how its reader knows it again. */
export interface Binned {
  /** instant */
  at: string
  /** ids of all of it, as `restore` takes them back */
  taken: Required<Taken>
  /** numbers of the first cases, else the first notes or leads in their own words */
  first: readonly { caseId: string; words: string }[]
}

/** Deletions that are told, the latest first, and of each so many rows in words. */
const SHOWN = 100, NAMED = 3

export function binTable(db: Database) {
  return {
    /** What lies in the bin, by the time at which it was put there, the latest first; `more`: how many earlier times there are. Of cases nothing is read but their keys: they are large. */
    async bin(): Promise<{ groups: Binned[]; more: number }> {
      const leads = sift(leadSchema, await db.leads.filter((l) => l.deletedAt !== undefined).toArray()).good
      const corrections = sift(correctionSchema, (await db.corrections.toArray()).map((r) => r.correction)).good.filter((c) => c.deletedAt !== undefined)
      const instants = (await Promise.all([db.cases, db.notes].map((table) => table.where('deletedAt').above('').keys()))).flat().filter((k) => typeof k === 'string')
      const all = [...new Set([...instants, ...leads.flatMap((l) => l.deletedAt ?? [])])].sort().reverse()
      const groups: Binned[] = []
      for (const at of all.slice(0, SHOWN)) {
        const [cases, notes] = await Promise.all([db.cases.where('deletedAt').equals(at).primaryKeys(), db.notes.where('deletedAt').equals(at).primaryKeys()])
        const mine = leads.filter((l) => l.deletedAt === at)
        /* A correction that was taken back by itself is no deletion of a case. */
        const theirs = corrections.filter((c) => c.deletedAt === at && cases.includes(c.caseId))
        const said = cases.length > 0 ? [] : sift(noteSchema, (await db.notes.bulkGet(notes.slice(0, NAMED))).filter((n) => n !== undefined)).good.map((n) => ({ caseId: n.caseId, words: n.comment }))
        const first = cases.length > 0 ? cases.map((caseId) => ({ caseId, words: '' })) : [...said, ...mine.map((l) => ({ caseId: l.caseId, words: l.title }))]
        groups.push({ at, taken: { cases, notes, leads: mine.map((l) => l.id), corrections: theirs.map((c) => c.id) }, first: first.slice(0, NAMED) })
      }
      return { groups, more: Math.max(0, all.length - SHOWN) }
    },
  }
}
