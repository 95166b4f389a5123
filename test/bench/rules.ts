import type { Page } from '@playwright/test'
import { median, shown, spread, table, type Spread } from './numbers.ts'
import { PEER_RULES } from './peer.ts'
import { raceRules, type RulesTimes } from './rules-race.ts'

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
  peer: Spread
  /** of each turn, theirs over ours */
  ratio: Spread
}

export async function measureRules(page: Page): Promise<RulesResult[]> {
  const inNode = await raceRules(CASES, ROUNDS)
  const inPage = await page.evaluate(([cases, rounds]) => zhongbenBench.raceRules(cases, rounds), [CASES, ROUNDS] as const)
  return [result('Node', inNode), result('网页', inPage)]
}

function result(where: string, t: RulesTimes): RulesResult {
  return { where, cases: t.cases, disagreements: t.disagreements, ours: spread(t.ours), peer: spread(t.peer), ratio: spread(t.ours.map((o, i) => (t.peer[i] ?? Number.NaN) / o)) }
}

export function rulesTable(results: readonly RulesResult[]): string {
  const rows = results.map((r) => [
    r.where, `${shown(r.ours.median)} µs`, `${shown(r.peer.median)} µs`, `${shown((r.ours.median * r.cases) / 1000)} ms`, `${shown((r.peer.median * r.cases) / 1000)} ms`,
    `**${shown(r.ratio.median)} 倍**（${shown(r.ratio.min)}–${shown(r.ratio.max)}）`, r.ratio.median >= AIM ? '达到' : '未达到',
  ])
  const compared = results.map((r) => `${r.where}：${r.cases} 件案件的审批结论${r.disagreements === 0 ? '逐条相同' : `有 ${r.disagreements} 处不同`}`).join('；')
  return `${table(['运行处', '本规则，每件', 'json-rules-engine，每件', '本规则，全部', '对方，全部', '快', `目标 ${AIM} 倍`], rows)}

${compared}。对方以 ${PEER_RULES} 条 JSON 规则表达同样六条规则的各种审批结论，所需的数字和是非（期间、节假日、谁对谁做了什么、金额差）事先算好，不计时间；
它不给出：检察端结论、理由、依据的原文及位置、所缺材料、反证、通过的条件、当日有效的法条、矛盾记载的逐一核对。本规则的时间包含这一切。`
}

export function fasterThanPeer(results: readonly RulesResult[]): number {
  return median(results.map((r) => r.ratio.median))
}
