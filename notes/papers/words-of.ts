import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { moneyInWords } from '../../casefile/money.ts'
import type { Party } from '../../casefile/schema.ts'
import { STANDARDS } from '../../rules/words.ts'
import { byHandOf } from '../export-by-hand.ts'
import type { CaseRecord, Note } from '../schema.ts'

/** What the papers say of a case, in the words that papers use. What is not known stays blank: it is filled in by hand. */

export type Finding = CaseRecord['review']['findings'][number]

/** A case with its notes, as the store gives them; what lies in the bin is left out before. */
export interface CaseNotes {
  record: CaseRecord
  notes: readonly Note[]
}

export function partyNames(parties: readonly Party[]): string {
  return parties.map((p) => valueOf(p.name)).filter((n) => n !== undefined && n !== '').join('、')
}
export function dayOf(fact: { value: string | null } | undefined): string {
  return fact?.value ? inWords(fact.value) : ''
}
export function sumOf(fact: { value: string | null } | undefined): string {
  return fact?.value ? moneyInWords(fact.value) : ''
}

/** 执行依据 with the court that made it. */
export function basisOfCase({ caseFile: { basis } }: CaseRecord): string {
  return [valueOf(basis?.court), valueOf(basis?.number), valueOf(basis?.kind)].filter((t) => t !== undefined && t !== '').join(' ')
}

/** The words a finding rests on, each once, with the page where it is known; what was set by hand says so. */
export function exhibitsOf(finding: Finding): string[] {
  const shown = finding.evidence.filter((e) => e.quote !== '').map((e) => {
    const place = e.where?.page !== undefined ? `（第${e.where.page}页）` : ''
    return `${byHandOf(e) ?? `“${e.quote}”`}${place}`
  })
  return [...new Set(shown)]
}

/** Several items with numbers, a line each; one as it is. */
export function lines(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : items.map((item, i) => `${i + 1}. ${item}`).join('\n')
}

/** A condition by name: the four standards in the words of the panel. */
export function conditionOf({ rule, title }: Pick<Finding, 'rule' | 'title'>): string {
  return STANDARDS.find((s) => s.rule === rule)?.name ?? title
}
export function titlesOf({ review }: CaseRecord): Map<string, string> {
  return new Map(review.findings.map((f) => [f.rule, conditionOf(f)]))
}

/** A problem by name, never as settled: a title says what is demanded, and the four standards are the court's own red lines. */
export function problemOf({ rule, title }: Pick<Finding, 'rule' | 'title'>): string {
  const standard = STANDARDS.find((s) => s.rule === rule)
  return standard ? `疑似${standard.fault}` : `关于“${title}”`
}

/** When it could be approved, and the court's own red lines, are the judge's questions, and no part of what goes to others. */
export function withoutApproval(reason: string): string {
  return reason.replace(/[，；]?最早\d{4}年\d{1,2}月\d{1,2}日可批|（红线严于法律）/g, '')
}

/** The words a note stands on; empty for a note on the case or on a conclusion. */
export function quoteOf({ target }: Note): string {
  return target.type === 'words' || target.type === 'field' ? target.quote : ''
}

/** What a note is about, where it has no words. */
export function aboutOf(note: Note, titles: ReadonlyMap<string, string>): string {
  const { target } = note
  if (target.type === 'case') return '全案'
  if (target.type === 'field') return `案件要素：${target.label}`
  if (target.type === 'conclusion') return `核查结论：${titles.get(target.rule) ?? target.rule}`
  if (target.type === 'region') return `图像区域${target.image.label === '' ? '' : `（${target.image.label}）`}`
  return '原文'
}
