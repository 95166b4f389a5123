import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decision, draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { readAnswer, type Request } from '../../notes/messages.ts'
import type { Store } from '../../notes/store.ts'
import { readHtml } from '../../documents/html-source.ts'
import { pack, type Portable } from '../../page/portable.ts'
import { CASES } from '../platform/cases/all.ts'
import { newsPage } from '../platform/other-pages.ts'
import { listPage } from '../platform/list-page.ts'
import { renderPane } from '../platform/case-page.ts'
import { renderCase } from '../platform/server.ts'

/** What the background answers to a page's messages, with a store in memory and a browser that only takes notes. */

const fake = vi.hoisted(() => ({ injected: [] as unknown[], opened: [] as unknown[], told: [] as unknown[], session: new Map<string, unknown>() }))
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'own-extension', getURL: (path: string) => `chrome-extension://own-extension${path}` },
    scripting: { executeScript: (what: { files?: string[] }) => { if (what.files) fake.injected.push(what); return Promise.resolve([]) } },
    tabs: { create: (what: unknown) => { fake.opened.push(what); return Promise.resolve({}) }, sendMessage: (...what: unknown[]) => { fake.told.push(what); return Promise.resolve() } },
    storage: { session: {
      get: (key: string) => Promise.resolve({ [key]: fake.session.get(key) }),
      set: (values: object) => { for (const [k, v] of Object.entries(values)) fake.session.set(k, structuredClone(v)); return Promise.resolve() },
      remove: (key: string) => { fake.session.delete(key); return Promise.resolve() },
    } },
  },
}))

let s: Sample
beforeEach(() => { s = sampleStore(); fake.injected.length = 0; fake.opened.length = 0; fake.told.length = 0; fake.session.clear(); pageShows(A) })
/** The tab was shown these cases before. */
const pageShows = (...ids: string[]) => fake.session.set('shown:7', [{ origin: 'https://oa.example.invalid', ids }])
afterEach(() => s.store.close())

type Sender = Parameters<typeof answerPage>[2]
const SENDER = { id: 'own-extension', frameId: 0, origin: 'https://oa.example.invalid', url: 'https://oa.example.invalid/case/1' }
/* Of a tab only its number is looked at. */
const sender = (more: object): Sender => Object.assign({ ...SENDER }, { tab: { id: 7 } }, more) as Sender
const ask = async <R extends Request>(request: R, from: object = {}, store: Store = s.store) => readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(store, request, sender(from)))))
const sent = (html: string, url = 'https://oa.example.invalid/case/1'): Portable => pack(readHtml(html, url))
const demo = CASES.find((c) => c.id === 'month-end-block')
const demoPage = sent(demo ? renderCase(demo) : '')
const A = seen(1).id

describe('who asks is looked at first', () => {
  it.each([
    ['another extension', { id: 'other-extension' }, '请求被拒绝：来源不是本扩展。'], ['nobody', { id: undefined }, '请求被拒绝：来源不是本扩展。'],
    ['no tab', { tab: undefined }, '请求被拒绝：来源不是页面。'], ['a tab without number', { tab: {} }, '请求被拒绝：来源不是页面。'], ['no frame', { frameId: undefined }, '请求被拒绝：来源不是页面。'],
  ])('%s is refused, and nothing is done', async (_, from, message) => {
    for (const request of [{ type: 'read-page', page: demoPage }, { type: 'case-suspected' }, { type: 'open-desk' }, { type: 'save-note', draft: draft(1), ...PAGE }] as const) {
      expect(await ask(request, from)).toEqual({ ok: false, message })
    }
    expect([await s.store.everything(), fake.injected, fake.opened]).toEqual([{ cases: [], notes: [], leads: [], purged: new Map() }, [], []])
  })
  it('a message that is none is refused', async () => {
    for (const message of [undefined, null, 'read-page', { type: 'everything' }, { type: '__proto__' }]) expect(await answerPage(s.store, message, sender({}))).toEqual({ ok: false, message: '请求被拒绝：格式不符。' })
  })
})

describe('leads', () => {
  const made = (more: object = {}) => ask({ type: 'make-lead' as const, caseId: A, rule: 'unpaid-positive', noteIds: [], title: '建议核实', summary: '', ...more })
  it('a page makes one of its own case, learns that it is there, and takes it back', async () => {
    const first = await made()
    expect(first).toMatchObject({ ok: true, before: null, lead: { stage: 'pending', rule: 'unpaid-positive' } })
    expect(await ask({ type: 'leads-of', caseId: A })).toMatchObject({ leads: [{ title: '建议核实' }] })
    const id = first.ok ? first.lead.id : ''
    const { id: noteId } = await s.store.saveNote(draft(1), PAGE)
    expect(await made({ noteIds: [noteId] })).toMatchObject({ ok: true, before: [], lead: { id, noteIds: [noteId] } })
    expect(await ask({ type: 'unmake-lead', caseId: A, id, noteIds: [] })).toEqual({ ok: true })
    expect(await ask({ type: 'leads-of', caseId: A })).toMatchObject({ leads: [{ noteIds: [] }] })
    expect(await ask({ type: 'unmake-lead', caseId: seen(2).id, id, noteIds: null })).toMatchObject({ ok: false })
    expect(await ask({ type: 'unmake-lead', caseId: A, id, noteIds: null })).toEqual({ ok: true })
    expect(await ask({ type: 'leads-of', caseId: A })).toMatchObject({ leads: [] })
  })
  it('notes of another case are refused', async () => {
    const { id } = await s.store.saveNote(draft(2), PAGE)
    expect(await made({ noteIds: [id] })).toMatchObject({ ok: false, message: '请求被拒绝：批注不属于本案，或者已不存在。' })
    expect((await s.store.everything()).leads).toEqual([])
  })
})

describe('reading a page', () => {
  it('gives the review and keeps the case', async () => {
    const answer = await ask({ type: 'read-page', page: demoPage })
    expect(answer).toMatchObject({ ok: true, pageKind: 'case-detail', caseNumber: demo?.caseNumber, caseId: demo?.caseNumber, review: { approval: { conclusion: expect.any(String) }, findings: expect.any(Array) }, notes: [], draft: null })
    expect(answer.ok && answer.trouble).toBeUndefined()
    const [kept] = (await s.store.everything()).cases
    expect(kept).toMatchObject({ id: demo?.caseNumber, origin: SENDER.origin, url: SENDER.url, title: `${demo?.applicant} — ${demo?.debtor}`, review: answer.ok ? answer.review : null })
  })
  it('brings the notes and the draft of the case with it', async () => {
    const id = demo?.caseNumber ?? ''
    await s.store.saveNote({ ...draft(1), caseId: id }, PAGE)
    await s.store.saveNote(draft(2), PAGE)
    await s.store.keepDraft(id, { ...draft(1), caseId: id, comment: '写了一半' })
    expect(await ask({ type: 'read-page', page: demoPage })).toMatchObject({ ok: true, notes: [{ caseId: id }], draft: { comment: '写了一半' } })
  })
  it('of no case, of a list and of a broken page gives no review and keeps nothing', async () => {
    expect(await ask({ type: 'read-page', page: sent(newsPage()) })).toMatchObject({ ok: true, pageKind: 'not-a-case', review: null, caseId: null })
    expect(await ask({ type: 'read-page', page: sent(listPage(CASES)) })).toMatchObject({ ok: true, pageKind: 'case-list', review: null })
    expect(await ask({ type: 'read-page', page: { ...demoPage, shape: demoPage.shape.slice(0, -1) } })).toMatchObject({ ok: true, pageKind: 'unrecognised', review: null })
    expect(await s.store.everything()).toEqual({ cases: [], notes: [], leads: [], purged: new Map() })
  })
  it('of frames goes to the page over them: to the case that the frame names, or to the only one of the tab', async () => {
    const pane = (index: number) => `<html><body>${demo ? (renderPane(demo, index)?.markup ?? '') : ''}</body></html>`
    const top = sent(demo ? `<html><body><h1>${demo.caseNumber}</h1><table><tr><td>案号</td><td>${demo.caseNumber}</td></tr><tr><td>立案日期</td><td>${demo.filed}</td></tr><tr><td>被执行人</td><td>${demo.debtor}</td></tr></table></body></html>` : '')
    const visit = (answer: Awaited<ReturnType<typeof ask<{ type: 'read-page'; page: Portable }>>>) => (answer.ok ? answer.review?.findings.find((f) => f.rule === 'four-no-no-onsite-search')?.approval : undefined)
    expect(visit(await ask({ type: 'read-page', page: top }))).toBe('need-check')
    expect(await ask({ type: 'read-page', page: sent(pane(2), 'https://frame.example.invalid/log') }, { frameId: 5 })).toMatchObject({ ok: true, caseId: null, review: null })
    expect(fake.told).toEqual([[7, { type: 'frames-changed' }, { frameId: 0 }]])
    const together = await ask({ type: 'read-page', page: top })
    expect([visit(together), together.ok && together.cases]).toEqual(['pass', []])
    expect(together.ok && together.review?.findings.flatMap((f) => f.evidence).some((e) => e.where?.frame === '5' && e.where.start !== undefined)).toBe(true)
    /* A second case in the tab: the nameless frame may belong to either, and goes to none. */
    const another = CASES.find((c) => c.id === 'company-visited')
    expect(await ask({ type: 'read-page', page: sent(another ? renderCase(another) : '', 'https://frame.example.invalid/case') }, { frameId: 6 })).toMatchObject({ ok: true, caseId: another?.caseNumber })
    const apart = await ask({ type: 'read-page', page: top })
    expect([visit(apart), apart.ok && apart.cases.map((c) => c.caseId)]).toEqual(['need-check', [demo?.caseNumber, another?.caseNumber]])
    expect(await ask({ type: 'read-page', page: top, wanted: another?.caseNumber ?? '' })).toMatchObject({ ok: true, caseId: another?.caseNumber })
    /* What is no case of this tab cannot be asked for. */
    expect(await ask({ type: 'read-page', page: top, wanted: '（2025）青9921执1号' })).toMatchObject({ ok: true, caseId: demo?.caseNumber })
    expect(await ask({ type: 'read-page', page: top }, { tab: { id: 8 } })).toMatchObject({ ok: true, cases: [] })
  })
  it('of a case without a number gives the review under its address and keeps nothing', async () => {
    const nameless = CASES.find((c) => c.caseNumber === '')
    const answer = await ask({ type: 'read-page', page: sent(nameless ? renderCase(nameless) : '', 'https://oa.example.invalid/new') })
    expect(answer).toMatchObject({ ok: true, caseId: '页面 https://oa.example.invalid/new', caseNumber: '', review: { findings: expect.any(Array) } })
    expect((await s.store.everything()).cases).toEqual([])
  })
  it('gives the review although nothing can be stored or looked up', async () => {
    const no = () => Promise.reject(new DOMException('', 'QuotaExceededError'))
    const answer = await ask({ type: 'read-page', page: demoPage }, {}, { ...s.store, seeCase: no })
    expect(answer).toMatchObject({ ok: true, caseNumber: demo?.caseNumber, review: { findings: expect.any(Array) }, trouble: '本案没有存入工作台：浏览器存储空间不足，没有保存；本页的核查结果不受影响。请清理磁盘空间后重试。' })
    const blind = await ask({ type: 'read-page', page: demoPage }, {}, { ...s.store, notesOf: no, draftsOf: no })
    expect(blind).toMatchObject({ ok: true, review: { findings: expect.any(Array) }, notes: [], draft: null, trouble: expect.stringMatching(/^本案的批注没有读出（QuotaExceededError）/) })
    expect(await ask({ type: 'read-page', page: demoPage }, {}, { ...s.store, seeCase: no, notesOf: no, draftsOf: no })).toMatchObject({ ok: true, trouble: expect.stringMatching(/^本案没有存入工作台/) })
  })
  it('of a case with very many people and acts fits into the answer and the store', async () => {
    const row = (cells: string[]) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`
    const name = (i: number) => `某${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${'子丑寅卯辰巳午未申酉'.charAt(Math.floor(i / 10) % 10)}${'金木水火土日月山石田'.charAt(Math.floor(i / 100))}`
    const people = Array.from({ length: 400 }, (_, i) => row(['被执行人', name(i)]))
    const acts = Array.from({ length: 800 }, (_, i) => row([`2025-0${1 + (i % 9)}-1${i % 10}`, '上门走访', `到被执行人${name(i % 400)}住所地走访，${'未见其人，邻居称其外出。'.repeat(i % 3)}`]))
    const html = `<h1>（2025）青9921执9001号</h1><p>立案日期：2025-01-03</p><table><tr><th>诉讼地位</th><th>姓名/名称</th></tr>${row(['申请执行人', '某公司'])}${people.join('')}</table><table><tr><th>日期</th><th>事项</th><th>内容</th></tr>${acts.join('')}</table>`
    const answer = await ask({ type: 'read-page', page: sent(html) })
    expect(answer).toMatchObject({ ok: true, pageKind: 'case-detail', review: { findings: expect.any(Array) } })
    expect(answer.ok && answer.trouble).toBeUndefined()
    expect((await s.store.everything()).cases[0]?.caseFile.debtors.length).toBe(400)
    const visits = answer.ok ? answer.review?.findings.find((f) => f.rule === 'four-no-no-onsite-search') : undefined
    expect([visits?.reason.length, visits?.reason.at(-1), visits?.evidence.length]).toEqual([5000, '…', 500])
  }, 30_000)
})

describe('notes and settings', () => {
  it('are written, shown, deleted and restored', async () => {
    const saved = await ask({ type: 'save-note', draft: draft(1), ...PAGE })
    const note = saved.ok && 'note' in saved ? saved.note : undefined
    expect(note).toMatchObject({ caseId: A, revision: 1, ...PAGE })
    expect(await ask({ type: 'notes-of', caseId: A })).toEqual({ ok: true, notes: [note] })
    expect(await ask({ type: 'delete-note', id: note?.id ?? '', caseId: A })).toEqual({ ok: true })
    expect(await ask({ type: 'notes-of', caseId: A })).toEqual({ ok: true, notes: [] })
    expect(await ask({ type: 'restore-note', id: note?.id ?? '', caseId: A })).toEqual({ ok: true })
    expect(await ask({ type: 'notes-of', caseId: A })).toMatchObject({ ok: true, notes: [{ id: note?.id }] })
  })
  it('a page changes no note of another case than the one it names', async () => {
    const other = await s.store.saveNote(decision(2, 'accept'), PAGE)
    const refused = { ok: false, message: '请求被拒绝：批注不属于本案，或者已不存在。' }
    expect(await ask({ type: 'delete-note', id: other.id, caseId: A })).toEqual(refused)
    expect(await ask({ type: 'delete-note', id: 'note-999999', caseId: A })).toEqual(refused)
    await s.store.deleteNotes([other.id])
    expect(await ask({ type: 'restore-note', id: other.id, caseId: A })).toEqual(refused)
    expect(await ask({ type: 'save-note', draft: draft(1, { id: other.id }), ...PAGE })).toMatchObject({ ok: false, message: expect.stringMatching(/^这条批注已被删除/) })
    expect((await s.store.everything()).notes).toMatchObject([{ id: other.id, revision: 2 }])
  })
  it('a site’s preference belongs to the origin that sent it', async () => {
    const preference = { side: 'left', top: 0.3, role: 'supervision', open: true } as const
    expect(await ask({ type: 'set-site-preference', preference })).toEqual({ ok: true })
    expect(await ask({ type: 'site-preference' })).toEqual({ ok: true, preference })
    expect(await ask({ type: 'site-preference' }, { origin: 'https://other.example.invalid' })).toEqual({ ok: true, preference: null })
    expect(await ask({ type: 'site-preference' }, { origin: undefined, url: `${SENDER.origin}/x?y` })).toEqual({ ok: true, preference })
    expect(await ask({ type: 'site-preference' }, { origin: 'null', url: 'no address' })).toEqual({ ok: true, preference: null })
  })
  it('the reader goes into the frame that asked, the desk opens at the case', async () => {
    await ask({ type: 'case-suspected' }, { frameId: 3 })
    expect(fake.injected).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/content-scripts/review.js'] }])
    await ask({ type: 'open-desk' })
    await ask({ type: 'open-desk', caseId: '（2025）&export=1#', exportCase: true })
    expect(fake.opened).toEqual([{ url: 'chrome-extension://own-extension/desk.html' }, { url: expect.stringMatching(/^chrome-extension:\/\/own-extension\/desk\.html#open=[0-9a-f-]{36}$/) }])
    const [key = '', handed] = [...fake.session].find(([k]) => k.startsWith('desk:')) ?? []
    expect(handed, 'no address names a case').toEqual({ caseId: '（2025）&export=1#', exportCase: true })
    const { takeHanded } = await import('../../entrypoints/background/hand-over.ts')
    expect([await takeHanded(key.slice('desk:'.length)), await takeHanded(key.slice('desk:'.length))], 'once').toEqual([handed, undefined])
  })
  it('what fails comes back as a sentence, whatever is asked', async () => {
    const broken = new Proxy(s.store, { get: () => () => Promise.reject(new Error('disk')) })
    for (const request of [{ type: 'notes-of', caseId: A }, { type: 'save-note', draft: draft(1), ...PAGE }, { type: 'delete-note', id: 'note-000001', caseId: A }, { type: 'keep-draft', key: A, draft: null }, { type: 'site-preference' }] as const) {
      const answer = await ask(request, {}, broken)
      expect(answer.ok ? '' : answer.message).toMatch(request.type === 'save-note' || request.type === 'keep-draft' ? /^没有保存（Error）；文字仍保留/ : /^没有保存（Error）；已有的批注不受影响/)
    }
  })
})
