import { toFen } from '../../casefile/money.ts'
import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths, holidayShift, LONGEST_BREAK } from '../../casefile/periods.ts'
import { closedForNow, endOfDuties, queriesAfter, toldAfter } from '../after-closing.ts'
import { concerning, controlsOf, latestEnd, toldEnd } from '../controls.ts'
import { done, eventExhibit, spanOf, unsure, whole } from '../facts.ts'
import { monthsOf } from '../judging.ts'
import { limitOn } from '../limits.ts'
import type { RuleContext } from '../types.ts'
import type { CaseTerm } from './model.ts'

/** Periods that last: seals until they lapse, queries every six months after the closing, listings until their end. */

/** Each seal holds until the day told, renewals counted; where none is told, at most as long as the law allows. A waiting one does not run. */
export function controlTerms({ file, asOf }: RuleContext): CaseTerm[] {
  const all = controlsOf(file)
  return all.flatMap((c): CaseTerm[] => {
    if (c.waiting) return []
    const { sure, perhaps } = concerning(done(file, 'control-renewed'), c, all.length)
    const told = toldEnd(c, sure), end = told ?? latestEnd(c)
    if (end === undefined) return []
    const empty = toFen(valueOf(c.asset?.value) ?? '') === 0n
    const gone = c.over || empty
    /* Not renewed by the words or the whole list: else it is not known. */
    const lapsed = told !== undefined && perhaps.length === 0 && !sure.some((e) => valueOf(e.until) === undefined) && whole(file, 'events', 'measures')
    return [{
      id: `seal-${c.field.replace('assets.', '')}`, title: c.asset === undefined ? c.name : `${c.name}的查封、扣押、冻结`, rule: 'seal-expiry', kind: 'holds', from: c.on, end, evidence: [...c.evidence, ...sure.flatMap((e) => eventExhibit(file, e))],
      state: gone ? 'over' : end >= asOf ? 'running' : lapsed ? 'broken' : 'unknown',
      says: `${c.on === undefined ? '' : `${inWords(c.on)}起，`}${told === undefined ? `届满日未载明，按最长期限至迟${inWords(end)}失效` : `${sure.length > 0 ? '续行后' : ''}${inWords(end)}届满`}${c.over ? '；已解除或者已处置' : empty ? '；没有余额' : end < asOf ? '，未见续行' : ''}。`,
    }]
  })
}

/** 终本后五年内每六个月一次查询: the windows that are over, and the one that runs. */
export function queryTerms(context: RuleContext): CaseTerm[] {
  const { file, asOf, calendar } = context
  const closed = closedForNow(file)
  if (closed === undefined || (valueOf(file.closeMode) ?? 'zhongben') !== 'zhongben') return []
  const every = limitOn('post-query-every', closed.on), span = limitOn('post-query-span', closed.on)
  if (!every || !span) return []
  const stop = endOfDuties(context, closed.on)
  const queries = queriesAfter(file, closed.on)
  const undated = queries.some((q) => spanOf(q) === undefined) || unsure(file, 'post-query').length > 0
  const out: CaseTerm[] = []
  const last = endOfMonths(closed.on, monthsOf(span))
  for (let k = 1, from: CivilDate = closed.on; from < last && from <= asOf && (stop.on === undefined || from < stop.on); k++) {
    const end = endOfMonths(closed.on, every.value * k)
    /* On days off the window ends with the working day after them. */
    const shut = holidayShift(end, calendar) ?? addDays(end, LONGEST_BREAK)
    const query = queries.find((q) => { const s = spanOf(q); return s !== undefined && s.first > from && s.last <= shut })
    const met = query && valueOf(query.on)
    const ended = stop.on !== undefined && stop.on <= end
    out.push({
      id: `post-query-${k}`, title: `终本后第${k}次查询`, rule: 'post-6m-query', kind: 'due', from, end, ...(met === undefined ? {} : { met }), evidence: query ? eventExhibit(file, query) : closed.evidence,
      state: query ? 'kept' : ended ? 'over' : shut >= asOf ? 'running' : toldAfter(file, closed.on) && !stop.open && !undated ? 'broken' : 'unknown',
      says: `${inWords(from)}之后至${inWords(end)}应查询一次；${met !== undefined ? `${inWords(met)}已查询` : ended ? `${inWords(stop.on ?? end)}已恢复执行、履行完毕或者宣告破产` : shut >= asOf ? '尚未届满' : '未见查询记录'}。`,
    })
    from = end
  }
  return out
}

/** Listings with a term, until its end. */
export function listingTerms({ file, asOf }: RuleContext): CaseTerm[] {
  return done(file, 'dishonest-listed').flatMap((e, i): CaseTerm[] => {
    const from = valueOf(e.on), months = valueOf(e.term)
    if (from === undefined || months === undefined) return []
    const end = endOfMonths(from, months)
    const removed = done(file, 'dishonest-removed').map((x) => valueOf(x.on)).filter((d) => d !== undefined && d >= from).sort()[0]
    return [{
      id: `dishonest-${i}`, title: '失信名单的期限', rule: 'dishonest-expired', kind: 'holds', from, end, ...(removed === undefined ? {} : { met: removed }), evidence: eventExhibit(file, e),
      state: removed !== undefined ? 'over' : end < asOf ? 'unknown' : 'running', says: `${inWords(from)}纳入，${inWords(end)}期满${removed === undefined ? (end < asOf ? '，未见移出' : '') : `；${inWords(removed)}移出`}。`,
    }]
  })
}
