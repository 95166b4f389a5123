import type { Source } from '../types.ts'
import { CHECKED, RED_LINE, SYSTEM } from './documents.ts'

/** 内部红线、系统口径、地方规定：不是法律，只影响审批。 */
export const PRACTICE_SOURCES: readonly Source[] = [
  { ...RED_LINE, id: 'red-line-property', article: '有财产未处置的不批', mark: 'P', requires: '发现的财产没有处置完毕，又没有不能处置的理由和证据的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-visit', article: '未上门查找被执行人的不批', mark: 'P', requires: '没有到被执行人住所或者经营地查找的，不批准终本；严于法律。' },
  { ...RED_LINE, id: 'red-line-interview', article: '未约谈申请执行人的不批', mark: 'P', requires: '没有约谈申请执行人的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-months', article: '立案未满三个月结案的不批', mark: 'P', requires: '自立案之日起未超过三个月的，不批准终本。' },
  { ...SYSTEM, id: 'system-small-deposit', article: '第6项', mark: 'V', requires: '小额存款低于限额且不超过应执行标的一定比例的，可以不作未处置财产。' },
  { ...SYSTEM, id: 'system-restriction', article: '第7项', mark: 'V', requires: '逐一被执行人已发限制消费令，单位还及于其责任人员；解除日期为空或者晚于结案日。' },
  { ...SYSTEM, id: 'system-interview', article: '第8项', mark: 'V', requires: '终本约谈应当早于结案日期，且记明是否同意终本；申请执行人申请终本、申请执行人为法院等除外。' },
  { ...SYSTEM, id: 'system-unpaid', article: '第9项', mark: 'V', requires: '终本案件的尚未执行标的金额应当大于零。' },
  { ...SYSTEM, id: 'system-contact', article: '约谈联系不上的处理（规则目录 A 组）', mark: 'P', requires: '联系不上申请执行人的，应当留有两种以上方式、不同日期的通知记录，并公告或者送达告知书。' },
  { id: 'henan-interview', document: '河南省高级人民法院关于规范终本案件征求申请执行人意见的若干规定（地方规定）', number: '', article: '约谈对象与方式', mark: 'V', authority: 'internal', requires: '约谈对象是申请执行人或者特别授权的代理人；原则上面谈，也可以电话、短信、微信等方式留痕。', from: null, to: null, checkedOn: CHECKED },
  { id: 'nanyang-visit-back', document: '南阳市中级人民法院关于建立终本案件负面清单和当事人回访制度的意见（地方规定）', number: '', article: '重点案件回访', mark: 'V', authority: 'internal', requires: '有财产未处置但申请执行人同意终本的，列为重点案件回访。', from: null, to: null, checkedOn: CHECKED },
  { ...SYSTEM, id: 'system-query', article: '第2项', mark: 'V', requires: '近三个月内对被执行人发起过全部已开通项目的网络查询；没有证件号码的村委会、分公司等除外。' },
  { ...SYSTEM, id: 'system-traditional', article: '第3项', mark: 'V', requires: '财产调查、搜查、悬赏、审计等传统查控措施至少有一种记录。' },
  { ...SYSTEM, id: 'system-special', article: '第4项', mark: 'V', requires: '对每名被执行人的住房公积金（限自然人）、理财产品、收益类保险、股息红利作过调查。' },
  { ...SYSTEM, id: 'system-clue', article: '第5项', mark: 'V', requires: '没有未核实完毕的财产线索。' },
  { ...SYSTEM, id: 'system-seal-alert', article: '查封到期提醒（规则目录 C 组的管理阈值）', mark: 'P', requires: '查封、扣押、冻结临近届满的，应当提示续行。' },
  { ...SYSTEM, id: 'system-vehicle-trace', article: '车辆近期轨迹（规则目录 C 组的管理阈值）', mark: 'P', requires: '只登记查封的车辆有近期违章、年检、保险、通行等记录的，列为线索。' },
  { id: 'jiangling', document: '江陵县人民法院关于强化终本案件监督管理的工作规范（试行）（地方规定）', number: '', article: '不得终本情形第（1）至（5）项', mark: 'V', authority: 'internal', requires: '线索未核查、传统调查未作、可以联系而未调查询问、查控未反馈又没有线下查控的，不得终本。', from: '2024-06-26', to: null, checkedOn: CHECKED },
  { id: 'jiangling-3', document: '江陵县人民法院关于强化终本案件监督管理的工作规范（试行）（地方规定）', number: '', article: '不得终本的情形第（三）项', mark: 'V', authority: 'internal', requires: '被执行人下落不明，提供其确切地址后未核查的，不得终本。', from: null, to: null, checkedOn: CHECKED },
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
