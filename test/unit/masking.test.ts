import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { createMasker, type MaskerOptions } from '../../notes/masking.ts'
import type { Masking } from '../../notes/mask.ts'
import type { CaseRecord } from '../../notes/schema.ts'
import { cpuTime } from './cpu-time.ts'
import { caseRecord } from './export-sample.ts'

/** Invented persons, companies and places. */

const f = <T>(value: T, quote = '') => ({ value, quote })
const A = '（2025）渝0299执1号'
const B = '（2025）渝0299执2号'
const party = (name: string, more: object = {}) => ({ name: f(name), ...more })
const one = (serial: number, file: Partial<CaseFile>): CaseRecord => caseRecord(serial, { caseFile: { applicants: [], debtors: [], handler: f('沈法官'), ...file } })
const people = (...names: string[]): CaseRecord => one(1, { debtors: names.map((n) => party(n)) })
const masker = (level: Masking, cases: CaseRecord[], options?: MaskerOptions) => createMasker(level, cases, options)
const names = (cases: CaseRecord | CaseRecord[], text: string, caseId?: string): string => masker('names', [cases].flat()).text(text, caseId)

describe('names', () => {
  it.each<[string, string[], string, string]>([
    ['one of a surname', ['刘建国'], '被执行人刘建国未到', '被执行人刘某未到'],
    ['two of a surname', ['刘建国', '刘小芳'], '刘小芳与刘建国', '刘某2与刘某1'],
    ['a name in another', ['王成', '王成功'], '王成功替王成签收', '王某2替王某1签收'],
    ['a surname of two', ['欧阳文静', '欧阳明'], '欧阳文静、欧阳明', '欧阳某1、欧阳某2'],
    ['broken by blanks', ['刘建国'], '刘 建 国、刘　建国、刘\n建国、刘\u200b建国', '刘某、刘某、刘某、刘某'],
    ['foreign, with other dots', ['阿依古丽·买买提'], '阿依古丽•买买提称，阿依古丽．买买提签字，阿依古丽到庭', '阿某称，阿某签字，阿某到庭'],
    ['Latin, upper and full-width', ['John Carter'], 'JOHN CARTER、Ｊｏｈｎ　Ｃａｒｔｅｒ、Carter到庭；carterville', 'J某、J某、J某到庭；carterville'],
    ['what else he is called', ['刘建国（又名刘大国、曾用名：刘卫东）'], '刘大国即刘卫东即刘建国', '刘某即刘某即刘某'],
    ['several in one field', ['刘建国、王丽等2人'], '刘建国和王丽', '刘某和王某'],
    ['a body named after a person', ['刘建国'], '云溪县刘建国五金店', '云溪县刘某五金店'],
    ['digits behind', ['刘建国', '刘小芳'], '刘建国1980年生，刘小芳13800000000', '刘某1 1980年生，刘某2 138****0000'],
    ['masked by the court already', ['刘某', '刘建国', '刘某1'], '刘某、刘某1、刘建国', '刘某、刘某1、刘某2'],
    ['numbers as ever', ['刘建国'], '刘建国，身份证号110101190001010000', '刘某，身份证号110101********0000'],
    ['an odd surname', ['某甲', '呙小明'], '呙小明', '呙某'],
    ['the whole of an ordinary word in its own case', ['高峰'], '高峰到庭，房价高峰', '高某到庭，房价高某'],
    ['percent-encoded', ['刘建国'], 'https://oa.example.invalid/?name=%E5%88%98%E5%BB%BA%E5%9B%BD&a=%20b', 'https://oa.example.invalid/?name=刘某&a=%20b'],
    ['in GBK, and as \\u', ['刘建国'], 'x?n=%C1%F5%BD%A8%B9%FA {"n":"\\u5218\\u5efa\\u56fd"}', 'x?n=刘某 {"n":"刘某"}'],
  ])('%s', (_, parties, text, expected) => {
    const m = masker('names', [people(...parties)])
    expect(m.text(text, A)).toBe(expected)
    expect(m.scan(expected)).toEqual([])
    expect(m.text(expected, A)).toBe(expected)
  })

  it('leaves bodies, places, judges and words that are no names', () => {
    const record = one(1, { applicants: [party('云溪甲商贸有限公司', { legalRepresentative: f('何志远') })], debtors: [party('王成', { address: f('青江省清河市云溪县人民路12号') })] })
    const text = '沈法官完成送达；云溪甲商贸有限公司，住青江省清河市云溪县人民路12号'
    expect(names(record, text, A)).toBe(text)
    expect(names(record, '法定代表人何志远', A)).toBe('法定代表人何某')
  })

  it('persons of events and assets, and those whom a text introduces', () => {
    const record = one(1, {
      events: [{ kind: f('search'), party: f(['刘建国', '被执行人']), detail: f('案外人李芳称房屋系其配偶：于立所有，被执行人于2025年离开') }],
      assets: [{ kind: f('real-estate'), owner: f('周敏、刘建国') }],
    } as unknown as Partial<CaseFile>)
    expect(names(record, '李芳、于立、周敏、刘建国于本案', A)).toBe('李某、于某、周某、刘某于本案')
    const m = createMasker('names', [people('刘建国')], { texts: [{ caseId: A, text: '联系人：陈晓，证人赵大海未到庭；申请人申请终本，被执行人应当履行，限制被执行人高消费，被执行人为单位的' }] })
    expect(m.text('陈晓和赵大海；申请人申请终本，被执行人应当履行，限制高消费，单位', A)).toBe('陈某和赵某；申请人申请终本，被执行人应当履行，限制高消费，单位')
  })
})

describe('one person, one alias', () => {
  it('the same name in two cases is the same person only with the same whole ID number', () => {
    const id = '11010119000101000X'
    const same = [one(1, { debtors: [party('刘建国', { idNumber: f(id) })] }), one(2, { debtors: [party('刘建国', { idNumber: f(id) }), party('刘小芳')] })]
    expect([names(same, '刘建国', A), names(same, '刘建国', B), names(same, '刘建国')]).toEqual(['刘某1', '刘某1', '刘某1'])
    for (const other of [{}, { idNumber: f('110101********000X') }, { idNumber: f('110101190002020000') }]) {
      const two = [one(1, { debtors: [party('刘建国', { idNumber: f(id) })] }), one(2, { debtors: [party('刘建国', other)] })]
      /* Without a case it is not known which of them is meant. */
      expect([names(two, '刘建国', A), names(two, '刘建国', B), names(two, '刘建国'), names(two, '刘建国', '（2025）渝0299执9号')]).toEqual(['刘某1', '刘某2', '刘某', '刘某'])
    }
  })
  it('two of one name in one case are told apart by nobody', () => {
    const record = one(1, { debtors: [party('刘建国', { idNumber: f('11010119000101000X') }), party('刘建国', { idNumber: f('110101190002020000') })] })
    expect(names(record, '刘建国', A)).toBe('刘某')
  })
})

it('in other cases a word of the language, or what cuts two words apart, stays; a name does not', () => {
  const cases = [people('高峰', '王成', '刘建国')]
  for (const kept of ['用电高峰期间', '完成', '国王成立公司']) expect(names(cases, kept, B)).toBe(kept)
  expect(names(cases, '另案被执行人高峰，刘建国、王成，王成称', B)).toBe('另案被执行人高某，刘某、王某，王某称')
  expect(names(cases, '高峰', B)).toBe('高某')
  const m = masker('names', cases)
  expect([B, A, B].map((id) => m.text('用电高峰期间', id)), 'whatever was asked before').toEqual(['用电高峰期间', '用电高某期间', '用电高峰期间'])
})

describe('level all', () => {
  const record = one(1, {
    handler: f('沈明远'), applicants: [party('云溪甲商贸有限公司'), party('清河市乙银行股份有限公司云溪支行')],
    debtors: [party('刘建国', { address: f('青江省清河市云溪县城关镇人民路12号3幢2单元501室') })],
  })
  it.each([
    ['云溪甲商贸有限公司诉刘建国', '某某公司1诉刘某'],
    ['甲方云溪甲商贸公司', '甲方某某公司1'],
    ['清河市乙银行股份有限公司云溪支行', '某某银行1'],
    ['住青江省清河市云溪县城关镇人民路12号3幢2单元501室。', '住青江省清河市某地址。'],
    ['查封位于重庆市云溪区建设路5号附2号房屋', '查封位于重庆市某地址房屋'],
    ['案外人云溪丙建筑有限公司称', '案外人某某公司2称'],
    ['2025年7月8日约谈云溪丁建材经营部的代理人', '2025年7月8日约谈某某商行1的代理人'],
    ['查封刘建国名下望江小区3栋601室住宅', '查封刘某名下某地址住宅'],
    ['到东塘镇桥头村刘建国家中走访', '到某地址刘某家中走访'],
    ['青江省云溪县人民法院，沈明远', '青江省云溪县人民法院，沈某'],
    ['《关于严格规范终结本次执行程序的规定（试行）》（法〔2016〕373号）第一条', '《关于严格规范终结本次执行程序的规定（试行）》（法〔2016〕373号）第一条'],
  ])('%s', (text, expected) => {
    const m = masker('all', [record])
    expect(m.text(text, A)).toBe(expected)
    expect(m.scan(expected)).toEqual([])
    expect(m.scan(text).length > 0).toBe(text !== expected)
  })
  it('who wrote a note', () => {
    expect(createMasker('all', [record], { officials: ['苏木'] }).text('苏木，2026年', A)).toBe('苏某，2026年')
    expect(createMasker('names', [record], { officials: ['苏木'] }).text('苏木、沈明远', A)).toBe('苏木、沈明远')
  })
})

it('case numbers, when asked: the same number the same word, rulings kept apart, numbers of laws left', () => {
  const m = masker('names', [one(1, {}), one(2, {})], { caseNumbers: true })
  expect(m.text('(2025)渝0299执2号之一、（2025）渝0299执1号、（2024）渝0299民初7号，法释〔2015〕17号、法〔2016〕373号', A)).toBe('案件2之一、案件1、案件3，法释〔2015〕17号、法〔2016〕373号')
  expect(m.text(B)).toBe('案件2')
  /* As people write them: without brackets, or without the year. */
  const said = '渝0299执2号案、2025渝0299执1号之一、2023年渝0299执1号、渝0299执恢9号；12号楼，云溪检建3号'
  expect(masker('names', [one(1, {}), one(2, {})], { caseNumbers: true }).text(said, A)).toBe('案件2案、案件1之一、案件3、案件4；12号楼，云溪检建3号')
  expect(m.scan(said).map((l) => l.text)).toEqual(['渝0299执2号', '2025渝0299执1号之一', '2023年渝0299执1号', '渝0299执恢9号'])
  expect(m.scan(A).map((l) => l.kind)).toEqual(['case-number'])
  expect(m.text(`x?ah=${encodeURIComponent(A)}&b=%20c`)).toBe('x?ah=案件1&b=%20c')
  expect(m.scan(`x?ah=${encodeURIComponent(A)}`).map((l) => l.kind)).toEqual(['case-number'])
  expect(masker('none', [one(1, {})], { caseNumbers: true }).text(`刘建国${A}`)).toBe('刘建国案件1')
})

it('levels none and numbers', () => {
  const text = '刘建国，电话13800000000'
  expect(masker('none', [people('刘建国')]).text(text, A)).toBe(text)
  expect(masker('none', [people('刘建国')]).scan(text)).toEqual([])
  expect(masker('numbers', [people('刘建国')]).text(text, A)).toBe('刘建国，电话138****0000')
})

describe('properties', () => {
  const given = fc.string({ unit: fc.constantFrom(...'建国小芳明伟丽娜志强子轩文静一鸣海涛雪梅大勇'), minLength: 1, maxLength: 3 })
  const name = fc.oneof({ weight: 5, arbitrary: fc.tuple(fc.constantFrom(...'刘王张陈李赵', '欧阳', '司马'), given).map((p) => p.join('')) }, { weight: 1, arbitrary: fc.tuple(given, given).map(([a, b]) => `${a}提·买${b}`) })
  const words = fc.constantFrom('，', '被执行人', '与', '在', '云溪县', '的房屋', '1980年', '13800000000', '称', '\n', ' ', '某', '3', '（', '国', '王', '股份有限公司', '人民路3号', '%E5')
  const broken = (n: string, how: number): string => (how === 0 ? n : [...n].join(['', ' ', '\u3000', '\u200b'][how] ?? ''))
  const text = (ns: readonly string[]) => fc.array(fc.oneof(words, fc.tuple(fc.constantFrom(...ns), fc.nat(3)).map(([n, how]) => broken(n, how))), { maxLength: 10 }).map((p) => p.join(''))
  const setting = fc.uniqueArray(name, { minLength: 1, maxLength: 5 }).chain((ns) => fc.tuple(fc.constant(ns), text(ns), fc.constantFrom<Masking>('names', 'all')))
  it('no name of any party survives in the texts of its case, however it is written; what is made scans clean and is stable', () => {
    fc.assert(fc.property(setting, ([ns, t, level]) => {
      const m = masker(level, [people(...ns)])
      const made = m.text(t, A)
      for (const n of ns) expect(made.replace(/[\s\u200b]/g, '')).not.toContain(n)
      expect(m.scan(made)).toEqual([])
    }), { numRuns: 400 })
  })
  it('the same person has the same alias in every text, two persons never one', () => {
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 8 }), (ns) => {
      const m = masker('names', [people(...ns)])
      const aliases = ns.map((n) => m.text(n, A))
      expect(new Set(aliases).size).toBe(ns.length)
      for (const [i, n] of ns.entries()) expect(m.text(`（${n}）`, A)).toBe(`（${aliases[i] ?? ''}）`)
    }), { numRuns: 200 })
  })
})

it.skipIf(!ALL)('takes time in proportion to the length', () => {
  const parts = ['刘建', '刘 建 ', '被执行人：', '有限公司', '路12号', '省市县镇村', '王成功', '%E5%88', '\\u5218', '以下简称', '（2023）粤', '刘·', 'a']
  const record = one(1, { debtors: [party('刘建国'), party('王成'), party('阿依古丽·买买提')] })
  for (const part of parts) {
    const s = part.repeat(Math.ceil(8_000 / part.length))
    const time = (text: string): number => cpuTime(() => { createMasker('all', [record], { texts: [{ caseId: A, text }] }).text(text, A) }, 2)
    /* Eight times for linear work, 64 for quadratic */
    expect(time(s), part).toBeLessThan(24 * time(s.slice(0, s.length / 8)) + 30)
  }
})
