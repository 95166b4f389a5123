import type { Limit, LimitId } from './limits.ts'

/** Names of the thresholds that an institution may set, as the settings page shows them. */
export const LIMIT_WORDS: Partial<Record<LimitId, string>> = {
  'small-deposit': '小额存款：低于此数的可以忽略', 'small-deposit-share': '小额存款：不超过应执行标的的比例', 'query-fresh': '结案前多久以内应有网络查询',
  'seal-alert': '查封届满前多久提示续封', 'seal-alert-urgent': '查封届满前多久作紧急提示', 'vehicle-trace': '多久以内的车辆轨迹、违章、年检算近期', 'insolvency-cases': '被执行人有几件终本即提示破产',
  'same-day-steps': '同一日完成几个环节即提示', 'prompt-act': '“及时”恢复、告知、解除的天数', 'other-case-window': '本案终本前后多久以内比对他案财产', 'early-find': '终本后多久以内发现财产算短期',
  'petition-after': '终本逾几年且信访的优先核查', 'renew-ahead': '终本后查封届满前多久提示', 'batch-window': '批量立案的时间范围', 'batch-count': '时间范围内几件即提示', 'batch-same-day': '同日立案几件即提示',
  'round-claim': '标的是此数的整数倍算整数标的', 'fast-mediate': '立案后多久以内调解算迅速', 'fast-enforce': '调解后多久以内申请执行算迅速', 'lift-hint': '履行后多久未解除限制消费即提示',
  'lift-late': '履行后多久未解除限制消费算逾期', 'small-claim': '小标的案件的上限',
}
export const UNIT_WORDS: Record<Limit['unit'], string> = { months: '个月', days: '日', workdays: '个工作日', years: '年', hours: '小时', yuan: '元', percent: '%', count: '件（次）' }
