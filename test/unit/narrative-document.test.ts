import { describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { read, RULING, values } from './narrative-sample.ts'
import { factsIn, shortAsset, shortEvent } from './narrative-told.ts'

/** A whole ruling, invented, and what a careful person reads in it; then the same with the defects that texts have. */

describe('a closing ruling', () => {
  const { pageKind, caseFile } = read(RULING)

  it('gives its scalar fields', () => {
    expect(pageKind).toBe('ruling')
    expect(values(caseFile)).toEqual({
      number: '（2024）柏9921执318号', suffix: '之一', type: 'first', court: '柏川省望山县人民法院', handler: undefined, clerk: '麦舟', cause: '买卖合同纠纷', applied: '2024-02-13', filed: '2024-02-15',
      ruled: '2024-06-12', mode: 'zhongben', basis: '（2023）柏9921民初207号 民事判决书 柏川省望山县人民法院', amounts: ['86000.00', '0.00', '86000.00'], applicants: ['柏川望山商贸有限公司'], debtors: ['闻砚'],
    })
    expect(caseFile.basis?.effectiveOn?.value).toBe('2023-12-20')
  })

  it('gives its parties with what is said of them', () => {
    const [applicant] = caseFile.applicants
    expect([applicant?.kind?.value, applicant?.legalRepresentative?.value, applicant?.agent?.name?.value, applicant?.agent?.specialAuthority?.value, applicant?.address?.value]).toEqual(['organization', '佟野', '乐辰', true, '望山县南街8号'])
    const [debtor] = caseFile.debtors
    expect([debtor?.kind?.value, debtor?.missing?.value, debtor?.address?.value]).toEqual(['natural', true, '望山县北街9号'])
  })

  it('gives its acts, and none of the law behind the signatures', () => {
    expect(caseFile.events.map(shortEvent)).toEqual([
      'notice-issued 2024-02-16 闻砚', 'report-order-issued 2024-02-16 闻砚', 'notice-served 2024-02-19 闻砚', 'report-order-served 2024-02-19 闻砚', 'property-report-refused - 闻砚',
      'network-query 2024-02-17', 'network-query 2024-05-22', 'onsite-visit 2024-03-21 闻砚', 'consumption-restricted 2024-04-03 闻砚', 'applicant-interviewed 2024-06-05', 'zhongben-informed 2024-06-05', 'applicant-consented 2024-06-05',
    ])
  })

  it('gives the property, and takes the court at its word that there is no other', () => {
    expect(caseFile.assets.map(shortAsset)).toEqual(['deposit 闻砚 312.40 none because 金额过小未作扣划'])
    expect(caseFile.coverage.assets).toBe('complete')
  })

  it('shows the words of the original for every fact', () => {
    for (const f of factsIn(caseFile)) {
      expect(f.start).toBeGreaterThanOrEqual(0)
      expect(RULING.slice(f.start, f.end).slice(0, 299)).toBe(f.quote.slice(0, 299).replace(/…$/, ''))
    }
  })

  it('is a case file of the contract', () => {
    expect(() => caseFileSchema.parse(caseFile)).not.toThrow()
  })

  it('says nothing of completeness where the ruling does not', () => {
    expect(read(RULING.replace('，未发现其他可供执行的财产', '')).caseFile.coverage.assets).toBe('partial')
  })
})

/** The spoilt text reads as the good one. */
const same = (text: string) => {
  const { caseFile } = read(text)
  expect(values(caseFile)).toEqual(values(read(RULING).caseFile))
  expect(caseFile.events.map(shortEvent)).toEqual(read(RULING).caseFile.events.map(shortEvent))
}

describe('defects of the text', () => {
  const annex = RULING.indexOf('附：')

  it('reads it printed twice as once', () => same(RULING + '\n' + RULING))
  it('reads it in one line', () => same(RULING.slice(0, annex).replace(/\n/g, '')))
  it('reads it with the full stops of the numbered points lost', () => same(RULING.slice(0, annex).replace(/。\n(?=[二三四五]、)/g, '')))
  it('reads it with half-width marks', () => same(RULING.slice(0, annex).replace(/，/g, ',').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')').replace(/。/g, '.')))
  it('reads it with full-width commas inside amounts', () => same(RULING.replace(/86,000/g, '86，000')))
  it('reads it with page footers', () => same(RULING.replace('三、2024年', '第 1 页 共 2 页\n三、2024年')))
  it('reads it with the slips of a scanner', () => same(RULING.replace('申请执行人柏川望山商贸有限公司与被执行人', '申清执行人柏川望山商贸有限公司与被的行人').replace('2月19日', '2月19曰')))
  it('reads it with minutes behind the signatures, which are a paper of their own: what was proposed there was not done', () => {
    const { caseFile } = read(RULING.slice(0, annex) + '\n合议庭评议笔录\n殷桐：对闻砚罚款、拘留。\n打印：样本系统')
    expect(caseFile.events.map(shortEvent)).toEqual([...read(RULING).caseFile.events.map(shortEvent), 'panel-deliberated -'])
  })

  it('reads it wrapped by a printer', () => {
    const wrapped = RULING.slice(0, annex).split('\n').flatMap((line) => line.length > 38 ? line.match(/.{1,38}/gu) ?? [] : [line]).join('\n')
    expect(read(wrapped).caseFile.events.map(shortEvent)).toEqual(read(RULING).caseFile.events.map(shortEvent))
  })

  it('reads nineteen debtors without a colon', () => {
    const names = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申', (c) => `闻${c}川`)
    const text = RULING.replace(/被执行人：闻砚.*\n/, names.map((n) => `被执行人${n}，男，汉族，住望山县北街。\n`).join('')).replaceAll('闻砚', '闻甲川等十九人')
    expect(read(text).caseFile.debtors.map((p) => p.name?.value)).toEqual(names)
  })

  it('reads masked names', () => {
    expect(values(read(RULING.replaceAll('闻砚', '闻某某')).caseFile).debtors).toEqual(['闻某某'])
    expect(values(read(RULING.replaceAll('闻砚', '闻××')).caseFile).debtors).toEqual(['闻××'])
  })
})
