import type { CivilDate } from '../casefile/dates.ts'
import { holidayCalendar, type YearArrangement } from '../casefile/holidays.ts'
import type { JudgeOptions } from './index.ts'
import { limitOn, LIMITS, type LimitId } from './limits.ts'
import { compileLocal } from './local/compile.ts'
import type { LocalRule } from './local/local-rule.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

/** What an institution set, as it is stored and handed over (notes/practice-file.ts); every part may be left out. */
export interface Practice {
  resumedUnderThreeMonths?: Settings['resumedUnderThreeMonths'] | undefined
  limits: Readonly<Record<string, number>>
  rules: Readonly<Record<string, boolean>>
  weights: Readonly<Record<string, number>>
  holidays: readonly YearArrangement[]
  localRules: readonly LocalRule[]
}

export type PracticeOptions = Pick<JudgeOptions, 'settings' | 'calendar' | 'locals'>

/** Thresholds that an institution may set, once each. */
export const ADJUSTABLE: readonly LimitId[] = [...new Set(LIMITS.filter((l) => l.adjustable).map((l) => l.id))]

/** The options by which cases are judged under that practice. Local rules that are off or do not compile are left out. */
export function practiceOptions(practice: Practice, on: CivilDate): PracticeOptions {
  const limits: Settings['limits'] = {}
  for (const id of ADJUSTABLE) {
    if (!Object.hasOwn(practice.limits, id)) continue
    const value = practice.limits[id] ?? 0, unit = limitOn(id, on)?.unit
    /* Days, months and counts are whole. */
    limits[id] = unit === 'yuan' || unit === 'percent' ? value : Math.round(value)
  }
  const locals = practice.localRules.filter((r) => r.on).map((r) => compileLocal(r, on)).flatMap((made) => (made.ok ? [made.rule] : []))
  const changed = practice.resumedUnderThreeMonths !== undefined || Object.keys(limits).length + Object.keys(practice.rules).length + Object.keys(practice.weights).length > 0
  return {
    ...(changed ? { settings: { resumedUnderThreeMonths: practice.resumedUnderThreeMonths ?? DEFAULT_SETTINGS.resumedUnderThreeMonths, limits, rules: practice.rules, weights: practice.weights } } : {}),
    ...(practice.holidays.length > 0 ? { calendar: holidayCalendar([...practice.holidays]) } : {}),
    ...(locals.length > 0 ? { locals } : {}),
  }
}
