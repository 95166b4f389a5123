import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { answeredBy } from './forms.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import { datesIn, lastAt, type Story } from './story.ts'

/** Days of acts that a form gives by a label, one or several, for all or for each debtor: “执行通知书送达日期：甲 6月7日；乙 6月9日”. */
const DAY = '(?:日期|时间)[:：]'
const LABELS: readonly (readonly [EventKind, RegExp])[] = [
  ['network-query', new RegExp(`(?:^|\\n)(?:首次|第[一二三四五六]次|末次|最近一次)?(?:网络)?(?:查控|查询)(?:发起|提交)?(?:日期|时间)(?:[:：]|\\s?(?=20\\d\\d))|(?:^|\\n)(?:首次|第[一二三四五六]次|末次)(?:发起|提交)(?:查控|查询)?${DAY}|(?:^|\\n)(?:首次|第[一二三四五六]次|末次|再次)(?:网络)?(?:查控|查询):(?:(?:发起|查询|提交)(?:时间|日期)?:?)?|(?:^|[\\n ])(?:查控|查询)批次:|(?:^|\\n)网络(?:执行)?(?:查控|查询)(?:情况|时间)?[: ]?(?=第一次:)`, 'g')],
  ['consumption-restricted', new RegExp(`(?:^|\\n)(?:采取)?限制(?:高)?消费(?:令|措施)?(?:发出|采取)?${DAY}`, 'g')],
  ['panel-deliberated', new RegExp(`(?:^|\\n)(?:合议庭)?(?:合议|评议)日期[:：]`, 'g')],
  ['sealed', new RegExp(`(?:^|[\\n ])查封${DAY}`, 'g')],
  ['frozen', new RegExp(`(?:^|[\\n ])冻结${DAY}`, 'g')],
  ['impounded', new RegExp(`(?:^|[\\n ])扣押${DAY}`, 'g')],
  ['dishonest-listed', new RegExp(`(?:^|\\n)纳入失信(?:被执行人)?(?:名单)?${DAY}`, 'g')],
  ['applicant-interviewed', new RegExp(`(?:^|\\n)(?:终本)约谈${DAY}|(?:^|\\n)约谈日期[:：]`, 'g')],
  ['notice-issued', new RegExp(`(?:^|\\n)执行通知书?(?:发出|寄出|制作)${DAY}|(?:^|\\n)(?:发出|寄出)执行通知书?${DAY}`, 'g')],
  ['notice-served', new RegExp(`(?:^|\\n)执行通知书?(?:送达|签收)${DAY}|(?:^|\\n)(?:送达|收到|签收)执行通知书?(?:的)?${DAY}`, 'g')],
  ['report-order-issued', new RegExp(`(?:^|\\n)报告财产令(?:发出|寄出|制作)${DAY}|(?:^|\\n)(?:发出|寄出)报告财产令${DAY}`, 'g')],
  ['report-order-served', new RegExp(`(?:^|\\n)报告财产令(?:送达|签收)${DAY}|(?:^|\\n)(?:送达|收到|签收)报告财产令(?:的)?${DAY}`, 'g')],
  ['dishonest-listed', new RegExp('(?:^|\\n)(?:失信(?:信息)?)?(?:录入|公布)(?:情况|时间|日期)[:：]', 'g')],
  ['clue-provided', new RegExp(`(?:^|\\n)(?:线索)?(?:提交|提供|反映|举报)${DAY}`, 'g')],
  ['clue-verified', new RegExp(`(?:^|\\n)(?:线索)?(?:核查|核实|查证)${DAY}`, 'g')],
]
/** A value ends with its line; longer ones are none. */
const VALUE_MAX = 160
const EVENTS_MAX = 400
/** “第一次：4月16日；第二次：7月21日”: what stands behind such a list is told of something else. */
const COUNTED = /^(?:第[一二三四五六]次:[\d年月日号.-]{4,11}[,;、]?)+/

/** A label of its own between two days, not the second of several rounds. */
const ANOTHER = /(?<!第[一二三四五六]次|首次|再次|末次|最近一次|终本前|[\u4e00-\u9fa5])(?!第[一二三四五六]次|首次|再次|末次|最近一次|终本前)[\u4e00-\u9fa5]{1,8}(?:日期|时间|期限|期)?(?:[:：]|(?<=期)至|(?<=日期|时间)\s?)$|(?:反馈|打印|制表|导出|统计|完成|届满|到期|截止)[^,;。\n]{0,6}$/

export function formDays(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.body === 'talk') return []
  const words = story.text.slice(part.span.start, part.span.end)
  const queries = part.title !== undefined && /查控|查询|反馈/.test(story.text.slice(part.title.start, part.title.end))
  const clues = part.title !== undefined && story.text.slice(part.title.start, part.title.end).includes('线索')
  const asked = answeredBy(story, part)
  const out: CaseEvent[] = []
  for (const [kind, label] of LABELS) {
    if (kind.startsWith('clue-') && !clues) continue
    const listing = kind === 'dishonest-listed' && /录入/.test(label.source)
    if (listing && !/失信/.test(story.text.slice(part.title?.start ?? 0, part.title?.end ?? 0))) continue
    for (const m of allMatches(label, words)) {
      if (kind === 'network-query' && !queries && !m[0].includes('网络') && !/(?:首次|末次|最近一次)查控/.test(m[0])) continue
      const from = part.span.start + m.index + m[0].length
      const line = story.text.indexOf('\n', from)
      const counted = COUNTED.exec(story.text.slice(from, from + VALUE_MAX))
      const to = Math.min(line < 0 ? story.text.length : line, from + (counted?.[0].length ?? VALUE_MAX))
      let at = from
      for (const day of datesIn(story, from, to)) {
        if ((day.precision !== 'day' && day.precision !== 'range') || out.length >= EVENTS_MAX) continue
        const named = story.people.mentions(at, day.start).filter((p) => p.side === 'debtor').pop()
        /* “查询时间：3月5日 反馈时间：3月8日”: from here on another label speaks. */
        if (at > from && !named && ANOTHER.test(story.text.slice(at, day.start))) break
        /* “3月5日至2028年3月4日” */
        const last = out.at(-1)
        if (at > from && last?.kind.value === kind && /^\s?(?:至|到|—|－|-|~|～)\s?$/.test(story.text.slice(at, day.start))) {
          if (/^(?:sealed|frozen|impounded)$/.test(kind)) last.until = story.exhibit(day.on, day.start, day.end)
          at = day.end
          continue
        }
        const name = story.people.debtors.length < 2 ? undefined : named?.name ?? (story.sections.length > 0 && !/applicant/.test(kind) ? lastAt(story.sections, day.start)?.name : undefined)
        const start = from - m[0].trimStart().length
        const on = story.exhibit(day.on, day.start, day.end)
        out.push({
          kind: story.exhibit(kind === 'network-query' ? asked : kind, start, day.end), done: story.exhibit(true, start, day.end), on, onPrecision: { ...on, value: 'day' },
          ...(name === undefined ? {} : { party: story.exhibit(name, named?.start ?? start, named?.end ?? day.end) }),
        })
        at = day.end
      }
    }
  }
  return out
}
