import type { CaseRow, CaseTable } from '../../scripts/case-tables.ts'

/**
 * What a case table is made of (rules/catalogue/<rule>.cases.yaml). Expectations are written by hand from the catalogue (rules.md,
 * decisions.md), never copied from what the program printed. To add a case: one more row, with a name that a judge can read.
 */

/** One conclusion, or several where the catalogue leaves the choice open. */
export type Expected<T> = T | readonly T[]
export type Row = CaseRow
export type Table = CaseTable

export const AS_OF = '2025-06-30'
