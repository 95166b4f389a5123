import type { Page } from '@playwright/test'
import { median, shown, spread, table, type Spread } from './numbers.ts'
import { PEER_RULES } from './peer.ts'
import { raceRules, RULES_TIMED, type RulesTimes } from './rules-race.ts'

/** Ten thousand cases × the rules, beside json-rules-engine. */

const CASES = 10_000
const ROUNDS = 2
/** The aim: so many times faster. */
const AIM = 20

export interface RulesResult {
  where: string
  cases: number
  disagreements: number
  /** microseconds a case */
  ours: Spread
  /** one case at a time, as a page asks */
  alone: Spread
  /** by the six rules alone that the peer also knows */
  six: Spread
  peer: Spread
  /** of each turn, theirs over ours */
  ratio: Spread
  ratioAlone: Spread
  /** the same of the six */
  ratioOfSix: Spread
}

export async function measureRules(page: Page): Promise<RulesResult[]> {
  const inNode = await raceRules(CASES, ROUNDS)
  const inPage = await page.evaluate(([cases, rounds]) => zhongbenBench.raceRules(cases, rounds), [CASES, ROUNDS] as const)
  return [result('Node', inNode), result('网页', inPage)]
}

function result(where: string, t: RulesTimes): RulesResult {
  return { where, cases: t.cases, disagreements: t.disagreements, ours: spread(t.ours), alone: spread(t.alone), six: spread(t.six), peer: spread(t.peer), ratio: spread(ratios(t.ours, t.peer)), ratioAlone: spread(ratios(t.alone, t.peer)), ratioOfSix: spread(ratios(t.six, t.peer)) }
}

function ratios(ours: readonly number[], peer: readonly number[]): number[] {
  return ours.map((o, i) => (peer[i] ?? Number.NaN) / o)
}

export function rulesTable(results: readonly RulesResult[]): string {
  const row = (r: RulesResult, what: string, ours: Spread, ratio: Spread) => [
    r.where, what, `${shown(ours.median)} µs`, `${shown(r.peer.median)} µs`, `${shown((ours.median * r.cases) / 1000)} ms`, `${shown((r.peer.median * r.cases) / 1000)} ms`,
    `**${shown(ratio.median)} 倍**（${shown(ratio.min)}–${shown(ratio.max)}）`, ratio.median >= AIM ? '达到' : '未达到',
  ]
  const rows = results.flatMap((r) => [row(r, `全部 ${RULES_TIMED} 条，成批`, r.ours, r.ratio), row(r, `全部 ${RULES_TIMED} 条，一件一件`, r.alone, r.ratioAlone), row(r, '与对方相同的六条', r.six, r.ratioOfSix)])
  const compared = results.map((r) => `${r.where}：${r.cases} 件案件的审批结论${r.disagreements === 0 ? '逐条相同' : `有 ${r.disagreements} 处不同`}`).join('；')
  return `${table(['运行处', '本方所判', '本规则，每件', 'json-rules-engine，每件', '本规则，全部', '对方，全部', '快', `目标 ${AIM} 倍`], rows)}

${compared}。对方在各行中所做的都一样：以 ${PEER_RULES} 条 JSON 规则表达六条规则（四个不批、适用范围、未执行金额）的各种审批结论，所需的数字和是非（期间、节假日、谁对谁做了什么、金额差）事先算好，不计时间；
它不给出：检察端结论、理由、依据的原文及位置、所缺材料、反证、通过的条件、当日有效的法条、矛盾记载的逐一核对。本规则的时间包含这一切。`
}

export function fasterThanPeer(results: readonly RulesResult[]): number {
  return median(results.map((r) => r.ratio.median))
}
