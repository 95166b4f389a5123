import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { isAnnouncement } from '../announcements.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { concerns, done, eventsOf, exhibit, notDone, positionTo, unsure, whole, wordsOf } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { dayOf, dayToCheck, goneDebtor, isDone, shown, undone, unseen } from '../reached.ts'
import { searchOf } from '../searches.ts'
import { sourceOn } from '../sources.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 被执行人下落不明的，终本前应当已依法查找：终本规定第1条第（五）项 [V]；可以查找、传唤：财产调查规定第15条 [V]；
 * 公告送达只在下落不明或者他法不能时用，案卷记明原因经过：民诉法第95条 [V]（2026-11-22 核；旧文本 [M]）。
 * 提供了被执行人的确切地址而没有核查的，不批：江陵规范第（三）项 [V]，是地方规定，只影响审批。
 */

const COUNTER = ['是否已查询户籍、手机号码、出入境等而未归档', '是否已向村居、单位、邻里了解', '是否已发函请求公安机关协助查找', '被执行人是否其后已到案']
const MATERIAL = '查找记录（户籍、手机号码查询，走访笔录，协助查找函）'
const ADDRESS = /住址|住处|居住|住在|现住|暂住|租住|藏身|行踪|下落|(?:确切|联系|通信|送达)地址/
const OF_PROPERTY = /房产|不动产|车辆|存款|股权|债权/
const NO_ADDRESS = /(?:不能|无法|未能?|没有|不)(?:提供|知|清楚)[^，。；]{0,12}(?:住址|地址|住处|居住|下落|行踪)|(?:下落|地址|住址)(?:不明|不详)/
const UNCHECKED = /未(?:予)?(?:核实|核查|查证)|核实中|核查中|待核/

export const missingSearched: Rule = {
  id: 'missing-searched',
  title: '下落不明的已依法查找',
  help: '被执行人下落不明的，终本以前应当已依法查找。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '材料载明被执行人下落不明的，裁定以前须有查找记录：户籍、手机号码查询，走访村居、单位、邻里，搜查，协助查找函，委托调查等。',
    '申请执行人或者他人提供了被执行人的确切地址，没有核查的，不批。',
    '没有载明下落不明，只见公告送达的，下落是否不明待核实；公告送达的原因经过列为须核对。',
  ],
  exceptions: ['材料没有载明下落不明，也没有公告送达的，不适用。', '被执行人已到案并接受询问的，不适用。', '被执行人已死亡或者注销的，不要求。'],
  history: [{ on: '2026-11-23', what: '材料载明没有查找的，由待核实改为不批。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-5', 'investigation-15', 'cpl-95', 'jiangling-3'],
  judge(context) {
    const { file } = context
    if (file.debtors.every((d) => valueOf(d.missing) !== true) && !eventsOf(file, ...SERVICES).some(isAnnouncement)) return NOT_MISSING
    const closing = closingDate(context)
    if (sourceOn('zhongben-1-5', closing.on) === undefined) return notApplicable(`${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有这一要求。`, closing.evidence)
    return perDebtor(file, (one) => goneDebtor(one, '不须查找', closing.on) ?? judged(file, one, closing))
  },
}

const SERVICES = ['notice-served', 'notice-issued', 'report-order-served', 'report-order-issued'] as const
const NOT_MISSING: Judgement = notApplicable('材料没有被执行人下落不明的记载。')

function judged(file: CaseFile, { debtor, who, names, field }: OneDebtor, closing: ClosingDate): Judgement {
  const of = (events: CaseEvent[]) => events.filter((e) => concerns(e, names) && positionTo(e, closing.on) !== 'after')
  const announced = of(done(file, ...SERVICES)).filter(isAnnouncement)
  const found = of(done(file, 'debtor-questioned'))
  if (found.length > 0) return notApplicable(`${who}已到案接受询问${dayOf(found)}。`, shown(file, found))
  const missing = valueOf(debtor?.missing)
  const r = searchOf(file, names, closing.on)
  const reasons: Missing[] = announced.length > 0 ? [{ field: 'events.notice-served', material: `对${who}公告送达的原因和经过记录` }] : []
  if (missing !== true) {
    if (missing === false || announced.length === 0) return notApplicable(`材料没有${who}下落不明的记载。`, exhibit(`${field}.missing`, debtor?.missing))
    if (isDone(r)) return { ...pass(`对${who}公告送达，已查找${dayOf(r.acts)}。`, shown(file, [...announced, ...r.acts])), missing: [...reasons, ...dayToCheck(file, r, `查找${who}`)] }
    return unknown(`对${who}以公告送达，是否下落不明、是否查找，未见记载。`, [{ field: `${field}.missing`, material: `${who}下落不明的记载和${MATERIAL}` }, ...reasons], { evidence: shown(file, announced), wouldPassIf: [`补入查找${who}的记录`, '载明并非下落不明'] })
  }
  const told = exhibit(`${field}.missing`, debtor?.missing)
  const address = unvisited(file, names, who, closing)
  if (address) return { ...address, evidence: [...told, ...(address.evidence ?? [])] }
  if (isDone(r)) return { ...pass(`${who}下落不明，已查找${dayOf(r.acts)}。`, [...told, ...shown(file, r.acts)]), missing: [...reasons, ...(closing.ruled ? dayToCheck(file, r, `查找${who}`) : [])] }
  if (r.state !== 'absent') {
    const open = r.state === 'late' ? unknown(`${undone(r, `查找${who}`, closing)}此前是否查找，未见记载。`, { field: 'events.onsite-visit', material: `查找${who}的${MATERIAL}` }, { evidence: shown(file, r.acts) })
      : unseen(file, r, `查找${who}`, closing, { field: 'events.onsite-visit', material: `查找${who}的${MATERIAL}` })
    return { ...open, evidence: [...told, ...(open.evidence ?? [])], missing: [...(open.missing ?? []), ...reasons] }
  }
  return {
    approval: 'block', legality: 'suspected-violation', counterEvidence: COUNTER, evidence: [...told, ...shown(file, r.acts)], wouldPassIf: [`${closing.name}以前已依法查找${who}`],
    reason: `${who}下落不明，${r.acts.length > 0 ? undone(r, `查找${who}`, closing) : '记录完整而没有任何查找的记载。'}${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
  }
}

/** An exact address was given, and nobody went there: where the material says so; otherwise it has to be checked. */
function unvisited(file: CaseFile, names: string[], who: string, closing: ClosingDate): Judgement | undefined {
  const by = (events: CaseEvent[]) => events.filter((e) => positionTo(e, closing.on) !== 'after')
  const clues = by(done(file, 'clue-provided')).filter((e) => { const words = wordsOf(e); return ADDRESS.test(words) && !NO_ADDRESS.test(words) && !OF_PROPERTY.test(words) && aboutThem(file, e, names) })
  for (const clue of clues) {
    const on = valueOf(clue.on)
    const later = (e: CaseEvent) => concerns(e, names) && (on === undefined || (valueOf(e.on) ?? on) >= on)
    const words = wordsOf(clue)
    const checked = by([...done(file, 'onsite-visit', 'search', 'investigation-delegated')]).filter(later).length > 0 || by(done(file, 'clue-verified')).some((e) => on === undefined || (valueOf(e.on) ?? on) >= on)
    if (checked && !UNCHECKED.test(words)) continue
    const denied = notDone(file, 'clue-verified').filter((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
    const evidence = shown(file, [clue, ...denied])
    const wouldPassIf = [`到所提供的地址核查${who}的下落并记录`]
    if (denied.length > 0 || UNCHECKED.test(words) || (whole(file, 'events') && unsure(file, 'clue-verified', 'onsite-visit').length === 0)) {
      return { approval: 'block', legality: 'notice', evidence, counterEvidence: ['所提供的地址是否明确具体', '是否已到该地址走访而未归档'], wouldPassIf, reason: `${who}下落不明，已有人提供其地址${dayOf([clue])}而没有核查，建议核实。` }
    }
    return unknown(`${who}下落不明，已有人提供其地址${dayOf([clue])}，是否核查未见记载。`, { field: 'events.clue-verified', material: `到所提供的地址核查${who}的走访记录` }, { evidence, wouldPassIf })
  }
  return undefined
}

/** A clue names whom it is about in its words; with one debtor it is about him. */
function aboutThem(file: CaseFile, e: CaseEvent, names: string[]): boolean {
  return file.debtors.length <= 1 || names.some((n) => wordsOf(e).includes(n))
}
