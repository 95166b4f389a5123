import { applyCorrections, exhibitOf, type Applied } from '../casefile/apply-corrections.ts'
import type { Correction } from '../casefile/corrections.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { GATEKEEPER, review as reviewBy } from './engine.ts'
import { judge, rulesOf, type JudgeOptions } from './index.ts'
import type { Finding, Review } from './types.ts'

/**
 * Judges a reading with what a person set right in it. The rules do not ask where a value comes from; but a conclusion
 * that would be another without a correction names that correction among its exhibits, with who made it and when, also where
 * the correction took something out and so left no value behind.
 */
export function judgeCorrected(reading: CaseFile, corrections: readonly Correction[], options: JudgeOptions): { review: Review; applied: Applied } {
  const applied = applyCorrections(reading, corrections)
  const review = judge(applied.file, options)
  const active = applied.states.map((s) => s.correction)
  const [first, second] = active
  if (first === undefined) return { review, applied }
  const asRead = judge(reading, options)
  const changed = review.findings.filter((f) => differ(f, of(asRead, f.rule)))
  /* Rules are asked again only where the corrections together made a difference, and then without each in turn. */
  const asked = rulesOf(options).filter((r) => r.id === GATEKEEPER || changed.some((f) => f.rule === r.id))
  const without = changed.length === 0 || second === undefined ? [] : active.map((c) => reviewBy(applyCorrections(reading, active.filter((o) => o !== c)).file, asked, options))
  const findings = review.findings.map((finding) => {
    if (!changed.includes(finding)) return finding
    const needed = active.filter((_, n) => differ(finding, without[n] && of(without[n], finding.rule)))
    /* Each of several may be enough alone: then none is needed, but all of them together are. */
    const rests = needed.length === 0 ? active : needed
    const named = new Set(finding.evidence.map((e) => e.by?.id))
    const more = rests.filter((c) => !named.has(c.id)).map(exhibitOf)
    return more.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...more] }
  })
  return { review: { ...review, findings }, applied }
}

function of(review: Review, rule: string): Finding | undefined {
  return review.findings.find((f) => f.rule === rule)
}

function differ(a: Finding, b: Finding | undefined): boolean {
  return a.approval !== b?.approval || a.legality !== b.legality || a.reason !== b.reason
}
