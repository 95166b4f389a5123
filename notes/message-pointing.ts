import * as z from 'zod/mini'
import { pointedSchema, pointingDraftSchema, previewRowSchema } from '../casefile/profile-draft.ts'
import { profilePageSchema, profileSchema } from '../casefile/profile.ts'

/** Messages of 字段标定 and 脱敏采样. A page may make and keep a profile for its own site, and for no other. */

const url = profilePageSchema.shape.urls

export const pointingRequests = <P extends z.ZodMiniType>(page: P) => [
  /** put the pointing into this frame; `profile`: the one to be corrected */
  z.object({ type: z.literal('start-pointing'), profile: z.optional(profileSchema.shape.id) }),
  /** what is being made for this site; a new draft where there is none */
  z.object({ type: z.literal('pointing-draft') }),
  z.object({ type: z.literal('keep-pointing'), draft: z.nullable(pointingDraftSchema) }),
  /** the draft is tried no longer */
  z.object({ type: z.literal('end-trial') }),
  /** what can be said of a block of the page */
  z.object({ type: z.literal('point-at'), page, block: z.number().check(z.nonnegative()) }),
  /** what the page reads as with the draft; its layout is remembered in the draft */
  z.object({ type: z.literal('preview-pointing'), page, draft: pointingDraftSchema }),
  z.object({ type: z.literal('save-pointing'), draft: pointingDraftSchema, urls: z.nullable(url) }),
  /** a sample of the page without its values, shown at the desk */
  z.object({ type: z.literal('sample-page'), page }),
] as const

/** Only the script of the pointing carries these. */
export const pointingAnswers = {
  'pointing-draft': z.object({ draft: pointingDraftSchema }),
  'keep-pointing': z.object({}),
  'point-at': z.object({ pointed: z.nullable(pointedSchema) }),
  'preview-pointing': z.object({ rows: z.array(previewRowSchema), draft: pointingDraftSchema, urls: url, fits: z.boolean(), lost: z.array(z.string()) }),
  'save-pointing': z.object({}),
}
