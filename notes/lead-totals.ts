import { toFen } from '../casefile/money.ts'
import type { Lead } from './lead.ts'
import { roundsOf, type Round } from './lead-steps.ts'

/**
 * 统计: what became of leads, by rule, court or period. Every way of grouping divides the same leads and the same opinions, so that the rows
 * always add up to the whole. Opinions and replies count in the period of their own day, leads and results in that of the lead's last opinion
 * (or reply). 移送线索 goes to other authorities and is counted as 移送, not as an opinion to the court. Free of zod.
 */

export const GROUPINGS = ['rule', 'court', 'raised-month', 'raised-quarter', 'raised-year', 'replied-month', 'replied-quarter', 'replied-year'] as const
export type Grouping = (typeof GROUPINGS)[number]
export const GROUPING_NAMES: Record<Grouping, string> = {
  rule: '规则', court: '法院', 'raised-month': '提出月份', 'raised-quarter': '提出季度', 'raised-year': '提出年度',
  'replied-month': '回复月份', 'replied-quarter': '回复季度', 'replied-year': '回复年度',
}

export interface Totals {
  /** 线索数 */
  leads: number
  /** 提出监督意见数, 其中已回复 */
  raised: number
  replied: number
  accepted: number
  partly: number
  rejected: number
  /** 恢复执行件数 */
  resumed: number
  /** 到位金额, in fen */
  paid: bigint
  /** 移送数 */
  transferred: number
  /** 逾期未回复数 */
  overdue: number
}
/** `overdue`: the court's time to reply is over */
export interface Counted { lead: Lead; court: string; overdue: boolean }
/** `key` is the rule, the court, or the period: 2026, 2026-Q3, 2026-07; empty for what has none */
export interface TotalRow extends Totals { key: string }
/** Days of opinions that count, both inclusive; empty for no limit. */
export interface Range { from: string; to: string }
export const ALL_TIME: Range = { from: '', to: '' }

/** Rows by key (periods the latest first, the rest by number of leads; what has no key last), and all together. */
export function totalsOf(items: readonly Counted[], by: Grouping, range: Range = ALL_TIME): { rows: TotalRow[]; all: Totals } {
  const rows = new Map<string, TotalRow>()
  const all = none()
  const at = (key: string): Totals[] => {
    const row = rows.get(key) ?? { key, ...none() }
    rows.set(key, row)
    return [row, all]
  }
  for (const item of items) {
    const rounds = roundsOf(item.lead.steps)
    for (const t of at(leadKey(item, rounds, by))) countLead(t, item)
    for (const r of rounds) if (r.raised.opinion !== 'transfer' && within(r.raised.on, range)) for (const t of at(roundKey(item, r, by))) countRound(t, r)
  }
  const byPeriod = by !== 'rule' && by !== 'court'
  return {
    rows: [...rows.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || (byPeriod ? order(b.key, a.key) : b.leads - a.leads || order(a.key, b.key))),
    all,
  }
}

/** Whether a lead has an opinion of those days; with no limit, every lead has. */
export function raisedWithin(lead: Pick<Lead, 'steps'>, range: Range): boolean {
  return (range.from === '' && range.to === '') || lead.steps.some((s) => s.stage === 'raised' && within(s.on, range))
}

/** Accepted of those replied, 0—1, without and with those accepted in part; undefined where none was replied. */
export function acceptance(t: Totals): { whole: number; withPart: number } | undefined {
  return t.replied === 0 ? undefined : { whole: t.accepted / t.replied, withPart: (t.accepted + t.partly) / t.replied }
}

function none(): Totals {
  return { leads: 0, raised: 0, replied: 0, accepted: 0, partly: 0, rejected: 0, resumed: 0, paid: 0n, transferred: 0, overdue: 0 }
}

function countLead(t: Totals, { lead, overdue }: Counted): void {
  t.leads++
  if (overdue) t.overdue++
  if (lead.steps.some((s) => s.stage === 'resulted' && s.resumed === true)) t.resumed++
  if (lead.steps.some((s) => (s.stage === 'resulted' && s.transferred === true) || (s.stage === 'raised' && s.opinion === 'transfer'))) t.transferred++
  for (const s of lead.steps) if (s.stage === 'resulted' && s.paid !== undefined) t.paid += toFen(s.paid) ?? 0n
}

function countRound(t: Totals, { reply }: Round): void {
  t.raised++
  if (reply === undefined) return
  t.replied++
  t[reply.reply]++
}

function leadKey({ lead, court }: Counted, rounds: readonly Round[], by: Grouping): string {
  if (by === 'rule') return lead.rule ?? ''
  if (by === 'court') return court
  return periodOf(by.startsWith('raised') ? rounds.at(-1)?.raised.on : rounds.findLast((r) => r.reply !== undefined)?.reply?.on, by)
}

function roundKey(item: Counted, round: Round, by: Grouping): string {
  if (by === 'rule' || by === 'court') return leadKey(item, [], by)
  return periodOf(by.startsWith('raised') ? round.raised.on : round.reply?.on, by)
}

function periodOf(day: string | undefined, by: Grouping): string {
  if (day === undefined) return ''
  if (by.endsWith('year')) return day.slice(0, 4)
  return by.endsWith('quarter') ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day.slice(0, 7)
}

function within(day: string, { from, to }: Range): boolean {
  return (from === '' || day >= from) && (to === '' || day <= to)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
