import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Cell } from './grid.ts'
import { cellFact, type Row } from './rows.ts'

/** “网络查控 | 存款、车辆、不动产、证券均已反馈”: what was asked, and that it came back, stand beside the name of the step. */
export function withItsAnswer(row: Row, e: CaseEvent): CaseEvent {
  if (e.kind.value !== 'network-query' || e.done?.value === false || e.detail) return e
  const cells = [row.cell('matter', 'measure'), row.cell('text'), row.cell('result'), row.cell('target')].filter((c) => c !== undefined)
  const items = kindsIn(e.kind.quote) >= SEVERAL ? undefined : cells.find((c) => kindsIn(c.text) >= SEVERAL)
  const detail = items && { detail: cellFact(row, items, items.text.slice(0, 300)) }
  const answer = e.result === undefined ? cells.map((c) => answerIn(row, c)).find((r) => r !== undefined) : undefined
  return { ...e, ...detail, ...(answer && !ANSWER.test(squash(valueOf(detail?.detail) ?? '')) ? { result: answer } : {}) }
}

const KINDS = [/存款|银行|账户/, /车辆|机动车/, /不动产|房产|房屋/, /证券|股票/] as const
const SEVERAL = 2
const kindsIn = (words: string): number => KINDS.filter((k) => k.test(words)).length
/** All came back; what did not is told in other words, and read with its items. */
const ANSWER = /(?:均|已|全部|都|收到)[^，。；,;]{0,6}反馈|反馈(?:完毕|齐全|完成|均)/
const LACKING = /(?:未|没有|尚无|待|除)[^，。；,;]{0,10}反馈|反馈[^，。；,;]{0,4}(?:未|中)/

function answerIn(row: Row, cell: Cell): CaseEvent['result'] {
  if (LACKING.test(cell.text)) return undefined
  const m = ANSWER.exec(cell.text)
  return m ? row.exhibit.fact(m[0], cell.block.start + m.index, cell.block.start + m.index + m[0].length) : undefined
}
