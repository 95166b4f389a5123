import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Logs that say in a heading, in a cell or by a state what an entry leaves out; and what is no log. */

const CASE = '<h1>（2023）豫9921执508号</h1><p>立案日期：2023-01-05</p><p>申请执行人：令狐建业</p><p>被执行人：逄晚晴、麴守成</p><p>承办人：阚景行</p>'
function acts(html: string): string[] {
  const { caseFile } = readPage(readHtml(`<html><body>${CASE}${html}</body></html>`, 'x'))
  return caseFile.events.map((e) => [e.kind.value, valueOf(e.on) ?? '', [valueOf(e.party) ?? ''].flat().join('、'), e.done?.value === false ? 'not' : ''].join(' ').trim())
}
const table = (title: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) => `<h3>${title}</h3><table><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`

describe('acts are read', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['a paper that reached one', table('执行日志', ['日期', '事项', '情况'], ['2023.02.22', '送达执行通知书', '电子送达逄晚晴；麴守成邮寄，无回执']), ['notice-served 2023-02-22 逄晚晴', 'notice-served  麴守成 not']],
    ['below persons, also one entry', '<h3>执行日志</h3><h4>逄晚晴</h4><ul><li><span>2023-03-01</span> <span>限制消费</span></li><li><span>2023-03-06</span> <span>司法拘留</span></li></ul><h4>麴守成</h4><ul><li><span>2023-03-02</span> <span>纳失</span></li></ul>', ['consumption-restricted 2023-03-01 逄晚晴', 'detained 2023-03-06 逄晚晴', 'dishonest-listed 2023-03-02 麴守成']],
    ['below a month', '<h3>办案日志</h3><h4>2023年5月</h4><ul><li><b>3日</b> 网查</li><li><b>12日</b> 约谈申请执行人</li></ul>', ['network-query 2023-05-03', 'applicant-interviewed 2023-05-12']],
    ['in boxes below a year', '<h3>办案日志</h3><div class="y"><div class="t">2023年度</div><div class="e"><div>3月5日</div><div>限制逄晚晴消费</div></div><div class="e"><div>4月12日</div><div>约谈申请执行人</div></div></div>', ['consumption-restricted 2023-03-05 逄晚晴', 'applicant-interviewed 2023-04-12']],
    ['in a calendar', `<h3>日程记录</h3><table><caption>2023年5月</caption><tr>${[...'一二三四五六日'].map((d) => `<th>${d}</th>`).join('')}</tr><tr>${[1, 2, 3, 4, 5, 6, 7].map((d) => `<td><div>${d}</div>${d === 4 ? '<p>司法拘留逄晚晴</p>' : ''}</td>`).join('')}</tr></table>`, ['detained 2023-05-04 逄晚晴']],
    ['with steps not taken', '<h3>办理进度</h3><div class="b"><div class="i"><div>网络查控</div><div>已完成</div><div>2023-01-19</div></div><div class="i"><div>司法拘留</div><div>未开始</div><div></div></div><div class="i"><div>约谈申请执行人</div><div>已完成</div><div>2023-03-19</div></div></div>', ['network-query 2023-01-19', 'detained   not', 'applicant-interviewed 2023-03-19']],
    ['a plan and what came of it', table('执行流程', ['事项', '要求', '完成情况'], ['查封房产', '终本前', '2023年3月4日 逄晚晴 已办，期限三年'], ['司法拘留', '三个月内', '未开始']), ['sealed 2023-03-04 逄晚晴', 'detained   not']],
    ['what came of each under a name for words', table('执行流程', ['工作任务', '办理要求', '办理情况'], ['查封房产', '终本前', '进行中'], ['司法拘留逄晚晴', '三个月内', '2023-03-04T10:50:00 已完成']), ['detained 2023-03-04 逄晚晴']],
    ['who went out', table('外勤记录', ['外出日期', '外出地点', '调查事项', '结果'], ['2023/12/11', '安澜镇上坪村', '查找逄晚晴下落', '大门紧锁']), ['onsite-visit 2023-12-11 逄晚晴']],
  ]
  it.each(CASES)('%s', (_, html, want) => { expect(acts(html).toSorted()).toEqual(want.toSorted()) })
})

describe('no act is read', () => {
  it.each([
    ['in the approval of a paper', table('文书审批（限制消费令）', ['环节', '办理人', '意见', '时间'], ['拟稿', '承办人', '提交', '2023-04-05'], ['审核', '执行局副局长', '同意', '2023-04-06'], ['签发', '执行局局长', '同意', '2023-04-07'])],
    ['of the applicant, who consents to nothing that a panel says', '<h3>执行日志</h3><p>2023年5月10日，合议庭评议，同意终本。</p>'],
  ])('%s', (_, html) => { expect(acts(html).filter((a) => !a.startsWith('panel'))).toEqual([]) })
})
