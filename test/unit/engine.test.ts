import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import { isOn, review } from '../../rules/engine.ts'
import { judge, RULES } from '../../rules/index.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import { LEGALITIES, type Approval, type Finding, type Judgement, type Legality, type Rule } from '../../rules/types.ts'
import { verdict } from '../../rules/verdict.ts'
import { TABLES } from '../rules/all.ts'
import { AS_OF } from '../rules/table.ts'

const FILE = caseFileSchema.parse({ caseNumber: '（2025）粤0999执101号', rulingOn: '2025-05-20' })
const rule = (id: string, judged: Judgement | (() => Judgement), more: Partial<Rule> = {}): Rule => ({
  id, title: id, help: '试验。', group: 'B', priority: 'P0', severity: 'ordinary', side: 'both', logic: ['试验。'], exceptions: [], history: [], sources: ['zhongben-1-4'], judge: typeof judged === 'function' ? judged : () => judged, ...more,
})
const says = (approval: Approval, legality: Legality = 'none'): Judgement => ({ approval, legality, reason: '试验' })
const run = (...rules: Rule[]) => review(FILE, rules, { asOf: AS_OF })

describe('a rule that fails', () => {
  const broken = rule('broken', () => { throw new Error('甲乙丙') })
  it('is reported and stops no other', () => {
    const r = run(rule('first', says('pass')), broken, rule('last', says('warn', 'clue')))
    expect(r.findings.map((f) => [f.rule, f.approval])).toEqual([['first', 'pass'], ['broken', 'need-check'], ['last', 'warn']])
    expect(r.findings[1]).toMatchObject({ legality: 'need-check' })
    expect(r.findings[1]?.reason).toContain('甲乙丙')
    expect(r.findings[1]?.missing).not.toEqual([])
    expect(r.approval.conclusion).toBe('need-check')
  })
  it('is reported also when it throws what is no error, or names an unknown source', () => {
    expect(run(rule('odd', () => { throw 'words' })).findings[0]?.approval).toBe('need-check')
    const other = run(rule('first', says('pass')), rule('unknown', { ...says('pass'), sources: ['no-such-source'] }), rule('last', says('pass')))
    expect(other.findings.map((f) => f.rule)).toEqual(['first', 'unknown', 'last'])
    expect(other.findings[1]?.approval).toBe('need-check')
  })
  it('as gatekeeper holds the case up, and the rest is judged', () => {
    const r = run(rule('case-eligible', () => { throw new Error('x') }, { runsOnIneligible: true }), rule('other', says('pass')))
    expect(r.findings.map((f) => f.approval)).toEqual(['need-check', 'pass'])
  })
})

describe('what may be called illegal', () => {
  const legality = (l: Legality, sources: string[]) => run(rule('x', { ...says('block', l), sources, counterEvidence: ['y'] })).findings[0]?.legality
  it('a basis from memory alone makes it a clue', () => {
    expect(legality('suspected-violation', ['notice-141'])).toBe('clue')
    expect(legality('procedural-defect', ['zhongben-5-2', 'filing-16'])).toBe('clue')
  })
  it('an internal red line makes it a clue, however well it is documented', () => {
    expect(legality('suspected-violation', ['red-line-months', 'system-unpaid', 'henan-interview'])).toBe('clue')
  })
  it('one checked article of law is enough', () => {
    expect(legality('suspected-violation', ['notice-141', 'zhongben-1-4'])).toBe('suspected-violation')
    expect(legality('procedural-defect', ['zhongben-5-1'])).toBe('procedural-defect')
  })
  it('lesser conclusions are left as they are', () => {
    for (const l of ['notice', 'clue', 'need-check', 'none'] as const) expect(legality(l, ['notice-141'])).toBe(l)
  })
  it('law that was not in force on the day is no basis: it is asked, and said so', () => {
    const old = caseFileSchema.parse({ caseNumber: '（2016）粤0999执1号', rulingOn: '2016-11-30' })
    const f = review(old, [rule('x', { ...says('block', 'suspected-violation'), sources: ['zhongben-1-4'] })], { asOf: AS_OF }).findings[0]
    expect([f?.approval, f?.legality, f?.basis]).toEqual(['block', 'need-check', []])
    expect(f?.reason).toContain('2016年11月30日本条所依据的规定尚未施行')
    expect(f?.missing).toEqual([{ field: 'basis', material: '2016年11月30日有效的规定' }])
    /* From its first day on it is law; what rests on no law at all, then as now, is left as it is. */
    const first = caseFileSchema.parse({ caseNumber: '（2016）粤0999执1号', rulingOn: '2016-12-01' })
    expect(review(first, [rule('x', { ...says('block', 'suspected-violation'), sources: ['zhongben-1-4'] })], { asOf: AS_OF }).findings[0]?.legality).toBe('suspected-violation')
    expect(review(old, [rule('x', { ...says('block', 'clue'), sources: ['red-line-property'] })], { asOf: AS_OF }).findings[0]?.legality).toBe('clue')
  })
  it('the article is cited under the number it had on the day', () => {
    const cited = (rulingOn: string) => review(caseFileSchema.parse({ rulingOn }), [rule('x', { ...says('pass'), sources: ['cpl-auction'] })], { asOf: AS_OF }).findings[0]?.basis[0]?.article
    expect([cited('2021-12-31'), cited('2022-01-01'), cited('2023-12-31'), cited('2024-01-01')]).toEqual(['第二百四十七条', '第二百五十四条', '第二百五十四条', '第二百五十八条'])
  })
})

describe('the verdict (decisions 7)', () => {
  const finding = (approval: Approval, gate: boolean, legality: Legality = 'none', earliest?: string): Finding =>
    ({ rule: 'x', title: 'x', approval, legality, reason: 'x', evidence: [], missing: [], basis: [], counterEvidence: [], wouldPassIf: [], gate, severity: 'ordinary', ...(earliest ? { earliest } : {}) })
  it('a case closed otherwise has no verdict on its closing, and hides nothing that was found of it', () => {
    const gate = (rest: Finding[]) => verdict([{ ...finding('not-applicable', true, 'not-applicable'), rule: 'case-eligible' }, ...rest])
    expect(gate([finding('not-applicable', false, 'none'), finding('need-check', false, 'need-check')])).toEqual({ approval: { conclusion: 'not-applicable' }, legality: { conclusion: 'not-applicable' } })
    expect(gate([finding('warn', false, 'procedural-defect'), finding('not-applicable', false, 'clue')]).legality.conclusion).toBe('procedural-defect')
  })
  const table: [string, [Approval, boolean][], Approval][] = [
    ['all pass', [['pass', true], ['pass', false]], 'pass'],
    ['one gate rule blocks', [['pass', true], ['block', true]], 'block'],
    ['blocking goes before unknown', [['need-check', true], ['block', true], ['warn', true]], 'block'],
    ['a gate rule that cannot tell holds it up', [['pass', true], ['need-check', true], ['warn', true]], 'need-check'],
    ['a gate rule warns', [['pass', true], ['warn', true]], 'warn'],
    ['another rule warns', [['pass', true], ['warn', false]], 'warn'],
    ['another rule never blocks; what it would refuse asks for correction', [['pass', true], ['block', false]], 'warn'],
    ['another rule never holds it up', [['pass', true], ['need-check', false]], 'pass'],
    ['another rule’s block does not outweigh a gate rule’s unknown', [['need-check', true], ['block', false]], 'need-check'],
    ['what does not apply does not count', [['pass', true], ['not-applicable', true]], 'pass'],
  ]
  it.each(table)('%s', (_, parts, expected) => {
    expect(verdict(parts.map(([a, g]) => finding(a, g))).approval.conclusion).toBe(expected)
    expect(verdict(parts.map(([a, g]) => finding(a, g)).reverse()).approval.conclusion, 'the order of rules does not matter').toBe(expected)
  })
  it('a case that cannot be closed for now has no verdict', () => {
    const v = verdict([{ ...finding('not-applicable', true, 'not-applicable'), rule: 'case-eligible' }, finding('block', true, 'need-check')])
    expect(v).toEqual({ approval: { conclusion: 'not-applicable' }, legality: { conclusion: 'not-applicable' } })
  })
  it('legality is the gravest of all rules, and does not follow approval', () => {
    expect(verdict([finding('pass', true, 'clue'), finding('block', true, 'notice')]).legality.conclusion).toBe('clue')
    expect(verdict([finding('block', true, 'none')]).legality.conclusion).toBe('none')
    for (const l of LEGALITIES) expect(verdict([finding('pass', true, l)]).legality.conclusion).toBe(l)
    const order: Legality[] = ['suspected-violation', 'procedural-defect', 'clue', 'need-check', 'notice', 'none']
    for (const [i, l] of order.entries()) expect(verdict(order.slice(i).reverse().map((x) => finding('pass', true, x))).legality.conclusion).toBe(l)
  })
  it('the earliest day is the latest of those that rules know', () => {
    expect(verdict([finding('block', true, 'none', '2025-06-01'), finding('block', true, 'none', '2025-07-01')]).approval.earliestApprovable).toBe('2025-07-01')
    expect(verdict([finding('pass', true)]).approval).toEqual({ conclusion: 'pass' })
  })
  it('cases of other kinds: every closing rule is not applicable', () => {
    for (const kind of ['执保', '执异', '执复', '执监', '执协', '执他']) {
      const r = judge(caseFileSchema.parse({ caseNumber: `（2025）粤0999${kind}7号`, filedOn: '2025-03-01', rulingOn: '2025-03-05', coverage: { events: 'complete', assets: 'complete' } }), { asOf: AS_OF })
      expect([r.approval, r.legality], kind).toEqual([{ conclusion: 'not-applicable' }, { conclusion: 'not-applicable' }])
      expect(r.findings.filter((f) => f.approval !== 'not-applicable' || f.legality !== 'not-applicable').map((f) => f.rule), kind).toEqual([])
    }
  })
})

describe('two values for one fact (decisions 3)', () => {
  const file = (facts: unknown[], field = 'amounts.unpaid', more: object = {}) => caseFileSchema.parse({ caseNumber: '（2025）粤0999执101号', filedOn: '2024-01-02', rulingOn: '2025-05-20', amounts: { unpaid: '100.00' }, debtors: [{ name: '李海波' }], conflicts: [{ field, facts }], ...more })
  const of = (f: ReturnType<typeof file>, id: string) => judge(f, { asOf: AS_OF }).findings.find((x) => x.rule === id)
  it('touch only the rules that use the fact', () => {
    const conflicting = file(['100.00', '0.00'])
    expect(of(conflicting, 'unpaid-positive')).toMatchObject({ approval: 'need-check', legality: 'need-check' })
    expect(of(conflicting, 'four-no-under-three-months')).toMatchObject({ approval: 'pass' })
    expect(of(conflicting, 'four-no-under-three-months')?.reason).not.toContain('不一致')
  })
  it('name both readings, their words, and what would settle it', () => {
    const f = of(file([{ value: '100.00', quote: '余额壹佰元' }, { value: '0.00', quote: '余额零元' }]), 'unpaid-positive')
    expect(f?.reason).toMatch(/100\.00.*0\.00/)
    expect(f?.evidence.map((e) => e.quote)).toEqual(expect.arrayContaining(['余额壹佰元', '余额零元']))
    expect(f?.missing.map((m) => m.field)).toContain('amounts.unpaid')
  })
  it('are none where there is one value, or a field that nobody knows', () => {
    expect(of(file(['0.00']), 'unpaid-positive')?.approval).toBe('pass')
    for (const field of ['nothing', 'amounts.nothing', 'debtors.7.deceased', 'caseNumber.value', '', '__proto__.x', 'constructor', 'assets', 'events', 'debtors', 'debtors.0', 'amounts', 'coverage', 'amounts.unpaid.value']) expect(judge(file(['a', 'b'], field), { asOf: AS_OF }).findings.map((x) => [x.rule, x.approval, x.legality]), field).toEqual(judge(file([]), { asOf: AS_OF }).findings.map((x) => [x.rule, x.approval, x.legality]))
  })
  it('with too many readings to try, nothing is concluded', () => {
    const many = Array.from({ length: 17 }, (_, i) => `${i + 1}.00`)
    expect(of(file(many), 'unpaid-positive')?.approval).toBe('need-check')
    expect(of(file(many.slice(1)), 'unpaid-positive')?.approval).toBe('pass')
  })
})

describe('the same file gives the same review', () => {
  const at = (asOf: string | undefined) => ({ asOf: asOf ?? AS_OF })
  /* Each row by the rule that it is written for; what the rules share is seen in any of them. */
  const gate = RULES.filter((r) => r.id === 'case-eligible')
  it.skipIf(!ALL)('judged twice, from a copy, and leaves the file as it was', () => {
    for (const table of TABLES) {
      const own = [...gate, ...RULES.filter((r) => r.id === table.rule && r.id !== 'case-eligible')]
      for (const row of table.rows) {
        const file = caseFileSchema.parse(structuredClone(row.file))
        const before = JSON.stringify(file)
        const once = JSON.stringify(review(deepFreeze(file), own, at(row.asOf)))
        expect(JSON.stringify(review(file, own, at(row.asOf))), row.name).toBe(once)
        expect(JSON.stringify(review(structuredClone(file), own, at(row.asOf))), row.name).toBe(once)
        expect(JSON.stringify(file), row.name).toBe(before)
      }
    }
  })
  it('in the order of the catalogue, each rule once, with the version of the rules', () => {
    const r = judge(FILE, at(undefined))
    expect(r.findings.map((f) => f.rule)).toEqual(RULES.filter((x) => isOn(x, DEFAULT_SETTINGS)).map((x) => x.id))
    expect(r.ruleset).toMatch(/^\d{4}\.\d{2}\.\d{2}/)
    expect(r.asOf).toBe(AS_OF)
  })
  it('survives a file of which nothing is known, and JSON', () => {
    const r = judge(caseFileSchema.parse({}), at(undefined))
    expect(r.approval.conclusion).toBe('need-check')
    expect(JSON.parse(JSON.stringify(r))).toEqual(r)
  })
})

function deepFreeze<T>(x: T): T {
  if (x !== null && typeof x === 'object' && !Object.isFrozen(x)) {
    Object.freeze(x)
    Object.values(x).forEach(deepFreeze)
  }
  return x
}
