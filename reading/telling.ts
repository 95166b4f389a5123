import type { PageReading } from './read-page.ts'

/** What tells most first: a case before a list, a list before none. */
const TELLING: readonly PageReading['pageKind'][] = ['case-detail', 'ruling', 'document', 'case-list', 'unrecognised', 'not-a-case']
export const telling = (r: PageReading): number => TELLING.indexOf(r.pageKind)

/** The first of those that tell most. Throws a RangeError for none. */
export function mostTelling(readings: readonly PageReading[]): PageReading {
  const [best] = [...readings].sort((a, b) => telling(a) - telling(b))
  if (!best) throw new RangeError('a file has at least one snapshot')
  return best
}
