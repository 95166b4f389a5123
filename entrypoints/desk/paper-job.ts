import * as z from 'zod/mini'
import { PAPER_KINDS } from '../../notes/papers/paper.ts'

/** What the desk and the worker that writes .docx say to each other. Both sides parse what they hear. The texts are finished: masked and cleaned. */

const text = z.string()
const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paragraph'), text, newPage: z.optional(z.literal(true)),
    style: z.enum(['title', 'subtitle', 'number', 'addressee', 'heading', 'subheading', 'body', 'caption', 'item', 'remark', 'sign']),
  }),
  z.object({
    type: z.literal('table'), whole: z.optional(z.literal(true)),
    columns: z.array(z.object({ head: z.optional(text), width: z.number(), centred: z.optional(z.literal(true)) })),
    rows: z.array(z.array(z.object({ text, span: z.optional(z.number()), label: z.optional(z.literal(true)), lines: z.optional(z.number()) }))),
  }),
])
export const paperJob = z.object({ kind: z.enum(PAPER_KINDS), name: text, draft: z.boolean(), blocks: z.array(block) })
export const paperReport = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done'), bytes: z.instanceof(ArrayBuffer) }),
  z.object({ type: z.literal('failed'), message: text }),
])
export type PaperReport = z.output<typeof paperReport>
