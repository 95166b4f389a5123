import * as z from 'zod/mini'
import { correctionDraftSchema, seenSchema } from '../casefile/corrections.ts'
import { frameNoteRequests } from './message-frames.ts'
import { leadRequests } from './message-leads.ts'
import { pageMark, placeRequests } from './message-places.ts'
import { pointingRequests } from './message-pointing.ts'
import { regionRequests } from './message-regions.ts'
import { caseId, correctionId, keptDraftSchema, lightRanges, noteDraftSchema, noteId, sitePreferenceSchema } from './messages.ts'
import { rowId } from './schema.ts'

/** What a page may ask, as the background checks it. Apart from notes/messages.ts, so that a page need not carry what only the background looks at. */

/** A page as text with its structure, see page/portable.ts. Limits are those of the reader; a larger page arrives cut. */
const portableSchema = z.object({
  text: z.string().check(z.maxLength(4_200_000)),
  title: z.string().check(z.maxLength(500)),
  url: z.string().check(z.maxLength(2000)),
  truncated: z.boolean(),
  tags: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(2000)),
  shape: z.array(z.number()).check(z.maxLength(500_000)),
  attributes: z.array(z.tuple([z.number(), z.number(), z.string().check(z.maxLength(300))])).check(z.maxLength(400_000)),
})

const whole = z.number().check(z.int(), z.nonnegative())
/** The same, or what changed in it since a state that was sent, see page/change.ts. */
const sentSchema = z.extend(portableSchema, {
  kept: z.optional(z.array(z.tuple([whole, whole, whole, z.number(), whole])).check(z.maxLength(120_000))),
  shown: z.optional(z.array(z.tuple([whole, z.number()])).check(z.maxLength(120_000))),
})

/** A correction of the case that the page shows. */
const oneCorrection = { id: correctionId, caseId }
export const requestSchema = z.discriminatedUnion('type', [
  /** the page looks like a case: load the reader */
  z.object({ type: z.literal('case-suspected') }),
  /** the page as it is now: to be read, judged and, if it is a case, kept */
  z.object({ type: z.literal('read-page'), page: sentSchema, /** name of the state that a change counts on */ since: z.optional(pageMark), /** what notes are searched in, see notes/message-places.ts */ mark: z.optional(pageMark), row: z.optional(caseId), /** a frame that shows its own panel */ alone: z.optional(z.boolean()), /** of several cases in the window, the one wanted */ wanted: z.optional(caseId) }),
  /** a frame of another origin asks whether the top page shows the panel for it */
  z.object({ type: z.literal('frame-role') }),
  /** light up words in a frame of this page */
  z.object({ type: z.literal('light-frame'), frame: z.string().check(z.regex(/^\d{1,12}$/)), ranges: lightRanges, current: z.number() }),
  z.object({ type: z.literal('notes-of'), caseId }),
  /** acts, periods and stages of a case that was read */
  z.object({ type: z.literal('case-time'), caseId }),
  z.object({ type: z.literal('save-note'), draft: noteDraftSchema, url: z.string().check(z.maxLength(2000)), pageTitle: z.string().check(z.maxLength(500)) }),
  z.object({ type: z.literal('delete-note'), id: noteId, caseId }),
  z.object({ type: z.literal('restore-note'), id: noteId, caseId }),
  z.object({ type: z.literal('keep-draft'), key: caseId, writing: z.optional(rowId), draft: z.nullable(keptDraftSchema) }),
  /** go on with what another window writes, or left */
  z.object({ type: z.literal('take-draft'), caseId, writing: rowId }),
  /** tags of former notes, to complete what is typed: words only, of no case in particular */
  z.object({ type: z.literal('tags') }),
  z.object({ type: z.literal('save-correction'), draft: correctionDraftSchema }),
  /** what the page says now has been looked at, and the correction stays */
  z.object({ type: z.literal('confirm-correction'), ...oneCorrection, seen: seenSchema }),
  z.object({ type: z.literal('delete-correction'), ...oneCorrection }),
  z.object({ type: z.literal('restore-correction'), ...oneCorrection }),
  z.object({ type: z.literal('site-preference') }),
  z.object({ type: z.literal('set-site-preference'), preference: sitePreferenceSchema }),
  z.object({ type: z.literal('open-desk'), caseId: z.optional(caseId), exportCase: z.optional(z.boolean()), rule: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))), /** one lead beside the list of leads */ lead: z.optional(noteId) }),
  ...leadRequests(),
  ...frameNoteRequests,
  ...placeRequests(),
  ...pointingRequests(portableSchema),
  ...regionRequests,
])
