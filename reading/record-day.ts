import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { DAYS } from './entries.ts'
import { isDue } from './entry-days.ts'
import { innermost } from './innermost.ts'

/**
 * The day of a line that stands in a record of which no reader knows the build: the one day within the smallest element around it, where
 * elements of the same build beside it have one day each as well. What is told there was done on it.
 */

const LEVELS = 6
const RECORD_MAX = 600
/** Words before a day that say that it is none of an act. */
const OTHER_DAY = /(?:更新|录入|登记|创建|打印|发布|归档|反馈|生效|出生|应|截止|届满|到期|计划|预计|有效)[^，。；\n\t]{0,6}[:：]?\s*$/

export function dayOfRecord(snap: Snapshot, line: { start: number; end: number }): { start: number; end: number } | undefined {
  let b: Block | null = innermost(snap, line.start) ?? null
  for (let n = 0; b && n < LEVELS; n++, b = b.parent) {
    if (b.end - b.start > RECORD_MAX || b.tag === 'body') return undefined
    const days = daysOf(snap, b)
    const [day, second] = days
    if (second) return undefined
    if (!day) continue
    if (isDue(snap.text, day) || OTHER_DAY.test(snap.text.slice(Math.max(b.start, day.start - 16), day.start))) return undefined
    if (besideAlike(snap, b)) return day
  }
  return undefined
}

function daysOf(snap: Snapshot, b: Block): { start: number; end: number }[] {
  return [...textOf(snap, b).matchAll(DAYS)].map((m) => ({ start: b.start + m.index, end: b.start + m.index + m[0].length }))
}

/** Does another element of its build stand beside it, with one day of its own? */
function besideAlike(snap: Snapshot, b: Block): boolean {
  const build = (x: Block) => `${x.tag}.${snap.attr(x, 'class').trim().split(/\s/, 1)[0] ?? ''}`
  const mine = build(b)
  return (b.parent?.children ?? []).some((c) => c !== b && c.id !== b.id && c.end > c.start && c.end - c.start <= RECORD_MAX && build(c) === mine && daysOf(snap, c).length === 1)
}
