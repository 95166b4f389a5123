import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleStore, type Sample } from './store-sample.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { profileSchema } from '../../casefile/profile.ts'
import type { PointingDraft } from '../../casefile/profile-draft.ts'
import { sampleSchema } from '../../casefile/page-sample.ts'
import { pointingAnswers } from '../../notes/message-pointing.ts'
import { readAnswer, type Request } from '../../notes/messages.ts'
import { readHtml } from '../../documents/html-source.ts'
import { pack } from '../../page/portable.ts'
import { UNPREPARED, unpreparedPage } from '../platform/unprepared.ts'

/** Profiles as they are kept, and what the background answers to the pointing in a page. */

const fake = vi.hoisted(() => ({ injected: [] as unknown[], opened: [] as unknown[], managed: {} as Record<string, unknown>, changed: [] as ((changes: object, area: string) => void)[] }))
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'own-extension', getURL: (path: string) => `chrome-extension://own-extension${path}` },
    scripting: { executeScript: (what: unknown) => { fake.injected.push(what); return Promise.resolve([]) } },
    tabs: { create: (what: unknown) => { fake.opened.push(what); return Promise.resolve({}) } },
    storage: { session: { get: () => Promise.resolve({}), set: () => Promise.resolve(), remove: () => Promise.resolve() }, managed: { get: () => Promise.resolve(fake.managed) }, onChanged: { addListener: (f: (changes: object, area: string) => void) => { fake.changed.push(f) } } },
  },
}))

let s: Sample
beforeEach(() => { s = sampleStore(); fake.injected.length = 0; fake.opened.length = 0 })
afterEach(() => s.store.close())

const ORIGIN = 'https://oa.example.invalid'
const sender = (origin: string) => Object.assign({ id: 'own-extension', frameId: 0, origin, url: `${origin}/case/601` }, { tab: { id: 7 } }) as Parameters<typeof answerPage>[2]
const ask = async <R extends Request>(request: R, origin = ORIGIN) => readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(s.store, request, sender(origin)))), pointingAnswers)
const sent = (id: '601' | '602', changed = false) => { const c = UNPREPARED[id]; const snap = readHtml(c ? unpreparedPage(c, changed) : '', `${ORIGIN}/case/${id}`); return { snap, page: pack(snap) } }
const AT = '2026-11-22T08:00:00.000Z'
const profile = (id: string, host = 'oa.example.invalid') => profileSchema.parse({ profileVersion: 1, id, name: `版式 ${id}`, updatedAt: AT, pages: [{ name: '案件详情', kind: 'case-detail', urls: [{ host, path: '/case/*' }], fields: [{ field: 'filedOn', label: '收执日期' }] }] })
const draft = (more: Partial<PointingDraft> = {}): PointingDraft => ({
  id: 'own-12345678', name: '云溪平台', author: '', views: [], tried: [], trying: false,
  steps: [{ does: 'field', field: 'filedOn', rules: [{ field: 'filedOn', label: '收执日期' }], value: '2025-01-06', url: `${ORIGIN}/case/601` }], ...more,
})
const filed = async (id: '601' | '602' = '601') => { const a = await ask({ type: 'read-page', page: sent(id).page }); return a.ok ? { spoke: a.profile.spoke?.id, trying: a.profile.trying, found: a.review?.findings.some((f) => f.evidence.some((e) => e.field === 'filedOn')) } : a }

describe('profiles are kept', () => {
  it('saved, put into the bin and taken out again, turned off and on', async () => {
    const p = s.store.profiles
    await p.save('own', profile('own-a'))
    await p.save('imported', profile('own-b'))
    expect((await p.list()).profiles.map((x) => [x.source, x.profile.id])).toEqual(expect.arrayContaining([['own', 'own-a'], ['imported', 'own-b']]))
    await p.remove('own-a')
    expect((await p.list()).profiles.map((x) => x.profile.id)).toEqual(['own-b'])
    expect((await p.byId('own-a'))?.deletedAt).toBeDefined()
    await p.restore('own-a')
    await p.turn('own-b', false)
    expect([(await p.list()).profiles.length, [...(await p.off())]]).toEqual([2, ['own-b']])
    await p.turn('own-b', true)
    expect([...(await p.off())]).toEqual([])
  })
  it('a damaged row is counted, and takes nothing from the others', async () => {
    await s.store.profiles.save('own', profile('own-a'))
    await s.store.profiles.put('own-a', { source: 'own', profile: profile('own-a') })
    await expect(s.store.profiles.put('own-x', JSON.parse('{"source":"own","profile":{"id":"own-x"}}'))).rejects.toThrow()
    expect(await s.store.profiles.list()).toMatchObject({ damaged: 0, profiles: [{ profile: { id: 'own-a' } }] })
  })
  it('one speaks for its site, unless it is off or in the bin', async () => {
    expect(await filed()).toEqual({ spoke: undefined, trying: false, found: false })
    await s.store.profiles.save('own', profile('own-a'))
    expect(await filed()).toEqual({ spoke: 'own-a', trying: false, found: true })
    await s.store.profiles.turn('own-a', false)
    expect((await filed()) as object).toMatchObject({ found: false })
    await s.store.profiles.turn('own-a', true)
    await s.store.profiles.remove('own-a')
    expect((await filed()) as object).toMatchObject({ found: false })
  })
  it('the institution’s comes after one’s own; what does not parse is left out', async () => {
    fake.managed = { profiles: [JSON.stringify({ format: 'zhongben-profile', profile: profile('policy-1') }), '{', JSON.stringify({ profileVersion: 9 })] }
    for (const f of fake.changed) f({}, 'managed')
    if (fake.changed.length === 0) await filed()
    for (const f of fake.changed) f({}, 'managed')
    expect(await filed()).toMatchObject({ spoke: 'policy-1' })
    await s.store.profiles.save('own', profile('own-a'))
    expect(await filed()).toMatchObject({ spoke: 'own-a' })
    fake.managed = {}
    for (const f of fake.changed) f({}, 'managed')
  })
})

describe('pointing', () => {
  it('says what a place is, and what the page reads as', async () => {
    const { snap, page } = sent('601')
    const block = snap.blocks.findLast((b) => snap.text.slice(b.start, b.end).trim() === '2025-01-06')?.id ?? -1
    expect(await ask({ type: 'point-at', page, block })).toMatchObject({ ok: true, pointed: { label: '收执日期' } })
    const preview = await ask({ type: 'preview-pointing', page, draft: draft() })
    expect(preview).toMatchObject({ ok: true, fits: true, urls: [{ host: 'oa.example.invalid', path: '/case/*' }] })
    expect(preview.ok && preview.rows.find((r) => r.name === '立案日期')).toMatchObject({ value: '2025-01-06', state: 'new' })
    expect(await ask({ type: 'pointing-draft' })).toMatchObject({ draft: { id: 'own-12345678', steps: [{ field: 'filedOn' }] } })
    expect(await ask({ type: 'pointing-draft' }, 'https://other.example.invalid')).toMatchObject({ draft: { steps: [] } })
  })
  it('a trial ends, and the draft stays; where there is none, nothing comes of it', async () => {
    await ask({ type: 'keep-pointing', draft: draft({ trying: true }) })
    expect(await ask({ type: 'end-trial' })).toEqual({ ok: true })
    expect(await s.store.profiles.draft(ORIGIN)).toMatchObject({ trying: false, steps: [{ field: 'filedOn' }] })
    expect(await ask({ type: 'end-trial' }, 'https://other.example.invalid')).toEqual({ ok: true })
    expect(await s.store.profiles.draft('https://other.example.invalid')).toBeUndefined()
  })
  it('a draft on trial reads the site’s other cases and remembers them; others do not hear of it', async () => {
    await ask({ type: 'keep-pointing', draft: draft({ trying: true }) })
    expect(await filed('602')).toEqual({ spoke: 'own-12345678', trying: true, found: true })
    expect((await s.store.profiles.draft(ORIGIN))?.tried).toEqual([`${ORIGIN}/case/602`])
    const elsewhere = await ask({ type: 'read-page', page: sent('601').page }, 'https://other.example.invalid')
    expect(elsewhere.ok && elsewhere.profile).toEqual({ spoke: null, changed: null, trying: false })
  })
  it('is saved for its own site and for no other', async () => {
    expect(await ask({ type: 'save-pointing', draft: draft(), urls: [{ host: 'other.example.invalid', path: '*' }] })).toEqual({ ok: false, message: expect.stringContaining('只能用于本网站') })
    expect(await ask({ type: 'save-pointing', draft: draft({ steps: [] }), urls: null })).toEqual({ ok: false, message: expect.stringContaining('还没有标定') })
    expect((await s.store.profiles.list()).profiles).toEqual([])
    expect(await ask({ type: 'save-pointing', draft: draft(), urls: [{ host: 'oa.example.invalid', path: '/case/*' }] })).toEqual({ ok: true })
    expect((await s.store.profiles.list()).profiles).toMatchObject([{ source: 'own', profile: { id: 'own-12345678', pages: [{ urls: [{ path: '/case/*' }] }] } }])
    expect(await s.store.profiles.draft(ORIGIN)).toBeUndefined()
  })
  it('a draft whose base is another site’s profile does not carry it here, nor does one take another site’s place', async () => {
    await s.store.profiles.save('imported', profile('own-87654321', 'zxgk.court.gov.cn'))
    expect(await ask({ type: 'save-pointing', draft: draft({ id: 'own-87654321' }), urls: null })).toEqual({ ok: false, message: expect.stringContaining('另一个网站') })
    await s.store.profiles.put('own-87654321', undefined)
    const stolen = draft({ base: profile('own-12345678', 'oa.elsewhere.invalid') })
    expect((await ask({ type: 'save-pointing', draft: stolen, urls: null })).ok).toBe(false)
    expect((await s.store.profiles.list()).profiles).toEqual([])
  })
  it('begins with the script in that frame; a correction starts from the profile, a shipped one in a copy', async () => {
    await s.store.profiles.save('imported', profile('own-b'))
    await ask({ type: 'start-pointing', profile: 'own-b' })
    expect(fake.injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/content-scripts/pointing.js'] }])
    expect(await s.store.profiles.draft(ORIGIN)).toMatchObject({ id: 'own-b', name: '版式 own-b', base: { id: 'own-b' }, steps: [] })
    await ask({ type: 'start-pointing', profile: 'shipped-zxgk' }, 'https://zxgk.court.gov.cn')
    const copy = await s.store.profiles.draft('https://zxgk.court.gov.cn')
    expect([copy?.id.startsWith('own-'), copy?.base?.id === copy?.id, copy?.base?.name]).toEqual([true, true, '中国执行信息公开网'])
  })
  it('a sample is made without the values, kept, and shown at the desk', async () => {
    await ask({ type: 'sample-page', page: sent('601').page })
    expect(fake.opened).toEqual([{ url: 'chrome-extension://own-extension/desk.html#profiles?sample=1' }])
    const kept = sampleSchema.parse(await s.store.profiles.sample())
    expect(kept.kept).toContain('被执行人')
    expect(JSON.stringify(kept)).not.toMatch(/逄远山|2025-01-06|601/)
    await s.store.profiles.keepSample(null)
    expect(await s.store.profiles.sample()).toBeUndefined()
  })
})
