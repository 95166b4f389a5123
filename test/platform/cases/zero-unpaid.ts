import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const zeroUnpaid: DemoCase = {
  id: 'zero-unpaid',
  layout: 'grid',
  about: 'Proposed as a closing for now although nothing is left to be paid.',
  caseNumber: '（2025）青9921执287号',
  applicant: '亓官云', debtor: '左丘陵', cause: '健康权纠纷', filed: '2025-02-18', stage: '终本审批',
  groups: [
    { title: '基本信息', fields: [
      ['案号', '（2025）青9921执287号'], ['案件类型', '首次执行'], ['案由', '健康权纠纷'], ['立案日期', '2025-02-18'], ['申请日期', '2025-02-13'], ['收案日期', '2025-02-13'], ['承办法官', '闻人书'], ['执行法院', '青江省云溪县人民法院'], ['财产保全', '未申请'],
    ] },
    { title: '标的信息', fields: [['应执行标的金额', '60,000.00元'], ['实际到位金额', '55,000.00元'], ['申请人放弃标的金额', '5,000.00元'], ['尚未执行标的金额', '0.00元']] },
    { title: '结案信息', fields: [['拟结案方式', '终结本次执行程序'], ['拟终本日期', '2025-06-25']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '亓官云', '990921********0000', '—', '青江省云溪县梅岭镇'],
    ['被执行人', '左丘陵', '990921********0000', '—', '青江省云溪县梅岭镇东坡村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-02-20', '执行通知', '向被执行人左丘陵发出执行通知书、报告财产令，本人签收。', '苏木'],
    ['2025-02-21', '网络查询', '对左丘陵发起网络查控（存款、车辆、不动产、证券），已全部反馈，未发现财产。', '苏木'],
    ['2025-03-05', '财产报告', '左丘陵报告无财产。', '闻人书'],
    ['2025-03-07', '报告核实', '核实左丘陵报告，情况属实。', '闻人书'],
    ['2025-03-11', '限制高消费', '向左丘陵发出限制消费令。', '苏木'],
    ['2025-03-27', '上门走访', '到东坡村左丘陵家中走访，本人在家，村委会见证。', '闻人书、苏木'],
    ['2025-03-27', '询问被执行人', '询问被执行人左丘陵并制作询问笔录，其陈述暂无履行能力。', '闻人书'],
    ['2025-05-16', '案款', '左丘陵亲属代为交纳55,000元，已发放申请执行人亓官云。', '苏木'],
    ['2025-06-11', '约谈', '约谈申请执行人亓官云，其书面表示放弃余款5,000元，同意结案。', '闻人书'],
  ] },
  queries: { title: '网络查控', columns: QUERIES, pager: 'total', rows: [
    ['2025-06-04', '银行存款', '左丘陵', '已反馈', '余额0.00元'], ['2025-06-04', '车辆', '左丘陵', '已反馈', '无'], ['2025-06-04', '不动产', '左丘陵', '已反馈', '无'], ['2025-06-04', '证券', '左丘陵', '已反馈', '无'],
    ...further('2025-06-04', '左丘陵'),
  ] },
  assets: none(ASSETS, '查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-06-11', '亓官云（申请执行人）', '面谈', '同意', '告知执行情况、财产调查措施、财产情况、结案依据及法律后果，听取意见；亓官云放弃余款，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-02-20', '已送达'], ['报告财产令', '2025-02-20', '已送达'], ['限制消费令', '2025-03-11', '已送达'], ['约谈笔录', '2025-06-11', '—'],
    ['询问笔录', '2025-03-27', '—'],
    ['现场调查笔录', '2025-03-27', '—'],
    ...closingPapers('2025-06-11'),
  ] },
  related: [],
  asOf: '2025-06-18',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-03-27.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-06-11.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-02-18, proposed 2025-06-25.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('block', ['suspected-violation', 'procedural-defect', 'clue'], '60,000 − 55,000 − 5,000 = 0: to be closed as performed, not for now.'),
  },
}
