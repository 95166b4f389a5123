import type { Chance } from './chance.ts'
import { ACT_WORDS } from './act-words.ts'
import type { Act, Content } from './content.ts'
import { DAY_FORMS, sumIn, sumWithUnit, USUAL_DAYS, type Unit } from './forms.ts'
import { BESIDE, isOtherLabel, labelOf, TITLES } from './labels.ts'
import { PER_PERSON } from './log-further.ts'
import { LOG_LAYOUTS, NO_RESULT, NO_WHO, WITH_STATE, type LogRow } from './log-layouts.ts'
import { HELD_OUT } from './page.ts'
import { PAIR_LAYOUTS, type Pair } from './pair-layouts.ts'
import { joined, PEOPLE_LAYOUTS } from './people-layouts.ts'
import { setField, type Wanted, type WantedEvent } from './wanted.ts'

/** The sections of a page: what of the content is told, how, and so what is to be read. */

export interface Section { title: string; html: string }
type DayWriter = (day: string) => string

export function dayWriter(c: Chance): DayWriter {
  const name = c.pick(USUAL_DAYS)
  return (day) => DAY_FORMS[name]?.(day, c) ?? day
}

/** A layout by chance: of those held out, or of the others. */
export function chooseLayout(all: Readonly<Record<string, unknown>>, heldOut: readonly string[], held: boolean, c: Chance): string {
  return c.pick(Object.keys(all).filter((k) => heldOut.includes(k) === held))
}

/** Papers of which a cell may say who has them and who not. */
const SERVED = new Set(['notice-served', 'report-order-served'])
const SUMS = new Set(['amounts.due', 'amounts.paid', 'amounts.unpaid'])
const DAYS = new Set(['filedOn', 'appliedOn'])

export function basics(content: Content, wanted: Wanted, c: Chance, held: boolean): Section {
  const layout = chooseLayout(PAIR_LAYOUTS, HELD_OUT.pairs, held, c)
  const day = dayWriter(c)
  const unit = c.pick<Unit | ''>(['', '', '元', '元', '万元', '千元'])
  const pairs: Pair[] = []
  const show = (path: string, value: string) => {
    const base = labelOf(path, c)
    const label = SUMS.has(path) && unit !== '' ? base + c.pick([`（${unit}）`, `(${unit})`]) : base
    wanted.shown.set(path, { layout, label: base, other: isOtherLabel(path, base) })
    pairs.push([label, value])
  }
  wanted.numberElsewhere = c.yes(0.2)
  for (const [path, value] of content.fields) {
    if (path === 'caseNumber' && wanted.numberElsewhere) { wanted.shown.set(path, { layout: 'heading', label: '', other: false }); continue }
    setField(wanted, path, value)
    show(path, DAYS.has(path) ? day(value) : SUMS.has(path) ? (unit === '' ? sumWithUnit(value, c) : sumIn(value, unit, c)) : path === 'caseNumber' && c.yes(0.3) ? value.replace('（', '(').replace('）', ')') : value)
  }
  wanted.peopleElsewhere = c.yes(0.5)
  if (!wanted.peopleElsewhere || c.yes(0.25)) {
    show('applicants', joined(content.applicants, c))
    show('debtors', joined(content.debtors, c))
  }
  for (const make of c.some(BESIDE, c.int(0, 5))) pairs.push(make(c, day, content.fields.get('filedOn') ?? ''))
  const [first, ...others] = pairs
  const order = first && c.yes(0.7) ? [first, ...c.shuffle(others)] : c.shuffle(pairs)
  return { title: c.pick(TITLES.basics), html: PAIR_LAYOUTS[layout]?.(order, c) ?? '' }
}

export function people(content: Content, wanted: Wanted, c: Chance): Section {
  const layout = c.pick(Object.keys(PEOPLE_LAYOUTS))
  for (const role of ['applicants', 'debtors']) if (!wanted.shown.has(role)) wanted.shown.set(role, { layout, label: '', other: false })
  return { title: c.pick(TITLES.parties), html: PEOPLE_LAYOUTS[layout]?.(content, c) ?? '' }
}

export function log(content: Content, wanted: Wanted, c: Chance, held: boolean): Section {
  const layout = chooseLayout(LOG_LAYOUTS, HELD_OUT.log, held, c)
  const day = dayWriter(c)
  const resultShown = !NO_RESULT.has(layout) && c.yes(0.7)
  const mode = NO_WHO.has(layout) ? 'within' : c.pick(content.debtors.length > 1 ? ['column', 'within'] : ['column', 'within', 'none'])
  const undone = WITH_STATE.has(layout) ? undoneOf(content, c) : []
  const rows = [...content.acts.flatMap((a) => rowsOf(a)), ...undone.map((a): LogRow => ({ act: a, day: c.pick(['—', '']), who: mode === 'column' ? a.names.join('、') : '', words: a.noun, result: '' }))]
  function rowsOf(a: Act): LogRow[] {
    if (PER_PERSON.has(layout)) {
      const apart = a.names.length > 0 ? a.names : ['']
      return apart.map((who) => {
        wantAct(wanted, { ...a, names: who === '' ? [] : [who] }, layout, true)
        return { act: a, day: day(a.on), who, words: a.noun, result: resultFor(a) }
      })
    }
    const rest = content.debtors.filter((d) => !a.names.includes(d))
    if (resultShown && SERVED.has(a.words.kind) && a.names.length > 0 && rest.length > 0 && c.yes(0.5)) return [servedApart(a, rest)]
    const who = mode === 'column' ? (a.words.whom === 'debtor' && a.names.length > 1 && a.names.length === content.debtors.length && c.yes(0.3) ? '全部被执行人' : a.names.join('、')) : ''
    wantAct(wanted, a, layout, mode !== 'none' && !who.startsWith('全部'))
    return [{ act: a, day: day(a.on), who, words: mode === 'within' && a.names.length > 0 ? a.sentence : a.noun, result: resultFor(a) }]
  }
  function resultFor(a: Act): string {
    const result = resultShown && c.yes(0.6) ? a.result : ''
    if (!/终本/.test(result) || a.words.kind !== 'applicant-interviewed') return result
    const kind = result.startsWith('不') ? 'applicant-objected' : 'applicant-consented'
    wanted.optionalEvents.push({ kind, on: a.on }, { kind: 'applicant-consented', on: a.on, done: false }, { kind: 'zhongben-informed', on: a.on })
    wanted.caseFile.events.push({ kind, on: a.on })
    wanted.shown.set(`event ${kind} ${a.on}`, { layout, label: result, other: false })
    return result
  }
  /** A paper that reached one of them; of the others the cell says how it went. */
  function servedApart(a: Act, rest: string[]): LogRow {
    const issued = a.words.kind.replace('-served', '-issued')
    wantAct(wanted, a, layout, true)
    for (const name of rest) wanted.optionalEvents.push({ kind: a.words.kind, on: a.on, party: name, done: false }, { kind: a.words.kind, done: false, party: name, acceptOn: [null] }, { kind: issued, on: a.on, party: name })
    return { act: a, day: day(a.on), who: '', words: a.noun, result: `${c.pick(['电子送达', '直接送达', '当面送达'])}${a.names.join('、')}；${rest.join('、')}${c.pick(['邮寄，无回执', '邮寄被退回', '电话不通，未送达'])}` }
  }
  for (const a of undone) {
    wanted.optionalEvents.push({ kind: a.words.kind, done: false })
    if (!content.acts.some((d) => d.words.kind === a.words.kind)) wanted.absent.push(`event:${a.words.kind}`)
  }
  const order = c.yes(0.35) ? rows.toReversed() : rows
  return { title: c.pick(TITLES.log), html: LOG_LAYOUTS[layout]?.({ rows: order, whoShown: mode === 'column', resultShown, c }) ?? '' }
}

function undoneOf(content: Content, c: Chance): Act[] {
  const there = new Set(content.acts.map((a) => a.words.kind))
  const state = () => c.pick(['not-done', 'not-done', 'not-concerned'] as const)
  return c.some(ACT_WORDS.filter((w) => !there.has(w.kind)), c.int(0, 3)).map((words) => ({ words, on: '', names: words.whom === 'debtor' ? content.debtors.slice(0, 1) : words.whom === 'applicant' ? content.applicants.slice(0, 1) : [], noun: c.pick(words.nouns), sentence: '', result: '', state: state() }))
}

export function wantAct(wanted: Wanted, a: Act, layout: string, named: boolean): void {
  const base: WantedEvent = { kind: a.words.kind, on: a.on }
  /* An act that concerned all of several is told of nobody in particular: the contract leaves the party out. */
  const side = a.words.whom === 'debtor' ? wanted.caseFile.debtors : wanted.caseFile.applicants
  const each = named && a.names.length > 0 && !(a.names.length > 1 && a.names.length === side.length) ? a.names.map((party): WantedEvent => ({ ...base, party })) : [base]
  wanted.caseFile.events.push(...each)
  wanted.shown.set(`event ${a.words.kind} ${a.on}`, { layout, label: a.noun, other: false })
  for (const kind of a.words.also ?? []) wanted.optionalEvents.push({ kind, on: a.on })
  for (const kind of a.words.things ?? []) wanted.optionalAssets.push({ kind })
  if (a.words.kind === 'panel-deliberated' || a.words.kind === 'zhongben-informed') wanted.optionalEvents.push({ kind: 'clue-provided', done: false })
  if (a.words.kind === 'applicant-interviewed') wanted.optionalEvents.push({ kind: 'clue-provided', on: a.on, done: false }, { kind: 'clue-provided', done: false })
}
