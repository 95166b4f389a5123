import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Every small paper of test/sentences/process-papers.txt is read as it says there: its acts with their days and debtors, its things, its sums. */

const BODY = '云溪宏桥机械有限公司'
const SIDES = `申请执行人：柏川商行\n被执行人：闻砚、${BODY}\n`
const DAY = '二〇二五年九月一日\n'
/** What stands above and below the lines. */
const AROUND = new Map<string, readonly [string, string]>([
  ['g', [`执行日志\n案号：（2025）川9921执100号\n${SIDES}`, '']],
  ['w', [`工作记录\n案件：（2025）川9921执100号　柏川商行申请执行闻砚、${BODY}买卖合同纠纷\n记录人：执行员纪晓\n`, '']],
  ['f', ['云溪县人民法院\n终结本次执行程序案件审批表\n', '']],
  ['n', [`云溪县人民法院\n终结本次执行程序告知书\n（2025）川9921执100号\n申请执行人：柏川商行，住云溪县东街。\n被执行人：闻砚，男，住云溪县。\n被执行人：${BODY}，住所地云溪县。\n柏川商行：\n`, '']],
  ['r', [`云溪县人民法院\n执行裁定书\n（2025）川9921执100号\n申请执行人：柏川商行，住云溪县东街。\n被执行人：闻砚，男，住云溪县。\n被执行人：${BODY}，住所地云溪县。\n柏川商行与闻砚、${BODY}买卖合同纠纷一案，本院立案执行。`, `\n审判长　冷松\n${DAY}书记员　温言\n`]],
  ['s', ['云溪县人民法院\n拍卖公告\n（2025）川9921执100号\n', `云溪县人民法院\n${DAY}`]],
  ['o', [`云溪县人民法院\n限制消费令\n（2025）川9921执100号\n闻砚、${BODY}：\n`, `\n${DAY}`]],
])
const lines = readFileSync(new URL('../sentences/process-papers.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))

interface Line { known: boolean; text: string; want: string[]; may: string[] }

function lineOf(line: string): Line {
  const known = line.startsWith('~')
  const [kind = '', told = '', acts = ''] = (known ? line.slice(1) : line).split(' | ')
  const [above = '', below = ''] = AROUND.get(kind) ?? []
  const all = acts.split('; ').map((w) => w.trim()).filter((w) => w !== '')
  return { known, text: `${above}${told.replaceAll('/', '\n').replaceAll('→', '\t')}\n${below}`, want: all.filter((w) => !w.startsWith('?')), may: all.filter((w) => w.startsWith('?')).map((w) => w.slice(1)) }
}

function readOf({ text, want, may }: Line): string[] {
  const { caseFile } = readText(text)
  const party = (p: unknown): string => (p === undefined || p === null || p === '柏川商行' ? '' : ` ${String(p).replace(BODY, '宏桥')}`)
  /* an order to two is one for each of them */
  const whom = text.startsWith('云溪县人民法院\n限制消费令') ? () => '' : party
  const acts = caseFile.events.filter((e) => e.done?.value !== false).map((e) => `${e.kind.value} ${e.on?.value ?? '-'}${whom(e.party?.value)}`)
  const sums = (['due', 'paid'] as const).flatMap((k) => (want.some((w) => w.startsWith(`${k}=`)) || (caseFile.amounts?.[k] && may.some((w) => w.startsWith(`${k}=`))) ? [`${k}=${caseFile.amounts?.[k]?.value ?? ''}`] : []))
  return [...new Set([...acts, ...caseFile.assets.map((a) => `#${a.kind.value}`), ...sums])]
}

/** What is missing (-) and what is too much (+). */
function differences(line: Line): string[] {
  const got = readOf(line)
  const wanted = line.want.map((w) => w.split('^'))
  const may = (g: string) => line.may.some((m) => m === g || (m.endsWith('*') && g.startsWith(m.slice(0, -1))))
  return [
    ...wanted.filter((w) => !w.some((x) => got.includes(x))).map((w) => `- ${w.join('^')}`),
    ...got.filter((g) => !wanted.some((w) => w.includes(g)) && !may(g)).map((g) => `+ ${g}`),
  ]
}

describe('papers of a case, in small', () => {
  it('are there', () => {
    expect(lines.length).toBeGreaterThanOrEqual(40)
  })

  it.each(lines.map((l) => [l.slice(0, 80), lineOf(l)] as const))('%s', (_, line) => {
    const found = differences(line)
    if (line.known) expect(found, 'it is read right: take the “~” away').not.toEqual([])
    else expect(found).toEqual([])
  })
})
