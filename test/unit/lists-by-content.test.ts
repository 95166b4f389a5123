import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Lists that are told by what stands in them, whatever their headings are; and what stands in such lists and is no act. */

const CASE = '<h1>（2023）豫9921执508号</h1><p>立案日期：2023-01-05</p><p>申请执行人：令狐建业</p><p>被执行人：逄晚晴、麴守成</p>'
const page = (html: string) => readPage(readHtml(`<html><body>${CASE}${html}</body></html>`, 'x')).caseFile
const acts = (html: string): string[] => page(html).events.map((e) => [e.kind.value, valueOf(e.on) ?? '', [valueOf(e.party) ?? ''].flat().join('、'), e.done?.value === false ? 'not' : ''].join(' ').trim().replace(/\s+/g, ' ')).toSorted()
const things = (html: string): string[] => page(html).assets.map((a) => [a.kind.value, [valueOf(a.owner) ?? ''].flat().join('、'), valueOf(a.control?.kind) ?? '', valueOf(a.control?.on) ?? ''].join(' ').trim().replace(/\s+/g, ' ')).toSorted()
const table = (title: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) => `<h3>${title}</h3><table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`

describe('acts are read', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['money with a word for its way', table('案款明细', ['日期', '类型', '金额', '去向'], ['2023-05-04', '到账', '3,200.00', ''], ['2023-05-20', '发还', '3,200.00', '令狐建业'], ['', '合计', '6,400.00', '']), ['case-money-paid 2023-05-20 令狐建业', 'case-money-received 2023-05-04']],
    ['money with a column for each way', table('执行款收支', ['日期', '收入', '支出', '摘要'], ['2023-05-04', '3200', '', '划拨'], ['2023-05-20', '', '3200', '转付']), ['case-money-paid 2023-05-20', 'case-money-received 2023-05-04']],
    ['a sum with both its days', table('执行款', ['进账日期', '进账金额', '进账来源', '出账日期', '出账金额', '收款方'], ['2023-05-04', '3200', '划拨', '2023-05-20', '3200', '令狐建业']), ['case-money-paid 2023-05-20 令狐建业', 'case-money-received 2023-05-04']],
    ['rounds of a sale as columns', table('处置', ['标的物', '一拍日期', '一拍结果', '变卖日期', '变卖结果'], ['逄晚晴名下商铺', '2023-06-06', '流拍', '2023-08-08', '成交']), ['auction-failed 2023-06-06 逄晚晴', 'auction-held 2023-06-06 逄晚晴', 'auction-held 2023-08-08 逄晚晴', 'sold 2023-08-08 逄晚晴']],
    ['acts of which some have a thing', table('措施登记', ['措施名称', '对象', '财产', '执行日期', '到期日'], ['查封', '麴守成', '豫A1B2C3轿车', '2023-03-03', '2025-03-02'], ['限制消费', '逄晚晴', '', '2023-03-09', '']), ['consumption-restricted 2023-03-09 逄晚晴', 'sealed 2023-03-03 麴守成']],
    ['each row its own way of asking', table('财产查询', ['方式', '日期', '被查询人', '反馈'], ['总对总', '2023-02-02', '麴守成', '无'], ['现场调查', '2023-02-20', '麴守成', '无人']), ['network-query 2023-02-02 麴守成', 'onsite-visit 2023-02-20 麴守成']],
    ['whose the thing is', table('控制', ['措施', '日期', '财产', '备注'], ['冻结', '2023-02-03', '麴守成建设银行账户', ''], ['扣划', '2023-04-03', '麴守成建设银行账户', '']), ['deducted 2023-04-03 麴守成', 'frozen 2023-02-03 麴守成']],
    ['an answer that names no act', table('审查要点', ['序号', '审查要点', '卷宗反映', '页码'], ['1', '是否发出执行通知书', '2023年1月9日制作，1月12日送达麴守成，逄晚晴无回证', '3'], ['2', '是否进行网络查控', '2023年1月10日查询，5月6日再次查询', '4'], ['3', '是否约谈申请执行人', '2023年6月1日谈话笔录', '9'], ['4', '是否合议', '未见合议笔录', '—']), ['applicant-interviewed 2023-06-01', 'network-query 2023-01-10', 'network-query 2023-05-06', 'notice-issued 2023-01-09', 'notice-served 2023-01-12 麴守成']],
    ['papers that came on another day', table('执行日志', ['日期', '事项', '情况'], ['2023-01-09', '发出执行通知书、报告财产令', '邮寄，1月12日麴守成签收']), ['notice-issued 2023-01-09', 'notice-served 2023-01-12 麴守成', 'report-order-issued 2023-01-09', 'report-order-served 2023-01-12 麴守成']],
    ['papers of the entry before', '<h3>执行日志</h3><ul><li>2023-01-09　给两被执行人寄送执行通知书和报告财产令。</li><li>2023-01-20　EMS回单：麴守成1月13日已签收。</li></ul>', ['notice-issued 2023-01-09', 'notice-served 2023-01-13 麴守成', 'report-order-issued 2023-01-09', 'report-order-served 2023-01-13 麴守成']],
    ['what ended, among the remarks', table('惩戒', ['人员', '措施', '决定日期', '备注'], ['麴守成', '限制消费', '2023-02-02', '2023-07-03经申请解除'], ['逄晚晴', '限制消费', '2023-02-02', '']), ['consumption-lifted 2023-07-03 麴守成', 'consumption-restricted 2023-02-02 逄晚晴', 'consumption-restricted 2023-02-02 麴守成']],
    ['today in an entry is its day', '<h3>执行日志</h3><ul><li>2023-01-09　今日给麴守成寄送执行通知书。</li><li>2023-01-20　网络查控。</li></ul>', ['network-query 2023-01-20', 'notice-issued 2023-01-09 麴守成']],
    ['rows of labels below their heading', '<div><h4>执行通知</h4><div><b>文书</b><i>执行通知书</i></div><div><b>发出日期</b><i>2023-01-09</i></div><div><b>送达日期</b><i>2023-01-13</i></div></div><div><h4>财产报告</h4><p>报告日期：2023-01-20</p><p>报告内容：无房无车</p></div>', ['notice-issued 2023-01-09', 'notice-served 2023-01-13', 'property-reported 2023-01-20']],
    ['a list below pairs in one table', '<table><tr><td colspan="2">案由</td><td>借款</td><td>承办人：阚景行</td></tr><tr><td colspan="2">立案日期</td><td>2023-01-05</td><td>状态：在办</td></tr><tr><td>序号</td><td>工作内容</td><td>完成日期</td><td>具体情况</td></tr><tr><td>1</td><td>网络查控</td><td>2023-02-02</td><td>无财产</td></tr><tr><td>2</td><td>限制消费</td><td>2023-03-03</td><td>已发出</td></tr></table>', ['consumption-restricted 2023-03-03', 'network-query 2023-02-02']],
  ]
  it.each(CASES)('%s', (_, html, want) => { expect(acts(html)).toEqual(want.toSorted()) })
})

describe('no act is read', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['fees through the same account', table('案款明细', ['日期', '类型', '金额'], ['2023-05-04', '执行费', '50'], ['2023-05-06', '退款', '20']), []],
    ['a round that does not say how it came out', table('处置', ['标的', '委托评估日期', '一拍', '二拍'], ['商铺', '', '2023-06-06', '2023-07-07']), []],
    ['a detention that was not carried out', table('惩戒', ['人员', '措施', '决定日期', '备注'], ['麴守成', '拘留', '', '因患病未执行'], ['麴守成', '限制消费', '2023-02-02', '']), ['consumption-restricted 2023-02-02 麴守成', 'detained 麴守成 not']],
    ['papers that came back', table('执行日志', ['日期', '事项', '情况'], ['2023-01-09', '发出执行通知书', '邮寄，1月12日退回，无人签收']), ['notice-issued 2023-01-09']],
    ['other papers came', '<h3>执行日志</h3><ul><li>2023-01-09　发出执行通知书。</li><li>2023-01-15　作出限制消费令，邮寄麴守成。</li><li>2023-01-20　EMS回单：麴守成1月18日已签收。</li></ul>', ['consumption-restricted 2023-01-15', 'notice-issued 2023-01-09']],
    ['leave to end a measure', table('惩戒', ['人员', '措施', '决定日期', '备注'], ['麴守成', '限制消费', '2023-02-02', '2023-07-03申请解除，未批准']), ['consumption-restricted 2023-02-02 麴守成']],
    ['a day on which it was due', '<table><tr><td>事项</td><td>规定期限</td><td>备注</td></tr><tr><td>终本约谈</td><td>2023-08-01</td><td></td></tr><tr><td>网络查控</td><td>2023-02-01</td><td></td></tr></table>', []],
  ]
  it.each(CASES)('%s', (_, html, want) => { expect(acts(html)).toEqual(want.toSorted()) })
})

describe('whose a thing is', () => {
  it('stands with the same car in another list', () => {
    expect(things(table('网络查控', ['查询日期', '被查询人', '反馈结果'], ['2023-02-02', '麴守成', '豫A1B2C3小型轿车一辆']) + table('措施', ['措施', '日期', '财产'], ['查封', '2023-03-03', '豫A1B2C3小型轿车']))).toEqual(['vehicle 麴守成 sealed 2023-03-03'])
  })
  it('is not told where the words name a relative, or two people', () => {
    for (const thing of ['麴守成之妻名下房屋8号', '麴守成、逄晚晴共有房屋8号']) expect(things(table('措施', ['措施', '日期', '财产'], ['查封', '2023-03-03', thing])).filter((t) => /守成 sealed/.test(t))).toEqual([])
  })
})
