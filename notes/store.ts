import Dexie from 'dexie'
import { sitePreferenceSchema, type SitePreference } from './messages.ts'
import { caseRecordSchema } from './case-record.ts'
import { noteSchema, type CaseRecord, type Note } from './schema.ts'
import { createSealer } from './seal.ts'
import { Database } from './store-database.ts'
import { backupTable } from './store-backup.ts'
import { binTable } from './store-bin.ts'
import { bulkTable } from './store-bulk.ts'
import { ofCases } from './store-cases-of.ts'
import { correctionTable } from './store-corrections.ts'
import { damagedTable } from './store-damaged.ts'
import { exportTable } from './store-exports.ts'
import { filterTable } from './store-filters.ts'
import { gated, type Gate } from './store-gate.ts'
import { importTable } from './store-import.ts'
import { kinTable, rowOf } from './store-kin.ts'
import { listTable } from './store-lists.ts'
import { refuseNewer } from './store-newer.ts'
import { noteTable } from './store-notes.ts'
import { partTable } from './store-parts.ts'
import { rememberPast } from './store-past.ts'
import { practiceTable } from './store-practice.ts'
import { stagedTable } from './store-staged.ts'
import { choiceTable } from './store-staged-choices.ts'
import { stagedWriteTable } from './store-staged-write.ts'
import { purgeTable } from './store-purge.ts'
import { removalTable } from './store-removal.ts'
import { recordTable } from './store-record.ts'
import { recorded } from './store-recorded.ts'
import { keepingRoom, type Room } from './store-room.ts'
import { profileStore } from './store-profiles.ts'
import { recentTable } from './store-recent.ts'
import { earlier } from './store-earlier.ts'
import { leadTable } from './store-leads.ts'
import { parsed, sift } from './store-rows.ts'

/**
 * The only place that opens the database. It lives in the extension's own origin: the court's page cannot read it, and
 * clearing the site's data does not touch it. Rows are parsed when they are written and when they are read; a row that
 * does not parse is left where it is and reported, never shown half.
 */

/** What a page hands over of a case it shows; times are set here. */
export type SeenCase = Omit<CaseRecord, 'firstSeenAt' | 'lastSeenAt' | 'deletedAt' | 'before'>

/** `now` gives the instant as ISO text, `newId` an identifier for a new note. */
export interface StoreOptions {
  /** never left out: which database is in force is for the vault to say (entrypoints/background/vault.ts) */
  name: string
  /** 32 bytes: all that is stored is sealed with it (notes/seal-rows.ts) */
  key?: Uint8Array | undefined
  /** the database must be there already */
  existing?: boolean
  gate?: Gate
  now: () => string
  newId: () => string
}

export type Store = ReturnType<typeof openStore>

/** Opens the database of the extension. Its functions reject with the browser's error; `explain` turns that into a sentence. */
export function openStore({ name, key, existing, gate, now, newId }: StoreOptions) {
  const db = new Database(name, { ...(key ? { sealer: createSealer(key) } : {}), existing: existing ?? false })
  rememberPast(db)
  refuseNewer(db)
  const room: Room = { left: 'enough' }
  db.use(keepingRoom(room))
  return gated(functions(db, now, newId), db, room, gate)
}

function functions(db: Database, now: () => string, newId: () => string) {
  return recorded(db, now, {
    ...recordTable(db, now),
    ...backupTable(db, now),
    ...binTable(db),
    ...bulkTable(db, now),
    ...partTable(db, now),
    ...correctionTable(db, now, newId),
    ...leadTable(db, now, newId),
    ...importTable(db),
    ...stagedTable(db),
    ...choiceTable(db),
    ...stagedWriteTable(db, now),
    ...kinTable(db),
    ...listTable(db),
    ...noteTable(db, now, newId),
    ...practiceTable(db),
    ...purgeTable(db, now),
    ...recentTable(db),
    ...removalTable(db, now),
    ...exportTable(db),
    ...damagedTable(db, now),
    ...filterTable(db),

    /** Keeps what a page shows of a case. The first time it was seen stays; a case in the bin comes back without its old notes. */
    async seeCase(seen: SeenCase): Promise<string> {
      const seenAt = now()
      await db.transaction('rw', db.cases, async () => {
        /* A damaged row gives way: what it held was read off the page and is read again. */
        const before = parsed(caseRecordSchema, await db.cases.get(seen.id))
        const known = before?.deletedAt === undefined ? before : undefined
        const { before: _, ...fresh } = { before: undefined, ...seen }
        await db.cases.put(rowOf({ ...fresh, ...earlier(known, seen), firstSeenAt: known?.firstSeenAt ?? seenAt, lastSeenAt: seenAt }))
      })
      return seenAt
    },

    async caseById(id: string): Promise<CaseRecord | undefined> {
      return parsed(caseRecordSchema, await db.cases.get(id))
    },

    async casesById(ids: readonly string[]): Promise<CaseRecord[]> {
      return sift(caseRecordSchema, (await db.cases.bulkGet([...ids])).filter((c) => c !== undefined)).good
    },
    async notesById(ids: readonly string[]): Promise<Note[]> {
      return sift(noteSchema, (await db.notes.bulkGet([...ids])).filter((n) => n !== undefined)).good
    },
    /** Notes of several cases that are not in the bin. */
    async notesOfCases(ids: readonly string[]): Promise<Note[]> {
      return sift(noteSchema, await ofCases(db.notes, ids)).good.filter((n) => n.deletedAt === undefined)
    },

    async sitePreference(origin: string): Promise<SitePreference | null> {
      return parsed(sitePreferenceSchema, (await db.sites.get(origin))?.preference) ?? null
    },
    async setSitePreference(origin: string, preference: SitePreference): Promise<void> { await db.sites.put({ origin, preference }) },

    /** Calls back after each change of cases, notes or leads, from whichever window; returns the way to stop. */
    watch(changed: () => void): () => void {
      const subscription = Dexie.liveQuery(async () => [await db.cases.orderBy('lastSeenAt').count(), await db.notes.orderBy('updatedAt').count(), await db.notes.orderBy('updatedAt').last(), await db.cases.orderBy('lastSeenAt').last(), await db.notes.where('deletedAt').above('').count(), await db.cases.where('deletedAt').above('').count(), await db.leads.count(), await db.leads.orderBy('updatedAt').last()]).subscribe({ next: changed })
      return () => subscription.unsubscribe()
    },

    profiles: profileStore(db, now),
  })
}
