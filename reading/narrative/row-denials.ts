import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { hide, kindsOfLabel } from './form-denials.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import { standing } from './standing.ts'
import { lastAt, type Story } from './story.ts'

/**
 * Rows of a log whose second column names the act and whose third says that it did not come to it: “2025-05-13 约谈 申请执行人未到庭,未约谈”,
 * “2025-03-10 限制消费 报院长审批,待批”. By the name alone they would be read as done on that day.
 */
const ROW = /(?:^|\n)(?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?[ |:,]{1,3}([\u4e00-\u9fa5、/]{2,10})[ |:,]{1,3}([^\n]{2,200})/g
const NOT_DONE = /未(?:能|曾|予)?(?:前往|约谈|走访|上门|查找|搜查|成行|发出|送达|进行|开展|实施|采取|办理|联系上|到(?:被执行人|其|达|住所))|没有(?:前往|约谈|走访|上门|搜查|进行|开展)|(?:已)?(?:取消|改期|延期)(?=$|[,。;])|无法(?:前往|到达|成行)/
/** Whoever was to be talked to did not come. */
const NOBODY_CAME = /未(?:能)?(?:到庭|到院|到场|到案|前来)|拒不到|联系不上|无法联系|电话(?:无法接通|无人接听|关机|停机|空号)/
const PENDING = /(?:待|等待|尚待|报)[^,。;]{0,8}(?:审批|批准|签批|签发)(?=$|[,。;])|待批|审批中|未(?:获)?(?:批准|签发)/
const DONE = /已(?:约谈|走访|送达|发出|搜查|采取|纳入|限制|到达|前往)|完毕|签收|制作笔录|经(?:约谈|走访|搜查)/
const TALKS: readonly EventKind[] = ['applicant-interviewed', 'debtor-questioned', 'summoned']
const ORDERS: readonly EventKind[] = ['consumption-restricted', 'dishonest-listed', 'fined', 'detained', 'search']

/** “限制消费 谷梁青 2025-04-10 审批中”: a row of which one cell says how its matter stands, and nothing else. */
const CELLS = /(?:^|\n)([^\n。;]{6,160})(?=\n|$)/g
const DAY = /^(?:19|20)\d{2}[-./年]\d{1,2}/

/** Rows that say in a cell that their matter is not done, or not yet. */
export function standingRows(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.page !== 'document') return []
  const from = part.title?.end ?? part.span.start
  return allMatches(CELLS, story.text.slice(from, part.span.end)).flatMap((m) => {
    const row = m[1] ?? '', cells = row.split(/[ |]+/).filter((c) => c !== '')
    if (cells.length < 3 || !cells.some((c) => DAY.test(c))) return []
    const word = cells.slice(1).find((c) => { const s = standing(c); return s === 'idle' || s === 'undone' })
    if (word === undefined) return []
    const start = from + m.index + m[0].length - row.length, at = start + row.lastIndexOf(word)
    if (lastAt(story.sentences, start)?.terms) return []
    hide(story, start, start + row.length)
    if (standing(word) === 'idle') return []
    return cells.flatMap((c) => kindsOfLabel(c) ?? []).slice(0, 2).map((kind): CaseEvent => ({ kind: story.exhibit(kind, start, start + row.length), done: story.exhibit(false, at, at + word.length), status: story.exhibit('not-done' as const, at, at + word.length) }))
  })
}

export function rowDenials(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body !== 'tells') return []
  const from = part.title?.end ?? part.span.start
  return allMatches(ROW, story.text.slice(from, part.span.end)).flatMap((m) => {
    const kinds = kindsOfLabel(m[1] ?? '')
    const value = m[2] ?? '', at = from + m.index + m[0].length - value.length
    if (!kinds || DONE.test(value) || !kinds.some((k) => NOT_DONE.test(value) || (TALKS.includes(k) && NOBODY_CAME.test(value)) || (ORDERS.includes(k) && PENDING.test(value)))) return []
    hide(story, from + m.index, at + value.length)
    const label = from + m.index + m[0].indexOf(m[1] ?? ''), end = at + value.length
    return kinds.map((kind): CaseEvent => ({ kind: story.exhibit(kind, label, end), done: story.exhibit(false, label, end), status: story.exhibit('not-done' as const, at, end) }))
  })
}
