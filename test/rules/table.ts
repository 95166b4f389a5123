import type { CaseFile } from '../../casefile/schema.ts'
import type { YearArrangement } from '../../casefile/holidays.ts'
import type { Approval, Legality, Settings } from '../../rules/types.ts'

/**
 * What a case table is made of. Expectations are written by hand from the catalogue (rules.md, decisions.md),
 * never copied from what the program printed. To add a case: one more row, with a name that a judge can read.
 */

/** A case file as another program would write it: bare values stand for facts without exhibit. */
type Plain<T> = T extends { quote: string; value?: infer V }
  ? Exclude<V, null | undefined> | { value: V; quote?: string; absent?: true; confidence?: number } | { absent: true; quote: string }
  : T extends readonly (infer I)[]
    ? readonly Plain<I>[]
    : T extends object
      ? { readonly [K in keyof T]?: Plain<T[K]> | undefined }
      : T

export type PlainCaseFile = { readonly [K in keyof Omit<CaseFile, 'conflicts'>]?: Plain<NonNullable<CaseFile[K]>> | undefined } & {
  readonly conflicts?: readonly { field: string; facts: readonly unknown[] }[]
}
export type PlainEvent = NonNullable<PlainCaseFile['events']>[number]
export type PlainAsset = NonNullable<PlainCaseFile['assets']>[number]
export type PlainParty = NonNullable<PlainCaseFile['debtors']>[number]

/** One conclusion, or several where the catalogue leaves the choice open. */
export type Expected<T> = T | readonly T[]

export interface Row {
  /** the case in one sentence */
  name: string
  file: PlainCaseFile
  /** the day on which it is judged; 2025-06-30 where it does not matter */
  asOf?: string
  settings?: Partial<Settings>
  /** holiday arrangements given by the institution */
  years?: YearArrangement[]
  approval: Expected<Approval>
  legality: Expected<Legality>
  /** must stand in the reason; a date `YYYY-MM-DD` may also be written 2025年3月1日 */
  says?: string[]
  /** must stand anywhere in the finding (reason, what is missing, what would pass, counter-evidence) */
  mentions?: string[]
  /** must stand nowhere in the reason */
  silent?: string[]
  /** part of the field or the material of something missing */
  missing?: string[]
  /** earliest day on which the rule could be passed */
  earliest?: Expected<string>
}

export interface Table {
  rule: string
  /** every conclusion that the rule can reach; the runner refuses a conclusion that is not listed, and a listed one without a row */
  reaches: { approval: readonly Approval[]; legality: readonly Legality[] }
  rows: readonly Row[]
}

export const AS_OF = '2025-06-30'
/** Legality where the catalogue says only that there is no finding of illegality. */
export const NO_ILLEGALITY = ['none', 'notice'] as const satisfies readonly Legality[]
