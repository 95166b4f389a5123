import type { Store } from '../../notes/store.ts'
import type { CaseSummary } from '../../notes/summary.ts'

/** Cases whose summaries are made anew at a time; in between, the desk may draw and store. */
const CHUNK = 100

/**
 * Cases that were stored before summaries named all parties (2026-11-22) are given theirs, so that the search reaches everybody. Once in a window, in portions;
 * true where any was without. What fails is tried again the next time the desk is opened.
 */
export function createNaming(store: Store): (summaries: readonly CaseSummary[]) => Promise<boolean> {
  let begun = false
  return async (summaries) => {
    const without = summaries.filter((c) => c.parties === undefined).map((c) => c.id)
    if (begun || without.length === 0) return false
    begun = true
    for (let i = 0; i < without.length; i += CHUNK) {
      await store.renewSummaries(without.slice(i, i + CHUNK))
      await new Promise((resolve) => { setTimeout(resolve, 0) })
    }
    return true
  }
}
