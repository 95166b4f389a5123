import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { answerJson } from '../../cli/answer-json.ts'
import { emptyCaseFile, caseFileSchema } from '../../casefile/schema.ts'
import { judge, judgeAll } from '../../rules/index.ts'
import { caseFiles, AS_OF } from '../bench/cases.ts'
import { TABLES } from '../rules/all.ts'

/** What `check -` prints is what JSON.stringify would; cases judged together are judged as each alone. */

const FILES = [...caseFiles(300), ...TABLES.flatMap((t) => t.rows.filter((_, i) => i % 9 === 0).map((r) => caseFileSchema.parse(r.file))), emptyCaseFile()]

describe('answers as JSON', () => {
  const reviews = judgeAll(FILES, { asOf: AS_OF })
  it.skipIf(!ALL)('are letter for letter those of JSON.stringify', () => {
    const answers = FILES.map((caseFile, i) => ({ ...(i % 3 ? { id: i } : {}), pageKind: 'case-detail', caseFile, review: reviews[i], gaps: undefined, ms: { read: 0, review: 0.5 } }))
    for (const a of answers) expect(answerJson(a)).toBe(JSON.stringify(a))
    const list = { pageKind: 'case-list', cases: FILES.slice(0, 3).map((caseFile, i) => ({ caseFile, review: reviews[i] })), review: null }
    expect(answerJson(list)).toBe(JSON.stringify(list))
    expect(answerJson({ id: 'x"basis":[]', line: 3, error: '第3行' })).toBe('{"id":"x\\"basis\\":[]","line":3,"error":"第3行"}')
  })
  it('also where a page tries to look like a part of them', () => {
    const said = 'x","basis":[],"wouldPassIf":["basis":[]'
    const file = caseFileSchema.parse({ caseNumber: '（2025）粤0999执1号', filedOn: '2025-01-02', rulingOn: '2025-02-02', debtors: [{ name: said }], assets: [{ kind: 'other', description: said, undisposable: said, disposal: 'none' }] })
    const review = judge(file, { asOf: AS_OF })
    expect(answerJson({ caseFile: file, review })).toBe(JSON.stringify({ caseFile: file, review }))
  })
  it('also where a finding has its members in another order, one more, or fewer', () => {
    const [review] = reviews
    const odd = review?.findings.flatMap((f, i) => {
      const { reason, basis, ...rest } = f
      return [{ basis, ...rest, reason }, { ...f, further: i }, { ...f, earliest: undefined, bySetting: { approval: f.approval, legality: f.legality }, weight: 2 }, { reason, basis }, { ...f, evidence: [] }]
    })
    expect(odd?.length).toBeGreaterThan(100)
    const answer = { review: { ...review, findings: odd } }
    expect(answerJson(answer)).toBe(JSON.stringify(answer))
  })
  it.skipIf(!ALL)('are the same of each case alone', () => {
    for (const [i, file] of FILES.entries()) expect(judge(file, { asOf: AS_OF })).toEqual(reviews[i])
    expect(judgeAll([], { asOf: AS_OF })).toEqual([])
  })
})
