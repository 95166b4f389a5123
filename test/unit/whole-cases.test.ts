import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** What whole cases told in places and words that no table of single acts had: each way beside those that must not be read so. */

const short = (file: CaseFile) => file.events.map((e) => [e.kind.value, e.on?.value, ...[e.party?.value ?? []].flat(), e.done?.value === false ? `!${e.status?.value}` : undefined].filter((p) => p !== undefined).join(' '))
const names = (list: CaseFile['debtors']) => list.map((p) => p.name?.value)
const PAPER = '执行日志\n案号：（2024）川9939执1415号\n申请执行人：1.向天佑 2.陈桂芳\n被执行人：吴清林，住文湾市抱罗镇；黎亚梅，住文湾市会文镇\n'
const noted = (line: string) => short(readText(`${PAPER}${line}\n`).caseFile)
const ONE = '执行日志\n案号：（2024）川9939执1415号\n申请执行人：向天佑\n被执行人：边国栋，住文湾市抱罗镇\n'
const ofOne = (line: string) => short(readText(`${ONE}${line}\n`).caseFile)
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2024）鲁9953执668号</td><th>立案日期</th><td>2024-03-19</td></tr><tr><th>申请执行人</th><td>丁二礼</td><th>被执行人</th><td>公丕河、尹秀云</td></tr><tr><th>拟结案日期</th><td>2024-08-26</td><th>结案方式</th><td>终结本次执行程序</td></tr></table>'
const page = (html: string) => readPage(readHtml(`<!DOCTYPE html><html><body>${HEAD}${html}</body></html>`, 'p')).caseFile
const table = (title: string, rows: readonly (readonly string[])[]) => `<h3>${title}</h3><table>${rows.map((r, i) => `<tr>${r.map((c) => `<${i === 0 ? 'th' : 'td'}>${c}</${i === 0 ? 'th' : 'td'}>`).join('')}</tr>`).join('')}</table>`

describe('the front sheet of a file', () => {
  const DIARY = '2024年6月7日 向吴清林发出执行通知书、报告财产令，本人签收。\n2024年6月8日 网络查控存款、车辆、不动产、证券，均反馈，无财产。\n'
  const TALK = '约谈笔录（2024年9月12日）\n问：向天佑，没有查到财产，准备终结本次执行程序，有什么意见？\n答：可以终本。\n合议笔录（2024年9月18日）\n成员：权家、党辉、惠平\n均同意终本。\n'
  it.each([
    ['labels', '案件：（2024）川9939执1415号\n立案：2024年6月5日\n申请执行人：向天佑\n被执行人：吴清林\n执行工作记录\n'],
    ['one sentence', '立案：2024年6月5日，（2024）川9939执1415号，向天佑申请执行吴清林运输合同纠纷，标的54,000元。\n执行日志\n'],
    ['an unknown title', '案件受理\n案号（2024）川9939执1415号 立案2024年6月5日\n申请执行人：向天佑\n被执行人：吴清林\n'],
    ['a number in brackets', '执行案件\n（2024）川9939执1415号，2024年6月5日立案\n申请执行人：向天佑\n被执行人：吴清林\n'],
  ])('that no title opens is read with the papers behind it: %s', (_, front) => {
    const file = readText(`${front}${DIARY}${TALK}`).caseFile
    expect([file.filedOn?.value, names(file.applicants), names(file.debtors)]).toEqual(['2024-06-05', ['向天佑'], ['吴清林']])
    expect(short(file).map((e) => e.split(' ').slice(0, 2).join(' '))).toEqual(expect.arrayContaining(['notice-issued 2024-06-07', 'network-query 2024-06-08', 'applicant-interviewed 2024-09-12', 'panel-deliberated 2024-09-18']))
  })
  it('numbers the case and not the first one', () => {
    const file = readText('恢复执行立案审批\n（2024）川9919执恢31号，2024年3月4日立案恢复执行。原首次执行案号（2021）川9919执77号，2021年9月25日终本。\n申请执行人：平坝湾木材厂\n被执行人：敬德荣\n2024年3月5日 发恢复执行通知书，3月7日敬德荣签收。\n2024年3月6日 网络查控存款、车辆、不动产、证券，均反馈，无财产。\n').caseFile
    expect([file.caseNumber?.value, file.originalCase?.number?.value]).toEqual(['（2024）川9919执恢31号', '（2021）川9919执77号'])
  })
  it('leaves minutes that name other people out of the only case', () => {
    const file = readText(`${ONE}2024年6月7日 限制边国栋消费。\n约谈笔录（2024年9月12日）\n被约谈人：申请执行人鲁大海\n问：准备终本，有什么意见？\n答：同意终本。\n`).caseFile
    expect(short(file).join()).not.toContain('applicant-interviewed')
  })
})

describe('parties on one line', () => {
  it.each([
    ['申请执行人：1.向天佑 2.陈桂芳', ['向天佑', '陈桂芳']], ['申请执行人：1.向天佑 2.陈桂芳 3.涪源县水厂', ['向天佑', '陈桂芳', '涪源县水厂']],
    ['申请执行人：向天佑，住文湾市东路；陈桂芳，住文湾市西路', ['向天佑', '陈桂芳']], ['申请执行人：向天佑（住文湾市东路）；涪源县水厂（负责人税正国）', ['向天佑', '涪源县水厂']],
    ['申请执行人：向天佑，住文湾市东路；委托代理人李四，律师', ['向天佑']], ['申请执行人：向天佑\n申请执行人向天佑自立案后失去联系。', ['向天佑']],
  ])('%s', (line, wanted) => { expect(names(readText(`执行案件登记表\n案号：（2024）川9939执1415号\n${line}\n被执行人：吴清林\n`).caseFile.applicants)).toEqual(wanted) })
  it('on a page: kin before a name, and what is said behind each', () => {
    const file = readPage(readHtml('<table><tr><th>案号</th><td>（2024）鲁9953执668号</td><th>立案日期</th><td>2024-03-19</td></tr><tr><th>被执行人</th><td colspan="3">1.公丕河，男，2024年2月8日死亡，户籍已注销；2.公丕河之子 公小河，住槐林镇</td></tr></table>', 'p')).caseFile
    expect(file.debtors.map((d) => [d.name?.value, d.deceased?.value, d.deceasedOn?.value])).toEqual([['公丕河', true, '2024-02-08'], ['公小河', undefined, undefined]])
  })
})

describe('minutes and leave with the names of those who gave them', () => {
  it.each(['合议庭乔木、辛夷、苗青评议，同意终本', '合议庭（艾力、郝梅、龙飞）同意终本', '合议（王绥、云虹、周经），同意', '王绥、云虹、周经三人评议，一致同意终本', '合议庭 陶敏、金晓、卓立人 一致同意终本', '合议庭成员乔木、辛夷、苗青讨论，同意终本'])('%s', (words) => { expect(ofOne(`2024年9月12日 ${words}。`)).toContain('panel-deliberated 2024-09-12') })
  it.each(['拟由合议庭乔木、辛夷、苗青评议', '提交合议庭乔木、辛夷、苗青评议', '约谈乔木、辛夷、苗青', '乔木、辛夷、苗青三人合议制作笔录'])('not: %s', (words) => { expect(ofOne(`2024年9月12日 ${words}。`).join()).not.toContain('panel-deliberated') })
  it.each(['院长荆建中批准', '院长荆建中同意', '院长荆建中批示：同意', '副院长荆建中审批同意', '院长荆建中同日批准'])('%s', (words) => { expect(ofOne(`2024年9月13日 ${words}。`)).toContain('president-approved 2024-09-13') })
  it.each(['院长荆建中不同意', '院长办公会决定不同意', '拟报院长荆建中同意', '待院长荆建中批准', '院长荆建中同意罚款'])('not: %s', (words) => { expect(ofOne(`2024年9月13日 ${words}。`).join()).not.toContain('president-approved') })
})

describe('a declaration that was checked', () => {
  it.each(['6月3日核实。', '6月3日核查属实。', '6月3日核查，与查控一致。', '6月3日核实，无误。', '6月3日比对查控结果，一致。', '6月3日核对无异。'])('边国栋申报无财产，%s', (words) => { expect(ofOne(`2024年5月20日 边国栋申报无财产，${words}`)).toContain('report-verified 2024-06-03 边国栋') })
  it.each(['拟6月3日核实。', '待核实。', '6月3日未核实。', '6月3日核实线索。'])('not: %s', (words) => { expect(ofOne(`2024年5月20日 边国栋申报无财产，${words}`).join()).not.toContain('report-verified') })
})

describe('what was done with one and not with another', () => {
  it.each([['2024年9月7日 约谈向天佑，陈桂芳未约谈。', 'applicant-interviewed 2024-09-07 陈桂芳 !not-done'], ['2024年9月7日 约谈向天佑。2024年9月8日 评议：陈桂芳尚未约谈，也未告知。', 'applicant-interviewed 2024-09-08 陈桂芳 !not-done']])('%s', (line, wanted) => { expect(noted(line)).toEqual(expect.arrayContaining(['applicant-interviewed 2024-09-07 向天佑', wanted])) })
  it.each(['未到抱罗镇。', '没有去抱罗镇。', '吴清林住处未去。', '未前往吴清林家。', '吴清林老家没去。'])('到会文镇走访；%s', (words) => { expect(noted(`2024年7月9日 到会文镇黎亚梅家走访，询问黎亚梅。${words}`).filter((e) => e.startsWith('onsite-visit'))).toEqual(['onsite-visit 2024-07-09 黎亚梅', expect.stringMatching(/^onsite-visit (?:2024-07-09 )?吴清林 !not-done$/)]) })
  it('a visit to the place of one of them is his', () => { expect(noted('2024年7月9日 到会文镇走访，无人应答。')).toContain('onsite-visit 2024-07-09 黎亚梅') })
  it('one that was made later is made', () => { expect(ofOne('2024年7月9日 未到边国栋家走访。2024年7月19日 到边国栋家走访，无财产。').filter((e) => e.startsWith('onsite-visit'))).toEqual(['onsite-visit 2024-07-19 边国栋']) })
  it.each(['未对边国栋采取罚款、拘留措施', '未对其予以拘留、罚款'])('%s', (words) => { expect(ofOne(`2024年8月30日 限制边国栋消费，${words}。`).join()).toMatch(/fined[^,]*!not-done/) })
})

describe('who set out and did not come there', () => {
  const NOT_GONE = ['因道路塌方，未能到达，拟另行安排', '因汛情道路中断未能前往，改期另行安排', '车辆故障未能成行', '中途返回', '没去成', '取消外出']
  const GONE = ['门锁，未见到本人，改日再去', '未能进入，邻居称外出务工', '无人应答，张贴通知', '村委会称其外出，未能见到', '见到其父，未见到本人']
  const visited = (words: string) => page(table('现场调查（共1条）', [['日期', '地点', '对象', '情况'], ['2024-06-13', '槐林镇', '公丕河', words]])).events.filter((e) => e.kind.value === 'onsite-visit').map((e) => e.done?.value !== false)
  it.each(NOT_GONE)('%s', (words) => { expect(visited(words)).not.toContain(true) })
  it.each(GONE)('was there: %s', (words) => { expect(visited(words)).toEqual([true]) })
  it.each(['因汛情未能成行', '未能到达'])('in a paper: %s', (words) => { expect(ofOne(`2024年7月3日 赴边国栋住所走访，${words}。`)).toEqual(['onsite-visit 2024-07-03 边国栋 !attempted']) })
})

describe('an applicant who cannot be reached', () => {
  it.each(['8月8日、8月12日两次拨打其预留电话均为空号', '8月8日致电其无人接听', '8月8日到其住址，房东称已搬走', '8月8日邮寄约谈通知，8月12日退回'])('申请执行人失去联系。%s', (words) => {
    const told = ofOne(`2024年8月1日 申请执行人向天佑自立案后失去联系。${words}。`)
    expect(told.join()).toContain('interview-attempted 2024-08-08')
    expect(told.join()).not.toContain('onsite-visit')
  })
  it('is no debtor whose home was visited', () => { expect(ofOne('2024年8月1日 被执行人边国栋去向不明。8月8日到其住址，房东称已搬走。').join()).toContain('onsite-visit 2024-08-08') })
  it('a note on it is no talk', () => { expect(ofOne('终本约谈情况说明\n2024年8月1日 多次联系未果。').join()).not.toContain('applicant-interviewed') })
})

describe('clues left unchecked', () => {
  it.each(['申请人提供的半挂车线索待核实，不影响终本', '半挂车线索至今没有去核查', '线索尚未核实', '该线索终本后再核'])('%s', (words) => { expect(ofOne(`2024年8月15日 向天佑提供线索：有一辆半挂车停在物流园。2024年9月1日 ${words}。`).join()).toMatch(/clue-verified[^,]*!not-done/) })
  it.each(['线索已核实，无车', '无法提供线索', '线索是否核实不影响'])('not: %s', (words) => { expect(ofOne(`2024年9月1日 ${words}。`).join()).not.toContain('!not-done') })
})

describe('orders of the first case that still hold', () => {
  it.each(['2021年8月对边国栋发出的限制消费令未解除，继续有效', '2021年8月所发限制消费令持续有效', '首执时2021年8月发出的限制消费令仍然有效'])('%s', (words) => { expect(ofOne(`2024年9月1日 核对案卷。${words}。`).join()).toContain('consumption-restricted 2021-08') })
  it.each(['另案限制消费令仍有效', '2021年8月的限制消费令已失效'])('not: %s', (words) => { expect(ofOne(`2024年9月1日 核对案卷。${words}。`).join()).not.toContain('consumption-restricted') })
})

describe('pages', () => {
  it('an opinion on a step of the court is no applicant’s', () => {
    const told = short(page(table('审批', [['步骤', '处理人', '意见', '时间'], ['合议', '胡延庆、党培英、车文远', '经评议，一致同意终结本次执行程序', '2024-06-20'], ['院长批准', '苟维新', '同意', '2024-06-24']])))
    expect(told).toEqual(['panel-deliberated 2024-06-20', 'president-approved 2024-06-24'])
  })
  const chat = (title: string, messages: readonly (readonly [string, string])[]) => short(page(`<h3>${title}</h3><div class="chat">${messages.map(([who, words]) => `<div class="bubble"><i>${who}</i><p>${words}</p></div>`).join('')}</div>`))
  const TOLD = ['2024-06-14 10:21 承办人胡延庆（12368）', '你好，两次网上查询和到村里看了都没有财产，准备终结本次执行程序，有什么意见？'] as const
  it.each(['知道了，没有别的线索，同意终本。', '同意终结本次执行程序。'])('messages: %s', (answer) => {
    const told = chat('与当事人联系', [TOLD, ['2024-06-14 10:40 申请执行人丁二礼', answer]])
    expect(told).toEqual(expect.arrayContaining(['zhongben-informed 2024-06-14', 'applicant-interviewed 2024-06-14', 'applicant-consented 2024-06-14']))
    expect(told.join()).not.toMatch(/onsite-visit|network-query/)
  })
  it.each([[[TOLD, ['2024-06-14 10:40 申请执行人丁二礼', '收到。']]], [[['2024-06-14 10:21 承办人胡延庆', '请来领取案款。'], ['2024-06-14 10:40 申请执行人丁二礼', '好的，同意。']]]] as const)('messages in which nothing was agreed', (messages) => { expect(chat('短信记录', messages).join()).not.toContain('applicant-interviewed') })
  it('what was asked and came back beside the name of a query', () => {
    const [asked] = page(table('措施', [['日期', '措施', '情况'], ['2024-04-02', '网络查控', '存款、车辆、不动产、证券均已反馈，无财产'], ['2024-04-09', '限制消费', '公丕河、尹秀云']])).events
    expect([asked?.kind.value, asked?.detail?.value]).toEqual(['network-query', '存款、车辆、不动产、证券均已反馈，无财产'])
  })
  it('同上: what stands in the row above', () => { expect(short(page(table('措施登记', [['措施', '对象', '日期', '说明'], ['执行通知书', '公丕河', '2024-04-04', 'EMS，4月7日本人签收'], ['报告财产令', '公丕河', '2024-04-04', '同上']])))).toContain('report-order-served 2024-04-07 公丕河') })
  it('a node that the flow has not come to', () => {
    const told = short(page('<div class="flow-steps"><div class="step done"><b>1</b><span>执行通知</span><small>2024-04-04</small></div><div class="step done"><b>2</b><span>网络查控</span><small>2024-04-05</small></div><div class="step wait"><b>3</b><span>终本约谈</span><small>未开始</small></div></div>'))
    expect(told).toContain('applicant-interviewed !not-done')
  })
  const years = (html: string) => short(page(`${html}<p>上列日期均为2024年</p>`))
  it.each([
    ['a table without headings', '<table><tr><td>4月5日</td><td>执行通知书</td><td>公丕河、尹秀云签收</td></tr><tr><td>4月6日</td><td>网络查控</td><td>均已反馈</td></tr><tr><td>4月23日</td><td>限制高消费</td><td>公丕河、尹秀云</td></tr></table>'],
    ['lines', '<div class="ts"><div>4/5 发执行通知书，公丕河、尹秀云签收</div><div>4/6 网络查控存款、车辆、不动产、证券，全部反馈</div><div>4/23 限制公丕河、尹秀云消费</div></div>'],
  ])('days without their year: %s', (_, html) => { expect(years(html).join()).toMatch(/network-query 2024-04-06.*consumption-restricted 2024-04-23/) })
  const MATRIX = (cell: string) => table('逐人对照', [['事项', '公丕河', '尹秀云'], ['执行通知书', '2024-03-21', '2024-03-21'], ['网络查控', '2024-03-22、2024-06-25，均已反馈', '2024-03-22、2024-06-25，均已反馈'], ['限制消费令', '2024-04-18', cell]])
  it.each(['未发', '没发', '尚未发出', '未制发', '未限制'])('a cell for each person: %s', (cell) => {
    const told = short(page(MATRIX(cell)))
    expect(told).toEqual(expect.arrayContaining(['network-query 2024-06-25 公丕河', 'network-query 2024-03-22 尹秀云', 'consumption-restricted 尹秀云 !not-done']))
  })
  it('a day in it is a day', () => { expect(short(page(MATRIX('4月19日')))).toContain('consumption-restricted 2024-04-19 尹秀云') })
  const TALKS = (number: string) => page(table('约谈记录（共1条）', [['所属案号', '约谈时间', '约谈对象', '申请执行人意见'], [number, '2024-08-02', '申请执行人丁二礼', '同意终本']]))
  it('a row with the number of another case is none of this one', () => {
    expect([TALKS('（2024）鲁9953执667号').events, TALKS('（2024）鲁9953执667号').coverage.interviews]).toEqual([[], 'complete'])
    expect(short(TALKS('（2024）鲁9953执668号'))).toContain('applicant-interviewed 2024-08-02 丁二礼')
    expect(page(table('约谈记录', [['约谈时间', '约谈对象', '意见', '备注'], ['2024-08-02', '申请执行人丁二礼', '同意终本', '系（2024）鲁9953执667号案约谈']])).events).toEqual([])
  })
  it('and one that only mentions it is', () => { expect(short(page(table('工作日志', [['日期', '内容'], ['2024-08-02', '约谈申请执行人丁二礼，同意终本，（2024）鲁9953执667号案另行约谈'], ['2024-08-03', '限制公丕河消费']]))).join()).toContain('applicant-interviewed 2024-08-02') })
  it('a card of a thing: how it is held, its sale, what was done about it', () => {
    const file = page('<h3>财产（共2项）</h3><div class="asset"><h4>阳泽路6号院2号楼301室</h4><ul><li>权利人：公丕河</li><li>查封：2023-11-06，首封，期限至2026-11-05</li><li>评估：2024-01-15委托评估；2024-03-08评估机构撤回评估</li><li>拍卖：未启动</li></ul></div><div class="asset"><h4>鲁QX2093号轻型货车</h4><ul><li>权利人：尹秀云</li><li>查封：2023-11-08登记查封，首封，期限至2025-11-07</li><li>下落不明，未实际扣押；2023-11-10向交警部门发函请求协助查找</li></ul></div>')
    expect(file.assets.map((a) => [a.kind.value, a.owner?.value, a.control?.until?.value, a.disposal?.value, a.possessed?.value])).toEqual([['real-estate', '公丕河', '2026-11-05', 'none', undefined], ['vehicle', '尹秀云', '2025-11-07', undefined, false]])
    expect(short(file).join()).toMatch(/valuation 2024-01-15.*seizure-help-requested 2023-11-10/)
  })
})
