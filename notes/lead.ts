import * as z from 'zod/mini'
import { isCivilDate } from '../casefile/dates.ts'
import { exchanged, instant, rowId, short } from './schema.ts'

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

export const LEAD_TITLE_MAX = 200
export const LEAD_SUMMARY_MAX = 5000
export const STEP_COMMENT_MAX = 2000
/** Notes of one lead, its steps, and the changes that are remembered of it. */
export const LEAD_NOTES_MAX = 100
export const LEAD_STEPS_MAX = 50
export const LEAD_HISTORY_MAX = 200

/** A day that there is: terms are counted from it. */
const day = z.string().check(z.refine(isCivilDate))
const text = z.string().check(z.maxLength(STEP_COMMENT_MAX))
const yuan = z.string().check(z.regex(/^\d{1,15}(?:\.\d{1,2})?$/))
const common = { on: day, comment: text }

export const leadStepSchema = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('pending'), ...common }),
  /**
   * `askedOn`: day on which the court was asked in writing to explain (说明案件执行情况通知书); `askServedOn`: day on which it received that,
   * from which its time to explain runs; `explainedOn`: day of its answer
   */
  z.object({ stage: z.literal('checking'), ...common, askedOn: z.optional(day), askServedOn: z.optional(day), explainedOn: z.optional(day) }),
  /**
   * `servedOn`: day on which the court received the opinion, from which its time to reply runs; `extended`: its president allowed a month more,
   * left out where that is not known
   */
  z.object({ stage: z.literal('raised'), ...common, opinion: z.enum(OPINIONS), number: short, servedOn: z.optional(day), extended: z.optional(z.boolean()) }),
  z.object({ stage: z.literal('replied'), ...common, reply: z.enum(REPLIES), number: z.optional(short) }),
  /** `resumed`: enforcement was taken up again; `paid`: yuan that came in since; `transferred`: handed to another authority */
  z.object({ stage: z.literal('resulted'), ...common, resumed: z.optional(z.boolean()), paid: z.optional(yuan), transferred: z.optional(z.boolean()) }),
  /** looked into and not pursued; `comment` says why */
  z.object({ stage: z.literal('dropped'), ...common }),
])
export type LeadStep = z.output<typeof leadStepSchema>

const said = {
  caseId: short,
  /** the rule it is about, and the notes that it came from */
  rule: z.optional(short),
  noteIds: z.array(rowId).check(z.maxLength(LEAD_NOTES_MAX)),
  title: z.string().check(z.minLength(1), z.maxLength(LEAD_TITLE_MAX)),
  summary: z.string().check(z.maxLength(LEAD_SUMMARY_MAX)),
}

/** What a new lead is made of; `on`: the day it was found. */
export const leadDraftSchema = z.object({ ...said, on: day })
export type LeadDraft = z.output<typeof leadDraftSchema>

const steps = z.array(leadStepSchema).check(z.minLength(1), z.maxLength(LEAD_STEPS_MAX))
/** What may be changed of a lead that there is. */
export const leadChangeSchema = z.object({ title: z.optional(said.title), summary: z.optional(said.summary), noteIds: z.optional(said.noteIds), steps: z.optional(steps) })
export type LeadChange = z.output<typeof leadChangeSchema>

export const leadSchema = z.object({
  id: rowId,
  ...said,
  steps,
  /** who changed what and when, oldest first; rows may lack it */
  history: z.optional(z.array(z.object({ at: instant, words: short, by: z.optional(z.string().check(z.maxLength(100))) })).check(z.maxLength(LEAD_HISTORY_MAX))),
  by: z.optional(z.string().check(z.maxLength(100))),
  createdAt: instant,
  updatedAt: instant,
  /** counts the writes, from 1 */
  revision: z.number().check(z.minimum(1)),
  deletedAt: z.optional(instant),
  ...exchanged,
})
export type Lead = z.output<typeof leadSchema>

/** Where a lead stands now. */
export function stageOf(lead: Pick<Lead, 'steps'>): LeadStage {
  return lead.steps.at(-1)?.stage ?? 'pending'
}
