import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { atLeast, KEYS, MASKING_LEVELS, readGoverned, UNGOVERNED } from '../../entrypoints/background/governed-keys.ts'
import { covers, isSitePattern } from '../../entrypoints/background/site-pattern.ts'
import { MASKINGS } from '../../notes/mask.ts'
import { sampleManaged } from '../../scripts/pack/policy.ts'

/** What an institution's policy sets: each key by itself, the strictest where it cannot be read. */

const fake = vi.hoisted(() => ({ managed: {} as Record<string, unknown>, refuses: false, heard: [] as ((changes: object, area: string) => void)[] }))
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: (keys: string[]) => (fake.refuses ? Promise.reject(new Error('no manifest')) : Promise.resolve(Object.fromEntries(Object.entries(fake.managed).filter(([k]) => keys.includes(k))))) },
      onChanged: { addListener: (f: (changes: object, area: string) => void) => { fake.heard.push(f) } },
    },
  },
}))

describe('the keys', () => {
  it('nothing set governs nothing', () => {
    for (const nothing of [{}, undefined, null, 'x', { backup: undefined, masking: null }]) expect(readGoverned(nothing)).toEqual(UNGOVERNED)
  })
  it('what is set is taken', () => {
    expect(readGoverned({ sites: ['http://oa/*', 'http://oa/*', '*://*.example.cn/*'], masking: 'names', backup: false, retentionMonths: 600, lock: true, lockIdleMinutes: 480, other: 1 }))
      .toEqual({ sites: ['http://oa/*', '*://*.example.cn/*'], masking: 'names', backup: false, retentionMonths: 600, lock: true, lockIdleMinutes: 480, trouble: [] })
  })
  it.each([
    [{ masking: '姓名' }, { masking: 'all' }], [{ masking: ['none'] }, { masking: 'all' }], [{ backup: 'true' }, { backup: false }], [{ backup: 1 }, { backup: false }],
    [{ retentionMonths: 0 }, { retentionMonths: 'unreadable' }], [{ retentionMonths: 601 }, { retentionMonths: 'unreadable' }], [{ retentionMonths: 1.5 }, { retentionMonths: 'unreadable' }],
    [{ retentionMonths: '24' }, { retentionMonths: 'unreadable' }], [{ sites: 'http://oa/*' }, { sites: [] }], [{ sites: [1] }, { sites: [] }],
    [{ lock: 'yes' }, { lock: true }], [{ lock: 0 }, { lock: true }], [{ lockIdleMinutes: 0 }, { lockIdleMinutes: 5 }], [{ lockIdleMinutes: 481 }, { lockIdleMinutes: 5 }], [{ lockIdleMinutes: '30' }, { lockIdleMinutes: 5 }],
  ])('%j cannot be read: the strictest, told in a sentence, and nothing else is altered by it', (set, read) => {
    const { trouble, ...rest } = readGoverned(set)
    expect(rest).toEqual({ ...UNGOVERNED, ...read, trouble: undefined })
    expect(trouble).toEqual([expect.stringMatching(new RegExp(`^单位统一设置的 ${Object.keys(set)[0]} 无法识别，.+。$`))])
  })
  it('of sites those that can be read are taken', () => {
    const { sites, trouble } = readGoverned({ sites: ['http://oa/*', '*://*/*', 'oa.example.cn'] })
    expect(sites).toEqual(['http://oa/*'])
    expect(trouble).toEqual([expect.stringContaining('有 2 项')])
  })
  it('levels of masking are those of exports', () => expect(MASKING_LEVELS).toEqual(MASKINGS))
  it('the stricter of chosen and asked for', () => {
    expect(MASKING_LEVELS.map((m) => atLeast(m, 'names'))).toEqual(['names', 'names', 'names', 'all'])
    expect(MASKING_LEVELS.map((m) => atLeast(m, 'none'))).toEqual([...MASKING_LEVELS])
  })
})

it('the schema that the browser checks has these keys and no other, and lets through what is to be told', () => {
  const property = z.object({ type: z.string(), title: z.string(), description: z.string() })
  const { properties } = z.object({ properties: z.record(z.string(), z.looseObject(property.shape)) }).parse(JSON.parse(readFileSync('public/managed.json', 'utf8')))
  expect(Object.keys(properties).sort()).toEqual([...KEYS, 'practice', 'profiles'].sort())
  /* Chromium drops what its schema forbids, and a dropped key reads as one that nobody set: bounds and choices are checked here instead. */
  for (const [key, p] of Object.entries(properties)) expect(Object.keys(p).filter((k) => !['type', 'title', 'description', 'items'].includes(k)), key).toEqual([])
  const sample = sampleManaged(['http://oa/*'])
  for (const [key, value] of Object.entries(sample)) expect(properties[key]?.type, key).toBe(Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value)
  expect(readGoverned(sample).trouble).toEqual([])
})

it.each([
  ['*://*.example.cn/*', true], ['http://oa/*', true], ['https://10.1.2.3/*', true], ['*://*/*', false], ['<all_urls>', false], ['http://*.*/*', false], ['http://oa:8080/*', false], ['http://oa/x/*', false],
  ['ftp://oa/*', false], ['http://u@oa/*', false], ['http://oa.example.cn.', false], [`http://${'a.'.repeat(2000)}cn/*`, false],
])('%s names a site: %s', (pattern, is) => expect(isSitePattern(pattern)).toBe(is))

it('a pattern covers its site and no look-alike', () => {
  const on = (address: string) => ['*://*.example.cn/*', 'http://oa/*'].map((p) => covers(p, new URL(address)))
  expect(on('https://a.example.cn/x')).toEqual([true, false])
  expect(on('http://oa:8080/x')).toEqual([false, true])
  expect(on('https://oa/')).toEqual([false, false])
  expect(on('https://badexample.cn/')).toEqual([false, false])
  expect(on('https://example.cn.bad.org/')).toEqual([false, false])
})

describe('what the browser hands over', () => {
  beforeEach(() => { vi.resetModules(); fake.managed = {}; fake.refuses = false; fake.heard = [] })
  const load = () => import('../../entrypoints/background/governed.ts')

  it('is kept, and read anew when policy changes', async () => {
    fake.managed = { masking: 'names', practice: '{}' }
    const { governed, maskingFloor, watchGoverned } = await load()
    let told = 0
    watchGoverned(() => { told++ })
    expect(await maskingFloor()).toBe('names')
    fake.managed = { masking: 'all', backup: false }
    expect(await maskingFloor(), 'as kept').toBe('names')
    for (const f of fake.heard) f({}, 'local')
    expect(await maskingFloor(), 'another store changed').toBe('names')
    for (const f of fake.heard) f({}, 'managed')
    expect(await governed()).toMatchObject({ masking: 'all', backup: false })
    await vi.waitFor(() => expect(told).toBe(1))
  })
  it('a browser without a place for policy governs nothing', async () => {
    fake.refuses = true
    const { governed } = await load()
    expect(await governed()).toEqual(UNGOVERNED)
  })
})
