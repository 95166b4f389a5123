import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import { readMoney, toFen } from '../../casefile/money.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { closedForNow, BEFORE_THE_LAW, NOT_CLOSED, outcomeOf, queriesAfter, resumption } from '../after-closing.ts'
import { assetName, judgeAsset } from '../asset-release.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitFor, limitOn } from '../limits.ts'
import { assetPlace, placeOf } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本后查到可供执行的财产，应当及时恢复执行：终本规定第9条 [V]；应当恢复而不恢复的，属于错误执行，可能引起国家赔偿：
 * 法释〔2022〕3号第2条第（二）项 [V]（2026-11-21 核）。“及时”没有日数，以可调整的管理阈值为界，阈值以内只作提示。
 * 豁免财产、小额存款、轮候等不能处置的财产，按“有财产未处置”一条的例外除开。
 */

const COUNTER = ['该财产是否在终本以前已经查明并已处理', '是否属于豁免财产、小额存款或者轮候查封', '是否已以恢复执行案件立案（另有案号）', '申请执行人是否书面表示暂不恢复']
const AMOUNT = /\d[\d,]{0,14}(?:\.\d{1,2})?\s?(?:万元|元)/
const ONLY_MONEY = /存款|余额|账户|帐户/
const OTHER_THINGS = /车|房|不动产|土地|股|证券|基金|保险|公积金|理财|收入|工资|债权/
const RESERVED = /轮候|生活必需|豁免|唯一住房|保留|抵押|优先受偿|首(?:先)?(?:查)?封|在先(?:查封|冻结)|(?:他|另|外)(?:案|院|地)?[^，。；]{0,10}(?:查封|冻结|处置)/

export const postRestoreDuty: Rule = {
  id: 'post-restore-duty',
  title: '终本后查到财产应恢复执行',
  help: '终本后查到可供执行的财产的，应当及时恢复执行。',
  group: 'G', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '终本后的查询、线索核实或者财产清单显示有可供执行的财产，而明确没有恢复执行的，疑似应恢复而不恢复。',
    '发现财产后尚在管理阈值（“及时”）以内的，只作提示。',
    '查询结果或者是否恢复未载明的，待核实。',
  ],
  exceptions: ['豁免执行的财产不算。', '小额存款只作提示。', '轮候查封等不能处置的财产不算。', '查询结果载明轮候、已由其他法院查封、抵押、生活必需的，待核实能否处置。'],
  debatable: ['“及时”没有法定日数：有的以发现之日起七日（核实线索的期限），有的以一个月为限；此处的阈值可以调整。'],
  history: [{ on: '2026-11-23', what: '查询结果载明已由其他法院查封的，由涉嫌违法改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  reads: ['prompt-act', 'small-deposit', 'small-deposit-share'],
  sources: ['zhongben-9', 'compensation-2'],
  judge(context) {
    const { file } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    if (!limitOn('post-query-every', closed.on)) return BEFORE_THE_LAW
    const things = file.assets.filter((a) => (valueOf(a.foundOn) ?? '') > closed.on)
    const queries = queriesAfter(file, closed.on)
    const verified = done(file, 'clue-verified').filter((e) => (valueOf(e.on) ?? '') > closed.on)
    if (things.length + queries.length + verified.length === 0) return NOTHING
    const parts = [
      ...things.map((a) => judgeThing(context, a, closed.on)),
      ...[...queries, ...verified].map((e) => judgeQuery(context, e, closed.on, things.length > 0)),
    ]
    const grave = parts.filter((p) => p.approval !== 'pass')
    return grave.length > 0 ? combine(grave) : pass(things.length > 0 || parts.some((p) => p.reason.includes('恢复')) ? combine(parts).reason : '终本后的查询未发现可供执行的财产。', parts.flatMap((p) => p.evidence ?? []).slice(0, 20))
  },
}
const NOTHING = notApplicable('没有读到终本后的查询和新发现的财产。')

function judgeThing(context: RuleContext, a: Asset, closed: CivilDate): Judgement {
  const { file, asOf, settings } = context
  const field = `assets.${assetPlace(file, a)}`
  const released = judgeAsset(file, a, asOf, settings)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.foundOn`, a.foundOn), ...(released.evidence ?? [])]
  if (released.approval === 'pass') return pass(released.reason, evidence)
  if (released.approval === 'block' && (a.kind.value === 'deposit' || a.kind.value === 'online-funds') && valueOf(a.value) === undefined && resumption(context, valueOf(a.foundOn) ?? closed).state !== 'yes') {
    return unknown(`终本后发现${assetName(a)}，数额未载明，是否属于小额待核实。`, { field: `${field}.value`, material: '查询反馈的存款余额' }, { evidence })
  }
  if (released.approval === 'block') return owed(context, `${inWords(valueOf(a.foundOn) ?? closed)}发现${assetName(a)}`, valueOf(a.foundOn), closed, evidence)
  const back = resumption(context, valueOf(a.foundOn) ?? closed)
  if (back.state === 'yes') return pass(`发现${assetName(a)}以后已恢复执行。`, [...evidence, ...back.evidence])
  const { sources: _, ...rest } = released
  return { ...rest, legality: released.approval === 'warn' ? 'notice' : 'need-check', evidence }
}

function judgeQuery(context: RuleContext, e: CaseEvent, closed: CivilDate, listed: boolean): Judgement {
  const { file, settings, asOf } = context
  const evidence = eventExhibit(file, e)
  const on = valueOf(e.on)
  const when = on === undefined ? '终本后（日期未载明）' : inWords(on)
  const outcome = outcomeOf(e)
  if (outcome === 'none' || (outcome === 'found' && listed)) return pass(outcome === 'none' ? `${when}查询未发现财产。` : '', evidence)
  if (outcome === 'unclear') return unknown(`${when}的查询（核实）结果未载明，是否发现财产待核实。`, { field: `events.${placeOf(file, e)}.result`, material: '终本后查询的反馈结果' }, { evidence, wouldPassIf: ['查询结果载明未发现可供执行的财产，或者已恢复执行'] })
  const amount = toFen(valueOf(e.amount) ?? readMoney(AMOUNT.exec(wordsOf(e))?.[0] ?? '') ?? ''), most = toFen(String(limitFor(settings, 'small-deposit', asOf) ?? ''))
  if (amount !== undefined && most !== undefined && amount < most) {
    return { approval: 'warn', legality: 'notice', evidence, reason: `${when}查到的存款数额小，可以扣划或者说明不恢复的理由。`, wouldPassIf: ['扣划该存款，或者在卷中说明'] }
  }
  if (amount === undefined && ONLY_MONEY.test(wordsOf(e)) && !OTHER_THINGS.test(wordsOf(e)) && resumption(context, on ?? closed).state !== 'yes') {
    return unknown(`${when}查到存款，数额未载明，是否属于小额待核实。`, { field: `events.${placeOf(file, e)}.amount`, material: '查询反馈的存款余额' }, { evidence })
  }
  if (RESERVED.test(wordsOf(e)) && resumption(context, on ?? closed).state !== 'yes') return unknown(`${when}查到的财产可能不能处置（轮候、已由他案查封、抵押、生活必需等），是否应当恢复待核实。`, { field: `events.${placeOf(file, e)}`, material: '所查财产的权利状况和处置可能的说明' }, { evidence })
  return owed(context, `${when}的查询（核实）显示有财产`, on, closed, evidence)
}

/** Property was found: was the case taken up again? */
function owed(context: RuleContext, what: string, on: CivilDate | undefined, closed: CivilDate, found: Evidence[]): Judgement {
  const back = resumption(context, on ?? closed)
  const evidence = [...found, ...back.evidence]
  if (back.state === 'yes') return pass(`${what}，已${back.on === undefined ? '' : `于${inWords(back.on)}`}恢复执行。`, evidence)
  const wouldPassIf = ['已恢复执行立案', '载明该财产不能处置的理由和证据']
  if (on !== undefined && context.asOf <= addDays(on, limitFor(context.settings, 'prompt-act', context.asOf) ?? 0)) {
    return { approval: 'warn', legality: 'notice', evidence, wouldPassIf, lawOn: on, reason: `${what}，应当核实并及时恢复执行。` }
  }
  if (on === undefined) return unknown(`${what}，发现的日期未载明，是否及时恢复执行待核实。`, { field: 'events.post-query.on', material: '终本后查询的日志（日期）' }, { evidence, wouldPassIf })
  if (back.state === 'unknown') return unknown(`${what}，未见恢复执行的记录，是否恢复待核实。`, { field: 'events.resumed', material: '恢复执行立案的材料，或者不予恢复的说明' }, { evidence, wouldPassIf, lawOn: on })
  return {
    approval: 'warn', legality: 'suspected-violation', evidence, wouldPassIf, counterEvidence: COUNTER, lawOn: on,
    reason: `${what}，至${inWords(context.asOf)}没有恢复执行，疑似应恢复而不恢复，建议核实。`,
  }
}
