import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const resumedUnknown: DemoCase = {
  id: 'resumed-unknown',
  layout: 'inline',
  about: 'A resumed case, written 恢执, ten weeks old; of the first case only the number is known, not the filing date.',
  caseNumber: '（2025）青9921恢执131号',
  applicant: '羊舌安', debtor: '闻喜乐', cause: '民间借贷纠纷', filed: '2025-09-15', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921恢执131号'], ['案件类型', '恢复执行'], ['案由', '民间借贷纠纷'], ['申请日期', '2025-09-10'], ['收案日期', '2025-09-11'], ['立案日期', '2025-09-15'],
      ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'], ['首次执行案号', '（2023）青9921执1210号'],
    ] },
    { title: '标的及结案', fields: [
      ['应执行标的金额', '76,000元'], ['实际到位金额', '0元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '76,000元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-11-28'],
    ] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '羊舌安', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '闻喜乐', '990921********0000', '—', '青江省云溪县城关镇草市街3号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-09-17', '执行通知', '向被执行人闻喜乐发出恢复执行通知书、报告财产令，直接送达。', '苏木'],
    ['2025-09-18', '网络查控', '查询闻喜乐银行存款、车辆、不动产、证券，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-09-28', '财产报告', '闻喜乐报告无财产。', '沈知言'],
    ['2025-10-09', '核查', '核查闻喜乐报告，情况属实。', '沈知言'],
    ['2025-10-13', '限制消费', '向闻喜乐发出限制消费令。', '苏木'],
    ['2025-10-22', '现场走访', '到草市街3号闻喜乐住所走访，本人在家，社区见证。', '沈知言、苏木'],
    ['2025-10-22', '询问被执行人', '询问被执行人闻喜乐并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025-11-13', '约谈', '约谈申请执行人羊舌安，同意终本，签字确认。', '沈知言'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-09-18', '银行存款', '闻喜乐', '已反馈', '无'], ['2025-09-18', '车辆', '闻喜乐', '已反馈', '无'], ['2025-09-18', '不动产', '闻喜乐', '已反馈', '无'], ['2025-09-18', '证券', '闻喜乐', '已反馈', '无'],
    ...further('2025-09-18', '闻喜乐'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-11-13', '羊舌安', '面谈', '同意', '告知执行情况、调查措施、财产情况、终本依据及法律后果，听取意见，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['恢复执行通知书', '2025-09-17', '已送达'], ['报告财产令', '2025-09-17', '已送达'], ['限制消费令', '2025-10-13', '已送达'], ['约谈笔录', '2025-11-13', '—'],
    ['现场调查笔录', '2025-10-22', '—'],
    ['询问笔录', '2025-10-22', '—'],
    ...closingPapers('2025-11-13'),
  ] },
  related: [['（2023）青9921执1209号', '羊舌安 另案', '立案日期 2023-05-22']],
  asOf: '2025-11-20',
  overall: ['need-check'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-10-22.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-11-13.'),
    'four-no-under-three-months': expecting('need-check', ['need-check', 'clue', 'notice'], 'Three months end 2025-12-15, proposed 11-28; the first case’s filing date is needed (decision 4). The date in the side column belongs to 1209, not 1210.'),
    'case-eligible': expecting('pass', 'none', '恢执 is 执恢 written otherwise.'),
    'unpaid-positive': expecting('pass', 'none', '76,000 unpaid.'),
  },
}
