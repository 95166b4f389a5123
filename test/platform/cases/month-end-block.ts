import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const monthEndBlock: DemoCase = {
  id: 'month-end-block',
  layout: 'inline',
  about: 'Filed on 30 November; February has no such day, so three months end on 28 February, the proposed day itself. All else is done.',
  caseNumber: '（2024）青9921执2318号',
  applicant: '段干云', debtor: '濮阳朔', cause: '追偿权纠纷', filed: '2024-11-30', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2024）青9921执2318号'], ['案件类型', '首次执行'], ['案由', '追偿权纠纷'], ['申请日期', '2024-11-25'], ['收案日期', '2024-11-26'], ['立案日期', '2024-11-30'],
      ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'], ['执行依据文号', '（2024）青9921民初1406号'], ['财产保全', '无'],
    ] },
    { title: '标的及结案', fields: [
      ['应执行标的金额', '58,000元'], ['实际到位金额', '0元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '58,000元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-02-28'],
    ] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '段干云', '990921********0000', '—', '青江省云溪县白石乡'],
    ['被执行人', '濮阳朔', '990921********0000', '—', '青江省云溪县白石乡下坪村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2024-11-30', '立案', '执行立案。', '立案庭'],
    ['2024-12-03', '执行通知', '向被执行人濮阳朔发出执行通知书、报告财产令，直接送达。', '苏木'],
    ['2024-12-04', '网络查控', '查询濮阳朔银行存款、车辆、不动产、证券、互联网银行，均已反馈，未发现可供执行财产。', '苏木'],
    ['2024-12-17', '财产报告', '濮阳朔报告无房产、车辆、存款、有价证券。', '沈知言'],
    ['2024-12-19', '核查', '经核查，濮阳朔报告属实。', '沈知言'],
    ['2024-12-24', '限制消费', '向濮阳朔发出限制消费令。', '苏木'],
    ['2025-01-08', '现场走访', '到濮阳朔住所地白石乡下坪村走访，濮阳朔在家，村委会见证并制作笔录。', '沈知言、苏木'],
    ['2025-01-08', '询问被执行人', '询问被执行人濮阳朔并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025-02-18', '网络查控', '再次查询濮阳朔上述财产，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-02-20', '约谈', '约谈申请执行人段干云，告知执行情况、调查措施、财产情况、终本依据及后果，段干云同意终本并签字确认。', '沈知言'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2024-12-04', '银行存款', '濮阳朔', '已反馈', '无'], ['2024-12-04', '车辆', '濮阳朔', '已反馈', '无'], ['2024-12-04', '不动产', '濮阳朔', '已反馈', '无'], ['2024-12-04', '证券', '濮阳朔', '已反馈', '无'],
    ['2025-02-18', '银行存款', '濮阳朔', '已反馈', '无'], ['2025-02-18', '车辆', '濮阳朔', '已反馈', '无'], ['2025-02-18', '不动产', '濮阳朔', '已反馈', '无'], ['2025-02-18', '证券', '濮阳朔', '已反馈', '无'],
    ...further('2025-02-18', '濮阳朔'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-02-20', '段干云', '面谈', '同意', '已告知执行情况、调查措施、财产情况、终本依据和法律后果，听取意见；段干云无财产线索提供，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2024-12-03', '已送达'], ['报告财产令', '2024-12-03', '已送达'], ['限制消费令', '2024-12-24', '已送达'], ['约谈笔录', '2025-02-20', '—'],
    ['询问笔录', '2025-01-08', '—'],
    ['现场调查笔录', '2025-01-08', '—'],
    ...closingPapers('2025-02-20'),
  ] },
  related: [['（2024）青9921执2319号', '濮阳朔 买卖合同纠纷', '立案日期 2024-10-08']],
  asOf: '2025-02-26',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-01-08.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-02-20, consent, signature.'),
    'four-no-under-three-months': expecting('block', 'notice', 'No 30 February: three months end 2025-02-28, not exceeded that day; first day 2025-03-01. All necessary measures done: spot check only (decision 6).'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '58,000 unpaid.'),
  },
}
