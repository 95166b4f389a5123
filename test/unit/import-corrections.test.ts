import { describe, expect, it } from 'vitest'
import { AT, caseRecord } from './export-sample.ts'
import { correction, set } from './corrections-sample.ts'
import type { Correction } from '../../casefile/corrections.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { readImport } from '../../notes/import-json.ts'
import { planImport } from '../../notes/import-plan.ts'
import type { Masking } from '../../notes/mask.ts'

/** Corrections through a file and back: never over what is stored without a word. */

const CASE = '（2025）渝0299执1号'
const mine = (c: Correction, more: Partial<Correction> = {}): Correction => ({ ...c, caseId: CASE, ...more })
const file = (corrections: Correction[], masking: Masking = 'none', cases = [caseRecord(1)]) => {
  const read = readImport(new TextDecoder().decode(jsonBytes(annotationFile({ cases, notes: [], corrections, masking, exportedAt: AT }))))
  if (!read.ok) throw new Error(read.error)
  return read.file
}
const plan = (existing: Correction[], incoming: Correction[], masking: Masking = 'none') => planImport({ cases: [], notes: [], leads: [], corrections: existing }, file(incoming, masking)).corrections
const filed = mine(set('filedOn', '2025-02-10', { reason: '电话13800000000核实' }))

describe('a file', () => {
  it('carries what is in force of its cases, and nothing of others or of the bin', () => {
    const others = [mine(set('rulingOn', '2025-05-21'), { deletedAt: AT }), mine(set('court', '甲'), { caseId: '别的案件' })]
    expect(file([filed, ...others]).corrections).toEqual([filed])
    expect(file([filed], 'none', [caseRecord(1, { deletedAt: AT })]).corrections).toEqual([])
  })
  it('masks personal numbers in them and says so; amounts and dates keep their digits', () => {
    const amount = mine(set('amounts.due', '13800000000.00', { seen: [{ value: '13800000000', quote: '' }] }))
    expect(file([filed, amount, mine(correction({ type: 'party', role: 'debtors', name: '张某', leaf: 'idNumber' }, { type: 'set', value: '110101190001010000' }))], 'numbers').corrections).toMatchObject([
      { reason: '电话138****0000核实', masked: true, action: { value: '2025-02-10' } }, { action: { value: '13800000000.00' }, seen: [{ value: '13800000000' }] }, { action: { value: '110101********0000' }, masked: true },
    ])
  })
  it('masks what the page said first as it masks what it said when the correction was kept', () => {
    const before = { seenFirst: [{ value: '13800000000', quote: '13800000000' }], confirmedAt: AT }
    const amount = mine(set('amounts.due', '13800000000.00', { seen: [{ value: '13800000000', quote: '' }] }), before)
    const number = mine(correction({ type: 'party', role: 'debtors', name: '张某', leaf: 'idNumber' }, { type: 'set', value: '110101190001010000' }), before)
    expect(file([amount, number], 'numbers').corrections).toMatchObject([{ seenFirst: [{ value: '13800000000' }] }, { seenFirst: [{ value: '138****0000', quote: '138****0000' }], masked: true }])
  })
  it('of the version before corrections is still read, as one without any', () => {
    const { corrections: _, ...old } = { ...file([]), version: 1 }
    const read = readImport(JSON.stringify(old))
    expect(read.ok && read.file.corrections).toEqual([])
  })
  it('with a correction that does not fit is refused, and it is said which', () => {
    const broken = { ...file([filed]), corrections: [{ ...filed, action: { type: 'set', value: '2025-02-30' } }] }
    expect(readImport(JSON.stringify(broken))).toEqual({ ok: false, error: expect.stringMatching(/^无法导入：第1条更正/) })
    expect(readImport(JSON.stringify({ ...file([filed]), corrections: [filed, filed] }))).toEqual({ ok: false, error: '无法导入：第2条更正与第1条的编号相同。' })
  })
})

describe('compared with what is stored', () => {
  const other = (value: string, more: Partial<Correction> = {}) => mine(set('filedOn', value), { by: '沈知言', ...more })
  it.each<[string, Correction[], Correction[], string[]]>([
    ['nothing is there', [], [filed], ['new']], ['the same is there', [filed], [filed], ['same']],
    ['it is later', [filed], [{ ...filed, revision: 2, reason: '' }], ['newer']], ['it is earlier', [{ ...filed, revision: 2, reason: '' }], [filed], ['older']],
    ['another says the same', [other('2025-02-10')], [filed], ['new']], ['another says otherwise', [other('2025-02-11')], [filed], ['conflict']],
    ['another that said otherwise lies in the bin', [other('2025-02-11', { deletedAt: AT })], [filed], ['new']], ['it was taken back here', [{ ...filed, revision: 2, deletedAt: AT }], [filed], ['older']],
    ['another value is set', [mine(set('rulingOn', '2025-05-21'))], [filed], ['new']], ['the same value of another case is set', [other('2025-02-11', { caseId: 'x' })], [filed], ['new']],
    ['two in the file say different things', [], [filed, other('2025-02-11')], ['new', 'conflict']],
    ['the same id is another correction', [{ ...filed, at: AT }], [filed], ['conflict']],
  ])('%s', (_, existing, incoming, states) => {
    expect(plan(existing, incoming).map((p) => p.state)).toEqual(states)
  })
  it('a conflict names the case, the value, and both sides', () => {
    expect(plan([other('2025-02-11')], [filed])[0]?.reason).toBe('（2025）渝0299执1号 立案日期：现有的更正为“2025-02-11”（沈知言），文件中的为“2025-02-10”（苏木）')
  })
  it('what was exported masked is the same as what is stored in full', () => {
    expect(plan([filed], [filed], 'numbers').map((p) => [p.state, p.incoming.masked])).toEqual([['same', true]])
  })
})
