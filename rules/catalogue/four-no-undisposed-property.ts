import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { Asset, CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { assetName, judgeAsset } from '../asset-release.ts'
import { combine, reasonOf } from '../combine.ts'
import { concerns, done, eventExhibit, exhibit, whole, wordsOf } from '../facts.ts'
import { declaresThings, unfoundOf } from '../declared.ts'
import { foundLater } from '../found-later.ts'
import { pass } from '../judging.ts'
import { FOUR_KINDS, unnamed } from '../queries.ts'
import { assetPlace } from '../places.ts'
import { reportOf } from '../property-report.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 发现的财产应当处置；没有处置完毕又没有不能处置的理由的，不批。终本规定第1条第（三）项、第4条 [V]；民诉法258“应当拍卖” [V]。
 * 逐项判断（asset-release.ts）：已处置、豁免、小额存款、拍卖不成、纸面查封车辆、轮候查封、无益拍卖、案外人异议、书面同意。
 * 没有看到财产，不等于没有财产：只有材料载明未发现（其他）财产，或者财产列表完整，才通过。
 */

export const fourNoUndisposedProperty: Rule = {
  id: 'four-no-undisposed-property',
  title: '有财产未处置的不批',
  help: '发现的财产没有处置完毕，又没有不能处置的法定理由和证据的，不批准终本。',
  group: 'A', priority: 'P0', severity: 'blocking', side: 'both',
  logic: [
    '逐项看本案控制、查明、申报和线索核实的财产：没有处置完毕，又没有可以放行的理由和证据的，不批。',
    '法律层面看终本规定第四条：经法定程序不能变价、又不能抵债或者强制管理的，以及车辆船舶只登记查封未能实际扣押的，才是不能处置。',
  ],
  exceptions: [
    '拍卖、变卖未成交，申请执行人不接受抵债，又不能强制管理的，放行。',
    '车辆、船舶只登记查封、有协助查找记录的，放行。',
    '轮候查封、没有处置权且已商请移送或者参与分配的，放行。',
    '无益拍卖、依法豁免的财产，放行。',
    '小额存款低于限额的，只作提示。',
    '申请执行人书面同意有财产终本的，审批提示并回访，监督端作线索。',
    '终本以后才发现的财产，不属于终本时未处置的财产。',
    '登记在被执行人以外的人名下的，待核实能否执行，不径行认定。',
    '终本以前已解除控制的，待核实解除的原因，不径行认定。',
    '案外人异议、异议之诉未审结的，其间不得处分，只作提示。',
    '材料载明法院已裁定不得对该财产执行的，只作提示。',
  ],
  history: [{ on: '2026-11-23', what: '被执行人均已申报、核查属实（与查控一致）且四类财产网络查控均已反馈的，不再询问是否还有其他财产。' }, { on: '2026-11-23', what: '所载理由为法院已裁定不得对该财产执行的，监督端由线索改为一般提示。' }, { on: '2026-11-23', what: '被执行人申报有房产、车辆而查明的财产中未见的，待核实；存款扣划后余额低于小额存款限额的，视为已处置。' }, { on: '2026-11-23', what: '存款没有扣划记载而标的全部未执行到位的、材料载明没有征询抵债的，由待核实改为不批，监督端为线索。' }, { on: '2026-11-23', what: '终本以后才发现的财产、他人名下的财产、已解除控制的财产、案外人异议未结的财产，不再作有财产未处置认定。' }, { on: '2026-11-21', what: '首次收录。' }],
  reads: ['small-deposit', 'small-deposit-share'],
  sources: ['zhongben-1-3', 'zhongben-4-1', 'zhongben-4-2', 'cpl-auction', 'auction-1', 'sealing-3', 'red-line-property', 'system-small-deposit'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const parts = file.assets.map((a) => (foundLater(a, closing) ? later(file, a, closing) : judgeAsset(file, a, closing.on, context.settings)))
    const open = unanswered(context)
    if (open) parts.push(open)
    parts.push(...declared(context, closing))
    const rest = completeness(context, parts.length > 0)
    parts.push(rest)
    const judged = combine(parts)
    /* What has been settled need not be told beside what has not. */
    if (judged.approval === 'pass') return judged
    const law = judged.legality === 'suspected-violation' ? `${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。` : ''
    /* What bars the closing is told first, with what follows from it; then what is open; last whether there is more. */
    const bars = parts.filter((p) => p.legality === 'suspected-violation'), others = parts.filter((p) => p.approval !== 'pass' && p !== rest && !bars.includes(p))
    return { ...judged, reason: `${reasonOf(bars)}${law}${reasonOf(others)}${rest.approval === 'pass' ? '' : rest.reason}` }
  },
}

function later(file: CaseFile, a: Asset, closing: ClosingDate): Judgement {
  const field = `assets.${assetPlace(file, a)}`
  return pass(`${assetName(a)}在${closing.name}以后（${inWords(valueOf(a.foundOn) ?? closing.on)}）才发现，不属于终本时未处置的财产；是否应当恢复执行另行判断。`, [...exhibit(field, a.kind), ...exhibit(`${field}.foundOn`, a.foundOn), ...closing.evidence])
}

const NO_FEEDBACK = /未反馈|反馈未回|尚未(?:反馈|回)|未回复|待反馈/

/** Queries whose feedback has not come back leave property unknown. */
function unanswered({ file }: RuleContext): Judgement | undefined {
  const open = done(file, 'network-query', 'traditional-investigation', 'provident-fund-query', 'insurance-query').filter((e) => NO_FEEDBACK.test(wordsOf(e)))
  if (open.length === 0) return undefined
  return {
    approval: 'need-check', legality: 'need-check', evidence: open.slice(0, 20).flatMap((e) => eventExhibit(file, e)), reason: `有${open.length}项财产查询尚未反馈。`,
    missing: [{ field: 'events.network-query', material: '未反馈项目的查询反馈，或者线下补查的记录' }], wouldPassIf: ['查询全部反馈，或者已线下补查'],
  }
}

/** A house or a car that a debtor declared, and of which nothing was found: it may be there to be disposed of. */
function declared({ file }: RuleContext, closing: ClosingDate): Judgement[] {
  if (!declaresThings(file)) return []
  return file.debtors.flatMap((debtor, i) => {
    const name = valueOf(debtor.name), one = { debtor, who: name ?? '被执行人', names: name === undefined ? [] : [name], field: `debtors.${i}` }
    const { reports, checks } = reportOf(file, one, closing.on)
    const unfound = unfoundOf(file, one, reports, checks)
    if (unfound.length === 0) return []
    return [{
      approval: 'need-check' as const, legality: 'need-check' as const, evidence: [...reports, ...checks].slice(0, 5).flatMap((e) => eventExhibit(file, e)),
      reason: `${one.who}申报有${unfound.join('、')}，查明的财产中未见，是否已处置或者不能处置未载明。`,
      missing: [{ field: 'assets', material: `${one.who}申报的${unfound.join('、')}的核查结果和处置情况` }], wouldPassIf: [`载明${one.who}申报的${unfound.join('、')}的下落、处置情况或者不能处置的理由`],
    }]
  })
}

/**
 * Every debtor declared what he has, the court found each declaration borne out, and the network has answered about all four kinds: then what was
 * declared and found is all. Of one debtor without such a finding it is not known.
 */
function declaredAll(file: CaseFile): CaseEvent[] {
  const answered = done(file, 'network-query').filter((e) => ANSWERED.test(valueOf(e.result) ?? '') && !NO_FEEDBACK.test(wordsOf(e)) && unnamed(FOUR_KINDS, wordsOf(e)).length === 0)
  const checks = done(file, 'report-verified').filter((e) => { const words = wordsOf(e); return BORNE_OUT.test(words) && !NOT_BORNE_OUT.test(words) })
  const first = answered[0]
  if (first === undefined || file.debtors.length === 0) return []
  const every = file.debtors.every((d) => { const names = [valueOf(d.name)].filter((n) => n !== undefined); return names.length > 0 && checks.some((e) => concerns(e, names)) && answered.some((e) => concerns(e, names)) })
  return every ? [...checks, first] : []
}
const ANSWERED = /反馈|回复|查得|查到/
const BORNE_OUT = /属实|一致|相符|吻合|无误|如实/
const NOT_BORNE_OUT = /(?:不|未|非|没有)(?:完全)?(?:属实|一致|相符|吻合|如实)|隐瞒|漏报|虚报|瞒报|出入/

const NOTHING = /无(?:其他|其它|任何)?新增(?=[,，。；;\s]|$)|(?:^|[,，。；;：:\s])(?:其?余|其他|其它)(?:均|都|全部)?(?:为)?(?:无|没有)(?=[,，。；;\s]|$)|(?:未|没有|无)(?:发现|查到|查询到|查见|新的|其他|其它)?[^，。；]{0,12}(?:可供执行)?(?:的)?财产|其[余他它](?:各项|项目|财产)?(?:均|都|全部)?(?:为)?(?:无|没有)(?![^，。；]{0,4}(?:反馈|法))/

/** “存款、车辆、不动产、证券…均无”: of all four kinds. */
function allNone(e: CaseEvent): boolean {
  return ALL_NONE.test(valueOf(e.result) ?? '') && unnamed(FOUR_KINDS, wordsOf(e)).length === 0
}
const ALL_NONE = /(?:均|都|全部)(?:为)?(?:无|没有)(?=[,，。；;\s]|$)/

/** Is it said that there is nothing (else)? */
function completeness({ file }: RuleContext, some: boolean): Judgement {
  if (whole(file, 'assets')) {
    return { approval: 'pass', legality: 'none', reason: some ? '' : '财产列表完整，没有发现可供执行的财产。', evidence: [] }
  }
  const told = done(file, 'network-query', 'traditional-investigation').filter((e) => NOTHING.test([valueOf(e.result), valueOf(e.detail)].join(' ')) || allNone(e))
  if (told.length > 0 && !some) return { approval: 'pass', legality: 'none', reason: '查询结果为未发现可供执行的财产。', evidence: told.slice(0, 5).flatMap((e) => eventExhibit(file, e)) }
  if (told.length > 0) return { approval: 'pass', legality: 'none', reason: '', evidence: told.slice(0, 5).flatMap((e) => eventExhibit(file, e)) }
  const borneOut = some ? declaredAll(file) : []
  if (borneOut.length > 0) return { approval: 'pass', legality: 'none', reason: '', evidence: borneOut.slice(0, 5).flatMap((e) => eventExhibit(file, e)) }
  return {
    approval: 'need-check', legality: 'need-check', reason: some ? `除已读到的${file.assets.length}项外是否还有财产，材料未载明。` : '没有读到财产查控情况，不能认为没有财产。',
    missing: [{ field: 'assets', material: '网络查控反馈汇总表、已查明财产清单' }], wouldPassIf: ['材料载明未发现其他可供执行的财产，或者财产列表完整'],
  }
}
