import { describe, expect, it } from 'vitest'
import { conclusionOf, fieldWord, inForce, momentWords, STANDARDS, verdictOf, verdictSentence } from '../../rules/words.ts'
import type { Approval, Legality, Review } from '../../rules/types.ts'

type Short = [rule: string, approval: Approval, legality: Legality, gate?: boolean]
const review = (approval: Approval, legality: Legality, rows: Short[], earliest?: string): Review => ({
  asOf: '2025-01-20', ruleset: 't', approval: earliest ? { conclusion: approval, earliestApprovable: earliest } : { conclusion: approval }, legality: { conclusion: legality },
  findings: rows.map(([rule, a, l, gate]) => ({ rule, title: `标题${rule}`, approval: a, legality: l, gate: gate ?? false, reason: '', evidence: [], missing: [], basis: [], counterEvidence: [], wouldPassIf: [], severity: 'ordinary' as const })),
})
const [property, search, , months] = STANDARDS.map((s) => s.rule) as [string, string, string, string]

describe('the sentence of the verdict, for the judge', () => {
  it('names what blocks, the earliest date, and what stands beside it', () => {
    const r = review('block', 'clue', [[months, 'block', 'clue', true], ['a', 'warn', 'none'], ['b', 'warn', 'none'], ['c', 'need-check', 'none']], '2025-03-01')
    expect(verdictSentence(r, 'approval')).toBe('不批建议：未满三个月；最早 2025年3月1日 可批（其余条件仍须满足）。另有 2 项提示、1 项材料未见。')
  })
  it('puts the standards in their order and other rules by title, as not met', () => {
    const r = review('block', 'none', [[months, 'block', 'none', true], ['a', 'block', 'none', true], [property, 'block', 'none', true]])
    expect(verdictSentence(r, 'approval')).toBe('不批建议：有财产未处置、未满三个月、“标题a”不符合。')
  })
  it('does not let a title that states a demand read as a fault', () => {
    expect(verdictSentence(review('block', 'none', [['a', 'block', 'none', true]]), 'approval')).toContain('“标题a”不符合')
  })
  it('says that material is not seen, never that something was not done', () => {
    const r = review('need-check', 'need-check', [[search, 'need-check', 'need-check', true], ['a', 'need-check', 'none']])
    expect(verdictSentence(r, 'approval')).toBe('待核实：“上门查找被执行人”材料未见，暂不能下结论。另有 1 项其他材料未见。')
    expect(verdictSentence(r, 'approval')).not.toContain('未上门')
  })
  it('shortens long lists but says how many', () => {
    const r = review('warn', 'none', ['a', 'b', 'c', 'd'].map((x): Short => [x, 'warn', 'none']))
    expect(verdictSentence(r, 'approval')).toBe('可批，需补正：“标题a”“标题b”“标题c”等 4 项须补正或说明。')
  })
  it('passes and does not apply', () => {
    expect(verdictSentence(review('pass', 'none', [['a', 'pass', 'none'], ['b', 'need-check', 'none']]), 'approval')).toBe('可批：已核对的 1 项均通过。另有 1 项材料未见。')
    expect(verdictSentence(review('not-applicable', 'not-applicable', []), 'approval')).toBe('不适用：本案不作终本审批核对。')
  })
})

describe('the sentence of the verdict, for the prosecutor', () => {
  it.each<[Legality, string]>([
    ['suspected-violation', '疑似问题 2 项，须先核对反证清单。另有 1 项线索、1 项待核实。'],
    ['clue', '线索 1 项，须调查核实后再作判断。另有 1 项待核实。'],
    ['need-check', '待核实 1 项，材料未见，暂不能判断。'],
  ])('%s', (conclusion, said) => {
    const rows: Short[] = [['a', 'warn', 'suspected-violation'], ['b', 'warn', 'procedural-defect'], ['c', 'warn', 'clue'], ['d', 'need-check', 'need-check']]
    expect(verdictSentence(review('warn', conclusion, rows), 'supervision')).toBe(said)
  })
  it('never accuses', () => {
    for (const l of ['suspected-violation', 'procedural-defect', 'clue', 'notice', 'need-check', 'none', 'not-applicable'] as const) {
      const said = verdictSentence(review('warn', l, [['a', 'warn', l]]), 'supervision') + verdictOf({ approval: 'warn', legality: l }, 'supervision').word
      expect(said).not.toMatch(/构成|犯罪|枉法|涉嫌违法/)
    }
  })
})

describe('small words', () => {
  it('calls a case that passes 可批 and a rule that passes 通过', () => {
    expect(conclusionOf({ approval: 'pass', legality: 'none' }, 'approval').word).toBe('可批')
    expect(verdictOf({ approval: 'pass', legality: 'none' }, 'approval').word).toBe('通过')
  })
  it('ends a source on the day before it ceased', () => {
    expect(inForce('2016-12-01', '2026-05-01')).toBe('2016年12月1日起施行，2026年4月30日止')
    expect(inForce(null, null)).toBe('施行日期未载')
  })
  it('names fields by their first step and nothing that it does not know', () => {
    expect(fieldWord('events.3.on')).toBe('办案经过')
    expect(fieldWord('constructor')).toBe('')
  })
  it('tells instants by the clock of Shanghai', () => expect(momentWords('2025-01-19T16:10:00.000Z')).toBe('2025-01-20 00:10'))
})
