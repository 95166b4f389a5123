import type { AssetKind, EventKind, EVENT_STATUSES } from './vocabulary.ts'

/** Chinese names of the acts and things of a case. */

export const EVENT_WORDS: Record<EventKind, string> = {
  'notice-issued': '发出执行通知书', 'notice-served': '送达执行通知书', 'report-order-issued': '发出报告财产令', 'report-order-served': '送达报告财产令',
  'property-reported': '被执行人报告财产', 'property-report-refused': '拒不报告财产', 'report-verified': '核实财产报告', 'consumption-restricted': '限制消费',
  'consumption-lifted': '解除限制消费', 'dishonest-listed': '纳入失信名单', 'dishonest-removed': '移出失信名单', 'exit-restricted': '限制出境', 'network-query': '网络查控',
  'traditional-investigation': '传统查控', 'onsite-visit': '上门查找', 'household-query': '户籍查询', 'provident-fund-query': '公积金查询', 'insurance-query': '保险查询',
  'tax-query': '税务查询', search: '搜查', audit: '审计', 'reward-notice': '悬赏公告', 'debtor-questioned': '询问被执行人', 'applicant-interviewed': '约谈申请执行人',
  'applicant-consented': '申请执行人同意终本', 'applicant-objected': '申请执行人不同意终本', 'clue-provided': '提供财产线索', 'clue-verified': '核实财产线索', fined: '罚款',
  detained: '拘留', summoned: '拘传', 'crime-referred': '移送追究刑事责任', sealed: '查封', impounded: '扣押', frozen: '冻结', 'waiting-sealed': '轮候查封',
  'control-renewed': '续行控制', 'control-released': '解除控制', valuation: '评估', 'auction-announced': '拍卖公告', 'auction-held': '拍卖', 'auction-failed': '流拍', sold: '成交',
  'debt-in-kind': '以物抵债', 'compulsory-management': '强制管理', deducted: '扣划', 'case-money-received': '案款到账', 'case-money-paid': '案款发放',
  'settlement-reached': '达成和解', 'panel-deliberated': '合议庭合议', 'president-approved': '院长批准', 'zhongben-ruled': '作出终本裁定', 'zhongben-served': '送达终本裁定',
  'zhongben-informed': '告知拟终本', 'zhongben-applied': '申请执行人书面申请终本', 'post-query': '终本后查询', 'post-query-informed': '告知终本后查询结果',
  'resumption-applied': '申请恢复执行', resumed: '恢复执行', 'objection-filed': '提出异议', 'bankruptcy-referred': '移送破产审查', 'seizure-help-requested': '函请协助查找车辆',
  'seal-transfer-requested': '商请移送处置权', 'distribution-joined': '申请参与分配', 'investigation-delegated': '委托调查', 'debt-in-kind-refused': '拒绝以物抵债',
  'interview-attempted': '尝试联系申请执行人',
  assigned: '分案承办', 'audit-applied': '申请审计', 'reward-applied': '申请悬赏', obstruction: '妨害执行', 'property-transferred': '转移财产', performed: '履行完毕',
  'vehicle-trace': '车辆使用痕迹', preserved: '诉讼保全', 'reference-price-set': '确定参考价', 'auction-notified': '拍卖通知', 'sale-paid': '付清价款', 'sale-confirmed': '送达成交裁定',
  'sale-delivered': '移交拍卖财产', 'distribution-planned': '制作分配方案', 'case-money-noticed': '财务到账通知', 'payment-delay-approved': '审批延缓发放', 'period-deducted': '扣除期间',
  'period-extended': '延长期限', 'objection-decided': '异议审查结论', 'hearing-held': '听证', 'party-change-applied': '申请变更追加', 'party-change-decided': '变更追加裁定',
  'bankruptcy-accepted': '受理破产', 'bankruptcy-declared': '宣告破产', 'exit-lifted': '解除限制出境', 'dishonest-applied': '申请纳入失信', 'dishonest-found-wrong': '发现错误纳入失信',
  'lift-refused': '拒绝解除限制', 'resumption-decided': '恢复申请的答复', 'database-entered': '录入终本库', 'database-hidden': '终本库屏蔽', petitioned: '信访', 'procuratorial-suggested': '检察建议送达',
  'procuratorial-replied': '检察建议回复', 'suit-notified': '送达应诉通知', mediated: '调解',
}

export const STATUS_WORDS: Record<(typeof EVENT_STATUSES)[number], string> = { refused: '拒绝', planned: '拟进行', attempted: '未成', 'not-done': '未做' }

export const ASSET_WORDS: Record<AssetKind, string> = {
  deposit: '存款', 'online-funds': '网络资金', vehicle: '车辆', vessel: '船舶', 'real-estate': '房产', land: '土地', equity: '股权', securities: '证券', insurance: '保险',
  'provident-fund': '公积金', 'wealth-product': '理财产品', income: '收入', movable: '动产', receivable: '债权', 'intellectual-property': '知识产权', other: '其他财产',
}
