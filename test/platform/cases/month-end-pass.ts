import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const monthEndPass: DemoCase = {
  id: 'month-end-pass',
  layout: 'headings',
  about: 'The twin of month-end-block, proposed one day later.',
  caseNumber: '（2024）青9921执2320号',
  applicant: '段干云', debtor: '濮阳晦', cause: '追偿权纠纷', filed: '2024-11-30', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2024）青9921执2320号'], ['案件类型', '首次执行'], ['案由', '追偿权纠纷'], ['申请日期', '2024年11月26日'], ['收案日期', '2024年11月26日'], ['立案日期', '2024年11月30日'], ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'],
      ['执行依据文号', '（2024）青9921民初1407号'], ['财产保全', '无'],
    ] },
    { title: '标的及结案', fields: [
      ['应执行标的金额', '5.8万元'], ['实际到位金额', '0元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '5.8万元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025年3月1日'],
    ] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '段干云', '990921********0000', '—', '青江省云溪县白石乡'],
    ['被执行人', '濮阳晦', '990921********0000', '—', '青江省云溪县白石乡中坪村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2024年11月30日', '立案', '执行立案。', '立案庭'],
    ['2024年12月3日', '执行通知', '向被执行人濮阳晦发出执行通知书、报告财产令，直接送达。', '苏木'],
    ['2024年12月4日', '网络查控', '查询濮阳晦银行存款、车辆、不动产、证券、互联网银行，均已反馈，未发现可供执行财产。', '苏木'],
    ['2024年12月17日', '财产报告', '濮阳晦报告无房产、车辆、存款、有价证券。', '沈知言'],
    ['2024年12月19日', '核查', '经核查，濮阳晦报告属实。', '沈知言'],
    ['2024年12月24日', '限制消费', '向濮阳晦发出限制消费令。', '苏木'],
    ['2025年1月8日', '现场走访', '到濮阳晦住所地白石乡中坪村走访，濮阳晦在家，村委会见证并制作笔录。', '沈知言、苏木'],
    ['2025年1月8日', '询问被执行人', '询问被执行人濮阳晦并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025年2月18日', '网络查控', '再次查询濮阳晦上述财产，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025年2月20日', '约谈', '约谈申请执行人段干云，告知执行情况、调查措施、财产情况、终本依据及后果，段干云同意终本并签字确认。', '沈知言'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2024年12月4日', '银行存款', '濮阳晦', '已反馈', '无'], ['2024年12月4日', '车辆', '濮阳晦', '已反馈', '无'], ['2024年12月4日', '不动产', '濮阳晦', '已反馈', '无'], ['2024年12月4日', '证券', '濮阳晦', '已反馈', '无'],
    ['2025年2月18日', '银行存款', '濮阳晦', '已反馈', '无'], ['2025年2月18日', '车辆', '濮阳晦', '已反馈', '无'], ['2025年2月18日', '不动产', '濮阳晦', '已反馈', '无'], ['2025年2月18日', '证券', '濮阳晦', '已反馈', '无'],
    ...further('2025年2月18日', '濮阳晦'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025年2月20日', '段干云', '面谈', '同意', '已告知执行情况、调查措施、财产情况、终本依据和法律后果，听取意见；段干云无财产线索提供，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2024年12月3日', '已送达'], ['报告财产令', '2024年12月3日', '已送达'], ['限制消费令', '2024年12月24日', '已送达'], ['约谈笔录', '2025年2月20日', '—'],
    ['询问笔录', '2025年1月8日', '—'],
    ['现场调查笔录', '2025年1月8日', '—'],
    ...closingPapers('2025年2月20日'),
  ] },
  related: [['（2024）青9921执2318号', '濮阳朔 追偿权纠纷', '拟结案日期 2025-02-28']],
  asOf: '2025-02-26',
  overall: ['pass'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-01-08.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-02-20, consent, signature.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Three months end 2025-02-28, a Friday and working day, so no shift; 2025-03-01 exceeds them.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '58,000 unpaid.'),
  },
}
