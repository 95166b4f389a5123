import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Masking } from '../../notes/mask.ts'
import { createMasker, type MaskerOptions } from '../../notes/masking.ts'
import type { CaseRecord } from '../../notes/schema.ts'
import { caseRecord } from './export-sample.ts'

/** Marks that lead to a person, names that only their place tells, and all of it in any order. Everything is invented. */

const f = <T>(value: T, quote = '') => ({ value, quote })
const A = '（2025）渝0299执1号'
const party = (name: string) => ({ name: f(name) })
const one = (serial: number, file: Partial<CaseFile>): CaseRecord => caseRecord(serial, { caseFile: { applicants: [], debtors: [], handler: f('沈法官'), ...file } })
const people = (...names: string[]): CaseRecord => one(1, { debtors: names.map((n) => party(n)) })
const masker = (level: Masking, cases: CaseRecord[], options?: MaskerOptions) => createMasker(level, cases, options)

it.each([
  ['邮箱liujianguo@example.invalid、刘建国@example.invalid', '邮箱****@example.invalid、刘某@example.invalid'],
  ['车牌号渝A12345、渝A·D1234，渝AD12345（新能源）', '车牌号渝A****5、渝A****4，渝A****5（新能源）'],
  ['微信号：liujg_198，QQ 123456789，护照号码：E12345678', '微信号：****，QQ ****，护照号码：****5678'],
  ['微信转账50000元，支付宝、微信50000元，渝（2020）云溪县不动产权第000123号，川A组', undefined],
])('hides other marks that lead to a person with the names: %s', (text, expected) => {
  const m = masker('names', [people('刘建国')])
  expect(m.text(text, A)).toBe(expected ?? text)
  expect(m.scan(expected ?? text)).toEqual([])
  expect(expected === undefined || m.scan(text).length > 0).toBe(true)
})

it.each([
  ['房屋登记在马冬梅名下，转账给徐丽丽5万元', '房屋登记在马某名下，转账给徐某5万元'],
  ['刘建国、马冬梅、郑凯三人到庭；刘建国与何小满系夫妻', '刘某、马某、郑某三人到庭；刘某与何某系夫妻'],
  ['监事：慕容雪，代理律师黄晓明到庭，刘建国妻子叫李莉，其子邓子墨入职', '监事：慕容某，代理律师黄某到庭，刘某妻子叫李某，其子邓某入职'],
  ['登记在公司名下，交给房管局，支付给农民工，刘建国、房产、车辆和其他财产，刘建国与申请人、江山支行', '登记在公司名下，交给房管局，支付给农民工，刘某、房产、车辆和其他财产，刘某与申请人、江山支行'],
  ['代理律师费用由被执行人承担，股东代表于今日到庭，被申请人何乙民间借贷纠纷', '代理律师费用由被执行人承担，股东代表于今日到庭，被申请人何乙民间借贷纠纷'],
])('names that a place in the sentence tells, and what stands there too: %s', (text, expected) => {
  const m = masker('names', [people('刘建国')], { texts: [{ caseId: A, text }] })
  expect(m.text(text, A)).toBe(expected)
  expect(m.scan(expected)).toEqual([])
})

it('what was masked makes no case number of what stands around it', () => {
  const m = masker('all', [one(1, { debtors: [party('王芳'), party('云溪甲商贸有限公司')] })], { caseNumbers: true })
  const once = m.text('（2025）云溪甲商贸-12号', A)
  expect(once).toBe('（2025）某某公司1-12号')
  expect(m.scan(once)).toEqual([])
  expect(m.text(once, A)).toBe(once)
  const passport = m.text('（2025）护照1234567812号1号', A)
  expect(passport).toBe('（2025）护照****7812号1号')
  expect(m.scan(passport)).toEqual([])
})

describe('properties', () => {
  const bits = ['刘建国', '王芳', '马冬梅', 'Zhang Wei', 'zhangwei', '@example.invalid', 'liu_1', '.', '-', ' ', '\n', '、', '和', '登记在', '名下', '渝A', 'D1234', '5', '微信号：', 'QQ', '护照', 'E1234567', '12345678', '138', '0000', '110101', '19000101', '000X', '账号', '卡号：', '6222', '****', '渝0299执', '1号', '之一', '（2025）', '2025', '云溪甲商贸', '有限公司', '人民路', '12号', '元', '监事：', '周小平', '，', '京']
  it.skipIf(!ALL)('marks, names and numbers in any order: what is made scans clean and is stable', () => {
    const record = one(1, { applicants: [party('刘建国')], debtors: [party('王芳'), party('云溪甲商贸有限公司'), party('Zhang Wei')] })
    fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 9 }), fc.constantFrom('names', 'all'), fc.boolean(), (parts, level, caseNumbers) => {
      const text = parts.join('')
      const m = createMasker(level as Masking, [record], { caseNumbers, texts: [{ caseId: A, text }] })
      const once = m.text(text, A)
      expect(m.scan(once)).toEqual([])
      expect(m.text(once, A)).toBe(once)
    }), { numRuns: Number(process.env['FC_RUNS'] ?? 4000) })
  })
})
