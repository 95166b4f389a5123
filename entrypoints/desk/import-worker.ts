import * as z from 'zod/mini'
import { UnreadableFile } from '../../documents/unreadable.ts'
import { openWorkbook, XLSX_MAX, type Workbook } from '../../documents/xlsx.ts'
import { isSameFile } from '../../notes/import-lines.ts'
import { ImportSession } from '../../notes/import-session.ts'
import { isNoteSheet, readNoteSheet } from '../../notes/import-sheet.ts'
import { OTHER_FILE, Refused, stageJson, stageNotes, type Begun, type Staged, type Tell } from '../../notes/import-staging.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { RULES } from '../../rules/index.ts'
import { importJobSchema, type ImportJob, type ImportReport, type ToldRow } from './import-job.ts'
import { rowsOfUnit, sidesOfRow } from './import-rows.ts'
import { storeFor } from './worker-access.ts'

/**
 * Takes in a list beside the desk, which stays free meanwhile. To stop it, the desk ends this worker: what was laid aside stays, and
 * what was being written is taken back by the database.
 */

z.config({ jitless: true })

/** Sheets looked through for the list, where somebody gave it another name. */
const MOST = 20
/** Reports of progress do not come closer together than this, in milliseconds. */
const OFTEN = 100
/** Rows told at a time. */
const TOLD = 500

/** from the first message on */
let store: Store
const TITLES = new Map(RULES.map((r) => [r.id, r.title]))
const titleOf = (rule: string) => TITLES.get(rule) ?? rule
let session: ImportSession | undefined

self.onmessage = (event: MessageEvent<unknown>) => void run(event.data)

async function run(data: unknown): Promise<void> {
  try {
    const job = importJobSchema.parse(data)
    if (job.type === 'open') store = storeFor(job.access)
    else if (job.type === 'read') await compare(await read(job))
    else if (job.type === 'compare') await compare(await again())
    else if (job.type === 'sides') report({ type: 'sides', n: job.n, sides: [...sidesOfRow((await session?.planOf(job.n)), job.n, titleOf, await caseRowsOf(job.n))] })
    else if (job.type === 'choose') await choose(job)
    else if (job.type === 'write') await write(job)
    else if (job.type === 'undo') {
      report({ type: 'undone', ...(await store.undoImportStaged(job.id, (done) => tell('正在撤销', done))) })
      await store.dropImport()
      report({ type: 'dropped' })
    }
  } catch (error) {
    report({ type: 'failed', message: wordsFor(error).slice(0, 2000) })
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Refused) return error.message
  const name = error instanceof Error ? error.name : ''
  if (name === 'ComparedAnew') return '已存的内容刚刚有变动。请关闭本窗口，再点“继续导入”，重新比较。'
  if (name === 'LostStaging') return '读入的内容已经不在，可能已被别的窗口的导入或者恢复备份取代。请重新导入。'
  if (error instanceof RangeError) return '无法导入：文件过大，内存不够，请分批导出后再导入。'
  return `无法导入：${explain(error, '没有改动')}`
}

/** @throws Refused; what was laid aside of a file that is refused is let go, unless it was half of another */
async function read({ file, name, savedAt, id, begunAt, onward }: Extract<ImportJob, { type: 'read' }>): Promise<Staged> {
  const begun: Begun = { id, fileName: name, size: file.size, begunAt }
  const before = await store.importJournal()
  const half = before?.state === 'reading' && before.place && before.size === file.size ? before : undefined
  const same = half?.place !== undefined && (await isSameFile(file, half.place))
  if (onward && !same) throw new Refused(OTHER_FILE)
  try {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 64).arrayBuffer().catch(() => { throw new Refused('无法导入：文件无法读取，可能已被移动或者没有权限。') })))
    if (head.startsWith('PK') || head.startsWith('\xd0\xcf\x11\xe0') || /\.xlsx?$/i.test(name)) return await readWorkbook(file, savedAt, begun)
    if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(head)) throw new Refused('无法导入：不是可以导入的文件；只能导入本程序导出的 .json 或者 .xlsx。')
    return await stageJson(store, file, begun, tell, same ? half : undefined)
  } catch (error) {
    if (error instanceof Refused && (await store.importJournal())?.id === id) await store.dropImport()
    throw error
  }
}

async function readWorkbook(file: Blob, savedAt: string, begun: Begun): Promise<Staged> {
  if (file.size > XLSX_MAX) throw new Refused(`无法导入：文件过大，超过 ${XLSX_MAX / 1e6} MB，请分批导出后再导入。`)
  tell('正在打开表格', 0.2)
  try {
    const book = await openWorkbook(new Uint8Array(await file.arrayBuffer()))
    const sheet = readNoteSheet({ rows: (await listIn(book)) ?? [], about: await rowsOf(book, '说明'), savedAt }, await store.notesToCompare())
    if (!sheet.ok) throw new Refused(sheet.error)
    return await stageNotes(store, sheet.notes, sheet.masked, sheet.problems, begun)
  } catch (error) {
    throw error instanceof UnreadableFile ? new Refused(`无法导入：${error.message}。`) : error
  }
}

async function rowsOf(book: Workbook, name: string) {
  const i = book.names.indexOf(name)
  return i < 0 ? undefined : book.rows(i)
}

async function listIn(book: Workbook) {
  const named = await rowsOf(book, '批注清单')
  if (named !== undefined) return named
  for (let i = 0; i < Math.min(book.names.length, MOST); i++) {
    const rows = await book.rows(i).catch(() => [])
    if (isNoteSheet(rows)) return rows
  }
  return undefined
}

/** What was laid aside before the desk was closed. */
async function again(): Promise<Staged> {
  const journal = await store.importJournal()
  if (journal?.state !== 'read') throw Object.assign(new Error(), { name: 'LostStaging' })
  return { journal, entries: await store.stagedEntries(journal) }
}

async function compare(staged: Staged): Promise<void> {
  session = new ImportSession(store, staged)
  const same: Record<string, number> = {}
  let rows: ToldRow[] = []
  await session.compare((plan, unit) => {
    for (const row of rowsOfUnit(plan, unit)) {
      if (row.state === 'same') same[row.what] = (same[row.what] ?? 0) + 1
      else rows.push(row)
      if (rows.length < TOLD) continue
      report({ type: 'rows', rows })
      rows = []
    }
  }, tell)
  report({ type: 'rows', rows })
  const { id, fileName, masked, problems } = staged.journal
  report({ type: 'compared', id, fileName, masked, problems, same, ...(await session.chosen()) })
}

/** One after the other: the last choice of a row holds. */
let choosing: Promise<void> = Promise.resolve()
function choose({ choice, rows }: Extract<ImportJob, { type: 'choose' }>): Promise<void> {
  return (choosing = choosing.then(() => session?.choose(choice, rows)).catch((error: unknown) => report({ type: 'unkept', message: wordsFor(error).slice(0, 2000) })))
}

/** Both versions of a case, where the row is one. */
async function caseRowsOf(n: number) {
  const id = session?.caseOf(n)
  return id === undefined ? undefined : { existing: (await store.casesById([id]))[0], incoming: await store.stagedCase(n) }
}

async function write({ chosen }: Extract<ImportJob, { type: 'write' }>): Promise<void> {
  const choices = new Map<number, 'mine' | 'theirs' | 'both'>()
  for (const choice of ['mine', 'theirs', 'both'] as const) for (const n of chosen[choice]) choices.set(n, choice)
  await session?.write((n) => choices.get(n), (done) => tell('正在导入', done))
  report({ type: 'written' })
}

let told = 0
const tell: Tell = (words, done) => {
  const now = performance.now()
  if (now - told < OFTEN) return
  told = now
  report({ type: 'progress', words, done })
}

function report(message: ImportReport): void {
  self.postMessage(message)
}
