import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { inFlow, rowsIn } from './cell-rows.ts'
import type { Flow } from './flow.ts'
import type { Part } from './layout.ts'
import { isUnanswered } from './no-answer.ts'
import { kindOfOffice } from './row-assets.ts'
import { allMatches } from './scan.ts'
import { answersInRows } from './sheet-rows.ts'
import { lastAt, type Story } from './story.ts'

/**
 * What came back of the queries of a sheet: “车辆：无”, “证券 | 已反馈 | 无”, “存款0元；车辆无；不动产无”, a column for each kind. The day of asking
 * stands in a line of its own, so that without this the query is read and its answers are not.
 */

/** What a sheet asks about, as its rows and columns are called. */
const ITEM = /(?:银行|网络)?存款(?:及[^\s:|]{2,6})?|银行业?金融机构|银行账户|(?:公安部|交管)?(?:机动)?车辆(?:登记)?|(?:自然资源部?)?不动产(?:登记)?|房产|房屋|有?价?证券(?:账户)?|股票|基金|工商(?:登记)?|股权|网络(?:资金|账户|银行)|互联网银行|支付宝|财付通|(?:住房)?公积金|(?:社会|商业)?保险|理财/g
/** Answers: nothing there, or what is there. */
const ANSWERED = /^(?:[:：|\s、]|\([^()\n]{0,24}\))*(?:已反馈|已回复)?[:：|\s,]*(?:无|未(?!反馈|回|作|予|经|进行|能)|没有|查无|有|余额|均?为?0|[\d,.]+元|\d+[辆套处间台宗]|[\u4e00-\u9fffA-Z][^\n|:：]{1,40})/
const UNANSWERED = /^(?:[:：|\s、]|\([^()\n]{0,24}\))*(?:仍|尚|均|至今)?(?:未反馈|未回复|未回(?=\s|$|,)|待反馈|等待反馈|处理中|查询中|查询(?:失败|超时))/
/** An item and what stands between it and the next; one without anything behind it is only enumerated. */
const JOINED = /^[、,和及与\s]*$/
/** A sheet has so many kinds of property at least, and is read so far. */
const KINDS_MIN = 2
const SHEET_MIN = 4
const COMPILED = /(?:统计|汇总|制表|填表)(?:日期|时间)/
const READ_MAX = 6000
const TOLD_MAX = 400
/** A longer line is prose. */
const LINE_MAX = 300

interface Answers { told: string[]; open: string[]; start: number; end: number }

/** Fills in what the sheet answers; what it says not to have come back is a query of its own. */
export function answerQueries(original: string, flow: Flow, story: Story, part: Part, events: CaseEvent[]): void {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  if (part.kind?.page !== 'document' || part.kind.body === 'talk' || !/查控|查询|反馈|总对总|财产调查/.test(title) || answersInRows(original, flow, story, part, events)) return
  const asked = events.filter((e) => e.kind.value === 'network-query' && e.done?.value !== false && e.result === undefined)
  if (asked.length === 0 && events.some((e) => e.kind.value === 'network-query' || e.kind.value === 'post-query')) return
  const answers = { told: [], open: [], start: Infinity, end: 0 }
  byColumns(original, flow, part, answers)
  if (answers.told.length + answers.open.length < KINDS_MIN) byLines(story, part, answers)
  if (answers.told.length + answers.open.length < KINDS_MIN) return
  const { told, open, start, end } = answers
  /* put together from several queries, whose days the log tells */
  if (asked.length === 0) {
    if (told.length < SHEET_MIN || /终本后|定期|公积金|不动产|车辆/.test(title) || !COMPILED.test(story.text.slice(part.span.start, part.span.end))) return
    events.push({ kind: story.exhibit('network-query', start, end), done: story.exhibit(true, start, end), result: story.exhibit(told.join('；').slice(0, TOLD_MAX), start, end) })
    return
  }
  const last = asked.at(-1)
  for (const e of asked) if (told.length > 0) e.result = story.exhibit(told.join('；').slice(0, TOLD_MAX), start, end)
  if (last && open.length > 0) events.push({ ...last, result: story.exhibit('未反馈', start, end), detail: story.exhibit(open.join('、'), start, end) })
}

function byLines(story: Story, part: Part, out: Answers): void {
  const from = part.title?.end ?? part.span.start, to = Math.min(part.span.end, from + READ_MAX)
  for (let at = from; at < to;) {
    const stop = story.text.indexOf('\n', at)
    const end = stop < 0 || stop > to ? to : stop
    if (end - at <= LINE_MAX) ofLine(story.text.slice(at, end), at, out)
    at = end + 1
  }
}

function ofLine(line: string, at: number, out: Answers): void {
  const items = allMatches(ITEM, line)
  /* The name of an office may hold the word for a kind: 工商银行. */
  if (ofOffice(line, at, out)) return
  items.forEach((m, i) => {
    const from = m.index + m[0].length
    const rest = line.slice(from, items[i + 1]?.index ?? line.length)
    if (JOINED.test(rest)) return
    const open = UNANSWERED.test(rest)
    if (!open && !ANSWERED.test(rest)) return
    put(out, open, m[0], rest, at + m.index, at + from + rest.length)
  })
}

/** “1. 中国工商银行：余额12.35元” */
const OF_OFFICE = /^\s*(?:[（(]?\d{1,2}[)）.、．]\s?)?([\u4e00-\u9fa5（()）]{2,16})[:：]\s?(?=\S)/

function ofOffice(line: string, at: number, out: Answers): boolean {
  const m = OF_OFFICE.exec(line)
  const rest = line.slice(m?.[0].length ?? 0)
  if (!m || kindOfOffice(m[1] ?? '') === undefined || allMatches(ITEM, rest).length > 0) return false
  const open = isUnanswered(rest.replace(/[;；。\s]+$/, ''))
  if (!open && !ANSWERED.test(rest)) return false
  put(out, open, m[1] ?? '', rest, at, at + line.length)
  return true
}

function put(out: Answers, open: boolean, item: string, words: string, start: number, end: number): void {
  if (open) out.open.push(item)
  else out.told.push(`${item} ${words.replace(/^[:：|\s]+|[;；,，。\s|]+$/g, '')}`)
  out.start = Math.min(out.start, start)
  out.end = Math.max(out.end, end)
}

/** A line that only names kinds is a head; below it each cell is an answer. */
function byColumns(original: string, flow: Flow, part: Part, out: Answers): void {
  const from = flow.at(part.title?.end ?? part.span.start), to = Math.min(flow.at(part.span.end), from + READ_MAX)
  let heads: (string | undefined)[] = []
  for (const row of rowsIn(original, from, to)) {
    const named = row.cells.map((c) => ITEM_CELL.exec(c.text)?.[0])
    if (named.filter((n) => n !== undefined).length >= KINDS_MIN && row.cells.length > KINDS_MIN) {
      heads = named
      continue
    }
    if (heads.length === 0 || row.cells.length !== heads.length) continue
    row.cells.forEach((cell, i) => {
      const item = heads[i]
      if (item === undefined || cell.text === '' || /^[-—–/\\]+$/.test(cell.text)) return
      const at = inFlow(flow, cell)
      put(out, UNANSWERED.test(cell.text), item, cell.text, at.start, at.end)
    })
  }
}
const ITEM_CELL = new RegExp(`^(?:${ITEM.source})(?:[(（][^()（）]{0,8}[)）])?$`)

/** “社会保险：参保单位 某公司，参保状态 正常缴费”: he is paid by somebody. */
const INSURED = /(?:社会?保险?|社保|养老保险|参保|工伤保险)[^\n]{0,16}?(?:参保|缴费|用人|工作|现)?单位(?:名称)?[:：\s]*([\u4e00-\u9fa5()（）]{4,30}?)(?=[,，;；\s|]|$|参保(?:状态|缴费)|状态)[^\n]{0,30}?(?:正常(?:缴费|参保|缴纳)|在缴|参保缴费|缴费中|在职|继续缴)/g
const STOPPED = /停保|断缴|停缴|暂停|欠费|未缴|中断|个体|灵活就业|居民/

export function insuredBy(story: Story, part: Part): Asset[] {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  if (part.kind?.page !== 'document' || !/查控|查询|反馈|总对总|财产调查|社保|社会保险/.test(title)) return []
  if (!story.text.includes('单位', part.span.start)) return []
  const debtors = [...new Set(story.people.debtors)]
  return allMatches(INSURED, story.text.slice(part.span.start, part.span.end)).filter((m) => !STOPPED.test(m[0])).slice(0, 20).map((m): Asset => {
    const start = part.span.start + m.index, end = start + m[0].length
    const section = lastAt(story.sections, start)?.name
    const owner = section ?? (debtors.length === 1 ? debtors[0] : undefined)
    return { kind: story.exhibit('income', start, end), description: story.exhibit(m[0].slice(0, 120), start, end), ...(owner === undefined ? {} : { owner: story.exhibit(owner, start, end) }) }
  })
}
