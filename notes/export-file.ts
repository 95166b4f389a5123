import { csvBytes } from './export-csv.ts'
import { annotationFile, jsonBytes } from './export-json.ts'
import { exportName } from './export-name.ts'
import { exportTables, withoutDeleted, type ExportInput, type Table } from './export-rows.ts'
import { xlsxBytes } from './export-xlsx.ts'
import { scanForNumbers } from './mask.ts'

export type ExportFormat = 'xlsx' | 'csv' | 'json'
export interface ExportFile {
  name: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  cases: number
  notes: number
}

const MEDIA_TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', json: 'application/json',
}

/**
 * One file, made in memory; the caller saves it. `masking` left out means that numbers are masked: whoever wants them in clear
 * says so with every export. A .csv holds one table, 批注清单 unless `table` names another; an .xlsx holds all.
 * @throws Error, in Chinese for the reader, when a number would still be found in what was to be masked, or a row is damaged
 */
export async function exportFile(
  request: Omit<ExportInput, 'masking'> & { masking?: ExportInput['masking'] | undefined; format: ExportFormat; table?: string | undefined },
): Promise<ExportFile> {
  const input: ExportInput = { ...request, masking: request.masking ?? 'numbers' }
  const { cases, notes } = withoutDeleted(input)
  const what = request.format === 'csv' ? (request.table ?? '批注清单') : '批注清单'
  return {
    name: exportName({ what, courts: cases.map((c) => c.court), scope: input.scope, exportedAt: input.exportedAt, extension: request.format }),
    mediaType: MEDIA_TYPES[request.format],
    bytes: await bytesOf(input, request.format, what),
    cases: cases.length,
    notes: notes.length,
  }
}

async function bytesOf(input: ExportInput, format: ExportFormat, what: string): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'json') return jsonBytes(annotationFile(input))
  const tables = exportTables(input)
  if (input.masking === 'numbers') verify(tables)
  if (format === 'xlsx') return xlsxBytes(tables)
  const table = tables.find((t) => t.name === what)
  if (table === undefined) throw new Error(`没有导出：没有“${what}”这张表`)
  return csvBytes(table)
}

/** Looks at the finished cells once more: a fault in masking must stop the export, not go out with it. */
function verify(tables: readonly Table[]): void {
  const clean = new Set<string>()
  for (const t of tables) for (const [r, row] of t.rows.entries()) for (const [c, cell] of row.entries()) {
    if (typeof cell !== 'string' || clean.has(cell)) continue
    if (scanForNumbers(cell).length > 0) throw new Error(`没有导出：“${t.name}”第${r + 1}行“${t.columns[c]?.head ?? ''}”中还有未遮盖的号码`)
    clean.add(cell)
  }
}
