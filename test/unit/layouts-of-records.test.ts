import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/**
 * One case, laid out in every way that platforms have: as tables, as cards of labels and values in whatever elements, as lists of terms.
 * The same acts and things are read from each of them, and nothing else.
 */

type Rec = Readonly<Record<string, string>>
const HEAD = '<div><span>案号：（2022）粤2111执3305号</span>　<span>立案日期：2022-03-29</span>　<span>申请执行人：粤岭市信达担保有限公司</span>　<span>被执行人：庾志坚、温慧</span></div>'
const heads = (rs: readonly Rec[]): string[] => [...new Set(rs.flatMap((r) => Object.keys(r)))]
/** Every label with its value, also where nothing stands behind it. */
const each = (r: Rec, rs: readonly Rec[], f: (label: string, value: string) => string): string => heads(rs).map((h) => f(h, r[h] ?? '')).join('')
const filled = (r: Rec, f: (label: string, value: string) => string): string => Object.entries(r).filter(([, v]) => v !== '').map(([h, v]) => f(h, v)).join('')
const all = (rs: readonly Rec[], f: (r: Rec) => string): string => rs.map(f).join('\n')

const LAYOUTS: Readonly<Record<string, (rs: readonly Rec[], title: string) => string>> = {
  table: (rs) => `<table><thead><tr>${heads(rs).map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${all(rs, (r) => `<tr>${each(r, rs, (_, v) => `<td>${v}</td>`)}</tr>`)}</tbody></table>`,
  'table with its title in the first row': (rs, title) => `<table><tr><td colspan="${heads(rs).length}">${title}</td></tr><tr>${heads(rs).map((h) => `<td>${h}</td>`).join('')}</tr>${all(rs, (r) => `<tr>${each(r, rs, (_, v) => `<td>${v}</td>`)}</tr>`)}</table>`,
  'header and body apart': (rs) => `<div><table><tr>${heads(rs).map((h) => `<td><div>${h}</div></td>`).join('')}</tr></table><div><table>${all(rs, (r) => `<tr>${each(r, rs, (_, v) => `<td><div>${v}</div></td>`)}</tr>`)}</table></div></div>`,
  'table of plain elements': (rs) => `<div><div class="r">${heads(rs).map((h) => `<div>${h}</div>`).join('')}</div>${all(rs, (r) => `<div class="r">${each(r, rs, (_, v) => `<div>${v}</div>`)}</div>`)}</div>`,
  'label and span': (rs) => all(rs, (r) => `<div class="card">${each(r, rs, (h, v) => `<div class="row"><label>${h}</label><span>${v}</span></div>`)}</div>`),
  'spans in rows': (rs) => all(rs, (r) => `<div>${filled(r, (h, v) => `<div><span>${h}</span><span>${v}</span></div>`)}</div>`),
  'lines with colons': (rs) => all(rs, (r) => `<div class="card">${filled(r, (h, v) => `<p>${h}：${v}</p>`)}</div>`),
  'spans with colons': (rs) => all(rs, (r) => `<div class="card">${filled(r, (h, v) => `<span>${h}：${v}</span> `)}</div>`),
  terms: (rs) => all(rs, (r) => `<dl>${each(r, rs, (h, v) => `<dt>${h}</dt><dd>${v}</dd>`)}</dl>`),
  'items of bold and plain': (rs) => `<ul>${all(rs, (r) => `<li>${filled(r, (h, v) => `<b>${h}</b><i>${v}</i>`)}</li>`)}</ul>`,
  'lists of lines': (rs) => all(rs, (r) => `<ul>${filled(r, (h, v) => `<li><span>${h}：</span>${v}</li>`)}</ul>`),
  'cells of a component': (rs) => all(rs, (r) => `<div class="el-descriptions"><table><tbody><tr>${each(r, rs, (h, v) => `<td><span class="el-descriptions__label">${h}</span><span class="el-descriptions__content">${v}</span></td>`)}</tr></tbody></table></div>`),
  'cells of a telephone': (rs) => all(rs, (r) => `<div class="van-cell-group">${each(r, rs, (h, v) => `<div class="van-cell"><div class="van-cell__title"><span>${h}</span></div><div class="van-cell__value"><span>${v}</span></div></div>`)}</div>`),
  'elements of a framework': (rs) => all(rs, (r) => `<uni-view class="rec">${filled(r, (h, v) => `<uni-view class="ln"><uni-text class="lb"><span>${h}：</span></uni-text><uni-text><span>${v}</span></uni-text></uni-view>`)}</uni-view>`),
}
const TITLES: Readonly<Record<string, (title: string, body: string) => string>> = {
  heading: (t, b) => `<h3>${t}</h3>${b}`, box: (t, b) => `<div class="sec"><div class="sec-title">${t}</div>${b}</div>`,
  card: (t, b) => `<div class="card"><div class="card-head"><span>${t}</span></div><div class="card-body">${b}</div></div>`,
  fieldset: (t, b) => `<fieldset><legend>${t}</legend>${b}</fieldset>`, bold: (t, b) => `<p><b>${t}</b></p>${b}`,
}

const APPLICANT = '粤岭市信达担保有限公司'
const SECTIONS: readonly { title: string; rows: readonly Rec[]; acts: readonly string[] }[] = [
  { title: '案款台账', rows: [
    { 日期: '2022-05-18', '收/付': '收', 金额: '42600.00', 对方: '温慧', 摘要: '扣划存款' }, { 日期: '2022-10-08', '收/付': '收', 金额: '980000.00', 对方: '某拍卖平台', 摘要: '拍卖款' }, { 日期: '2022-10-28', '收/付': '付', 金额: '1022600.00', 对方: APPLICANT, 摘要: '发还申请人' },
  ], acts: ['case-money-received 2022-05-18 温慧', 'case-money-received 2022-10-08', `case-money-paid 2022-10-28 ${APPLICANT}`] },
  { title: '评估拍卖', rows: [
    { 标的: '庾志坚名下滨江道3号1902房', 委托评估日期: '2022-05-20', 一拍: '2022-08-16 流拍', 二拍: '2022-09-20', 成交日期: '2022-09-21', 成交价: '980000' }, { 标的: '温慧名下粤X8K321轿车', 委托评估日期: '2022-07-04', 一拍: '2022-10-18 流拍', 二拍: '2022-11-15 流拍', 成交日期: '', 成交价: '' },
  ], acts: ['valuation 2022-05-20 庾志坚', 'auction-held 2022-08-16 庾志坚', 'auction-failed 2022-08-16 庾志坚', 'auction-held 2022-09-20 庾志坚', 'sold 2022-09-21 庾志坚', 'valuation 2022-07-04 温慧', 'auction-held 2022-10-18 温慧', 'auction-failed 2022-10-18 温慧', 'auction-held 2022-11-15 温慧', 'auction-failed 2022-11-15 温慧'] },
  { title: '措施登记', rows: [
    { 措施名称: '轮候查封', 对象: '庾志坚', 财产: '滨江道3号1902房', 执行日期: '2022-04-15', 到期日: '2025-04-14' }, { 措施名称: '冻结', 对象: '温慧', 财产: '招商银行尾号8812账户', 执行日期: '2022-04-08', 到期日: '2023-04-07' }, { 措施名称: '限制消费', 对象: '庾志坚', 财产: '', 执行日期: '2022-05-05', 到期日: '' }, { 措施名称: '司法拘留', 对象: '庾志坚', 财产: '', 执行日期: '2022-06-07', 到期日: '2022-06-21' },
  ], acts: ['waiting-sealed 2022-04-15 庾志坚', 'frozen 2022-04-08 温慧', 'consumption-restricted 2022-05-05 庾志坚', 'detained 2022-06-07 庾志坚'] },
  { title: '财产查控', rows: [
    { 方式: '总对总', 日期: '2022-04-06', 被查询人: '庾志坚', 反馈: '银行存款820.00元' }, { 方式: '不动产登记中心调查', 日期: '2022-04-20', 被查询人: '温慧', 反馈: '无登记信息' }, { 方式: '现场调查', 日期: '2022-05-11', 被查询人: '温慧', 反馈: '住所无人，邻居称外出务工' },
  ], acts: ['network-query 2022-04-06 庾志坚', 'traditional-investigation 2022-04-20 温慧', 'onsite-visit 2022-05-11 温慧'] },
  { title: '送达记录', rows: [
    { 送达文书: '执行通知书、报告财产令', 受送达人: '庾志坚', 送达方式: '直接送达', 发出日期: '2022-04-01', 送达日期: '2022-04-06', 送达结果: '本人签收' }, { 送达文书: '终结本次执行程序裁定书', 受送达人: APPLICANT, 送达方式: '电子送达', 发出日期: '2023-03-24', 送达日期: '2023-03-27', 送达结果: '送达成功' },
  ], acts: ['report-order-issued 2022-04-01 庾志坚', 'notice-served 2022-04-06 庾志坚', 'report-order-served 2022-04-06 庾志坚', `zhongben-served 2023-03-27 ${APPLICANT}`] },
  { title: '惩戒措施', rows: [
    { 惩戒类型: '限制消费', 被惩戒人: '庾志坚', 决定日期: '2022-05-05', 解除日期: '' }, { 惩戒类型: '纳入失信名单', 被惩戒人: '庾志坚', 决定日期: '2022-05-26', 解除日期: '' }, { 惩戒类型: '罚款', 被惩戒人: '温慧', 决定日期: '2022-07-02', 解除日期: '' },
  ], acts: ['dishonest-listed 2022-05-26 庾志坚', 'fined 2022-07-02 温慧'] },
  { title: '财产线索', rows: [
    { 提供日期: '2022-06-06', 提供人: APPLICANT, 线索内容: '温慧在东城有商铺', 核实日期: '2022-06-13', 核实结果: '登记在他人名下' }, { 提供日期: '2022-08-06', 提供人: APPLICANT, 线索内容: '庾志坚有租金收入', 核实日期: '', 核实结果: '' },
  ], acts: [`clue-provided 2022-06-06 ${APPLICANT}`, `clue-provided 2022-08-06 ${APPLICANT}`, 'clue-verified 2022-06-13'] },
  { title: '办案日志', rows: [
    { 操作时间: '2022-04-01 10:20', 节点: '发出执行通知', 办理人: '练兆基', 说明: '邮寄' }, { 操作时间: '2023-03-15 15:00', 节点: '终本约谈', 办理人: '练兆基', 说明: '申请人同意终本' }, { 操作时间: '2023-03-20 15:00', 节点: '合议庭合议', 办理人: '练兆基', 说明: '同意终本' }, { 操作时间: '2023-03-24 15:00', 节点: '终本裁定', 办理人: '练兆基', 说明: '已用印' },
  ], acts: ['notice-issued 2022-04-01', 'applicant-interviewed 2023-03-15', 'applicant-consented 2023-03-15', 'panel-deliberated 2023-03-20', 'zhongben-ruled 2023-03-24'] },
]

function read(html: string): string[] {
  const { caseFile } = readPage(readHtml(`<html><head><title>案件</title></head><body>${HEAD}${html}</body></html>`, 'https://oa.example.invalid/'))
  return [...new Set(caseFile.events.filter((e) => e.done?.value !== false).map((e) => [e.kind.value, valueOf(e.on) ?? '', [valueOf(e.party) ?? ''].flat().join('、')].join(' ').trim()))].toSorted()
}

describe('one case in every layout', () => {
  const want = SECTIONS.flatMap((s) => s.acts).toSorted()
  it.each(Object.keys(LAYOUTS).flatMap((layout) => Object.keys(TITLES).map((title) => [layout, title] as const)))('%s below a title as %s', (layout, title) => {
    const lay = LAYOUTS[layout], head = TITLES[title]
    if (!lay || !head) throw new Error('no such layout')
    expect(read(SECTIONS.map((s) => head(s.title, lay(s.rows, s.title))).join('\n'))).toEqual(want)
  })
})
