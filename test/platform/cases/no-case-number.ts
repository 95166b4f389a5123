import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const noCaseNumber: DemoCase = {
  id: 'no-case-number',
  layout: 'definition-list',
  about: 'No case number yet. A judgment’s number stands on the page, other cases’ numbers stand beside it; none of them is this case’s.',
  caseNumber: '',
  applicant: '太史简', debtor: '颛孙平', cause: '赠与合同纠纷', filed: '2025-03-20', stage: '终本审批',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '—'], ['审批流水号', 'ZB-2025-0093'], ['案由', '赠与合同纠纷'], ['申请日期', '2025-03-18'], ['收案日期', '2025-03-18'], ['立案日期', '2025-03-20'], ['承办人', '闻人书'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '（2024）青9921民初1200号'], ['应执行标的金额', '40,000.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '40,000.00元'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-07-31']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '太史简', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '颛孙平', '990921********0000', '—', '青江省云溪县城关镇柳巷9号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-03-24', '发出执行通知书、报告财产令', '向被执行人颛孙平发出执行通知书和报告财产令，本人签收。', '苏木'],
    ['2025-03-25', '网络查控', '查询颛孙平存款、车辆、不动产、证券，均已反馈，未发现财产。', '苏木'],
    ['2025-04-07', '报告财产', '颛孙平报告无财产。', '闻人书'],
    ['2025-04-08', '核实', '核实颛孙平报告，情况属实。', '闻人书'],
    ['2025-04-11', '限制消费令', '向颛孙平发出限制消费令。', '苏木'],
    ['2025-05-08', '实地走访', '到柳巷9号颛孙平住所走访，本人在家，社区见证。', '闻人书、苏木'],
    ['2025-05-08', '询问被执行人', '询问被执行人颛孙平并制作询问笔录，其陈述暂无履行能力。', '闻人书'],
    ['2025-07-17', '约谈申请执行人', '约谈申请执行人太史简，其同意终本并签字确认。', '闻人书'],
  ] },
  queries: { title: '网络查控情况', columns: QUERIES, pager: 'total', rows: [
    ['2025-07-09', '存款', '颛孙平', '已反馈', '无'], ['2025-07-09', '车辆', '颛孙平', '已反馈', '无'], ['2025-07-09', '不动产', '颛孙平', '已反馈', '无'], ['2025-07-09', '有价证券', '颛孙平', '已反馈', '无'],
    ...further('2025-07-09', '颛孙平'),
  ] },
  assets: none(ASSETS, '财产清单'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-07-17', '太史简', '面谈', '同意', '告知执行情况、财产调查情况、财产情况、终本依据及后果，听取意见，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-03-24', '已送达'], ['报告财产令', '2025-03-24', '已送达'], ['限制消费令', '2025-04-11', '已送达'], ['约谈笔录', '2025-07-17', '—'],
    ['询问笔录', '2025-05-08', '—'],
    ['现场调查笔录', '2025-05-08', '—'],
    ...closingPapers('2025-07-17'),
  ] },
  related: [['（2025）青9921执保61号', '颛孙平 财产保全', '立案日期 2025-03-03'], ['（2025）青9921执1001号', '颛孙平 民间借贷纠纷', '立案日期 2025-06-09']],
  asOf: '2025-07-24',
  overall: ['need-check'],
  expected: {
    'four-no-undisposed-property': expecting(['pass', 'need-check'], ['none', 'need-check'], 'Nothing found; whether the rule runs before the kind of case is known is open.'),
    'four-no-no-onsite-search': expecting(['pass', 'need-check'], ['none', 'need-check'], 'Visited at home on 2025-05-08.'),
    'four-no-no-applicant-interview': expecting(['pass', 'need-check'], ['none', 'need-check'], 'Interview on 2025-07-17.'),
    'four-no-under-three-months': expecting(['pass', 'need-check'], ['none', 'need-check'], 'Filed 2025-03-20, proposed 2025-07-31.'),
    'case-eligible': expecting('need-check', 'need-check', '无案号→待核实'),
    'unpaid-positive': expecting(['pass', 'need-check'], ['none', 'need-check'], '40,000 unpaid.'),
  },
}
