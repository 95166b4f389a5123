import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { ownOf, read } from './snippet.ts'

/** Which case a page is about, and what on it belongs to other cases. */

const OWN = '（2025）青9921执1号', OTHER = '（2024）青9921执2号', RESUMED = '（2023）青9921执恢3号', CIVIL = '（2023）青9921民初4号'

describe('the page’s own number', () => {
  it.each<[string, string, string?]>([
    ['labelled', `<p>案号：${OWN}</p><p>立案日期：2025-03-01</p>`], ['in a heading', `<h2>${OWN} 案件详情</h2>`], ['alone in an element, and in the title', `<div><span>${OWN}</span></div>`, `${OWN} 详情`],
    ['written with other brackets and blanks', '<p>案号：(2025) 青9921执 1号</p>'], ['after the number that it continues', `<p>首次执行案号：${OTHER}</p><p>案号：${OWN}</p>`],
    ['below a path with another', `<div class="breadcrumb"><a>首页</a><a>${OTHER}</a></div><p>案号：${OWN}</p>`], ['below a side list', `<div class="recent"><a>${OTHER}</a><a>${RESUMED}</a></div><h2>${OWN}</h2>`],
    ['among the rows of a log', `<h1>${OWN}</h1><table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-03-01</td><td>合并</td><td>与${OTHER}合并执行</td></tr></table>`],
    ['not the basis, which is a judgment', `<p>执行依据：${CIVIL}</p><p>执行案号：${OWN}</p>`],
  ])('%s', (_, html, title) => {
    expect(ownOf(html, title).number).toBe(OWN)
  })
  it.each<[string, string]>([
    ['a number in prose', `<p>本院在执行${OWN}一案中，于2025年3月1日依法作出裁定，终结本次执行程序，现将有关事项公告如下，请有关人员知悉并按照规定办理相应手续，逾期不办理的后果自负。</p>`],
    ['an example', `<p>案号示例：如${OWN}</p>`], ['an example in a hint', `<p>请按立案信息填写，例如：${OWN}。</p>`], ['a number in a menu', `<nav><a>${OWN}</a></nav>`], ['the number that the case continues', `<p>首次执行案号：${OWN}</p>`],
    ['what a rule calls so', '<p>被执行人：指生效法律文书确定的义务人。</p>'], ['a civil case', `<h1>${CIVIL}</h1><p>案号：${CIVIL}</p>`], ['no number', '<p>案号：</p>'],
  ])('%s is not', (_, html) => {
    expect(ownOf(html).number).toBeUndefined()
  })
})

describe('records side by side, none of which is the page’s case', () => {
  const found = (tag: string, ...numbers: string[]) => numbers.map((n) => `<${tag} class="item"><h4><a>某甲、某乙执行裁定书</a></h4><p>某县人民法院　${n}　2025-06-01</p><p>【裁判理由】申请执行人同意终结本次执行程序，未发现可供执行财产……</p></${tag}>`).join('')
  it.each<[string, string]>([
    ['what a search found', `<div>共检索到 2 篇文书</div>${found('div', OWN, OTHER)}`], ['three of them', `<section>${found('article', OWN, OTHER, RESUMED)}</section>`], ['in a list', `<ul>${found('li', OWN, OTHER)}</ul>`],
    ['with labels', `<div class="r"><div>${OWN}</div><p>被执行人：某甲</p><p>执行法院：某县人民法院</p><p>立案日期：2025-03-01</p><p>案由：借款</p></div><div class="r"><div>${OTHER}</div><p>被执行人：某乙</p><p>执行法院：某县人民法院</p><p>立案日期：2024-03-01</p><p>案由：借款</p></div>`],
  ])('%s', (_, html) => {
    const reading = read(html)
    expect([reading.pageKind, reading.caseFile.caseNumber, reading.caseFile.debtors, reading.caseFile.events]).toEqual([expect.stringMatching(/^(?:not-a-case|case-list)$/), undefined, [], []])
  })
})

describe('what belongs to other cases', () => {
  it.each<[string, string, string[]]>([
    ['a side list by its class', `<h1>${OWN}</h1><div class="side"><h4>快捷</h4><ul><li>${OTHER} 立案日期 2024-01-01</li></ul></div>`, [`快捷 ${OTHER} 立案日期 2024-01-01`]],
    ['a side list by its heading', `<h1>${OWN}</h1><div><div>最近浏览</div><div>${OTHER} 某甲 立案日期：2024-01-01</div></div>`, [`最近浏览 ${OTHER} 某甲 立案日期：2024-01-01`]],
    ['an aside', `<main><h1>${OWN}</h1></main><aside>${OTHER}</aside>`, [OTHER]],
    ['cards of other cases', `<h1>${OWN}</h1><div class="list"><div class="card">${OTHER}<p>立案日期：2024-01-01</p></div><div class="card">${RESUMED}<p>立案日期：2023-01-01</p></div></div>`, [`${OTHER} 立案日期：2024-01-01`, `${RESUMED} 立案日期：2023-01-01`]],
  ])('%s', (_, html, foreign) => {
    expect(ownOf(html)).toEqual({ number: OWN, foreign })
  })
  it.each<[string, string]>([
    ['the first case of a resumed one, labelled', `<div class="grid"><div class="item"><span>案号</span><span>${OWN}</span></div><div class="item"><span>首次执行案号</span><span>${OTHER}</span></div><div class="item"><span>立案日期</span><span>2025-03-01</span></div></div>`],
    ['in a table', `<h1>${OWN}</h1><table><tr><td>首次执行案号</td><td>${OTHER}</td></tr><tr><td>立案日期</td><td>2025-03-01</td></tr></table>`],
    ['the basis', `<h1>${OWN}</h1><div><p>执行依据文号：${CIVIL}</p><p>立案日期：2025-03-01</p></div>`],
    ['a number told in the log', `<h1>${OWN}</h1><table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-03-01</td><td>合并</td><td>与${OTHER}合并执行</td></tr></table>`],
    ['a number told in prose', `<h1>${OWN}</h1><p>本案与${OTHER}系同一被执行人，已合并处置。</p><p>立案日期：2025-03-01</p>`],
    ['the own number again', `<h1>${OWN}</h1><div class="side"><h4>最近浏览</h4><p>${OWN}</p></div>`],
  ])('%s is not foreign', (_, html) => {
    expect(ownOf(html)).toEqual({ number: OWN, foreign: [] })
  })
  it('nothing is read in a foreign part', () => {
    const file = read(`<div class="recent"><div>最近浏览</div><div>案号：${OTHER}　立案日期：2024-01-01　被执行人：某丙</div></div><h1>${OWN}</h1><p>立案日期：2025-03-01</p><p>被执行人：某甲</p><p>执行法院：某县人民法院</p>`).caseFile
    expect([valueOf(file.caseNumber), valueOf(file.filedOn), file.debtors.map((d) => valueOf(d.name)), file.conflicts]).toEqual([OWN, '2025-03-01', ['某甲'], []])
  })
  it('a label above other numbers makes them no numbers of this case', () => {
    const file = read(`<h1>${OWN}</h1><table><tr><td>首次执行案号</td><td>${OTHER}</td></tr><tr><td>立案日期</td><td>2025-03-01</td></tr><tr><td>被执行人</td><td>某甲</td></tr></table>`).caseFile
    expect([valueOf(file.caseNumber), valueOf(file.originalCase?.number), valueOf(file.caseType)]).toEqual([OWN, OTHER, 'first'])
  })
})
