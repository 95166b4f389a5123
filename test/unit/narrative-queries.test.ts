import { expect, it } from 'vitest'
import { read } from './narrative-sample.ts'
import { shortEvent } from './narrative-told.ts'

/** Tables of what was asked and answered, as the query system prints them and as clerks type them. All invented. */

it('a query by the network has the day on which it was put, whatever stands between it and the answer', () => {
  const { caseFile } = read(`网络执行查控财产反馈汇总表
案号：（2024）柏9921执615号　　被执行人：魏长顺　　制表时间：2024-09-03
查询项目\t提起时间\t反馈时间\t反馈单位\t反馈内容\t控制情况
银行存款\t2024-03-11 09:12\t2024-03-11 15:40\t望山农村商业银行\t账号尾号7781，余额1,892.36元\t冻结成功（2024-03-12）
银行存款\t2024-03-11 09:12\t2024-03-12 08:10\t中国邮政储蓄银行\t账号尾号0023，余额0.00元\t未控制
车辆\t2024-03-11 09:12\t2024-03-13 16:22\t公安部\t柏J12×72 小型轿车 1辆\t未控制
不动产\t2024-08-30 10:00\t2024-08-31 10:30\t自然资源部\t无\t—`)
  const events = caseFile.events.map(shortEvent)
  expect(events.filter((e) => e.startsWith('network-query'))).toEqual(['network-query 2024-03-11', 'network-query 2024-08-30'])
  expect(events).toContain('frozen 2024-03-12')
  expect(caseFile.assets.map((a) => a.kind.value).sort()).toEqual(['deposit', 'vehicle'])
})

it('what was asked at a desk is no query by the network, and whose a thing is may stand at the beginning of the answer', () => {
  const { caseFile } = read(`（2024）柏9921执777号案件财产查控情况汇总
被执行人：余开元（身份证号码略）、望山远通运输有限公司
序号\t查询方式\t查询日期\t协助单位\t反馈日期\t反馈结果\t采取措施
1\t总对总\t2024-03-06\t各银行\t2024-03-08\t余开元：望山农信账户余额1,530.20元\t2024-03-08冻结，2024-05-13扣划
2\t总对总\t2024-03-06\t公安部交管局\t2024-03-09\t望山远通运输有限公司：柏F×××02重型货车1辆\t2024-03-15查封档案，未扣到
3\t线下\t2024-04-02\t望山县公积金中心\t2024-04-02\t余开元无缴存\t—
4\t线下\t2024-04-03\t望山县税务局\t2024-04-09\t近一年无开票\t—
5\t线下\t2024-04-05\t望山县不动产登记中心\t2024-04-05\t无登记\t—
制表人：聂莹　2024年8月20日`)
  expect(caseFile.debtors.map((d) => d.name?.value)).toEqual(['余开元', '望山远通运输有限公司'])
  expect(caseFile.events.map(shortEvent)).toEqual([
    'network-query 2024-03-06', 'frozen 2024-03-08 余开元', 'deducted 2024-05-13 余开元', 'sealed 2024-03-15 望山远通运输有限公司',
    'provident-fund-query 2024-04-02', 'tax-query 2024-04-03', 'traditional-investigation 2024-04-05',
  ])
  expect(caseFile.assets.map((a) => [a.kind.value, a.owner?.value])).toEqual([['deposit', '余开元'], ['vehicle', '望山远通运输有限公司']])
})
