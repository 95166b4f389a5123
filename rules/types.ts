import type { CaseFile } from '../casefile/schema.ts'
import type { By, Fact } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { HolidayCalendar } from '../casefile/periods.ts'

/** For the judge who decides whether the closing may be approved. 不批 / 提示 / 通过 / 待核实 / 不适用 */
export const APPROVALS = ['block', 'warn', 'pass', 'need-check', 'not-applicable'] as const
export type Approval = (typeof APPROVALS)[number]

/** For the prosecutor who reads the file later; rests on law alone. 涉嫌违法 / 程序瑕疵 / 一般提示 / 线索 / 待核实 / 无 / 不适用 */
export const LEGALITIES = ['suspected-violation', 'procedural-defect', 'notice', 'clue', 'need-check', 'none', 'not-applicable'] as const
export type Legality = (typeof LEGALITIES)[number]

/** Verification of a source: V the official words were seen; P second-hand or in part; M from memory, not to be relied on. */
export type Mark = 'V' | 'P' | 'M'

/** law: statute, judicial interpretation, normative document of the Supreme Court; internal: red lines, system checks, local rules. */
export type Authority = 'law' | 'internal'

/** One article of one document, dated. */
export interface Source {
  /** key within the table of sources */
  id: string
  document: string
  /** document number, “法〔2016〕373号”; empty where it has none */
  number: string
  article: string
  /** what it requires, in our own words */
  requires: string
  mark: Mark
  authority: Authority
  /** in force from (null: date not stated) and, exclusive, to (null: still in force as far as known) */
  from: CivilDate | null
  to: CivilDate | null
  /** day on which the mark was set */
  checkedOn: CivilDate
}

/** The part of a source that a finding carries. */
export interface Basis {
  document: string
  number: string
  article: string
  mark: Mark
  authority: Authority
  requires: string
  from: CivilDate | null
  to: CivilDate | null
  checkedOn: CivilDate
}

export interface Evidence {
  /** path in the case file, for instance `filedOn` or `events.3` */
  field: string
  quote: string
  where?: Fact<unknown>['where']
  /** the value was set by hand */
  by?: By | undefined
}

/** What is not known, and in which document of the file it would stand. */
export interface Missing {
  field: string
  material: string
}

export interface Finding {
  rule: string
  title: string
  approval: Approval
  legality: Legality
  /** one or more sentences with the actual names and dates */
  reason: string
  evidence: Evidence[]
  missing: Missing[]
  basis: Basis[]
  /** what may justify what was found; to be checked before saying anything to anyone */
  counterEvidence: string[]
  /** what would turn it into a pass */
  wouldPassIf: string[]
  /** true for a rule of the gate: it may block or hold up the approval */
  gate: boolean
  /** earliest day on which this rule could be passed, where the rule knows one */
  earliest?: CivilDate | undefined
}

/** What a rule hands back; the engine adds id, title, basis and the cap for marks. */
export interface Judgement {
  approval: Approval
  legality: Legality
  reason: string
  evidence?: Evidence[]
  missing?: Missing[]
  counterEvidence?: string[]
  wouldPassIf?: string[]
  /** ids of the sources that this judgement rests on; the rule's own where left out */
  sources?: string[]
  earliest?: CivilDate | undefined
}

/** Institution's choices that a rule may read; every one has a default in `settings.ts`. */
export interface Settings {
  /** 执恢案自身立案未满三个月、首次执行与恢复执行合计已满：warn 提示（默认），block 不批 */
  resumedUnderThreeMonths: 'warn' | 'block'
}

export interface RuleContext {
  file: CaseFile
  /** the day on which the case is judged; passed in, rules have no clock */
  asOf: CivilDate
  calendar: HolidayCalendar
  settings: Settings
}

export interface Rule {
  id: string
  /** Chinese title as the reader sees it */
  title: string
  /** one sentence: what the rule demands, in our own words */
  help: string
  /** gate rules (P0 of the catalogue) may block or hold up the approval */
  gate: boolean
  /** ids in the table of sources */
  sources: string[]
  /** runs for cases that can be closed for now only, unless it says otherwise */
  runsOnIneligible?: true
  judge(context: RuleContext): Judgement
}

export interface Review {
  asOf: CivilDate
  /** version of rules and sources */
  ruleset: string
  approval: { conclusion: Approval; earliestApprovable?: CivilDate | undefined }
  legality: { conclusion: Legality }
  findings: Finding[]
}
