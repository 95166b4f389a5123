import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { inFlow, rowsIn, type Row } from './cell-rows.ts'
import { findDates } from './dates.ts'
import type { Flow } from './flow.ts'
import { hide } from './form-denials.ts'
import type { Part } from './layout.ts'
import { standing } from './standing.ts'
import type { Story } from './story.ts'

/**
 * Where somebody went, as a paper of the file tables it: “日期 | 调查内容 | 结果”, a row for each place. Which act it was, the place says: an
 * office, or where a debtor lives or works. What was found there is read from the words of the row.
 */
const WHEN = /^(?:调查|走访|核查|查询|办理)?(?:日期|时间)$/
const WHERE = /^(?:调查|走访|核查|查询)(?:内容|事项|地点|地址|对象|单位|机构|场所)$|^地点$/
const RESULT = /(?:结果|情况|反馈|备注)$/
const OFFLINE = /线下|传统|现场|实地|走访|调查/
const OFFICES: readonly (readonly [RegExp, EventKind])[] = [
  [/公积金/, 'provident-fund-query'], [/税务/, 'tax-query'], [/派出所|户籍(?:科|室)|民政/, 'household-query'],
  [/中心|车管所|交警|登记|管理局|市场监督|自然资源|房管|银行|社保/, 'traditional-investigation'],
]
const PLACE = /住所|住处|家中|家里|户籍地|居住|经营|厂|注册地|店|村|小区|现场|工地|办公/
const ROWS_MAX = 60

export function visitRows(original: string, flow: Flow, story: Story, part: Part, taken: ReadonlySet<number>): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk') return []
  const out: CaseEvent[] = []
  let heads: readonly string[] = [], above: { words: string; row?: Row } = { words: part.title ? story.text.slice(part.title.start, part.title.end) : '' }
  for (const row of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).filter((r) => !taken.has(r.start))) {
    const names = row.cells.map((c) => c.text)
    if (names.length >= 3 && names.some((n) => WHEN.test(n)) && names.some((n) => WHERE.test(n)) && names.some((n) => RESULT.test(n)) && OFFLINE.test(above.words + names.join(''))) {
      heads = names
      /* “二、线下调查” above it is its heading, no act without a day */
      if (above.row) { const at = inFlow(flow, above.row); hide(story, at.start, at.end) }
    } else if (heads.length > 0 && names.length === heads.length) out.push(...ofRow(flow, story, heads, row))
    else {
      heads = []
      if (names.length < 2) above = { words: original.slice(row.start, row.end), row }
    }
  }
  return out
}

function ofRow(flow: Flow, story: Story, heads: readonly string[], row: Row): CaseEvent[] {
  const when = row.cells[heads.findIndex((h) => WHEN.test(h))], where = row.cells[heads.findIndex((h) => WHERE.test(h))]
  if (!when || !where || row.cells.some((c) => standing(c.text.replace(/\s/g, '')) !== undefined && standing(c.text.replace(/\s/g, '')) !== 'done')) return []
  const span = inFlow(flow, when), at = inFlow(flow, row)
  const day = findDates(story.text.slice(span.start, span.end)).find((d) => d.precision === 'day')
  const kind = OFFICES.find(([says]) => says.test(where.text))?.[1] ?? (PLACE.test(where.text) ? 'onsite-visit' : undefined)
  if (!day || !kind) return []
  const place = inFlow(flow, where)
  const named = kind === 'onsite-visit' && story.people.debtors.length > 1 ? story.people.mentions(place.start, place.end).find((m) => m.side === 'debtor') : undefined
  return [{
    kind: story.exhibit(kind, at.start, at.end), done: story.exhibit(true, at.start, at.end), on: story.exhibit(day.on, span.start + day.start, span.start + day.end), onPrecision: story.exhibit('day' as const, span.start + day.start, span.start + day.end),
    ...(named ? { party: story.exhibit(named.name, named.start, named.end) } : {}),
  }]
}
