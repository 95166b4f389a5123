import type * as z from 'zod/mini'
import { annotationFileSchema, FILE_MAX, FORMAT, maskCase, maskNote, VERSIONS_READ, type AnnotationFile } from './export-json.ts'
import { planCorrections, type PlannedCorrection } from './import-corrections.ts'
import { compare, order, without, type Planned } from './import-compare.ts'
import type { Correction } from '../casefile/corrections.ts'
import type { CaseRecord, Note } from './schema.ts'

/**
 * Reading an exported file back. Nothing is written here: the plan says of every note and case how it compares with what
 * is stored, and the reader decides.
 */

/** A case file is 6 levels deep; a file much deeper is none of ours and could exhaust the stack of whoever walks through it. */
const DEPTH_MAX = 40

export type ReadImport = { ok: true; file: AnnotationFile } | { ok: false; error: string }

/** Reads the text of a .json export. `error` is one Chinese line: what is wrong, and where. */
export function readImport(text: string): ReadImport {
  if (text.length > FILE_MAX) return failed(`文件过大，超过${FILE_MAX / 1e8}亿个字符，请分批导出后再导入`)
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (e) {
    return failed(`文件不是完整的 JSON${placeOf(e, text)}，可能没有下载完整或者被改动过`)
  }
  if (data === null || typeof data !== 'object' || !('format' in data) || data.format !== FORMAT) return failed('这不是批注清单的导出文件（缺少 format 标记）')
  if (!('version' in data) || !VERSIONS_READ.some((v) => v === data.version)) return failed(`文件版本是“${'version' in data ? String(data.version).slice(0, 20) : '无'}”，本程序只能读取版本${VERSIONS_READ.join('、')}`)
  if (isTooDeep(data)) return failed('文件的层次过深，不是本程序导出的文件')
  const read = annotationFileSchema.safeParse(data)
  if (!read.success) return failed(explain(read.error.issues[0]))
  const twice = repeated('批注', read.data.notes) ?? repeated('案件', read.data.cases) ?? repeated('更正', read.data.corrections)
  return twice === undefined ? { ok: true, file: read.data } : failed(twice)
}

export interface ImportPlan {
  notes: (Planned<Note> & {
    /** the note's case is stored or comes in the same file */
    caseKnown: boolean
  })[]
  cases: Planned<CaseRecord>[]
  corrections: PlannedCorrection[]
}

/**
 * Compares a file with what is stored (rows in the bin included). Nothing that is there is ever replaced without being asked:
 * - same content and revision: same. A masked text is compared with the stored one after masking, so that a masked
 *   export of what is stored is the same, and the stored, full text stays.
 * - a masked text that is newer than a stored one with numbers in clear: conflict, for taking it would lose them.
 * - same revision and other content, or an id that belongs to another note: conflict.
 * - a correction of a value for which another one is in force: conflict, see `planCorrections`.
 */
export function planImport(existing: { notes: readonly Note[]; cases: readonly CaseRecord[]; corrections?: readonly Correction[] }, incoming: AnnotationFile): ImportPlan {
  const notes = new Map(existing.notes.map((n) => [n.id, n]))
  const cases = new Map(existing.cases.map((c) => [c.id, c]))
  const known = new Set([...existing.cases, ...incoming.cases].map((c) => c.id))
  return {
    notes: incoming.notes.map(({ masked, ...note }) => ({
      ...compare(note, notes.get(note.id), masked === true, {
        age: note.revision - (notes.get(note.id)?.revision ?? 0),
        maskedOf: (n) => without(maskNote(n, 'numbers')),
        isOther: (n) => n.caseId !== note.caseId || n.createdAt !== note.createdAt,
      }),
      caseKnown: known.has(note.caseId),
    })),
    cases: incoming.cases.map(({ masked, ...record }) => compare(record, cases.get(record.id), masked === true, {
      age: order(record.lastSeenAt, cases.get(record.id)?.lastSeenAt ?? ''),
      maskedOf: (c) => without(maskCase(c, 'numbers')),
      isOther: () => false,
    })),
    corrections: planCorrections(existing.corrections ?? [], incoming.corrections),
  }
}

function failed(reason: string): ReadImport {
  return { ok: false, error: `无法导入：${reason}。` }
}

/** Where JSON.parse stopped: browsers tell the line, the end of the text, or the words around it, which count when they occur once. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : ''
  if (/end of JSON|end of data|Unterminated/i.test(message)) return '（在末尾中断）'
  const place = /line (\d+) column (\d+)/.exec(message)
  if (place) return `（第${place[1]}行第${place[2]}列）`
  const words = /, (?:\.\.\.)?"([\s\S]{1,60}?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1] ?? ''
  const at = words === '' ? -1 : text.indexOf(words)
  return at < 0 || at !== text.lastIndexOf(words) ? '' : `（第${text.slice(0, at + words.length / 2).split('\n').length}行附近）`
}

function isTooDeep(data: object): boolean {
  let level: object[] = [data]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return true
    level = level.flatMap((o) => Object.values(o).filter((v): v is object => v !== null && typeof v === 'object'))
  }
  return false
}

function repeated(what: string, rows: readonly { id: string }[]): string | undefined {
  const at = new Map<string, number>()
  for (const [i, row] of rows.entries()) {
    const first = at.get(row.id)
    if (first !== undefined) return `第${i + 1}条${what}与第${first + 1}条的编号相同`
    at.set(row.id, i)
  }
  return undefined
}

const LISTS = new Map([['notes', '批注'], ['cases', '案件'], ['corrections', '更正']])
const FIELDS = new Map(Object.entries({
  id: '编号', caseId: '所属案件', target: '批注对象', kind: '批注类型', comment: '批注内容', rule: '涉及规则', decision: '对结论的处理', url: '网址',
  pageTitle: '页面标题', createdAt: '创建时间', updatedAt: '修改时间', revision: '版本', caseNumber: '案号', court: '执行法院', title: '名称',
  firstSeenAt: '首次查看', lastSeenAt: '最近查看', caseFile: '案件内容', review: '核查结论', exportedAt: '导出时间', masking: '脱敏', notes: '批注', cases: '案件', corrections: '更正',
  action: '更正内容', seen: '页面读数', reason: '理由', by: '署名', at: '更正时间',
}))

/** “第3条批注的“批注内容”超过10000个字符” */
function explain(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return '文件不符合格式'
  const [list, index, ...rest] = issue.path
  const inList = LISTS.has(String(list)) && typeof index === 'number'
  const names = (inList ? rest : issue.path).map((p, i) => (i === 0 ? (FIELDS.get(String(p)) ?? String(p)) : typeof p === 'number' ? `第${p + 1}项` : String(p)))
  const row = inList ? `第${index + 1}条${LISTS.get(String(list))}` : '文件'
  return `${row}${names.length === 0 ? '' : `的“${names.join('›').slice(0, 80)}”`}${wrong(issue)}`
}

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big': return `超过${issue.maximum}${issue.origin === 'string' ? '个字符' : issue.origin === 'array' ? '项' : ''}`
    case 'too_small': return issue.origin === 'string' ? '为空' : `小于${issue.minimum}`
    case 'invalid_type': return '缺失，或者类型不对'
    case 'invalid_value': return '不是允许的值'
    case 'invalid_format': return '格式不对'
    default: return '不符合格式'
  }
}
