import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { check } from '../cli/checked.ts'
import { readFile } from '../cli/read-file.ts'
import { RULES } from '../rules/index.ts'
import type { Finding } from '../rules/types.ts'
import { isHeldOut, type Entry } from './score-corpus.ts'

/**
 * What a user gets: the papers of a closing go in, conclusions come out. A conclusion is counted once for each rule and role, in one
 * of these ways, settled before the first reading (test/verdicts/README.md).
 */
export const KINDS = {
  accused: 'wrong accusation: 不批, or a fault or clue, where the papers clear it, or a harder word than the papers bear',
  silent: 'silent miss: the papers tell a defect and the conclusion is that all is well or does not apply',
  asked: '待核实 where the papers tell the defect',
  softer: '提示 or a lesser fault where the papers bear more',
  other: 'the right word about another thing, person or day',
  needless: '待核实 where the papers clear it',
  remark: '提示 where the papers clear it',
  right: 'the word that a careful person would say',
} as const
export type Kind = keyof typeof KINDS
const ORDER = ['accused', 'silent', 'asked', 'softer', 'other', 'needless', 'remark', 'right'] as const satisfies readonly Kind[]

const expectation = z.object({
  approval: z.optional(z.array(z.string())), legality: z.optional(z.array(z.string())),
  /** what the finding must name; of each inner list one */
  names: z._default(z.array(z.array(z.string())), []), why: z.string(),
})
export const expectedVerdict = z.object({
  asOf: z.string(), clean: z.boolean(), overall: z.array(z.string()),
  findings: z.record(z.string(), expectation),
  /** rules of the gate about which the papers truly do not tell: to ask is right, to say nothing too */
  open: z.array(z.string()),
  /** what a careful person could say either way: not counted */
  free: z.array(z.string()),
  notes: z.optional(z.string()),
})
export type ExpectedVerdict = z.output<typeof expectedVerdict>

/** How hard a word is, in either role. */
const WEIGHT: Readonly<Record<string, number>> = { pass: 0, none: 0, 'not-applicable': 0, 'need-check': 1, warn: 2, notice: 2, clue: 3, 'procedural-defect': 4, 'suspected-violation': 5, block: 5 }
const ACCUSING = 3
const weight = (word: string): number => WEIGHT[word] ?? 0

export interface Verdict { kind: Kind; line: string }

/** The conclusions of one file against what was expected of it. */
export function judgeVerdicts(want: ExpectedVerdict, findings: readonly Finding[], overall: string): Verdict[] {
  const out: Verdict[] = []
  const told = new Map(findings.map((f) => [f.rule, f]))
  for (const rule of RULES.filter((r) => r.priority !== 'P2')) {
    const expected = want.findings[rule.id]
    if (expected === undefined && want.free.includes(rule.id)) continue
    const found = told.get(rule.id)
    for (const role of ['approval', 'legality'] as const) {
      const word = found?.[role] ?? 'not-applicable'
      const kind = expected === undefined ? cleared(word, rule.priority === 'P0', want.open.includes(rule.id)) : compared(word, expected[role], expected.names, found)
      if (kind !== undefined) out.push({ kind, line: `${kind} ${rule.id} ${role}: ${word}${expected?.[role] ? `, expected ${expected[role].join(' or ')}` : ''}` })
    }
  }
  const kind = want.overall.includes(overall) ? 'right' : overall === 'block' ? 'accused' : want.clean ? 'remark' : overall === 'need-check' ? 'asked' : 'softer'
  out.push({ kind, line: `${kind} overall: ${overall}, expected ${want.overall.join(' or ')}` })
  return out
}

/** Of a rule about which nothing is expected: what is right is counted for the gate only, where a word is always looked for. */
function cleared(word: string, gate: boolean, open: boolean): Kind | undefined {
  if (weight(word) >= ACCUSING) return 'accused'
  if (open) return 'right'
  if (weight(word) === WEIGHT['warn']) return 'remark'
  if (!gate) return undefined
  return word === 'need-check' ? 'needless' : 'right'
}

/** Of a rule about which something is expected; a role for which no word is told is not counted. */
function compared(word: string, allowed: readonly string[] | undefined, names: readonly (readonly string[])[], found: Finding | undefined): Kind | undefined {
  if (allowed === undefined) return undefined
  if (allowed.includes(word)) return weight(word) >= 2 && !names.every((any) => any.some((n) => wordsOf(found).includes(n))) ? 'other' : 'right'
  const all = allowed.map(weight), least = Math.min(...all), most = Math.max(...all), w = weight(word)
  if (w >= ACCUSING && w > most) return 'accused'
  if (w === 0) return least === 0 ? 'right' : 'silent'
  if (w === 1) return least >= 2 ? 'asked' : 'needless'
  return w > most ? 'remark' : 'softer'
}

function wordsOf(found: Finding | undefined): string {
  return found === undefined ? '' : [found.reason, ...found.evidence.map((e) => e.quote), ...found.missing.map((m) => m.material)].join('\n')
}

export interface VerdictTally { dossiers: number; count: Record<Kind, number>; errors: Map<string, string[]> }
export const emptyVerdicts = (): VerdictTally => ({ dossiers: 0, count: { accused: 0, silent: 0, asked: 0, softer: 0, other: 0, needless: 0, remark: 0, right: 0 }, errors: new Map() })

/** What is read as a page of a platform; the rest are papers in text. */
export const isPage = (entry: Entry): boolean => entry.text.endsWith('.html')

/** Reads and judges every dossier and page as `check` does, each as of its own day. */
export async function scoreVerdicts(entries: readonly Entry[]): Promise<{ dev: VerdictTally; held: VerdictTally }> {
  const out = { dev: emptyVerdicts(), held: emptyVerdicts() }
  for (const { id, dir, text } of entries) {
    const want = expectedVerdict.parse(JSON.parse(readFileSync(path.join(dir, `${id}.expected.json`), 'utf8')))
    const checked = check({ reading: await readFile(text), ms: 0 }, { asOf: want.asOf })
    const tally = isHeldOut(id) ? out.held : out.dev
    tally.dossiers += 1
    const verdicts = judgeVerdicts(want, checked.review?.findings ?? [], checked.review?.approval.conclusion ?? 'not-applicable')
    for (const { kind } of verdicts) tally.count[kind] += 1
    const errors = verdicts.filter((v) => v.kind !== 'right').map((v) => v.line)
    const cases = 1 + (checked.further?.length ?? 0)
    if (errors.length > 0 || cases > 1) tally.errors.set(id, [...(cases > 1 ? [`read as ${cases} cases`] : []), ...errors])
  }
  return out
}

/** One line with every kind of error. */
export function verdictSummary(title: string, { dossiers, count }: VerdictTally, what = 'dossiers'): string {
  return `${title} ${dossiers} ${what} · ${ORDER.map((k) => `${k} ${count[k]}`).join(' · ')}`
}
