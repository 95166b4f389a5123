import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import { caseFileSchema, type CaseEvent, type CaseFile } from '../../casefile/schema.ts'
import { EVENT_KINDS, type EventKind } from '../../casefile/vocabulary.ts'
import { GATEKEEPER, review } from '../../rules/engine.ts'
import { SOURCES } from '../../rules/sources.ts'
import { RULES } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import type { Finding } from '../../rules/types.ts'
import { TABLES } from './all.ts'
import { without } from './removals.ts'
import { AS_OF, type Row } from './table.ts'

/**
 * What holds of every rule, tried on every row of its case table: facts that have nothing to do with it change nothing, and
 * knowing less never accuses. (Month arithmetic against Temporal: test/unit/dates.test.ts.)
 */

interface Case {
  rule: string
  name: string
  file: CaseFile
  row: Row
}

const CASES: readonly Case[] = TABLES.flatMap((t) => t.rows.map((row) => ({ rule: t.rule, name: row.name, file: caseFileSchema.parse(row.file), row })))
const ALL_ON = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(RULES.filter((r) => r.off).map((r) => [r.id, true])) }

/** Judged by the rule of the table alone, and by the gatekeeper. */
function found(c: Case, file: CaseFile): Finding {
  const rules = RULES.filter((r) => r.id === c.rule || r.id === GATEKEEPER)
  const { findings } = review(file, rules, {
    asOf: c.row.asOf ?? AS_OF, settings: ALL_ON, ...(c.row.others ? { library: libraryOf(c.row.others.map((o) => caseFileSchema.parse(o))) } : {}),
  })
  const finding = findings.find((f) => f.rule === c.rule)
  if (!finding) throw new Error(`no finding of ${c.rule}`)
  return finding
}

const conclusion = (f: Finding) => `${f.approval} / ${f.legality}`
const BEFORE = CASES.map((c) => found(c, c.file))
const at = (i: number): { c: Case; before: Finding } => {
  const c = CASES[i], before = BEFORE[i]
  if (!c || !before) throw new Error(`no case ${i}`)
  return { c, before }
}
const anyCase = fc.integer({ min: 0, max: CASES.length - 1 })

const folder = path.resolve(import.meta.dirname, '../../rules')
const texts = new Map<string, string>()

/** The words of a rule's file and of all that it imports from rules/, the engine’s own parts aside. */
function wordsOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return ''
  seen.add(file)
  const text = texts.get(file) ?? readFileSync(file, 'utf8')
  texts.set(file, text)
  return text + [...text.matchAll(/from '(\.[^']+)'/g)].map((m) => path.resolve(path.dirname(file), m[1] ?? '')).filter((f) => f.startsWith(folder)).map((f) => wordsOf(f, seen)).join('')
}
/** Kinds of events that stand nowhere in what a rule is made of. */
const UNASKED = new Map<string, EventKind[]>(RULES.map((r) => {
  const words = wordsOf(path.join(folder, 'catalogue', `${r.id}.ts`))
  return [r.id, EVENT_KINDS.filter((k) => !words.includes(`'${k}'`))]
}))

describe('a fact that has nothing to do with a rule changes no conclusion of it', () => {
  it('leaves something that a rule does not ask for', () => {
    expect([...UNASKED].filter(([, kinds]) => kinds.length === 0).map(([id]) => id)).toEqual([])
  })
  it('another document', () => {
    const changed = CASES.filter((c, i) => conclusion(found(c, { ...c.file, documents: [...c.file.documents, { kind: { value: '领款收据存根', quote: '领款收据存根' }, on: { value: '2024-06-18', quote: '2024-06-18' } }] })) !== conclusion(at(i).before))
    expect(changed.map((c) => `${c.rule}｜${c.name}`)).toEqual([])
  })
  it('a further party that is neither applicant nor debtor', () => {
    const changed = CASES.filter((c, i) => conclusion(found(c, { ...c.file, others: [...c.file.others, { name: { value: '巫马清和', quote: '巫马清和' } }] })) !== conclusion(at(i).before))
    expect(changed.map((c) => `${c.rule}｜${c.name}`)).toEqual([])
  })
  it('an event of a kind that it does not ask about', () => {
    fc.assert(fc.property(anyCase, fc.nat(), fc.integer({ min: -900, max: 400 }), fc.boolean(), (i, nth, days, toDebtor) => {
      const { c, before } = at(i)
      const kinds = UNASKED.get(c.rule) ?? [], kind = kinds[nth % kinds.length]
      if (kind === undefined) return
      const party = toDebtor ? c.file.debtors[0]?.name : undefined
      const event: CaseEvent = { kind: { value: kind, quote: '' }, on: { value: addDays('2025-01-15', days), quote: '' }, ...(party ? { party } : {}) }
      expect(conclusion(found(c, { ...c.file, events: [...c.file.events, event] })), `${c.rule}｜${c.name}｜${kind}`).toBe(conclusion(before))
    }), { numRuns: 6000, seed: 20261122 })
  })
})

describe('knowing less', () => {
  it('never turns 待核实 into a violation, whichever fact is taken out', () => {
    const accused: string[] = []
    for (const [i, c] of CASES.entries()) {
      const { before } = at(i)
      if (before.approval !== 'need-check' && before.legality !== 'need-check') continue
      if (isViolation(before)) continue
      for (const { what, file } of without(c.file)) {
        /* Without its day the closing is judged by the law of today. */
        if (what === 'rulingOn' && before.missing.some((m) => m.field === 'basis')) continue
        if (SAYS_MORE.some((x) => x.rule === c.rule && x.what.test(what))) continue
        const after = found(c, file)
        if (isViolation(after)) accused.push(`${c.rule}｜${c.name}｜去掉 ${what}：${conclusion(before)} → ${conclusion(after)} ${after.reason}`)
      }
    }
    expect(accused).toEqual([])
  })
})

/** Facts without which a rule rightly knows more, by its own case table. */
const SAYS_MORE: readonly { rule: string; what: RegExp; why: string }[] = [
  { rule: 'clue-verified', what: /^events\.\d+\.on$/, why: 'a state “正在核实” told without a day is that of now; with an early day it may have been followed by another entry' },
  { rule: 'four-no-undisposed-property', what: /^(?:assets\.\d+\.(?:owner|control)|debtors\.\d+(?:\.name)?)$/, why: 'a thing listed in the case is the debtor’s and under control until another owner, or its release, is told beside the debtors’ names' },
  { rule: 'seal-expiry', what: /^(?:assets\.\d+\.owner|debtors\.\d+(?:\.name)?)$/, why: 'a thing sealed in the case is the debtor’s until another owner is told beside the debtors’ names' },
]

function isViolation(f: Finding): boolean {
  return f.approval === 'block' && (f.legality === 'suspected-violation' || f.legality === 'procedural-defect')
}

describe('the law of the day', () => {
  /** Every day of the case so many years earlier. */
  const earlier = (v: unknown, years: number): unknown => {
    if (typeof v === 'string') return v.replace(/^(\d{4})(-\d\d-)(\d\d)$/, (_, y: string, m: string, d: string) => `${Number(y) - years}${m}${m === '-02-' && d === '29' ? '28' : d}`)
    if (Array.isArray(v)) return v.map((x) => earlier(x, years))
    return v !== null && typeof v === 'object' ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, earlier(x, years)])) : v
  }
  it.each([9, 12, 16])('nobody is accused by what was no law yet, %i years earlier', (years) => {
    const accused: string[] = []
    for (const c of CASES) {
      const sources = RULES.find((r) => r.id === c.rule)?.sources ?? []
      if (!sources.some((id) => SOURCES.some((s) => s.id === id && s.authority === 'law'))) continue
      const asOf = String(earlier(c.row.asOf ?? AS_OF, years))
      const after = found({ ...c, row: { ...c.row, asOf } }, caseFileSchema.parse(earlier(c.row.file, years)))
      if (after.legality !== 'suspected-violation' && after.legality !== 'procedural-defect' && after.legality !== 'clue') continue
      if (!after.basis.some((b) => b.authority === 'law')) accused.push(`${c.rule}｜${c.name}：${after.legality} ${after.reason}`)
    }
    expect(accused).toEqual([])
  })
})

describe('the three-month rule', () => {
  const cases = CASES.map((c, i) => ({ c: { ...c, rule: 'four-no-under-three-months' }, i })).filter(({ c }) => valueOf(c.file.rulingOn) !== undefined && valueOf(c.file.filedOn) !== undefined)
  it('never turns 通过 into 不批 when the ruling is moved later', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: cases.length - 1 }), fc.integer({ min: -60, max: 400 }), fc.integer({ min: 1, max: 800 }), (n, from, by) => {
      const c = cases[n]?.c
      if (!c) return
      const ruled = (on: string) => found(c, { ...c.file, rulingOn: { value: on, quote: on } })
      const first = addDays(valueOf(c.file.filedOn) ?? '', from)
      if (ruled(first).approval !== 'pass') return
      expect(ruled(addDays(first, by)).approval, `${c.name}：${first} + ${by}`).not.toBe('block')
    }), { numRuns: 4000, seed: 20261122 })
  })
})
