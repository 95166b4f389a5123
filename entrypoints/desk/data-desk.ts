import { civilDateAt } from '../../casefile/dates.ts'
import type { DataViewProps } from '../../components/desk/data/data-view.tsx'
import type { RemovalDesk } from '../../components/desk/use-removing.tsx'
import type { Outcome } from '../../components/draft.ts'
import { headOf, sealed, unsealed } from '../../notes/backup-file.ts'
import { BackupFailure } from '../../notes/backup-failures.ts'
import { recordCsv } from '../../notes/record-csv.ts'
import type { Entry } from '../../notes/record.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { momentWords } from '../../rules/words.ts'
import { forgetLosses, keepBackedUp, lastBackup } from '../background/lost.ts'
import { governed } from '../background/governed.ts'
import { deleteEverything } from '../background/vault-change.ts'
import { UNGOVERNED, type Governed } from '../background/governed-keys.ts'
import { attempt } from './attempt.ts'
import { createBinDesk } from './bin-desk.ts'
import { createDamagedDesk } from './damaged-desk.ts'
import { oldCases } from './old-cases.ts'
import { createRecordCompare, wholeRecord } from './record-desk.ts'
import { saveFile } from './saving.ts'

/** Entries of the record read at a time. */
const PAGE = 200

/** Wires backup, the operation record and clearing up to the desk's page 数据. `load` reads the lists anew. */
export function createDataDesk(store: Store, removing: RemovalDesk, titles: ReadonlyMap<string, string>, draw: () => void, load: () => Promise<void>) {
  let entries: readonly Entry[] | undefined
  let count = 0, damaged = 0, failure = ''
  let bytes: number | undefined
  let last: string | undefined
  let check: DataViewProps['record']['check']
  let state: DataViewProps['backup']['state'] = { kind: 'idle' }
  let control: AbortController | undefined
  /** names what was laid aside from here */
  let staged = ''
  let looking = false
  let policy: Governed | undefined
  let overdue: Extract<DataViewProps['retention']['policy'], object>['overdue']
  const become = (next: typeof state) => { state = next; draw() }
  const comparing = createRecordCompare(store, titles, draw)
  const bin = createBinDesk(store, draw, async () => { await Promise.all([read(), load()]) })
  const damagedRows = createDamagedDesk(store, draw, () => read())

  async function read(more = false): Promise<void> {
    try {
      const known = more ? entries ?? [] : []
      const page = await store.records(more ? PAGE : Math.max(PAGE, entries?.length ?? 0), known.at(-1)?.seq)
      entries = [...known, ...page.entries]
      damaged = (more ? damaged : 0) + page.damaged
      count = await store.recordCount()
      failure = ''
      last = await lastBackup()
      bytes = (await navigator.storage.estimate()).usage
    } catch (error) {
      failure = `操作记录没有读出：${explain(error)}`
    }
    draw()
  }

  /** What policy asks for, and the cases past its period. */
  async function govern(): Promise<void> {
    policy = await governed()
    draw()
    if (typeof policy.retentionMonths !== 'number') return
    const found = await oldCases(store, policy.retentionMonths).catch((error: unknown) => explain(error, ''))
    overdue = typeof found === 'string' ? found : { cases: found.cases.length, notes: found.notes }
    draw()
  }

  /** Long work that can be ended; its failure comes back as a sentence. */
  async function long(work: (signal: AbortSignal) => Promise<void>): Promise<Outcome> {
    control = new AbortController()
    try {
      await work(control.signal)
      return { ok: true }
    } catch (error) {
      const aborted = control.signal.aborted
      become({ kind: 'idle' })
      return { ok: false, message: aborted ? '已停止。' : error instanceof BackupFailure ? error.message : explain(error, '') }
    } finally {
      control = undefined
    }
  }

  return {
    /** The page is shown: what it tells is fetched, and again after each change. */
    look(): void {
      if (looking) return
      looking = true
      void read()
      void govern()
    },
    /** Something was stored, or policy has changed: what the page tells may be old. */
    stale(): void {
      if (!looking) return
      void read()
      void govern()
    },
    props: (stored: { cases: number; notes: number }): Omit<DataViewProps, 'lock'> => ({
      trouble: policy?.trouble ?? [],
      onPrinted: (what, count) => void attempt(async () => { await store.record({ what: 'exported', count, detail: `打印，${what}，未脱敏` }); if (looking) await read() }),
      bin: bin(),
      damaged: damagedRows.props(),
      permissions: { stored, bytes },
      record: {
        compare: comparing(), entries, count, damaged, failure, check, titleOf: (rule) => titles.get(rule) ?? rule, onMore: () => void read(true),
        onVerify: () => {
          check = { done: 0 }
          draw()
          void store.verifyRecord((done) => { check = { done }; draw() }).then((found) => { check = found }, (error: unknown) => { check = undefined; failure = explain(error, '') }).finally(draw)
        },
        onExport: () => void attempt(async () => {
          const all = await wholeRecord(store)
          saveFile(recordCsv(all, titles), 'text/csv', `操作记录_${civilDateAt(Date.now())}.csv`)
          await store.record({ what: 'exported', count: all.length, detail: '操作记录，csv' })
          await read()
        }),
      },
      backup: {
        state, last,
        forbidden: !(policy ?? UNGOVERNED).backup,
        onBackup: async (passphrase) => !(await governed()).backup ? { ok: false, message: '单位统一设置不允许备份。' } : long(async (signal) => {
          become({ kind: 'making', done: 0 })
          const parts: Blob[] = []
          const at = new Date().toISOString()
          for await (const piece of sealed(store.backupLines((done) => become({ kind: 'making', done })), passphrase, at)) {
            signal.throwIfAborted()
            /* Of its own kind at once: the browser may keep it on disk. */
            parts.push(new Blob([piece]))
          }
          saveFile(new Blob(parts, { type: 'application/octet-stream' }), 'application/octet-stream', `终本审查备份_${civilDateAt(Date.now())}.zbbf`)
          await store.record({ what: 'backed-up', count: stored.cases + stored.notes, detail: '加密备份' })
          await keepBackedUp(at).catch(() => {})
          become({ kind: 'idle' })
          await read()
        }),
        onOpen: (file, passphrase) => long(async (signal) => {
          become({ kind: 'checking', done: 0 })
          const { head } = await headOf(file)
          const held = await store.stageBackup(unsealed(file, passphrase), (rows, of) => become({ kind: 'checking', done: of === 0 ? 1 : Math.min(1, rows / of) }), signal, staged = crypto.randomUUID())
          become({ kind: 'ready', name: file.name, createdAt: head.createdAt, held: { cases: held.cases ?? 0, notes: held.notes ?? 0, leads: held.leads ?? 0 }, stored })
        }),
        onRestore: () => long(async () => {
          const detail = state.kind === 'ready' ? `备份生成于 ${momentWords(state.createdAt)}` : ''
          become({ kind: 'restoring', done: 0 })
          await store.restoreStaged(detail, staged)
          await forgetLosses().catch(() => {})
          become({ kind: 'idle' })
          await read()
        }),
        onCancel: () => {
          if (control) control.abort()
          else void store.dropStaged().finally(() => become({ kind: 'idle' }))
        },
      },
      retention: {
        policy: typeof policy?.retentionMonths === 'number' ? { months: policy.retentionMonths, overdue } : policy?.retentionMonths,
        onPreview: async (asked) => {
          const { retentionMonths } = await governed()
          if (retentionMonths === 'unreadable') return '单位统一的保存期限无法识别。'
          return oldCases(store, retentionMonths ?? asked).catch((error: unknown) => explain(error, ''))
        },
        onDelete: removing.onDeleteCases,
        onDeleteEverything: async () => {
          const outcome = await deleteEverything()
          check = undefined
          /* What was asked for meanwhile was refused. */
          await Promise.all([read(), load()])
          return outcome
        },
      },
    }),
  }
}
