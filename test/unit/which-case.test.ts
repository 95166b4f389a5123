import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { ownOf, read } from './snippet.ts'

/** Pages that show more than one case: which one is theirs, and that no fact of another comes with it. */

const OWN = '（2025）青9921执1号', OTHER = '（2024）青9921执2号', RESUMED = '（2023）青9921执恢3号'

describe('cases that are open side by side', () => {
  const details = (filed = '2025-05-06') => `<div class="d"><div class="row"><label>立案日期</label><span>${filed}</span></div><div class="row"><label>申请执行人</label><span>某甲</span></div><div class="row"><label>被执行人</label><span>某乙</span></div><div class="row"><label>申请执行标的</label><span>186,400.00元</span></div><div class="row"><label>执行法院</label><span>某县人民法院</span></div></div>`
  it.each<[string, string]>([
    ['a list of tabs', `<ul class="tabs"><li>${OTHER}</li><li class="active">${OWN}</li><li>${RESUMED}</li></ul>${details()}`],
    ['with crosses to close them', `<div class="tags-view"><div class="tags-item"><span>${OTHER}</span><i class="el-icon-close"></i></div><div class="tags-item is-active"><span>${OWN}</span><i class="el-icon-close"></i></div></div>${details()}`],
    ['by what they say to a screen reader', `<div role="tablist"><div role="tab" aria-selected="false">${OTHER}</div><div role="tab" aria-selected="true">${OWN}</div></div><div role="tabpanel">${details()}</div>`],
    ['links', `<div class="opened"><a href="#">${OTHER}</a><a href="#" class="on">${OWN}</a></div>${details()}`],
    ['deep within', `<ul class="tabs"><li class=""><a class="tabs-inner"><span class="tabs-title">${OTHER}</span></a></li><li class="tabs-selected"><a class="tabs-inner"><span class="tabs-title">${OWN}</span></a></li></ul>${details()}`],
    ['a tree beside', `<div class="tree"><div class="node">${OTHER}</div><div class="node selected">${OWN}</div></div><div>${details()}</div>`],
    ['panes, the first of another', `<div><div class="nav"><div class="item">${OTHER}</div><div class="item is-active">${OWN}</div></div><div class="content"><div class="pane" style="display:none">${details('2024-01-01')}</div><div class="pane">${details()}</div></div></div>`],
    ['panes behind the strip itself', `<div><div class="nav"><div class="item">${OTHER}</div><div class="item is-active">${OWN}</div></div><div class="pane" style="display:none">${details('2024-01-01')}</div><div class="pane">${details()}</div></div>`],
    ['panes, and a heading', `<div><div class="nav"><div class="item">${OTHER}</div><div class="item">${OWN}</div></div><div class="content"><div class="pane" style="display:none">${details('2024-01-01')}</div><div class="pane"><h2>${OWN}</h2>${details()}</div></div></div>`],
    ['panes, and tabs that are no cases', `<div><div class="nav"><div class="item">首页</div><div class="item">${OTHER}</div><div class="item is-active">${OWN}</div></div><div class="content"><div class="pane" style="display:none">欢迎</div><div class="pane" style="display:none">${details('2024-01-01')}</div><div class="pane">${details()}</div></div></div>`],
  ])('the open one is the page’s: %s', (_, html) => {
    const { pageKind, caseFile } = read(html)
    expect([pageKind, valueOf(caseFile.caseNumber), valueOf(caseFile.filedOn), caseFile.conflicts, caseFile.debtors.length]).toEqual(['case-detail', OWN, '2025-05-06', [], 1])
  })
  it('where none is marked, nothing is said of any', () => {
    const { pageKind, caseFile, open } = read(`<div class="tabs"><div class="t">${OTHER}</div><div class="t">${OWN}</div></div>${details()}`)
    expect([pageKind, caseFile.caseNumber, open]).toEqual(['unrecognised', undefined, [OTHER, OWN]])
  })
  it('the title is surer than a mark', () => {
    expect(ownOf(`<div class="tabs"><div class="t on">${OTHER}</div><div class="t">${OWN}</div></div>${details()}`, `${OWN} 详情`).number).toBe(OWN)
  })
  it('hidden panes of the case itself stay its own', () => {
    const { caseFile } = read(`<h2>${OWN}</h2><div><div class="nav"><div class="item is-active">案件信息</div><div class="item">当事人</div></div><div class="content"><div class="pane">立案日期：2025-05-06</div><div class="pane" style="display:none">被执行人：某乙</div></div></div>`)
    expect([valueOf(caseFile.filedOn), caseFile.debtors.length]).toEqual(['2025-05-06', 1])
  })
  it('other cases told in rows of the own one stay', () => {
    const { caseFile } = read(`<h2>${OWN}</h2><p>执行法院：某县人民法院</p><p>被执行人：某乙</p><div class="log"><div class="e"><span>2025-03-01</span><span>冻结被执行人某乙的银行账户，参与${OTHER}案分配</span></div><div class="e"><span>2025-04-01</span><span>轮候查封被执行人某乙的房产，首封为${RESUMED}案</span></div></div>`)
    expect(caseFile.events.map((e) => valueOf(e.on))).toEqual(['2025-03-01', '2025-04-01'])
  })
})

describe('a case with others on its page', () => {
  const row = (label: string, value: string) => `<div class="row"><label>${label}</label><span>${value}</span></div>`
  const details = (number = '', filed = '2025-05-06', debtor = '某乙') => `<div class="d">${number === '' ? '' : row('案号', number)}${row('立案日期', filed)}${row('申请执行人', '某甲')}${row('被执行人', debtor)}${row('申请执行标的', '186,400.00元')}${row('执行法院', '某县人民法院')}</div>`
  const of = (number: string, text: string) => `<div class="card"><div>${number}</div><div>${text}</div></div>`
  it.each<[string, string]>([
    ['a dialog about another', `<div id="app"><h2>${OWN}</h2>${details()}</div><div><div role="dialog" class="el-dialog"><div class="el-dialog__header">${OTHER} 详情</div><div class="el-dialog__body">${details('', '2024-01-01', '某丁')}</div></div></div>`],
    ['itself in a dialog, over another', `<div id="app"><h2>${OTHER}</h2>${details('', '2024-01-01', '某丁')}</div><div role="dialog" class="el-dialog"><h3>案件详情</h3>${details(OWN)}</div>`],
    ['the case that it continues', `<h2>${OWN}</h2>${details(OWN)}<h3>原执行案件</h3>${details(OTHER, '2022-01-01', '某丁')}`],
    ['earlier ones, with labels where the own number has none', `<h2>${OWN}</h2>${details()}<h3>历次执行</h3><div class="h"><p>案号：${OTHER}</p><p>立案日期：2020-03-01</p><p>结案日期：2020-06-01</p><p>结案方式：终结本次执行程序</p></div>`],
    ['one that was joined, in a frame of fields', `<fieldset><legend>本案</legend>${details(OWN)}</fieldset><fieldset><legend>合并执行案件</legend>${details(OTHER, '2024-01-01', '某丁')}</fieldset>`],
    ['a list at its side, of which it is marked', `<div class="left">${of(OTHER, '被执行人：某丁')}<div class="card active"><div>${OWN}</div><div>被执行人：某乙</div></div>${of(RESUMED, '被执行人：某丙')}</div><div class="right">${details()}</div>`],
    ['a list at its side, with its number in what is shown', `<div class="left">${of(OTHER, '被执行人：某丁')}${of(OWN, '被执行人：某乙')}${of(RESUMED, '被执行人：某丙')}</div><div class="right">${details(OWN)}</div>`],
    ['a section behind the one of others', `<h2>${OWN}</h2><h3>关联案件</h3><div>${details(OTHER, '2024-01-01', '某丁')}</div><h3>案件信息</h3>${details()}`],
  ])('%s', (_, html) => {
    const { pageKind, caseFile } = read(html)
    expect([pageKind, valueOf(caseFile.caseNumber), valueOf(caseFile.filedOn), caseFile.debtors.map((d) => valueOf(d.name)), caseFile.conflicts, caseFile.closedOn]).toEqual(['case-detail', OWN, '2025-05-06', ['某乙'], [], undefined])
  })
  it('a section headed 首次执行案件 is the page’s, where no other number is', () => {
    const { caseFile } = read(`<h3>首次执行案件</h3>${details(OWN)}`)
    expect([valueOf(caseFile.caseNumber), valueOf(caseFile.filedOn)]).toEqual([OWN, '2025-05-06'])
  })
  it('what the page says of the case that it continues is kept', () => {
    const { caseFile } = read(`<h2>${RESUMED}</h2>${details(RESUMED)}<h3>首次执行案件</h3><div>${row('首次执行案号', OTHER)}${row('首次执行案件立案日期', '2022-05-15')}</div>`)
    expect([valueOf(caseFile.caseNumber), valueOf(caseFile.originalCase?.number)]).toEqual([RESUMED, OTHER])
  })
})
