import { describe, expect, it } from 'vitest'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { inWords, isCivilDate } from '../../casefile/dates.ts'
import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { review } from '../../rules/engine.ts'
import { FOUR_STANDARDS, RULES } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { LIMITS } from '../../rules/limits.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../rules/settings.ts'
import { APPROVALS, LEGALITIES, type Finding, type Review } from '../../rules/types.ts'
import { TABLES } from './all.ts'
import { AS_OF, type Expected, type Row } from './table.ts'

/** Runs every case table, and holds every finding to what the catalogue asks of each finding. */

function fileOf(row: { file: unknown }): CaseFile {
  return caseFileSchema.parse(structuredClone(row.file))
}

/** Judged by every rule, those included that are off until somebody switches them on; each row once. */
function reviewed(row: Omit<Row, 'file'> & { file: unknown }): Review {
  const known = JUDGED.get(row)
  if (known) return known
  const fresh = judged(row)
  JUDGED.set(row, fresh)
  return fresh
}
const JUDGED = new WeakMap<object, Review>()

function judged(row: Omit<Row, 'file'> & { file: unknown }): Review {
  return review(fileOf(row), RULES, {
    asOf: row.asOf ?? AS_OF,
    settings: row.settings ? settingsOf(row.settings) : ALL_ON,
    ...(row.others ? { library: libraryOf(row.others.map((file) => fileOf({ file }))) } : {}),
    ...(row.years ? { calendar: holidayCalendar(row.years) } : {}),
  })
}

const ALL_ON = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(RULES.filter((r) => r.off).map((r) => [r.id, true])) }

function settingsOf(given: NonNullable<Row['settings']>): Settings {
  const limits = Object.fromEntries(Object.entries(given.limits ?? {}).filter(([id]) => LIMITS.some((l) => l.id === id && l.adjustable)))
  if (Object.keys(limits).length !== Object.keys(given.limits ?? {}).length) throw new Error('设置中的限额不存在或者不可调整')
  return { ...ALL_ON, ...(given.resumedUnderThreeMonths ? { resumedUnderThreeMonths: given.resumedUnderThreeMonths } : {}), limits, rules: { ...ALL_ON.rules, ...given.rules } }
}

/** How much a conclusion says against the closing or those who closed. */
const GRAVITY = { 'suspected-violation': 6, 'procedural-defect': 5, block: 5, clue: 4, 'need-check': 2, warn: 4, notice: 2, pass: 1, none: 1, 'not-applicable': 0 } as const

const allows = <T>(expected: Expected<T>, actual: T) => (Array.isArray(expected) ? expected.includes(actual) : expected === actual)
/** A date may stand in the sentence as 2025-03-01 or as 2025年3月1日. */
const holds = (text: string, part: string) => text.includes(part) || (isCivilDate(part) && text.includes(inWords(part)))
const wordsOf = (f: Finding) => [f.reason, ...f.missing.flatMap((m) => [m.field, m.material]), ...f.counterEvidence, ...f.wouldPassIf].join('\n')
const isGrave = (f: Finding) => f.legality === 'suspected-violation' || f.legality === 'procedural-defect' || f.legality === 'clue'

/** What a plain case file says and the schema dropped: a row with a misspelt field would test nothing. */
function dropped(plain: unknown, parsed: unknown, path = ''): string[] {
  if (plain === undefined || plain === null || typeof plain !== 'object') return []
  if (parsed === undefined || parsed === null || typeof parsed !== 'object') return [path]
  const inner = 'quote' in parsed && !('quote' in plain) && !('value' in plain) && !('absent' in plain) && 'value' in parsed ? parsed.value : parsed
  return Object.entries(plain).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (value === undefined) return []
    const other: unknown = inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined
    return other === undefined ? [at] : dropped(value, other, at)
  })
}

describe('the catalogue has its tables', () => {
  it.each(RULES.map((r) => r.id))('%s has a case table', (id) => {
    expect(TABLES.map((t) => t.rule), `为规则 ${id} 写一张案例表 rules/catalogue/${id}.cases.yaml`).toContain(id)
  })
  it.each(TABLES.map((t) => t.rule))('the table of %s belongs to a rule', (id) => {
    expect(RULES.map((r) => r.id), `案例表 ${id} 没有对应的规则`).toContain(id)
  })
  it.each(TABLES.map((t) => [t.rule, t] as const))('%s has enough rows, each with a name of its own', (id, table) => {
    expect(table.rows.length).toBeGreaterThanOrEqual(FOUR_STANDARDS.includes(id) ? 25 : 10)
    const names = table.rows.map((r) => r.name)
    expect(names.filter((n, i) => names.indexOf(n) !== i), '案例名称重复').toEqual([])
  })
})

describe('every exception that a rule names has a row', () => {
  it.each(RULES.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    const rows = TABLES.find((t) => t.rule === id)?.rows ?? []
    const named = rows.flatMap((r) => r.exceptions ?? [])
    expect(rule.exceptions.filter((e) => !named.includes(e)), `rules/catalogue/${id}.cases.yaml：以上例外没有案例，请写一例并以“例外:”注明是哪一句`).toEqual([])
    expect(named.filter((e) => !rule.exceptions.includes(e)), `rules/catalogue/${id}.cases.yaml：以上“例外:”不是规则所列的例外（须与规则中的句子逐字相同）`).toEqual([])
    expect(rule.exceptions.filter((e, i) => rule.exceptions.indexOf(e) !== i), '同一例外列了两次').toEqual([])
  })
  it('which does not end in the gravest of both conclusions', () => {
    const grave = TABLES.flatMap((t) => t.rows.filter((r) => r.exceptions && r.approval === 'block' && (r.legality === 'suspected-violation' || r.legality === 'procedural-defect')).map((r) => `${t.rule}｜${r.name}`))
    expect(grave).toEqual([])
  })
  it('and takes away or softens what another row of the table finds', () => {
    const weight = (r: Row) => [r.approval].flat().reduce((n, a) => Math.max(n, GRAVITY[a]), 0) * 10 + [r.legality].flat().reduce((n, l) => Math.max(n, GRAVITY[l]), 0)
    const hardest = TABLES.flatMap((t) => {
      const most = Math.max(...t.rows.filter((r) => !r.exceptions).map(weight))
      return t.rows.filter((r) => r.exceptions && weight(r) > most).map((r) => `${t.rule}｜${r.name}`)
    })
    expect(hardest).toEqual([])
  })
})

for (const table of TABLES) {
  describe(table.rule, () => {
    const seen = table.rows.map((row) => ({ row, finding: reviewed(row).findings.find((f) => f.rule === table.rule) }))

    it.each(seen.map((s) => [s.row.name, s] as const))('%s', (_, { row, finding }) => {
      expect(dropped(row.file, fileOf(row)), '案例中有字段名写错，被丢弃').toEqual([])
      if (!finding) throw new Error('no finding of this rule')
      const told = `得到 ${finding.approval} / ${finding.legality}：${wordsOf(finding)}`
      expect(allows(row.approval, finding.approval), `审批端应为 ${String(row.approval)}；${told}`).toBe(true)
      expect(allows(row.legality, finding.legality), `监督端应为 ${String(row.legality)}；${told}`).toBe(true)
      for (const part of row.says ?? []) expect(holds(finding.reason, part), `理由中应有“${part}”；${told}`).toBe(true)
      for (const part of row.mentions ?? []) expect(holds(wordsOf(finding), part), `结论中应提到“${part}”；${told}`).toBe(true)
      for (const part of row.silent ?? []) expect(finding.reason, '理由不应提到').not.toContain(part)
      for (const part of row.missing ?? []) {
        expect(finding.missing.some((m) => m.field.includes(part) || m.material.includes(part)), `缺失事项中应有“${part}”；${told}`).toBe(true)
      }
      if (row.earliest !== undefined) expect(finding.earliest !== undefined && allows(row.earliest, finding.earliest), `最早可批日应为 ${String(row.earliest)}，得到 ${finding.earliest}`).toBe(true)
    })

    it('every conclusion that it declares has a row, and no other is reached', () => {
      const approvals = new Set(seen.map((s) => s.finding?.approval))
      const legalities = new Set(seen.map((s) => s.finding?.legality))
      expect(APPROVALS.filter((a) => approvals.has(a)), '审批端结论与表头声明不符').toEqual(APPROVALS.filter((a) => table.reaches.approval.includes(a)))
      expect(LEGALITIES.filter((l) => legalities.has(l)), '监督端结论与表头声明不符').toEqual(LEGALITIES.filter((l) => table.reaches.legality.includes(l)))
      const firm = new Set(table.rows.map((r) => r.approval).filter((a) => typeof a === 'string'))
      expect(table.reaches.approval.filter((a) => !firm.has(a)), '该结论只在放宽的案例中出现').toEqual([])
    })
  })
}

/** Every bare value of a row, given words of its own: what a reader would hand over. Words are numbers, so that they change no judgement. */
function quoted(plain: unknown, next: { n: number }): unknown {
  if (Array.isArray(plain)) return plain.length > 0 && plain.every((x) => typeof x !== 'object') ? { value: plain, quote: `〔${next.n++}〕` } : plain.map((x) => quoted(x, next))
  if (plain === null || typeof plain !== 'object') return plain === undefined ? undefined : { value: plain, quote: `〔${next.n++}〕` }
  if ('absent' in plain || ('value' in plain && !('kind' in plain))) return { ...plain, quote: `〔${next.n++}〕` }
  return Object.fromEntries(Object.entries(plain).map(([k, v]) => [k, k === 'coverage' || k === 'conflicts' ? v : quoted(v, next)]))
}

describe('a conclusion shows the words that it rests on', () => {
  const seen = TABLES.flatMap((t) => t.rows.map((row) => ({ t, row, exhibits: { ...row, file: caseFileSchema.parse(quoted(row.file, { n: 1 })) } })))
  it('and is the same with them and without', () => {
    for (const { row, exhibits } of seen) {
      const words = (r: Review) => r.findings.map((f) => [f.rule, f.approval, f.legality])
      expect(words(reviewed(exhibits)), row.name).toEqual(words(reviewed(row)))
    }
  })
  it('which stand in the file, under the field that it names', () => {
    for (const { row, exhibits } of seen) {
      for (const e of reviewed(exhibits).findings.flatMap((f) => f.evidence)) {
        const at = e.field.split('.').reduce<unknown>((x, key) => (x !== null && typeof x === 'object' ? Reflect.get(x, key) : undefined), exhibits.file)
        expect(JSON.stringify(at) ?? '', `${row.name}：${e.field}`).toContain(`"${e.quote}"`)
      }
    }
  })
  it('wherever something was found', () => {
    const bare = seen.flatMap(({ t, row, exhibits }) => reviewed(exhibits).findings.filter((f) => f.rule === t.rule && (f.approval === 'pass' || f.approval === 'warn') && f.evidence.length === 0).map((f) => `${row.name}：${f.reason}`))
    expect(bare.filter((b) => !b.includes('财产列表完整'))).toEqual([])
  })
  it('without them, it shows none', () => {
    expect(TABLES.flatMap((t) => t.rows.flatMap((row) => reviewed(row).findings.flatMap((f) => f.evidence)).filter((e) => e.quote === ''))).toEqual([])
  })
})

describe('every finding of every row', () => {
  const findings = TABLES.flatMap((t) => t.rows.flatMap((row) => reviewed(row).findings.map((f) => ({ at: `${t.rule}｜${row.name}｜${f.rule}`, f }))))
  const offenders = (bad: (f: Finding) => boolean) => findings.filter(({ f }) => bad(f)).map(({ at, f }) => `${at}：${f.approval}/${f.legality} ${f.reason}`)

  it('refuses the closing only where it belongs to the gate (decisions 7)', () => expect(offenders((f) => f.approval === 'block' && !f.gate)).toEqual([]))
  it('has a reason', () => expect(offenders((f) => f.reason.trim() === '')).toEqual([]))
  it('accuses nobody of a crime', () => expect(offenders((f) => /构成犯罪|枉法/.test(wordsOf(f)))).toEqual([]))
  it('shows no machine word to its reader', () => expect(offenders((f) => /undefined|null|NaN|\[object|block|need-check/.test(f.reason))).toEqual([]))
  it('speaks cautiously wherever it suggests illegality', () => {
    expect(offenders((f) => isGrave(f) && !/可能|疑似|涉嫌|建议|核实|线索|应当|待|如/.test(wordsOf(f)))).toEqual([])
  })
  it('offers counter-evidence wherever it suggests illegality', () => expect(offenders((f) => isGrave(f) && f.counterEvidence.length === 0)).toEqual([]))
  it('names what is missing wherever it cannot tell', () => {
    expect(offenders((f) => (f.approval === 'need-check' || f.legality === 'need-check') && f.missing.length === 0)).toEqual([])
    expect(offenders((f) => f.missing.some((m) => m.field === '' || m.material === ''))).toEqual([])
  })
  it('says what would let it pass wherever it stands in the way', () => {
    expect(offenders((f) => (f.approval === 'block' || f.approval === 'need-check') && f.wouldPassIf.length === 0 && f.missing.length === 0)).toEqual([])
  })
  it('carries its basis with document, article, mark and the day on which it was checked', () => {
    expect(offenders((f) => f.basis.some((b) => b.document === '' || b.article === '' || !['V', 'P', 'M'].includes(b.mark) || !isCivilDate(b.checkedOn)))).toEqual([])
  })
  it('rests a finding of illegality on law whose words were checked', () => {
    expect(offenders((f) => (f.legality === 'suspected-violation' || f.legality === 'procedural-defect') && !f.basis.some((b) => b.authority === 'law' && b.mark !== 'M'))).toEqual([])
  })
  it('rests on some basis wherever it concludes anything, or asks for the law of that day', () => {
    expect(offenders((f) => f.approval !== 'not-applicable' && f.basis.length === 0 && !(f.legality === 'need-check' && f.missing.some((m) => m.field === 'basis')))).toEqual([])
  })
  it('gives as earliest day a day after the one that was judged too early', () => {
    expect(offenders((f) => f.earliest !== undefined && !isCivilDate(f.earliest))).toEqual([])
  })
  it('was not thrown together by a rule that failed', () => expect(offenders((f) => f.reason.includes('运行出错'))).toEqual([]))
})
