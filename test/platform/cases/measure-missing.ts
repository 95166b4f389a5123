import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const measureMissing: DemoCase = {
  id: 'measure-missing',
  layout: 'grid',
  about: 'Closed after ten weeks; the complete log and the complete list of documents hold no consumption restriction order.',
  caseNumber: '（2025）青9921执803号',
  applicant: '纪南星', debtor: '桑落', cause: '民间借贷纠纷', filed: '2025-05-06', stage: '已结案',
  groups: [
    { title: '基本信息', fields: [
      ['案号', '（2025）青9921执803号'], ['案件类型', '首次执行'], ['案由', '民间借贷纠纷'], ['立案日期', '2025-05-06'], ['申请日期', '2025-04-28'], ['收案日期', '2025-04-28'], ['承办法官', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'],
      ['执行依据文号', '（2025）青9921民初88号'], ['财产保全', '未申请'],
    ] },
    { title: '标的信息', fields: [['应执行标的金额', '35,000.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '35,000.00元']] },
    { title: '结案信息', fields: [['结案方式', '终结本次执行程序'], ['裁定日期', '2025-07-15'], ['结案日期', '2025-07-15'], ['归档日期', '2025-09-02']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '纪南星', '990921********0000', '—', '青江省云溪县东塘镇'],
    ['被执行人', '桑落', '990921********0000', '—', '青江省云溪县东塘镇桥头村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-05-08', '执行通知', '向被执行人桑落发出执行通知书、报告财产令，本人签收。', '苏木'],
    ['2025-05-09', '网络查询', '对桑落发起网络查控（存款、车辆、不动产、证券），已全部反馈，未发现财产。', '苏木'],
    ['2025-05-20', '财产报告', '桑落报告名下无财产。', '陆怀谷'],
    ['2025-05-22', '报告核实', '经核实，桑落报告属实。', '陆怀谷'],
    ['2025-06-05', '上门走访', '到东塘镇桥头村桑落家中走访，本人在家，制作询问笔录。', '陆怀谷、苏木'],
    ['2025-07-08', '约谈', '约谈申请执行人纪南星，告知各项情况并听取意见，其同意终本，签字确认。', '陆怀谷'],
    ['2025-07-15', '裁定', '作出终结本次执行程序裁定。', '陆怀谷'],
    ['2025-07-15', '送达', '终结本次执行程序裁定书送达申请执行人纪南星。', '苏木'],
  ] },
  queries: { title: '网络查控', columns: QUERIES, pager: 'total', rows: [
    ['2025-05-09', '银行存款', '桑落', '已反馈', '余额0.00元'], ['2025-05-09', '车辆', '桑落', '已反馈', '无'], ['2025-05-09', '不动产', '桑落', '已反馈', '无'], ['2025-05-09', '证券', '桑落', '已反馈', '无'],
    ...further('2025-05-09', '桑落'),
  ] },
  assets: none(ASSETS, '查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-07-08', '纪南星（申请执行人）', '面谈', '同意', '告知执行情况、财产调查措施、财产情况、终本依据及法律后果，听取意见，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-05-08', '已送达'], ['报告财产令', '2025-05-08', '已送达'], ['询问笔录', '2025-06-05', '—'], ['约谈笔录', '2025-07-08', '—'], ['终结本次执行程序裁定书', '2025-07-15', '已送达'],
    ['现场调查笔录', '2025-06-05', '—'],
    ...closingPapers('2025-07-15'),
  ] },
  related: [['（2025）青9921执790号', '桑落 买卖合同纠纷', '限制消费 2025-05-12']],
  asOf: '2025-11-20',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-06-05.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-07-08, before the ruling.'),
    'four-no-under-three-months': expecting('block', 'suspected-violation', 'Three months end 2025-08-06, ruled 2025-07-15; consumption restriction explicitly missing (complete log and documents). The order in the side column is another case’s.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '35,000 unpaid.'),
  },
}
