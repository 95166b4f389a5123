import { findQuote } from '../../page/anchoring.ts'
import { ALTERED, changed, GONE, KEPT, NOTED, type Change, type Noted } from './changed-pages.ts'
import { AWKWARD_GONE, AWKWARD_KEPT } from './changed-awkward.ts'
import { FURTHER_ALTERED, FURTHER_GONE, FURTHER_KEPT, NOTED_FURTHER } from './changed-further.ts'

/** What becomes of notes on pages that change, counted. */

export const ALL_NOTED: readonly Noted[] = [...NOTED, ...NOTED_FURTHER]
export const STANDING: readonly Change[] = [...KEPT, ...FURTHER_KEPT, ...AWKWARD_KEPT, ...ALTERED, ...FURTHER_ALTERED]
export const ALL_GONE: readonly Change[] = [...GONE, ...FURTHER_GONE, ...AWKWARD_GONE]

const TOLD: ReadonlySet<Change> = new Set([...KEPT, ...FURTHER_KEPT, ...AWKWARD_KEPT])

export interface Tally {
  /** the words still stand, blanks and width apart: placed there, or given up */
  still: { right: number; missed: number }
  /** the words were altered: placed there, or given up */
  altered: { right: number; missed: number }
  /** the words are gone, and nothing was placed */
  gone: number
  /** placed where they do not stand */
  wrong: string[]
}

/** Of each change and note the `every`-th is taken. */
export function measure(changes: readonly Change[], notes: readonly Noted[], every = 1): Tally {
  const tally: Tally = { still: { right: 0, missed: 0 }, altered: { right: 0, missed: 0 }, gone: 0, wrong: [] }
  let n = 0
  for (const c of changes) for (const note of notes) {
    if (n++ % every !== 0) continue
    const { text, at, rowOf } = changed(note, c)
    /* A form shows a choice of its own in place of one with signs: nobody knows where the words stand. */
    if (at === undefined && TOLD.has(c)) continue
    const place = findQuote(text, note.quote, rowOf)
    const shared = place && at ? Math.min(place.end, at.end) - Math.max(place.start, at.start) : 0
    const of = at && plain(text.slice(at.start, at.end)) === plain(note.quote.quote) ? tally.still : tally.altered
    if (place === undefined && at === undefined) tally.gone++
    else if (place === undefined) of.missed++
    else if (at && shared >= 0.75 * Math.max(place.end - place.start, at.end - at.start)) of.right++
    else tally.wrong.push(`${note.name}, ${c.name}: ${text.slice(Math.max(0, place.start - 10), place.end)}`)
  }
  return tally
}

/** Without blanks, width folded. */
function plain(s: string): string {
  return s.replace(/\s/g, '').replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

export const share = ({ right, missed }: { right: number; missed: number }): number => right / (right + missed)
