import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Days without a year, bands over rows, steps over days, lists within forms, groups below one header, and pages that speak to the applicant. */

const HEAD = '<h1>（2023）豫9921执508号</h1>'
const FILED = `${HEAD}<p>立案日期：2023-09-05</p><p>申请执行人：令狐建业</p><p>被执行人：逄晚晴、豫东远航矿业有限公司</p>`
/** A later day that is told in full shows that the days without a year are not those of today's. */
const CASE = `${FILED}<p>打印时间：2024-01-10</p>`
const read = (html: string, before = CASE) => readPage(readHtml(`<html><body>${before}${html}</body></html>`, 'x')).caseFile
function acts(html: string, before = CASE): string[] {
  return read(html, before).events.map((e) => [e.kind.value, valueOf(e.on) ?? '', [valueOf(e.party) ?? ''].flat().join('、'), e.done?.value === false ? 'not' : ''].join(' ').trim()).toSorted()
}
const card = (name: string, day: string) => `<div class="c"><p>${name}</p><p>${day}</p></div>`
const rows = (...all: readonly (readonly string[])[]) => all.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')

describe('a day without a year', () => {
  const board = `<div class="col"><div class="h">查</div>${card('网络查控', '9月11日 · 已反馈')}</div><div class="col"><div class="h">惩</div>${card('限制消费', '11月2日')}${card('司法拘留', '1月6日')}</div>`
  it('is the first one after the filing, over the turn of the year', () => {
    expect(acts(board)).toEqual(['consumption-restricted 2023-11-02', 'detained 2024-01-06', 'network-query 2023-09-11'])
  })
  it('stands behind who kept the entry', () => {
    expect(acts(`<div>${['网络查控', '限制消费'].map((n, i) => `<div class="t"><b>${n}</b><div>羊振南 · ${10 + i}月9日</div></div>`).join('')}</div>`)).toEqual(['consumption-restricted 2023-11-09', 'network-query 2023-10-09'])
  })
  it('stands in the column of days', () => {
    expect(acts(`<h3>执行日志</h3><table>${rows(['日期', '事项', '备注'], ['09-11', '网络查控', ''], ['01-06', '司法拘留', '逄晚晴'])}</table>`)).toEqual(['detained 2024-01-06 逄晚晴', 'network-query 2023-09-11'])
  })
  it.each([
    ['no filing tells it', board, CASE.replace('立案日期', '收案日期')],
    ['the page has a day more than a year later', `${board}<p>最近更新：2025-03-01</p>`, CASE],
    ['no later day is told in full: the year left out may be that of today', board, FILED],
    ['they lie long after the last day that is told in full', board.replaceAll('9月11日', '12月11日').replaceAll('11月2日', '12月2日'), `${FILED}<p>更新时间：2023-10-10</p>`],
    ['two filings are told', `${board}<p>原立案日期：2021-03-01</p>`, CASE],
    ['they are in no order, so that one may be of another year', `<div>${card('网络查控', '12月1日')}${card('限制消费', '9月20日')}${card('司法拘留', '11月30日')}</div>`, CASE],
    ['they are to come', `<h3>待办</h3><div>${card('网络查控', '12月1日')}${card('限制消费', '12月2日')}</div>`, CASE],
  ])('is not guessed where %s', (_, html, before) => { expect(acts(html, before).filter((a) => /\d{4}-/.test(a))).toEqual([]) })
  it('makes no act of a term', () => {
    expect(acts(`<div>${card('查封到期日', '12月1日')}${card('冻结到期日', '12月2日')}</div>`)).toEqual([])
  })
})

describe('a band over rows', () => {
  const table = (...body: string[]) => `<h3>执行台账</h3><table><tr><th>执行动作</th><th>经办日</th><th>经办情况</th></tr>${body.join('')}</table>`
  const band = (name: string) => `<tr><td colspan="3">${name}</td></tr>`
  it('names whose they are', () => {
    expect(acts(table(band('逄晚晴'), rows(['限制消费', '2023-10-09', '']), band('共同事项'), rows(['网络查控', '2023-09-11', '已反馈']))))
      .toEqual(['consumption-restricted 2023-10-09 逄晚晴', 'network-query 2023-09-11'])
  })
  it('ends where the next begins', () => {
    expect(acts(table(band('豫东远航矿业有限公司'), rows(['限制消费', '2023-10-09', '']), band('逄晚晴'), rows(['司法拘留', '2023-11-11', '']))))
      .toEqual(['consumption-restricted 2023-10-09 豫东远航矿业有限公司', 'detained 2023-11-11 逄晚晴'])
  })
})

describe('names of steps over their days', () => {
  it('are acts, and what has not come is none', () => {
    expect(acts(`<h3>节点</h3><table>${rows(['首次网络查控', '住所调查', '终本约谈'], ['2023/9/11', '2023/10/8', '未到节点'], ['限制消费', '失信', '合议'], ['2023/11/2', '-', ''])}</table>`))
      .toEqual(['consumption-restricted 2023-11-02', 'network-query 2023-09-11', 'onsite-visit 2023-10-08'])
  })
  it('are none where the names are of terms', () => {
    expect(acts(`<table>${rows(['查封到期日', '冻结到期日', '限制消费到期日'], ['2024/9/11', '2024/10/8', '2024/11/2'])}</table>`)).toEqual([])
  })
})

describe('a list within a form', () => {
  const form = (ticks: readonly string[]) => `<table border="1">${rows(['案由', '买卖合同纠纷', '承办人', '羊振南'])}<tr><td rowspan="4">已采取措施</td><td>措施</td><td>是否采取</td><td>采取时间</td></tr>${rows(['送达执行通知书', ticks[0] ?? '', '2023.9.11'], ['网络查控', ticks[1] ?? '', '2023.9.12；2023.12.4'], ['限制消费', ticks[2] ?? '', ticks[2] === '☐是 ☑否' ? '' : '2023.11.2'])}<tr><td>意见</td><td colspan="3">同意。</td></tr></table>`
  it('is read below its own headings, a row for each of its days', () => {
    expect(acts(form(['☑是 ☐否', '☑是 ☐否', '☑是 ☐否']))).toEqual(['consumption-restricted 2023-11-02', 'network-query 2023-09-12', 'network-query 2023-12-04', 'notice-served 2023-09-11'])
  })
  it('tells nothing as done that was not ticked', () => {
    expect(acts(form(['☑是 ☐否', '☑是 ☐否', '☐是 ☑否'])).filter((a) => a.startsWith('consumption') && !a.endsWith('not'))).toEqual([])
  })
})

it('groups below one header are one list, and a firm is known by the core of its name', () => {
  const body = (title: string, ...all: readonly (readonly string[])[]) => `<div class="g">${title}</div><table>${rows(...all)}</table>`
  expect(acts(`<div><div><table>${rows(['工作事项', '涉及当事人', '办结日期', '摘要'])}</table></div><div>${body('启动', ['网络查控', '全部被执行人', '2023-09-11', ''])}${body('惩戒', ['司法拘留', '逄晚晴', '2023-10-08', ''], ['限制高消费', '远航矿业', '2023-11-02', ''])}</div></div>`))
    .toEqual(['consumption-restricted 2023-11-02 豫东远航矿业有限公司', 'detained 2023-10-08 逄晚晴', 'network-query 2023-09-11'])
})

describe('a page that speaks to whoever asks', () => {
  const feed = (...all: readonly string[]) => `<h3>办理进度</h3><ul>${all.map((t, i) => `<li><div>${t}</div><div>2023-1${i}-09</div></li>`).join('')}</ul>`
  it('means the applicant, where it speaks of the other side', () => {
    expect(acts(feed('已查询对方的存款、车辆', '已向您告知财产调查情况并听取您的意见', '法官约您到法院谈话，您表示同意终结本次执行程序'))).toEqual(['applicant-consented 2023-12-09', 'applicant-interviewed 2023-12-09', 'network-query 2023-10-09', 'zhongben-informed 2023-11-09'])
  })
  it('means nobody known, where it speaks to the debtor', () => {
    expect(acts(feed('您已被限制消费', '已向您告知财产调查情况并听取您的意见')).filter((a) => a.startsWith('zhongben-informed'))).toEqual([])
  })
})

describe('parties and fields', () => {
  it('roles before the names, with a blank between', () => {
    const file = read('<table><tr><td>当事人</td><td>申请人 令狐建业；被申请人 豫东远航矿业有限公司</td></tr></table>', HEAD)
    expect([file.applicants, file.debtors].map((s) => s.map((p) => valueOf(p.name)))).toEqual([['令狐建业'], ['豫东远航矿业有限公司']])
  })
  it('what is told of a party behind its name is no party', () => {
    const file = read('<p>被执行人：豫东远航矿业有限公司，住所地豫东县；法定代表人逄晚晴</p>', HEAD)
    expect(file.debtors.map((p) => valueOf(p.name))).toEqual(['豫东远航矿业有限公司'])
  })
  it('tiles stand each in a column of the layout', () => {
    const tile = (value: string, label: string) => `<div class="col"><div class="tile"><p class="n">${value}</p><p class="l">${label}</p></div></div>`
    expect(valueOf(read(`<div class="row">${tile('2023-09-05', '立案日期')}${tile('268,400.00', '执行标的（元）')}</div>`, HEAD).filedOn)).toBe('2023-09-05')
  })
  it('how the case stands is no part of a name', () => {
    expect(valueOf(read('<div class="sub"><span>某某县人民法院</span><span>承办：谷雨桐</span><span>书记员：尤小麦</span><span class="tag">已结</span></div>', HEAD).clerk)).toBe('尤小麦')
  })
})

describe('a word of state beside the label of a talk', () => {
  const talk = (value: string) => acts(`<table><tr><th>终本约谈</th><td>${value}</td></tr></table>`)
  it.each(['待办', '未到节点', '已预约', '拟约谈', '待约谈', '进行中', '不适用'])('%s: no talk, held or not', (value) => { expect(talk(value)).toEqual([]) })
  it.each(['未约谈', '未开展', '否'])('%s: there was none', (value) => { expect(talk(value)).toEqual(['applicant-interviewed   not']) })
  it('words of the talk tell of it', () => { expect(talk('2023年12月4日电话约谈，申请执行人同意终本')).toContain('applicant-interviewed 2023-12-04') })
})
