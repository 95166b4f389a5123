import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { announcedUntil, isAnnouncement } from '../announcements.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { wordsOf } from '../facts.ts'
import { pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { asGrave, dayOf, goneDebtor, NOTICE, reached, receivingNames, shown, undone, unseen, type Reach } from '../reached.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本前应当已向每名被执行人发出执行通知：终本规定第1条第（一）项 [V]；民诉法第251条、民诉法解释第480条 [V]（2026-11-22 核）。
 * 只制作而没有发出、送达的，不算发出。公告送达自公告之日起经过三十日（2022年以前六十日 [M]）视为送达：民诉法第95条 [V]。
 * 公告期未满而终本的只作提示：条文要求的是“发出”，送达是否须已生效，见解不一。
 * 这一点只以公告期的条文为据：2022年以前的六十日仅凭记忆，监督端至多作线索（2026-11-22）。
 */

const COUNTER = ['执行通知书是否已发出而未归档', '是否以电子送达、短信等方式发出', '是否与报告财产令等文书一并寄出', '是否另有送达回证、邮寄单据']
const MATERIAL = '执行通知书及其寄出凭证或者送达回证'

export const noticeIssued: Rule = {
  id: 'notice-issued',
  title: '已发执行通知',
  help: '终本以前应当已向每名被执行人发出执行通知。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '每名被执行人在裁定以前都有执行通知发出或者送达的记录；只制作而未发出、送达的，不算。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。',
    '只以公告送达的，公告期满视为送达；终本时公告期未满的作提示。',
  ],
  exceptions: ['被执行人已死亡或者注销的，不要求。'],
  debatable: [
    '公告送达的，一种看法以发出公告为已发出，一种看法须公告期满；本工具对未满的只作提示。',
    '立即采取执行措施的，可以在采取措施之后三日内发出执行通知（执行程序解释第二十二条），不因先采取措施而认为通知迟发。',
  ],
  history: [{ on: '2026-11-22', what: '只见裁定以后才有、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-1', 'cpl-251', 'cpi-480', 'cpl-95', 'procedure-22'],
  judge(context) {
    const closing = closingDate(context)
    return perDebtor(context.file, (one) => goneDebtor(one, '不要求向其发出执行通知', closing.on) ?? judged(context, one, closing, reached(context.file, receivingNames(context.file, one), closing.on, NOTICE)))
  },
}

const MADE_ONLY = /制作|拟制|打印|生成|起草/

function judged({ file }: RuleContext, { who }: OneDebtor, closing: ClosingDate, r: Reach): Judgement {
  const evidence = shown(file, r.acts)
  switch (r.state) {
    case 'done':
    case 'undated':
      return r.acts.every(isAnnouncement) ? announced(r.acts, who, closing, evidence) : pass(`已向${who}发出执行通知${dayOf(r.acts)}。`, evidence)
    case 'absent':
    case 'late': {
      const made = r.acts.some((e) => e.done?.value === false && MADE_ONLY.test(wordsOf(e)))
      const what = made ? `对${who}的执行通知只制作而没有发出、送达。` : undone(r, `向${who}发出执行通知`, closing)
      return {
        approval: 'block', legality: asGrave(r, 'procedural-defect'), evidence, counterEvidence: COUNTER, wouldPassIf: [`${closing.name}以前已向${who}发出执行通知`],
        reason: `${what}${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
      }
    }
    default:
      return unseen(file, r, `向${who}发出执行通知`, closing, { field: 'events.notice-issued', material: `对${who}的${MATERIAL}` })
  }
}

/** Announced only: it counts as served when the period has run out. */
function announced(acts: CaseEvent[], who: string, closing: ClosingDate, evidence: Judgement['evidence']): Judgement {
  const ends = acts.map(announcedUntil).filter((d) => d !== undefined).sort()
  const end = ends[0]
  if (end === undefined) {
    return unknown(`以公告方式向${who}送达执行通知，公告日期未载明，不能计算公告期。`, { field: 'events.notice-served', material: `对${who}的送达公告及其刊登日期` }, { evidence: evidence ?? [], wouldPassIf: [`公告期在${closing.name}以前届满`] })
  }
  if (end <= closing.on) return pass(`以公告方式向${who}送达执行通知，公告期${inWords(end)}届满。`, evidence)
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: evidence ?? [], sources: ['cpl-95'], counterEvidence: [...COUNTER, '公告以外是否已以邮寄等方式发出'],
    reason: `只以公告方式向${who}送达执行通知，公告期${inWords(end)}才届满；${closing.name}${inWords(closing.on)}尚未视为送达${closing.ruled ? '' : '，如按此终本'}，建议核实。`,
    wouldPassIf: [`${inWords(end)}公告期满以后再行终本`, `另有向${who}发出执行通知的凭证`],
  }
}
