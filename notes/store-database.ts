import Dexie, { type EntityTable } from 'dexie'
import type { Lead } from './lead.ts'
import type { Entry } from './record.ts'
import type { CaseRecord, Note } from './schema.ts'
import type { Sealer } from './seal.ts'
import { NoDatabase } from './store-failures.ts'
import { addKin, addSummary } from './store-kin.ts'
import { sealing } from './store-sealed.ts'

/** The tables of the database and the versions that they went through. Rows are parsed where they are used. */

interface DraftRow { key: string; caseId: string; draft: unknown; keptAt: string }
interface SiteRow { origin: string; preference: unknown }
/** What one view of a case showed; see casefile/merge.ts */
export interface PartRow { id: string; caseId: string; seenAt: string; part: unknown }
/** A value of a case that a person set right */
export interface CorrectionRow { id: string; caseId: string; correction: unknown }
/** A row of a backup; `n`: its place */
interface StagedRow { n: number; t: string; r: unknown }
/** A copy of the lock's head, beside what it opens (notes/lock-head.ts), and the id of what is stored (notes/loss.ts). It is the one table that is never sealed. */
interface HeadRow { id: string; head: unknown }
/** A platform's profile */
interface ProfileRow { id: string; profile: unknown; updatedAt: string }

/** A case with the keys by which its kin are found (notes/kin.ts), and its summary for lists (notes/summary.ts) */
export type CaseRow = CaseRecord & { kin?: string[]; sum?: string }

/** The row of `heads` that holds the id of what is stored. */
export const MADE = 'made'

export class Database extends Dexie {
  declare cases: EntityTable<CaseRow, 'id'>
  declare notes: EntityTable<Note, 'id'>
  declare drafts: EntityTable<DraftRow, 'key'>
  declare sites: EntityTable<SiteRow, 'origin'>
  declare parts: EntityTable<PartRow, 'id'>
  declare corrections: EntityTable<CorrectionRow, 'id'>
  declare staging: EntityTable<StagedRow, 'n'>
  declare operations: EntityTable<Entry, 'seq'>
  declare leads: EntityTable<Lead, 'id'>
  declare profiles: EntityTable<ProfileRow, 'id'>
  declare heads: EntityTable<HeadRow, 'id'>
  /** With a sealer, nothing but sealed rows ever reaches the database. `existing`: it is not made where there is none. It is opened by hand, never by the way: see notes/store-gate.ts. */
  constructor(name: string, { sealer, existing = false, durable = false }: { sealer?: Sealer | undefined; existing?: boolean; durable?: boolean } = {}) {
    super(name, { autoOpen: false, ...(durable ? { chromeTransactionDurability: 'strict' as const } : {}) })
    if (sealer) this.use(sealing(sealer))
    /* With the database itself, in one transaction: none of ours is without. */
    this.on('populate', (tx) => {
      if (existing) throw new NoDatabase()
      void tx.table<HeadRow>('heads').add({ id: MADE, head: crypto.randomUUID() })
    })
    this.version(1).stores({ cases: 'id, court, lastSeenAt, deletedAt', notes: 'id, caseId, updatedAt, deletedAt', drafts: 'key, keptAt', sites: 'origin' })
    /* 2026-11-22: views of a case are kept apart until they are put together; corrections by hand; profiles of platforms. */
    this.version(2).stores({ parts: 'id, caseId, seenAt', corrections: 'id, caseId', profiles: 'id, updatedAt' })
    /* 2026-11-22: cases are found by debtor and by the document that they enforce. */
    this.version(3).stores({ cases: 'id, court, lastSeenAt, deletedAt, *kin' }).upgrade((tx) => tx.table<{ caseFile?: unknown; kin?: string[] }>('cases').toCollection().modify(addKin))
    /* 2026-11-22: leads, which a note or a conclusion may become. */
    this.version(4).stores({ leads: 'id, caseId, updatedAt' })
    /* 2026-11-22: the operation record; rows of a backup, laid aside until all of them are there; lists read from an index. */
    this.version(5).stores({ operations: 'seq', staging: '++n', cases: 'id, court, lastSeenAt, deletedAt, *kin, sum' }).upgrade((tx) => tx.table<unknown>('cases').toCollection().modify(addSummary))
    /* 2026-11-22: drafts are found by their case, for sealed keys have no order; the head of a lock lies beside what it opens. */
    this.version(6).stores({ drafts: 'key, caseId, keptAt', heads: 'id' }).upgrade((tx) => tx.table<unknown>('drafts').toCollection().modify(addCase))
  }
}

/** Gives the draft of an earlier version its case: the key begins with it. */
export function addCase(row: unknown): void {
  if (typeof row === 'object' && row !== null && 'key' in row && typeof row.key === 'string' && !('caseId' in row)) Object.assign(row, { caseId: row.key.split('\n', 1)[0] })
}
