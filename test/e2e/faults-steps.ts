import type { BrowserContext, Locator, Page, Worker } from '@playwright/test'
import { sealed } from '../../notes/backup-file.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { createVerifier, entrySchema, type Entry, type Verified } from '../../notes/record.ts'
import { caseRecord, note } from '../unit/export-sample.ts'

/** Steps of the tests in which something breaks: randomness that can be had again, a browser that is killed, what is stored, and lists to take in. */

/** The seed of this run: FAULTS_SEED, or a new one. A failing test says it. */
export const SEED = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const sleep = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms) })

/** Ends the extension's worker, wherever it stands; tells how many ran. */
export async function workerEnder(context: BrowserContext): Promise<() => Promise<number>> {
  const browser = await context.browser()?.newBrowserCDPSession()
  if (!browser) throw new Error('no browser')
  return async () => {
    let ended = 0
    const { targetInfos } = await browser.send('Target.getTargets')
    for (const t of targetInfos) if (t.type === 'service_worker' && (await browser.send('Target.closeTarget', { targetId: t.targetId }).catch(() => undefined))) ended++
    return ended
  }
}

/** The browser's own process, the leader of the group of all that it started. */
export async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const told = await session?.send('SystemInfo.getProcessInfo')
  await session?.detach()
  const pid = told?.processInfo.find((p) => p.type === 'browser')?.id
  if (pid === undefined) throw new Error('no browser process')
  return pid
}

/** Ends the browser and all of its processes at once, as a power cut or the task manager does. */
export async function kill(context: BrowserContext, pid: number): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve))
  process.kill(-pid, 'SIGKILL')
  await gone
}

/** A page of the extension, or its worker. */
type Where = Page | Worker

/** All rows of these tables, as they lie in the database. */
export async function rowsOf(where: Where, tables: readonly string[]): Promise<Record<string, Record<string, unknown>[]>> {
  const read = async (names: string[]): Promise<Record<string, Record<string, unknown>[]>> => {
    /* Opened before the extension has made it, it would be made here, without its tables. */
    for (let waits = 0; waits < 200 && !(await indexedDB.databases()).some((d) => d.name === 'zhongben' && (d.version ?? 0) > 1); waits++) await new Promise((done) => setTimeout(done, 100))
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const t = db.transaction(names)
    const rows = await Promise.all(names.map((name) => new Promise<[string, Record<string, unknown>[]]>((done, fail) => {
      const asked = t.objectStore(name).getAll()
      asked.onsuccess = () => done([name, asked.result])
      asked.onerror = () => fail(asked.error)
    })))
    db.close()
    return Object.fromEntries(rows)
  }
  return 'goto' in where ? where.evaluate(read, [...tables]) : where.evaluate(read, [...tables])
}

/** Takes all rows out of these tables, and puts these in. To be called with a page of the extension. */
export async function refill(page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    const t = db.transaction(Object.keys(given), 'readwrite')
    for (const [name, rows] of Object.entries(given)) {
      t.objectStore(name).clear()
      for (const row of rows) t.objectStore(name).put(row)
    }
    await new Promise((done, fail) => { t.oncomplete = done; t.onerror = fail })
    db.close()
  }, tables)
}

/** Presses a button; milliseconds until what that writes is stored, as the first row of a table tells that was empty. */
export async function pressAndTime(button: Locator, table: string): Promise<number> {
  return button.evaluate(async (b, name) => {
    const db = await new Promise<IDBDatabase>((done) => { const asked = indexedDB.open('zhongben'); asked.onsuccess = () => done(asked.result) })
    const from = performance.now()
    if (b instanceof HTMLElement) b.click()
    for (;;) {
      const n = await new Promise<number>((done) => { const asked = db.transaction(name).objectStore(name).count(); asked.onsuccess = () => done(asked.result) })
      if (n > 0) break
      await new Promise((done) => { setTimeout(done, 2) })
    }
    db.close()
    return performance.now() - from
  }, table)
}

/** Presses a button and kills the browser so many milliseconds later. */
export async function pressAndKill(button: Locator, ms: number, context: BrowserContext, pid: number): Promise<void> {
  await button.evaluate((b) => { if (b instanceof HTMLElement) setTimeout(() => b.click()) })
  await sleep(ms)
  await kill(context, pid)
}

/** The operation record as it is stored, gone along by the same verifier but outside of the browser. */
export async function recordOf(where: Where): Promise<{ entries: Entry[]; verified: Verified }> {
  const { operations = [] } = await rowsOf(where, ['operations'])
  const verifier = createVerifier()
  for (const row of operations) verifier.take(row)
  return { entries: operations.map((row) => entrySchema.parse(row)), verified: verifier.result() }
}

/** A list of `cases` cases with `notes` notes each; lists of other rounds have no row in common with it. */
export function listOf(round: number, cases: number, notes: number, more: { comment?: string } = {}): Buffer {
  const records = Array.from({ length: cases }, (_, i) => caseRecord(round * 1000 + i + 1))
  return Buffer.from(jsonBytes(annotationFile({
    cases: records, masking: 'none', exportedAt: '2026-11-21T09:03:05.000Z',
    notes: records.flatMap((c, i) => Array.from({ length: notes }, (_, n) => note(round * 100_000 + i * notes + n + 1, c.id, { comment: more.comment ?? `第${round}份`, target: { type: 'case' } }))),
  })))
}
/** The ids that a list of that round brings. */
export const roundOf = (id: unknown): number => Math.floor(Number(/^note-(\d+)$/.exec(String(id))?.[1] ?? NaN) / 100_000)

export const WORDS = '九重葛-纸船-4821'
/** A backup as the program makes it, of one case and so many notes. */
export async function backupOf(round: number): Promise<Buffer> {
  const record = caseRecord(round)
  const rows = [{ t: 'cases', r: record }, ...Array.from({ length: 900 }, (_, n) => ({ t: 'notes', r: note(round * 100_000 + n + 1, record.id, { target: { type: 'case' } }) }))]
  async function* lines() {
    yield JSON.stringify({ tables: { cases: 1, notes: 900 } })
    for (const row of rows) yield JSON.stringify(row)
    yield JSON.stringify({ end: rows.length })
  }
  const pieces: Uint8Array[] = []
  for await (const piece of sealed(lines(), WORDS, '2026-11-20T16:30:00.000Z', 100_000)) pieces.push(piece)
  return Buffer.concat(pieces)
}
