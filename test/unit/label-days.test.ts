import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** A label of an act whose value gives several days, or a day for each debtor. */
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青、云溪恒通商贸有限公司</td></tr></table>'
const SHAPES = {
  cells: (k: string, v: string) => `<table><tr><td>${k}</td><td>${v}</td></tr><tr><td>承办人</td><td>楚云</td></tr></table>`,
  terms: (k: string, v: string) => `<dl><dt>${k}</dt><dd>${v}</dd><dt>承办人</dt><dd>楚云</dd></dl>`,
  line: (k: string, v: string) => `<p>${k}：${v}</p>`,
}
const acts = (html: string) => readPage(readHtml(`${HEAD}<h3>执行情况</h3>${html}`, 'https://court.invalid/case')).caseFile.events
const told = (html: string) => acts(html).map((e) => [e.kind.value, e.on?.value, [e.party?.value ?? []].flat().join('、')].filter((v) => v).join(' '))

describe.each(Object.entries(SHAPES))('in %s', (_, shape) => {
  it.each<[string, string, string[]]>([
    ['限制消费日期', '谷梁青2025年3月6日、恒通公司2025年3月7日', ['consumption-restricted 2025-03-06 谷梁青', 'consumption-restricted 2025-03-07 云溪恒通商贸有限公司']],
    ['约谈日期', '2025-06-03（已取消）、2025-06-10', ['applicant-interviewed 2025-06-10']],
    ['限制消费日期', '谷梁青2025-03-06、云溪恒通商贸有限公司2025-03-07', ['consumption-restricted 2025-03-06 谷梁青', 'consumption-restricted 2025-03-07 云溪恒通商贸有限公司']],
    ['约谈日期', '2025年6月3日、6月10日', ['applicant-interviewed 2025-06-03', 'applicant-interviewed 2025-06-10']],
    ['网络查控日期', '2025-03-05、2025-06-10（终本前）', ['network-query 2025-03-05', 'network-query 2025-06-10']],
    ['现场调查日期', '2025-05-20', ['onsite-visit 2025-05-20']],
  ])('%s：%s', (label, value, expected) => {
    expect(told(shape(label, value))).toEqual(expected)
  })
  it.each([['约谈日期', '2025年6月3日（已取消）、6月10日（已取消）'], ['约谈日期', '计划2025年6月3日、6月10日'], ['约谈日期', '　　年　月　日']])('%s：%s is none that was done', (label, value) => {
    expect(told(shape(label, value))).toEqual([])
  })
})

it('a day before a label of the end is no end', () => {
  const [frozen] = acts('<p>冻结日期：2025年3月5日  到期日期：2026年3月4日</p>')
  expect([frozen?.kind.value, frozen?.on?.value]).toEqual(['frozen', '2025-03-05'])
  expect(frozen?.until?.value).not.toBe('2025-03-05')
})
