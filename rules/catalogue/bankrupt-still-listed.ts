import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { bankruptcyOf, namesNobody } from '../bankruptcies.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventExhibit, exhibit, notDone, partyName, positionTo, spanOf, whole } from '../facts.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 裁定受理破产而中止执行的，应当在三个工作日内删除失信信息；有纳入期限的，期满后才删除。失信规定第10条 [V]。
 * 受理后应当中止执行、解除保全，宣告后终结执行。民诉法解释第511条至第513条 [V]（2026-11-21 核）。
 * 限制消费的解除没有明文期限，只作一般提示。期限自受理次日起算；中止裁定另有日期的，以该日为准，列入反证。
 */

export const bankruptStillListed: Rule = {
  id: 'bankrupt-still-listed',
  title: '破产受理后仍失信、限制消费',
  help: '被执行人的破产申请被受理后，应当中止执行并在三个工作日内删除失信信息。',
  group: 'J', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '受理以后才纳入失信的，提示，监督端程序瑕疵。',
    '受理以前按第一条第（一）项纳入、超过三个工作日没有删除的，提示，监督端程序瑕疵；所依项未载明的，作线索。',
    '受理以后没有解除限制消费的，只作一般提示。',
    '删除的记录未见、受理日期未见、没有节假日安排的，待核实。',
  ],
  exceptions: ['有纳入期限的（第（二）至（六）项），不适用三个工作日的删除。', '期限内删除的，通过。', '没有失信、限制消费的，不适用。'],
  debatable: ['三个工作日从受理裁定之日起算，还是从执行法院知道或者裁定中止之日起算：本条按较早的受理日提示，以中止裁定为反证。'],
  history: [{ on: '2026-11-22', what: '未写明是哪一名被执行人破产、对哪一名采取措施的，改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-10', 'cpi-511'],
  judge(context) {
    const { file } = context
    const opened = done(file, 'bankruptcy-accepted', 'bankruptcy-declared')
    if (opened.length === 0 && !file.debtors.some((d) => valueOf(d.bankrupt) === true)) return NOBODY
    const parts = file.debtors.flatMap((d) => {
      const { sure, open } = bankruptcyOf(file, d, opened)
      if (sure.length > 0 || valueOf(d.bankrupt) === true) return ofDebtor(context, d, sure)
      return open.length > 0 ? whose(file, d, open) : []
    })
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

const NOBODY = notApplicable('没有被执行人破产的记载。')
const NOTHING = notApplicable('没有对破产的被执行人限制消费、公布失信的记载。')
const COUNTER = ['执行法院何时收到受理通知、何时裁定中止', '是否已删除、解除而未更新记录', '失信是否有纳入期限', '受理裁定是否已被撤销或者驳回']

/** Somebody is bankrupt, and it is not told who: of a debtor who is under no measure it does not matter. */
function whose(file: CaseFile, d: Party, open: CaseEvent[]): Judgement[] {
  const who = partyName(d, '被执行人')
  const measures = done(file, 'dishonest-listed', 'consumption-restricted').filter((e) => concerns(e, d.name === undefined ? [] : [who]))
  if (measures.length === 0) return []
  return [unknown(`材料载有破产申请被受理，是否为${who}未载明，不能判断其失信、限制消费应否解除。`, { field: `events.${placeOf(file, open[0] ?? UNREAD)}.party`, material: '受理破产申请的裁定书' }, { evidence: open.flatMap((e) => eventExhibit(file, e)) })]
}
const UNREAD: CaseEvent = { kind: { value: 'bankruptcy-accepted', quote: '' } }

function ofDebtor(context: RuleContext, d: Party, opened: CaseEvent[]): Judgement[] {
  const { file } = context
  const i = file.debtors.indexOf(d)
  const who = partyName(d, '被执行人')
  const of = (events: CaseEvent[]) => events.filter((e) => concerns(e, d.name === undefined ? [] : [who]))
  const listed = of(done(file, 'dishonest-listed')), restricted = of(done(file, 'consumption-restricted'))
  if (listed.length === 0 && restricted.length === 0) return []
  const first = opened.flatMap((e) => spanOf(e)?.last ?? []).sort()[0]
  const why = [...exhibit(`debtors.${i}.bankrupt`, d.bankrupt), ...opened.flatMap((e) => eventExhibit(file, e))]
  const parts: Judgement[] = []
  if (namesNobody(file, [...listed, ...restricted])) {
    return [unknown(`${who}已进入破产程序；失信、限制消费是对哪一名被执行人未载明。`, { field: `events.${placeOf(file, listed[0] ?? restricted[0] ?? UNREAD)}.party`, material: '失信决定书、限制消费令（被采取措施的人）' }, { evidence: [...why, ...[...listed, ...restricted].flatMap((e) => eventExhibit(file, e))] })]
  }
  if (listed.length > 0) parts.push(ofListing(context, who, listed, of(done(file, 'dishonest-removed')), of(notDone(file, 'dishonest-removed')), first, why))
  if (restricted.length > 0) parts.push(ofRestriction(context, who, restricted, of(done(file, 'consumption-lifted')), of(notDone(file, 'consumption-lifted')), why))
  return parts
}

function ofListing(context: RuleContext, who: string, listed: CaseEvent[], removed: CaseEvent[], kept: CaseEvent[], accepted: CivilDate | undefined, why: Evidence[]): Judgement {
  const { file, asOf } = context
  const evidence = [...why, ...listed.flatMap((e) => eventExhibit(file, e))]
  const wrong = (legality: 'procedural-defect' | 'clue', reason: string, more: CaseEvent[] = []): Judgement => ({
    approval: 'warn', legality, reason, counterEvidence: COUNTER, wouldPassIf: ['删除失信信息', '载明纳入期限或者中止裁定的日期'], evidence: [...evidence, ...more.flatMap((e) => eventExhibit(file, e))],
  })
  if (accepted === undefined) return unknown(`${who}已进入破产程序并被纳入失信，受理日期未见。`, { field: 'events.bankruptcy-accepted', material: '受理破产申请的裁定书' }, { evidence, wouldPassIf: ['失信信息已在受理后三个工作日内删除'] })
  const late = listed.find((e) => positionTo(e, accepted) === 'after')
  if (late) return wrong('procedural-defect', `${who}的破产申请已于${inWords(accepted)}受理，其后${dayOf(late)}仍被纳入失信；受理后应当中止执行，建议核实。`)
  if (listed.some((e) => (valueOf(e.clause) ?? 0) > 1 || valueOf(e.term) !== undefined)) return notApplicable(`${who}的失信有纳入期限，不适用受理破产后三个工作日内删除。`, evidence)
  const legality = listed.some((e) => valueOf(e.clause) === 1) ? 'procedural-defect' : 'clue'
  const due = deadline(context, 'dishonest-delete', accepted)
  if (due === undefined) return notApplicable(`${who}的破产申请受理时，尚无三个工作日内删除失信信息的规定。`, evidence)
  const by = due.last
  const dueWords = by === undefined ? '' : `（应在${inWords(by)}以前删除）`
  const off = removed.find((e) => valueOf(e.on) !== undefined) ?? removed[0]
  if (off) {
    const on = valueOf(off.on)
    const time = on === undefined ? 'unclear' : inTime(on, due)
    if (time === 'in-time') return pass(`${who}的失信信息已在期限内删除。`, [...evidence, ...eventExhibit(file, off)])
    if (time === 'late') return wrong(legality, `${who}的破产申请于${inWords(accepted)}受理，失信信息${dayOf(off)}才删除${dueWords}，可能超过三个工作日，建议核实。`, [off])
    return unknown(`${who}的失信信息已删除，是否在三个工作日以内不能确定。`, { field: 'events.dishonest-removed.on', material: '失信信息删除的记录（载明日期），当年的节假日安排' }, { evidence: [...evidence, ...eventExhibit(file, off)] })
  }
  const expired = inTime(asOf, due)
  if (expired === 'in-time') return notApplicable(`${who}的破产申请于${inWords(accepted)}受理，删除失信信息的期限未满。`, evidence)
  if (expired === 'late' && (kept.some((e) => valueOf(e.status) !== 'planned') || whole(file, 'measures', 'events'))) return wrong(legality, `${who}的破产申请于${inWords(accepted)}受理，没有删除失信信息的记录${dueWords}，疑似仍在列，建议核实。`, kept)
  return unknown(`${who}的破产申请于${inWords(accepted)}受理，失信信息是否已删除未见。`, { field: 'events.dishonest-removed', material: '失信信息删除的记录' }, { evidence, wouldPassIf: ['失信信息已在受理后三个工作日内删除'] })
}

function ofRestriction({ file }: RuleContext, who: string, restricted: CaseEvent[], lifted: CaseEvent[], kept: CaseEvent[], why: Evidence[]): Judgement {
  const evidence = [...why, ...restricted.flatMap((e) => eventExhibit(file, e))]
  if (lifted.length > 0) return pass(`${who}的限制消费已解除。`, [...evidence, ...lifted.flatMap((e) => eventExhibit(file, e))])
  if (kept.some((e) => valueOf(e.status) !== 'planned') || whole(file, 'measures', 'events')) {
    return {
      approval: 'warn', legality: 'notice', sources: ['cpi-511'], counterEvidence: COUNTER, wouldPassIf: ['解除限制消费或者说明理由'], evidence: [...evidence, ...kept.flatMap((e) => eventExhibit(file, e))],
      reason: `${who}已进入破产程序，没有解除限制消费的记录；解除没有明文期限，请核对是否应当解除。`,
    }
  }
  return unknown(`${who}已进入破产程序，限制消费是否已解除未见。`, { field: 'events.consumption-lifted', material: '解除限制消费的决定' }, { evidence, wouldPassIf: ['已解除限制消费'] })
}

function dayOf(e: CaseEvent): string {
  const on = valueOf(e.on)
  return on === undefined ? '' : `（${inWords(on)}）`
}
