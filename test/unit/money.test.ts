import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyInWords, readMoney, toFen } from '../../casefile/money.ts'
import { parseNumeral } from '../../casefile/numerals.ts'

/** Amounts: every writing of a sum is read back to the fen. */

const fen = fc.oneof(fc.bigInt({ min: 0n, max: 99_999_999_999_99n }), fc.bigInt({ min: 0n, max: 100_000_00n }), fc.constantFrom(0n, 1n, 10n, 100n, 1_000_000n, 100_050n, 10_000_000_01n))
const yuan = (f: bigint) => `${f / 100n}.${String(f % 100n).padStart(2, '0')}`
const grouped = (s: string, comma = ',') => s.replace(/\B(?=(\d{3})+(?!\d))(?=\d*(?:\.|$))/g, comma)
const wide = (s: string) => s.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** Written as banks write it: 壹万零伍拾元贰角整. Made here from the rules of the bank form, not with the program. */
function capital(f: bigint): string {
  const whole = Number(f / 100n), jiao = Number((f / 10n) % 10n), cents = Number(f % 10n)
  const D = '零壹贰叁肆伍陆柒捌玖'
  const four = (n: number): string => {
    let out = ''
    let gap = false
    for (const [unit, word] of [[1000, '仟'], [100, '佰'], [10, '拾'], [1, '']] as const) {
      const d = Math.floor(n / unit) % 10
      if (d === 0) gap = out !== ''
      else { out += (gap ? '零' : '') + D[d] + word; gap = false }
    }
    return out
  }
  let out = ''
  let rest = whole
  let before = 1
  for (const [unit, word] of [[100_000_000, '亿'], [10_000, '万'], [1, '']] as const) {
    const n = Math.floor(rest / unit)
    rest %= unit
    if (n > 0) out += (out !== '' && (n < 1000 || before % 10 === 0) ? '零' : '') + four(n) + word
    before = n
  }
  const small = jiao === 0 && cents === 0 ? '整' : `${jiao === 0 ? (cents === 0 ? '' : '零') : D[jiao] + '角'}${cents === 0 ? '整' : D[cents] + '分'}`
  return `${out === '' ? '零' : out}元${small}`
}

describe('readMoney', () => {
  it('reads every writing of a sum back, to the fen', () => {
    fc.assert(fc.property(fen, (f) => {
      const s = yuan(f)
      const writings = [s, `${s}元`, `¥${s}`, `￥${s}`, `人民币${s}元`, grouped(s), `${grouped(s)}元`, `${grouped(s, '，')}元`, wide(grouped(s)), `${wide(s)}元`, ` ${s} 元 `, `共计${s}元`]
      for (const w of writings) expect(readMoney(w), w).toBe(s)
    }), { numRuns: 500 })
  })
  it('reads 万 and 亿, and the unit of a column', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10_000_000_000n }), (units) => {
      /* units of a yuan, written in 万 with four decimals */
      const wan = `${units / 10_000n}.${String(units % 10_000n).padStart(4, '0')}`
      expect(readMoney(`${wan}万元`)).toBe(`${units}.00`)
      expect(readMoney(`${wan}万`)).toBe(`${units}.00`)
      expect(readMoney(wan, '万元')).toBe(`${units}.00`)
      expect(readMoney(`${units}.00元`, '万元'), 'its own unit goes before the column’s').toBe(`${units}.00`)
    }), { numRuns: 500 })
    expect(readMoney('1.5亿元')).toBe('150000000.00')
    expect(readMoney('7.5万元')).toBe('75000.00')
  })
  it('reads Chinese capital numerals', () => {
    expect(capital(1_234_005n)).toBe('壹万贰仟叁佰肆拾元零伍分')
    expect(capital(1_000_500_000n)).toBe('壹仟万零伍仟元整')
    fc.assert(fc.property(fen, (f) => { expect(readMoney(capital(f)), capital(f)).toBe(yuan(f)) }), { numRuns: 1000 })
    expect(readMoney('人民币壹拾捌万元整')).toBe('180000.00')
    expect(readMoney('一百二十万元')).toBe('1200000.00')
  })
  it.each(['', '—', '无', '待定', '4.35%', '5‰', '2024-03-05', '2024年3月5日', '3号', '12条', '3项', '2件', '暂无金额'])('%s is no amount', (s) => expect(readMoney(s)).toBeUndefined())
  it.each(['346572219976.697亿元', '9999999999999999元', '-999999999999.99万元万', '1234567890123456.00'])('%s is more than an amount may be, or none', (s) => expect(readMoney(s) ?? '0.00').toMatch(/^-?\d{1,15}\.\d{2}$/))
  it('gives a sum with two decimals or nothing, whatever it is handed', () => {
    const messy = fc.array(fc.constantFrom(...'0123456789,，.万亿元壹拾零 -¥%'), { maxLength: 24 }).map((cs) => cs.join(''))
    fc.assert(fc.property(fc.oneof(messy, fc.string()), (s) => {
      const m = readMoney(s)
      expect(m === undefined || /^-?\d{1,15}\.\d{2}$/.test(m)).toBe(true)
    }), { numRuns: 3000 })
  })
})

describe('toFen and moneyInWords', () => {
  it('are exact', () => {
    fc.assert(fc.property(fen, fc.boolean(), (f, negative) => {
      const s = `${negative && f > 0n ? '-' : ''}${yuan(f)}`
      expect(toFen(s)).toBe(negative ? -f : f)
      expect(toFen(moneyInWords(s).replace(/[,元]/g, ''))).toBe(negative ? -f : f)
    }), { numRuns: 1000 })
    expect(moneyInWords('1250000.00')).toBe('1,250,000元')
    expect(moneyInWords('1000.50')).toBe('1,000.50元')
    expect(moneyInWords('-0.01')).toBe('-0.01元')
    for (const s of ['', '1,000', '1e3', '１', '0x10', '1.', '.5', 'NaN']) expect(toFen(s), s).toBeUndefined()
  })
})

describe('parseNumeral', () => {
  it('tells place-by-place from counted numerals', () => {
    expect(parseNumeral('二〇二六')).toBe(2026)
    expect(parseNumeral('二千零二十六')).toBe(2026)
    expect(parseNumeral('十')).toBe(10)
    expect(parseNumeral('三十一')).toBe(31)
    expect(parseNumeral('一万零五')).toBe(10005)
    expect(parseNumeral('十万')).toBe(100000)
    expect(parseNumeral('abc')).toBeUndefined()
    expect(parseNumeral('')).toBeUndefined()
  })
})
