import type { CivilDate } from '../casefile/dates.ts'
import type { Settings } from './settings.ts'

/** The dated table of limits: the only place where a number of the law or of practice stands. */
export interface Limit {
  id: LimitId
  value: number
  unit: 'months' | 'days' | 'workdays' | 'years' | 'hours' | 'yuan' | 'percent' | 'count'
  /** id in the table of sources */
  source: string
  from: CivilDate | null
  /** the day after the last day in force; null: still in force as far as known */
  to: CivilDate | null
  /** a threshold of practice, not of law: the institution may set its own */
  adjustable?: true
}

export type LimitId = 'zhongben-wait' | 'small-deposit' | 'small-deposit-share' | 'contact-attempts' | 'amount-tolerance'
  | 'disposal-start' | 'auction-notice-movable' | 'auction-notice-other' | 'auction-again-movable' | 'auction-again-other' | 'start-price-first' | 'start-price-again'
  | 'valuation-start' | 'reference-validity' | 'reference-auction' | 'auction-notify' | 'auction-notify-published' | 'sale-ruling' | 'sale-delivery' | 'distribution-objection'
  | 'assign' | 'nonlitigation' | 'extension-ahead' | 'objection' | 'change-party' | 'superior' | 'procuratorial' | 'procuratorial-extended' | 'procuratorial-explain'
  | 'second-auction' | 'undisposed' | 'payment' | 'enforcement' | 'enforcement-extension'
  | 'query-fresh' | 'clue-verify' | 'clue-verify-urgent' | 'audit-decision' | 'reward-decision' | 'seal-deposit' | 'seal-movable' | 'seal-other' | 'seal-alert' | 'seal-alert-urgent' | 'vehicle-trace' | 'first-seal-idle'
  | 'report-back' | 'announcement' | 'notice' | 'notice-internal' | 'panel'
  | 'insolvency-cases' | 'repeat-count' | 'repeat-interval' | 'same-day-steps' | 'notice-after-measures' | 'dishonest-delete'
  | AfterLimitId | CreditLimitId

/** 终本后管理、虚假诉讼线索 */
type AfterLimitId = 'post-query-every' | 'post-query-span' | 'prompt-act' | 'other-case-window' | 'early-find' | 'petition-after' | 'renew-ahead' | 'db-entry' | 'db-hide' | 'batch-window' | 'batch-count' | 'batch-same-day' | 'round-claim' | 'fast-mediate' | 'fast-enforce'
/** 失信、限制消费、罚款拘留 */
type CreditLimitId = 'dishonest-queries' | 'dishonest-term' | 'dishonest-term-most' | 'dishonest-revoke' | 'dishonest-correct' | 'dishonest-decide' | 'lift-hint' | 'lift-late' | 'fine-person-most' | 'fine-unit-least' | 'fine-unit-most' | 'detention-most' | 'summon-hours' | 'summon-hours-long' | 'equity-release' | 'small-claim'

export const LIMITS: readonly Limit[] = [
  { id: 'zhongben-wait', value: 3, unit: 'months', source: 'zhongben-1-4', from: '2016-12-01', to: null },
  { id: 'small-deposit', value: 1000, unit: 'yuan', source: 'system-small-deposit', from: null, to: null, adjustable: true },
  { id: 'small-deposit-share', value: 5, unit: 'percent', source: 'system-small-deposit', from: null, to: null, adjustable: true },
  { id: 'contact-attempts', value: 2, unit: 'count', source: 'system-contact', from: null, to: null },
  { id: 'amount-tolerance', value: 0.01, unit: 'yuan', source: 'system-unpaid', from: null, to: null },
  { id: 'disposal-start', value: 10, unit: 'days', source: 'price-30', from: '2018-09-01', to: null },
  { id: 'auction-notice-movable', value: 15, unit: 'days', source: 'net-auction-12', from: '2017-01-01', to: null },
  { id: 'auction-notice-other', value: 30, unit: 'days', source: 'net-auction-12', from: '2017-01-01', to: null },
  { id: 'auction-again-movable', value: 7, unit: 'days', source: 'net-auction-26', from: '2017-01-01', to: null },
  { id: 'auction-again-other', value: 15, unit: 'days', source: 'net-auction-26', from: '2017-01-01', to: null },
  { id: 'start-price-first', value: 70, unit: 'percent', source: 'net-auction-10', from: '2017-01-01', to: null },
  { id: 'start-price-again', value: 80, unit: 'percent', source: 'net-auction-26', from: '2017-01-01', to: null },
  { id: 'second-auction', value: 30, unit: 'days', source: 'net-auction-26', from: '2017-01-01', to: null },
  { id: 'undisposed', value: 6, unit: 'months', source: 'cpl-237', from: '2013-01-01', to: null },
  { id: 'payment', value: 30, unit: 'days', source: 'money-30d', from: '2017-05-01', to: null },
  { id: 'enforcement', value: 6, unit: 'months', source: 'terms2000-5', from: '2000-09-28', to: null },
  { id: 'enforcement-extension', value: 3, unit: 'months', source: 'terms2000-5', from: '2000-09-28', to: null },
  { id: 'valuation-start', value: 30, unit: 'days', source: 'price-1', from: '2018-09-01', to: null },
  { id: 'reference-validity', value: 12, unit: 'months', source: 'price-27', from: '2018-09-01', to: null },
  { id: 'reference-auction', value: 6, unit: 'months', source: 'price-27', from: '2018-09-01', to: null },
  { id: 'auction-notify', value: 3, unit: 'days', source: 'net-auction-16', from: '2017-01-01', to: null },
  { id: 'auction-notify-published', value: 5, unit: 'days', source: 'net-auction-16', from: '2017-01-01', to: null },
  { id: 'sale-ruling', value: 10, unit: 'days', source: 'auction-20', from: '2005-01-01', to: null },
  { id: 'sale-delivery', value: 15, unit: 'days', source: 'auction-27', from: '2005-01-01', to: null },
  { id: 'distribution-objection', value: 15, unit: 'days', source: 'cpi-506', from: '2015-02-04', to: null },
  { id: 'assign', value: 7, unit: 'days', source: 'terms2006-7d', from: '2007-01-01', to: null },
  { id: 'nonlitigation', value: 3, unit: 'months', source: 'terms2000-5', from: '2000-09-28', to: null },
  { id: 'extension-ahead', value: 5, unit: 'days', source: 'terms2006-extension', from: '2007-01-01', to: null },
  { id: 'objection', value: 15, unit: 'days', source: 'cpl-236', from: '2013-01-01', to: null },
  { id: 'change-party', value: 60, unit: 'days', source: 'change-28', from: '2016-12-01', to: null },
  { id: 'superior', value: 6, unit: 'months', source: 'cpl-237', from: '2013-01-01', to: null },
  { id: 'procuratorial', value: 3, unit: 'months', source: 'joint-13', from: '2017-01-01', to: null },
  { id: 'procuratorial-extended', value: 4, unit: 'months', source: 'joint-13', from: '2017-01-01', to: null },
  { id: 'procuratorial-explain', value: 15, unit: 'days', source: 'supervision-105', from: '2021-08-01', to: null },
  { id: 'query-fresh', value: 3, unit: 'months', source: 'system-query', from: null, to: null, adjustable: true },
  { id: 'clue-verify', value: 5, unit: 'days', source: 'terms-clue', from: '2007-01-01', to: '2017-05-01' },
  { id: 'clue-verify', value: 7, unit: 'days', source: 'investigation-2', from: '2017-05-01', to: null },
  { id: 'clue-verify-urgent', value: 3, unit: 'days', source: 'investigation-2', from: '2017-05-01', to: null },
  { id: 'report-back', value: 12, unit: 'months', source: 'investigation-5', from: '2017-05-01', to: null },
  { id: 'audit-decision', value: 10, unit: 'days', source: 'investigation-17', from: '2017-05-01', to: null },
  { id: 'reward-decision', value: 10, unit: 'days', source: 'investigation-21', from: '2017-05-01', to: null },
  { id: 'seal-deposit', value: 12, unit: 'months', source: 'cpi-485', from: '2015-02-04', to: null },
  { id: 'seal-movable', value: 24, unit: 'months', source: 'cpi-485', from: '2015-02-04', to: null },
  { id: 'seal-other', value: 36, unit: 'months', source: 'cpi-485', from: '2015-02-04', to: null },
  { id: 'seal-alert', value: 60, unit: 'days', source: 'system-seal-alert', from: null, to: null, adjustable: true },
  { id: 'seal-alert-urgent', value: 30, unit: 'days', source: 'system-seal-alert', from: null, to: null, adjustable: true },
  { id: 'vehicle-trace', value: 6, unit: 'months', source: 'system-vehicle-trace', from: null, to: null, adjustable: true },
  { id: 'first-seal-idle', value: 1, unit: 'years', source: 'preservation-21', from: '2016-12-01', to: null },
  { id: 'announcement', value: 60, unit: 'days', source: 'cpl-95', from: '2013-01-01', to: '2022-01-01' },
  { id: 'announcement', value: 30, unit: 'days', source: 'cpl-95', from: '2022-01-01', to: null },
  { id: 'notice', value: 10, unit: 'days', source: 'cpi-480', from: '2015-02-04', to: null },
  { id: 'notice-internal', value: 3, unit: 'days', source: 'terms-notice', from: '2007-01-01', to: null },
  { id: 'panel', value: 3, unit: 'count', source: 'cpi-zhongben', from: '2015-02-04', to: null },
  { id: 'insolvency-cases', value: 2, unit: 'count', source: 'system-insolvent', from: null, to: null, adjustable: true },
  { id: 'repeat-count', value: 2, unit: 'count', source: 'system-repeat', from: null, to: null },
  { id: 'repeat-interval', value: 3, unit: 'months', source: 'system-repeat', from: null, to: null },
  { id: 'same-day-steps', value: 4, unit: 'count', source: 'system-same-day', from: null, to: null, adjustable: true },
  { id: 'notice-after-measures', value: 3, unit: 'days', source: 'procedure-22', from: '2009-01-01', to: null },
  { id: 'dishonest-delete', value: 3, unit: 'workdays', source: 'dishonest-10', from: '2017-05-01', to: null },
  { id: 'post-query-every', value: 6, unit: 'months', source: 'zhongben-9', from: '2016-12-01', to: null },
  { id: 'post-query-span', value: 5, unit: 'years', source: 'zhongben-9', from: '2016-12-01', to: null },
  { id: 'prompt-act', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'other-case-window', value: 6, unit: 'months', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'early-find', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'petition-after', value: 3, unit: 'years', source: 'changzhou-priority', from: null, to: null, adjustable: true },
  { id: 'renew-ahead', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'db-entry', value: 7, unit: 'days', source: 'zhongben-11', from: '2016-12-01', to: null },
  { id: 'db-hide', value: 3, unit: 'days', source: 'zhongben-17', from: '2016-12-01', to: null },
  { id: 'batch-window', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'batch-count', value: 3, unit: 'count', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'batch-same-day', value: 2, unit: 'count', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'round-claim', value: 10_000, unit: 'yuan', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'fast-mediate', value: 15, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'fast-enforce', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'dishonest-queries', value: 2, unit: 'count', source: 'dishonest-10-4', from: '2017-05-01', to: null },
  { id: 'dishonest-term', value: 24, unit: 'months', source: 'dishonest-2', from: '2017-05-01', to: null },
  { id: 'dishonest-term-most', value: 60, unit: 'months', source: 'dishonest-2', from: '2017-05-01', to: null },
  { id: 'dishonest-revoke', value: 3, unit: 'workdays', source: 'dishonest-9', from: '2017-05-01', to: null },
  { id: 'dishonest-correct', value: 15, unit: 'days', source: 'dishonest-12', from: '2017-05-01', to: null },
  { id: 'dishonest-decide', value: 15, unit: 'days', source: 'dishonest-5', from: '2017-05-01', to: null },
  { id: 'lift-hint', value: 7, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'lift-late', value: 30, unit: 'days', source: 'catalogue-threshold', from: null, to: null, adjustable: true },
  { id: 'fine-person-most', value: 100_000, unit: 'yuan', source: 'cpl-118', from: '2013-01-01', to: null },
  { id: 'fine-unit-least', value: 50_000, unit: 'yuan', source: 'cpl-118', from: '2013-01-01', to: null },
  { id: 'fine-unit-most', value: 1_000_000, unit: 'yuan', source: 'cpl-118', from: '2013-01-01', to: null },
  { id: 'detention-most', value: 15, unit: 'days', source: 'cpl-118', from: '2013-01-01', to: null },
  { id: 'summon-hours', value: 8, unit: 'hours', source: 'cpi-482', from: '2015-02-04', to: null },
  { id: 'summon-hours-long', value: 24, unit: 'hours', source: 'cpi-482', from: '2015-02-04', to: null },
  { id: 'equity-release', value: 7, unit: 'days', source: 'equity-5', from: '2022-01-01', to: null },
  { id: 'small-claim', value: 100_000, unit: 'yuan', source: 'anhui-small-claim', from: null, to: null, adjustable: true },
]

const BY_ID = new Map<LimitId, Limit[]>()
for (const l of LIMITS) BY_ID.set(l.id, [...(BY_ID.get(l.id) ?? []), l])

/** The limit in force on that day; undefined when there was none. */
export function limitOn(id: LimitId, on: CivilDate): Limit | undefined {
  return BY_ID.get(id)?.find((l) => (l.from === null || l.from <= on) && (l.to === null || on < l.to))
}

/** The value in force on that day: the institution's own where it may set one and did, else the table's; undefined when there was none. */
export function limitFor(settings: Settings, id: LimitId, on: CivilDate): number | undefined {
  const limit = limitOn(id, on)
  return limit?.adjustable ? (settings.limits[id] ?? limit.value) : limit?.value
}
