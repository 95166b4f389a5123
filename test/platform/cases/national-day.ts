import { ASSETS, closingPapers, DOCUMENTS, expecting, further, INTERVIEWS, LOG, none, PARTIES, QUERIES, type DemoCase } from '../demo-case.ts'

export const nationalDay: DemoCase = {
  id: 'national-day',
  layout: 'form',
  about: 'Three months end on National Day and the proposed day lies in the holidays. Filing and closing date stand in no markup: the page’s script sets them. A visit that met nobody.',
  caseNumber: '（2025）青9921执1120号',
  applicant: '阳羡溪', debtor: '漆雕白', cause: '劳务合同纠纷', filed: '2025-07-01', stage: '终本审批',
  scripted: ['立案日期', '拟结案日期', '拟结案方式', '尚未执行标的金额'],
  groups: [
    { title: '案件信息', fields: [
      ['案号', '（2025）青9921执1120号'], ['案件类型', '首次执行'], ['立案案由', '劳务合同纠纷'], ['申请日期', '2025-06-26'], ['收案日期', '2025-06-26'], ['立案日期', '2025-07-01'], ['承办人', '闻人书'], ['执行法院', '青江省云溪县人民法院'], ['保全案号', '无'],
      ['申请执行内容', '支付劳务费23,800元及逾期付款利息，负担案件受理费198元'],
    ] },
    { title: '执行标的', fields: [['应执行标的金额', '23,998.00'], ['实际到位金额', '0.00'], ['申请人放弃标的金额', '0.00'], ['尚未执行标的金额', '23,998.00']] },
    { title: '结案', fields: [['拟结案方式', '终结本次执行程序'], ['拟结案日期', '2025-10-08']] },
  ],
  parties: { columns: PARTIES, pager: 'total', rows: [
    ['申请执行人', '阳羡溪', '990921********0000', '', '青江省云溪县石门镇'],
    ['被执行人', '漆雕白', '990921********0000', '', '青江省云溪县石门镇河东村'],
  ] },
  log: { columns: LOG, pager: 'total', rows: [
    ['2025-07-03', '执行通知', '向被执行人漆雕白发出执行通知书、报告财产令，7月5日其本人签收。', '苏木'],
    ['2025-07-04', '网络查控', '查询漆雕白存款、车辆、不动产、证券、互联网银行，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-07-16', '财产申报', '漆雕白申报无财产。', '闻人书'],
    ['2025-07-18', '申报核查', '核查漆雕白申报情况，与查询结果一致。', '闻人书'],
    ['2025-07-22', '限制消费', '向漆雕白发出限制消费令。', '苏木'],
    ['2025-08-12', '现场走访', '前往漆雕白住所地石门镇河东村，未见其人，邻居称其在县城打零工；向村委会调查并制作调查笔录、拍照。', '闻人书、苏木'],
    ['2025-08-13', '电话联系', '电话联系漆雕白，其称近期无履行能力。', '苏木'],
    ['2025-08-13', '询问被执行人', '传唤被执行人漆雕白到院，制作询问笔录，其陈述在县城打零工、暂无履行能力。', '闻人书'],
    ['2025-09-15', '网络查控', '再次查询漆雕白财产，均已反馈，未发现可供执行财产。', '苏木'],
    ['2025-09-24', '约谈', '约谈申请执行人阳羡溪，同意终本并签字确认。', '闻人书'],
  ] },
  queries: { title: '网络查控反馈', columns: QUERIES, pager: 'total', rows: [
    ['2025-07-04', '银行存款', '漆雕白', '已反馈', '无'], ['2025-07-04', '车辆', '漆雕白', '已反馈', '无'], ['2025-07-04', '不动产', '漆雕白', '已反馈', '无'], ['2025-07-04', '证券', '漆雕白', '已反馈', '无'],
    ['2025-09-15', '银行存款', '漆雕白', '已反馈', '无'], ['2025-09-15', '车辆', '漆雕白', '已反馈', '无'], ['2025-09-15', '不动产', '漆雕白', '已反馈', '无'], ['2025-09-15', '证券', '漆雕白', '已反馈', '无'],
    ...further('2025-09-15', '漆雕白'),
  ] },
  assets: none(ASSETS, '已查明财产'),
  interviews: { columns: INTERVIEWS, pager: 'total', rows: [
    ['2025-09-24', '阳羡溪', '微信视频（录屏留存）', '同意', '已告知执行情况、调查措施、财产情况、终本依据及法律后果并听取意见；阳羡溪无财产线索提供，签字确认后寄回。'],
  ] },
  documents: { columns: DOCUMENTS, pager: 'total', rows: [
    ['执行通知书', '2025-07-03', '已送达'], ['报告财产令', '2025-07-03', '已送达'], ['限制消费令', '2025-07-22', '已送达'], ['调查笔录', '2025-08-12', ''], ['约谈笔录', '2025-09-24', ''],
    ['询问笔录', '2025-08-13', '—'],
    ...closingPapers('2025-09-24'),
  ] },
  related: [['（2025）青9921执998号', '漆雕白 劳务合同纠纷', '立案日期 2025-06-10']],
  asOf: '2025-09-28',
  overall: ['warn'],
  expected: {
    'four-no-undisposed-property': expecting('pass', 'none', 'Nothing found, everything answered.'),
    'four-no-no-onsite-search': expecting('pass', 'none', 'A visit that met nobody is a visit: 2025-08-12, record and photographs.'),
    'four-no-no-applicant-interview': expecting('pass', 'none', 'By video on 2025-09-24; the way is free.'),
    'four-no-under-three-months': expecting('warn', ['none', 'notice'], 'Three months end 2025-10-01, shifted by the holidays to 10-09; 10-08 lies between (decision 1). Clear from 10-10.'),
    'case-eligible': expecting('pass', 'none', '执'),
    'unpaid-positive': expecting('pass', 'none', '23,998 unpaid.'),
  },
}
