import * as z from 'zod/mini'
import { STAGES } from './lead-words.ts'
import { rowId, short } from './schema.ts'

/**
 * Messages of leads. A page learns of the leads of the case that it names, makes one, and takes back what it made; steps are written at the desk only.
 * Written out here, for notes/lead.ts would bring every step of a lead into the page; what is stored is parsed by that one.
 */

const caseId = short.check(z.minLength(1))
const rule = z.optional(short)
const noteIds = z.array(rowId).check(z.maxLength(100))
const title = z.string().check(z.minLength(1), z.maxLength(200))

/** As much of a lead as a page is told. */
const mark = z.object({ id: rowId, title, stage: z.enum(STAGES), rule, noteIds })

export const leadRequests = () => [
  z.object({ type: z.literal('leads-of'), caseId }),
  z.object({ type: z.literal('make-lead'), caseId, rule, noteIds, title, summary: z.string().check(z.maxLength(5000)) }),
  /** takes back what making did: null removes the lead, else its notes are as they were */
  z.object({ type: z.literal('unmake-lead'), caseId, id: rowId, noteIds: z.nullable(noteIds) }),
] as const

export const leadAnswers = {
  'leads-of': z.object({ leads: z.array(mark).check(z.maxLength(1000)) }),
  /** `before`: the notes that it had, where the lead was there already */
  'make-lead': z.object({ lead: mark, before: z.nullable(noteIds) }),
  'unmake-lead': z.object({}),
}
