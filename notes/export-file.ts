import { csvHead, csvRows } from './export-csv.ts'
import { annotationFile, FILE_MAX, FORMAT, VERSION } from './export-json.ts'
import { JsonFile } from './export-json-lines.ts'
import { exportName } from './export-name.ts'
import { Parts } from './export-parts.ts'
import { maskerTexts, TableMaker, withoutDeleted, type ExportInput, type ExportOptions, type Lot } from './export-rows.ts'
import { leakWords, scanFile } from './export-scan.ts'
import { Workbook } from './export-xlsx.ts'
import type { Masking } from './mask.ts'
import { People } from './masking-people.ts'
import { maskerOf, type Masker } from './masking.ts'

export type ExportFormat = 'xlsx' | 'csv' | 'json'
export interface ExportFile {
  name: string
  content: Blob
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
export async function exportFile(request: Omit<ExportInput, 'masking'> & { masking?: Masking | undefined; format: ExportFormat; table?: string | undefined }): Promise<Omit<ExportFile, 'content'> & { mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { cases, notes, leads, corrections, ...rest } = request
  const { content, ...file } = await writeExport({ ...rest, masking: request.masking ?? 'names' }, { size: 1, lots: async function* () { yield { cases, notes, leads, corrections } } })
  return { ...file, mediaType: MEDIA_TYPES[request.format], bytes: new Uint8Array(await content.arrayBuffer()) }
}

/**
 * One file out of many lots; the caller saves it. Only a lot is in memory at a time, and who is to be masked; what is written is kept by
 * the browser (notes/export-parts.ts). `onProgress`: 0…1.
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
  const { content, own } = await written(wish, source, masker, counts.notes, (done) => onProgress(0.35 + 0.45 * done))
  if (wish.masking !== 'none' || wish.caseNumbers === true) {
    const leak = await scanFile(content, wish.format, masker, own)
    if (leak) throw new Error(leakWords(leak))
  }
  /* What holds the pieces may end now: the file is read once to its end, so that the browser has all of it. */
  await content.slice(-1).arrayBuffer()
  onProgress(1)
  const what = wish.format === 'csv' ? (wish.table ?? '批注清单') : '批注清单'
  return { name: exportName({ what, courts: [...courts], scope: wish.scope, exportedAt: wish.exportedAt, extension: wish.format }), content: new Blob([content], { type: MEDIA_TYPES[wish.format] }), ...counts }
}

function addTexts(people: People, lot: Lot): void {
  const { texts, officials } = maskerTexts(lot)
  for (const t of texts) people.addText(t.caseId, t.text)
  for (const name of officials) people.addOfficial(name)
}

interface Written { content: Blob; own: ReadonlySet<string> }

async function written(wish: ExportWish, source: ExportSource, masker: Masker, notes: number, onProgress: (done: number) => void): Promise<Written> {
  let at = 0
  if (wish.format === 'json') {
    const file = new JsonFile()
    for await (const lot of source.lots()) {
      file.add(annotationFile({ ...wish, ...lot, masker }))
      onProgress(++at / source.size)
    }
    const content = file.finish({ format: FORMAT, version: VERSION, exportedAt: wish.exportedAt, masking: wish.masking }, notes)
    if (content.size > FILE_MAX) throw new RangeError('导出的内容过多，请缩小范围，分批导出')
    return { content, own: new Set() }
  }
  const maker = new TableMaker(wish, masker)
  if (wish.format === 'csv') {
    const table = maker.sheets.findIndex((s) => s.name === (wish.table ?? '批注清单'))
    const columns = maker.sheets[table]?.columns
    if (columns === undefined) throw new Error(`没有“${wish.table ?? ''}”这张表。`)
    const parts = new Parts()
    parts.text(csvHead(columns))
    for await (const lot of source.lots()) {
      parts.text(csvRows(columns, maker.add(lot)[table] ?? []))
      onProgress(++at / source.size)
    }
    return { content: parts.whole(), own: maker.own }
  }
  const book = new Workbook()
  const sheets = maker.sheets.map((s) => book.sheet(s))
  for await (const lot of source.lots()) {
    for (const [i, rows] of maker.add(lot).entries()) await book.add(sheets[i] ?? 0, rows)
    onProgress(++at / source.size)
  }
  for (const table of maker.close()) await book.add(book.sheet(table), table.rows)
  return { content: await book.finish(), own: maker.own }
}
