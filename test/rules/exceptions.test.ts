import { describe, expect, it } from 'vitest'
import { addDays } from '../../casefile/dates.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { GATEKEEPER, review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import type { Finding } from '../../rules/types.ts'
import { TABLES } from './all.ts'
import { AS_OF, type Row } from './table.ts'

/**
 * A row that tries an exception ends as it does *because* of the exception: with what the exception hangs on taken out or turned
 * round (若改), and nothing else changed, the same rule concludes otherwise.
 */

const ALL_ON = Object.fromEntries(RULES.filter((r) => r.off).map((r) => [r.id, true]))

/** A plain case with one place set otherwise; the place must exist, or be the next of a list, or be set to something. */
function otherwise(at: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value
  if (Array.isArray(at)) {
    const i = Number(head)
    if (!Number.isInteger(i) || i > at.length || (i === at.length && (value === null || rest.length > 0))) throw new Error(`没有第 ${head} 项`)
    const inner = otherwise(at[i], rest, value)
    return rest.length === 0 && value === null ? at.filter((_, j) => j !== i) : [...at.slice(0, i), inner, ...at.slice(i + 1)]
  }
  if (at !== undefined && (at === null || typeof at !== 'object')) throw new Error(`${head}：不是可以改的地方`)
  const own: Record<string, unknown> = { ...at }
  if (rest.length === 0 && value === null && !Object.hasOwn(own, head)) throw new Error(`没有 ${head}`)
  own[head] = otherwise(own[head], rest, value)
  return Object.fromEntries(Object.entries(own).filter(([, v]) => v !== null))
}

function changedRow(row: Row): { file: unknown; others: unknown; asOf: unknown } {
  let all: unknown = { 案情: row.file, 他案: row.others, 今日: row.asOf }
  for (const [path, value] of Object.entries(row.changed ?? {})) {
    const steps = path.split('.')
    all = otherwise(all, steps[0] === '他案' || steps[0] === '今日' ? steps : ['案情', ...steps], value)
  }
  const at = (key: string): unknown => (all !== null && typeof all === 'object' ? Reflect.get(all, key) : undefined)
  return { file: at('案情'), others: at('他案'), asOf: at('今日') }
}

function found(rule: string, row: Row, { file, others, asOf }: { file: unknown; others: unknown; asOf: unknown }): Finding {
  const s = row.settings
  const settings = { ...DEFAULT_SETTINGS, limits: s?.limits ?? {}, rules: { ...ALL_ON, ...s?.rules }, ...(s?.resumedUnderThreeMonths ? { resumedUnderThreeMonths: s.resumedUnderThreeMonths } : {}) }
  const { findings } = review(caseFileSchema.parse(structuredClone(file)), RULES.filter((r) => r.id === rule || r.id === GATEKEEPER), {
    asOf: typeof asOf === 'string' ? asOf : AS_OF, settings, ...(row.years ? { calendar: holidayCalendar(row.years) } : {}),
    ...(Array.isArray(others) ? { library: libraryOf(others.map((o) => caseFileSchema.parse(structuredClone(o)))) } : {}),
  })
  const finding = findings.find((f) => f.rule === rule)
  if (!finding) throw new Error(`no finding of ${rule}`)
  return finding
}

describe('a row of an exception ends as it does because of the exception', () => {
  const rows = TABLES.flatMap((t) => t.rows.filter((r) => r.exceptions).map((row) => ({ rule: t.rule, row, name: `${t.rule}｜${row.name}` })))
  it('which says what it hangs on', () => {
    expect(rows.filter(({ row }) => Object.keys(row.changed ?? {}).length === 0).map((r) => r.name), '以上案例请写“若改:”——例外所凭的事实换成什么，结论就不同').toEqual([])
    expect(TABLES.flatMap((t) => t.rows.filter((r) => r.changed && !r.exceptions).map((r) => `${t.rule}｜${r.name}`)), '“若改:”只用于试例外的案例').toEqual([])
  })
  it.each(rows.map((r) => [r.name, r] as const))('%s', (_, { rule, row }) => {
    const before = found(rule, row, { file: row.file, others: row.others, asOf: row.asOf })
    const after = found(rule, row, changedRow(row))
    expect(`${after.approval} / ${after.legality}`, `改了 ${JSON.stringify(row.changed)}，结论没有变：${after.reason}`).not.toBe(`${before.approval} / ${before.legality}`)
    expect(after.reason).not.toContain('运行出错')
  })
})

describe('who died after the closing had still to be notified, looked for and restricted', () => {
  const dead = TABLES.flatMap((t) => t.rows.flatMap((row) => Object.keys(row.changed ?? {}).filter((p) => /^debtors\.\d+\.deceased$/.test(p)).map((path) => ({ rule: t.rule, row, path }))))
  it('in every rule that lets the dead off', () => expect(dead.length).toBeGreaterThan(12))
  it.each(dead.map((d) => [`${d.rule}｜${d.row.name}`, d] as const))('%s', (_, { rule, row, path }) => {
    const closing = caseFileSchema.parse(structuredClone(row.file)).rulingOn?.value ?? row.asOf ?? AS_OF
    const died = (on: string) => found(rule, row, changedRow({ ...row, changed: { [`${path}On`]: on } }))
    const living = found(rule, row, changedRow(row)), dead = found(rule, row, { file: row.file, others: row.others, asOf: row.asOf })
    const conclusion = (f: Finding) => `${f.approval} / ${f.legality}`
    expect(conclusion(died(addDays(closing, 1)))).toBe(conclusion(living))
    expect(conclusion(died(closing))).toBe(conclusion(dead))
  })
})
