import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { addresseesOf, type Addressee } from './addressee.ts'
import type { Part } from './layout.ts'
import { looksLikeName } from './names.ts'
import type { Signatures } from './signatures.ts'
import { datesIn, type Story } from './story.ts'
import { ownerOfPlace } from './on-record.ts'
import { recordedOn, withDebtor } from './talk.ts'
import { receiptAt, tellsOfClosing } from './written-opinion.ts'

/** A notice, an order, a record is itself an act of the case, on its own day. */
export function ownAct(story: Story, part: Part, file: CaseFile, signatures: Signatures, told: readonly CaseEvent[]): CaseEvent[] {
  const title = part.title
  if (!title || !part.kind) return []
  const recorded = part.kind.page === 'ruling' ? undefined : recordedOn(story.text, part)
  const below = part.kind.is?.[0] === 'zhongben-informed' ? receiptAt(story, part) : undefined
  const own = below === undefined ? undefined : datesIn(story, Math.max(title.end, below - 24), below).filter((d) => d.precision === 'day').pop()
  const on = own ? story.exhibit(own.on, own.start, own.end) : recorded ? story.exhibit(recorded.on, recorded.start, recorded.end) : signatures.on ?? (part.kind.is?.[0] === 'property-reported' || part.kind.is?.[0] === 'settlement-reached' ? lastDay(story, part) : part.kind.body === 'orders' ? madeOn(story, title.end) : undefined)
  /* a form that nobody has filled in has no day */
  if (part.kind.is?.[0] === 'property-reported' && !on) return []
  const name = story.text.slice(title.start, title.end)
  const number = part.number ? { number: story.exhibit(`${part.number.text}${part.number.suffix ?? ''}`, part.number.start, part.number.end) } : {}
  file.documents.push({ kind: story.exhibit(name, title.start, title.end), ...number, ...(on ? { on } : {}) })
  if (part.kind.page === 'ruling') return []
  const both = part.kind.is?.[0] === 'notice-issued' && /报告财产令|财产报告令/.test(name)
  const kinds = both ? ['notice-issued' as const, 'report-order-issued' as const] : part.kind.body === 'talk' ? talkKinds(story, part, part.kind.is ?? []) : part.kind.is?.length ? part.kind.is : tellsOfClosing(story, part) ? ['zhongben-informed' as const] : madeOutside(story, part, name) ? ['onsite-visit' as const] : []
  /* a letter that asks for an opinion tells of the closing only where it names it */
  if (/征(?:求|询)意见/.test(name) && kinds[0] === 'zhongben-informed' && !/终本|终结本次/.test(story.text.slice(part.span.start, part.span.end))) return []
  if (kinds[0] === 'settlement-reached' && part.kind.body === 'talk' && /未(?:能)?达成|(?:调解|协商)不成|谈不(?:成|拢)/.test(story.text.slice(part.span.start, part.span.end))) return []
  return kinds.flatMap((kind) => {
    const before = told.find((e) => e.kind.value === kind && e.done?.value !== false && (e.on?.value === undefined || (on === undefined && (kind === 'onsite-visit' || part.kind?.body === 'talk')) || e.on.value === on?.value))
    if (before && kind !== 'consumption-restricted') {
      if (on && !before.on) before.on = on
      const whom = kind === 'debtor-questioned' && file.debtors.length > 1 && !before.party ? askedOf(story, part) : undefined
      if (whom) before.party = whom
      if (kind === 'applicant-interviewed') opinion(before, told, story, part)
      return []
    }
    const event = (): CaseEvent => ({
      kind: story.exhibit(kind, title.start, title.end), done: story.exhibit(true, title.start, title.end),
      ...(on ? { on, onPrecision: { ...on, value: 'day' as const } } : {}),
    })
    const to = kind === 'consumption-restricted' ? addresseesOf(story.text, part) : []
    const listed = WHOSE[kind] !== undefined && file.debtors.length > 1 ? listedIn(story, part, WHOSE[kind]) : []
    if (listed.length > 0 && listed.length < file.debtors.length) return listed.map((m) => ({ ...event(), party: story.exhibit(m.name, m.start, m.end) }))
    const place = kind === 'onsite-visit' ? ownerOfPlace(story, part) : undefined
    if (place) return [{ ...event(), party: story.exhibit(place.name, place.start, place.end) }]
    const chief = chiefNamed(story, part)
    const sole = to.length > 1 ? to.filter((a) => new RegExp(`限制(?!你)[^,。;]{0,14}${escaped(a.name)}(?:的|进行)?(?:高)?消费`).test(story.text.slice(part.body.start, part.body.end))) : []
    if (sole.length > 0 && sole.length < to.length) return sole.map((a) => ({ ...event(), party: story.exhibit(a.name, a.start, a.end) }))
    const only = to.length === 0 && chief && file.debtors.length === 1 ? file.debtors[0]?.name : undefined
    if (only?.value && kind === 'consumption-restricted') return [{ ...event(), party: { ...only, value: only.value } }, ...(chief && chief.name !== only.value ? [{ ...event(), party: story.exhibit(chief.name, chief.start, chief.end) }] : [])]
    if (chief && to.length >= 1 && !to.some((a) => a.name === chief.name)) to.push(chief)
    if (to.length > 1) return to.map((a) => ({ ...event(), party: story.exhibit(a.name, a.start, a.end) }))
    const made = event()
    const asked = kind === 'debtor-questioned' && file.debtors.length > 1 ? askedOf(story, part) : undefined
    if (asked) made.party = asked
    if (kind === 'applicant-interviewed') opinion(made, told, story, part)
    if (kind === 'zhongben-informed') made.mode = story.exhibit('书面', title.start, title.end)
    return [made]
  })
}

/** “决定将被执行人甲纳入失信被执行人名单”: those whom the decision names, where there are others. */
const WHOSE: Readonly<Partial<Record<EventKind, RegExp>>> = {
  'dishonest-listed': /(?:将|对)([^,。;\n]{2,120}?)(?:纳入|列入)失信/,
  'consumption-restricted': /(?<=^|[,。;\n])对((?:(?!你)[^,。;\n]){2,120}?)(?:依法)?采取限制(?:高)?消费/,
  'deducted': /协助[^,。;\n]{0,12}(?:扣划|划拨|提取|扣留)[^,。;\n]{2,80}/,
  'frozen': /协助[^,。;\n]{0,12}冻结[^,。;\n]{2,80}/,
  'sealed': /协助[^,。;\n]{0,12}查封[^,。;\n]{2,80}/,
  'crime-referred': /(?<=[,。;\n])[^,。;\n]{2,40}涉嫌/,
}

function listedIn(story: Story, part: Part, says: RegExp | undefined): { name: string; start: number; end: number }[] {
  const m = says?.exec(story.text.slice(part.body.start, part.body.end))
  if (!m) return []
  const start = part.body.start + m.index
  const named = story.people.mentions(start, start + m[0].length).filter((x) => x.side === 'debtor' && !x.spokesman)
  return named.filter((x, i) => named.findIndex((y) => y.name === x.name) === i)
}

/** “申报人：某某　2025年2月27日” at the end of a form. */
function lastDay(story: Story, part: Part): CaseEvent['on'] {
  const day = datesIn(story, Math.max(part.span.start, part.span.end - 160), part.span.end).filter((d) => d.precision === 'day' && d.role === 'day')[0]
  return day ? story.exhibit(day.on, day.start, day.end) : undefined
}

/** “限制消费令 / 2024年5月21日作出，被限制人某某”: told in a line below its name. */
function madeOn(story: Story, below: number): CaseEvent['on'] {
  const day = datesIn(story, below, below + 24).find((d) => d.precision === 'day' && d.role === 'day')
  return day && day.start - below <= 2 && /^[,]?(?:本院|我院)?(?:依法)?(?:作出|发出|签发|制发|下达|对|向|决定)/.test(story.text.slice(day.end, day.end + 10)) ? story.exhibit(day.on, day.start, day.end) : undefined
}

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The debtor whose name stands behind the label, where there are several. */
function askedOf(story: Story, part: Part): CaseEvent['party'] {
  const from = part.title?.start ?? part.span.start
  const m = /(?:被(?:约谈|谈话|询问|调查)人|(?:询问|谈话)对象)(?:员)?:?\s?(?=[^\n]{2})/.exec(story.text.slice(from, Math.min(part.span.end, from + 1000)))
  const at = m ? from + m.index + m[0].length : -1
  const who = m ? story.people.mentions(at, at + 60).find((x) => x.side === 'debtor' && x.start <= at + 8) : undefined
  return who ? story.exhibit(who.name, who.start, who.end) : undefined
}

/** A record of inquiry that was made in a village, at a house, at a firm; not in the court. */
function madeOutside(story: Story, part: Part, title: string): boolean {
  const place = /(?:调查|询问)笔录/.test(title) ? /(?:^|\n)(?:调查|询问)?地点:?([^\n]{2,40})/.exec(story.text.slice(part.span.start, Math.min(part.span.end, part.span.start + 600)))?.[1] : undefined
  return place !== undefined && /[村镇乡路街弄巷号店厂]|社区|小区|公司|家中|住所|物业/.test(place) && !/本院|法院|执行局|法庭|登记中心|管理局|银行/.test(place)
}

/** “限制你单位及你单位法定代表人丁”. */
function chiefNamed(story: Story, part: Part): Addressee | undefined {
  const m = /限制(?!你)[^,。;]{2,24}的(?:法定代表人|负责人|实际控制人|经营者|投资人)([\u3400-\u9fff·]{2,4}?)(?=的?高?消费|不得)|(?:限制|对)(?:你(?:公司|单位|厂|店|部|社|站|场)?|被执行人)[^,。;]{0,12}?(?:及|和|、)[^,。;]{0,12}?(?:法定代表人|负责人|实际控制人|经营者|投资人|执行事务合伙人)(?:、影响债务履行的直接责任人员)?([\u3400-\u9fff·]{2,4}?)(?=不得|实施|采取|进行|高消费|,)/.exec(story.text.slice(part.body.start, part.body.end))
  const name = m?.[1] ?? m?.[2]
  if (!m || name === undefined || !looksLikeName(name)) return undefined
  const start = part.body.start + m.index + m[0].length - name.length
  return { name, start, end: start + name.length, chief: false }
}

function talkKinds(story: Story, part: Part, own: readonly EventKind[]): readonly EventKind[] {
  if (withDebtor(story.text, part)) return ['debtor-questioned']
  if (own.length > 0) return own
  if (madeOutside(story, part, story.text.slice(part.title?.start ?? 0, part.title?.end ?? 0)) && !story.withApplicant) return ['onsite-visit']
  if (/被执行人[^,。;\n]{2,8}(?:之|的)(?:妻|夫|父|母|子|女|兄|弟|姐|妹|儿|岳)/.test(story.text.slice(part.head.start, part.head.end))) return []
  return /申请执行人|(?:连线|致电)申请人|(?:被(?:约谈|谈话|询问)人|对象|到[场庭](?:人员?)?|来访人):?[^\n]{0,12}申请人/.test(story.text.slice(part.head.start, part.head.end)) ? ['applicant-interviewed'] : []
}

/** What the applicant said to it: 同意, 不同意, 未表态. */
function opinion(event: CaseEvent, told: readonly CaseEvent[], story: Story, part: Part): void {
  const said = told.find((e) => e.kind.value === 'applicant-consented' || e.kind.value === 'applicant-objected')
  const open = /做不了主|未(?:明确)?表(?:示意见|态)|不表态|回去(?:再)?(?:商量|考虑)|需要?(?:再)?(?:考虑|商量|汇报|请示)|要回[^,。]{0,6}汇报|书面(?:回复|答复)/.exec(story.text.slice(part.body.start, part.body.end))
  if (said) event.result = { ...said.kind, value: said.kind.value === 'applicant-consented' ? '同意' : '不同意' }
  else if (open) event.result = story.exhibit('未表态', part.body.start + open.index, part.body.start + open.index + open[0].length)
  const mode = /电话|微信|视频/.exec(story.text.slice(part.title?.start ?? 0, part.title?.end ?? 0))
  if (mode && part.title) event.mode = story.exhibit(mode[0], part.title.start, part.title.end)
}
