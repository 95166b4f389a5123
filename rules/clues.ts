import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { done, positionTo, wordsOf } from './facts.ts'

/** Clues to property that the applicant and others gave, and which check belongs to which. */

const VAGUE = /(?:不能|未能|无法|没有|未)提供(?:任何|其他|其它|新的|有效|可供执行|被执行人|的)*[^，。；]{0,6}线索|线索(?:不明确|不具体|笼统)|没有具体(?:线索|内容)/
export const PENDING = /(?:正在|尚在|仍在)[^，。；]{0,4}核[实查]|核[实查]中|(?:尚未|未|没有|待)(?:进一步)?(?:核实|核查|查证)(?:完毕)?/
const URGENT = /紧急|急需|即将转移|正在转移/
const ALL = /均|全部|逐一|逐条|上述|所提供/

/** Clues given by that day that are clear enough to be checked (财产调查规定第2条: 明确、具体). */
export function cluesBy(file: CaseFile, day: CivilDate): CaseEvent[] {
  return done(file, 'clue-provided').filter((e) => positionTo(e, day) !== 'after' && !VAGUE.test(wordsOf(e)))
}

/** Checks that came to an end. */
export function checksOf(file: CaseFile): CaseEvent[] {
  return done(file, 'clue-verified').filter((e) => !PENDING.test(wordsOf(e)))
}

export function isUrgent(clue: CaseEvent): boolean {
  return URGENT.test(wordsOf(clue))
}

/** Which check belongs to which clue: by what they are about; else one that speaks of all; else in order of their days. */
export function paired(clues: readonly CaseEvent[], checks: readonly CaseEvent[]): Map<CaseEvent, CaseEvent> {
  const pairs = new Map<CaseEvent, CaseEvent>()
  const free = new Set(checks)
  for (const c of clues) {
    const about = valueOf(c.about)
    const own = about === undefined ? undefined : checks.find((k) => sameThing(about, valueOf(k.about)) || wordsOf(k).includes(about))
    if (!own) continue
    pairs.set(c, own)
    free.delete(own)
  }
  const told = [...free].filter((k) => valueOf(k.about) === undefined || clues.length === 1 || clues.every((c) => valueOf(c.about) === undefined)).sort((a, b) => ((valueOf(a.on) ?? '') < (valueOf(b.on) ?? '') ? -1 : 1))
  for (const c of clues) {
    if (pairs.has(c)) continue
    const k = told.find((t) => free.has(t) && (valueOf(t.on) === undefined || valueOf(c.on) === undefined || (valueOf(t.on) ?? '') >= (valueOf(c.on) ?? '')))
    if (!k) continue
    pairs.set(c, k)
    if (!ALL.test(wordsOf(k))) free.delete(k)
  }
  return pairs
}

function sameThing(a: string, b: string | undefined): boolean {
  return b !== undefined && (a.includes(b) || b.includes(a))
}
