import type { Outcome } from '../../components/draft.ts'
import type { ExportPreview, ExportRequest } from '../../components/desk/export-dialog.tsx'
import { exportName } from '../../notes/export-name.ts'
import { maskerFor, TableMaker, type Cell, type ColumnType } from '../../notes/export-rows.ts'
import { clockInShanghai } from '../../notes/export-text.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { RULES } from '../../rules/index.ts'
import { maskingFloor } from '../background/governed.ts'
import { atLeast } from '../background/governed-keys.ts'
import { currentPractice } from '../background/practice.ts'
import { vaultAccess } from '../background/vault.ts'
import { reportSchema, type ExportJob } from './export-job.ts'
import { sourceOf, wholeOf } from './export-source.ts'
import { termsOn } from './lead-terms-of.ts'
import { saveFile } from './saving.ts'

/** Has the file made by the worker, hands it to the browser's downloads and keeps what was handed over. */

const TITLES = RULES.map((r): [string, string] => [r.id, r.title])
/** What a preview is made of, and shows. */
const PREVIEW_CASES = 6
const PREVIEW_NOTES = 12
const PREVIEW_ROWS = 6
const PREVIEW_CELL = 60
/** The one table of a .csv. */
const TABLES = { cases: '案件一览', notes: '批注清单', leads: '线索' } as const
const STOPPED = { ok: false, message: '已停止。' } as const

/** `sealed`: a lock is set, and the name of the file must not tell the court, for the browser keeps it. */
export async function runExport(store: Store, request: ExportRequest, onProgress: (done: number) => void, signal: AbortSignal, sealed = false): Promise<Outcome> {
  const by = (await store.author().catch(() => null)) ?? undefined
  const exportedAt = new Date().toISOString()
  const { what, ids, scope, format, caseNumbers, reason } = request
  const masking = atLeast(request.masking, await maskingFloor())
  /* The dialog asks for it; without one nothing leaves, whoever asks. */
  if (masking === 'none' && reason.trim() === '') return { ok: false, message: '不脱敏导出须填写理由。' }
  const access = await vaultAccess().catch((error: unknown) => explain(error, '文件可以重新导出'))
  if (typeof access === 'string') return { ok: false, message: access }
  const made = await workedOut({ access, what, ids: [...ids], scope, format, masking, caseNumbers, exportedAt, by, reason: masking === 'none' ? reason : undefined, titles: TITLES, holidays: await holidaysOf(store), ...tableOf(request) }, onProgress, signal)
  if (!made.ok) return made
  if (signal.aborted) return STOPPED
  const fileName = sealed ? exportFileName(request, []) : made.name
  try {
    /* First the record, then the file: nothing leaves unmasked without its reason being kept. */
    await store.keepExport({
      at: exportedAt, ...(by === undefined ? {} : { by }), fileName, scope, format, cases: made.cases, notes: made.notes, masking, caseNumbers,
      ...(masking === 'none' ? { reason } : {}),
    })
  } catch (error) {
    return { ok: false, message: `导出记录没有存下，文件没有写出。${explain(error, '文件可以重新导出')}` }
  }
  saveFile(made.content, made.content.type, fileName)
  return { ok: true }
}

/** Those that the institution, or this desk, set: the terms of leads are told as the desk shows them. */
const holidaysOf = (store: Store) => currentPractice(store).then(({ both }) => both.holidays, () => [])

type Made = { ok: true; name: string; content: Blob; cases: number; notes: number } | { ok: false; message: string }

/** One worker an export: to stop it is to end it, and what it held is free again. */
function workedOut(job: ExportJob, onProgress: (done: number) => void, signal: AbortSignal): Promise<Made> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
    const end = (made: Made) => {
      worker.terminate()
      signal.removeEventListener('abort', stop)
      resolve(made)
    }
    const stop = () => end(STOPPED)
    signal.addEventListener('abort', stop)
    if (signal.aborted) return stop()
    worker.onmessage = (event: MessageEvent<unknown>) => {
      const said = reportSchema.safeParse(event.data)
      if (!said.success) end({ ok: false, message: '内部消息不完整，请重试。' })
      else if (said.data.type === 'progress') onProgress(said.data.done)
      else if (said.data.type === 'failed') end({ ok: false, message: said.data.message })
      else end({ ...said.data, ok: true })
    }
    worker.onerror = () => end({ ok: false, message: '生成文件的程序没有启动，请重新打开工作台再试。' })
    worker.postMessage(job)
  })
}

function tableOf(request: Pick<ExportRequest, 'format' | 'what'>): { table?: string } {
  return request.format === 'csv' ? { table: TABLES[request.what] } : {}
}

/** The first rows of what the file will hold, masked as it will be. */
export async function previewExport(store: Store, request: ExportRequest): Promise<ExportPreview> {
  const first = request.ids.slice(0, request.what === 'cases' ? PREVIEW_CASES : PREVIEW_NOTES)
  const lot = await wholeOf(await sourceOf(store, request.what, first))
  const exportedAt = new Date().toISOString()
  const input = { ...lot, ...request, masking: atLeast(request.masking, await maskingFloor()), ruleTitles: new Map(TITLES), exportedAt, termsOf: termsOn(exportedAt, await holidaysOf(store)) }
  const maker = new TableMaker(input, maskerFor(input))
  const rows = maker.add(lot)
  const { table } = tableOf(request)
  return {
    tables: maker.sheets.flatMap((s, i) => (table === undefined || table === s.name ? [{
      name: s.name, heads: s.columns.map((c) => c.head), rows: (rows[i] ?? []).slice(0, PREVIEW_ROWS).map((row) => row.map((cell, c) => shown(cell, s.columns[c]?.type ?? 'text'))),
    }] : [])),
    whole: first.length === request.ids.length,
  }
}

function shown(cell: Cell, type: ColumnType): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return cell.toLocaleString('zh-CN', { useGrouping: false, maximumFractionDigits: 2 })
  const text = type === 'datetime' ? (clockInShanghai(cell)?.slice(0, 16) ?? cell) : cell
  return text.length > PREVIEW_CELL ? `${text.slice(0, PREVIEW_CELL)}…` : text
}

/** The name that the file will have. `courts`: those of the rows asked for. */
export function exportFileName(request: ExportRequest, courts: readonly string[]): string {
  return exportName({ what: tableOf(request).table ?? (request.what === 'leads' ? '线索' : '批注清单'), courts, scope: request.scope, exportedAt: new Date().toISOString(), extension: request.format })
}
