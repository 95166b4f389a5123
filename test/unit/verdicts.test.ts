import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import type { Finding } from '../../rules/types.ts'
import { realLooking } from '../../scripts/corpus-entry.ts'
import { entriesOf, isHeldOut } from '../../scripts/score-corpus.ts'
import { expectedVerdict, judgeVerdicts, scoreVerdicts, verdictSummary, type Kind } from '../../scripts/score-verdicts.ts'
import { HELD_OUT, NOT_YET } from './verdicts-not-yet.ts'

/** The papers of a closing go in, conclusions come out: test/verdicts/README.md. */

const entries = entriesOf(fileURLToPath(new URL('../verdicts', import.meta.url)))
const wanted = (id: string, dir: string) => expectedVerdict.parse(JSON.parse(readFileSync(path.join(dir, `${id}.expected.json`), 'utf8')))

describe('the conclusions over whole dossiers', async () => {
  const { dev, held } = await scoreVerdicts(entries)

  it('are wanted of rules that there are, and of nobody who lives', () => {
    const rules = new Set(RULES.map((r) => r.id))
    for (const { id, dir, text } of entries) {
      const want = wanted(id, dir)
      expect([...Object.keys(want.findings), ...want.open, ...want.free].filter((r) => !rules.has(r)), id).toEqual([])
      expect(realLooking(readFileSync(text, 'utf8')), id).toEqual([])
    }
  })
  it.each(entries.filter((e) => !isHeldOut(e.id)))('$id are as known', ({ id }) => {
    expect(dev.errors.get(id) ?? []).toEqual(NOT_YET.get(id) ?? [])
  })
  it('accuse nobody wrongly, and pass over nothing that the papers tell', () => {
    expect([dev.count.accused, dev.count.silent]).toEqual([0, 0])
  })
  it('of those held out get no worse', () => {
    const kinds: (keyof typeof HELD_OUT)[] = ['accused', 'silent', 'asked', 'softer', 'other', 'needless', 'remark']
    expect(kinds.filter((k) => held.count[k] > HELD_OUT[k])).toEqual([])
  })
  it('are summed in one line', () => {
    expect(verdictSummary('verdicts dev', dev)).toMatch(/^verdicts dev \d+ dossiers · accused 0 · silent 0 · asked \d+ · softer \d+ · other \d+ · needless \d+ · remark \d+ · right \d+$/)
  })
})

describe('a conclusion is counted', () => {
  const finding = (rule: string, approval: Finding['approval'], legality: Finding['legality'], reason = ''): Finding => ({ rule, approval, legality, reason, title: '', evidence: [], missing: [], basis: [], counterEvidence: [], wouldPassIf: [], gate: true, severity: 'major' })
  const counted = (want: object, f: Finding, overall = 'pass'): Kind[] => judgeVerdicts(expectedVerdict.parse({ asOf: '2024-01-01', clean: true, overall: ['pass'], findings: {}, open: [], free: [], ...want }), [f], overall).map((v) => v.kind).filter((k) => k !== 'right')
  const RULE = 'notice-issued', told = { findings: { [RULE]: { approval: ['block'], legality: ['procedural-defect'], names: [['雒广田']], why: '' } } }
  it.each<[string, object, Finding, Kind[]]>([
    ['an accusation where the papers clear it', {}, finding(RULE, 'block', 'clue'), ['accused', 'accused']],
    ['a question where they clear it', {}, finding(RULE, 'need-check', 'none'), ['needless']],
    ['a remark where they clear it', {}, finding(RULE, 'warn', 'notice'), ['remark', 'remark']],
    ['a question where they do not tell', { open: [RULE] }, finding(RULE, 'need-check', 'need-check'), []],
    ['nothing where they tell it', told, finding(RULE, 'pass', 'none'), ['silent', 'silent']],
    ['a question where they tell it', told, finding(RULE, 'need-check', 'need-check'), ['asked', 'asked']],
    ['a lesser word', told, finding(RULE, 'warn', 'notice'), ['softer', 'softer']],
    ['a harder word', told, finding(RULE, 'block', 'suspected-violation', '雒广田'), ['accused']],
    ['the right word of somebody else', told, finding(RULE, 'block', 'procedural-defect', '闻砚'), ['other', 'other']],
    ['the right word', told, finding(RULE, 'block', 'procedural-defect', '雒广田'), []],
    ['what could be said either way', { free: [RULE] }, finding(RULE, 'block', 'clue'), []],
  ])('%s', (_, want, f, kinds) => expect(counted(want, f)).toEqual(kinds))
  it('the whole, too', () => {
    expect(counted({}, finding(RULE, 'pass', 'none'), 'block')).toEqual(['accused'])
    expect(counted({ overall: ['block'], clean: false }, finding(RULE, 'pass', 'none'), 'need-check')).toEqual(['asked'])
  })
})
