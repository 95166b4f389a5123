import type { DeskProps } from '../../components/desk/desk.tsx'
import type { ImportDialogProps } from '../../components/desk/import-dialog.tsx'
import type { ImportChoices, ImportRow, ImportSide } from '../../components/desk/import-rows.ts'
import type { Outcome } from '../../components/draft.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Journal } from '../../notes/store-staged.ts'
import type { Store } from '../../notes/store.ts'
import { roomFor } from '../background/room.ts'
import type { ImportJob, ImportReport } from './import-job.ts'
import { isRunning, startRun, type ImportRun } from './import-run.ts'

/**
 * A list being taken in: read and laid aside, compared, chosen from, written in one go, taken back. The work is done by a worker
 * (import-worker.ts); what was begun and not finished is offered again when the desk is opened the next time.
 */

/**
 * Bytes that an import takes at most for each of its file: laid aside once, stored once, and as much again while the database puts itself in
 * order. A workbook is packed.
 */
const LAID = 1, WRITTEN = 2, PACKED = 8
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('zh-CN')} MB`
const ELSEWHERE = '另一个窗口正在导入，请等它完成或者关闭那个窗口。'
/** What is needed to take an import back is kept for so long after it began, in milliseconds. */
const KEPT = 3_600_000

export interface ImportDesk {
  props(): Pick<DeskProps, 'importing' | 'importLeft' | 'onImportFile' | 'onImport' | 'onImportClose'>
  /** looks for an import that was not finished */
  look(): Promise<void>
}

export function createImporting(store: Store, draw: () => void, reload: () => Promise<void>): ImportDesk {
  let preview: ImportDialogProps['preview'] | undefined
  let left: Journal | undefined
  let run: ImportRun | undefined
  let compared = ''
  /** it could not be written: closed then, it is kept */
  let failed = false
  /** counts what was begun and ended here */
  let turn = 0
  let written: ((outcome: Outcome) => void) | undefined
  /** an import that is being taken back */
  let back: Promise<void> = Promise.resolve()
  const asked = new Map<number, (sides: readonly ImportSide[]) => void>()
  const show = (next: typeof preview) => { preview = next; draw() }

  const stop = () => {
    turn++
    run?.end()
    run = undefined
    asked.clear()
    written?.({ ok: false, message: '已停止。' })
    written = undefined
  }
  const look = async () => {
    const journal = await store.importJournal().catch(() => undefined)
    const finished = journal?.state === 'written' || journal?.state === 'undone'
    if (journal && finished && Date.now() - Date.parse(journal.begunAt) > KEPT) await store.dropImport().catch(() => {})
    left = journal && !finished && !run && !(await isRunning()) ? journal : undefined
    draw()
  }

  /** `needed`: bytes of room on the disk */
  async function begin(fileName: string, job: ImportJob, needed: number): Promise<void> {
    stop()
    const mine = turn
    left = undefined
    failed = false
    const rows: ImportRow[] = []
    show({ kind: 'reading', fileName, words: '正在读取', done: 0 })
    const heard = (said: ImportReport) => {
      switch (said.type) {
        case 'progress': return show(preview?.kind === 'ready' ? { ...preview, writing: said.done } : { kind: 'reading', fileName, words: said.words, done: said.done })
        case 'rows': for (const row of said.rows) rows.push(row); return
        case 'compared':
          compared = said.id
          return show({ kind: 'ready', plan: {
            ...said, rows, onSides: (n) => new Promise((resolve) => { asked.set(n, resolve); run?.ask({ type: 'sides', n }) }),
            onChoose: (choice, chosen) => run?.ask({ type: 'choose', choice, rows: [...chosen] }),
          } })
        case 'unkept': if (preview?.kind === 'ready') show({ ...preview, plan: { ...preview.plan, unkept: true } }); return
        case 'sides': asked.get(said.n)?.(said.sides); asked.delete(said.n); return
        case 'written': return written?.({ ok: true })
        case 'failed':
          if (written) return written({ ok: false, message: said.message })
          stop()
          show({ kind: 'failed', fileName, message: said.message })
          void look()
      }
    }
    const wanting = await roomFor(needed)
    if (wanting && mine === turn) {
      show({ kind: 'failed', fileName, message: `磁盘空间不够，没有开始。导入这份清单最多需要约 ${megabytes(wanting.needed)}，现在可用的只有 ${megabytes(wanting.left)}；请先清理磁盘空间，再重新导入。` })
      return void look()
    }
    await back
    const started = await startRun(heard)
    /* Closed, or another file given, before it had begun. */
    if (mine !== turn) return started?.end()
    run = started
    if (!run) return show({ kind: 'failed', fileName, message: ELSEWHERE })
    return run.ask(job)
  }
  const take = (file: File, read?: number) => void begin(file.name, { type: 'read', file, name: file.name.slice(0, 300), savedAt: new Date(file.lastModified).toISOString(), id: crypto.randomUUID(), begunAt: new Date().toISOString(), onward: read !== undefined },
    file.size * (LAID + WRITTEN) * (/\.xlsx?$/i.test(file.name) ? PACKED : 1) - (read ?? 0) * LAID)

  const write = async (choices: ImportChoices): ReturnType<DeskProps['onImport']> => {
    if (!run || preview?.kind !== 'ready') return { ok: false, message: '没有可导入的内容。' }
    const ready = preview
    const chosen = { mine: [] as number[], theirs: [] as number[], both: [] as number[] }
    for (const [n, choice] of choices) chosen[choice].push(n)
    const id = compared
    const outcome = await new Promise<Outcome>((resolve) => { written = resolve; run?.ask({ type: 'write', chosen }) })
    written = undefined
    if (!outcome.ok) {
      failed = true
      if (preview?.kind === 'ready') show({ kind: 'ready', plan: ready.plan })
      return outcome
    }
    stop()
    show(undefined)
    await reload()
    return { ok: true, undo: () => takeBack(id) }
  }
  /** Ends when the worker has told all it has to tell, or has nothing to tell. */
  const takenBack = (id: string) => new Promise<{ outcome: Outcome & { note?: string }; ended: Promise<void> }>((resolve) => {
    let undoing: ImportRun | undefined
    let end: () => void = () => {}
    const ended = new Promise<void>((done) => { end = () => { undoing?.end(); done() } })
    const heard = (said: ImportReport) => {
      if (said.type === 'undone') resolve({ ended, outcome: said.kept === 0 ? { ok: true } : { ok: true, note: `其中 ${said.kept} 项后来改过，保持不动。` } })
      if (said.type === 'failed') resolve({ ended, outcome: { ok: false, message: said.message.replace('请重新导入。', '') } })
      if (said.type === 'failed' || said.type === 'dropped') end()
    }
    void (async () => {
      undoing = await startRun(heard)
      if (undoing) return undoing.ask({ type: 'undo', id })
      resolve({ ended, outcome: { ok: false, message: ELSEWHERE } })
      return end()
    })()
  })
  const takeBack = (id: string) => {
    const taken = takenBack(id)
    back = (async () => (await taken).ended)()
    return taken.then(({ outcome }) => outcome)
  }
  const giveUp = async () => {
    await store.dropImport().catch((error: unknown) => show({ kind: 'failed', fileName: left?.fileName ?? '', message: explain(error, '没有改动') }))
    await look()
  }

  return {
    look,
    props: () => ({
      importing: preview && { preview }, onImportFile: (file) => take(file), onImport: write,
      importLeft: left && {
        fileName: left.fileName, begunAt: left.begunAt, size: left.size, read: left.state === 'read' ? undefined : (left.place?.at ?? 0), cases: left.counts['cases'] ?? 0, notes: left.counts['notes'] ?? 0,
        onGoOn: (file) => { if (file) take(file, left?.place?.at ?? 0); else if (left) void begin(left.fileName, { type: 'compare' }, left.size * WRITTEN * (/\.xlsx?$/i.test(left.fileName) ? PACKED : 1)) }, onGiveUp: () => void giveUp(),
      },
      onImportClose: () => {
        const cancelled = preview?.kind === 'ready' && preview.writing === undefined && !failed
        stop()
        show(undefined)
        /* A list that was looked at and not wanted is let go; one that was stopped on its way is kept. */
        void (cancelled ? store.dropImport().catch(() => {}) : Promise.resolve()).then(look)
      },
    }),
  }
}
