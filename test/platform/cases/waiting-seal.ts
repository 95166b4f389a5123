import { ASSETS, DOCUMENTS, expecting, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const waitingSeal: DemoCase = {
  id: 'waiting-seal',
  layout: 'grid',
  about: 'A house under a waiting seal without any request to the first court; an applicant who cannot be reached in three ways on three days.',
  caseNumber: '（2025）青9921执477号',
  applicant: '闾丘岳', debtor: '谷雨时', cause: '民间借贷纠纷', filed: '2025-03-10', stage: '终本审批',
  groups: [
    { title: '基本信息', fields: [
      ['案号', '（2025）青9921执477号'], ['案件类型', '首次执行'], ['案由', '民间借贷纠纷'], ['立案日期', '2025-03-10'], ['收案日期', '2025-03-06'],
      ['承办法官', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'], ['执行依据文号', '（2024）青9921民初4021号'], ['财产保全', '未申请'],
    ] },
    { title: '标的信息', fields: [['应执行标的金额', '300,000.00元'], ['实际到位金额', '0.00元'], ['申请人放弃标的金额', '0.00元'], ['尚未执行标的金额', '300,000.00元']] },
    { title: '结案信息', fields: [['拟结案方式', '终结本次执行程序'], ['拟终本日期', '2025-07-25']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '闾丘岳', '990921********0000', '—', '青江省云溪县城关镇（邮件退回）'],
    ['被执行人', '谷雨时', '990921********0000', '—', '青江省云溪县梅岭镇样板村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-03-10', '线索登记', '申请执行人闾丘岳申请执行时填写财产线索提供表，载明无财产线索。', '立案庭'],
    ['2025-03-12', '执行通知', '向被执行人谷雨时发出执行通知书、报告财产令，直接送达。', '苏木'],
    ['2025-03-13', '网络查询', '对谷雨时发起网络查控（存款、车辆、不动产、证券、互联网银行），已全部反馈，查明房屋一套。', '苏木'],
    ['2025-03-24', '财产报告', '谷雨时报告房屋一套，已被其他法院查封。', '陆怀谷'],
    ['2025-03-26', '报告核实', '核实谷雨时报告的房屋，登记情况属实。', '陆怀谷'],
    ['2025-03-27', '轮候查封', '轮候查封谷雨时名下梅岭镇仿溪路19号房屋，首封法院为青江省平岚市中级人民法院。', '苏木'],
    ['2025-04-02', '限制高消费', '向被执行人谷雨时发出限制消费令。', '苏木'],
    ['2025-04-23', '上门走访', '到梅岭镇样板村谷雨时家中走访，本人在家，制作现场笔录，村治保主任见证。', '陆怀谷、苏木'],
    ['2025-05-08', '联系申请执行人', '电话联系申请执行人闾丘岳，三次拨打，电话无法接通。', '苏木'],
    ['2025-05-15', '联系申请执行人', '向申请执行人闾丘岳预留地址邮寄约谈通知书，邮件因“查无此人”退回；同时发送短信，未回复。', '苏木'],
    ['2025-05-22', '公告送达', '因无法联系申请执行人，公告送达拟终结本次执行程序告知书，公告期三十日，至2025年6月21日届满。', '陆怀谷'],
    ['2025-07-09', '再次网络查询', '对谷雨时再次发起网络查控，已全部反馈，未发现新的财产。', '苏木'],
    ['2025-07-14', '合议庭评议', '合议庭（陆怀谷、沈知言、闻人书）评议，同意终结本次执行程序。', '苏木'],
    ['2025-07-16', '院长审批', '院长批准终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控', columns: QUERIES, pager: 'total', rows: [
    ['2025-03-13', '银行存款', '谷雨时', '已反馈', '余额0.00元'], ['2025-03-13', '车辆', '谷雨时', '已反馈', '无'], ['2025-03-13', '不动产', '谷雨时', '已反馈', '房屋一套'], ['2025-03-13', '证券', '谷雨时', '已反馈', '无'],
    ['2025-07-09', '银行存款', '谷雨时', '已反馈', '余额0.00元'], ['2025-07-09', '车辆', '谷雨时', '已反馈', '无'], ['2025-07-09', '不动产', '谷雨时', '已反馈', '房屋一套'], ['2025-07-09', '证券', '谷雨时', '已反馈', '无'],
  ] },
  assets: { title: '查明财产', columns: ASSETS, pager: 'total', rows: [
    ['不动产', '梅岭镇仿溪路19号房屋', '谷雨时', '查封', '2025-03-27', '2028-03-26', '轮候', '未处置', '轮候查封，无处置权'],
  ] },
  interviews: none(INTERVIEWS),
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-03-12', '已送达'], ['报告财产令', '2025-03-12', '已送达'], ['轮候查封裁定书', '2025-03-27', '已送达'], ['限制消费令', '2025-04-02', '已送达'],
    ['拟终结本次执行程序告知书', '2025-05-22', '公告送达'], ['合议庭评议笔录', '2025-07-14', '—'],
  ] },
  related: [['（2024）青99执108号', '首封案件（平岚市中级人民法院）', '查封日期 2024-11-04']],
  asOf: '2025-07-18',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('warn', ['none', 'notice', 'clue', 'need-check'], 'Waiting seal, no power to dispose, but no record of a request to the first court or of joining the distribution.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-04-23.'),
    'four-no-no-applicant-interview': expecting('warn', ['none', 'notice', 'clue', 'need-check'], 'Not reachable by telephone, post and message on two days, then served by announcement.'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-03-10, three months end 2025-06-10, proposed 2025-07-25.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '300,000 unpaid.'),
  },
}
