import { civilDateAt } from '../../casefile/dates.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import type { Lead } from '../../notes/lead.ts'
import type { LeadTerms } from '../../notes/export-rows.ts'
import { leadTerms, pressing, type LeadTerm } from '../../rules/lead-terms.ts'

/** The terms of leads for a list that is handed over, as of the day of the export. Of several papers of a kind the last one counts. */
export function termsOn(exportedAt: string): (lead: Lead) => LeadTerms {
  const today = civilDateAt(Date.parse(exportedAt)), calendar = holidayCalendar()
  return (lead) => {
    const terms = leadTerms(lead.steps, today, calendar), last = (kind: LeadTerm['kind']) => terms.findLast((t) => t.kind === kind)?.due
    return { explain: last('explain'), reply: last('reply'), words: pressing(terms)?.words }
  }
}
