import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const interviewRefused: DemoCase = {
  id: 'interview-refused',
  layout: 'paired-table',
  about: 'The applicant refused to be interviewed: a row in the list of interviews that is no interview.',
  caseNumber: '（2025）青9921执745号',
  applicant: '澹台青', debtor: '公冶长林', cause: '房屋租赁合同纠纷', filed: '2025-04-22', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执745号'], ['案件类型', '首次执行'], ['执行法院', '青江省云溪县人民法院'], ['立案案由', '房屋租赁合同纠纷'], ['承办人', '陆怀谷'], ['书记员', '苏木'],
      ['申请日期', '2025-04-18'], ['收案日期', '2025-04-18'], ['立案日期', '2025-04-22'], ['案件进展阶段', '终本审批'], ['诉讼保全情况', '未申请财产保全'],
    ] },
    { title: '执行标的', fields: [
      ['执行依据文书文号', '（2025）青9921民初12号'], ['应执行标的金额', '31,500.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '31,500.00元'],
    ] },
    { title: '结案信息', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-08-12']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '澹台青', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '公冶长林', '990921********0000', '—', '青江省云溪县城关镇北关街14号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-04-24', '发出执行通知书', '向被执行人公冶长林发出执行通知书、报告财产令，直接送达。', '苏木'],
    ['2025-04-25', '网络查控', '查询公冶长林存款、车辆、不动产、证券、互联网银行，均已反馈，未发现可供执行的财产。', '苏木'],
    ['2025-05-07', '财产申报', '公冶长林申报无财产。', '陆怀谷'],
    ['2025-05-09', '申报核查', '核查公冶长林申报情况属实。', '陆怀谷'],
    ['2025-05-12', '限制消费', '向公冶长林发出限制消费令。', '苏木'],
    ['2025-05-28', '现场调查', '到公冶长林住所地北关街14号走访，其本人在家，社区干部见证。', '陆怀谷、苏木'],
    ['2025-05-28', '询问被执行人', '询问被执行人公冶长林并制作询问笔录，其陈述暂无履行能力。', '陆怀谷'],
    ['2025-07-15', '网络查控', '再次查询公冶长林财产，均已反馈，未发现财产。', '苏木'],
    ['2025-07-22', '约谈未成', '电话通知申请执行人澹台青到院约谈，其拒绝接受约谈并挂断电话。', '苏木'],
    ['2025-07-28', '合议庭评议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-07-15', '银行存款', '公冶长林', '已反馈', '无'], ['2025-07-15', '车辆', '公冶长林', '已反馈', '无'], ['2025-07-15', '不动产', '公冶长林', '已反馈', '无'], ['2025-07-15', '证券', '公冶长林', '已反馈', '无'],
    ...further('2025-07-15', '公冶长林'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-07-22', '澹台青', '电话', '—', '申请执行人拒绝接受约谈，未发表意见。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-04-24', '已送达'], ['报告财产令', '2025-04-24', '已送达'], ['限制消费令', '2025-05-12', '已送达'],
    ['合议庭评议笔录', '2025-07-28', '—'],
    ['询问笔录', '2025-05-28', '—'],
    ['现场调查笔录', '2025-05-28', '—'],
    ...closingPapers('2025-05-12'),
  ] },
  related: [['（2025）青9921执744号', '澹台青 另案（被执行人不同）', '约谈时间 2025-07-18']],
  asOf: '2025-08-08',
  overall: ['block', 'need-check'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-05-28.'),
    'four-no-no-applicant-interview': expecting(['block', 'need-check'], ['suspected-violation', 'procedural-defect', 'clue', 'need-check'],
      'Refused once by telephone: no interview, no opinion, and not “unreachable in two ways on two days”. Complete lists, so nothing else is to be expected; the specification has no line for a refusal.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-04-22, three months end 2025-07-22, proposed 2025-08-12.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '31,500 unpaid.'),
  },
}
