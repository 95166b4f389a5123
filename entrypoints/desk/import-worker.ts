import * as z from 'zod/mini'
import { openWorkbook, type Workbook } from '../../documents/xlsx.ts'
import { UnreadableFile } from '../../documents/unreadable.ts'
import { isNoteSheet } from '../../notes/import-sheet.ts'
import type { SheetReport } from './import-job.ts'

/** Opens a workbook beside the desk, which stays free meanwhile; to give up, the desk ends this worker. Only what was asked for goes back. */

z.config({ jitless: true })

/** Sheets looked through for the list, where somebody gave it another name. */
const MOST = 20

self.onmessage = (event: MessageEvent<unknown>) => void run(event.data)

async function run(data: unknown): Promise<void> {
  try {
    if (!(data instanceof ArrayBuffer)) throw new UnreadableFile('文件没有读到')
    const book = await openWorkbook(new Uint8Array(data))
    report({ type: 'sheets', rows: (await listIn(book)) ?? [], about: await rowsOf(book, '说明') })
  } catch (error) {
    report({ type: 'failed', message: error instanceof UnreadableFile ? error.message : '文件已损坏，不能打开' })
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

function report(message: SheetReport): void {
  self.postMessage(message)
}
