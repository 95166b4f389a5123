import * as z from 'zod/mini'
import { MASKINGS } from '../../notes/mask.ts'
import { holidaysSchema } from '../../notes/practice-file.ts'
import { accessSchema } from './worker-access.ts'

/** What the desk and its worker say to each other about an export. Both sides parse what they hear. */

const text = z.string().check(z.maxLength(2000))

export const jobSchema = z.object({
  /** the database in force, and its key while a lock is set: the worker cannot ask for them */
  access: accessSchema,
  what: z.enum(['cases', 'notes', 'leads']),
  ids: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(1_000_000)),
  format: z.enum(['xlsx', 'csv', 'json']),
  /** the one table of a .csv */
  table: z.optional(text),
  masking: z.enum(MASKINGS),
  caseNumbers: z.boolean(),
  scope: text,
  exportedAt: text,
  by: z.optional(text),
  reason: z.optional(text),
  /** those of the institution: the terms of leads depend on them */
  holidays: holidaysSchema,
  /** titles of rules by id */
  titles: z.array(z.tuple([text, text])),
})
export type ExportJob = z.output<typeof jobSchema>

export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number() }),
  z.object({ type: z.literal('done'), name: text, content: z.instanceof(Blob), cases: z.number(), notes: z.number() }),
  z.object({ type: z.literal('failed'), message: text }),
])
export type ExportReport = z.output<typeof reportSchema>
