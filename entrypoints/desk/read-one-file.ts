import { isOtherRuling } from '../../casefile/closing-ruling.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { CaseOfFile, FileState } from '../../components/desk/file-result.tsx'
import { checkSize, fileText, type FileText } from '../../documents/file-text.ts'
import { UnreadableFile } from '../../documents/unreadable.ts'
import type { Store } from '../../notes/store.ts'
import { readFileText } from '../../reading/read-file.ts'
import { unreadPapers } from '../../reading/unread-papers.ts'
import { judge } from '../../rules/index.ts'
import { fitReview } from '../background/fit-review.ts'
import { titleOf } from '../background/views.ts'
import { optionsFor } from '../background/practice.ts'
import { keepReading } from './keep-reading.ts'
import { deskPdf } from './pdf-engine.ts'

export type OnProgress = (done: number, total: number, unit?: '页' | '件') => void

/** Reads one file, judges its cases and keeps them. Never rejects: what went wrong is the state. `onProgress`: pages or cases done, of so many. */
export async function readOneFile(store: Store, file: File, onProgress: OnProgress, signal: AbortSignal): Promise<{ state: FileState; gaps: readonly string[] }> {
  try {
    checkSize(file.size)
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => { throw new UnreadableFile('文件无法打开，可能是文件夹、已被移动或者没有权限') }))
    const text = await fileText(file.name, bytes, { pdf: deskPdf, signal, onProgress })
    /* What was drawn last is seen before the reading, which holds this thread. */
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal.throwIfAborted()
    return await judged(store, file.name, text, onProgress, signal)
  } catch (error) {
    if (signal.aborted) return { state: { kind: 'stopped' }, gaps: [] }
    const message = error instanceof UnreadableFile ? error.message : `读取时出错（${error instanceof Error ? error.name : '原因不明'}）`
    return { state: { kind: 'failed', message }, gaps: [] }
  }
}

async function judged(store: Store, fileName: string, text: FileText, onProgress: OnProgress, signal: AbortSignal): Promise<{ state: FileState; gaps: readonly string[] }> {
  const reading = readFileText(text)
  const { pageKind, caseFile, cases, further = [] } = reading
  const gaps = [...text.gaps, ...unreadPapers(reading)]
  if (pageKind === 'case-list') return { state: { kind: 'list', cases: cases.length }, gaps }
  if (pageKind === 'unrecognised') return { state: { kind: 'unrecognised' }, gaps }
  if (pageKind === 'not-a-case') return { state: { kind: 'no-case' }, gaps }
  const kind = pageKind === 'case-detail' ? 'page' : 'document'
  const found: CaseOfFile[] = []
  const all = [caseFile, ...further]
  for (const file of all) {
    if (signal.aborted) return found.length === 0 ? { state: { kind: 'stopped' }, gaps: [] } : { state: { kind: 'cases', cases: found }, gaps: [...gaps, `已取消，其余 ${all.length - found.length} 件没有核对，没有存入工作台`] }
    if (further.length > 0) onProgress(found.length, all.length, '件')
    found.push(await kept(store, { fileName, kind, pageTitle: further.length > 0 ? '' : text.snapshots[0]?.title ?? '' }, file))
  }
  return { state: { kind: 'cases', cases: found }, gaps }
}

async function kept(store: Store, { fileName, kind, pageTitle }: { fileName: string; kind: 'page' | 'document'; pageTitle: string }, caseFile: CaseFile): Promise<CaseOfFile> {
  const review = fitReview(judge(caseFile, await optionsFor(store, caseFile)))
  const title = titleOf(caseFile, pageTitle || fileName)
  const fate = await keepReading(store, { fileName, title, kind, caseFile, review })
  return { caseNumber: valueOf(caseFile.caseNumber) ?? '', court: valueOf(caseFile.court) ?? '', review, kept: fate, other: isOtherRuling(caseFile) }
}
