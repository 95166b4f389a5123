import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const referredFine: DemoCase = {
  id: 'referred-fine',
  layout: 'headings',
  about: 'A criminal fine referred by the court itself: there is no applicant to interview. The debtor serves a sentence and was questioned in prison.',
  caseNumber: '（2025）青9921执333号',
  applicant: '青江省云溪县人民法院', debtor: '拓跋远', cause: '罚金', filed: '2025-02-17', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执333号'], ['案件类型', '首次执行'], ['案由', '罚金'], ['案件来源', '刑事审判庭移送执行'], ['移送日期', '2025-02-13'], ['申请日期', '2025-02-14'], ['收案日期', '2025-02-14'], ['立案日期', '2025-02-17'], ['承办人', '沈知言'],
      ['执行法院', '青江省云溪县人民法院'], ['执行依据文号', '（2024）青9921刑初211号'], ['随案移送财产', '无'],
    ] },
    { title: '标的及结案', fields: [['应执行标的金额', '50,000元'], ['实际到位金额', '3,000元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '47,000元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-07-11']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['移送执行机构', '青江省云溪县人民法院', '—', '—', '—'],
    ['被执行人', '拓跋远', '990921********0000', '—', '户籍地青江省云溪县石门镇；现在青江省仿山监狱服刑'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-02-19', '执行通知', '向被执行人拓跋远发出执行通知书、报告财产令，由监狱代为送达，本人签收。', '苏木'],
    ['2025-02-20', '网络查控', '查询拓跋远存款、车辆、不动产、证券，均已反馈，发现银行存款3,000元。', '苏木'],
    ['2025-02-26', '扣划', '扣划拓跋远银行存款3,000元上缴国库。', '苏木'],
    ['2025-03-06', '财产报告', '拓跋远提交财产报告表，除上述存款外无财产。', '沈知言'],
    ['2025-03-10', '核查', '核查拓跋远的报告，情况属实。', '沈知言'],
    ['2025-03-13', '限制消费', '向拓跋远发出限制消费令。', '苏木'],
    ['2025-04-17', '监狱询问', '到青江省仿山监狱询问服刑人员拓跋远，制作询问笔录，其陈述无财产可供执行。', '沈知言、苏木'],
    ['2025-06-25', '网络查控', '再次查询拓跋远财产，均已反馈，未发现财产。', '苏木'],
    ['2025-07-01', '合议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
    ['2025-07-03', '审批', '院长批准终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-06-25', '银行存款', '拓跋远', '已反馈', '无'], ['2025-06-25', '车辆', '拓跋远', '已反馈', '无'], ['2025-06-25', '不动产', '拓跋远', '已反馈', '无'], ['2025-06-25', '证券', '拓跋远', '已反馈', '无'],
    ...further('2025-06-25', '拓跋远'),
  ] },
  assets: { title: '已查明财产', columns: ASSETS, pager: 'total', rows: [
    ['银行存款', '青江农商银行存款3,000.00元', '拓跋远', '冻结', '2025-02-20', '2026-02-19', '首封', '已扣划', '—'],
  ] },
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-02-19', '已送达'], ['报告财产令', '2025-02-19', '已送达'], ['限制消费令', '2025-03-13', '已送达'], ['询问笔录', '2025-04-17', '—'], ['合议庭评议笔录', '2025-07-01', '—'],
    ...closingPapers('2025-07-01'),
  ] },
  related: [['（2024）青9921刑初211号', '原刑事判决', '判决日期 2024-12-25']],
  asOf: '2025-07-07',
  overall: ['pass', 'warn'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'The one deposit was deducted.'),
    'four-no-no-onsite-search': expecting(['pass', 'warn'], ['none', 'notice'], 'In custody and questioned there, with a record: 转 WARN/PASS.'),
    'four-no-no-applicant-interview': expecting('not-applicable', 'not-applicable', 'Referred by the court: nobody to interview (decision 12).'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-02-17, proposed 2025-07-11.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '50,000 − 3,000 = 47,000.'),
  },
}
