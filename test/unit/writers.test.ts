import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draft, keptDraft, sampleStore, seen, type Sample } from './store-sample.ts'
import { createKeeping, type Keep } from '../../components/keeping.ts'
import type { NoteDraft } from '../../components/draft.ts'
import { draftsFor, keepDraft, takeDraft } from '../../entrypoints/background/writers.ts'
import { pushSchema } from '../../notes/messages.ts'

/* One draft, several windows: tabs with the content script's side of it and the worker's side over a store; only the carrying of messages is stood in for. */

const A = seen(1).id
/** another writing for each test: what was handed out a moment ago is known by its name */
let W = '', tests = 0
interface Tab { keep: Keep; /** its words as its reader sees them, and whether it says that another window writes them */ shows: NoteDraft | undefined; away: boolean; asleep: boolean }
const tabs = new Map<number, Tab>()
let s: Sample

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { sendMessage: () => Promise.reject(new Error('no desk is open')) },
    storage: { session: { get: () => Promise.resolve(Object.fromEntries([...tabs.keys()].map((id) => [`shown:${id}`, [{ origin: 'https://oa.example.invalid', ids: [seen(1).id] }]]))) } },
    tabs: {
      sendMessage(id: number, message: unknown) {
        const tab = tabs.get(id), push = pushSchema.parse(message)
        if (!tab) return Promise.reject(new Error('no such tab'))
        if (tab.asleep) return new Promise(() => {})
        if (push.type !== 'writing') throw new Error('another message')
        const now = tab.keep.asked(push.writing, push.take)
        return Promise.resolve(now && { writing: push.writing, draft: push.take ? now : null })
      },
    },
  },
}))

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout: (f: () => void) => setTimeout(f, 1), clearTimeout, addEventListener() {}, removeEventListener() {} })
  s = sampleStore()
  W = `writing-${++tests}`
})
afterEach(() => { tabs.clear(); s.store.close(); vi.unstubAllGlobals() })

/** A tab that loads the case, with what it is given to go on with in its editor. */
async function load(id: number): Promise<Tab & { elsewhere: string | undefined }> {
  const keep = createKeeping((caseId, d, writing) => keepDraft(s.store, caseId, d, writing, id))
  const tab: Tab = { keep, shows: undefined, away: false, asleep: false }
  const { draft: given, elsewhere } = await draftsFor(s.store, A, id)
  tabs.set(id, tab)
  if (given) open(tab, given)
  return Object.assign(tab, { elsewhere })
}
function open(tab: Tab, d: NoteDraft): void {
  Object.assign(tab, { shows: d, away: false })
  tab.keep.held.current = { draft: d, lose: () => { tab.away = true } }
}
async function type(tab: Tab, comment: string): Promise<void> {
  const d = draft(1, { writing: W, comment })
  tab.shows = d
  if (!tab.keep.held.current && !tab.away) open(tab, d)
  tab.keep.onDraft(d, false)
  await new Promise((done) => setTimeout(done, 25))
}
async function take(tab: Tab, id: number): Promise<NoteDraft | null> {
  const now = await takeDraft(s.store, A, W, id)
  tab.keep.taken(W)
  if (now) open(tab, now)
  return now
}
const stored = async () => (await keptDraft(s.store, A))?.comment

it('what a living tab writes is not opened in another; taken over, to its last key, it is written in one alone', async () => {
  const first = await load(1)
  await type(first, '写到')
  const second = await load(2)
  expect([second.shows, second.elsewhere]).toEqual([undefined, W])
  /* A key that has not been kept yet goes along. */
  const last = draft(1, { writing: W, comment: '写到这里' })
  first.keep.onDraft(last, false)
  first.shows = last
  expect(await take(second, 2)).toEqual(last)
  expect([first.away, first.shows.comment, await stored()]).toEqual([true, '写到这里', '写到这里'])
  await type(second, '由第二窗口写')
  await type(first, '第一窗口又来')
  expect(await stored()).toBe('由第二窗口写')
  /* Given up in the first, it stays where it is written. */
  first.keep.onDraft(last, true)
  await new Promise((done) => setTimeout(done, 25))
  expect(await stored()).toBe('由第二窗口写')
  /* And back. */
  expect((await take(first, 1))?.comment).toBe('由第二窗口写')
  expect([first.away, second.away]).toEqual([false, true])
  await type(first, '回到第一窗口')
  expect(await stored()).toBe('回到第一窗口')
})

it('a draft whose tab is gone is given to the next that loads, and to one alone of two that load at once', async () => {
  const first = await load(1)
  await type(first, '没写完')
  const told = await load(2)
  expect(told.elsewhere).toBe(W)
  tabs.delete(1)
  expect((await draftsFor(s.store, A, 2, false)).draft?.comment).toBe('没写完')
  const both = await Promise.all([load(3), load(4)])
  expect(both.filter((t) => t.shows).length).toBe(1)
  expect(both.filter((t) => t.elsewhere === W).length).toBe(1)
  expect(await take(told, 2)).toMatchObject({ comment: '没写完' })
  expect(both.filter((t) => t.shows && !t.away)).toEqual([])
})

it('a tab that slept while its draft was taken over keeps nothing of what it still has', async () => {
  const first = await load(1)
  await type(first, '睡前')
  first.asleep = true
  const second = await load(2)
  expect(second.shows?.comment).toBe('睡前')
  await type(second, '另写')
  first.asleep = false
  await type(first, '醒来又写')
  /* The one that sleeps was waited for a while. */
  await vi.waitFor(async () => expect([first.away, first.shows?.comment, await stored()]).toEqual([true, '醒来又写', '另写']), 5000)
})

it('saved or given up meanwhile, there is nothing to take over', async () => {
  const first = await load(1)
  await type(first, '写完')
  const second = await load(2)
  first.keep.held.current = undefined
  first.keep.onDraft(draft(1, { writing: W, comment: '写完' }), true)
  await new Promise((done) => setTimeout(done, 25))
  expect(await take(second, 2)).toBeNull()
})
