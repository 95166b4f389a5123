import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { lostDetail } from '../../components/lost-words.ts'
import { lossSchema, markSchema, wasEmpty, type Loss, type Mark } from '../../notes/loss.ts'
import { instant } from '../../notes/schema.ts'
import type { Marks } from '../../notes/store-mark.ts'
import { whileNobodyConverts } from './vault-locks.ts'

/**
 * Is the database still the one that was there (notes/loss.ts)? In storage.local, which the browser does not empty together with it: the id of what
 * is stored, with counts; what was lost and nobody has taken note of; when the last backup was made. Whoever deletes the database on purpose
 * takes the mark away first. Where either of the two is missing, or an earlier version wrote the database, nothing can be said, and nothing is.
 */

const MARK = 'storedMark', LOST = 'storedLost', BACKED_UP = 'backedUp'
const LOCK = 'zhongben-mark'
/** Losses that are kept. */
const MOST = 10
/** Milliseconds between looks at what there is, while somebody is at work; and with many rows, which take longer to count. */
const OFTEN = 1_000, SELDOM = 15_000, MANY = 2_000

const now = () => new Date().toISOString()

async function read<S extends z.ZodMiniType>(name: string, schema: S): Promise<z.output<S> | undefined> {
  const parsed = z.safeParse(schema, (await browser.storage.local.get(name))[name])
  return parsed.success ? parsed.data : undefined
}

const mark = () => read(MARK, markSchema)
const keep = (kept: Mark, more: Record<string, unknown> = {}): Promise<void> => browser.storage.local.set({ [MARK]: kept, ...more })
/** What was lost and has not been taken note of, the latest last. */
export const losses = async (): Promise<Loss[]> => (await read(LOST, z.array(lossSchema))) ?? []

/** Taken note of, or a backup was restored. */
export const forgetLosses = (): Promise<void> => browser.storage.local.remove(LOST)
/** To be called before the database is deleted on purpose. */
export const forgetMark = (): Promise<void> => browser.storage.local.remove([MARK, LOST, BACKED_UP])

export const lastBackup = () => read(BACKED_UP, instant)
export const keepBackedUp = (at: string): Promise<void> => browser.storage.local.set({ [BACKED_UP]: at })

/** Tells what was lost now, and after each change of it; returns the way to stop. */
export function watchLosses(tell: (found: readonly Loss[]) => void): () => void {
  let stopped = false
  const look = () => void losses().then((found) => { if (!stopped) tell(found) }).catch(() => {})
  const changed = (changes: Record<string, unknown>, area: string) => { if (area === 'local' && LOST in changes) look() }
  browser.storage.onChanged.addListener(changed)
  look()
  return () => {
    stopped = true
    browser.storage.onChanged.removeListener(changed)
  }
}

async function lossOf({ id, known }: Mark): Promise<Loss> {
  const backedUp = await lastBackup()
  return { of: id, noticed: now(), ...(known ? { known } : {}), ...(backedUp === undefined ? {} : { backedUp }) }
}

/** At the start, before anything is opened: there is no database at all, locked or not. */
export async function noteMissing(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const before = await mark()
    if (before === undefined || before.missing || wasEmpty(before.known)) return
    await keep({ ...before, missing: true }, { [LOST]: [...(await losses()), await lossOf(before)].slice(-MOST) })
  })
}

/** The database has just been opened. True where it was found to be another than before. Never rejects: what is stored can be read all the same. */
export async function checkMark(marks: Marks): Promise<boolean> {
  try {
    const [id, kept] = await Promise.all([marks.id(), mark()])
    if (id !== undefined && kept?.id === id && !kept.missing) return false
    return await navigator.locks.request(LOCK, () => compare(marks))
  } catch {
    return false
  }
}

async function compare(marks: Marks): Promise<boolean> {
  const [id, kept] = await Promise.all([marks.id(), mark()])
  if (id === undefined) {
    /* An earlier version made it. */
    const made = kept?.id ?? crypto.randomUUID()
    await marks.put(made)
    await begin(marks, made)
    return false
  }
  if (kept?.id === id) {
    /* It was not lost after all. */
    if (kept.missing) await keep({ id, known: kept.known }, { [LOST]: (await losses()).filter((l) => l.of !== id) })
    return false
  }
  if (kept === undefined || wasEmpty(kept.known) || (await marks.begunOnPurpose())) {
    await begin(marks, id)
    return false
  }
  const all = await losses()
  const loss = all.find((l) => l.of === kept.id) ?? (await lossOf(kept))
  if (!kept.missing) await keep({ ...kept, missing: true }, { [LOST]: [...all, loss].slice(-MOST) })
  /* What cannot be entered now is at the next opening: the mark is of the former one until then. */
  await marks.tell(loss, { what: 'database-lost', count: kept.known?.entries ?? 0, detail: lostDetail(loss) }, now())
  await begin(marks, id)
  return true
}

const begin = async (marks: Marks, id: string): Promise<void> => keep({ id, known: await marks.known(now()) })

let due: Marks | undefined
let pause = OFTEN
/** Somebody is at work: what is stored is counted anew in a while, where anything was recorded. */
export function lookLater(marks: Marks): void {
  /* Of several databases the one that was used last: rows may have been moved meanwhile. */
  const before = due
  due = marks
  if (before) return
  setTimeout(() => {
    const last = due
    due = undefined
    if (last) void whileNobodyConverts(() => lookAgain(last)).catch(() => {})
  }, pause)
}

/** What is stored as it is now; nothing is written where nothing was recorded since. */
async function lookAgain(marks: Marks): Promise<void> {
  const [id, kept] = await Promise.all([marks.id(), mark()])
  if (kept === undefined || kept.id !== id || kept.missing) return
  const known = await marks.known(now(), kept.known)
  pause = known.cases + known.notes > MANY ? SELDOM : OFTEN
  if (known !== kept.known && !(wasEmpty(known) && wasEmpty(kept.known))) await keep({ id, known })
}
