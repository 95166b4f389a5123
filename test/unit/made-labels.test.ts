import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** Labels that are in no list: what they are made of says what they name, and what stands beside them must be such a thing. */

const IN: ((label: string, value: string) => string)[] = [
  (k, v) => `<table><tr><td>${k}</td><td>${v}</td></tr></table>`, (k, v) => `<dl><dt>${k}</dt><dd>${v}</dd></dl>`, (k, v) => `<div class="row"><div class="k">${k}</div><div class="v">${v}</div></div>`,
  (k, v) => `<p>${k}：${v}</p>`, (k, v) => `<div class="item"><label>${k}</label><div><input readonly value="${v}"></div></div>`, (k, v) => `<div><span class="l">${k}：</span><span class="r">${v}</span></div>`,
]
const file = (label: string, value: string, make: (k: string, v: string) => string): CaseFile =>
  readPage(readHtml(`<html><body><h2>（2024）溪0131执77号</h2><div>${make('被执行人', '端木成')}${make(label, value)}${make('密级', '一般')}</div></body></html>`, '')).caseFile
const GET: Record<string, (c: CaseFile) => unknown> = {
  handler: (c) => c.handler?.value, clerk: (c) => c.clerk?.value, cause: (c) => c.cause?.value, filedOn: (c) => c.filedOn?.value, appliedOn: (c) => c.appliedOn?.value, closedOn: (c) => c.closedOn?.value,
  proposed: (c) => c.proposedCloseOn?.value, number: (c) => c.basis?.number?.value, court: (c) => c.basis?.court?.value, due: (c) => c.amounts?.due?.value, paid: (c) => c.amounts?.paid?.value,
  unpaid: (c) => c.amounts?.unpaid?.value, waived: (c) => c.amounts?.waived?.value, applicant: (c) => c.applicants[0]?.name?.value, original: (c) => c.originalCase?.number?.value,
}

describe('labels made of known words', () => {
  it.each([
    ['handler', '执行承办人', '宗政明', '宗政明'], ['handler', '现承办人', '宗政明', '宗政明'], ['handler', '主责法官', '宗政明', '宗政明'], ['handler', '承办人员', '宗政明', '宗政明'], ['handler', '法官', '宗政明', '宗政明'], ['handler', '承办人（法官）', '宗政明', '宗政明'],
    ['clerk', '执行书记员', '闾丘月', '闾丘月'], ['clerk', '承办书记员', '闾丘月', '闾丘月'], ['clerk', '书记员（代）', '闾丘月', '闾丘月'], ['cause', '具体案由', '买卖合同纠纷', '买卖合同纠纷'],
    ['filedOn', '执行受理日期', '2024-03-05', '2024-03-05'], ['filedOn', '立案受理时间', '2024-03-05', '2024-03-05'], ['appliedOn', '执行申请时间', '2024-03-01', '2024-03-01'], ['closedOn', '实际结案时间', '2024-09-06', '2024-09-06'],
    ['closedOn', '结案日', '2024-09-06', '2024-09-06'], ['closedOn', '终结本次执行程序日期', '2024-09-06', '2024-09-06'], ['proposed', '提请结案时间', '2024-09-06', '2024-09-06'],
    ['number', '生效裁判文书案号', '（2023）溪0131民初201号', '（2023）溪0131民初201号'], ['number', '据以执行文书', '（2023）溪0131民初201号', '（2023）溪0131民初201号'], ['number', '诉讼案号', '（2023）溪0131民初201号', '（2023）溪0131民初201号'], ['number', '原案案号', '（2023）溪0131民初201号', '（2023）溪0131民初201号'],
    ['court', '执行依据制作法院', '溪源县人民法院', '溪源县人民法院'], ['court', '作出生效文书单位', '溪源县人民法院', '溪源县人民法院'],
    ['due', '申请标的金额', '120,500.00元', '120500.00'], ['due', '立案标的额', '12.05万元', '120500.00'], ['due', '应履行金额', '120500', '120500.00'], ['due', '债权总额', '120500元', '120500.00'],
    ['paid', '执行到位数额', '20500元', '20500.00'], ['paid', '已清偿金额', '20500元', '20500.00'], ['paid', '累计回款', '20500元', '20500.00'], ['paid', '执行回款总金额', '20500元', '20500.00'],
    ['unpaid', '待执行金额', '100000元', '100000.00'], ['unpaid', '未执行标的额', '100000元', '100000.00'], ['unpaid', '剩余债权金额', '100000元', '100000.00'], ['unpaid', '下欠金额', '100000元', '100000.00'],
    ['waived', '申请人放弃金额', '3000元', '3000.00'], ['applicant', '申请执行人（债权人）', '溪源县五金商行', '溪源县五金商行'], ['applicant', '申请执行人信息', '溪源县五金商行', '溪源县五金商行'], ['original', '首执案号', '（2020）溪0131执9号', '（2020）溪0131执9号'],
  ])('%s: %s', (field, label, value, want) => {
    for (const make of IN) expect(GET[field]?.(file(label, value, make)), make(label, value)).toBe(want)
  })

  it('a place that made an instrument, beside its number', () => {
    for (const make of IN) expect(file('执行依据文号', '（2023）溪0131民初201号', (k, v) => make(k, v) + (k === '执行依据文号' ? make('作出单位', '溪源县人民法院') : '')).basis?.court?.value).toBe('溪源县人民法院')
  })

  it.each([
    ['handler', '原承办人', '宗政明'], ['handler', '承办人员', '宗政明、闾丘月'], ['handler', '承办部门', '执行一庭'], ['handler', '法官', '请选择…'], ['handler', '立案法官', '宗政明'], ['clerk', '书记员（原）', '闾丘月'],
    ['filedOn', '立案日期（原审）', '2022-03-05'], ['filedOn', '首次执行案件立案时间', '2020-03-05'], ['filedOn', '原审立案时间', '2022-03-05'], ['closedOn', '拟结案日', '2024-09-06'], ['closedOn', '应结案时间', '2024-09-06'], ['closedOn', '结案日期（预计）', '2024-09-06'],
    ['closedOn', '原结案时间', '2020-09-06'], ['number', '裁判文书号', '（2024）溪0131执77号之一'], ['number', '保全案号', '（2023）溪0131执保9号'], ['number', '裁定书文号', '（2024）溪0131执77号之一'], ['court', '作出单位', '溪源县人民法院'],
    ['due', '结案标的金额', '20500元'], ['due', '保全标的金额', '20500元'], ['due', '拍卖标的金额', '20500元'], ['due', '预估执行费金额', '20500元'], ['due', '执行本金金额', '20500元'], ['due', '申请标的金额', '见附件'],
    ['paid', '应到位金额', '20500元'], ['paid', '预计到位金额', '20500元'], ['paid', '未到位数额', '20500元'], ['paid', '到位金额占比', '20%'], ['unpaid', '剩余案款金额', '20500元'], ['unpaid', '待发放金额', '20500元'], ['unpaid', '未执行原因', '无财产'],
    ['applicant', '申请执行人信息', '身份证号：已核对'], ['applicant', '申请执行人代理人', '闾丘月'], ['original', '关联案号', '（2020）溪0131执9号'],
  ])('%s: not by %s, %s', (field, label, value) => {
    for (const make of IN) expect(GET[field]?.(file(label, value, make)), make(label, value)).toBeUndefined()
  })

  it.each(['尚未履行', '已回款', '未执行到位', '本金300万元及利息'])('%s is a value', (value) => {
    for (const make of IN) expect(file('执行依据文号', '（2023）溪0131民初201号', (k, v) => make(k, v) + (k === '密级' ? make('说明', value) : '')).basis?.number?.value).toBe('（2023）溪0131民初201号')
  })
})
