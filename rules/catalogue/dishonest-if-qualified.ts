import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { namesNobody } from '../bankruptcies.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { concerns, done, eventsOf, exhibit, positionTo, wordsOf } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { reportOf } from '../property-report.ts'
import { asGrave, dayOf, goneDebtor, isDone, isMissing, LISTING, reached, shown, undone } from '../reached.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 有失信规定第1条第（一）至（六）项事实之一的，应当纳入失信名单：失信规定第1条 [V]，终本规定第1条第（二）项“符合条件的” [V]；
 * 违反报告的：财产调查规定第10条 [V]（2026-11-22 核；2013年、2017年文本 [M]）。
 * 没有这些事实的不要求：无履行能力者不纳入，不是违法；终本不等于必须失信。
 * 未成年人不得纳入：第4条 [V]；提供充分担保、已控财产足以清偿、履行顺序在后等，不得依第（一）项纳入：第3条 [V]。
 */

const COUNTER = ['失信决定书是否已作出而未归档', '所载事实是否经查证属实、是否在终本以前发生', '被执行人是否确无履行能力而只是不能履行', '是否属于依法不得纳入的情形']
/** 第（一）项：有履行能力而拒不履行 */
const ABLE = /有(?:能力|履行能力)[^，。；]{0,6}(?:拒|不履行)/
const EXEMPT = /(?:提供|有)[^，。；]{0,6}(?:充分|有效|足额)[^，。；]{0,6}担保|足以清偿|(?:履行)?顺序在后/

export const dishonestIfQualified: Rule = {
  id: 'dishonest-if-qualified',
  title: '符合条件的已纳入失信',
  help: '被执行人有应当纳入失信名单的事实的，终本以前应当已纳入；没有这些事实的不要求。',
  group: 'B', priority: 'P0', severity: 'ordinary', side: 'both',
  logic: [
    '材料载有违反财产报告、妨碍抗拒或者规避执行、违反限制消费令等事实的，须已纳入失信名单；没有纳入的提示，监督端为程序瑕疵。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。',
    '材料没有这些事实的，不适用；仅仅没有财产、没有履行，不是应当纳入的事实。',
  ],
  exceptions: [
    '无履行能力而没有上述事实的，不纳入不是违法，不适用。',
    '未成年人不得纳入，不要求；已纳入的提示。',
    '提供充分有效担保、已控财产足以清偿、履行顺序在后的，不得以有履行能力而拒不履行为由纳入，不要求。',
    '下落不明、报告财产令以公告送达而未报告的，只作提示。',
    '被执行人已死亡或者注销的，不要求。',
  ],
  debatable: ['经公告送达而未报告财产，是否属于违反财产报告制度，有争议；本工具只作提示。'],
  history: [{ on: '2026-11-22', what: '只见裁定以后才有、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-1', 'dishonest-3', 'dishonest-4', 'investigation-10', 'zhongben-1-2'],
  judge(context) {
    const { file } = context
    if (eventsOf(file, 'property-report-refused', 'obstruction', 'property-transferred', 'report-verified', 'property-reported', 'dishonest-listed').length === 0) return NOTHING_TOLD
    const closing = closingDate(context)
    return perDebtor(file, (one) => goneDebtor(one, '不要求纳入失信名单', closing.on) ?? judged(file, one, closing))
  },
}

const NOTHING_TOLD: Judgement = notApplicable('材料没有应当纳入失信名单的事实；没有财产、没有履行本身不是应当纳入的事实。')

function judged(file: CaseFile, one: OneDebtor, closing: ClosingDate): Judgement {
  const { debtor, who, names, field } = one
  const listing = reached(file, names, closing.on, LISTING)
  if (valueOf(debtor?.minor) === true) {
    if (!isDone(listing)) return notApplicable(`${who}为未成年人，不得纳入失信名单。`, exhibit(`${field}.minor`, debtor?.minor))
    if (namesNobody(file, listing.acts)) return unknown(`${who}为未成年人；纳入失信名单的是哪一名被执行人未载明。`, { field: 'events.dishonest-listed', material: '失信决定书（被纳入的人）' }, { evidence: [...exhibit(`${field}.minor`, debtor?.minor), ...shown(file, listing.acts)] })
    return {
      approval: 'warn', legality: 'procedural-defect', counterEvidence: ['决定纳入时是否已成年', '纳入的是否为同名的其他人'], wouldPassIf: ['删除失信信息'],
      evidence: [...exhibit(`${field}.minor`, debtor?.minor), ...shown(file, listing.acts)], reason: `${who}为未成年人，不得纳入失信名单，材料载明已纳入${dayOf(listing.acts)}，建议核实。`,
    }
  }
  const { facts, announced, unsure } = groundsOf(file, one, closing)
  if (isDone(listing)) return pass(`${who}已纳入失信名单${dayOf(listing.acts)}。`, shown(file, listing.acts))
  if (facts.length === 0 && unsure.length > 0) {
    return unknown(`${who}没有按期报告财产，报告财产令是否送达未见，不能判断是否违反报告义务。`, { field: 'events.report-order-served', material: `报告财产令送达${who}的回证` }, { evidence: shown(file, unsure), wouldPassIf: [`补入对${who}的失信决定书`, '报告财产令没有送达'] })
  }
  if (facts.length === 0) return notApplicable(`材料没有${who}应当纳入失信名单的事实。`)
  const evidence = shown(file, [...facts, ...listing.acts])
  /* The exceptions of article 3 stand against item (一) alone. */
  const exempt = [...facts, ...listing.acts].some((e) => EXEMPT.test(wordsOf(e)))
  if (exempt && facts.every((e) => e.kind.value === 'obstruction' && isAble(e))) return notApplicable(`${who}有担保、财产足以清偿或者履行顺序在后，不得以有履行能力而拒不履行为由纳入失信名单。`, evidence)
  const what = `材料载有${who}${wordOf(facts)}的事实`
  if (announced) return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: ['说明不予纳入的理由'], reason: `${who}下落不明，报告财产令以公告送达而未报告；是否据此纳入失信名单有争议，请斟酌。` }
  if (!isMissing(listing)) {
    return unknown(`${what}，是否纳入失信名单${listing.state === 'unclear' ? `、是否在${closing.name}以前` : ''}，未见记载。`, { field: 'events.dishonest-listed', material: `对${who}的失信决定书，或者不予纳入的说明` }, { evidence, wouldPassIf: [`补入对${who}的失信决定书`, '说明其不符合纳入条件'] })
  }
  return {
    approval: 'warn', legality: asGrave(listing, 'procedural-defect'), evidence, counterEvidence: COUNTER, wouldPassIf: [`将${who}纳入失信名单`, '核实所载事实不成立'],
    reason: `${what}，${undone(listing, `将${who}纳入失信名单`, closing)}${closing.ruled ? '' : '如按此终本，'}疑似符合条件而未纳入，建议核实。`,
  }
}

/** Facts of article 1 that the material tells of this debtor. */
function groundsOf(file: CaseFile, one: OneDebtor, closing: ClosingDate): { facts: CaseEvent[]; announced: boolean; unsure: CaseEvent[] } {
  const report = reportOf(file, one, closing.on)
  const failed = report.state === 'failed' || report.state === 'false' || report.state === 'announced' ? report.acts.filter((e) => e.kind.value !== 'report-order-served' && e.kind.value !== 'report-order-issued') : []
  const others = done(file, 'obstruction', 'property-transferred').filter((e) => concerns(e, one.names) && positionTo(e, closing.on) !== 'after')
  return { facts: [...failed, ...others], announced: report.state === 'announced' && others.length === 0, unsure: report.state === 'unsure' ? report.acts : [] }
}

function isAble(e: CaseEvent): boolean {
  return valueOf(e.clause) === 1 || ABLE.test(wordsOf(e))
}

function wordOf(facts: readonly CaseEvent[]): string {
  const words = facts.map((e) => (e.kind.value === 'property-transferred' ? '隐匿、转移财产' : e.kind.value === 'obstruction' ? (isAble(e) ? '有履行能力而拒不履行' : '妨碍、抗拒、规避执行或者违反限制消费令') : '违反财产报告'))
  const on = facts.map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort()[0]
  return [...new Set(words)].join('、') + (on === undefined ? '' : `（${inWords(on)}）`)
}
