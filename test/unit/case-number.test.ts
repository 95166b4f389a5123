import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseTypeOf, findCaseNumbers, readCaseNumber } from '../../casefile/case-number.ts'

/** Case numbers: found in any writing, one normal form, in linear time. */

const KINDS = new Map([['执', 'first'], ['执恢', 'resumed'], ['恢执', 'resumed'], ['执保', 'preservation'], ['执异', 'objection'], ['执复', 'review'], ['执监', 'supervision'], ['执协', 'assistance'], ['执他', 'other'], ['执请', 'other']])
const BRACKETS = ['（）', '()', '〔〕', '［］', '[]', '【】', '﹝﹞']
const number = fc.record({
  year: fc.integer({ min: 2000, max: 2026 }), court: fc.constantFrom('粤0999', '京01', '新40', '最高法', '浙', '沪0101', '苏0299', '川'),
  kind: fc.constantFrom(...KINDS.keys()), serial: fc.integer({ min: 1, max: 99_999_999 }), suffix: fc.constantFrom('', '', '之一', '之十七', '之2'),
})
type Generated = typeof number extends fc.Arbitrary<infer T> ? T : never
const normal = (n: Generated) => `（${n.year}）${n.court}${n.kind}${n.serial}号`
const wide = (s: string) => s.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const writings = (n: Generated): string[] => [
  ...BRACKETS.map((b) => `${b[0]}${n.year}${b[1]}${n.court}${n.kind}${n.serial}号${n.suffix}`),
  `（${n.year}） ${n.court} ${n.kind} ${n.serial} 号${n.suffix}`, wide(normal(n)) + n.suffix,
]

describe('readCaseNumber', () => {
  it('reads through marks that turn or split writing, and says where the number stands', () => {
    const text = '案号\t\u202a（2025）青\u200d9921执9001\u200e号\u202c\t'
    const [n] = findCaseNumbers(text)
    expect(n?.text).toBe('（2025）青9921执9001号')
    expect(text.slice(n?.start, n?.end)).toBe('（2025）青\u200d9921执9001\u200e号')
  })
  it('gives every writing one normal form', () => {
    fc.assert(fc.property(number, (n) => {
      for (const w of writings(n)) {
        const read = readCaseNumber(w)
        expect(read?.text, w).toBe(normal(n))
        expect([read?.year, read?.court, read?.kind, read?.serial, read?.suffix ?? ''], w).toEqual([n.year, n.court, n.kind, String(n.serial), n.suffix])
        expect(read && caseTypeOf(read)).toBe(KINDS.get(n.kind))
      }
    }), { numRuns: 500 })
  })
  it('is idempotent', () => {
    fc.assert(fc.property(number, (n) => {
      const once = readCaseNumber(writings(n)[3] ?? '')
      expect(readCaseNumber(once?.text ?? '')?.text).toBe(once?.text)
    }), { numRuns: 300 })
    for (const s of ['(2013)某执字第40号', '（2013）深福法执字第1234号', '（2024）粤0999民初88号', '（2025）粤0999执行77号', '〔二〇一九〕京0105执12号']) {
      const once = readCaseNumber(s)?.text ?? ''
      expect(once, s).not.toBe('')
      expect(readCaseNumber(once)?.text, s).toBe(once)
    }
  })
  it('keeps which ruling it is out of the number', () => {
    expect(readCaseNumber('（2025）粤0999执101号之一')).toMatchObject({ text: '（2025）粤0999执101号', suffix: '之一' })
    expect(readCaseNumber('（2015）某执字第660-2号')).toMatchObject({ text: '（2015）某执字第660号', suffix: '-2' })
  })
  it('knows what is not of enforcement', () => {
    const read = readCaseNumber('（2024）粤0999民初88号')
    expect(read?.kind).toBe('民初')
    expect(read && caseTypeOf(read)).toBeUndefined()
  })
  it.each(['', '案号', '2025年3月5日', '第12号', '（2025）', '法〔2016〕373号', '法释〔2017〕8号', '(2025)3号'])('%s is no case number', (s) => expect(readCaseNumber(s)).toBeUndefined())
})

const NOISE = ['本院于2025年3月5日立案', '，', '依照法释〔2017〕8号第十三条', '《规定》第12条', '（以下简称甲公司）', '(2025', '号', '执行', '标的1,250,000元', '\n', '  ', '身份证尾号0000', '［附件］', '申请执行人方文清']

describe('findCaseNumbers', () => {
  it('finds all of them inside noise, in order, at their places', () => {
    const noise = fc.array(fc.constantFrom(...NOISE), { maxLength: 6 }).map((x) => x.join(''))
    fc.assert(fc.property(fc.array(fc.tuple(noise, number, fc.nat({ max: BRACKETS.length })), { minLength: 1, maxLength: 5 }), noise, (parts, tail) => {
      const text = parts.map(([before, n, i]) => `${before}。${writings(n)[i]}；`).join('') + tail
      const found = findCaseNumbers(text)
      expect(found.map((f) => f.text), text).toEqual(parts.map(([, n]) => normal(n)))
      for (const f of found) expect(readCaseNumber(text.slice(f.start, f.end))?.text).toBe(f.text)
    }), { numRuns: 500 })
  })
  it('is linear in the length of hostile text', () => {
    const hostile = ['（2025）', '（2025）粤', '粤0999执', '（2025）粤0999执恢12', '（２０２５） 粤 ', '(', '一', '（2025）粤粤粤粤粤粤123456执执执执执执字第12345678', ' ', '（2025）粤0999执1号之一']
    for (const unit of hostile) {
      const time = (n: number) => {
        const text = unit.repeat(Math.ceil(n / unit.length))
        return Math.min(...[0, 1, 2, 3].map(() => { const t = performance.now(); findCaseNumbers(text); return performance.now() - t }))
      }
      time(20_000)
      /* eight times the text: linear 8, quadratic 64; a floor of 1 ms keeps the clock's grain out. A busy machine may spoil one measurement, but not each of them. */
      const ratios: number[] = []
      for (let i = 0; i < 5 && !ratios.some((r) => r < 28); i++) ratios.push(time(320_000) / Math.max(time(40_000), 1))
      expect(Math.min(...ratios), `${unit}: ${ratios.map((r) => r.toFixed(1)).join(', ')}`).toBeLessThan(28)
    }
  })
})
