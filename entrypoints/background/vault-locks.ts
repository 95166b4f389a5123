import { LockChanging } from '../../notes/store-failures.ts'

/** Who may touch the rows: everybody at once, or one who moves them to another database. */

const DATA = 'zhongben-data'

/** Work on the store. Rejects at once while rows are being moved: nobody shall wait minutes for a note to be stored. */
export async function whileNobodyConverts<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(DATA, { mode: 'shared', ifAvailable: true }, (held) => {
    if (held === null) throw new LockChanging()
    return work()
  })
}

/** Moving rows: waits for what is under way, and keeps everybody else out. */
export async function alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(DATA, { mode: 'exclusive', ...(signal ? { signal } : {}) }, work)
}

/** False where whoever moved rows has gone in the middle of it. */
export async function isConverting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some((l) => l.name === DATA && l.mode === 'exclusive')
}
