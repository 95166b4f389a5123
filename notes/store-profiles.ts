import Dexie from 'dexie'
import * as z from 'zod/mini'
import { pointingDraftSchema, type PointingDraft } from '../casefile/profile-draft.ts'
import { profileSchema, type Profile } from '../casefile/profile.ts'
import type { Database } from './store-database.ts'
import { parsed, sift } from './store-rows.ts'

/**
 * Profiles that the user made or imported, which of all profiles are off, what is being made for a site, and the last sample.
 * All in the table of profiles: a profile under its own id, the rest under ids with a colon, which no profile has.
 */

export const storedSchema = z.object({ source: z.enum(['own', 'imported']), profile: profileSchema, deletedAt: z.optional(z.string()) })
export type StoredProfile = z.output<typeof storedSchema>
export const switchSchema = z.object({ on: z.boolean() })

export type ProfileStore = ReturnType<typeof profileStore>

export function profileStore(db: Database, now: () => string) {
  const all = async () => {
    const rows = (await db.profiles.toArray()).filter((r) => !r.id.includes(':'))
    return sift(storedSchema, rows.map((r) => r.profile))
  }
  return {
    /** Made here or imported, latest first, bin excluded. */
    async list(): Promise<{ profiles: StoredProfile[]; damaged: number }> {
      const { good, damaged } = await all()
      return { profiles: good.filter((p) => p.deletedAt === undefined).sort((a, b) => (a.profile.updatedAt < b.profile.updatedAt ? 1 : -1)), damaged }
    },
    /** Bin included: what an import is compared with. */
    async byId(id: string): Promise<StoredProfile | undefined> {
      return parsed(storedSchema, (await db.profiles.get(id))?.profile)
    },
    async save(source: StoredProfile['source'], profile: Profile): Promise<void> {
      await db.profiles.put({ id: profile.id, profile: storedSchema.parse({ source, profile }), updatedAt: profile.updatedAt })
    },
    /** Puts a row back as it was; undefined takes it away altogether. */
    async put(id: string, row: StoredProfile | undefined): Promise<void> {
      if (row === undefined) await db.profiles.delete(id)
      else await db.profiles.put({ id, profile: storedSchema.parse(row), updatedAt: row.profile.updatedAt })
    },
    async remove(id: string): Promise<void> {
      const row = parsed(storedSchema, (await db.profiles.get(id))?.profile)
      if (row) await db.profiles.put({ id, profile: { ...row, deletedAt: now() }, updatedAt: row.profile.updatedAt })
    },
    async restore(id: string): Promise<void> {
      const row = parsed(storedSchema, (await db.profiles.get(id))?.profile)
      if (row) await db.profiles.put({ id, profile: { source: row.source, profile: row.profile }, updatedAt: row.profile.updatedAt })
    },

    /** Ids of profiles of any source that are turned off. */
    async off(): Promise<Set<string>> {
      const rows = (await db.profiles.toArray()).filter((r) => r.id.startsWith('switch:'))
      return new Set(rows.filter((r) => parsed(switchSchema, r.profile)?.on === false).map((r) => r.id.slice('switch:'.length)))
    },
    async turn(id: string, on: boolean): Promise<void> { await db.profiles.put({ id: `switch:${id}`, profile: { on }, updatedAt: now() }) },

    async draft(origin: string): Promise<PointingDraft | undefined> {
      return parsed(pointingDraftSchema, (await db.profiles.get(`draft:${origin}`))?.profile)
    },
    async keepDraft(origin: string, draft: PointingDraft | null): Promise<void> {
      if (draft === null) await db.profiles.delete(`draft:${origin}`)
      else await db.profiles.put({ id: `draft:${origin}`, profile: pointingDraftSchema.parse(draft), updatedAt: now() })
    },

    /** The sample last made, a tree that its maker checks; only one is kept. */
    async sample(): Promise<unknown> { return (await db.profiles.get('sample:last'))?.profile },
    async keepSample(sample: unknown): Promise<void> {
      if (sample === null) await db.profiles.delete('sample:last')
      else await db.profiles.put({ id: 'sample:last', profile: sample, updatedAt: now() })
    },

    watch(changed: () => void): () => void {
      const subscription = Dexie.liveQuery(() => db.profiles.toArray()).subscribe({ next: changed })
      return () => subscription.unsubscribe()
    },
  }
}
