import type { CivilDate } from '../casefile/dates.ts'
import { PRACTICE_SOURCES } from './sources/practice.ts'
import { PROCEDURE_SOURCES } from './sources/procedure.ts'
import { PROPERTY_SOURCES } from './sources/property.ts'
import { SANCTION_SOURCES } from './sources/sanctions.ts'
import { SUPERVISION_SOURCES } from './sources/supervision.ts'
import { WORK_SOURCES } from './sources/work.ts'
import { ZHONGBEN_SOURCES } from './sources/zhongben.ts'
import type { Source } from './types.ts'

/**
 * The dated table of sources. Requirements are told in our own words; marks say how far the official words were checked
 * (V seen, P second-hand or in part, M from memory). One id may stand in several rows: the same rule of law under the
 * numbering of another time. Intervals of one id never overlap; `to` is the day after the last day in force.
 * Checked against the notes of 2026-11-21.
 */
export const SOURCES: readonly Source[] = [
  ...ZHONGBEN_SOURCES, ...PROCEDURE_SOURCES, ...PROPERTY_SOURCES, ...SANCTION_SOURCES, ...WORK_SOURCES, ...SUPERVISION_SOURCES, ...PRACTICE_SOURCES,
]

const BY_ID = new Map<string, Source[]>()
for (const s of SOURCES) BY_ID.set(s.id, [...(BY_ID.get(s.id) ?? []), s])

/** The row of a source that was in force on that day; undefined when none was. Throws for an unknown id. */
export function sourceOn(id: string, on: CivilDate): Source | undefined {
  const rows = BY_ID.get(id)
  if (!rows) throw new Error(`unknown source: ${id}`)
  return rows.find((s) => (s.from === null || s.from <= on) && (s.to === null || on < s.to))
}
