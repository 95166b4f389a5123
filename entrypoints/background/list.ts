import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Answer } from '../../notes/messages.ts'
import { caseKey } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'
import { judgeCorrected } from '../../rules/judge-corrected.ts'
import { verdictSentence } from '../../rules/words.ts'
import { judgeOptions, optionsFor } from './practice.ts'
import { fitReview } from './fit-review.ts'
import { mergeViews, titleOf } from './views.ts'

/** Rows of a list that are judged; a longer list shows its first. */
const MAX_ROWS = 300

type Rows = Extract<Answer<'read-page'>, { ok: true }>['rows']

/** Each row of a list judged by its columns and by what was seen of the case before. A row is no view of its case: nothing of it is kept. The whole review goes with the one row that is `wanted`. */
export async function judgeList(store: Store, cases: readonly CaseFile[], wanted: string | undefined): Promise<Rows> {
  const options = await judgeOptions(store)
  const shown = cases.slice(0, MAX_ROWS)
  const ids = shown.map((c) => caseKey(valueOf(c.caseNumber) ?? ''))
  const known = await store.partsOfCases(ids).catch(() => new Map<string, never>())
  const corrections = await store.correctionsOfCases(ids).catch(() => [])
  const rows: Rows = []
  for (const row of shown) {
    const caseNumber = valueOf(row.caseNumber)
    const where = row.caseNumber?.where
    if (caseNumber === undefined || where?.start === undefined || where.end === undefined) continue
    const seen = known.get(caseKey(caseNumber)) ?? []
    const caseId = caseKey(caseNumber)
    const byHand = corrections.filter((c) => c.caseId === caseId)
    const merged = mergeViews(row, [], seen)
    const { review, applied } = judgeCorrected(merged, byHand, await optionsFor(store, merged, options))
    const { file } = applied
    const mark = byHand.length > 0 ? '（含人工更正）' : ''
    rows.push({
      caseId, caseNumber, court: (valueOf(file.court) ?? '').slice(0, 500), title: titleOf(file, ''), start: where.start, end: where.end, seen: seen.length > 0,
      approval: review.approval.conclusion, legality: review.legality.conclusion,
      said: { approval: verdictSentence(review, 'approval').slice(0, 990) + mark, supervision: verdictSentence(review, 'supervision').slice(0, 990) + mark },
      review: caseId === wanted ? fitReview(review) : null,
    })
  }
  return rows
}
