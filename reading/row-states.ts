import { squash } from '../casefile/text.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { chosen } from './chosen.ts'
import type { Cell } from './grid.ts'
import { cellFact, type Row } from './rows.ts'

/** A cell that says of the row's matter how it stands and nothing else: 已完成, 未开展, 不涉及. */

/** Said of a duty that does not arise, or not yet: neither done nor left undone. */
const IDLE = /^(?:不涉及|不适用|无需(?:开展|办理|采取|进行)?|无须(?:开展|办理|采取|进行)?|未到期|(?:尚)?未到(?:节点|阶段|时间)|待办|待办理|待开展|待完成|待处理|待定|未见(?:记载|材料|反映)?|未记载|无记载|卷内无(?:记载|材料)?|未抽取到|未提取到|未识别|待查|不详|草稿|拟稿|拟稿中|未签发|待签发|待用印|审核中|进行中|办理中|处理中|免)$/
const UNDONE = /^(?:超期|逾期|到期|暂|尚)?未(?:开展|进行|完成|办理|实施|启动|采取|开始|执行|落实|做|办|约谈|查询|送达|发出|成功)$|^[否×✗✘✕]$|^(?:送达|发送|办理)?失败$|^(?:已)?(?:退回|退件|拒收)$/
const DONE = /^已(?:完成|办结|办理|开展|落实|实施|采取|执行|做)$|^(?:完成|办结)$|^[是√✓✔☑]$/

/** How something stands, by a word that says nothing else. */
export function standing(words: string): 'idle' | 'undone' | 'done' | undefined {
  if (words === '' || words.length > 8) return undefined
  return IDLE.test(words) ? 'idle' : UNDONE.test(words) ? 'undone' : DONE.test(words) ? 'done' : undefined
}

/** How the row's matter stands; `undefined` where no cell is such a word. */
export function stateOf(row: Row): { state: 'idle' | 'undone' | 'done'; cell: Cell } | undefined {
  for (const column of ['result', 'text', 'state'] as const) {
    const cell = row.cell(column)
    const words = cell ? squash(chosen(cell.text)) : ''
    const state = cell && standing(words)
    if (state) return { state, cell }
  }
  return undefined
}

/** The act of the matter, told as not done: a day in the row is the one when it was due or looked at. */
export function notDone(row: Row, cell: Cell, e: CaseEvent): CaseEvent {
  const { on: _on, onPrecision: _precision, ...rest } = e
  return { ...rest, done: cellFact(row, cell, false), status: cellFact(row, cell, 'not-done') }
}
