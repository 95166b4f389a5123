import { describe, expect, it } from 'vitest'
import { pairsOf, read } from './snippet.ts'

/** Labels and values, one trap a line. */

const CASE = '（2025）青9921执1号'

describe('a label has the value that stands beside it', () => {
  it.each<[string, string, [string, string][]]>([
    ['cells', `<table><tr><td>案号</td><td>${CASE}</td></tr></table>`, [['案号', CASE]]],
    ['two pairs a row, some empty: nobody takes the next label or its value', '<table><tr><td>承办人</td><td></td><td>书记员</td><td>某乙</td></tr><tr><td>结案日期</td><td></td><td>结案方式</td><td></td></tr></table>', [['承办人', ''], ['书记员', '某乙'], ['结案日期', ''], ['结案方式', '']]],
    ['a group name that spans rows', '<table><tr><td rowspan="2">基本信息</td><td>立案日期</td><td>2025-03-01</td></tr><tr><td>承办人</td><td>某甲</td></tr></table>', [['立案日期', '2025-03-01'], ['承办人', '某甲']]],
    ['a heading cell', '<table><tr><th>立案日期</th><td>2025-03-01</td><th>承办人</th><td>某甲</td></tr></table>', [['立案日期', '2025-03-01'], ['承办人', '某甲']]],
    ['strong in the label’s cell', '<table><tr><td><strong>立案日期：</strong></td><td>2025-03-01</td></tr></table>', [['立案日期', '2025-03-01']]],
    ['strong and value in one element', '<p><strong>立案日期：</strong>2025-03-01</p><p><b>承办人</b>：某甲</p>', [['立案日期', '2025-03-01'], ['承办人', '某甲']]],
    ['several dd for one dt', '<dl><dt>被执行人</dt><dd>某甲</dd><dd>某乙</dd><dt>承办人</dt><dd>某丙</dd></dl>', [['被执行人', '某甲\n某乙'], ['承办人', '某丙']]],
    ['dt and dd in a div each, one without a value', '<dl><div><dt>案号</dt><dd>甲</dd></div><div><dt>承办人</dt><dd></dd></div><div><dt>立案日期</dt><dd>乙</dd></div></dl>', [['案号', '甲'], ['承办人', ''], ['立案日期', '乙']]],
    ['a dt without dd', '<dl><dt>承办人</dt><dt>立案日期</dt><dd>2025-03-01</dd></dl>', [['承办人', ''], ['立案日期', '2025-03-01']]],
    ['spans of a grid, one empty', '<div class="item"><span>立案日期</span><span></span></div><div class="item"><span>承办人</span><span>某甲</span></div>', [['立案日期', ''], ['承办人', '某甲']]],
    ['a value in inline pieces', '<div><label>案号</label><i>（2025）</i><b>青9921执1号</b></div>', [['案号', CASE]]],
    ['a control inside its label', '<label>承办人 <input value="某甲"></label><label>立案日期：<input type="date" value="2025-03-01"></label>', [['承办人', '某甲'], ['立案日期', '2025-03-01']]],
    ['a control named by its label, elsewhere and empty', '<label for="a">承办人</label><div><p>提示</p><input id="a" value="某甲"></div><label for="b">立案日期</label><input id="b">', [['承办人', '某甲'], ['立案日期', '']]],
    ['the chosen option', '<div>结案方式 <select><option>请选择</option><option selected>终结本次执行程序</option></select></div>', [['结案方式', '终结本次执行程序']]],
    ['headings, one without a paragraph', '<h3>立案日期</h3><p>2025-03-01</p><h3>承办人</h3><h3>书记员</h3><p>某乙</p>', [['立案日期', '2025-03-01'], ['承办人', ''], ['书记员', '某乙']]],
    ['a colon that stands with the value', '<table><tr><td>承办人</td><td>：某甲</td></tr></table>', [['承办人', '某甲']]],
  ])('%s', (_, html, pairs) => {
    expect(pairsOf(html)).toEqual(pairs)
  })
})

describe('several pairs in one line', () => {
  it.each<[string, string, [string, string][]]>([
    ['parted by wide blanks', `<p>案号：${CASE}　立案日期：2025-03-01　　承办人：某甲</p>`, [['案号', CASE], ['立案日期', '2025-03-01'], ['承办人', '某甲']]],
    ['parted by semicolons, the last empty', '<div>执行法院：某县人民法院；案由：借款纠纷；书记员：</div>', [['执行法院', '某县人民法院'], ['案由', '借款纠纷']]],
    ['in table cells', '<table><tr><td>承办人：某甲</td><td>立案日期：2025-03-01</td></tr></table>', [['承办人', '某甲'], ['立案日期', '2025-03-01']]],
    ['on lines of their own', '<div>承办人：某甲<br>立案日期：2025-03-01<br>书记员：<br>案由：借款</div>', [['承办人', '某甲'], ['立案日期', '2025-03-01'], ['案由', '借款']]],
    ['a known label inside of a word is none', '<p>本案立案日期：2025-03-01，未承办人：某甲</p>', []],
  ])('%s', (_, html, pairs) => {
    expect(pairsOf(html)).toEqual(pairs)
  })
})

describe('how a label is written', () => {
  it.each<[string, string, [string, string][]]>([
    ['with blanks in it', '<table><tr><td>案　　号</td><td>甲</td></tr><tr><td>立 案 日 期</td><td>乙</td></tr></table>', [['案号', '甲'], ['立案日期', '乙']]],
    ['with a mark before it, read once', '<div><span>* 立案日期：</span><span>2025-03-01</span></div>', [['立案日期', '2025-03-01']]],
    ['with a number before it', '<div><span>一、承办人</span><span>某甲</span></div><div><span>（2）书记员</span><span>某乙</span></div>', [['承办人', '某甲'], ['书记员', '某乙']]],
    ['with its unit', '<table><tr><td>执行标的金额（万元）</td><td>3.5</td></tr><tr><td>到位金额(单位：元)</td><td>100</td></tr></table>', [['执行标的金额(万元)', '3.5'], ['到位金额(元)', '100']]],
    ['in pieces', '<div><span>立<b>案</b>日期</span><span>2025-03-01</span></div>', [['立案日期', '2025-03-01']]],
    ['a known one that is none of ours is kept apart', '<table><tr><td>收案日期</td><td>2025-02-01</td></tr></table>', [['收案日期', '2025-02-01']]],
    ['an unknown one is none', '<table><tr><td>颜色</td><td>红</td></tr><tr><td>__proto__</td><td>x</td></tr></table>', []],
  ])('%s', (_, html, pairs) => {
    expect(pairsOf(html)).toEqual(pairs)
  })
})

describe('words like labels that are none', () => {
  it.each([
    ['a menu', '<ul class="menu"><li>执行案号</li><li>被执行人</li></ul>'],
    ['a navigation', '<nav><a>承办人</a><a>某甲</a></nav>'],
    ['tab strips by class and by role', '<div class="tabs"><span>约谈情况</span><span>执行情况</span></div><div role="tablist"><div role="tab">送达情况</div><div role="tab">当事人</div></div>'],
    ['items of a list', '<ul><li>执行情况</li><li>送达情况</li></ul>'],
    ['buttons', '<button>立案日期</button><button>2025-03-01</button>'],
    ['a path', '<div class="breadcrumb"><span>承办人</span><span>某甲</span></div>'],
    ['heads of a data table', '<table><tr><th>立案日期</th><th>案号</th><th>被执行人</th></tr><tr><td>2025-03-01</td><td>（2025）青9921执1号</td><td>某甲</td></tr></table>'],
    ['a closed dialog', '<div class="modal" style="display:none"><span>立案日期</span><span>2025-03-01</span></div>'],
  ])('%s', (_, html) => {
    expect(pairsOf(html)).toEqual([])
  })
  it('a list below a heading is no value of it', () => {
    expect(pairsOf('<h3>约谈情况</h3><table><tr><th>约谈时间</th><th>被约谈人</th></tr><tr><td>2025-03-01</td><td>某甲</td></tr></table>')).toEqual([['约谈情况', '']])
  })
  it('labels side by side are no values of each other', () => {
    expect(pairsOf('<table><tr><td>案由</td><td>执行依据</td></tr></table>')).toEqual([['案由', ''], ['执行依据', '']])
  })
})

describe('labels and values parted by a blank alone', () => {
  it.each([
    ['several in a line', '<p>案号　（2025）青9921执1号　立案日期　2025-03-01　承办人　麻知秋</p>', [['案号', '（2025）青9921执1号'], ['立案日期', '2025-03-01'], ['承办人', '麻知秋']]],
    ['parted by strokes', '<p>立案日期 2025-03-01 ｜ 被执行人 闻砚、云松建材有限公司</p>', [['立案日期', '2025-03-01'], ['被执行人', '闻砚、云松建材有限公司']]],
    ['a mark that nobody sees in the label', '<p>立\u200b案日期：2025-03-01</p>', [['立案日期', '2025-03-01']]],
  ])('%s', (_, html, pairs) => {
    expect(pairsOf(html)).toEqual(pairs)
  })
  it.each([
    ['a row of headings', '<p>案号 立案日期 承办人 被执行人</p>'],
    ['a value that can be none', '<p>立案日期 待定 承办人 麻知秋</p>'],
    ['a sentence', '<p>案由 是否成立，由 承办人 审查</p>'],
    ['words before the first label', '<p>本案的 立案日期 2025-03-01</p>'],
  ])('%s is none', (_, html) => {
    expect(pairsOf(html)).toEqual([])
  })
  it('numbered parties, tags side by side, a role over several rows', () => {
    const debtors = (html: string) => read(`<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>申请执行人：柏川商行</p>${html}`).caseFile.debtors.map((d) => d.name?.value)
    expect(debtors('<p>被执行人1：闻砚</p><p>被执行人二：何秀川</p>')).toEqual(['闻砚', '何秀川'])
    expect(debtors('<div><b>被执行人</b><div><span class="tag">闻砚</span> <span class="tag">何秀川</span></div></div>')).toEqual(['闻砚', '何秀川'])
    expect(debtors('<div><b>被执行人</b><div><span class="x">闻</span><span class="x">砚</span></div></div>'), 'a name cut into pieces').toEqual(['闻砚'])
    expect(debtors('<table><tr><td rowspan="2">被执行人</td><td>闻砚</td></tr><tr><td>何秀川</td></tr></table>')).toEqual(['闻砚', '何秀川'])
    expect(debtors('<p>被执行人：闻砚（男，住云溪镇）</p>')).toEqual(['闻砚'])
  })
})

describe('sections of the public site', () => {
  const page = (heading: string) => `<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>执行法院：某县人民法院</p><h4>${heading}</h4><table><tr><td>发布时间：</td><td>2025年04月02日</td></tr></table>`
  const listed = (heading: string) => read(page(heading)).caseFile.events.map((e) => [e.kind.value, e.on?.value])
  it('a date of publishing is that of the listing below its heading, and of nothing elsewhere', () => {
    expect(listed('失信被执行人')).toEqual([['dishonest-listed', '2025-04-02']])
    expect(listed('新闻')).toEqual([])
  })
  it('a restricted person is a restriction without a day', () => {
    const { events } = read('<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>被执行人：某甲</p><table><tr><td>限制消费人员姓名：</td><td>某甲</td></tr></table>').caseFile
    expect(events.map((e) => [e.kind.value, e.on, e.party?.value])).toEqual([['consumption-restricted', undefined, '某甲']])
  })
})
