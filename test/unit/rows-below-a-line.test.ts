import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** The rows of a table are as wide as their cells: a line above them that is as wide does not go on in them. */
const paper = (debtors: string, rows: string[]) => readText(`文书送达情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：${debtors}\n${rows.join('\n')}\n`).caseFile.debtors.map((d) => d.name?.value)
const PARTED = { tabs: (r: string[]) => r.join('\t'), rules: (r: string[]) => `| ${r.join(' | ')} |` }

describe.each(Object.entries(PARTED))('rows parted by %s', (_, row) => {
  it.each([1, 2, 3, 6, 12])('%d rows below the debtors leave them as they are', (n) => {
    const rows = [['文书名称', '受送达人', '送达方式', '送达时间', '送达结果'], ...Array.from({ length: n }, (_, i) => [['执行通知书', '报告财产令', '终本裁定书'][i % 3] ?? '', '谷梁青', '邮寄', `2025-03-0${(i % 9) + 1}`, '签收'])].map(row)
    expect(paper('谷梁青、云溪恒通商贸有限公司', rows)).toEqual(['谷梁青', '云溪恒通商贸有限公司'])
    expect(paper('云溪恒通商贸有限公司、云溪宏桥建材有限公司、谷梁青', rows)).toEqual(['云溪恒通商贸有限公司', '云溪宏桥建材有限公司', '谷梁青'])
  })
})

it('a printed sentence still goes on in the next line', () => {
  const text = `云溪县人民法院\n执行裁定书\n（2025）云9921执318号\n申请执行人：闻人晓，男，1980年1月2日出生，汉族，住\n云溪县文昌路9号。\n被执行人：谷梁青，男，1981年1月2日出生，汉族，住云\n溪县文昌路8号。\n本院在执行申请执行人闻人晓与被执行人谷梁青民间借贷\n纠纷一案中，于2025年3月5日向被执行人谷梁青送达执行\n通知书、报告财产令，责令其履行生效法律文书确定的义\n务，但被执行人至今未履行。\n`
  expect(readText(text).caseFile.events.filter((e) => e.kind.value === 'notice-served').map((e) => e.on?.value)).toEqual(['2025-03-05'])
})
