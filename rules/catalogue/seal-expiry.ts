import { valueOf } from '../../casefile/fact.ts'
import { daysBetween, inWords, type CivilDate } from '../../casefile/dates.ts'
import { toFen } from '../../casefile/money.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerning, controlsOf, latestEnd, toldEnd, type Control } from '../controls.ts'
import { done, eventExhibit, exhibit, notDone, whole } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { isForeign } from '../outsiders.ts'
import { onlyIntended } from '../queries.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 查封、扣押、冻结期限届满而没有续行的，效力消灭。查扣冻规定第27条 [V]；民诉法解释第485条 [V]；财产保全规定第18条（续行提前七日）[V]。2026-11-21 核。
 * 以终本日为准：终本时已经届满的为违法嫌疑；终本后不久届满的提示续封。目录写“asOf”，依 decisions 2 以终本日优先，终本后至核查日届满的另作提示。
 * 轮候查封在先查封解除前不生效，期限不起算，本条不适用；已解除、已处置完毕的不适用。
 */

const COUNTER = ['是否已办理续行而未更新记录', '申请执行人是否在届满前申请续行（续行主要依申请）', '该财产是否已处置、已解除或者本无价值', '登记的届满日是否有误']
const NOTHING = notApplicable('没有读到查封、扣押、冻结，本条不适用。')

export const sealExpiry: Rule = {
  id: 'seal-expiry',
  title: '查封扣押冻结没有失效',
  help: '终本时在封的财产，查封、扣押、冻结期限不得已经届满；临近届满的，应当提示续行并告知申请执行人。',
  group: 'C', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '逐项看在封财产：期限在终本日以前届满而没有续行的，不批，监督端涉嫌违法（效力消灭）。',
    '终本日距届满不超过提醒天数的，或者终本后已经届满的，提示续行。',
    '届满日没有载明，或者是否续行没有看到的，待核实。',
  ],
  exceptions: ['已解除、已处置完毕的财产不适用。', '轮候查封不适用。', '没有余额的存款不适用。', '届满以前已续行的，以续行后的届满日为准。', '届满之后才续行的，作提示和线索。', '登记在被执行人以外的人名下的，待核实应否续行，不径行认定。'],
  debatable: ['法院可以依职权续行，但续行主要靠申请执行人申请；失效不当然归责于法院。'],
  history: [{ on: '2026-11-23', what: '他人名下的财产的失效改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  reads: ['seal-alert', 'seal-alert-urgent'],
  sources: ['sealing-27', 'cpi-485', 'preservation-18', 'system-seal-alert'],
  judge(context) {
    const controls = controlsOf(context.file)
    if (controls.length === 0) return NOTHING
    const closing = closingDate(context)
    return combine(controls.map((c) => ofControl(context, c, controls.length, closing)))
  },
}

function ofControl(context: RuleContext, c: Control, among: number, closing: ClosingDate): Judgement {
  const { file } = context
  if (c.over) return notApplicable(`${c.name}已解除或者已处置完毕。`, c.evidence)
  if (c.waiting) return notApplicable(`${c.name}为轮候，期限不起算。`, c.evidence)
  if (toFen(valueOf(c.asset?.value) ?? '') === 0n) return notApplicable(`${c.name}，没有余额，不要求续行。`, c.evidence)
  const { sure, perhaps } = concerning(done(file, 'control-renewed'), c, among)
  /* What the list shows may already be the end after renewal; renewals matter only where it has passed or is not told. */
  const end = toldEnd(c, sure)
  if (end !== undefined && end >= closing.on) return running(context, c, end, closing)
  const last = end ?? latestEnd(c)
  const evidence = [...c.evidence, ...sure.flatMap((e) => eventExhibit(file, e))]
  const wouldPassIf = [`补入${c.name}在届满以前续行的手续`, '材料载明续行后的届满日']
  const material = `${c.name}的查封（扣押、冻结）裁定、协助执行通知书及回执，或者续行手续`
  if (last === undefined || (end === undefined && last >= closing.on)) {
    return unknown(`${c.name}的届满日未载明，不能确定在${closing.name}是否有效。`, { field: c.untilField, material }, { evidence, wouldPassIf: [`材料载明${c.name}的届满日，且在${closing.name}以后`] })
  }
  const said = end === undefined ? `${c.name}的届满日未载明，按法定最长期限至迟于${inWords(last)}届满` : `${c.name}的期限于${inWords(end)}届满，在${closing.name}${inWords(closing.on)}以前`
  const late = sure.find((e) => (valueOf(e.on) ?? '') > last)
  if (late) return { approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, reason: `${said}；${inWords(valueOf(late.on) ?? last)}才续行，其间效力可能中断，建议核实。`, wouldPassIf: ['材料显示届满以前已续行', '其间没有其他债权人查封或者转移'] }
  const refused = concerning(notDone(file, 'control-renewed').filter((e) => !onlyIntended(e)), c, among).sure
  if (sure.length > 0 || perhaps.length > 0 || (refused.length === 0 && !whole(file, 'events', 'measures'))) {
    return unknown(`${said}；${sure.length > 0 ? '已续行，续行后的届满日未载明' : '是否续行未见'}。`, { field: c.untilField, material }, { evidence, wouldPassIf, counterEvidence: COUNTER })
  }
  if (c.asset && isForeign(file, c.asset)) {
    return unknown(`${said}，没有续行的记载；所载权利人不是已读到的被执行人，应否续行待核实。`, { field: `${c.field}.owner`, material: '权属登记，或者权利人书面确认、共有、被追加为被执行人的材料' }, { evidence: [...evidence, ...exhibit(`${c.field}.owner`, c.asset.owner)], counterEvidence: COUNTER, wouldPassIf: ['载明该财产不属于被执行人', ...wouldPassIf] })
  }
  return {
    approval: 'block', legality: 'suspected-violation', evidence: [...evidence, ...refused.flatMap((e) => eventExhibit(file, e))], counterEvidence: COUNTER, wouldPassIf,
    reason: `${said}，没有续行的记载；${closing.ruled ? '' : '如按此终本，'}查封的效力疑似已经消灭，建议核实。`,
  }
}

/** In force at the closing: how long still? */
function running({ settings, asOf }: RuleContext, c: Control, end: CivilDate, closing: ClosingDate): Judgement {
  const left = daysBetween(closing.on, end)
  const wouldPassIf = [`办理${c.name}的续行，并把届满日告知申请执行人`]
  if (left <= (limitFor(settings, 'seal-alert', closing.on) ?? 0)) {
    const urgent = left <= (limitFor(settings, 'seal-alert-urgent', closing.on) ?? 0)
    return { approval: 'warn', legality: 'notice', evidence: c.evidence, wouldPassIf, reason: `${c.name}将于${inWords(end)}届满，距${closing.name}${left}天，${urgent ? '应尽快' : '请'}提示申请执行人申请续行。` }
  }
  if (closing.ruled && end < asOf) return { approval: 'warn', legality: 'notice', evidence: c.evidence, wouldPassIf, reason: `${c.name}已于${inWords(end)}届满（${closing.name}以后），是否续行请核对。` }
  return pass(`${c.name}的期限到${inWords(end)}，在${closing.name}有效。`, c.evidence)
}
