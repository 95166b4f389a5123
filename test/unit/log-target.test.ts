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
  const LIMIT = (who: string, columns = ['日期', '事项', '对象', '内容']) => log(columns, ['2025-03-05', '限制消费', who, '作出限制消费令'], ['2025-03-09', '发出执行通知', '闻砚', '邮寄执行通知书'])[0]?.party?.value
  it('several names are all of them; “等二人” of two is everybody, and of more nobody knows who', () => {
    expect(LIMIT('闻砚、云松建材有限公司')).toEqual(['闻砚', '云松建材有限公司'])
    expect(LIMIT('闻砚等2人')).toBeUndefined()
    expect(LIMIT('闻砚等五人')).toBe('闻砚')
    for (const all of ['被执行人', '全体被执行人', '二被执行人', '双方当事人']) expect(LIMIT(all), all).toBeUndefined()
  })
  it('whoever is no party is kept as written: the act clears neither debtor', () => {
    expect(LIMIT('何人杰')).toBe('何人杰')
    expect(LIMIT('柏川商行')).toBe('柏川商行')
    expect(LIMIT('申请执行人')).toBe('柏川商行')
  })
  it('a masked or shortened name is the only party that it can be', () => {
    expect(LIMIT('闻某')).toBe('闻砚')
    expect(LIMIT('云松公司')).toBe('云松建材有限公司')
    expect(LIMIT('林晚')).toBe('林晚')
  })
  it('a bank, a place, a matter in that column is nobody', () => {
    for (const words of ['柏川银行', '不动产登记中心', '账户余额', '户籍地', '—', '']) expect(LIMIT(words), words).toBeUndefined()
  })
  it('a talk with the debtor is no interview of the applicant', () => {
    expect(told(log(['日期', '事项', '对象', '内容'], ['2025-05-20', '约谈', '闻砚', '到庭约谈']))).toEqual([['debtor-questioned', '闻砚']])
  })
  it('the words of the entry come before the column', () => {
    expect(told(log(['日期', '事项', '对象', '内容'], ['2025-03-05', '限制消费', '云松建材有限公司', '对闻砚作出限制消费令']))[0]).toEqual(['consumption-restricted', '闻砚'])
  })
})

describe('the column of persons under a heading that is in no list', () => {
  const ROWS = [['2025-03-05', '限制消费', '闻砚', '作出限制消费令', '麻知秋'], ['2025-03-06', '发出执行通知', '云松建材有限公司', '邮寄执行通知书', '麻知秋'], ['2025-04-08', '上门走访', '闻砚', '家中无人', '甘棠']] as const
  const WHOM = [['consumption-restricted', '闻砚'], ['notice-issued', '云松建材有限公司'], ['onsite-visit', '闻砚']]
  it.each(['对谁', '关联主体', '当事方', '涉案人', '被执行人', '姓名', '某栏'])('is told by the parties in it: %s', (heading) => {
    expect(told(log(['日期', '事项', heading, '内容', '谁写的'], ...ROWS))).toEqual(WHOM)
  })
  it.each(['登记人', '经办', '录入人', '承办法官', '书记员姓名', '审核'])('is not that of those who made the entries: %s', (heading) => {
    expect(told(log(['日期', '事项', '内容', heading], ...ROWS.map(([on, what, , words, who]) => [on, what, words, who])))).toEqual([['consumption-restricted', undefined], ['notice-issued', undefined], ['onsite-visit', undefined]])
  })
  it('with names of nobody in this case, the acts are told of those names and clear neither debtor', () => {
    expect(told(log(['日期', '事项', '所涉', '内容'], ['2025-03-05', '限制消费', '何秀川', '作出限制消费令'], ['2025-04-08', '上门走访', '何秀川', '家中无人']))).toEqual([['consumption-restricted', '何秀川'], ['onsite-visit', '何秀川']])
  })
  it('of the applicant in every row, is that of the case', () => {
    expect(told(log(['日期', '事项', '当事人', '内容'], ['2025-03-05', '限制消费', '柏川商行', '作出限制消费令'], ['2025-04-08', '上门走访', '柏川商行', '家中无人']))).toEqual([['consumption-restricted', undefined], ['onsite-visit', undefined]])
  })
  it('a list that says it is whole shows of nobody that it was not done, where it is not told whom an act concerned', () => {
    const coverage = (who: string) => read(`${head}<table>${row(['日期', '事项', '对象', '内容'], 'th')}${row(['2025-03-05', '限制消费', who, '作出限制消费令'])}</table><p>共 1 条</p>`).caseFile.coverage.events
    expect([coverage('闻砚'), coverage('何秀川'), coverage('闻砚等五人')]).toEqual(['complete', 'partial', 'partial'])
  })
  it('names side by side as tags, roles before names', () => {
    expect(told(log(['日期', '事项', '关联', '内容'], ['2025-03-05', '限制消费', '<i>闻砚</i><i>云松建材有限公司</i>', '作出限制消费令'], ['2025-03-06', '发出执行通知', '被执行人闻砚', '邮寄执行通知书']))).toEqual([['consumption-restricted', ['闻砚', '云松建材有限公司']], ['notice-issued', '闻砚']])
  })
  it('all headings unknown, days and acts tell the log', () => {
    expect(told(log(['何时', '办了啥', '对谁', '怎样', '谁办'], ...ROWS))).toEqual(WHOM)
    expect(told(log(['标题', '栏目', '发布'], ['法院约谈失信被执行人', '要闻', '2025-03-05'], ['网络查控系统上线', '要闻', '2025-03-06']))).toEqual([])
  })
  it('a heading names one debtor for all rows below it', () => {
    const section = (title: string) => told(read(`${head}<section><h3>${title}</h3><table>${row(['日期', '事项', '内容'], 'th')}${row(['2025-03-05', '限制消费', '作出限制消费令'])}</table></section>`).caseFile.events)[0]?.[1]
    expect([section('被执行人：闻砚'), section('闻砚执行情况'), section('闻砚、云松建材有限公司'), section('柏川商行与闻砚借款合同纠纷')]).toEqual(['闻砚', '闻砚', undefined, undefined])
  })
  it('in an entry of a timeline, as a line of its own', () => {
    const entry = (who: string) => `<li class="x"><p>2025-03-05</p><h4>限制消费</h4><em>${who}</em><p>作出限制消费令</p></li>`
    expect(told(read(`${head}<ul class="timeline">${entry('闻砚')}${entry('全体被执行人')}</ul>`).caseFile.events).map(([, p]) => p)).toEqual(['闻砚', undefined])
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
