import type { Limit, LimitId } from './limits.ts'

/** Names of the thresholds that an institution may set, as the settings page shows them. */
export const LIMIT_WORDS: Partial<Record<LimitId, string>> = {
  'small-deposit': '小额存款：低于此数的可以忽略', 'small-deposit-share': '小额存款：不超过应执行标的的比例',
}
export const UNIT_WORDS: Record<Limit['unit'], string> = { months: '个月', days: '日', workdays: '个工作日', years: '年', hours: '小时', yuan: '元', percent: '%', count: '件（次）' }
