import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, QUERIES, type DemoCase } from '../demo-case.ts'

export const debtorMissing: DemoCase = {
  id: 'debtor-missing',
  layout: 'definition-list',
  about: 'The debtor’s whereabouts are unknown, papers were served by announcement, and the complete log holds no search of any kind.',
  caseNumber: '（2025）青9921执158号',
  applicant: '青江省云溪县兴禾种业有限公司', debtor: '端木生', cause: '买卖合同纠纷', filed: '2025-01-20', stage: '终本审批',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '（2025）青9921执158号'], ['案件类型', '首次执行案件'], ['案由', '买卖合同纠纷'], ['申请日期', '2025-01-16'], ['收案日期', '2025-01-16'], ['立案日期', '2025-01-20'], ['承办人', '闻人书'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '（2024）青9921民初3111号'], ['应执行标的金额', '26,540.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '26,540.00元'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-06-06']] },
  ],
  parties: { columns: ['序号', '诉讼地位', '姓名/名称', '证件号码', '住址', '是否下落不明'], pager: 'total', rows: [
    ['申请执行人', '青江省云溪县兴禾种业有限公司', '91990921******0000', '青江省云溪县梅岭镇', '—'],
    ['被执行人', '端木生', '990921********0000', '青江省云溪县梅岭镇北坡村', '是'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-01-22', '发出执行通知书、报告财产令', '向被执行人端木生邮寄执行通知书、报告财产令，邮件退回。', '苏木'],
    ['2025-01-23', '网络查控', '查询端木生存款、车辆、不动产、证券，均已反馈，未发现财产。', '苏木'],
    ['2025-02-12', '公告送达', '因被执行人端木生下落不明，公告送达执行通知书、报告财产令，公告期三十日，已届满。', '苏木'],
    ['2025-03-18', '财产申报', '端木生在指定期限内未报告财产。', '闻人书'],
    ['2025-03-20', '限制消费令', '向端木生发出限制消费令。', '苏木'],
    ['2025-03-21', '纳入失信名单', '以违反财产报告制度为由，决定将端木生纳入失信被执行人名单，期限二年。', '苏木'],
    ['2025-05-14', '网络查控', '再次查询端木生财产，均已反馈，未发现财产。', '苏木'],
    ['2025-05-22', '约谈申请执行人', '约谈申请执行人法定代表人鲜于青禾，其同意终本并签字确认。', '闻人书'],
  ] },
  queries: { title: '网络查控情况', columns: QUERIES, pager: 'total', rows: [
    ['2025-05-14', '存款', '端木生', '已反馈', '无'], ['2025-05-14', '车辆', '端木生', '已反馈', '无'], ['2025-05-14', '不动产', '端木生', '已反馈', '无'], ['2025-05-14', '有价证券', '端木生', '已反馈', '无'],
    ...further('2025-05-14', '端木生'),
  ] },
  assets: none(ASSETS, '财产清单'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-05-22', '鲜于青禾（申请执行人法定代表人）', '面谈', '同意', '告知执行情况、财产调查情况、财产情况、终本依据及后果，听取意见，无线索提供，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-01-22', '公告送达'], ['报告财产令', '2025-01-22', '公告送达'], ['限制消费令', '2025-03-20', '已送达'], ['约谈笔录', '2025-05-22', '—'],
    ['失信决定书', '2025-03-21', '—'],
    ...closingPapers('2025-05-22'),
  ] },
  related: [['（2024）青9921执2050号', '端木生 民间借贷纠纷', '上门走访 2024-11-20']],
  asOf: '2025-05-28',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('block', ['procedural-defect', 'suspected-violation'], '下落不明 and no visit, no search of any kind in a complete log: 终本规定 art. 1(5).'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Legal representative interviewed on 2025-05-22.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-01-20, proposed 2025-06-06.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '26,540 unpaid.'),
  },
}
