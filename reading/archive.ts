import { valueOf } from '../casefile/fact.ts'
import { mergeParts, type Part } from '../casefile/merge.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { readPage, type PageReading } from './read-page.ts'
import { mostTelling } from './telling.ts'

/**
 * A page saved with its frames, as those of a frameset: what frames of one case show is put together, as it is on the live page. A frame
 * that names no case goes with the only one that is named, and with none where there are two.
 */
export function readArchive(snapshots: readonly Snapshot[]): PageReading {
  const readings = snapshots.map((s) => readPage(s))
  const best = mostTelling(readings)
  const first = numberOf(best.caseFile)
  if (first === undefined || readings.length === 1) return best
  const cases = new Map<string, Part[]>([[first, []]])
  const add = (number: string, at: number, file: CaseFile) => cases.set(number, [...cases.get(number) ?? [], { id: String(at), label: snapshots[at]?.title ?? '', kind: 'page', fresh: true, file, ...(readings[at] === best && file === best.caseFile ? { label: '' } : { frame: String(at + 1) }) }])
  const order = readings.map((_, i) => i).sort((a, b) => Number(readings[b] === best) - Number(readings[a] === best) || a - b)
  for (const i of order) for (const file of casesOf(readings[i])) { const number = numberOf(file); if (number !== undefined) add(number, i, file) }
  if (cases.size === 1) {
    readings.forEach((r, i) => {
      if (r.pageKind === 'case-list' || casesOf(r).some((f) => numberOf(f) !== undefined)) return
      const snap = snapshots[i]
      const piece = snap && readPage(snap, undefined, { piece: true }).caseFile
      if (piece && numberOf(piece) === undefined && tells(piece)) add(first, i, piece)
    })
  }
  const [caseFile = best.caseFile, ...further] = [...cases.values()].map((parts) => mergeParts(parts))
  const { further: _, ...rest } = best
  return { ...rest, caseFile, ...(further.length > 0 ? { further } : {}) }
}

const numberOf = (file: CaseFile) => valueOf(file.caseNumber)
const casesOf = (r: PageReading | undefined): CaseFile[] => (r && ['case-detail', 'ruling', 'document'].includes(r.pageKind) ? [r.caseFile, ...r.further ?? []] : [])

/** Does a frame that names no case tell anything of one? */
export function tells(file: CaseFile): boolean {
  return file.events.length + file.assets.length + file.debtors.length + file.applicants.length + file.documents.length > 0 || Object.keys(file.coverage).length > 0
}
