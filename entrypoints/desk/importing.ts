import type { DeskProps } from '../../components/desk/desk.tsx'
import type { ImportDialogProps } from '../../components/desk/import-dialog.tsx'
import type { ImportChoices } from '../../components/desk/import-rows.ts'
import { explain } from '../../notes/store-failures.ts'
import { planImport, settlePlan, type ImportPlan, type Incoming, type Stored } from '../../notes/import-plan.ts'
import { TEXT_MAX } from '../../notes/import-json.ts'
import { readingSteps, tooLarge } from '../../notes/import-json.ts'
import type { Store } from '../../notes/store.ts'
import { sheetReportSchema, type SheetReport } from './import-job.ts'
import { importRows, keyOf } from './import-rows.ts'

/** A list being taken in: read, compared, chosen from, written in one go, taken back. */

interface Read { incoming: Incoming; masked: boolean; problems: readonly string[] }
class Refused extends Error {}

/** Bytes of a workbook; the worker that opens it has the same limit. */
const XLSX_MAX = 60_000_000

/** Milliseconds of work between two pauses, in which the reader may stop it. */
const SLICE = 30

export interface ImportDesk {
  props(): Pick<DeskProps, 'importing' | 'onImportFile' | 'onImport' | 'onImportClose'>
}

export function createImporting(store: Store, titleOf: (rule: string) => string, draw: () => void, reload: () => Promise<void>): ImportDesk {
  let preview: ImportDialogProps['preview'] | undefined
  let ready: { plan: ImportPlan; stored: Stored } | undefined
  let reading: AbortController | undefined

  const show = (next: ImportDialogProps['preview'] | undefined) => { preview = next; draw() }
  const take = async (file: File) => {
    reading?.abort()
    const control = new AbortController()
    reading = control
    const { signal } = control
    const tell = (words: string, done: number) => { if (!signal.aborted) show({ kind: 'reading', fileName: file.name, words, done }) }
    ready = undefined
    try {
      tell('正在读取', 0)
      const stored: Stored = { ...(await store.everything()), corrections: await store.allCorrections() }
      const { incoming, masked, problems } = await read(file, stored, tell, signal)
      tell('正在与已存的比较', 1)
      await pause()
      if (signal.aborted) return
      const plan = planImport(stored, incoming)
      ready = { plan, stored }
      show({ kind: 'ready', plan: { fileName: file.name, masked, problems, rows: importRows(plan, titleOf) } })
    } catch (error) {
      if (!signal.aborted) show({ kind: 'failed', fileName: file.name, message: error instanceof Refused ? error.message : error instanceof RangeError ? '无法导入：文件过大，内存不够，请分批导出后再导入。' : `无法导入：${explain(error, '没有改动')}` })
    } finally {
      if (reading === control) reading = undefined
    }
  }
  const write = async (choices: ImportChoices): ReturnType<DeskProps['onImport']> => {
    if (!ready) return { ok: false, message: '没有可导入的内容。' }
    const { plan, stored } = ready
    try {
      const chosen = new Map<object, ReturnType<ImportChoices['get']>>()
      for (const what of ['notes', 'cases', 'corrections', 'leads'] as const) for (const [i, item] of plan[what].entries()) chosen.set(item, choices.get(keyOf(what, i)))
      /* What was changed here since the file was compared is not written over. */
      const now: Stored = { ...(await store.everything()), corrections: await store.allCorrections() }
      if (changed(stored, now)) return { ok: false, message: '已存的内容刚刚有变动，请关闭后重新导入。' }
      const writes = settlePlan(stored, plan, (item) => chosen.get(item) ?? item.options[0], new Date().toISOString())
      const back = await store.writeImport(writes.cases, writes.notes, writes.corrections, writes.leads)
      ready = undefined
      preview = undefined
      await reload()
      return { ok: true, undo: () => back().then(({ kept }) => (kept === 0 ? { ok: true as const } : { ok: true as const, note: `其中 ${kept} 项后来改过，保持不动。` }), (error: unknown) => ({ ok: false as const, message: explain(error) })) }
    } catch (error) {
      return { ok: false, message: explain(error, '没有改动') }
    }
  }
  return {
    props: () => ({
      importing: preview && { preview }, onImportFile: (file) => void take(file), onImport: write,
      onImportClose: () => { reading?.abort(); ready = undefined; show(undefined) },
    }),
  }
}

function changed(before: Stored, now: Stored): boolean {
  const mark = (s: Stored) => [...s.notes, ...s.leads, ...s.corrections].map((r) => `${r.id} ${r.revision} ${r.updatedAt} ${r.deletedAt ?? ''}`).sort().join('\n')
  return mark(before) !== mark(now)
}

/** What kind of file it is, its first bytes tell. */
async function read(file: File, stored: Stored, tell: (words: string, done: number) => void, signal: AbortSignal): Promise<Read> {
  const head = String.fromCharCode(...new Uint8Array(await bytesOf(file.slice(0, 64))))
  if (head.startsWith('PK') || head.startsWith('\xd0\xcf\x11\xe0') || /\.xlsx?$/i.test(file.name)) return readWorkbook(file, stored, tell, signal)
  if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(head)) throw new Refused('无法导入：不是可以导入的文件；只能导入本程序导出的 .json 或者 .xlsx。')
  if (file.size > TEXT_MAX) throw new Refused(`无法导入：${tooLarge()}。`)
  const text = await file.text().catch(() => { throw new Refused('无法导入：文件无法读取，可能已被移动或者没有权限。') })
  const steps = readingSteps(text)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      if (!step.value.ok) throw new Refused(step.value.error)
      const { file: list } = step.value
      if (list.cases.some((c) => /^案件\d+$/.test(c.id))) throw new Refused('无法导入：文件中的案号已经遮盖，对不上本机的案件；请对方导出时不遮盖案号。')
      return { incoming: list, masked: list.masking !== 'none', problems: [] }
    }
    if (performance.now() - since < SLICE) continue
    tell(`已核对 ${step.value.done} / ${step.value.of} 条`, step.value.done / Math.max(step.value.of, 1))
    await pause()
    if (signal.aborted) throw new Refused('已停止。')
    since = performance.now()
  }
}

async function readWorkbook(file: File, stored: Stored, tell: (words: string, done: number) => void, signal: AbortSignal): Promise<Read> {
  if (file.size > XLSX_MAX) throw new Refused(`无法导入：文件过大，超过 ${XLSX_MAX / 1e6} MB，请分批导出后再导入。`)
  tell('正在打开表格', 0.2)
  const [{ readNoteSheet }, sheets] = await Promise.all([import('../../notes/import-sheet.ts'), sheetsOf(await bytesOf(file), signal)])
  if (sheets.type === 'failed') throw new Refused(`无法导入：${sheets.message}。`)
  const read = readNoteSheet({ rows: sheets.rows, about: sheets.about, savedAt: new Date(file.lastModified).toISOString() }, stored)
  if (!read.ok) throw new Refused(read.error)
  return { incoming: { cases: [], notes: read.notes, corrections: [], leads: [], gone: { notes: [], corrections: [], leads: [] } }, masked: read.masked, problems: read.problems }
}

/** One worker a workbook: to stop is to end it, and what it held is free again. */
function sheetsOf(bytes: ArrayBuffer, signal: AbortSignal): Promise<SheetReport> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    const end = (said: SheetReport) => {
      worker.terminate()
      signal.removeEventListener('abort', stop)
      resolve(said)
    }
    const stop = () => end({ type: 'failed', message: '已停止' })
    signal.addEventListener('abort', stop)
    worker.onmessage = (event: MessageEvent<unknown>) => {
      const said = sheetReportSchema.safeParse(event.data)
      end(said.success ? said.data : { type: 'failed', message: '内部消息不完整，请重试' })
    }
    worker.onerror = () => end({ type: 'failed', message: '文件过大，或者读取表格的程序没有启动，请重新打开工作台再试' })
    worker.postMessage(bytes, [bytes])
  })
}

function bytesOf(file: Blob): Promise<ArrayBuffer> {
  return file.arrayBuffer().catch(() => { throw new Refused('无法导入：文件无法读取，可能已被移动或者没有权限。') })
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
