import { ASSETS, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const earlyPartial: DemoCase = {
  id: 'early-partial',
  layout: 'definition-list',
  about: 'Proposed after ten weeks while the page shows one of five pages of the log: some necessary measures are not to be seen, none is missing for certain.',
  caseNumber: '（2025）青9921执1003号',
  applicant: '乐正商', debtor: '呼延照', cause: '租赁合同纠纷', filed: '2025-06-10', stage: '终本审批',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '（2025）青9921执1003号'], ['案件类型', '首次执行案件'], ['案由', '租赁合同纠纷'], ['申请日期', '2025-06-05'], ['收案日期', '2025-06-05'], ['立案日期', '2025-06-10'], ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '（2025）青9921民初310号'], ['应执行标的金额', '71,200.00元'], ['实际到位金额', '1,200.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '70,000.00元'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-08-20']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '乐正商', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '呼延照', '990921********0000', '—', '青江省云溪县城关镇码头巷2号'],
  ] },
  log: { columns: LOG, pager: { total: 45, page: 1, pages: 5 }, rows: [
    ['2025-08-13', '约谈申请执行人', '约谈申请执行人乐正商，听取其对终本的意见，其同意终本。', '沈知言'],
    ['2025-08-06', '网络查控', '第二次查询呼延照财产，均已反馈，未发现财产。', '苏木'],
    ['2025-07-29', '实地走访', '到呼延照住所地码头巷2号走访，呼延照在家，社区工作人员在场。', '沈知言、苏木'],
    ['2025-07-22', '案款发放', '向申请执行人乐正商发放案款1,200元。', '苏木'],
    ['2025-07-16', '卷宗扫描', '扫描卷宗材料12页。', '苏木'],
    ['2025-07-15', '案款到账', '呼延照交纳案款1,200元。', '苏木'],
    ['2025-07-10', '电话记录', '电话通知呼延照履行义务。', '苏木'],
    ['2025-07-08', '文书上传', '上传送达回证。', '苏木'],
    ['2025-07-04', '网络查控', '首次查询呼延照存款、车辆、不动产、证券，均已反馈。', '苏木'],
  ] },
  queries: { title: '网络查控情况', columns: QUERIES, pager: 'total', rows: [
    ['2025-08-06', '存款', '呼延照', '已反馈', '无'], ['2025-08-06', '车辆', '呼延照', '已反馈', '无'], ['2025-08-06', '不动产', '呼延照', '已反馈', '无'], ['2025-08-06', '有价证券', '呼延照', '已反馈', '无'],
    ...further('2025-08-06', '呼延照'),
  ] },
  assets: none(ASSETS, '财产清单'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-08-13', '乐正商', '面谈', '同意', '告知执行情况、财产调查情况、财产情况、终本依据及后果，听取意见，签字确认。'],
  ] },
  documents: { columns: DOCUMENTS, pager: { total: 21, page: 1, pages: 3 }, rows: [
    ['约谈笔录', '2025-08-13', '—'], ['调查笔录', '2025-07-29', '—'],
  ] },
  related: [['（2025）青9921执801号', '呼延照 买卖合同纠纷', '立案日期 2025-04-21']],
  asOf: '2025-08-18',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', '共 0 条 property, queries answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'The visit of 2025-07-29 is on the page that is shown.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interview on 2025-08-13.'),
    'four-no-under-three-months': expecting('block', 'clue', 'Three months end 2025-09-10. Notice, report order and restriction order are not on this page of the log: unknown, so a clue (decision 6).'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '71,200 − 1,200 = 70,000.'),
  },
}
