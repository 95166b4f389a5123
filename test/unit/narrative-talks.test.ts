import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Every invented turn of a talk and line of a paper in test/sentences/talks.txt is read as it says there, inside a whole paper. */

const BODY = '云溪宏桥机械有限公司'
const head = (title: string, rest: string): string => `${title}\n案号：（2024）川9921执100号\n${rest}\n`
const TALK = '时间：2024年10月16日9时30分\n地点：云溪县人民法院执行局\n约谈人：纪晓\n记录人：温言\n'
const HEADS = new Map([
  ['a', head('约谈笔录', `${TALK}被约谈人：申请执行人柏川商行经营者骆宁\n被执行人：闻砚`)],
  ['b', head('约谈笔录', `${TALK}被约谈人：申请执行人柏川商行经营者骆宁\n被执行人：闻砚、${BODY}`)],
  ['d', head('询问笔录', `${TALK}被询问人：被执行人闻砚\n申请执行人：柏川商行`)],
  ['e', head('询问笔录', `${TALK}被询问人：被执行人闻砚\n申请执行人：柏川商行\n被执行人：闻砚、${BODY}`)],
  ['v', head('现场调查笔录', '时间：2024年10月16日9时30分\n地点：云溪县青石镇\n执行人员：纪晓、温言\n申请执行人：柏川商行\n被执行人：闻砚')],
  ['n', head('告知书', '柏川商行：\n你行申请执行闻砚买卖合同纠纷一案，现将执行情况告知如下：')],
  ['p', head('合议庭评议笔录', '时间：2024年10月16日\n合议庭成员：纪晓、温言、鲁平\n申请执行人：柏川商行\n被执行人：闻砚')],
  ['f', head('终本意见征询表', '申请执行人：柏川商行\n被执行人：闻砚\n征询时间：2024年10月16日 14:20')],
  ['c', head('终本案件结案审批表', '申请执行人：柏川商行\n被执行人：闻砚\n承办人：纪晓\n立案日期：2024年5月8日')],
  ['r', head('送达回证', `案由：买卖合同纠纷\n申请执行人：柏川商行\n被执行人：闻砚、${BODY}`)],
  ['h', `执行日志\n（2024）川9921执100号 ｜ 承办 纪晓 ｜ 申请执行人 柏川商行 ｜ 被执行人 闻砚 ｜ 买卖合同纠纷\n`],
  ['q', head('云溪县人民法院\n网络查控反馈汇总表', `承办人：纪晓　　制表日期：2024年10月16日\n被执行人：闻砚、${BODY}`)],
  ['s', `云溪县人民检察院\n检察建议书\n云检执监〔2024〕12号\n云溪县人民法院：\n申请执行人柏川商行与被执行人闻砚、${BODY}买卖合同纠纷一案，案号（2024）川9921执100号，现查明：`],
  ['y', head('云溪县人民法院\n执行案款发放审批表', `申请执行人：柏川商行\n被执行人：闻砚、${BODY}\n承办人：纪晓`)],
  ['x', `云溪县人民法院\n执行裁定书\n（2024）川9921执恢100号\n申请执行人：柏川商行，住所地云溪县。\n被执行人：闻砚，男，住云溪县。\n被执行人：${BODY}，住所地云溪县。\n申请执行人柏川商行与被执行人闻砚、${BODY}买卖合同纠纷一案，`],
  ['z', head('结案报告', `一、当事人基本情况\n申请执行人：柏川商行\n被执行人：闻砚\n被执行人：${BODY}\n二、案件由来\n柏川商行与闻砚、${BODY}买卖合同纠纷一案，本院于2024年5月8日立案。\n三、执行经过`)],
  ['m', `执行和解笔录\n时间：2024年10月16日\n案号：（2024）川9921执100号\n执行员：纪晓\n申请执行人：骆宁\n被执行人：闻砚\n`],
  ['k', head('财产线索核查登记表', `申请执行人：柏川商行\n被执行人：闻砚、${BODY}\n承办人：纪晓`)],
  ['l', `执行日志\n案号：（2024）川9921执100号 申请执行人：柏川商行 被执行人：闻砚、${BODY} 承办人：纪晓\n`],
  ['g', head('执行日志', '申请执行人：柏川商行\n被执行人：闻砚\n承办人：纪晓\n2024.5.8 立案')],
])
/** The act that the paper itself is. */
const ITSELF = new Set(['applicant-interviewed 2024-10-16', 'debtor-questioned 2024-10-16', 'onsite-visit 2024-10-16', 'panel-deliberated 2024-10-16', 'settlement-reached 2024-10-16'])
const lines = readFileSync(new URL('../sentences/talks.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))

interface Line { known: boolean; kind: string; text: string; want: string[]; may: string[] }

function lineOf(line: string): Line {
  const known = line.startsWith('~')
  const [kind = '', turns = '', acts = ''] = (known ? line.slice(1) : line).split(' | ')
  const all = acts.split('; ').map((w) => w.trim()).filter((w) => w !== '')
  return { known, kind, text: (HEADS.get(kind) ?? '') + turns.replaceAll('/', '\n'), want: all.filter((w) => !w.startsWith('?')), may: all.filter((w) => w.startsWith('?')).map((w) => w.slice(1)) }
}

function readOf({ kind, text }: Line): string[] {
  const { caseFile } = readText(text)
  const party = (p: unknown): string => (p === undefined || p === null || !(kind === 'b' || kind === 'e' || /[rzqsyxkl]/.test(kind)) ? '' : ` ${String(p).replace(BODY, '宏桥')}`)
  const acts = caseFile.events.filter((e) => e.done?.value !== false).map((e) => `${e.kind.value} ${e.on?.value ?? '-'}${party(e.party?.value)}`)
  return [...new Set([...acts.filter((a) => ![...ITSELF].some((i) => a.startsWith(i))), ...caseFile.assets.map((a) => `#${a.kind.value}`)])]
}

/** What is missing (-) and what is too much (+). */
function differences(line: Line): string[] {
  const got = readOf(line)
  const wanted = line.want.map((w) => w.split('|'))
  const may = (g: string) => line.may.some((m) => m === g || (m.endsWith('*') && g.startsWith(m.slice(0, -1))))
  return [
    ...wanted.filter((w) => !w.includes('-') && !w.some((x) => got.includes(x))).map((w) => `- ${w.join('|')}`),
    ...got.filter((g) => !wanted.some((w) => w.includes(g)) && !may(g)).map((g) => `+ ${g}`),
  ]
}

describe('turns of talks and lines of papers', () => {
  it('are there', () => {
    expect(lines.length).toBeGreaterThanOrEqual(90)
  })

  it.each(lines.map((l) => [l.slice(0, 70), lineOf(l)] as const))('%s', (_, line) => {
    const found = differences(line)
    if (line.known) expect(found, 'it is read right: take the “~” away').not.toEqual([])
    else expect(found).toEqual([])
  })
})
