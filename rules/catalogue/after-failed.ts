import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { shortAssetName } from '../asset-names.ts'
import { NO_MANAGEMENT, REFUSES } from '../asset-release.ts'
import { salesOf, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, nothingElseSold } from '../sale-acts.ts'
import { closingDate } from '../closing-date.ts'
import { combineOpen } from '../combine.ts'
import { lawDay, nothingElse } from '../event-days.ts'
import { concerns, done, eventExhibit, exhibit, namesOf, notDone, positionTo, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { sourceOn } from '../sources.ts'
import { assetPlace } from '../places.ts'
import type { Evidence, Judgement, Missing, Rule, RuleContext } from '../types.ts'

/*
 * 再次拍卖流拍以后：可以变卖、抵债，都不成又不能强制管理的，才属于“不能处置”。终本规定第4条第（一）项 [V]；网拍规定第26条 [V]；
 * 拍变规定第24条、第25条 [V]（核对于 2026-11-21）。目录所列拍变第16条未见于核验笔记，不引。
 * 没有征询抵债意愿的，按程序瑕疵提示；变卖在网拍规定是“可以”，缺它只作一般提示。
 */

const OLD = notApplicable('案件终结时还没有本条所依据的规定，本条不涉及。')
const NONE = notApplicable('没有读到再次拍卖流拍，本条不涉及。')
const COUNTER = ['是否已口头征询抵债意愿并记入其他笔录', '申请执行人是否书面表示放弃对该财产的处置', '财产是否依法不能抵债', '是否已另行变卖或者正在变卖']

export const afterFailed: Rule = {
  id: 'after-failed',
  title: '再次流拍后的去向',
  help: '再次流拍后，应当征询抵债、变卖，都不成又不能强制管理的，才可以作为“不能处置”。',
  group: 'D', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '再次流拍以后已成交、抵债或者交付强制管理的，通过。',
    '变卖未成、申请执行人不接受或者依法不能抵债、又不能强制管理，三项都有记载的，通过。',
    '记录完整而没有征询抵债意愿的，按程序瑕疵提示；征询过而没有变卖或者强制管理的记载的，只作提示；记录不完整的，待核实。',
  ],
  exceptions: ['再次流拍以后已成交、抵债、交付强制管理的，不再要求其他措施。'],
  debatable: ['“经法定程序拍卖、变卖未成交”所要求的拍卖次数，终本规定第四条未写明，立结案意见第十六条按动产两次、不动产三次计（依据待核）；网络拍卖只有两次，其后变卖。'],
  history: [{ on: '2026-11-23', what: '材料载明没有征询抵债的，由待核实改为提示和程序瑕疵。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-4-1', 'net-auction-26', 'auction-24', 'auction-25'],
  judge(context) {
    const { file } = context
    const { sales } = salesOf(file)
    const parts: Judgement[] = []
    for (const s of sales) if (failedAgain(s) !== undefined || saysTwice(s.asset)) parts.push(judgeThing(context, s.name, s.asset, s))
    const told = new Set(sales.map((s) => s.asset))
    for (const a of file.assets) if (saysTwice(a) && !told.has(a)) parts.push(judgeThing(context, shortAssetName(a), a, undefined))
    if (parts.length === 0) return NONE
    return sourceOn('zhongben-4-1', lawDay(context)) ? combineOpen(parts) : OLD
  },
}

const TWICE = /(?:两次|二次|第二次|二拍|再次|第三次|三次)[^。；]{0,20}(?:流拍|未成交|不成|未能成交)|变卖[^。；]{0,6}(?:流拍|未成交|不成|未能成交|期满)/

/** The failure of a second or later attempt. */
function failedAgain(s: Sale): CaseEvent | undefined {
  return s.attempts.find((a) => a.failed && a.round !== undefined && a.round !== '1')?.failed ?? actsOf(s, 'auction-failed').find((e) => TWICE.test(wordsOf(e)))
}

function saysTwice(a: Asset | undefined): boolean {
  return valueOf(a?.disposal) === 'failed' && TWICE.test(valueOf(a?.undisposable) ?? '')
}

/** Acts about this thing, those about no thing in particular included where they may concern its owner. */
function about(s: Sale | undefined, a: Asset | undefined, events: readonly CaseEvent[]): CaseEvent[] {
  return events.filter((e) => s?.acts.includes(e) === true || (valueOf(e.about) === undefined && (e.kind.value === 'debt-in-kind-refused' || concerns(e, namesOf(a?.owner)))))
}

function judgeThing(context: RuleContext, name: string, a: Asset | undefined, s: Sale | undefined): Judgement {
  const { file } = context
  const closing = closingDate(context)
  const by = (events: readonly CaseEvent[]) => events.filter((e) => positionTo(e, closing.on) !== 'after')
  const field = a ? `assets.${assetPlace(file, a)}` : ''
  const failed = s && failedAgain(s)
  const told = [valueOf(a?.undisposable), ...(failed ? [wordsOf(failed)] : [])].join('；')
  const evidence: Evidence[] = [...(failed ? actEvidence(file, failed) : []), ...exhibit(`${field}.disposal`, a?.disposal), ...exhibit(`${field}.undisposable`, a?.undisposable)]
  const disposal = valueOf(a?.disposal)
  const ended = by(s ? actsOf(s, 'sold', 'debt-in-kind', 'compulsory-management') : []).at(0)
  if (ended || disposal === 'sold' || disposal === 'debt-in-kind' || disposal === 'managed' || disposal === 'done') {
    return pass(`${name}再次流拍后已${wayOf(ended?.kind.value ?? disposal)}。`, [...evidence, ...(ended ? actEvidence(file, ended) : [])])
  }
  const refusal = by(about(s, a, [...done(file, 'debt-in-kind-refused'), ...notDone(file, 'debt-in-kind').filter((e) => valueOf(e.status) === 'refused')])).at(0)
  const unmanaged = by(about(s, a, notDone(file, 'compulsory-management'))).find((e) => valueOf(e.status) !== 'planned')
  const resold = s?.attempts.find((x) => x.round === 'sale' && (x.failed ?? x.announced ?? x.held))
  const sale = resold?.failed ?? resold?.held ?? resold?.announced
  const asked = refusal !== undefined || REFUSES.test(told)
  const sold = sale !== undefined || /变卖[^。；]{0,12}(?:未成交|不成|未能成交|流拍|无人)|(?:无法|不能|不具备)[^。；]{0,6}变卖/.test(told)
  const managed = unmanaged !== undefined || NO_MANAGEMENT.test(told)
  const all = [...evidence, ...[refusal, unmanaged, sale].filter((e) => e !== undefined).flatMap((e) => eventExhibit(file, e))]
  if (asked && sold && managed) return pass(`${name}再次流拍，变卖未成，申请执行人不接受或者不能抵债，又不能强制管理，可以作为不能处置。`, all)
  const lacking = [...(asked ? [] : ['征询抵债意愿']), ...(sold ? [] : ['变卖']), ...(managed ? [] : ['能否强制管理'])].join('、')
  const unasked = asked ? undefined : notDone(file, 'debt-in-kind-refused').find((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
  if (unasked) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence: [...all, ...eventExhibit(file, unasked)], counterEvidence: COUNTER, wouldPassIf: ['补入征询抵债、变卖、强制管理的材料'],
      reason: `${name}再次流拍，材料载明没有征询抵债意愿；${closing.ruled ? '' : '如按此终本，'}不足以认定不能处置，建议核实。`,
    }
  }
  if (!nothingElse(file, 'debt-in-kind-refused') || !nothingElseSold(file, 'debt-in-kind', 'compulsory-management', 'sold', 'auction-held')) return unknown(`${name}再次流拍，${lacking}的情况未见，不足以认定不能处置。`, missingOf(asked, sold, managed, field), { evidence: all, wouldPassIf: ['变卖、抵债、强制管理的情况均有记载'] })
  return {
    approval: 'warn', legality: asked ? 'notice' : 'procedural-defect', evidence: all, counterEvidence: COUNTER, wouldPassIf: ['补入征询抵债、变卖、强制管理的材料'],
    reason: `${name}再次流拍，记录完整而没有${lacking}的记载；${closing.ruled ? '' : '如按此终本，'}不足以认定不能处置，建议核实。`,
  }
}

function wayOf(kind: string | null | undefined): string {
  return kind === 'sold' ? '成交' : kind === 'debt-in-kind' ? '抵债' : kind === 'done' ? '处置完毕' : '交付强制管理'
}

function missingOf(asked: boolean, sold: boolean, managed: boolean, field: string): Missing[] {
  const at = field === '' ? 'events' : field
  return [
    ...(asked ? [] : [{ field: 'events.debt-in-kind-refused', material: '征询申请执行人是否接受以物抵债的记录' }]),
    ...(sold ? [] : [{ field: 'events.auction-held', material: '变卖公告和变卖结果' }]),
    ...(managed ? [] : [{ field: `${at}.undisposable`, material: '能否采取强制管理等其他措施的说明' }]),
  ]
}
