import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** What a closing ruling states of itself; what it does not state is left open, and no other paper states it. */

const CLAIM = '申请执行人柏川商行与被执行人闻砚买卖合同纠纷一案，申请执行人向本院申请强制执行，要求被执行人支付货款86400元。本院于2025年3月1日立案执行。'
const MEASURES = '执行过程中，本院于2025年3月5日向被执行人发出执行通知书、报告财产令。'
const PROPERTY = '经查，被执行人名下无车辆、房产登记，未发现其他可供执行的财产。'
const REALISED = '本案执行到位1200元，未执行到位85200元。'
const RIGHTS = '申请执行人享有要求被执行人继续履行债务的权利，发现被执行人有可供执行财产的，可以再次申请执行。被执行人负有继续向申请执行人履行债务的义务。'
const ORDER = '依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十七条规定，裁定如下：\n终结（2025）川9921执100号案件的本次执行程序。'
const paper = (...body: string[]) => readText(`云溪县人民法院\n执行裁定书\n（2025）川9921执100号\n申请执行人：柏川商行，住所地云溪县。\n被执行人：闻砚，男，住云溪县。\n${body.join('\n')}\n审判长 闵一舟\n二〇二五年八月二十日\n书记员 黎青`).caseFile
const stated = (...body: string[]) => Object.keys(paper(...body).rulingContents ?? {}).sort()
const ALL = ['claim', 'measures', 'property', 'realised', 'rights']

describe('a closing ruling', () => {
  it('states all five', () => {
    const { rulingContents: c, closeMode } = paper(CLAIM, MEASURES, PROPERTY, REALISED, ORDER, RIGHTS)
    expect(closeMode?.value).toBe('zhongben')
    expect(Object.keys(c ?? {}).sort()).toEqual(ALL)
    expect(Object.values(c ?? {}).every((f) => f?.value === true && f.quote !== '' && f.where?.start !== undefined)).toBe(true)
    expect(c?.realised?.quote).toBe('执行到位1200元')
  })
  it.each<[string, string[], string[]]>([
    ['without measures', [CLAIM, PROPERTY, REALISED, ORDER, RIGHTS], ['claim', 'property', 'realised', 'rights']],
    ['without property', [CLAIM, MEASURES, REALISED, ORDER, RIGHTS], ['claim', 'measures', 'realised', 'rights']],
    ['without what was realised', [CLAIM, MEASURES, PROPERTY, ORDER, RIGHTS], ['claim', 'measures', 'property', 'rights']],
    ['with the right to apply again alone', [CLAIM, MEASURES, PROPERTY, REALISED, ORDER, '申请执行人发现被执行人有可供执行财产的，可以再次申请执行。'], ['claim', 'measures', 'property', 'realised']],
    ['without rights', [CLAIM, MEASURES, PROPERTY, REALISED, ORDER], ['claim', 'measures', 'property', 'realised']],
    ['that only queried and lists what it looked for', [CLAIM, MEASURES, '本院查询了被执行人名下的存款、车辆、房产，并责令其报告财产。', REALISED, ORDER, RIGHTS], ['claim', 'measures', 'realised', 'rights']],
  ])('%s leaves the rest open', (_, body, expected) => {
    expect(stated(...body)).toEqual(expected)
  })
  it.each([
    ['that ends enforcement for good', '裁定如下：\n终结（2025）川9921执100号案件的执行。'], ['that seals', '裁定如下：\n查封被执行人闻砚名下位于云溪路3号的房屋。'],
  ])('a ruling %s states nothing of the kind', (_, order) => {
    expect(stated(CLAIM, MEASURES, PROPERTY, REALISED, order)).toEqual([])
  })
  it('nor does a record that speaks of ending', () => {
    expect(readText(`云溪县人民法院\n合议庭评议笔录\n（2025）川9921执100号\n${CLAIM}${MEASURES}${PROPERTY}${REALISED}合议庭一致同意终结本次执行程序。${RIGHTS}`).caseFile.rulingContents).toBeUndefined()
  })
  it('a page of a platform has none', () => {
    expect(paper(CLAIM).rulingContents).toBeUndefined()
  })
})
