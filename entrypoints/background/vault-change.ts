import type { Outcome } from '../../components/draft.ts'
import { newDataKey, PASSPHRASE_MIN, wrapKey } from '../../notes/lock-head.ts'
import { copyAll, PLAIN, SEALED, type CopyOptions } from '../../notes/store-convert.ts'
import { explain } from '../../notes/store-failures.ts'
import { dropDatabase, keepHeadBeside } from '../../notes/store-leftover.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { forgetMark } from './lost.ts'
import { untilOffTheDisk } from './off-the-disk.ts'
import { roomForCopy } from './room.ts'
import { dropKey, forgetDue, forgetFailures, holdKey, keepLockHead, lockHead, tellChanging, type Changing } from './vault-keeping.ts'
import { alone, whileNobodyConverts } from './vault-locks.ts'
import { mustLock } from './vault-policy.ts'
import { settled } from './vault-settling.ts'
import { tryPassphrase, vaultAccess, vaultStore } from './vault.ts'

/** Setting, changing and taking away the lock. All of it or nothing: until its last step nothing has changed. */

const now = () => new Date().toISOString()
const failed = (message: string): Outcome => ({ ok: false, message })
const tooShort = (passphrase: string): Outcome | undefined => ([...passphrase].length < PASSPHRASE_MIN ? failed(`口令至少 ${PASSPHRASE_MIN} 个字符。`) : undefined)
/** Progress is told to other windows not more often than this, in milliseconds. */
const OFTEN = 250

/** Seals all that is stored. `onProgress` 0…1; ended by `signal`, nothing has changed. */
export async function setLock(passphrase: string, onProgress: (done: number) => void, signal: AbortSignal): Promise<Outcome> {
  const short = tooShort(passphrase)
  if (short) return short
  return moving('locking', onProgress, signal, async (options) => {
    if ((await lockHead()) !== undefined) return failed('已经设置了锁定口令，没有改动。')
    const key = newDataKey()
    const head = await wrapKey(key, passphrase)
    await copyAll({ name: PLAIN }, { name: SEALED, key }, { ...options, head, told: (rows) => ({ what: 'settings-changed', count: rows, detail: '设置锁定口令，全部数据加密存放' }) })
    await holdKey(head.id, key)
    /* From here on the sealed database is in force. */
    await keepLockHead(head)
    await leave(PLAIN, true)
    return { ok: true }
  })
}

/** Puts everything back as it was without a lock. */
export async function removeLock(passphrase: string, onProgress: (done: number) => void, signal: AbortSignal): Promise<Outcome> {
  if (await mustLock()) return failed('单位统一设置要求锁定，不能取消。')
  const tried = await tryPassphrase(passphrase)
  if (!tried.ok) return tried
  return moving('unlocking', onProgress, signal, async (options) => {
    await copyAll({ name: SEALED, key: tried.key }, { name: PLAIN }, {
      ...options, told: (rows, unreadable) => ({ what: 'settings-changed', count: rows, detail: `取消锁定口令，数据不再加密存放${unreadable > 0 ? `；其中 ${unreadable} 行已损坏，没有能够解密` : ''}` }),
    })
    await keepLockHead(undefined)
    await Promise.all([dropKey(), forgetFailures(), forgetDue()])
    await leave(SEALED, false)
    return { ok: true }
  })
}

/** The same data under another passphrase; no row is written anew. */
export async function changePassphrase(old: string, next: string): Promise<Outcome> {
  const short = tooShort(next)
  if (short) return short
  const before = await lockHead()
  if (before === undefined || before === 'unreadable') return failed('没有设置锁定口令，或者锁定信息已损坏。')
  const tried = await tryPassphrase(old)
  if (!tried.ok) return tried
  try {
    const head = await wrapKey(tried.key, next, { id: before.id })
    await whileNobodyConverts(async () => {
      await keepLockHead(head)
      /* Where the copy cannot be written, the former passphrase opens the copy. */
      await keepHeadBeside(SEALED, head).catch(() => {})
    })
    await vaultStore().then((store) => store.record({ what: 'settings-changed', detail: '更换锁定口令' })).catch(() => {})
    return { ok: true }
  } catch (error) {
    return failed(explain(error, '原来的口令仍然有效'))
  }
}

/**
 * From the page 数据: everything goes, a lock stays set. The database goes with its rows, for rows that are only cleared away stay readable in the browser's files for
 * as long as it likes (seen with Chromium 156, 2026-11-22). The new one begins with the entry that tells of it; that may be missing where the browser dies between the two.
 */
export async function deleteEverything(): Promise<Outcome> {
  try {
    await settled()
    await alone(async () => {
      /* Other windows of the desk read anew what they show when this ends. */
      await tellChanging({ what: 'clearing', done: 0 })
      const [access, head] = [await vaultAccess(), await lockHead()]
      const began = await within(access, async (store) => {
        await store.deleteEverything()
        return (await store.records(1)).entries[0]
      })
      await forgetMark()
      const gone = await dropDatabase(access.name, true).then(() => true, () => false)
      if (gone) await untilOffTheDisk()
      if (!gone || began === undefined) return
      await within(access, (store) => store.record(began))
      if (head !== undefined && head !== 'unreadable') await keepHeadBeside(SEALED, head).catch(() => {})
    })
    return { ok: true }
  } catch (error) {
    return failed(explain(error, '数据仍在'))
  } finally {
    await tellChanging(undefined)
  }
}

/** The database past the gate, for who holds it alone. */
async function within<T>(access: { name: string; key?: Uint8Array }, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore({ ...access, now, newId: () => crypto.randomUUID() })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/** From the lock screen, for who forgot the passphrase: everything goes, and the lock with it. */
export async function forgetEverything(): Promise<Outcome> {
  try {
    await settled()
    await alone(async () => {
      await forgetMark()
      await keepLockHead(undefined)
      await Promise.all([dropKey(), forgetFailures(), forgetDue()])
      await dropDatabase(SEALED, false)
      await dropDatabase(PLAIN, true)
      await untilOffTheDisk()
    })
    await vaultStore().then((store) => store.record({ what: 'everything-deleted', detail: '忘记锁定口令，清除全部数据' })).catch(() => {})
    return { ok: true }
  } catch (error) {
    return failed(`没有清除：${explain(error, '数据仍在')}`)
  }
}

/** The former database goes. Where somebody holds it, it goes at the next start: what is in force was settled before. */
async function leave(name: string, readable: boolean): Promise<void> {
  if (await dropDatabase(name, readable).then(() => readable, () => false)) await untilOffTheDisk()
}

async function moving(what: Changing['what'], onProgress: (done: number) => void, signal: AbortSignal, work: (options: Pick<CopyOptions, 'now' | 'onProgress' | 'signal'>) => Promise<Outcome>): Promise<Outcome> {
  let told = 0
  try {
    await settled()
    return await alone(async () => {
      /* For a while everything lies there twice. */
      if (!(await roomForCopy())) return failed('磁盘空间不足：加锁、解除加锁时全部数据要临时多存一份。没有改动，请清理磁盘空间后重试。')
      await tellChanging({ what, done: 0 })
      return work({
        now, signal,
        onProgress(done) {
          onProgress(done)
          if (performance.now() - told < OFTEN) return
          told = performance.now()
          void tellChanging({ what, done }).catch(() => {})
        },
      })
    }, signal)
  } catch (error) {
    return failed(signal.aborted ? '已停止，没有改动。' : `没有完成：${explain(error, '原有数据没有改动')}`)
  } finally {
    await tellChanging(undefined)
  }
}
