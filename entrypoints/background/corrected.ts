import type { Correction } from '../../casefile/corrections.ts'
import type { Elements } from '../../casefile/elements.ts'
import { listElements } from '../../casefile/list-elements.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Store } from '../../notes/store.ts'
import { judgeCorrected } from '../../rules/judge-corrected.ts'
import type { Review } from '../../rules/types.ts'
import { optionsFor } from './practice.ts'
import { fitReview } from './fit-review.ts'

/** A case as it is judged: its reading with what was set right by hand. */
export interface Corrected {
  file: CaseFile
  review: Review
  elements: Elements
  author: string | null
  /** corrections that could not be read: a sentence */
  trouble?: string
}

/** Judges a reading with the corrections of its case. Corrections that cannot be read stop nothing, and are told of. */
export async function judgeWithCorrections(store: Store, caseId: string, reading: CaseFile): Promise<Corrected> {
  let trouble: string | undefined
  const [{ corrections, damaged }, author] = await Promise.all([store.correctionsOf(caseId), store.author()]).catch((error: unknown): [{ corrections: Correction[]; damaged: number }, null] => {
    trouble = `本案的人工更正没有读出（${error instanceof Error ? error.name : '原因不明'}），以下结论没有计入；更正仍在，请刷新页面重试。`
    return [{ corrections: [], damaged: 0 }, null]
  })
  if (damaged > 0) trouble = `本案有 ${damaged} 条人工更正已损坏，以下结论没有计入，请核对后重新更正。`
  const { review, applied } = judgeCorrected(reading, corrections, await optionsFor(store, reading))
  return { file: applied.file, review: fitReview(review), elements: listElements(reading, applied), author, ...(trouble === undefined ? {} : { trouble }) }
}
