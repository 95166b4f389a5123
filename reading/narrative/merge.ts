import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Story } from './story.ts'

/** Kinds of which a case can have several undated beside dated ones: each is about its own thing. */
const ABOUT_THINGS = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'deducted', 'sold', 'case-money-paid', 'case-money-received', 'control-released', 'control-renewed'])

/** “另查封的轿车一辆” */
const ONE_MORE = /[另还又也](?:外|行|被|已|有)?$/
const HELD_AGAIN = new Set<EventKind>(['sealed', 'impounded', 'frozen'])

/**
 * One act, one event. The same act is often told twice: with its day and again without (“…，已查封”), in the reasons, or in a
 * heading of a list. What is told without a day of a kind that is told with one, about the same persons, is the same.
 */
export function oneTelling(story: Story, acts: readonly ToldAct[]): ToldAct[] {
  if (acts.length <= 1) return [...acts]
  const only = story.people.debtors.length === 1 ? story.people.debtors[0] : undefined
  const named = new Map<ToldAct, string>()
  const persons = (a: ToldAct): string => {
    let who = named.get(a)
    if (who === undefined) named.set(a, (who = personsOf(a)))
    return who
  }
  const personsOf = ({ who: { names } }: ToldAct): string => {
    const [first] = names ?? []
    if (first === undefined) return ''
    return names?.length === 1 ? (first === only ? '' : first) : (names ?? []).filter((n) => n !== only).sort().join('、')
  }
  const tellings = new Tellings(acts, persons)
  const seen = new Set<string>()
  const kept: ToldAct[] = []
  let here: ToldAct[] = []
  for (const a of acts) {
    if (here[0] && here[0].sentence !== a.sentence) here = []
    const who = persons(a)
    const key = `${a.kind}|${a.date?.on ?? ''}|${who}|${a.not ?? ''}|${ABOUT_THINGS.has(a.kind) ? (a.amount?.yuan ?? '') : ''}`
    if (seen.has(key)) continue
    if (a.not && tellings.covers(a.kind, who)) continue
    /* 其未申报, said of one thing by the way, of a debtor who reported */
    if (a.kind === 'property-report-refused' && only !== undefined && !a.date && a.not === undefined && tellings.has('property-reported') && !/拒|逾期|财产/.test(story.text.slice(a.trigger.start, a.trigger.end))) continue
    if (a.sentence.recap && !a.date && tellings.has(a.kind)) continue
    if (!a.date && !a.not && tellings.datedCovers(a, who)) continue
    /* “冻结的1203元已于9月10日扣划”: what was frozen before, told again with what came of it */
    if (!a.date && !a.not && HELD_AGAIN.has(a.kind) && a.sentence.speaker !== undefined && a.sentence.speaker !== 'court' && tellings.datedOf(a.kind, who)) continue
    if (!a.date && !a.not && HELD_AGAIN.has(a.kind) && story.text.charAt(a.trigger.end) === '的' && !ONE_MORE.test(story.text.slice(Math.max(0, a.trigger.start - 4), a.trigger.start)) && tellings.datedOf(a.kind, who)) continue
    /* “除已扣划的存款外，暂无其他财产” */
    if (a.kind === 'deducted' && !a.date && !a.who.names && story.text.startsWith('除', a.clause.start) && tellings.datedAny(a.kind)) continue
    /* “因异议人提出异议”: the one told with its day and its name */
    if (a.kind === 'objection-filed' && !a.date && who === '' && tellings.datedAny(a.kind)) continue
    if (who !== '' && !a.not && a.date && !ABOUT_THINGS.has(a.kind) && tellings.general(a.kind, a.date.on)) continue
    const twin = a.not ? undefined : here.find((k) => k.kind === a.kind && !k.not && k.date?.on === a.date?.on && persons(k) === who && !(k.amount && a.amount))
    if (twin) {
      if (a.amount) twin.amount = a.amount
      continue
    }
    seen.add(key)
    kept.push(a)
    here.push(a)
  }
  return kept
}

/** What is told of each kind, for quick comparison. */
class Tellings {
  readonly #told = new Map<EventKind, Set<string>>()
  readonly #general = new Set<string>()
  /** for each kind, in each point of the text and in all of it: whom the dated acts are about */
  readonly #dated = new Map<EventKind, Map<number, Set<string>>>()
  /** sums of the dated acts about things */
  readonly #sums = new Map<EventKind, Map<number, Set<string>>>()

  constructor(acts: readonly ToldAct[], persons: (a: ToldAct) => string) {
    for (const a of acts) {
      if (a.not) continue
      if (!a.sentence.recap) this.#told.set(a.kind, (this.#told.get(a.kind) ?? new Set()).add(persons(a)))
      if (!a.date) continue
      if (a.kind === 'post-query' || (a.kind === 'network-query' && !a.who.names)) this.#general.add(`network-query|${a.date.on}`)
      for (const point of [ALL, a.sentence.item]) {
        put(this.#dated, a.kind, point, persons(a))
        if (a.amount) put(this.#sums, a.kind, point, a.amount.yuan)
      }
    }
  }

  /** told outside of the reasons */
  has(kind: EventKind): boolean {
    return this.#told.has(kind)
  }

  /** told of him: “未约谈乙” is no other telling of a talk with 甲 */
  covers(kind: EventKind, who: string): boolean {
    const told = this.#told.get(kind)
    return told !== undefined && (who === '' || [...told].some((t) => t === '' || t.split('、').includes(who)))
  }

  /** told on that day of all of them */
  general(kind: EventKind, on: string): boolean {
    return this.#general.size > 0 && this.#general.has(`${kind}|${on}`)
  }

  /** told with a day, of whomever */
  datedAny(kind: EventKind): boolean {
    return this.#dated.has(kind)
  }

  /** told with a day, of him or of all */
  datedOf(kind: EventKind, who: string): boolean {
    const dated = this.#dated.get(kind)?.get(ALL)
    return dated !== undefined && (who === '' || dated.has('') || dated.has(who))
  }

  /** Is the act, told without a day, one that is told with it? */
  datedCovers(a: ToldAct, who: string): boolean {
    /* “扣划的3100元抵作执行费”: the sum was told with its day elsewhere */
    if (a.amount && this.#sums.get(a.kind)?.get(ALL)?.has(a.amount.yuan)) return true
    const point = !ABOUT_THINGS.has(a.kind) || a.sentence.recap ? ALL : a.sentence.item
    const dated = this.#dated.get(a.kind)?.get(point)
    if (!dated || !(who === '' || dated.has('') || dated.has(who))) return false
    const sums = this.#sums.get(a.kind)?.get(point)
    return !(ABOUT_THINGS.has(a.kind) && a.amount && sums && !sums.has(a.amount.yuan))
  }
}

/** Stands for no point of the text but for all of it. */
const ALL = -1

function put(map: Map<EventKind, Map<number, Set<string>>>, kind: EventKind, point: number, value: string): void {
  let points = map.get(kind)
  if (!points) map.set(kind, (points = new Map()))
  const set = points.get(point)
  if (set) set.add(value)
  else points.set(point, new Set([value]))
}
