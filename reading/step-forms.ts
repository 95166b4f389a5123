import type { Block, Snapshot } from '../page/snapshot.ts'
import type { Field } from './form-fields.ts'
import { labelText, type Cell } from './grid.ts'
import { meaningOf } from './labels.ts'
import type { DataTable } from './tables.ts'
import { isDay } from './unnamed-log.ts'

/** 询问被执行人 over 询问日期, 询问内容: a form whose labels are of no list. Its title is the step, the one day among its values that of it. */

/** Days on which something else was. */
const OTHER_DAY = /反馈|送达|签收|发出|寄出|制作|到期|届满|截止|登记|录入|解除|结束|预约|计划|规定|应|拟|期限|出生|生效|公告期/
const OF_A_DAY = /(?:日期|时间)$/

export function stepForm(snap: Snapshot, body: Block, fields: readonly Field[], title: Block): DataTable | undefined {
  if (fields.length > 6 || fields.some((f) => meaningOf(f.label)?.type === 'scalar' || !/^[\u4e00-\u9fa5/（()）、]{2,16}$/.test(f.label))) return undefined
  const cell = ({ start, end }: { start: number; end: number }): Cell => {
    const text = snap.text.slice(start, end), from = start + (/[^\s:：]/.exec(text)?.index ?? 0)
    return { block: { ...body, start: from, end: Math.max(from, start + text.trimEnd().length), children: [] }, origin: true, header: false, text: snap.text.slice(from, end).trim() }
  }
  const days = fields.filter((f) => OF_A_DAY.test(f.label) && isDay(cell(f.value).text)), [day, second] = days.filter((f) => !OTHER_DAY.test(f.label))
  if (!day || second || fields.some((f) => OF_A_DAY.test(f.label) && !days.includes(f) && !OTHER_DAY.test(f.label))) return undefined
  const said = fields.filter((f) => !days.includes(f)).map((f) => cell(f.value)).filter((c) => c.text !== '')
  const [text, ...more] = said, result = more.at(-1), empty = cell({ start: body.end, end: body.end })
  const named = cell(title)
  return {
    kind: 'log', columns: ['date', 'matter', 'text', 'result'], units: [], rows: [[cell(day.value), { ...named, text: labelText(named.text).label }, text ?? empty, result ?? empty]], blocks: [body],
    title: '', coverage: 'partial',
  }
}
