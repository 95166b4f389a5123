import type { AnyFact, CaseFile } from '../casefile/schema.ts'
import { kept } from './last-case.ts'
import type { Judgement, Rule, RuleContext } from './types.ts'

/**
 * Two values for one fact (decisions 3): the rule is judged with each. Same conclusions: that conclusion, the conflict
 * noted. Different ones: 待核实, with both readings named.
 */

/** Readings of one field beyond this are not tried; the conflict then counts as undecided. */
const MOST_VARIANTS = 16

export function withConflicts(rule: Rule, context: RuleContext): Judgement {
  const base = rule.judge(context)
  if (context.file.conflicts.length === 0) return base
  let judged = base
  for (const { field, facts, variants } of readings(context.file)) {
    const others = variants.map((file) => rule.judge({ ...context, file }))
    const differs = facts.length > MOST_VARIANTS || others.some((o) => o.approval !== base.approval || o.legality !== base.legality)
    if (!differs) {
      if (base.evidence?.some((e) => e.field === field) || others.some((o) => o.reason !== base.reason)) judged = { ...judged, reason: `${judged.reason}（${name(field)}有${facts.length}处记载不一致：${values(facts)}；结论相同。）` }
      continue
    }
    const told = others.map((o, i) => `按“${shown(facts[i])}”：${o.reason}`)
    return {
      ...base, approval: 'need-check', legality: 'need-check',
      reason: `${name(field)}有${facts.length}处记载不一致：${values(facts)}，结论因此不同。${told.join('')}`,
      evidence: [...(base.evidence ?? []), ...facts.filter((f) => f.quote !== '').map((f) => (f.where ? { field, quote: f.quote, where: f.where } : { field, quote: f.quote }))],
      missing: [{ field, material: `确定${name(field)}的材料` }, ...(base.missing ?? [])],
    }
  }
  return judged
}

/** Of each conflict the file as it would be with each of the values. */
const readings = kept((file: CaseFile) => file.conflicts.filter((c) => c.facts.length >= 2).map(({ field, facts }) => (
  { field, facts, variants: facts.slice(0, MOST_VARIANTS).map((f) => replaced(file, field, f)) })))

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

/** A copy of the file with one field, named by its path (`filedOn`, `amounts.due`, `assets.0.disposal`), set to another reading. Unknown paths give the file unchanged. */
function replaced(file: CaseFile, path: string, fact: AnyFact): CaseFile {
  const [head, ...rest] = path.split('.')
  if (head === undefined || !Object.hasOwn(file, head)) return file
  return { ...file, [head]: withLeaf(Reflect.get(file, head), rest, fact) }
}

function withLeaf(at: unknown, path: readonly string[], fact: AnyFact): unknown {
  const [head, ...rest] = path
  /* Only a fact, or a field not read, is replaced: a path that names a list or a whole asset is none. */
  if (head === undefined) return at === undefined || (at !== null && typeof at === 'object' && 'quote' in at) ? fact : at
  if (Array.isArray(at)) return at.map((item: unknown, i) => (String(i) === head ? withLeaf(item, rest, fact) : item))
  if (at === null || typeof at !== 'object') return at
  const inner: unknown = Object.hasOwn(at, head) ? Reflect.get(at, head) : undefined
  return rest.length > 0 && inner === undefined ? at : { ...at, [head]: withLeaf(inner, rest, fact) }
}
