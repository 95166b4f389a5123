import { expect, test } from 'vitest'
import { shownExhibits } from '../../rules/exhibits.ts'

const at = (field: string, start: number, quote = '（2025）青9921执1号') => ({ field, quote, where: { start, end: start + quote.length } })

test('the same words at the same place are told once, with all that was read from them', () => {
  const shown = shownExhibits([at('caseNumber', 5), at('caseType', 5), at('caseNumber', 40), at('filedOn', 5, '2025-01-02')])
  expect(shown.map((e) => [e.index, e.named])).toEqual([[0, '案号、案件类型'], [2, '案号'], [3, '立案日期']])
})

test('words without a place, in another frame or set by hand are told by themselves; none without words', () => {
  const by = { id: 'c', name: '甲', at: '2026-01-01T00:00:00.000Z' }
  const loose = { field: 'filedOn', quote: '2025-01-02' }
  const shown = shownExhibits([at('filedOn', 5, '2025-01-02'), loose, loose, { ...at('filedOn', 5, '2025-01-02'), where: { frame: '3', start: 5, end: 15 } }, { ...at('filedOn', 5, '2025-01-02'), by }, { field: 'filedOn', quote: '' }])
  expect(shown.map((e) => e.index)).toEqual([0, 1, 2, 3, 4])
})
