import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { closedForNow, NOT_CLOSED, outcomeOf, queriesAfter } from '../after-closing.ts'
import { judgeDue } from '../due-act.ts'
import { concerns, dayOf, done, eventExhibit, wordsOf } from '../facts.ts'
import { notApplicable, perDebtor, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { actOf, listingsOf, removal } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本后网络查询两次以上未发现可供执行财产，也没有有效财产线索的，应当在三个工作日内删除失信信息：失信规定第10条第1款第（四）项 [V]；
 * 有纳入期限的不适用（同条第2款 [V]）（2026-11-21 核）。自第二次查询之日起算。
 */

export const dishonestDeleteTwoQueries: Rule = {
  id: 'dishonest-delete-two-queries',
  title: '终本后两次查询无财产应删除失信',
  help: '终本后两次以上查询都没有财产、又没有有效线索的，应当在三个工作日内删除没有固定期限的失信信息。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '依第一条第（一）项纳入、终本后已有两次查询未发现财产、没有财产线索的，从第二次查询起三个工作日内应当删除；逾期或者明确没有删除的，作程序瑕疵。',
    '查询结果、纳入依据、线索是否有效未载明的，待核实。',
  ],
  exceptions: ['有纳入期限的（第（二）至（六）项），不适用。', '查询发现财产的，不适用。', '不足两次查询的，不适用。'],
  debatable: ['三个工作日从第二次查询之日还是从确认没有线索之日起算，没有明文；此处从第二次查询之日起算。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-10-4', 'dishonest-10-term'],
  judge(context) {
    const { file } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    if (done(file, 'dishonest-listed').length === 0) return NOT_LISTED
    if (queriesAfter(file, closed.on).length === 0) return FEW
    return perDebtor(file, ({ who, names }) => judgeDebtor(context, who, names, closed.on))
  },
}
const NOT_LISTED = notApplicable('没有读到纳入失信名单的记载。')
const FEW = notApplicable('终本后未发现财产的查询不足两次，不适用。')
const FOUND = notApplicable('终本后的查询发现了财产，不适用。')
const WITH_TERM = notApplicable('依有期限的情形纳入失信名单，不适用两次查询后的删除。')

function judgeDebtor(context: RuleContext, who: string, names: readonly string[], closed: string): Judgement {
  const { file, asOf } = context
  const after = queriesAfter(file, closed).filter((q) => concerns(q, names))
  const count = limitOn('dishonest-queries', asOf)?.value ?? 0
  if (after.length < count) return FEW
  const listing = listingsOf(file, names).at(-1)
  if (!listing) return NOT_LISTED
  if (listing.fixed === 'term') return WITH_TERM
  const queries = after.map((q) => ({ q, outcome: outcomeOf(q) }))
  if (queries.some((x) => x.outcome === 'found')) return FOUND
  const bare = queries.filter((x) => x.outcome === 'none').map((x) => x.q).sort((a, b) => ((valueOf(a.on) ?? '9') < (valueOf(b.on) ?? '9') ? -1 : 1))
  const evidence = [...listing.evidence, ...queries.slice(0, 10).flatMap((x) => eventExhibit(file, x.q))]
  if (bare.length < count) return unknown(`${who}终本后有${queries.length}次查询，结果未全部载明，是否应当删除失信信息待核实。`, { field: 'events.post-query.result', material: '终本后查询的反馈结果' }, { evidence })
  const off = removal(file, names, 'dishonest-removed', listing.e)
  const clue = clueAfter(file, closed)
  if (clue && off.state !== 'removed') return unknown(`${who}终本后两次查询未发现财产；申请执行人曾提供线索，是否有效待核实。`, { field: 'events.clue-verified', material: '财产线索的核实结果' }, { evidence: [...evidence, ...eventExhibit(file, clue)] })
  const second = bare[count - 1]
  const from = second && dayOf(second)
  if (listing.fixed === undefined && off.state !== 'removed') {
    return unknown(`${who}终本后${bare.length}次查询未发现财产；依哪一项纳入失信、有无期限未载明，是否应当删除待核实。`, { field: `events.${placeOf(file, listing.e)}.clause`, material: '失信决定书（纳入依据和期限）' }, { evidence })
  }
  return judgeDue(context, {
    limit: 'dishonest-delete', from, start: `${who}没有固定期限的失信信息，终本后第二次查询${from === undefined ? '' : `（${inWords(from)}）`}仍未发现财产`, evidence, what: '删除失信信息', act: actOf(off),
    startMissing: { field: 'events.post-query.on', material: '终本后查询的日志' }, actMissing: { field: 'events.dishonest-removed', material: '删除（屏蔽）失信信息的审批表或者系统记录' },
    legality: listing.fixed === undefined ? 'notice' : 'procedural-defect', counterEvidence: ['是否有有效的财产线索', '是否依有期限的情形纳入', '是否因其他案件仍在名单', '查询是否覆盖全部财产类型'],
  })
}

const NO_USE = /查无|未(?:发现|查到)|无(?:财产|价值|结果)|不属实/
/** A clue handed in after the closing that was not found to be empty. */
function clueAfter(file: CaseFile, closed: string): ReturnType<typeof done>[number] | undefined {
  const verified = done(file, 'clue-verified').filter((e) => (valueOf(e.on) ?? '') >= closed)
  return done(file, 'clue-provided').find((c) => (valueOf(c.on) ?? '9') > closed && !verified.some((v) => (valueOf(v.on) ?? '9') >= (valueOf(c.on) ?? '') && NO_USE.test(wordsOf(v))))
}
