import * as z from 'zod/mini'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import type { HandbookEntry, HandbookExample } from '../../components/desk/handbook.tsx'
import { isOn, review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../rules/settings.ts'
import { SOURCES } from '../../rules/sources.ts'
import type { Rule } from '../../rules/types.ts'

/** Puts the handbook together: the rules as they are, the sources as they stand, and what each rule says of its examples today. */

const rowSchema = z.object({
  name: z.string(), file: z.unknown(), others: z.optional(z.array(z.unknown())), asOf: z.optional(z.string()),
  settings: z.optional(z.object({ resumedUnderThreeMonths: z.optional(z.enum(['warn', 'block'])), limits: z.optional(z.record(z.string(), z.number())) })),
  years: z.optional(z.array(z.object({ year: z.number(), daysOff: z.array(z.string()), makeUpWorkdays: z.array(z.string()) }))),
})
const examplesSchema = z.array(z.object({ rule: z.string(), rows: z.number(), examples: z.array(rowSchema) }))
type Row = z.output<typeof rowSchema>

/** The day on which a row is judged that names none; as in test/rules/table.ts. */
const AS_OF = '2025-06-30'

export async function handbookEntries(settings: Settings): Promise<HandbookEntry[]> {
  const { default: given } = await import('virtual:case-examples')
  const tables = new Map(examplesSchema.parse(given).map((t) => [t.rule, t]))
  return RULES.map((rule) => {
    const table = tables.get(rule.id)
    return {
      rule, on: isOn(rule, settings), rows: table?.rows ?? 0,
      sources: SOURCES.filter((s) => rule.sources.includes(s.id)).sort((a, b) => rule.sources.indexOf(a.id) - rule.sources.indexOf(b.id) || (b.from ?? '').localeCompare(a.from ?? '')),
      examples: (table?.examples ?? []).map((row) => exampleOf(rule, row)).filter((e) => e !== undefined),
    }
  })
}

function exampleOf(rule: Rule, row: Row): HandbookExample | undefined {
  const file = caseFileSchema.safeParse(row.file)
  if (!file.success) return undefined
  const others = (row.others ?? []).map((o) => caseFileSchema.safeParse(o)).filter((o) => o.success).map((o) => o.data)
  const settings: Settings = { ...DEFAULT_SETTINGS, rules: { [rule.id]: true }, resumedUnderThreeMonths: row.settings?.resumedUnderThreeMonths ?? DEFAULT_SETTINGS.resumedUnderThreeMonths, limits: row.settings?.limits ?? {} }
  const [finding] = review(file.data, RULES.filter((r) => r === rule || r.id === 'case-eligible'), {
    asOf: row.asOf ?? AS_OF, settings, ...(row.others ? { library: libraryOf(others) } : {}), ...(row.years ? { calendar: holidayCalendar(row.years) } : {}),
  }).findings.filter((f) => f.rule === rule.id)
  return finding && { name: row.name, approval: finding.approval, legality: finding.legality, reason: finding.reason }
}
