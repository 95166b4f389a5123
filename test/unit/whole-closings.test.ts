import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'
import { judge } from '../../rules/index.ts'
import { assets, events, shortAsset, shortEvent } from './narrative-told.ts'

/** What conclusions over whole closings hung on (test/verdicts, v99–v122): each cause as other clerks would write it, beside what must not be read so. Everything is invented. */

const NUMBER = '（2024）川9921执100号'
const file = (text: string): CaseFile => readText(text).caseFile
const of = (f: CaseFile, kind: string) => f.events.filter((e) => e.kind.value === kind).map(shortEvent)
const approval = (f: CaseFile, rule: string, asOf = '2024-10-08') => judge(f, { asOf }).findings.find((x) => x.rule === rule)?.approval

const SHEET = `案号：${NUMBER}\n立案日期：2024年4月16日\n申请执行人：柏川商行\n被执行人：闻砚\n执行标的：50000元，到位0元，未到位50000元`
const RECORDS = '走访笔录\n2024年6月19日上午，执行员到闻砚家中走访，闻砚在家，对其询问并制作笔录。\n\n限制消费令\n2024年5月21日作出，被限制人闻砚。\n\n约谈笔录\n2024年9月3日，约谈柏川商行经营者骆宁，告知执行情况及终本后果。骆宁：同意终本，没有线索。签名：骆宁\n\n合议笔录\n2024年9月10日，合议庭成员纪晓、温言、鲁平。一致同意终本。\n院长：同意。2024年9月12日'
const WANTED = ['onsite-visit 2024-06-19 闻砚', 'consumption-restricted 2024-05-21', 'applicant-interviewed 2024-09-03', 'panel-deliberated 2024-09-10', 'president-approved 2024-09-12']

describe('a sheet with the parties above papers under bare names', () => {
  it.each([
    ['labels', SHEET],
    ['one line of prose', `立案信息：${NUMBER}，2024年4月16日立案。申请执行人柏川商行，被执行人闻砚。执行标的5万元，未到位5万元。`],
    ['one line of labels with their stops', `${NUMBER}执行卷宗摘录\n立案日期：2024年4月16日。申请执行人：柏川商行。被执行人：闻砚。执行标的：50000元。`],
    ['a title of its own', `案件流程信息表\n${SHEET}`],
    ['in brackets', `（案卷材料）\n${SHEET}`],
    ['with the name of the court', `云溪县人民法院\n${SHEET}`],
  ])('%s', (_, sheet) => {
    const f = file(`${sheet}\n\n${RECORDS}\n`)
    expect([f.applicants, f.debtors].map((list) => list.map((p) => valueOf(p.name)))).toEqual([['柏川商行'], ['闻砚']])
    expect(valueOf(f.filedOn)).toBe('2024-04-16')
    expect(f.events.map(shortEvent)).toEqual(expect.arrayContaining(WANTED))
  })
  it('a chapter behind an order is no part of it', () => {
    const f = file(`${SHEET}\n\n限制消费令\n2024年5月21日作出，被限制人闻砚。\n\n网络查控\n2024年4月18日对被执行人查询存款、车辆、不动产、证券，均已反馈，无财产。\n\n走访笔录\n2024年6月19日，到闻砚家中走访，闻砚在家。\n`)
    expect(of(f, 'network-query')).toEqual(['network-query 2024-04-18'])
    expect(f.debtors).toHaveLength(1)
  })
  it.each(['约谈笔录的内容见附件，2024年9月3日约谈。', '上列文书见卷宗：走访笔录、约谈笔录。'])('a name within a line opens none: %s', (line) => {
    expect(file(`${SHEET}\n${line}\n`).documents).toHaveLength(0)
  })
  it('a title stands by itself below a line that fills the page', () => {
    const log = '2024.04.15 第二次网络查询：银行存款、机动车、不动产、证券、保险，4.22全部反馈，除上述保险外没有发现其他财产。'
    const f = file(`${SHEET}\n执行日志\n2024.04.17 发执行通知书、报告财产令，并于当日以邮寄方式向被执行人闻砚送达，闻砚本人于4月20日签收。\n${log}\n${log}\n${log}\n\n终本约谈笔录\n时间 2024.05.06  地点 执行局接待室\n约谈对象 申请执行人经营者骆宁\n内容 告知终本的依据和后果。骆宁表示同意终本。\n`)
    expect(of(f, 'applicant-interviewed')).toEqual(['applicant-interviewed 2024-05-06'])
  })
})

describe('the day until which a thing is held', () => {
  it.each(['首封，至2027年3月31日', '已查封，期限至2027年3月31日', '轮候查封，至2027年3月31日', '查封（首封，至2027年3月31日）', '本院首先查封，至2027-03-31', '续封，至2027年3月31日'])('“%s” is no year of what is told behind it', (held) => {
    expect(events(`2024年4月1日查封闻砚名下房屋，${held}。7月16日，约谈柏川商行，同意终本。`).filter((e) => e.startsWith('applicant-interviewed'))).toEqual(['applicant-interviewed 2024-07-16'])
  })
  it.each(['至2025年5月10日，闻砚仍未履行', '2025年1月9日，查封到期后续封'])('“%s” goes on with the year', (words) => {
    expect(events(`2024年4月1日查封闻砚名下房屋。${words}。7月16日，约谈柏川商行，同意终本。`).filter((e) => e.startsWith('applicant-interviewed'))).toEqual(['applicant-interviewed 2025-07-16'])
  })
})

describe('for how long a thing is held', () => {
  const term = (words: string) => file(`${SHEET}\n\n执行日志\n2024年5月6日　${words}\n2024年6月3日　限制消费。\n`)
  it.each([
    ['查封闻砚名下青石路2号房屋，期限三年。', 36], ['查封闻砚名下青石路2号房屋，查封期限为三年。', 36], ['查封闻砚名下青石路2号房屋（期限3年）。', 36], ['冻结闻砚存款8000元，期限一年。', 12], ['冻结闻砚存款8000元，冻结期限12个月。', 12],
    ['查封闻砚名下青石路2号房屋，期限三十六个月。', 36], ['查封闻砚名下川Z12X45号轿车，为期二年。', 24],
  ])('%s', (words, months) => {
    expect(term(words).assets.map((a) => valueOf(a.control?.term))).toEqual([months])
    expect(['pass', 'not-applicable']).toContain(approval(term(words), 'seal-expiry'))
  })
  it.each(['查封闻砚名下青石路2号房屋，该房租赁期限三年。', '查封闻砚名下青石路2号房屋，查封期限不超过三年。', '查封闻砚名下青石路2号房屋，贷款期限二年。', '查封闻砚名下青石路2号房屋。'])('not “%s”', (words) => {
    expect(term(words).assets.map((a) => valueOf(a.control?.term))).toEqual([undefined])
    expect(approval(term(words), 'seal-expiry')).toBe('need-check')
  })
  it('told so, and run out', () => {
    expect(approval(term('冻结闻砚存款8000元，期限三个月，未续冻。'), 'seal-expiry')).not.toBe('pass')
  })
})

describe('one thing told several times', () => {
  const log = (...lines: string[]) => file(`${SHEET}\n\n执行日志\n${lines.map((l, i) => `2024年5月${i + 1}日　${l}`).join('\n')}\n`).assets.map(shortAsset)
  it.each([
    [['查到闻砚名下川Z12X45号货车一辆。', '闻砚申报：仅有货车一辆。']], [['闻砚申报有住房一套。', '查封闻砚名下青石路2号房屋。']], [['查到闻砚名下青石路2号房屋一套。', '闻砚报告财产：名下房屋一套。']],
    [['查询到闻砚存款8600元。', '冻结闻砚存款8600元。', '扣划闻砚存款8600元。']],
  ])('%j is one', (lines) => { expect(log(...lines)).toHaveLength(1) })
  it.each([
    [['查到闻砚名下川Z12X45号货车一辆。', '查到闻砚名下川Z77X88号货车一辆。']], [['查封闻砚名下青石路2号房屋。', '查封闻砚名下云溪路9号房屋。']], [['查询到闻砚存款8600元。', '查询到闻砚存款700元。']],
    [['闻砚申报有住房一套。', '查到闻砚名下川Z12X45号货车一辆。']],
  ])('%j are two', (lines) => { expect(log(...lines)).toHaveLength(2) })
  it('declared in one paper, sealed and offered for sale in another', () => {
    const f = file(`${SHEET}\n\n财产申报表\n案号：${NUMBER}\n申报人：闻砚\n申报日期：2024年4月28日\n不动产：住房一套，抵押给云溪银行\n\n执行日志\n2024年5月6日　查封闻砚名下青石路2号房屋，首封。\n2024年7月1日　第一次拍卖流拍。\n2024年8月1日　第二次拍卖流拍。\n`)
    expect(f.assets.filter((a) => a.kind.value === 'real-estate').map((a) => [valueOf(a.control?.on), valueOf(a.disposal)])).toEqual([['2024-05-06', 'failed']])
  })
})

describe('what was left undone with a thing told before', () => {
  it.each([
    ['闻砚有住房公积金余额86214.33元。上述公积金未冻结、未提取。', 'provident-fund'], ['闻砚名下有人寿保险一份，现金价值41800元。该保险至今未冻结。', 'insurance'], ['闻砚持有云溪宏桥公司30%股权。股权未查封，也未处置。', 'equity'],
    ['查到闻砚名下青石路2号房屋。该房屋尚未处置。', 'real-estate'], ['闻砚名下有人寿保险一份，现金价值41800元。保险未到期，属养老保障，暂不处置。', 'insurance'],
    ['闻砚持有云溪宏桥公司30%股权。股权控制情况：未冻结。', 'equity'],
  ])('%s', (text, kind) => {
    expect(assets(text).filter((a) => a.startsWith(kind) && / none/.test(a))).toHaveLength(1)
  })
  it.each(['闻砚持有云溪宏桥公司30%股权。股权是否未冻结待查。', '查到闻砚名下青石路2号房屋。首封法院未处置该房屋。', '查到闻砚名下青石路2号房屋。如房屋未处置，可以申请恢复执行。', '查到闻砚名下青石路2号房屋。房屋未处置完毕前不得过户。', '闻砚有存款8600元。存款已扣划。'])('not “%s”', (text) => {
    expect(assets(text).filter((a) => / none/.test(a))).toEqual([])
  })
  it.each(['房屋抵押给云溪银行，余额约21万元', '房屋抵押给云溪银行，贷款余额21万元', '该房按揭贷款，余额21万元'])('what is owed is no deposit: %s', (text) => {
    expect(assets(`查到闻砚名下青石路2号房屋。${text}。`).filter((a) => a.startsWith('deposit'))).toEqual([])
  })
  it('the balance of an account is', () => {
    expect(assets('查询到闻砚在云溪银行有账户，余额2100元。')).toContain('deposit 闻砚 2100.00')
  })
})

describe('an outsider’s suit over the thing', () => {
  const HELD = '2024年5月6日查封闻砚名下青石路2号房屋。该房屋未处置。除上述房屋外，网络查询未发现其他财产。'
  const closing = (words: string) => file(`${SHEET}\n\n执行日志\n${HELD}${words}\n2024年6月3日　限制消费。\n`)
  it.each([
    '2024年7月5日案外人骆安提起执行异议之诉，正在审理。', '2024年7月5日骆安向本院提起案外人执行异议之诉，尚未判决。', '案外人骆安于2024年7月5日起诉，提起案外人执行异议之诉，案号（2024）川9921民初7号。', '2024年7月5日骆安提出执行异议之诉。',
    '2024年6月5日骆安提出书面异议，6月20日裁定驳回；2024年7月5日骆安提起执行异议之诉。',
  ])('%s: open', (words) => {
    expect(approval(closing(words), 'pending-dispute')).toBe('warn')
    expect(approval(closing(words), 'four-no-undisposed-property')).toBe('warn')
  })
  it.each(['骆安可以提起执行异议之诉。', '骆安未提起执行异议之诉。', '被执行人闻砚提起执行异议之诉，不影响执行。', '骆安逾期没有提起案外人执行异议之诉。'])('%s: none', (words) => {
    expect(of(closing(words), 'objection-filed')).toEqual([])
  })
  it('ended: the thing is to be disposed of', () => {
    const f = closing('2024年7月5日骆安提起执行异议之诉，2024年8月30日判决驳回其诉讼请求。')
    expect(approval(f, 'pending-dispute')).toBe('pass')
    expect(approval(f, 'four-no-undisposed-property')).toBe('block')
  })
})

describe('whose report was checked', () => {
  const checks = (text: string) => events(text, { debtors: ['闻砚', '闻墨'] }).filter((e) => e.startsWith('report-verified'))
  it.each(['2024年5月8日，两被执行人申报财产：闻砚有住房一套，闻墨无财产；6月5日核实属实。', '2024年5月8日，二被执行人均申报无财产，闻墨另称欠外债；6月5日核实无误。'])('%s of both', (text) => {
    expect(checks(text)).toEqual(['report-verified 2024-06-05'])
  })
  it('of all who reported', () => {
    expect(checks('2024年5月8日闻砚申报存款、闻墨申报面包车，6月5日核实属实。')).toEqual(['report-verified 2024-06-05'])
  })
  it('of him who is named', () => {
    expect(checks('2024年5月8日，两被执行人申报财产；6月5日对闻墨的申报核实属实。')).toEqual(['report-verified 2024-06-05 闻墨'])
  })
})

describe('what a later paper corrects', () => {
  const closed = (correction: string, filed = '2024年6月16日') => file(`${SHEET.replace('2024年4月16日', filed)}\n\n${RECORDS}\n\n${correction}\n\n执行裁定书\n${NUMBER}\n本院于2024年4月16日立案执行。裁定终结本次执行程序。\n二〇二四年九月二十日\n`)
  it.each([
    '关于立案日期的更正说明\n立案日期“2024年6月16日”系录入笔误，应为2024年4月16日。', '说明\n审批表中立案日期2024年6月16日有误，更正为2024年4月16日。', '情况说明\n将立案日期“2024年6月16日”更正为“2024年4月16日”。', '补正说明\n审批表所填立案时间2024年6月16日为笔误，实为2024年4月16日。',
  ])('%s', (correction) => {
    const f = closed(correction)
    expect([valueOf(f.filedOn), f.conflicts.filter((c) => c.field === 'filedOn')]).toEqual(['2024-04-16', []])
    expect(approval(f, 'four-no-under-three-months', '2024-09-20')).toBe('pass')
  })
  it.each(['', '说明\n立案日期2023年1月5日系笔误，应为2023年2月5日。', '说明\n结案审批表所填日期已核对。'])('nothing is put right by “%s”', (text) => {
    expect(closed(text).conflicts.map((c) => c.field)).toContain('filedOn')
  })
  it('a sum in a ruling', () => {
    const f = file(`${SHEET}\n\n执行裁定书\n${NUMBER}\n本院立案执行，执行标的55000元。裁定终结本次执行程序。\n二〇二四年九月二十日\n\n执行裁定书\n${NUMBER}之一\n裁定如下：\n将裁定书中“执行标的55000元”补正为“执行标的50000元”。\n二〇二四年九月二十二日\n`)
    expect([valueOf(f.amounts?.due), f.conflicts.filter((c) => c.field === 'amounts.due')]).toEqual(['50000.00', []])
  })
})
