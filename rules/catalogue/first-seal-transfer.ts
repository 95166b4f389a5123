import { inWords } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerning, controlsOf, type Control } from '../controls.ts'
import { eventExhibit, exhibit } from '../facts.ts'
import { deadline, doneBy, notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 首先查封的保全法院超过一年没有处分的，轮候查封的执行法院可以商请移送处置权。财产保全规定第21条 [V]（2026-11-21 核）。
 * 仅适用于首封为保全查封。首封必在轮候之前：轮候满一年的，首封也满一年；轮候不满一年而首封日未载明的，待核实。
 */

const COUNTER = ['首封是否为执行查封而不是保全查封', '首封法院是否正在处置', '是否已商请移送而未归档']
const NOTHING = notApplicable('没有读到轮候查封，本条不适用。')

export const firstSealTransfer: Rule = {
  id: 'first-seal-transfer',
  title: '轮候超过一年的商请移送',
  help: '本案轮候查封，首先查封的保全法院超过一年没有处分的，可以商请移送处置权。',
  group: 'C', priority: 'P2', severity: 'hint', side: 'both',
  logic: ['逐项看轮候查封的财产：已商请移送处置权的，通过。', '到终本日轮候已超过一年而没有商请移送的，提示。', '轮候不满一年或者轮候日未载明，首封日又未见的，待核实。'],
  exceptions: ['已处置、已解除的，不适用。', '没有轮候查封的，不适用。'],
  debatable: ['只有首封为保全查封的才适用；首封已进入执行的，由首封法院处置。材料通常看不出首封的性质，故只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['preservation-21', 'sealing-26'],
  judge(context) {
    const { file } = context
    if (!file.assets.some((a) => valueOf(a.control?.rank) === 'waiting')) return NOTHING
    const closing = closingDate(context)
    const controls = controlsOf(file)
    return combine(controls.filter((c) => c.waiting).map((c) => ofControl(context, file, c, controls.length, closing)))
  },
}

function ofControl(context: RuleContext, file: CaseFile, c: Control, among: number, closing: ClosingDate): Judgement {
  if (c.over) return notApplicable(`${c.name}已解除或者已处置完毕。`, c.evidence)
  const { sure, perhaps } = concerning(doneBy(file, closing.on, 'seal-transfer-requested'), c, among)
  const asked = [...sure, ...perhaps]
  if (asked.length > 0) return pass(`${c.name}为轮候查封，已商请移送处置权。`, [...c.evidence, ...asked.flatMap((e) => eventExhibit(file, e))])
  const told = c.asset?.undisposable
  if (/商请移送|移送处置权/.test(valueOf(told) ?? '')) return pass(`${c.name}为轮候查封，已商请移送处置权。`, [...c.evidence, ...exhibit(`${c.field}.undisposable`, told)])
  const year = c.on === undefined ? undefined : deadline(context, 'first-seal-idle', c.on)?.plain
  const wouldPassIf = ['商请首封法院移送处置权，或者载明首封法院正在处置']
  if (c.on === undefined || year === undefined || closing.on <= year) {
    return unknown(`${c.name}为轮候查封，首封日期未见，不能确定首封是否超过一年未处分。`, { field: `${c.field}.control.on`, material: '首封法院、首封日期和处分情况的查询结果' }, { evidence: c.evidence, wouldPassIf })
  }
  return {
    approval: 'warn', legality: 'notice', evidence: c.evidence, counterEvidence: COUNTER, wouldPassIf,
    reason: `${c.name}自${inWords(c.on)}轮候，到${closing.name}已超过一年，首封更早；未见商请移送处置权的记录，首封为保全查封的，可以商请移送。`,
  }
}
