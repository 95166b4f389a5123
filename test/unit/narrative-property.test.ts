import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Every invented line of property in test/sentences/property.txt is read as it says there, inside a whole paper. */

const CASE = '案号：（2024）川9921执100号\n'
const PAPERS = new Map<string, (lines: readonly string[]) => string>([
  ['q', (l) => `网络查控反馈结果\n${CASE}被执行人：闻砚\n查询日期：2024年6月12日\n${l.join('\n')}\n`],
  ['s', (l) => `被执行人财产申报表\n${CASE}申报人：闻砚\n${l.join('\n')}\n申报日期：2024年6月12日\n`],
  ['h', (l) => `被执行人财产申报表\n${CASE}申报人：闻砚\n收到报告财产令时间：2024年6月5日\n${l.flatMap((x) => x.split('/')).join('\n')}\n以上申报内容真实、完整。\n申报人：闻砚\n2024年6月12日\n`],
  ['w', (l) => `协助查询财产通知书（回执）\n云溪县人民法院：\n你院（2024）川9921执100号通知书收悉，现将被执行人闻砚的登记情况函复如下：\n${l.join('　')}\n云溪县不动产登记中心\n2024年6月12日\n`],
  ['r', (l) => `云溪县人民法院\n执行裁定书\n（2024）川9921执100号\n申请执行人：柏川商行。\n被执行人：闻砚，男。\n柏川商行与闻砚买卖合同纠纷一案，本院于2024年5月8日立案执行。执行中，本院采取了下列措施。\n${l.join('\n')}\n依照《中华人民共和国民事诉讼法》第二百六十八条之规定，裁定如下：\n终结本次执行程序。\n审判员　纪晓\n二〇二四年十月十六日\n书记员　温言\n`],
  ['l', (l) => `查封、扣押财产清单\n${CASE}被执行人：闻砚\n日期：2024年6月20日\n序号\t名称\t数量\t备注\n${l.join('\t')}\n执行人员：纪晓\n`],
  ['t', (l) => `财产查控情况表\n${CASE}被执行人：闻砚\n查询日期：2024年6月12日\n财产类型\t财产名称\t控制情况\n${l.join('\t')}\n`],
])
const lines = readFileSync(new URL('../sentences/property.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))

describe('lines of property', () => {
  it.each(lines.map((l) => [l.slice(0, 60), l] as const))('%s', (_, line) => {
    const known = line.startsWith('~')
    const [kind = '', text = '', told = ''] = (known ? line.slice(1) : line).split(' |').map((s) => s.trim())
    const all = told.split(';').map((s) => s.trim()).filter((s) => s !== '')
    const want = all.filter((s) => !s.startsWith('?')).map((s) => s.split('|')), may = all.filter((s) => s.startsWith('?')).map((s) => s.slice(1))
    const got = [...new Set(readText(PAPERS.get(kind)?.(kind === 'w' ? [text.replaceAll('/', '　').replaceAll('　|　', '\n')] : text.split('/')) ?? '').caseFile.assets.map((a) => String(a.kind.value)))]
    const wrong = [...want.filter((w) => !w.some((x) => got.includes(x))).map((w) => `- ${w.join('|')}`), ...got.filter((g) => !want.some((w) => w.includes(g)) && !may.includes(g)).map((g) => `+ ${g}`)]
    if (known) expect(wrong, 'it is read right: take the “~” away').not.toEqual([])
    else expect(wrong).toEqual([])
  })
})
