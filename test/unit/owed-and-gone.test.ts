import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** What others owe a debtor is his; what he gave away is not; and whose first seal it is, told in a bracket, takes no act of this case away. */

const read = (line: string) => readText(`青川县人民法院\n财产查控情况报告\n（2025）青9931执2号\n申请执行人：柏川商行。\n被执行人：闻砚、闻墨。\n${line}\n`).caseFile
const things = (line: string) => read(line).assets.map((a) => `${a.kind.value ?? ''} ${[a.owner?.value ?? []].flat().join('、')} ${a.value?.value ?? ''}`.trim())
const acts = (line: string) => read(line).events.map((e) => `${e.kind.value ?? ''} ${e.on?.value ?? ''} ${[e.party?.value ?? []].flat().join('、')}`.trim())

describe('owed to a debtor', () => {
  it.each<[string, string[]]>([
    ['青川某建筑有限公司尚欠闻砚工程款10万元。', ['receivable 闻砚 100000.00']],
    ['闻砚在青川县某公司有工程款10万元未结算。', ['receivable 闻砚 100000.00']],
    ['闻砚的房屋已被征收，征收补偿款10万元尚未领取。', ['receivable 闻砚 100000.00']],
    ['闻砚的房屋已被征收，补偿款尚未领取。', ['receivable 闻砚']],
    ['闻砚承包地被征用，土地补偿款3万元存于村委会。', ['receivable 闻砚 30000.00']],
    ['闻砚可领取拆迁补偿款10万元。', ['receivable 闻砚 100000.00']],
    ['闻砚在法院执行款专户有待领取案款8000元。', ['receivable 闻砚 8000.00']],
    ['申请执行人反映某公司尚欠闻砚工程款10万元。', []],
    ['某公司已付清所欠闻砚工程款10万元。', []],
    ['闻砚尚欠柏川商行货款10万元。', []],
    ['闻砚应付某公司工程款10万元。', []],
    ['未发现闻砚有征收补偿款尚未领取。', []],
  ])('%s', (line, want) => expect(things(line)).toEqual(want))
})

describe('of other kinds', () => {
  it.each<[string, string[]]>([
    ['闻墨在平安人寿保险公司投保重疾险一份，现金价值2.3万元。', ['insurance 闻墨']],
    ['闻墨有养老保险待遇，每月1500元。', ['income 闻墨']],
    ['闻墨名下有数字人民币钱包余额20元。', ['online-funds 闻墨 20.00']],
    ['闻墨在某小区认购商品房一套，尚未办理产权登记。', ['real-estate 闻墨']],
    ['闻砚系青川某公司法定代表人，但不持有股权。', []],
    ['闻砚名下不再享有土地使用权。', []],
  ])('%s', (line, want) => expect(things(line).map((t) => (want[0]?.split(' ').length === 3 ? t : t.split(' ').slice(0, 2).join(' ')))).toEqual(want))
})

describe('given away', () => {
  it.each(['闻砚名下原有石门镇青石路8号房屋，已于2024年11月2日过户给其妻。', '闻砚名下的石门镇青石路8号房屋已于2023年被柳溪县人民法院拍卖。', '闻砚名下的房屋已转让给他人，转让价30万元。'])('%s', (line) => expect(things(line)).toEqual([]))
  it('what is sold and still stands in his name is told', () => expect(things('闻墨名下的车辆已于2022年出售给王某，未办理过户。')).toEqual(['vehicle 闻墨']))
})

describe('a bracket about the first seal', () => {
  it.each(['（首封法院为柳溪县人民法院，案号（2024）青9932执77号）', '（柳溪县人民法院（2024）青9932执77号案首封）', '（轮候于（2024）青9932执77号）'])('%s', (bracket) => {
    expect(acts(`2025年2月10日轮候查封闻砚所有的石门镇青石路8号房屋${bracket}，2025年3月1日查封闻墨所有青A12345号轿车。`)).toEqual(['waiting-sealed 2025-02-10 闻砚', 'sealed 2025-03-01 闻墨'])
  })
  it('an act that stands before the number of another case in a bracket is that case’s', () => {
    expect(acts('2024年8月5日对闻砚司法拘留十五日（（2024）青9931执88号案），至今未履行。')).toEqual([])
  })
})

describe('frozen money of which it is said that it is little', () => {
  it.each<[string, string[]]>([['冻结款项数额较小，不足以支付执行费。', []], ['2025年1月12日冻结闻砚青川农商行存款312.5元，因冻结款项过低，未扣划。', ['frozen 2025-01-12 闻砚']], ['2025年1月12日冻结闻砚账户余额不足10元。', ['frozen 2025-01-12 闻砚']]])('%s', (line, want) => expect(acts(line)).toEqual(want))
})

describe('what a report of the work tells in passing', () => {
  it.each<[string, string[]]>([
    ['2025年2月10日，执行干警前往石门镇闻墨住处，敲门无人应答，经询问村干部，其常年在外务工。', ['onsite-visit 2025-02-10 闻墨']],
    ['2025年2月10日询问闻墨，其称在外务工。', ['debtor-questioned 2025-02-10 闻墨']],
    ['2025年3月6日将闻墨列入失信被执行人名单，2025年5月1日因其履行部分义务予以屏蔽。', ['dishonest-listed 2025-03-06 闻墨', 'dishonest-removed 2025-05-01 闻墨']],
    ['2025年3月2日对闻墨名下车辆续查封，期限两年。', ['control-renewed 2025-03-02 闻墨']],
    ['2025年4月21日报请院长审批，院长同意。', ['president-approved 2025-04-21']],
    ['2025年4月21日报院长审批，同意终本。', ['president-approved 2025-04-21']],
    ['2025年4月21日报请院长审批，院长同意发放。', []],
    ['2025年4月21日报请院长审批，院长未同意。', []],
    ['2025年4月21日报院长审批。', []],
  ])('%s', (line, want) => expect(acts(line)).toEqual(want))
})
