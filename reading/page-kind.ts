import { findCaseNumbers } from '../casefile/case-number.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { HEADING_TAGS } from './headings.ts'
import { innermost } from './innermost.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import type { DataTable } from './tables.ts'

/** Is a page an enforcement case's? */

export type PageKind = 'case-detail' | 'ruling' | 'case-list' | 'document' | 'not-a-case' | 'unrecognised'

/** Signs of an enforcement case page: labels that no other page has. */
const ENFORCEMENT_LABELS = new Set(['被执行人', '申请执行人', '执行法院', '执行案号', '执行依据', '执行标的', '应执行标的金额', '执行依据文书文号', '尚未执行标的金额', '实际到位金额', '终本约谈', '限制消费令日期', '执行通知书日期', '拟终本日期'])

/** What a page is, by its own number and by what was read; papers and lists are told before. */
export function kindOf(snap: Snapshot, own: OwnCase, pairs: readonly Pair[], valued: readonly Pair[], file: CaseFile, tables: readonly DataTable[]): PageKind {
  const facts = [file.court, file.filedOn, file.handler, file.cause, file.amounts, file.closeMode, file.proposedCloseOn, file.basis].filter((f) => f !== undefined).length
    + (file.applicants.length > 0 ? 1 : 0) + (file.debtors.length > 0 ? 1 : 0) + (file.events.length > 0 ? 1 : 0)
    /* Beside a list of cases a number in one more table is of that list's sort, and heads nothing. */
    + (inTables(snap, own) ? tables.filter((t) => t.kind !== 'cases') : tables).length
  if (own.number !== undefined && file.caseNumber && facts >= 2) return 'case-detail'
  /* Another kind of case: 民初, 刑初 … */
  const labelledNumber = valued.find((p) => p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber')
  if (own.number === undefined && labelledNumber && findCaseNumbers(labelledNumber.value).length > 0) return 'not-a-case'
  const enforcement = new Set(pairs.map((p) => p.label).filter((l) => ENFORCEMENT_LABELS.has(l)))
  const known = new Set(pairs.map((p) => p.label))
  /* Of which of the cases that are open it tells, nothing says. */
  if (own.number === undefined && enforcement.size >= 1 && facts >= 4 && file.debtors.length > 0) return own.many === undefined ? 'case-detail' : own.many === 'tabs' ? 'unrecognised' : 'not-a-case'
  /* Labels of a case without values: a search form is none, anything else could not be read. */
  const inForms = pairs.filter((p) => isEmptyControl(snap, p) || /^[_＿\s]{2,}$/.test(p.value)).length
  if (enforcement.size >= 2 && known.size >= 4 && valued.length * 2 < pairs.length && inForms * 2 < pairs.length) return 'unrecognised'
  if (own.number !== undefined && headed(snap, own) && (enforcement.size >= 1 || facts >= 1)) return 'unrecognised'
  return 'not-a-case'
}

/** A label beside an empty field to be filled in. */
function isEmptyControl(snap: Snapshot, pair: Pair): boolean {
  const box = pair.block.parent
  return pair.value === '' && box !== null && snap.blocks.slice(box.id, Math.min(box.last, box.id + 40) + 1).some((b) => (b.tag === 'input' || b.tag === 'select' || b.tag === 'textarea') && textOf(snap, b).trim() === '')
}

/** Does the own number stand in tables alone? */
function inTables(snap: Snapshot, own: OwnCase): boolean {
  return own.mentioned.every((n) => {
    if (n.text !== own.number) return true
    const block = innermost(snap, n.start)
    return block !== undefined && tableAround(block).tag === 'table'
  })
}

/** Is the own number in a heading or in the page's title? */
function headed(snap: Snapshot, own: OwnCase): boolean {
  if (findCaseNumbers(snap.title).some((n) => n.text === own.number)) return true
  return snap.blocks.some((b) => HEADING_TAGS.has(b.tag) && b.end - b.start < 200 && findCaseNumbers(textOf(snap, b)).some((n) => n.text === own.number))
}

/** The table around it; the root where there is none. */
export function tableAround(block: Block): Block {
  let b = block
  while (b.parent && b.tag !== 'table') b = b.parent
  return b
}
