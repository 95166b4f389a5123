import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { deadline, inTime, notApplicable, pass, perDebtor, unknown } from '../judging.ts'
import { everPerformed, listingsOf, notOfEnforcement, performed, removal, type Day, type Listing } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 已履行完毕或者执行完毕的，应当在三个工作日内删除失信信息：失信规定第10条第1款第（一）项 [V]（2026-11-21 核）。
 * 有纳入期限的（第1条第（二）至（六）项）不适用前款，期满后三个工作日内删除（第10条第2款 [V]；见“失信期满未删除”一条）；
 * 积极履行的提前删除是“可以”（第2条 [V]）。故先要知道依哪一项纳入；不知道的待核实。
 * 履行完毕的案件多以执行完毕结案，本条对这类案件同样判断。
 */

const COUNTER = ['是否依第一条第（二）至（六）项纳入、有固定期限', '是否已在公布系统中屏蔽而未更新本案记录', '履行完毕的确认日期（案款到账、申请执行人确认）', '是否因其他案件仍在名单']

export const dishonestDeletePerformed: Rule = {
  id: 'dishonest-delete-performed',
  title: '履行完毕后删除失信信息',
  help: '没有固定期限的失信信息，应当在履行完毕后三个工作日内删除。',
  group: 'J', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '依第一条第（一）项纳入（没有固定期限）的，履行或者执行完毕后三个工作日内应当删除；逾期或者明确没有删除的，作程序瑕疵。',
    '依哪一项纳入未载明的，待核实。',
    '工作日按国务院休假安排计算，没有安排的年份待核实。',
  ],
  exceptions: ['有纳入期限的（第（二）至（六）项），不适用三个工作日，期满后再判断。', '三个工作日尚未届满的，不判断。'],
  debatable: ['有期限的失信，履行完毕后能否一并在三个工作日内删除：有的法院一律删除，条文则规定不适用、可以提前删除；此处从条文。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-10-1', 'dishonest-10-term', 'dishonest-2'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    if (!everPerformed(file)) return NOT_PERFORMED
    return perDebtor(file, ({ who, names }) => {
      const listed = listingsOf(file, names)
      if (listed.length === 0) return NOT_LISTED
      const paid = performed(file, names)
      if (!paid) return NOT_PERFORMED
      const last = listed.at(-1)
      return last ? judgeListing(context, who, names, last, paid) : NOT_LISTED
    })
  },
}
const NOT_LISTED = notApplicable('没有读到纳入失信名单的记载。')
const NOT_PERFORMED = notApplicable('没有读到履行完毕或者执行完毕的记载。')

function judgeListing(context: RuleContext, who: string, names: readonly string[], listing: Listing, paid: Day): Judgement {
  const { file, asOf } = context
  const off = removal(file, names, 'dishonest-removed', listing.e)
  const evidence = [...listing.evidence, ...paid.evidence, ...off.evidence]
  if (listing.fixed === 'term') return notApplicable(`${who}依有期限的情形纳入失信名单，不适用履行完毕后三个工作日删除；期满后再判断。`, evidence)
  if (paid.on === undefined) {
    if (off.state === 'removed') return pass(`${who}履行完毕，失信信息已删除；履行完毕的日期未载明。`, evidence)
    return unknown(`${who}已履行完毕，日期未载明，不能计算删除的期限。`, { field: 'events.performed', material: '履行完毕的确认材料、执行款到账凭证或者结案通知书' }, { evidence })
  }
  if ((valueOf(listing.e.on) ?? paid.on) > paid.on) {
    return unknown(`${who}于${inWords(paid.on)}履行完毕，其后才纳入失信名单；履行的是否本案全部义务待核实。`, { field: 'events.performed', material: '履行完毕的确认材料、失信决定书' }, { evidence })
  }
  const limit = deadline(context, 'dishonest-delete', paid.on)
  if (!limit) return BEFORE
  const day = off.state === 'removed' ? off.on : asOf
  const law = { lawOn: paid.on, evidence }
  if (off.state === 'removed' && day === undefined) return unknown(`${who}的失信信息已删除，日期未载明。`, { field: 'events.dishonest-removed.on', material: '删除（屏蔽）失信信息的审批表或者系统记录' }, law)
  const time = inTime(day ?? asOf, limit)
  const by = limit.last === undefined ? '' : `，应当在${inWords(limit.last)}以前删除`
  if (time === 'in-time') {
    if (off.state === 'removed') return { ...pass(`${who}于${inWords(paid.on)}履行完毕${by}，已于${inWords(day ?? asOf)}删除。`, evidence), lawOn: paid.on }
    return notApplicable(`${who}于${inWords(paid.on)}履行完毕${by}，期限尚未届满。`)
  }
  if (time === 'unclear') return unknown(`${who}于${inWords(paid.on)}履行完毕，没有当年的休假安排，不能确定三个工作日届满的日期。`, { field: 'calendar', material: '当年的法定节假日安排' }, law)
  if (off.state === 'unknown') return unknown(`${who}于${inWords(paid.on)}履行完毕${by}；是否已删除未见。`, { field: 'events.dishonest-removed', material: '删除（屏蔽）失信信息的审批表或者系统记录' }, law)
  if (listing.fixed === undefined) {
    return unknown(`${who}于${inWords(paid.on)}履行完毕，${off.state === 'removed' ? `${inWords(day ?? asOf)}才删除失信信息` : '失信信息没有删除'}；依哪一项纳入、有无期限未载明，待核实。`, { field: `events.${placeOf(file, listing.e)}.clause`, material: '失信决定书（纳入依据和期限）' }, { ...law, wouldPassIf: ['失信决定书载明有固定期限'] })
  }
  return {
    approval: 'warn', legality: 'procedural-defect', ...law, counterEvidence: COUNTER, wouldPassIf: ['删除失信信息', '载明依有期限的情形纳入'],
    reason: `${who}没有固定期限的失信信息，${inWords(paid.on)}履行完毕${by}；${off.state === 'removed' ? `${inWords(day ?? asOf)}才删除` : `至${inWords(asOf)}没有删除`}，疑似逾期，建议核实。`,
  }
}
const BEFORE = notApplicable('履行完毕时失信规定尚未规定三个工作日的删除期限，本条不作判断。')
