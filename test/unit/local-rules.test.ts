import { describe, expect, it } from 'vitest'
import { caseFileSchema, assetSchema, eventSchema, partySchema } from '../../casefile/schema.ts'
import { review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { compileLocal } from '../../rules/local/compile.ts'
import { TYPES, VARIABLES } from '../../rules/local/fields.ts'
import type { LocalRule } from '../../rules/local/local-rule.ts'
import { cpuTime } from './cpu-time.ts'

const TWO_VISITS: LocalRule = {
  id: 'local-two-visits', title: '走访两次', help: '自然人被执行人应当走访两次以上。', on: true,
  applies: "debtors.exists(d, d.kind == 'natural')",
  holds: "events.filter(e, e.kind == 'onsite-visit').size() >= 2",
  otherwise: { approval: 'warn', legality: 'notice' },
  reason: '共走访 ${events.filter(e, e.kind == \'onsite-visit\').size()} 次，不足两次。',
  missing: '走访笔录', wouldPassIf: '补作走访', counterEvidence: ['是否有未入卷的走访笔录'],
  basis: { document: '云溪县人民法院终本细则', number: '', article: '第三条' },
}
const file = (more: object) => caseFileSchema.parse({ caseNumber: '（2025）青9921执412号', debtors: [{ name: '陶砚田', kind: 'natural' }], coverage: { parties: 'complete', events: 'complete' }, ...more })
const visits = (n: number) => ({ events: Array.from({ length: n }, (_, i) => ({ kind: { value: 'onsite-visit', quote: `走访${i}` }, on: '2025-03-01', done: true })) })

function judged(rule: LocalRule, given: ReturnType<typeof file>) {
  const made = compileLocal(rule, '2026-11-22')
  if (!made.ok) throw new Error(made.problems.map((p) => `${p.part} ${p.message}`).join('；'))
  const gate = RULES.filter((r) => r.id === 'case-eligible')
  const f = review(given, [...gate, made.rule], { asOf: '2025-06-30' }).findings.find((x) => x.rule === rule.id)
  if (!f) throw new Error('no finding')
  return f
}
const problems = (more: Partial<LocalRule>) => {
  const made = compileLocal({ ...TWO_VISITS, ...more }, '2026-11-22')
  return made.ok ? [] : made.problems
}

describe('a local rule', () => {
  it('says met, not met and not applicable, always as a local rule', () => {
    expect(judged(TWO_VISITS, file(visits(2)))).toMatchObject({ approval: 'pass', title: '本地规则：走访两次' })
    const short = judged(TWO_VISITS, file(visits(1)))
    expect(short).toMatchObject({ approval: 'warn', legality: 'notice', reason: '本地规则：共走访 1 次，不足两次。' })
    expect(short.evidence).toEqual([{ field: 'events.0', quote: '走访0' }])
    expect(short.basis).toMatchObject([{ document: '云溪县人民法院终本细则', authority: 'internal' }])
    expect(judged(TWO_VISITS, file({ debtors: [{ name: '海平五金有限公司', kind: 'organization' }], ...visits(0) })).approval).toBe('not-applicable')
  })
  it('asks where the list is not whole, unless what is seen settles it', () => {
    const partial = (n: number) => file({ ...visits(n), coverage: { parties: 'complete', events: 'partial' } })
    expect(judged(TWO_VISITS, partial(1))).toMatchObject({ approval: 'need-check', missing: [{ field: 'local', material: '走访笔录' }] })
    expect(judged(TWO_VISITS, partial(2)).approval).toBe('pass')
    /* That none is seen is no proof that there is none; that one is seen is. */
    const none = { ...TWO_VISITS, applies: undefined, holds: "!events.exists(e, e.kind == 'fined')" }
    expect(judged(none, partial(1)).approval).toBe('need-check')
    const fined = file({ events: [{ kind: 'fined', on: '2025-03-01', done: true }], coverage: { events: 'partial' } })
    expect(judged(none, fined).approval).toBe('warn')
  })
  it('asks where a field was not read', () => {
    const early = { ...TWO_VISITS, applies: undefined, holds: 'days(filedOn, asOf) > 90' }
    expect(judged(early, file({})).approval).toBe('need-check')
    expect(judged(early, file({ filedOn: '2025-06-01' })).approval).toBe('warn')
    expect(judged(early, file({ filedOn: '2025-01-01' })).approval).toBe('pass')
    expect(judged({ ...early, holds: 'amounts.unpaid > 1000.0' }, file({ amounts: { unpaid: '1000.01' } })).approval).toBe('pass')
  })
  it('suggests no illegality beyond a clue, and does not stand in the gate', () => {
    const strict = { ...TWO_VISITS, otherwise: { approval: 'block', legality: 'clue' } } as const
    expect(judged(strict, file(visits(0)))).toMatchObject({ approval: 'block', legality: 'clue', gate: false })
  })
})

describe('what is wrong with a condition', () => {
  it.each([
    ['an unknown field', { holds: "events.exists(e, e.knid == 'fined')" }, '通过条件', 'knid', '没有“knid”这个字段'],
    ['an unknown list', { holds: 'visits.size() > 1' }, '通过条件', 'visits', '没有“visits”这个字段'],
    ['an unknown function', { applies: 'today() > filedOn' }, '适用条件', 'today()', '用法不对'],
    ['an unfinished one', { holds: 'events.exists(e, e.done' }, '通过条件', '', '没有写完'],
    ['no yes or no', { holds: 'events.size()' }, '通过条件', 'events.size()', '应当得出是或者否'],
    ['an expression in the reason', { reason: '共 ${events.sise()} 次' }, '理由', 'events.sise()', '用法不对'],
  ] as const)('%s: what and where', (_, more, part, at, words) => {
    const [first] = problems(more)
    expect(first?.part).toBe(part)
    expect(first?.message).toContain(words)
    const text = part === '通过条件' ? (more as { holds?: string }).holds : part === '理由' ? (more as { reason?: string }).reason : (more as { applies?: string }).applies
    if (at !== '') expect(text?.slice(first?.start, first?.end)).toContain(at.slice(0, 4))
  })
  it('a condition that is too long or too deep is refused', () => {
    expect(problems({ holds: Array.from({ length: 400 }, () => 'events.size() > 1').join(' && ') })).not.toEqual([])
    expect(problems({ holds: '('.repeat(200) + 'true' + ')'.repeat(200) })).not.toEqual([])
  })
  it('one that loops over everything ends at once, asking', () => {
    const loops = { ...TWO_VISITS, applies: undefined, holds: 'events.all(a, events.all(b, events.all(c, a.kind == b.kind || b.kind == c.kind)))' }
    const many = file(visits(4000))
    const finding = judged(loops, many)
    expect(finding).toMatchObject({ approval: 'need-check' })
    expect(finding.reason).toContain('条目太多')
    expect(cpuTime(() => judged(loops, many))).toBeLessThan(20 * cpuTime(() => judged({ ...loops, holds: 'events.all(a, a.done)' }, many)))
  })
})

describe('the fields that conditions may name', () => {
  const keys = (schema: { shape: object }) => Object.keys(schema.shape).sort()
  const type = (name: string) => Object.keys(TYPES.find(([n]) => n === name)?.[1] ?? {}).sort()
  it('are those of the case file', () => {
    expect(type('Party')).toEqual(keys(partySchema))
    expect(type('Event')).toEqual(keys(eventSchema))
    expect(type('Asset')).toEqual(keys(assetSchema))
    expect(Object.keys(VARIABLES).filter((k) => k !== 'asOf').sort()).toEqual(keys(caseFileSchema).filter((k) => k !== 'coverage' && k !== 'conflicts'))
  })
})
