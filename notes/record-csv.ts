import { csvHead, csvRows } from './export-csv.ts'
import type { Column } from './export-rows.ts'
import type { Entry } from './record.ts'
import { OPERATION_NAMES } from './record-words.ts'

const text = (head: string, width = 20) => ({ head, type: 'text' as const, width, help: '' })
const COLUMNS: readonly Column[] = [
  { ...text('序号'), type: 'number', decimals: 0 }, { ...text('时间'), type: 'datetime' }, text('操作'), text('案号'), text('规则'), text('编号'), { ...text('数量'), type: 'number', decimals: 0 },
  text('说明'), text('前一条校验值'), text('本条校验值'),
]

/** The operation record as a table, with the digests that bind its entries, so that a copy can be checked as well. */
export function recordCsv(entries: readonly Entry[], titles: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${csvHead(COLUMNS)}${recordLines(entries, titles).join('\r\n')}${entries.length > 0 ? '\r\n' : ''}`)
}

/** The row of each entry, as it is written there. */
export function recordLines(entries: readonly Entry[], titles: ReadonlyMap<string, string>): string[] {
  return entries.map((e) => csvRows(COLUMNS, [
    [e.seq, e.at, OPERATION_NAMES[e.what], e.caseId ?? null, e.rule === undefined ? null : (titles.get(e.rule) ?? e.rule), e.id ?? null, e.count ?? null, e.detail ?? null, e.prev, e.hash],
  ]).replace(/\r\n$/, ''))
}
