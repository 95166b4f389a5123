import * as z from 'zod/mini'

/** What the worker that opens a workbook says to the desk. The desk parses what it hears. */

const cell = z.nullable(z.union([z.string(), z.number(), z.boolean(), z.instanceof(Date)]))
const rows = z.array(z.array(cell))

export const sheetReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sheets'), /** of 批注清单, none where there is no such sheet */ rows, /** of 说明 */ about: z.optional(rows) }),
  z.object({ type: z.literal('failed'), message: z.string().check(z.maxLength(2000)) }),
])
export type SheetReport = z.output<typeof sheetReportSchema>
