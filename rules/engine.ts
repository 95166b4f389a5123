import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { holidayCalendar } from '../casefile/holidays.ts'
import type { HolidayCalendar } from '../casefile/periods.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { withConflicts } from './conflicts.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { sourceOn, SOURCES } from './sources.ts'
import type { Basis, Finding, Judgement, Legality, Review, Rule, RuleContext, Settings, Source } from './types.ts'
import { verdict } from './verdict.ts'
import { RULESET } from './version.ts'

export interface ReviewOptions {
  asOf: CivilDate
  settings?: Settings
  calendar?: HolidayCalendar
}

/** The rule that says whether the others apply at all. */
export const GATEKEEPER = 'case-eligible'

const CALENDAR = holidayCalendar()

/** Judges a case by all rules. Pure: the same file, day and settings give the same review. Never throws for a valid file. */
export function review(file: CaseFile, rules: readonly Rule[], options: ReviewOptions): Review {
  const context: RuleContext = { file, asOf: options.asOf, calendar: options.calendar ?? CALENDAR, settings: options.settings ?? DEFAULT_SETTINGS }
  const gatekeeper = rules.find((r) => r.id === GATEKEEPER)
  const ineligible = gatekeeper ? run(gatekeeper, context) : undefined
  const findings = rules.map((rule) => {
    if (rule === gatekeeper && ineligible) return finish(rule, ineligible, context)
    if (ineligible?.approval === 'not-applicable' && !rule.runsOnIneligible) {
      return finish(rule, { approval: 'not-applicable', legality: 'not-applicable', reason: ineligible.reason }, context)
    }
    return finish(rule, run(rule, context), context)
  })
  return { asOf: options.asOf, ruleset: RULESET, ...verdict(findings), findings }
}

/** A rule that throws is reported and stops no other rule. */
function run(rule: Rule, context: RuleContext): Judgement {
  try {
    const judged = withConflicts(rule, context)
    for (const id of judged.sources ?? rule.sources) sourceOn(id, context.asOf)
    return judged
  } catch (error) {
    return {
      approval: 'need-check', legality: 'need-check',
      reason: `本条规则运行出错（${error instanceof Error ? error.message : '原因不明'}），请人工核对，并将此情况反馈维护人员。`,
      missing: [{ field: 'rule', material: '人工核对本条' }], sources: [],
    }
  }
}

function finish(rule: Rule, j: Judgement, { file, asOf }: RuleContext): Finding {
  const day = valueOf(file.rulingOn) ?? valueOf(file.closedOn) ?? asOf
  const basis = (j.sources ?? rule.sources).map((id) => sourceOn(id, day)).filter((s) => s !== undefined)
  return {
    rule: rule.id, title: rule.title, approval: j.approval, legality: capped(j.legality, basis), reason: j.reason,
    evidence: j.evidence ?? [], missing: j.missing ?? [], basis: basis.map((s) => BASES.get(s) ?? toBasis(s)),
    counterEvidence: j.counterEvidence ?? [], wouldPassIf: j.wouldPassIf ?? [], gate: rule.gate,
    ...(j.earliest === undefined ? {} : { earliest: j.earliest }),
  }
}

/** A conclusion of illegality needs law whose words were checked; resting on memory alone it is a clue. */
function capped(legality: Legality, basis: readonly Source[]): Legality {
  if (legality !== 'suspected-violation' && legality !== 'procedural-defect') return legality
  return basis.some((s) => s.authority === 'law' && s.mark !== 'M') ? legality : 'clue'
}

/** The parts of the sources that findings carry. Findings share them; nobody writes to one. */
const BASES = new Map(SOURCES.map((s): [Source, Basis] => [s, toBasis(s)]))

function toBasis(s: Source): Basis {
  const { id: _, ...basis } = s
  return basis
}
