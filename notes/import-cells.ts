import { cellText } from './export-text.ts'
import { COMMENT_MAX, HANDLING_NAMES, HANDLINGS, NOTE_KIND_NAMES, NOTE_KINDS, NOTE_WEIGHT_NAMES, NOTE_WEIGHTS, TAG_MAX, TAGS_MAX, type Handling, type NoteKind, type NoteWeight } from './kinds.ts'
import { maskText } from './mask.ts'
import type { Note } from './schema.ts'

/** Cells that people edit, and whether they say something else than what is stored. */

/** Texts of a row's cells; undefined where the column is missing. */
export interface Cells { kind: string | undefined; weight: string | undefined; comment: string | undefined; handling: string | undefined; tags: string | undefined; document: string | undefined; page: string | undefined }
/** What the cells say: undefined where the column is missing, null where the cell is empty. */
export interface Edit {
  kind?: NoteKind | undefined
  weight?: NoteWeight | null
  comment?: string
  handling?: Handling | null
  tags?: string[]
  /** the cell as it is: a tag may hold the sign that parts tags */
  tagText?: string
  document?: { name: string; page?: number } | null
  /** columns of the document that the sheet has */
  has: { name: boolean; page: boolean }
  empty: boolean
  /** Chinese: which cell cannot be what it is */
  wrong?: string
}

export function readCells(cells: Cells): Edit {
  const edit: Edit = { has: { name: cells.document !== undefined, page: cells.page !== undefined }, empty: Object.values(cells).every((c: unknown) => typeof c !== 'string' || c.trim() === '') }
  const wrong = (why: string): Edit => ({ ...edit, wrong: why })
  const kind = cells.kind?.trim() ?? ''
  if (kind !== '') {
    edit.kind = NOTE_KINDS.find((k) => NOTE_KIND_NAMES[k] === kind)
    if (edit.kind === undefined) return wrong(`批注类型“${kind.slice(0, 20)}”不是${NOTE_KINDS.map((k) => NOTE_KIND_NAMES[k]).join('、')}之一`)
  }
  if (cells.weight !== undefined) {
    const said = cells.weight.trim()
    const weight = NOTE_WEIGHTS.find((w) => NOTE_WEIGHT_NAMES[w] === said)
    if (said !== '' && weight === undefined) return wrong(`重要程度“${said.slice(0, 20)}”不是${NOTE_WEIGHTS.map((w) => NOTE_WEIGHT_NAMES[w]).join('、')}之一`)
    edit.weight = weight ?? null
  }
  if (cells.handling !== undefined) {
    const said = cells.handling.trim()
    const handling = HANDLINGS.find((h) => HANDLING_NAMES[h] === said)
    if (said !== '' && said !== '无' && handling === undefined) return wrong(`处理意见“${said.slice(0, 20)}”不是${HANDLINGS.map((h) => HANDLING_NAMES[h]).join('、')}之一`)
    edit.handling = handling ?? null
  }
  if (cells.comment !== undefined) {
    if (cells.comment.length > COMMENT_MAX) return wrong(`批注内容超过${COMMENT_MAX}个字符`)
    edit.comment = cells.comment
  }
  if (cells.tags !== undefined) {
    const tags = [...new Set(cells.tags.split(/[、,，;；\n]/).map((t) => t.trim()).filter((t) => t !== ''))]
    if (tags.length > TAGS_MAX) return wrong(`标签超过${TAGS_MAX}个`)
    if (tags.some((t) => t.length > TAG_MAX)) return wrong(`有标签超过${TAG_MAX}个字符`)
    edit.tags = tags
    edit.tagText = cells.tags
  }
  /* 第12页, and digits of full width, as people type them. */
  const name = cells.document?.trim() ?? '', page = (cells.page ?? '').normalize('NFKC').replace(/^\s*第?\s*(\d{1,6})\s*页?\s*$/, '$1').trim()
  if (name.length > 200) return wrong('文书名称超过200个字符')
  if (page !== '' && !/^[1-9]\d{0,4}$/.test(page)) return wrong(`页码“${page.slice(0, 20)}”不是数字`)
  if (edit.has.name || edit.has.page) edit.document = name === '' && page === '' ? null : { name, ...(page === '' ? {} : { page: Number(page) }) }
  return edit
}

type Changed = Partial<Pick<Note, 'kind' | 'weight' | 'comment' | 'handling' | 'tags' | 'document'>>

/** What a row says otherwise than the note; undefined where it says the same. `masked`: texts of the row may hide something. */
export function unlike(note: Note, edit: Edit, masked: boolean): Changed | undefined {
  const changed: Changed = {}
  const text = (cell: string, whole: string): boolean => (masked ? sameMasked(cell, whole) : sameText(cell, whole))
  if (edit.kind !== undefined && edit.kind !== note.kind) changed.kind = edit.kind
  if (edit.weight !== undefined && (edit.weight ?? undefined) !== note.weight) changed.weight = edit.weight ?? undefined
  if (edit.handling !== undefined && (edit.handling ?? undefined) !== note.handling) changed.handling = edit.handling ?? undefined
  if (edit.comment !== undefined && !text(edit.comment, note.comment)) changed.comment = edit.comment
  if (edit.tags !== undefined && !text(edit.tagText ?? '', (note.tags ?? []).join('、')) && edit.tags.join('、') !== (note.tags ?? []).join('、')) changed.tags = edit.tags.length === 0 ? undefined : edit.tags
  if (edit.document !== undefined) {
    const shown = note.document?.page ?? ('page' in note.target ? note.target.page : undefined)
    const name = !edit.has.name || text(edit.document?.name ?? '', note.document?.name ?? '') ? note.document?.name : (edit.document?.name ?? '')
    const page = !edit.has.page || edit.document?.page === shown ? note.document?.page : edit.document?.page
    if (name !== note.document?.name || page !== note.document?.page) changed.document = (name ?? '') === '' && page === undefined ? undefined : { name: name ?? '', ...(page === undefined ? {} : { page }) }
  }
  return Object.keys(changed).length === 0 ? undefined : changed
}

/** Spreadsheets change line ends and drop control characters; nobody sees blanks at the end. */
export function sameText(cell: string, whole: string): boolean {
  return cellText(cell).trimEnd() === cellText(whole).trimEnd()
}

/* What masking writes: 刘某1 (and the blank it puts before a digit), 某某公司2, 某地址, 案件3, stars with the digits around them. */
const HIDDEN = /某某(?:公司|银行|合作社|企业|厂|商行|医院|学校|组织|事务所|单位)\d{0,4}|某地址|[\u4e00-\u9fffA-Z]?某(?!某|地址)\d{0,4}(?: (?=[0-9A-Za-z*]))?|案件\d{1,4}|[\dXx-]{0,8}\*{1,30}[\dXx-]{0,8}/g
/** Longest text that one of these stands for. */
const HIDDEN_MAX = 80

/** The cell may be the stored text with parts of it masked: what is not masked stands in it in the same order, with nothing left over. */
export function sameMasked(cell: string, whole: string): boolean {
  const [a, b] = [cellText(cell).trimEnd(), cellText(whole).trimEnd()]
  if (a === b || a === cellText(maskText(b)).trimEnd()) return true
  const shown = a.split(HIDDEN)
  if (shown.length === 1) return false
  let at = 0
  for (const [i, piece] of shown.entries()) {
    const found = i === 0 ? (b.startsWith(piece) ? 0 : -1) : i === shown.length - 1 ? (b.endsWith(piece) ? b.length - piece.length : -1) : b.indexOf(piece, at + 1)
    if (found < 0 || (i > 0 && (found < at || found - at > HIDDEN_MAX))) return false
    at = found + piece.length
  }
  return true
}
