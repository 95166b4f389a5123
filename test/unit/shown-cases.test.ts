import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { readAnswer, type Request } from '../../notes/messages.ts'
import { readHtml } from '../../documents/html-source.ts'
import { pack } from '../../page/portable.ts'
import { CASES } from '../platform/cases/all.ts'
import { listPage } from '../platform/list-page.ts'
import { renderCase } from '../platform/server.ts'

/** A content script, or whoever took its place, gets nothing of cases that its tab was not shown. */

const fake = vi.hoisted(() => ({ session: new Map<string, unknown>() }))
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'own-extension' }, tabs: { sendMessage: () => Promise.resolve() },
    storage: { session: {
      get: (key: string) => Promise.resolve({ [key]: fake.session.get(key) }),
      set: (values: object) => { for (const [k, v] of Object.entries(values)) fake.session.set(k, structuredClone(v)); return Promise.resolve() },
    } },
  },
}))

let s: Sample
const SENDER = { id: 'own-extension', frameId: 0, origin: 'https://oa.example.invalid', url: 'https://oa.example.invalid/case/1' }
beforeEach(() => { s = sampleStore(); fake.session.clear(); fake.session.set('shown:7', [{ origin: SENDER.origin, ids: [seen(1).id] }]) })
afterEach(() => s.store.close())

type Sender = Parameters<typeof answerPage>[2]
/* Of a tab only its number is looked at. */
const ask = async <R extends Request>(request: R, from: object = {}) =>
  readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(s.store, request, Object.assign({ ...SENDER }, { tab: { id: 7 } }, from) as Sender))))
const sent = (html: string) => pack(readHtml(html, SENDER.url))
const demo = CASES.find((c) => c.id === 'month-end-block')
const demoPage = sent(demo ? renderCase(demo) : '')

describe('a page may ask only about what its tab was shown', () => {
  const A = seen(1).id, B = seen(2).id
  const asked = (id: string): Request[] => [
    { type: 'notes-of', caseId: id }, { type: 'case-time', caseId: id }, { type: 'save-note', draft: draft(id === A ? 1 : 2), ...PAGE }, { type: 'delete-note', id: 'note-000001', caseId: id },
    { type: 'restore-note', id: 'note-000001', caseId: id }, { type: 'keep-draft', key: id, draft: null }, { type: 'keep-draft', key: A, draft: draft(id === A ? 1 : 2) },
    { type: 'save-correction', draft: { caseId: id, target: { type: 'field', path: 'filedOn' }, action: { type: 'set', value: '2024-11-20' }, seen: [], reason: '以卷宗为准', by: '苏木' } },
    { type: 'confirm-correction', id: 'note-000001', caseId: id, seen: [] }, { type: 'delete-correction', id: 'note-000001', caseId: id }, { type: 'restore-correction', id: 'note-000001', caseId: id },
    { type: 'leads-of', caseId: id }, { type: 'make-lead', caseId: id, rule: undefined, noteIds: [], title: '题目', summary: '' }, { type: 'unmake-lead', caseId: id, id: 'note-000001', noteIds: null },
  ]
  const REFUSED = { ok: false, message: '请求被拒绝：本页没有显示这个案件，请先复制未存的文字，刷新页面后再试。' }
  it('another case, another tab, another site: refused, and nothing is written', async () => {
    await s.store.saveNote(draft(2, { comment: '别案的批注' }), PAGE)
    const before = await s.store.everything()
    for (const request of asked(B)) if (request.type !== 'keep-draft' || request.draft === null || request.draft.caseId === B) expect(await ask(request), request.type).toEqual(REFUSED)
    for (const from of [{ tab: { id: 8 } }, { origin: 'https://other.example.invalid' }, { origin: 'null', url: 'data:text/html,x' }]) for (const request of asked(A)) expect(await ask(request, from), request.type).toEqual(REFUSED)
    expect(await s.store.everything()).toEqual(before)
    for (const request of asked(A)) expect(await ask(request), request.type).not.toEqual(REFUSED)
  })
  it('what was read counts, each row of a list as well, also after the worker was stopped; what was stored damaged does not', async () => {
    fake.session.clear()
    const id = demo?.caseNumber ?? '', asking = { type: 'notes-of' as const, caseId: id }
    expect(await ask(asking, { tab: { id: 9 } })).toEqual(REFUSED)
    await ask({ type: 'read-page', page: demoPage }, { tab: { id: 9 } })
    expect(await ask(asking, { tab: { id: 9 } })).toEqual({ ok: true, notes: [] })
    expect(fake.session.get('shown:9')).toEqual([{ origin: SENDER.origin, ids: [id] }])
    fake.session.set('shown:10', [{ origin: SENDER.origin, ids: [id] }])
    expect(await ask(asking, { tab: { id: 10 } })).toEqual({ ok: true, notes: [] })
    fake.session.set('shown:11', { origin: SENDER.origin, ids: [id] })
    expect(await ask(asking, { tab: { id: 11 } })).toEqual(REFUSED)
    const list = await ask({ type: 'read-page', page: sent(listPage(CASES)) }, { tab: { id: 12 } })
    const rows = list.ok ? list.rows : []
    expect(rows.length).toBeGreaterThan(3)
    for (const { caseId } of rows) expect(await ask({ type: 'notes-of', caseId }, { tab: { id: 12 } })).toMatchObject({ ok: true })
  })
})
