import { valueOf } from '../casefile/fact.ts'
import { addDays, type CivilDate } from '../casefile/dates.ts'
import { endOfDays, endOfMonths, endOfWorkdays, holidayShift, LONGEST_BREAK } from '../casefile/periods.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { hasMany, keptList } from './acts.ts'
import { combine } from './combine.ts'
import { done, positionTo } from './facts.ts'
import { limitOn, type Limit, type LimitId } from './limits.ts'
import type { Evidence, Judgement, Missing, RuleContext } from './types.ts'

/** The forms that most judgements take, so that a rule file holds its law and little else. */

export function pass(reason: string, evidence: Evidence[] = []): Judgement {
  return { approval: 'pass', legality: 'none', reason, evidence }
}

export function notApplicable(reason: string, evidence: Evidence[] = []): Judgement {
  return { approval: 'not-applicable', legality: 'not-applicable', reason, evidence }
}

/** Not known: what would settle it, and in which document it would stand. */
export function unknown(reason: string, missing: Missing | Missing[], more: Partial<Judgement> = {}): Judgement {
  return { approval: 'need-check', legality: 'need-check', reason, missing: Array.isArray(missing) ? missing : [missing], ...more }
}

/** Acts done on that day or before it. One whose date is not told counts as done by then. */
export function doneBy(file: CaseFile, day: CivilDate, ...kinds: EventKind[]): CaseEvent[] {
  const by = () => done(file, ...kinds).filter((e) => positionTo(e, day) !== 'after')
  return hasMany(file) ? keptList(file, `by ${day} ${kinds.join(' ')}`, by) : by()
}

/** “甲、乙、丙等5项”: at most three are named. */
export function named(list: readonly string[], counted = '项'): string {
  return list.length > 3 ? `${list.slice(0, 3).join('、')}等${list.length}${counted}` : list.join('、')
}

export interface OneDebtor {
  debtor: Party | undefined
  /** 被执行人 where no name was read */
  who: string
  /** its own name; empty where none was read: acts then concern it */
  names: string[]
  /** path of the party in the file */
  field: string
}

/**
 * Judges every debtor by itself and tells the gravest conclusion. Where the list of parties is shown in part and nothing blocks,
 * the others have to be checked. Of no debtor read: one, unnamed.
 */
export function perDebtor(file: CaseFile, judge: (one: OneDebtor) => Judgement): Judgement {
  const ofOne = (debtor: Party | undefined, i: number) => {
    const name = valueOf(debtor?.name), who = name ?? '被执行人'
    return { who, said: judge({ debtor, who, names: name === undefined ? [] : [name], field: `debtors.${i}` }) }
  }
  const judged = file.debtors.length <= 1 ? ofOne(file.debtors[0], 0).said : combine(saidOnce(applying(file.debtors.map(ofOne))))
  if (file.coverage.parties !== 'partial' || judged.approval === 'block' || judged.approval === 'not-applicable') return judged
  return combine([judged, unknown('当事人列表未显示完整，其余被执行人待核实。', { field: 'debtors', material: '完整的当事人列表' })])
}

/** What does not apply to one of them is not told beside what was found of another, unless it says of whom it does not. */
function applying<T extends { who: string; said: Judgement }>(parts: T[]): T[] {
  const told = parts.filter(({ who, said }) => said.approval !== 'not-applicable' || said.legality !== 'not-applicable' || said.reason.includes(who))
  return told.length > 0 ? told : parts
}

function nameless(s: string, who: string): string {
  const at = s.indexOf(who)
  if (at < 0) return s
  const rest = s.slice(at + who.length)
  return `${s.slice(0, at)}\u0000${rest.includes(who) ? rest.replaceAll(who, '\u0000') : rest}`
}

/** What is the same of several debtors but for the name is said once, of all of them. */
function saidOnce(parts: readonly { who: string; said: Judgement }[]): Judgement[] {
  const [one, other] = parts
  if (one === undefined || other === undefined) return parts.map(({ said }) => said)
  const groups = new Map<string, { names: Set<string>; all: Judgement[] }>()
  for (const { who, said } of parts) {
    const of = (s: string) => nameless(s, who)
    const key = `${said.approval} ${said.legality} ${of(said.reason)}\n${said.missing?.map((m) => of(m.material)).join('\n') ?? ''}\n${said.wouldPassIf?.map(of).join('\n') ?? ''}\n${said.sources?.join('\n') ?? ''}`
    const group = groups.get(key) ?? { names: new Set<string>(), all: [] }
    groups.set(key, group)
    group.names.add(who)
    group.all.push(said)
  }
  return [...groups.values()].flatMap(({ names, all }) => {
    const [first] = all, [name] = names
    if (first === undefined || name === undefined || all.length === 1) return all
    const of = (s: string) => s.replaceAll(name, [...names].join('、'))
    return [{
      ...first, reason: of(first.reason), evidence: all.flatMap((j) => j.evidence ?? []),
      ...(first.missing ? { missing: first.missing.map((m) => ({ ...m, material: of(m.material) })) } : {}), ...(first.wouldPassIf ? { wouldPassIf: first.wouldPassIf.map(of) } : {}),
    }]
  })
}

/** The end of a period “在…内”, put off by days off. */
export interface Deadline {
  /** without putting off */
  plain: CivilDate
  /** the last day on which it is still in time; undefined where the calendar does not reach */
  last: CivilDate | undefined
}

/** The period of that limit running from the day after `from`; undefined where the law had no such limit on `from`. */
export function deadline(context: Pick<RuleContext, 'calendar'>, id: LimitId, from: CivilDate): Deadline | undefined {
  const limit = limitOn(id, from)
  if (!limit) return undefined
  if (limit.unit === 'workdays') {
    const last = endOfWorkdays(from, limit.value, context.calendar)
    return { plain: last ?? endOfDays(from, limit.value), last }
  }
  const plain = limit.unit === 'days' ? endOfDays(from, limit.value) : endOfMonths(from, monthsOf(limit))
  return { plain, last: holidayShift(plain, context.calendar) }
}

/** A limit in months or years, in months. */
export function monthsOf(limit: Pick<Limit, 'unit' | 'value'>): number {
  return limit.unit === 'years' ? limit.value * 12 : limit.value
}

/** Is a day in time? `unclear` where only the calendar could tell. Beyond the longest run of days off it is late whatever the calendar says. */
export function inTime(day: CivilDate, d: Deadline): 'in-time' | 'late' | 'unclear' {
  if (d.last !== undefined) return day <= d.last ? 'in-time' : 'late'
  if (day <= d.plain) return 'in-time'
  return day > addDays(d.plain, LONGEST_BREAK) ? 'late' : 'unclear'
}
