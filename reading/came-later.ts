import { daysBetween } from '../casefile/dates.ts'
import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { findDates } from './narrative/dates.ts'
import { ofOne } from './row-steps.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import type { Cell } from './grid.ts'
import type { RowContext } from './told-in.ts'

/**
 * “执行通知书、报告财产令发出 | 邮寄送达，2月13日本人签收”, and “送达 | 张三签收” in the entry behind the one in which they were sent: that the
 * papers came, where nothing names them again.
 */

const SERVED: Partial<Record<EventKind, EventKind>> = { 'notice-issued': 'notice-served', 'report-order-issued': 'report-order-served' }
const CAME = /签收|妥投|送达|领取/
const NOT_CAME = /未|无|没|不|退|拒|待|拟|应|失败|公告|通知其/
/** Other papers: what came may have been they. */
const OTHER = /消费令|裁定|传票|决定书|判决|告知书|拘传|评估报告|邮费|回函|通知书(?<!执行通知书)|协助/
const SERVICE = /^(?:送达|签收|送达情况|送达回证|送达回执|文书送达|邮寄送达|邮件签收|送达签收)$/
const RECEIPT = /^(?:经查询?)?(?:EMS|ems|邮政|邮件|邮递|快递|专邮|法院专递|短信|电子送达)?(?:回单|回执|查询(?:结果|显示)|物流|签收|送达)/
/** Papers that come later than this came another time. */
const WITHIN = 60

/** The papers that entries have sent so far, and what the others tell of their coming. */
export function servicesOf(context: RowContext): (row: Row, acts: readonly CaseEvent[]) => CaseEvent[] {
  let sent: { kinds: EventKind[]; on: string } | undefined
  return (row, acts) => {
    const cells = [row.cell('text'), row.cell('result')].filter((c) => c !== undefined)
    const words = squash(`${row.text('matter', 'measure') ?? ''}${cells.map((c) => c.text).join('，')}`)
    const issued = acts.filter((e) => e.kind.value !== null && SERVED[e.kind.value] !== undefined && e.done?.value !== false && e.on?.value != null)
    const on = issued[0]?.on?.value
    if (on != null) {
      const kinds = [...new Set(issued.flatMap((e) => e.kind.value ?? []))]
      sent = OTHER.test(words) ? undefined : { kinds, on }
      const missing = kinds.filter((k) => !acts.some((e) => e.kind.value === SERVED[k]))
      return sent === undefined || missing.length === 0 ? [] : came(context, row, cells, missing, on, true, issued)
    }
    if (OTHER.test(words)) sent = undefined
    const day = valueOf(acts.length === 0 ? dayOf(row) : undefined)
    if (!sent || day === undefined || day < sent.on || daysBetween(sent.on, day) > WITHIN) return []
    const matter = squash(row.text('matter', 'measure') ?? ''), text = squash(cells[0]?.text ?? '')
    if (!SERVICE.test(matter) && !(matter === '' && RECEIPT.test(text))) return []
    return came(context, row, cells, sent.kinds, day, false, [])
  }
}

function dayOf(row: Row): CaseEvent['on'] {
  const cell = row.cell('date', 'visitOn', 'measureOn'), [day, more] = cell ? findDates(cell.text) : []
  return cell && day?.precision === 'day' && !more ? cellFact(row, cell, day.on) : undefined
}

/** `apart`: the day must be told with it, for that of the row is the one of the sending. */
function came(context: RowContext, row: Row, cells: readonly Cell[], kinds: readonly EventKind[], on: string, apart: boolean, issued: readonly CaseEvent[]): CaseEvent[] {
  for (const cell of cells) {
    const days = findDates(cell.text, undefined, on).filter((d) => d.precision === 'day' && d.role === 'day')
    let at = 0
    for (const part of cell.text.split(/[，。；,;\n]/)) {
      const start = at
      at += part.length + 1
      if (!CAME.test(part) || NOT_CAME.test(part)) continue
      const day = days.find((d) => d.start >= start && d.start < at)
      if ((apart && !day) || (day && (day.on < on && apart || daysBetween(on, day.on) > WITHIN))) continue
      const when = day ? cellFact(row, cell, day.on) : dayOf(row)
      if (!when) continue
      const whom = ofOne(context.file, { ...cell, text: part }, row)
      return kinds.flatMap((k) => { const kind = SERVED[k], own = issued.find((e) => e.kind.value === k)?.party; return kind ? [rowEvent(row, kind, { on: when, ...(own ? { party: own } : {}), ...whom })] : [] })
    }
  }
  return []
}
