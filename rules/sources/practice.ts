import type { Source } from '../types.ts'
import { CHECKED, RED_LINE, SYSTEM } from './documents.ts'

/** 内部红线、系统口径、地方规定：不是法律，只影响审批。 */
export const PRACTICE_SOURCES: readonly Source[] = [
  { ...RED_LINE, id: 'red-line-property', article: '有财产未处置的不批', mark: 'P', requires: '发现的财产没有处置完毕，又没有不能处置的理由和证据的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-visit', article: '未上门查找被执行人的不批', mark: 'P', requires: '没有到被执行人住所或者经营地查找的，不批准终本；严于法律。' },
  { ...RED_LINE, id: 'red-line-interview', article: '未约谈申请执行人的不批', mark: 'P', requires: '没有约谈申请执行人的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-months', article: '立案未满三个月结案的不批', mark: 'P', requires: '自立案之日起未超过三个月的，不批准终本。' },
  { ...SYSTEM, id: 'system-small-deposit', article: '第6项', mark: 'V', requires: '小额存款低于限额且不超过应执行标的一定比例的，可以不作未处置财产。' },
  { ...SYSTEM, id: 'system-interview', article: '第8项', mark: 'V', requires: '终本约谈应当早于结案日期，且记明是否同意终本；申请执行人申请终本、申请执行人为法院等除外。' },
  { ...SYSTEM, id: 'system-unpaid', article: '第9项', mark: 'V', requires: '终本案件的尚未执行标的金额应当大于零。' },
  { ...SYSTEM, id: 'system-contact', article: '约谈联系不上的处理（规则目录 A 组）', mark: 'P', requires: '联系不上申请执行人的，应当留有两种以上方式、不同日期的通知记录，并公告或者送达告知书。' },
  { id: 'henan-interview', document: '河南省高级人民法院关于规范终本案件征求申请执行人意见的若干规定（地方规定）', number: '', article: '约谈对象与方式', mark: 'V', authority: 'internal', requires: '约谈对象是申请执行人或者特别授权的代理人；原则上面谈，也可以电话、短信、微信等方式留痕。', from: null, to: null, checkedOn: CHECKED },
  { id: 'nanyang-visit-back', document: '南阳市中级人民法院关于建立终本案件负面清单和当事人回访制度的意见（地方规定）', number: '', article: '重点案件回访', mark: 'V', authority: 'internal', requires: '有财产未处置但申请执行人同意终本的，列为重点案件回访。', from: null, to: null, checkedOn: CHECKED },
  { ...SYSTEM, id: 'system-ruling', article: '第10项', mark: 'V', requires: '以终本方式结案的，应当已经作出终本裁定。' },
  { ...SYSTEM, id: 'system-dead', article: '第11项', mark: 'V', requires: '终本案件的被执行人不能全部是身份验证为死亡的自然人。' },
  { ...SYSTEM, id: 'system-act', article: '第12项', mark: 'V', requires: '执行标的内容为行为的，不走普通的终本校验。' },
  { ...SYSTEM, id: 'system-papers', article: '卷宗核查', mark: 'V', requires: '终本卷宗应当有执行通知书、报告财产令、送达回证、查询反馈汇总表、传统调查材料、限制消费令、约谈笔录、终本裁定书和案件办理情况表。' },
  { ...SYSTEM, id: 'system-flaws', article: '瑕疵核查', mark: 'V', requires: '检查文书的院印和签名，以及各项工作的期限。' },
  { ...SYSTEM, id: 'system-agreement', article: '一致性核查', mark: 'V', requires: '文书上的案号、当事人应当与案件信息一致。' },
  { ...SYSTEM, id: 'system-same-day', article: '同日批量的核查（规则目录 F 组）', mark: 'P', requires: '各环节集中在同一天的，核对材料是否事后补造；同日不等于违法。' },
  { ...SYSTEM, id: 'system-insolvent', article: '多案终本的核查（规则目录 B 组）', mark: 'P', requires: '企业有多件案件终本的，提示征询是否移送破产审查。' },
  { ...SYSTEM, id: 'system-repeat', article: '反复终本的核查（规则目录 B 组）', mark: 'P', requires: '同一执行依据两次以上恢复执行均以终本结案，每次没有到位或者间隔很短的，作为线索。' },
]
