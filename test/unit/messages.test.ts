import { NO_PROFILE } from '../../notes/page-profile.ts'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { pushSchema, readAnswer, type Request } from '../../notes/messages.ts'
import { requestSchema } from '../../notes/requests.ts'
import { CASES } from '../platform/cases/all.ts'
import { renderCase } from '../platform/server.ts'
import { readHtml } from '../../documents/html-source.ts'
import { pack } from '../../page/portable.ts'
import { note } from './export-sample.ts'

/** The contract of messages between a page and the extension: what it lets through, and what it does not. */

const CASE = '（2025）渝0299执1号'
const page = pack(readHtml(CASES[0] ? renderCase(CASES[0]) : '', 'https://oa.example.invalid/case/1'))
const draft = { caseId: CASE, target: { type: 'words' as const, quote: '被执行人', prefix: '', suffix: '', start: 3, end: 7 }, kind: 'doubt' as const, comment: '存疑' }
const preference = { side: 'left' as const, top: 0.5, role: 'approval' as const, open: true }

const correction = { caseId: CASE, target: { type: 'field' as const, path: 'filedOn' }, action: { type: 'set' as const, value: '2025-02-10' }, seen: [{ value: '2025-02-01', quote: '立案日期 2025-02-01' }], reason: '以审批表为准', by: '苏木' }
const pointing = {
  id: 'own-12345678', name: '办案平台', author: '', views: [], tried: [], trying: true,
  steps: [{ does: 'field' as const, field: 'filedOn' as const, rules: [{ field: 'filedOn' as const, label: '立案日期' }], value: '2025-01-02', url: 'https://oa.example.invalid/case/1' }],
}

const REQUESTS: { [T in Request['type']]: Extract<Request, { type: T }> } = {
  'case-suspected': { type: 'case-suspected' },
  'frame-role': { type: 'frame-role' },
  'start-regions': { type: 'start-regions' },
  'start-anchoring': { type: 'start-anchoring' },
  'start-following': { type: 'start-following' },
  'viewer-case': { type: 'viewer-case' },
  'case-time': { type: 'case-time', caseId: CASE },
  'seek-notes': { type: 'seek-notes', caseId: CASE, notes: [{ id: 'note-000001', target: { ...draft.target, row: { before: 0, after: 0 } }, kind: 'doubt' }] },
  'notes-found': { type: 'notes-found', ids: ['note-000001'] },
  'point-note': { type: 'point-note', frame: '3', id: 'note-000001' },
  'annotate-words': { type: 'annotate-words', target: draft.target },
  'light-frame': { type: 'light-frame', frame: '3', ranges: [{ start: 1, end: 2 }], current: 0 },
  'place-notes': { type: 'place-notes', mark: '0.25', quotes: [draft.target] },
  'read-page': { type: 'read-page', page, mark: '0.25' },
  'notes-of': { type: 'notes-of', caseId: CASE },
  'save-note': { type: 'save-note', draft: { ...draft, id: 'note-000001', rule: 'unpaid-positive', decision: 'override', revision: 3, writing: 'writing-1', weight: 'grave', tags: ['查控'] }, url: 'https://oa.example.invalid/', pageTitle: '案件详情' },
  'delete-note': { type: 'delete-note', id: 'note-000001', caseId: CASE },
  'restore-note': { type: 'restore-note', id: 'note-000001', caseId: CASE },
  'keep-draft': { type: 'keep-draft', key: CASE, writing: 'writing-1', draft: null },
  'take-draft': { type: 'take-draft', caseId: CASE, writing: 'writing-1' },
  tags: { type: 'tags' },
  'save-correction': { type: 'save-correction', draft: correction },
  'confirm-correction': { type: 'confirm-correction', id: 'corr-000001', caseId: CASE, seen: correction.seen },
  'delete-correction': { type: 'delete-correction', id: 'corr-000001', caseId: CASE },
  'restore-correction': { type: 'restore-correction', id: 'corr-000001', caseId: CASE },
  'site-preference': { type: 'site-preference' },
  'set-site-preference': { type: 'set-site-preference', preference },
  'open-desk': { type: 'open-desk', caseId: CASE, exportCase: true },
  'leads-of': { type: 'leads-of', caseId: CASE },
  'make-lead': { type: 'make-lead', caseId: CASE, rule: 'unpaid-positive', noteIds: ['note-000001'], title: '建议核实', summary: '' },
  'unmake-lead': { type: 'unmake-lead', caseId: CASE, id: 'lead-000001', noteIds: null },
  'start-pointing': { type: 'start-pointing', profile: 'shipped-zxgk' },
  'pointing-draft': { type: 'pointing-draft' },
  'keep-pointing': { type: 'keep-pointing', draft: pointing },
  'end-trial': { type: 'end-trial' },
  'point-at': { type: 'point-at', page, block: 12 },
  'preview-pointing': { type: 'preview-pointing', page, draft: pointing },
  'save-pointing': { type: 'save-pointing', draft: pointing, urls: [{ host: 'oa.example.invalid', path: '/case/*' }] },
  'sample-page': { type: 'sample-page', page },
}
const accepted = (x: unknown) => z.safeParse(requestSchema, x)

describe('requests', () => {
  it.each(Object.values(REQUESTS))('$type passes as it is, and what is not of the contract is dropped', (request) => {
    expect(accepted(request)).toEqual({ success: true, data: request })
    expect(accepted({ ...request, origin: 'https://evil.example.invalid', all: true })).toEqual({ success: true, data: request })
  })
  it('a page fits as it is sent', () => {
    expect(page.shape.length).toBeGreaterThan(400)
    expect(z.safeParse(requestSchema, JSON.parse(JSON.stringify(REQUESTS['read-page']))).data).toEqual(REQUESTS['read-page'])
  })

  const save = (more: object) => ({ ...REQUESTS['save-note'], draft: { ...draft, ...more } })
  const words = (more: object) => save({ target: { ...draft.target, ...more } })
  const sent = (more: object) => ({ type: 'read-page', page: { ...page, ...more } })
  const left = (more: object) => ({ type: 'set-site-preference', preference: { ...preference, ...more } })
  const corrected = (more: object) => ({ type: 'save-correction', draft: { ...correction, ...more } })
  it.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a string', 'read-page'], ['a list', [REQUESTS['notes-of']]], ['no type', { caseId: CASE }],
    ['an unknown type', { type: 'export-all' }], ['a type of the prototype', { type: '__proto__' }], ['another one', { type: 'constructor' }], ['a type that is no string', { type: ['notes-of'], caseId: CASE }],
    ['an inherited type', JSON.parse('{"__proto__":{"type":"site-preference"}}')],
    ['no case', { type: 'notes-of' }], ['an empty case', { type: 'notes-of', caseId: '' }], ['a case that is too long', { type: 'notes-of', caseId: '号'.repeat(501) }], ['a case that is a list', { type: 'notes-of', caseId: [CASE] }],
    ['a text too large', sent({ text: 'x'.repeat(4_200_001) })], ['a shape too large', sent({ shape: Array.from({ length: 500_001 }, () => 0) })], ['a shape with words', sent({ shape: ['0', 0, 0, -1] })], ['a shape with no number', sent({ shape: [NaN, 0, 0, -1] })],
    ['endless numbers', sent({ shape: [0, 0, Infinity, -1] })], ['too many tags', sent({ tags: Array.from({ length: 2001 }, () => 'p') })], ['attributes that are no triples', sent({ attributes: [[0, 0]] })], ['an attribute too long', sent({ attributes: [[0, 0, 'x'.repeat(301)]] })],
    ['an address too long', sent({ url: 'x'.repeat(2001) })], ['a page without text', { type: 'read-page', page: { ...page, text: undefined } }],
    ['a comment too long', save({ comment: '长'.repeat(10_001) })], ['an unknown kind', save({ kind: 'verdict' })], ['an id that is none', save({ id: '../../x' })], ['a decision that is none', save({ decision: 'maybe' })],
    ['an unknown target', save({ target: { type: 'page' } })], ['no words', words({ quote: '' })], ['words too long', words({ quote: '长'.repeat(5001) })], ['too much around', words({ prefix: '长'.repeat(65) })], ['a place before the page', words({ start: -1 })],
    ['a note of no id', { type: 'delete-note', caseId: CASE }], ['a note without its case', { type: 'restore-note', id: 'note-000001' }], ['a draft that is text', { type: 'keep-draft', key: CASE, draft: '写了一半' }],
    ['a correction of nothing', corrected({ target: undefined })], ['a correction of the case number', corrected({ target: { type: 'field', path: 'caseNumber' } })], ['a correction to no day', corrected({ action: { type: 'set', value: '2025-02-30' } })],
    ['a correction by nobody', corrected({ by: '' })], ['a correction by too long a name', corrected({ by: '名'.repeat(41) })], ['a reason too long', corrected({ reason: '长'.repeat(501) })], ['a correction without what was seen', corrected({ seen: undefined })],
    ['a correction of no id', { type: 'delete-correction', caseId: CASE }], ['a correction without its case', { type: 'restore-correction', id: 'corr-000001' }],
    ['a tab above the page', left({ top: -0.1 })], ['a tab nowhere', left({ top: NaN })], ['a side that is none', left({ side: 'top' })], ['a role that is none', left({ role: 'admin' })], ['an open that is a word', left({ open: 'yes' })],
  ])('%s is refused', (_, request) => {
    expect(accepted(request).success).toBe(false)
  })
  it('keys of the prototype change nothing', () => {
    const read = accepted(JSON.parse(`{"type":"notes-of","caseId":"${CASE}","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`))
    expect(read.data).toEqual(REQUESTS['notes-of'])
    expect(Object.getPrototypeOf(read.data)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
  it('what is pushed to a page is one of two words', () => {
    for (const type of ['show-panel', 'annotate']) expect(z.safeParse(pushSchema, { type }).success).toBe(true)
    for (const x of [{ type: 'run' }, { type: '__proto__' }, undefined, 'annotate']) expect(z.safeParse(pushSchema, x).success).toBe(false)
  })
})

describe('answers', () => {
  const stored = note(1, CASE)
  const reading = { ok: true, pageKind: 'not-a-case', labels: [], caseId: null, caseNumber: '', court: '', review: null, notes: [], draft: null, unseen: [], rows: [], cases: [], profile: NO_PROFILE, ms: 1 }
  it('pass when they are of their type, without what is not', () => {
    expect(readAnswer('notes-of', { ok: true, notes: [stored], more: 1 })).toEqual({ ok: true, notes: [stored] })
    expect(readAnswer('save-note', { ok: true, note: stored })).toEqual({ ok: true, note: stored })
    expect(readAnswer('read-page', { ...reading, trouble: '没有存入' })).toEqual({ ...reading, trouble: '没有存入' })
    expect(readAnswer('site-preference', { ok: true, preference: null })).toEqual({ ok: true, preference: null })
    expect(readAnswer('keep-draft', { ok: true, elsewhere: true, more: 1 })).toEqual({ ok: true, elsewhere: true })
    for (const type of ['case-suspected', 'delete-note', 'restore-note', 'confirm-correction', 'delete-correction', 'restore-correction', 'set-site-preference', 'open-desk'] as const) expect(readAnswer(type, { ok: true })).toEqual({ ok: true })
  })
  it('a failure says what failed', () => {
    expect(readAnswer('save-note', { ok: false, message: '没有保存', note: stored })).toEqual({ ok: false, message: '没有保存' })
  })
  it.each<[Request['type'], unknown]>([
    ['delete-note', undefined], ['delete-note', null], ['delete-note', 'ok'], ['delete-note', true], ['delete-note', []], ['delete-note', {}], ['delete-note', { ok: 'true' }], ['delete-note', { ok: 1 }],
    ['delete-note', { ok: false }], ['delete-note', { ok: false, message: 7 }], ['delete-note', JSON.parse('{"__proto__":{"ok":true}}')],
    ['notes-of', { ok: true }], ['notes-of', { ok: true, notes: {} }], ['notes-of', { ok: true, notes: [{ ...stored, kind: 'x' }] }], ['save-note', { ok: true, note: null }], ['save-note', { note: stored }],
    ['read-page', { ...reading, pageKind: 'verdict' }], ['read-page', { ...reading, review: {} }], ['read-page', { ...reading, ms: '1' }], ['site-preference', { ok: true, preference: { side: 'left' } }],
  ])('%s: %j counts as a failure, with a sentence', (type, raw) => {
    expect(readAnswer(type, raw)).toEqual({ ok: false, message: '扩展后台没有正常应答，请稍后重试；若仍不行，请刷新页面。' })
  })
})
