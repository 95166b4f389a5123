import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** What pages of vendors never seen before told wrong or not at all, each in several markups and wordings. */

const HEAD = '<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p>'
const read = (html: string) => readPage(readHtml(`<html><body>${html}</body></html>`, ''))
/** Acts as “kind day whom”, those not done with a leading “!”. */
const acts = (html: string, head = HEAD) => read(head + html).caseFile.events
  .map((e) => [`${e.done?.value === false ? '!' : ''}${e.kind.value ?? ''}`, e.on?.value ?? '', [e.party?.value ?? ''].flat().join('、')].join(' ').trim())
const file = (html: string) => read(html).caseFile
const names = (html: string) => { const f = file(html); return [f.applicants.map((p) => p.name?.value), f.debtors.map((p) => p.name?.value)] }

describe('whose case it is', () => {
  it.each([
    ['a path that begins with 我的案件', '<div class="w"><ol class="crumb2"><li>首页</li><li>我的案件</li></ol><h2>（2025）青9931执2号</h2><p>立案日期：2025-01-06</p><p>被执行人：闻砚</p></div>'],
    ['a badge 待审核 behind the number', '<div class="w"><div>终本报批 / （2025）青9931执2号 <span>待审核</span></div><p>立案日期：2025-01-06</p><p>被执行人：闻砚</p></div>'],
    ['a line of the viewer', '<div>电子卷宗　案号：（2025）青9931执2号　立案日期：2025-01-06　被执行人：闻砚</div>'],
  ])('%s', (_, html) => {
    expect([file(html).caseNumber?.value, file(html).filedOn?.value]).toEqual(['（2025）青9931执2号', '2025-01-06'])
  })
  it('a side list under such a heading is still none of this case', () => {
    expect(file(`${HEAD}<div><div>我的案件</div><div><p>（2025）青9931执9号</p><p>立案日期：2024-02-02</p></div></div>`).filedOn?.value).toBe('2025-01-06')
  })
})

describe('names', () => {
  it.each([
    ['a tag beside the name', '<p><span>申请执行人</span><strong>柏川商行</strong><span>法人</span></p><p><span>被执行人</span><strong>闻砚</strong><span>自然人</span></p>'],
    ['particulars behind blanks', '<table><tr><td><b>申请执行人：</b>柏川商行</td></tr><tr><td><b>被执行人：</b>闻砚 男 汉族 青川县石门镇</td></tr></table>'],
    ['the role below', '<div>当事人</div><div><div><div>柏川商行<div>申请执行人 | 法人</div></div></div><div><div>闻砚<div>被执行人 | 自然人 | 已限高</div></div></div></div>'],
    ['in the title', '<h2>柏川商行申请执行闻砚买卖合同纠纷案</h2>'],
    ['in a line of the head', '<div>柏川商行与闻砚买卖合同纠纷一案</div>'],
  ])('%s', (_, html) => {
    expect(names(`<h1>（2025）青9931执2号</h1>${html}<p>立案日期：2025-01-06</p>`)).toEqual([['柏川商行'], ['闻砚']])
  })
  it('several in the title', () => {
    expect(names('<h1>柏川商行申请执行石门劳务队、闻砚劳务合同纠纷案</h1><p>案号：（2025）青9931执2号</p><p>立案日期：2025-01-06</p>')).toEqual([['柏川商行'], ['石门劳务队', '闻砚']])
  })
  it('what kind of person one is is nobody', () => {
    expect(names('<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><div>被执行人 | 自然人</div>')).toEqual([[], []])
  })
})

describe('check lists', () => {
  const want = ['network-query 2025-02-03', 'network-query 2025-05-06', 'onsite-visit 2025-03-04']
  it.each([
    ['a table with its days in the last column', '<h3>核对</h3><table><tr><th>核对项目</th><th>是否完成</th><th>完成情况说明</th></tr><tr><td>网络查控</td><td>是</td><td>首次2025-02-03，终本前2025-05-06</td></tr><tr><td>上门走访</td><td>是</td><td>2025-03-04</td></tr><tr><td>搜查</td><td>否</td><td>无必要</td></tr></table>'],
    ['labels and values', '<h3>调查措施</h3><dl><dt>网络查控</dt><dd>2025-02-03、2025-05-06</dd><dt>上门走访</dt><dd>2025-03-04</dd><dt>搜查</dt><dd>未进行</dd></dl>'],
    ['days behind labels of no list', '<table><tr><td>网络查控时间</td><td>第一次：2025年2月3日　第二次：2025年5月6日</td></tr><tr><td>上门走访时间</td><td>2025年3月4日</td></tr></table>'],
    ['marks without headings', '<h3>终本前程序</h3><table><tr><td>网络查控</td><td>✔</td><td>2025-02-03</td><td></td></tr><tr><td>网络查控</td><td>✔</td><td>2025-05-06</td><td></td></tr><tr><td>上门走访</td><td>✔</td><td>2025-03-04</td><td></td></tr><tr><td>搜查</td><td>✘</td><td>—</td><td>—</td></tr></table>'],
  ])('%s', (_, html) => {
    expect(acts(html).filter((a) => !a.startsWith('!')).sort()).toEqual(want)
  })
  it('what the file does not tell is neither done nor left undone', () => {
    expect(acts('<table><tr><th>核查事项</th><th>法院卷宗记载</th><th>检察核查情况</th></tr><tr><td>实地走访</td><td>未见记载</td><td>2025年7月15日现场查看</td></tr><tr><td>限制消费</td><td>2025年2月3日</td><td>公开网可查</td></tr></table>')).toEqual(['consumption-restricted 2025-02-03'])
  })
})

describe('asked at offices', () => {
  const rows = '<tr><td>不动产</td><td>2025-02-03</td><td>无登记</td></tr><tr><td>住房公积金</td><td>2025-02-04</td><td>未开户</td></tr>'
  it.each([
    ['传统查控', `<h4>传统查控</h4><table><tr><th>查询事项</th><th>调查日期</th><th>调查结果</th></tr>${rows}</table>`],
    ['线下查询', `<h4>线下查询</h4><table><tr><th>查询单位</th><th>查询日期</th><th>查询结果</th></tr>${rows}</table>`],
    ['labels', '<h4>传统查控</h4><dl><dt>不动产</dt><dd>已查，无（2025-02-03）</dd><dt>公积金</dt><dd>已查，未开户（2025-02-04）</dd></dl>'],
  ])('%s', (_, html) => {
    expect(acts(html)).toEqual(['traditional-investigation 2025-02-03', 'provident-fund-query 2025-02-04'])
  })
  it('a visit to a registry is none to the debtor', () => {
    expect(acts('<table><tr><th>调查日期</th><th>调查地点</th><th>调查结果</th></tr><tr><td>2025-02-03</td><td>青川县不动产登记中心</td><td>无登记</td></tr><tr><td>2025-02-05</td><td>石门镇闻砚住处</td><td>无人</td></tr></table>').map((a) => a.split(' ').slice(0, 2).join(' '))).toEqual(['traditional-investigation 2025-02-03', 'onsite-visit 2025-02-05'])
  })
  it('through the network it stays a query of the network', () => {
    expect(acts(`<h4>网络查控</h4><table><tr><th>查询事项</th><th>查询日期</th><th>查询结果</th></tr>${rows}</table>`).every((a) => a.startsWith('network-query'))).toBe(true)
  })
})

describe('entries of a log', () => {
  const want = ['network-query 2025-02-03', 'consumption-restricted 2025-03-04']
  it.each([
    ['the day at the end of the title’s line', '<div>执行过程</div><ul><li><div><b>发起网络查控</b><small>2025-02-03 10:00</small></div><p>已提交</p></li><li><div><b>限制消费</b><small>2025-03-04 11:00</small></div><p>已发出</p></li></ul>'],
    ['the same in plain elements', '<div>执行过程</div><div><div class="e"><div>发起网络查控<span>2025-02-03</span></div><p>已提交</p></div><div class="e"><div>限制消费<span>2025-03-04</span></div><p>已发出</p></div></div>'],
    ['month and day over the year', '<div><h3>办案轨迹</h3><div class="d"><div>02-03</div><div>2025</div><p>发起网络查控</p></div><div class="d"><div>03-04</div><div>2025</div><p>采取限制消费措施</p></div></div>'],
    ['the day over its month', '<div><h3>办案轨迹</h3><div class="d"><div>03</div><div>2025-02</div><p>发起网络查控</p></div><div class="d"><div>04</div><div>2025-03</div><p>采取限制消费措施</p></div></div>'],
    ['whoever kept it behind the day', '<div>办案记录</div><div><div class="c"><div>网络查控（第1轮）<div>2025-02-03 09:11 何人杰</div></div><div>已反馈</div></div><div class="c"><div>限制消费令<div>2025-03-04 16:30 何人杰</div></div><div>已签发</div></div></div>'],
  ])('%s', (_, html) => {
    expect(acts(html)).toEqual(want)
  })
  it('a draft and a letter that came back are not done', () => {
    const list = acts('<div>办案记录</div><div><div class="c"><div>终本裁定书<div>2025-02-03 09:11 何人杰</div></div><div>草稿</div></div><div class="c"><div>电子送达执行通知书<div>2025-03-04 16:30 何人杰</div></div><div>失败</div></div></div>')
    expect(list.filter((a) => !a.startsWith('!'))).toEqual([])
  })
})

describe('talks', () => {
  const row = (who: string, role: string, words: string) => `<h4>约谈记录</h4><table><tr><th>时间</th><th>对象</th><th>身份</th><th>内容摘要</th></tr><tr><td>2025-05-06</td><td>${who}</td><td>${role}</td><td>${words}</td></tr><tr><td>2025-05-07</td><td>闻墨</td><td>被执行人</td><td>称无财产</td></tr></table>`
  it.each([
    ['告知查控结果及拟终本；表示对终本无异议', 'applicant-consented'], ['告知终本后果，代理人表示理解，无异议', 'applicant-consented'], ['释明终本的法律后果；不同意终本，要求继续执行', 'applicant-objected'],
  ])('%s', (words, opinion) => {
    const list = acts(row('尹某', '申请人委托代理人', words)).map((a) => a.split(' ').slice(0, 2).join(' '))
    expect(list).toEqual(expect.arrayContaining(['applicant-interviewed 2025-05-06', 'zhongben-informed 2025-05-06', `${opinion} 2025-05-06`]))
    expect(acts(row('尹某', '申请人委托代理人', words))).toContain('debtor-questioned 2025-05-07 闻墨')
  })
  it('what a debtor says in it is no consent of the applicant', () => {
    expect(acts(row('柏川商行', '申请执行人', '被执行人到场，其表示同意终结本次执行程序')).join()).not.toContain('applicant-consented')
  })
  it('the title of an entry names the talk, its words the opinion', () => {
    expect(acts('<table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-05-06</td><td>电话约谈申请人</td><td>同意终本</td></tr></table>')).toEqual(expect.arrayContaining(['applicant-interviewed 2025-05-06', 'applicant-consented 2025-05-06']))
  })
})

describe('opinions and steps', () => {
  it('count with their day alone', () => {
    const sheet = (panel: string, head: string) => acts(`<table><tr><td>合议庭意见</td><td>${panel}</td></tr><tr><td>院长意见</td><td>${head}</td></tr></table>`)
    expect(sheet('同意。　审判长：何人杰　2025年5月6日', '　　年　　月　　日')).toEqual(['panel-deliberated 2025-05-06'])
    expect(sheet('同意', '同意　何人英　2025年5月8日')).toEqual(['president-approved 2025-05-08'])
    expect(sheet('不同意　2025年5月6日', '请补充材料　2025年5月8日')).toEqual([])
  })
  it.each([
    '<ol class="jx-steps"><li><b>合议庭合议</b><time>2025-05-06</time></li><li><b>承办人提交</b><time>2025-05-07</time></li><li><b>局长审批</b><time>—</time></li></ol>',
    '<h3>审批流程</h3><ol class="steps"><li><div>合议庭合议</div><div>2025-05-06 10:00</div><div>同意</div></li><li><div>承办人提交</div><div>2025-05-07 10:00</div><div>请审批</div></li></ol>',
  ])('a panel among the steps', (html) => { expect(acts(html)).toEqual(['panel-deliberated 2025-05-06']) })
})

describe('short labels', () => {
  const plain = (html: string) => file(`${HEAD}${html}`)
  it('are fields where their value says so', () => {
    expect([plain('<p>标的：4.2万元</p>').amounts?.due?.value, plain('<p>未执行：85,600.00元</p>').amounts?.unpaid?.value, plain('<p>执行人员：何人杰</p>').handler?.value]).toEqual(['42000.00', '85600.00', '何人杰'])
    expect(plain('<p>依据：（2024）青9931民初11号民事判决书</p>').basis?.number?.value).toBe('（2024）青9931民初11号')
    expect(plain('<h3>终本报批</h3><p>报批日期：2025-05-06</p>').proposedCloseOn?.value).toBe('2025-05-06')
  })
  it.each([
    ['<p>标的：石门镇商铺一间</p>', 'amounts'], ['<p>未执行：拘留</p>', 'amounts'], ['<p>依据：《中华人民共和国民事诉讼法》第二百五十三条</p>', 'basis'], ['<p>执行人员：何人杰、何人英</p>', 'handler'], ['<h3>罚款审批</h3><p>报批日期：2025-05-06</p>', 'proposedCloseOn'],
  ])('%s is none', (html, field) => { expect(Reflect.get(plain(html), field)).toBeUndefined() })
  it('an undated telling beside the day is no second act, of another person it is', () => {
    const log = (words: string) => acts(`<table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-05-06</td><td>约谈</td><td>约谈申请执行人柏川商行</td></tr><tr><td>2025-03-04</td><td>限制消费</td><td>对闻砚限制消费</td></tr></table><p>备注：${words}</p>`)
    expect(log('已约谈申请执行人。').filter((a) => a.startsWith('applicant-interviewed'))).toHaveLength(1)
    expect(log('已对闻墨限制消费。').filter((a) => a.startsWith('consumption-restricted'))).toHaveLength(2)
  })
})

describe('boxes', () => {
  it.each([['☐', '☑'], ['□', '■'], ['○', '●'], ['□', '√']])('%s and %s', (no, yes) => {
    expect(file(`${HEAD}<p>结案方式：${yes}执行完毕 ${no}终结本次执行程序</p>`).closeMode?.value).toBe('performed')
  })
})

describe('what was not done', () => {
  it.each(['2025年2月3日将闻砚限制消费；未采取罚款、拘留。', '限制消费：闻砚（2025-02-03）\n罚款：无\n拘留：无', '限制消费2025-02-03，没有采取搜查、罚款、拘留措施'])('%s', (words) => {
    expect(acts(`<p>强制措施：${words.replaceAll('\n', '<br>')}</p>`).filter((a) => !a.startsWith('!')).map((a) => a.split(' ')[0])).toEqual(['consumption-restricted'])
  })
})

describe('tables of other elements', () => {
  const want = ['network-query 2025-02-03', 'consumption-restricted 2025-03-04']
  const body = [['2025-02-03', '网络查控', '已发起查询'], ['2025-03-04', '限制消费', '对闻砚、闻墨限制消费']]
  const heads = ['时间', '节点', '说明']
  it.each([
    ['of the platform’s making', `<sf-table><sf-tr>${heads.map((h) => `<sf-th>${h}</sf-th>`).join('')}</sf-tr>${body.map((r) => `<sf-tr>${r.map((c) => `<sf-td>${c}</sf-td>`).join('')}</sf-tr>`).join('')}</sf-table>`],
    ['with a head and a body', `<div><div class="h"><div>${heads.map((h) => `<div>${h}</div>`).join('')}</div></div><div class="b">${body.map((r) => `<div>${r.map((c) => `<div>${c}</div>`).join('')}</div>`).join('')}</div></div>`],
    ['of roles, with a column that stands still', `<div role="grid"><div role="rowgroup"><div role="row"><div role="columnheader">时间</div></div></div><div role="rowgroup"><div role="row"><div role="columnheader">节点</div><div role="columnheader">说明</div></div></div><div role="rowgroup">${body.map((r) => `<div role="row"><div role="gridcell">${r[0]}</div></div>`).join('')}</div><div role="rowgroup">${body.map((r) => `<div role="row"><div role="gridcell">${r[1]}</div><div role="gridcell">${r[2]}</div></div>`).join('')}</div></div>`],
    ['whose rows are tables', `<div><div><table><tr>${heads.map((h) => `<td>${h}</td>`).join('')}</tr></table></div><div>${body.map((r) => `<div><table><tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr></table></div>`).join('')}</div></div>`],
  ])('%s', (_, html) => { expect(acts(html)).toEqual(want) })
  it('cards below words that head nothing are none', () => {
    expect(acts('<div><div><div>上午</div><div>下午</div><div>晚上</div></div><div><div>2025-02-03</div><div>网络查控</div><div>已办</div></div></div>')).toEqual([])
  })
})

describe('papers', () => {
  it('are told with the days that they were sent and came', () => {
    expect(acts('<table><tr><th>执行通知</th><td>2025.2.3发出，2025.2.6送达闻砚</td></tr><tr><th>报告财产令</th><td>2025.2.3寄出，2025.2.9退回</td></tr></table>')).toEqual(['notice-issued 2025-02-03', 'notice-served 2025-02-06 闻砚', 'report-order-issued 2025-02-03'])
  })
  it('a record beside its case belongs to it', () => {
    const words = '<p>约 谈 笔 录</p><p>时间：2025年5月6日9时20分至9时55分</p><p>地点：青川县人民法院约谈室</p><p>约谈人：何人杰　记录人：何人英</p><p>被约谈人：尹川，柏川商行委托诉讼代理人</p><p>问：本院拟终结本次执行程序，你是否同意？</p><p>答：同意。</p><p>问：你是否能提供被执行人的其他财产线索？</p><p>答：不能。</p><p>问：以上笔录看后签字，确认无误。</p><p>答：好的，看过了，没有意见。</p>'
    const reading = read(`<div>电子卷宗　案号：（2025）青9931执2号　立案日期：2025-01-06　申请执行人：柏川商行　被执行人：闻砚</div><div class="v">${words}</div>`)
    expect([reading.pageKind, reading.caseFile.caseNumber?.value, reading.caseFile.filedOn?.value]).toEqual(['case-detail', '（2025）青9931执2号', '2025-01-06'])
    expect(reading.caseFile.events.map((e) => e.kind.value)).toEqual(expect.arrayContaining(['applicant-interviewed', 'applicant-consented']))
  })
})
