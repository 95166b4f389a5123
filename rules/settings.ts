import type { LimitId } from './limits.ts'

/** Institution's choices that a rule may read; every one has a default here. What is set is shown with every finding that it changes. */
export interface Settings {
  /** 执恢案自身立案未满三个月、首次执行与恢复执行合计已满：warn 提示（默认），block 不批 */
  resumedUnderThreeMonths: 'warn' | 'block'
  /** thresholds of practice (not of law) that the institution set otherwise than `limits.ts`; only those marked `adjustable` */
  limits: Partial<Record<LimitId, number>>
  /** P2 rules switched on or off by the institution, by id; of others the setting is not heeded */
  rules: Readonly<Record<string, boolean>>
  /** order of the list for the prosecutor: weight of a rule, 1 where nothing is set */
  weights: Readonly<Record<string, number>>
}
/** A setting that rules read: the choice of how resumed cases count, or a threshold. */
export type SettingKey = 'resumedUnderThreeMonths' | LimitId

/** What applies where the institution has set nothing. */
export const DEFAULT_SETTINGS: Settings = { resumedUnderThreeMonths: 'warn', limits: {}, rules: {}, weights: {} }
