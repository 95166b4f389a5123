import type { Fact } from '../../casefile/fact.ts'
import type { ToldDate } from './dates.ts'
import type { Entry } from './diary-entries.ts'
import type { Exhibit } from './exhibit.ts'
import type { ToldMoney } from './money.ts'
import type { People } from './people.ts'
import type { Sentence } from './sentences.ts'

/** What the readers of acts and property look at: the narrative, cut into sentences, with its dates and people. */
export interface Story {
  /** flow text with the names of laws blanked */
  text: string
  /** the same, names masked: Ａ for an applicant's, Ｂ for a debtor's */
  masked: string
  sentences: readonly Sentence[]
  /** dates and sums of the whole text, in order */
  dates: readonly ToldDate[]
  money: readonly ToldMoney[]
  people: People
  exhibit: Exhibit
  court: string | undefined
  /** lists by debtor: “被执行人：丙” on a line of its own, and what follows is his */
  sections: readonly { start: number; name: string | undefined }[]
  /** a diary: its entries, each with its day */
  entries: readonly Entry[]
  /** for acts without a date of their own */
  on: Fact<string> | undefined
  /** day of the document, for what it says of its own talk */
  talkOn: Fact<string> | undefined
  /** minutes of a panel: who agrees there is no party */
  panel: boolean
  /** an entry of a platform's log: further acts and their particulars are read, and its words with the names of laws stand here */
  log: string | undefined
  /** a ruling, not a paper about it */
  ruling: boolean
  /** a notice to the applicant: 你 is he */
  toApplicant: boolean
  /** a talk with the applicant is recorded here: what is said without a name is said by or to him */
  talk: boolean
  /** … with the applicant, not with a debtor or an outsider */
  withApplicant: boolean
  /** whom of several debtors the court asks: 你 is he */
  asked: string | undefined
}

export function datesIn(story: Story, start: number, end: number): ToldDate[] {
  return within(story.dates, start, end)
}

export function moneyIn(story: Story, start: number, end: number): ToldMoney[] {
  return within(story.money, start, end)
}

/** The last of the spans, sorted by their start, that begins at a place or before it. */
export function lastAt<T extends { start: number }>(all: readonly T[], at: number): T | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((all[mid]?.start ?? 0) <= at) low = mid + 1
    else high = mid
  }
  return all[low - 1]
}

/** The spans, sorted by their start, that begin in a stretch. */
export function within<T extends { start: number }>(all: readonly T[], start: number, end: number): T[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((all[mid]?.start ?? 0) < start) low = mid + 1
    else high = mid
  }
  let last = low
  while (last < all.length && (all[last]?.start ?? end) < end) last++
  return low === last ? [] : all.slice(low, last)
}
