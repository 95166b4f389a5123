import { inWords } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { closedForNow, NOT_CLOSED } from '../after-closing.ts'
import { done, eventExhibit, spanOf } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Rule } from '../types.ts'

/*
 * 终本逾三年而当事人信访、投诉的，优先核查：检察大数据模型的口径（内部，不是法律）[V]（2026-11-21 核）。只用于排序，不判违法。
 */

export const threeYearUnhappy: Rule = {
  id: 'three-year-unhappy',
  title: '终本逾三年且信访',
  help: '终本超过三年而当事人信访、投诉的，列为优先核查。',
  group: 'G', priority: 'P2', severity: 'hint', side: 'supervision',
  logic: ['终本满三年以后，有终本后信访、投诉记载的，提示优先核查；只用于排序，不作违法判断。'],
  exceptions: ['终本不满三年的，不提示。', '没有信访、投诉的，不适用。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['petition-after'],
  sources: ['changzhou-priority'],
  judge({ file, settings, asOf }) {
    const complaints = done(file, 'petitioned')
    if (complaints.length === 0) return NONE
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const own = complaints.filter((e) => (spanOf(e)?.last ?? closed.on) >= closed.on)
    if (own.length === 0) return NONE
    const years = limitFor(settings, 'petition-after', asOf) ?? 0
    const evidence = [...closed.evidence, ...own.flatMap((e) => eventExhibit(file, e)).slice(0, 10)]
    if (asOf <= endOfMonths(closed.on, years * MONTHS)) return { approval: 'pass', legality: 'none', evidence, reason: `${inWords(closed.on)}终本，不满${years}年。` }
    return { approval: 'warn', legality: 'notice', evidence, reason: `${inWords(closed.on)}终本，已超过${years}年，有信访、投诉${own.length}次，建议优先核查（只用于排序，不表示有问题）。` }
  },
}
const NONE = notApplicable('没有终本后信访、投诉的记载。')
const MONTHS = 12
