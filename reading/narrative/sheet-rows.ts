import type { CaseEvent } from '../../casefile/schema.ts'
import { inFlow, rowsIn, type Cell, type Row } from './cell-rows.ts'
import { findDates } from './dates.ts'
import type { Flow } from './flow.ts'
import type { Part, Span } from './layout.ts'
import { foundNothing, isUnanswered, SAYS_NOTHING, unansweredAs } from './no-answer.ts'
import { OFFICE, OFFLINE, WAY } from './row-asking.ts'
import { standing } from './standing.ts'
import { lastAt, type Story } from './story.ts'

/**
 * A sheet of answers with a row for each office or each kind of things: “中国工商银行 | 2025-03-05 | 余额0.00元”. What each of them was asked
 * belongs to the query of its day, so that what was asked, answered and not answered can be told apart.
 */

/** What was asked for or of whom; the first column that names one. */
const SUBJECT = /^(?:(?:财产|查询|查控)(?:种类|类型|类别|内容|事项|项目|名称)|(?:查控|协查|协助|反馈)单位|项目|事项|银行|金融机构|登记机关)$/
const ASKED_ON = /^(?:网络)?(?:查询|查控|发起|提起|提交|申请|请求|发起查询|提起查询|提交查询)?(?:日期|时间)$/
const ANSWER = /^(?:反馈|协查)?(?:结果|情况|内容|信息|明细|详情)$|^(?:查询|查控)(?:结果|情况|明细|详情|反馈)$|^(?:查询|查控)?反馈(?:结果|内容|信息)?$/
const STATE = /^(?:查询|查控|反馈|办理|处理|当前)?(?:状态|标志)$|^(?:是否)?(?:已)?(?:反馈|成功)$/
const WHOSE = /^(?:被执行人|被查询人|被查控人|查询对象|查控对象|被查询对象|户名|姓名|名称)(?:姓名|名称)?$/
const AFTER_CLOSING = /终(?:结)?本(?:次执行(?:程序)?)?(?:案件)?(?:之)?(?:后|定期|五年)/
/** 对象 and 方式 head the columns of talks too. */
const OF_QUERIES = /查询|查控|反馈|发起|协[查助执]|银行|金融机构|登记机关/
const NOT_OF_QUERIES = /^(?:审[批核]|控制|处置|申报|约谈|谈话|送达)/
/** Nothing was asked: not begun, called off, not to be asked. */
const NOT_ASKED = /^(?:待|未)(?:发起|提交|发送|查询(?!到|出|得)|审批)|^(?:未发起|草稿|撤销|取消|作废)/
const ROWS_MAX = 400
const SAID_MAX = 400

/** Queries of one day about one debtor, those answered and those not apart. */
interface Asked { items: string[]; words: string[]; open: boolean; day: { on: string; at: Span } | undefined; name: { name: string; at: Span } | undefined; span: Span; /** the row that ends it */ last: number }

/** The queries with what their rows say; false where the paper has no such rows. */
export function answersInRows(original: string, flow: Flow, story: Story, part: Part, events: CaseEvent[]): boolean {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  if (AFTER_CLOSING.test(title)) return false
  const groups = gather(original, flow, story, part)
  for (const g of groups.toSorted((x, y) => Number(x.open) - Number(y.open))) put(story, g, events, groups)
  return groups.length > 0
}

function gather(original: string, flow: Flow, story: Story, part: Part): Asked[] {
  const groups = new Map<string, Asked>()
  let heads: readonly string[] | undefined
  for (const [n, row] of rowsIn(original, flow.at(part.title?.end ?? part.span.start), flow.at(part.span.end)).slice(0, ROWS_MAX).entries()) {
    const words = row.cells.map((c) => c.text.replace(/\s/g, '').replace(/[（(][^（）()]{0,8}[）)]$/, ''))
    if (isHead(words)) {
      heads = words
      continue
    }
    if (!heads || row.cells.length < 2) {
      heads = undefined
      continue
    }
    const cells = aligned(heads, row)
    if (cells) readRow(flow, story, heads, cells, row, n, groups)
  }
  return [...groups.values()]
}

/** Short words without numbers, one for what was asked and one for what came of it. */
function isHead(words: readonly string[]): boolean {
  return words.length >= 2 && words.every((w) => w.length <= 12 && !/\d/.test(w)) && words.some((w) => OFFICE.test(w) || SUBJECT.test(w) || WAY.test(w)) && words.some((w) => ANSWER.test(w) || STATE.test(w)) && words.some((w) => OF_QUERIES.test(w)) && !words.some((w) => NOT_OF_QUERIES.test(w))
}

/** The cells, each below its head: the last may be empty, and between blanks an empty one leaves no trace, so that only an answer that did not come is surely understood. */
function aligned(heads: readonly string[], row: Row): readonly Cell[] | undefined {
  if (row.cells.length === heads.length) return row.cells
  if (row.cells.length !== heads.length - 1) return undefined
  const empty = { text: '', start: row.end, end: row.end }
  if (!row.loose) return [...row.cells, empty]
  const last = row.cells.at(-1)
  const at = heads.findLastIndex((h) => STATE.test(h) || ANSWER.test(h))
  return last && isUnanswered(last.text) ? heads.map((_, i) => (i === at ? last : i < heads.length - 2 ? row.cells[i] ?? empty : empty)) : undefined
}

function readRow(flow: Flow, story: Story, heads: readonly string[], cells: readonly Cell[], row: Row, n: number, groups: Map<string, Asked>): void {
  const of = (says: RegExp) => cells.filter((_, i) => says.test(heads[i] ?? ''))
  const text = (cell: Cell) => (/^[-—–/\\]*$/.test(cell.text) ? '' : cell.text.replace(/\s+/g, ' '))
  const ways = of(WAY).map(text)
  if (ways.some((w) => OFFLINE.test(w))) return
  const named = [...of(OFFICE), ...of(SUBJECT)]
  const item = (named.length > 0 ? named.map(text) : ways).filter((t) => t !== '').join(' ')
  const states = of(STATE).map(text), answers = of(ANSWER).map(text).filter((t) => t !== '')
  if (item === '' || [...states, ...answers].some((w) => NOT_ASKED.test(w) || (standing(w.replace(/\s/g, '')) === 'idle' && !isUnanswered(w)))) return
  const said = answers.filter((a) => !SAYS_NOTHING.test(a.replace(/\s/g, ''))).join('，')
  const open = isUnanswered(said) || (said === '' && states.some(isUnanswered))
  const span = inFlow(flow, row)
  const name = whose(flow, story, of(WHOSE), span)
  if (name === null) return
  const [dayCell] = of(ASKED_ON)
  const day = dayCell && findDates(dayCell.text).find((d) => d.precision === 'day')
  const key = `${day?.on ?? ''} ${name?.name ?? ''} ${open}`
  const words = open ? (said === '' ? states.find(isUnanswered) ?? '' : said) : said === '' ? answers.join('，') : foundNothing(said) ? '无' : said
  const group = groups.get(key)
  if (!group) {
    groups.set(key, { items: [item], words: [words], open, day: day && dayCell ? { on: day.on, at: inFlow(flow, dayCell) } : undefined, name, span, last: n })
    return
  }
  group.items.push(item)
  group.words.push(words)
  /* Rows of another group between them are none of its words. */
  if (group.last === n - 1) Object.assign(group, { span: { start: group.span.start, end: span.end }, last: n })
}

/** Of several debtors, who was asked about; null where the row is about somebody else. */
function whose(flow: Flow, story: Story, cells: readonly Cell[], span: Span): Asked['name'] | null {
  const debtors = [...new Set(story.people.debtors)]
  const [cell] = cells
  const plain = cell?.text.replace(/[（(]/g, '(').replace(/[）)]/g, ')') ?? ''
  const found = debtors.find((d) => plain === d)
  if (cell && plain !== '' && found === undefined && !debtors.some((d) => plain.includes(d))) return null
  if (debtors.length < 2) return undefined
  if (found !== undefined && cell) return { name: found, at: inFlow(flow, cell) }
  const section = cell && plain !== '' ? undefined : lastAt(story.sections, span.start)?.name
  return section === undefined ? undefined : { name: section, at: span }
}

/** What the rows say of a query that is told already, or the query that only they tell. */
function put(story: Story, g: Asked, events: CaseEvent[], groups: readonly Asked[]): void {
  const { start, end } = g.span
  const isOf = (e: CaseEvent, o: Asked) => e.kind.value === 'network-query' && e.done?.value !== false && (o.day === undefined || e.on?.value === o.day.on) && (o.name === undefined || e.party === undefined || [e.party.value].flat().includes(o.name.name))
  const all = events.filter((e) => isOf(e, g))
  const told = all.at(-1)
  /* A sheet without any day, and no query told beside it, may list what is meant to be asked. */
  if (!told && g.day === undefined) return
  const items = story.exhibit([...new Set(g.items)].join('、').slice(0, SAID_MAX), start, end)
  const said = g.open ? unansweredAs(g.words) : g.items.map((item, i) => `${item} ${g.words[i] ?? ''}`).filter((w) => !w.endsWith(' ')).join('；').slice(0, SAID_MAX)
  const answered = { detail: items, ...(said === '' ? {} : { result: story.exhibit(said, start, end) }) }
  /* The one that is told is of those that were answered, if any were. */
  if (told && !(g.open && groups.some((o) => !o.open && isOf(told, o)))) {
    /* Whose day the rows do not tell are the answers of all that were asked. */
    for (const e of g.open ? [told] : all) Object.assign(e, answered)
    return
  }
  events.push({
    kind: story.exhibit('network-query', start, end), done: story.exhibit(true, start, end),
    ...(g.day ? { on: story.exhibit(g.day.on, g.day.at.start, g.day.at.end), onPrecision: story.exhibit('day', g.day.at.start, g.day.at.end) } : told?.on ? { on: told.on, ...(told.onPrecision ? { onPrecision: told.onPrecision } : {}) } : {}),
    ...(g.name ? { party: story.exhibit(g.name.name, g.name.at.start, g.name.at.end) } : told?.party ? { party: told.party } : {}),
    ...answered,
  })
}
