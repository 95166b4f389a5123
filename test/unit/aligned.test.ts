import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'
import { tabbed } from '../../reading/narrative/aligned.ts'

/** Tables of papers that only blanks draw are read as those drawn by tabs; what is no table stays as it is. */

const seen = (text: string) => tabbed(text).replace(/\t+[ \u3000]*/g, (m) => `→${m.replace(/[ \u3000]/g, '').slice(1).replace(/\t/g, '→')}`)
const widthOf = (s: string) => [...s].reduce((n, c) => n + (c < '\u0100' ? 1 : 2), 0)

/** Rows of cells as a printer sets them, each column as wide as its widest cell. */
function printed(rows: readonly (readonly string[])[], blank = ' ', apart = 3): string {
  const wide = rows.reduce<number[]>((w, r) => { r.forEach((c, i) => { w[i] = Math.max(w[i] ?? 0, widthOf(c)) }); return w }, [])
  return rows.map((r) => r.map((c, i) => (i === r.length - 1 ? c : c + blank.repeat(Math.ceil(((wide[i] ?? 0) - widthOf(c) + apart) / widthOf(blank))))).join('').trimEnd()).join('\n')
}

describe('blanks that part cells', () => {
  it.each<[string, string, string]>([
    ['columns under their head', printed([['日期', '对象', '结果'], ['2025-07-15', '闻砚', '到案'], ['2025-09-10', '闻墨', '未接通']]), '日期→对象→结果\n2025-07-15→闻砚→到案\n2025-09-10→闻墨→未接通'],
    ['by full-width blanks', printed([['日期', '对象', '结果'], ['2025-07-15', '闻砚', '到案'], ['2025-09-10', '闻墨', '未接通']], '\u3000'), '日期→对象→结果\n2025-07-15→闻砚→到案\n2025-09-10→闻墨→未接通'],
    ['an empty cell', printed([['日期', '对象', '结果', '备注'], ['2025-07-15', '', '到案', '无'], ['2025-09-10', '闻墨', '', '补'], ['2025-09-11', '闻墨', '未接通', '']]), '日期→对象→结果→备注\n2025-07-15→→到案→无\n2025-09-10→闻墨→→补\n2025-09-11→闻墨→未接通'],
    ['two blanks where a column begins', '户名          开户行    余额\n闻砚          建设银行  12元\n柏川商行      农业银行  30元', '户名→开户行→余额\n闻砚→建设银行→12元\n柏川商行→农业银行→30元'],
    ['words apart inside of a cell', printed([['日期', '对象', '结果'], ['2025-07-15 9时', '被执行人 闻砚', '到案'], ['2025-09-10', '闻墨', '未接通']]), '日期→对象→结果\n2025-07-15 9时→被执行人 闻砚→到案\n2025-09-10→闻墨→未接通'],
    ['as many blanks everywhere', '日期    对象    结果\n2025-07-15    闻砚    到案\n2025-09-10    某某有限公司    未接通', '日期→对象→结果\n2025-07-15→闻砚→到案\n2025-09-10→某某有限公司→未接通'],
    ['a form of two', printed([['案号', '（2025）青9931执2号'], ['承办人', '麻知秋'], ['立案日期', '2025-01-06'], ['约谈日期', '2025-03-06']]), '案号→（2025）青9931执2号\n承办人→麻知秋\n立案日期→2025-01-06\n约谈日期→2025-03-06'],
  ])('%s', (_, text, want) => expect(seen(text)).toBe(want))

  it.each([
    ['who signs', '审 判 长    闻知远\n审 判 员    麻知秋\n审 判 员    卓一凡\n书 记 员    童闽'],
    ['a form filled in by hand', '申请执行人   柏川商行   因   买卖合同纠纷   一案，\n于   2025年1月6日   向   本院   申请执行。'],
    ['labels that are spread', '时    间：2025年5月19日\n地    点：第二合议室\n案    由：买卖合同纠纷\n主 持 人：闻知远\n记    录：童闽'],
    ['a line by itself', '案号：（2025）青9931执2号    承办人：麻知秋    书记员：童闽'],
    ['paragraphs set in', '\u3000\u3000本院于2025年1月6日立案执行。\n\u3000\u3000被执行人未履行。\n\u3000\u3000现已执行终结。'],
    ['cells parted by strokes', '日期   |  对象  |  结果\n2025-07-15   |   闻砚  |  到案'],
  ])('not: %s', (_, text) => expect(tabbed(text)).toBe(text))

  it('keeps every character in its place', () => {
    const text = printed([['日期', '对象', '结果'], ['2025-07-15', '闻砚', '到案'], ['2025-09-10', '闻墨', '未接通']])
    expect(tabbed(text)).toHaveLength(text.length)
    expect(tabbed(text).replace(/\t/g, ' ')).toBe(text)
  })
})

describe('a cell that goes on below', () => {
  const HEADED = '日期          对象      结果\n2025-07-15    闻砚      称无力偿还，愿每月\n                        还2000元\n2025-09-10    闻墨      未接通'
  it('is one cell', () => expect(seen(HEADED)).toBe('日期→对象→结果\n2025-07-15→闻砚→称无力偿还，愿每月                         还2000元\n2025-09-10→闻墨→未接通'))
  it('below no table it is a line', () => expect(tabbed('2025-07-15    闻砚\n              还2000元')).toBe('2025-07-15    闻砚\n              还2000元'))
  it('is told in the row', () => {
    const { caseFile } = readText(`约谈情况\n案号：（2025）青9931执2号\n申请执行人：柏川商行\n被执行人：闻砚、闻墨\n日期          对象        结果\n2025-07-15    闻砚        称无力偿还，愿每月\n                          还2000元\n2025-09-10    柏川商行    通报查控情况，其同意\n                          终结本次执行程序\n2025-09-12    闻墨        未接通\n`)
    expect(caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`).sort()).toEqual(['applicant-consented 2025-09-10', 'applicant-interviewed 2025-09-10', 'debtor-questioned 2025-07-15', 'zhongben-informed 2025-09-10'])
  })
})

describe('what such papers tell', () => {
  const HEAD = [['被执行人', '青川某某食品有限公司', '闻砚'], ['银行存款', '青川银行12,730元，2024.7.5冻结', '无'], ['不动产', '石门镇厂房一处，2024.7.12查封', '石门镇住宅一套，2024.7.12查封'],
    ['车辆', '无', '青Z0C118货车，2024.7.11查封'], ['查询时间', '2024.7.4']]
  it.each([['as wide as they are', ' ', 3], ['full-width', '\u3000', 4]] as const)('a sheet of two debtors, %s', (_, blank, apart) => {
    const { caseFile } = readText(`财产查控情况表\n案号：（2024）青9931执2号   承办人：麻知秋\n${printed(HEAD, blank, apart)}\n`)
    expect(caseFile.debtors.map((p) => p.name?.value)).toEqual(['青川某某食品有限公司', '闻砚'])
    expect(caseFile.events.filter((e) => e.kind.value === 'sealed').map((e) => `${e.on?.value ?? ''} ${[e.party?.value ?? ''].flat().join()}`).sort())
      .toEqual(['2024-07-11 闻砚', '2024-07-12 闻砚', '2024-07-12 青川某某食品有限公司'])
  })
  it('an opinion whose signature stands apart', () => {
    const { caseFile } = readText(`终结本次执行程序案件审批表\n${printed([['案号', '（2025）青9931执2号', '承办人', '麻知秋'], ['立案日期', '2025年1月6日', '案由', '买卖合同纠纷'], ['被执行人', '闻砚', '法定代表人', '无'],
      ['首次网络查控日期', '2025年1月9日', '末次网络查控日期', '2025年5月9日'], ['约谈日期', '2025年6月5日', '约谈情况', '电话约谈，已告知终本情形及后果'], ['院长意见', '同意终本', '闻知远 2025.6.14']])}\n`)
    expect(caseFile.debtors.map((p) => p.name?.value)).toEqual(['闻砚'])
    expect(caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`)).toEqual(expect.arrayContaining(['network-query 2025-01-09', 'network-query 2025-05-09', 'zhongben-informed 2025-06-05', 'president-approved 2025-06-14']))
  })
})
