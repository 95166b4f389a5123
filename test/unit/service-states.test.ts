import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/*
 * How a paper that was sent stands, in a list of the page, in cards, in a list of spans, in a log and in the rows of a paper: who has it was
 * served, and on whom it is; what came back or is on its way was not. The day of a service of the ruling is not that of the ruling.
 */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青、云溪恒通商贸有限公司</td></tr></table>'
const HEADS = ['文书名称', '受送达人', '送达方式', '送达时间', '送达结果']
const rows = (state: string) => [['执行通知书', '谷梁青', '邮寄', '2025-03-06', state], ['终本裁定书', '闻人晓', '邮寄', '2025-06-22', state]]
const page = (html: string): CaseFile => readPage(readHtml(`${HEAD}${html}`, 'https://court.invalid/case')).caseFile
const tr = (r: readonly string[], tag = 'td') => `<tr>${r.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const SHAPES: Record<string, (state: string) => CaseFile> = {
  table: (s) => page(`<h3>送达记录</h3><table>${tr(HEADS, 'th')}${rows(s).map((r) => tr(r)).join('')}</table>`),
  cards: (s) => page(`<h3>送达记录</h3><div>${rows(s).map((r) => `<div class="card">${r.map((c, i) => `<div class="row"><span class="k">${HEADS[i]}：</span><span>${c}</span></div>`).join('')}</div>`).join('')}</div>`),
  terms: (s) => page(`<h3>送达记录</h3><div>${rows(s).map((r) => `<dl>${r.map((c, i) => `<dt>${HEADS[i]}</dt><dd>${c}</dd>`).join('')}</dl>`).join('')}</div>`),
  spans: (s) => page(`<h3>送达记录</h3><ul>${rows(s).map((r) => `<li><span>${r[0]}</span><span>${r[1]}</span><span>${r[2]}</span><span>${r[3]}</span><em>${r[4]}</em></li>`).join('')}</ul>`),
  log: (s) => page(`<h3>办案日志</h3><table>${tr(['日期', '内容'], 'th')}${rows(s).map((r) => tr([r[3] ?? '', `向${r[1]}邮寄${r[0]}，${s}`])).join('')}</table>`),
  paper: (s) => readText(`文书送达情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青、云溪恒通商贸有限公司\n${[HEADS, ...rows(s)].map((r) => r.join('\t')).join('\n')}\n`).caseFile,
}
const served = (file: CaseFile) => file.events.filter((e) => e.done?.value !== false && /-served$|ruled$|informed$/.test(e.kind.value ?? '')).map((e) => `${e.kind.value} ${e.on?.value ?? ''} ${e.kind.value === 'notice-served' ? [e.party?.value ?? []].flat().join('、') : ''}`.trim()).sort()

describe.each(Object.entries(SHAPES))('in %s', (shape, read) => {
  it.each(['签收', '本人签收', '成年家属签收', '留置送达', '电子送达成功', '送达成功', '邮寄未妥投，已留置送达'])('%s: served', (state) => {
    const acts = served(read(state))
    expect(acts).toContain('notice-served 2025-03-06 谷梁青')
    expect(acts.filter((a) => a.startsWith('notice')), 'on him alone').toHaveLength(1)
    expect(acts.filter((a) => a.startsWith('zhongben-ruled'))).toEqual([])
    if (shape !== 'log' || !state.includes('留置')) expect(acts).toContain('zhongben-served 2025-06-22')
  })
  it.each(['退回', '查无此人', '迁移新址不明', '未送达', '无人签收，退件', '拒收', '在途', '送达中', '待送达', '公告中', '已公告，未到期', '发送失败', '已寄出', '未读'])('%s: not served, and no ruling', (state) => {
    expect(served(read(state))).toEqual([])
  })
})

it('in a paper the outcome of a row is of that row', () => {
  const file = readText(`文书送达情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青、云溪恒通商贸有限公司\n${[HEADS, ['执行通知书', '谷梁青', '邮寄', '2025-03-06', '签收'], ['执行通知书', '云溪恒通商贸有限公司', '邮寄', '2025-03-07', '退回'], ['终本告知书', '闻人晓', '直接', '2025-06-10', '签收']].map((r) => r.join('\t')).join('\n')}\n`).caseFile
  expect(served(file)).toEqual(['notice-served 2025-03-06 谷梁青', 'zhongben-informed 2025-06-10'])
  expect(file.events.find((e) => e.kind.value === 'notice-issued')?.party?.value).toBe('云溪恒通商贸有限公司')
})
