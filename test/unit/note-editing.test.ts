import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, directionMarks, piecesOf } from '../../casefile/clean-text.ts'
import type { Element } from '../../casefile/elements.ts'
import { documentNames, documentShown } from '../../components/documents.ts'
import { asNew, draftOf, isWritten, newDraft } from '../../components/draft.ts'
import { fieldTarget, notesOn, placeOf } from '../../components/elements/field-notes.ts'
import { factWords, targetLine } from '../../components/note-words.ts'
import { proposedRule } from '../../components/proposed-rule.ts'
import { completions, withTag } from '../../components/tags.ts'
import { TAG_MAX, TAGS_MAX } from '../../notes/kinds.ts'
import type { NoteTarget } from '../../notes/schema.ts'
import { caseRecord, note } from './export-sample.ts'

/* What the note editor does without a page: cleaning, tags, the proposed conclusion, notes on fields. */

describe('text that a person typed', () => {
  it('loses control characters and broken surrogates, and nothing else; says how many', () => {
    expect(cleanText('核\u0001对\u0000\r\n第二行\t👩‍⚖️\u202e反\ud800')).toEqual({ text: '核对\n第二行\t👩‍⚖️\u202e反', removed: 3 })
    expect(cleanText('=1+1 <b>粗</b>')).toEqual({ text: '=1+1 <b>粗</b>', removed: 0 })
    expect(cleanLine('  两行\n 一行\u0007 ')).toBe('两行 一行')
  })
  it('is clean after one cleaning, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => {
      const { text } = cleanText(s)
      expect(cleanText(text)).toEqual({ text, removed: 0 })
      expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u)
    }), { numRuns: 200 })
  })
  it('shows marks of direction as pieces of their own, and loses none of its characters', () => {
    expect(piecesOf('合同\u202e号码\u202c')).toEqual([{ text: '合同' }, { text: '\u202e', mark: 'U+202E' }, { text: '号码' }, { text: '\u202c', mark: 'U+202C' }])
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => {
      expect(piecesOf(s).map((p) => p.text).join('')).toBe(s)
      expect(piecesOf(s).filter((p) => p.mark !== undefined).length).toBe(directionMarks(s))
    }), { numRuns: 200 })
  })
})

describe('tags', () => {
  it('are taken in once, trimmed and cut, and no more than a note has', () => {
    expect(withTag(['查控'], ' 查控 ')).toEqual(['查控'])
    expect(withTag(['查控'], '\u0001 财产  线索\n')).toEqual(['查控', '财产 线索'])
    expect(withTag([], '长'.repeat(99))[0]?.length).toBe(TAG_MAX)
    const full = Array.from({ length: TAGS_MAX }, (_, i) => `标签${i}`)
    expect(withTag(full, '再加')).toEqual(full)
  })
  it('complete themselves: what goes on as typed first, then what holds it, in the order of use', () => {
    const used = ['网络查控', '查封', '查控', 'ABC', '失信']
    expect(completions(used, [], '查')).toEqual(['查封', '查控', '网络查控'])
    expect(completions(used, ['查封'], '查')).toEqual(['查控', '网络查控'])
    expect(completions(used, [], 'ａb')).toEqual(['ABC'])
    expect(completions(Array.from({ length: 99 }, (_, i) => `t${i}`), [], '').length).toBe(8)
    /* What stands there as typed needs no completing. */
    expect(completions(used, [], '失信')).toEqual([])
  })
})

const words = (quote: string, start: number): NoteTarget => ({ type: 'words', quote, prefix: '', suffix: '', start, end: start + quote.length })

describe('the conclusion under the words', () => {
  const [base] = caseRecord(1).review.findings
  if (!base) throw new Error('no finding')
  const finding = (rule: string, verdict: 'block' | 'pass' | 'not-applicable', quote: string, start?: number, more: object = {}) => ({
    ...base, rule, approval: verdict, legality: 'none' as const, evidence: [{ field: 'filedOn', quote, ...(start === undefined ? {} : { where: { start, end: start + quote.length, ...more } }) }],
  })
  it('is the weightiest whose exhibit overlaps them; the narrower exhibit of two', () => {
    const all = [finding('passes', 'pass', '2025-03-03', 10), finding('wide', 'block', '立案日期：2025-03-03', 5), finding('narrow', 'block', '2025-03-03', 10)]
    expect(proposedRule(all, words('03-03', 15), 'approval')).toBe('narrow')
    expect(proposedRule(all.slice(0, 2), words('03-03', 15), 'approval')).toBe('wide')
    expect(proposedRule(all, words('立案', 5), 'approval')).toBe('wide')
    expect(proposedRule(all, words('备注', 40), 'approval')).toBeUndefined()
  })
  it('is none where the words are others by now, of another frame, bare values, or where the rule does not apply', () => {
    expect(proposedRule([finding('r', 'block', '2025-03-03', 10)], words('2026-04-04', 10), 'approval')).toBeUndefined()
    expect(proposedRule([finding('r', 'block', '2025-03-03', 10, { frame: '3' })], words('2025-03-03', 10), 'approval')).toBeUndefined()
    expect(proposedRule([finding('r', 'block', '2025-03-03')], words('2025-03-03', 10), 'approval')).toBeUndefined()
    expect(proposedRule([finding('r', 'not-applicable', '2025-03-03', 10)], words('2025-03-03', 10), 'approval')).toBeUndefined()
  })
  it('is found for a field by its place in the file', () => {
    const field: NoteTarget = { type: 'field', path: 'filedOn', label: '立案日期', quote: '2025-03-03' }
    expect(proposedRule([finding('r', 'block', '2025-03-03', 10)], field, 'approval')).toBe('r')
    expect(proposedRule([finding('r', 'block', '2025-03-03', 10)], { ...field, path: '' }, 'approval')).toBeUndefined()
  })
})

describe('notes on fields', () => {
  const row = (more: Partial<Element> = {}): Element => ({
    section: 'parties', group: '被执行人张某', label: '姓名', field: 'debtors.0.name', state: 'present', words: '张某', value: '张某',
    readings: [{ value: '张某', quote: '张某', words: '张某', where: { start: 3, end: 5 } }], ...more,
  })
  const on = (e: Element) => note(1, 'c', { target: fieldTarget(e) })
  it('are found at their row again, although others stand before it now', () => {
    expect(fieldTarget(row())).toEqual({ type: 'field', path: 'debtors.0.name', label: '被执行人张某：姓名', quote: '张某' })
    expect(notesOn([on(row())], row({ field: 'debtors.1.name' })).length).toBe(1)
    expect(notesOn([on(row())], row({ readings: [] })).length).toBe(1)
    expect(notesOn([on(row())], row({ group: '被执行人王某' }))).toEqual([])
    expect(notesOn([on(row())], row({ field: 'debtors.1.name', readings: [] }))).toEqual([])
    expect(notesOn([note(2, 'c')], row())).toEqual([])
  })
  it('lead to the words of the row, if the page shows them', () => {
    const target = fieldTarget(row())
    expect(placeOf([row({ group: '被执行人王某' }), row()], target)?.where).toEqual({ start: 3, end: 5 })
    expect(placeOf([row({ readings: [{ value: '张某', quote: '张某', words: '张某' }] })], target)).toBeUndefined()
  })
})

describe('drafts', () => {
  const plain = newDraft('c', { type: 'case' })
  it('would be missed when words or details were written, not for a kind chosen', () => {
    expect(isWritten({ ...plain, kind: 'doubt', rule: 'x' }, plain)).toBe(false)
    expect(isWritten({ ...plain, tags: [] }, plain)).toBe(false)
    for (const more of [{ comment: '字' }, { weight: 'grave' as const }, { handling: 'transfer' as const }, { tags: ['a'] }, { document: { name: '笔录' } }]) expect(isWritten({ ...plain, ...more }, plain)).toBe(true)
    const old = draftOf(note(1, 'c'))
    expect([isWritten(old, old), isWritten({ ...old, kind: 'excerpt' }, old)]).toEqual([false, true])
  })
  it('of a stored note name the revision they start from; as a new note they name none', () => {
    const draft = draftOf(note(1, 'c', { revision: 4, tags: ['a'], by: '李某' }))
    expect(draft).toMatchObject({ id: 'note-000001', revision: 4, tags: ['a'] })
    expect(Object.keys(draft)).not.toContain('by')
    expect(asNew(draft)).toEqual({ ...draft, id: undefined, revision: undefined })
  })
  it('of a region stand in the document that the viewer shows', () => {
    const region: NoteTarget = { type: 'region', image: { kind: 'canvas', key: 'k', label: '执行笔录' }, page: 3, box: { x: 70, y: 80, width: 20, height: 10 } }
    expect(newDraft('c', region).document).toEqual({ name: '执行笔录', page: 3 })
    expect(targetLine(region)).toBe('图像：执行笔录 第3页')
    expect(factWords({ weight: 'grave', handling: 'suggestion', tags: ['a'], document: { name: '', page: 3 } })).toEqual(['重大', '检察建议', '#a', '卷宗第3页'])
  })
  it('know the document that a page shows as a whole, and those of the case', () => {
    expect(documentShown('ruling', '（2025）青9921执412号之一执行裁定书 - 办案平台')).toBe('执行裁定书')
    expect(documentShown('ruling', '办案平台')).toBe('执行裁定书')
    expect(documentShown('document', '办案平台')).toBeUndefined()
    expect(documentShown('case-detail', '限制消费令')).toBeUndefined()
    expect(documentNames(undefined, [note(1, 'c', { document: { name: '甲' } }), note(2, 'c', { document: { name: '乙' } }), note(3, 'c', { document: { name: '甲' } })])).toEqual(['甲', '乙'])
  })
})
