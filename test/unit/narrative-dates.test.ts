import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../reading/narrative/dates.ts'
import { flowOf } from '../../reading/narrative/flow.ts'
import { unitsOf } from '../../reading/narrative/units.ts'
import { firstUnits, scan, scanner } from '../../reading/narrative/scan.ts'

const days = (text: string, document?: string) => findDates(flowOf(text).text, document).map((d) => `${d.on}${d.until ? '~' + d.until : ''}${d.precision === 'day' || d.precision === 'range' ? '' : ' ' + d.precision}${d.role === 'limit' ? ' limit' : ''}`)

describe('dates in a text', () => {
  it.each([
    ['2024年3月5日', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024 年3 月5 日', '2024-03-05'],
    ['2024年3月5号', '2024-03-05'],
    ['2024年3月5曰', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['二Ｏ二四年十二月三十一日', '2024-12-31'],
    ['2024年3月', '2024-03-01 month'],
    ['2024年3月5日、18日', '2024-03-05', '2024-03-18'],
    ['2024年3月5日，同月19日，次日', '2024-03-05', '2024-03-19', '2024-03-20'],
    ['2024年3月5日，当日，同年8月1日', '2024-03-05', '2024-03-05', '2024-08-01'],
    ['2024年11月20日，12月3日，2月5日', '2024-11-20', '2024-12-03', '2024-02-05'],
    ['2024年4月26日至4月27日', '2024-04-26~2024-04-27'],
    ['2024年1月22日10时至1月23日10时', '2024-01-22~2024-01-23'],
    ['自2024年3月25日起至2027年3月24日止', '2024-03-25~2027-03-24 limit'],
    ['1980年1月1日出生', '1980-01-01 limit'],
    ['于2024年12月30日前付清', '2024-12-30 limit'],
    ['惠生于2024年3月20日申报', '2024-03-20'],
    ['2024年2月30日'],
  ] as const)('%s', (text, ...on) => {
    expect(days(text)).toEqual(on)
  })

  it('takes the year of the document, and last year where the day would lie ahead of it', () => {
    expect(days('3月1日', '2024-05-06')).toEqual(['2024-03-01'])
    expect(days('去年11月', '2024-05-06')).toEqual(['2023-11-01 month'])
    expect(days('11月3日', '2024-05-06')).toEqual(['2023-11-03'])
  })

  it('goes on into the next year', () => {
    expect(days('2023年11月20日查询；2月5日再次查询', '2024-05-06')).toEqual(['2023-11-20', '2024-02-05'])
  })

  it('does not let a term give its year to what follows', () => {
    expect(days('2025年3月25日查封，期限自2025年3月25日至2028年3月24日。4月22日询价')).toEqual(['2025-03-25', '2025-03-25~2028-03-24 limit', '2025-04-22'])
  })
})

describe('the flow text', () => {
  it.each([
    ['letter-spaced headings', '执 行 裁 定 书', '执行裁定书'],
    ['slips of recognition', '申清执行人与被的行人、被执行行人', '申请执行人与被执行人、被执行人'],
    ['a page footer inside a sentence', '本院于2024年3月5日对闻砚名下的房屋、车辆以及他所经营的商铺进行了查封，发出限制消\n\n第 2 页 共 3 页\n\n费令，并将他纳入失信被执行人名单，另有存款一千余元未作扣划处理，此后再次前往他所住的\n村子走访，村委会主任反映他常年在外，春节亦不回来，家中只有父母二人居住，未见可供执行\n的物品，随后本院约谈了申请执行人，告知了上述情况，申请执行人表示没有其他线索可以提供\n。', undefined],
  ] as const)('%s', (_name, text, flow) => {
    const made = flowOf(text).text
    if (flow !== undefined) expect(made).toBe(flow)
    else expect(made).toContain('限制消费令')
  })

  it('keeps the place of every character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('本', '院', ' ', '\n', '，', '３', '年', '。', '\u00a0', '\u200b', '被', '的', '行', '人', '\t', 'A', '曰', '月', '1') }), (text) => {
      const flow = flowOf(text)
      let before = -1
      for (let i = 0; i < flow.text.length; i++) {
        expect(flow.at(i)).toBeGreaterThanOrEqual(before)
        expect(flow.at(i)).toBeLessThanOrEqual(text.length)
        before = flow.at(i)
      }
    }))
  })
})

describe('the table of first characters', () => {
  const patterns = ['(?:支付宝|微信(?:零钱)?)|(?<=\\d)室', '(?:小)?车|[一二三]台', '\\d{1,3}元|(?:人民币)?约', '(?!甲)[\\u4e00-\\u4e05]丙', '[^甲]乙', '[\\u4e00-\\u9fa5]丙(?:丁)?|甲乙|丙(?=丁)', '[一二三]台|一二|[一二]{1,2}车', '二|[\\u4e00-\\u4e09]台|[\\]一]车']
  it.each(patterns)('finds with %s what the engine finds', (source) => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'支付宝微信零钱1室小车一台二三元人民币约甲丙乙丁') }), (text) => {
      expect(scan(scanner(source), text).map((m) => [m.index, m[0]])).toEqual([...text.matchAll(new RegExp(source, 'g'))].map((m) => [m.index, m[0]]))
    }))
  })

  it('tries only what can begin', () => {
    expect(firstUnits('(?:支付宝|微信)')).toEqual(['支', '微'].map((c) => c.charCodeAt(0)).sort((a, b) => a - b))
  })
})

describe('the table of single characters', () => {
  it.each([/[ \t|│┃.*#\u2018\u2019\u201c\u201d]/, /[一二三\d()、.\s]/, /[\ud800-\udbff]/, /\n/])('has what %s matches, and no other', (one) => {
    const table = unitsOf(one)
    for (let u = 0; u < 65_536; u++) if ((table[u] === 1) !== one.test(String.fromCharCode(u))) expect(u).toBe(-1)
    expect(table).toHaveLength(65_536)
    expect(table.includes(1)).toBe(true)
  })
})
