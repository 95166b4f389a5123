import * as z from 'zod/mini'
import { correctionDraftSchema, correctionSchema, MOST_CORRECTIONS, NAME_MAX, sameAction, subjectOf, type Correction, type CorrectionDraft, type Reading } from '../casefile/corrections.ts'
import { ofCases } from './store-cases-of.ts'
import type { Database } from './store-database.ts'
import { MissingCorrection, TooManyCorrections } from './store-failures.ts'
import { parsed, sift } from './store-rows.ts'

/** What persons set right, case by case. Of one value there is one correction in force; the former one lies in the bin. */

/** Row among the sites' preferences that holds the name put under corrections; no site has such an origin. */
export const AUTHOR_ROW = 'own:author'
export const authorSchema = z.object({ name: z.string().check(z.minLength(1), z.maxLength(NAME_MAX)) })

/** `now` gives the instant as ISO text, `newId` an identifier for a new correction. */
export function correctionTable(db: Database, now: () => string, newId: () => string) {
  return {
    /** Corrections of a case that are in force, oldest first; `damaged`: how many more there are that cannot be read. */
    async correctionsOf(caseId: string): Promise<{ corrections: Correction[]; damaged: number }> {
      const { good, damaged } = sift(correctionSchema, (await db.corrections.where('caseId').equals(caseId).toArray()).map((r) => r.correction))
      return { corrections: inForce(good), damaged }
    },

    /** Corrections of several cases that are in force. */
    async correctionsOfCases(ids: readonly string[]): Promise<Correction[]> {
      return inForce(sift(correctionSchema, (await ofCases(db.corrections, ids)).map((r) => r.correction)).good)
    },

    /** All of them, the bin included: what an import is compared with. */
    async allCorrections(): Promise<Correction[]> {
      return sift(correctionSchema, (await db.corrections.toArray()).map((r) => r.correction)).good
    },

    /**
     * Stores a correction. One of the same value that was in force goes to the bin; its ids come back as `replaced`.
     * The very same one again changes nothing. The name under it is kept for the next. Rejects when a case has too many.
     */
    async saveCorrection(draft: CorrectionDraft): Promise<{ correction: Correction; replaced: string[] }> {
      const { by, ...rest } = correctionDraftSchema.parse(draft)
      return db.transaction('rw', db.corrections, db.sites, async () => {
        const at = now()
        const others = inForce(await ofCase(db, draft.caseId))
        const subject = subjectOf(draft)
        const before = others.filter((c) => subjectOf(c) === subject)
        const [same] = before
        await db.sites.put({ origin: AUTHOR_ROW, preference: { name: by } })
        if (same && before.length === 1 && sameAction(same.action, draft.action) && same.reason === draft.reason && same.by === by) return { correction: await write({ ...(JSON.stringify(same.seen) === JSON.stringify(rest.seen) ? same : looked(same, rest.seen, at)), updatedAt: at, revision: same.revision + 1 }), replaced: [] }
        if (others.length - before.length >= MOST_CORRECTIONS) throw new TooManyCorrections()
        for (const c of before) await write({ ...c, deletedAt: at, updatedAt: at, revision: c.revision + 1 })
        return { correction: await write({ ...rest, by, id: newId(), at, updatedAt: at, revision: 1 }), replaced: before.map((c) => c.id) }
      })
    },

    /** The person looked at what the page says now, and keeps the correction. */
    async confirmCorrection(id: string, caseId: string, seen: readonly Reading[]): Promise<void> {
      await change(id, caseId, (c) => looked(c, seen, now()))
    },

    /** Into the bin; the page's reading counts again. Rejects when it is not one of this case. */
    async deleteCorrection(id: string, caseId: string): Promise<void> {
      await change(id, caseId, (c) => ({ ...c, deletedAt: now() }))
    },

    /** Back out of the bin. What was set in its place meanwhile goes there. */
    async restoreCorrection(id: string, caseId: string): Promise<void> {
      await change(id, caseId, async (binned) => {
        const { deletedAt: _, ...c } = binned
        for (const other of inForce(await ofCase(db, caseId))) if (other.id !== id && subjectOf(other) === subjectOf(c)) await write({ ...other, deletedAt: now(), revision: other.revision + 1 })
        return c
      })
    },

    /** The name under corrections, null before anybody has given one. */
    async author(): Promise<string | null> {
      return authorOf(db)
    },
    async setAuthor(name: string): Promise<void> {
      await db.sites.put({ origin: AUTHOR_ROW, preference: authorSchema.parse({ name }) })
    },
  }

  async function change(id: string, caseId: string, to: (c: Correction) => Correction | Promise<Correction>): Promise<void> {
    await db.transaction('rw', db.corrections, async () => {
      const found = parsed(correctionSchema, (await db.corrections.get(id))?.correction)
      if (found?.caseId !== caseId) throw new MissingCorrection()
      await write({ ...(await to(found)), updatedAt: now(), revision: found.revision + 1 })
    })
  }

  async function write(c: Correction): Promise<Correction> {
    const correction = correctionSchema.parse(c)
    await db.corrections.put({ id: correction.id, caseId: correction.caseId, correction })
    return correction
  }
}

/** The name that this person gave, null before one was given. */
export async function authorOf(db: Database): Promise<string | null> {
  return parsed(authorSchema, (await db.sites.get(AUTHOR_ROW))?.preference)?.name ?? null
}

/** Puts corrections of these cases into the bin; gives their ids. Within the caller's transaction. */
export async function binCorrections(db: Database, caseIds: readonly string[], at: string): Promise<string[]> {
  const good = inForce(sift(correctionSchema, (await ofCases(db.corrections, caseIds)).map((r) => r.correction)).good)
  await putCorrections(db, good.map((c) => ({ ...c, deletedAt: at, updatedAt: at, revision: c.revision + 1 })))
  return good.map((c) => c.id)
}

/** Takes these back out of the bin. Within the caller's transaction. */
export async function unbinCorrections(db: Database, ids: readonly string[], at: string): Promise<void> {
  const rows = (await db.corrections.bulkGet([...ids])).flatMap((r) => parsed(correctionSchema, r?.correction) ?? [])
  await putCorrections(db, rows.map((row) => {
    const { deletedAt: _, ...c } = row
    return { ...c, updatedAt: at, revision: c.revision + 1 }
  }))
}

/** What was put into the bin before `instant` goes for good; gives what that was. Within the caller's transaction. */
export async function purgeCorrections(db: Database, instant: string): Promise<[id: string, kind: 'correction', at: string][]> {
  const old = sift(correctionSchema, (await db.corrections.toArray()).map((r) => r.correction)).good.filter((c) => c.deletedAt !== undefined && c.deletedAt < instant)
  await db.corrections.bulkDelete(old.map((c) => c.id))
  return old.map((c) => [c.id, 'correction', c.deletedAt ?? instant])
}

/** Writes corrections as they are. Within the caller's transaction. */
export async function putCorrections(db: Database, corrections: readonly Correction[]): Promise<void> {
  await db.corrections.bulkPut(corrections.map((c) => ({ id: c.id, caseId: c.caseId, correction: correctionSchema.parse(c) })))
}

/** It was looked at again beside what the page says now; what the page said when it was made stays. */
function looked(c: Correction, seen: readonly Reading[], at: string): Correction {
  return { ...c, seen: [...seen], seenFirst: c.seenFirst ?? c.seen, confirmedAt: at }
}

async function ofCase(db: Database, caseId: string): Promise<Correction[]> {
  return sift(correctionSchema, (await db.corrections.where('caseId').equals(caseId).toArray()).map((r) => r.correction)).good
}

function inForce(corrections: readonly Correction[]): Correction[] {
  return corrections.filter((c) => c.deletedAt === undefined).sort((a, b) => (a.at < b.at ? -1 : 1))
}
