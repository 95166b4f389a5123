import { describe, expect, it } from 'vitest'
import { read } from './snippet.ts'

/** A log that names in a column of its own whom each entry was about, and clues that only the heading of the entry calls so. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const head = '<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、云松建材有限公司</p><p>法定代表人：林晚</p>'
const log = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => read(`${head}<table>${row(columns, 'th')}${rows.map((r) => row(r)).join('')}</table>`).caseFile.events
const told = (events: ReturnType<typeof log>) => events.map((e) => [e.kind.value, e.party?.value])

describe('whom an entry of the log was about', () => {
  it.each(['对象', '相对人', '被采取措施人', '当事人'])('stands in the column %s, and an act toward one debtor is none toward the other', (column) => {
    expect(told(log(['日期', '事项', column, '内容'], ['2025-03-05', '限制消费', '闻砚', '作出限制消费令'], ['2025-03-06', '发出执行通知', '云松建材有限公司', '邮寄执行通知书'], ['2025-05-20', '约谈申请执行人', '柏川商行', '当面约谈'], ['2025-05-22', '合议', '闻砚', '合议庭三人评议'])))
      .toEqual([['consumption-restricted', '闻砚'], ['notice-issued', '云松建材有限公司'], ['applicant-interviewed', '柏川商行'], ['panel-deliberated', undefined]])
  })
  it('several names are all of them; a name that is no party of that side, or not all named, is left alone', () => {
    expect(told(log(['日期', '事项', '对象', '内容'], ['2025-03-05', '限制消费', '闻砚、云松建材有限公司', '作出限制消费令'], ['2025-03-06', '发出执行通知', '柏川商行', '邮寄执行通知书'], ['2025-03-07', '限制消费', '闻砚等2人', '作出限制消费令'], ['2025-03-08', '限制消费', '何人', '作出限制消费令'])))
      .toEqual([['consumption-restricted', ['闻砚', '云松建材有限公司']], ['notice-issued', undefined], ['consumption-restricted', undefined], ['consumption-restricted', undefined]])
  })
  it('the words of the entry come before the column', () => {
    expect(told(log(['日期', '事项', '对象', '内容'], ['2025-03-05', '限制消费', '云松建材有限公司', '对闻砚作出限制消费令']))[0]).toEqual(['consumption-restricted', '闻砚'])
  })
})

describe('a clue', () => {
  it.each([['提供财产线索', '被执行人在工业路有仓库一间'], ['收到财产线索', '工业路有仓库'], ['线索登记', '闻砚在外有工程款未结'], ['申请执行人提供线索', '工业路仓库']])('%s: %s', (matter, text) => {
    expect(told(log(['日期', '事项', '内容'], ['2025-03-05', matter, text])).map(([k]) => k)).toContain('clue-provided')
  })
  it.each([['提供财产线索', '申请执行人未能提供财产线索'], ['提供财产线索', '通知申请执行人十日内提供财产线索'], ['提供财产线索', '无其他财产线索'], ['财产线索核实', '经核实无价值']])('none: %s: %s', (matter, text) => {
    expect(log(['日期', '事项', '内容'], ['2025-03-05', matter, text]).filter((e) => e.kind.value === 'clue-provided' && e.done?.value !== false)).toEqual([])
  })
})
