import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { caseTypeIn, exhibit } from '../facts.ts'
import { notApplicable, perDebtor, type OneDebtor } from '../judging.ts'
import { asGrave, dayOf, firstDay, goneDebtor, NOTICE, reached, receivingNames, REPORT_ORDER, shown, undone, unseen, type Reach } from '../reached.ts'
import { sourceOn } from '../sources.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 终本前应当已向每名被执行人发出报告财产令：终本规定第1条第（一）项、第2条第（一）项 [V]；金钱债权执行中应当与执行通知同时发出：
 * 财产调查规定第3条、第4条 [V]（2026-11-22 核；2017年文本 [M]）。晚于执行通知的只是瑕疵。
 * 恢复执行案件是否须再次发出，有争议：前案报告义务不因终本消灭，本工具只作提示。
 */

const COUNTER = ['报告财产令是否与执行通知合并制作、一并寄出', '送达回证、邮寄单据是否未归档', '恢复执行案件是否已在首次执行中发出报告财产令']
const MATERIAL = '报告财产令及其寄出凭证或者送达回证'

export const reportOrderIssued: Rule = {
  id: 'report-order-issued',
  title: '已发报告财产令且与执行通知同时',
  help: '终本以前应当已向每名被执行人发出报告财产令，金钱债权案件应当与执行通知同时发出。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '每名被执行人在裁定以前都有报告财产令发出或者送达的记录。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。',
    '金钱债权案件的报告财产令晚于执行通知发出的，属于瑕疵，只作提示；两者日期有一个未载明的，列为待核对。',
  ],
  exceptions: [
    '被执行人已死亡或者注销的，不要求。',
    '恢复执行案件没有再次发出的，只作提示。',
    '不是金钱债权的，不要求与执行通知同时发出。',
  ],
  debatable: ['恢复执行案件是否须再次发出报告财产令有争议：一种看法是每案都应发出，一种看法是前案的报告义务继续有效，不必再发。'],
  history: [{ on: '2026-11-22', what: '只见裁定以后才有、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-1', 'zhongben-2-1', 'investigation-3', 'investigation-4'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    if (sourceOn('zhongben-1-1', closing.on) === undefined) return notApplicable(`${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有这一要求。`, closing.evidence)
    return perDebtor(file, (one) => goneDebtor(one, '不要求向其发出报告财产令', closing.on) ?? judged(file, one, closing, reached(file, receivingNames(file, one), closing.on, REPORT_ORDER)))
  },
}

function judged(file: CaseFile, one: OneDebtor, closing: ClosingDate, r: Reach): Judgement {
  const { who } = one
  const act = `向${who}发出报告财产令`
  if (r.state === 'done' || r.state === 'undated') return compared(file, one, closing, r.acts)
  if (r.state !== 'absent' && r.state !== 'late') return unseen(file, r, act, closing, { field: 'events.report-order-issued', material: `对${who}的${MATERIAL}` })
  const evidence = shown(file, r.acts)
  const what = undone(r, act, closing)
  if (caseTypeIn(file) === 'resumed') {
    return {
      approval: 'warn', legality: 'notice', counterEvidence: COUNTER, wouldPassIf: ['核对首次执行案件已发出报告财产令', `${act}`],
      evidence: [...evidence, ...exhibit('caseNumber', file.caseNumber), ...exhibit('caseType', file.caseType)], reason: `${what}本案为恢复执行案件，是否须再次发出有争议，请核对首次执行案件。`,
    }
  }
  return {
    approval: 'block', legality: asGrave(r, 'procedural-defect'), evidence, counterEvidence: COUNTER, wouldPassIf: [`${closing.name}以前已${act}`],
    reason: `${what}${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
  }
}

/** Issued; was it issued together with the notice? */
function compared(file: CaseFile, { who, names }: OneDebtor, closing: ClosingDate, orders: CaseEvent[]): Judgement {
  const evidence = shown(file, orders)
  const told = `已向${who}发出报告财产令${dayOf(orders)}`
  const subject = valueOf(file.subject)
  if (subject === 'delivery' || subject === 'act') return { approval: 'pass', legality: 'none', evidence, reason: `${told}。` }
  const notices = reached(file, names, closing.on, NOTICE).acts.filter((e) => e.done?.value !== false)
  /* Papers served on one day were sent together. */
  if (days(orders, 'report-order-served').some((d) => days(notices, 'notice-served').includes(d))) return { approval: 'pass', legality: 'none', evidence, reason: `${told}，与执行通知同日送达。` }
  const issued = firstDay(orders.filter((e) => e.kind.value === 'report-order-issued')), noticed = firstDay(notices.filter((e) => e.kind.value === 'notice-issued'))
  if (issued === undefined || noticed === undefined) {
    const unseenPaper = issued === undefined ? { field: 'events.report-order-issued.on', material: `对${who}的报告财产令的发出日期` } : { field: 'events.notice-issued.on', material: `对${who}的执行通知书的发出日期` }
    return { approval: 'pass', legality: 'none', evidence, missing: [unseenPaper], reason: `${told}；是否与执行通知同时发出，须核对日期。` }
  }
  if (issued <= noticed || sourceOn('investigation-3', noticed) === undefined) return { approval: 'pass', legality: 'none', evidence, reason: `${told}${issued === noticed ? '，与执行通知同时' : ''}。` }
  return {
    approval: 'warn', legality: 'notice', counterEvidence: COUNTER, wouldPassIf: ['核对两份文书的发出日期，说明报告财产令晚发的原因'],
    evidence: [...evidence, ...shown(file, notices.filter((e) => valueOf(e.on) === noticed))],
    reason: `向${who}发出报告财产令${inWords(issued)}，晚于执行通知${inWords(noticed)}；金钱债权执行中两者应当同时发出，建议核对。`,
  }
}

function days(acts: readonly CaseEvent[], kind: CaseEvent['kind']['value']): string[] {
  return acts.filter((e) => e.kind.value === kind).map((e) => valueOf(e.on)).filter((d) => d !== undefined)
}
