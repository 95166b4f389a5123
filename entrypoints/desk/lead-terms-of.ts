import { civilDateAt } from '../../casefile/dates.ts'
import { holidayCalendar, type YearArrangement } from '../../casefile/holidays.ts'
import type { Lead } from '../../notes/lead.ts'
import type { LeadTerms } from '../../notes/export-rows.ts'
import { leadTerms, pressing, type LeadTerm } from '../../rules/lead-terms.ts'

/** The terms of leads for a list that is handed over, as of the day of the export and by the holidays that the institution set. Of several papers of a kind the last one counts. */
export function termsOn(exportedAt: string, holidays: readonly YearArrangement[] = []): (lead: Lead) => LeadTerms {
  const today = civilDateAt(Date.parse(exportedAt)), calendar = holidayCalendar(holidays)
  return (lead) => {
    const terms = leadTerms(lead.steps, today, calendar), last = (kind: LeadTerm['kind']) => terms.findLast((t) => t.kind === kind)?.due
    return { explain: last('explain'), reply: last('reply'), words: pressing(terms)?.words }
  }
}
