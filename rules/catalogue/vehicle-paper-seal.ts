import { valueOf } from '../../casefile/fact.ts'
import { addMonths, inWords } from '../../casefile/dates.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventExhibit, eventsOf, exhibit, namesOf, positionTo, wordsOf } from '../facts.ts'
import { doneBy, notApplicable } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 车辆、船舶只在登记机关查封而未能实际扣押的，属于不能处置，可以终本，但应有通知协助查找的记录。
 * 终本规定第4条第（二）项 [V]；财产调查规定第16条 [V]（2026-11-21 核）。不可“有车即不批”。
 * 查封以后有违章、年检、保险、通行等近期轨迹的，可能能扣押而未扣押，列为监督线索；六个月是管理口径，不是法律。
 */

const COUNTER = ['轨迹是否属于本车', '是否已按轨迹查找而未获', '是否已通知协助查找而未归档', '车辆是否已灭失、报废', '车辆价值是否不足以抵偿扣押费用']
const NOTHING = notApplicable('没有只登记查封、未实际扣押的车辆、船舶，本条不适用。')
const UNSEIZED = /未(?:能)?(?:实际)?(?:扣押|控制)|(?:未|没有)(?:找到|查找到|查到下落)/
const TRACELESS = /(?:未|没有|无)[^，。；]{0,10}(?:轨迹|违章|年检|通行|记录)/
const FINISHED: ReadonlySet<string> = new Set(['sold', 'debt-in-kind', 'managed', 'done', 'valuing', 'auctioning'])

export const vehiclePaperSeal: Rule = {
  id: 'vehicle-paper-seal',
  title: '车辆只封不扣',
  help: '只登记查封而未能扣押的车辆、船舶，应当有协助查找的记录；有近期轨迹的，核实能否扣押。',
  group: 'C', priority: 'P1', severity: 'clue', side: 'both',
  logic: [
    '逐辆看只登记查封、未实际扣押的车辆：终本前六个月以内或者以后有违章、年检、保险、通行等轨迹的，提示，监督端为线索。',
    '没有通知协助查找的记录的，提示，监督端为线索。',
    '有协助查找的记录而轨迹没有看到的，审批端通过，监督端待核实。',
  ],
  exceptions: ['已实际扣押或者正在处置、已处置的，不适用。', '有协助查找的记录且查无近期轨迹的，通过。', '轨迹早于六个月的，不作线索。'],
  debatable: ['“可扣未扣”须结合轨迹和查找经过判断；法律允许只登记查封未能扣押的车辆终本，不可有车即不批。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['vehicle-trace'],
  sources: ['zhongben-4-2', 'investigation-16', 'system-vehicle-trace'],
  judge(context) {
    const { assets } = context.file
    if (!assets.some(isPaperSealed)) return NOTHING
    const closing = closingDate(context)
    const among = assets.filter((a) => a.kind.value === 'vehicle' || a.kind.value === 'vessel').length
    return combine(assets.flatMap((a, i) => (isPaperSealed(a) ? [ofVehicle(context, a, `assets.${i}`, among, closing)] : [])))
  },
}

function isPaperSealed(a: Asset): boolean {
  if (a.kind.value !== 'vehicle' && a.kind.value !== 'vessel') return false
  if (FINISHED.has(valueOf(a.disposal) ?? '') || valueOf(a.possessed) === true) return false
  if (valueOf(a.possessed) !== false && !UNSEIZED.test(valueOf(a.undisposable) ?? '')) return false
  /* Whether it was sealed at all is asked by the rule on property not disposed of. */
  return a.control !== undefined || /查封/.test(`${valueOf(a.undisposable) ?? ''} ${valueOf(a.description) ?? ''} ${a.kind.quote}`)
}

function ofVehicle(context: RuleContext, a: Asset, field: string, among: number, closing: ClosingDate): Judgement {
  const { file } = context
  const name = assetName(a)
  const since = addMonths(closing.on, -(limitFor(context.settings, 'vehicle-trace', closing.on) ?? 0))
  const own = (e: CaseEvent) => (valueOf(e.about) === undefined ? among === 1 || (namesOf(e.party).length > 0 && concerns(e, namesOf(a.owner))) : `${valueOf(a.description) ?? ''}`.includes(valueOf(e.about) ?? '') || (valueOf(a.description) !== undefined && (valueOf(e.about) ?? '').includes(valueOf(a.description) ?? '')))
  const traces = done(file, 'vehicle-trace').filter((e) => own(e) && !TRACELESS.test(wordsOf(e)))
  const searched = eventsOf(file, 'vehicle-trace').filter((e) => own(e) && (valueOf(e.done) === false || TRACELESS.test(wordsOf(e))))
  const recent = traces.find((e) => ['after', 'same-day'].includes(positionTo(e, since)))
  const help = doneBy(file, closing.on, 'seizure-help-requested').find((e) => valueOf(e.about) === undefined || own(e))
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.possessed`, a.possessed), ...exhibit(`${field}.undisposable`, a.undisposable), ...(help ? eventExhibit(file, help) : [])]
  if (recent) {
    return {
      approval: 'warn', legality: 'clue', evidence: [...evidence, ...eventExhibit(file, recent)], counterEvidence: COUNTER, wouldPassIf: ['按轨迹查找并说明未能扣押的原因', '扣押并处置'],
      reason: `${name}只登记查封、未实际扣押，而在${inWords(valueOf(recent.on) ?? closing.on)}有轨迹记录；可能能够扣押而没有扣押，建议核实。`,
    }
  }
  if (!help) {
    return {
      approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['补入通知协助查找的函件'], missing: [{ field: 'events.seizure-help-requested', material: '协助查找车辆（船舶）的函件及回执' }],
      reason: `${name}只登记查封、未实际扣押，未见通知有关单位协助查找的记录，建议核实。`,
    }
  }
  const reason = `${name}只登记查封、未能实际扣押，已通知协助查找`
  const old = traces.filter((e) => positionTo(e, since) === 'before')
  const vague = traces.length > old.length
  if (!vague && (searched.length > 0 || old.length > 0)) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...[...searched, ...old].flatMap((e) => eventExhibit(file, e))], reason: `${reason}，${inWords(since)}以后没有轨迹记录。` }
  return {
    approval: 'pass', legality: 'need-check', evidence: [...evidence, ...traces.flatMap((e) => eventExhibit(file, e))], reason: `${reason}；近期有无违章、年检、保险、通行记录未见。`,
    missing: [{ field: 'events.vehicle-trace', material: '车辆近期轨迹（违章、年检、保险、通行记录）' }],
  }
}
