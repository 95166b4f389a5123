import { valueOf } from '../../casefile/fact.ts'
import { mergeParts, type Part } from '../../casefile/merge.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { StoredPart } from '../../notes/store-parts.ts'

/** What a view showed is of this visit for so long. */
const VISIT_MS = 12 * 3_600_000

/** What is before the reader's eyes, with the other views that are kept of the case, the latest first. */
export function mergeViews(current: CaseFile, others: readonly StoredPart[]): CaseFile {
  const rest = others.map((p): Part => ({ id: p.view, label: p.label, kind: p.kind, fresh: Date.now() - Date.parse(p.seenAt) < VISIT_MS, file: p.file }))
  return mergeParts([{ id: '', label: '', kind: 'page', fresh: true, file: current }, ...rest])
}

/** Parties in a line for lists; the page's title where none were read. */
export function titleOf(file: CaseFile, pageTitle: string): string {
  const names = (list: CaseFile['debtors']) => list.slice(0, 3).map((p) => valueOf(p.name) ?? '').filter((n) => n !== '').join('、')
  const line = [names(file.applicants), names(file.debtors)].filter((s) => s !== '').join(' — ')
  return (line === '' ? pageTitle : line).slice(0, 500)
}
