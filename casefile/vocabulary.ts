/** The closed word lists of the case-file contract. Order is that of the contract. */

export const CASE_TYPES = ['first', 'resumed', 'preservation', 'objection', 'review', 'supervision', 'assistance', 'other'] as const
export type CaseType = (typeof CASE_TYPES)[number]

export const CLOSE_MODES = ['zhongben', 'performed', 'terminated', 'withdrawn', 'rejected', 'not-enforced', 'other'] as const
export type CloseMode = (typeof CLOSE_MODES)[number]

export const SUBJECTS = ['money', 'delivery', 'act', 'mixed'] as const

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
