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
  | 'query-fresh' | 'clue-verify' | 'clue-verify-urgent' | 'audit-decision' | 'reward-decision' | 'seal-deposit' | 'seal-movable' | 'seal-other' | 'seal-alert' | 'seal-alert-urgent' | 'vehicle-trace' | 'first-seal-idle'
  | 'announcement' | 'notice' | 'notice-internal' | 'panel'
  | 'insolvency-cases' | 'repeat-count' | 'repeat-interval' | 'same-day-steps' | 'notice-after-measures' | 'dishonest-delete'

export const LIMITS: readonly Limit[] = [
  { id: 'zhongben-wait', value: 3, unit: 'months', source: 'zhongben-1-4', from: '2016-12-01', to: null },
  { id: 'small-deposit', value: 1000, unit: 'yuan', source: 'system-small-deposit', from: null, to: null, adjustable: true },
  { id: 'small-deposit-share', value: 5, unit: 'percent', source: 'system-small-deposit', from: null, to: null, adjustable: true },
  { id: 'contact-attempts', value: 2, unit: 'count', source: 'system-contact', from: null, to: null },
  { id: 'amount-tolerance', value: 0.01, unit: 'yuan', source: 'system-unpaid', from: null, to: null },
  { id: 'query-fresh', value: 3, unit: 'months', source: 'system-query', from: null, to: null, adjustable: true },
  { id: 'clue-verify', value: 5, unit: 'days', source: 'terms-clue', from: '2007-01-01', to: '2017-05-01' },
  { id: 'clue-verify', value: 7, unit: 'days', source: 'investigation-2', from: '2017-05-01', to: null },
  { id: 'clue-verify-urgent', value: 3, unit: 'days', source: 'investigation-2', from: '2017-05-01', to: null },
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
]

/** The limit in force on that day; undefined when there was none. */
export function limitOn(id: LimitId, on: CivilDate): Limit | undefined {
  return LIMITS.find((l) => l.id === id && (l.from === null || l.from <= on) && (l.to === null || on < l.to))
}

/** The value in force on that day: the institution's own where it may set one and did, else the table's; undefined when there was none. */
export function limitFor(settings: Settings, id: LimitId, on: CivilDate): number | undefined {
  const limit = limitOn(id, on)
  return limit?.adjustable ? (settings.limits[id] ?? limit.value) : limit?.value
}
