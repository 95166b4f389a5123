import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Who is who in records and forms that name a party by another label, who handles the case, and what a debtor declares. */

const talk = (who: string): string => `约 谈 笔 录\n时间：2025年9月17日\n案号：（2025）晋9926执355号\n约谈人：法官郝例刚\n记录人：苗试\n${who}\n案由：民间借贷纠纷\n问：你与被执行人侯拟俊民间借贷纠纷一案，今天约谈你，有没有线索？\n答：没有，同意终本。\n`
const form = (line: string): string => `被执行人财产报告表\n案号：（2025）皖9925执1043号\n执行法院：安徽省滁峰县人民法院\n申请执行人：滁峰县样成粮油贸易有限公司\n${line}\n案由：民间借贷纠纷\n一、收入情况\n无\n`
const declared = (line: string): string => `被执行人财产报告表\n案号：（2025）皖9925执1043号\n申请执行人：滁峰县样成粮油贸易有限公司\n被执行人：金拟海\n${line}\n报告人：金拟海\n2025年7月8日\n`
const ruling = (clause: string): string => `云溪县人民法院\n执行裁定书\n（2024）川9921执100号\n申请执行人：柏川商行，住所地云溪县。\n被执行人：闻砚，男，住云溪县。\n柏川商行与闻砚买卖合同纠纷一案，本院于2024年5月8日立案执行。\n2024年6月1日，承办人${clause}，被执行人闻砚。\n本院认为，闻砚暂无财产。依照规定，裁定如下：\n终结本次执行程序。\n审判长 甲乙\n审判员 丙丁\n二〇二四年九月一日\n书记员 温言\n`
const names = (text: string, side: 'applicants' | 'debtors'): string[] => readText(text).caseFile[side].map((p) => String(p.name?.value))

describe('parties by other labels', () => {
  it.each(['刘样莲，女，系申请执行人本人', '刘样莲，申请执行人本人', '刘样莲（申请执行人本人）', '刘样莲，女，1980年3月生，申请执行人之一', '刘样莲 女 申请执行人', '刘样莲，为本案的申请执行人', '申请执行人刘样莲本人'])('the applicant is “%s”', (who) => {
    expect(names(talk(`被约谈人：${who}`), 'applicants')).toEqual(['刘样莲'])
  })

  it('a daughter of the applicant is none', () => {
    expect(names(talk('被约谈人：刘样莲，系申请执行人的女儿'), 'applicants')).toEqual([])
  })

  it.each(['报告人（被执行人）：金拟海　　性别：男　　年龄：46', '申报人（被执行人）：金拟海', '被执行人（报告人）：金拟海　　性别：男', '被执行人基本情况：金拟海，男，1979年生', '报告义务人：金拟海　联系电话：略'])('the debtor of a form is “%s”', (line) => {
    expect(names(form(line), 'debtors')).toEqual(['金拟海'])
  })

  it('who reports to a panel is no debtor', () => {
    expect(names(form('报告人：金拟海'), 'debtors')).toEqual([])
  })

  it.each([['张例德到其家中', '张例德'], ['税明前往其家', '税明']])('“承办人%s” names who handles the case', (clause, name) => {
    expect(readText(ruling(clause)).caseFile.handler?.value).toBe(name)
  })

  it.each(['将执行通知书送达', '当面送达执行通知书', '再次到其住所', '分别约谈双方', '会同法警到场', '经电话联系', '因其不在', '把文书交给其', '汇报如下', '登录系统查询', '及书记员到场', '同法警到场', '例行回访'])('“承办人%s” names nobody', (clause) => {
    expect(readText(ruling(clause)).caseFile.handler?.value).toBeUndefined()
  })
})

describe('a letter to the applicants', () => {
  const letter = (clause: string): string => `福建省晋屿市人民法院\n终结本次执行程序告知书\n（2025）闽9982执3050号\n庄样水、庄拟治：\n${clause}，本院于二〇二五年六月十日立案受理。现将有关事项告知你们：\n一、三被执行人均未申报财产。\n二、本院拟终结本次执行程序。\n特此告知。\n二〇二五年十月二十日\n`
  it.each(['你们申请执行的福建仿石建材有限公司、洪设金、洪例土合伙合同纠纷一案', '你们申请执行福建仿石建材有限公司、洪设金、洪例土合伙合同纠纷一案', '你们申请本院强制执行福建仿石建材有限公司、洪设金、洪例土合伙合同纠纷一案', '你们申请执行的被执行人福建仿石建材有限公司、洪设金、洪例土合伙合同纠纷一案', '我院立案执行你们申请的与福建仿石建材有限公司、洪设金、洪例土合伙合同纠纷一案'])('“%s” names all debtors', (clause) => {
    expect([names(letter(clause), 'applicants'), names(letter(clause), 'debtors')]).toEqual([['庄样水', '庄拟治'], ['福建仿石建材有限公司', '洪设金', '洪例土']])
  })

  it('what was said when it was handed over stands below it', () => {
    const { events } = readText(`${letter('你们申请执行的洪设金、洪例土合伙合同纠纷一案')}送达情况：庄样水、庄拟治于2025年10月23日到院领取本告知书，庄样水当场表示同意终结本次执行程序，庄拟治表示回去考虑。\n`).caseFile
    expect(events.filter((e) => e.kind.value === 'applicant-consented').map((e) => `${e.on?.value} ${String(e.party?.value)}`)).toEqual(['2025-10-23 庄样水'])
  })

  it('who runs the shop that applies speaks for it', () => {
    const { events } = readText('吉林省珲江县人民法院\n执行裁定书\n（2024）吉9927执1189号\n申请执行人：珲江县样丰种子经销处，经营者：娄设田。\n被执行人：郎例山，男，住珲江县。\n上列当事人买卖合同纠纷一案，本院于2024年10月9日立案。\n2025年1月7日，本院向娄设田告知案件情况，娄设田同意终结本次执行程序。\n裁定如下：\n终结本次执行程序。\n执行员 郁例峰\n二〇二五年一月十三日\n').caseFile
    expect(events.filter((e) => /^(?:zhongben-informed|applicant-consented)$/.test(e.kind.value ?? '')).map((e) => `${e.kind.value} ${e.on?.value}`)).toEqual(['zhongben-informed 2025-01-07', 'applicant-consented 2025-01-07'])
  })
})

describe('a receipt of service', () => {
  const receipt = (block: string): string => `云溪县人民法院\n送达回证\n案号：（2025）川9921执566号\n案由：追偿权纠纷\n${block}送达人：屈例、党样\n`
  const acts = (block: string): string[] => readText(receipt(block)).caseFile.events.map((e) => `${e.kind.value} ${e.on?.value}`).toSorted()
  const SERVED = ['notice-served 2025-08-14', 'report-order-served 2025-08-14']
  it.each([
    ['受送达人：被执行人闻砚\n送达文书：\n1.执行通知书1份\n2.报告财产令1份\n3.限制消费令1份\n送达方式：直接送达\n受送达人签收：闻砚　2025年8月14日\n', ['consumption-restricted undefined', ...SERVED]],
    ['受送达人：闻砚（被执行人）\n送达文书名称及件数：执行通知书、报告财产令各一份\n送达方式：留置送达\n留置送达情况：2025年8月14日闻砚拒绝签收，送达人将文书留置其住处，见证人谢例。\n', SERVED],
    ['受送达人　被执行人闻砚\n送达的文书　执行通知书、报告财产令\n收到日期　2025年8月14日\n受送达人签名　闻砚\n', SERVED],
    ['受送达人：被执行人闻砚\n文书名称：执行通知书\n份数：1\n送达时间：2025年8月14日10时\n签收：闻砚\n文书名称：报告财产令\n份数：1\n送达时间：2025年8月14日10时\n签收：闻砚\n', SERVED],
    ['受送达人：被执行人闻砚\n送达文书：执行通知书、报告财产令\n邮寄日期：2025年8月12日\n投递结果：2025年8月14日本人签收\n', SERVED],
    ['受送达人：被执行人闻砚\n送达文书：执行通知书、报告财产令\n邮寄日期：2025年8月12日\n投递结果：2025年8月17日退回，原因：查无此人\n', []],
    ['受送达人：被执行人闻砚\n送达文书：执行通知书、报告财产令\n受送达人签名：\n送达日期：    年  月  日\n', []],
  ])('%s', (block, want) => {
    expect(acts(block)).toEqual(want)
  })

  it('with a block for each of two', () => {
    const { caseFile } = readText(receipt('受送达人：被执行人 陕西仿塬果业有限责任公司\n送达文书：\n1.执行通知书　1份\n2.报告财产令　1份\n签收：2025年8月14日\n受送达人：被执行人 路拟宏\n送达文书：\n1.执行通知书　1份\n签收：2025年8月15日\n'))
    expect(caseFile.debtors.map((d) => d.name?.value)).toEqual(['陕西仿塬果业有限责任公司', '路拟宏'])
    expect(caseFile.events.map((e) => `${e.kind.value} ${e.on?.value} ${String(e.party?.value)}`)).toEqual(['notice-served 2025-08-14 陕西仿塬果业有限责任公司', 'report-order-served 2025-08-14 陕西仿塬果业有限责任公司', 'notice-served 2025-08-15 路拟宏'])
  })
})

describe('what a debtor declares', () => {
  it.each([
    ['九、对外债权：借给表弟汪设才2万元，有借条，没有归还。', 'receivable'], ['应收账款：云溪样和物流公司欠运费42000元', 'receivable'], ['交通运输工具：摩托车一辆', 'vehicle'], ['房屋、土地：桃园新村12栋302室', 'real-estate'], ['收入：每月工资3500元，由厂里发放', 'income'],
  ])('%s', (line, kind) => {
    expect(readText(declared(line)).caseFile.assets.map((a) => a.kind.value)).toEqual([kind])
  })

  it.each(['对外债权：没有人欠我的钱', '债务：欠信用社贷款8万元', '机动车：皖Z3G5E2轿车，2025年3月已卖', '一年内财产变动情况：2025年3月将皖Z3G5E2轿车以1.5万元卖给他人', '房屋：自建房一栋，登记在父亲名下'])('%s: nothing', (line) => {
    const { assets, events, amounts } = readText(declared(line)).caseFile
    expect([assets.length, events.filter((e) => e.kind.value === 'case-money-paid').length, amounts?.paid]).toEqual([0, 0, undefined])
  })

  it('what the court found below his signature are acts of the case on their own days', () => {
    const { caseFile } = readText(`${declared('四、房屋\n桃园新村12栋302室')}法院核实情况：\n2025年7月15日经网络查控系统核查，与报告一致。2025年7月22日承办人到不动产登记中心查询，该房屋登记在金拟海名下，本院于当日办理查封手续。\n`)
    expect(caseFile.events.filter((e) => /^(?:network-query|traditional-investigation|sealed|property-reported)$/.test(e.kind.value ?? '')).map((e) => `${e.kind.value} ${e.on?.value}`).toSorted()).toEqual(['network-query 2025-07-15', 'property-reported 2025-07-08', 'sealed 2025-07-22', 'traditional-investigation 2025-07-22'])
  })
})

describe('a table of answers with a second round', () => {
  it('dates what was done by its own day, never by the day of asking, and takes “同前” for no second act', () => {
    const { caseFile } = readText('被执行人财产网络查控反馈表\n案号：（2025）津9911执1876号\n申请执行人：天津样海商业银行股份有限公司\n被执行人：岳设伟\n\n发起批次\t发起日期\t查询类别\t协查单位\t反馈日期\t反馈结果\t控制情况\n1\t2025-08-07\t车辆\t公安交管\t2025-08-09\t津ZA6T71小型轿车\t2025-08-18查封\n1\t2025-08-07\t网络资金\t支付机构甲\t2025-08-08\t余额36.10元\t未控制\n2\t2025-10-30\t车辆\t公安交管\t2025-11-01\t同前\t已查封\n')
    expect(caseFile.events.map((e) => `${e.kind.value} ${e.on?.value}`)).toEqual(['network-query 2025-08-07', 'sealed 2025-08-18', 'network-query 2025-10-30'])
    expect(caseFile.assets.map((a) => a.kind.value).toSorted()).toEqual(['online-funds', 'vehicle'])
  })
})

describe('who is asked', () => {
  const asked = (who: string): string[] => readText(`科尔旗人民法院\n询问笔录\n时间：2025年6月17日15时许\n地点：科尔旗巴镇巴彦嘎查村委会\n询问人：白例泉\n被询问人：${who}\n案号：（2025）内9930执288号\n申请执行人：科尔旗样丰农资经销部\n被执行人：额拟图、乌样兰\n问：额拟图现在在哪里？\n答：去外地打工了。\n`).caseFile.events.map((e) => String(e.kind.value))
  it.each(['宝拟柱，男，系被执行人额拟图的叔叔', '宝拟柱，系被执行人额拟图的表哥，牧民', '宝拟柱，系被执行人额拟图的朋友'])('%s: the debtor was not questioned', (who) => {
    expect(asked(who)).not.toContain('debtor-questioned')
  })

  it('the debtor himself was', () => {
    expect(asked('额拟图，男，系被执行人')).toContain('debtor-questioned')
  })
})
