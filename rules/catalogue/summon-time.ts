import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventExhibit, exhibit, namesOf, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 拘传后调查询问不得超过八小时；情况复杂、可能采取拘留措施的，不得超过二十四小时：民诉法解释第482条 [V]（旧第484条 [M]；2026-11-21 核）。
 */

export const summonTime: Rule = {
  id: 'summon-time',
  title: '拘传询问时长',
  help: '拘传后的调查询问不得超过八小时，可能拘留的不得超过二十四小时。',
  group: 'E', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['超过二十四小时的，作程序瑕疵；超过八小时而未见可能拘留的情形的，作一般提示（没有写明不等于没有）。', '起止时间未载明的，待核实。'],
  exceptions: ['其后拘留或者材料载明可能拘留的，以二十四小时为限。', '没有拘传的（包括只传唤的），不适用。'],
  debatable: ['时长从到案还是从开始询问起算，各地掌握不一；此处以材料载明的时长为准。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-482'],
  judge(context) {
    /* 传唤 brings nobody by force: no hours run from it. */
    const acts = done(context.file, 'summoned').filter((e) => { const words = wordsOf(e); return !/传唤|传票/.test(words) || words.includes('拘传') })
    return acts.length === 0 ? NONE : combine(acts.map((e) => judgeSummons(context, e)))
  },
}
const NONE = notApplicable('没有拘传的记载。')
const COUNTER = ['起止时间是否以到案、询问开始为准', '是否情况复杂、可能采取拘留措施', '期间是否包括就医、等候等时间']

function judgeSummons({ file, asOf }: RuleContext, e: CaseEvent): Judgement {
  const day = valueOf(e.on)
  const on = day ?? valueOf(file.rulingOn) ?? asOf
  const short = limitOn('summon-hours', on), long = limitOn('summon-hours-long', on)
  if (!short || !long) return NONE
  const hours = valueOf(e.term)
  const i = placeOf(file, e)
  const evidence = [...eventExhibit(file, e), ...exhibit(`events.${i}.term`, e.term)]
  const what = `${day === undefined ? '' : inWords(day)}拘传${namesOf(e.party).join('、') || '被执行人'}`
  if (hours === undefined) return unknown(`${what}，询问的起止时间未载明，待核实。`, { field: `events.${i}.term`, material: '拘传票、询问笔录（起止时间）' }, { evidence, lawOn: on })
  if (hours <= short.value) return { ...pass(`${what}，询问${hours}小时。`, evidence), lawOn: on }
  const after = done(file, 'detained').find((d) => concerns(d, namesOf(e.party)) && (valueOf(d.on) === undefined || day === undefined || (valueOf(d.on) ?? '') >= day))
  const grave = after !== undefined || /可能(?:采取)?(?:司法)?拘留|情况复杂/.test(wordsOf(e))
  const all = [...evidence, ...(after ? eventExhibit(file, after) : [])]
  if (grave && hours <= long.value) return { ...pass(`${what}，询问${hours}小时；情况复杂、可能拘留的以${long.value}小时为限。`, all), lawOn: on }
  if (hours <= long.value) {
    return { approval: 'warn', legality: 'notice', evidence: all, lawOn: on, wouldPassIf: ['载明情况复杂、可能采取拘留措施'], reason: `${what}，询问${hours}小时，超过${short.value}小时；只有情况复杂、可能拘留的才可以至${long.value}小时，请核对有无此种情形。` }
  }
  return {
    approval: 'warn', legality: 'procedural-defect', evidence: all, lawOn: on, counterEvidence: COUNTER, wouldPassIf: [`时长在${long.value}小时以内`],
    reason: `${what}，询问${hours}小时，疑似超过${long.value}小时的上限，建议核实。`,
  }
}
