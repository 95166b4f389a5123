import { readCaseNumber } from '../casefile/case-number.ts'
import { ID_HEAD, REVISION_HEAD } from './export-columns.ts'
import { cellText } from './export-text.ts'
import { readCells, unlike, type Edit } from './import-cells.ts'
import { noteSchema, rowId, type CaseRecord, type Note } from './schema.ts'
import { wordsOf } from './versions.ts'

/**
 * Our .xlsx, edited by hand, as notes. Taken are the columns that people edit: type, weight, words, handling, tags, document and
 * page; all else is for reading. A cell that says what is stored is no change. Nothing is written here.
 */

export type SheetCell = string | number | boolean | Date | null
export interface SheetFile {
  /** 批注清单, its head among the first rows */
  rows: readonly (readonly SheetCell[])[]
  /** 说明; undefined where it is missing */
  about: readonly (readonly SheetCell[])[] | undefined
  /** when the file was last saved, as an ISO instant */
  savedAt: string
}
export type ReadSheet =
  | { ok: true; notes: Note[]; masked: boolean; /** rows that are not taken in, and columns that are missing: a line each */ problems: string[] }
  | { ok: false; error: string }

const WORDS_HEADS = ['批注内容/理由', '批注内容']
const HEAD_ROWS = 5
/** Rows of one file: as many as a large office has notes, twice. */
export const SHEET_ROWS_MAX = 200_000

export const isNoteSheet = (rows: readonly (readonly SheetCell[])[]): boolean => headOf(rows) !== undefined

export function readNoteSheet({ rows, about, savedAt }: SheetFile, stored: { notes: readonly Note[]; cases: readonly Pick<CaseRecord, 'id' | 'deletedAt'>[] }): ReadSheet {
  const head = headOf(rows)
  if (head === undefined) return failed(`没有找到批注清单：表头中应当有“批注类型”“批注内容/理由”`)
  if (rows.length > SHEET_ROWS_MAX) return failed(`批注清单超过${SHEET_ROWS_MAX}行，请分批导入`)
  const columns = new Map<string, number>()
  for (const [i, cell] of (rows[head] ?? []).entries()) {
    const name = textOf(cell).trim()
    if (name === '') continue
    if (columns.has(name)) return failed(`表头中“${name}”出现了两次，分不清以哪一栏为准`)
    columns.set(name, i)
  }
  if (!columns.has(ID_HEAD)) return failed(`缺少“${ID_HEAD}”一栏，认不出原有的批注；请用导出的原表修改`)
  const missing = ['重要程度', '处理意见', '标签', '文书', '页码', REVISION_HEAD].filter((h) => !columns.has(h))
  const problems = missing.map((h) => (h === REVISION_HEAD ? `没有“${h}”一栏：改动都按可能有冲突处理` : `没有“${h}”一栏：该项不作改动`))
  const level = levelOf(about)
  if (level === undefined) problems.push('没有“说明”表，看不出是否遮盖过，按遮盖过处理')
  const byId = new Map(stored.notes.map((n) => [n.id, n]))
  const known = new Set(stored.cases.filter((c) => c.deletedAt === undefined).map((c) => c.id))
  const said = new Map<string, Note>()
  const notes: Note[] = []
  const at = new Map<string, number>()
  let added = 0
  for (let r = head + 1; r < rows.length; r++) {
    const row = rows[r] ?? []
    const cell = (name: string): SheetCell | undefined => { const i = columns.get(name); return i === undefined ? undefined : (row[i] ?? null) }
    const text = (name: string): string | undefined => { const c = cell(name); return c === undefined ? undefined : textOf(c) }
    const words = WORDS_HEADS.find((h) => columns.has(h)) ?? ''
    const edit = readCells({ kind: text('批注类型'), weight: text('重要程度'), comment: text(words), handling: text('处理意见'), tags: text('标签'), document: text('文书'), page: text('页码') })
    const id = (text(ID_HEAD) ?? '').trim(), number = text('案号') ?? ''
    if (id === '' && number.trim() === '' && edit.empty) continue
    const bad = (why: string) => problems.push(`第${r + 1}行：${why}，没有导入`)
    if (edit.wrong !== undefined) { bad(edit.wrong); continue }
    if (id !== '' && !rowId.safeParse(id).success) { bad(`“${ID_HEAD}”被改动过`); continue }
    const first = at.get(id)
    if (first !== undefined) { bad(`编号与第${first + 1}行相同`); continue }
    if (id !== '') at.set(id, r)
    const existing = byId.get(id)
    if (existing) {
      notes.push(edited(existing, edit, { base: Number(text(REVISION_HEAD) ?? ''), masked: level !== 'none', savedAt }))
      continue
    }
    const caseId = readCaseNumber(number)?.text
    if (caseId === undefined || !known.has(caseId)) { bad(number.trim() === '' ? '没有案号' : `本机没有案件 ${cellText(number).slice(0, 60)}`); continue }
    if (edit.kind === undefined) { bad('没有批注类型'); continue }
    const quote = cellText(text('原文摘录') ?? '').slice(0, 5000)
    const made = noteSchema.safeParse({
      id: id === '' ? 'row-00000' : id, caseId, kind: edit.kind, comment: edit.comment ?? '', ...details(edit), url: '', pageTitle: '导入的批注清单',
      target: id !== '' && quote !== '' && text('批注对象') === '原文' ? { type: 'words', quote, prefix: '', suffix: '', start: 0, end: 0 } : { type: 'case' },
      ...born(id === '' ? undefined : cell('创建时间'), savedAt), revision: Math.max(1, Math.trunc(Number(text(REVISION_HEAD)) || 1)), ...(level === 'none' ? {} : { masked: true }),
    })
    if (!made.success) { bad('内容不符合要求'); continue }
    if (id !== '') { notes.push(made.data); continue }
    /* Added by hand. The same words on the same case are the same note, however often the file comes. */
    if (said.size === 0) for (const n of stored.notes) if (n.deletedAt === undefined) said.set(`${n.caseId}\n${plainWords(n)}`, n)
    const same = said.get(`${caseId}\n${plainWords(made.data)}`)
    const fresh = same ?? { ...made.data, id: freeId(savedAt, byId, () => ++added) }
    if (!same) said.set(`${caseId}\n${plainWords(fresh)}`, fresh)
    if (!at.has(fresh.id)) notes.push(fresh)
    at.set(fresh.id, r)
  }
  return { ok: true, notes, masked: level !== 'none', problems }
}

interface Base { base: number; masked: boolean; savedAt: string }

/** The stored note with what was changed in its row; itself where nothing was. */
function edited(note: Note, edit: Edit, { base, masked, savedAt }: Base): Note {
  const changed = unlike(note, edit, masked)
  if (changed === undefined) return note
  const { deletedAt: _, by: _1, past = [], ...rest } = note
  const from = Number.isInteger(base) && base >= 1 ? base : 0
  const hidden = masked && changed.comment !== undefined
  return noteSchema.parse({
    ...rest, ...changed, revision: from + 1, updatedAt: savedAt > note.updatedAt ? savedAt : new Date(Date.parse(note.updatedAt) + 1).toISOString(),
    ...(from === note.revision ? { past: [...past, note.updatedAt].slice(-60) } : {}), ...(hidden ? { masked: true } : {}),
  })
}

function details(edit: Edit): object {
  return { ...(edit.weight ? { weight: edit.weight } : {}), ...(edit.handling ? { handling: edit.handling } : {}), ...(edit.tags?.length ? { tags: edit.tags } : {}), ...(edit.document ? { document: edit.document } : {}) }
}

/** The clock of a list is that of Shanghai; a reader of cells gives it as if it were UTC. */
function born(cell: SheetCell | undefined, savedAt: string): { createdAt: string; updatedAt: string } {
  const ms = cell instanceof Date ? cell.getTime() - 8 * 3_600_000 : NaN
  const createdAt = Number.isNaN(ms) || ms < 0 || ms > Date.parse(savedAt) ? savedAt : new Date(ms).toISOString()
  return { createdAt, updatedAt: createdAt }
}

function plainWords(n: Note): string {
  return wordsOf({ kind: n.kind, comment: cellText(n.comment).trim(), weight: n.weight, handling: n.handling, tags: n.tags, document: n.document })
}

function freeId(savedAt: string, taken: ReadonlyMap<string, Note>, next: () => number): string {
  for (;;) {
    const id = `sheet-${Date.parse(savedAt).toString(36)}-${next()}`
    if (!taken.has(id)) return id
  }
}

function headOf(rows: readonly (readonly SheetCell[])[]): number | undefined {
  const at = rows.slice(0, HEAD_ROWS).findIndex((row) => {
    const heads = row.map((c) => textOf(c).trim())
    return heads.includes('批注类型') && WORDS_HEADS.some((h) => heads.includes(h))
  })
  return at < 0 ? undefined : at
}

/** How much was masked, as 说明 says; undefined where it does not. */
function levelOf(about: SheetFile['about']): 'none' | 'masked' | undefined {
  const said = about?.find((row) => textOf(row[0] ?? null).trim() === '脱敏')
  return said === undefined ? undefined : textOf(said[1] ?? null).startsWith('未脱敏') ? 'none' : 'masked'
}

function textOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cellText(String(cell))
}

function failed(reason: string): ReadSheet {
  return { ok: false, error: `无法导入：${reason}。` }
}
