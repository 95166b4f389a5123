import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { pushSchema, writerSchema, type NoteDraft, type Push } from '../../notes/messages.ts'
import type { Store } from '../../notes/store.ts'
import { tabsShown } from './shown-cases.ts'

/**
 * Which window has a draft in its editor? The windows are asked: each knows it of itself, whatever became of the worker or of the window that
 * wrote it last. Tabs that show the case are asked, and the desk; a tab that is closed, gone elsewhere or loaded anew does not answer.
 */

/** Milliseconds that a window is waited for: one that is put to sleep answers when it wakes. */
const PATIENCE = 800
/** Milliseconds in which a draft that was handed to a tab comes up in its editor. */
const HANDED = 4000
/** Drafts of one case that are looked at. */
const DRAFTS_MOST = 20

/** Drafts handed out a moment ago, before their window could say so: tabs that a browser opens again ask at once. */
const handed = new Map<string, { tabId: number | undefined; at: number }>()

type Writer = z.output<typeof writerSchema>

async function askWindows(caseId: string, writing: string, take: boolean, own: number | undefined): Promise<Writer | undefined> {
  const question: Push = { type: 'writing', writing, take }
  const windows = [() => browser.runtime.sendMessage(question), ...(await tabsShown(caseId)).filter((t) => t !== own).map((t) => () => browser.tabs.sendMessage(t, question))]
  /* Who does not write it does not answer, which is a failure as that of a window that has gone. */
  const answers = windows.map(async (asked): Promise<Writer> => {
    const writer = z.parse(writerSchema, await asked())
    if (writer.writing !== writing) throw new Error('another writing')
    return writer
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<undefined>((done) => { timer = setTimeout(() => done(undefined), PATIENCE) })
  return Promise.race([Promise.any(answers).catch(() => undefined), patience]).finally(() => clearTimeout(timer))
}

const turns = new Map<string, Promise<unknown>>()
/** What is asked about one writing is done one after the other: the note that was saved must not find its draft kept after it. */
export function inTurn<T>(writing: string | undefined, work: () => Promise<T>): Promise<T> {
  if (writing === undefined) return work()
  const before = turns.get(writing)
  const now = before ? before.then(work, work) : work()
  turns.set(writing, now)
  now.catch(() => undefined).finally(() => { if (turns.get(writing) === now) turns.delete(writing) })
  return now
}

/** Keeps a draft, or puts it away; true, and nothing is done, where another window than this tab has it in its editor. */
export function keepDraft(store: Pick<Store, 'keepDraft'>, caseId: string, draft: NoteDraft | null, writing: string | undefined, own: number | undefined): Promise<boolean> {
  return inTurn(writing, async () => {
    if (await isElsewhere(caseId, writing, own)) return true
    await store.keepDraft(caseId, draft, writing)
    return false
  })
}

/** Does another window than this tab have it in its editor? */
export async function isElsewhere(caseId: string, writing: string | undefined, own: number | undefined): Promise<boolean> {
  return writing !== undefined && (await askWindows(caseId, writing, false, own)) !== undefined
}

/** What was being written of a case, for a tab: the latest that no other window has, and the name of one that another window has. `toOpen`: the tab may put it into its editor. */
export async function draftsFor(store: Pick<Store, 'draftsOf'>, caseId: string, tabId: number, toOpen = true): Promise<{ draft: NoteDraft | null; elsewhere?: string }> {
  let elsewhere: string | undefined
  for (const draft of (await store.draftsOf(caseId)).slice(0, DRAFTS_MOST)) {
    const { writing } = draft
    if (writing === undefined) return { draft, ...(elsewhere === undefined ? {} : { elsewhere }) }
    const there = await isElsewhere(caseId, writing, tabId)
    const last = handed.get(writing)
    if (there || (last !== undefined && last.tabId !== tabId && performance.now() - last.at < HANDED)) elsewhere ??= writing
    else {
      if (toOpen) hand(writing, tabId)
      return { draft, ...(elsewhere === undefined ? {} : { elsewhere }) }
    }
  }
  return { draft: null, ...(elsewhere === undefined ? {} : { elsewhere }) }
}

function hand(writing: string, tabId: number | undefined): void {
  const now = performance.now()
  for (const [w, { at }] of handed) if (now - at >= HANDED) handed.delete(w)
  handed.set(writing, { tabId, at: now })
}

/** Takes a draft over from whichever window has it, to its last key; as it was kept, where no window has it; null where it is over. */
export async function takeDraft(store: Pick<Store, 'draftsOf' | 'keepDraft'>, caseId: string, writing: string, own: number | undefined): Promise<NoteDraft | null> {
  const theirs = (await askWindows(caseId, writing, true, own))?.draft
  hand(writing, own)
  if (!theirs || theirs.caseId !== caseId || theirs.writing !== writing) return (await store.draftsOf(caseId)).find((d) => d.writing === writing) ?? null
  /* What cannot be kept is handed over all the same. */
  await store.keepDraft(caseId, theirs, writing).catch(() => {})
  return theirs
}

/** Forgets tabs that were closed. */
export function watchWriters(): void {
  browser.tabs.onRemoved.addListener((tabId) => { for (const [w, h] of handed) if (h.tabId === tabId) handed.delete(w) })
}

/** Windows ask each other; the worker has no editor. */
export function isWritingQuestion(message: unknown): boolean {
  return z.safeParse(pushSchema, message).data?.type === 'writing'
}
