import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { caseFields, fieldsOfNote, noteText, searchedText } from '../../components/desk/find/fields.ts'
import { Finder } from '../../components/desk/find/finder.ts'
import { fold, foldPlaced } from '../../components/desk/find/fold.ts'
import { placesIn } from '../../components/desk/find/found-line.tsx'
import { APART, FIELD, Haystack } from '../../components/desk/find/haystack.ts'
import { inPortions } from '../../components/desk/find/portions.ts'
import { holds, marked, parseQuery, snippet } from '../../components/desk/find/query.ts'
import { CASES_AND_NOTES } from '../../components/desk/find/use-found.ts'
import { caseRow, noteRow, type CaseRow, type NoteRow } from '../../components/desk/rows.ts'
import type { Note } from '../../notes/schema.ts'
import { partiesOf, readSummary, summaryOf } from '../../notes/summary.ts'
import { caseRecord } from './export-sample.ts'
import { finish, found } from './found.ts'

/* Searching: what is written in one way is found in every other; what is found is shown; a word is never found across two texts. */

const finds = (typed: string, text: string) => holds(parseQuery(typed), fold(text))
const note = (id: string, caseId: string, more: Partial<Note> = {}): Note => ({ id, caseId, target: { type: 'case' }, kind: 'doubt', comment: '', url: '', pageTitle: '', createdAt: '2025-01-20T00:00:00.000Z', updatedAt: '2025-01-20T00:00:00.000Z', revision: 1, ...more })
const caseOf = (id: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id, caseNumber: id, court: '云溪县人民法院', title: '王某甲 — 李某乙', lastSeenAt: '2025-01-20T00:00:00.000Z', approval: 'block', legality: 'clue', earliest: undefined, ground: { approval: '', supervision: '' }, open: [], notes: 0, day: '2025-01-20', ...more,
})

describe('words', () => {
  it.each([
    ['(2024)粤0304执1号', '（2024）粤0304执1号'], ['（2024）粤', '(２０２４) 粤'], ['〔2024〕12号', '青检〔2024〕12号'], ['2024', '２０２４年'], ['abc', 'ＡＢＣ公司'], ['张三', '张 三'], ['张三', '张　三'],
    ['财产', '财\u200b产'], ['“已履行”', '称"已履行"'], ['买买提·吐尔逊', '买买提・吐尔逊'], ['⽣', '生'], ['12-3', '12－3号房'], ['财产 查封', '查封了财产'], ['#财产线索', '#财产线索'], ['"无财产 可供"', '无财产可供执行'], ['㈱', '(株)'],
  ])('%s finds %s', (typed, text) => expect(finds(typed, text)).toBe(true))
  it.each([['财产 车辆', '查封了财产'], ['"查封财产"', '查封了财产'], ['财产 -查封', '查封了财产'], ['财产 －查封', '查封了财产'], ['-"查封 了"', '查封了财产'], ['财产查封', '查封了财产']])('%s does not find %s', (typed, text) => expect(finds(typed, text)).toBe(false))
  it('what is being written is no word yet', () => {
    for (const typed of ['', '   ', '-', '“', '""', '- ', '　', '\u200b']) expect(parseQuery(typed), JSON.stringify(typed)).toEqual({ all: [], none: [] })
    expect(parseQuery('财产 -')).toEqual({ all: ['财产'], none: [] })
    expect(parseQuery('财 财产')).toEqual({ all: ['财产'], none: [] })
  })
  it.skipIf(!ALL)('folding does not depend on what stands around, and holds no mark that keeps texts apart', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      for (const t of [a, b]) {
        const f = fold(t)
        expect(f).not.toContain(APART)
        expect(f).not.toContain(FIELD)
        expect(foldPlaced(t).text).toBe(f)
        expect(fold(f)).toBe(f)
      }
    }), { numRuns: 150 })
  })
  it('nor on accents and parts of syllables, wherever they stand', () => {
    const one = fc.constantFrom('e', 'か', 'ｶ', '丽', '\u{2f800}', '\u1ffd', '\u0301', ' ', '\u200b', '\uff9e', '\u3099', '゛', '¨', 'İ', '\u1100\u1161', 'ㄱ', 'ㅏ', 'ﾡ', 'Å', '〔', '㈱')
    fc.assert(fc.property(fc.array(one), (parts) => {
      const t = parts.join('')
      expect(foldPlaced(t).text).toBe(fold(t))
      expect(fold(fold(t))).toBe(fold(t))
      expect(fold(`${t}甲`)).toBe(`${fold(t)}甲`)
    }), { numRuns: 2000 })
    expect(fold('\u{2f800}')).toBe('丽')
    expect(fold('e\u0301')).toBe('é')
  })
  it('marks hold what was asked for, and all pieces together are the text', () => {
    expect(marked('称（２０２４）粤0304执 1 号已履行', parseQuery('(2024)粤 执1号').all)).toEqual([
      { text: '称', hit: false }, { text: '（２０２４）粤', hit: true }, { text: '0304', hit: false }, { text: '执 1 号', hit: true }, { text: '已履行', hit: false },
    ])
    fc.assert(fc.property(fc.array(fc.constantFrom('财', '产', '（', '１', ' ', 'Ａ', '㈱', '𠮷', '\u202e', 'é')), fc.array(fc.constantFrom('财', '财产', '1', 'a', '(', '株')), (parts, words) => {
      const text = parts.join('')
      const pieces = marked(text, words)
      expect(pieces.map((p) => p.text).join('')).toBe(text)
      for (const p of pieces) expect(words.some((w) => fold(p.text).includes(w))).toBe(p.hit)
      for (const w of words) if (fold(text).includes(w)) expect(pieces.some((p) => p.hit)).toBe(true)
    }))
  })
  it('a snippet shows the word with what stands around it, and halves no character', () => {
    expect(snippet(`${'甲'.repeat(50)}财产${'乙'.repeat(50)}`, ['财产'])).toBe(`…${'甲'.repeat(8)}财产${'乙'.repeat(30)}…`)
    expect(snippet('没有', ['财产'])).toBeUndefined()
    const s = snippet(`${'𠮷'.repeat(20)}财产${'𠮷'.repeat(40)}`, ['财产'], 7, 40) ?? ''
    expect(() => encodeURIComponent(s)).not.toThrow()
  })
})

describe('the haystack', () => {
  it('finds in every text what a text by itself holds, through changes', () => {
    const word = fc.array(fc.constantFrom('甲', '乙', '丙', '1'), { minLength: 1, maxLength: 3 }).map((a) => a.join(''))
    fc.assert(fc.property(fc.array(fc.array(fc.tuple(fc.nat(40), word), { maxLength: 60 }), { minLength: 1, maxLength: 4 }), word, (stages, asked) => {
      const hay = new Haystack<string>()
      for (const stage of stages) {
        const rows = [...new Set(stage.map(([n, t]) => `${n}${t}`))]
        const slots = finish(hay.update(rows, (r) => r, (r) => r))
        const hits = finish(hay.search(asked))
        expect(rows.map((r, i) => [r, hits[slots[i] ?? -1] === 1])).toEqual(rows.map((r) => [r, r.includes(asked)]))
      }
    }))
  })
  it('over many strings of texts, and forgets what is gone', () => {
    const hay = new Haystack<string>()
    const rows = Array.from({ length: 5000 }, (_, i) => `第${i}条`)
    finish(hay.update(rows, (r) => r, (r) => r))
    const few = rows.filter((_, i) => i % 10 === 0)
    const slots = finish(hay.update(few, (r) => r, (r) => r))
    expect(hay.size).toBe(500)
    expect(few.filter((_, i) => finish(hay.search('第490'))[slots[i] ?? -1] === 1)).toEqual(['第490条', '第4900条'])
  })
})

describe('cases and notes', () => {
  const cases = [caseOf('（2024）粤0304执1号', { parties: { applicants: ['赵建国'], debtors: ['钱小芳', '孙某机械厂'], others: ['周轩'] } }), caseOf('（2024）粤0304执2号', { court: '临河县人民法院' })]
  const of = (c: CaseRow | undefined, id: string, more: Partial<Note>) => noteRow(note(id, c?.id ?? '（2020）粤0304执9号', more), c)
  const notes = [
    of(cases[0], 'n1', { comment: '约谈笔录缺失', tags: ['财产线索'], target: { type: 'words', quote: '未见处置房产', prefix: '', suffix: '', start: 0, end: 6 } }),
    of(cases[0], 'n2', { comment: '核实车辆', by: '李检', document: { name: '执行笔录', page: 3 } }), of(cases[1], 'n3', { comment: '与 约 谈 笔录一致' }), of(undefined, 'n4', { comment: '案件已不在' }),
  ]
  const search = (typed: string) => { const f = found(CASES_AND_NOTES, cases, notes, typed); return [f.outer.map((c) => c.id.slice(-2, -1)).join(''), f.inner.map((n) => n.id).join(' ')] }
  it.each([
    ['约谈笔录', '12', 'n1 n3'], ['约谈 -房产', '2', 'n3'], ['周轩', '1', 'n1 n2'], ['孙某机械 车辆', '1', 'n2'], ['约谈 车辆', '1', ''], ['临河', '2', 'n3'], ['#财产线索', '1', 'n1'], ['李检', '1', 'n2'], ['《执行笔录》第3页', '1', 'n2'],
    ['(2024)粤0304执2', '2', 'n3'], ['2024粤0304执2号', '2', 'n3'], ['执9号', '', 'n4'], ['-约谈', '', 'n2 n4'], ['没有这样的', '', ''], ['钱小芳孙某', '', ''], ['', '12', 'n1 n2 n3 n4'],
  ])('“%s” finds cases %s and notes %s', (typed, inCases, inNotes) => expect(search(typed)).toEqual([inCases, inNotes]))
  it('a row says in which of its parts the words were found', () => {
    const [first, second] = notes
    if (!first || !second || !cases[0]) throw new Error('no rows')
    expect(placesIn(fieldsOfNote(first), parseQuery('房产 周轩').all).map((p) => p.name)).toEqual(['原文', '其他当事人'])
    expect(placesIn(caseFields(cases[0]), parseQuery('孙某').all)).toEqual([{ name: '被执行人', words: '孙某机械厂' }])
  })
  it('what was changed, added and taken out is found and not found as if all were taken in anew', () => {
    const word = fc.constantFrom('约谈', '车辆', '财产', '赵', '-约谈', '赵 车辆', '"财产 赵"')
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(8), fc.constantFrom('约谈车辆', '财产', '财产赵', '车辆', '')), { maxLength: 25 }), fc.array(word, { minLength: 1, maxLength: 4 }), (writes, words) => {
      const finder = new Finder(CASES_AND_NOTES)
      const kept = new Map<string, NoteRow>()
      for (const [c, n, comment] of writes) {
        if (comment === '') kept.delete(`n${n}`)
        else kept.set(`n${n}`, noteRow(note(`n${n}`, `c${c}`, { comment }), undefined))
        const outer = Array.from({ length: 4 }, (_, i) => caseOf(`c${i}`, { title: i % 2 ? '赵' : '钱' }))
        for (const w of words) expect(found(CASES_AND_NOTES, outer, [...kept.values()], w, finder)).toEqual(found(CASES_AND_NOTES, outer, [...kept.values()], w))
      }
    }), { numRuns: 30 })
  })
  it('what is overtaken is given up', async () => {
    const control = new AbortController()
    let steps = 0, done = false
    inPortions((function* () { for (;;) { steps++; const until = performance.now() + 3; while (performance.now() < until) { /* work */ } yield } })(), () => { done = true }, control.signal)
    await new Promise((r) => setTimeout(r, 20))
    control.abort()
    const at = steps
    await new Promise((r) => setTimeout(r, 30))
    expect([steps - at, done, at > 0]).toEqual([0, false, true])
  })
})

describe('the summary that lists are made of', () => {
  it('names everybody in the case file; one from before is read without names', () => {
    const record = caseRecord(1)
    const fact = (value: string) => ({ name: { value, quote: value } })
    const many = { ...record, caseFile: { ...record.caseFile, debtors: Array.from({ length: 300 }, (_, i) => fact(`被执行人${i}`)), others: [fact('案外人某')] } }
    const read = readSummary(summaryOf(many))
    expect(read?.parties).toEqual(partiesOf(many.caseFile))
    expect(read?.parties?.debtors).toHaveLength(300)
    if (!read) throw new Error('no summary')
    expect(searchedText(caseFields(caseRow(read, 0, () => '')))).toContain('被执行人299')
    const text = summaryOf(record)
    const old = `${text.slice(0, 24)}${JSON.stringify(JSON.parse(text.slice(24)).slice(0, 9))}`
    expect(readSummary(old)).toEqual({ ...readSummary(text), parties: undefined })
  })
  it('a note is found by the number of its case', () => expect(noteText(note('n', '（2024）粤0304执1号'))).toContain('(2024)粤0304执1号'))
})
