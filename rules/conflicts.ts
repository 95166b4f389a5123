import type { AnyFact, CaseFile } from '../casefile/schema.ts'
import type { Judgement, Rule, RuleContext } from './types.ts'

/**
 * Two values for one fact (decisions 3): the rule is judged with each. Same conclusions: that conclusion, the conflict
 * noted. Different ones: 待核实, with both readings named.
 */

/** Readings of one field beyond this are not tried; the conflict then counts as undecided. */
const MOST_VARIANTS = 16

export function withConflicts(rule: Rule, context: RuleContext): Judgement {
  const base = rule.judge(context)
  let judged = base
  for (const { field, facts } of context.file.conflicts) {
    if (facts.length < 2) continue
    const others = facts.slice(0, MOST_VARIANTS).map((f) => rule.judge({ ...context, file: replaced(context.file, field, f) }))
    const differs = facts.length > MOST_VARIANTS || others.some((o) => o.approval !== base.approval || o.legality !== base.legality)
    if (!differs) {
      if (base.evidence?.some((e) => e.field === field)) judged = { ...judged, reason: `${judged.reason}（${name(field)}有${facts.length}处记载不一致：${values(facts)}；结论相同。）` }
      continue
    }
    const readings = others.map((o, i) => `按“${shown(facts[i])}”：${o.reason}`)
    return {
      ...base, approval: 'need-check', legality: 'need-check',
      reason: `${name(field)}有${facts.length}处记载不一致：${values(facts)}，结论因此不同。${readings.join('')}`,
      evidence: [...(base.evidence ?? []), ...facts.filter((f) => f.quote !== '').map((f) => (f.where ? { field, quote: f.quote, where: f.where } : { field, quote: f.quote }))],
      missing: [{ field, material: `确定${name(field)}的材料` }, ...(base.missing ?? [])],
    }
  }
  return judged
}

const NAMES = new Map([
  ['caseNumber', '案号'], ['caseType', '案件类型'], ['court', '执行法院'], ['filedOn', '立案日期'], ['appliedOn', '收到申请日期'], ['rulingOn', '裁定日期'],
  ['closedOn', '结案日期'], ['proposedCloseOn', '拟结案日期'], ['closeMode', '结案方式'], ['amounts.due', '应执行标的金额'], ['amounts.paid', '到位金额'],
  ['amounts.waived', '放弃金额'], ['amounts.unpaid', '尚未执行标的金额'], ['originalCase.filedOn', '首次执行案件立案日期'],
])

function name(field: string): string {
  return NAMES.get(field) ?? field
}
function shown(f: AnyFact | undefined): string {
  return f?.value === null || f?.value === undefined ? '无' : String(f.value)
}
function values(facts: readonly AnyFact[]): string {
  return facts.map((f) => `“${shown(f)}”`).join('、')
}

/** A copy of the file with one field, named by its path, set to another reading. Unknown paths give the file unchanged. */
function replaced(file: CaseFile, path: string, fact: AnyFact): CaseFile {
  const [head, leaf, ...rest] = path.split('.')
  if (rest.length > 0 || head === undefined) return file
  if (leaf === undefined) return Object.hasOwn(file, head) ? { ...file, [head]: fact } : file
  const inner: unknown = Object.hasOwn(file, head) ? Reflect.get(file, head) : undefined
  return inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? { ...file, [head]: { ...inner, [leaf]: fact } } : file
}
