import { csvHead, csvRows } from './export-csv.ts'
import { annotationFile, jsonBytes } from './export-json.ts'
import { exportName } from './export-name.ts'
import { maskerTexts, TableMaker, withoutDeleted, type ExportInput, type ExportOptions, type Lot } from './export-rows.ts'
import { leakWords, scanFile } from './export-scan.ts'
import { Workbook } from './export-xlsx.ts'
import type { Gone } from './import-compare.ts'
import type { Masking } from './mask.ts'
import { People } from './masking-people.ts'
import { maskerOf, type Masker } from './masking.ts'

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

/** What is asked for, without the rows. A .csv holds one table, 批注清单 unless `table` names another; an .xlsx holds all. */
export type ExportWish = ExportOptions & { format: ExportFormat; table?: string | undefined }

/** Where rows come from: asked twice, first for the names that are to be masked, then for the rows; each time the same lots. */
export interface ExportSource {
  lots(): AsyncIterable<Lot>
  /** number of lots */
  size: number
}

/** Rows that are in memory, as one file. `masking` left out means that names are masked: whoever wants them in clear says so with every export. */
export async function exportFile(request: Omit<ExportInput, 'masking'> & { masking?: Masking | undefined; format: ExportFormat; table?: string | undefined }): Promise<ExportFile> {
  const { cases, notes, leads, corrections, ...rest } = request
  return writeExport({ ...rest, masking: request.masking ?? 'names' }, { size: 1, lots: async function* () { yield { cases, notes, leads, corrections } } })
}

/**
 * One file out of many lots; the caller saves it. Of .xlsx and .csv only a lot is in memory at a time beside what is written, of
 * .json all. `onProgress`: 0…1.
 * @throws Error, in Chinese for the reader, when the finished file still holds what was to be masked, or a row is damaged
 */
export async function writeExport(wish: ExportWish, source: ExportSource, onProgress: (done: number) => void = () => {}): Promise<ExportFile> {
  const people = new People(wish.masking === 'all')
  const courts = new Set<string>()
  const counts = { cases: 0, notes: 0 }
  let at = 0
  const named = wish.masking === 'names' || wish.masking === 'all'
  for await (const lot of source.lots()) {
    const kept = withoutDeleted(lot)
    counts.cases += kept.cases.length
    counts.notes += kept.notes.length
    for (const c of kept.cases) {
      courts.add(c.court)
      if (named) people.addCase(c)
      else people.numbers.push(c.id)
    }
    if (named) addTexts(people, kept)
    onProgress((0.35 * ++at) / source.size)
  }
  if (wish.by !== undefined) people.addOfficial(wish.by)
  const masker = maskerOf(wish.masking, people, { caseNumbers: wish.caseNumbers })
  const { bytes, own } = await written(wish, source, masker, (done) => onProgress(0.35 + 0.45 * done))
  if (wish.masking !== 'none' || wish.caseNumbers === true) {
    const leak = await scanFile(bytes, wish.format, masker, own)
    if (leak) throw new Error(leakWords(leak))
  }
  onProgress(1)
  const what = wish.format === 'csv' ? (wish.table ?? '批注清单') : '批注清单'
  return { name: exportName({ what, courts: [...courts], scope: wish.scope, exportedAt: wish.exportedAt, extension: wish.format }), mediaType: MEDIA_TYPES[wish.format], bytes, ...counts }
}

function addTexts(people: People, lot: Lot): void {
  const { texts, officials } = maskerTexts(lot)
  for (const t of texts) people.addText(t.caseId, t.text)
  for (const name of officials) people.addOfficial(name)
}

interface Written { bytes: Uint8Array<ArrayBuffer>; own: ReadonlySet<string> }

async function written(wish: ExportWish, source: ExportSource, masker: Masker, onProgress: (done: number) => void): Promise<Written> {
  if (wish.format === 'json') return { bytes: await json(wish, source, masker), own: new Set() }
  const maker = new TableMaker(wish, masker)
  let at = 0
  if (wish.format === 'csv') {
    const table = maker.sheets.findIndex((s) => s.name === (wish.table ?? '批注清单'))
    const columns = maker.sheets[table]?.columns
    if (columns === undefined) throw new Error(`没有“${wish.table ?? ''}”这张表。`)
    const encoder = new TextEncoder()
    const parts = [encoder.encode(csvHead(columns))]
    for await (const lot of source.lots()) {
      parts.push(encoder.encode(csvRows(columns, maker.add(lot)[table] ?? [])))
      onProgress(++at / source.size)
    }
    return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), own: maker.own }
  }
  const book = new Workbook()
  const sheets = maker.sheets.map((s) => book.sheet(s))
  for await (const lot of source.lots()) {
    for (const [i, rows] of maker.add(lot).entries()) await book.add(sheets[i] ?? 0, rows)
    onProgress(++at / source.size)
  }
  for (const table of maker.close()) await book.add(book.sheet(table), table.rows)
  return { bytes: await book.finish(), own: maker.own }
}

/** A file that is taken in again is parsed row by row as it is made, and held whole. */
async function json(wish: ExportWish, source: ExportSource, masker: Masker): Promise<Uint8Array<ArrayBuffer>> {
  const all = { cases: [] as Lot['cases'][number][], notes: [] as Lot['notes'][number][], leads: [] as NonNullable<Lot['leads']>[number][], corrections: [] as NonNullable<Lot['corrections']>[number][] }
  const gone: { [K in keyof Gone]: Gone[K][number][] } = { notes: [], corrections: [], leads: [] }
  for await (const lot of source.lots()) {
    for (const key of ['notes', 'corrections', 'leads'] as const) gone[key].push(...(lot.gone?.[key] ?? []))
    all.cases.push(...lot.cases)
    all.notes.push(...lot.notes)
    all.leads.push(...(lot.leads ?? []))
    all.corrections.push(...(lot.corrections ?? []))
  }
  return jsonBytes(annotationFile({ ...wish, ...all, gone, masker }))
}
