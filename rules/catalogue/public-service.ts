import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { announcedUntil, isAnnouncement } from '../announcements.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerns, done, exhibit, namesOf, notDone, positionTo, sameName, whole, wordsOf } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { shown } from '../reached.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 公告送达只在受送达人下落不明或者其他方式不能送达时采用，案卷记明原因和经过；自公告之日起经过三十日视为送达：
 * 民诉法第95条 [V]（2026-11-22 核）；2022年1月1日以前为六十日（第92条 [M]），旧公告按当时的法。
 */

const COUNTER = ['公告以外是否另有有效的送达', '公告日期是否录入的是期满之日', '下落不明或者不能送达的情况是否记在其他笔录中']
const KINDS = ['notice-issued', 'notice-served', 'report-order-issued', 'report-order-served'] as const
const PAPERS = new Map<string, string>([['notice-issued', '执行通知'], ['notice-served', '执行通知'], ['report-order-issued', '报告财产令'], ['report-order-served', '报告财产令']])
const REASON = /下落不明|去向不明|无法(?:直接|邮寄)?送达|不能(?:直接|邮寄)?送达|送达(?:不能|未果|不成)|退回|退件|查无此人|地址不详|联系不上/

export const publicService: Rule = {
  id: 'public-service',
  title: '公告送达期满且有原因',
  help: '以公告送达的，应当是下落不明或者其他方式不能送达，记明原因和经过，并在公告期满以后才视为送达。',
  group: 'F', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '公告期（三十日；2022年以前发出的六十日）在裁定以前没有届满的，提示，监督端为程序瑕疵。',
    '须有下落不明或者其他方式不能送达的记载；材料载明并非下落不明、也没有其他方式送达不能的，提示；未见的，待核实。',
  ],
  exceptions: ['没有公告送达的，不适用。', '2022年1月1日以前发出公告的，公告期为六十日。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-95'],
  judge(context) {
    const { file } = context
    const acts = done(file, ...KINDS).filter(isAnnouncement)
    if (acts.length === 0) return NOT_ANNOUNCED
    const closing = closingDate(context)
    const timely = acts.filter((e) => positionTo(e, closing.on) !== 'after')
    return timely.length > 0 ? combine(timely.map((e) => judged(file, e, closing))) : NOT_ANNOUNCED
  },
}

const NOT_ANNOUNCED: Judgement = notApplicable('材料没有公告送达的记载。')

function judged(file: CaseFile, e: CaseEvent, closing: ClosingDate): Judgement {
  const names = namesOf(e.party)
  const debtors = file.debtors.filter((d) => names.length === 0 || names.some((n) => sameName(n, valueOf(d.name) ?? '')))
  const who = names.length > 0 ? names.join('、') : '被执行人'
  const paper = PAPERS.get(e.kind.value ?? '') ?? '文书'
  const evidence = shown(file, [e])
  const end = announcedUntil(e)
  const told = `以公告方式向${who}送达${paper}`
  if (end === undefined) return unknown(`${told}，公告日期未载明，不能计算公告期。`, { field: `events.${placeOf(file, e)}.on`, material: '送达公告及其刊登日期' }, { evidence })
  if (end > closing.on) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: [`${inWords(end)}公告期满以后再行终本`],
      reason: `${told}，公告期${inWords(end)}才届满；${closing.name}${inWords(closing.on)}尚未视为送达${closing.ruled ? '' : '，如按此终本'}，建议核实。`,
    }
  }
  const missing = debtors.length > 0 && debtors.every((d) => valueOf(d.missing) === true)
  const failed = notDone(file, 'notice-served', 'report-order-served').filter((f) => concerns(f, names))
  const because = missing ? debtors.flatMap((d) => exhibit(`debtors.${file.debtors.indexOf(d)}.missing`, d.missing)) : shown(file, failed)
  const papers: Missing[] = [{ field: 'events.notice-served', material: `对${who}公告送达的原因和经过记录` }]
  if (missing || failed.length > 0 || REASON.test(wordsOf(e))) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...because], missing: papers, reason: `${told}，公告期${inWords(end)}届满；${missing ? '其下落不明' : '其他方式不能送达'}。` }
  if (debtors.length > 0 && debtors.every((d) => valueOf(d.missing) === false) && whole(file, 'events')) {
    return {
      approval: 'warn', legality: 'notice', counterEvidence: COUNTER, wouldPassIf: ['补入其他方式不能送达的记录'],
      evidence: [...evidence, ...debtors.flatMap((d) => exhibit(`debtors.${file.debtors.indexOf(d)}.missing`, d.missing))],
      reason: `${told}；${who}并非下落不明，记录完整而没有其他方式不能送达的记载，请核对公告的原因。`,
    }
  }
  return unknown(`${told}，公告期${inWords(end)}届满；下落不明或者其他方式不能送达的原因未见。`, papers, { evidence, wouldPassIf: ['补入公告送达的原因和经过'] })
}
