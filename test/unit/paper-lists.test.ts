import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** A list of the papers of a case: those that are there show their acts; drafts and gaps show nothing. */
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const read = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]) => readPage(readHtml(`${HEAD}<h3>${title}</h3><table>${row(heads, 'th')}${rows.map((r) => row(r)).join('')}</table>`, 'p')).caseFile

describe('a list of papers with their days', () => {
  const papers = (state: string) => read('卷宗目录', ['序号', '材料名称', '形成日期', '页码', '状态'], [['1', '终本约谈笔录', '2025-06-18', '12-13', state], ['2', '现场调查笔录', '2025-05-20', '8', state], ['3', '限制消费令', '2025-04-10', '5', state]])
  it.each(['已上传', '已归档', '已签章', ''])('%s: there', (state) => {
    expect(papers(state).events.map((e) => e.kind.value)).toEqual(['applicant-interviewed', 'onsite-visit', 'consumption-restricted'])
    expect(papers(state).documents).toHaveLength(3)
  })
  it.each(['未上传', '缺失', '缺', '待补充', '草稿', '作废', '审批中', '退回', '待签发', '未生成', '已删除'])('%s: shows nothing', (state) => {
    expect(papers(state).events).toEqual([])
    expect(papers(state).documents).toEqual([])
  })
  it('what came back by post was sent', () => {
    const sent = read('文书送达', ['文书名称', '受送达人', '发出日期', '送达日期', '送达状态'], [['执行通知书', '谷梁青', '2025-03-05', '', '退回']])
    expect(sent.events.map((e) => `${e.kind.value}${e.done?.value === false ? ' not done' : ''}`)).toContain('notice-issued')
  })
})

describe('a list of what a closing needs', () => {
  const acts = (answer: string) => read('终本材料清单', ['序号', '材料名称', '是否齐备'], [['1', '约谈笔录', answer], ['2', '现场调查笔录', answer]]).events
  it.each(['缺', '×', '否', '0', '不需要', '待补充', '无', '/'])('%s: of no talk is it said that there was none, or was one', (answer) => { expect(acts(answer)).toEqual([]) })
  it.each(['有', '√', '齐全'])('%s', (answer) => { expect(acts(answer).map((e) => e.kind.value)).toEqual(['applicant-interviewed']) })
})
