import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { holidayCalendar } from '../casefile/holidays.ts'
import type { HolidayCalendar } from '../casefile/periods.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { withConflicts } from './conflicts.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { sourceOn, SOURCES } from './sources.ts'
import type { Settings } from './settings.ts'
import type { Library } from './library.ts'
import type { Approval, Basis, Finding, Judgement, Legality, Review, Rule, RuleContext, Source } from './types.ts'
import { verdict } from './verdict.ts'
import { RULESET } from './version.ts'

export interface ReviewOptions {
  asOf: CivilDate
  settings?: Settings
  calendar?: HolidayCalendar
  /** the other cases known, for the rules that compare cases */
  library?: Library
}

/** The rule that says whether the others apply at all. */
export const GATEKEEPER = 'case-eligible'

const CALENDAR = holidayCalendar()

/** Judges a case by all rules. Pure: the same file, day and settings give the same review. Never throws for a valid file. */
export function review(file: CaseFile, rules: readonly Rule[], options: ReviewOptions): Review {
  const settings = options.settings ?? DEFAULT_SETTINGS
  const context: RuleContext = { file, asOf: options.asOf, calendar: options.calendar ?? CALENDAR, settings, library: options.library }
  const gatekeeper = rules.find((r) => r.id === GATEKEEPER)
  const ineligible = gatekeeper ? run(gatekeeper, context) : undefined
  const findings: Finding[] = []
  for (const rule of rules) {
    if (!isOn(rule, settings)) continue
    if (rule === gatekeeper && ineligible) findings.push(finish(rule, ineligible, context))
    else if (ineligible?.approval === 'not-applicable' && !rule.runsOnIneligible) findings.push(finish(rule, { approval: 'not-applicable', legality: 'not-applicable', reason: ineligible.reason }, context))
    else findings.push(withDefault(rule, finish(rule, run(rule, context), context), context))
  }
  return { asOf: options.asOf, ruleset: RULESET, ...verdict(findings), findings }
}

/** P2 rules may be switched; one that rests on memory alone is off until the institution switches it on. */
export function isOn(rule: Rule, settings: Settings): boolean {
  if (rule.priority !== 'P2') return true
  return (Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined) ?? rule.off !== true
}

/** A finding that a local setting changed says so, with what it would be without. */
function withDefault(rule: Rule, finding: Finding, context: RuleContext): Finding {
  const { settings } = context
  if (settings === DEFAULT_SETTINGS || !rule.reads?.some((k) => (k === 'resumedUnderThreeMonths' ? settings[k] !== DEFAULT_SETTINGS[k] : settings.limits[k] !== undefined))) return finding
  const plain = finish(rule, run(rule, { ...context, settings: DEFAULT_SETTINGS }), context)
  return plain.approval === finding.approval && plain.legality === finding.legality ? finding : { ...finding, bySetting: { approval: plain.approval, legality: plain.legality } }
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

function finish(rule: Rule, j: Judgement, { file, asOf, settings }: RuleContext): Finding {
  const day = j.lawOn ?? valueOf(file.rulingOn) ?? valueOf(file.closedOn) ?? asOf
  const basis = (j.sources ?? rule.sources).map((id) => sourceOn(id, day)).filter((s) => s !== undefined)
  const approval: Approval = rule.side === 'supervision' ? 'not-applicable' : j.approval
  const legality: Legality = rule.side === 'approval' ? 'not-applicable' : capped(j.legality, basis)
  const idle = approval === 'not-applicable' && legality === 'not-applicable'
  const debatable = idle ? undefined : (j.debatable ?? rule.debatable)
  return {
    rule: rule.id, title: rule.title, approval, legality, reason: j.reason,
    evidence: j.evidence ?? [], missing: j.missing ?? [], basis: j.basis ?? basis.map((s) => basisOf(s, asOf)),
    counterEvidence: j.counterEvidence ?? [], wouldPassIf: j.wouldPassIf ?? [], gate: rule.priority === 'P0', severity: rule.severity,
    ...(j.earliest === undefined ? {} : { earliest: j.earliest }),
    ...(debatable === undefined ? {} : { debatable }),
    ...weightOf(rule, settings),
  }
}

function weightOf(rule: Rule, { weights }: Settings): Pick<Finding, 'weight'> {
  const weight = Object.hasOwn(weights, rule.id) ? weights[rule.id] : undefined
  return weight === undefined || weight === 1 ? {} : { weight }
}

/** A conclusion of illegality needs law whose words were checked; resting on memory alone it is a clue. */
function capped(legality: Legality, basis: readonly Source[]): Legality {
  if (legality !== 'suspected-violation' && legality !== 'procedural-defect') return legality
  return basis.some((s) => s.authority === 'law' && s.mark !== 'M') ? legality : 'clue'
}

/** The parts of the sources that findings carry. Findings share them; nobody writes to one. */
const BASES = new Map(SOURCES.map((s): [Source, Basis] => [s, toBasis(s)]))
/** Of rows that are no longer in force: with the number that the article has on a later day. */
const RENUMBERED = new Map<Source, Map<Source, Basis>>()

/** The numbering of the day that matters, with today's in brackets where it is another. */
function basisOf(s: Source, asOf: CivilDate): Basis {
  const own = BASES.get(s) ?? toBasis(s)
  if (s.to === null || asOf < s.to) return own
  const today = sourceOn(s.id, asOf)
  if (today === undefined || today.article === s.article) return own
  const known = RENUMBERED.get(s)?.get(today)
  if (known) return known
  const basis = { ...own, today: today.article }
  RENUMBERED.set(s, (RENUMBERED.get(s) ?? new Map<Source, Basis>()).set(today, basis))
  return basis
}

function toBasis(s: Source): Basis {
  const { id: _, ...basis } = s
  return basis
}
