import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { PageReading } from '../../reading/read-page.ts'
import { differences, expectedSchema, type Expected } from '../unit/expected-reading.ts'
import { expectedFile } from './server.ts'

/** What the expected readings of these pages say beside those of test/pages. */
const moreSchema = z.looseObject({
  /** coverage of sections */
  coverage: z._default(z.record(z.string(), z.string()), {}),
  /** what the path of an act of this kind must name */
  paths: z._default(z.record(z.string(), z.string()), {}),
  /** how many there are, told once each: clones of rows are none */
  counts: z._default(z.record(z.string(), z.number()), {}),
  /** the page needs the extension's way into closed shadow trees */
  closedShadow: z._default(z.boolean(), false),
})
export type LibraryExpected = Expected & z.output<typeof moreSchema>

export function expectedOf(id: string): LibraryExpected {
  const raw: unknown = JSON.parse(readFileSync(expectedFile(id), 'utf8'))
  return { ...moreSchema.parse(raw), ...expectedSchema.parse(raw) }
}

/** Every difference is a line, as for the saved pages. */
export function libraryDifferences(expected: LibraryExpected, reading: PageReading): string[] {
  const out = differences(expected, reading)
  const { caseFile: file } = reading
  const coverage = new Map<string, string | undefined>(Object.entries(file.coverage))
  for (const [section, want] of Object.entries(expected.coverage)) {
    const got = coverage.get(section) ?? 'unknown'
    if (got !== want) out.push(`coverage of ${section}: ${got}, not ${want}`)
  }
  for (const [kind, want] of Object.entries(expected.paths)) {
    const got = file.events.find((e) => e.kind.value === kind)?.kind.where?.path ?? ''
    if (!got.includes(want)) out.push(`path of ${kind}: “${got}”, not “${want}”`)
  }
  const lists = new Map<string, number>([['assets', file.assets.length], ['events', file.events.length], ['documents', file.documents.length]])
  for (const [list, want] of Object.entries(expected.counts)) if (lists.get(list) !== want) out.push(`${lists.get(list)} ${list}, not ${want}`)
  return out
}
