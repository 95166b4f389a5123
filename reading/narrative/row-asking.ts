import { findDates, type ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import type { Span } from './layout.ts'
import type { Cell, Row } from './cell-rows.ts'
import { isUnanswered } from './no-answer.ts'
import { standing } from './standing.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** Queries that the rows of a table tell: on what days, and whether by the network or at a desk. */

/** Whose answer it is: what kind of thing the row is about. */
export const OFFICE = /^(?:查询|反馈|协助|协查|协助执行|被查询|查控)?(?:机构|单位|部门|银行名称|对象|来源)$/
/** How it was asked: what is asked at a desk is no query by the network. */
export const WAY = /^(?:查询|查控|调查)?(?:方式|途径|渠道)$/
export const OFFLINE = /线下|传统|人工|现场|临柜|柜台|上门|走访|发函|实地/
const DESKS: readonly (readonly [RegExp, ToldAct['kind']])[] = [[/公积金/, 'provident-fund-query'], [/税务/, 'tax-query'], [/保险|人寿/, 'insurance-query'], [/派出所|公安|户籍|民政/, 'household-query']]

/** By the network unless a column says otherwise; then by what desk it was. */
export function wayOf(heads: readonly Cell[], row: Row): ToldAct['kind'] {
  const way = row.cells[heads.findIndex((h) => WAY.test(h.text))]
  if (way === undefined || !OFFLINE.test(way.text)) return 'network-query'
  const office = row.cells[heads.findIndex((h) => OFFICE.test(h.text))]?.text ?? ''
  return DESKS.find(([says]) => says.test(office))?.[1] ?? 'traditional-investigation'
}

/** One query for each day in the cell. */
export function asked(story: Story, at: Span, owner: string | undefined, n: number, kind: ToldAct['kind']): ToldAct[] {
  const days: ToldDate[] = findDates(story.text.slice(at.start, at.end)).filter((d) => d.precision === 'day').map((d) => ({ ...d, start: d.start + at.start, end: d.end + at.start }))
  const sentence: Sentence = { ...at, clauses: [at], index: 0, item: n, asks: false, recap: false, terms: false, words: story.masked.slice(at.start, at.end), until: at.end, earlier: false, foreign: undefined }
  const who = owner !== undefined && story.people.debtors.length > 1 ? { names: [owner], at } : {}
  return days.map((date) => ({ kind, clause: at, trigger: at, sentence, date, who }))
}

/** How the query of a row stands: what failed, or has not come back, has told nothing. */
const STATE = /^(?:查询|查控|反馈|办理|处理|当前)?(?:状态|结果|情况|反馈结果)$/
const NO_ANSWER = /^(?:全部)?(?:待查询|未查询)$/

export function unanswered(heads: readonly Cell[], row: Row): boolean {
  return row.cells.some((c, i) => {
    if (!STATE.test(heads[i]?.text ?? '')) return false
    const bare = c.text.replace(/\s/g, ''), stands = standing(bare)
    return stands === 'idle' || stands === 'undone' || NO_ANSWER.test(bare) || isUnanswered(bare)
  })
}
