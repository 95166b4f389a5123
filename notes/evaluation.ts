import { csvBytes } from './export-csv.ts'
import { exportName } from './export-name.ts'
import { maskText } from './mask.ts'
import type { Note } from './schema.ts'
import type { CaseSummary } from './summary.ts'

/** 模型评估: how often people went along with each rule, and why not where they did not. */

export interface RuleEvaluation {
  rule: string
  title: string
  /** conclusions of stored cases that ask for something (not 通过, 不适用, 未见异常) */
  asked: number
  accepted: number
  overridden: number
  /** asked, and neither accepted nor overridden */
  pending: number
  /** overridden of those decided, 0—1; undefined where none was decided */
  overrideShare: number | undefined
  /** reasons of those who decided otherwise, the latest first */
  reasons: { caseId: string; at: string; words: string }[]
  /** people often decided otherwise: the rule itself should be looked at again */
  flagged: boolean
}

/** A rule is to be reviewed when at least so many overrode it, and so large a share of those who decided. */
const FLAG_COUNT = 3
const FLAG_SHARE = 0.3

/** `titles`: every rule that is known, in the order in which it is shown. Notes and cases in the bin are to be left out before. */
export function evaluate(cases: readonly Pick<CaseSummary, 'id' | 'open'>[], notes: readonly Note[], titles: ReadonlyMap<string, string>): RuleEvaluation[] {
  const decided = new Map<string, Note>()
  for (const n of notes) {
    if (n.decision === undefined || n.target.type !== 'conclusion') continue
    const key = `${n.caseId}\u0000${n.target.rule}`
    const known = decided.get(key)
    if (!known || known.updatedAt < n.updatedAt) decided.set(key, n)
  }
  const rows = new Map<string, RuleEvaluation>()
  const row = (rule: string, title: string) => {
    const known = rows.get(rule)
    if (known) return known
    const fresh: RuleEvaluation = { rule, title, asked: 0, accepted: 0, overridden: 0, pending: 0, overrideShare: undefined, reasons: [], flagged: false }
    rows.set(rule, fresh)
    return fresh
  }
  for (const [rule, title] of titles) row(rule, title)
  for (const c of cases) {
    for (const f of c.open) {
      const r = row(f.rule, titles.get(f.rule) ?? f.title ?? f.rule)
      r.asked++
      if (!decided.has(`${c.id}\u0000${f.rule}`)) r.pending++
    }
  }
  for (const n of decided.values()) {
    if (n.target.type !== 'conclusion') continue
    const r = row(n.target.rule, n.target.rule)
    if (n.decision === 'accept') r.accepted++
    else {
      r.overridden++
      r.reasons.push({ caseId: n.caseId, at: n.updatedAt, words: n.comment })
    }
  }
  for (const r of rows.values()) {
    const all = r.accepted + r.overridden
    r.overrideShare = all === 0 ? undefined : r.overridden / all
    r.flagged = r.overridden >= FLAG_COUNT && r.overridden / all >= FLAG_SHARE
    r.reasons.sort((a, b) => b.at.localeCompare(a.at))
  }
  return [...rows.values()]
}

/** “12 次决定中 5 次不采纳，建议复核本条规则。” */
export function flagWords(r: RuleEvaluation): string | undefined {
  return r.flagged ? `${r.accepted + r.overridden} 次决定中 ${r.overridden} 次不采纳，建议复核本条规则。` : undefined
}

/** The evaluation as a table to hand over. It names rules and reasons, no cases. */
export function evaluationFile(list: readonly RuleEvaluation[], exportedAt: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const text = (head: string, width: number) => ({ head, type: 'text' as const, width, help: head })
  const number = (head: string) => ({ head, type: 'number' as const, decimals: 0 as const, width: 10, help: head })
  const columns = [text('规则标识', 30), text('规则', 30), number('需处理的结论'), number('采纳'), number('不采纳'), number('未处理'), text('不采纳率', 10), text('建议复核', 10), text('不采纳的理由', 60)]
  const rows = list.map((r) => [r.rule, r.title, r.asked, r.accepted, r.overridden, r.pending, r.overrideShare === undefined ? '' : percent(r.overrideShare), r.flagged ? '是' : '', r.reasons.map((x) => maskText(x.words)).join('\n')])
  return { name: exportName({ what: '模型评估', courts: [], scope: '全部', exportedAt, extension: 'csv' }), bytes: csvBytes({ name: '模型评估', columns, rows }) }
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
