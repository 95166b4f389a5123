import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** Tables of measures against persons, on a page, in cards and in a paper: whom each was taken against, when, and whether it was taken. */
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青、云溪恒通商贸有限公司</td></tr></table>'
const page = (html: string) => readPage(readHtml(`${HEAD}<h3>强制措施</h3>${html}`, 'https://court.invalid/case')).caseFile
const tr = (r: readonly string[], tag = 'td') => `<tr>${r.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const SHAPES: Record<string, (heads: string[], rows: string[][]) => CaseFile> = {
  table: (heads, rows) => page(`<table>${tr(heads, 'th')}${rows.map((r) => tr(r)).join('')}</table>`),
  cards: (heads, rows) => page(`<div>${rows.map((r) => `<div class="card">${r.map((c, i) => `<p><span>${heads[i]}：</span><span>${c}</span></p>`).join('')}</div>`).join('')}</div>`),
  paper: (heads, rows) => readText(`强制措施情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青、云溪恒通商贸有限公司\n${[heads, ...rows].map((r) => r.join('\t')).join('\n')}\n`).caseFile,
}
const told = (file: CaseFile) => file.events.map((e) => [e.kind.value, e.on?.value, [e.party?.value ?? []].flat().join('、'), e.done?.value === false ? 'not' : ''].filter((v) => v).join(' ')).sort()

describe.each(Object.entries(SHAPES))('in a %s', (shape, read) => {
  it.each<[string, string[], string[][], string[]]>([
    ['each his own', ['措施', '对象', '文号', '日期'], [['司法拘留', '谷梁青', '（2025）云9921司惩1号', '2025-04-10'], ['罚款', '云溪恒通商贸有限公司', '（2025）云9921司惩2号', '2025-04-11']], ['detained 2025-04-10 谷梁青', 'fined 2025-04-11 云溪恒通商贸有限公司']],
    ['one still asked for', ['措施类型', '被执行人', '采取日期', '期限', '状态'], [['纳入失信', '谷梁青', '2025-04-10', '2年', '已发布'], ['纳入失信', '云溪恒通商贸有限公司', '', '', '审批中']], ['dishonest-listed 2025-04-10 谷梁青']],
    ['one not carried out', ['惩戒措施', '被惩戒人', '决定日期', '执行情况'], [['拘留15日', '谷梁青', '2025-04-10', '未执行，因病不予收拘'], ['罚款5000元', '谷梁青', '2025-04-10', '未缴纳']], ['detained 谷梁青 not', 'fined 2025-04-10 谷梁青']],
    ['asked of each whether it was taken', ['措施名称', '适用对象', '是否采取', '采取日期', '未采取理由'], [['限制消费', '二被执行人', '是', '2025-04-10', ''], ['纳入失信', '二被执行人', '否', '', '不符合情形'], ['限制出境', '谷梁青', '否', '', '无出境可能']], ['consumption-restricted 2025-04-10', 'dishonest-listed not', 'exit-restricted 谷梁青 not']],
    ['all of them', ['措施', '被限制人', '作出日期', '送达日期'], [['限制消费令', '谷梁青', '2025-04-10', '2025-04-15'], ['限制消费令', '全部被执行人', '2025-04-11', '']], ['consumption-restricted 2025-04-10 谷梁青', 'consumption-restricted 2025-04-11']],
  ])('%s', (_, heads, rows, acts) => {
    expect(told(read(heads, rows)), shape).toEqual(acts)
  })
})
