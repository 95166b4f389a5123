import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** One log in many markups, as platforms render it: read whole or not, whatever its elements are called. */

type Entry = readonly [on: string, name: string, words: string]
const LOG: readonly Entry[] = [
  ['2023-03-06', '立案', '案件立案执行'], ['2023-03-08', '执行通知', '向公冶良发出执行通知书、报告财产令'], ['2023-03-09', '网络查控', '发起总对总网络查控'],
  ['2023-03-24', '冻结', '冻结公冶良银行存款320元'], ['2023-04-11', '限制消费', '对公冶良采取限制消费措施'], ['2023-05-09', '现场调查', '前往公冶良住所地调查'],
  ['2023-07-04', '终本约谈', '约谈申请执行人钟离玉，其同意终本'], ['2023-07-11', '合议', '合议庭评议'], ['2023-07-13', '裁定', '裁定终结本次执行程序'],
]
const ALL = ['notice-issued 2023-03-08', 'report-order-issued 2023-03-08', 'network-query 2023-03-09', 'frozen 2023-03-24', 'consumption-restricted 2023-04-11', 'onsite-visit 2023-05-09', 'applicant-interviewed 2023-07-04', 'applicant-consented 2023-07-04', 'panel-deliberated 2023-07-11', 'zhongben-ruled 2023-07-13']
/** By the names of the steps alone nobody knows of the order to report, nor what was said. */
const BY_NAME = ALL.filter((a) => !/^report-order|consented/.test(a))
const HEAD = '<h1>（2023）豫9921执508号</h1><table><tr><td>立案日期</td><td>2023-03-06</td><td>申请执行人</td><td>钟离玉</td></tr><tr><td>被执行人</td><td>公冶良</td><td>承办人</td><td>鲜于静</td></tr><tr><td>结案日期</td><td>2023-07-13</td><td>结案方式</td><td>终结本次执行程序</td></tr></table>'
const each = (row: (e: Entry) => string): string => LOG.map(row).join('')
const cn = (on: string): string => { const [y, m, d] = on.split('-'); return `${y}年${Number(m)}月${Number(d)}日` }
function acts(html: string): string[] {
  const { caseFile } = readPage(readHtml(`<html><body>${HEAD}${html}</body></html>`, 'x'))
  return [...new Set(caseFile.events.filter((e) => e.done?.value !== false).map((e) => `${e.kind.value} ${valueOf(e.on) ?? ''}`))].toSorted()
}

describe('a log is read whole', () => {
  const MARKUPS: readonly (readonly [string, string])[] = [
    ['of plain parts one behind the other', `<h4>执行事项</h4><div>${each(([on, name, words]) => `<div class="d">${on}</div><div class="w">${name}：${words}</div>`)}</div>`],
    ['of spans one behind the other', `<h4>执行事项</h4><div>${each(([on, name, words]) => `<span class="d">${on}</span><span class="k">${name}</span><span class="w">${words}</span>`)}</div>`],
    ['below a heading for each day', `<h3>办案过程</h3>${each(([on, , words]) => `<h4>${cn(on)}</h4><p>${words}。</p>`)}`],
    ['below a heading for each step', `<h3>办案过程</h3>${each(([on, name, words]) => `<h4>${name}</h4><p>${on}</p><p>${words}</p>`)}`],
    ['in rows of a day and of words', `<h4>执行记录</h4><table>${each(([on, , words]) => `<tr><th>${on}</th></tr><tr><td>${words}</td></tr>`)}</table>`],
    ['of lines with the day in brackets', `<h4>操作日志</h4><pre>${LOG.map(([on, name, words]) => `[${on} 09:12] ${name}: ${words}`).join('\n')}</pre>`],
    ['of two columns of days', `<h3>流程信息</h3><table><tr><th>流程名称</th><th>经办</th><th>开始</th><th>结束</th><th>说明</th></tr>${each(([on, name, words]) => `<tr><td>${name}</td><td>鲜于静</td><td>2023-03-01</td><td>${on}</td><td>${words}</td></tr>`)}</table>`],
    ['of a day in two columns', `<h3>执行日志</h3><table><tr><th>年月</th><th>日</th><th>事项</th></tr>${each(([on, , words]) => `<tr><td>${on.slice(0, 7)}</td><td>${Number(on.slice(8))}</td><td>${words}</td></tr>`)}</table>`],
    ['of small print with a list', `<h4>执行动态</h4><div>${each(([on, name, words]) => `<div class="box"><h5>${name}</h5><p>${words}</p><ul><li>${on}</li><li>丹水县法院</li></ul></div>`)}</div>`],
    ['in a box called steps, its days without years', `<div class="steps"><div class="y">2023年</div>${each(([on, name, words]) => `<div class="step-item"><div>${on.slice(5, 7)}月${on.slice(8)}日</div><div>${name}</div><div>${words}。</div></div>`)}</div>`],
    ['beginning with the filing, without years', `<h4>工作日志</h4><table><tr><th>日期</th><th>工作内容</th></tr>${each(([on, , words]) => `<tr><td>${Number(on.slice(5, 7))}月${Number(on.slice(8))}日</td><td>${words}</td></tr>`)}</table>`],
    ['with a tag beside the name', `<h4>办理记录</h4><table><tr><th>时间</th><th>标签</th><th>名称</th><th>结果</th></tr>${each(([on, name, words]) => `<tr><td>${on}</td><td>${name.slice(-2)}</td><td>${name}</td><td>${words}</td></tr>`)}</table>`],
  ]
  it.each(MARKUPS)('%s', (_, html) => { expect(acts(html)).toEqual(ALL.toSorted()) })
  it('of names over their days, with arrows between: none has the day of its neighbour', () => {
    expect(acts(`<div class="flow">${LOG.map(([on, name]) => `<span>${name}<br><small>${on}</small></span>`).join('<i>→</i>')}</div>`)).toEqual(BY_NAME.toSorted())
  })
})

describe('the name of a step', () => {
  const row = (name: string, more = ''): string[] => acts(`<h3>执行过程</h3><table><tr><th>办理日期</th><th>事项</th><th>备注</th></tr><tr><td>2023-04-20</td><td>${name}</td><td>${more}</td></tr><tr><td>2023-03-07</td><td>其他工作</td><td></td></tr></table>`)
  it.each([
    ['执行通知书', 'notice-issued'], ['报告财产令', 'report-order-issued'], ['边控', 'exit-restricted'], ['终本前网络查控', 'network-query'], ['车管所查询', 'traditional-investigation'], ['社保查询', 'insurance-query'],
    ['税务查询', 'tax-query'], ['民政查询', 'household-query'], ['司法审计', 'audit'], ['被执行人约谈', 'debtor-questioned'], ['拒执罪移送', 'crime-referred'], ['首封', 'sealed'], ['轮封', 'waiting-sealed'], ['查封解除', 'control-released'],
    ['网络询价', 'valuation'], ['一拍公告', 'auction-announced'], ['二拍', 'auction-held'], ['案款收取', 'case-money-received'], ['退付案款', 'case-money-paid'], ['执行和解', 'settlement-reached'], ['终本合议', 'panel-deliberated'], ['院长签发', 'president-approved'],
    ['终本', 'zhongben-ruled'], ['拟终本告知', 'zhongben-informed'],
  ])('%s', (name, kind) => { expect(row(name)).toEqual([`${kind} 2023-04-20`]) })
  it.each([['财产查控', ''], ['财产调查', ''], ['不动产查询', ''], ['查找被执行人', ''], ['评估', '评估机构退案，无法评估'], ['终本', '已提交局长审批'], ['执行和解', '正在协商'], ['执行通知书', '公告']])('%s %s tells none', (name, more) => { expect(row(name, more)).toEqual([]) })
  it('as a paper that came', () => { expect(row('终本裁定书', '送达申请人，已签收')).toEqual(['zhongben-served 2023-04-20']) })
  it('as a paper that came, and what came of it on no day', () => { expect(row('报告财产令', '已送达，逾期未报告')).toEqual(['property-report-refused ', 'report-order-served 2023-04-20']) })
})

describe('what is no act', () => {
  it.each([
    ['questions asked of all', '<div><h5>什么是终结本次执行程序？</h5><p>经申请执行人签字确认或者合议庭评议，可以裁定终结本次执行程序。</p></div>'],
    ['doubts of whoever reads the file', '<h4>疑点</h4><ol><li>查封车辆后未见扣押、公告征集线索的材料。</li></ol>'],
    ['a paper that was made of another day', '<h4>报告财产</h4><div><p><label>送达时间</label><span>2023-05-13</span></p><p><label>报告内容</label><span>无</span></p></div>'],
  ])('%s', (_, html) => { expect(acts(html).filter((a) => !a.startsWith('report-order-served'))).toEqual([]) })
})
