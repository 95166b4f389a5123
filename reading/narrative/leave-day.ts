import type { ToldDate } from './dates.ts'
import type { Span } from './layout.ts'
import { datesIn, type Story } from './story.ts'

/** “院长批示：同意，2024年6月17日。”, “院长签批：同意。2024年3月21日”: the day of who signed stands behind. */
export function dayOfLeave(story: Story, clause: Span, trigger: Span): ToldDate | undefined {
  const from = Math.max(clause.end, trigger.end)
  if (!LEAVE.test(story.text.slice(Math.max(clause.start, from - 40), from))) return undefined
  const day = datesIn(story, from, from + LEAVE_MAX).find((d) => d.precision === 'day' && d.role === 'day')
  return day && /^[,。;\s]{0,2}(?:[\u4e00-\u9fa5]{2,4}[,\s]?)?$/.test(story.text.slice(from, day.start)) && /^(?:[,。;)\s]|$)/.test(story.text.slice(day.end, day.end + 1)) ? day : undefined
}
const LEAVE = /院(?:长|领导)[^,。;]{0,12}(?:同意|批准|准予|核准)[,。;\s]*$/
const LEAVE_MAX = 24
