import { squash } from '../casefile/text.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { chosen } from './chosen.ts'
import type { Cell } from './grid.ts'
import { standing, standingOf } from './narrative/standing.ts'
import { cellFact, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'

/** A cell that says of the row's matter how it stands and nothing else: 已完成, 未开展, 不涉及. */

/** How the row's matter stands; `undefined` where no cell is such a word. */
export function stateOf(row: Row): { state: 'idle' | 'undone' | 'done'; cell: Cell } | undefined {
  for (const column of ['result', 'text', 'state'] as const) {
    const cell = row.cell(column)
    const words = cell ? squash(chosen(cell.text)) : ''
    const state = cell && standing(words)
    if (state) return { state, cell }
  }
  /* 调查时间 待定, 约谈日期 应于2025-06-18前: a day that is yet to be. */
  const day = row.cell('visitOn', 'interviewOn', 'measureOn', 'date'), due = day && standingOf(day.text)
  return day && (due === 'idle' || due === 'undone') ? { state: due, cell: day } : undefined
}

/** A paper that is only drafted, was withdrawn, or is missing from the file: it shows nothing. */
const NOT_THERE = /^(?:未(?:上传|生成|制作|签发|形成|提交|扫描|入卷|附卷|提供)|缺失?|缺少|欠缺|(?:已)?缺页|待(?:补充?|补正|签发|上传|生成|制作|审批|审核|提交|拟制)|需补充|应补充|草稿|拟稿中?|起草中|(?:已)?(?:作废|废止|撤回|删除|驳回|退回)|退回修改|审[批核]中|不适用|不涉及|不需要|无需|无须)$/
/** Of what a list of papers says of each where no column is its name, number or day. */
const TELLS_OF_PAPER: ReadonlySet<string | undefined> = new Set<string | undefined>(['state', 'result', 'text', undefined])

export const isLacking = (words: string): boolean => NOT_THERE.test(squash(words))

/** Does a cell of this row of papers say that there is none? */
export function isNotThere(table: DataTable, i: number): boolean {
  /* 送达状态 退回: it went out. */
  return (table.rows[i] ?? []).some((cell, col) => TELLS_OF_PAPER.has(table.columns[col]) && !/送达|签收|投递|邮寄|物流/.test(table.headings?.[col] ?? '') && isLacking(cell.text))
}

/** The act of the matter, told as not done: a day in the row is the one when it was due or looked at. */
export function notDone(row: Row, cell: Cell, e: CaseEvent): CaseEvent {
  const { on: _on, onPrecision: _precision, ...rest } = e
  return { ...rest, done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done') }
}

/** A tag behind the words of an entry, or beside its day, that says that it is not done: “约谈申请执行人 已取消”, “2025-06-18 待办”. */
export function tagOf(row: Row): { state: 'idle' | 'undone'; cell: Cell } | undefined {
  const day = row.cell('date'), beside = day && standingOf(day.text)
  if (day && (beside === 'idle' || beside === 'undone')) return { state: beside, cell: day }
  /* Who kept the entry stands beside the day too. */
  const keeper = row.cell('person'), kept = keeper && standing(squash(keeper.text))
  if (keeper && (kept === 'idle' || kept === 'undone')) return { state: kept, cell: keeper }
  for (const cell of [row.cell('text'), row.cell('matter', 'measure')]) {
    const tag = cell && TAGGED.exec(cell.text)?.[2]
    const state = tag === undefined ? undefined : standing(tag)
    if (cell && (state === 'idle' || state === 'undone')) return { state, cell }
  }
  return undefined
}
/** A name of a step, not a sentence. */
const TAGGED = /^([^，。；,;\n]{2,24})[\s\u3000]+[【[（(]?([^\s，。；,;【】[\]（）()]{1,8})[】\]）)]?$/

/** The name of a step without the tag behind it. */
export const withoutTag = (text: string): string => TAGGED.exec(text)?.[1] ?? text
