import { subjectWords, actionWords } from '../casefile/correction-words.ts'
import { sameAction, subjectOf, type Correction } from '../casefile/corrections.ts'
import { maskCorrection, type AnnotationFile } from './export-json.ts'
import { compare, without, type Planned } from './import-compare.ts'

export type PlannedCorrection = Planned<Correction>

/**
 * Compares corrections of a file with those that are stored (the bin included). By id like notes; and of one value of a
 * case there is one correction in force: another person's, that says the same, is left as it is; one that says otherwise is
 * a conflict, which the reader settles in the case itself. Two in the file for one value are a conflict as well.
 */
export function planCorrections(existing: readonly Correction[], incoming: AnnotationFile['corrections']): PlannedCorrection[] {
  const byId = new Map(existing.map((c) => [c.id, c]))
  const inForce = new Map(existing.filter((c) => c.deletedAt === undefined).map((c) => [keyOf(c), c]))
  return incoming.map((row): PlannedCorrection => {
    const { masked, ...correction } = row
    const stored = byId.get(correction.id)
    const rival = inForce.get(keyOf(correction))
    const plan = compare(correction, stored, masked === true, {
      age: correction.revision - (stored?.revision ?? 0),
      maskedOf: (c) => without(maskCorrection(c, 'numbers')),
      isOther: (c) => c.caseId !== correction.caseId || c.at !== correction.at,
    })
    if (!rival || rival.id === correction.id) {
      if (plan.state === 'new') inForce.set(keyOf(correction), correction)
      return plan
    }
    if (plan.state !== 'new' && plan.state !== 'newer') return plan
    if (sameAction(rival.action, correction.action)) return { ...plan, state: 'same', existing: rival }
    return { ...plan, state: 'conflict', existing: rival, reason: `${correction.caseId} ${subjectWords(correction)}：现有的更正为“${actionWords(rival)}”（${rival.by}），文件中的为“${actionWords(correction)}”（${correction.by}）` }
  })
}

function keyOf(c: Correction): string {
  return `${c.caseId}\n${subjectOf(c)}`
}
