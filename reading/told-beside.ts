import { readDate } from '../casefile/dates.ts'
import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { daysAlone } from './days-alone.ts'
import type { Draft } from './draft.ts'
import { exhibitor } from './exhibit.ts'
import { headingBefore } from './headings.ts'
import { labelledEntry } from './labelled-entries.ts'
import { actsOfLine } from './labelled-lines.ts'
import { quotedFrom, type RowContext } from './told-in.ts'
import { readActs, type ActsReading } from './narrative/acts.ts'
import { tellsDay } from './gated-labels.ts'
import type { Prose } from './page-prose.ts'
import type { Pair } from './pair.ts'
import { dayOfRecord } from './record-day.ts'
import { controlStep, stepOf } from './step-names.ts'
import { paperActs } from './paper-label.ts'

/** Acts told in the prose of a page and beside its labels, and what of them is said twice. */

/** What stands beside the label of acts: words that tell them, or nothing but their days, or words that need the label before them. */
export function toldBeside(snap: Snapshot, pair: Pair, context: RowContext): ActsReading {
  const days = daysAlone(pair.value), bare = pair.label.replace(/(?:时间|日期|情况)$/, '')
  if (days.length > 0) {
    const ex = exhibitor(snap, pair.label)
    const named = tell(snap, { start: pair.end, end: pair.end }, pair.label, context, true, bare).events.filter((e) => e.done?.value !== false)
    const step = named.length === 0 ? controlStep(bare) ?? stepOf(bare, '') : undefined
    const kinds = step ? [step] : named.flatMap((e) => e.kind.value ?? [])
    return { events: days.flatMap((d) => kinds.map((kind) => ({ kind: ex.fact(kind, pair.labelStart, pair.end), done: ex.fact(true, pair.labelStart, pair.end), on: ex.fact(d.on, pair.start, pair.end) }))), assets: [] }
  }
  const sent = paperActs(pair, context.file, exhibitor(snap, pair.label))
  if (sent.length > 0) return { events: sent, assets: [] }
  const told = tell(snap, pair, pair.label, context, true)
  if (!/\d/.test(pair.value) || told.events.some((e) => e.on) || isToCome(pair.value)) return told
  const line = actsOfLine(pair, bare, headingBefore(snap, pair.block), context.file, exhibitor(snap, pair.label))
  if (line.length > 0) return { ...told, events: line }
  /* Label and words as one sentence; 罚款、拘留 beside words of one of them is that one. */
  const names = bare.split(/[、和及/]/).filter((n) => n.length > 1), said = names.filter((n) => pair.value.includes(n))
  const again = tell(snap, pair, pair.label, context, true, `${said.length > 0 && said.length < names.length ? said.join('、') : bare}：`), ex = exhibitor(snap, pair.label)
  if (!again.events.some((e) => e.on)) {
    const entry = labelledEntry(snap, pair, context)
    return entry?.events.some((e) => e.on) === true ? { events: [...entry.events, ...told.events.filter((e) => e.done?.value === false)], assets: [...told.assets, ...entry.assets.filter((a) => !told.assets.some((o) => o.kind.value === a.kind.value))] } : told
  }
  return { ...again, events: again.events.map((e) => (e.kind.where?.end === pair.start ? { ...quotedFrom(ex, e), kind: ex.fact(e.kind.value, pair.labelStart, pair.end), done: ex.fact(e.done?.value ?? true, pair.labelStart, pair.end) } : quotedFrom(ex, e))) }
}

/** A line of prose; in a row of a form whose label names the act, label and words as one sentence where the words alone tell no day of one. */
export function toldInProse(snap: Snapshot, prose: Prose, context: RowContext): ActsReading {
  const told = inRecord(snap, prose, context, tell(snap, prose, prose.heading, context))
  const [own = ''] = (prose.about ?? '').split(' ')
  const line = own === '' || told.events.some((e) => e.on) ? [] : actsOfLine({ start: prose.start, value: snap.text.slice(prose.start, prose.end) }, own, `${prose.about ?? ''} ${prose.heading}`, context.file, exhibitor(snap, prose.heading))
  if (line.length > 0) return { ...told, events: line }
  const words = snap.text.slice(prose.start, prose.end)
  if (prose.label === undefined || told.events.some((e) => e.on) || !tellsDay(words) || isToCome(words)) return told
  const ex = exhibitor(snap, prose.label)
  const again = tell(snap, prose, prose.heading, context, true, `${prose.label.replace(/情况$/, '')}：`)
  return again.events.some((e) => e.on) ? { ...again, events: again.events.map((e) => quotedFrom(ex, e)) } : told
}

/** “拟于2024-03-23查封”, “2024-03-23前完成”: what the label names is meant to be done then. */
const isToCome = (words: string): boolean => words.length <= 40 && (/^\s*(?:拟|待|应|计划|准备|预计|预定|定于|将于|须于|需于|截[至止])/.test(words) || /(?:之|以)?[前内](?:应|须)?(?:完成|作出|办理|送达|进行|提交|开展|发出)?[。；]?\s*$/.test(words))

/** What a line tells without its day was done on that of the record in which it stands, where it is one of several that have one each. */
function inRecord(snap: Snapshot, prose: Prose, context: RowContext, told: ActsReading): ActsReading {
  if (!told.events.some((e) => e.on === undefined && e.done?.value !== false) || told.events.some((e) => e.on !== undefined)) return told
  /* The day below an opinion is that of the opinion. */
  if (OPINION.test(snap.text.slice(prose.start, prose.end)) || OPINION.test(`${prose.heading}${prose.label ?? ''}`)) return told
  const place = dayOfRecord(snap, prose), day = place && readDate(snap.text.slice(place.start, place.end))
  if (!place || day?.precision !== 'day') return told
  return tell(snap, prose, prose.heading, context, true, '', exhibitor(snap, prose.heading).fact(day.on, place.start, place.end))
}

const OPINION = /拟(?:报请|对本案|依法|以)?(?:终结|终本|结案)|意见[:：]?$|建议|请审|审批|呈/

/** Acts told in a piece of prose; `log`: as the value of a label of its own, which is an entry. */
export function tell(snap: Snapshot, place: { start: number; end: number }, path: string, context: RowContext, log = false, lead = '', on?: Fact<string>): ActsReading {
  const ex = exhibitor(snap, path)
  const names = (role: 'applicants' | 'debtors') => context.file[role].map((p) => valueOf(p.name) ?? '').filter((n) => n !== '')
  return (context.told?.read ?? readActs)(lead + snap.text.slice(place.start, place.end), {
    ...(on ? { on } : {}), applicants: names('applicants'), debtors: names('debtors'), log, ...(context.caseNumber ? { caseNumber: context.caseNumber } : {}),
    ...(context.file.court?.value ? { court: context.file.court.value } : {}),
    where: (start, end) => ex.where(place.start + Math.max(0, start - lead.length), place.start + Math.max(0, end - lead.length)),
  })
}

/** “轮候查封的商铺需待首封法院处置，拟终结本次执行程序”: what is proposed sums up what was told before with its day or its owner. */
export function newInOpinion(draft: Draft, words: string, read: ActsReading, start = 0): ActsReading {
  if (!/拟(?:报请|对本案|依法|以|裁定)?(?:终结本次|终本)/.test(words)) return read
  const known = (k: string | null) => draft.file.events.some((o) => o.kind.value === k && o.on !== undefined)
  /* The day below an opinion is that of the opinion, and of nothing that it sums up. */
  const signed = SIGNED_ON.exec(words), from = signed ? start + signed.index : Infinity
  const own = (e: ActsReading['events'][number]) => (e.on?.where?.start ?? -1) < from
  return {
    events: read.events.map((e): ActsReading['events'][number] => { if (own(e)) return e; const { on: _, onPrecision: __, ...rest } = e; return rest }).filter((e) => e.on !== undefined || e.done?.value === false || !known(e.kind.value)),
    assets: read.assets.filter((a) => a.owner !== undefined || a.value !== undefined || !draft.file.assets.some((o) => o.kind.value === a.kind.value)),
  }
}

const SIGNED_ON = /(?<=[。；!！）)”\s])[^，。；\d]{0,12}(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})\s*$/

const HELD_AGAIN = /^[^，。；]{0,16}(?<![另还又][外行被已]?)(?:冻结|查封|扣押)的/

/** “见约谈记录”: an act told without its day, of which another part of the page tells the day. Of things there may be several. */
export function withoutEchoes(events: CaseFile['events']): CaseFile['events'] {
  const who = (e: CaseFile['events'][number]) => (e.party === undefined ? '' : squash([valueOf(e.party) ?? ''].flat().join('')))
  const told = new Map<string | null, Set<string>>()
  for (const e of events) if (e.on !== undefined && e.done?.value !== false) told.set(e.kind.value, (told.get(e.kind.value) ?? new Set()).add(who(e)))
  return events.filter((e) => {
    /* “第一批冻结的1203元已于9月10日扣划”: what was frozen before, told again with what came of it */
    const again = HELD_AGAIN.test(e.kind.quote ?? '')
    if (e.on !== undefined || e.done?.value === false || (!again && (OF_THINGS.has(e.kind.value) || e.about !== undefined || e.amount !== undefined))) return true
    const dated = told.get(e.kind.value)
    return dated === undefined || !(e.party === undefined || dated.has('') || dated.has(who(e)))
  })
}
const OF_THINGS: ReadonlySet<string | null> = new Set(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed', 'control-released', 'valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'deducted', 'case-money-received', 'case-money-paid', 'clue-provided', 'clue-verified'])
