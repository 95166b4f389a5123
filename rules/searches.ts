import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { done, notDone, positionTo, unsure, whole, wordsOf } from './facts.ts'
import { keptList, toward } from './acts.ts'
import type { Reach } from './reached.ts'

/** Searching for a debtor: visits, household and telephone enquiries, letters asking for help to find him. */

const SEARCHES: EventKind[] = ['onsite-visit', 'household-query', 'search', 'investigation-delegated']
/** Enquiries that search for a person where their words say so. */
const WIDER: EventKind[] = ['traditional-investigation', 'summoned', 'seizure-help-requested']
const FOR_PERSON = /户籍|户口|手机|电话|通信|通话|走访|上门|邻居|邻里|村委|居委|社区|村民|协助查找|协查|布控|下落|住所|住处|居住地|查找被执行人/
/** Not one way of searching, but any: “查找被执行人情况：未查找”. */
const NO_SEARCH = /未(?:依法|作|进行|予以|开展)?(?:任何)?查找|没有(?:进行|作)?(?:任何)?查找/
const NOT_MADE = /(?:未|没有|无法|不能)[^，。；]{0,6}(?:走访|上门|查找|协查)/

/**
 * Whether the person was searched for by the closing. There are many ways of searching: that one of them was not taken says
 * nothing of the others, only a whole log does.
 */
export function searchOf(file: CaseFile, names: readonly string[], closing: CivilDate): Reach {
  const acts = toward(searches(file), names)
  const at = (...where: ReturnType<typeof positionTo>[]) => acts.filter((e) => where.includes(positionTo(e, closing)))
  for (const [state, found] of [['done', at('before', 'same-day')], ['undated', at('undated')], ['unclear', at('unclear')]] as const) if (found.length > 0) return { state, acts: found }
  const open = toward(unsure(file, ...SEARCHES), names)
  if (open.length > 0) return { state: 'open', acts: open }
  if (whole(file, 'events', 'investigations')) return { state: 'absent', acts }
  const denied = toward(notDone(file, 'household-query', 'onsite-visit'), names).filter((e) => (valueOf(e.status) ?? 'not-done') === 'not-done' && NO_SEARCH.test(wordsOf(e)))
  if (denied.length > 0 && acts.length === 0) return { state: 'absent', acts: denied }
  return acts.length > 0 ? { state: 'late', acts } : { state: 'unknown', acts: [] }
}

function searches(file: CaseFile): CaseEvent[] {
  return keptList(file, 'searches', () => [...done(file, ...SEARCHES), ...done(file, ...WIDER).filter((e) => { const words = wordsOf(e); return FOR_PERSON.test(words) && !NOT_MADE.test(words) })])
}
