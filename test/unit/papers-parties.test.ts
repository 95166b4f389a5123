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
