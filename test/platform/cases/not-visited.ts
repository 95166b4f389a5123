import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const notVisited: DemoCase = {
  id: 'not-visited',
  layout: 'inline',
  about: 'A complete log that says 电话无法接通 and 未约谈 in so many words; words that look like acts and are none.',
  caseNumber: '（2025）青9921执842号',
  applicant: '云溪县望舒电器商行', debtor: '第五禾', cause: '买卖合同纠纷', filed: '2025-05-12', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执842号'], ['案件类型', '首次执行'], ['案由', '买卖合同纠纷'], ['申请日期', '2025-05-06'], ['收案日期', '2025-05-08'], ['立案日期', '2025-05-12'],
      ['承办人', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'], ['执行依据文号', '（2025）青9921民初202号'], ['财产保全', '无'],
    ] },
    { title: '标的及结案', fields: [
      ['应执行标的金额', '8,650元'], ['实际到位金额', '0元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '8,650元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-09-05'],
    ] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '云溪县望舒电器商行', '92990921******0000', '经营者 毌丘禾', '青江省云溪县城关镇'],
    ['被执行人', '第五禾', '990921********0000', '—', '青江省云溪县城关镇新桥路16号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-05-14', '执行通知', '向被执行人第五禾邮寄执行通知书、报告财产令，5月16日签收。', '苏木'],
    ['2025-05-15', '网络查控', '查询第五禾银行存款、车辆、不动产、证券，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-05-26', '财产报告', '第五禾邮寄财产报告表，报告无财产。', '陆怀谷'],
    ['2025-05-28', '核查', '经核查，第五禾报告与查询结果一致。', '陆怀谷'],
    ['2025-05-30', '限制消费', '向第五禾发出限制消费令。', '苏木'],
    ['2025-07-02', '电话联系被执行人', '电话联系第五禾，电话无法接通。', '苏木'],
    ['2025-08-06', '走访计划', '拟于下周到第五禾住所地走访，因车辆调度原因取消，未走访。', '陆怀谷'],
    ['2025-08-20', '网络查控', '再次查询第五禾财产，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-08-28', '约谈情况', '未约谈申请执行人。', '陆怀谷'],
    ['2025-08-29', '合议庭评议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-08-20', '银行存款', '第五禾', '已反馈', '无'], ['2025-08-20', '车辆', '第五禾', '已反馈', '无'], ['2025-08-20', '不动产', '第五禾', '已反馈', '无'], ['2025-08-20', '证券', '第五禾', '已反馈', '无'],
    ...further('2025-08-20', '第五禾'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-05-14', '已送达'], ['报告财产令', '2025-05-14', '已送达'], ['限制消费令', '2025-05-30', '已送达'],
    ['合议庭评议笔录', '2025-08-29', '—'],
    ...closingPapers('2025-05-30'),
  ] },
  related: [['（2025）青9921执841号', '第五禾 服务合同纠纷', '上门走访 2025-06-12']],
  asOf: '2025-09-01',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('block', ['notice', 'none'], 'A call that failed and a visit that was planned and cancelled are no visit. He is not missing and the network query covers the kinds: at most 一般提示 in law.'),
    'four-no-no-applicant-interview': expecting('block', ['suspected-violation', 'procedural-defect', 'clue'], 'The log says 未约谈, the list of interviews is complete and empty.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-05-12, three months end 2025-08-12, proposed 2025-09-05.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '8,650 unpaid.'),
  },
}
