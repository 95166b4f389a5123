import { ASSETS, DOCUMENTS, expecting, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

const na = (why: string) => expecting('not-applicable', 'not-applicable', why)

export const performed: DemoCase = {
  id: 'performed',
  layout: 'definition-list',
  about: 'Closed as fully performed after seven weeks, without visit or interview: there is no closing for now to examine.',
  caseNumber: '（2025）青9921执960号',
  applicant: '仲孙乐', debtor: '云溪县扶摇运输有限公司', cause: '运输合同纠纷', filed: '2025-05-26', stage: '已结案',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '（2025）青9921执960号'], ['案件类型', '首次执行案件'], ['案由', '运输合同纠纷'], ['收案日期', '2025-05-22'], ['立案日期', '2025-05-26'], ['承办人', '沈知言'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '（2025）青9921民初377号'], ['应执行标的金额', '18,000.00元'], ['实际到位金额', '18,000.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '0.00元'],
    ] },
    { title: '结案', fields: [['结案方式', '执行完毕'], ['结案日期', '2025-07-14'], ['执行完毕事由', '被执行人自动履行完毕']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '仲孙乐', '990921********0000', '—', '青江省云溪县白石乡'],
    ['被执行人', '云溪县扶摇运输有限公司', '91990921******0000', '百里溪', '青江省云溪县工业集中区仿古路1号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-05-28', '发出执行通知书、报告财产令', '向被执行人云溪县扶摇运输有限公司发出执行通知书和报告财产令，签收。', '苏木'],
    ['2025-07-07', '案款到账', '被执行人交纳案款18,000元。', '苏木'],
    ['2025-07-10', '案款发放', '向申请执行人仲孙乐发放案款18,000元。', '苏木'],
    ['2025-07-14', '结案', '以执行完毕方式结案，发出结案通知书。', '沈知言'],
  ] },
  queries: none(QUERIES, '网络查控情况'),
  assets: none(ASSETS, '财产清单'),
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [['执行通知书', '2025-05-28', '已送达'], ['结案通知书', '2025-07-14', '已送达']] },
  related: [],
  asOf: '2025-08-01',
  overall: ['not-applicable'],
  expected: {
    'four-no-undisposed-property': na('Closed as performed, not for now.'),
    'four-no-no-onsite-search': na('Closed as performed.'),
    'four-no-no-applicant-interview': na('Closed as performed.'),
    'four-no-under-three-months': na('Closed as performed: the three months are no bar to that.'),
    'case-eligible': expecting(['not-applicable', 'pass'], ['not-applicable', 'none'], 'The kind of case fits; the way of closing is another.'),
    'unpaid-positive': na('Nothing unpaid is what full performance means.'),
  },
}
