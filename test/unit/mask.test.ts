import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { idChecks } from '../../notes/export-numbers.ts'
import { maskText, scanForNumbers } from '../../notes/mask.ts'
import { cpuTime } from './cpu-time.ts'

/** All numbers are invented: born in 1900, or with 0000 where a real one has digits. */

const MASKED: [string, string][] = [
  // resident ID
  ['110101190001010000', '110101********0000'],
  ['11010119000101000X', '110101********000X'],
  ['11010119000101000x。', '110101********000x。'],
  ['11010119000101000×', '110101********000×'],
  ['身份证号110101190001010000电话13800000000', '身份证号110101********0000电话138****0000'],
  ['张某110101190001010000住云溪县', '张某110101********0000住云溪县'],
  ['１１０１０１１９０００１０１００００', '110101********0000'],
  ['110101 19000101 0000', '110101 ******** 0000'],
  ['110101-1900-0101-0000', '110101-****-****-0000'],
  ['110 101 19000101 000X', '110 101 ******** 000X'],
  ['身份证号：1101 0119 0001 0100 00', '身份证号：1101 01** **** **00 00'],
  ['110101\u200b19000101\u200b0000', '110101********0000'],
  ['110101900101000', '110101******000'],
  ['11010119000101 0000', '110101******** 0000'],
  ['1101 0119 0001 0100 0X', '1101 01** **** **00 0X'],
  ['1 1 0 1 0 1 1 9 0 0 0 1 0 1 0 0 0 0', '1 1 0 1 0 1 * * * * * * * * 0 0 0 0'],
  // too thinly masked by others
  ['510229********9038', '510229********9038'],
  ['5102291990****9038', '510229********9038'],
  ['51022919900307****', '510229************'],
  ['5102291900××××0000', '510229********0000'],
  ['3399991973XXXXXXXX', '339999************'],
  ['510229＊＊＊＊＊＊＊＊9038', '510229＊＊＊＊＊＊＊＊9038'],
  ['1380000****', '138********'],
  ['138****0000', '138****0000'],
  // phones
  ['13800000000', '138****0000'],
  ['电话：１３８００００００００', '电话：138****0000'],
  ['138 0000 0000', '138 **** 0000'],
  ['138-0000-0000', '138-****-0000'],
  ['+8613800000000', '+86138****0000'],
  ['+86 138 0000 0000', '+86 138 **** 0000'],
  ['023-67890000', '023-****0000'],
  ['（023）67890000', '（023）****0000'],
  ['0755-6789000', '0755-***9000'],
  ['02367890000', '023****0000'],
  ['010 6789 0000', '010 **** 0000'],
  ['联系电话：67890000', '联系电话：****0000'],
  ['联系电话13800000000元旦后再打', '联系电话138****0000元旦后再打'],
  ['1380 0000 000', '138* ***0 000'],
  ['138.0000.0000', '138.****.0000'],
  ['手机：1 3 8 0 0 0 0 0 0 0 0', '手机：1 3 8 * * * * 0 0 0 0'],
  ['手机13 800 000 000', '手机13 8** **0 000'],
  ['电话：6789-0000', '电话：****-0000'],
  // bank cards
  ['6222000000000000000', '****0000'],
  ['6222 0000 0000 0000 000', '****0000'],
  ['6222-0000-0000-1234', '****1234'],
  ['账号：4000 0000 0000 1234', '账号：****1234'],
  ['尾号前6222000000001234元', '尾号前****1234元'],
  ['账号500000001234', '账号****1234'],
  ['账户 5000 0000 1234', '账户 ****1234'],
  ['卡号：6222 0000 0000 0000 12 34', '卡号：****1234'],
]

const KEPT = [
  '（2025）渝0299执12345号', '(2015)深福法执字第00123456号', '〔2023〕粤0304执恢13800000000号', '（2023）粤0304执12345号之一',
  '91500299MA0000000X', '915002990000000000', '91500299000000000X', '统一社会信用代码：125002990000000000',
  '13800000000元', '扣划其账户13800000000元', '¥13800000000', '人民币13800000000', '13800000000.00', '110101900101000元', '13,800,000,000.00元', '138000.00万元',
  '2025-02-28', '2025年2月28日', '20250228', '20250228093015', '2025022809301500', '2025-02-28 09:30:15', '2019 2020 2021 2022', '20230101-20241231', '2025-02-28 2025-05-20',
  '渝BXX001', '0.30000000000000004', '第12345678号', '12368', '400-800-1234', '5000 6000 7000 8001', '03-04-20250228',
  '13 800 000 000', '1.3800.0000', '138.00', '账户20250228', '账户2025 0228 0001', '账户12345678.90元', '13500 200000元', '110101 20251301 0000',
]

describe('maskText', () => {
  it.each(MASKED)('masks %s', (text, expected) => {
    expect(maskText(text)).toBe(expected)
    expect(scanForNumbers(expected)).toEqual([])
  })
  it.each(KEPT)('leaves %s', (text) => {
    expect(maskText(text)).toBe(text)
    expect(maskText(`据${text}载`)).toBe(`据${text}载`)
  })
  it('leaves everything at level none', () => {
    for (const [text] of MASKED) expect(maskText(text, 'none')).toBe(text)
  })
  it('finds ID numbers glued to another number by their check digit', () => {
    const id = [...'0123456789X'].map((c) => `11010119000101001${c}`).find(idChecks) ?? ''
    expect(id).toHaveLength(18)
    expect(maskText(`7${id}77`)).toBe(`7110101********${id.slice(-4)}77`)
  })
  it('does not take a sentence with a year in brackets for a case number', () => {
    expect(maskText('（2023）年度电话13800000000号')).toBe('（2023）年度电话138****0000号')
    expect(maskText('（2023）某案身份证110101190001010000号')).toBe('（2023）某案身份证110101********0000号')
  })
})

describe('scanForNumbers', () => {
  it('tells kind and place in the text as given', () => {
    const text = '电\u200b话：１３８００００００００，卡号6222000000000000000'
    const found = scanForNumbers(text)
    expect(found.map((f) => [f.kind, text.slice(f.start, f.end), f.masked])).toEqual([['phone', '１３８００００００００', '138****0000'], ['card', '6222000000000000000', '****0000']])
  })
})

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 })
/** Text as it comes: digits, hiding signs, gaps, labels and Chinese words in any order. */
const messy = fc.array(fc.oneof(
  digits,
  fc.constantFrom('110101190001010000', '13800000000', '6222000000000000', '11010119000101000X', '023', '138', '0000', '6222'),
  fc.constantFrom('*', '**', '****', '×', 'XX', 'x', ' ', '-', '\n', '（', '）', '.', '元', '号', '电话', '卡号：', '身份证号', '（2023）粤0304执', '张某', '\u200b', '＊', '１３８', 'A'),
), { maxLength: 14 }).map((a) => a.join(''))

describe('properties of masking', () => {
  it('never changes text without digits', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).map((s) => s.replace(/[0-9０-９]/g, '')), (s) => maskText(s) === s))
  })
  it.skipIf(!ALL)('is idempotent, and what it gives scans clean', () => {
    fc.assert(fc.property(messy, (s) => {
      const once = maskText(s)
      expect(maskText(once)).toBe(once)
      expect(scanForNumbers(once)).toEqual([])
    }), { numRuns: 20_000 })
  })
  it('never adds a digit and never grows', () => {
    fc.assert(fc.property(messy, (s) => {
      const once = maskText(s)
      expect(once.length).toBeLessThanOrEqual(s.length)
      expect(once.replace(/\D/g, '').length).toBeLessThanOrEqual(s.normalize('NFKC').replace(/\D/g, '').length)
    }), { numRuns: 5000 })
  })
  it('hides every mobile number between words', () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 })).map(([a, b]) => `1${a}${String(b).padStart(9, '0')}`)
    fc.assert(fc.property(mobile, fc.constantFrom('电话', '，', '张某', ' ', '：', 'tel'), fc.constantFrom('，', '。', '张某', ' ', '号', ''), (m, before, after) => {
      expect(maskText(before + m + after)).toBe(`${before}${m.slice(0, 3)}****${m.slice(7)}${after}`)
    }))
  })
  it('case numbers survive', () => {
    const number = fc.tuple(
      fc.integer({ min: 1990, max: 2030 }), fc.constantFrom('渝0299', '粤0304', '浙06', '最高法', '深福法'), fc.constantFrom('执', '执恢', '执异', '民初', '执字第'),
      fc.integer({ min: 1, max: 99_999_999_999 }), fc.constantFrom('号', '号之一', '号之二十'), fc.constantFrom(['（', '）'], ['(', ')'], ['〔', '〕']),
    ).map(([year, court, kind, serial, end, [open, close]]) => `${open}${year}${close}${court}${kind}${serial}${end}`)
    fc.assert(fc.property(number, fc.constantFrom('', '本院', '与'), (n, before) => { expect(maskText(before + n + '案件')).toBe(before + n + '案件') }))
  })
  it('amounts survive', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom('元', '.00', '.5元', '万元', '圆整', '.25万元')).map(([n, unit]) => `${n}${unit}`)
    fc.assert(fc.property(fc.oneof(amount, fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => `¥${n}`), fc.integer({ min: 0, max: 1e15 }).map((n) => n.toLocaleString('en-US'))), (a) => { expect(maskText(`执行${a}，`)).toBe(`执行${a}，`) }))
  })
  it('dates survive', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1949-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (d) => {
      const iso = d.toISOString()
      for (const s of [iso.slice(0, 10), iso.slice(0, 10).replaceAll('-', ''), iso.slice(0, 19).replace(/\D/g, ''), iso.slice(0, 23).replace(/\D/g, ''), iso]) expect(maskText(`于${s}立案`)).toBe(`于${s}立案`)
    }))
  })
})

it.skipIf(!ALL)('takes time in proportion to the length', () => {
  const hostile = ['1'.repeat(160_000), '1 '.repeat(80_000), '（2023）粤'.repeat(24_000), '1*'.repeat(80_000), '**1'.repeat(56_000), '110101190001010'.repeat(10_000), '电话：'.repeat(48_000), '138-'.repeat(40_000)]
  for (const s of hostile) {
    const eighth = cpuTime(() => { maskText(s.slice(0, s.length / 8)) }, 2)
    const whole = cpuTime(() => { maskText(s) }, 2)
    /* Eight times for linear work, 64 for quadratic */
    expect(whole / Math.max(eighth, 2), s.slice(0, 12)).toBeLessThan(24)
  }
}, 240_000)
