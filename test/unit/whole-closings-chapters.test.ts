import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'
import { judge } from '../../rules/index.ts'
import { shortEvent } from './narrative-told.ts'

/** Dossiers in blocks and chapters (test/verdicts, v123–v150): each cause as other clerks would write it, beside what must not be read so. Everything is invented. */

const NUMBER = '（2024）川9921执100号'
const file = (text: string): CaseFile => readText(text).caseFile
const of = (f: CaseFile, ...kinds: string[]) => f.events.filter((e) => kinds.includes(e.kind.value ?? '')).map(shortEvent)
const SHEET = `案号：${NUMBER}\n立案日期：2024年4月16日\n申请执行人：柏川商行　经营者：骆宁\n被执行人：闻砚\n执行标的：50000元，到位0元，未到位50000元`
const blocks = (...papers: string[]) => file([SHEET, ...papers].join('\n\n'))
const ORDER = '限制消费令\n2024年5月21日作出，被限制人闻砚。'
const TALK = '约谈笔录\n时间：2024年9月3日\n被约谈人：申请执行人骆宁\n告知：案件执行情况、采取的执行措施、被执行人财产情况、终本的依据及法律后果。'
const REST = ['财产报告\n2024年5月6日闻砚报告无财产。', '合议笔录\n2024年9月10日，合议庭成员纪安、阮蓝、冉青合议，同意终本。\n院长审批：2024年9月12日　同意　文澜', '送达回证\n2024年9月25日　执行裁定书　骆宁（签收）']

describe('a dossier in blocks, each under its heading', () => {
  it.each([
    ['实地调查', 'onsite-visit 2024-06-19 闻砚'], ['现场走访', 'onsite-visit 2024-06-19 闻砚'], ['居住地走访', 'onsite-visit 2024-06-19 闻砚'], ['【传统调查】', 'onsite-visit 2024-06-19 闻砚'], ['上门查找', 'onsite-visit 2024-06-19 闻砚'],
  ])('“%s” behind an order is no part of it', (heading, wanted) => {
    const f = blocks(ORDER, `${heading}\n2024年6月19日，执行员到青石路闻砚家中走访，闻砚在家，制作笔录。`, `${TALK}\n骆宁：同意终本。`, ...REST)
    expect(f.events.map(shortEvent)).toEqual(expect.arrayContaining([wanted, 'consumption-restricted 2024-05-21', 'applicant-interviewed 2024-09-03', 'panel-deliberated 2024-09-10']))
    expect(f.debtors).toHaveLength(1)
  })
  it('what is planned in such a block was not done', () => {
    const f = blocks(ORDER, '下一步工作安排\n拟于2024年6月19日到闻砚家中走访。', `${TALK}\n骆宁：同意终本。`, ...REST)
    expect(of(f, 'onsite-visit').filter((e) => !e.includes('not'))).toEqual([])
  })
  it('minutes with the leave below, its day first', () => {
    expect(of(blocks(ORDER, `${TALK}\n骆宁：同意终本。`, ...REST), 'president-approved')).toEqual(['president-approved 2024-09-12'])
    expect(of(blocks(ORDER, `${TALK}\n骆宁：同意终本。`, ...REST.map((r) => r.replace('　同意　文澜', '　不同意　文澜'))), 'president-approved')).toEqual([])
  })
  it.each(['评议结论：同意终结本次执行程序。院长批示：同意，2024年9月12日。', '同意终本。院长批准：同意。2024年9月12日', '同意终本。\n报院长审批：同意。院长 文澜 2024年9月12日'])('leave within the minutes: %s', (end) => {
    expect(of(blocks(ORDER, `${TALK}\n骆宁：同意终本。`, `合议庭评议笔录\n2024年9月10日，合议庭成员纪安、阮蓝、冉青。${end}`, ...REST.filter((r) => !r.startsWith('合议'))), 'president-approved')).toEqual(['president-approved 2024-09-12'])
  })
  it.each(['同意终本，报院长审批。', '同意终本。院长批示：同意拘留闻砚，2024年9月12日。', '同意终本。院长批示：不同意，2024年9月12日。'])('no leave: %s', (end) => {
    expect(of(blocks(ORDER, `${TALK}\n骆宁：同意终本。`, `合议庭评议笔录\n2024年9月10日，合议庭成员纪安、阮蓝、冉青。${end}`, ...REST.filter((r) => !r.startsWith('合议'))), 'president-approved').filter((e) => !e.includes('!'))).toEqual([])
  })
  it('a ruling alone, its paragraphs apart, is one paper', () => {
    const f = file(`云溪县人民法院\n\n执行裁定书\n\n${NUMBER}\n\n申请执行人：骆宁。\n\n被执行人：闻砚。\n\n本院于2024年4月16日立案执行。\n\n裁定如下：\n\n终结本次执行程序。\n\n审判长　纪安\n\n二〇二四年九月二十日`)
    expect([f.documents.length, valueOf(f.rulingOn), valueOf(f.filedOn)]).toEqual([1, '2024-09-20', '2024-04-16'])
  })
})

describe('chapters with numbers', () => {
  const log = (second: string) => file(`${NUMBER}执行案卷\n\n一、案件概况\n本案于2024年4月16日立案。申请执行人骆宁，被执行人闻砚、闻墨。\n\n${second}\n本院2024年4月18日同时签发执行通知书、报告财产令，4月24日分别直接送达闻砚、闻墨，两人均签收。\n\n三、限制消费措施\n2024年9月24日，本院对被执行人闻砚发出限制消费令。因疏漏，未对闻墨发出限制消费令。\n\n四、约谈情况\n10月9日，约谈申请执行人骆宁，骆宁同意终结本次执行程序，并签名确认。`)
  it.each(['二、执行通知书和报告财产令', '二、执行通知书、报告财产令', '二、送达情况', '二、执行通知'])('“%s” is the title of no whole text', (second) => {
    const f = log(second)
    expect(f.events.map(shortEvent)).toEqual(expect.arrayContaining(['consumption-restricted 2024-09-24 闻砚', 'applicant-interviewed 2024-10-09']))
    expect(judge(f, { asOf: '2024-10-20' }).findings.find((x) => x.rule === 'consumption-order')?.approval).toBe('block')
  })
})

describe('queries under their heading', () => {
  const told = (chapter: string) => of(blocks(ORDER, chapter, `${TALK}\n骆宁：同意终本。`, ...REST), 'network-query')
  const coverage = (chapter: string) => judge(blocks(ORDER, chapter, `${TALK}\n骆宁：同意终本。`, ...REST), { asOf: '2024-10-08' }).findings.find((x) => x.rule === 'net-query-coverage')?.approval
  it.each([
    '网络查询\n2024年4月18日发起，4月22日反馈：闻砚银行存款2.19元，无机动车、不动产、证券。\n2024年7月1日发起，7月7日反馈：闻砚银行存款2.19元，无机动车、不动产、证券。',
    '网络查控情况\n第一次　2024年4月18日提起，4月22日全部反馈。闻砚：存款2.19元，无车辆、不动产、证券。\n第二次　2024年7月1日提起，7月7日全部反馈。无变化，存款、车辆、不动产、证券均无。',
    '财产查控\n首次：2024年4月18日查询存款、车辆、不动产、证券，均已反馈，无财产。\n末次：2024年7月1日查询存款、车辆、不动产、证券，均已反馈，无财产。',
    '总对总查控反馈\n发起时间：2024年4月18日发起，银行存款、车辆、不动产、证券均反馈，无财产。\n2024年7月1日再次发起，银行存款、车辆、不动产、证券均反馈，无财产。',
  ])('%s', (chapter) => {
    expect(told(chapter).map((e) => e.slice(0, 24)).sort()).toEqual(['network-query 2024-04-18', 'network-query 2024-07-01'])
    expect(['pass', 'warn']).toContain(coverage(chapter))
  })
  it.each(['网络查询\n拟于2024年7月1日发起第二次查询，包括银行存款、车辆、不动产、证券。', '网络查询\n2024年7月1日待发起，银行存款、车辆、不动产、证券均未查。'])('not “%s”', (chapter) => {
    expect(told(chapter).filter((e) => e.includes('2024-07-01') && !e.includes('not') && !e.includes('plan'))).toEqual([])
  })
})

describe('whom a talk was with', () => {
  it.each(['申请执行人骆宁', '骆宁，系申请执行人经营者', '申请执行人经营者骆宁', '申请执行人柏川商行经营者骆宁'])('“被约谈人：%s” is the shop', (who) => {
    const f = blocks(ORDER, `${TALK.replace('申请执行人骆宁', who)}\n骆宁：同意终本。`, ...REST)
    expect(f.applicants.map((p) => valueOf(p.name))).toEqual(['柏川商行'])
    expect(f.debtors.map((p) => valueOf(p.name))).toEqual(['闻砚'])
    expect(judge(f, { asOf: '2024-10-08' }).findings.find((x) => x.rule === 'four-no-no-applicant-interview')?.approval).not.toBe('need-check')
  })
  it('a record of somebody else, who speaks for nobody known, is not taken for its own', () => {
    expect(of(blocks(ORDER, `${TALK.replace('骆宁', '骆安')}\n骆安：同意终本。`, ...REST), 'applicant-interviewed')).toEqual([])
  })
})

describe('what is said twice in the negative', () => {
  const said = (words: string) => of(blocks(ORDER, `${TALK}\n程浩：你对终结本次执行程序有什么意见？\n骆宁：${words}`, ...REST), 'applicant-consented', 'applicant-objected').map((e) => e.split(' ')[0])
  it.each(['我不反对终本，但是闻砚开了一家店。', '对终本没有不同意见。', '对终结本次执行程序无不同意见。', '不持反对意见，可以终本。', '对终本没有任何不同意见。', '不反对法院终结本次执行程序。', '没有反对意见，同意终本。'])('“%s” consents', (words) => {
    expect([...new Set(said(words))]).toEqual(['applicant-consented'])
  })
  it.each(['我反对终本。', '我不同意终本。', '我对终本有不同意见。', '坚决反对法院终结本次执行程序。'])('“%s” objects', (words) => {
    expect([...new Set(said(words))]).toEqual(['applicant-objected'])
  })
})

describe('a request to resume above the papers of the resumed case', () => {
  const resumed = (request: string) => readText(`${request}\n\n恢复执行立案登记\n案号：（2024）川9921执恢7号\n立案日期：2024年4月16日\n申请执行人：骆宁\n被执行人：闻砚\n\n走访笔录\n2024年6月19日，到闻砚家中走访，闻砚在家。\n\n线索核实情况\n2024年6月20日，到骆宁反映的青云山工地核实，闻砚已离开。\n\n约谈笔录\n2024年9月3日，约谈骆宁，骆宁同意终本。`)
  it('names the case before', () => {
    const r = resumed('恢复执行申请书\n申请人：骆宁\n被申请人：闻砚\n请求事项：恢复对（2022）川9921执88号案件的执行。\n事实与理由：该案2022年9月30日终结本次执行程序，现申请恢复执行。')
    expect([valueOf(r.caseFile.caseNumber), valueOf(r.caseFile.closedOn), valueOf(r.caseFile.originalCase?.number), valueOf(r.caseFile.originalCase?.closedOn)]).toEqual(['（2024）川9921执恢7号', undefined, '（2022）川9921执88号', '2022-09-30'])
    expect(of(r.caseFile, 'onsite-visit', 'clue-verified')).toEqual(['onsite-visit 2024-06-19 闻砚', 'clue-verified 2024-06-20 骆宁'])
    expect(r.further ?? []).toHaveLength(0)
  })
  it('alone, is of the case it names', () => {
    expect(valueOf(file('恢复执行申请书\n申请人：骆宁\n被申请人：闻砚\n请求事项：恢复对（2022）川9921执88号案件的执行。').caseNumber)).toBe('（2022）川9921执88号')
  })
  it.each(['拟到骆宁反映的青云山工地核实。', '骆宁反映的青云山工地待核实。', '骆宁请求到其反映的青云山工地核实。'])('not verified: %s', (words) => {
    expect(of(blocks(ORDER, `线索核实情况\n2024年6月20日，${words}`, `${TALK}\n骆宁：同意终本。`, ...REST), 'clue-verified').filter((e) => !/not|plan/.test(e))).toEqual([])
  })
})

describe('who reported, and what is claimed', () => {
  const two = (words: string) => file(`案号：${NUMBER}\n立案日期：2024年4月16日\n申请执行人：骆宁\n被执行人：云溪宏桥运输有限公司（法定代表人闻砚）、闻砚\n\n执行日志\n${words}\n2024年6月3日　限制消费。\n`)
  it.each(['2024年5月6日　闻砚代表公司并以个人名义提交财产报告两份。', '2024年5月6日　闻砚代表公司及其本人提交财产报告。'])('%s: both', (words) => {
    expect(of(two(words), 'property-reported').map((e) => e.includes('闻砚') && !e.includes('云溪'))).toEqual([false])
  })
  it('for the firm alone', () => {
    expect(of(two('2024年5月6日　闻砚代表公司提交财产报告。'), 'property-reported').some((e) => e.includes('云溪') && e.includes('闻砚'))).toBe(false)
  })
  it('a notice that lists duties one by one states no other sum than the ruling', () => {
    const f = file(`云溪县人民法院\n执行通知书\n${NUMBER}\n闻砚：\n责令你自本通知书送达之日起五日内履行下列义务：\n一、支付货款46200元；\n二、负担案件受理费478元、申请执行费600元。\n二〇二四年四月十八日\n\n云溪县人民法院\n执行裁定书\n${NUMBER}\n申请执行人：骆宁。\n被执行人：闻砚。\n骆宁与闻砚买卖合同纠纷一案，本院于2024年4月16日立案执行，执行标的47278元。裁定终结本次执行程序。\n二〇二四年九月二十日`)
    expect([valueOf(f.amounts?.due), f.conflicts.filter((c) => c.field === 'amounts.due')]).toEqual(['47278.00', []])
  })
})

describe('papers under the heading that names them', () => {
  const told = (body: string, heading = '【执行通知书、报告财产令】') => of(file(`云溪终本卷（2024）川9921执100号\n\n【立案】\n2024年4月1日立案。申请执行人：骆宁。被执行人：闻砚、闻墨。\n\n${heading}\n${body}\n\n【限制消费】\n5月20日，分别对闻砚、闻墨作出限制消费令。\n`), 'notice-issued', 'notice-served', 'report-order-served')
  it.each(['4月3日制作，4月8日送达闻砚，4月8日送达闻墨，送达方式均为直接送达。', '2024年4月3日签发，4月8日闻砚签收，4月8日由闻墨签收。', '均于2024年4月3日发出，4月8日由闻砚、闻墨本人签收。'])('%s', (body) => {
    expect(told(body).map((e) => e.slice(0, 30)).sort().join()).toMatch(/notice-issued 2024-04-03.*notice-served 2024-04-08.*report-order-served 2024-04-08/)
  })
  it.each(['4月3日制作，4月8日邮寄送达闻砚被退回。', '拟于4月8日送达闻砚。', '4月8日未送达闻砚。'])('not “%s”', (body) => {
    expect(told(body).filter((e) => e.includes('-served') && !/!/.test(e))).toEqual([])
  })
  it('a notice below its own title tells of no issue on the day of the judgment', () => {
    expect(of(file(`云溪县人民法院\n执行通知书\n${NUMBER}\n闻砚：\n你与骆宁一案，本院于2023年10月19日作出的民事判决书已生效，本院于2024年4月16日立案。责令你三日内履行。\n二〇二四年四月十八日`), 'notice-issued')).toEqual(['notice-issued 2024-04-18'])
  })
})
