import { browser } from 'wxt/browser'
import type { Outcome } from '../../components/draft.ts'
import { unwrapKey, WrongPassphrase } from '../../notes/lock-head.ts'
import type { Bytes } from '../../notes/seal.ts'
import { PLAIN, SEALED } from '../../notes/store-convert.ts'
import { LockChanging, LockDamaged, Locked, LockMissing } from '../../notes/store-failures.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { momentWords } from '../../rules/words.ts'
import { checkMark, lookLater } from './lost.ts'
import { changing, dropKey, dueLock, failures, forgetDue, forgetFailures, heldKey, holdKey, keepFailure, layHeadBeside, lockHead, WATCHED, type Changing } from './vault-keeping.ts'
import { isConverting, whileNobodyConverts } from './vault-locks.ts'
import { roomToOpen, roomToWrite } from './room.ts'
import { mustLock } from './vault-policy.ts'
import { settled } from './vault-settling.ts'

/**
 * The store behind its lock, for the worker, the desk and the popup: which database is in force, and its key while it is unlocked.
 * Setting, changing and removing the lock: vault-change.ts.
 */

export type VaultState =
  | { kind: 'plain' }
  /** policy asks for a lock and none is set: nothing is stored until then */
  | { kind: 'must-set' }
  /** `waitUntil`: instant in milliseconds before which no passphrase is tried */
  | { kind: 'locked'; waitUntil?: number }
  /** a lock is set and unlocked */
  | { kind: 'open' }
  | ({ kind: 'changing' } & Changing)
  /** the lock's head cannot be read */
  | { kind: 'damaged' }

type Entry = { kind: 'plain'; of: string } | { kind: 'open'; of: string; key: Bytes } | { kind: 'must-set' | 'locked' | 'damaged' }

async function entry(): Promise<Entry> {
  await settled()
  const head = await lockHead()
  if (head === 'unreadable') return { kind: 'damaged' }
  if (head === undefined) return (await mustLock()) ? { kind: 'must-set' } : { kind: 'plain', of: PLAIN }
  const key = await heldKey(head.id)
  return key ? { kind: 'open', of: `${SEALED} ${head.id}`, key } : { kind: 'locked' }
}

export async function vaultState(): Promise<VaultState> {
  const now = await changing()
  if (now && (await isConverting())) return { kind: 'changing', ...now }
  const { kind } = await entry()
  if (kind !== 'locked') return { kind }
  const failed = await failures()
  return failed && failed.waitUntil > Date.now() ? { kind, waitUntil: failed.waitUntil } : { kind }
}

/** Tells the state now, and after each change of it, from whichever window; returns the way to stop. */
export function watchVault(tell: (state: VaultState) => void): () => void {
  let stopped = false, before = ''
  const look = () => void vaultState().then((state) => {
    const said = JSON.stringify(state)
    if (stopped || said === before) return
    before = said
    tell(state)
  }).catch(() => {})
  const changed = (changes: Record<string, unknown>, area: string) => { if (concerns(changes, area)) look() }
  browser.storage.onChanged.addListener(changed)
  look()
  return () => {
    stopped = true
    browser.storage.onChanged.removeListener(changed)
  }
}

function concerns(changes: Record<string, unknown>, area: string): boolean {
  if (area === 'managed') return true
  const names: readonly string[] = area === 'local' ? WATCHED.local : area === 'session' ? WATCHED.session : []
  return names.some((name) => name in changes)
}

let current: { of: string; store: Store } | undefined
let listening = false

/** The store of the present state. Rejects with Locked, LockMissing, LockChanging or LockDamaged. */
export async function vaultStore(): Promise<Store> {
  if (!listening) {
    listening = true
    /* A key that was taken away elsewhere is let go here too. */
    browser.storage.onChanged.addListener((changes, area) => { if (concerns(changes, area)) void entry().then((now) => { if (ofEntry(now) !== current?.of) letGo() }).catch(() => {}) })
  }
  if ((await changing()) && (await isConverting())) throw new LockChanging()
  const now = await entry()
  const of = ofEntry(now)
  if (current !== undefined && current.of === of) return current.store
  letGo()
  if (now.kind !== 'plain' && now.kind !== 'open') throw failureOf(now.kind)
  current = { of: now.of, store: storeOf(now.of, now.kind === 'open' ? now.key : undefined) }
  return current.store
}

function letGo(): void {
  current?.store.close()
  current = undefined
}

function storeOf(of: string, key: Bytes | undefined): Store {
  return openStore({
    name: key ? SEALED : PLAIN, key, now: () => new Date().toISOString(), newId: () => crypto.randomUUID(),
    gate: {
      during: whileNobodyConverts,
      room: roomToWrite,
      used: lookLater,
      /* The copy of the lock's head was lost as well. */
      opened: async (marks) => { if ((await checkMark(marks)) && key !== undefined) await layHeadBeside() },
      /* The lock may have been set, closed or taken away since this store was handed out. */
      async permit() {
        await roomToOpen()
        const now = await entry()
        if (ofEntry(now) !== of) throw now.kind === 'plain' || now.kind === 'open' ? new LockChanging() : failureOf(now.kind)
      },
    },
  })
}

/** A store whose every function rejects with this: for who answers messages, some of which need no store. */
export function refusingStore(error: unknown): Store {
  return openStore({ name: PLAIN, now: () => '', newId: () => '', gate: { during: () => Promise.reject(error), permit: () => Promise.reject(error) } })
}

const ofEntry = (now: Entry): string | undefined => (now.kind === 'plain' || now.kind === 'open' ? now.of : undefined)

function failureOf(kind: 'must-set' | 'locked' | 'damaged'): Error {
  return kind === 'locked' ? new Locked() : kind === 'must-set' ? new LockMissing() : new LockDamaged()
}

/** What a worker of this window needs to open the same database: workers cannot ask for it themselves. It is handed to our own worker and to nobody else. */
export async function vaultAccess(): Promise<{ name: string; key?: Bytes }> {
  const now = await entry()
  if (now.kind === 'plain') return { name: PLAIN }
  if (now.kind === 'open') return { name: SEALED, key: now.key }
  throw failureOf(now.kind)
}

/** Opens the lock. A failure is counted, and told in the operation record at the next opening. */
export async function unlock(passphrase: string): Promise<Outcome> {
  const head = await lockHead()
  if (head === undefined) return { ok: false, message: '没有设置锁定口令。' }
  if (head === 'unreadable') return { ok: false, message: '锁定信息已损坏，无法用口令打开。' }
  const tried = await tryPassphrase(passphrase)
  if (!tried.ok) return tried
  const [failed, due] = await Promise.all([failures(), dueLock()])
  await holdKey(head.id, tried.key)
  /* The lock is open even where its entry cannot be written; what is to be told then stays for the next. */
  await vaultStore().then(async (store) => {
    if (due) await store.record({ what: 'locked', detail: dueWords(due) }).then(forgetDue)
    await store.record({ what: 'unlocked', ...(failed ? { count: failed.count, detail: `其间有 ${failed.count} 次口令错误，最后一次在 ${momentAt(failed.last)}` } : {}) })
    await forgetFailures()
  }).catch(() => {})
  return { ok: true }
}

const momentAt = (ms: number) => momentWords(new Date(ms).toISOString())

/** The machine slept, or the browser did not tell: when it should have closed nobody was there to write it down. */
function dueWords({ used, found }: { used: number | null; found: number }): string {
  const last = used === null ? '' : `最后使用在 ${momentAt(used)}，`
  return `长时间无人操作，自动锁定：${last}${momentAt(found)} 发现已超过时限（电脑曾休眠，或者浏览器没有告知），即行锁定；此条在解锁时补记`
}

/** The data key, where the passphrase is right and it is time to try one. */
export async function tryPassphrase(passphrase: string): Promise<{ ok: true; key: Bytes } | { ok: false; message: string }> {
  const wait = ((await failures())?.waitUntil ?? 0) - Date.now()
  if (wait > 0) return { ok: false, message: `口令多次错误，请等 ${waitWords(wait)}再试。` }
  const head = await lockHead()
  if (head === undefined || head === 'unreadable') return { ok: false, message: '锁定信息不存在或者已损坏。' }
  try {
    return { ok: true, key: await unwrapKey(head, passphrase) }
  } catch (error) {
    if (!(error instanceof WrongPassphrase)) return { ok: false, message: '没有能够核对口令，请重试。' }
    await keepFailure()
    const next = ((await failures())?.waitUntil ?? 0) - Date.now()
    return { ok: false, message: next > 0 ? `口令不对。错误次数较多，请等 ${waitWords(next)}再试。` : '口令不对。' }
  }
}

const waitWords = (ms: number): string => (ms > 60_000 ? `${Math.ceil(ms / 60_000)} 分钟` : `${Math.ceil(ms / 1000)} 秒`)

const WHY = { 'by-hand': '手动锁定', idle: '长时间无人操作，自动锁定', policy: '按单位统一设置锁定' } as const
/** Locking does not wait for its entry longer than this, in milliseconds. */
const PATIENCE = 2_000

/** Closes the lock in all windows. Nothing to do where none is set or it is closed already. */
export async function lockNow(why: keyof typeof WHY): Promise<void> {
  const head = await lockHead()
  if (head === undefined || head === 'unreadable' || (await heldKey(head.id)) === undefined) return dropKey()
  const recorded = vaultStore().then((store) => store.record({ what: 'locked', detail: WHY[why] })).catch(() => {})
  await Promise.race([recorded, new Promise((resolve) => { setTimeout(resolve, PATIENCE) })])
  await dropKey()
  letGo()
}
