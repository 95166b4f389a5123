import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleStore, type Sample } from './store-sample.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { forgetTexts, keepText, placeNotes } from '../../entrypoints/background/page-texts.ts'
import { createNotePlaces, type Further, type PlacedNote } from '../../entrypoints/review.content/note-places.ts'
import { placesIn } from '../../entrypoints/review.content/searching.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readAnswer, type Answer, type Request } from '../../notes/messages.ts'
import type { Note } from '../../notes/schema.ts'
import { anchorRest, findQuote } from '../../page/anchoring.ts'
import { applyChange, type Change } from '../../page/change.ts'
import { pack, unpack, type Portable } from '../../page/portable.ts'
import { rowAround } from '../../page/row.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { CASES } from '../platform/cases/all.ts'
import { renderCase } from '../platform/server.ts'

/** Words that moved are searched for by the worker in the page that it read: the same places as in the page itself, of that state of that page only. */

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'own-extension' }, tabs: { sendMessage: () => Promise.resolve() }, storage: { session: { get: () => Promise.resolve({}), set: () => Promise.resolve() } } } }))

let s: Sample
const SENDER = { id: 'own-extension', frameId: 0, origin: 'https://oa.example.invalid', url: 'https://oa.example.invalid/case/1' }
beforeEach(() => forgetTexts())
/* Of a tab only its number is looked at. */
const ask = async <R extends Request>(request: R, from: object = {}, store: Parameters<typeof answerPage>[0] = s.store) =>
  readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(store, request, Object.assign({ ...SENDER }, { tab: { id: 7 } }, from) as Parameters<typeof answerPage>[2]))))

type Words = Extract<Note['target'], { type: 'words' }>
const demo = CASES.find((c) => c.id === 'waiting-seal') ?? CASES[0]
const html = demo ? renderCase(demo) : '', then = readHtml(html, '')
const NOW = readHtml(html.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1年$2月$3日').replace(/<body[^>]*>/, (b) => `${b}系统通知：今晚停机。`), SENDER.url)
const PAGE = pack(NOW), MARK = '0.25'
const QUOTES: Words[] = then.runs.filter((r) => r.end - r.start >= 3).filter((_, i) => i % 5 === 0).map(({ start, end }) => {
  const row = rowAround(then, start, end)
  return { type: 'words', quote: then.text.slice(start, end), prefix: then.text.slice(Math.max(0, start - 64), start), suffix: then.text.slice(end, end + 64), start, end, row: { before: Math.min(64, start - row.start), after: Math.min(64, row.end - end) } }
})
const placed = (mark = MARK, from = {}) => ask({ type: 'place-notes', mark, quotes: QUOTES }, from)
const NONE = { ok: true, places: null }

describe('the worker', () => {
  beforeEach(() => { s = sampleStore() })
  afterEach(() => s.store.close())
  it('finds what the page would find, and says what stands there', async () => {
    await ask({ type: 'read-page', page: PAGE, mark: MARK })
    const answer = await placed(), places = answer.ok ? answer.places ?? [] : []
    const alone = QUOTES.map((q) => findQuote(NOW.text, q, (start, end) => rowAround(NOW, start, end)) ?? null)
    expect(places.map((p) => p && { start: p.start, end: p.end })).toEqual(alone)
    expect([QUOTES.length > 30, alone.filter((p) => p).length > 15, alone.includes(null)]).toEqual([true, true, true])
    expect(placesIn(NOW.text, QUOTES.length, answer)).toEqual(places)
  })
  it('knows the last state of a frame only, of that tab, frame and site', async () => {
    await ask({ type: 'read-page', page: PAGE, mark: MARK })
    for (const [mark, from] of [['0.5', {}], [MARK, { tab: { id: 8 } }], [MARK, { frameId: 3 }], [MARK, { origin: 'https://other.example.invalid' }]] as const) expect(await placed(mark, from)).toEqual(NONE)
    await ask({ type: 'read-page', page: PAGE, mark: '0.75' })
    expect(await placed()).toEqual(NONE)
    expect((await placed('0.75')).ok && (await placed('0.75'))).not.toEqual(NONE)
  })
  describe('gets what changed in a page since a state that it has', () => {
    /* As it was, but for a line in front of its first pane. */
    const line = '承办人：阮一舟\n', first = 1, blocks = PAGE.shape.length / 4, start = PAGE.shape[first * 4 + 1] ?? 0
    const end = Math.max(...NOW.blocks.slice(1).map((b) => b.end))
    const change: Change = { ...PAGE, text: line + PAGE.text.slice(0, start) + PAGE.text.slice(end), tags: ['body', 'p'], shape: [0, 0, PAGE.text.length + line.length, -1, 1, 0, line.length - 1, 0], attributes: [], kept: [[2, 1, blocks - 1, 0, start + line.length]], shown: [] }
    const read = (page: Portable | Change, more: object = {}) => ask({ type: 'read-page', page, mark: '0.5', ...more })
    it('and reads the whole of it', async () => {
      await ask({ type: 'read-page', page: PAGE, mark: MARK })
      const answer = await read(change, { since: MARK }), whole = applyChange(PAGE, change), again = await read(whole ?? PAGE)
      expect(whole?.text).toBe(line + PAGE.text)
      expect(JSON.stringify(answer)).toContain('阮一舟')
      expect({ ...answer, ms: 0 }).toEqual({ ...again, ms: 0 })
      expect((await placed('0.5')).ok && (await placed('0.5'))).not.toEqual(NONE)
    })
    it('refuses it where it has no such state, or it does not fit', async () => {
      expect((await read(change, { since: MARK })).ok).toBe(false)
      await ask({ type: 'read-page', page: PAGE, mark: MARK })
      for (const c of [PAGE, { ...change, kept: [[2, 1, blocks, 0, start + line.length]] as Change['kept'] }, { ...change, kept: [[5, 1, 2, 0, 40]] as Change['kept'] }]) expect((await read(c, { since: MARK })).ok).toBe(false)
      expect((await read(change, { since: '0.75' })).ok).toBe(false)
      expect((await read(change, { since: MARK })).ok).toBe(true)
    })
    it('whatever the numbers, it makes a page of them or nothing', () => {
      const n = fc.oneof(fc.integer({ min: -2, max: blocks + 2 }), fc.double())
      fc.assert(fc.property(fc.array(fc.tuple(n, n, n, n, n), { maxLength: 5 }), fc.array(fc.tuple(n, n), { maxLength: 4 }), fc.array(n, { maxLength: 9 }), (kept, flips, shape) => {
        const made = applyChange(PAGE, { ...change, kept, shown: flips, shape })
        if (made) unpack(made)
      }), { numRuns: 500 })
    })
  })
  it('reads and searches nothing while the lock is closed', async () => {
    const closed = { kind: 'locked' } as const
    await ask({ type: 'read-page', page: PAGE, mark: MARK }, {}, closed)
    expect(await ask({ type: 'place-notes', mark: MARK, quotes: QUOTES }, {}, closed)).toMatchObject({ ok: false })
    expect(await placed()).toEqual(NONE)
  })
})

describe('what it keeps of pages', () => {
  const at = (frameId: number, tabId = 7) => ({ tabId, frameId, origin: SENDER.origin })
  const known = (...frames: number[]) => Promise.all(frames.map(async (id) => (await placeNotes(at(id), { type: 'place-notes', mark: MARK, quotes: [] })).places !== null))
  it('is forgotten with tabs that are closed, when the lock closes, and the oldest of many', async () => {
    for (let id = 1; id <= 13; id++) keepText(at(id), MARK, PAGE)
    expect(await known(1, 2, 13)).toEqual([false, true, true])
    forgetTexts(8)
    expect(await known(2, 13)).toEqual([true, true])
    forgetTexts(7)
    expect(await known(2, 13)).toEqual([false, false])
    keepText(at(1), MARK, PAGE)
    forgetTexts()
    expect(await known(1)).toEqual([false])
  })
  it('is no more text than of two of the largest pages', async () => {
    for (const id of [1, 2, 3]) keepText(at(id), MARK, { ...PAGE, text: '甲'.repeat(3_900_000), shape: [], attributes: [] })
    expect(await known(1, 2, 3)).toEqual([false, true, true])
  })
  it('gives up when another state of the page comes while it searches', async () => {
    const from = at(0)
    let clock = 0
    /* Every look at the clock is a slice later. */
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000))
    try {
      keepText(from, MARK, PAGE)
      const searching = placeNotes(from, { type: 'place-notes', mark: MARK, quotes: QUOTES })
      keepText(from, '0.5', PAGE)
      expect(await searching).toEqual({ places: null })
    } finally { now.mockRestore() }
  })
})

describe('what the page makes of the answer', () => {
  const text = `案号（2025）渝0299执1号\n${'　'.repeat(40)}立案日期\t2025-03-10\n`
  const at = { start: text.indexOf('2025-03'), end: text.indexOf('2025-03') + 10 }
  const answer = (more: object = {}): Answer<'place-notes'> => readAnswer('place-notes', { ok: true, places: [null, { ...at, around: text.slice(at.start - 32, at.end + 32), ...more }] })
  it('takes places that are as the worker has them', () => {
    expect(placesIn(text, 2, answer())).toEqual([null, { ...at, around: expect.stringContaining('立案日期\t2025-03-10') }])
  })
  it.each<[string, string, number, Answer<'place-notes'>]>([
    ['another text', text.replace('03-10', '03-11'), 2, answer()], ['other surroundings', text.replace('立案', '收案'), 2, answer()], ['another place', text, 2, answer({ start: at.start - 1 })],
    ['a place that ends before it starts', text, 2, answer({ start: 9, end: 3, around: text.slice(0, 35) })], ['too few', text, 3, answer()], ['none', text, 2, readAnswer('place-notes', { ok: true, places: null })],
    ['a failure', text, 2, { ok: false, message: '没有应答' }], ['what is no place', text, 2, readAnswer('place-notes', { ok: true, places: [null, { start: -1, end: 2, around: '' }] })],
  ])('%s: takes nothing of it', (_, page, count, said) => { expect(placesIn(page, count, said)).toBeUndefined() })

  /* As much of a document as is asked for. */
  const range = { setStart() {}, setEnd() {} }
  const view = { setTimeout: (f: () => void) => setTimeout(f, 0), scrollY: 0, innerHeight: 800 }
  class FakeDocument { get defaultView() { return view } get documentElement() { return { scrollHeight: 800 } } get scrollingElement() { return null } get body() { return null } }
  beforeEach(() => { vi.stubGlobal('Document', FakeDocument) })
  afterEach(() => { vi.unstubAllGlobals() })
  const fake = new FakeDocument() as unknown as Document
  const snap: Snapshot<Node> = { ...NOW, blocks: [], runs: [{ node: { nodeType: 3, isConnected: true, data: NOW.text, nodeValue: NOW.text, ownerDocument: { createRange: () => range } } as unknown as Node, start: 0, end: NOW.text.length, control: false }], attr: () => '' }
  const notes: PlacedNote[] = QUOTES.map((target, i) => ({ id: `note-${i + 100000}`, target }))
  const run = async (there: Further['there'], here: Further['here']) => {
    const places = createNotePlaces(fake, { there, here })
    const done = await places.place(snap, notes, () => {})
    return { done, lost: places.lost().size }
  }
  it('asks for what does not stand where it stood, and searches in the page only where no answer comes', async () => {
    const asked: number[] = []
    const expected = [...anchorRest(NOW.text, QUOTES, [...QUOTES.keys()], (start, end) => rowAround(NOW, start, end))].flatMap((a) => (a ? [a] : []))
    const by = (quotes: readonly Words[]) => { asked.push(quotes.length); return quotes.map((q) => expected.find((a) => a.index === QUOTES.indexOf(q))?.at ?? null) }
    const there = await run(async (_, quotes) => by(quotes), async () => { throw new Error('not needed') })
    const here = await run(async () => undefined, async () => (text, quotes, left) => anchorRest(text, quotes, left, (start, end) => rowAround(NOW, start, end)))
    expect(there).toEqual({ done: 'placed', lost: expected.filter((a) => !a.at).length })
    expect(here).toEqual(there)
    expect(asked).toEqual([expect.any(Number)])
    expect(asked[0]).toBeLessThanOrEqual(QUOTES.length)
    expect(await run(async () => undefined, async () => undefined)).toMatchObject({ done: 'placed', lost: asked[0] })
  })
  it('an answer that comes after a newer state of the page changes nothing', async () => {
    let answer = () => {}
    const answering = new Promise<void>((done) => { answer = done })
    let told = (_: number) => {}
    const asked = new Promise<number>((done) => { told = done })
    const places = createNotePlaces(fake, { there: (_, quotes) => { told(quotes.length); return answering.then(() => quotes.map(() => null)) }, here: async () => undefined })
    const first = places.place(snap, notes, () => {})
    expect(await asked).toBeGreaterThan(10)
    places.stop()
    answer()
    expect(await first).toBe('overtaken')
  })
})
