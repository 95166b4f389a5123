import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { actSince, judgeDue } from '../due-act.ts'
import { concerns, dayOf, done, eventExhibit, eventsOf, namesOf, wordsOf } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import { notOfEnforcement } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 不应纳入失信名单的，应当在三个工作日内撤销：失信规定第9条 [V]；申请纠正的，十五日内审查，理由成立的三个工作日内纠正：第12条 [V]
 * （2026-11-21 核）。撤销的期限从发现（认定）错误之日起算。
 */

export const dishonestWrong: Rule = {
  id: 'dishonest-wrong',
  title: '错误纳入失信的撤销',
  help: '不应纳入失信名单的，应当在三个工作日内撤销；申请纠正的，应当在十五日内审查。',
  group: 'J', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '发现错误纳入之日（或者认定异议成立之日）起三个工作日内应当撤销；逾期或者明确没有撤销的，作程序瑕疵。',
    '申请纠正失信的，十五日内应当审查；逾期或者明确没有审查的，作程序瑕疵。',
  ],
  exceptions: ['没有发现错误、没有申请纠正的，不适用。', '期限尚未届满的，不判断。'],
  debatable: ['“发现”之日是承办人知道还是决定认定之日，没有明文；此处以材料载明的发现或者认定之日为准。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-9', 'dishonest-12'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    if (eventsOf(file, 'dishonest-found-wrong').length + eventsOf(file, 'objection-filed').length + eventsOf(file, 'objection-decided').length === 0) return NOTHING
    const asked = done(file, 'objection-filed').filter((e) => CREDIT.test(wordsOf(e)))
    const found = [...done(file, 'dishonest-found-wrong'), ...done(file, 'objection-decided').filter((e) => CREDIT.test(wordsOf(e)) && RIGHT.test(wordsOf(e)) && !WRONG.test(wordsOf(e)))]
    const parts = [...found.map((e) => judgeFound(context, e)), ...asked.map((e) => judgeAsked(context, e))]
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}
const NOTHING = notApplicable('没有发现错误纳入或者申请纠正失信的记载。')
const CREDIT = /失信/
const RIGHT = /成立|应予(?:纠正|撤销|删除)|决定(?:纠正|撤销|删除)/
const WRONG = /不成立|驳回/

function judgeFound(context: RuleContext, e: CaseEvent): Judgement {
  const { file } = context
  const from = dayOf(e)
  const names = namesOf(e.party)
  return judgeDue(context, {
    limit: 'dishonest-revoke', from, start: `${from === undefined ? '' : inWords(from)}发现${names.join('、') || '被执行人'}不应纳入失信名单`, evidence: eventExhibit(file, e), what: '撤销失信信息',
    act: actSince(file, valueOf(e.on), ['dishonest-removed'], (x) => concerns(x, names), ['events', 'measures']), legality: 'procedural-defect',
    startMissing: { field: `events.${placeOf(file, e)}.on`, material: '发现错误纳入的记录、纠正决定书' }, actMissing: { field: 'events.dishonest-removed', material: '撤销失信信息的审批表或者系统记录' },
    counterEvidence: ['是否已在公布系统撤销而未更新本案记录', '发现或者认定错误的确切日期', '是否因其他案件仍在名单'],
  })
}

function judgeAsked(context: RuleContext, e: CaseEvent): Judgement {
  const { file } = context
  const from = dayOf(e)
  return judgeDue(context, {
    limit: 'dishonest-correct', from, start: `${from === undefined ? '' : inWords(from)}申请纠正失信信息`, evidence: eventExhibit(file, e), what: '审查',
    act: actSince(file, valueOf(e.on), ['objection-decided', 'dishonest-removed', 'dishonest-found-wrong']), legality: 'procedural-defect',
    startMissing: { field: `events.${placeOf(file, e)}.on`, material: '纠正申请书（收到日期）' }, actMissing: { field: 'events.objection-decided', material: '纠正申请的审查决定' },
    counterEvidence: ['收到书面申请的确切日期', '是否以决定书、通知书答复而未入卷', '申请人是否撤回'],
  })
}
