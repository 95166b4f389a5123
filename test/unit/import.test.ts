import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { annotationFile, type AnnotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import type { ImportState } from '../../notes/import-compare.ts'
import { readImport } from '../../notes/import-json.ts'
import { planImport as plan3, type ImportPlan } from '../../notes/import-plan.ts'
import type { Masking } from '../../notes/mask.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import { NOTE_KINDS } from '../../notes/kinds.ts'
import { AT, caseRecord, note } from './export-sample.ts'

const CASE = '（2025）渝0299执1号'
const stored = (more: Partial<Note> = {}) => ({ cases: [caseRecord(1)], notes: [note(1, CASE, more)] })
const planImport = (here: { cases: CaseRecord[]; notes: Note[] }, file: AnnotationFile): ImportPlan => plan3({ corrections: [], leads: [], ...here }, file)
const plain: Partial<Note> = { comment: '无号码', target: { type: 'case' } }

function throughFile(rows: { cases: CaseRecord[]; notes: Note[] }, masking: Masking = 'none'): AnnotationFile {
  const read = readImport(new TextDecoder().decode(jsonBytes(annotationFile({ ...rows, masking, exportedAt: AT }))))
  if (!read.ok) throw new Error(read.error)
  return read.file
}
const states = (existing: { cases: CaseRecord[]; notes: Note[] }, file: AnnotationFile): ImportState[] => planImport(existing, file).notes.map((n) => n.state)

describe('planImport', () => {
  it.each<[string, Masking]>([['open', 'none'], ['masked', 'numbers']])('what was exported %s is the same', (_, masking) => {
    const plan = planImport(stored(), throughFile(stored(), masking))
    expect([...plan.notes, ...plan.cases].map((p) => p.state)).toEqual(['same', 'same'])
    expect(plan.notes[0]).toMatchObject({ caseKnown: true })
    expect(plan.notes[0]?.incoming.masked).toBe(masking === 'numbers' || undefined)
  })
  it('everything is new in an empty store, masked texts are marked', () => {
    const plan = planImport({ cases: [], notes: [] }, throughFile({ cases: [caseRecord(1)], notes: [note(1, CASE), note(2, CASE, plain)] }, 'numbers'))
    expect(plan.notes.map((p) => [p.state, p.incoming.masked, p.caseKnown])).toEqual([['new', true, true], ['new', undefined, true]])
    expect(plan.cases.map((p) => [p.state, p.incoming.masked])).toEqual([['new', true]])
  })
  const [T1, T2, T3] = ['2026-11-20T17:00:00.000Z', '2026-11-20T18:00:00.000Z', '2026-11-20T19:00:00.000Z']
  it('tells newer, older and conflict by what its writer had seen', () => {
    const file = (more: Partial<Note>) => throughFile(stored({ ...plain, ...more }))
    const here = stored({ ...plain, revision: 3, updatedAt: T2, past: [T1] })
    expect(states(here, file({ revision: 3, updatedAt: T2 }))).toEqual(['same'])
    expect(states(here, file({ revision: 4, updatedAt: T3, past: [T1, T2], comment: '改' }))).toEqual(['newer'])
    expect(states(here, file({ revision: 2, updatedAt: T1, comment: '旧' }))).toEqual(['older'])
    expect(states(here, file({ revision: 1, comment: '最初' }))).toEqual(['older'])
    expect(states(here, file({ revision: 3, updatedAt: T2, comment: '另' }))).toEqual(['conflict'])
    expect(states(here, file({ revision: 4, updatedAt: T3, past: [T1], comment: '改' }))).toEqual(['conflict'])
    expect(states(here, file({ revision: 2, updatedAt: T3, comment: '改' }))).toEqual(['conflict'])
    expect(states(here, file({ revision: 4, updatedAt: T3, past: [T2], createdAt: '2020-01-01T00:00:00.000Z' }))).toEqual(['conflict'])
    expect(states(stored(plain), file({ revision: 2, updatedAt: T3, comment: '改' })), 'everybody knows the first writing').toEqual(['newer'])
  })
  it('a masked text never takes the place of numbers in clear', () => {
    const here = stored({ revision: 3, updatedAt: T2 })
    const plan = (more: Partial<Note>) => planImport(here, throughFile(stored({ revision: 3, updatedAt: T2, ...more }), 'numbers')).notes[0]
    expect(plan({})).toMatchObject({ state: 'same', incoming: { masked: true } })
    expect(plan({ revision: 5 }), 'binned and taken out again').toMatchObject({ state: 'same' })
    const changed = { comment: '改了，电话13800000000' }
    expect(plan({ ...changed, revision: 4, updatedAt: T3, past: [T2] })).toMatchObject({ state: 'conflict', conflict: 'masked', options: ['both', 'mine', 'theirs'], reason: '文件中的较新，但已经遮盖；替换后将失去现有的完整原文' })
    expect(plan({ ...changed, revision: 2, updatedAt: T1 })?.state).toBe('conflict')
    expect(plan({ ...changed, revision: 1, updatedAt: T1 })?.state).toBe('older')
  })
  it('a masked text may be newer than one without numbers', () => {
    expect(states(stored(plain), throughFile(stored({ revision: 2, updatedAt: T1, comment: '补：13800000000', target: { type: 'case' } }), 'numbers'))).toEqual(['newer'])
  })
  it('a masked import that comes again is the same; the full text of it may take its place', () => {
    const file = throughFile(stored(), 'numbers')
    const first = planImport({ cases: [], notes: [] }, file)
    const kept = { cases: first.cases.map((p) => p.incoming), notes: first.notes.map((p) => p.incoming) }
    expect(states(kept, file)).toEqual(['same'])
    const full = planImport(kept, throughFile(stored()))
    expect([full.notes[0], full.cases[0]]).toMatchObject([{ state: 'newer', reason: '现有的已经遮盖，文件中的是完整原文' }, { state: 'newer', reason: '现有的已经遮盖，文件中的是完整原文' }])
    expect(planImport(stored(), throughFile(kept)).notes[0]?.state, 'handed on by somebody who had it masked').toBe('same')
  })
  it('does not bring back what lies in the bin', () => {
    expect(planImport(stored({ revision: 2, deletedAt: AT }), throughFile(stored())).notes[0]).toMatchObject({ state: 'older', reason: '现有的已经删除，在回收站中' })
  })
  it('cases go by when they were last seen', () => {
    const at = (lastSeenAt: string, title = '甲公司与张某') => ({ cases: [caseRecord(1, { lastSeenAt, title })], notes: [] })
    const state = (file: AnnotationFile) => planImport(at('2026-11-20T10:00:00.000Z'), file).cases[0]?.state
    expect(state(throughFile(at('2026-11-20T11:00:00.000Z')))).toBe('newer')
    expect(state(throughFile(at('2026-11-20T09:00:00.000Z')))).toBe('older')
    expect(state(throughFile(at('2026-11-20T10:00:00.000Z', '另一名称')))).toBe('conflict')
    expect(state(throughFile(at('2026-11-20T11:00:00.000Z'), 'numbers'))).toBe('conflict')
  })
  it('says when a note comes without its case', () => {
    expect(planImport({ cases: [], notes: [] }, throughFile({ cases: [], notes: [note(1, CASE)] })).notes[0]?.caseKnown).toBe(false)
  })
  it('does not touch what it is given', () => {
    const here = stored()
    const before = JSON.stringify(here)
    const file = throughFile(stored({ revision: 9 }))
    const text = JSON.stringify(file)
    planImport(here, file)
    expect([JSON.stringify(here), JSON.stringify(file)]).toEqual([before, text])
  })
})

it.skipIf(!ALL)('importing what was exported is the same, whatever the notes say', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('13800000000', '110101190001010000', '6222 0000 0000 0000 000', '5102291990****9038', '__proto__', '\ud800')), { maxLength: 6 }).map((a) => a.join(''))
  const notes = fc.array(fc.record({ comment: words, quote: words.filter((s) => s !== ''), prefix: words.map((s) => s.slice(0, 64)), kind: fc.constantFrom(...NOTE_KINDS), url: words, pageTitle: words, revision: fc.integer({ min: 1, max: 99 }) }), { maxLength: 8 })
  fc.assert(fc.property(notes, fc.constantFrom<Masking>('none', 'numbers'), (list, masking) => {
    const rows = { cases: [caseRecord(1)], notes: list.map(({ quote, prefix, ...n }, i) => note(i, CASE, { ...n, target: { type: 'words', quote, prefix, suffix: '', start: 0, end: 1 } })) }
    const plan = planImport(rows, throughFile(rows, masking))
    expect(plan.notes.map((p) => p.state)).toEqual(rows.notes.map(() => 'same'))
    expect(plan.cases.map((p) => p.state)).toEqual(['same'])
  }), { numRuns: 200 })
})

describe('readImport', () => {
  const file = (): Record<string, unknown> => JSON.parse(JSON.stringify(throughFile({ cases: [caseRecord(1)], notes: [note(1, CASE), note(2, CASE), note(3, CASE)] })))
  const error = (change: (f: Record<string, unknown>, notes: Record<string, unknown>[]) => void): string => {
    const f = file()
    const notes = f['notes']
    change(f, Array.isArray(notes) ? notes : [])
    const read = readImport(JSON.stringify(f))
    return read.ok ? 'ok' : read.error
  }
  it('takes a byte order mark, and drops what it does not know', () => {
    const read = readImport('\ufeff' + JSON.stringify({ ...file(), more: 1 }))
    expect(read.ok && Object.keys(read.file).sort()).toEqual(['cases', 'corrections', 'exportedAt', 'format', 'gone', 'leads', 'masking', 'notes', 'version'])
  })
  it.each<[string, (f: Record<string, unknown>, notes: Record<string, unknown>[]) => void]>([
    ['无法导入：这不是批注清单的导出文件（缺少 format 标记）。', (f) => { f['format'] = 'other' }],
    ['无法导入：文件版本是“4”，本程序只能读取版本1、2、3，是较新的程序导出的，请先升级本程序。', (f) => { f['version'] = 4 }],
    ['无法导入：文件版本是“0”，本程序只能读取版本1、2、3。', (f) => { f['version'] = 0 }],
    ['无法导入：第3条批注的“批注内容”超过10000个字符。', (_, n) => { n[2] = { ...n[2], comment: '长'.repeat(10_001) } }],
    ['无法导入：第2条批注的“批注类型”不是允许的值。', (_, n) => { n[1] = { ...n[1], kind: 'x' } }],
    ['无法导入：第1条批注的“编号”格式不对。', (_, n) => { n[0] = { ...n[0], id: '<b>' } }],
    ['无法导入：第1条批注的“版本”小于1。', (_, n) => { n[0] = { ...n[0], revision: 0 } }],
    ['无法导入：第2条批注的“创建时间”缺失，或者类型不对。', (_, n) => { delete n[1]?.['createdAt'] }],
    ['无法导入：第2条批注缺失，或者类型不对。', (f) => { f['notes'] = [note(1, CASE), 7] }],
    ['无法导入：文件的“批注”缺失，或者类型不对。', (f) => { f['notes'] = {} }],
    ['无法导入：文件的“脱敏”不是允许的值。', (f) => { f['masking'] = 'half' }],
    ['无法导入：第3条批注与第1条的编号相同。', (_, n) => { n[2] = { ...n[2], id: n[0]?.['id'] } }],
  ])('%s', (expected, change) => {
    expect(error(change)).toBe(expected)
  })
  it('names the row and the place inside a case', () => {
    expect(error((f) => {
      const cases = f['cases']
      if (Array.isArray(cases)) cases[0].caseFile.filedOn.value = '2025-02-30'
    })).toMatch(/^无法导入：第1条案件的“案件内容›filedOn›value”/)
  })
  it('stops at depth before anything walks through it', () => {
    const deep = JSON.stringify(file()).replace('"masking"', `"x":${'['.repeat(5000)}${']'.repeat(5000)},"masking"`)
    expect(readImport(deep)).toEqual({ ok: false, error: '无法导入：文件的层次过深，不是本程序导出的文件。' })
  })
  it('tells where a broken file breaks', () => {
    const whole = new TextDecoder().decode(jsonBytes(throughFile({ cases: [caseRecord(1)], notes: [note(1, CASE), note(2, CASE)] })))
    const broken = (text: string): string => { const read = readImport(text); return read.ok ? 'ok' : read.error }
    expect(whole.split('\n')).toHaveLength(17)
    expect(broken(whole.slice(0, -40))).toBe('无法导入：文件不是完整的 JSON（在末尾中断），可能没有下载完整或者被改动过。')
    expect(broken(whole.replace('"id":"note-000002"', '"id":note-000002'))).toMatch(/^无法导入：文件不是完整的 JSON（第14行(附近|第\d+列)），/)
    for (const text of ['', '[]', 'null', '3', '{}', '[{']) expect(readImport(text).ok).toBe(false)
  })
  it('any text gives a file or one line', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (s) => {
      const read = readImport(s)
      expect(read.ok || /^无法导入：[^\n]+。$/.test(read.error)).toBe(true)
    }))
  })
})
