import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const vehicleNotSought: DemoCase = {
  id: 'vehicle-not-sought',
  layout: 'definition-list',
  about: 'The same car without any record of asking for help, in a complete log; the agent interviewed has general authority only.',
  caseNumber: '（2025）青9921执588号',
  applicant: '云溪县松风建材经营部', debtor: '卓闻笛', cause: '买卖合同纠纷', filed: '2025-03-24', stage: '终本审批',
  groups: [
    { title: '案件基本情况', fields: [
      ['案号', '(2025)青9921执588号'], ['案件类型', '首次执行案件'], ['案由', '买卖合同纠纷'], ['收到材料日期', '2025-03-19'], ['立案日期', '2025年3月24日'],
      ['承办人', '陆怀谷'], ['执行法院', '青江省云溪县人民法院'], ['是否保全', '否'],
    ] },
    { title: '执行依据及标的', fields: [
      ['执行依据文书文号', '(2024)青9921民初2750号'], ['应执行标的金额', '47300'], ['实际到位金额', '0'], ['申请人放弃标的金额', '0'], ['尚未执行标的金额', '47300'],
    ] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025年7月18日'], ['结案日期', '']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '云溪县松风建材经营部', '92990921******0000', '经营者 殷若木', '青江省云溪县城关镇南门街8号'],
    ['申请执行人委托代理人', '宗政远', '—', '—', '一般授权'],
    ['被执行人', '卓闻笛', '990921********0000', '—', '青江省云溪县城关镇书院路5号'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025年3月26日', '发出执行通知书、报告财产令', '向被执行人卓闻笛发出执行通知书和报告财产令，于3月28日签收。', '苏木'],
    ['2025年3月27日', '网络查控', '查询被执行人卓闻笛存款、车辆、不动产、证券、互联网银行，均已反馈，名下有小型普通客车一辆。', '苏木'],
    ['2025年4月9日', '报告财产', '卓闻笛报告财产情况：小型普通客车一辆。', '陆怀谷'],
    ['2025年4月11日', '核实', '核实卓闻笛报告的财产，车辆登记属实。', '陆怀谷'],
    ['2025年4月14日', '登记查封', '在车管所登记查封卓闻笛名下青ZT0002号车辆，未实际扣押到车辆。', '苏木'],
    ['2025年4月18日', '限制消费令', '向卓闻笛发出限制消费令。', '苏木'],
    ['2025年5月15日', '实地走访', '到卓闻笛住所地书院路5号走访，卓闻笛在家，称车辆在外地。社区网格员在场。', '陆怀谷'],
    ['2025年5月15日', '询问被执行人', '询问被执行人卓闻笛并制作询问笔录，其陈述暂无履行能力。', '陆怀谷'],
    ['2025年6月30日', '网络查控', '再次查询卓闻笛财产，均已反馈，除上述车辆外未发现其他财产。', '苏木'],
    ['2025年7月8日', '约谈申请执行人一方', '约谈申请执行人的代理人宗政远。', '陆怀谷'],
    ['2025年7月10日', '合议', '合议庭三人评议，同意终结本次执行程序。', '苏木'],
    ['2025年7月11日', '审批', '院长批准终结本次执行程序。', '苏木'],
  ] },
  queries: { title: '网络查控情况', columns: QUERIES, pager: 'total', rows: [
    ['2025年3月27日', '存款', '卓闻笛', '已反馈', '无'], ['2025年3月27日', '车辆', '卓闻笛', '已反馈', '1辆'],
    ['2025年3月27日', '不动产', '卓闻笛', '已反馈', '无'], ['2025年3月27日', '有价证券', '卓闻笛', '已反馈', '无'],
    ['2025年6月30日', '存款', '卓闻笛', '已反馈', '无'], ['2025年6月30日', '车辆', '卓闻笛', '已反馈', '1辆'],
    ['2025年6月30日', '不动产', '卓闻笛', '已反馈', '无'], ['2025年6月30日', '有价证券', '卓闻笛', '已反馈', '无'],
    ...further('2025年6月30日', '卓闻笛'),
  ] },
  assets: { title: '财产清单', columns: ASSETS, pager: 'total', rows: [
    ['车辆', '小型普通客车 青ZT0002', '卓闻笛', '登记查封', '2025年4月14日', '2027年4月13日', '首封', '未处置', '未能实际扣押'],
  ] },
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025年7月8日', '宗政远（申请执行人一般授权代理人）', '电话', '同意', '告知执行情况、财产调查情况、终本依据及后果，代理人表示无线索提供，同意终本。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025年3月26日', '已送达'], ['报告财产令', '2025年3月26日', '已送达'], ['限制消费令', '2025年4月18日', '已送达'], ['约谈笔录', '2025年7月8日', '—'], ['合议庭评议笔录', '2025年7月10日', '—'],
    ['询问笔录', '2025年5月15日', '—'],
    ['现场调查笔录', '2025年5月15日', '—'],
    ...closingPapers('2025年7月10日'),
  ] },
  related: [['（2025）青9921执530号', '车辆协助查找（参考）', '协助查找 2025-05-20']],
  asOf: '2025-07-14',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('warn', 'clue', 'Sealed on paper, not possessed, no record of asking for help in a complete log (decision 9). The letter in the side column is another case’s.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'Visited at home on 2025-05-15.'),
    'four-no-no-applicant-interview': expecting('warn', ['none', 'notice', 'clue'], 'Only an agent with general authority was interviewed (decision 10).'),
    'four-no-under-three-months': expecting('pass', 'none', 'Filed 2025-03-24, three months end 2025-06-24, proposed 2025-07-18.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '47,300 unpaid.'),
  },
}
