import { describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { evaluate, evaluationFile, flagWords } from '../../notes/evaluation.ts'
import { caseRecordSchema, noteSchema, type CaseRecord, type Note } from '../../notes/schema.ts'
import { readSummary, summaryOf } from '../../notes/summary.ts'
import { earlier } from '../../notes/store-earlier.ts'
import { changesSince, type Compared } from '../../rules/changes.ts'
import { judge } from '../../rules/index.ts'

const AT = '2026-11-20T08:00:00.000Z'
const TITLES = new Map([['four-no-under-three-months', '未满三个月'], ['unpaid-positive', '尚未执行标的大于零']])
const file = (more: object) => caseFileSchema.parse({ caseNumber: '（2025）粤0999执101号', filedOn: '2025-01-10', rulingOn: '2025-03-20', ...more })
const record = (n: number, more: object = {}): CaseRecord => caseRecordSchema.parse({
  id: `case-${n}`, caseNumber: `（2025）粤0999执${n}号`, court: '', title: '', url: '', origin: '', firstSeenAt: AT, lastSeenAt: AT, caseFile: file(more), review: judge(file(more), { asOf: '2025-06-30' }),
})
const decision = (n: number, rule: string, what: 'accept' | 'override', comment = '', updatedAt = AT): Note => noteSchema.parse({
  id: `note-${n}-${rule.slice(0, 8)}-${updatedAt.slice(8, 10)}`, caseId: `case-${n}`, target: { type: 'conclusion', rule }, kind: 'problem', comment, decision: what, url: '', pageTitle: '', createdAt: AT, updatedAt, revision: 1,
})
const MONTHS = 'four-no-under-three-months'

/** as lists and the evaluation are handed it */
const listed = (c: CaseRecord) => readSummary(summaryOf(c)) ?? (() => { throw new Error('no summary') })()

describe('模型评估', () => {
  const cases = [1, 2, 3, 4, 5].map((n) => listed(record(n)))
  it('counts asked, accepted, overridden and pending; the later decision counts', () => {
    const notes = [decision(1, MONTHS, 'override', '合并计算'), decision(1, MONTHS, 'accept', '', '2026-11-21T08:00:00.000Z'), decision(2, MONTHS, 'override', '申请人书面申请，电话13800000000')]
    const row = evaluate(cases, notes, TITLES).find((r) => r.rule === MONTHS)
    expect(row).toMatchObject({ title: '未满三个月', asked: 5, accepted: 1, overridden: 1, pending: 3, overrideShare: 0.5, flagged: false })
    expect(row?.reasons.map((r) => r.caseId)).toEqual(['case-2'])
  })
  it('a rule that is often overridden is flagged for review', () => {
    const notes = [1, 2, 3].map((n) => decision(n, MONTHS, 'override', '理由'))
    const row = evaluate(cases, [...notes, decision(4, MONTHS, 'accept')], TITLES).find((r) => r.rule === MONTHS)
    expect(row && flagWords(row)).toBe('4 次决定中 3 次不采纳，建议复核本条规则。')
    expect(evaluate(cases, notes.slice(1), TITLES).some((r) => r.flagged)).toBe(false)
  })
  it('is handed over without case numbers and without numbers of persons', () => {
    const { name, bytes } = evaluationFile(evaluate(cases, [decision(2, MONTHS, 'override', '申请人书面申请，电话13800000000')], TITLES), AT)
    const text = new TextDecoder().decode(bytes)
    expect(name).toBe('模型评估_全部_2026-11-20.csv')
    expect(text).toContain('申请人书面申请')
    expect(text).not.toMatch(/13800000000|执1号|case-\d/)
  })
})

describe('what changed since the judgement before, and why', () => {
  const judged = (given: object, asOf: string): Compared => ({ file: file(given), review: judge(file(given), { asOf }) })
  const again = (f: Compared['file'], asOf: string) => judge(f, { asOf })
  const of = (before: Compared, now: Compared, rule = MONTHS) => changesSince(before, now, again).find((c) => c.rule === rule)
  it('the facts', () => {
    expect(of(judged({}, '2025-06-30'), judged({ rulingOn: '2025-05-20' }, '2025-06-30'))).toMatchObject({ before: { approval: 'block' }, after: { approval: 'pass' }, why: ['facts'] })
  })
  it('the day', () => {
    const open = { rulingOn: undefined }
    expect(of(judged(open, '2025-03-01'), judged(open, '2025-06-30'))).toMatchObject({ why: ['day'] })
  })
  it('the rule, or the law under it', () => {
    const before = judged({}, '2025-06-30')
    const findings = before.review.findings.map((f) => (f.rule === MONTHS ? { ...f, approval: 'warn' as const } : f))
    expect(of({ ...before, review: { ...before.review, findings } }, judged({}, '2025-06-30'))).toMatchObject({ why: ['rule'] })
    const other = findings.map((f) => (f.rule === MONTHS ? { ...f, basis: [{ document: '旧规定', article: '第一条', from: null }] } : f))
    expect(of({ ...before, review: { ...before.review, findings: other } }, judged({}, '2025-06-30'))).toMatchObject({ why: ['law'] })
    expect(of({ ...before, review: { ...before.review, findings: findings.filter((f) => f.rule !== MONTHS) } }, judged({}, '2025-06-30'))).toMatchObject({ before: undefined, why: ['rule'] })
  })
  it('nothing, where nothing changed', () => {
    expect(changesSince(judged({}, '2025-06-30'), judged({}, '2025-06-30'), again)).toEqual([])
  })
  it('the store keeps the last judgement that said something else', () => {
    const first = record(1)
    const same = earlier(first, { review: judge(file({}), { asOf: '2025-07-01' }) })
    expect(same).toEqual({})
    const kept = earlier(first, record(1, { rulingOn: '2025-05-20' }))
    expect(kept.before).toMatchObject({ seenAt: AT, review: { asOf: '2025-06-30' } })
    expect(earlier({ ...record(1, { rulingOn: '2025-05-20' }), ...kept }, record(1, { rulingOn: '2025-05-20' }))).toEqual(kept)
    expect(earlier(undefined, first)).toEqual({})
  })
})
