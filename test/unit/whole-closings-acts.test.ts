import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { assets, events, shortEvent } from './narrative-told.ts'
import { read } from './snippet.ts'

/** The acts and lists that conclusions over whole closings hung on (whole-closings.test.ts), beside what must not be read so. Everything is invented. */

const NUMBER = '（2024）川9921执100号'
const of = (f: CaseFile, kind: string) => f.events.filter((e) => e.kind.value === kind).map(shortEvent)

describe('acts in the words of whoever keeps the file', () => {
  it.each<[string, string[]]>([
    ['2024年6月17日，院长批示：同意。', ['president-approved 2024-06-17']], ['院长批示：同意，2024年6月17日。', ['president-approved 2024-06-17']], ['院长签批：同意。2024年6月17日', ['president-approved 2024-06-17']],
    ['院长拟于2024年6月17日审批。', []],
  ])('%s', (text, wanted) => { expect(events(text).filter((e) => e.startsWith('president'))).toEqual(wanted) })
  it.each<[string, boolean]>([
    ['2024年8月27日电话约谈柏川商行，告知案情、终本依据和后果，其同意。', true], ['2024年8月27日约谈柏川商行，告知终本事宜，其表示同意并签字。', true], ['2024年8月27日约谈柏川商行，告知终本事宜，其不同意。', false], ['2024年8月27日约谈柏川商行，告知终本事宜，其同意和解。', false],
  ])('%s', (text, consents) => { expect(events(text).some((e) => e.startsWith('applicant-consented'))).toBe(consents) })
  it.each(['柏川商行2025年1月15日提交恢复执行申请，法院至今未答复。', '柏川商行2025年1月15日申请恢复执行，附闻砚新购商铺的线索，本院一直未予处理。', '柏川商行于2025年1月15日申请恢复执行，至今没有回复。'])('%s: left unanswered', (text) => {
    expect(events(text).filter((e) => e.startsWith('resumption-decided'))).toEqual(['resumption-decided - !not-done'])
  })
  it.each(['柏川商行2025年1月15日申请恢复执行，本院于2025年1月20日书面答复。', '柏川商行2025年1月15日申请恢复执行，本院要求补充材料，柏川商行未回复。'])('%s: not left', (text) => {
    expect(events(text).filter((e) => e.startsWith('resumption-decided - !'))).toEqual([])
  })
  it.each<[string, boolean]>([
    ['2024年4月25日柏川商行提供线索：闻砚在云溪工地承包木工。承办人已登记，尚未核实。', true], ['2024年4月25日柏川商行提供线索：闻砚在云溪工地承包木工。至今未核实。', true], ['2024年4月25日柏川商行提供线索：闻砚在云溪工地承包木工。5月6日核实属实。', false], ['闻砚申报无财产，尚未核实。', false],
  ])('%s', (text, open) => { expect(events(text).some((e) => e.startsWith('clue-verified') && e.includes('!not-done'))).toBe(open) })
  it.each<[string, boolean]>([
    ['闻砚报告不实，未作处罚，未列入失信名单。', true], ['闻砚未报告，本院没有给予处罚。', true], ['闻砚曾受行政处罚，环保部门未予处罚。', false], ['闻砚报告不实，已予处罚。', false],
  ])('%s', (text, none) => { expect(['fined', 'detained'].every((k) => events(text).some((e) => e.startsWith(k) && e.includes('!not-done')))).toBe(none) })
  it('one of two applicants was not called', () => {
    expect(events('2024年5月6日约谈柏川商行，同意终本。另一申请执行人骆宁未到场，也未联系。', { applicants: ['柏川商行', '骆宁'] })).toContain('applicant-interviewed - 骆宁 !not-done')
    expect(events('2024年5月6日电话联系骆宁，其未到场，也未联系上。', { applicants: ['柏川商行', '骆宁'] }).filter((e) => e.includes('!not-done'))).toEqual([])
  })
  it.each<[string, number]>([
    ['到闻砚家中走访，闻砚陈述在镇小学任职，每月工资约四千元。', 1], ['闻砚称现在云溪机械公司上班，月工资5200元。', 1], ['闻砚称其妻在镇小学任职，每月工资四千元。', 0], ['闻砚称打零工，无固定收入。', 0],
  ])('%s', (text, incomes) => { expect(assets(`2024年6月3日${text}`).filter((a) => a.startsWith('income'))).toHaveLength(incomes) })
})

describe('on pages', () => {
  const HEAD = `<h1>${NUMBER}</h1><table><tr><td>立案日期</td><td>2022-06-20</td><td>裁定日期</td><td>2022-12-13</td></tr><tr><td>申请执行人</td><td>柏川商行</td><td>被执行人</td><td>闻砚</td></tr></table>`
  it.each([['是否告知申请执行人', '未告知', ['post-query-informed 2023-06-08 !not-done']], ['是否告知', '否', ['post-query-informed 2023-06-08 !not-done']], ['是否告知申请人', '已告知', ['post-query-informed -']], ['是否告知', '', []]])('queries after the closing, “%s”: %s', (heading, cell, told) => {
    const f = read(`${HEAD}<table><tr><th>序号</th><th>终本后查询日期</th><th>查询结果</th><th>${heading}</th></tr><tr><td>1</td><td>2023-06-08</td><td>未发现财产</td><td>${cell}</td></tr></table>`).caseFile
    expect(of(f, 'post-query')).toEqual(['post-query 2023-06-08'])
    expect(of(f, 'post-query-informed')).toEqual(told)
  })
  it.each(['<li>执行通知书、报告财产令：2022-06-23发出，2022-06-27送达闻砚</li>', '<p>报告财产令、执行通知书：2022-06-23发出，2022-06-27送达</p>', '<div>执行通知、报告财产令：2022-06-23寄出，2022-06-27签收</div>'])('%s', (html) => {
    const f = read(`${HEAD}<ul>${html}</ul>`).caseFile
    for (const kind of ['notice-issued', 'report-order-issued']) expect(of(f, kind).map((e) => e.slice(0, kind.length + 11))).toEqual([`${kind} 2022-06-23`])
    for (const kind of ['notice-served', 'report-order-served']) expect(of(f, kind).map((e) => e.slice(0, kind.length + 11))).toEqual([`${kind} 2022-06-27`])
  })
  it.each(['至2026-03-14', '到2026-03-14', '止：2026-03-14'])('when a thing ends to be held, under 期限: %s', (cell) => {
    const f = read(`${HEAD}<table><tr><th>财产</th><th>所有人</th><th>控制措施</th><th>期限</th><th>说明</th></tr><tr><td>川Z12X45号轿车</td><td>闻砚</td><td>2024-03-15查封</td><td>${cell}</td><td>未实际扣押</td></tr></table>`).caseFile
    expect(f.assets.map((a) => valueOf(a.control?.until))).toEqual(['2026-03-14'])
  })
  it('what was done on a later day of the same entry', () => {
    const f = read(`${HEAD}<h3>办案日志</h3><p>2022-07-06 冻结并扣划存款62000元，7月8日财务通知到账；2022年11月27日发放申请执行人柏川商行62000元。</p><p>2022-08-03 对闻砚限制消费。</p>`).caseFile
    expect(of(f, 'case-money-paid')).toEqual(['case-money-paid 2022-11-27 =62000.00'])
  })
})
