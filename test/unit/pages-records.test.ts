import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Acts on pages whose markup no reader knows: records side by side, days completed from above, lines of text, whom a section concerns. */

const HEAD = '<h1>（2025）青9932执7号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p>'
const read = (html: string) => readPage(readHtml(`<html><body>${html}</body></html>`, ''))
const file = (html: string) => read(html).caseFile
/** Acts as “kind day whom”, those not done with a leading “!”, in the order of their words. */
const acts = (html: string, head = HEAD) => file(head + html).events
  .map((e) => [`${e.done?.value === false ? '!' : ''}${e.kind.value ?? ''}`, e.on?.value ?? '', [e.party?.value ?? ''].flat().join('、')].join(' ').trim()).sort()

describe('records with labels are rows of a table', () => {
  const wanted = ['frozen 2025-02-03 闻砚', 'network-query 2025-01-09']
  it.each([
    ['spans in boxes', '<div><div class="r"><span>措施类型</span><span>网络查控</span><span>对象</span><span>全部被执行人</span><span>实施时间</span><span>2025-01-09</span></div><div class="r"><span>措施类型</span><span>冻结存款</span><span>对象</span><span>闻砚</span><span>实施时间</span><span>2025-02-03</span></div></div>'],
    ['a term and its description', '<section class="i"><dl><dt>办理事项</dt><dd>网络查控</dd><dt>规定期限</dt><dd>2025-01-16</dd><dt>实际完成</dt><dd>2025-01-09</dd></dl></section><section class="i"><dl><dt>办理事项</dt><dd>冻结闻砚存款</dd><dt>规定期限</dt><dd>2025-02-10</dd><dt>实际完成</dt><dd>2025-02-03</dd></dl></section>'],
    ['a title, a state and lines with colons', '<div class="n ok"><b>网络查控</b><i>按期</i><p>规定期限：2025-01-16</p><p>实际完成：2025-01-09</p></div><div class="n ok"><b>冻结闻砚存款</b><i>按期</i><p>规定期限：2025-02-10</p><p>实际完成：2025-02-03</p></div>'],
  ])('%s', (_, html) => { expect(acts(`<h2>执行措施</h2>${html}`)).toEqual(wanted) })
  it('what has no day yet, or is not concerned, is none', () => {
    expect(acts('<h2>节点</h2><div class="n"><b>网络查控</b><i>按期</i><p>规定期限：2025-01-16</p><p>实际完成：2025-01-09</p></div><div class="n"><b>约谈申请执行人</b><i>临期</i><p>规定期限：2025-03-16</p><p>实际完成：--</p></div><div class="n"><b>评估拍卖</b><i>不涉及</i><p>规定期限：--</p><p>实际完成：--</p></div>')).toEqual(['network-query 2025-01-09'])
  })
  it('a day on which something is due is none on which it was done', () => {
    expect(acts('<h2>终本办理</h2><ul><li>约谈申请执行人　2025-04-02</li><li>合议　2025-04-09</li><li>终本后首次查询　应于2025-10-09前</li></ul>')).toEqual(['applicant-interviewed 2025-04-02', 'panel-deliberated 2025-04-09'])
  })
})

describe('entries of which nothing but a day tells that they are some', () => {
  const wanted = ['consumption-restricted 2025-03-04 闻墨', 'network-query 2025-01-09']
  it.each([
    ['rows with a dot', '<h3>案件进展</h3><table><tr><td>●</td><td>2025年1月9日</td><td><p>财产查询</p><p>已通过网络执行查控系统查询</p></td></tr><tr><td>●</td><td>2025年3月4日</td><td><p>限制消费</p><p>对闻墨发出限制消费令</p></td></tr><tr><td>○</td><td>——</td><td><p>约谈</p><p>拟近期约谈</p></td></tr></table>'],
    ['the day at the far side', '<h3>调查与沟通</h3><div><div class="it"><i>网</i><div><h4>统查 · 第1次</h4></div><em>2025-01-09</em></div><div class="it"><i>限</i><div><h4>限制消费</h4><p>闻墨</p></div><em>2025-03-04</em></div></div>'],
    ['lines of a list', '<h3>惩戒与查控</h3><ul><li>总对总　2025-01-09</li><li>限制消费：闻墨　2025-03-04</li></ul>'],
  ])('%s', (_, html) => { expect(acts(html)).toEqual(wanted) })
  it.each([
    ['papers of the file', '<h3>卷宗目录</h3><ul><li>网络查控反馈 2025-01-09</li><li>限制消费令 2025-03-04</li></ul>'],
    ['what is still to do', '<h3>待办提醒</h3><div class="it">网络查控 2025-01-09</div><div class="it">限制消费 2025-03-04</div>'],
    ['records of other cases', '<h3>情况</h3><div class="it">（2024）青9932执8号 网络查控 2025-01-09</div><div class="it">（2024）青9932执9号 限制消费 2025-03-04</div>'],
  ])('none: %s', (_, html) => { expect(acts(html).filter((a) => / 2025-01-09/.test(a))).toEqual([]) })
})

describe('days completed by what stands above', () => {
  const wanted = ['network-query 2025-01-09', 'onsite-visit 2025-03-04']
  it.each([
    ['the year above cards', '<div class="y">2025年</div><div><div class="c"><h6>1月9日　周四</h6><p>发起网络查控</p></div><div class="c"><h6>3月4日　周二</h6><p>上门查找，到被执行人住所地走访</p></div></div>'],
    ['the year above paragraphs', '<div><h5>2025年</h5><p><b>1月9日（周四）</b>　发起网络查控。</p><p><b>3月4日（周二）</b>　到被执行人住所地走访。</p></div>'],
    ['the month above entries', '<div><div class="m"><h4>2025年1月</h4><div class="e"><i>9日</i><em>网络查控</em><p>有反馈</p></div></div><div class="m"><h4>2025年3月</h4><div class="e"><i>4日</i><em>入户调查</em><p>查看住处</p></div></div></div>'],
  ])('%s', (_, html) => { expect(acts(`<h2>工作日志</h2>${html}`)).toEqual(wanted) })
})

describe('lines of bare text', () => {
  const wanted = ['network-query 2025-01-09', 'notice-served 2025-01-15']
  it.each([
    ['preformatted, in columns of blanks', '<pre>\n 序  日期        事项                说明\n 01  2025-01-09  总对总查询          有反馈\n 02  2025-01-15  送达执行通知书      邮寄, 签收\n 页 1/1\n</pre>'],
    ['between breaks, below other lines', '<div>经办情况如下<br>1. 2025-01-09 总对总查询<br>2. 2025-01-15 送达执行通知书<br>以上</div>'],
    ['a terminal’s block with tabs', '<pre>日期\t事项\n2025-01-09\t总对总查询\n2025-01-15\t送达执行通知书</pre>'],
  ])('%s', (_, html) => { expect(acts(html)).toEqual(wanted) })
  it('labels spread over their columns', () => {
    const page = file('<pre>\n 案  号: (2025)青9932执7号      立案日期: 2025-01-06\n 案  由: 承揽合同纠纷           承 办 人: 俞静\n 被执行人: 闻砚\n</pre>')
    expect([page.caseNumber?.value, page.cause?.value, page.handler?.value]).toEqual(['（2025）青9932执7号', '承揽合同纠纷', '俞静'])
  })
})

describe('whom a section concerns', () => {
  const wanted = ['consumption-restricted 2025-03-04 闻砚', 'exit-restricted 2025-03-11 闻墨']
  it.each([
    ['panes of a strip of tabs', '<div class="x-tabs-nav"><div>闻砚</div><div>闻墨</div></div><div class="x-tabs-content-holder"><div class="x-tabs-content"><div class="p"><h4>惩戒</h4><ul><li><span>限制消费</span><span>2025-03-04</span></li><li><span>失信</span><span>未纳入</span></li></ul></div><div class="p"><h4>惩戒</h4><ul><li><span>限制出境</span><span>2025-03-11</span></li><li><span>失信</span><span>未纳入</span></li></ul></div></div></div>'],
    ['headings of a higher rank', '<h3>闻砚</h3><h4>措施</h4><div class="e">2025-03-04 限制消费</div><div class="e">2025-03-04 限制消费令已发出</div><h3>闻墨</h3><h4>措施</h4><div class="e">2025-03-11 限制出境</div><div class="e">2025-03-11 限制出境决定已发出</div>'],
    ['boxes that begin with the name', '<div class="b"><div>被执行人：闻砚</div><div><h4>措施</h4><table><tr><th>日期</th><th>措施</th><th>说明</th></tr><tr><td>2025-03-04</td><td>限制消费</td><td>已推送</td></tr></table></div></div><div class="b"><div>被执行人：闻墨</div><div><h4>措施</h4><table><tr><th>日期</th><th>措施</th><th>说明</th></tr><tr><td>2025-03-11</td><td>限制出境</td><td>已推送</td></tr></table></div></div>'],
  ])('%s', (_, html) => { expect(acts(html)).toEqual(wanted) })
})

describe('which case it is, and what its title line tells', () => {
  it.each([
    ['a main part whose class name begins like a menu’s', '<ul class="navTab-tab"><li>我的桌面</li><li>(2025)青9932执7号</li></ul><div class="navTab-panel"><p>案号：（2025）青9932执7号</p><p>立案日期：2025-01-06</p><p>被执行人：闻砚</p><p>申请执行人：柏川商行，详见本页各栏，另见下方所列日志及材料目录</p></div>'],
    ['a path of pages at the head of all', '<div class="layout"><div class="top"><ul><li>我的案件</li><li>在办</li><li>案件详情</li></ul></div><div><h5>（2025）青9932执7号</h5><p>立案日期：2025-01-06</p><p>被执行人：闻砚</p></div></div>'],
    ['pieces parted by dots', '<div><span>（2025）青9932执7号</span><span>劳务合同纠纷 · 2025-01-06 立案 · 承办 俞静</span><p>被执行人：闻砚</p></div>'],
    ['pieces parted by strokes', '<div><div>（2025）青9932执7号</div><div>申请执行人 柏川商行 ／ 被执行人 闻砚 ／ 2025-01-06立案 ／ 承办人 俞静</div></div>'],
  ])('%s', (_, html) => {
    const page = file(html)
    expect([page.caseNumber?.value, page.filedOn?.value, page.debtors.map((p) => p.name?.value)]).toEqual(['（2025）青9932执7号', '2025-01-06', ['闻砚']])
  })
  it('a court beside a platform’s name is the court alone', () => {
    expect(file(`<header><span>智慧执行平台</span><span>临江县人民法院</span></header>${HEAD}`).court?.value).toBe('临江县人民法院')
    expect(file(`<header><span>宁川市中级人民法院辖区执行平台</span></header>${HEAD}`).court?.value).toBeUndefined()
  })
  it.each([
    ['tabs below their role', '<div><h3>被执行人（2）</h3><div class="bd"><div class="x-tabs-nav"><div>闻砚</div><div>闻墨</div></div><div class="x-tabs-content"><div>限制消费 2025-03-04</div><div>无</div></div></div></div>'],
    ['names parted by strokes', '<table><tr><td>被申请人</td><td>闻砚 / 闻墨</td></tr></table>'],
    ['lines led by the role', '<strong>当事人</strong><p>申请执行人 柏川商行<br>被执行人 闻砚<br>被执行人 闻墨</p>'],
  ])('names: %s', (_, html) => {
    expect(file(`<h1>（2025）青9932执7号</h1><p>立案日期：2025-01-06</p>${html}`).debtors.map((p) => p.name?.value)).toEqual(['闻砚', '闻墨'])
  })
})

describe('tables', () => {
  it.each([
    ['everyday headings, the day that is due beside the one on which it was done', '<table><tr><th>步骤</th><th>应完成</th><th>完成</th><th>经过</th></tr><tr><td>网络查控</td><td>2025-01-16</td><td>2025-01-09</td><td>已反馈</td></tr><tr><td>约谈申请执行人</td><td>2025-04-06</td><td></td><td></td></tr></table>', ['network-query 2025-01-09']],
    ['the answer’s day beside the question’s', '<table><tr><th>批次</th><th>渠道</th><th>发起</th><th>回执</th><th>摘要</th></tr><tr><td>1</td><td>总对总网络查控</td><td>2025-01-09</td><td>2025-01-12</td><td>无</td></tr><tr><td>2</td><td>省点对点</td><td>2025-01-10</td><td>2025-01-13</td><td>无</td></tr></table>', ['network-query 2025-01-09', 'network-query 2025-01-10']],
    ['details opened below a row', '<table><tr><th>查控方式</th><th>查询时间</th><th>查询结果</th></tr><tr><td>网络查控系统</td><td>2025-01-09</td><td>有</td></tr><tr><td colspan="3"><p>闻砚：账户余额800元，2025-02-03冻结，2025-03-04扣划。</p></td></tr></table>', ['deducted 2025-03-04 闻砚', 'frozen 2025-02-03 闻砚', 'network-query 2025-01-09']],
  ])('%s', (_, html, wanted) => { expect(acts(`<h2>查控</h2>${html}`)).toEqual(wanted) })
  it.each([
    ['a detention that was not granted', '<tr><td>2025-03-04</td><td>司法拘留</td><td>提请，院长未予批准</td></tr>'],
    ['a thing that was not found', '<tr><td>2025-03-04</td><td>扣押车辆</td><td>未找到实物, 扣押不成</td></tr>'],
    ['a name that was not listed', '<tr><td>2025-03-04</td><td>失信</td><td>未达纳入条件，未采取</td></tr>'],
  ])('none done: %s', (_, row) => {
    expect(acts(`<table><tr><th>日期</th><th>事项</th><th>情况</th></tr>${row}</table>`).filter((a) => !a.startsWith('!'))).toEqual([])
  })
})

describe('the name of a step, with its day', () => {
  it.each([
    ['统查', '甲乙两人', 'network-query'], ['下户', '无人在家', 'onsite-visit'], ['申请方面谈', '通报查控情况', 'applicant-interviewed'], ['院领导签批', '', 'president-approved'],
    ['执行通知书', 'EMS签收', 'notice-served'], ['邮件', '签收：执行通知书，收件人为会计', 'notice-served'],
  ])('%s | %s', (step, words, kind) => {
    expect(acts(`<table><tr><th>日期</th><th>事项</th><th>情况</th></tr><tr><td>2025-03-04</td><td>${step}</td><td>${words}</td></tr></table>`)).toContain(`${kind} 2025-03-04`)
  })
  it.each([['裁定', 'zhongben-ruled', '终本办理'], ['送达申请执行人', 'zhongben-served', '终本办理'], ['付款', 'case-money-paid', '案款'], ['收款', 'case-money-received', '案款']])('%s below its heading, and nowhere else', (step, kind, heading) => {
    const page = (title: string) => `<h3>${title}</h3><table><tr><th>日期</th><th>事项</th><th>情况</th></tr><tr><td>2025-03-04</td><td>${step}</td><td></td></tr><tr><td>2025-03-02</td><td>合议</td><td>同意</td></tr></table>`
    expect(acts(page(heading)).map((a) => a.split(' ')[0])).toContain(kind)
    expect(acts(page('其他')).map((a) => a.split(' ')[0])).not.toContain(kind)
  })
})
