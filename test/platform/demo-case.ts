import type { Approval, Legality } from '../../rules/types.ts'

/** A demonstration case: what its page shows, and what a careful person concludes from the page. All of it is invented. */

/** The rules that every demonstration case has an expectation for. */
export const SIX_RULES = [
  'four-no-undisposed-property', 'four-no-no-onsite-search', 'four-no-no-applicant-interview', 'four-no-under-three-months',
  'case-eligible', 'unpaid-positive',
] as const
export type SixRule = (typeof SIX_RULES)[number]

/** How the basic information is laid out; each is a layout of real platforms. */
export const LAYOUTS = ['paired-table', 'definition-list', 'grid', 'form', 'inline', 'headings'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What stands below a table: a total that equals its rows, one page of several, a button for the rest, nothing, not loaded at all. */
export type Pager = 'total' | 'more' | 'none' | 'not-loaded' | { total: number; page: number; pages: number }

export interface DemoTable {
  title?: string
  columns: readonly string[]
  /** A first column 序号 is numbered by the page and left out here. */
  rows: readonly (readonly string[])[]
  pager: Pager
}

export interface FieldGroup {
  title: string
  /** label and value as shown; an empty value is shown as empty */
  fields: readonly (readonly [label: string, value: string])[]
}

/** What the rule should say. More than one value: the specification leaves it open and each is right. */
interface Expectation {
  approval: readonly Approval[]
  legality: readonly Legality[]
  why: string
}

export interface DemoCase {
  /** last part of its address: `/case/<id>` */
  id: string
  layout: Layout
  /** what it shows and which traps lie on it */
  about: string
  caseNumber: string
  applicant: string
  debtor: string
  cause: string
  /** 立案日期 in the list of cases; empty where the platform has none */
  filed: string
  /** 进展阶段 as the platform shows it */
  stage: string
  groups: readonly FieldGroup[]
  /** labels (form layout) whose value the page's script sets as a property, so that it stands in no markup */
  scripted?: readonly string[]
  parties: DemoTable
  log: DemoTable
  assets: DemoTable
  queries: DemoTable
  interviews: DemoTable
  documents: DemoTable
  /** 关联案件 in the side column: number, what, date; other cases, never this one */
  related: readonly (readonly [number: string, what: string, date: string])[]
  /** the day on which it is judged */
  asOf: string
  /** any block → block; else any need-check → need-check; else any warn → warn; else pass; not-applicable when not eligible */
  overall: readonly Approval[]
  expected: Readonly<Record<SixRule, Expectation>>
}

export const LOG = ['序号', '日期', '事项', '内容', '经办人'] as const
export const PARTIES = ['序号', '诉讼地位', '姓名/名称', '证件号码', '法定代表人', '住址'] as const
export const ASSETS = ['财产类型', '财产名称', '所有人', '控制措施', '控制日期', '届满日期', '查封顺位', '处置状态', '财产不可执行原因'] as const
export const QUERIES = ['查询日期', '查询项目', '被查询人', '反馈状态', '反馈结果'] as const
export const INTERVIEWS = ['约谈时间', '被约谈人', '约谈方式', '是否同意终本', '内容'] as const
export const DOCUMENTS = ['序号', '文书名称', '制作日期', '送达情况'] as const

/** A list that the platform shows as empty and counts as such (共 0 条). */
export function none(columns: readonly string[], title?: string): DemoTable {
  return { ...(title ? { title } : {}), columns, rows: [], pager: 'total' }
}

/** Shorthand for an expectation. */
export function expecting(approval: Approval | readonly Approval[], legality: Legality | readonly Legality[], why: string): Expectation {
  return { approval: [approval].flat(), legality: [legality].flat(), why }
}

/** Rows of a query for all that the court’s system asks for beside the four statutory kinds, answered with nothing found. */
export function further(day: string, who: string, kind: 'person' | 'company' = 'person'): string[][] {
  const items = ['互联网银行', '人民银行', '工商登记', '保险', '理财产品', '股息红利', ...(kind === 'person' ? ['民政登记', '住房公积金'] : [])]
  return items.map((item) => [day, item, who, '已反馈', '无'])
}

/** Rows of the papers that complete the file of a closing for now, beside those of its acts. */
export function closingPapers(day: string): string[][] {
  return ['送达回证', '财产查询反馈汇总表', '终本案件办理情况表'].map((name) => [name, day, '—'])
}
