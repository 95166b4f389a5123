import { inFlow, type Cell, type Row } from './cell-rows.ts'
import { findDates, type ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import type { Flow } from './flow.ts'
import type { Span } from './layout.ts'
import type { Story } from './story.ts'

/** What was done stands in one column of a table, when in another; and when it was asked, or answered, in others again. */
const DONE_ON = /^(?:控制|查封|冻结|扣押|措施|采取(?:措施)?|办理|处置)(?:日期|时间)$/
const ANSWERED_ON = /^(?:反馈|回复|回执|答复)(?:日期|时间)$/
const DATED = new Set<ToldAct['kind']>(['sealed', 'frozen', 'impounded', 'waiting-sealed'])
/** A later round says that nothing has changed. */
const AS_BEFORE = /^(?:同(?:上|前|首次|第[一二三\d][次批轮]?)(?:次|批)?|与(?:前次|上次|首次|第一次)一致|(?:较(?:前次|上次))?(?:无|未)变[化动])$/

/** The acts of a row with the days of their own column, none with the day of asking; `asked` heads that column. */
export function onTheirDays(flow: Flow, story: Story, heads: readonly Cell[], row: Row, told: readonly ToldAct[], asked: RegExp): ToldAct[] {
  /* “同前 | 已查封”: the row of an earlier round tells it with its day */
  const again = row.cells.some((c) => AS_BEFORE.test(c.text.trim()))
  const acts = told.filter((a) => !again || a.not || !DATED.has(a.kind) || dayIn(story, a.clause) !== undefined)
  const elsewhere = row.cells.filter((_, i) => asked.test(heads[i]?.text ?? '') || ANSWERED_ON.test(heads[i]?.text ?? '')).map((c) => inFlow(flow, c))
  const when = row.cells.findIndex((c, i) => DONE_ON.test(heads[i]?.text ?? '') && /\d/.test(c.text))
  const dated = when < 0 ? undefined : dayIn(story, inFlow(flow, row.cells[when] ?? row))
  for (const a of acts) {
    if (!DATED.has(a.kind)) continue
    if (a.date && elsewhere.some((c) => a.date !== undefined && a.date.start >= c.start && a.date.end <= c.end)) a.date = undefined
    if (dated && !a.date) a.date = dated
  }
  return acts
}

function dayIn(story: Story, at: Span): ToldDate | undefined {
  const day = findDates(story.text.slice(at.start, at.end)).find((d) => d.precision === 'day')
  return day && { ...day, start: day.start + at.start, end: day.end + at.start }
}
