import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { WHOLE_DAY } from './dates.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'

/** Opinions on an approval form: “合议庭意见：同意。甲 乙　2024年5月6日”, “院长意见：批准”, each up to the next label. */
const OPINIONS: readonly (readonly [EventKind, RegExp])[] = [
  ['panel-deliberated', /^合议庭?(?:评议)?(?:意见|结论)$/],
  ['president-approved', /^(?:主管|分管)?(?:副)?院(?:长|领导)(?:审批|批准|审核|签批)?(?:意见)?$/],
]
const LABEL = /(?:^|\n|(?<=\s))(?:[一二三四五六七八九十]{1,2}、(?=[主分副院]))?([\u4e00-\u9fa5]{2,10}(?:意见|结论|审批|审核))(?::\s?|(?<=院长意见|院长审批|领导意见)\n(?=同意|批准|准予|核准))/g
const YES = new RegExp(`^(?:${WHOLE_DAY}[, ]?)?(?:经[^,。;\\n]{0,12},)?(?:一致|均|全体)*(?:同意|批准|准予|核准|可以|拟同意)`)
/** A closing is what such a form is about; a leader's consent to a payment or a punishment is another matter. */
const ABOUT = /结案|终本|终结|报结/
const NOT_ABOUT = /案款|发放|款项|罚款|拘留|搜查|延长|评估|拍卖|救助/
const VALUE_MAX = 240

/** A sheet on which leave is asked for something else: what is consented to there is not the closing. */
export function isOtherSheet(story: Story, part: Part): boolean {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  return part.kind?.page === 'document' && /(?:审批|呈批|审签|审核|报批)(?:表|单)$/.test(title) && !ABOUT.test(title) && !/执行案件审批|案件审批/.test(title)
}

/** Where the opinion ends: its own line, and short ones below it with a name and a day. */
function signedBy(words: string, from: number): number {
  let end = words.indexOf('\n', from)
  while (end >= 0) {
    const next = words.indexOf('\n', end + 1), line = words.slice(end + 1, next < 0 ? words.length : next)
    if (line.length > SIGNED_MAX || !/\d[日号]?$|^[\u4e00-\u9fa5· 、:]{2,24}$/.test(line) || /(?:笔录|日志|表|书|令|记录|情况|说明)$/.test(line)) return end
    end = next
  }
  return words.length
}
const SIGNED_MAX = 24

/** The form below a front sheet in the same paper. */
const FORM_BELOW = /\n[\u4e00-\u9fa5]{0,8}(?:结案|终本)[\u4e00-\u9fa5]{0,6}(?:审批表|呈批表|审查表|报告|报告书)(?=\n)/

export function formOpinions(story: Story, part: Part): CaseEvent[] {
  const named = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  const title = ABOUT.test(named) ? named : named + (FORM_BELOW.exec(story.text.slice(part.span.start, part.span.end))?.[0] ?? '')
  if (part.kind?.page === 'document' && part.kind.is?.[0] === 'panel-deliberated') return belowMinutes(story, part)
  if (part.kind?.page !== 'document' || !/表|单|审批|结案.{0,4}报告/.test(title) || !ABOUT.test(title) || NOT_ABOUT.test(title)) return []
  const words = story.text.slice(part.span.start, part.span.end)
  const labels = allMatches(LABEL, words)
  return labels.flatMap((m, i): CaseEvent[] => {
    const kind = OPINIONS.find(([, says]) => says.test(m[1] ?? ''))?.[0]
    const from = m.index + m[0].length
    const to = Math.min(labels[i + 1]?.index ?? words.length, from + VALUE_MAX)
    const next = /\n[\u4e00-\u9fa5]{2,12}:/.exec(words.slice(from, to))
    const stop = Math.min(next ? from + next.index : to, signedBy(words, from))
    const said = YES.exec(words.slice(from, to).trimStart())
    if (!kind || !said) return []
    const start = part.span.start + m.index + (m[0].startsWith('\n') ? 1 : 0)
    const days = datesIn(story, part.span.start + from, part.span.start + stop).filter((d) => d.precision === 'day')
    /* “经8月12日合议，同意。　甲 8月14日”: not the day of the signature */
    const day = (kind === 'panel-deliberated' ? days.find((d) => /^(?:合议|评议|讨论)/.test(story.text.slice(d.end, d.end + 2))) : undefined) ?? days.pop()
    const end = day?.end ?? part.span.start + from + said[0].length
    return [{
      kind: story.exhibit(kind, start, end), done: story.exhibit(true, start, end), result: story.exhibit('同意', start, end),
      ...(day ? { on: story.exhibit(day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end) } : {}),
    }]
  })
}

/** What the president wrote below the minutes of a panel: “院长：同意。甲　2023年6月5日”. */
const BELOW = new RegExp(`(?:\\n|(?<=[。;]))(?:报)?(?:(?:主管|分管)?(?:副)?院(?:长|领导)(?:审批|批准|批示|签批|审核)?(?:意见)?)(?::\\s?|\\n)(?:${WHOLE_DAY}[, ]?)?(?:同意|批准|准予|核准)[^\\n]{0,60}`, 'g')

function belowMinutes(story: Story, part: Part): CaseEvent[] {
  const m = allMatches(BELOW, story.text.slice(part.span.start, part.span.end)).at(-1)
  if (!m || NOT_ABOUT.test(m[0])) return []
  const start = part.span.start + m.index + (m[0].startsWith('\n') ? 1 : 0), end = part.span.start + m.index + m[0].length
  const day = datesIn(story, start, end).findLast((d) => d.precision === 'day')
  return [{
    kind: story.exhibit('president-approved', start, end), done: story.exhibit(true, start, end), result: story.exhibit('同意', start, end),
    ...(day ? { on: story.exhibit(day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end) } : {}),
  }]
}
