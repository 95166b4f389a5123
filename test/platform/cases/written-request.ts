import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const writtenRequest: DemoCase = {
  id: 'written-request',
  layout: 'headings',
  about: 'The applicant asked in writing for the closing, knowing of a house that has not been sold; nobody interviewed him.',
  caseNumber: '（2025）青9921执901号',
  applicant: '轩辕朗', debtor: '令狐川', cause: '合伙合同纠纷', filed: '2025-05-19', stage: '终本审批',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执901号'], ['案件类型', '首次执行'], ['案由', '合伙合同纠纷'], ['申请日期', '2025-05-15'], ['收案日期', '2025-05-15'], ['立案日期', '2025-05-19'], ['承办人', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'], ['申请人申请终结本次执行程序', '是'], ['财产保全', '无'],
    ] },
    { title: '标的及结案', fields: [['应执行标的金额', '330,000元'], ['实际到位金额', '80,000元'], ['申请人放弃标的金额', '0元'], ['尚未执行标的金额', '250,000元'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-09-18']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '轩辕朗', '990921********0000', '—', '青江省云溪县城关镇'],
    ['被执行人', '令狐川', '990921********0000', '—', '青江省云溪县城关镇东门街40号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-05-21', '执行通知', '向被执行人令狐川发出执行通知书、报告财产令，本人签收。', '苏木'],
    ['2025-05-22', '网络查控', '查询令狐川存款、车辆、不动产、证券，均已反馈，查明房屋一套。', '苏木'],
    ['2025-06-03', '财产报告', '令狐川报告房屋一套。', '陆怀谷'],
    ['2025-06-05', '核查', '核查令狐川报告，登记属实。', '陆怀谷'],
    ['2025-06-09', '查封', '查封令狐川名下东门街40号房屋，期限三年。', '苏木'],
    ['2025-06-11', '限制消费', '向令狐川发出限制消费令。', '苏木'],
    ['2025-06-26', '现场走访', '到东门街40号走访，令狐川在家，制作询问笔录。', '陆怀谷、苏木'],
    ['2025-07-18', '案款', '令狐川交来80,000元，已发放轩辕朗。', '苏木'],
    ['2025-09-02', '网络查控', '再次查询令狐川财产，均已反馈，无新的财产。', '苏木'],
    ['2025-09-08', '收到终本申请', '申请执行人轩辕朗提交终结本次执行程序申请书（本人签名），载明已知悉被执行人有房屋一套尚未处置，暂不申请拍卖，同意终结本次执行程序；除该房屋外无其他财产线索提供。', '陆怀谷'],
    ['2025-09-10', '合议庭评议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
    ['2025-09-11', '院长审批', '院长批准终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-09-02', '银行存款', '令狐川', '已反馈', '无'], ['2025-09-02', '车辆', '令狐川', '已反馈', '无'], ['2025-09-02', '不动产', '令狐川', '已反馈', '房屋一套'], ['2025-09-02', '证券', '令狐川', '已反馈', '无'],
    ...further('2025-09-02', '令狐川'),
  ] },
  assets: { title: '已查明财产', columns: ASSETS, pager: 'total', rows: [
    ['不动产', '城关镇东门街40号房屋', '令狐川', '查封', '2025-06-09', '2028-06-08', '首封', '未处置', '申请执行人书面同意暂不处置并同意终本'],
  ] },
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-05-21', '已送达'], ['报告财产令', '2025-05-21', '已送达'], ['查封裁定书', '2025-06-06', '已送达'], ['限制消费令', '2025-06-11', '已送达'], ['终结本次执行程序申请书', '2025-09-08', '—'],
    ['现场调查笔录', '2025-06-26', '—'],
    ['合议庭评议笔录', '2025-09-10', '—'],
    ...closingPapers('2025-09-08'),
  ] },
  related: [['（2025）青9921执899号', '令狐川 借款合同纠纷', '结案日期 2025-08-11']],
  asOf: '2025-09-12',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('warn', 'clue', 'A house not disposed of, with the applicant’s written consent to the closing: 提示 and follow-up; in law a clue.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-06-26.'),
    'four-no-no-applicant-interview': expecting('pass', ['none', 'not-applicable'], 'A written request signed by the applicant takes the place of the interview.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-05-19, three months end 2025-08-19, proposed 2025-09-18.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '330,000 − 80,000 = 250,000.'),
  },
}
