/** The closed word lists of the case-file contract. Order is that of the contract. */

export const CASE_TYPES = ['first', 'resumed', 'preservation', 'objection', 'review', 'supervision', 'assistance', 'other'] as const
export type CaseType = (typeof CASE_TYPES)[number]

export const CLOSE_MODES = ['zhongben', 'performed', 'terminated', 'withdrawn', 'rejected', 'not-enforced', 'other'] as const
export type CloseMode = (typeof CLOSE_MODES)[number]

export const SUBJECTS = ['money', 'delivery', 'act', 'mixed'] as const

/** Kinds beyond the contract's list (2026-11-22), each needed by a rule of the catalogue. */
export const FURTHER_EVENT_KINDS = [
  /* 分案 审计申请 悬赏申请 妨害执行的事实 转移财产 当事人履行完毕 车辆轨迹、违章、年检等 */
  'assigned', 'audit-applied', 'reward-applied', 'obstruction', 'property-transferred', 'performed', 'vehicle-trace',
  /* 执行前的保全 参考价确定 公告前通知 竞买款付清 成交裁定送达 移交 分配方案 */
  'preserved', 'reference-price-set', 'auction-notified', 'sale-paid', 'sale-confirmed', 'sale-delivered', 'distribution-planned',
  /* 财务到账通知 延缓发放审批 扣除期间 延长期限 */
  'case-money-noticed', 'payment-delay-approved', 'period-deducted', 'period-extended',
  /* 异议裁定 听证 案外人异议之诉未结 变更追加申请、裁定 破产受理、宣告 */
  'objection-decided', 'hearing-held', 'party-change-applied', 'party-change-decided', 'bankruptcy-accepted', 'bankruptcy-declared',
  /* 限制出境解除 申请纳入失信 失信错误发现 拘传结束 申请限制消费 */
  'exit-lifted', 'dishonest-applied', 'dishonest-found-wrong', 'lift-refused',
  /* 恢复申请的答复 终本库录入、屏蔽 信访 检察建议、回复 */
  'resumption-decided', 'database-entered', 'database-hidden', 'petitioned', 'procuratorial-suggested', 'procuratorial-replied',
  /* 应诉通知送达 调解 */
  'suit-notified', 'mediated',
] as const

export const EVENT_KINDS = [
  'notice-issued', 'notice-served', 'report-order-issued', 'report-order-served', 'property-reported', 'property-report-refused',
  'report-verified', 'consumption-restricted', 'consumption-lifted', 'dishonest-listed', 'dishonest-removed', 'exit-restricted',
  'network-query', 'traditional-investigation', 'onsite-visit', 'household-query', 'provident-fund-query', 'insurance-query',
  'tax-query', 'search', 'audit', 'reward-notice', 'debtor-questioned', 'applicant-interviewed', 'applicant-consented',
  'applicant-objected', 'clue-provided', 'clue-verified', 'fined', 'detained', 'summoned', 'crime-referred', 'sealed', 'impounded',
  'frozen', 'waiting-sealed', 'control-renewed', 'control-released', 'valuation', 'auction-announced', 'auction-held',
  'auction-failed', 'sold', 'debt-in-kind', 'compulsory-management', 'deducted', 'case-money-received', 'case-money-paid',
  'settlement-reached', 'panel-deliberated', 'president-approved', 'zhongben-ruled', 'zhongben-served', 'zhongben-informed',
  'zhongben-applied', 'post-query', 'post-query-informed', 'resumption-applied', 'resumed', 'objection-filed',
  'bankruptcy-referred', 'seizure-help-requested', 'seal-transfer-requested', 'distribution-joined', 'investigation-delegated',
  'debt-in-kind-refused', 'interview-attempted',
  ...FURTHER_EVENT_KINDS,
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_STATUSES = ['refused', 'planned', 'attempted', 'not-done'] as const
export const DATE_PRECISIONS = ['day', 'month', 'year', 'range'] as const

export const ASSET_KINDS = [
  'deposit', 'online-funds', 'vehicle', 'vessel', 'real-estate', 'land', 'equity', 'securities', 'insurance', 'provident-fund',
  'wealth-product', 'income', 'movable', 'receivable', 'intellectual-property', 'other',
] as const
export type AssetKind = (typeof ASSET_KINDS)[number]

export const CONTROL_KINDS = ['sealed', 'impounded', 'frozen'] as const
export const CONTROL_RANKS = ['first', 'waiting'] as const
export const DISPOSALS = ['none', 'valuing', 'auctioning', 'failed', 'sold', 'debt-in-kind', 'deducted', 'managed', 'done'] as const
export type Disposal = (typeof DISPOSALS)[number]

export const PARTY_KINDS = ['natural', 'organization'] as const

/** Sections of a case whose coverage a reader declares; the contract's seven, and two that the rules here need. */
export const SECTIONS = ['basics', 'parties', 'events', 'assets', 'documents', 'interviews', 'queries', 'investigations', 'measures'] as const
export type Section = (typeof SECTIONS)[number]

/**
 * complete: shown, and the material says that it is all; partial: shown in part, or without a sign that it is all;
 * absent: not on this page; unknown: cannot be told.
 */
export const COVERAGES = ['complete', 'partial', 'absent', 'unknown'] as const
export type Coverage = (typeof COVERAGES)[number]
