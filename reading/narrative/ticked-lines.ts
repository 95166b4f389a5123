import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Flow } from './flow.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'
import type { ToldDate } from './dates.ts'

/**
 * Check lists whose lines are a step, the choices and a day: “5. 是否到住所地调查　√是　□否　2025年4月15日”, “搜查：□有 ☑无”,
 * “纳入失信：是（ ）否（√）”. The choice that is ticked says whether the step was taken; a line whose choice is 否, or none, tells of no act.
 */
const STEPS: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [/执行通知书?/, ['notice-issued']],
  [/报告财产令|财产报告令|财产申报令/, ['report-order-issued']],
  [/(?:申报|报告)(?:其)?(?:名下)?财产(?!令|线索)|财产(?:申报|报告)(?!令)/, ['property-reported']],
  [/网络|总对总|点对点|查控系统/, ['network-query']],
  [/线下|传统(?:查控|调查|查询)|登记(?:机构|中心)/, ['traditional-investigation']],
  [/住所|住处|实地|现场|走访|上门|入户|经营(?:地|场所)/, ['onsite-visit']],
  [/搜查/, ['search']],
  [/审计/, ['audit']],
  [/悬赏/, ['reward-notice']],
  [/限制(?:高)?消费|限高|限消/, ['consumption-restricted']],
  [/失信/, ['dishonest-listed']],
  [/限制出境|边控/, ['exit-restricted']],
  [/罚款/, ['fined']],
  [/拘留/, ['detained']],
  [/拘传/, ['summoned']],
  [/约谈|谈话/, ['applicant-interviewed']],
  [/告知.{0,16}(?:终本|终结|后果|执行情况)|(?:终本|终结本次执行(?:程序)?)(?:事项|情况)?告知|执行情况告知/, ['zhongben-informed']],
  [/线索/, ['clue-provided']],
  [/合议|评议/, ['panel-deliberated']],
]
/** Of these a line that names several says not which. */
const ONE_OF = new Set<EventKind>(['search', 'audit', 'reward-notice', 'fined', 'detained', 'summoned', 'exit-restricted'])
/** What the applicant was told and gave has the day of the talk, or of the record. */
const OF_TALK = new Set<EventKind>(['applicant-interviewed', 'zhongben-informed', 'clue-provided'])
const OPINION = /意见|态度|是否同意|同意(?:本案)?(?:终本|终结)/
const TICK = '[√☑☒■✓✔]'
const BOX = '[□☐]'
const OPTION = '[\\u4e00-\\u9fa5]{1,10}'
/** “√是”, “□否”, “[√]是”, “( )否” */
const BEFORE = new RegExp(`(?:(${TICK})|(${BOX})|[(\\[]\\s?(${TICK}?)\\s?[)\\]])\\s?(${OPTION})`, 'g')
/** “是√”, “否□”, “是(√)”, “否( )” */
const BEHIND = new RegExp(`(?<![\\u4e00-\\u9fa5])(${OPTION})\\s?(?:(${TICK})|(${BOX})|[(\\[]\\s?(${TICK}?)\\s?[)\\]])`, 'g')
const LINE = new RegExp(`^(?:\\(?[\\d一二三四五六七八九十]{1,3}[).、]{1,2}\\s?)?([^√☑☒■✓✔□☐\\n。;]{2,40}?)[?:\\s]{0,3}(?=${TICK}|${BOX}|[(\\[]\\s?${TICK}?\\s?[)\\]]|(?:是|有|已)\\s?(?:${TICK}|${BOX}|[(\\[]\\s?${TICK}?\\s?[)\\]]))`)
const MARKED = new RegExp(`${TICK}|${BOX}|[(\\[]\\s?[)\\]]`)
const NO = /^(?:否|无|未|不|没)/
const YES = /^(?:是|有|已|同意|能|提供|完成)/
/** A longer line is prose. */
const LINE_MAX = 160
const LINES_MAX = 300

/** The acts that the lines tell; these lines are not read again as sentences. `recorded`: the day the paper gives for itself. */
export function tickedLines(flow: Flow, story: Story, part: Part, recorded?: ToldDate): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'talk') return []
  const from = part.title?.end ?? part.span.start
  const words = flow.text.slice(from, part.span.end)
  if (!MARKED.test(words)) return []
  const out: CaseEvent[] = []
  let talked = recorded
  let at = from
  for (const line of words.split('\n').slice(0, LINES_MAX)) {
    const start = at
    at += line.length + 1
    const head = line.length <= LINE_MAX && MARKED.test(line) ? LINE.exec(line) : null
    const label = head?.[1] ?? ''
    const chosen = head ? choiceIn(line.slice(head[0].length)) : undefined
    if (!head || chosen === undefined) continue
    const kinds = kindsOf(label)
    const asksOpinion = kinds.length === 0 && OPINION.test(label) && /^不?同意/.test(chosen)
    if (kinds.length === 0 && !asksOpinion) continue
    const span = { start, end: start + line.length }
    for (const s of story.sentences) if (s.start < span.end && s.end > span.start) s.terms = true
    const days = datesIn(story, start + head[0].length, span.end).filter((d) => d.precision === 'day' && d.role === 'day')
    const event = (kind: EventKind, d: ToldDate | undefined): CaseEvent => ({
      kind: story.exhibit(kind, span.start, span.end), done: story.exhibit(true, span.start, span.end),
      ...(d ? { on: story.exhibit(d.on, d.start, d.end), onPrecision: story.exhibit('day' as const, d.start, d.end) } : {}),
    })
    if (asksOpinion) {
      out.push(event(chosen.startsWith('不') ? 'applicant-objected' : 'applicant-consented', days[0] ?? talked))
      continue
    }
    if (kinds[0] === 'property-reported' && NO.test(chosen)) out.push(event('property-report-refused', undefined))
    if (!YES.test(chosen)) continue
    const detail = line.slice(head[0].length)
    const served = /送达|签收/.test(line)
    const which = kinds.filter((k) => ONE_OF.has(k)).length > 1 ? kinds.filter((k) => !ONE_OF.has(k) || stepNamed(k, detail)) : kinds
    if (kinds.includes('applicant-interviewed')) talked = days[0] ?? talked
    for (const kind of which) {
      const told: EventKind = served && kind === 'notice-issued' ? 'notice-served' : served && kind === 'report-order-issued' ? 'report-order-served' : kind
      if (days.length === 0) out.push(event(told, OF_TALK.has(told) ? talked : undefined))
      else for (const d of days) out.push(event(told, d))
    }
  }
  return out
}

function kindsOf(label: string): EventKind[] {
  const own = label.replace(/^(?:本案)?(?:被执行人|申请执行人)/, '')
  const found = STEPS.flatMap(([says, kinds]) => (says.test(own) ? kinds : []))
  /* “是否就财产申报情况进行网络核查”: the last step named is what is asked, unless papers are */
  return found.includes('property-reported') && found.length > 1 ? found.filter((k) => k !== 'property-reported') : found
}

const stepNamed = (kind: EventKind, words: string): boolean => STEPS.some(([says, kinds]) => kinds.includes(kind) && says.test(words))

/** The choice with the tick; '' where there are choices and none has it; nothing where there are no choices. */
function choiceIn(rest: string): string | undefined {
  const before = allMatches(BEFORE, rest).filter((m) => m.index <= FIRST_CHOICE || m[1] !== undefined || m[2] !== undefined)
  const opens = before[0]?.index === 0
  const behind = opens ? [] : allMatches(BEHIND, rest)
  const ticked = opens ? before.find((m) => m[1] !== undefined || (m[3] ?? '') !== '')?.[4] : behind.find((m) => m[2] !== undefined || (m[4] ?? '') !== '')?.[1]
  if (ticked !== undefined) return ticked
  return (opens ? before : behind).length > 1 ? '' : undefined
}
/** Choices stand right behind the label. */
const FIRST_CHOICE = 24
