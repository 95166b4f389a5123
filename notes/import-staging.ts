import type { AnnotationFile } from './export-json.ts'
import { partName, refusal, checkedRow, readingSteps, tooLarge, TEXT_MAX, Unfit } from './import-json.ts'
import { isSameFile, OtherLayout, readLines } from './import-lines.ts'
import type { Note } from './schema.ts'
import type { Journal, StagedEntry, StagedRow } from './store-staged.ts'
import type { Store } from './store.ts'

/** A file is read, checked row by row and laid aside (notes/store-staged.ts); what is stored is not touched. */

/** Why a file is not taken in, as a sentence. */
export class Refused extends Error {
  override name = 'Refused'
}
/** It is not the file of which one half was read. */
export const OTHER_FILE = '无法接着导入：所选文件与上次读到一半的不是同一个文件，或者内容已有变动。可以放弃上次的，重新导入。'
const MASKED_NUMBERS = '无法导入：文件中的案号已经遮盖，对不上本机的案件；请对方导出时不遮盖案号。'

export type Staging = Pick<Store, 'beginImport' | 'layImport' | 'stagedEntries'>
export type Tell = (words: string, done: number) => void
export interface Staged { journal: Journal; entries: StagedEntry[] }
export type Begun = Pick<Journal, 'id' | 'fileName' | 'size' | 'begunAt'>

const empty = (begun: Begun, masked: boolean, problems: readonly string[] = []): Journal => ({ ...begun, state: 'reading', masked, portions: 0, rows: 0, counts: {}, problems: [...problems] })

/** A .json, from its beginning, or from where `before` was left. @throws Refused, LostStaging */
export async function stageJson(store: Staging, file: Blob, begun: Begun, tell: Tell, before?: Journal): Promise<Staged> {
  try {
    return await stageLines(store, file, begun, tell, before)
  } catch (error) {
    if (error instanceof Unfit) throw new Refused(refusal(error.message))
    if (!(error instanceof OtherLayout)) throw error
    /* Laid out otherwise, or broken: read as a whole, which tells what is wrong. */
    if (file.size > TEXT_MAX) throw new Refused(error.line <= 3 ? `无法导入：${tooLarge()}。` : refusal(`文件第${error.line}行不是完整的内容，可能没有下载完整或者被改动过`))
    return stageWhole(store, await file.text(), begun, tell)
  }
}

async function stageLines(store: Staging, file: Blob, begun: Begun, tell: Tell, before: Journal | undefined): Promise<Staged> {
  const from = before?.place
  if (before && from && (before.size !== file.size || !(await isSameFile(file, from)))) throw new Refused(OTHER_FILE)
  let journal = before && from ? before : empty(begun, false)
  const entries = before && from ? await store.stagedEntries(before) : []
  if (journal !== before) await store.beginImport(journal)
  const known = new Map(entries.map((e) => [`${e.s} ${e.id}`, e.n]))
  for await (const { rows, place } of readLines(file, from)) {
    const counted = new Map(Object.entries(journal.counts))
    const checked = rows.map(({ section, value }): StagedRow => {
      const nth = (counted.get(section) ?? 0) + 1
      counted.set(section, nth)
      const row = checkedRow(section, value, nth)
      unlike(known, section, row.id, nth)
      return { section, row }
    })
    const laid = await store.layImport(journal, checked, { place, state: place.ended ? 'read' : 'reading', masked: place.head?.masking !== 'none' })
    journal = laid.journal
    for (const e of laid.entries) entries.push(e)
    tell(`已核对 ${journal.rows} 条`, Math.min(1, place.at / file.size))
  }
  if (journal.state !== 'read') throw new OtherLayout(1)
  return { journal, entries }
}

const ALIVE = { goneNotes: 'notes', goneCorrections: 'corrections', goneLeads: 'leads' } as const

/** An id stands once in each part, and not among what is gone too. */
function unlike(known: Map<string, number>, section: StagedRow['section'], id: string, nth: number): void {
  if (section === 'cases' && /^案件\d+$/.test(id)) throw new Refused(MASKED_NUMBERS)
  if (known.has(`${section} ${id}`)) throw new Unfit(`第${nth}条${partName(section)}的编号（${id}）在前面出现过`)
  for (const [gone, alive] of Object.entries(ALIVE)) if ((section === gone && known.has(`${alive} ${id}`)) || (section === alive && known.has(`${gone} ${id}`))) throw new Unfit(`编号 ${id} 既在清单中，又在删除记录中`)
  known.set(`${section} ${id}`, nth)
}

async function stageWhole(store: Staging, text: string, begun: Begun, tell: Tell): Promise<Staged> {
  const steps = readingSteps(text)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) tell(`已核对 ${step.value.done} / ${step.value.of} 条`, step.value.done / Math.max(step.value.of, 1))
  if (!step.value.ok) throw new Refused(step.value.error)
  const { file } = step.value
  if (file.cases.some((c) => /^案件\d+$/.test(c.id))) throw new Refused(MASKED_NUMBERS)
  return stageRows(store, rowsOf(file), empty(begun, file.masking !== 'none'))
}

/** The notes of a workbook. */
export function stageNotes(store: Staging, notes: readonly Note[], masked: boolean, problems: readonly string[], begun: Begun): Promise<Staged> {
  return stageRows(store, notes.map((row) => ({ section: 'notes', row })), empty(begun, masked, problems))
}

/** Rows laid aside at a time. */
const PORTION = 1000

async function stageRows(store: Staging, rows: readonly StagedRow[], begun: Journal): Promise<Staged> {
  let journal = begun
  const entries: StagedEntry[] = []
  await store.beginImport(journal)
  for (let at = 0; at === 0 || at < rows.length; at += PORTION) {
    const laid = await store.layImport(journal, rows.slice(at, at + PORTION), { state: at + PORTION >= rows.length ? 'read' : 'reading' })
    journal = laid.journal
    for (const e of laid.entries) entries.push(e)
  }
  return { journal, entries }
}

function rowsOf({ cases, corrections, leads, notes, gone }: AnnotationFile): StagedRow[] {
  return [
    ...cases.map((row): StagedRow => ({ section: 'cases', row })), ...corrections.map((row): StagedRow => ({ section: 'corrections', row })), ...leads.map((row): StagedRow => ({ section: 'leads', row })),
    ...gone.notes.map((row): StagedRow => ({ section: 'goneNotes', row })), ...gone.corrections.map((row): StagedRow => ({ section: 'goneCorrections', row })), ...gone.leads.map((row): StagedRow => ({ section: 'goneLeads', row })),
    ...notes.map((row): StagedRow => ({ section: 'notes', row })),
  ]
}
