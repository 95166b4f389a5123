import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { nodePdf } from '../../cli/pdf-engine.ts'
import { fileText } from '../../documents/file-text.ts'
import { readFileText } from '../../reading/read-file.ts'
import { drawnTable, type DrawnTable } from '../files/drawn-table.ts'
import { pdfOf, type Printed } from '../files/pdf.ts'
import { shortEvent } from './narrative-told.ts'

/** Tables that are drawn on the pages of a PDF are read box by box, whatever runs over several lines in them. */

const NUMBER = '（2025）云9921执318号'
const line = (text: string, y: number, size = 12): Printed => ({ text, x: 70, y, size })
const title = [line('网络查控反馈表', 60, 16), line(`案号：${NUMBER}　　被执行人：谷梁青`, 84)]
const XS = [70, 150, 215, 290, 400, 520]
const HEAD = ['查询时间', '被查询人', '查询项目', '反馈结果', '控制情况']
const ROWS = [
  HEAD,
  ['2025-03-06 10:02:11', '谷梁青', '银行存款', '云溪农村商业银行文昌支行账户尾号0117，余额1205.33元', '2025-03-07冻结1205.33元'],
  ['2025-03-06 10:02:11', '谷梁青', '车辆', '云A0X12Z小型轿车一辆，登记在被执行人名下', '2025-03-11查封，未扣押到实物'],
  ['2025-03-06 10:02:11', '谷梁青', '不动产', '未发现登记信息', '—'],
]
const pages = (tables: readonly DrawnTable[], filled = false) => pdfOf(tables.map((t, i) => [...(i === 0 ? title : []), ...t.texts]), { drawn: tables.map((t) => t.lines), filled })
const read = async (bytes: Uint8Array) => {
  const t = await fileText('x.pdf', bytes, { pdf: nodePdf })
  return { t, text: (t.snapshots[0]?.text ?? '').split('\n').map((l) => l.trimEnd()).filter((l) => l !== ''), reading: readFileText(t) }
}

describe('a drawn table', () => {
  const table = drawnTable(XS, 110, ROWS)
  it.each([['stroked', false], ['filled, as a browser prints it', true]])('is read box by box: %s', async (_, filled) => {
    const { t, text, reading } = await read(pages([table], filled))
    expect(t.gaps).toEqual([])
    expect(text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
    expect(valueOf(reading.caseFile.caseNumber)).toBe(NUMBER)
    expect(reading.caseFile.events.map(shortEvent)).toEqual(['network-query 2025-03-06', 'frozen 2025-03-07 =1205.33', 'sealed 2025-03-11'])
    expect(reading.caseFile.assets.map((a) => valueOf(a.value))).toContain('1205.33')
  })
  it('a day and its time stay together where the cell broke between them', async () => {
    const { text } = await read(pages([drawnTable([70, 168, 230, 300, 410, 530], 110, ROWS)]))
    expect(text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
  })
  it('open at its sides', async () => {
    const { text } = await read(pages([drawnTable(XS, 110, ROWS, 'open at its sides')]))
    expect(text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
  })
  it('with lines below its rows alone, as component libraries draw them', async () => {
    const { texts, lines } = drawnTable(XS, 110, ROWS, 'open at its sides')
    const across = lines.filter((l) => l.from[1] === l.to[1] && l.from[1] > 110)
    const { text } = await read(pages([{ texts, lines: across, bottom: 0 }], true))
    expect(text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
  })
  it('every quote stands at its place, and names its page', async () => {
    const { t, reading } = await read(pages([table]))
    const snap = t.snapshots[0]
    const frozen = reading.caseFile.events.find((e) => valueOf(e.kind) === 'frozen')
    expect(frozen?.on?.where).toMatchObject({ page: 1 })
    expect(snap?.text.slice(frozen?.on?.where?.start, frozen?.on?.where?.end)).toBe(frozen?.on?.quote)
  })
  it('with cells over several rows and columns', async () => {
    const { t, text } = await read(pages([drawnTable(XS, 110, [
      HEAD, [{ text: '2025-03-06', down: 2 }, { text: '谷梁青', down: 2 }, '银行存款', '余额1205.33元', '2025-03-07冻结'], ['车辆', '未发现登记信息', '—'], ['承办人意见', { text: '经两次查询，未发现其他财产，拟约谈申请执行人并告知查控情况。', across: 4 }],
    ])]))
    expect(text.slice(2)).toEqual([HEAD.join('\t'), '2025-03-06\t谷梁青\t银行存款\t余额1205.33元\t2025-03-07冻结', '车辆\t未发现登记信息\t—', '承办人意见\t经两次查询，未发现其他财产，拟约谈申请执行人并告知查控情况。'])
    const cells = t.snapshots[0]?.blocks.filter((b) => b.tag === 'td').map((b) => [t.snapshots[0]?.attr(b, 'colspan'), t.snapshots[0]?.attr(b, 'rowspan')].join())
    expect([cells?.[5], cells?.[6], cells?.at(-1)]).toEqual(['1,2', '1,2', '4,1'])
  })
  it('over two pages is one, its heading is told once, and a row that the page cuts is whole', async () => {
    const first = drawnTable(XS, 110, ROWS.slice(0, 2)), again = drawnTable(XS, 70, [HEAD, ...ROWS.slice(2)])
    const { t, text } = await read(pages([first, again]))
    expect(text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
    expect(t.snapshots[0]?.text.slice(t.pages?.[1])).toMatch(/^2025-03-06 10:02:11\t谷梁青\t车辆/)
    const cut = drawnTable(XS, 110, [HEAD, ['2025-03-06 10:02:11', '谷梁青', '银行存款', '云溪农村商业银行文昌支行账户', '2025-03-07']]), rest = drawnTable(XS, 70, [['', '', '', '尾号0117，余额1205.33元', '冻结1205.33元'], ...ROWS.slice(2)])
    expect((await read(pages([cut, rest]))).text.slice(2)).toEqual(ROWS.map((r) => r.join('\t')))
  })
  it('another on the next page stays another', async () => {
    const other = drawnTable([70, 200, 520], 70, [['承办人', '第五明'], ['制表日期', '2025-03-12']])
    const { t } = await read(pages([drawnTable(XS, 110, ROWS), other]))
    expect(t.snapshots[0]?.blocks.filter((b) => b.tag === 'table')).toHaveLength(2)
  })
})

describe('lines that are no table', () => {
  it('a frame around the text, and lines below each line of it', async () => {
    const words = ['现场调查笔录', `案号：${NUMBER}`, '时间：2025年4月2日', '执行人员到谷梁青住所地走访，其不在家，邻居称其外出务工已久，房屋内无贵重', '物品。']
    const texts = words.map((text, i) => line(text, 100 + i * 24, 14))
    const lines = [...texts.map((l) => ({ from: [66, l.y + 5] as const, to: [530, l.y + 5] as const })), { from: [66, 80] as const, to: [530, 80] as const }, { from: [66, 80] as const, to: [66, 201] as const }, { from: [530, 80] as const, to: [530, 201] as const }]
    const { t, text } = await read(pdfOf([texts], { drawn: [lines] }))
    expect(t.snapshots[0]?.blocks.some((b) => b.tag === 'table')).toBe(false)
    expect(text.join('')).toBe(words.join(''))
  })
})

describe('lines between paragraphs', () => {
  it('make no table of prose', async () => {
    const words = ['执行日志', '2025年3月6日发起网络查控，未发现可供执行的财产。', '2025年4月2日到谷梁青住所地现场调查，未见其人。', '2025年5月6日约谈申请执行人，告知查控情况。']
    const texts = words.map((t, i) => line(t, 100 + i * 40)), lines = texts.map((l) => ({ from: [66, l.y + 14] as const, to: [530, l.y + 14] as const }))
    const { t } = await read(pdfOf([[...texts, { text: '第五明', x: 400, y: 300, size: 12 }, { text: '记录人', x: 200, y: 300, size: 12 }]], { drawn: [lines] }))
    expect(t.snapshots[0]?.blocks.some((b) => b.tag === 'table')).toBe(false)
  })
})

describe('a line of a form that the edge breaks', () => {
  const wide = (text: string, y: number): Printed => ({ text, x: 60, y, size: 14 })
  it('goes on in the next one, and the next field does not', async () => {
    const { text } = await read(pdfOf([[
      { ...wide('网络查控情况汇总表', 60), x: 230 }, wide(`案号：${NUMBER}　　申请执行人：云溪县畜牧推广站　　被执行人：谷`, 90), wide('梁青、云溪县三侠养殖有限公司', 114), wide('查询批次：第一批', 138),
      wide('承办人：第五明　　　联系部门：云溪县人民法院执行局综合科　　　发起时间：2025', 162), wide('年3月6日', 186), wide('备注：无', 210),
    ]]))
    expect(text.map((l) => l.replace(/\s+/g, ' '))).toEqual(['网络查控情况汇总表', `案号：${NUMBER} 申请执行人：云溪县畜牧推广站 被执行人：谷梁青、云溪县三侠养殖有限公司`, '查询批次：第一批', '承办人：第五明 联系部门：云溪县人民法院执行局综合科 发起时间：2025年3月6日', '备注：无'])
  })
})
