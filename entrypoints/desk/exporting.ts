import type { Outcome } from '../../components/draft.ts'
import type { ExportRequest } from '../../components/desk/export-dialog.tsx'
import { exportFile } from '../../notes/export-file.ts'
import { exportName } from '../../notes/export-name.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'
import { RULES } from '../../rules/index.ts'
import { saveFile } from './saving.ts'

/** Loads what was asked for, makes the file and hands it to the browser's downloads. */

/** Rows loaded at a time; between them the export can be stopped. */
const CHUNK = 500
/** Share of the progress that loading takes. */
const LOADING = 0.7

const TITLES = new Map(RULES.map((r) => [r.id, r.title]))

export async function runExport(store: Store, request: ExportRequest, onProgress: (done: number) => void, signal: AbortSignal): Promise<Outcome> {
  try {
    const cases: CaseRecord[] = []
    const notes: Note[] = []
    for (let i = 0; i < request.ids.length; i += CHUNK) {
      if (signal.aborted) return { ok: false, message: '已停止。' }
      const ids = request.ids.slice(i, i + CHUNK)
      if (request.what === 'cases') {
        cases.push(...(await store.casesById(ids)))
        notes.push(...(await store.notesOfCases(ids)))
      } else notes.push(...(await store.notesById(ids)))
      onProgress((LOADING * Math.min(request.ids.length, i + CHUNK)) / request.ids.length)
      await pause()
    }
    if (request.what === 'notes') {
      const needed = [...new Set(notes.map((n) => n.caseId))]
      for (let i = 0; i < needed.length; i += CHUNK) cases.push(...(await store.casesById(needed.slice(i, i + CHUNK))))
    }
    if (signal.aborted) return { ok: false, message: '已停止。' }
    const corrections = await store.correctionsOfCases(cases.map((c) => c.id))
    const file = await exportFile({
      cases, notes, corrections, ruleTitles: TITLES, masking: request.masking, scope: request.scope, exportedAt: new Date().toISOString(), format: request.format,
      ...(request.format === 'csv' ? { table: request.what === 'cases' ? '案件一览' : '批注清单' } : {}),
    })
    if (signal.aborted) return { ok: false, message: '已停止。' }
    saveFile(file.bytes, file.mediaType, file.name)
    onProgress(1)
    return { ok: true }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : '原因不明。' }
  }
}

/** The name that the file will have. `courts`: those of the rows asked for. */
export function exportFileName(request: ExportRequest, courts: readonly string[]): string {
  const what = request.format === 'csv' && request.what === 'cases' ? '案件一览' : '批注清单'
  return exportName({ what, courts, scope: request.scope, exportedAt: new Date().toISOString(), extension: request.format })
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
