import * as z from 'zod/mini'
import { accessSchema } from './worker-access.ts'

/** What the desk and the worker that takes in a list say to each other. Both sides parse what they hear. */

const text = z.string().check(z.maxLength(2000))
const place = z.number().check(z.minimum(0))
const choice = z.enum(['mine', 'theirs', 'both'])

const chosen = z.object({ mine: z.array(place), theirs: z.array(place), both: z.array(place) })

export const importJobSchema = z.discriminatedUnion('type', [
  /** before all others: the database in force, and its key while a lock is set */
  z.object({ type: z.literal('open'), access: accessSchema }),
  /** `onward`: it must be the file of which one half was read */
  z.object({ type: z.literal('read'), file: z.instanceof(Blob), name: text, savedAt: text, id: text, begunAt: text, onward: z.boolean() }),
  /** all of it is laid aside: it is compared */
  z.object({ type: z.literal('compare') }),
  z.object({ type: z.literal('sides'), n: place }),
  /** kept for when it is gone on with */
  z.object({ type: z.literal('choose'), choice, rows: z.array(place) }),
  /** rows by what is chosen for them; of the others it is done what is done when nothing is chosen */
  z.object({ type: z.literal('write'), chosen }),
  z.object({ type: z.literal('undo'), id: text }),
])
export type ImportJob = z.output<typeof importJobSchema>

const row = z.object({
  n: place, what: z.enum(['notes', 'cases', 'corrections', 'leads']), state: z.enum(['new', 'same', 'newer', 'older', 'conflict']), rival: z.boolean(), gone: z.boolean(),
  caseNumber: text, label: text, title: text, reason: z.optional(text), masked: z.boolean(), options: z.array(choice),
})
export type ToldRow = z.output<typeof row>
const side = z.object({ label: text, mine: z.optional(z.string()), theirs: z.optional(z.string()) })

export const importReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), words: text, done: z.number() }),
  z.object({ type: z.literal('rows'), rows: z.array(row) }),
  /** `same`: rows that say what is stored, by kind; they are not told one by one */
  z.object({ type: z.literal('compared'), id: text, fileName: text, masked: z.boolean(), problems: z.array(z.string()), same: z.record(z.string(), z.number()), chosen, /** rows of which what was chosen before no longer fits */ changed: z.number() }),
  /** what was chosen is not kept; it counts all the same while the window is open */
  z.object({ type: z.literal('unkept'), message: text }),
  z.object({ type: z.literal('sides'), n: place, sides: z.array(side) }),
  z.object({ type: z.literal('written') }),
  z.object({ type: z.literal('undone'), kept: z.number() }),
  /** after it was taken back: what was kept for that is gone */
  z.object({ type: z.literal('dropped') }),
  z.object({ type: z.literal('failed'), message: text }),
])
export type ImportReport = z.output<typeof importReportSchema>
