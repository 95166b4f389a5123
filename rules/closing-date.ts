import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { dayOf, done, eventExhibit, exhibit } from './facts.ts'
import { kept } from './last-case.ts'
import type { Evidence, RuleContext } from './types.ts'

/** The day by which a rule measures, and where it comes from. */
export interface ClosingDate {
  on: CivilDate
  /** 裁定日期, 结案日期, 拟结案日期, or the day of judging where none of them is known */
  name: '终本裁定日' | '结案日' | '拟终本日' | '核查日'
  evidence: Evidence[]
  /** false while the closing has not been ruled: law is then judged “如按此终本” */
  ruled: boolean
}

/** Ruling date first, then closing, then proposed, then the day of judging (decisions 2). */
export function closingDate({ file, asOf }: RuleContext): ClosingDate {
  return daysOf(file).by ?? unknownDay(asOf)
}

/** The three-month rule takes the earlier of ruling and closing (decisions 2). */
export function earlierClosingDate({ file, asOf }: RuleContext): ClosingDate {
  return daysOf(file).earlier ?? unknownDay(asOf)
}

/** Both, as far as the file tells them. */
const daysOf = kept((file: CaseFile): { by: ClosingDate | undefined; earlier: ClosingDate | undefined } => {
  const ruling = known('rulingOn', '终本裁定日', file.rulingOn) ?? ruledOn(file), closing = known('closedOn', '结案日', file.closedOn)
  const by = ruling ?? closing ?? proposed(file)
  return { by, earlier: ruling && closing && closing.on < ruling.on ? closing : by }
})

/** Where no field tells the day of the ruling, the log may: one act of ruling on one day, not before the case was filed. */
function ruledOn(file: CaseFile): ClosingDate | undefined {
  const acts = done(file, 'zhongben-ruled'), days = new Set(acts.map(dayOf))
  const [on] = days, [act] = acts
  if (act === undefined || on === undefined || days.size !== 1 || on < (valueOf(file.filedOn) ?? on)) return undefined
  return { on, name: '终本裁定日', evidence: eventExhibit(file, act), ruled: true }
}

function proposed(file: CaseFile): ClosingDate | undefined {
  const on = known('proposedCloseOn', '拟终本日', file.proposedCloseOn)
  return on && { ...on, ruled: false }
}

function unknownDay(asOf: CivilDate): ClosingDate {
  return { on: asOf, name: '核查日', evidence: [], ruled: false }
}

function known(field: string, name: ClosingDate['name'], f: CaseFile['rulingOn']): ClosingDate | undefined {
  const on = valueOf(f)
  return on === undefined ? undefined : { on, name, evidence: exhibit(field, f), ruled: true }
}
