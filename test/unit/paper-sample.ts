import { caseFileSchema } from '../../casefile/schema.ts'
import { maskText, scanForNumbers } from '../../notes/mask.ts'
import type { Masker } from '../../notes/papers/finish.ts'
import { leadTransfer, transferItems } from '../../notes/papers/lead-transfer.ts'
import { textsOf, type Paper } from '../../notes/papers/paper.ts'
import { readingRecord } from '../../notes/papers/reading-record.ts'
import { reviewForm } from '../../notes/papers/review-form.ts'
import { collectCases } from '../../notes/papers/suggestion-cases.ts'
import { suggestion } from '../../notes/papers/suggestion.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import { RULES } from '../../rules/index.ts'
import { sourceOn } from '../../rules/sources.ts'
import { TABLES } from '../rules/all.ts'
import { AS_OF, judged, lead } from './paper-case.ts'

/** Invented cases for the papers, judged by the rules themselves: rows of the case tables. */

/** Every `step`-th row of all case tables, as cases with numbers of their own. */
export function tableCases(step: number): CaseNotes[] {
  return TABLES.flatMap((t) => t.rows).filter((_, i) => i % step === 0).map((row, i) => {
    const file = caseFileSchema.parse(row.file)
    return { record: judged(i + 1, file), notes: [] }
  })
}

export const OPEN: Masker = { text: (t) => t, scan: () => [] }
export const NUMBERS: Masker = { text: (t) => maskText(t), scan: scanForNumbers }
export const NONE = new Map<string, string>()
export const REPLY = sourceOn('joint-13', AS_OF)
export const TITLES = new Map(RULES.map((r) => [r.id, r.title]))
/* Rows of every fourth table or so: all kinds of conclusions are among them. */
export const CASES = tableCases(90)
export const words = (paper: Paper) => [...textsOf(paper)].join('\n')
export const first = <T>(all: readonly T[], wanted: (t: T) => boolean): T => {
  const found = all.find(wanted)
  if (found === undefined) throw new Error('the sample has none')
  return found
}
export const ONE = first(CASES, ({ record }) => record.review.findings.some((f) => f.rule === 'notice-issued' && f.legality === 'procedural-defect') && record.review.findings.some((f) => f.legality === 'none')).record

/** What goes out: neither the small print nor the drafter's note at the end. */
export function bodyOf(paper: Paper): string {
  const end = paper.blocks.findIndex((b) => b.type === 'paragraph' && b.text.startsWith('附注'))
  return words({ ...paper, blocks: paper.blocks.slice(0, end < 0 ? paper.blocks.length : end).filter((b) => b.type !== 'paragraph' || b.style !== 'remark') })
}
export function suggestionOf(cases: readonly CaseNotes[]): Paper {
  const many = collectCases()
  for (const c of cases) many.add(c)
  const [of] = many.courts()
  if (!of) throw new Error('no court')
  return suggestion(of, REPLY, NONE)
}
export const papersOf = (c: CaseNotes): Paper[] => [reviewForm(c, NONE), readingRecord(c, NONE), leadTransfer(c, transferItems({ ...c, leads: [lead(c.record)] }), NONE), suggestionOf([c])]
