import { isOtherRuling, OTHER_RULING } from '../../casefile/closing-ruling.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { FileState } from '../../components/desk/file-result.tsx'
import { checkSize, fileText, type FileText } from '../../documents/file-text.ts'
import { UnreadableFile } from '../../documents/unreadable.ts'
import type { Store } from '../../notes/store.ts'
import { readFileText } from '../../reading/read-file.ts'
import { judge } from '../../rules/index.ts'
import { fitReview } from '../background/fit-review.ts'
import { titleOf } from '../background/views.ts'
import { optionsFor } from '../background/practice.ts'
import { keepReading } from './keep-reading.ts'
import { deskPdf } from './pdf-engine.ts'

/** Reads one file, judges its case and keeps it. Never rejects: what went wrong is the state. `onProgress`: pages done, of so many. */
export async function readOneFile(store: Store, file: File, onProgress: (done: number, total: number) => void, signal: AbortSignal): Promise<{ state: FileState; gaps: readonly string[] }> {
  try {
    checkSize(file.size)
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => { throw new UnreadableFile('文件无法打开，可能是文件夹、已被移动或者没有权限') }))
    const text = await fileText(file.name, bytes, { pdf: deskPdf, signal, onProgress })
    /* What was drawn last is seen before the reading, which holds this thread. */
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal.throwIfAborted()
    return await judged(store, file.name, text)
  } catch (error) {
    if (signal.aborted) return { state: { kind: 'stopped' }, gaps: [] }
    const message = error instanceof UnreadableFile ? error.message : `读取时出错（${error instanceof Error ? error.name : '原因不明'}）`
    return { state: { kind: 'failed', message }, gaps: [] }
  }
}

async function judged(store: Store, fileName: string, text: FileText): Promise<{ state: FileState; gaps: readonly string[] }> {
  const { gaps } = text
  const { pageKind, caseFile, cases } = readFileText(text)
  if (pageKind === 'case-list') return { state: { kind: 'list', cases: cases.length }, gaps }
  if (pageKind === 'unrecognised') return { state: { kind: 'unrecognised' }, gaps }
  if (pageKind === 'not-a-case') return { state: { kind: 'no-case' }, gaps }
  const review = fitReview(judge(caseFile, await optionsFor(store, caseFile)))
  const title = titleOf(caseFile, text.snapshots[0]?.title || fileName)
  const kept = await keepReading(store, { fileName, title, kind: pageKind === 'case-detail' ? 'page' : 'document', caseFile, review })
  const state = { kind: 'case', caseNumber: valueOf(caseFile.caseNumber) ?? '', court: valueOf(caseFile.court) ?? '', review, kept } as const
  return { state, gaps: isOtherRuling(caseFile) ? [...gaps, OTHER_RULING] : gaps }
}
