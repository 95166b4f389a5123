import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { caseTypeIn, concerns, done, namesFor, notDone, unsure, whole, wordsOf } from './facts.ts'
import { doneBy } from './judging.ts'
import { FOUR_KINDS, unnamed } from './queries.ts'
import { NOTICE, reached, REPORT_ORDER, RESTRICTION, type Act } from './reached.ts'
import { goneBy } from './gone.ts'
import { searchOf } from './searches.ts'
import { toward } from './acts.ts'

/** The necessary measures of the three-month rule (decisions 6): for each, whether the material shows it. */
export type Measure = 'done' | 'absent' | 'unknown'
export interface NecessaryMeasure {
  name: string
  state: Measure
  /** the debtor whom it did not reach, where there are several */
  who?: string
  /** in which document of the file it would stand */
  material: string
  field: string
}

/** An act after the closing was not done before it; one whose date is not told counts as done. */
export function necessaryMeasures(file: CaseFile, closing: CivilDate): NecessaryMeasure[] {
  /* In a resumed case they may have been done when it was first enforced. */
  const resumed = caseTypeIn(file) === 'resumed'
  const perhapsBefore = (m: { state: Measure; who?: string }) => (resumed && m.state === 'absent' ? { ...m, state: 'unknown' as const } : m)
  return [
    { name: '执行通知', ...perhapsBefore(towardDebtors(file, closing, NOTICE)), material: '执行通知书及送达回证', field: 'events.notice-issued' },
    { name: '报告财产令', ...perhapsBefore(towardDebtors(file, closing, REPORT_ORDER)), material: '报告财产令及送达回证', field: 'events.report-order-issued' },
    { name: '限制消费令', ...perhapsBefore(towardDebtors(file, closing, RESTRICTION)), material: '限制消费令', field: 'events.consumption-restricted' },
    { name: '网络查控（存款、车辆、不动产、证券）', state: fourKindsQueried(file, closing), material: '网络查控反馈汇总表', field: 'events.network-query' },
    { name: '查找下落不明的被执行人', state: missingSearched(file, closing), material: '现场调查笔录、户籍查询记录', field: 'events.onsite-visit' },
    { name: '告知申请执行人并听取意见', state: applicantHeard(file, closing), material: '约谈笔录或者终本告知书及申请执行人意见', field: 'events.applicant-interviewed' },
  ]
}

/** Done when it reached every debtor; absent when the material says so of one of them, or a whole log lacks it. */
function towardDebtors(file: CaseFile, closing: CivilDate, act: Act): { state: Measure; who?: string } {
  let unknown = false
  for (const debtor of file.debtors.length > 0 ? file.debtors : [undefined]) {
    /* What follows from a death is another rule's matter. */
    if (goneBy(debtor, closing)) continue
    const names = ownNames(debtor)
    const { state } = reached(file, names, closing, act)
    if (state === 'absent') return { state, ...(names[0] !== undefined && file.debtors.length > 1 ? { who: names[0] } : {}) }
    if (state !== 'done' && state !== 'undated' && state !== 'unclear') unknown = true
  }
  return { state: unknown ? 'unknown' : 'done' }
}

/** The four statutory kinds are seen in the words of the queries; a query whose items are not told leaves them unknown. */
export function fourKindsQueried(file: CaseFile, closing: CivilDate): Measure {
  const queries = doneBy(file, closing, 'network-query')
  if (queries.length === 0) {
    if (unsure(file, 'network-query').length > 0) return 'unknown'
    return notDone(file, 'network-query').length > 0 || whole(file, 'events', 'queries') ? 'absent' : 'unknown'
  }
  const told = queries.map(wordsOf).join(' ')
  return unnamed(FOUR_KINDS, told).length === 0 ? 'done' : 'unknown'
}

/** Asked only of debtors said to be missing; of one whose whereabouts are not told it is not asked. */
function missingSearched(file: CaseFile, closing: CivilDate): Measure {
  let worst: Measure = 'done'
  for (const debtor of file.debtors) {
    if (valueOf(debtor.missing) !== true) continue
    const { state } = searchOf(file, ownNames(debtor), closing)
    if (state === 'absent') return 'absent'
    if (state !== 'done' && state !== 'undated' && state !== 'unclear') worst = 'unknown'
  }
  return worst
}

/** Heard: an interview or a notice of the closing, with a stated opinion; or the applicant asked for it himself. */
function applicantHeard(file: CaseFile, closing: CivilDate): Measure {
  let worst: Measure = 'done'
  for (const applicant of file.applicants.length > 0 ? file.applicants : [undefined]) {
    const state = heard(file, applicant, closing)
    if (state === 'absent') return 'absent'
    if (state === 'unknown') worst = 'unknown'
  }
  return worst
}

function heard(file: CaseFile, applicant: Party | undefined, closing: CivilDate): Measure {
  const names = namesFor(applicant)
  const of = (events: CaseEvent[]) => toward(events, names)
  if (of(doneBy(file, closing, 'zhongben-applied')).length > 0) return 'done'
  const told = of(doneBy(file, closing, 'applicant-interviewed', 'zhongben-informed'))
  if (told.length > 0) return told.some((e) => opinionOf(file, e, names) !== undefined) ? 'done' : 'unknown'
  if (of(unsure(file, 'applicant-interviewed', 'zhongben-informed')).length > 0) return 'unknown'
  /* Without an interview he may still have been told and heard in writing; only “not told” settles it. */
  const untold = of(notDone(file, 'zhongben-informed')).filter((e) => valueOf(e.status) === 'not-done')
  return untold.length > 0 || whole(file, 'events') ? 'absent' : 'unknown'
}

const NO_OPINION = /未表态|未发表|未表示|没有意见记录|未回复|不置可否/

/** What the applicant said to the closing: in the record itself, or as an act of its own. Undefined: not told. */
export function opinionOf(file: CaseFile, e: CaseEvent, names: readonly string[]): string | undefined {
  const own = valueOf(e.result)
  if (own !== undefined && own.trim() !== '' && !NO_OPINION.test(own)) return own
  const on = valueOf(e.on)
  const said = done(file, 'applicant-consented', 'applicant-objected', 'clue-provided').find(
    (o) => concerns(o, names) && (on === undefined || valueOf(o.on) === undefined || valueOf(o.on) === on),
  )
  if (!said) return undefined
  return said.kind.value === 'applicant-consented' ? '同意终本' : said.kind.value === 'applicant-objected' ? '不同意终本' : '提供财产线索'
}

/** Acts toward a debtor are recorded under its own name; a restriction of its representative is an act of its own. */
function ownNames(p: Party | undefined): string[] {
  const name = valueOf(p?.name)
  return name === undefined ? [] : [name]
}
