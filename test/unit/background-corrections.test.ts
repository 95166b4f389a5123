import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleStore, type Sample } from './store-sample.ts'
import { readHtml } from '../../documents/html-source.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { readAnswer, type Request } from '../../notes/messages.ts'
import type { Store } from '../../notes/store.ts'
import { pack } from '../../page/portable.ts'
import { CASES } from '../platform/cases/all.ts'
import { listPage } from '../platform/list-page.ts'
import { renderCase } from '../platform/server.ts'

/** That what a person set right counts in what the background answers, is told as such, and stays apart from what was read. */

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'own-extension' }, storage: { session: { get: () => Promise.resolve({}), set: () => Promise.resolve(), remove: () => Promise.resolve() } }, tabs: { sendMessage: () => Promise.resolve() } } }))

let s: Sample
beforeEach(() => { s = sampleStore() })
afterEach(() => s.store.close())

type Sender = Parameters<typeof answerPage>[2]
/* Of a tab only its number is looked at. */
const SENDER = Object.assign({ id: 'own-extension', frameId: 0, origin: 'https://oa.example.invalid', url: 'https://oa.example.invalid/case/1' }, { tab: { id: 7 } }) as Sender
const ask = async <R extends Request>(request: R, store: Store = s.store) => readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(store, request, SENDER))))
const sent = (html: string) => pack(readHtml(html, 'https://oa.example.invalid/case/1'))
const demo = CASES.find((c) => c.id === 'month-end-block')
const demoPage = sent(demo ? renderCase(demo) : '')

describe('values set right by hand', () => {
  const id = demo?.caseNumber ?? ''
  const corrected = { caseId: id, target: { type: 'field' as const, path: 'filedOn' }, action: { type: 'set' as const, value: '2024-11-20' }, seen: [{ value: '2024-11-30', quote: '2024-11-30' }], reason: '', by: '苏木' }
  const read = async () => {
    const answer = await ask({ type: 'read-page', page: demoPage })
    if (!answer.ok) throw new Error(answer.message)
    return { answer, filed: answer.elements?.list.find((e) => e.field === 'filedOn'), months: answer.review?.findings.find((f) => f.rule === 'four-no-under-three-months') }
  }
  it('count in the next reading, in what is stored, and are told as such; withdrawn they do not', async () => {
    expect(await read()).toMatchObject({ answer: { author: null }, filed: { words: '2024-11-30' }, months: { approval: 'block' } })
    const saved = await ask({ type: 'save-correction', draft: corrected })
    if (!saved.ok) throw new Error(saved.message)
    expect(await read()).toMatchObject({ answer: { author: '苏木' }, filed: { words: '2024-11-20', correction: { name: '苏木', status: 'in-force' } }, months: { approval: 'pass', evidence: [{ quote: '人工更正：2024-11-20', by: { name: '苏木', id: saved.correction.id } }, {}] } })
    expect((await s.store.caseById(id))?.caseFile.filedOn).toMatchObject({ value: '2024-11-20', by: { name: '苏木' } })
    expect(await ask({ type: 'delete-correction', id: saved.correction.id, caseId: '别的案件' })).toMatchObject({ ok: false, message: expect.stringContaining('本页没有显示这个案件') })
    expect(await ask({ type: 'confirm-correction', id: saved.correction.id, caseId: id, seen: [] })).toEqual({ ok: true })
    expect(await ask({ type: 'delete-correction', id: saved.correction.id, caseId: id })).toEqual({ ok: true })
    expect(await read()).toMatchObject({ filed: { words: '2024-11-30' }, months: { approval: 'block' } })
    expect(await ask({ type: 'restore-correction', id: saved.correction.id, caseId: id })).toEqual({ ok: true })
    expect((await read()).months?.approval).toBe('pass')
  })
  it('are never part of what a view showed: the reading is kept as it was read', async () => {
    await ask({ type: 'save-correction', draft: corrected })
    await read()
    expect((await s.store.partsOf(id)).map((p) => p.file.filedOn)).toEqual([expect.objectContaining({ value: '2024-11-30' })])
    expect((await s.store.partsOf(id))[0]?.file.filedOn).not.toHaveProperty('by')
  })
  it('that cannot be read stop nothing, and it is said that they do not count', async () => {
    await ask({ type: 'save-correction', draft: corrected })
    const broken = { ...s.store, correctionsOf: () => Promise.reject(new DOMException('', 'UnknownError')) }
    expect(await ask({ type: 'read-page', page: demoPage }, broken)).toMatchObject({ ok: true, trouble: expect.stringMatching(/^本案的人工更正没有读出（UnknownError），以下结论没有计入/), review: { findings: expect.any(Array) } })
    const damaged = { ...s.store, correctionsOf: () => Promise.resolve({ corrections: [], damaged: 2 }) }
    expect(await ask({ type: 'read-page', page: demoPage }, damaged)).toMatchObject({ ok: true, trouble: '本案有 2 条人工更正已损坏，以下结论没有计入，请核对后重新更正。' })
  })
  it('count in the row of a list, which says so', async () => {
    const list = sent(listPage(CASES.filter((c) => c.caseNumber === id)))
    const said = async () => { const a = await ask({ type: 'read-page', page: list }); return a.ok ? a.rows[0]?.said.approval : a.message }
    expect(await said()).not.toContain('人工更正')
    await ask({ type: 'save-correction', draft: corrected })
    expect(await said()).toMatch(/（含人工更正）$/)
  })
})
