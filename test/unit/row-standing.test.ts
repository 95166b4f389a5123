import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'
import { shortEvent } from './narrative-told.ts'
import { read } from './snippet.ts'

/** A cell that says how the matter of its row stands: what is planned, refused, called off or on its way is not done. */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
interface List { title: string; heads: readonly string[]; row: (state: string) => readonly string[]; act: string; done: readonly string[]; not: readonly string[]; undone?: readonly string[] }
const LISTS: readonly List[] = [
  {
    title: '强制措施', heads: ['措施类型', '被采取人', '日期', '状态'], row: (s) => ['限制消费', '谷梁青', '2025-04-10', s], act: 'consumption-restricted',
    done: ['已生效', '生效', '有效', '已发布', '已解除', '已过期'], not: ['待审批', '审批中', '草稿', '已驳回', '审批不通过', '未发布', '发布失败', '已作废', '待签发', '拟采取', '申请中', '取消', '退回修改', '已提请'], undone: ['未采取', '否', '未实施'],
  },
  {
    title: '文书送达', heads: ['文书名称', '受送达人', '送达方式', '送达日期', '送达状态'], row: (s) => ['执行通知书', '谷梁青', '邮寄', '2025-03-06', s], act: 'notice-served',
    done: ['已签收', '妥投', '送达成功', '已读', '他人代收', '留置送达'], not: ['退回', '未妥投', '拒收', '未签收', '在途', '待送达', '送达失败', '已发送', '未读', '地址不详', '无人签收退回', '公告中', '投递中'],
  },
  {
    title: '网络查控', heads: ['查询批次', '发起时间', '被查询人', '查询状态'], row: (s) => ['1', '2025-03-06', '谷梁青', s], act: 'network-query',
    done: ['已反馈', '全部反馈', '部分反馈', '已发起', '反馈无财产', '待反馈', '查询中'], not: ['待发起', '查询失败', '已撤回', '待审核', '草稿', '未提交'],
  },
  {
    title: '约谈记录', heads: ['约谈时间', '约谈对象', '约谈方式', '约谈结果'], row: (s) => ['2025-06-18', '闻人晓', '电话', s], act: 'applicant-interviewed',
    done: ['同意终本', '不同意终本', '已告知', '已约谈', '表示考虑', '未表态'], not: ['已取消', '待约谈', '改期', '拟约谈', '另行通知', '未接通', '无人接听', '未到场', '关机', '空号'], undone: ['未约谈', '约谈未成', '未开展', '拒绝'],
  },
  {
    title: '现场调查', heads: ['调查时间', '调查地点', '调查对象', '调查结果'], row: (s) => ['2025-05-20', '云溪县文昌路8号', '谷梁青', s], act: 'onsite-visit',
    done: ['未见本人', '未找到', '大门紧锁', '已完成'], not: ['取消', '计划中', '待调查', '委托中', '委托外地法院调查，尚未回复', '改为电话核实'], undone: ['未完成', '未开展', '未前往'],
  },
]
const acts = (list: List, state: string) => read(`${HEAD}<h3>${list.title}</h3><table><tr>${list.heads.map((h) => `<th>${h}</th>`).join('')}</tr><tr>${list.row(state).map((c) => `<td>${c}</td>`).join('')}</tr></table>`).caseFile.events.map(shortEvent).filter((e) => e.startsWith(`${list.act} `))

describe.each(LISTS)('$title', (list) => {
  it.each([...list.done])('%s: done on its day', (state) => {
    expect(acts(list, state)).toEqual([expect.not.stringContaining('!')])
    expect(acts(list, state)[0]).toMatch(/ 2025-/)
  })
  it.each([...list.not])('%s: not done, or not yet', (state) => expect(acts(list, state)).toEqual([]))
  it.each([...(list.undone ?? [])])('%s: told as not done', (state) => expect(acts(list, state)).toEqual([expect.stringMatching(/!(?:not-done|refused)$/)]))
})

describe('a thing that is held', () => {
  const things = (state: string, measure = '查封') => read(`${HEAD}<h3>财产控制</h3><table><tr>${['财产类型', '财产名称', '所有人', '控制措施', '控制日期', '控制状态'].map((h) => `<th>${h}</th>`).join('')}</tr><tr>${['车辆', '云A0X12Z小型轿车', '谷梁青', measure, '2025-03-11', state].map((c) => `<td>${c}</td>`).join('')}</tr></table>`).caseFile.assets
  const control = (state: string) => things(state)[0]?.control
  it.each(['已查封', '控制成功', '首封', '已续封', '未实际扣押'])('%s: held', (state) => expect([control(state)?.kind?.value, control(state)?.on?.value, control(state)?.released]).toEqual(['sealed', '2025-03-11', undefined]))
  it('轮候查封: behind others', () => expect([control('轮候查封')?.kind?.value, control('轮候查封')?.rank?.value]).toEqual(['sealed', 'waiting']))
  it.each(['待查封', '查封失败', '未查封', '拟查封', '审批中', '查封中', '已撤回', '控制失败'])('%s: not held, but there', (state) => expect([things(state).length, control(state)]).toEqual([1, undefined]))
  it.each(['已解封', '已解除'])('%s: let go', (state) => expect(control(state)?.released?.value).toBe(true))
  it.each(['待查封', '未查封', '查封失败'])('named in the one column: %s', (measure) => expect(things('', measure)[0]?.control?.kind).toBe(undefined))
})

describe('a step', () => {
  const steps = (state: string, on: string) => read(`${HEAD}<h3>流程节点</h3><table><tr>${['节点', '计划完成时间', '实际完成时间', '状态'].map((h) => `<th>${h}</th>`).join('')}</tr><tr>${['现场调查', '2025-06-18', on, state].map((c) => `<td>${c}</td>`).join('')}</tr></table>`).caseFile.events.map(shortEvent)
  it('whose day is left open is still to come', () => expect(steps('', '')).toEqual([]))
  it('that is done is done, whenever that was', () => expect(steps('已完成', '')).toEqual(['onsite-visit -']))
  it.each(['进行中', '已跳过', '超期'])('%s is not done', (state) => expect(steps(state, '')).toEqual([]))
})

describe('the value of a label', () => {
  const page = (label: string, value: string) => read(`${HEAD.replace('</table>', `<tr><th>${label}</th><td>${value}</td><th>承办人</th><td>第五明</td></tr></table>`)}`).caseFile.events.map(shortEvent)
  const form = (label: string, value: string) => readText(`终本案件审查表\n案号：（2025）云9921执318号\n立案日期：2025-03-01\n申请执行人：闻人晓\n被执行人：谷梁青\n${label}：${value}\n承办人：第五明\n`).caseFile.events.map(shortEvent)
  const LABELS = [['约谈申请执行人', 'applicant-interviewed'], ['约谈情况', 'applicant-interviewed'], ['现场调查', 'onsite-visit'], ['上门查找', 'onsite-visit'], ['限制消费', 'consumption-restricted'], ['网络查控', 'network-query'], ['执行通知书送达', 'notice-served']] as const
  const IDLE = ['待办', '已取消', '2025-06-18（已取消）', '2025-06-18 待办', '计划2025-06-18', '拟于2025-06-18进行', '预计2025年6月18日', '2025-06-18前完成', '不适用', '不涉及', '2025-06-18审批未通过', '2025-06-18提交审批', '逾期']
  const UNDONE = ['未开展', '否', '0次', '2025-06-18未果']
  it.each(LABELS.flatMap(([label, act]) => IDLE.map((value) => [label, value, act] as const)))('%s %s: neither', (label, value, act) => {
    expect([...page(label, value), ...form(label, value)].filter((e) => e.startsWith(act))).toEqual([])
  })
  it.each(LABELS.flatMap(([label, act]) => UNDONE.map((value) => [label, value, act] as const)))('%s %s: not done', (label, value, act) => {
    const told = [...page(label, value), ...form(label, value)].filter((e) => e.startsWith(act))
    expect([told.filter((e) => !e.endsWith('!not-done')), told.length > 0]).toEqual([[], true])
  })
  it.each(LABELS.slice(0, 4))('%s 2025-06-18，申请执行人未到: not done', (label, act) => {
    const value = '2025-06-18，申请执行人未到', told = [...page(label, value), ...form(label, value)].filter((e) => e.startsWith(act))
    expect([told.filter((e) => !e.endsWith('!not-done')), told.length > 0]).toEqual([[], true])
  })
  it.each(LABELS.filter(([, act]) => act !== 'network-query' && act !== 'notice-served'))('%s with its day: done', (label, act) => {
    expect(page(label, '2025-06-18').filter((e) => e.startsWith(act))).toEqual([`${act} 2025-06-18`])
  })
  it('是否约谈 否', () => expect(page('是否约谈', '否')).toEqual(['applicant-interviewed - !not-done']))
})

describe('entries that no table holds', () => {
  const SHAPES: Readonly<Record<string, (steps: readonly (readonly [name: string, on: string, state: string])[]) => string>> = {
    timeline: (all) => `<h3>办案节点</h3><ul class="el-timeline">${all.map(([a, d, s]) => `<li class="el-timeline-item"><div class="el-timeline-item__wrapper"><div class="el-timeline-item__timestamp">${d}</div><div class="el-timeline-item__content">${a} <span class="el-tag">${s}</span></div></div></li>`).join('')}</ul>`,
    steps: (all) => `<h3>流程</h3><div class="el-steps">${all.map(([a, d, s]) => `<div class="el-step"><div class="el-step__title">${a}</div><div class="el-step__description">${d} ${s}</div></div>`).join('')}</div>`,
    cards: (all) => `<h3>执行措施</h3>${all.map(([a, d, s]) => `<div class="card"><div class="card-title">${a}</div><div class="card-body"><p><label>日期：</label><span>${d}</span></p><p><label>状态：</label><span>${s}</span></p></div></div>`).join('')}`,
    list: (all) => `<h3>工作记录</h3><ul class="list">${all.map(([a, d, s]) => `<li><span class="date">${d}</span><span class="name">${a}</span><span class="state">${s}</span></li>`).join('')}</ul>`,
    lines: (all) => `<h3>办理情况</h3><div>${all.map(([a, d, s]) => `<p>${d} ${a} ${s}</p>`).join('')}</div>`,
  }
  const told = (shape: string, act: string, name: string, state: string) => read(HEAD + (SHAPES[shape]?.([['网络查控', '2025-03-06', '已完成'], [name, '2025-06-18', state]]) ?? '')).caseFile.events.map(shortEvent).filter((e) => e.startsWith(act))
  const STEPS = [['约谈申请执行人', 'applicant-interviewed'], ['现场调查', 'onsite-visit'], ['限制消费', 'consumption-restricted']] as const
  const all = Object.keys(SHAPES).flatMap((shape) => STEPS.map(([name, act]) => [shape, name, act] as const))
  it.each(all)('%s: %s', (shape, name, act) => {
    for (const state of ['', '已完成']) expect(told(shape, act, name, state), state).toEqual([expect.stringMatching(new RegExp(`^${act} 2025-06-18(?!.*!)`))])
    for (const state of ['待办', '审批中', '已取消', '计划', '不适用', '已驳回', '进行中']) expect(told(shape, act, name, state), state).toEqual([])
    for (const state of ['未完成', '未开展']) expect(told(shape, act, name, state), state).toEqual([expect.stringMatching(/!not-done$/)])
  })
})

describe('the same rows in a paper', () => {
  const paper = (title: string, heads: readonly string[], row: readonly string[]) => readText(`${title}\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n${heads.join('\t')}\n${row.join('\t')}\n`).caseFile.events.map(shortEvent)
  const measures = LISTS[0], services = LISTS[1]
  it.each([...(measures?.not ?? [])].filter((s) => s !== '已提请'))('a measure: %s', (state) => expect(paper('强制措施表', measures?.heads ?? [], measures?.row(state) ?? [])).toEqual([]))
  it.each(['未采取', '未实施'])('a measure: %s', (state) => expect(paper('强制措施表', measures?.heads ?? [], measures?.row(state) ?? [])).toEqual(['consumption-restricted - !not-done']))
  it.each([...(services?.not ?? [])])('a service: %s', (state) => expect(paper('文书送达表', services?.heads ?? [], services?.row(state) ?? []).filter((e) => e.includes('served'))).toEqual([]))
})
