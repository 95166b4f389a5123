import { describe, expect, it } from 'vitest'
import { read } from './snippet.ts'

/** The log and the list of queries tell of the same query: nothing that only one of them tells is lost. All invented. */

const COMPANY = '青江省云溪县梅岭石门东塘白石四乡镇农副产品冷链仓储配送与电子商务服务有限责任公司'
const page = (who: string, log: string, queries: readonly (readonly [item: string, state: string])[]) => `<h1>（2025）青9921执1号</h1>
<table><tr><td>案号</td><td>（2025）青9921执1号</td><td>立案日期</td><td>2025-03-01</td></tr></table>
<table><thead><tr><th>诉讼地位</th><th>姓名/名称</th></tr></thead><tbody><tr><td>申请执行人</td><td>江芷若</td></tr><tr><td>被执行人</td><td>${who}</td></tr></tbody></table>
<table><thead><tr><th>日期</th><th>事项</th><th>内容</th><th>经办人</th></tr></thead><tbody>${log}</tbody></table>
<table><thead><tr><th>查询日期</th><th>查询项目</th><th>被查询人</th><th>反馈状态</th><th>反馈结果</th></tr></thead><tbody>${queries.map(([item, state]) => `<tr><td>2025-06-16</td><td>${item}</td><td>${who}</td><td>${state}</td><td>${state === '已反馈' ? '无登记信息' : '—'}</td></tr>`).join('')}</tbody></table>`
const queriesIn = (html: string) => read(html).caseFile.events.filter((e) => e.kind.value === 'network-query')

describe('queries', () => {
  it('told in the log without their items take them from the list', () => {
    const found = queriesIn(page('陶砚田', '<tr><td>2025-06-16</td><td>网络查控</td><td>再次查询陶砚田财产，均已反馈。</td><td>苏木</td></tr>', [['银行存款', '已反馈'], ['车辆', '已反馈'], ['人民银行', '已反馈']]))
    expect(found.map((e) => [e.on?.value, e.party?.value, e.detail?.value])).toEqual([['2025-06-16', '陶砚田', '银行存款、车辆、人民银行']])
  })

  it('that were answered and those that were not stay two', () => {
    const found = queriesIn(page('陶砚田', '', [['银行存款', '已反馈'], ['不动产', '未反馈']]))
    expect(found.map((e) => [e.detail?.value, e.result?.value])).toEqual([['银行存款', '未发现可供执行的财产'], ['不动产', '未反馈']])
  })

  it('of a debtor with a very long name are read in the words of the log', () => {
    const [found] = queriesIn(page(COMPANY, `<tr><td>2025-02-20</td><td>网络查控</td><td>查询${COMPANY}银行存款、车辆、不动产、证券、工商登记，均已反馈。</td><td>苏木</td></tr>`, [['银行存款', '已反馈']]))
    expect([found?.party?.value, found?.kind.quote]).toEqual([COMPANY, `查询${COMPANY}银行存款、车辆、不动产、证券、工商登记`])
  })
})

describe('a row of the log', () => {
  it('headed 财产申报 that tells of none is no report', () => {
    const kinds = read(page('陶砚田', '<tr><td>2025-03-18</td><td>财产申报</td><td>陶砚田在指定期限内未报告财产。</td><td>苏木</td></tr>', [['银行存款', '已反馈']])).caseFile.events.map((e) => e.kind.value)
    expect(kinds).toContain('property-report-refused')
    expect(kinds).not.toContain('property-reported')
  })

  it.each(['合议庭三人评议，同意终结本次执行程序。', '合议庭（沈知言、陆怀谷、闻人书）评议，一致同意终结本次执行程序。'])('tells of the panel: %s', (words) => {
    const kinds = read(page('陶砚田', `<tr><td>2025-07-07</td><td>合议</td><td>${words}</td><td>苏木</td></tr>`, [['银行存款', '已反馈']])).caseFile.events.map((e) => e.kind.value)
    expect(kinds).toContain('panel-deliberated')
  })
})
