import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** A label that names an act, and a value that does not tell it: on pages and in the forms of papers. */
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table><h3>执行情况</h3>'
const told = (file: CaseFile) => file.events.filter((e) => e.done?.value !== false && e.status?.value !== 'attempted').map((e) => e.kind.value)
const READ = [
  (label: string, value: string) => told(readPage(readHtml(`${HEAD}<table><tr><th>${label}</th><td>${value}</td></tr><tr><th>备注</th><td></td></tr></table>`, 'p')).caseFile),
  (label: string, value: string) => told(readPage(readHtml(`${HEAD}<div class="row"><label>${label}：</label><span>${value}</span></div><div class="row"><label>备注：</label><span></span></div>`, 'p')).caseFile),
  (label: string, value: string) => told(readText(`结案审批表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n${label}：${value}\n`).caseFile),
]

describe('no act', () => {
  it.each([
    ['现场调查情况', '计划5月20日前往'], ['现场调查情况', '电话调查'], ['现场调查情况', '无需调查，被执行人为服刑人员'], ['现场调查情况', '见笔录'], ['现场调查', '同上'], ['现场调查情况', '因路途遥远未去'],
    ['约谈情况', '短信通知约谈，未回复'], ['约谈情况', '拟于6月20日约谈'], ['约谈情况', '未约谈'], ['约谈情况', '申请执行人联系不上'], ['限制消费情况', '审批中'], ['网络查控', '待发起'], ['财产查控情况', '正在查询'],
  ])('%s：%s', (label, value) => { for (const read of READ) expect(read(label, value)).toEqual([]) })
  it('a visit asked of another court is not made', () => { for (const read of READ) expect(read('现场调查情况', '被执行人住所地在外省，委托调查')).not.toContain('onsite-visit') })
})

describe('an act', () => {
  it.each([
    ['现场调查情况', '2025-05-20到被执行人住所地，未见本人', 'onsite-visit'], ['约谈情况', '2025-06-18约谈申请执行人，同意终本', 'applicant-interviewed'], ['限制消费情况', '已于2025-04-10限制消费', 'consumption-restricted'],
  ])('%s：%s', (label, value, kind) => { for (const read of READ) expect(read(label, value)).toContain(kind) })
})

describe('the day of a row', () => {
  const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
  const lists = (day: string) => ([
    ['现场调查', ['调查时间', '调查地点', '调查对象', '调查结果'], [day, '云溪县文昌路8号', '谷梁青', '未见本人']],
    ['工作日志', ['日期', '事项', '内容'], [day, '网络查控', '总对总查询，无财产']],
    ['约谈记录', ['约谈时间', '约谈对象', '约谈内容'], [day, '闻人晓', '告知终本，同意']],
  ] satisfies [string, string[], string[]][]).map(([title, heads, cells]) => readPage(readHtml(`${HEAD}<h3>${title}</h3><table>${row(heads, 'th')}${row(cells)}</table>`, 'p')).caseFile.events)
  it.each(['2025-05-20前', '应于2025-05-20前', '截至2025-05-20', '拟2025-05-20', '超期'])('%s is when it is due', (day) => { for (const events of lists(day)) expect(events).toEqual([]) })
  it.each(['2025年5月', '2025-05'])('%s is a month', (day) => { for (const events of lists(day)) for (const e of events) expect([e.on?.value, e.onPrecision?.value]).toEqual(['2025-05-01', 'month']) })
  it.each(['2025-05-20', '2025-05-20 09:30:00', '2025.5.20（周二）', '二〇二五年五月二十日', '20250520'])('%s is a day', (day) => { for (const events of lists(day)) expect(events[0]?.on?.value).toBe('2025-05-20') })
})
