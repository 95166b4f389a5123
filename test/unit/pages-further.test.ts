import { describe, expect, it } from 'vitest'
import { read } from './snippet.ts'

/** What fourteen pages never seen before showed to be read wrongly or not at all. */

const HEAD = '<h1>（2025）青9931执1号</h1><p>立案日期：2025-02-10</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、林晚舟</p>'
const cells = (row: readonly string[], tag: string) => `<tr>${row.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) => `<table>${cells(head, 'th')}${rows.map((r) => cells(r, 'td')).join('')}</table>`
const acts = (html: string) => read(HEAD + html).caseFile.events.map((e) => [e.kind.value, e.on?.value, e.party?.value, e.done?.value === false ? e.status?.value : 'done'])

describe('a list of duties with a state for each', () => {
  const list = (state: string, day = '—') => acts(table(['核查事项', '完成状态', '完成日期'], ['约谈申请执行人', state, day], ['网络查控', '已完成', '2025-02-14'])).filter(([kind]) => kind !== 'network-query')
  it('done on its day, not begun, or not arising', () => {
    expect(list('已完成', '2025-05-20')).toEqual([['applicant-interviewed', '2025-05-20', undefined, 'done']])
    for (const state of ['未开展', '未完成', '超期未开展', '尚未办理']) expect(list(state), state).toEqual([['applicant-interviewed', undefined, undefined, 'not-done']])
    for (const state of ['不涉及', '不适用', '未到期', '待办']) expect(list(state), state).toEqual([])
  })
  it('a day beside what was not begun is not the day of it', () => {
    expect(list('未开展', '2025-05-20')).toEqual([['applicant-interviewed', undefined, undefined, 'not-done']])
  })
  it('the day when it is due is not that on which it was done', () => {
    expect(acts(table(['节点', '应完成日', '实际完成日', '状态'], ['网络查控', '2025-02-20', '2025-02-14', '已完成'], ['限制消费', '2025-03-10', '2025-03-12', '已完成']))).toEqual([['network-query', '2025-02-14', undefined, 'done'], ['consumption-restricted', '2025-03-12', undefined, 'done']])
  })
})

describe('a column for each debtor', () => {
  const ROWS = [['送达执行通知书', '2025-02-14', '2025-02-15'], ['限制消费', '2025-03-10', '—']]
  it('is what was done to him, and a dash is nothing', () => {
    const want = [['notice-served', '2025-02-14', '闻砚', 'done'], ['notice-served', '2025-02-15', '林晚舟', 'done'], ['consumption-restricted', '2025-03-10', '闻砚', 'done']]
    expect(acts(table(['措施', '闻砚', '林晚舟'], ...ROWS))).toEqual(want)
    expect(acts(table(['措施', '被执行人：闻砚', '被执行人：林晚舟'], ...ROWS))).toEqual(want)
  })
  it('whose heads are no parties tells of nobody', () => {
    expect(acts(table(['措施', '何人杰', '何人俊'], ...ROWS))).toEqual([])
  })
  it('its rows keep their numbers', () => {
    const paths = read(HEAD + table(['措施', '闻砚', '林晚舟'], ...ROWS)).caseFile.events.map((e) => e.kind.where?.path)
    expect(paths.map((p) => p?.split('› ').at(-1))).toEqual(['第1行', '第1行', '第2行'])
  })
})

describe('days without a year', () => {
  const under = (heading: string) => acts(`<h4>${heading}</h4><ul class="timeline"><li><span>02-14</span><p>网络查控</p></li><li><span>05-20</span><p>约谈申请执行人</p></li></ul>`)
  it('have that of the heading above them', () => {
    expect(under('2025年')).toEqual([['network-query', '2025-02-14', undefined, 'done'], ['applicant-interviewed', '2025-05-20', undefined, 'done']])
  })
  it('have none where no heading is a year', () => {
    expect(under('二季度').every(([, on]) => on === undefined)).toBe(true)
  })
})

describe('whom an entry was about', () => {
  it('is a name beside its day, or all that its words say', () => {
    expect(acts('<h3>执行动态</h3><div class="timeline"><div><p>2025-03-10 <i>闻砚</i></p><p>限制消费</p></div><div><p>2025-03-12 <i>林晚舟</i></p><p>限制消费</p></div></div>')).toEqual([['consumption-restricted', '2025-03-10', '闻砚', 'done'], ['consumption-restricted', '2025-03-12', '林晚舟', 'done']])
    expect(acts(table(['日期', '环节', '备注'], ['2025-03-10', '限制高消费', '闻砚']))).toEqual([['consumption-restricted', '2025-03-10', '闻砚', 'done']])
  })
})

describe('what a page says of the law', () => {
  it.each(['约谈应当制作笔录，由申请执行人签字确认。', '《关于查封、扣押、冻结财产的规定》：冻结银行存款的期限不得超过一年，查封不动产不得超过三年。', '搜查时应当出示搜查令，并制作笔录。', '查封的期限不得超过三年，冻结的期限不得超过一年。'])('is no act: %s', (words) => {
    expect(acts(`<p>${words}</p>`)).toEqual([])
  })
  it('and what was done is one', () => {
    expect(acts('<p>2025年5月20日约谈申请执行人，并制作笔录。</p>')).toEqual([['applicant-interviewed', '2025-05-20', undefined, 'done']])
  })
  it('a thing that is called sealed is not sealed on the day of the objection', () => {
    expect(acts('<p>何人杰于2025年5月12日对查封的种子仓库提出书面异议，另案审查。</p>').map(([kind]) => kind)).not.toContain('sealed')
  })
  it('a clue whose verification was told of was not verified on that day', () => {
    expect(acts(table(['日期', '事项', '说明'], ['2025-06-09', '约谈', '柏川商行，告知线索核实情况'])).map(([kind]) => kind)).not.toContain('clue-verified')
  })
})

describe('records of talks', () => {
  const talk = (who: string, day: string, text: string) => acts(`<dl><dt>约谈时间</dt><dd>${day}</dd><dt>约谈对象</dt><dd>${who}</dd><dt>约谈内容</dt><dd>${text}</dd></dl>`)
  it('what “he” consented to is the consent of whoever was talked to', () => {
    expect(talk('柏川商行', '2025-05-20', '告知查控结果，其表示同意终结本次执行程序。').map(([kind]) => kind)).toContain('applicant-consented')
    expect(talk('柏川商行', '2025-05-20', '告知查控结果，其不同意终本。').map(([kind]) => kind)).toContain('applicant-objected')
    expect(talk('柏川商行', '2025-05-20', '被执行人到场，其表示同意终结本次执行程序。').map(([kind]) => kind)).not.toContain('applicant-consented')
    expect(talk('闻砚', '2025-05-20', '其表示同意终结本次执行程序。').map(([kind]) => kind)).toEqual(['debtor-questioned'])
  })
  it('an empty one is none', () => {
    for (const words of ['暂无数据', '—', '暂无记录']) expect(talk('闻砚', '—', words), words).toEqual([])
  })
})

describe('values and names', () => {
  const tile = (value: string, label: string) => `<div class="tile"><b class="v">${value}</b><p class="l">${label}</p></div>`
  const file = (html: string) => read(`<h1>（2025）青9931执2号</h1>${html}`).caseFile
  it('stand above their labels in tiles, one of which is a day or a sum', () => {
    const f = file(`<div>${tile('2025.03.05', '立案日期')}${tile('何人杰', '承办法官')}${tile('31,200元', '执行标的')}</div>`)
    expect([f.filedOn?.value, f.handler?.value, f.amounts?.due?.value]).toEqual(['2025-03-05', '何人杰', '31200.00'])
  })
  it('do not where nothing tells which is which', () => {
    expect(file(`<div>${tile('何人杰', '承办法官')}${tile('买卖合同纠纷', '案由')}</div>`).handler?.value).toBeUndefined()
  })
  it('names below one another are all of them, and a tag is part of none', () => {
    expect(file('<div><b>被执行人</b><p>闻砚</p><p>林晚舟已限高</p></div>').debtors.map((d) => d.name?.value)).toEqual(['闻砚', '林晚舟'])
  })
  it('whose a thing is, where the list calls him 权利人', () => {
    const [asset] = file(`<p>被执行人：闻砚、林晚舟</p>${table(['财产类别', '权利人', '估值（万元）', '控制措施', '处置状态'], ['房产', '闻砚', '88.6', '查封', '未处置'])}`).assets
    expect([asset?.owner?.value, asset?.value?.value]).toEqual(['闻砚', '886000.00'])
  })
  it('a log beside that of the case before, in panes of a pane', () => {
    const log = (day: string) => table(['日期', '事项', '说明'], [day, '网络查控', '未发现财产'])
    const html = `<p>被执行人：闻砚</p><div style="display:none"><div class="pane">${log('2025-03-10')}</div><div class="pane" style="display:none"><h5>（2023）青9931执9号</h5>${log('2023-05-10')}</div></div>`
    expect(file(html).events.map((e) => e.on?.value)).toEqual(['2025-03-10'])
  })
})
