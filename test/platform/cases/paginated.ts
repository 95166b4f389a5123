import { ASSETS, DOCUMENTS, expecting, INTERVIEWS, LOG, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const paginated: DemoCase = {
  id: 'paginated',
  layout: 'headings',
  about: 'What is not shown is not missing: page 1 of 5 of the log, 查看更多 under the property, interviews not loaded, amounts “—”, a query not answered.',
  caseNumber: '（2024）青9921执1877号',
  applicant: '云溪县梅岭镇供销合作社', debtor: '独孤城', cause: '农业承包合同纠纷', filed: '2024-09-19', stage: '执行实施',
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2024）青9921执1877号'], ['案件类型', '首次执行'], ['案由', '农业承包合同纠纷'], ['收案日期', '2024-09-14'], ['立案日期', '2024-09-19'], ['承办人', '闻人书'], ['执行法院', '青江省云溪县人民法院'],
    ] },
    { title: '标的及结案', fields: [['应执行标的金额', '—'], ['实际到位金额', '—'], ['申请人放弃标的金额', '—'], ['尚未执行标的金额', '—'], ['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-03-14']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '云溪县梅岭镇供销合作社', '92990921******0000', '左丘言', '青江省云溪县梅岭镇'],
    ['被执行人', '独孤城', '990921********0000', '—', '青江省云溪县梅岭镇南坡村'],
  ] },
  log: { columns: LOG, pager: { total: 45, page: 1, pages: 5 }, rows: [
    ['2025-03-10', '文书制作', '制作终本审批表。', '苏木'],
    ['2025-03-06', '送达', '向申请执行人送达拟终结本次执行程序告知书，告知执行情况、终本依据及法律后果，限七日内提出意见。', '苏木'],
    ['2025-03-05', '网络查控', '第三次发起网络查控，不动产、证券尚未反馈。', '苏木'],
    ['2025-02-24', '卷宗扫描', '扫描卷宗材料。', '苏木'],
    ['2025-02-20', '期限提醒', '系统提醒：执行期限即将届满。', '系统'],
    ['2025-02-13', '电话记录', '致电申请执行人，电话无法接通。', '苏木'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'more', rows: [
    ['2025-03-05', '银行存款', '独孤城', '已反馈', '无'], ['2025-03-05', '车辆', '独孤城', '已反馈', '无'], ['2025-03-05', '不动产', '独孤城', '未反馈', '—'], ['2025-03-05', '证券', '独孤城', '未反馈', '—'],
  ] },
  assets: { title: '已查明财产', columns: ASSETS, pager: 'more', rows: [
    ['银行存款', '青江农商银行存款12,300.00元', '独孤城', '冻结', '2024-10-08', '2025-10-07', '首封', '已划拨', '—'],
  ] },
  interviews: { columns: INTERVIEWS, pager: 'not-loaded', rows: [] },
  documents: { columns: DOCUMENTS, pager: 'not-loaded', rows: [] },
  related: [['（2024）青9921执1876号', '独孤城 借款合同纠纷', '约谈时间 2025-03-03']],
  asOf: '2025-03-11',
  overall: ['need-check'],
  expected: {
    'four-no-undisposed-property': expecting('need-check', 'need-check', 'The one item shown is deducted, but 查看更多 hides others and two queries are unanswered.'),
    'four-no-no-onsite-search': expecting('need-check', ['need-check', 'none', 'notice'], 'No visit on the page of the log that is shown, four pages are not.'),
    'four-no-no-applicant-interview': expecting('need-check', 'need-check', 'A notice was served, no opinion is on record, interviews are not loaded.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2024-09-19, proposed 2025-03-14.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('need-check', 'need-check', 'All amounts are “—”. (The sum deducted does not tell what is left.)'),
  },
}
