import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths, holidayShift, LONGEST_BREAK } from '../../casefile/periods.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { BEFORE_THE_LAW, closedForNow, type Closed, endOfDuties, NOT_CLOSED, queriesAfter, toldAfter } from '../after-closing.ts'
import { eventExhibit, notDone, spanOf, unsure } from '../facts.ts'
import { deadline, named, notApplicable, pass, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import type { Rule, RuleContext } from '../types.ts'

/*
 * 终本后五年内，每六个月通过网络查控系统查询一次被执行人的财产：终本规定第9条 [V]（2026-11-21 核）。
 * 第 k 个六个月为（裁定日起 6(k−1) 个月届满日，6k 个月届满日]；届满日为休假日的，顺延期内的查询也算，不作不利认定。
 * 已恢复执行、履行完毕的，其后不再判断；五年以后不判断。没有查询日志的，不能认为没有查询。
 */

interface Window {
  from: CivilDate
  end: CivilDate
}

const COUNTER = ['终本案件管理系统的自动查询日志（系统批量查询可能不在本案流程中）', '期间内是否已恢复执行、执行完毕或者终结执行', '查询是否记载在关联案件（恢复执行、其他案件）名下']
const MATERIAL = '终本后网络查控系统的查询日志'

export const post6mQuery: Rule = {
  id: 'post-6m-query',
  title: '终本后每六个月查询一次',
  help: '终本后五年内，每六个月应当通过网络查控系统查询一次被执行人的财产。',
  group: 'G', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '从终本裁定日起，五年内逐个六个月看有没有一次查询；期间已满而材料明确没有的，作程序瑕疵。',
    '当前的六个月还没有届满的，不判断；五年以后的也不判断。',
    '没有查询日志，材料不完整或者只记到终本为止的，待核实。',
  ],
  exceptions: ['已恢复执行或者履行完毕的，其后的期间不判断。', '届满日为休假日的，顺延期内的查询算在内。'],
  debatable: ['每六个月的起算，可以从终本裁定日也可以从上一次查询之日计算；此处从裁定日逐段计算。办案系统内部三个月一查的口径不作为违法依据。'],
  history: [{ on: '2026-11-22', what: '办案记录只记到终本为止的，不再据以认为终本后没有查询，改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-9'],
  judge(context) {
    const { file } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const every = limitOn('post-query-every', closed.on)
    const span = deadline(context, 'post-query-span', closed.on)
    if (!every || !span) return BEFORE_THE_LAW
    const first = endOfMonths(closed.on, every.value)
    if (context.asOf <= first) return notApplicable(`终本裁定日${inWords(closed.on)}，第一个六个月至${inWords(first)}，尚未届满。`)
    const stop = endOfDuties(context, closed.on)
    const due: Window[] = []
    let next: CivilDate = closed.on
    for (let k = 1; next < span.plain; k++) {
      const from = next
      next = endOfMonths(closed.on, every.value * k)
      if ((stop.on !== undefined && stop.on <= next) || context.asOf <= shifted(next, context)) break
      due.push({ from, end: next })
    }
    if (due.length === 0) {
      return notApplicable(stop.on !== undefined && stop.on <= next ? `${inWords(stop.on)}已恢复执行或者履行完毕，终本后的查询不再判断。` : `终本裁定日${inWords(closed.on)}，第一个六个月至${inWords(next)}，尚未届满。`)
    }
    return judgeWindows(context, closed, due, stop.open)
  },
}

/** A window ends, at the latest, on the working day after its end; of years not arranged yet, the longest break is allowed for. */
function shifted(end: CivilDate, { calendar }: RuleContext): CivilDate {
  return holidayShift(end, calendar) ?? addDays(end, LONGEST_BREAK)
}

function judgeWindows(context: RuleContext, { on: closed, evidence: since }: Closed, due: readonly Window[], open: boolean): ReturnType<Rule['judge']> {
  const { file } = context
  const queries = queriesAfter(file, closed)
  const bare = due.filter((w) => !queries.some((q) => falls(q, w, context) === 'in'))
  const evidence = [...since, ...queries.slice(0, 10).flatMap((q) => eventExhibit(file, q))]
  if (bare.length === 0) return pass(`终本裁定日${inWords(closed)}，已届满的${due.length}个六个月均有查询。`, evidence)
  const told = bare.map((w) => ({ w, no: denied(file, closed, w, context) }))
  const absent = told.filter((t) => t.no !== undefined && !open && !queries.some((q) => falls(q, t.w, context) === 'maybe'))
  if (absent.length > 0) {
    return {
      approval: 'warn', legality: 'procedural-defect', counterEvidence: COUNTER, lawOn: absent[0]?.w.end,
      reason: `终本裁定日${inWords(closed)}，${spell(absent.map((t) => t.w))}没有查询被执行人财产的记录，疑似未按规定查询，建议核实。`,
      evidence: [...absent.flatMap((t) => t.no ?? []).slice(0, 3), ...evidence],
      wouldPassIf: [`查询日志显示${spell(absent.map((t) => t.w))}已经查询`],
    }
  }
  return unknown(`终本裁定日${inWords(closed)}，${spell(bare)}未见查询记录；没有完整的查询日志，不能认为没有查询。`, { field: 'events.post-query', material: MATERIAL }, {
    evidence, wouldPassIf: [`查询日志显示${spell(bare)}已经查询`],
  })
}

function falls(q: CaseEvent, w: Window, context: RuleContext): 'in' | 'maybe' | 'out' {
  const days = spanOf(q)
  if (!days) return 'maybe'
  const last = shifted(w.end, context)
  if (days.first > w.from && days.last <= last) return 'in'
  return days.last > w.from && days.first <= last ? 'maybe' : 'out'
}

/** The words (or a whole list) that say that there was no query in that window; undefined where nothing says so. */
function denied(file: CaseFile, closed: CivilDate, w: Window, context: RuleContext): ReturnType<typeof eventExhibit> | undefined {
  const said = notDone(file, 'post-query').find((e) => valueOf(e.status) !== 'planned' && (valueOf(e.on) === undefined || falls(e, w, context) === 'in'))
  if (said) return eventExhibit(file, said)
  return toldAfter(file, closed) && unsure(file, 'post-query').length === 0 ? [] : undefined
}

function spell(windows: readonly Window[]): string {
  return named(windows.map((w) => `${inWords(addDays(w.from, 1))}至${inWords(w.end)}`), '个六个月')
}
