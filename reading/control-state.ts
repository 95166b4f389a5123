import { squash } from '../casefile/text.ts'
import type { Asset } from '../casefile/schema.ts'
import { standing } from './narrative/standing.ts'
import { cellFact, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { rankIn } from './values.ts'

/** How a control stands, in a column beside the one that names it: 轮候, 查封失败, 审批中, 已解封. */

const COLUMNS: ReadonlySet<string> = new Set(['controlKind', 'state', 'result', 'feedback', 'text'])
const NOT_HELD = /^(?:待|拟|未(?:能|予|实际)?|无法)(?:查封|冻结|扣押|控制|办理)|^(?:查封|冻结|扣押|控制|协助)(?:失败|不成|未成功?|中|被拒)$/
const RELEASED = /^(?:已)?(?:解封|解冻|解除|解除(?:查封|冻结|扣押|控制|措施)|到期失效|已失效)$/

/** The control with what those columns say of it; undefined where they say that there is none. */
export function withControlState(row: Row, table: DataTable, i: number, control: Asset['control']): Asset['control'] {
  if (!control) return control
  const cells = (table.rows[i] ?? []).filter((_, col) => COLUMNS.has(table.columns[col] ?? ''))
  let held = control
  for (const cell of cells) {
    const words = squash(cell.text), stands = standing(words)
    /* “未实际扣押” of a thing that is sealed is no word of the sealing. */
    if (words.includes('扣押') && held.kind?.value !== 'impounded') continue
    if (NOT_HELD.test(words) || stands === 'idle' || stands === 'undone') return undefined
    if (!held.released && RELEASED.test(words)) held = { ...held, released: cellFact<boolean | string>(row, cell, true) }
    const rank = held.rank || words.length > 8 ? undefined : rankIn(words)
    if (rank && /轮候|首封|首查封|顺位/.test(words)) held = { ...held, rank: cellFact(row, cell, rank) }
  }
  return held
}
