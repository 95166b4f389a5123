import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Things and answers in lists that do not say by a heading of their own what they are of; forms of labels and values. */

const HEAD = '<h1>（2023）豫9921执508号</h1><table><tr><td>立案日期</td><td>2023-03-06</td><td>申请执行人</td><td>钟离玉</td></tr><tr><td>被执行人</td><td>公冶良、澹台秀</td><td>承办人</td><td>鲜于静</td></tr></table>'
const read = (html: string) => readPage(readHtml(`<html><body>${HEAD}${html}</body></html>`, 'x')).caseFile
const things = (html: string): string[] => read(html).assets.map((a) => [a.kind.value, [valueOf(a.owner) ?? ''].flat().join('、'), valueOf(a.control?.kind) ?? '', valueOf(a.control?.on) ?? '', valueOf(a.control?.rank) ?? ''].join(' ').trim()).toSorted()
const acts = (html: string): string[] => [...new Set(read(html).events.filter((e) => e.done?.value !== false).map((e) => [e.kind.value, valueOf(e.on) ?? '', [valueOf(e.party) ?? ''].flat().join('、')].join(' ').trim()))].toSorted()
const table = (title: string, heads: readonly string[], ...rows: readonly (readonly string[])[]): string => `<h4>${title}</h4><table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`
const form = (...pairs: readonly (readonly [string, string])[]): string => `<table class="f">${pairs.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`

describe('answers by kind of thing', () => {
  const bank = table('银行账户', ['户名', '开户行', '账户', '账户余额', '反馈时间', '是否冻结', '冻结日期'], ['公冶良', '农商行', '6217****3390', '2,013.60', '2024-03-11', '是', '2024-03-15'], ['澹台秀', '工商银行', '6222****7711', '0.00', '2024-03-11', '否', ''])
  it('accounts, but the one without a balance', () => { expect(things(bank)).toEqual(['deposit 公冶良 frozen 2024-03-15']) })
  it('say that they were asked', () => { expect(acts(`<h3>查控反馈</h3>${bank}`).filter((a) => a.startsWith('network'))).toEqual(['network-query 2024-03-11 公冶良', 'network-query 2024-03-11 澹台秀']) })
  it('vehicles, with the day beside the measure', () => { expect(things(table('机动车', ['车主', '号牌号码', '品牌', '查封情况'], ['澹台秀', '蒙X61D09', '货车', '轮候查封，2024-03-21']))).toEqual(['vehicle 澹台秀 sealed 2024-03-21 waiting']) })
  it('houses', () => { expect(things(table('不动产', ['被查询人', '坐落', '权证号', '查封日期', '查封类型'], ['公冶良', '学前巷18号', '第0041号', '2021-09-03', '首封']))).toEqual(['real-estate 公冶良 sealed 2021-09-03 first']) })
  it('no list of papers or of money', () => { expect(things(table('案款', ['收款账号', '开户行', '账户', '金额', '付款日期'], ['6217', '农商行', '甲', '20', '2024-03-11']))).toEqual([]) })
})

describe('lists of things', () => {
  it('whether a seal waits is another question than whether it is the first', () => {
    const ranked = (heading: string) => things(table('财产控制', ['财产类型', '所有人', '财产名称', '控制方式', '控制日期', heading], ['不动产', '公冶良', '东街18号', '查封', '2023-04-06', '是']))
    expect([...ranked('是否轮候'), ...ranked('是否首封')]).toEqual(['real-estate 公冶良 sealed 2023-04-06 waiting', 'real-estate 公冶良 sealed 2023-04-06 first'])
  })
  it('below the name of a debtor, measures under headings that nobody knows', () => { expect(things(`<h4>澹台秀</h4>${table('', ['财产种类', '财产信息', '采取措施', '措施日期'], ['车辆', '豫X1K203小型轿车', '查封', '2023-04-02']).slice(9)}`)).toEqual(['vehicle 澹台秀 sealed 2023-04-02']) })
  it('what was done with a thing, and when', () => { expect(acts(table('财产', ['财产类型', '所有人', '财产名称', '处置情况'], ['银行存款', '公冶良', '工资卡', '2022-03-30扣划5,200元']))).toEqual(['deducted 2022-03-30']) })
  it('an end that no label calls so is no day of a measure', () => { expect(acts('<h3>涉案财产</h3><ul><li>股权 / 某公司78%股权 / 公冶良 / 冻结 / 2026/02/24</li></ul>')).toEqual([]) })
})

describe('rounds, registers and forms', () => {
  it('a column for each kind of things', () => { expect(acts(table('网络查控（公冶良）', ['批次', '发起时间', '反馈时间', '银行', '车辆', '不动产'], ['1', '2024-04-15 09:11', '2024-04-17', '余额320.10元', '无', '1处']))).toEqual(['network-query 2024-04-15 公冶良']) })
  it('the day a paper went out', () => { expect(acts(table('执行通知情况', ['被通知人', '文书名称', '发出日期', '送达日期'], ['公冶良', '执行通知书', '2020.06.17', '2020.06.22']))).toEqual(['notice-issued 2020-06-17 公冶良', 'notice-served 2020-06-22 公冶良']) })
  it('the order beside the report, and no heading for a debtor', () => {
    const html = table('财产申报情况', ['被执行人', '责令申报日期', '申报日期', '核实结果'], ['公冶良', '2020.06.17', '2020.07.01', '属实'])
    expect(acts(html)).toEqual(['property-reported 2020-07-01 公冶良', 'report-order-issued 2020-06-17 公冶良', 'report-verified  公冶良'])
    expect(read(html).debtors.map((d) => valueOf(d.name))).toEqual(['公冶良', '澹台秀'])
  })
  it('several forms below one heading', () => { expect(acts(`<div>限制消费信息</div>${form(['被限制人', '公冶良'], ['限制日期', '2021-10-12'], ['文书编号', '甲'])}${form(['被限制人', '澹台秀'], ['限制日期', '2021-10-13'], ['文书编号', '乙'])}`)).toEqual(['consumption-restricted 2021-10-12 公冶良', 'consumption-restricted 2021-10-13 澹台秀']) })
  it('a form of a service', () => { expect(acts(`<div>送达信息</div>${form(['送达文书', '执行通知书、报告财产令'], ['受送达人', '公冶良'], ['送达方式', '直接送达'], ['送达日期', '2021-09-17'])}`)).toEqual(['notice-served 2021-09-17 公冶良', 'report-order-served 2021-09-17 公冶良']) })
  it('a round of a sale by its name', () => { expect(acts('<section><header><b>一拍</b></header><dl><div><dt>公告日期</dt><dd>2021-08-04</dd></div><div><dt>开拍日期</dt><dd>2021-09-06</dd></div><div><dt>起拍价</dt><dd>46万元</dd></div><div><dt>拍卖结果</dt><dd>流拍</dd></div></dl></section>')).toEqual(['auction-announced 2021-08-04', 'auction-failed 2021-09-06', 'auction-held 2021-09-06']) })
  it('questions with an answer and a day', () => { expect(acts(`<div>${[['是否送达执行通知书', '是', '2024-10-15'], ['是否完成网络查控', '是', '2024-10-11、2025-02-20'], ['是否搜查', '否', ''], ['是否上门查找', '是', '2024-12-03']].map(([q, a, d]) => `<div class="i ${a}"><span>${q}</span><span>${a}</span><span>${d}</span></div>`).join('')}</div>`)).toEqual(['network-query 2024-10-11', 'network-query 2025-02-20', 'notice-served 2024-10-15', 'onsite-visit 2024-12-03']) })
  it('what a paper says beside its name', () => { expect(acts(table('卷宗文书', ['文书名称', '形成日期', '内容要点'], ['送达回证', '2022.04.25', '执行通知书由公冶良本人签收'])).filter((a) => a.startsWith('notice'))).toEqual(['notice-served 2022-04-25 公冶良']) })
  it('an office as the place of an entry', () => { expect(acts(table('工作记录', ['时间', '地点', '工作内容'], ['2024-05-09', '某县不动产登记中心', '查询不动产，无登记信息'], ['2024-06-09', '本院', '合议庭评议']))).toEqual(['panel-deliberated 2024-06-09', 'traditional-investigation 2024-05-09']) })
  it('the days of a paper by the words before them', () => { expect(acts(form(['执行通知书', '发出时间 2024-05-08 送达时间 2024-05-13'], ['书记员', '甲']))).toEqual(['notice-issued 2024-05-08', 'notice-served 2024-05-13']) })
})
