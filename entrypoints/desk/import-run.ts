import { explain } from '../../notes/store-failures.ts'
import { vaultAccess } from '../background/vault.ts'
import { importReportSchema, type ImportJob, type ImportReport } from './import-job.ts'

/** The worker of an import, one window at a time: what two of them laid aside would be mixed up. */

const LOCK = 'zhongben-import'
/** Milliseconds within which a run that was just ended has let go. */
const PATIENCE = 1500

export interface ImportRun {
  ask(job: ImportJob): void
  /** ends it wherever it is: what was laid aside stays, and what was being written is taken back */
  end(): void
}

/** Undefined while another window takes in a list. */
export async function startRun(heard: (said: ImportReport) => void): Promise<ImportRun | undefined> {
  const release = await locked()
  if (!release) return undefined
  const access = await vaultAccess().catch((error: unknown) => `无法导入：${explain(error, '没有改动')}`)
  if (typeof access === 'string') {
    release()
    return { ask: () => heard({ type: 'failed', message: access }), end: () => {} }
  }
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = (event: MessageEvent<unknown>) => {
    const said = importReportSchema.safeParse(event.data)
    heard(said.success ? said.data : { type: 'failed', message: '内部消息不完整，请重试。' })
  }
  worker.onerror = () => heard({ type: 'failed', message: '文件过大，或者读取的程序没有启动，请重新打开工作台再试。' })
  const ask = (job: ImportJob) => worker.postMessage(job)
  ask({ type: 'open', access })
  return { ask, end: () => { worker.terminate(); release() } }
}

export async function isRunning(): Promise<boolean> {
  return (await navigator.locks.query()).held?.some((l) => l.name === LOCK) === true
}

function locked(): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const waiting = new AbortController()
    setTimeout(() => waiting.abort(), PATIENCE)
    navigator.locks.request(LOCK, { signal: waiting.signal }, () => new Promise<void>((release) => resolve(() => release()))).catch(() => resolve(undefined))
  })
}
