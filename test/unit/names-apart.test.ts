import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readText } from '../../reading/read-text.ts'
import { read } from './snippet.ts'

/** Several names of one side that no stroke parts: blanks, semicolons, lines of a cell. A name that is spread stays one. */

const form = (debtors: string) => `终结本次执行程序审批表\n案号\t（2025）云9921执318号\t立案日期\t2025年3月1日\t\n申请执行人\t闻人晓\t被执行人\t${debtors}\t\n案由\t民间借贷纠纷\t执行标的\t258833.50元\t\n`
const page = (debtors: string) => `<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>${debtors}</td></tr><tr><th>执行标的</th><td>258833.50元</td><th>承办人</th><td>第五明</td></tr></table>`
const FIRM = '云溪县三侠养殖有限公司'

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [`谷梁青 ${FIRM}`, ['谷梁青', FIRM]], [`谷梁青　${FIRM}`, ['谷梁青', FIRM]], ['张三 李四 王五', ['张三', '李四', '王五']], [`谷梁青；${FIRM}`, ['谷梁青', FIRM]], [`${FIRM} 云溪县恒达建材厂`, [FIRM, '云溪县恒达建材厂']],
  ['谷 梁 青', ['谷梁青']], ['王 强', ['王强']], ['欧阳 明华', ['欧阳明华']], ['云溪县 三侠养殖有限公司', [FIRM]],
]

describe('names of one side', () => {
  it.each(ROWS)('in a form: %s', (debtors, names) => {
    const { caseFile } = readText(form(debtors))
    expect([caseFile.debtors.map((d) => valueOf(d.name)), caseFile.applicants.map((d) => valueOf(d.name)), valueOf(caseFile.filedOn)]).toEqual([names, ['闻人晓'], '2025-03-01'])
  })
  it.each(ROWS)('on a page: %s', (debtors, names) => {
    const { caseFile } = read(page(debtors))
    expect(caseFile.debtors.map((d) => valueOf(d.name))).toEqual(names)
  })
  it.each([[`谷梁青\n${FIRM}`, ['谷梁青', FIRM]], [`张三\n李四\n${FIRM}`, ['张三', '李四', FIRM]], [`${FIRM}\n谷梁青`, [FIRM, '谷梁青']]] as const)('below each other in a cell: %j', (debtors, names) => {
    expect(readText(form(debtors)).caseFile.debtors.map((d) => valueOf(d.name))).toEqual(names)
    expect(read(page(debtors.replaceAll('\n', '<br>'))).caseFile.debtors.map((d) => valueOf(d.name))).toEqual(names)
  })
  it('what stands below a name outside of its cell is no party', () => {
    const { caseFile } = readText('终结本次执行程序审批表\n案号\t（2025）云9921执318号\n被执行人\t谷梁青\n王强\n2025年3月1日')
    expect(caseFile.debtors.map((d) => valueOf(d.name))).toEqual(['谷梁青'])
  })
})
