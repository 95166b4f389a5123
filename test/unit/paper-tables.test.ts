import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { nodePdf } from '../../cli/pdf-engine.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { fileText } from '../../documents/file-text.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readFileText } from '../../reading/read-file.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'

/** A list tells the same on a page and in a paper, where its cells are parted by tabs, by strokes or by blanks alone. */

const widthOf = (s: string) => [...s].reduce((n, c) => n + (c < '\u0100' ? 1 : 2), 0)
const aligned = (rows: readonly string[][]) => {
  const wide = rows.reduce<number[]>((w, r) => { r.forEach((c, i) => { w[i] = Math.max(w[i] ?? 0, widthOf(c)) }); return w }, [])
  return rows.map((r) => r.map((c, i) => c + ' '.repeat((wide[i] ?? 0) + 3 - widthOf(c))).join('').trimEnd()).join('\n')
}
const tr = (r: readonly string[], tag = 'td') => `<tr>${r.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const paper = (title: string, table: string) => readText(`青川县人民法院\n${title}\n案号：（2025）青9931执2号\n申请执行人：柏川商行\n被执行人：闻砚、闻墨\n${table}\n`).caseFile
const SHAPES: Record<string, (title: string, rows: string[][]) => CaseFile> = {
  page: (title, [head = [], ...rows]) => readPage(readHtml(`<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p><h3>${title}</h3><table>${tr(head, 'th')}${rows.map((r) => tr(r)).join('')}</table>`, 'https://court.invalid/case')).caseFile,
  tabs: (title, rows) => paper(title, rows.map((r) => r.join('\t')).join('\n')),
  strokes: (title, rows) => paper(title, rows.map((r) => `| ${r.join(' | ')} |`).join('\n')),
  blanks: (title, rows) => paper(title, aligned(rows)),
}
/* The only applicant is named on a page, and not in a paper. */
const acts = (file: CaseFile) => file.events.map((e) => [e.done?.value === false ? `not ${e.kind.value ?? ''}` : e.kind.value, e.on?.value, [e.party?.value ?? []].flat().filter((n) => n !== '柏川商行').join('、')].filter((v) => v).join(' ')).sort()
const things = (file: CaseFile) => file.assets.map((a) => [a.kind.value, [a.owner?.value ?? []].flat().join('、'), a.control?.on?.value, a.disposal?.value].filter((v) => v).join(' ')).sort()

const TALK = ['applicant-consented 2025-06-03', 'applicant-interviewed 2025-06-03', 'zhongben-informed 2025-06-03']
const LISTS: [string, string, string[][], string[]][] = [
  ['clues', '财产线索核查情况表', [['序号', '线索内容', '提供日期', '核查日期', '核查结果'], ['1', '闻砚名下有石门镇房屋一套', '2025年3月2日', '2025年3月10日', '不属实，该房屋已于2021年转让他人'], ['2', '闻墨在县城有一家茶叶店', '2025年3月5日', '', '待核查']],
    ['clue-provided 2025-03-02', 'clue-provided 2025-03-05', 'clue-verified 2025-03-10']],
  ['reports', '财产报告情况', [['被执行人', '是否报告', '报告日期', '报告内容', '核查情况'], ['闻砚', '是', '2025-03-08', '无财产可供履行', '2025-03-20核查属实'], ['闻墨', '否', '', '', '']],
    ['property-report-refused 闻墨', 'property-reported 2025-03-08 闻砚', 'report-verified 闻砚']],
  ['a report never made, told in the column of days', '被执行人财产报告表', [['报告人', '报告日期', '财产种类', '财产情况', '备注'], ['闻砚', '2025-03-08', '车辆', '无', ''], ['闻墨', '未报告', '', '', '']],
    ['property-report-refused 闻墨', 'property-reported 2025-03-08 闻砚']],
  ['talks', '约谈记录', [['时间', '约谈对象', '方式', '约谈内容', '当事人意见'], ['2025-06-03', '柏川商行', '电话', '告知终本事项', '同意'], ['2025-06-05', '闻砚', '现场', '督促履行', '无力履行'], ['2025-06-08', '柏川商行', '', '拟告知恢复执行权利', '未接通']],
    [...TALK, 'debtor-questioned 2025-06-05 闻砚', 'interview-attempted 2025-06-08']],
  ['talks that came to nothing', '终本约谈情况', [['约谈日期', '约谈对象', '约谈方式', '告知内容', '是否同意终本', '备注'], ['2025-06-03', '柏川商行', '电话', '查控情况、终本后果、恢复执行权利', '同意', ''], ['2025-08-15', '柏川商行', '', '', '', '拟约谈'], ['2025-08-20', '闻墨', '来院', '', '', '未到庭']], TALK],
  ['visits', '现场调查情况', [['调查日期', '调查地点', '调查人员', '调查对象', '调查情况'], ['2025-04-02', '石门镇青石路8号', '麻知秋', '闻砚', '房屋空置，邻居称外出务工'], ['2025-05-03', '县车管所', '麻知秋', '闻墨', '无车辆登记'], ['2025-07-03', '柳溪镇', '', '闻墨', '因暴雨未能前往']],
    ['not onsite-visit 2025-07-03 闻墨', 'onsite-visit 2025-04-02 闻砚', 'traditional-investigation 2025-05-03 闻墨']],
  ['punishments with two days', '强制措施', [['措施', '对象', '决定日期', '执行日期', '期限/金额', '状态'], ['罚款', '闻砚', '2025-05-01', '', '5000元', '未缴纳'], ['拘留', '闻墨', '2025-05-02', '2025-05-10', '15日', '已执行'], ['拘留', '闻砚', '2025-05-20', '', '15日', '未执行']],
    ['detained 2025-05-10 闻墨', 'fined 2025-05-01 闻砚', 'not detained 闻砚']],
  ['moneys', '案款台账', [['日期', '摘要', '付款人', '收入', '支出', '余额'], ['2025-04-06', '发放申请执行人', '', '', '9900', '100'], ['2025-05-01', '自动履行', '闻墨', '3000', '', '3000']],
    ['case-money-paid 2025-04-06', 'case-money-received 2025-05-01 闻墨']],
]
describe.each(Object.keys(SHAPES))('by %s', (shape) => {
  it.each(LISTS)('%s', (_, title, rows, want) => expect(SHAPES[shape] && acts(SHAPES[shape](title, rows))).toEqual([...want].sort()))

  it('sales, with the things sold', () => {
    const file = SHAPES[shape]?.('财产处置情况表', [['标的物', '所有人', '评估日期', '评估价', '一拍日期', '一拍结果', '二拍日期', '二拍结果', '变卖结果'], ['石门镇青石路8号房屋', '闻砚', '2025-04-10', '80万元', '2025-06-01', '流拍', '2025-07-01', '流拍', '未成交'], ['青A12345轿车', '闻墨', '2025-04-12', '3万元', '2025-06-05', '成交，2.6万元', '—', '—', '—']])
    expect(file && acts(file)).toEqual(['auction-failed 2025-06-01 闻砚', 'auction-failed 2025-07-01 闻砚', 'auction-held 2025-06-01 闻砚', 'auction-held 2025-06-05 闻墨', 'auction-held 2025-07-01 闻砚', 'sold 2025-06-05 闻墨', 'valuation 2025-04-10 闻砚', 'valuation 2025-04-12 闻墨'])
    expect(file && things(file)).toEqual(['real-estate 闻砚 failed', 'vehicle 闻墨 sold'])
  })
  it('seals, with the things sealed', () => {
    const file = SHAPES[shape]?.('查封登记', [['财产', '权利人', '查封文书', '查封日期', '到期日', '顺位'], ['石门镇青石路8号房屋', '闻砚', '（2025）青9931执2号之一', '2025-02-10', '2028-02-09', '首封'], ['青A12345轿车', '闻墨', '（2025）青9931执2号之二', '2025-02-12', '2027-02-11', '轮候']])
    expect(file && acts(file)).toEqual(['sealed 2025-02-10 闻砚', 'waiting-sealed 2025-02-12 闻墨'])
    expect(file && things(file)).toEqual(['real-estate 闻砚 2025-02-10', 'vehicle 闻墨 2025-02-12'])
  })
})

describe('in a Word document', () => {
  const docx = async (title: string, rows: string[][]) => {
    const lines = ['青川县人民法院', title, '案号：（2025）青9931执2号', '申请执行人：柏川商行', '被执行人：闻砚、闻墨'].map((t) => new Paragraph(t))
    const table = new Table({ rows: rows.map((r) => new TableRow({ children: r.map((c) => new TableCell({ children: [new Paragraph(c)] })) })) })
    return readFileText(await fileText('a.docx', await Packer.toBuffer(new Document({ sections: [{ children: [...lines, table] }] })), { pdf: nodePdf })).caseFile
  }
  it.each(LISTS.filter(([, title]) => title !== '强制措施'))('%s: a cell left empty keeps its place', async (_, title, rows, want) => expect(acts(await docx(title, rows))).toEqual([...want].sort()))
})

describe('what is no list', () => {
  it('a heading is not taken for a debtor', () => {
    for (const head of ['被执行人\t是否报告\t报告日期', '被执行人\t有无财产\t备注']) expect(paper('财产报告情况', `${head}\n闻砚\t是\t2025-03-08`).debtors.map((p) => p.name?.value)).toEqual(['闻砚', '闻墨'])
  })
  it('a column of days that nobody knows is left to the paper’s own readers', () => {
    expect(acts(paper('拍卖情况', '轮次\t公告日\t槌响之日\t结果\n第一次拍卖\t2022年8月1日\t2022年9月5日\t流拍'))).toContain('auction-failed 2022-09-05')
  })
})

describe('抵债 as a label', () => {
  const told = (line: string) => acts(paper('拍卖情况说明', line)).filter((a) => a.includes('debt-in-kind'))
  it.each<[string, string[]]>([
    ['以物抵债：否', []], ['以物抵债情况：未抵债', []], ['以物抵债：申请执行人同意以物抵债', []], ['以物抵债：已征询，申请执行人未答复', []],
    ['以物抵债：申请执行人不同意抵债。', ['debt-in-kind-refused']], ['流拍后以物抵债：申请执行人放弃', ['debt-in-kind-refused']], ['以物抵债：2025年9月9日裁定抵债', ['debt-in-kind 2025-09-09']],
  ])('%s', (line, want) => expect(told(line)).toEqual(want))
})
