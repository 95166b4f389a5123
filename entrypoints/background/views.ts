import { valueOf } from '../../casefile/fact.ts'
import { mergeParts, type Part } from '../../casefile/merge.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { StoredPart } from '../../notes/store-parts.ts'
import type { FrameReading } from './frames.ts'

/** What a view showed is of this visit for so long. */
const VISIT_MS = 12 * 3_600_000

/** What is before the reader's eyes (the page and its frames), with the other views that are kept of the case, the latest first. */
export function mergeViews(page: CaseFile | undefined, frames: readonly FrameReading[], others: readonly StoredPart[]): CaseFile {
  const inFrames = new Set(frames.map((f) => f.view))
  return mergeParts([
    ...(page ? [{ id: '', label: '', kind: 'page', fresh: true, file: page } satisfies Part] : []),
    ...frames.map((f): Part => ({ id: f.view, label: f.label, kind: 'page', fresh: true, file: f.file, frame: String(f.frameId) })),
    ...others.filter((p) => !inFrames.has(p.view)).map((p): Part => ({ id: p.view, label: p.label, kind: p.kind, fresh: Math.abs(Date.now() - Date.parse(p.seenAt)) < VISIT_MS, file: p.file })),
  ])
}

/** Parties in a line for lists; the page's title where none were read. */
export function titleOf(file: CaseFile, pageTitle: string): string {
  const names = (list: CaseFile['debtors']) => list.slice(0, 3).map((p) => valueOf(p.name) ?? '').filter((n) => n !== '').join('、')
  const line = [names(file.applicants), names(file.debtors)].filter((s) => s !== '').join(' — ')
  return (line === '' ? pageTitle : line).slice(0, 500)
}
