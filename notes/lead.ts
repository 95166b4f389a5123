import * as z from 'zod/mini'
import { date, instant, rowId, short } from './schema.ts'

/**
 * A 线索: what a note or a conclusion became, and every step since. Steps are dated and stand in the order of the work;
 * the last one is where the lead is now. Words of stages for views: notes/lead-words.ts.
 */

export const LEAD_STAGES = ['pending', 'checking', 'raised', 'replied', 'resulted', 'dropped'] as const
export type LeadStage = (typeof LEAD_STAGES)[number]
export const OPINIONS = ['suggestion', 'retrial-suggestion', 'correction-notice', 'transfer', 'other'] as const
export type Opinion = (typeof OPINIONS)[number]
export const REPLIES = ['accepted', 'partly', 'rejected'] as const
export type Reply = (typeof REPLIES)[number]

const text = z.string().check(z.maxLength(2000))
const yuan = z.string().check(z.regex(/^\d{1,15}(?:\.\d{1,2})?$/))
const common = { on: date, comment: text }

const leadStep = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('pending'), ...common }),
  /** `askedOn`: day on which the court was asked in writing to explain (说明案件执行情况通知书); `explainedOn`: day of its answer */
  z.object({ stage: z.literal('checking'), ...common, askedOn: z.optional(date), explainedOn: z.optional(date) }),
  /** `servedOn`: day on which the court received the opinion, from which its time to reply runs; `extended`: its president allowed a month more */
  z.object({ stage: z.literal('raised'), ...common, opinion: z.enum(OPINIONS), number: short, servedOn: z.optional(date), extended: z.optional(z.boolean()) }),
  z.object({ stage: z.literal('replied'), ...common, reply: z.enum(REPLIES), number: z.optional(short) }),
  /** `resumed`: enforcement was taken up again; `paid`: yuan that came in since; `transferred`: handed to another authority */
  z.object({ stage: z.literal('resulted'), ...common, resumed: z.optional(z.boolean()), paid: z.optional(yuan), transferred: z.optional(z.boolean()) }),
  /** looked into and not pursued; `comment` says why */
  z.object({ stage: z.literal('dropped'), ...common }),
])
export type LeadStep = z.output<typeof leadStep>

export const leadSchema = z.object({
  id: rowId,
  caseId: short,
  /** the rule it is about, and the notes that it came from */
  rule: z.optional(short),
  noteIds: z.array(rowId).check(z.maxLength(100)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  summary: z.string().check(z.maxLength(5000)),
  steps: z.array(leadStep).check(z.minLength(1), z.maxLength(50)),
  by: z.optional(z.string().check(z.maxLength(100))),
  createdAt: instant,
  updatedAt: instant,
  /** counts the writes, from 1 */
  revision: z.number().check(z.minimum(1)),
  deletedAt: z.optional(instant),
})
export type Lead = z.output<typeof leadSchema>

/** Where a lead stands now. */
export function stageOf(lead: Pick<Lead, 'steps'>): LeadStage {
  return lead.steps.at(-1)?.stage ?? 'pending'
}
