import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'
import { read } from './snippet.ts'

/** Every field of a form, its value in the forms that platforms and clerks write it in: the value, or none; never another. */

const BASE = { 案号: '（2025）云9921执318号', 立案日期: '2025-03-01', 申请执行人: '闻人晓', 被执行人: '谷梁青', 执行标的: '258833.50元', 已到位金额: '8833.50元', 承办人: '第五明', 结案日期: '2025-07-10', 结案方式: '终结本次执行程序', 执行法院: '云溪县人民法院', 案由: '民间借贷纠纷' }
const page = (label: string, value: string) => `<h3>案件信息</h3><table>${Object.entries({ ...BASE, [label]: value }).map(([k, v]) => `<tr><th>${k}</th><td>${v}</td></tr>`).join('')}</table>`
const form = (label: string, value: string) => `结案审批表\n${Object.entries({ ...BASE, [label]: value }).map(([k, v]) => `${k}：${v}`).join('\n')}\n`

const names = (f: CaseFile) => f.debtors.map((d) => valueOf(d.name))
type Case = readonly [label: string, get: (f: CaseFile) => unknown, want: unknown, forms: readonly string[]]
const NONE = undefined
const CASES: readonly Case[] = [
  ['立案日期', (f) => valueOf(f.filedOn), '2025-03-01', ['2025.3.1', '2025/3/1', '2025年03月01日', '2025-03-01 09:12:33', '2025-03-01T09:12:33+08:00', '二〇二五年三月一日', '２０２５－０３－０１', '2025 年 3 月 1 日', '2025-3-1（周六）', '2025-03-01（系统）', '2025-03-01 00:00:00.0', '2025-02-27收案，2025-03-01立案', '2025-03-01立案，2025-02-27收案']],
  ['立案日期', (f) => valueOf(f.filedOn), NONE, ['25-03-01', '1740758400000', '03/01/2025', '2025年3月', '2025-13-01', '2025-03-01前', '-', '暂无']],
  ['执行标的', (f) => valueOf(f.amounts?.due), '258833.50', ['25.88335万元', '人民币258833.5元', '258，833.50元']],
  ['执行标的', (f) => valueOf(f.amounts?.due), NONE, ['行为执行', '—', '25万余元', '258833.50/8833.50']],
  ['结案日期', (f) => valueOf(f.closedOn), NONE, ['未结案', '预计2025-07-10', '2025-07-10前', '2025年7月10日以前']],
  ['结案方式', (f) => valueOf(f.closeMode), NONE, ['非终本', '未结', '终结本次执行程序 执行完毕']],
  ['被执行人', names, ['谷梁青'], ['谷梁青（男）', '谷梁青 男 汉族', '谷梁青,男,1975年', '谷梁青等', '谷梁青等3人', '谷梁青(已死亡)', '谷梁青 已限高', '谷梁青 [失信]', '1.谷梁青', '谷梁青(530122********1234)', '谷梁青 查看', '谷梁青 详情 >', '谷梁青（下落不明）', '谷梁青【法人】', '谷梁青 13*********', '谷梁青 自然人', '谷 梁 青']],
  ['被执行人', names, ['谷梁青', '闻砚'], ['谷梁青、闻砚', '谷梁青 闻砚', '谷梁青/闻砚', '谷梁青 & 闻砚', '谷梁青 和 闻砚', '谷梁青与闻砚', '谷梁青；闻砚']],
  ['被执行人', names, [], ['——', '共1人']],
  ['承办人', (f) => valueOf(f.handler), '第五明', ['第五明（法官）', '第五明 法官', '第五明/书记员：陆小', '执行员第五明', '执行局 第五明', '第五明、陆小']],
  ['承办人', (f) => valueOf(f.handler), NONE, ['未分配', '待指定']],
]
/** Read on pages alone. */
const NOT_IN_TEXT = new Set<string>(['第五明/书记员：陆小'])

describe('a field in the forms it is written in', () => {
  const all = CASES.flatMap(([label, get, want, forms]) => forms.map((value) => [label, value, get, want] as const))
  it.each(all)('on a page: %s %s', (label, value, get, want) => {
    expect(get(read(page(label, value)).caseFile)).toEqual(want)
  })
  it.each(all)('in a form: %s %s', (label, value, get, want) => {
    expect(get(readText(form(label, value)).caseFile)).toEqual(NOT_IN_TEXT.has(value) ? undefined : want)
  })
})
