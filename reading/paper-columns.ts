import { squash } from '../casefile/text.ts'
import type { Column } from './columns.ts'
import type { Cell } from './grid.ts'

/** 措施名称 | 被执行人 | 作出日期 | 送达日期, with 执行通知书, 限制消费令, 失信决定书 in its rows: a list of papers, whatever it calls them. */

const PAPER = /^[^，。；]{0,40}(?:书|令|传票|通知|笔录)(?:[(（][^()（）]{1,20}[)）])?$/
const MADE = /^(?:文书)?(?:作出|制作|签发|决定|出具|制发|生成|落款|制发)(?:日期|时间)$/

export function asPapers(columns: readonly (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[]): (Column | undefined)[] {
  if (columns.includes('docName') || !columns.includes('servedOn') || rows.length === 0) return [...columns]
  const at = columns.findIndex((c, col) => (c === 'matter' || c === 'measure' || c === undefined) && rows.filter((r) => PAPER.test(squash(r[col]?.text ?? ''))).length * 3 >= rows.length * 2)
  if (at < 0) return [...columns]
  const made = columns.includes('docOn') ? -1 : headings.findIndex((h, col) => (columns[col] === undefined || columns[col] === 'measureOn' || columns[col] === 'date') && MADE.test(h))
  return columns.map((c, col) => (col === at ? 'docName' : col === made ? 'docOn' : c === 'debtors' && !columns.includes('target') ? 'target' : c))
}
