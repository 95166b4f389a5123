import { isOtherRuling, OTHER_RULING } from '../casefile/closing-ruling.ts'
import { inWords } from '../casefile/dates.ts'
import { valueOf } from '../casefile/fact.ts'
import { shownExhibits } from '../rules/exhibits.ts'
import { MARK_WORDS, verdictOf, verdictSentence } from '../rules/words.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Finding, Review } from '../rules/types.ts'
import type { CheckOptions } from './arguments.ts'
import { titleOf, type Checked } from './checked.ts'

/** Exhibits of a finding that are printed. */
const QUOTES = 5

/** The report for people, as plain text. */
export function report(file: string, checked: Checked, { role }: CheckOptions): string {
  const lines = [file, ...(checked.gaps ?? []).map((g) => `  注意：${g}。`)]
  if (checked.pageKind === 'not-a-case') lines.push('  不是执行案件页面。')
  else if (checked.pageKind === 'unrecognised') lines.push('  本页版式未识别：像是案件页面，但没有读到内容。')
  else if (checked.pageKind === 'case-list') {
    lines.push(`  案件列表，共读到 ${checked.cases?.length ?? 0} 件${checked.listComplete ? '' : '（列表不完整）'}`)
    for (const c of checked.cases ?? []) lines.push(`  ${titleOf(c.caseFile)}  ${verdictSentence(c.review, role)}`)
  } else if (checked.review) {
    lines.push(...caseLines(checked.caseFile, checked.review, role))
    for (const { caseFile, review } of checked.further ?? []) lines.push('', ...caseLines(caseFile, review, role))
  }
  /* Words of a page may hold signs that a terminal obeys. */
  // oxlint-disable-next-line no-control-regex
  return lines.map((l) => l.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')).join('\n') + '\n\n'
}

function caseLines(caseFile: CaseFile, review: Review, role: CheckOptions['role']): string[] {
  return [
    ...(isOtherRuling(caseFile) ? [`  注意：${OTHER_RULING}。`] : []),
    `  ${titleOf(caseFile)}　${valueOf(caseFile.court) ?? '法院未读到'}　核查日 ${inWords(review.asOf)}`,
    `  ${verdictSentence(review, role)}`, '',
    ...review.findings.flatMap((f) => findingLines(f, role)),
  ]
}

function findingLines(f: Finding, role: CheckOptions['role']): string[] {
  const { word } = verdictOf(f, role)
  const lines = [`  【${word}】${f.title}`, `    ${f.reason}`]
  const exhibits = shownExhibits(f.evidence)
  for (const e of exhibits.slice(0, QUOTES)) lines.push(`    原文：${e.quote}${e.where?.path ? `（${e.where.path}）` : ''}`)
  if (exhibits.length > QUOTES) lines.push(`    另有 ${exhibits.length - QUOTES} 处原文`)
  for (const m of f.missing) lines.push(`    待补：${m.material}`)
  if (f.wouldPassIf.length > 0 && f.approval !== 'pass') lines.push(`    补正：${f.wouldPassIf.join('；')}`)
  if (f.counterEvidence.length > 0) lines.push(`    反证清单：${f.counterEvidence.join('；')}`)
  if (f.approval !== 'not-applicable') for (const b of f.basis) lines.push(`    依据：${b.document}${b.number}${b.article}（${MARK_WORDS[b.mark]}）`)
  return lines
}
