import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const twoApplicants: DemoCase = {
  id: 'two-applicants',
  layout: 'paired-table',
  about: 'Two applicants; the complete lists show that one of them was interviewed.',
  caseNumber: '（2025）青9921执620号',
  applicant: '申屠禾、申屠麦', debtor: '长孙越', cause: '提供劳务者受害责任纠纷', filed: '2025-03-31', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执620号'], ['案件类型', '首次执行'], ['执行法院', '青江省云溪县人民法院'], ['立案案由', '提供劳务者受害责任纠纷'], ['承办人', '沈知言'], ['书记员', '苏木'],
      ['申请日期', '2025-03-27'], ['收案日期', '2025-03-27'], ['立案日期', '2025-03-31'], ['案件进展阶段', '终本审批'], ['诉讼保全情况', '未申请财产保全'],
    ] },
    { title: '执行标的', fields: [
      ['执行依据文书文号', '（2024）青9921民初2999号'], ['应执行标的金额', '142,300.00元'], ['实际到位金额', '30,000.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '112,300.00元'],
    ] },
    { title: '结案信息', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-07-30']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '申屠禾', '990921********0000', '—', '青江省云溪县东塘镇'],
    ['申请执行人', '申屠麦', '990921********0000', '—', '青江省云溪县东塘镇'],
    ['被执行人', '长孙越', '990921********0000', '—', '青江省云溪县东塘镇湖边村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-04-02', '发出执行通知书', '向被执行人长孙越发出执行通知书、报告财产令，本人签收。', '苏木'],
    ['2025-04-03', '网络查控', '查询长孙越存款、车辆、不动产、证券，均已反馈，未发现财产。', '苏木'],
    ['2025-04-15', '财产申报', '长孙越申报无财产。', '沈知言'],
    ['2025-04-17', '申报核查', '核查长孙越申报情况属实。', '沈知言'],
    ['2025-04-21', '限制消费', '向长孙越发出限制消费令。', '苏木'],
    ['2025-05-14', '现场调查', '到湖边村长孙越家中走访，长孙越在家，村委会见证。', '沈知言、苏木'],
    ['2025-05-14', '询问被执行人', '询问被执行人长孙越并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025-05-30', '案款', '长孙越交来赔偿款30,000元，已发放申屠禾、申屠麦。', '苏木'],
    ['2025-07-10', '网络查控', '再次查询长孙越财产，均已反馈，未发现财产。', '苏木'],
    ['2025-07-16', '终本约谈', '约谈申请执行人申屠禾，告知各项情况并听取意见，其同意终本。', '沈知言'],
    ['2025-07-18', '合议庭评议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-07-10', '银行存款', '长孙越', '已反馈', '无'], ['2025-07-10', '车辆', '长孙越', '已反馈', '无'], ['2025-07-10', '不动产', '长孙越', '已反馈', '无'], ['2025-07-10', '证券', '长孙越', '已反馈', '无'],
    ...further('2025-07-10', '长孙越'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-07-16', '申屠禾', '面谈', '同意', '告知执行情况、财产调查措施、财产情况、终本依据及法律后果，听取意见，申屠禾签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-04-02', '已送达'], ['报告财产令', '2025-04-02', '已送达'], ['限制消费令', '2025-04-21', '已送达'], ['约谈笔录（申屠禾）', '2025-07-16', '—'],
    ['合议庭评议笔录', '2025-07-18', '—'],
    ['询问笔录', '2025-05-14', '—'],
    ['现场调查笔录', '2025-05-14', '—'],
    ...closingPapers('2025-07-16'),
  ] },
  related: [['（2025）青9921执619号', '申屠麦 劳动争议', '约谈时间 2025-07-15']],
  asOf: '2025-07-24',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-05-14.'),
    'four-no-no-applicant-interview': expecting('block', ['suspected-violation', 'procedural-defect', 'clue', 'notice'], '申屠麦 was not interviewed; each applicant counts. 申屠麦’s interview in the side column is another case’s.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-03-31, three months end 2025-06-30, proposed 2025-07-30.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '142,300 − 30,000 = 112,300.'),
  },
}
