import type { CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Basis, Evidence, Judgement, Rule } from '../types.ts'
import { condition, isProblem, isTooLong, type Condition, type Problem } from './conditions.ts'
import { LISTS } from './fields.ts'
import { LOCAL_WORD, type LocalRule } from './local-rule.ts'
import { plainCase } from './plain.ts'

/** A local rule made into one that the engine runs, or what is wrong with it and where. */
export type Compiled = { ok: true; rule: Rule } | { ok: false; problems: LocalProblem[] }
export interface LocalProblem extends Problem {
  /** 适用条件, 通过条件, 理由 */
  part: '适用条件' | '通过条件' | '理由'
}

/*
 * 本地规则：单位自定的口径，不是法律，只影响审批；监督端最多作线索（规则目录 §0.1，2026-11-22）。
 * 材料显示不完整的，只有看得见的内容足以决定时才下结论，否则待核实（§0.2）。
 */

export function compileLocal(local: LocalRule, on: CivilDate): Compiled {
  const problems: LocalProblem[] = []
  const part = (name: LocalProblem['part'], text: string, wanted: 'bool' | 'any', offset = 0): Condition | undefined => {
    const made = condition(text, wanted)
    if (!isProblem(made)) return made
    problems.push({ part: name, message: made.message, start: made.start + offset, end: made.end + offset })
    return undefined
  }
  const applies = local.applies === undefined ? undefined : part('适用条件', local.applies, 'bool')
  const holds = part('通过条件', local.holds, 'bool')
  const reason = template(local.reason).map((p) => (p.expression === undefined ? p.text : part('理由', p.expression, 'any', p.start)))
  if (problems.length > 0 || holds === undefined) return { ok: false, problems }
  const basis: Basis = { ...local.basis, mark: 'P', authority: 'internal', requires: local.help, from: null, to: null, checkedOn: on }
  return {
    ok: true,
    rule: {
      id: local.id, title: `${LOCAL_WORD}：${local.title}`, help: local.help, group: 'B', priority: 'P2', severity: 'hint', side: 'both',
      logic: [`通过条件：${local.holds}。`, ...(local.applies === undefined ? [] : [`适用条件：${local.applies}。`])], exceptions: [], history: [], sources: [],
      judge: ({ file, asOf }) => ({ basis: [basis], ...judge({ local, applies, holds, reason }, file, asOf) }),
    },
  }
}

interface Parts {
  local: LocalRule
  applies: Condition | undefined
  holds: Condition
  reason: (string | Condition | undefined)[]
}

function judge({ local, applies, holds, reason }: Parts, file: CaseFile, asOf: CivilDate): Judgement {
  const values = { ...plainCase(file), asOf }
  const ask = (why: string) => unknown(`${LOCAL_WORD}“${local.title}”：${why}`, { field: 'local', material: local.missing }, { wouldPassIf: [local.wouldPassIf] })
  const parts = [holds, ...(applies ? [applies] : [])]
  if (parts.some((c) => isTooLong(c, values))) return ask('本案条目太多，条件没有计算，请人工核对。')
  const applicable = applies ? settled(applies, file, values) : true
  if (applicable === false) return notApplicable(`${LOCAL_WORD}“${local.title}”不适用于本案。`)
  if (applicable === undefined) return ask('是否适用于本案，材料未载明。')
  const held = settled(holds, file, values)
  const evidence = exhibits(parts, file)
  if (held === undefined) return ask(`${local.help.replace(/。$/, '')}，材料未载明或者显示不完整，待核实。`)
  if (held) return pass(`${LOCAL_WORD}“${local.title}”的条件已满足。`, evidence)
  return {
    approval: local.otherwise.approval, legality: local.otherwise.legality, evidence,
    reason: `${LOCAL_WORD}：${told(reason, values)}`, counterEvidence: local.counterEvidence, wouldPassIf: [local.wouldPassIf],
  }
}

/** True or false where the case tells; undefined where a field was not read, or where what is not shown could change it. */
function settled(c: Condition, file: CaseFile, values: Record<string, unknown>): boolean | undefined {
  const found = truth(c, values)
  const partial = [...c.lists].filter((name) => file.coverage[LISTS[name]] !== 'complete')
  if (found === undefined || partial.length === 0) return found
  /* Does it rest on something seen? Then it would be otherwise if nothing at all had been. */
  const bare = truth(c, { ...values, ...Object.fromEntries(partial.map((name) => [name, []])) })
  return bare === found ? undefined : found
}

function truth(c: Condition, values: Record<string, unknown>): boolean | undefined {
  try {
    const result = c.evaluate(values)
    return typeof result === 'boolean' ? result : undefined
  } catch {
    /* A field that was not read, or one said not to exist where a value is compared. */
    return undefined
  }
}

/** The words of the case that a local rule had before it, the first of each list; it names no single act. */
function exhibits(parts: readonly Condition[], file: CaseFile): Evidence[] {
  const lists = new Set(parts.flatMap((c) => [...c.lists]))
  const out: Evidence[] = []
  for (const name of lists) {
    if (name !== 'events' && name !== 'assets') continue
    for (const [i, item] of file[name].entries()) {
      if (out.length >= MOST_EXHIBITS) return out
      if (item.kind.quote !== '') out.push({ field: `${name}.${i}`, quote: item.kind.quote, ...(item.kind.where ? { where: item.kind.where } : {}) })
    }
  }
  return out
}
const MOST_EXHIBITS = 20

function told(reason: Parts['reason'], values: Record<string, unknown>): string {
  return reason.map((p) => {
    if (p === undefined || typeof p === 'string') return p ?? ''
    try {
      return isTooLong(p, values) ? '（未计算）' : String(p.evaluate(values))
    } catch {
      return '（未载明）'
    }
  }).join('')
}

/** “共走访 ${size(events)} 次” → words and expressions by turns, with where each expression begins. */
function template(text: string): { text: string; expression?: string; start: number }[] {
  const out: { text: string; expression?: string; start: number }[] = []
  let at = 0
  for (const m of text.matchAll(/\$\{([^{}]{1,300})\}/g)) {
    out.push({ text: text.slice(at, m.index), start: at })
    out.push({ text: m[0], expression: m[1] ?? '', start: m.index + '${'.length })
    at = m.index + m[0].length
  }
  out.push({ text: text.slice(at), start: at })
  return out
}
