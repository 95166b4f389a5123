import type { CivilDate } from '../casefile/dates.ts'
import { worstLegality } from './combine.ts'
import type { Approval, Finding, Review } from './types.ts'

/**
 * The verdict (decisions 7): gate rules decide. Any gate 不批 → 不批建议; else any gate 待核实 → 待核实; else any 提示 → 可批，需补正;
 * else 可批. Rules outside the gate never block and never hold the verdict up: what would be 不批 there asks for correction.
 */
export function verdict(findings: readonly Finding[]): Pick<Review, 'approval' | 'legality'> {
  const eligible = findings.find((f) => f.rule === 'case-eligible')
  if (eligible?.approval === 'not-applicable') {
    /* A case closed otherwise is no closing for now; but what was found of it by rules that ask of every case (listings after performance) is not hidden. */
    const found = findings.map((f) => f.legality).filter((l) => l === 'suspected-violation' || l === 'procedural-defect' || l === 'clue')
    return { approval: { conclusion: 'not-applicable' }, legality: { conclusion: found.length > 0 ? worstLegality(found) : 'not-applicable' } }
  }
  let earliest: CivilDate | undefined
  for (const f of findings) if (f.earliest !== undefined && (earliest === undefined || f.earliest > earliest)) earliest = f.earliest
  return {
    approval: { conclusion: approvalOf(findings), ...(earliest === undefined ? {} : { earliestApprovable: earliest }) },
    legality: { conclusion: worstLegality(findings.map((f) => f.legality)) },
  }
}

function approvalOf(findings: readonly Finding[]): Approval {
  let open = false, doubtful = false
  for (const { gate, approval } of findings) {
    if (approval === 'block' && gate) return 'block'
    if (approval === 'need-check') open ||= gate
    else if (approval === 'warn' || approval === 'block') doubtful = true
  }
  return open ? 'need-check' : doubtful ? 'warn' : 'pass'
}
