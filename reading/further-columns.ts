/** Columns of the lists that the rules of the catalogue ask for: sales, money of the case, periods taken out or extended, clues. */

export type FurtherColumn =
  | 'round' | 'auctionThing' | 'valuedOn' | 'announcedOn' | 'auctionOn' | 'auctionEnd' | 'startPrice' | 'soldPrice' | 'auctionResult' | 'notifiedOn' | 'paidOffOn' | 'confirmedOn' | 'deliveredOn'
  | 'referencePrice' | 'referenceOn' | 'referenceUntil' | 'preserved' | 'released' | 'moneyIn' | 'noticedOn' | 'moneyAmount' | 'payer' | 'paidOn' | 'paidAmount' | 'payee' | 'payState' | 'delayedOn' | 'delayReason'
  | 'deductReason' | 'deductFrom' | 'deductTo' | 'extendTerm' | 'extendTo' | 'extendReason' | 'approvedBy' | 'approvedOn' | 'approvedState'
  | 'clueText' | 'clueOn' | 'clueBy' | 'checkedOn' | 'checkResult' | 'clause' | 'term' | 'termMonths' | 'termDays' | 'fine' | 'informedOn' | 'diedOn' | 'reporter' | 'reportOn' | 'reportText' | 'reportState'

export type FurtherTable = 'auctions' | 'money' | 'periods' | 'clues' | 'reports'

export const FURTHER_COLUMNS: Record<FurtherColumn, string> = {
  round: '拍卖次数 拍次 轮次 拍卖轮次 第几次拍卖 拍卖阶段',
  auctionThing: '拍品 拍卖标的 拍卖标的物 拍品名称 标的物名称 拍卖财产 处置标的物',
  valuedOn: '委托评估日期 评估委托日期 委托评估时间',
  announcedOn: '发布公告日 公告发布日 公告日期 公告时间 公告发布日期 公告发布时间 发布公告日期 拍卖公告日期 公告日',
  auctionOn: '拍卖日期 开拍日 拍卖日 竞价日 竞拍日期 竞拍时间 竞拍日 拍卖起止日期 拍卖起止时间 竞价起止时间 拍卖期间 开始拍卖日期 上拍日期 上拍时间 开拍日期 开拍时间 拍卖时间 竞价时间 竞价日期 竞价开始时间 拍卖开始时间 拍卖开始日期',
  auctionEnd: '拍卖结束时间 竞价结束时间 拍卖结束日期 竞价结束日期',
  startPrice: '起拍价 起拍价格 起拍价款',
  soldPrice: '成交价 成交金额 成交价格 成交价款',
  auctionResult: '拍卖结果 竞价结果 成交情况 拍卖状态',
  notifiedOn: '通知当事人日期 拍卖通知日期 通知当事人时间 拍卖通知送达日期',
  paidOffOn: '付清价款日期 价款付清日期 余款付清日期',
  confirmedOn: '成交裁定送达日期 过户裁定送达日期',
  deliveredOn: '移交买受人日期 标的物移交日期 交付买受人日期',
  referencePrice: '参考价 处置参考价 财产处置参考价',
  referenceOn: '参考价确定日期 确定参考价日期',
  referenceUntil: '参考价有效期 参考价有效期至 参考价有效期届满日 参考价届满日期 评估报告有效期至 询价报告有效期至',
  preserved: '是否保全 是否诉讼保全 是否诉前保全 是否执行前保全 保全情况',
  released: '解封日期 解除查封日期 解除冻结日期 解除控制日期 解扣日期 解冻日期 是否解除 是否解封',
  moneyIn: '到账日期 到账时间 来款日期 来款时间 入账日期 到款日期 收款日期 收款时间',
  noticedOn: '到账通知日期 财务通知日期 收到到账通知日期 到账通知时间 财务到账通知日期',
  moneyAmount: '到账金额 来款金额 案款金额 到款金额 入账金额 收款金额',
  payer: '缴款人 付款人 来款人 交款人 汇款人',
  paidOn: '发放日期 发放时间 划付日期 案款发放日期 发还日期 支付日期 付款日期 付款时间 支付时间 划付时间 发还时间 发款日期 发款时间 出账日期 出账时间',
  paidAmount: '发放金额 划付金额 已发放金额 支付金额 付款金额 发还金额 发款金额 出账金额',
  payee: '领款人 收款人 领取人 受款人',
  payState: '发放状态 发放情况 案款状态',
  delayedOn: '延缓发放审批日期 延缓审批日期 延缓发放批准日期',
  delayReason: '延缓发放事由 延缓事由 延缓发放原因 延缓原因',
  deductReason: '扣除事由 扣除原因 扣除理由',
  deductFrom: '扣除起始日期 扣除开始日期 扣除起日 扣除期间起 扣除起算日',
  deductTo: '扣除终止日期 扣除结束日期 扣除截止日期 扣除止日 扣除期间止 扣除届满日',
  extendTerm: '延长时间 延长月数 延长期间 延长时长',
  extendTo: '延长至 延长后届满日 延长届满日期 延长后届满日期 延长后到期日',
  extendReason: '延长事由 延长原因 延长理由',
  approvedBy: '批准人 审批人 审批领导',
  approvedOn: '批准日期 审批日期 批准时间 审批时间 审批通过日期',
  approvedState: '审批结果 审批状态 审批意见',
  clueText: '线索内容 线索描述 财产线索内容 线索信息',
  clueOn: '收到日期 提供日期 提供时间 线索提供日期 线索接收日期 收到线索日期',
  clueBy: '线索来源 提供人 线索提供人',
  checkedOn: '核实日期 核查日期 核实时间 核查时间 核查完成日期 核实完成日期 线索核实日期 线索核查日期',
  checkResult: '核实结果 核查结果 核实情况 核查情况 线索核查结果 核查结论 核实结论',
  clause: '纳入情形 失信情形 失信行为情形 纳入依据 适用条款 失信被执行人行为具体情形',
  term: '期限 惩戒期限 纳入期限 措施期限 拘留期限',
  termMonths: '期限(月) 惩戒期限(月) 纳入期限(月)',
  termDays: '拘留天数 期限(日) 期限(天) 拘留期限(日) 拘留天数(天)',
  fine: '罚款金额',
  informedOn: '告知日期 告知时间 告知申请执行人日期 告知申请人日期 结果告知日期 是否告知申请执行人 是否告知申请人 是否告知 是否已告知申请执行人 告知申请执行人情况 告知情况',
  diedOn: '死亡日期 死亡时间',
  reporter: '报告人 申报人 申报主体 报告主体',
  reportOn: '报告日期 申报日期 报告时间 申报时间 财产报告日期 财产申报日期 提交报告日期 收到报告日期 收到申报日期 实际报告日期 实际申报日期',
  reportText: '报告内容 申报内容 报告财产情况 申报财产情况 申报财产 报告财产 申报的财产 财产报告内容 财产申报内容 报告的财产情况',
  reportState: '报告状态 申报状态 是否报告 是否申报 是否报告财产 是否申报财产 申报情况 报告情况 履行报告义务情况',
}

/** A list of things with what is done to them may have a column of sales too; it stays a list of things. */
const OF_THINGS = ['owner', 'controlKind', 'controlOn', 'undisposable', 'rank', 'disposal']

export function furtherTableKind(columns: readonly (string | undefined)[]): FurtherTable | undefined {
  /* A list over several cases tells whose each row is by its number only. */
  if (columns.includes('caseNumber')) return undefined
  const count = (...any: FurtherColumn[]) => any.filter((c) => columns.includes(c)).length
  const things = OF_THINGS.some((c) => columns.includes(c))
  if (!things && count('round', 'startPrice', 'auctionOn') > 0 && count('round', 'startPrice', 'auctionOn', 'announcedOn', 'auctionResult', 'soldPrice') > 1) return 'auctions'
  if (!things && count('moneyIn', 'noticedOn', 'paidOn') > 0 && count('moneyIn', 'noticedOn', 'paidOn', 'paidAmount', 'moneyAmount', 'payee', 'payer', 'payState') > 1) return 'money'
  if (!things && count('reportOn', 'reportText', 'reportState') > 0 && count('reportOn', 'reportText', 'reportState', 'reporter', 'checkResult', 'checkedOn') > 1) return 'reports'
  if (count('deductFrom', 'deductTo') > 1 || (count('extendTo', 'extendTerm') > 0 && count('extendTo', 'extendTerm', 'extendReason', 'approvedOn', 'approvedBy', 'approvedState') > 1)) return 'periods'
  if (!things && !columns.includes('assetKind') && ((count('clueText') > 0 && count('clueOn', 'checkedOn', 'checkResult', 'clueBy') > 0) || (columns.includes('assetName') && count('clueOn', 'clueBy') > 0 && count('checkedOn', 'checkResult') > 0))) return 'clues'
  return undefined
}
