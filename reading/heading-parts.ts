import { columnOf, type Column } from './columns.ts'
import { daysAlone } from './days-alone.ts'
import { isBlank } from './exhibit.ts'
import { isMode } from './head-fill.ts'
import { labelText, type Grid } from './grid.ts'
import type { Headed } from './head-row.ts'
import { isDay, tellsAct } from './unnamed-log.ts'

/** Headings that stand in no dictionary, told by the words they are made of and by what stands below them. */

/** Days on which nothing was done: what is due, planned, answered, entered. */
export const NOT_DONE = /应|规定|计划|预计|期限|届满|截[止至]|最迟|到期|反馈|回执|回复|更新|录入|归档|收案|分案|止$|至$/
const PARTS: readonly [RegExp, Column][] = [
  [/日期$|时间$|日$|^(?:实际)?(?:完成|办结|发起|开始|提交|实施)$|^时点$/, 'date'],
  [/对象|当事|相对|主体|姓名|受送达|被[^，]{1,5}人$|^[何哪]人$|谁/, 'target'],
  [/结果|状态|进展|结论|是否/, 'result'],
  [/事项|节点|环节|措施|行为|类型|类别|种类|项目|工作|步骤|方式|渠道|途径|动作|名称|事由/, 'matter'],
  [/内容|说明|情况|摘要|备注|描述|详情|记录|经过|概述|记要|纪要/, 'text'],
  [/[人员]$/, 'person'],
]

/** What a heading that nobody knows most likely stands for in a log. */
export function columnOfParts(heading: string): Column | undefined {
  if (/[日时期]|完成/.test(heading) && NOT_DONE.test(heading)) return 'other'
  return NOT_DONE.test(heading) && heading.length <= 2 ? 'other' : PARTS.find(([re]) => re.test(heading))?.[1]
}

/** One day, or several and nothing else. */
export const isDays = (text: string): boolean => isDay(text) || daysAlone(text).length > 1

/** Of several days in a row the one on which it was done: 开始 beside 结束. */
const finished = (days: readonly number[], named: readonly { label: string }[]): number[] => { const done = days.filter((col) => /实际|完成|办结/.test(named[col]?.label ?? '')); return done.length > 0 ? done : days.filter((col) => /结束|终了/.test(named[col]?.label ?? '')) }

/** A log under such headings: one column of days on which something was done, and words that tell acts beside it. */
export function logByParts(g: Grid): Headed | undefined {
  const [head, ...rows] = g.rows
  if (!head || rows.length === 0 || g.width < 3 || head.some((c) => c.text.length > 12 || /\d/.test(c.text))) return undefined
  const named = head.map((c) => labelText(c.text))
  const columns = named.map((l, col): Column | undefined => (l.label === '' ? undefined : (columnOf(l.label) ?? (isMode(l.label, rows.map((r) => r[col]?.text ?? '').filter((t) => !isBlank(t))) ? 'mode' : columnOfParts(l.label)))))
  const filled = (col: number) => rows.map((r) => r[col]?.text ?? '').filter((t) => /[\d\u4e00-\u9fa5]/.test(t))
  /* A day is told by what stands there, whatever the heading: one column of them, and no second that could be it. */
  const days = columns.flatMap((c, col) => { const texts = filled(col); return c !== 'other' && texts.length > 0 && texts.filter(isDays).length * 5 >= texts.length * 4 ? [col] : [] })
  const [date] = days.length > 1 ? finished(days, named) : days
  if (date === undefined || (days.length > 1 && finished(days, named).length > 1)) return undefined
  columns.forEach((c, col) => { if (c === 'date' && col !== date) columns[col] = 'other' })
  columns[date] = 'date'
  if (!columns.some((c) => c === 'matter' || c === 'text' || c === 'result' || c === 'measure')) return undefined
  const told = rows.filter((r) => isDays(r[date]?.text ?? ''))
  if (told.length === 0 || told.filter((r) => tellsAct(r, date)).length * 2 < told.length) return undefined
  return { columns, units: named.map((l) => l.unit), row: 0, kind: 'log' }
}
