import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const valuationRunning: DemoCase = {
  id: 'valuation-running',
  layout: 'definition-list',
  about: 'A flat sealed first by this court whose valuation is still running; the applicant objects, and his opinion is on record.',
  caseNumber: '（2025）青9921执219号',
  applicant: '云溪县北冥装饰工程有限公司', debtor: '宇文澜', cause: '装饰装修合同纠纷', filed: '2025-02-10', stage: '终本审批',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '（2025）青9921执219号'], ['案件类型', '首次执行案件'], ['案由', '装饰装修合同纠纷'], ['申请日期', '2025-02-07'], ['收案日期', '2025-02-07'], ['立案日期', '2025-02-10'], ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '（2024）青9921民初3580号'], ['应执行标的金额', '268,000.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '268,000.00元'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-06-30'], ['结案日期', '—']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '云溪县北冥装饰工程有限公司', '91990921******0000', '温如故', '青江省云溪县城关镇环城路77号'],
    ['被执行人', '宇文澜', '990921********0000', '—', '青江省云溪县城关镇望江小区3栋'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-02-12', '发出执行通知书、报告财产令', '向被执行人宇文澜发出执行通知书和报告财产令，本人签收。', '苏木'],
    ['2025-02-13', '网络查控', '查询宇文澜存款、车辆、不动产、证券、互联网银行，均已反馈，名下有住宅一套。', '苏木'],
    ['2025-02-25', '报告财产', '宇文澜报告住宅一套。', '沈知言'],
    ['2025-02-26', '核实', '核实宇文澜报告的财产，登记属实。', '沈知言'],
    ['2025-02-28', '查封', '查封宇文澜名下望江小区3栋601室住宅，期限三年，系首封。', '苏木'],
    ['2025-03-04', '限制消费令', '向宇文澜发出限制消费令。', '苏木'],
    ['2025-03-19', '实地走访', '到望江小区3栋601室走访，宇文澜在家，物业管理人员在场。', '沈知言、苏木'],
    ['2025-03-19', '询问被执行人', '询问被执行人宇文澜并制作询问笔录，其陈述暂无履行能力。', '沈知言'],
    ['2025-03-25', '委托评估', '委托评估机构对该住宅进行评估，评估报告尚未出具。', '苏木'],
    ['2025-06-16', '网络查控', '再次查询宇文澜财产，均已反馈，无新的财产。', '苏木'],
    ['2025-06-20', '约谈申请执行人', '约谈申请执行人法定代表人温如故，其不同意终本，要求继续评估拍卖。', '沈知言'],
    ['2025-06-24', '合议', '合议庭三人评议，拟终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控情况', columns: QUERIES, pager: 'total', rows: [
    ['2025-06-16', '存款', '宇文澜', '已反馈', '无'], ['2025-06-16', '车辆', '宇文澜', '已反馈', '无'], ['2025-06-16', '不动产', '宇文澜', '已反馈', '住宅一套'], ['2025-06-16', '有价证券', '宇文澜', '已反馈', '无'],
    ...further('2025-06-16', '宇文澜'),
  ] },
  assets: { title: '财产清单', columns: ASSETS, pager: 'total', rows: [
    ['不动产', '望江小区3栋601室住宅', '宇文澜', '查封', '2025-02-28', '2028-02-27', '首封', '评估中', '—'],
  ] },
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-06-20', '温如故（申请执行人法定代表人）', '到院面谈', '不同意', '告知执行情况、财产调查情况、终本依据及后果，听取意见；温如故不同意终结本次执行程序，要求继续评估拍卖住宅。笔录已签名入卷。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-02-12', '已送达'], ['报告财产令', '2025-02-12', '已送达'], ['查封裁定书', '2025-02-27', '已送达'], ['限制消费令', '2025-03-04', '已送达'], ['约谈笔录', '2025-06-20', '—'],
    ['询问笔录', '2025-03-19', '—'],
    ['现场调查笔录', '2025-03-19', '—'],
    ['合议庭评议笔录', '2025-06-24', '—'],
    ...closingPapers('2025-06-20'),
  ] },
  related: [['（2025）青9921执异31号', '执行异议（案外人）', '立案日期 2025-01-06']],
  asOf: '2025-06-26',
  overall: ['block'],
  expected: {
    'four-no-undisposed-property': expecting('block', ['suspected-violation', 'clue'], 'A flat under this court’s first seal, valuation running, no reason why it could not be sold.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-03-19.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'Interviewed on 2025-06-20; refusing the closing is an opinion too. (Whether objections were dealt with is another rule.)'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-02-10, three months end 2025-05-10, proposed 2025-06-30.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '268,000 unpaid.'),
  },
}
