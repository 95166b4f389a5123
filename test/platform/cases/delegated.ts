import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const delegated: DemoCase = {
  id: 'delegated',
  layout: 'inline',
  about: 'No filing date, only the day of receipt and of application; the debtor lives elsewhere and the investigation asked of that court has not come back. Also served in GB18030; a name with a rare character.',
  caseNumber: '（2025）青9921执675号',
  applicant: '淳于禾', debtor: '陆㛃', cause: '承揽合同纠纷', filed: '', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执675号'], ['案件类型', '首次执行'], ['案由', '承揽合同纠纷'], ['申请日期', '2025-04-02'], ['收案日期', '2025-04-07'], ['立案日期', '—'],
      ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'], ['执行依据文号', '（2024）青9921民初3902号'], ['财产保全', '无'],
    ] },
    { title: '标的及结案', fields: [
      ['应执行标的金额', '19,600元'], ['实际到位金额', '0元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '19,600元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-08-29'],
    ] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '淳于禾', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '陆㛃', '990500********0000', '—', '江北省平洲市仿桥区样板街9号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-04-14', '执行通知', '向被执行人陆㛃邮寄执行通知书、报告财产令，4月18日签收。', '苏木'],
    ['2025-04-15', '网络查控', '查询陆㛃银行存款、车辆、不动产、证券、互联网银行，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-04-28', '财产报告', '陆㛃邮寄财产报告表，报告无财产。', '沈知言'],
    ['2025-05-06', '核查', '经核查，陆㛃报告与查询结果一致。', '沈知言'],
    ['2025-05-08', '限制消费', '向陆㛃发出限制消费令。', '苏木'],
    ['2025-06-11', '委托调查', '被执行人住所地在外省，已委托江北省平洲市仿桥区人民法院到陆㛃住所地调查，尚未反馈。', '沈知言'],
    ['2025-08-05', '网络查控', '再次查询陆㛃上述财产，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-08-18', '约谈', '约谈申请执行人淳于禾，同意终本，签字确认。', '沈知言'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-08-05', '银行存款', '陆㛃', '已反馈', '无'], ['2025-08-05', '车辆', '陆㛃', '已反馈', '无'], ['2025-08-05', '不动产', '陆㛃', '已反馈', '无'], ['2025-08-05', '证券', '陆㛃', '已反馈', '无'],
    ...further('2025-08-05', '陆㛃'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-08-18', '淳于禾', '面谈', '同意', '告知执行情况、调查措施、财产情况、终本依据及法律后果，听取意见，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-04-14', '已送达'], ['报告财产令', '2025-04-14', '已送达'], ['限制消费令', '2025-05-08', '已送达'], ['委托执行事项函', '2025-06-11', '已送达'], ['约谈笔录', '2025-08-18', '—'],
    ...closingPapers('2025-08-18'),
  ] },
  related: [['（2025）青9921执674号', '陆某 承揽合同纠纷', '立案日期 2025-04-08']],
  asOf: '2025-08-25',
  overall: ['need-check'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('need-check', ['need-check', 'none', 'notice'], 'Residence in another province, investigation delegated and not answered.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-08-18.'),
    'four-no-under-three-months': expecting('need-check', 'need-check', '立案日期 is “—”; neither 收案日期 nor 申请日期 stands in for it, and the filing date in the side column is another case’s.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '19,600 unpaid.'),
  },
}
