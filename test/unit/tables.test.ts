import { describe, expect, it } from 'vitest'
import { read, rowsOf, shownOf, tablesOf } from './snippet.ts'

/** Data tables: heads, bodies, rows that are none, and whether all rows are there. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const HEAD = ['日期', '事项', '内容']
const head = row(HEAD, 'th')
const body = row(['2025-03-01', '走访', '到某地']) + row(['2025-03-02', '约谈', '同意'])
const ROWS = ['2025-03-01 走访 到某地', '2025-03-02 约谈 同意']

describe('a table is told by its heads', () => {
  it.each([
    ['th', `<table>${head}${body}</table>`], ['plain cells', `<table>${row(HEAD)}${body}</table>`], ['bold cells', `<table>${row(HEAD.map((h) => `<b>${h}</b>`))}${body}</table>`],
    ['thead', `<table><thead>${row(HEAD)}</thead><tbody>${body}</tbody></table>`], ['heads with blanks', `<table>${row(['日　期', '事 项', '内容：'], 'th')}${body}</table>`],
    ['header and body as two tables', `<div><div><table>${head}</table></div><div><table>${body}</table></div></div>`],
    ['a table inside of a layout table', `<table><tr><td><table>${head}${body}</table></td></tr></table>`],
    ['a blank row below the heads', `<table>${head}${row(['', '', ''])}${body}</table>`],
    ['a title row above the heads', `<table><tr><td colspan="3">执行日志</td></tr>${row(HEAD)}${body}</table>`],
    ['heads repeated for printing', `<table>${head}${row(['2025-03-01', '走访', '到某地'])}${head}${row(['2025-03-02', '约谈', '同意'])}</table>`],
  ])('%s', (_, html) => {
    const tables = tablesOf(html)
    expect([tables.map((t) => t.kind), rowsOf(tables[0])]).toEqual([['log'], ROWS])
  })
  it('two rows of heads: the finer one counts', () => {
    const [t] = tablesOf(`<table><tr><th rowspan="2">序号</th><th colspan="2">办理</th><th rowspan="2">内容</th></tr>${row(['日期', '事项'], 'th')}${row(['1', '2025-03-01', '走访', '到某地'])}</table>`)
    expect([t?.columns, rowsOf(t)]).toEqual([['index', 'date', 'matter', 'text'], ['1 2025-03-01 走访 到某地']])
  })
  it('a cell over several rows or columns stands in each', () => {
    const [t] = tablesOf(`<table>${head}<tr><td rowspan="2">2025-03-01</td><td>走访</td><td>甲</td></tr><tr><td>约谈</td><td>乙</td></tr><tr><td>2025-03-02</td><td colspan="2">合议</td></tr></table>`)
    expect(rowsOf(t)).toEqual(['2025-03-01 走访 甲', '2025-03-01 约谈 乙', '2025-03-02 合议 合议'])
  })
  it('a unit in a head belongs to its column', () => {
    const [t] = tablesOf(`<table>${row(['财产类型', '财产名称', '价值（万元）'], 'th')}${row(['车辆', '某车', '3.5'])}</table>`)
    expect([t?.kind, t?.units]).toEqual(['assets', [undefined, undefined, '万元']])
    expect(read(`<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><table>${row(['财产类型', '财产名称', '价值（万元）'], 'th')}${row(['车辆', '某车', '3.5'])}</table>`).caseFile.assets[0]?.value?.value).toBe('35000.00')
  })
  it.each([
    ['a caption', `<table><caption>执行日志</caption>${head}${body}</table>`], ['its own first row', `<table><tr><td colspan="3">执行日志</td></tr>${row(HEAD)}${body}</table>`],
    ['a heading above', `<h3>执行日志</h3><p></p><table>${head}${body}</table>`], ['a line above', `<div><div>执行日志</div><div><table>${head}${body}</table></div></div>`],
  ])('its title is %s', (_, html) => {
    expect(tablesOf(html)[0]?.title).toBe('执行日志')
  })
  it.each([
    ['labels and values', `<table>${row(['日期', '2025-03-01', '事项', '走访'])}${row(['内容', '某', '结果', '无'])}</table>`], ['unknown heads', `<table>${row(['颜色', '尺寸', '重量'], 'th')}${row(['红', '大', '3'])}</table>`],
    ['one known head of four', `<table>${row(['日期', '天气', '温度', '风力'], 'th')}${row(['2025-03-01', '晴', '3', '2'])}</table>`], ['heads alone with no like', '<table><tr><td>日期</td><td>2025-03-01</td></tr></table>'],
    ['names of the prototype', `<table>${row(['__proto__', 'constructor', 'toString'], 'th')}${row(['a', 'b', 'c'])}</table>`],
  ])('%s are no table of a case', (_, html) => {
    expect(tablesOf(html)).toEqual([])
  })
  it('heads are not joined to a table of another width', () => {
    expect(rowsOf(tablesOf(`<div><table>${head}</table></div><div><table>${row(['甲', '乙', '丙', '丁', '戊'])}</table></div>`)[0])).toEqual([])
  })
})

describe('what rows tell', () => {
  const OWN = '<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>被执行人：某甲</p>'
  const acts = (matter: string, text: string) => read(`${OWN}<table>${head}${row(['2025-03-20', matter, text])}</table>`).caseFile.events.filter((e) => e.done?.value !== false).map((e) => e.kind.value)
  it('the item names the act where the contents do not', () => {
    expect(acts('限制消费', '某甲')).toEqual(['consumption-restricted'])
  })
  it.each(['拟报批后采取', '计划下周办理', '待批', '报院长审批，待批', '已制作，未发出', '报请院长审批', '审批中', '尚未采取', '取消'])('but not where they say that it did not happen: %s', (text) => {
    expect(acts('限制消费', text)).toEqual([])
  })
  it.each(['拟限制消费', '限制消费审批中', '限制消费到期提醒'])('nor where the item itself is a plan or a reminder: %s', (matter) => {
    expect(acts(matter, '见附件')).toEqual([])
  })
  it('an empty reason in a list of things says that none is recorded; without the column nothing is said', () => {
    const things = (columns: string[], cells: string[]) => read(`${OWN}<table>${row(columns, 'th')}${row(cells)}</table>`).caseFile.assets[0]
    expect(things(['财产类型', '所有人', '处置状态', '不可执行原因'], ['车辆', '某甲', '未处置', '—'])?.undisposable).toMatchObject({ value: null, absent: true })
    expect(things(['财产类型', '所有人', '处置状态', '不可执行原因'], ['车辆', '某甲', '未处置', '未实际扣押'])?.undisposable?.value).toBe('未实际扣押')
    expect(things(['财产类型', '所有人', '处置状态'], ['车辆', '某甲', '未处置'])?.undisposable).toBeUndefined()
  })
})

describe('a table is complete only where the page says so', () => {
  const table = `<table>${head}${body}</table>`
  it.each<[string, string, 'complete' | 'partial', number | undefined]>([
    ['a total equal to its rows', `${table}<div>共 2 条</div>`, 'complete', 2], ['above it', `<div><p>共 2 条记录</p>${table}</div>`, 'complete', 2], ['in its foot', `<table>${head}${body}<tr><td colspan="3">共 2 条</td></tr></table>`, 'complete', 2],
    ['in a tfoot', `<table><thead>${head}</thead><tbody>${body}</tbody><tfoot><tr><td colspan="3">合计：2 条</td></tr></tfoot></table>`, 'complete', 2], ['one page of one', `${table}<div>第1页，共1页 共2条</div>`, 'complete', 2],
    ['all are shown', `${table}<p>已显示全部</p>`, 'complete', undefined], ['none, and none are counted', `<table>${head}<tr><td colspan="3">暂无数据</td></tr></table><div>共 0 条</div>`, 'complete', 0],
    ['a repeated head is no row', `<table>${head}${body}${head}</table><div>共 2 条</div>`, 'complete', 2],
    ['a total that is more', `${table}<div>共 26 条</div>`, 'partial', 26], ['in the foot', `<table>${head}${body}<tr><td colspan="3">合计：5 条</td></tr></table>`, 'partial', 5],
    ['one page of several', `${table}<div>共 2 条 第 1/3 页</div>`, 'partial', 2], ['said otherwise', `${table}<div>2/5 页</div><div>每页 2 条</div>`, 'partial', undefined], ['a button for more', `${table}<a>查看更多</a>`, 'partial', undefined],
    ['more than the total, still loading', `${table}<div>共 2 条 加载中</div>`, 'partial', 2], ['no sign at all', table, 'partial', undefined], ['empty without a count', `<table>${head}<tr><td colspan="3">暂无数据</td></tr></table>`, 'partial', undefined],
    ['the count of another section', `<section><h3>日志</h3>${table}</section><section><h3>文书</h3><div>共 2 条</div></section>`, 'partial', undefined],
    ['the count of the next table', `${table}<table>${row(['约谈时间', '被约谈人'], 'th')}${row(['2025-03-01', '某'])}</table><div>共 1 条</div>`, 'partial', undefined],
  ])('%s', (_, html, coverage, total) => {
    expect(shownOf(html)).toEqual([coverage, total])
  })
  it('a foot and a notice of nothing are no rows', () => {
    expect(rowsOf(tablesOf(`<table>${head}${body}<tr><td colspan="3">共 2 条</td></tr></table>`)[0])).toEqual(ROWS)
    for (const notice of ['暂无数据', '无记录。', '没有找到匹配的记录', ' 未查询到 数据 ']) expect(rowsOf(tablesOf(`<table>${head}<tr><td colspan="3">${notice}</td></tr></table>`)[0])).toEqual([])
  })
})

describe('the columns of a list of cases', () => {
  const HEADS = ['案号', '立案日期', '结案日期', '申请执行人']
  const list = (column: string, said: string, heads = HEADS) => read(`<table>${row([...heads, column], 'th')}${[1, 2].map((n) => row([`（2025）宁9953执${n}号`, '2025-01-08', '2025-06-27', '是云宝', said].slice(-heads.length - 1))).join('')}</table>`)
  const talks = (column: string, said: string) => { const r = list(column, said); return [r.pageKind, ...r.cases.map((c) => c.events.map((e) => `${e.kind.value} ${e.done?.value ?? true} ${e.on?.value ?? ''} ${e.kind.quote}`).join())] }
  it.each([['是否约谈', '否'], ['是否约谈申请执行人', '×'], ['约谈日期', '未约谈'], ['约谈状态', '尚未约谈'], ['约谈次数', '0'], ['约谈情况', '未约谈'], ['终本约谈日期', '没有约谈']])('%s：%s tells that there was no interview', (column, said) => {
    expect(talks(column, said)).toEqual(['case-list', ...Array.from({ length: 2 }, () => `applicant-interviewed false  ${said}`)])
  })
  it.each([['是否约谈', ''], ['约谈日期', ''], ['约谈日期', '—'], ['是否约谈', '是'], ['约谈情况', '已约谈，未到院'], ['备注', '无'], ['备注', '未完成']])('%s：%s tells nothing', (column, said) => {
    expect(talks(column, said)).toEqual(['case-list', '', ''])
  })
  it('the day of one is read', () => {
    expect(talks('约谈日期', '2025-03-02')).toEqual(['case-list', ...Array.from({ length: 2 }, () => 'applicant-interviewed true 2025-03-02 2025-03-02')])
  })
  it('a record of interviews of several cases is no list of cases', () => {
    expect(tablesOf(`<table>${row(['案号', '约谈日期', '约谈对象', '约谈内容'], 'th')}${row(['（2025）宁9953执1号', '2025-03-02', '是云宝', '同意终本'])}</table>`).map((t) => t.kind)).toEqual(['interviews'])
  })
})
