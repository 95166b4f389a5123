import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Cell } from './cell-rows.ts'
import { findDates, type ToldDate } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part } from './layout.ts'
import { papersIn } from './service.ts'
import { serviceState } from './service-states.ts'
import { standing } from './standing.ts'
import type { Story } from './story.ts'

/** A table of what was served: a row for each paper and person, with the way, the day and the outcome in columns of their own. */
const PAPER = /^(?:送达)?(?:法律)?文书(?:名称|种类)?$/
const TO_WHOM = /^(?:受)?送达(?:人|对象)$|^被执行人$/
const WHEN = /^(?:送达|寄出|发出|签收)?(?:日期|时间)$/
const OUTCOME = /^(?:送达|签收)?(?:人\/)?(?:结果|情况|状态|备注|签收情况)$/
const ABOVE = /\n(?:送达)?(?:法律)?文书(?:名称|种类)?(?:及[件份]数)?:([^\n]{2,120})/
const ROWS_MAX = 300

/** Acts of the rows; what `taken` gets is where the rows start, which are no steps. */
export function serviceRows(original: string, flow: Flow, story: Story, part: Part, taken: Set<number>): CaseEvent[] {
  if (part.kind?.page !== 'document') return []
  const out: CaseEvent[] = []
  let heads: readonly Cell[] | undefined
  const listed = part.title !== undefined && story.text.slice(part.title.start, part.title.end).includes('送达')
  /* “送达文书：执行通知书、报告财产令” above a table of those who got them */
  const above = listed ? ABOVE.exec(story.text.slice(part.title?.end ?? part.span.start, part.span.end))?.[1] : undefined
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).filter((r) => !taken.has(r.start))) {
    if ((row.cells.some((c) => PAPER.test(c.text)) || above !== undefined) && row.cells.some((c) => TO_WHOM.test(c.text)) && row.cells.some((c) => WHEN.test(c.text))) {
      heads = row.cells
      continue
    }
    const own = !heads && listed ? headsOf(story, row.cells) : heads
    if (!own || row.cells.length !== own.length) continue
    const cell = (says: RegExp): Cell | undefined => row.cells[own.findIndex((h) => says.test(h.text))]
    const paper = cell(PAPER)?.text ?? above ?? '', outcome = cell(OUTCOME)
    const day = dayOf(story, flow, cell(WHEN))
    const span = inFlow(flow, row)
    taken.add(row.start)
    for (const s of story.sentences) if (s.start < span.end && s.end > span.start) s.terms = true
    if (!day) continue
    const whom = cell(TO_WHOM)
    const at = whom ? inFlow(flow, whom) : span
    const name = story.people.debtors.length > 1 ? story.people.mentions(at.start, at.end).find((m) => m.side === 'debtor' && !m.spokesman)?.name : undefined
    const event = (kind: EventKind, d: ToldDate): CaseEvent => ({
      kind: story.exhibit(kind, span.start, span.end), done: story.exhibit(true, span.start, span.end), on: story.exhibit(d.on, d.start, d.end), onPrecision: story.exhibit('day' as const, d.start, d.end),
      ...(name === undefined ? {} : { party: story.exhibit(name, at.start, at.end) }),
    })
    const state = outcome && serviceState(outcome.text)
    /* Not sent yet. */
    if (outcome && (/^待(?:发|送|寄|制作|签发)/.test(outcome.text) || (standing(outcome.text) === 'idle' && state !== 'under-way'))) continue
    const back = state === 'back' || state === 'under-way'
    const arrived = back ? undefined : dayOf(story, flow, outcome)
    const mailed = row.cells.some((c) => /^(?:邮寄|EMS|专递|法院专递|快递)/.test(c.text))
    for (const p of papersIn(paper)) {
      if (back || (mailed && arrived)) out.push(event(`${p}-issued`, day))
      if (!back) out.push(event(`${p}-served`, arrived ?? day))
    }
    if (!back && /终(?:结)?本(?:次执行(?:程序)?)?.{0,4}裁定/.test(paper)) out.push(event('zhongben-served', arrived ?? day))
    if (!back && /终(?:结)?本(?:次执行(?:程序)?)?.{0,4}告知书/.test(paper) && !story.people.mentions(at.start, at.end).some((m) => m.side === 'debtor')) out.push(event('zhongben-informed', arrived ?? day))
    if (!back && /限制(?:高)?消费令/.test(paper)) out.push(event('consumption-restricted', day))
    if (!back && /失信.{0,12}决定书/.test(paper)) out.push(event('dishonest-listed', day))
  }
  return out
}

/** “1 执行通知书 甲 2025-05-07 直接送达”: a list without heads, whose cells say what they are. */
function headsOf(story: Story, cells: readonly Cell[]): { text: string }[] | undefined {
  const heads = cells.map((c) => ({ text: /^(?:执行通知书?|报告财产令|财产报告令|限制(?:高)?消费令|失信.{0,12}决定书)(?:[、和及].{2,20})?$/.test(c.text) ? '文书名称' : story.people.debtors.includes(c.text) ? '受送达人' : /^20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(c.text) ? '送达日期' : /^\d{1,2}$/.test(c.text) ? '序号' : '备注' }))
  return ['文书名称', '受送达人', '送达日期'].every((name) => heads.filter((h) => h.text === name).length === 1) ? heads : undefined
}

function dayOf(story: Story, flow: Flow, cell: Cell | undefined): ToldDate | undefined {
  if (!cell || cell.text === '') return undefined
  const at = inFlow(flow, cell)
  const year = findDates(story.text.slice(at.start, at.end))[0]
  if (year?.precision === 'day') return { ...year, start: year.start + at.start, end: year.end + at.start }
  /* “3.22他人代收”: of the year of the days around it */
  const short = /^(\d{1,2})[.月](\d{1,2})(?!\d)/.exec(cell.text)
  const near = short ? findDates(story.text.slice(Math.max(0, at.start - 60), at.start)).filter((d) => d.precision === 'day').pop() : undefined
  if (!short || !near) return undefined
  return findDates(`${near.on.slice(0, 4)}年${short[1] ?? ''}月${short[2] ?? ''}日`).map((d) => ({ ...d, start: at.start, end: at.end }))[0]
}
