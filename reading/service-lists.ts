import { squash } from '../casefile/text.ts'
import type { Column } from './columns.ts'
import { isReturned } from './narrative/service-states.ts'
import type { DataTable } from './tables.ts'

/** Lists of what was served whose rows were found as entries of a log: each is of a paper, and its day that of the service. */

const OF_SERVICE = /送达|邮寄|签收|投递/
const OTHERWISE = /约谈|谈话|办案|工作|日志|进展|过程|经过/
const PAPER = /^(?!.*[，,；;。]).{0,12}(?:通知书?|财产令|消费令|裁定书?|决定书|告知书|传票|调解书|判决书|公告)$/
const WAY = /(?:邮寄|直接|电子|公告|留置|当面|EMS|法院专递|专递|转交|委托|短信|签收|送达|本人|已|方式|[,，;；:：（）()\s])+$/
const AS: Partial<Record<Column, Column>> = { matter: 'docName', date: 'servedOn', text: 'result', person: 'other' }

/** The list as one of papers, or as it is. */
export function asServiceList(table: DataTable): DataTable {
  if (table.kind !== 'log' || !OF_SERVICE.test(table.title) || OTHERWISE.test(table.title) || !table.columns.includes('date') || table.columns.includes('docName')) return table
  const matter = table.columns.indexOf('matter')
  const inLine = oneLine(table)
  if (inLine) return inLine
  if (matter < 0 || table.rows.length === 0 || !table.rows.every((r) => PAPER.test(squash(r[matter]?.text ?? '')))) return table
  const result = table.columns.includes('result')
  /* “谷梁青 邮寄”: to whom, and how. */
  const text = table.columns.indexOf('text'), target = table.columns.indexOf('target')
  const rows = text < 0 || target < 0 ? table.rows : table.rows.map((r) => r.map((c, col) => { const words = r[text]; return col === target && squash(c.text) === '' && words ? { ...words, text: words.text.replace(WAY, '').trim() } : c }))
  return { ...table, kind: 'documents', rows, columns: table.columns.map((c) => (c === 'text' && result ? 'other' : c === undefined ? undefined : AS[c] ?? c)) }
}

/** “文书名称：终本裁定书，受送达人：…，送达时间：…”: a row whose words are labels and values. */
const LINE = /^\s*(?:送达)?文书(?:名称)?[:：]\s*([^，,；;:：]{2,16})[，,；;]/
const TO = /(?:受送达人|送达对象|收件人)[:：]\s*([^，,；;:：]{2,20})/
function oneLine(table: DataTable): DataTable | undefined {
  const at = table.columns.indexOf('text')
  const date = table.columns.indexOf('date'), result = table.columns.indexOf('result')
  if (at < 0 || table.rows.length === 0 || !table.rows.every((r) => LINE.test(r[at]?.text ?? ''))) return undefined
  const rows = table.rows.flatMap((r) => {
    const cell = r[at], day = r[date]
    if (!cell || !day) return []
    return [[{ ...cell, text: LINE.exec(cell.text)?.[1] ?? '' }, { ...cell, text: TO.exec(cell.text)?.[1] ?? '' }, day, ...(result < 0 || !r[result] ? [] : [r[result]])]]
  })
  return { ...table, kind: 'documents', columns: ['docName', 'target', 'servedOn', ...(result < 0 ? [] : ['result' as const])], units: [], rows }
}

/** Does any short cell of a row, whatever its column is called, say that the paper came back or is on its way? */
export function cameBack(table: DataTable, i: number): boolean {
  return (table.rows[i] ?? []).some((cell, col) => table.columns[col] !== 'docName' && table.columns[col] !== 'target' && cell.text.length <= CELL_MAX && isReturned(cell.text))
}
const CELL_MAX = 24
