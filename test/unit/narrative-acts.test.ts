import { describe, expect, it } from 'vitest'
import { ACTS } from '../../reading/narrative/act-table.ts'
import { assets, events } from './narrative-told.ts'

/** One sentence or more for every act of the vocabulary that a text can tell: words in, acts out. All sentences are invented. */

const TOLD: readonly (readonly [text: string, ...acts: string[]])[] = [
  ['本院于2024年3月5日向闻砚发出执行通知书、报告财产令。', 'notice-issued 2024-03-05 闻砚', 'report-order-issued 2024-03-05 闻砚'],
  ['2024年3月5日，本院以邮政专递向闻砚寄出执行通知书和报告财产令，闻砚于同月9日签收。', 'notice-issued 2024-03-05 闻砚', 'report-order-issued 2024-03-05 闻砚', 'notice-served 2024-03-09 闻砚', 'report-order-served 2024-03-09 闻砚'],
  ['执行通知书、报告财产令于2024年4月1日公告送达。', 'notice-served 2024-04-01', 'report-order-served 2024-04-01'],
  ['本院责令其限期履行义务并如实报告财产状况。', 'report-order-issued -'],
  ['闻砚于2024年3月18日书面申报名下仅有存款若干。', 'property-reported 2024-03-18 闻砚'],
  ['2024年3月18日，闻砚报告财产：小型轿车一辆，无其他财产。', 'property-reported 2024-03-18 闻砚'],
  ['2024年3月18日，闻砚报告住宅一套。', 'property-reported 2024-03-18 闻砚'],
  ['2024年3月18日，闻砚报告无房产、车辆、存款、有价证券。', 'property-reported 2024-03-18 闻砚'],
  ['2024年3月18日，闻砚邮寄财产报告表。', 'property-reported 2024-03-18 闻砚'],
  ['指定期限届满，闻砚未申报财产。', 'property-report-refused - 闻砚'],
  ['闻砚拒不报告财产。', 'property-report-refused - 闻砚'],
  ['经向银行核对，闻砚申报属实。', 'report-verified - 闻砚'],
  ['2024年4月2日，本院对闻砚发出限制消费令，并将其纳入失信被执行人名单。', 'consumption-restricted 2024-04-02 闻砚', 'dishonest-listed 2024-04-02 闻砚'],
  ['2024年9月3日，本院解除对闻砚的限制消费措施，并屏蔽其失信信息。', 'consumption-lifted 2024-09-03 闻砚', 'dishonest-removed 2024-09-03 闻砚'],
  ['2024年4月8日，本院依法对闻砚限制出境。', 'exit-restricted 2024-04-08 闻砚'],
  ['本院于2024年3月6日、2024年6月7日两次通过网络执行查控系统查询闻砚的财产，未发现可供执行的财产。', 'network-query 2024-03-06 闻砚', 'network-query 2024-06-07 闻砚'],
  ['系统查过三次，最近一次是2024年6月7日。', 'network-query 2024-06-07'],
  ['2024年3月12日，到云溪县不动产登记中心、县住房公积金管理部核查，均无登记。', 'traditional-investigation 2024-03-12', 'provident-fund-query 2024-03-12'],
  ['本院向云溪县社保局查询闻砚的参保记录。', 'insurance-query - 闻砚'],
  ['本院到税务局查询闻砚的纳税记录。', 'tax-query - 闻砚'],
  ['本院向公安机关查询闻砚的户籍信息。', 'household-query - 闻砚'],
  ['2024年3月20日，执行人员前往闻砚的住所地调查，家中无人。', 'onsite-visit 2024-03-20 闻砚'],
  ['2024年4月26日至4月27日，执行人员逐户走访。', 'onsite-visit 2024-04-26 ~2024-04-27'],
  ['2024年5月6日，本院依法对闻砚的住处进行搜查。', 'search 2024-05-06 闻砚'],
  ['本院委托会计师事务所对闻砚经营的账目进行审计。', 'audit - 闻砚'],
  ['2024年5月9日，本院发布悬赏公告。', 'reward-notice 2024-05-09'],
  ['2024年5月6日，本院将闻砚拘传到院询问。', 'summoned 2024-05-06 闻砚', 'debtor-questioned 2024-05-06 闻砚'],
  ['2024年6月20日，本院约谈柏川商行，告知其执行情况、财产调查结果以及终结本次执行程序的依据和后果，柏川商行同意终结本次执行程序。', 'applicant-interviewed 2024-06-20', 'zhongben-informed 2024-06-20', 'applicant-consented 2024-06-20'],
  ['2024年6月20日，本院约谈申请执行人。申请执行人不同意终本。', 'applicant-interviewed 2024-06-20', 'applicant-objected 2024-06-20'],
  ['申请执行人于2024年6月1日书面申请终结本次执行程序。', 'zhongben-applied 2024-06-01'],
  ['2024年4月3日，申请执行人提供线索称闻砚在外地承包工程，本院于4月8日到场核实。', 'clue-provided 2024-04-03', 'clue-verified 2024-04-08'],
  ['2024年5月7日，本院决定对闻砚罚款8000元，次日决定拘留十五日。', 'fined 2024-05-07 闻砚 =8000.00', 'detained 2024-05-08 闻砚'],
  ['2024年8月1日，本院将闻砚涉嫌拒不执行判决、裁定罪的线索移送公安机关。', 'crime-referred 2024-08-01 闻砚'],
  ['2024年3月25日，本院查封闻砚名下商铺一间，查封期限自2024年3月25日至2027年3月24日。', 'sealed 2024-03-25 ~2027-03-24 闻砚'],
  ['2024年3月25日，本院扣押闻砚名下轿车一辆。', 'impounded 2024-03-25 闻砚'],
  ['2024年3月26日，本院冻结闻砚的银行存款1200元。', 'frozen 2024-03-26 闻砚 =1200.00'],
  ['本院于2024年3月27日轮候查封闻砚名下住房一套。', 'waiting-sealed 2024-03-27 闻砚'],
  ['2027年3月1日，本院续行查封闻砚名下商铺。', 'control-renewed 2027-03-01 闻砚'],
  ['2024年9月1日，本院解除对闻砚名下轿车的查封。', 'control-released 2024-09-01 闻砚'],
  ['2024年4月22日，本院委托网络询价，参考价为26.8万元。', 'valuation 2024-04-22 =268000.00'],
  ['2024年5月1日，本院发布拍卖公告。', 'auction-announced 2024-05-01'],
  ['2024年6月1日10时至6月2日10时，商铺第一次拍卖，起拍价18.76万元，无人报名流拍。', 'auction-held 2024-06-01 ~2024-06-02', 'auction-failed 2024-06-02 =187600.00'],
  ['2024年7月2日，商铺以20万元的价格成交。', 'sold 2024-07-02 =200000.00'],
  ['2024年7月9日，商铺作价15万元交付申请执行人抵偿债务。', 'debt-in-kind 2024-07-09'],
  ['2024年7月9日，申请执行人不接受以商铺抵债。', 'debt-in-kind-refused 2024-07-09'],
  ['2024年7月10日，本院对该商铺采取强制管理。', 'compulsory-management 2024-07-10'],
  ['存款2380元已于2024年4月8日扣划。', 'deducted 2024-04-08 =2380.00'],
  ['闻砚于2024年5月10日交来1万元，已于5月12日发放柏川商行。', 'case-money-received 2024-05-10 闻砚 =10000.00', 'case-money-paid 2024-05-12 =10000.00'],
  ['2024年5月7日，双方当事人达成执行和解协议。', 'settlement-reached 2024-05-07'],
  ['本案经合议庭评议，报院长批准。', 'panel-deliberated -', 'president-approved -'],
  ['本案已于2024年7月3日终结本次执行程序。', 'zhongben-ruled 2024-07-03'],
  ['2024年7月3日裁定终结本次执行程序，于7月8日送达申请执行人。', 'zhongben-ruled 2024-07-03', 'zhongben-served 2024-07-08'],
  ['2025年1月6日，本院在终本案件五年期查询中查到闻砚名下有存款。', 'post-query 2025-01-06 闻砚'],
  ['申请执行人于2025年2月3日申请恢复执行，本院于2025年2月6日恢复执行。', 'resumption-applied 2025-02-03', 'resumed 2025-02-06'],
  ['申请执行人于2025年2月3日提交恢复执行申请，法院至今未答复。', 'resumption-applied 2025-02-03', 'resumption-decided - !not-done'],
  ['闻砚于2024年4月1日向本院提出书面执行异议。', 'objection-filed 2024-04-01 闻砚'],
  ['2024年8月8日，本院将闻砚所办企业移送破产审查。', 'bankruptcy-referred 2024-08-08 闻砚'],
  ['2024年4月9日，本院向车管所发出协助扣押通知。', 'seizure-help-requested 2024-04-09'],
  ['经查，川Z88X88号轿车于2024年5月12日在成都市有违章记录。', 'vehicle-trace 2024-05-12'],
  ['经向交警部门查询，该车近两年无违章、年检记录。', 'traditional-investigation -', 'vehicle-trace - !not-done'],
  ['2024年4月10日，本院商请首封法院移送处置权。', 'seal-transfer-requested 2024-04-10'],
  ['本案已于2024年5月4日申请参与分配。', 'distribution-joined 2024-05-04'],
  ['2024年4月11日，本院委托枫林市人民法院查询闻砚的财产。', 'investigation-delegated 2024-04-11 闻砚'],
  ['2024年6月18日，本院电话联系申请执行人，无人接听。', 'interview-attempted 2024-06-18 !attempted'],
]

describe('acts and the words that tell them', () => {
  it.each(TOLD)('%s', (text, ...acts) => {
    expect(events(text)).toEqual(acts)
  })

  it('has a sentence for every act that the table knows', () => {
    const shown = new Set(TOLD.flatMap(([, ...acts]) => acts.map((a) => a.split(' ')[0])))
    const missing = ACTS.map((row) => row.kind).filter((k) => !shown.has(k) && k !== 'post-query-informed')
    expect(missing).toEqual([])
  })
})

describe('persons', () => {
  const debtors = ['闻砚', '岑岸', '望山包装有限公司']
  it.each([
    ['本院对闻砚、岑岸发出限制消费令。', 'consumption-restricted - 闻砚', 'consumption-restricted - 岑岸'],
    ['本院对三被执行人发出限制消费令。', 'consumption-restricted -'],
    ['本院对除岑岸以外的二名被执行人发出限制消费令。', 'consumption-restricted - 闻砚', 'consumption-restricted - 望山包装有限公司'],
    ['除闻砚外，其余被执行人未申报财产。', 'property-report-refused - 岑岸', 'property-report-refused - 望山包装有限公司'],
    ['2024年5月1日到公司注册地看过。', 'onsite-visit 2024-05-01 望山包装有限公司'],
    ['岑岸、闻砚拒不报告财产，本院将该二人纳入失信被执行人名单。', 'property-report-refused - 岑岸', 'property-report-refused - 闻砚', 'dishonest-listed - 岑岸', 'dishonest-listed - 闻砚'],
  ] as const)('%s', (text, ...acts) => {
    expect(events(text, { debtors })).toEqual(acts)
  })

  it('keeps a name that is wrong', () => {
    expect(events('本院依法向被执行人杨试发出限制消费令。')).toEqual(['consumption-restricted - 杨试'])
  })

  it('gives each applicant his own talk', () => {
    const told = events('2024年1月3日约谈郑一，1月4日约谈郑二，告知执行情况，郑一同意终结本次执行程序。', { applicants: ['郑一', '郑二'] })
    expect(told).toEqual(['applicant-interviewed 2024-01-03 郑一', 'applicant-interviewed 2024-01-04 郑二', 'zhongben-informed 2024-01-03 郑一', 'zhongben-informed 2024-01-04 郑二', 'applicant-consented 2024-01-03 郑一'])
  })
})

describe('property', () => {
  it.each([
    ['查到闻砚在云溪农商银行有存款312.40元，因金额过小未作扣划。', 'deposit 闻砚 312.40 none because 金额过小未作扣划'],
    ['闻砚名下有轿车一辆，本院已查封，但未能实际扣押，无法处置。', 'vehicle 闻砚 sealed none away because 未能实际扣押，无法处置'],
    ['除轮候查封闻砚名下位于云溪县南街8号的住房一套外，未发现其他可供执行的财产。', 'real-estate 闻砚 sealed(waiting) none because 轮候查封'],
    ['闻砚持有某公司60%股权，已冻结（2024年1月13日）。', 'equity 闻砚 frozen@2024-01-13'],
    ['闻砚微信零钱37.8元。', 'online-funds 闻砚 37.80'],
    ['存款2380元已于2024年4月8日扣划。', 'deposit 闻砚 2380.00 deducted'],
    ['闻砚名下无车辆、不动产登记。'],
    ['对闻砚名下的银行存款、车辆、不动产、证券进行了查询。'],
    ['账户余额为0.00元。'],
    ['申请执行人提供线索：闻砚在县城有一套房产。'],
    ['该房屋登记在其岳父名下。'],
    ['责令如实报告财产，包括银行存款、不动产、车辆、股权等。'],
  ] as const)('%s', (text, ...found) => {
    expect(assets(text)).toEqual(found)
  })
})
