import type { Chance } from './chance.ts'

/** Labels of a field: those that courts and vendors are known to use, and others that a person understands at once. */
interface Labels { known: readonly string[]; other: readonly string[] }

export const LABELS: Readonly<Record<string, Labels>> = {
  caseNumber: { known: ['案号', '案号', '执行案号', '案件编号', '案件案号'], other: ['本案案号', '案件号', '执行案件号'] },
  filedOn: { known: ['立案日期', '立案日期', '立案时间', '立案日', '执行立案时间', '执行立案日期'], other: ['立案', '立案登记日期', '案件立案日期', '立案年月日', '正式立案时间'] },
  handler: { known: ['承办人', '承办法官', '执行法官', '执行员', '主办法官', '经办人', '办理人', '承办人姓名'], other: ['承办', '案件承办人', '主办人', '办案法官', '责任法官', '办案人'] },
  clerk: { known: ['书记员'], other: ['书记员姓名', '跟案书记员', '案件书记员'] },
  court: { known: ['执行法院', '执行法院', '法院', '受理法院', '立案法院', '经办法院'], other: ['承办法院', '办案法院', '法院名称', '执行单位'] },
  cause: { known: ['案由', '案由', '立案案由'], other: ['案件案由', '执行案由', '纠纷案由'] },
  'amounts.due': { known: ['执行标的', '申请执行标的', '标的金额', '执行标的额', '应执行标的金额', '申请执行金额', '立案标的', '执行金额'], other: ['标的总额', '应执行金额', '申请标的', '执行总标的', '标的额', '执行标的总额', '申请执行标的额'] },
  'amounts.paid': { known: ['实际到位金额', '执行到位金额', '到位金额', '已执行金额', '执行到位标的'], other: ['已到位', '到位标的', '累计到位', '已到位金额', '已执行到位金额', '累计执行到位', '执行到位'] },
  'amounts.unpaid': { known: ['未履行金额', '剩余执行标的金额', '尚未执行标的金额', '未执行金额'], other: ['未到位', '未到位金额', '尚未到位金额', '剩余标的', '剩余未执行金额', '尚未履行金额'] },
  'basis.number': { known: ['执行依据文号', '执行依据', '依据文号', '原审案号', '执行依据案号', '生效法律文书案号', '执行依据文书文号'], other: ['依据文书号', '生效文书文号', '据以执行的文书', '执行依据编号'] },
  'basis.court': { known: ['作出执行依据单位', '做出执行依据单位', '执行依据制作单位'], other: ['执行依据作出单位', '作出依据单位', '原审法院'] },
  appliedOn: { known: ['申请日期', '申请执行日期'], other: ['申请执行时间', '执行申请日期', '申请时间'] },
  applicants: { known: ['申请执行人', '申请执行人', '申请执行人', '申请人', '债权人'], other: ['申请执行人姓名', '申请执行方', '申请方'] },
  debtors: { known: ['被执行人', '被执行人', '被执行人', '被执行人姓名/名称', '债务人'], other: ['被执行人名称', '被执行方', '被执行人姓名'] },
}

export function labelOf(field: string, c: Chance): string {
  const l = LABELS[field]
  if (!l) throw new Error(`no label for ${field}`)
  return c.pick(c.yes(0.65) ? l.known : l.other)
}

export const isOtherLabel = (field: string, label: string): boolean => LABELS[field]?.other.includes(label.replace(/[（(].*$/, '')) ?? false

/** What stands beside the fields on such pages and is none of them. */
export const BESIDE: readonly ((c: Chance, day: (d: string) => string, filed: string) => readonly [string, string])[] = [
  (c) => ['承办部门', c.pick(['执行局', '执行一庭', '执行实施二组'])],
  (c) => ['案件来源', c.pick(['新收', '本院立案', '窗口立案'])],
  (c) => ['案件状态', c.pick(['执行中', '在办', '办理中'])],
  (c) => ['结案日期', c.pick(['', '—', '/', '-', '未结案', '暂无'])],
  (c) => ['归档日期', c.pick(['', '—', '/', '--'])],
  (c) => ['结案方式', c.pick(['', '—', '/', '未结案'])],
  (c) => ['办理天数', `${c.int(40, 170)}天`],
  (c) => ['申请执行费', `${c.int(100, 9000)}.00元`],
  (_, day, filed) => ['应结案日期', day(`${Number(filed.slice(0, 4)) + 1}${filed.slice(4).replace('02-29', '02-28')}`)],
  (c) => ['案件等级', c.pick(['普通', '一般', '简易'])],
  (_, day, filed) => ['收案日期', day(filed)],
  (c) => ['备注', c.pick(['', '无', '—'])],
]

export const TITLES = {
  basics: ['基本信息', '案件信息', '案件基本信息', '案件概况', '案情概览', '立案信息', '一、案件基本情况', ''],
  parties: ['当事人信息', '当事人', '诉讼参与人', '参与人信息', '二、当事人情况', '人员'],
  log: ['办案日志', '执行日志', '执行过程', '流程节点', '执行措施', '办理经过', '节点信息', '执行动态', '案件进展', '三、执行措施采取情况', '工作记录', '执行流程'],
  things: ['财产信息', '查控财产', '财产清单', '已查明财产', '财产情况', '财产管理', '四、财产查控情况', '涉案财产'],
  interview: ['约谈情况', '终本约谈', '约谈记录', '约谈信息'],
  service: ['文书送达', '送达信息', '送达情况', '送达记录'],
  visits: ['外出调查', '外勤记录', '实地调查记录', '外出登记'],
  queries: ['网络查控', '网络查控反馈', '总对总查控', '网络查控情况'],
} as const
