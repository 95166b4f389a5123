import * as z from 'zod/mini'
import { BackupFailure } from './backup-failures.ts'
import { addCase, type Database } from './store-database.ts'
import { addSummary } from './store-kin.ts'
import { append, makeWay } from './store-record.ts'
import { parsed } from './store-rows.ts'

/**
 * Everything that is stored, as lines, and back again. Rows go as they lie in the database, damaged ones too: a backup judges
 * nothing. What comes back is first laid aside row by row and then takes the place of all that is there in one transaction, so
 * that a restore that is broken off, by whatever it be, has changed nothing.
 */

/** Rows read or laid aside at a time. */
const CHUNK = 500
/** Tables of a backup, with their keys. Drafts of unfinished notes are among them; what was laid aside is not. */
const KEYS = { cases: 'id', notes: 'id', leads: 'id', corrections: 'id', parts: 'id', profiles: 'id', drafts: 'key', sites: 'origin', operations: 'seq' } as const
type TableName = keyof typeof KEYS
const NAMES = Object.keys(KEYS).filter((n): n is TableName => n in KEYS)

const counts = z.record(z.string(), z.number())
const firstLine = z.object({ tables: counts })
const rowLine = z.object({ t: z.enum(NAMES), r: z.record(z.string(), z.unknown()) })
const lastLine = z.object({ end: z.number() })
const SEAL = 'backup'
export const sealRow = z.object({ n: z.number(), t: z.literal(SEAL), r: z.object({ name: z.string(), rows: z.number() }) })
export type BackupCounts = Partial<Record<TableName, number>>

export function backupTable(db: Database, now: () => string) {
  const dropStaged = async (): Promise<void> => {
    await db.transaction('rw', db.staging, async () => { if (!(await holdsImport(db))) await db.staging.clear() })
  }
  return {
    /** Every row of every table as a line; `onProgress` 0…1. */
    async *backupLines(onProgress: (done: number) => void = () => {}): AsyncGenerator<string> {
      const tables: BackupCounts = {}
      for (const name of NAMES) tables[name] = await db.table(name).count()
      const all = Object.values(tables).reduce((a, b) => a + b, 0)
      yield JSON.stringify({ tables })
      let done = 0
      for (const name of NAMES) {
        const keys = await db.table(name).toCollection().primaryKeys()
        for (let from = 0; from < keys.length; from += CHUNK) {
          /* One that was taken away meanwhile is not in it. */
          const rows = (await db.table<unknown>(name).bulkGet(keys.slice(from, from + CHUNK))).filter((r) => r !== undefined)
          for (const r of rows) yield JSON.stringify({ t: name, r })
          done += rows.length
          onProgress(Math.min(1, done / Math.max(1, all)))
        }
      }
      yield JSON.stringify({ end: done })
    },

    /**
     * Lays a backup aside and tells what it holds; nothing that is stored changes. `name` tells it from what another window lays aside.
     * @throws BackupFailure for content that is none of ours, or when another window is laying something aside; what was laid aside is gone then
     */
    async stageBackup(lines: AsyncIterable<string>, onProgress: (rows: number, of: number) => void = () => {}, signal?: AbortSignal, name = ''): Promise<BackupCounts> {
      if (await isImporting(db)) throw new BackupFailure('importing')
      await db.staging.clear()
      try {
        const held: BackupCounts = {}
        let expected = 0, done = 0, ended = false
        let waiting: { n: number; t: TableName; r: Record<string, unknown> }[] = []
        const lay = async () => {
          await db.staging.bulkAdd(waiting)
          done += waiting.length
          waiting = []
          onProgress(done, expected)
        }
        let first = true
        for await (const line of lines) {
          signal?.throwIfAborted()
          const data = parse(line)
          if (first) {
            const head = z.safeParse(firstLine, data)
            if (!head.success) throw new BackupFailure('content')
            expected = Object.values(head.data.tables).reduce((a, b) => a + b, 0)
            first = false
            continue
          }
          const row = z.safeParse(rowLine, data)
          if (row.success && !ended) {
            const key = row.data.r[KEYS[row.data.t]]
            if (typeof key !== 'string' && typeof key !== 'number') throw new BackupFailure('content')
            waiting.push({ ...row.data, n: done + waiting.length + 1 })
            held[row.data.t] = (held[row.data.t] ?? 0) + 1
            if (waiting.length === CHUNK) await lay()
          } else {
            const last = z.safeParse(lastLine, data)
            if (!last.success || ended || last.data.end !== done + waiting.length) throw new BackupFailure('content')
            ended = true
          }
        }
        if (!ended) throw new BackupFailure('truncated')
        await lay()
        /* Behind the last row: all of it is there, and nothing else. */
        await db.staging.add({ n: done + 1, t: SEAL, r: { name, rows: done } })
        return held
      } catch (error) {
        await dropStaged()
        /* Another window has laid its own rows in the same places. */
        throw isTaken(error) ? new BackupFailure('elsewhere') : error
      }
    },

    /**
     * What was laid aside takes the place of everything: all of it or nothing. The operation record of this machine goes on;
     * only where there is none yet, or where it began anew because the database was lost, does it begin with that of the backup.
     * @throws BackupFailure when what lies there is not, or not only, what was laid aside under this name
     */
    async restoreStaged(detail: string, name = ''): Promise<void> {
      await db.transaction('rw', db.tables, async () => {
        const seal = parsed(sealRow, await db.staging.orderBy('n').last())
        if (seal?.r.name !== name || seal.n !== seal.r.rows + 1 || (await db.staging.count()) !== seal.n) throw new BackupFailure('elsewhere')
        const joinRecord = await makeWay(db)
        const keepsRecord = joinRecord === undefined && (await db.operations.count()) > 0
        const taken = NAMES.filter((n) => n !== 'operations' || !keepsRecord)
        for (const name of taken) await db.table(name).clear()
        let from = 0
        let count = 0
        for (;;) {
          const rows = await db.staging.where('n').above(from).limit(CHUNK).toArray()
          for (const name of taken) {
            const own = rows.filter((row) => row.t === name).map((row) => row.r)
            if (name === 'cases') for (const row of own) listed(row)
            if (name === 'drafts') own.forEach(addCase)
            if (own.length > 0) await db.table(name).bulkPut(own)
            count += own.length
          }
          const last = rows.at(-1)
          if (last?.n === undefined) break
          from = last.n
        }
        await db.staging.clear()
        await joinRecord?.()
        await append(db, { what: 'backup-restored', count, detail }, now())
      })
    },

    /** Lets go what was laid aside of a backup; an import that can be gone on with is let be. */
    dropStaged,

    /** Everything goes, for good; the record begins anew with an entry that says how long the former one was, and its head. */
    async deleteEverything(): Promise<void> {
      await db.transaction('rw', db.tables, async () => {
        const last = await db.operations.orderBy('seq').last()
        for (const name of [...NAMES, 'staging']) await db.table(name).clear()
        await append(db, { what: 'everything-deleted', count: last?.seq ?? 0, ...(typeof last?.hash === 'string' ? { detail: `此前记录末条校验值 ${last.hash.slice(0, 16)}` } : {}) }, now())
      })
    },
  }
}

/** What is laid aside is of an import. */
async function holdsImport(db: Database): Promise<boolean> {
  return (await db.staging.get(0))?.t === 'import'
}
/** An import is under way, or can be gone on with. */
async function isImporting(db: Database): Promise<boolean> {
  const state = parsed(z.object({ r: z.object({ state: z.string() }) }), await db.staging.get(0))?.r.state
  return (await holdsImport(db)) && state !== 'written' && state !== 'undone'
}
function isTaken(error: unknown): boolean {
  return error instanceof Error && /Bulk|Constraint/.test(error.name) && /Constraint|already exists/.test(error.message)
}

/** A case of a backup that was made before lists were read from an index. */
function listed(row: unknown): void {
  if (typeof row === 'object' && row !== null && !('sum' in row)) addSummary(row)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupFailure('content')
  }
}
