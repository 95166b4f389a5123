import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const smallDeposit: DemoCase = {
  id: 'small-deposit',
  layout: 'form',
  about: 'A deposit of 800 yuan against a large claim, neither deducted nor explained; the amounts do not add up.',
  caseNumber: '（2025）青9921执366号',
  applicant: '尉迟青', debtor: '晏清河', cause: '股权转让纠纷', filed: '2025-02-24', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执366号'], ['案件类型', '首次执行'], ['立案案由', '股权转让纠纷'], ['申请日期', '2025/2/20'], ['收案日期', '2025/2/20'], ['立案日期', '2025/2/24'],
      ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'], ['保全案号', '无'],
      ['执行依据文书文号', '（2024）青9921民初1899号'], ['申请执行内容', '支付股权转让款520,000元，并负担案件受理费'],
    ] },
    { title: '执行标的', fields: [
      ['应执行标的金额', '520,000.00'], ['实际到位金额', '20,000.00'], ['申请人放弃标的金额', '0.00'], ['尚未执行标的金额', '480,000.00'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025/6/20'], ['终结本次执行事由', '无其他可供执行的财产']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '尉迟青', '990921********0000', '', '青江省云溪县东塘镇'],
    ['被执行人', '晏清河', '990921********0000', '', '青江省云溪县东塘镇渡口村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025/2/26', '执行通知', '向被执行人晏清河发出执行通知书、报告财产令，3月1日签收。', '苏木'],
    ['2025/2/27', '网络查控', '查询被执行人晏清河存款、车辆、不动产、证券、互联网银行，已反馈。发现银行存款800元，其余未发现。', '苏木'],
    ['2025/3/3', '冻结', '网络冻结晏清河名下银行存款800元。', '苏木'],
    ['2025/3/12', '财产申报', '晏清河申报：银行存款八百元，无其他财产。', '沈知言'],
    ['2025/3/14', '申报核查', '经核查，申报属实。', '沈知言'],
    ['2025/3/18', '限制消费', '对晏清河发出限制消费令。', '苏木'],
    ['2025/4/10', '现场走访', '到晏清河住所地东塘镇渡口村走访并询问，村委会见证，未发现可供执行财产。', '沈知言、苏木'],
    ['2025/4/10', '询问被执行人', '询问被执行人晏清河并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025/4/22', '执行款', '晏清河自动履行20,000元，已发放。', '苏木'],
    ['2025/6/3', '网络查控', '再次查询晏清河财产，已反馈，除原冻结存款外无其他财产。', '苏木'],
    ['2025/6/10', '约谈', '约谈申请执行人尉迟青，同意终结本次执行程序，签字确认。', '沈知言'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025/2/27', '银行存款', '晏清河', '已反馈', '余额800.00元'], ['2025/2/27', '车辆', '晏清河', '已反馈', '无'], ['2025/2/27', '不动产', '晏清河', '已反馈', '无'], ['2025/2/27', '证券', '晏清河', '已反馈', '无'],
    ['2025/6/3', '银行存款', '晏清河', '已反馈', '余额800.00元（已冻结）'], ['2025/6/3', '车辆', '晏清河', '已反馈', '无'], ['2025/6/3', '不动产', '晏清河', '已反馈', '无'], ['2025/6/3', '证券', '晏清河', '已反馈', '无'],
    ...further('2025/6/3', '晏清河'),
  ] },
  assets: { title: '已查明财产', columns: ASSETS, pager: 'total', rows: [
    ['银行存款', '青江农商银行账户存款800.00元', '晏清河', '冻结', '2025/3/3', '2026/3/2', '首封', '未处置', ''],
  ] },
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025/6/10', '尉迟青', '到院约谈', '同意', '已告知执行过程、财产调查情况、财产状况、终本依据与法律后果并听取意见；尉迟青无其他财产线索提供，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025/2/26', '已送达'], ['报告财产令', '2025/2/26', '已送达'], ['限制消费令', '2025/3/18', '已送达'], ['约谈笔录', '2025/6/10', ''],
    ['询问笔录', '2025/4/10', '—'],
    ['现场调查笔录', '2025/4/10', '—'],
    ...closingPapers('2025/6/10'),
  ] },
  related: [],
  asOf: '2025-06-16',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('warn', ['none', 'notice'], '800 yuan: under 1,000 and under 5 % of the claim, so only a hint to deduct or explain.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited on 2025-04-10.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-06-10, consent, signature.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-02-24, three months end 2025-05-24 (a Saturday; 05-26 with the shift), proposed 2025-06-20.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('warn', ['none', 'notice'], '520,000 − 20,000 − 0 = 500,000, but 480,000 is entered: positive, yet inconsistent.'),
  },
}
