import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** What a column of a list of cases says of the acts of each: their day, that there was none, or nothing. */
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const first = (column: string, value: string) => {
  const heads = ['序号', '案号', '立案日期', '被执行人', '结案方式', '结案日期', column]
  const html = `<h3>终本案件列表</h3><table>${row(heads, 'th')}${row(['1', '（2025）云9921执318号', '2025-03-01', '谷梁青', '终结本次执行程序', '2025-07-10', value])}${row(['2', '（2025）云9921执319号', '2025-03-01', '闻砚', '终结本次执行程序', '2025-07-10', value])}</table>`
  return readPage(readHtml(html, 'p')).cases?.[0]
}
const acts = (column: string, value: string) => first(column, value)?.events.map((e) => `${e.kind.value}${e.on ? ` ${e.on.value}` : ''}${e.done?.value === false ? ' not done' : ''}`)

describe('the interview of the applicant', () => {
  it.each(['终本约谈', '约谈', '约谈情况', '是否约谈', '是否约谈申请执行人', '约谈申请人', '约谈日期'])('%s', (column) => {
    expect(acts(column, '2025-06-18')).toEqual(['applicant-interviewed 2025-06-18'])
    expect(acts(column, '未约谈')).toEqual(['applicant-interviewed not done'])
    expect(acts(column, '')).toEqual([])
    expect(acts(column, '待约谈')).toEqual([])
  })
  it.each([['已约谈（2025-06-18）', ['applicant-interviewed 2025-06-18']], ['2025-06-18（未到）', ['applicant-interviewed not done']], ['0次', ['applicant-interviewed not done']], ['未约', ['applicant-interviewed not done']], ['×', ['applicant-interviewed not done']], ['是', []], ['√', []], ['1次', []], ['—', []], ['无需约谈', []], ['约谈中', []], ['拟2025-06-18', []], ['1900-01-01', []]])('%s', (value, told) => { expect(acts('终本约谈', value)).toEqual(told) })
})

describe('the visit', () => {
  it.each(['上门查找', '是否上门查找', '现场调查', '实地走访情况', '上门查找日期'])('%s', (column) => {
    expect(acts(column, '2025-05-20')).toEqual(['onsite-visit 2025-05-20'])
    expect(acts(column, '否')).toEqual(['onsite-visit not done'])
    expect(acts(column, '是')).toEqual([])
  })
})

describe('days that stand for none', () => {
  it.each(['1900-01-01', '1970-01-01', '0001-01-01', '9999-12-31'])('%s', (day) => { expect(first('立案日期', day)?.filedOn?.value).not.toBe(day) })
})
