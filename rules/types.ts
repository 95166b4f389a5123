import type { CaseFile } from '../casefile/schema.ts'
import type { By, Fact } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { HolidayCalendar } from '../casefile/periods.ts'
import type { Library } from './library.ts'
import type { SettingKey, Settings } from './settings.ts'

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
  /** the article of today where the numbering has changed since the day that matters: shown in brackets */
  today?: string | undefined
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
  /** what is disputed about this rule, both readings told */
  debatable?: string[] | undefined
  /** what it would be without the institution's own settings, where they made a difference */
  bySetting?: { approval: Approval; legality: Legality } | undefined
  severity: Severity
  /** set by the institution where it is not 1: findings of more weight come first */
  weight?: number | undefined
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
  /** the day whose law counts, where the act judged is not of the day of the ruling; the basis is then quoted as of that day */
  lawOn?: CivilDate | undefined
  debatable?: string[]
  /** in place of `sources`: what a local rule rests on stands in no table */
  basis?: Basis[]
}

export interface RuleContext {
  file: CaseFile
  /** the day on which the case is judged; passed in, rules have no clock */
  asOf: CivilDate
  calendar: HolidayCalendar
  settings: Settings
  /** other cases known, for the rules that compare cases; undefined where none were handed in */
  library?: Library | undefined
}

/** Parts of the catalogue (rules.md A—J). */
export const GROUPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const
export type Group = (typeof GROUPS)[number]

/** 阻断 重大 一般 瑕疵 提示 线索, as the catalogue grades a rule (§0.5). */
export const SEVERITIES = ['blocking', 'major', 'ordinary', 'flaw', 'hint', 'clue'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Rule {
  /** key of the catalogue; also the name of the rule's file */
  id: string
  group: Group
  /** P0: the gate; P1: shown beside it; P2: extension, may be switched by the institution (§M) */
  priority: 'P0' | 'P1' | 'P2'
  severity: Severity
  /** for whom it speaks: 双 both, 法 approval only, 检 supervision only; the other conclusion is then 不适用 */
  side: 'both' | 'approval' | 'supervision'
  /** Chinese title as the reader sees it */
  title: string
  /** one sentence: what the rule demands, in our own words */
  help: string
  /** how it judges, a sentence each, as the handbook shows it */
  logic: string[]
  /** exceptions that it knows, a sentence each; every one has a row in the case table */
  exceptions: string[]
  /** where opinions differ: a sentence each, both readings told; goes with every finding that is not 不适用 */
  debatable?: string[]
  /** what changed when, newest first */
  history: { on: CivilDate; what: string }[]
  /** off until the institution switches it on: rules that rest on memory alone ([M]) */
  off?: true
  /** settings it reads, so that a finding can say what a local setting changed */
  reads?: SettingKey[]
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
