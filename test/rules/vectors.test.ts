import { describe, expect, it } from 'vitest'
import { addDays } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import { review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { NOT_BUILT } from '../../rules/not-built.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import type { Finding } from '../../rules/types.ts'
import { TABLES } from './all.ts'
import { AS_OF } from './table.ts'

/** The vectors that the catalogue (§L) and the notes on the law (§7.1) ask for: each is there, and the two that speak of every rule hold of every rule. */

const ALL_ON = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(RULES.filter((r) => r.off).map((r) => [r.id, true])) }
const judged = (plain: object): Finding[] => review(caseFileSchema.parse(plain), RULES, { asOf: AS_OF, settings: ALL_ON }).findings
const of = (all: readonly Finding[], id: string) => all.find((f) => f.rule === id)

/** The rules in whose tables each vector stands. */
const WHERE: [string, string[]][] = [
  ['L1', ['four-no-under-three-months']], ['L2', ['four-no-under-three-months']], ['L3', ['four-no-under-three-months']], ['L4', ['four-no-undisposed-property', 'vehicle-paper-seal']],
  ['L5', ['dishonest-delete-performed', 'dishonest-expired']], ['L6', ['dishonest-delete-two-queries']], ['L7', ['payment-30d']], ['L8', ['four-no-under-three-months']],
  ['L9', ['debtor-dead']], ['L10', ['confirm-or-collegial']], ['L11', ['four-no-no-applicant-interview']],
]

/** The catalogue has so many rules (§M). */
const CATALOGUE = 119

describe('the catalogue is whole', () => {
  it('every rule of it is judged, or said not to be and why', () => {
    const ids = [...RULES, ...NOT_BUILT].map((r) => r.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids.length).toBe(CATALOGUE)
    expect(NOT_BUILT.filter((r) => !/。$/.test(r.why)).map((r) => r.id)).toEqual([])
  })
})

describe('the vectors of the catalogue', () => {
  it.each(WHERE)('%s stands in the tables of %j', (vector, rules) => {
    expect(TABLES.filter((t) => t.rows.some((r) => r.vector === vector)).map((t) => t.rule).sort()).toEqual(rules)
  })
  it('L12: nothing could be read of the file; no rule blocks, none passes', () => {
    const all = judged({ caseNumber: '（2025）粤0999执101号', rulingOn: '2025-05-20', coverage: { parties: 'unknown', events: 'unknown', assets: 'unknown', documents: 'unknown', interviews: 'unknown', queries: 'unknown' } })
    expect(all.filter((f) => f.approval === 'block').map((f) => f.rule)).toEqual([])
    /* What the number and the ruling themselves show, and the lack of anything to compare. */
    expect(all.filter((f) => f.approval === 'pass').map((f) => f.rule)).toEqual(['case-eligible', 'end-ruling-exists'])
    expect(all.filter((f) => f.approval === 'need-check').length).toBeGreaterThan(10)
  })
  it('L13: a case of preservation; no rule applies', () => {
    const all = judged({ caseNumber: '（2025）粤0999执保7号', filedOn: '2025-05-01', rulingOn: '2025-05-20', debtors: [{ name: '李海波' }], assets: [{ kind: 'deposit', value: '52000.00', disposal: 'none' }], coverage: { events: 'complete', interviews: 'complete', assets: 'complete' } })
    expect(all.filter((f) => f.approval !== 'not-applicable' || f.legality !== 'not-applicable').map((f) => f.rule)).toEqual([])
  })
})

/** F, the end of three months, the first day on which it is over three months whatever is thought of days off, the end of six months (law.md §7.1; 2025-10-10 by decisions 1). */
const MONTHS: [string, string, string, string][] = [
  ['2024-11-30', '2025-02-28', '2025-03-01', '2025-05-30'],
  ['2025-01-31', '2025-04-30', '2025-05-01', '2025-07-31'],
  ['2024-02-29', '2024-05-29', '2024-05-30', '2024-08-29'],
  ['2024-08-31', '2024-11-30', '2024-12-03', '2025-02-28'],
  ['2025-08-31', '2025-11-30', '2025-12-02', '2026-02-28'],
  ['2025-07-01', '2025-10-01', '2025-10-10', '2026-01-01'],
]

describe('the months of the law', () => {
  it.each(MONTHS)('filed on %s: three months end on %s, past on %s; six months on %s', (filed, three, past, six) => {
    expect([endOfMonths(filed, 3), endOfMonths(filed, 6)]).toEqual([three, six])
    const on = (ruled: string) => of(judged({ caseNumber: '（2025）粤0999执101号', filedOn: filed, rulingOn: ruled }), 'four-no-under-three-months')?.approval
    expect([on(three), on(past)]).toEqual(['block', 'pass'])
    for (let day = addDays(three, 1); day < past; day = addDays(day, 1)) expect(on(day), day).toBe('warn')
    const late = (ruled: string) => of(judged({ caseNumber: '（2025）粤0999执101号', filedOn: filed, rulingOn: ruled, assets: [{ kind: 'real-estate', disposal: 'none' }], coverage: { events: 'complete' } }), 'exec-6m')?.legality
    expect([late(six), late(addDays(six, 20))]).toEqual(['none', 'procedural-defect'])
  })
})
