import { ASSETS, DOCUMENTS, expecting, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

const na = (why: string) => expecting('not-applicable', 'not-applicable', why)

export const preservation: DemoCase = {
  id: 'preservation',
  layout: 'paired-table',
  about: 'A preservation case: property under seal, no visit, no interview, three weeks old, and none of it matters.',
  caseNumber: '（2025）青9921执保88号',
  applicant: '云溪县鹿鸣商贸有限公司', debtor: '赫连山', cause: '诉讼财产保全', filed: '2025-06-09', stage: '已结案',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执保88号'], ['案件类型', '保全执行'], ['执行法院', '青江省云溪县人民法院'], ['立案案由', '买卖合同纠纷'], ['承办人', '陆怀谷'], ['书记员', '苏木'], ['收案日期', '2025-06-06'], ['立案日期', '2025-06-09'],
    ] },
    { title: '保全信息', fields: [['保全裁定文号', '（2025）青9921民初1560号'], ['申请保全金额', '150,000.00元'], ['实际保全金额', '150,000.00元'], ['结案方式', '保全完毕'], ['结案日期', '2025-06-30']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请人', '云溪县鹿鸣商贸有限公司', '91990921******0000', '第二胜', '青江省云溪县城关镇'],
    ['被申请人', '赫连山', '990921********0000', '—', '青江省云溪县城关镇'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-06-10', '冻结', '冻结赫连山名下银行存款62,000元。', '苏木'],
    ['2025-06-12', '查封', '查封赫连山名下城关镇样品路2号房屋，期限三年。', '苏木'],
    ['2025-06-27', '告知', '告知申请人保全结果及期限。', '苏木'],
  ] },
  queries: none(QUERIES, '网络查控反馈'),
  assets: { title: '保全财产', columns: ASSETS, pager: 'total', rows: [
    ['银行存款', '青江农商银行存款62,000.00元', '赫连山', '冻结', '2025-06-10', '2026-06-09', '首封', '—', '—'],
    ['不动产', '城关镇样品路2号房屋', '赫连山', '查封', '2025-06-12', '2028-06-11', '首封', '—', '—'],
  ] },
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [['民事裁定书', '2025-06-05', '已送达'], ['保全结果告知书', '2025-06-27', '已送达']] },
  related: [['（2025）青9921执412号', '民间借贷纠纷', '立案日期 2025-03-03']],
  asOf: '2025-07-01',
  overall: ['not-applicable'],
  expected: {
    'four-no-undisposed-property': na('执保: no closing rule applies.'),
    'four-no-no-onsite-search': na('执保'),
    'four-no-no-applicant-interview': na('执保'),
    'four-no-under-three-months': na('执保'),
    'case-eligible': na('执保 is not 执, 执恢 or 恢执.'),
    'unpaid-positive': na('执保'),
  },
}
