import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { read, tablesOf } from './snippet.ts'

/** Lists of sales, money, periods and clues; further columns of measures, things, parties and queries. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const table = (title: string, head: string, ...rows: string[]) => `<h3>${title}</h3><table>${row(head.split(' '), 'th')}${rows.map((r) => row(r.split('|'))).join('')}</table>`
const file = (html: string): CaseFile => read(`<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚</p>${html}`).caseFile
const short = (e: CaseEvent) => [
  e.kind.value, e.on?.value ?? '-', e.until ? `~${e.until.value}` : '', e.round ? `#${e.round.value}` : '', e.clause ? `第${e.clause.value}项` : '', e.term ? `${e.term.value}期` : '',
  e.approvedBy ? `批:${e.approvedBy.value}` : '', e.amount ? `=${e.amount.value}` : '', e.about ? `〈${e.about.value}〉` : '', e.done?.value === false ? `!${e.status?.value}` : '',
].filter((p) => p !== '').join(' ')
const acts = (html: string) => file(html).events.map(short)

describe('sales', () => {
  const HEAD = '拍次 标的物 公告日期 起拍价 开拍日期 拍卖结果 成交价'
  it('each attempt is told with its thing, its price and its outcome', () => {
    expect(acts(table('拍卖情况', HEAD, '第一次拍卖|云溪路3号房屋|2025-04-01|56万元|2025-05-06|流拍|', '第二次拍卖|云溪路3号房屋|2025-05-20|448000元|2025-06-10|成交|460000元'))).toEqual([
      'auction-announced 2025-04-01 #1 =560000.00 〈云溪路3号房屋〉', 'auction-held 2025-05-06 #1 =560000.00 〈云溪路3号房屋〉', 'auction-failed 2025-05-06 #1 =560000.00 〈云溪路3号房屋〉',
      'auction-announced 2025-05-20 #2 =448000.00 〈云溪路3号房屋〉', 'auction-held 2025-06-10 #2 =448000.00 〈云溪路3号房屋〉', 'sold 2025-06-10 #2 =460000.00 〈云溪路3号房屋〉',
    ])
  })
  it.each(['未开始', '待开拍', '公告中', '已撤回', '中止', ''])('what has not come to its day was not held: %s', (state) => {
    expect(acts(table('拍卖情况', HEAD, `一拍|云溪路3号房屋|2025-04-01|56万元|2025-05-06|${state}|`))).toEqual(['auction-announced 2025-04-01 #1 =560000.00 〈云溪路3号房屋〉'])
  })
  it('the day of an outcome is that of the end, never that of a beginning with its hour', () => {
    const of = (begun: string) => acts(table('拍卖情况', '拍次 公告日期 竞价时间 拍卖结果', `一拍|2025-04-01|${begun}|流拍`)).at(-1)
    expect([of('2025-05-06 10:00'), of('2025-05-06 10:00 至 2025-05-07 10:00'), of('2025-05-06')]).toEqual(['auction-failed - #1', 'auction-failed 2025-05-07 #1', 'auction-failed 2025-05-06 #1'])
  })
  it('变卖 has no number; two things of one day stay two', () => {
    expect(acts(table('拍卖情况', HEAD, '变卖|甲车|2025-04-01|||未开始|', '一拍|乙车|2025-04-01|||未开始|'))).toEqual(['auction-announced 2025-04-01 〈甲车〉', 'auction-announced 2025-04-01 #1 〈乙车〉'])
  })
  it('a list of things with a price of sale stays a list of things', () => {
    expect(tablesOf(table('财产', '财产类型 财产名称 所有人 起拍价 成交价', '车辆|某车|闻砚|1万元|'))[0]?.kind).toBe('assets')
  })
})

describe('money of the case', () => {
  const HEAD = '到账日期 到账金额 缴款人 到账通知日期 发放日期 发放金额 领款人 发放状态'
  it('came in, was told of, went out', () => {
    expect(acts(table('案款', HEAD, '2025-04-01|30000|闻砚|2025-04-02|2025-04-20|29500|柏川商行|已发放'))).toEqual(['case-money-received 2025-04-01 =30000.00', 'case-money-noticed 2025-04-02 =30000.00', 'case-money-paid 2025-04-20 =29500.00'])
  })
  it.each([['尚未发放', '!not-done'], ['待发放', '!not-done'], ['审批中', '!planned']])('not yet: %s', (state, how) => {
    expect(acts(table('案款', HEAD, `2025-04-01|30000|闻砚|2025-04-02|||柏川商行|${state}`)).at(-1)).toBe(`case-money-paid - =30000.00 ${how}`)
  })
  it('fees, deposits and what goes back to the debtor are no money of the creditor; other cases have their own', () => {
    expect(acts(table('案款', '到账日期 到账金额 备注', '2025-04-01|30000|竞买保证金', '2025-04-02|800|评估费'))).toEqual([])
    expect(acts(table('案款', HEAD, '2025-04-01|30000|闻砚|||29500||').replace('<td></td><td>29500</td><td></td>', '<td>2025-04-20</td><td>29500</td><td>闻砚</td>'))).toEqual(['case-money-received 2025-04-01 =30000.00'])
    expect(tablesOf(table('案款', '案号 到账日期 到账金额 发放日期', '（2025）青9921执2号|2025-04-01|1|2025-04-02')).map((t) => t.kind)).not.toContain('money')
  })
  it('an empty cell tells nothing, a dated plan is no payment', () => {
    expect(acts(table('案款', HEAD, '2025-04-01|30000||||||'))).toEqual(['case-money-received 2025-04-01 =30000.00'])
    expect(acts(table('案款', HEAD, '2025-04-01|30000|||2025-05-01|30000||拟发放')).filter((e) => e.startsWith('case-money-paid'))).toEqual([])
    expect(acts(table('案款', HEAD, '2025-04-01|30000|||拟于2025-05-01|30000||')).filter((e) => e.startsWith('case-money-paid'))).toEqual([])
  })
  it('a delay is one with the day of its approval; two sums of one day are two', () => {
    expect(acts(table('案款', '到账日期 到账金额 延缓发放审批日期 延缓事由 批准人', '2025-04-01|30000|2025-04-25|账户有误|执行局局长 闵一舟', '2025-04-01|20000||账户有误|'))).toEqual([
      'case-money-received 2025-04-01 =30000.00', 'payment-delay-approved 2025-04-25 批:执行局局长 =30000.00', 'case-money-received 2025-04-01 =20000.00',
    ])
  })
})

describe('periods', () => {
  it('a stretch taken out, an extension approved', () => {
    expect(acts(table('扣除期限', '扣除事由 扣除起始日期 扣除终止日期 批准人', '委托评估|2025-04-01|2025-05-20|院长 闵一舟'))).toEqual(['period-deducted 2025-04-01 ~2025-05-20 批:院长'])
    expect(acts(table('延长期限', '延长事由 延长月数 延长后届满日 批准日期 批准人 审批结果', '财产处置中|3个月|2025-12-01|2025-08-20|副院长|同意'))).toEqual(['period-extended 2025-08-20 ~2025-12-01 3期 批:副院长'])
  })
  it.each([['审批中', []], ['待审批', []], ['不同意', ['period-extended 2025-08-20 ~2025-12-01 3期 批:副院长 !refused']]])('%s', (state, expected) => {
    expect(acts(table('延长期限', '延长事由 延长月数 延长后届满日 批准日期 批准人 审批结果', `财产处置中|3个月|2025-12-01|2025-08-20|副院长|${state}`))).toEqual(expected)
  })
  it('still running has no end; no sign of approval is no extension; a bare name is no office', () => {
    expect(acts(table('扣除期限', '扣除事由 扣除起始日期 扣除终止日期', '委托评估|2025-04-01|'))).toEqual(['period-deducted 2025-04-01'])
    expect(acts(table('延长期限', '延长事由 延长月数 延长后届满日', '财产处置中|3个月|2025-12-01'))).toEqual([])
    expect(acts(table('延长期限', '延长月数 批准日期 批准人', '3个月|2025-08-20|闵一舟'))).toEqual(['period-extended 2025-08-20 3期'])
  })
})

describe('clues', () => {
  it('each with what came of it; one still looked into is not verified', () => {
    expect(acts(table('财产线索', '线索内容 提供日期 提供人 核查日期 核查结果', '闻砚在云溪路有商铺|2025-04-01|柏川商行|2025-04-05|登记在案外人名下', '闻砚有货车一辆|2025-04-02|柏川商行||核查中'))).toEqual([
      'clue-provided 2025-04-01 〈闻砚在云溪路有商铺〉', 'clue-verified 2025-04-05 〈闻砚在云溪路有商铺〉', 'clue-provided 2025-04-02 〈闻砚有货车一辆〉',
    ])
  })
})

describe('further columns', () => {
  const HEAD = '惩戒措施 被限制人 发布日期 纳入情形 期限 批准人 罚款金额'.replace('惩戒措施', '措施')
  it.each([
    ['纳入失信名单|闻砚|2025-04-01|违反财产报告制度|2年|院长|', 'dishonest-listed 2025-04-01 第4项 24期 批:院长'], ['纳入失信名单|闻砚|2025-04-01|第一条第（一）项||局长|', 'dishonest-listed 2025-04-01 第1项 批:局长'],
    ['纳入失信名单|闻砚|2025-04-01|其他规避执行|长期|闵一舟|', 'dishonest-listed 2025-04-01'], ['纳入失信名单|闻砚|2025-04-01|违反财产报告制度；违反限制消费令|2|待院长批准|', 'dishonest-listed 2025-04-01'],
    ['纳入失信名单|闻砚|2016-04-01|第一条第（一）项|||', 'dishonest-listed 2016-04-01'], ['纳入失信名单|闻砚|2025-04-01|其他有履行能力而拒不履行生效法律文书确定义务|||', 'dishonest-listed 2025-04-01'],
    ['拘留|闻砚|2025-04-01||15日|院长|', 'detained 2025-04-01 15期 批:院长'], ['罚款|闻砚|2025-04-01|||院长|5000元', 'fined 2025-04-01 批:院长 =5000.00'],
    ['限制消费|闻砚|2025-04-01|违反财产报告制度|2年||', 'consumption-restricted 2025-04-01'],
  ])('of measures: %s', (cells, expected) => {
    expect(acts(table('惩戒', HEAD, cells))).toEqual([expected])
  })
  it('of things', () => {
    const [a, b, c] = file(table('财产', '财产类型 财产名称 所有人 参考价 参考价有效期至 是否保全', '房产|云溪路3号|闻砚|80万元|2026-04-01|是', '车辆|某车|闻砚|||否', '车辆|另车|闻砚|||待查')).assets
    expect([a?.referencePrice?.value, a?.value?.value, a?.referenceUntil?.value, a?.preserved?.value]).toEqual(['800000.00', '800000.00', '2026-04-01', true])
    expect([b?.referencePrice, b?.preserved?.value, c?.preserved]).toEqual([undefined, false, undefined])
  })
  it('of things: whether a control was lifted', () => {
    const released = (cell: string) => file(table('财产', '财产类型 财产名称 所有人 控制措施 解封日期', `车辆|某车|闻砚|查封|${cell}`)).assets[0]?.control?.released?.value
    expect(['2025-04-01', '已解除', '未解除', '', '拟解除', '2025年4月'].map(released)).toEqual(['2025-04-01', true, false, undefined, undefined, undefined])
  })
  it('of parties', () => {
    const debtors = file(table('当事人', '诉讼地位 姓名 主体状态', '被执行人|林晚|2024年5月1日因病死亡', '被执行人|闵舟|在校学生', '被执行人|黎青|已毕业，曾为在校学生', '被执行人|施远|拟于2025年5月1日注销')).debtors
    expect(['林晚', '闵舟', '黎青', '施远'].map((n) => debtors.find((d) => d.name?.value === n)).map((d) => [d?.deceased?.value, d?.deceasedOn?.value, d?.student?.value])).toEqual([[true, '2024-05-01', undefined], [undefined, undefined, true], [undefined, undefined, undefined], [undefined, undefined, undefined]])
  })
  it('queries after the closing, and what the applicant was told', () => {
    const HEADS = '查询日期 查询项目 被查询人 查询结果 告知申请执行人日期'
    expect(acts(table('终本后定期查询', HEADS, '2025-10-01|银行存款|闻砚|未发现可供执行财产|2025-10-03', '2026-04-01|银行存款|闻砚|未发现可供执行财产|未告知'))).toEqual(['post-query 2025-10-01', 'post-query 2026-04-01', 'post-query-informed 2025-10-03'])
    expect(acts(table('网络查控', HEADS, '2025-10-01|银行存款|闻砚|未发现可供执行财产|'))).toEqual(['network-query 2025-10-01'])
  })
  it('the suit before', () => {
    const { basis } = file('<p>诉讼立案日期：2024-05-06</p><p>执行依据作出日期：2024-08-09</p>')
    expect([basis?.filedOn?.value, basis?.decidedOn?.value]).toEqual(['2024-05-06', '2024-08-09'])
  })
})
