import * as z from 'zod/mini'
import { LEAD_STAGES, leadDraftSchema, leadSchema } from './lead.ts'

/** Messages of leads. A page learns of the leads of the case that it names, makes one, and takes back what it made; steps are written at the desk only. */

const caseId = leadDraftSchema.shape.caseId.check(z.minLength(1))
const { noteIds, rule, title, summary } = leadDraftSchema.shape
const { id } = leadSchema.shape

/** As much of a lead as a page is told. */
const mark = z.object({ id, title, stage: z.enum(LEAD_STAGES), rule, noteIds })

export const leadRequests = [
  z.object({ type: z.literal('leads-of'), caseId }),
  z.object({ type: z.literal('make-lead'), caseId, rule, noteIds, title, summary }),
  /** takes back what making did: null removes the lead, else its notes are as they were */
  z.object({ type: z.literal('unmake-lead'), caseId, id, noteIds: z.nullable(noteIds) }),
] as const

export const leadAnswers = {
  'leads-of': z.object({ leads: z.array(mark).check(z.maxLength(1000)) }),
  /** `before`: the notes that it had, where the lead was there already */
  'make-lead': z.object({ lead: mark, before: z.nullable(noteIds) }),
  'unmake-lead': z.object({}),
}
