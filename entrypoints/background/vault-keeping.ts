import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { fromBase64, lockHeadSchema, toBase64, type LockHead } from '../../notes/lock-head.ts'
import type { Bytes } from '../../notes/seal.ts'
import { SEALED } from '../../notes/store-convert.ts'
import { keepHeadBeside } from '../../notes/store-leftover.ts'
import { idleMinutes } from './vault-policy.ts'

/**
 * Where the lock is kept. In storage.local: its head, which opens nothing without the passphrase, and the failures. In storage.session, which is in
 * memory only and shown to no page: the data key while it is unlocked, when it was last used, and whether rows are being moved or cleared away.
 */

const HEAD = 'lock', FAILURES = 'lockFailures', HELD = 'lockKey', USED = 'lockUsed', CHANGING = 'lockChanging', DUE = 'lockDue'
/** What others are to hear of, by area. */
export const WATCHED = { local: [HEAD], session: [HELD, CHANGING] } as const

const heldSchema = z.object({ id: z.string(), key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)) })
const failuresSchema = z.object({ count: z.int().check(z.minimum(1)), last: z.number(), until: z.number() })
/** `used`: when the lock was last used, as far as that is known; `found`: when it was found that it should have closed long before */
const dueSchema = z.object({ used: z.nullable(z.number()), found: z.number() })
const changingSchema = z.object({ what: z.enum(['locking', 'unlocking', 'clearing']), done: z.number() })
export type Changing = z.output<typeof changingSchema>

async function read<S extends z.ZodMiniType>(area: 'local' | 'session', name: string, schema: S): Promise<z.output<S> | 'unreadable' | undefined> {
  const value: unknown = (await browser.storage[area].get(name))[name]
  if (value === undefined || value === null) return undefined
  const parsed = z.safeParse(schema, value)
  return parsed.success ? parsed.data : 'unreadable'
}

export const lockHead = (): Promise<LockHead | 'unreadable' | undefined> => read('local', HEAD, lockHeadSchema)
/** The one moment at which a lock comes to be (undefined: ceases to be) in force. */
export const keepLockHead = (head: LockHead | undefined): Promise<void> => (head ? browser.storage.local.set({ [HEAD]: head }) : browser.storage.local.remove(HEAD))
/** Lays a copy of the head beside the rows, where there is none. */
export async function layHeadBeside(): Promise<void> {
  const head = await lockHead()
  if (head !== undefined && head !== 'unreadable') await keepHeadBeside(SEALED, head).catch(() => {})
}

export const holdKey = (id: string, key: Bytes): Promise<void> => browser.storage.session.set({ [HELD]: { id, key: toBase64(key) }, [USED]: Date.now() })
export const dropKey = (): Promise<void> => browser.storage.session.remove([HELD, USED])

/** The key of the lock `id`, as long as somebody is at work. A machine that slept past the time is locked when it wakes. */
export async function heldKey(id: string): Promise<Bytes | undefined> {
  /* Asked for at once: each answer is a way through the browser, and much waits for this one. */
  const [held, used, minutes] = await Promise.all([read('session', HELD, heldSchema), read('session', USED, z.number()), idleMinutes()])
  if (held === undefined || held === 'unreadable' || held.id !== id) return undefined
  const idle = typeof used === 'number' ? Date.now() - used : Infinity
  /* A clock that was set back is no reason to stay open for longer than the time from then on. */
  if (idle > minutes * 60_000) {
    /* Whoever finds it first; it is told in the operation record as soon as that can be written again, which is at the next opening. */
    if ((await dueLock()) === undefined) await browser.storage.local.set({ [DUE]: { used: typeof used === 'number' ? used : null, found: Date.now() } }).catch(() => {})
    await dropKey()
    return undefined
  }
  if (idle < 0) await browser.storage.session.set({ [USED]: Date.now() })
  return fromBase64(held.key)
}

/** A look at the clock that is kept costs more than the look: not more often than this, in milliseconds. */
const OFTEN = 15_000
let told = 0
/** Somebody is at work: the time until the lock closes starts anew. */
export function touched(): void {
  const now = Date.now()
  if (Math.abs(now - told) < OFTEN) return
  told = now
  void read('session', USED, z.number()).then((used) => (used === undefined ? undefined : browser.storage.session.set({ [USED]: now }))).catch(() => {})
}

/** A lock that was found to be due, and that the operation record does not know of yet. Times only: they say nothing of a case. */
export async function dueLock(): Promise<z.output<typeof dueSchema> | undefined> {
  const kept = await read('local', DUE, dueSchema)
  return kept === 'unreadable' ? undefined : kept
}
export const forgetDue = (): Promise<void> => browser.storage.local.remove(DUE)

/* Failures: five are free, then each one costs a longer wait, across restarts too. */
const FREE = 5, FIRST_WAIT = 30_000, LONGEST_WAIT = 15 * 60_000

/** `waitUntil`: instant in milliseconds before which no passphrase is tried. */
export async function failures(): Promise<{ count: number; last: number; waitUntil: number } | undefined> {
  const kept = await read('local', FAILURES, failuresSchema)
  if (kept === undefined || kept === 'unreadable') return undefined
  /* A clock that was set back must not make a wait of minutes one of years: it goes with the clock, once. */
  const back = Math.max(0, kept.last - Date.now())
  const now = { count: kept.count, last: kept.last - back, until: Math.min(kept.until - back, Date.now() + LONGEST_WAIT) }
  if (back > 0) await browser.storage.local.set({ [FAILURES]: now })
  return { count: now.count, last: now.last, waitUntil: now.until }
}
export async function keepFailure(): Promise<void> {
  const count = ((await failures())?.count ?? 0) + 1
  const wait = count < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, count - FREE))
  await browser.storage.local.set({ [FAILURES]: { count, last: Date.now(), until: Date.now() + wait } })
}
export const forgetFailures = (): Promise<void> => browser.storage.local.remove(FAILURES)

export async function changing(): Promise<Changing | undefined> {
  const kept = await read('session', CHANGING, changingSchema)
  return kept === 'unreadable' ? undefined : kept
}
/** Tells when everything has been deleted, from whichever window. */
export function watchCleared(tell: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'session' ? changes[CHANGING] : undefined
    const before = z.safeParse(changingSchema, change?.oldValue)
    if (before.success && before.data.what === 'clearing' && change?.newValue === undefined) tell()
  })
}
export const tellChanging = (now: Changing | undefined): Promise<void> => (now ? browser.storage.session.set({ [CHANGING]: now }) : browser.storage.session.remove(CHANGING))
