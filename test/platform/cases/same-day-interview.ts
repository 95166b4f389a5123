import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const sameDayInterview: DemoCase = {
  id: 'same-day-interview',
  layout: 'grid',
  about: 'Interview and ruling on one day; nobody went to the debtor’s home, and the applicant had said in writing that he wanted no visit.',
  caseNumber: '（2025）青9921执699号',
  applicant: '南宫玉', debtor: '微生亮', cause: '服务合同纠纷', filed: '2025-04-14', stage: '已结案',
  groups: [
    { title: '基本信息', fields: [
      ['案号', '（2025）青9921执699号'], ['案件类型', '首次执行'], ['案由', '服务合同纠纷'], ['立案日期', '2025-04-14'], ['申请日期', '2025-04-10'], ['收案日期', '2025-04-10'], ['承办法官', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'],
      ['执行依据文号', '（2025）青9921民初45号'], ['财产保全', '未申请'],
    ] },
    { title: '标的信息', fields: [['应执行标的金额', '9,800.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '9,800.00元']] },
    { title: '结案信息', fields: [['结案方式', '终结本次执行程序'], ['裁定日期', '2025-07-22'], ['结案日期', '2025-07-25']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '南宫玉', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '微生亮', '990921********0000', '—', '青江省云溪县石门镇高岭村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-04-16', '执行通知', '向被执行人微生亮邮寄执行通知书、报告财产令，4月19日本人签收。', '苏木'],
    ['2025-04-17', '网络查询', '对微生亮发起网络查控（存款、车辆、不动产、证券、互联网银行），已全部反馈，未发现财产。', '苏木'],
    ['2025-04-28', '财产报告', '微生亮邮寄财产报告表，无财产。', '陆怀谷'],
    ['2025-04-30', '报告核实', '微生亮的报告与查询结果一致，核实无误。', '陆怀谷'],
    ['2025-05-07', '限制高消费', '向微生亮发出限制消费令。', '苏木'],
    ['2025-05-19', '公积金查询', '到住房公积金管理中心查询，微生亮无缴存。', '苏木'],
    ['2025-06-09', '收到申请执行人说明', '申请执行人南宫玉提交书面说明：认可网络查控结果，明确不要求到微生亮住所地实地调查。', '陆怀谷'],
    ['2025-07-14', '再次网络查询', '对微生亮再次发起网络查控，已全部反馈，未发现财产。', '苏木'],
    ['2025-07-22', '约谈', '约谈申请执行人南宫玉，告知各项情况并听取意见，其同意终本，签字确认。', '陆怀谷'],
    ['2025-07-22', '裁定', '作出终结本次执行程序裁定。', '陆怀谷'],
    ['2025-07-24', '送达', '终结本次执行程序裁定书送达申请执行人南宫玉。', '苏木'],
  ] },
  queries: { title: '网络查控', columns: QUERIES, pager: 'total', rows: [
    ['2025-07-14', '银行存款', '微生亮', '已反馈', '余额0.00元'], ['2025-07-14', '车辆', '微生亮', '已反馈', '无'], ['2025-07-14', '不动产', '微生亮', '已反馈', '无'], ['2025-07-14', '证券', '微生亮', '已反馈', '无'],
    ...further('2025-07-14', '微生亮'),
  ] },
  assets: none(ASSETS, '查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-07-22 10:00', '南宫玉（申请执行人）', '面谈', '同意', '告知执行情况、财产调查措施、财产情况、终本依据及法律后果，听取意见；申请执行人无财产线索提供，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-04-16', '已送达'], ['报告财产令', '2025-04-16', '已送达'], ['限制消费令', '2025-05-07', '已送达'], ['申请执行人书面说明', '2025-06-09', '—'], ['约谈笔录', '2025-07-22', '—'], ['终结本次执行程序裁定书', '2025-07-22', '已送达'],
    ...closingPapers('2025-07-22'),
  ] },
  related: [['（2025）青9921执698号', '微生亮 买卖合同纠纷', '现场走访 2025-05-20']],
  asOf: '2025-08-04',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting(['warn', 'pass'], ['none', 'notice'], 'No visit in a complete log, but the applicant waived it in writing: 转 WARN/PASS. The visit in the side column is another case’s.'),
    'four-no-no-applicant-interview': expecting('warn', ['none', 'notice', 'clue'], 'Interview on the day of the ruling (decision 10).'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-04-14, three months end 2025-07-14, ruled 07-22.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '9,800 unpaid.'),
  },
}
