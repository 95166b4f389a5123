import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Habits of case platforms that the saved pages do not show: logs without years, names with their particulars, a title for the parties. */

const read = (html: string) => readPage(readHtml(`<html><body>${html}</body></html>`, ''))
const acts = (html: string) => read(`<h1>（2025）青9931执2号</h1><p>申请执行人：柏川商行</p><p>被执行人：闻砚</p>${html}`).caseFile.events.map((e) => `${e.kind.value ?? ''} ${e.on?.value ?? ''}`.trim())

describe('days without their year', () => {
  const log = (entries: readonly string[]) => `<p>立案日期：2024-11-20</p><h3>流程日志</h3><ol>${entries.map((e) => `<li>${e}</li>`).join('')}</ol>`
  const [filed, query, talk] = ['<span>11-20 09:00</span><div>立案</div>', '<span>11-25 10:00</span><div>网络查控（第一次）</div>', '<span>02-16 10:00</span><div>约谈申请执行人<p>同意终本</p></div>']
  it('have that of the filing, which the page tells, and the next one once the days begin anew', () => {
    const want = ['network-query 2024-11-25', 'applicant-interviewed 2025-02-16', 'applicant-consented 2025-02-16']
    expect(acts(log([filed, query, talk]))).toEqual(expect.arrayContaining(want))
    expect(acts(log([talk, query, filed])), 'the newest first').toEqual(expect.arrayContaining(want))
  })
  it('have none where the page does not tell it', () => {
    expect(acts(log([query, talk])).filter((a) => /\d{4}-/.test(a))).toEqual([])
    expect(acts(log([filed, query, talk]).replace('2024-11-20', '—')).filter((a) => /\d{4}-/.test(a))).toEqual([])
  })
})

it('names are not run into what stands behind them', () => {
  const { caseFile } = read('<h2>（2025）青9931执2号</h2><section><h3>当事人</h3><div><b>申请执行人</b> 青川永顺模具厂 <i>个体工商户</i> 经营者：俞大海　代理人：应某（特别授权）</div><div><b>被执行人</b> 贺建 <i>自然人</i> 男　住址：高桥镇新联村</div></section>')
  expect([caseFile.applicants.map((p) => p.name?.value), caseFile.debtors.map((p) => p.name?.value)]).toEqual([['青川永顺模具厂'], ['贺建']])
})

it('a side that has its label keeps those whom the title names too, and the other side is the title’s', () => {
  const title = '<h2>（2025）青9931执2号</h2><table><tr><th>案件名称</th><td>袁小梅与青川兴旺养殖场、鲁兴旺买卖合同纠纷</td><th>经办法院</th><td>青川县人民法院</td></tr></table>'
  const { caseFile } = read(`${title}<div><div>申请方</div><div><p>袁小梅（女，汉族，1986-05-02）</p></div></div><div><div>被申请方</div><div><p>青川兴旺养殖场（个体工商户）</p></div></div>`)
  expect([caseFile.applicants.map((p) => p.name?.value), caseFile.debtors.map((p) => p.name?.value), caseFile.cause?.value]).toEqual([['袁小梅'], ['青川兴旺养殖场', '鲁兴旺'], '买卖合同纠纷'])
})

it('lists below their years are lists, and no entries of one', () => {
  const list = (year: string, entries: readonly string[]) => `<div class="card"><div>${year}</div><div><ul class="ant-timeline">${entries.map((e) => `<li>${e}</li>`).join('')}</ul></div></div>`
  const page = `<div>${list('2024年', ['<span>10-11</span> <b>送达执行通知书</b>', '<span>10-16</span> <b>网络查控</b> <em>无存款</em>'])}${list('2025年', ['<span>02-18</span> <b>上门查找</b>', '<span>03-20</span> <b>约谈申请执行人</b>'])}</div>`
  expect(acts(page)).toEqual(['notice-served 2024-10-11', 'network-query 2024-10-16', 'onsite-visit 2025-02-18', 'applicant-interviewed 2025-03-20'])
})

it.each([['marked', 'th'], ['plain', 'td']])('a table of sides above a log without headings is not its heading (%s)', (_, tag) => {
  const sides = `<div><table><tr><${tag}>申请执行人</${tag}><td>柏川商行</td></tr><tr><${tag}>被执行人</${tag}><td>闻砚</td></tr></table></div>`
  const { caseFile } = read(`<h2>（2025）青9931执2号</h2>${sides}<h3>执行流程</h3><table><tr><td>评估房屋</td><td>2025-03-18 12:26:17</td><td></td></tr><tr><td>对闻砚限制出境</td><td>2025-03-04 11:25:22</td><td></td></tr></table>`)
  expect([caseFile.applicants.map((p) => p.name?.value), caseFile.debtors.map((p) => p.name?.value)]).toEqual([['柏川商行'], ['闻砚']])
  expect(caseFile.events.map((e) => `${e.kind.value ?? ''} ${e.on?.value ?? ''}`)).toContain('exit-restricted 2025-03-04')
})
