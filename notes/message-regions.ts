import * as z from 'zod/mini'
import { noteSchema } from './schema.ts'

/** Messages of regions of images. Which cases there are a page never learns: the user chooses one in the popup, and the page is told that one. */

/** The case that notes on a page without a case of its own go to. */
export const viewerCaseSchema = z.object({ caseId: noteSchema.shape.caseId, caseNumber: z.string().check(z.maxLength(500)), court: z.string().check(z.maxLength(500)) })
export type ViewerCase = z.output<typeof viewerCaseSchema>

export const regionRequests = [
  /** put the script that draws regions, and lets them be drawn, into this frame */
  z.object({ type: z.literal('start-regions') }),
  /** put the script that searches for noted words which moved into this frame */
  z.object({ type: z.literal('start-anchoring') }),
  /** put the script that reads only what changed into this frame */
  z.object({ type: z.literal('start-following') }),
  /** the case that was chosen for this address in this session of the browser */
  z.object({ type: z.literal('viewer-case') }),
] as const

/** `draft`: schema of what is being written about a case */
export const regionAnswers = <D extends z.ZodMiniType>(draft: D) => ({
  'start-regions': z.object({}),
  'start-anchoring': z.object({}),
  'start-following': z.object({}),
  'viewer-case': z.object({ chosen: z.nullable(viewerCaseSchema), draft: z.nullable(draft) }),
})
