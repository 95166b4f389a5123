import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventExhibit, exhibit, namesFor, namesOf, notDone, partyName, positionTo, unsure, whole } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { closingRuling } from '../ruling.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 终本裁定书送达申请执行人以后，方可作结案处理。终本规定第6条 [M]；旁参民诉法第269条（中止、终结裁定送达后生效）[V]（2026-11-21 核）。
 * 核心依据仅凭记忆，监督端至多作线索。没有送达被执行人的，只作提示。
 */

export const endRulingServed: Rule = {
  id: 'end-ruling-served',
  title: '终本裁定送达后结案',
  help: '终本裁定书应当先送达申请执行人，再作结案处理。',
  group: 'F', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '逐一看申请执行人：送达日不晚于结案日的，通过。',
    '送达晚于结案，或者材料载明没有送达的，提示，监督端作线索（依据待核）。',
    '送达情况或者送达日期未见的，待核实。',
  ],
  exceptions: ['尚无终本裁定的，不适用。', '结案当日送达的，通过。', '没有送达被执行人的，只作提示。'],
  debatable: ['未送达即报结的后果：一种看法是结案不当；另一种看法是裁定已经作出，送达迟延只是瑕疵。所据条文仅凭记忆，须先核对原文。'],
  history: [{ on: '2026-11-24', what: '完整的办案记录止于裁定以前的，也不推定没有送达。' }, { on: '2026-11-23', what: '办案记录到裁定为止、没有以后的记载的，不推定没有送达，由线索改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-6', 'cpl-269'],
  judge({ file }) {
    if (closingRuling(file).state !== 'made') return NONE
    const applicants: (Party | undefined)[] = file.applicants.length > 0 ? file.applicants : [undefined]
    const parts = applicants.map((a) => judgeOne(file, a, valueOf(file.closedOn)))
    const unserved = notDone(file, 'zhongben-served').filter((e) => file.debtors.some((d) => isTo(e, d)))
    if (unserved.length > 0) {
      parts.push({
        approval: 'warn', legality: 'notice', evidence: unserved.flatMap((e) => eventExhibit(file, e)), counterEvidence: COUNTER, wouldPassIf: ['补送被执行人'],
        reason: `终本裁定书没有送达${unserved.flatMap((e) => namesOf(e.party)).join('、')}，请补送或者说明。`,
      })
    }
    return combine(parts)
  },
}

const NONE = notApplicable('尚无终本裁定书。')
const COUNTER = ['是否已电子送达、邮寄送达而回证未归档', '是否送达代理人或者指定代收人', '结案日期是否录入错误']

/** What a log tells that goes on after the ruling. */
const LATER = ['case-money-paid', 'case-money-received', 'control-released', 'control-renewed', 'consumption-lifted', 'objection-filed', 'resumption-applied', 'resumed'] as const
/** What a log tells of the steps to the ruling. */
const BEFORE = ['applicant-interviewed', 'panel-deliberated', 'president-approved'] as const
/** A log that ends with the ruling, though it is whole, does not tell what came after it. */
function goesBeyond(file: CaseFile): boolean {
  const ruled = valueOf(file.rulingOn) ?? valueOf(done(file, 'zhongben-ruled')[0]?.on)
  if (ruled === undefined) return true
  if (!done(file, 'zhongben-ruled').some((e) => valueOf(e.on) === ruled)) {
    /* one that ends before the ruling tells of nothing behind it either */
    const days = done(file, ...BEFORE, ...LATER).flatMap((e) => valueOf(e.on) ?? [])
    return days.length === 0 || days.some((d) => d >= ruled)
  }
  return done(file, ...LATER).some((e) => (valueOf(e.on) ?? ruled) > ruled)
}

/** Told to be toward that party by name. */
function isTo(e: CaseEvent, p: Party): boolean {
  return namesOf(e.party).length > 0 && concerns(e, namesFor(p)) && p.name !== undefined
}

function judgeOne(file: CaseFile, applicant: Party | undefined, closed: CivilDate | undefined): Judgement {
  const who = partyName(applicant, '申请执行人')
  const names = namesFor(applicant)
  /* Of an unnamed applicant a service upon a debtor is none. */
  const of = (events: CaseEvent[]) => events.filter((e) => (names.length === 0 ? !file.debtors.some((d) => isTo(e, d)) : concerns(e, names)))
  const served = of(done(file, 'zhongben-served'))
  const refuse = (reason: string, events: CaseEvent[]): Judgement => ({
    approval: 'warn', legality: 'clue', reason, counterEvidence: COUNTER, wouldPassIf: ['补送终本裁定书并附送达回证', '说明结案日期与送达日期的先后'],
    evidence: [...events.flatMap((e) => eventExhibit(file, e)), ...exhibit('closedOn', file.closedOn), ...exhibit('rulingOn', file.rulingOn)],
  })
  if (served.length === 0) {
    const not = of(notDone(file, 'zhongben-served')).filter((e) => valueOf(e.status) !== 'planned')
    if (unsure(file, 'zhongben-served').length === 0 && (not.length > 0 || (whole(file, 'events') && goesBeyond(file)))) return refuse(`材料显示终本裁定书没有送达${who}${closed === undefined ? '' : `，本案已于${inWords(closed)}结案`}；应当先送达再结案，建议核实。`, not)
    return unknown(`终本裁定书是否送达${who}未见。`, { field: 'events.zhongben-served', material: '终本裁定书的送达回证' }, { wouldPassIf: ['补入送达申请执行人的回证'] })
  }
  const evidence = served.flatMap((e) => eventExhibit(file, e))
  if (closed === undefined) return pass(`终本裁定书已送达${who}。`, evidence)
  const at = served.map((e) => positionTo(e, closed))
  if (at.some((p) => p === 'before' || p === 'same-day')) return pass(`终本裁定书已在结案以前送达${who}。`, evidence)
  if (at.every((p) => p === 'after')) {
    const on = valueOf(served[0]?.on)
    return refuse(`终本裁定书${on === undefined ? '' : `于${inWords(on)}`}送达${who}，晚于${inWords(closed)}结案；应当先送达再结案，建议核实。`, served)
  }
  return unknown(`终本裁定书送达${who}的日期未见，不能判断是否先于结案。`, { field: 'events.zhongben-served.on', material: '终本裁定书的送达回证（载明日期）' }, { evidence, wouldPassIf: ['送达日不晚于结案日'] })
}
