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

/** Paragraphs set in by two, broken at a width as a printer does it: a number whole, no stop at the head of a line. */
function printed(text: string, width: number): string {
  const half = (c: string) => (c.charCodeAt(0) < 0x100 ? 0.5 : 1)
  return text.split('\n').map((paragraph) => {
    if ([...paragraph].reduce((n, c) => n + half(c), 0) <= 20) return paragraph
    const out: string[] = []
    let line = '　　', w = 2
    for (const piece of paragraph.match(/[\d.,%]+|[^]/g) ?? []) {
      const wide = [...piece].reduce((n, c) => n + half(c), 0)
      if (w + wide > width && !/^[，。；：、）”》]/.test(piece)) { out.push(line); line = ''; w = 0 }
      line += piece
      w += wide
    }
    return [...out, line].join('\n')
  }).join('\n')
}
const readingOf = (text: string) => {
  const { caseFile } = readText(text)
  return {
    parties: [...caseFile.applicants, ...caseFile.debtors].map((p) => p.name?.value),
    acts: caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''} ${[e.party?.value ?? []].flat().join('、')}`.trim()).sort(),
    things: caseFile.assets.map((a) => `${a.kind.value} ${a.value?.value ?? ''}`.trim()).sort(),
  }
}

describe.each([28, 32, 36, 42])('broken at %d characters, a short paper reads as it did', (width) => {
  it.each<[string, string]>([
    ['a talk of a few lines', '询问笔录\n时间：2025年6月3日\n地点：本院执行一庭\n询问人：楚云\n被询问人：谷梁青\n法官：你与云溪恒通商贸有限公司买卖合同纠纷一案，案号（2025）云9921执318号，你收到本院2025年3月5日送达的执行通知书、报告财产令没有？\n谷梁青：收到了。\n法官：本院已于2025年4月10日对你限制消费，2025年3月12日冻结你在工商银行的账户，余额320.50元，你还有什么财产？\n谷梁青：没有别的财产，在外地打工，每月挣三千多元，还要养孩子。\n法官：以上笔录看过签字。'],
    ['a panel', '合议庭评议笔录\n时间：2025年6月12日\n合议庭成员：审判长楚云，审判员白术，人民陪审员苗一\n评议案件：（2025）云9921执318号，申请执行人云溪县农村商业银行股份有限公司与被执行人谷梁青、云溪恒通商贸有限公司金融借款合同纠纷\n承办人介绍案情：本案于2025年3月1日立案，2025年3月5日向二被执行人邮寄执行通知书、报告财产令，谷梁青3月9日签收。2025年3月6日通过网络执行查控系统查询，二被执行人名下无可供执行财产。2025年4月10日对二被执行人限制消费。2025年5月20日到谷梁青住所地调查，未发现可供执行财产。\n合议庭一致意见：同意终结本次执行程序，报院长审批。'],
    ['a telling to the applicant', '终本事项告知书\n致：申请执行人云溪县农村商业银行股份有限公司\n关于（2025）云9921执318号你公司与云溪恒通商贸有限公司、谷梁青金融借款合同纠纷执行一案，经本院执行：\n被执行人谷梁青名下银行账户实际冻结人民币1,832.10元，已于2025年5月9日扣划至本院案款账户，并于2025年5月26日发还你公司；\n本院已于2025年4月20日限制两被执行人高消费。\n承办人楚云\n2025年6月21日'],
  ])('%s', (_, text) => {
    expect(readingOf(printed(text, width))).toEqual(readingOf(text))
  })
})

it('a printed sentence still goes on in the next line', () => {
  const text = `云溪县人民法院\n执行裁定书\n（2025）云9921执318号\n申请执行人：闻人晓，男，1980年1月2日出生，汉族，住\n云溪县文昌路9号。\n被执行人：谷梁青，男，1981年1月2日出生，汉族，住云\n溪县文昌路8号。\n本院在执行申请执行人闻人晓与被执行人谷梁青民间借贷\n纠纷一案中，于2025年3月5日向被执行人谷梁青送达执行\n通知书、报告财产令，责令其履行生效法律文书确定的义\n务，但被执行人至今未履行。\n`
  expect(readText(text).caseFile.events.filter((e) => e.kind.value === 'notice-served').map((e) => e.on?.value)).toEqual(['2025-03-05'])
})
