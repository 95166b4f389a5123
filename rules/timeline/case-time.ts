import type { CivilDate } from '../../casefile/dates.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import type { HolidayCalendar } from '../../casefile/periods.ts'
import { closingFile } from '../../casefile/closing-ruling.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { review } from '../engine.ts'
import { RULES } from '../index.ts'
import type { Library } from '../library.ts'
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts'
import type { Finding } from '../types.ts'
import { timelineOf } from './items.ts'
import type { CaseTerm, CaseTime } from './model.ts'
import { stagesOf } from './stages.ts'
import { termsOf } from './terms.ts'

/** Most acts and periods that are shown of one case; a file with thousands of entries is read in its own list. */
const MOST = 600

const CALENDAR = holidayCalendar()

export interface TimeOptions {
  calendar?: HolidayCalendar | undefined
  settings?: Settings | undefined
  /** the other cases known: one of them may have taken this one up again */
  library?: Library | undefined
}

/** The case in time on that day. A period is shown as not kept only where the rule that judges by it finds something too. */
export function caseTime(read: CaseFile, asOf: CivilDate, o: TimeOptions = {}): CaseTime {
  const file = closingFile(read)
  const items = timelineOf(file)
  const calendar = o.calendar ?? CALENDAR, settings = o.settings ?? DEFAULT_SETTINGS
  const terms = termsOf({ file, asOf, calendar, settings, library: o.library })
  const asked = new Set(terms.filter((t) => t.state === 'broken').flatMap((t) => [t.rule, NEVER_DONE.get(t.rule)]))
  const { findings } = review(file, RULES.filter((r) => asked.has(r.id) || r.id === 'case-eligible'), { asOf, calendar, settings, ...(o.library ? { library: o.library } : {}) })
  return { asOf, items: items.slice(0, MOST), left: Math.max(0, items.length - MOST), terms: terms.map((t) => judged(t, findings)).slice(0, MOST), stages: stagesOf(file) }
}

/** Days alone know no exception: what the rule lets pass is not shown as a fault, and what it leaves open is open here. */
function judged(t: CaseTerm, findings: readonly Finding[]): CaseTerm {
  const of = (rule: string | undefined) => (t.state === 'broken' ? findings.find((x) => x.rule === rule) : undefined)
  const f = of(t.rule)
  if (f === undefined || f.approval === 'block' || f.approval === 'warn' || of(NEVER_DONE.get(t.rule))?.approval === 'block') return t
  if (f.legality !== 'none' && f.legality !== 'not-applicable' && f.legality !== 'need-check') return t
  if (f.approval === 'need-check' || f.legality === 'need-check') return { ...t, state: 'unknown', says: `${t.says.replace(/。$/, '')}；能否认定，待核实（见规则结论）。` }
  return { ...t, state: f.approval === 'pass' || f.legality === 'none' ? 'kept' : 'over', says: `${t.says.replace(/。$/, '')}；${f.reason.length <= SHORT ? f.reason : '依规则的例外，不作不利判断。'}` }
}
const SHORT = 60
/** Where a rule on lateness leaves what was never done to another. */
const NEVER_DONE = new Map([['notice-10d', 'notice-issued']])
