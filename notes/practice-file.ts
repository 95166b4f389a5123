import * as z from 'zod/mini'
import { exportName } from './export-name.ts'

/**
 * An institution's own practice as one file: how it counts, its thresholds, which further rules are on, weights, holidays,
 * local rules. Data only. What comes in is checked against what this program knows and is refused whole with the place named.
 */

const FORMAT = 'zhongben-practice'
const FILE_MAX = 1_000_000
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

export const localRuleSchema = z.strictObject({
  id: z.string().check(z.regex(/^local-[a-z0-9-]{1,60}$/)),
  title: text(40), help: text(200), on: z.boolean(),
  applies: z.optional(text(2000)), holds: text(2000),
  otherwise: z.strictObject({ approval: z.enum(['block', 'warn']), legality: z.enum(['clue', 'notice', 'none']) }),
  reason: text(500), missing: text(200), wouldPassIf: text(200), counterEvidence: z.array(text(200)).check(z.maxLength(20)),
  basis: z.strictObject({ document: text(200), number: z.string().check(z.maxLength(100)), article: text(100) }),
})
/** Years whose holidays the institution set. */
export const holidaysSchema = z.array(z.strictObject({ year: z.int().check(z.minimum(2000), z.maximum(2100)), daysOff: z.array(day).check(z.maxLength(80)), makeUpWorkdays: z.array(day).check(z.maxLength(30)) })).check(z.maxLength(50))
export const practiceSchema = z.strictObject({
  practiceVersion: z.literal(1),
  /** the institution, or whoever made it */
  name: z.string().check(z.maxLength(60)),
  resumedUnderThreeMonths: z.optional(z.enum(['warn', 'block'])),
  limits: z._default(z.record(z.string(), z.number().check(z.minimum(0), z.maximum(100_000_000))), {}),
  rules: z._default(z.record(z.string(), z.boolean()), {}),
  weights: z._default(z.record(z.string(), z.number().check(z.minimum(0), z.maximum(10))), {}),
  holidays: z._default(holidaysSchema, []),
  localRules: z._default(z.array(localRuleSchema).check(z.maxLength(100)), []),
})
export type PracticeFile = z.output<typeof practiceSchema>

export const NO_PRACTICE: PracticeFile = { practiceVersion: 1, name: '', limits: {}, rules: {}, weights: {}, holidays: [], localRules: [] }

/** What this program knows, for names in a file to be checked against. */
export interface Known {
  /** thresholds that an institution may set */
  limits: readonly string[]
  /** rules that may be switched */
  switchable: readonly string[]
  /** every rule */
  rules: readonly string[]
}

export type ReadPractice = { ok: true; practice: PracticeFile } | { ok: false; error: string }

/** Reads the text of a settings file. `error` is one Chinese line that names the place. */
export function readPractice(content: string, known: Known): ReadPractice {
  const failed = (why: string): ReadPractice => ({ ok: false, error: `无法导入：${why}。` })
  if (content.length > FILE_MAX) return failed('文件过大，不是设置文件')
  let data: unknown
  try {
    data = JSON.parse(content.replace(/^\ufeff/, ''))
  } catch {
    return failed('文件不是完整的 JSON，可能没有下载完整或者被改动过')
  }
  if (typeof data !== 'object' || data === null) return failed('这不是设置文件')
  const inner: unknown = 'practice' in data ? data.practice : data
  if (typeof inner !== 'object' || inner === null || !('practiceVersion' in inner)) return failed('这不是设置文件（缺少 practiceVersion）')
  if (inner.practiceVersion !== 1) return failed(`设置文件的版本是“${String(inner.practiceVersion).slice(0, 20)}”，本程序只能读取版本 1，请先更新本程序`)
  const read = practiceSchema.safeParse(inner)
  if (!read.success) return failed(explain(read.error.issues[0]))
  const wrong = unknownName(read.data, known)
  return wrong === undefined ? { ok: true, practice: read.data } : failed(wrong)
}

function unknownName(p: PracticeFile, known: Known): string | undefined {
  const limit = Object.keys(p.limits).find((k) => !known.limits.includes(k))
  if (limit !== undefined) return `“limits”中的“${limit}”不是可以调整的限额`
  const rule = Object.keys(p.rules).find((k) => !known.switchable.includes(k))
  if (rule !== undefined) return `“rules”中的“${rule}”不是可以开关的规则`
  const weight = Object.keys(p.weights).find((k) => !known.rules.includes(k))
  if (weight !== undefined) return `“weights”中的“${weight}”不是规则`
  const ids = p.localRules.map((r) => r.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  return twice === undefined ? undefined : `本地规则“${twice}”出现两次`
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '文件不符合格式'
  const place = issue.path.map((p) => (typeof p === 'number' ? `第${p + 1}项` : `“${String(p).slice(0, 40)}”`)).join('的')
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  if (key !== undefined) return `${place === '' ? '文件' : place}中有不认识的内容“${key.slice(0, 40)}”，可能来自更新的版本`
  return `${place === '' ? '文件' : place}的值不符合要求`
}

/** The settings as a file to hand over. */
export function practiceFile(practice: PracticeFile, exportedAt: string): { name: string; text: string } {
  return { name: exportName({ what: '设置', courts: [], scope: practice.name === '' ? '本单位' : practice.name, exportedAt, extension: 'json' }), text: `${JSON.stringify({ format: FORMAT, practice }, undefined, 1)}\n` }
}

/** What policy sets goes before what was set here, key by key; local rules and holidays of policy are added and go before those of the same id or year. */
export function withPolicy(own: PracticeFile, policy: PracticeFile | undefined): PracticeFile {
  if (policy === undefined) return own
  return {
    ...own, name: policy.name || own.name,
    ...(policy.resumedUnderThreeMonths ? { resumedUnderThreeMonths: policy.resumedUnderThreeMonths } : {}),
    limits: { ...own.limits, ...policy.limits }, rules: { ...own.rules, ...policy.rules }, weights: { ...own.weights, ...policy.weights },
    holidays: [...policy.holidays, ...own.holidays.filter((h) => !policy.holidays.some((p) => p.year === h.year))],
    localRules: [...policy.localRules, ...own.localRules.filter((r) => !policy.localRules.some((p) => p.id === r.id))],
  }
}
