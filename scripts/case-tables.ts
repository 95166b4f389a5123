import { parse } from 'yaml'
import * as z from 'zod/mini'
import type { Approval, Legality } from '../rules/types.ts'

/**
 * Case tables: rules/catalogue/<rule>.cases.yaml, one beside each rule, written by hand from the catalogue and readable by a judge.
 * 底本: case files that rows build on, by name; a row takes “通常” where it names none, and its 案情 goes over it field by field
 * (`null` takes a field out). What stands in 案情 is the case-file contract with bare values for facts.
 */

const APPROVAL_WORDS = { 不批: 'block', 提示: 'warn', 通过: 'pass', 待核实: 'need-check', 不适用: 'not-applicable' } as const satisfies Record<string, Approval>
const LEGALITY_WORDS = { 涉嫌违法: 'suspected-violation', 程序瑕疵: 'procedural-defect', 一般提示: 'notice', 线索: 'clue', 待核实: 'need-check', 无: 'none', 不适用: 'not-applicable' } as const satisfies Record<string, Legality>

const oneOrMore = <T extends z.ZodMiniType>(word: T) => z.union([word, z.array(word).check(z.minLength(1))])
const approval = z.pipe(z.enum(Object.keys(APPROVAL_WORDS) as (keyof typeof APPROVAL_WORDS)[]), z.transform((w): Approval => APPROVAL_WORDS[w]))
const legality = z.pipe(z.enum(Object.keys(LEGALITY_WORDS) as (keyof typeof LEGALITY_WORDS)[]), z.transform((w): Legality => LEGALITY_WORDS[w]))
const texts = z.array(z.string().check(z.minLength(1)))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const plainFile = z.record(z.string(), z.unknown())

const rowSchema = z.strictObject({
  案例: z.string().check(z.minLength(2)),
  /** the exceptions of the rule that this row tries, in the rule's own words */
  例外: z.optional(oneOrMore(z.string().check(z.minLength(2)))),
  /** what the exception hangs on, by its place in 案情 (or 他案, 今日), with what it would be otherwise (null: not there): the row must then end otherwise */
  若改: z.optional(z.record(z.string().check(z.minLength(2)), z.unknown())),
  /** the vector of the catalogue that this row is (§L: L1 … L13) */
  出处: z.optional(z.string().check(z.regex(/^L\d{1,2}$/))),
  底本: z.optional(z.string()),
  案情: z.optional(plainFile),
  /** the other cases that are known, for rules that compare cases; each over the 底本 that it names */
  他案: z.optional(z.array(z.strictObject({ 底本: z.optional(z.string()), 案情: z.optional(plainFile) }))),
  今日: z.optional(date),
  设置: z.optional(z.strictObject({ resumedUnderThreeMonths: z.optional(z.enum(['warn', 'block'])), limits: z.optional(z.record(z.string(), z.number())), rules: z.optional(z.record(z.string(), z.boolean())) })),
  休假安排: z.optional(z.array(z.strictObject({ year: z.number(), daysOff: z.array(date), makeUpWorkdays: z.array(date) }))),
  审批: oneOrMore(approval),
  监督: oneOrMore(legality),
  理由写明: z.optional(texts),
  提到: z.optional(texts),
  不提: z.optional(texts),
  缺: z.optional(texts),
  最早可批: z.optional(oneOrMore(date)),
})
const tableSchema = z.strictObject({
  规则: z.string(),
  说明: z.string(),
  能得出: z.strictObject({ 审批: z.array(approval), 监督: z.array(legality) }),
  底本: z.optional(z.record(z.string(), plainFile)),
  案例: z.array(rowSchema),
})

type PlainFile = z.output<typeof plainFile>

export interface CaseRow {
  name: string
  /** sentences of the rule's `exceptions` */
  exceptions?: string[]
  /** paths and what would stand there otherwise; null: nothing */
  changed?: Readonly<Record<string, unknown>>
  /** L1 … L13 of the catalogue */
  vector?: string
  file: PlainFile
  others?: PlainFile[]
  asOf?: string
  settings?: z.output<typeof rowSchema>['设置']
  years?: { year: number; daysOff: string[]; makeUpWorkdays: string[] }[]
  approval: Approval | Approval[]
  legality: Legality | Legality[]
  says?: string[]
  mentions?: string[]
  silent?: string[]
  missing?: string[]
  earliest?: string | string[]
}
export interface CaseTable {
  rule: string
  about: string
  reaches: { approval: Approval[]; legality: Legality[] }
  rows: CaseRow[]
}

/** Reads a case table. Throws with the file's name and the place when something in it is not as it should be. */
export function caseTable(yaml: string, name: string): CaseTable {
  const read = z.safeParse(tableSchema, parse(yaml))
  if (!read.success) throw new Error(`${name}：${read.error.issues.slice(0, 5).map((i) => `${i.path.map((p) => (typeof p === 'number' ? `第${p + 1}行` : String(p))).join(' › ')} ${i.message}`).join('；')}`)
  const t = read.data
  const bases = new Map(Object.entries(t.底本 ?? {}))
  const over = (base: string | undefined, own: PlainFile | undefined, row: string): PlainFile => {
    const under = bases.get(base ?? '通常')
    if (base !== undefined && under === undefined) throw new Error(`${name}：${row}：没有底本“${base}”`)
    return Object.fromEntries(Object.entries({ ...under, ...own }).filter(([, v]) => v !== null))
  }
  return {
    rule: t.规则, about: t.说明, reaches: { approval: t.能得出.审批, legality: t.能得出.监督 },
    rows: t.案例.map((r) => ({
      name: r.案例, file: over(r.底本, r.案情, r.案例), approval: r.审批, legality: r.监督,
      ...(r.例外 ? { exceptions: typeof r.例外 === 'string' ? [r.例外] : r.例外 } : {}),
      ...(r.若改 ? { changed: r.若改 } : {}),
      ...(r.出处 ? { vector: r.出处 } : {}), ...(r.他案 ? { others: r.他案.map((o) => over(o.底本, o.案情, r.案例)) } : {}),
      ...(r.今日 ? { asOf: r.今日 } : {}), ...(r.设置 ? { settings: r.设置 } : {}), ...(r.休假安排 ? { years: r.休假安排 } : {}),
      ...(r.理由写明 ? { says: r.理由写明 } : {}), ...(r.提到 ? { mentions: r.提到 } : {}), ...(r.不提 ? { silent: r.不提 } : {}),
      ...(r.缺 ? { missing: r.缺 } : {}), ...(r.最早可批 ? { earliest: r.最早可批 } : {}),
    })),
  }
}
