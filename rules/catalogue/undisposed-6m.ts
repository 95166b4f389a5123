import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { holidayShift, endOfMonths } from '../../casefile/periods.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { shortAssetName } from '../asset-names.ts'
import { fenOf } from '../sale-acts.ts'
import { isExempt } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combineOpen } from '../combine.ts'
import { deductionsOf, endLess, nothingElse, type Deductions } from '../event-days.ts'
import { eventExhibit, eventsOf, exhibit } from '../facts.ts'
import { limitFor, limitOn } from '../limits.ts'
import { isForeign } from '../outsiders.ts'
import { inTime, notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 执行中发现可供执行的财产，自发现之日起超过六个月未执行完结的，上级法院可以督促：执行程序解释第10条 [V]；依法应扣除的期间不计入，
 * 第13条 [V]；民诉法237 [V]（旧233）。核对于 2026-11-21。起点是发现财产之日；未载明的，以控制之日代之（发现不迟于控制）；立案以前已发现、控制的，自立案之日起算。
 * 计到终本之日，未终本的计到拟终本日或者核查日。扣除记录不全的，不作违法判断。
 */

const NONE = notApplicable('没有读到财产，本条不涉及。')
const COUNTER = ['是否有依法应当扣除的期间（评估、公告、中止、暂缓、管辖争议等）', '是否轮候查封、本案没有处置权', '案外人异议、异议之诉期间是否依法不能处分', '财产是否属于豁免执行的范围', '发现财产的日期是否记载准确']
/** Signs that something may have to be taken out of the period. */
const PAUSES: EventKind[] = ['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'settlement-reached', 'objection-filed', 'bankruptcy-accepted', 'bankruptcy-referred', 'audit', 'period-extended']
const FEN = 100n
const FINISHED = new Set(['sold', 'debt-in-kind', 'deducted', 'managed', 'done'])

export const undisposed6m: Rule = {
  id: 'undisposed-6m',
  title: '发现财产六个月未处置',
  help: '发现可供执行的财产后，超过六个月（扣除依法应当扣除的期间）仍未执行完结的，疑似消极执行。',
  group: 'D', priority: 'P1', severity: 'major', side: 'supervision',
  logic: [
    '逐项财产看：自发现之日起六个月，加上依法扣除的期间，到终本之日（未终本的到核查日）已届满而没有处置完毕的，按程序瑕疵提示。',
    '办案经过不完整，或者有评估、拍卖、和解、异议等可能扣除的期间而没有扣除记录的，待核实。',
  ],
  exceptions: [
    '已处置完毕、豁免执行、轮候查封、车辆船舶未能实际扣押的，不判。', '低于小额存款限额的存款不判。', '载明不能处置的理由的，只作一般提示，理由是否成立另行核对。', '有扣除期间的，届满日相应顺延。', '登记在被执行人以外的人名下的，不判。',
  ],
  history: [{ on: '2026-11-23', what: '他人名下的财产不再判断。' }, { on: '2026-11-22', what: '首次收录。' }],
  reads: ['small-deposit'],
  sources: ['procedure-10', 'procedure-13', 'cpl-237'],
  judge(context) {
    const { file } = context
    if (file.assets.length === 0) return NONE
    const closing = closingDate(context)
    const deductions = deductionsOf(file)
    const paused = PAUSES.flatMap((k) => eventsOf(file, k))[0]
    const parts = file.assets.map((a, i) => judgeAsset(context, a, `assets.${i}`, closing, deductions, paused !== undefined))
    const judged = combineOpen(parts)
    return judged.approval === 'need-check' && paused ? { ...judged, evidence: [...(judged.evidence ?? []), ...eventExhibit(file, paused)] } : judged
  },
}

function released({ file, settings }: RuleContext, a: Asset, closing: ClosingDate): string | undefined {
  if (FINISHED.has(valueOf(a.disposal) ?? '')) return '已处置'
  if (isExempt(a)) return '属于豁免执行的财产'
  if (isForeign(file, a)) return '登记的权利人不是被执行人，能否执行未定'
  if (valueOf(a.control?.rank) === 'waiting') return '系轮候查封，本案没有处置权'
  if ((a.kind.value === 'vehicle' || a.kind.value === 'vessel') && valueOf(a.possessed) === false) return '未能实际扣押'
  const value = fenOf(valueOf(a.value))
  if ((a.kind.value === 'deposit' || a.kind.value === 'online-funds') && value !== undefined && value < BigInt(limitFor(settings, 'small-deposit', closing.on) ?? 0) * FEN) return '数额较小'
  return undefined
}

/** From the day of finding; of control where that is not told; of filing where it was known before. */
function startOf(file: CaseFile, a: Asset): { on: string | undefined; what: string } {
  const on = valueOf(a.foundOn) ?? valueOf(a.control?.on)
  const filed = valueOf(file.filedOn)
  if (on !== undefined && filed !== undefined && on < filed) return { on: filed, what: '立案（财产已先行发现、控制）' }
  return { on, what: a.foundOn ? '发现' : '控制' }
}

function judgeAsset(context: RuleContext, a: Asset, field: string, closing: ClosingDate, d: Deductions, paused: boolean): Judgement {
  const { file } = context
  const name = shortAssetName(a)
  const found = startOf(file, a)
  const evidence = [
    ...exhibit(field, a.kind), ...exhibit(`${field}.foundOn`, a.foundOn), ...(a.foundOn ? [] : exhibit(`${field}.control.on`, a.control?.on)), ...exhibit(`${field}.disposal`, a.disposal),
    ...exhibit(`${field}.exempt`, a.exempt), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.possessed`, a.possessed), ...exhibit(`${field}.control.rank`, a.control?.rank), ...d.evidence, ...closing.evidence,
  ]
  const free = released(context, a, closing)
  if (free !== undefined) return pass(`${name}${free}，不计六个月。`, evidence)
  const limit = limitOn('undisposed', closing.on)
  if (!limit) return notApplicable(`${closing.name}${inWords(closing.on)}，当时没有可供引用的六个月规定。`)
  const filed = valueOf(file.filedOn)
  if (found.on === undefined && filed !== undefined && closing.on <= endOfMonths(filed, limit.value)) return pass(`${name}在本案执行中发现，立案${inWords(filed)}，至${closing.name}${inWords(closing.on)}未满六个月。`, [...evidence, ...exhibit('filedOn', file.filedOn)])
  if (found.on === undefined) return unknown(`${name}没有处置完毕的记载，发现或者控制的日期未见。`, { field: `${field}.foundOn`, material: '查控反馈或者财产线索核实记录（载明发现日期）' }, { evidence })
  const plain = endLess(found.on, endOfMonths(found.on, limit.value), d)
  const told = `${name}于${inWords(found.on)}${found.what}，六个月${d.stretches.length > 0 ? '（扣除后）' : ''}至${inWords(plain)}届满`
  if (inTime(closing.on, { plain, last: holidayShift(plain, context.calendar) }) !== 'late') return pass(`${told}，${closing.name}${inWords(closing.on)}尚未超过。`, evidence)
  if (valueOf(a.disposal) === undefined && a.undisposable === undefined) return unknown(`${told}；是否已处置未见。`, { field: `${field}.disposal`, material: '财产处置情况（评估、拍卖、扣划、抵债的材料）' }, { evidence })
  if (valueOf(a.undisposable) !== undefined) return { approval: 'warn', legality: 'notice', evidence, reason: `${told}，尚未处置，所载理由为“${valueOf(a.undisposable)}”；理由是否成立请核对。`, wouldPassIf: ['理由有证据支持'] }
  return overdue(file, told, closing, evidence, d, paused)
}

function overdue(file: CaseFile, told: string, closing: ClosingDate, evidence: Judgement['evidence'], d: Deductions, paused: boolean): Judgement {
  const more = evidence ? { evidence } : {}
  if (d.open || (paused && d.stretches.length === 0) || !nothingElse(file, 'period-deducted')) {
    return unknown(`${told}，至${closing.name}${inWords(closing.on)}仍未处置完毕；有无依法应当扣除的期间未见，不作判断。`, { field: 'events.period-deducted', material: '扣除期限、延长期限的记录，评估、拍卖、中止、暂缓的材料' }, { ...more, wouldPassIf: ['扣除的期间足以使六个月尚未届满', '财产已处置完毕'] })
  }
  return {
    approval: 'warn', legality: 'procedural-defect', ...more, counterEvidence: COUNTER, wouldPassIf: ['财产处置完毕', '有依法应当扣除的期间'],
    reason: `${told}，至${closing.name}${inWords(closing.on)}仍未处置完毕${closing.ruled ? '' : '（如按此终本）'}，可能属于消极执行，建议核实。`,
  }
}
