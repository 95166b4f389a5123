import { caseTypeOf, findCaseNumbers } from '../casefile/case-number.ts'
import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { TableKind } from './columns.ts'
import type { DataTable } from './tables.ts'

/**
 * A list on the page of one case may hold rows of another of the same people, each with its number: a talk in that case is none in this one.
 * The list stays as whole as it says it is: what is left of it is all that it shows of this case.
 */
export function ofThisCase(table: DataTable, own: string | undefined, file: CaseFile): DataTable {
  if (own === undefined || !OF_ACTS.has(table.kind)) return table
  const first = valueOf(file.originalCase?.number)
  const isOthers = (text: string): boolean => {
    if (!text.includes('执') || text.length > LONGEST) return false
    const [number, second] = findCaseNumbers(text)
    if (!number || second || number.text === own || number.text === first || !CLOSES.has(caseTypeOf(number) ?? '')) return false
    const before = text.slice(0, number.start).trim(), behind = text.slice(number.end).trim()
    return (before === '' && /^(?:号?案件?)?$/.test(behind)) || (/(?:^|[，。；,;（(])(?:系|属于?|为|是)$/.test(before) && OF_IT.test(behind))
  }
  const rows = table.rows.filter((r) => !r.some((c) => isOthers(c.text)))
  return rows.length === table.rows.length ? table : { ...table, rows, ...(table.numbers ? { numbers: table.numbers.filter((_, i) => rows.includes(table.rows[i] ?? [])) } : {}) }
}

const OF_ACTS: ReadonlySet<TableKind> = new Set<TableKind>(['log', 'interviews', 'queries', 'visits', 'measures', 'acts', 'auctions', 'money', 'reports', 'clues'])
/** A preservation or an objection belongs to the enforcement that it is about. */
const CLOSES: ReadonlySet<string> = new Set(['first', 'resumed'])
/** “系（2024）某0000执1号案约谈” */
const OF_IT = /^号?案件?(?:中)?的?(?:约谈|谈话|笔录|记录|走访|调查|查询|查控|材料|文书)/
const LONGEST = 80
