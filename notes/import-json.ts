import type * as z from 'zod/mini'
import { correctionSchema } from '../casefile/corrections.ts'
import type { Section } from './export-json-lines.ts'
import { FORMAT, ROWS_MAX, tombstoneSchema, VERSION, VERSIONS_READ, type AnnotationFile } from './export-json.ts'
import { explainIssue, placeOf } from './import-words.ts'
import { leadSchema } from './lead.ts'
import { MASKINGS } from './mask.ts'
import { caseRecordSchema } from './case-record.ts'
import { instant, noteSchema } from './schema.ts'

/** Reading an exported .json back, row by row. Nothing is written here, and nothing is followed: `replaces`, links and contexts of the file are not read. */

/** A case file is 6 levels deep; a file much deeper is none of ours and could exhaust the stack of whoever walks through it. */
const DEPTH_MAX = 40
/** Characters of a file that is read as a whole: one that does not stand line by line. Reading it takes some six times that of memory. */
export const TEXT_MAX = 300_000_000
/** Rows checked between two pauses. */
const SLICE = 200

export type ReadImport = { ok: true; file: AnnotationFile } | { ok: false; error: string }
/** Rows read so far, of how many. */
export interface Reading { done: number; of: number }

/** Reads the text of a .json export. `error` is one Chinese line: what is wrong, and where. */
export function readImport(text: string): ReadImport {
  const steps = readingSteps(text)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps, between which the caller may pause or give up. */
export function* readingSteps(text: string): Generator<Reading, ReadImport> {
  if (text.length > TEXT_MAX) return failed(tooLarge())
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (e) {
    return failed(`文件不是完整的 JSON${placeOf(e, text)}，可能没有下载完整或者被改动过`)
  }
  const list = listOf(data)
  if (list === undefined) return failed(isAnnotation(data) ? '这是网页批注（Web Annotation）文件，但不是本程序导出的，缺少可以导入的内容' : '这不是批注清单的导出文件（缺少 format 标记）')
  const version = VERSIONS_READ.find((v) => v === list['version'])
  if (version === undefined) {
    const newer = typeof list['version'] === 'number' && list['version'] > VERSION ? '，是较新的程序导出的，请先升级本程序' : ''
    return failed(`文件版本是“${'version' in list ? String(list['version']).slice(0, 20) : '无'}”，本程序只能读取版本${VERSIONS_READ.join('、')}${newer}`)
  }
  if (isTooDeep(list)) return failed('文件的层次过深，不是本程序导出的文件')
  const exportedAt = instant.safeParse(list['exportedAt'])
  if (!exportedAt.success) return failed('文件的“导出时间”格式不对')
  const masking = MASKINGS.find((m) => m === list['masking'])
  if (masking === undefined) return failed('文件的“脱敏”不是允许的值')
  const gone = isObject(list['gone']) ? list['gone'] : {}
  const reader = new Rows([list['notes'], list['cases'], list['corrections'], list['leads'], gone['notes'], gone['corrections'], gone['leads']])
  try {
    const file: AnnotationFile = {
      format: FORMAT, version, exportedAt: exportedAt.data, masking,
      notes: yield* reader.read(noteSchema, '批注', list['notes'], ROWS_MAX.notes),
      cases: yield* reader.read(caseRecordSchema, '案件', list['cases'], ROWS_MAX.cases),
      corrections: yield* reader.read(correctionSchema, '更正', list['corrections'] ?? [], ROWS_MAX.corrections),
      leads: yield* reader.read(leadSchema, '线索', list['leads'] ?? [], ROWS_MAX.leads),
      gone: {
        notes: yield* reader.read(tombstoneSchema, '批注删除记录', gone['notes'] ?? [], ROWS_MAX.gone),
        corrections: yield* reader.read(tombstoneSchema, '更正删除记录', gone['corrections'] ?? [], ROWS_MAX.gone),
        leads: yield* reader.read(tombstoneSchema, '线索删除记录', gone['leads'] ?? [], ROWS_MAX.gone),
      },
    }
    const alive = new Set([...file.notes, ...file.corrections, ...file.leads].map((r) => r.id))
    const both = [...file.gone.notes, ...file.gone.corrections, ...file.gone.leads].find((t) => alive.has(t.id))
    return both ? failed(`编号 ${both.id} 既在清单中，又在删除记录中`) : { ok: true, file }
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, error: refusal(error.message) }
    throw error
  }
}

/** A row does not fit; the message says which. */
export class Unfit extends Error {}

/** What the rows of each part are called and keep to, and how many there may be. */
const PARTS = {
  cases: { schema: caseRecordSchema, what: '案件', most: ROWS_MAX.cases }, corrections: { schema: correctionSchema, what: '更正', most: ROWS_MAX.corrections }, leads: { schema: leadSchema, what: '线索', most: ROWS_MAX.leads },
  notes: { schema: noteSchema, what: '批注', most: ROWS_MAX.notes }, goneNotes: { schema: tombstoneSchema, what: '批注删除记录', most: ROWS_MAX.gone },
  goneCorrections: { schema: tombstoneSchema, what: '更正删除记录', most: ROWS_MAX.gone }, goneLeads: { schema: tombstoneSchema, what: '线索删除记录', most: ROWS_MAX.gone },
} as const
export type PartRow<S extends Section> = z.output<(typeof PARTS)[S]['schema']>

/** A row of a file that is read line by line, the `nth` of its part (from 1). @throws Unfit */
export function checkedRow<S extends Section>(section: S, value: unknown, nth: number): PartRow<S> {
  const { schema, what, most } = PARTS[section]
  const row = section === 'notes' && isObject(value) ? value['zb:row'] : value
  if (nth > most) throw new Unfit(`文件的“${what}”超过${most}项，请分批导出后再导入`)
  if (isObject(row) && isTooDeep(row)) throw new Unfit('文件的层次过深，不是本程序导出的文件')
  const read = schema.safeParse(row)
  if (!read.success) throw new Unfit(`第${nth}条${what}${explainIssue(read.error.issues[0])}`)
  return read.data as PartRow<S>
}
export const partName = (section: Section): string => PARTS[section].what

/** Checks lists row by row and counts. */
class Rows {
  #done = 0
  readonly #of: number
  constructor(lists: readonly unknown[]) { this.#of = lists.reduce((sum: number, l) => sum + (Array.isArray(l) ? l.length : 0), 0) }
  * read<S extends z.ZodMiniType<{ id: string }>>(schema: S, what: string, rows: unknown, most: number): Generator<Reading, z.output<S>[]> {
    if (!Array.isArray(rows)) throw new Unfit(`文件的“${what}”缺失，或者类型不对`)
    if (rows.length > most) throw new Unfit(`文件的“${what}”超过${most}项，请分批导出后再导入`)
    const at = new Map<string, number>()
    const good: z.output<S>[] = []
    for (const [i, row] of rows.entries()) {
      const read = schema.safeParse(row)
      if (!read.success) throw new Unfit(`第${i + 1}条${what}${explainIssue(read.error.issues[0])}`)
      const first = at.get(read.data.id)
      if (first !== undefined) throw new Unfit(`第${i + 1}条${what}与第${first + 1}条的编号相同`)
      at.set(read.data.id, i)
      good.push(read.data)
      if (++this.#done % SLICE === 0) yield { done: this.#done, of: this.#of }
    }
    return good
  }
}

/** The list within a file: of version 3 it stands apart from the annotations, which carry the notes. */
function listOf(data: unknown): Record<string, unknown> | undefined {
  if (!isObject(data)) return undefined
  const list = data['zb:list']
  if (!isObject(list)) return data['format'] === FORMAT ? data : undefined
  if (list['format'] !== FORMAT) return undefined
  const items: unknown = isObject(data['first']) ? data['first']['items'] : undefined
  return { ...list, notes: Array.isArray(items) ? items.map((item: unknown) => (isObject(item) ? item['zb:row'] : undefined)) : undefined }
}

function isAnnotation(data: unknown): boolean {
  return isObject(data) && [data['type']].flat().some((t) => t === 'AnnotationCollection' || t === 'AnnotationPage' || t === 'Annotation')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function failed(reason: string): ReadImport {
  return { ok: false, error: refusal(reason) }
}
export function refusal(reason: string): string {
  return `无法导入：${reason}。`
}

export function tooLarge(): string {
  return `文件过大，超过${TEXT_MAX / 1e6} MB，请分批导出后再导入`
}

function isTooDeep(data: object): boolean {
  let level: object[] = [data]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return true
    level = level.flatMap((o) => Object.values(o).filter((v): v is object => v !== null && typeof v === 'object'))
  }
  return false
}
