import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { judgeDue } from '../due-act.ts'
import { dayOf, done } from '../facts.ts'
import { notApplicable, perDebtor, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { actOf, listingsOf, notOfEnforcement, removal, type Listing } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 依失信规定第1条第（二）至（六）项纳入的，期限二年，可以延长一至三年（第2条 [V]）；期限届满后三个工作日内应当删除（第10条第2款 [V]）
 * （2026-11-21 核）。没有写明期限的，二年以前不判断，最长五年以后才认定；其间待核实。提前删除是“可以”，不作不利认定。
 */

export const dishonestExpired: Rule = {
  id: 'dishonest-expired',
  title: '失信期满未删除',
  help: '失信信息的纳入期限届满后，应当在三个工作日内删除。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '有期限的失信，从公布（纳入）之日起算期限，届满后三个工作日内应当删除；逾期或者明确没有删除的，作程序瑕疵。',
    '期限没有写明的，满二年而不满最长期限五年的待核实。',
  ],
  exceptions: ['没有固定期限的（第（一）项），不适用。', '期满以前提前删除的，不作不利认定。'],
  debatable: ['期限从决定之日还是从公布之日起算，没有明文；此处从纳入（公布）之日起算，对法院有利。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-10-term', 'dishonest-2'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    const listed = done(file, 'dishonest-listed')
    if (listed.length === 0) return NOT_LISTED
    if (listed.every((e) => valueOf(e.clause) === 1 || (e.clause === undefined && e.term === undefined && e.until === undefined))) return OPEN_ENDED
    return perDebtor(file, ({ who, names }) => {
      const listing = listingsOf(file, names).at(-1)
      return listing ? judgeListing(context, who, names, listing) : NOT_LISTED
    })
  },
}
const NOT_LISTED = notApplicable('没有读到纳入失信名单的记载。')
const OPEN_ENDED = notApplicable('失信信息没有固定期限或者期限未载明，不适用期满删除。')

function judgeListing(context: RuleContext, who: string, names: readonly string[], listing: Listing): Judgement {
  const { file, asOf } = context
  if (listing.fixed !== 'term') return OPEN_ENDED
  const off = removal(file, names, 'dishonest-removed', listing.e)
  const evidence = listing.evidence
  const since = dayOf(listing.e)
  const until = valueOf(listing.e.until)
  const term = valueOf(listing.e.term)
  const startMissing = { field: `events.${placeOf(file, listing.e)}.on`, material: '失信决定书、公布记录（日期和期限）' }
  let end = until ?? (since !== undefined && term !== undefined ? endOfMonths(since, term) : undefined)
  if (end === undefined && since !== undefined) {
    const least = endOfMonths(since, limitOn('dishonest-term', since)?.value ?? 0), most = endOfMonths(since, limitOn('dishonest-term-most', since)?.value ?? 0)
    if (limitOn('dishonest-term', since) === undefined) return OPEN_ENDED
    if (off.state === 'removed' || asOf <= least) end = off.state === 'removed' ? most : least
    else if (asOf <= most) return unknown(`${who}${inWords(since)}依有期限的情形纳入失信名单，已满二年；期限是否延长未载明，是否期满待核实。`, startMissing, { evidence: [...evidence, ...off.evidence], lawOn: since })
    else end = most
  }
  if (end === undefined && off.state === 'removed') return OPEN_ENDED
  return judgeDue(context, {
    limit: 'dishonest-delete', from: end, start: `${who}的失信期限${end === undefined ? '' : `至${inWords(end)}`}届满`, evidence, what: '删除失信信息', act: actOf(off),
    startMissing, actMissing: { field: 'events.dishonest-removed', material: '删除（屏蔽）失信信息的审批表或者系统记录' }, legality: 'procedural-defect',
    counterEvidence: ['期限是否已决定延长', '是否因其他案件仍在名单', '系统是否到期自动屏蔽而未更新本案记录'],
  })
}
