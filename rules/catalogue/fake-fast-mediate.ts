import { valueOf } from '../../casefile/fact.ts'
import { daysBetween, inWords } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { dayOf, done, eventExhibit, exhibit, wordsOf } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Evidence, Missing, Rule } from '../types.ts'

/*
 * 迅速调解、迅速申请执行而没有开庭对抗，是虚假诉讼的特征之一（“双方仍主动迅速达成调解协议”）：虚假诉讼指导意见第2条第（五）项 [V]（摘录）
 * （2026-11-21 核）。日数是目录的管理阈值，不是法律；单独不能定性，只作线索，须依监督规则调查核实。
 */

const COUNTER = ['是否诉前已充分协商、债务真实（借条、流水）', '是否司法确认、速裁等本就快速的程序', '双方是否有亲属、关联关系', '是否损害案外人利益（分配、优先权）']
const NO_TRIAL = /(?:未|没有|不)(?:经|经过|进行)?(?:开庭|庭审|质证|实质审理)|庭前调解|诉前调解|诉前|立案前|当日调解|当天调解/
const TRIAL = /开庭审理|经(?:过)?(?:庭审|质证|审理)|公开审理|庭审中/

export const fakeFastMediate: Rule = {
  id: 'fake-fast-mediate',
  title: '迅速调解、迅速申请执行',
  help: '立案后很快调解、调解后很快履行或者申请执行，又没有开庭对抗的，作为虚假诉讼线索核实。',
  group: 'I', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '执行依据为调解书，立案到调解不超过十五日、调解到履行或者申请执行不超过三十日，且没有开庭对抗的，作线索（特征加二分，单独不定性）。',
    '时间相符而诉讼立案日期或者庭审情况未载明的，待核实。',
  ],
  exceptions: ['执行依据不是调解的，不适用。', '材料载明经开庭审理、质证的，不作线索。'],
  debatable: ['快速调解也是多元解纷所鼓励的；此处只与其他特征（关联关系、资金异常）一并考虑。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['fast-mediate', 'fast-enforce'],
  sources: ['fake-suit-2-5', 'cpl-116'],
  judge(context) {
    const { file } = context
    const settled = settledOn(file)
    if (!settled) return NOT_MEDIATED
    const start = done(file, 'performed').map((e) => ({ on: dayOf(e), evidence: eventExhibit(file, e) })).find((x) => x.on !== undefined)
    const applied = valueOf(file.appliedOn) ?? valueOf(file.filedOn)
    const then = start && (applied === undefined || (start.on ?? '') < applied) ? start : { on: applied, evidence: [...exhibit('appliedOn', file.appliedOn), ...exhibit('filedOn', file.filedOn)] }
    const quick = limitFor(context.settings, 'fast-enforce', context.asOf) ?? 0, fast = limitFor(context.settings, 'fast-mediate', context.asOf) ?? 0
    if (settled.on === undefined || then.on === undefined) return NO_DATES
    const wait = daysBetween(settled.on, then.on)
    if (wait < 0 || wait > quick) return slow(settled.evidence)
    const filed = valueOf(file.basis?.filedOn)
    const evidence = [...settled.evidence, ...exhibit('basis.filedOn', file.basis?.filedOn), ...then.evidence]
    const took = filed === undefined ? undefined : daysBetween(filed, settled.on)
    if (took !== undefined && (took < 0 || took > fast)) return slow(evidence)
    if (TRIAL.test(settled.words) && !NO_TRIAL.test(settled.words)) return { approval: 'pass', legality: 'none', reason: '调解以前经开庭审理或者质证，不作快速调解的线索。', evidence }
    const told = `${filed === undefined ? '' : `${inWords(filed)}起诉立案，`}${inWords(settled.on)}达成调解${took === undefined ? '' : `（${took}日）`}，${inWords(then.on)}履行或者申请执行（${wait}日）`
    if (took === undefined || !NO_TRIAL.test(settled.words)) {
      const missing: Missing[] = [
        ...(took === undefined ? [{ field: 'basis.filedOn', material: '诉讼案件的立案日期' }] : []),
        ...(NO_TRIAL.test(settled.words) ? [] : [{ field: 'events.mediated.detail', material: '诉讼卷宗的庭审笔录、调解笔录' }]),
      ]
      return unknown(`${told}；是否经过开庭对抗${took === undefined ? '、起诉立案的日期' : ''}未载明，待核实。`, missing, { evidence })
    }
    return {
      approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['查明债务真实、有充分证据'],
      reason: `${told}，没有开庭对抗；具有迅速调解的特征（加二分），单独不能定性，建议结合其他特征调查核实。`,
    }
  },
}
const NOT_MEDIATED = notApplicable('执行依据不是调解，不适用。')
const NO_DATES = notApplicable('调解或者申请执行的日期未载明，没有迅速调解的迹象。')
const slow = (evidence: Evidence[]) => ({ approval: 'pass', legality: 'none', reason: '从起诉、调解到申请执行的时间，不属于迅速调解。', evidence }) as const

/** When the parties settled in court: by an act of its own, or by the day of the mediation paper. */
function settledOn(file: CaseFile): { on: string | undefined; words: string; evidence: Evidence[] } | undefined {
  const e = done(file, 'mediated')[0]
  const kind = valueOf(file.basis?.kind) ?? ''
  if (!e && !kind.includes('调解')) return undefined
  const own = e && dayOf(e)
  const paper = file.basis?.decidedOn ?? file.basis?.effectiveOn
  const on = own ?? valueOf(paper)
  const words = `${kind}${e ? wordsOf(e) : ''}`
  return { on, words, evidence: [...(e ? eventExhibit(file, e) : []), ...exhibit('basis.kind', file.basis?.kind), ...(own === undefined ? exhibit(file.basis?.decidedOn ? 'basis.decidedOn' : 'basis.effectiveOn', paper) : [])] }
}
