import * as z from 'zod/mini'
import { daysInMonth } from './dates.ts'
import type { Fact } from './fact.ts'
import * as v from './vocabulary.ts'
import { bySchema, whereSchema } from './where.ts'

/**
 * The case file: what has been read of one enforcement case. Every leaf is a Fact.
 * Input is lenient in one way only: a bare value stands for a fact without a quote, so that files written by
 * other programs can be judged. Text is capped; whatever is not of the contract is dropped.
 */

const TEXT_MAX = 2000
const LIST_MAX = 5000

const text = z.string().check(z.maxLength(TEXT_MAX))

/** A bare value is taken as a fact without exhibit. */
function lift(input: unknown): unknown {
  if (input !== null && typeof input === 'object' && !Array.isArray(input) && ('value' in input || 'absent' in input)) {
    return 'value' in input ? input : { ...input, value: null }
  }
  return input === undefined ? undefined : { value: input, quote: '' }
}

function factOf<S extends z.ZodMiniType>(inner: S) {
  return z.pipe(
    z.transform(lift),
    z.object({
      value: z.nullable(inner),
      quote: z._default(text, ''),
      where: z.optional(whereSchema),
      confidence: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
      absent: z.optional(z.literal(true)),
      by: z.optional(bySchema),
    }),
  )
}
const opt = <S extends z.ZodMiniType>(inner: S) => z.optional(factOf(inner))

/** Civil date `YYYY-MM-DD`, Asia/Shanghai; must exist in the calendar. */
const date = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine(isDay),
)
/* By its parts: a Date for every day that a case names was a third of what it takes to check a case (2026-11-22). */
function isDay(s: string): boolean {
  const year = +s.slice(0, 4), month = +s.slice(5, 7), day = +s.slice(8, 10)
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
/** Yuan as a decimal string. */
const money = z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,4})?$/))
const names = z.union([text, z.array(text).check(z.maxLength(LIST_MAX))])

export const partySchema = z.object({
  name: opt(text),
  kind: opt(z.enum(v.PARTY_KINDS)),
  idNumber: opt(text),
  unifiedCode: opt(text),
  address: opt(text),
  legalRepresentative: opt(text),
  minor: opt(z.boolean()),
  /** 在校学生 */
  student: opt(z.boolean()),
  deceased: opt(z.boolean()),
  deceasedOn: opt(date),
  missing: opt(z.boolean()),
  bankrupt: opt(z.boolean()),
  deregistered: opt(z.boolean()),
  /** in custody or serving a sentence: 在押、服刑 */
  custody: opt(z.boolean()),
  /** the applicant is a court or public authority that referred the enforcement: 移送执行 */
  authority: opt(z.boolean()),
  agent: z.optional(z.object({ name: opt(text), specialAuthority: opt(z.boolean()) })),
})

export const eventSchema = z.object({
  kind: factOf(z.enum(v.EVENT_KINDS)),
  on: opt(date),
  onPrecision: opt(z.enum(v.DATE_PRECISIONS)),
  until: opt(date),
  party: opt(names),
  done: opt(z.boolean()),
  status: opt(z.enum(v.EVENT_STATUSES)),
  mode: opt(text),
  result: opt(text),
  amount: opt(money),
  detail: opt(text),
  /** what it is about, where there are several: the thing auctioned or sealed, as the material names it */
  about: opt(text),
  /** 第几次拍卖 */
  round: opt(z.int().check(z.minimum(1), z.maximum(20))),
  /** 失信规定第一条的哪一项（1—6） */
  clause: opt(z.int().check(z.minimum(1), z.maximum(6))),
  /** how long it is ordered for, in the unit of the act: months of a listing or a seal, days of a detention, hours of a summons */
  term: opt(z.number().check(z.minimum(0), z.maximum(10_000))),
  /** who approved it: 院长, 副院长, 局长 … */
  approvedBy: opt(text),
})

export const assetSchema = z.object({
  kind: factOf(z.enum(v.ASSET_KINDS)),
  owner: opt(names),
  description: opt(text),
  value: opt(money),
  foundOn: opt(date),
  control: z.optional(
    z.object({
      kind: opt(z.enum(v.CONTROL_KINDS)),
      on: opt(date),
      until: opt(date),
      /** for how many months it was ordered, where the last day is not told: 期限三年 */
      term: opt(z.int().check(z.minimum(1), z.maximum(120))),
      rank: opt(z.enum(v.CONTROL_RANKS)),
      released: opt(z.union([z.boolean(), date])),
    }),
  ),
  possessed: opt(z.boolean()),
  disposal: opt(z.enum(v.DISPOSALS)),
  undisposable: opt(text),
  exempt: opt(z.union([z.boolean(), text])),
  /** 参考价（议价、询价、评估）, yuan; until when it may be used */
  referencePrice: opt(money),
  referenceUntil: opt(date),
  /** controlled before enforcement, by a preservation ruling: 保全 */
  preserved: opt(z.boolean()),
})

const documentSchema = z.object({ kind: opt(text), number: opt(text), on: opt(date) })

const list = <S extends z.ZodMiniType>(inner: S) => z._default(z.array(inner).check(z.maxLength(LIST_MAX)), [])

export const caseFileSchema = z.object({
  caseNumber: opt(text),
  rulingSuffix: opt(text),
  caseType: opt(z.enum(v.CASE_TYPES)),
  court: opt(text),
  handler: opt(text),
  clerk: opt(text),
  cause: opt(text),
  filedOn: opt(date),
  appliedOn: opt(date),
  rulingOn: opt(date),
  closedOn: opt(date),
  proposedCloseOn: opt(date),
  closeMode: opt(z.enum(v.CLOSE_MODES)),
  closeReason: opt(text),
  basis: z.optional(z.object({ number: opt(text), kind: opt(text), effectiveOn: opt(date), court: opt(text), filedOn: opt(date), decidedOn: opt(date) })),
  /** the case this one continues: 首次执行案件 of a resumed case, 原案 of a case taken over or assigned */
  originalCase: z.optional(z.object({ number: opt(text), filedOn: opt(date), closedOn: opt(date) })),
  amounts: z.optional(z.object({ due: opt(money), paid: opt(money), waived: opt(money), unpaid: opt(money) })),
  /** what the closing ruling states (终本规定第六条): claim, measures, property found, what was realised, right to apply again */
  rulingContents: z.optional(z.object({ claim: opt(z.boolean()), measures: opt(z.boolean()), property: opt(z.boolean()), realised: opt(z.boolean()), rights: opt(z.boolean()) })),
  subject: opt(z.enum(v.SUBJECTS)),
  applicants: list(partySchema),
  debtors: list(partySchema),
  others: list(partySchema),
  events: list(eventSchema),
  assets: list(assetSchema),
  documents: list(documentSchema),
  coverage: z._default(z.partialRecord(z.enum(v.SECTIONS), z.enum(v.COVERAGES)), {}),
  conflicts: list(z.object({ field: text, facts: z.array(factOf(z.unknown())).check(z.maxLength(50)) })),
})

export type CaseFile = z.output<typeof caseFileSchema>
export type Party = z.output<typeof partySchema>
export type CaseEvent = z.output<typeof eventSchema>
export type Asset = z.output<typeof assetSchema>
export type CaseDocument = z.output<typeof documentSchema>
/** Any fact, whatever its value. */
export type AnyFact = Fact<unknown>

/** A case file of which nothing is known yet. */
export function emptyCaseFile(): CaseFile {
  return { applicants: [], debtors: [], others: [], events: [], assets: [], documents: [], coverage: {}, conflicts: [] }
}
