import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const interviewAfterRuling: DemoCase = {
  id: 'interview-after-ruling',
  layout: 'form',
  about: 'Ruled on 20 June, interviewed on 27 June, closed in the system on 30 June. The interview is before the closing date and after the ruling.',
  caseNumber: '（2025）青9921执455号',
  applicant: '巫马青', debtor: '东方既白', cause: '民间借贷纠纷', filed: '2025-03-10', stage: '已结案',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执455号'], ['案件类型', '首次执行'], ['立案案由', '民间借贷纠纷'], ['申请日期', '2025-03-05'], ['收案日期', '2025-03-05'], ['立案日期', '2025-03-10'], ['承办人', '闻人书'], ['执行法院', '青江省云溪县人民法院'], ['保全案号', '无'],
    ] },
    { title: '执行标的', fields: [['应执行标的金额', '64,000.00'], ['实际到位金额', '0.00'], ['申请人放弃标的金额', '0.00'], ['尚未执行标的金额', '64,000.00']] },
    { title: '结案', fields: [['结案方式', '终结本次执行程序'], ['裁定日期', '2025-06-20'], ['结案日期', '2025-06-30'], ['结案事由', '经穷尽财产调查措施，未发现可供执行的财产，终结本次执行程序']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '巫马青', '990921********0000', '', '青江省云溪县白石乡'],
    ['被执行人', '东方既白', '990921********0000', '', '青江省云溪县白石乡岭下村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-03-12', '执行通知', '向被执行人东方既白发出执行通知书、报告财产令，直接送达。', '苏木'],
    ['2025-03-13', '网络查控', '查询东方既白存款、车辆、不动产、证券，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-03-25', '财产申报', '东方既白申报无财产。', '闻人书'],
    ['2025-03-27', '申报核查', '核查东方既白申报情况属实。', '闻人书'],
    ['2025-04-01', '限制消费', '向东方既白发出限制消费令。', '苏木'],
    ['2025-04-24', '现场走访', '到白石乡岭下村东方既白住处走访，其在家，制作笔录。', '闻人书、苏木'],
    ['2025-04-24', '询问被执行人', '询问被执行人东方既白并制作询问笔录，其陈述暂无履行能力。', '闻人书'],
    ['2025-06-12', '网络查控', '再次查询东方既白财产，均已反馈，未发现财产。', '苏木'],
    ['2025-06-17', '合议庭评议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
    ['2025-06-18', '院长审批', '院长批准终结本次执行程序。', '苏木'],
    ['2025-06-20', '裁定', '作出终结本次执行程序裁定。', '闻人书'],
    ['2025-06-24', '送达', '终结本次执行程序裁定书送达申请执行人巫马青。', '苏木'],
    ['2025-06-27', '约谈', '约谈申请执行人巫马青，补充制作约谈笔录，其同意终本。', '闻人书'],
    ['2025-06-30', '结案', '系统报结。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-06-12', '银行存款', '东方既白', '已反馈', '无'], ['2025-06-12', '车辆', '东方既白', '已反馈', '无'], ['2025-06-12', '不动产', '东方既白', '已反馈', '无'], ['2025-06-12', '证券', '东方既白', '已反馈', '无'],
    ...further('2025-06-12', '东方既白'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-06-27', '巫马青', '面谈', '同意', '告知执行情况、调查措施、财产情况、终本依据及法律后果，申请执行人同意终本，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-03-12', '已送达'], ['报告财产令', '2025-03-12', '已送达'], ['限制消费令', '2025-04-01', '已送达'], ['终结本次执行程序裁定书', '2025-06-20', '已送达'], ['约谈笔录', '2025-06-27', ''],
    ['询问笔录', '2025-04-24', '—'],
    ['现场调查笔录', '2025-04-24', '—'],
    ['合议庭评议笔录', '2025-06-17', '—'],
    ...closingPapers('2025-06-27'),
  ] },
  related: [['（2024）青9921执311号', '东方既白 买卖合同纠纷', '结案日期 2024-07-01']],
  asOf: '2025-10-15',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-04-24.'),
    'four-no-no-applicant-interview': expecting('block', ['suspected-violation', 'procedural-defect', 'clue'], 'The only interview (06-27) is after the ruling (06-20); the ruling date counts, not the closing date.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Three months end 2025-06-10; the earlier date, the ruling of 06-20, is past them.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '64,000 unpaid.'),
  },
}
