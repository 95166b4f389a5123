import { describe, expect, it } from 'vitest'
import { read } from './snippet.ts'

/** Lists and forms of one act, headings that stand in no dictionary, steps that take hold of a thing. */

const S = '尉迟松', C = '澜川市启禾农资有限公司', A = '闾丘敏'
const BASICS = `<table><tr><td>案号</td><td>（2024）云3107执2216号</td><td>立案日期</td><td>2024-06-07</td></tr><tr><td>申请执行人</td><td>${A}</td><td>被执行人</td><td>${S}、${C}</td></tr></table>`
const file = (html: string) => read(`<body>${BASICS}${html}</body>`).caseFile
const acts = (html: string) => file(html).events.flatMap((e) => (e.done?.value === false ? [] : [e.party?.value].flat().map((p) => [e.kind.value, e.on?.value, p].filter((x) => x !== undefined).join(' ')))).toSorted()
const undone = (html: string) => file(html).events.filter((e) => e.done?.value === false).map((e) => e.kind.value)
const row = (cells: string, tag: string) => `<tr>${cells.split('|').map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const list = (title: string, head: string, ...rows: string[]) => `<h3>${title}</h3><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((r) => row(r, 'td')).join('')}</tbody></table>`

describe('a list of one act, named by its heading', () => {
  const LISTS: [title: string, head: string, cells: string, want: string][] = [
    ['传唤', '被传唤人|传唤时间|应到处所|传唤事由|传唤情况', `${S}|2024-07-02|第二法庭|财产调查询问|按时到庭`, `summoned 2024-07-02 ${S}`],
    ['拘传信息', '被拘传人|拘传原因|拘传地点|开始时间|结束时间', `${S}|经传唤拒不到场|凤山路6号|2024-07-10 09:00|2024-07-10 15:00`, `summoned 2024-07-10 ${S}`],
    ['三、搜查', '被搜查人|搜查时间|搜查地点|拟搜查标的物|搜查结果', `${S}|2024-07-11|凤山路6号|现金|未发现可供执行财产`, `search 2024-07-11 ${S}`],
    ['悬赏执行', '被执行人|公告发布日期|发布方式|悬赏结束日期|执行情况', `${S}|2024-07-15|本院公众号|2024-10-15|无人举报`, `reward-notice 2024-07-15 ${S}`],
    ['划拨', '划拨存款所有人|划拨账户|划拨金额|划拨日期|未能划拨原因', `${S}|农商行0926|3120.00|2024-07-22|`, `deducted 2024-07-22 ${S}`],
    ['司法拘留', '被拘留人|拘留事由|拘留天数|开始日期|结束日期', `${S}|拒不报告财产|15|2024-08-06|2024-08-20`, `detained 2024-08-06 ${S}`],
    ['罚款', '被罚款人|罚款事由|罚款金额|罚款日期|缴纳情况', `${C}|拒不报告财产|20000|2024-08-06|未缴纳`, `fined 2024-08-06 ${C}`],
    ['失信被执行人', '被执行人|履行情况|行为具体情形|发布时间|状态', `${S}|全部未履行|违反财产报告制度|2024-07-05|已发布`, `dishonest-listed 2024-07-05 ${S}`],
    ['犯罪移送', '移送对象|移送事由|移送日期|接收机关', `${S}|涉嫌拒不执行判决罪|2024-08-25|澜川市公安局`, `crime-referred 2024-08-25 ${S}`],
    ['财产报告', '报告人|报告日期|报告内容|核实情况', `${S}|2024-06-20|名下小客车一辆|`, `property-reported 2024-06-20 ${S}`],
    ['执行款发放', '本次发放总额|到账方式|发放对象|发放日期', `3120.00|银行转账|${A}|2024-08-02`, `case-money-paid 2024-08-02 ${A}`],
    ['和解情况', '和解日期|和解内容|履行情况', '2024-08-15|分三期履行|未履行', 'settlement-reached 2024-08-15'],
  ]
  it.each(LISTS)('%s', (title, head, cells, want) => { expect(acts(list(title, head, cells))).toEqual([want]) })

  it('a row without its day, called off or still to be approved tells none', () => {
    const head = '被拘留人|拘留事由|拘留天数|开始日期|审批状态'
    expect(acts(list('司法拘留', head, `${S}|拒不报告财产|15||已通过`, `${S}|拒不报告财产|15|2024-08-06|未批准`, `${C}|拒不报告财产|15|2024-08-07|审批中`, `${C}|拒不报告财产|15|2024-08-08|已撤销`))).toEqual([])
  })
  it('a list over several cases, and pairs below such a heading, are none', () => {
    expect(acts(list('司法拘留', '案号|被拘留人|拘留天数|开始日期', `（2024）云3107执9号|${S}|15|2024-08-06`))).toEqual([])
    expect(acts(`<h3>司法拘留</h3><table><tr><td>对象</td><td>${S}</td></tr><tr><td>说明</td><td>尚未办理</td></tr></table>`)).toEqual([])
  })
  it('a report that was not made is told as refused, and the order beside it as served', () => {
    expect(acts(list('财产报告情况', '被执行人|报告财产令送达日期|是否报告|报告日期|报告内容', `${S}|2024-06-11|是|2024-06-20|小客车一辆`, `${C}|2024-06-13|否||`))).toEqual([
      `property-report-refused ${C}`, `property-reported 2024-06-20 ${S}`, `report-order-served 2024-06-11 ${S}`, `report-order-served 2024-06-13 ${C}`])
  })
})

describe('a form for one act', () => {
  const form = (title: string, ...fields: [string, string][]) => `<div class="sec"><div class="title">${title}</div><form>${fields.map(([l, v]) => `<div class="item"><label>${l}</label><div><input value="${v}"></div></div>`).join('')}</form></div>`
  it('is a list with one row', () => {
    expect(acts(form('现场调查', ['调查日期', '2025-03-04'], ['调查地点', `${C}住所地`], ['调查结果', '该公司已搬离']))).toEqual([`onsite-visit 2025-03-04 ${C}`])
    expect(acts(form('限制消费', ['被限制人', S], ['决定日期', '2025-02-10'], ['签发人', '公西远']))).toEqual([`consumption-restricted 2025-02-10 ${S}`])
    expect(acts(form('网络查控', ['首次查控日期', '2025-01-09'], ['反馈日期', '2025-01-13'], ['末次查控日期', '2025-04-22']))).toEqual(['network-query 2025-01-09', 'network-query 2025-04-22'])
  })
  it('tells nothing where no day was filled in', () => {
    expect(acts(form('司法拘留', ['被拘留人', ''], ['拘留日期', ''], ['拘留天数', '']))).toEqual([])
  })
})

describe('headings that stand in no dictionary', () => {
  it('the day a query was asked for, not that of the answer', () => {
    expect(acts(list('网络查控', '被查询人|查询类型|协查单位|申请时间|反馈时间|反馈结果', `${S}|银行存款|人民银行|2024-06-12 09:12|2024-06-14 10:00|无余额`))).toEqual([`network-query 2024-06-12 ${S}`])
    expect(acts(list('查询任务', '任务编号|发起时间|查询范围|完成时间|任务状态', `CK01|2024-06-12|${S}|2024-06-15|已完成`, `CK02|2024-08-12|${S}||待发起`))).toEqual([`network-query 2024-06-12 ${S}`])
  })
  it('offices that were asked are no network', () => {
    expect(acts(list('财产调查', '调查单位|被调查人|调查时间|调查内容|调查结果', `住房公积金管理中心|${S}|2024-07-18|住房公积金|无缴存`, `不动产登记中心|${C}|2024-07-19|不动产|无登记`))).toEqual([`provident-fund-query 2024-07-18 ${S}`, `traditional-investigation 2024-07-19 ${C}`])
  })
  it('how somebody was met is no visit', () => {
    expect(acts(list('联系记录', '联系时间|联系人|身份|联系方式|联系内容', `2024-07-05|${A}|申请执行人|现场|反映${S}有挖机一台，要求法院核查`, `2024-07-08|${S}|被执行人|电话|催促履行`))).toEqual([`clue-provided 2024-07-05 ${A}`])
  })
  it('what the applicant says of the closing face to face is said in a talk; by telephone it is not', () => {
    const contact = (how: string) => acts(list('沟通记录', '沟通时间|沟通对象|沟通方式|沟通内容', `2024-09-10|${A}|${how}|申请人不同意终本`, `2024-07-08|${S}|电话|催促履行`))
    expect(contact('到院')).toContain(`applicant-interviewed 2024-09-10 ${A}`)
    expect(contact('短信').filter((a) => a.startsWith('applicant-interviewed'))).toEqual([])
  })
})

describe('steps that take hold of a thing', () => {
  const HEAD = '措施|被执行人|标的|文书|生效日|到期日'
  it('are acts, and the things are the debtor’s', () => {
    const page = list('措施台账', HEAD, `冻结|${S}|邮储银行尾号6630|协助冻结通知书|2024-06-17|2025-06-16`, `查封|${C}|云N·挂5218重型半挂车|查封裁定|2024-06-25|2026-06-24`, `限高|${S}||限制消费令|2024-07-02|`)
    expect(acts(page)).toEqual([`consumption-restricted 2024-07-02 ${S}`, `frozen 2024-06-17 ${S}`, `sealed 2024-06-25 ${C}`])
    expect(file(page).assets.map((a) => `${a.kind.value} ${[a.owner?.value].flat().join('')} ${a.control?.until?.value ?? ''}`)).toEqual([`deposit ${S} 2025-06-16`, `vehicle ${C} 2026-06-24`])
  })
  it.each(['未冻结到存款', '余额为0元', '申请执行人申请冻结', '冻结失败', '拟冻结其账户'])('nothing was taken hold of: %s', (words) => {
    expect(acts(list('执行措施', '措施类别|措施对象|措施内容|实施时间|经办人', `冻结|${S}|${words}|2024-06-17|濮阳谨`, `限制消费|${S}|发布限制消费令|2024-07-02|濮阳谨`))).toEqual([`consumption-restricted 2024-07-02 ${S}`])
  })
})

describe('several papers, questions, labels of a form', () => {
  it('several papers in one cell are each served; what came back is not', () => {
    expect(acts(list('送达记录', '送达文书|受送达人|送达方式|送达日期|签收情况', `执行通知书、报告财产令|${C}|留置送达|2024-06-13|留置`, `执行通知书、报告财产令|${S}|邮寄送达|2024-06-14|退回`))).toEqual([`notice-served 2024-06-13 ${C}`, `report-order-served 2024-06-13 ${C}`])
  })
  it('a question, its answer and its days', () => {
    const page = list('审查表', '序号|审查内容|审查结果|具体情况', '1|是否进行网络查控|是|2024年2月22日、2024年7月16日', '2|是否采取限制消费措施|是|2024年3月12日', '3|是否搜查|否|无搜查必要', '4|查封、冻结财产情况|有|2024年2月26日冻结银行存款1,530.66元')
    expect(acts(page).filter((a) => !a.includes('frozen'))).toEqual(['consumption-restricted 2024-03-12', 'network-query 2024-02-22', 'network-query 2024-07-16'])
    expect(acts(page).some((a) => a.startsWith('frozen 2024-02-26'))).toBe(true)
    expect(undone(page)).toEqual(['search'])
  })
  it('the name of an act is a label where a day stands beside it', () => {
    const pair = (label: string, value: string) => acts(`<table><tr><td>${label}</td><td>${value}</td></tr></table>`)
    expect(pair('限制消费', '2024年4月29日')).toEqual(['consumption-restricted 2024-04-29'])
    expect(pair('限制消费', '未采取')).toEqual([])
    expect(pair('查封情况', `2024年5月2日查封${S}名下房产一套`)).toEqual([`sealed 2024-05-02 ${S}`])
    expect(pair('合议庭意见', '2024年9月6日合议，一致同意终结本次执行程序')).toEqual(['panel-deliberated 2024-09-06'])
  })
  it('the label of the row says how it was asked', () => {
    const sheet = '<table><tr><td>执行依据</td><td colspan="2">（2023）岭0281民初4410号民事判决书</td></tr><tr><td rowspan="2">网络查控情况</td><td>银行存款</td><td>2024年4月2日、8月26日两次查询，账户已注销</td></tr><tr><td>车辆</td><td>第一次查询，无</td></tr></table>'
    expect(acts(sheet)).toEqual(['network-query 2024-04-02', 'network-query 2024-08-26'])
  })
  it('the service of a ruling is no ruling', () => {
    const page = '<ul><li><h4>2024-09-25</h4><p>终本裁定</p><p>作出终结本次执行程序裁定</p></li><li><h4>2024-09-27</h4><p>终本裁定送达</p><p>向申请执行人送达裁定书</p></li></ul>'
    expect(acts(page).filter((a) => a.startsWith('zhongben-ruled'))).toEqual(['zhongben-ruled 2024-09-25'])
  })
})

describe('steps of a component', () => {
  const step = (day: string, title: string, words: string) => `<div class="van-step"><div class="van-step__title"><h4>${title}</h4><p>${words}</p><p>${day} 09:10</p></div><div class="van-step__line"></div></div>`
  const STEPS = [step('2024-09-25', '裁定', '裁定终结本次执行程序'), step('2024-07-02', '限制消费', `已对被执行人${S}限制消费`), step('2024-06-11', '文书送达', '执行通知书、报告财产令已送达被执行人')].join('')
  const WANT = ['notice-served 2024-06-11', 'report-order-served 2024-06-11', 'consumption-restricted 2024-07-02', 'zhongben-ruled 2024-09-25']
  it.each([['directly', STEPS], ['in a box', `<div class="van-steps__items">${STEPS}</div>`], ['in boxes', `<div><div class="inner">${STEPS}</div></div>`]])('each has its own day, %s below the list', (_, steps) => {
    expect(acts(`<h3>办案进展</h3><div class="van-steps van-steps--vertical">${steps}</div>`).map((a) => a.split(' ').slice(0, 2).join(' ')).toSorted()).toEqual(WANT.toSorted())
  })
  it('in groups they are not one entry with the first day of all', () => {
    const groups = `<div class="timeline"><div class="g"><div class="m">2024年9月</div><div class="it"><span>2024-09-03</span><p>第二次网络查控</p></div><div class="it"><span>2024-09-10</span><p>发布悬赏公告</p></div></div></div>`
    expect(acts(`<h3>执行过程</h3>${groups}`)).toEqual(['network-query 2024-09-03', 'reward-notice 2024-09-10'])
  })
})
