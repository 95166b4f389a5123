import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** Leave to close, asked for and given in a flow: who said what on which day; and what an opinion demands, which is not done by that. */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
const told = (file: CaseFile) => file.events.map((e) => `${e.kind.value}${e.on?.value ? ` ${e.on.value}` : ''}${e.done?.value === false ? ' not done' : ''}`)
const page = (html: string) => told(readPage(readHtml(HEAD + html, 'p')).caseFile)
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`

type Step = readonly [step: string, who: string, at: string, said: string]
const BEFORE: readonly Step[] = [['承办人提交', '李法官', '2025-07-01 09:00', '拟终结本次执行程序，请批示'], ['合议庭评议', '李法官、王法官、张法官', '2025-07-01 10:00', '同意终本'], ['执行局长审核', '王局长', '2025-07-02 11:00', '同意']]
const GIVEN: readonly Step[] = [...BEFORE, ['院长审批', '赵院长', '2025-07-03 16:00', '同意']]
const WAITS: readonly Step[] = [...BEFORE, ['院长审批', '', '', '待审批']]
const BACK: readonly Step[] = [...BEFORE, ['院长审批', '赵院长', '2025-07-03 16:00', '退回补充约谈']]
const SHAPES: Record<string, (s: readonly Step[]) => string> = {
  'a table': (s) => `<table>${row(['审批节点', '审批人', '审批时间', '审批意见'], 'th')}${s.map((x) => row(x)).join('')}</table>`,
  'a table without headings': (s) => `<table>${s.map((x) => row(x)).join('')}</table>`,
  'steps': (s) => `<div class="el-steps">${s.map((x) => `<div class="el-step"><div class="el-step__title">${x[0]}</div><div class="el-step__description">${x[1]} ${x[2]}<br>${x[3]}</div></div>`).join('')}</div>`,
  'a timeline': (s) => `<ul class="el-timeline">${s.map((x) => `<li class="el-timeline-item"><div class="el-timeline-item__timestamp">${x[2]}</div><div class="el-timeline-item__content"><b>${x[0]}</b> <span>${x[1]}</span><p>意见：${x[3]}</p></div></li>`).join('')}</ul>`,
  'cards': (s) => s.map((x) => `<div class="card"><div class="hd">${x[0]}</div><div>处理人：${x[1]}</div><div>处理时间：${x[2]}</div><div>处理意见：${x[3]}</div></div>`).join(''),
  'lines': (s) => s.map((x) => `<p>${x[0]}：${x[3]}（${x[1]} ${x[2]}）</p>`).join(''),
  'a form': (s) => `<table>${s.map((x) => `<tr><th>${x[0].replace(/审批|提交|评议|审核/, '')}意见</th><td>${x[3]}<br>${x[1]}　${x[2]}</td></tr>`).join('')}</table>`,
  'terms': (s) => `<dl>${s.map((x) => `<dt>${x[0]}</dt><dd>${x[1]}　${x[3]}　${x[2]}</dd>`).join('')}</dl>`,
  'spans': (s) => s.map((x) => `<div><span>${x[2]}</span><span>${x[1]}</span><span>${x[0]}</span><span>${x[3]}</span></div>`).join(''),
}

describe.each(Object.entries(SHAPES))('a closing laid before the president: %s', (_, shape) => {
  const read = (s: readonly Step[], title = '终本审批') => page(`<h3>${title}</h3><div>${shape(s)}</div>`)
  it('was consented to', () => {
    expect(read(GIVEN)).toContain('president-approved 2025-07-03')
    expect(read(GIVEN, '审批流程')).toContain('president-approved 2025-07-03')
  })
  it('waits', () => { expect(read(WAITS).join()).not.toContain('president') })
  it('came back, and what is missing was not done by that', () => {
    expect(read(BACK).join()).not.toContain('president')
    expect(read(BACK).join()).not.toContain('interview')
  })
})

describe('leave for something else', () => {
  it('is no leave to close', () => {
    const flow = (title: string) => page(`<h3>${title}</h3><table>${row(['审批节点', '审批人', '审批时间', '审批意见'], 'th')}${row(['承办人', '李法官', '2025-07-01', '报请审批'])}${row(['院长审批', '赵院长', '2025-07-03', '同意'])}</table>`)
    expect(flow('失信审批')).toEqual([])
    expect(flow('延长执行期限审批')).toEqual([])
    expect(flow('审批流程')).toEqual([])
  })
  it('is given on the day of the leave, not of the asking', () => {
    const heads = ['审批事项', '申请人', '申请日期', '审批人', '审批日期', '结果']
    const rows = [['限制消费', '李法官', '2025-04-01', '王局长', '2025-04-02', '同意'], ['纳入失信名单', '李法官', '2025-04-01', '王局长', '', '待审批'], ['终结本次执行程序', '李法官', '2025-07-01', '赵院长', '2025-07-03', '同意'], ['搜查', '李法官', '2025-08-01', '赵院长', '2025-08-02', '不同意']]
    expect(page(`<h3>审批记录</h3><table>${row(heads, 'th')}${rows.map((r) => row(r)).join('')}</table>`).sort()).toEqual(['consumption-restricted 2025-04-02', 'president-approved 2025-07-03'])
  })
})

describe('what is demanded', () => {
  const log = (words: string) => page(`<h3>工作日志</h3><table>${row(['日期', '事项', '内容'], 'th')}${row(['2025-07-03', '审批意见', words])}</table>`)
  const list = (words: string) => page(`<h3>工作日志</h3><ul><li>2025-07-01 阅卷</li><li>2025-07-03 ${words}</li><li>2025-07-04 阅卷</li></ul>`)
  const paper = (words: string) => told(readText(`执行日志\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n2025年7月3日，${words}。\n`).caseFile)
  it.each([
    '退回补充约谈', '退回，请补充约谈申请执行人', '退回：需补充上门查找', '打回重新约谈申请执行人', '不同意，补充现场调查后再报', '不同意，先约谈申请执行人', '补充约谈申请执行人后报批', '退回，补正现场调查笔录', '先约谈申请执行人再报', '尽快上门查找被执行人下落', '抓紧查控财产', '同意，请约谈告知申请执行人', '请承办人约谈申请执行人', '系统提示：请上门查找', '预警信息：约谈申请执行人', '交办：约谈申请执行人', '下一步：约谈申请执行人，现场调查', '下步工作计划：到被执行人住所地走访', '整改要求：约谈申请执行人',
  ])('%s: nothing is done', (words) => { for (const read of [log, list, paper]) expect(read(words)).toEqual([]) })
  it.each([
    ['已补充约谈申请执行人', 'applicant-interviewed'], ['补充约谈申请执行人', 'applicant-interviewed'], ['按要求补充了现场调查', 'onsite-visit'], ['请锁匠开锁，对被执行人住所进行搜查', 'search'], ['邮寄的执行通知书被退回，到被执行人住所地调查', 'onsite-visit'], ['经请示院长，前往被执行人住所地调查', 'onsite-visit'],
  ])('%s: done', (words, kind) => { for (const read of [list, paper]) expect(read(words).join()).toContain(kind) })
  it('asked to come, and did not', () => {
    expect(paper('电话约申请执行人来院谈话，其表示没空')).toEqual(['applicant-interviewed 2025-07-03 not done'])
    expect(paper('电话约谈申请执行人，其表示没有财产线索').join()).toContain('applicant-interviewed 2025-07-03')
  })
  it('consent within the court is not the applicant’s', () => { expect(log('同意终本')).toEqual([]) })
})
