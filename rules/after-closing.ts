import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { bankruptcyOf } from './bankruptcies.ts'
import { dayOf, done, eventExhibit, eventsOf, exhibit, notDone, sameName, spanOf, whole, wordsOf } from './facts.ts'
import { doneBy, notApplicable } from './judging.ts'
import type { Evidence, Judgement, RuleContext } from './types.ts'

/** What happens after a case was closed for now (终本): from which day, what was queried, whether it was resumed. */

export interface Closed {
  on: CivilDate
  evidence: Evidence[]
}

/** The day on which the case was closed for now; undefined while the material shows no such closing. */
export function closedForNow(file: CaseFile): Closed | undefined {
  const ruled = valueOf(file.rulingOn)
  if (ruled !== undefined) return { on: ruled, evidence: exhibit('rulingOn', file.rulingOn) }
  for (const e of done(file, 'zhongben-ruled')) {
    const on = dayOf(e)
    if (on !== undefined) return { on, evidence: eventExhibit(file, e) }
  }
  const closed = valueOf(file.closedOn)
  if (closed === undefined || (valueOf(file.closeMode) !== 'zhongben' && eventsOf(file, 'zhongben-ruled', 'zhongben-served', 'post-query').length === 0)) return undefined
  return { on: closed, evidence: exhibit('closedOn', file.closedOn) }
}

export const NOT_CLOSED: Judgement = notApplicable('没有终本裁定，不涉及终本后的管理。')
export const BEFORE_THE_LAW: Judgement = notApplicable('终本时《终本规定》尚未施行（2016年12月1日起施行），本条不作判断。')

/** Queries of the debtor's property after the closing: those recorded as such, dated or not, and network queries of a later day. */
export function queriesAfter(file: CaseFile, closed: CivilDate): CaseEvent[] {
  return done(file, 'post-query', 'network-query').filter((e) => {
    const on = valueOf(e.on)
    return e.kind.value === 'post-query' ? on === undefined || (spanOf(e)?.last ?? on) > closed : on !== undefined && on > closed
  })
}

const THINGS = '财产|存款|余额|车辆|机动车|房产|房屋|不动产|土地|股权|股票|证券|基金|保险|公积金|理财|收入|工资|养老金|债权'
const FOUND = new RegExp(`(?:查到|查得|查获|查明|发现|反馈|显示|新增|登记|开户)[^，。；]{0,20}(?:${THINGS})|(?<![没所否无])有(?!限)[^，。；]{0,8}(?:${THINGS}|元)|余额[^，。；]{0,8}元|(?<!不)属实`)
const NONE = new RegExp(`(?:未|没有|无)(?:再)?(?:查到|查得|查获|查明|发现|反馈|显示|新增)|(?:没有|无)(?:可供执行|其他|新的|新增|任何|反馈|结果|${THINGS})|名下(?:均|亦|仍)?无|查无|不属实|^\\s*无[\\s，。；]*$`)

/** What a query found, by its words: property, none, or not told. Words that tell both are left to a person. */
export function outcomeOf(e: CaseEvent): 'found' | 'none' | 'unclear' {
  const told = wordsOf(e)
  if (NONE.test(told) || NONE.test(valueOf(e.result) ?? '')) return told.split(CLAUSES).some((c) => FOUND.test(c) && !NONE.test(c)) ? 'unclear' : 'none'
  return FOUND.test(told) ? 'found' : 'unclear'
}
const CLAUSES = /[，。；]/

/** Acts by which a log shows that it was kept on after the closing. */
const LATER: EventKind[] = ['zhongben-served', 'post-query', 'post-query-informed', 'resumption-applied', 'resumption-decided', 'resumed', 'database-entered', 'database-hidden', 'petitioned', 'control-renewed', 'performed', 'bankruptcy-declared']

/** Does what is shown whole reach beyond the closing? A list of queries does; a log that ends with the closing says nothing of what came after. */
export function toldAfter(file: CaseFile, closed: CivilDate): boolean {
  return whole(file, 'queries') || (whole(file, 'events') && eventsOf(file, ...LATER).some((e) => (spanOf(e)?.first ?? '') > closed))
}

export interface Resumption {
  state: 'yes' | 'no' | 'unknown'
  on?: CivilDate | undefined
  evidence: Evidence[]
}

/** Was the case taken up again after that day: an act of its own, or a resumed case in the library that continues it. Three-valued. */
export function resumption({ file, library }: RuleContext, after: CivilDate): Resumption {
  const acts = done(file, 'resumed').filter((e) => (spanOf(e)?.last ?? after) >= after)
  const dated = acts.filter((e) => valueOf(e.on) !== undefined).sort((a, b) => ((valueOf(a.on) ?? '') < (valueOf(b.on) ?? '') ? -1 : 1))[0] ?? acts[0]
  if (dated) return { state: 'yes', on: valueOf(dated.on), evidence: eventExhibit(file, dated) }
  const number = valueOf(file.caseNumber)
  if (number !== undefined) {
    const next = (library?.ofSameDebtor(file) ?? []).find((o) => sameName(valueOf(o.file.originalCase?.number) ?? '', number) && (valueOf(o.file.filedOn) ?? after) >= after)
    if (next) return { state: 'yes', on: valueOf(next.file.filedOn), evidence: [] }
  }
  const refused = notDone(file, 'resumed')[0]
  if (refused) return { state: 'no', evidence: eventExhibit(file, refused) }
  return { state: whole(file, 'events') ? 'no' : 'unknown', evidence: [] }
}

/** The day on which the duties after a closing ended: taken up again, performed, terminated by bankruptcy. `open`: one of them is told without its day. */
export function endOfDuties(context: RuleContext, closed: CivilDate): { on?: CivilDate | undefined; open: boolean } {
  const { file, asOf } = context
  const back = resumption(context, closed)
  const after = (e: CaseEvent) => (spanOf(e)?.last ?? closed) >= closed
  const declared = doneBy(file, asOf, 'bankruptcy-declared').filter(after)
  /* The bankruptcy of one of several debtors ends nothing for the others. */
  const all = file.debtors.every((d) => bankruptcyOf(file, d, declared).sure.length > 0)
  const ends = [...doneBy(file, asOf, 'performed').filter(after), ...(all ? declared : [])]
  const days = [back.on, ...ends.map((e) => valueOf(e.on))].filter((d) => d !== undefined).sort()
  return { on: days[0], open: (back.state === 'yes' && back.on === undefined) || ends.some((e) => valueOf(e.on) === undefined) }
}
