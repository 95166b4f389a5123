import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { parseArguments } from '../../cli/arguments.ts'
import { NO_PRACTICE, practiceFile, readPractice, withPolicy, type PracticeFile } from '../../notes/practice-file.ts'
import { openStore } from '../../notes/store.ts'
import { judge, RULES } from '../../rules/index.ts'
import { LIMIT_WORDS } from '../../rules/limit-words.ts'
import { ADJUSTABLE, practiceOptions } from '../../rules/practice.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import { seen } from './store-sample.ts'

/** An institution's practice: read or refused whole, kept, handed over, and told of where it changes a conclusion. */

const KNOWN = { limits: ADJUSTABLE, switchable: RULES.filter((r) => r.priority === 'P2').map((r) => r.id), rules: RULES.map((r) => r.id) }
const OWN: PracticeFile = {
  ...NO_PRACTICE, name: '云溪县人民法院', resumedUnderThreeMonths: 'block', limits: { 'small-deposit': 500 }, weights: { 'unpaid-positive': 2 },
  holidays: [{ year: 2027, daysOff: ['2027-02-05'], makeUpWorkdays: ['2027-02-06'] }],
  localRules: [{
    id: 'local-handler', title: '承办人', help: '应当载明承办人。', on: true, holds: "handler != ''", otherwise: { approval: 'warn', legality: 'none' }, reason: '没有承办人。', missing: '案件信息表',
    wouldPassIf: '补录承办人', counterEvidence: [], basis: { document: '本院细则', number: '', article: '第一条' },
  }],
}
const error = (text: string) => {
  const read = readPractice(text, KNOWN)
  return read.ok ? '' : read.error
}
const changed = (more: object) => JSON.stringify({ ...OWN, ...more })

describe('a settings file', () => {
  it('comes back as it was handed over', () => {
    const { name, text } = practiceFile(OWN, '2026-11-22T08:00:00.000Z')
    expect(name).toMatch(/设置.*云溪县人民法院.*\.json$/)
    expect(readPractice(text, KNOWN)).toEqual({ ok: true, practice: OWN })
  })
  it.each([
    ['cut off', '{"practiceVersion": 1', '不是完整的 JSON'],
    ['something else', '{"format":"zhongben-profile"}', '缺少 practiceVersion'],
    ['of a newer version', changed({ practiceVersion: 2 }), '版本是“2”'],
    ['with what this version does not know', changed({ colours: true }), '不认识的内容“colours”'],
    ['with a limit of the law', changed({ limits: { 'zhongben-wait': 1 } }), '“zhongben-wait”不是可以调整的限额'],
    ['that switches a rule of the gate', changed({ rules: { 'case-eligible': false } }), '“case-eligible”不是可以开关的规则'],
    ['with a weight of no rule', changed({ weights: { nothing: 1 } }), '“nothing”不是规则'],
    ['with a negative limit', changed({ limits: { 'small-deposit': -1 } }), '“limits”的“small-deposit”'],
    ['with a local rule twice', changed({ localRules: [OWN.localRules[0], OWN.localRules[0]] }), '出现两次'],
    ['with a local rule that claims illegality', changed({ localRules: [{ ...OWN.localRules[0], otherwise: { approval: 'block', legality: 'suspected-violation' } }] }), '“localRules”的第1项的“otherwise”的“legality”'],
    ['of enormous size', ' '.repeat(1_000_001), '文件过大'],
  ])('%s is refused with the reason', (_, text, words) => expect(error(text)).toContain(words))
  it('what policy sets goes before', () => {
    const both = withPolicy(OWN, { ...NO_PRACTICE, name: '青江省高级人民法院', resumedUnderThreeMonths: 'warn', limits: { 'small-deposit-share': 3 } })
    expect(both).toMatchObject({ name: '青江省高级人民法院', resumedUnderThreeMonths: 'warn', limits: { 'small-deposit': 500, 'small-deposit-share': 3 }, localRules: [{ id: 'local-handler' }] })
    expect(withPolicy(OWN, undefined)).toBe(OWN)
  })
})

describe('what it changes', () => {
  const resumed = caseFileSchema.parse({ caseNumber: '（2025）粤0999执恢5号', filedOn: '2025-04-01', rulingOn: '2025-04-11', originalCase: { filedOn: '2023-06-01' }, handler: '沈知言' })
  const finding = (options: ReturnType<typeof practiceOptions>, rule: string) => judge(resumed, { asOf: '2025-06-30', ...options }).findings.find((f) => f.rule === rule)
  it('a conclusion says what it would be without the setting; local rules run beside the catalogue', () => {
    const options = practiceOptions(OWN, '2025-06-30')
    expect(finding(options, 'four-no-under-three-months')).toMatchObject({ approval: 'block', bySetting: { approval: 'warn' } })
    expect(finding(options, 'local-handler')).toMatchObject({ approval: 'pass', title: '本地规则：承办人' })
    expect(finding({}, 'four-no-under-three-months')).toMatchObject({ approval: 'warn' })
    expect(finding({}, 'four-no-under-three-months')).not.toHaveProperty('bySetting')
  })
  it('nothing set is the default, to the letter', () => {
    expect(practiceOptions(NO_PRACTICE, '2025-06-30')).toEqual({})
    expect(judge(resumed, { asOf: '2025-06-30', settings: { ...DEFAULT_SETTINGS } })).toEqual(judge(resumed, { asOf: '2025-06-30' }))
  })
  it('a holiday table reaches where the library ends', () => {
    const late = caseFileSchema.parse({ caseNumber: '（2026）粤0999执5号', filedOn: '2026-11-05', rulingOn: '2027-02-08' })
    const of = (practice: PracticeFile) => judge(late, { asOf: '2027-03-01', ...practiceOptions(practice, '2027-03-01') }).findings.find((f) => f.rule === 'four-no-under-three-months')?.approval
    expect(of(NO_PRACTICE)).toBe('need-check')
    /* 2027-02-05 is a day off there, the Saturday after it is worked: the shift ends on the Saturday. */
    expect(of(OWN)).toBe('pass')
  })
})

describe('the thresholds', () => {
  it('each has a name, and a rule that reads it and says so', () => {
    expect(ADJUSTABLE.filter((id) => LIMIT_WORDS[id] === undefined)).toEqual([])
    expect(ADJUSTABLE.filter((id) => !RULES.some((r) => r.reads?.includes(id)))).toEqual([])
    const adjustable: readonly string[] = ADJUSTABLE
    expect(RULES.flatMap((r) => r.reads ?? []).filter((id) => id !== 'resumedUnderThreeMonths' && !adjustable.includes(id))).toEqual([])
  })
  it('days and counts are whole numbers, whatever was typed', () => {
    expect(practiceOptions({ ...NO_PRACTICE, limits: { 'query-fresh': 2.6, 'small-deposit': 500.5 } }, '2025-06-30').settings?.limits).toEqual({ 'query-fresh': 3, 'small-deposit': 500.5 })
  })
})

describe('kept in the store', () => {
  it('and found damaged when it is, never taken half', async () => {
    const store = openStore({ name: 'practice-1', now: () => '2026-11-22T08:00:00.000Z', newId: () => 'note-000001' })
    expect(await store.practice()).toEqual({ practice: NO_PRACTICE, damaged: false })
    await store.setPractice(OWN)
    expect(await store.practice()).toEqual({ practice: OWN, damaged: false })
    store.close()
    const raw = await new Dexie('practice-1').open()
    await raw.table('sites').put({ origin: 'own:practice', preference: { practiceVersion: 1, limits: 'x' } })
    raw.close()
    const again = openStore({ name: 'practice-1', now: () => '2026-11-22T08:00:00.000Z', newId: () => 'note-000001' })
    expect(await again.practice()).toEqual({ practice: NO_PRACTICE, damaged: true })
    again.close()
  })
  it('a database of version 2 gets the keys by which kin are found', async () => {
    const old = new Dexie('practice-2')
    old.version(1).stores({ cases: 'id, court, lastSeenAt, deletedAt', notes: 'id, caseId, updatedAt, deletedAt', drafts: 'key, keptAt', sites: 'origin' })
    old.version(2).stores({ parts: 'id, caseId, seenAt', corrections: 'id, caseId', profiles: 'id, updatedAt' })
    const at = '2026-11-01T08:00:00.000Z'
    const debtor = (number: string) => caseFileSchema.parse({ caseNumber: number, debtors: [{ name: '陶砚田' }] })
    await old.table('cases').bulkPut([{ ...seen(1), caseFile: debtor('（2023）青9921执1号'), firstSeenAt: at, lastSeenAt: at }, { id: 'damaged', court: 5, lastSeenAt: at }])
    old.close()
    const store = openStore({ name: 'practice-2', now: () => '2026-11-22T08:00:00.000Z', newId: () => 'note-000001' })
    const asks = caseFileSchema.parse({ caseNumber: '（2025）青9921执412号', debtors: [{ name: '陶 砚田' }] })
    expect((await store.kinOf(asks)).map((f) => f.caseNumber?.value)).toEqual(['（2023）青9921执1号'])
    await store.seeCase({ ...seen(2), caseFile: debtor('（2024）青9921执2号') })
    expect(await store.kinOf(asks)).toHaveLength(2)
    await store.deleteCases([seen(2).id])
    expect(await store.kinOf(asks), 'not those in the bin').toHaveLength(1)
    expect(await store.kinOf(caseFileSchema.parse({ debtors: [{ name: '别人' }] }))).toEqual([])
    store.close()
  })
})

describe('in the terminal', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  it('settings and a library are taken, or refused with the place', async () => {
    const good = await parseArguments(['--settings', file('a.json', JSON.stringify(OWN)), '--library', file('l.ndjson', '{"caseFile":{"caseNumber":"（2023）青9921执1号"}}\n\n{"caseNumber":"（2024）青9921执2号"}\n'), 'x.html'])
    if (typeof good === 'string') throw new Error(good)
    expect(good.options.judge).toMatchObject({ settings: { resumedUnderThreeMonths: 'block' }, locals: [{ id: 'local-handler' }], library: { size: 2 } })
    expect(await parseArguments(['--settings', file('b.json', changed({ localRules: [{ ...OWN.localRules[0], holds: "handlr != ''" }] })), 'x.html'])).toBe('--settings：本地规则“local-handler”的通过条件第 1 字：没有“handlr”这个字段')
    expect(await parseArguments(['--settings', path.join(folder, 'none.json'), 'x.html'])).toContain('不能读取')
    expect(await parseArguments(['--library', file('bad.ndjson', '{"caseNumber":"（2023）青9921执1号"}\nx\n'), 'x.html'])).toBe('--library：第 2 行不是案件')
  })
})
