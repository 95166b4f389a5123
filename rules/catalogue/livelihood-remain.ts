import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { moneyInWords } from '../../casefile/money.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { shortAssetName } from '../asset-names.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { assetPlace, placeOf } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 扣留、提取收入应当保留被执行人及其所扶养家属的生活必需费用，处分财产应当保留生活必需品和必需住房：民事诉讼法第254、255条 [V]，
 * 查扣冻规定第3条至第5条 [V]（2026-11-21 核）。只在材料载明没有保留时认定；沉默的待核实。
 */

export const livelihoodRemain: Rule = {
  id: 'livelihood-remain',
  title: '保留生活必需',
  help: '扣划收入、处分住房时，应当保留被执行人及其所扶养家属的生活必需费用和住房。',
  group: 'J', priority: 'P2', severity: 'major', side: 'both',
  logic: [
    '扣划工资、养老金、低保等收入，材料载明没有保留生活必需费用的，疑似违反规定；载明已保留的通过；没有载明的待核实。',
    '处分唯一住房、生活必需住房，材料载明没有安置或者保障的，疑似违反规定；没有载明的待核实。',
  ],
  exceptions: ['已保留生活必需费用或者已安置的，通过。', '扣划的不是收入、处分的不是必需住房的，不适用。'],
  debatable: ['“必需”的标准各地不一：多参照最低生活保障或者当地标准；此处只看是否保留，不看数额。'],
  history: [{ on: '2026-11-23', what: '财产清单所载已扣划的收入也看。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-254', 'cpl-255', 'sealing-3'],
  judge(context) {
    const taken = done(context.file, 'deducted').filter((e) => INCOME.test(wordsOf(e)))
    const homes = done(context.file, 'sold', 'debt-in-kind').filter((e) => HOME.test(wordsOf(e)))
    /* The list of property may tell of it where the process does not. */
    const listed = taken.length > 0 ? [] : context.file.assets.filter((a) => a.kind.value === 'income' && valueOf(a.disposal) === 'deducted')
    const parts = [...taken.map((e) => judgeAct(context, e, true)), ...homes.map((e) => judgeAct(context, e, false)), ...listed.map((a) => judgeListed(context, a))]
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}
const NOTHING = notApplicable('没有扣划收入或者处分必需住房的记载。')
const INCOME = /工资|薪金|劳务报酬|养老金|退休金|退休工资|低保|生活费|抚恤|救济|补助金|劳动收入/
const HOME = /唯一住房|唯一住宅|必需住房|必需(?:的)?居住房屋|仅有(?:的)?(?:一套)?(?:住房|房屋)/
const NOT_KEPT = /(?:未|没有|不)(?:予)?(?:依法)?(?:保留|预留|留存|留足|留出)|(?:全部|全额|悉数)(?:予以)?(?:扣划|扣留|提取|划拨)|(?:扣划|提取|划拨)(?:了)?(?:全部|全额)/
const KEPT = /(?:已|并|依法|应)?(?:保留|预留|留存|留足|留出)(?:了|其|被执行人)?[^，。；]{0,16}(?:生活|必需|费用|元)|扣除[^，。；]{0,10}生活/
const NOT_HOUSED = /(?:未|没有|不)(?:予)?(?:安置|提供(?:临时)?(?:住房|住所)|(?:预留|保留|扣除)[^，。；]{0,6}租金|保障)/
const HOUSED = /(?:已|并)?(?:安置|提供(?:临时)?(?:住房|住所|居住)|(?:预留|保留|扣除)[^，。；]{0,10}租金)|名下(?:另)?有其他(?:住房|房屋)|超过(?:生活)?必需/
const COUNTER = ['是否另有收入来源或者其他住房', '是否已保留而未写明', '处分住房是否属于可以执行的情形（另有住房、提供临时住房、预留租金）', '家属是否另有扶养人']

/** Something taken or disposed of: what the words say of what was left to live on. */
interface Taken {
  told: string
  words: string
  field: string
  on: string | undefined
  income: boolean
  evidence: Evidence[]
}

function judgeListed({ file }: RuleContext, a: Asset): Judgement {
  const field = `assets.${assetPlace(file, a)}`
  return judgeTaken({
    told: `已扣划${shortAssetName(a)}`, words: `${valueOf(a.description) ?? ''}；${valueOf(a.undisposable) ?? ''}`, field: `${field}.description`, on: undefined, income: true,
    evidence: [...exhibit(field, a.kind), ...exhibit(`${field}.description`, a.description), ...exhibit(`${field}.disposal`, a.disposal)],
  })
}

function judgeAct({ file }: RuleContext, e: CaseEvent, income: boolean): Judgement {
  const on = valueOf(e.on), amount = valueOf(e.amount)
  const told = `${on === undefined ? '' : inWords(on)}${income ? `扣划被执行人的收入${amount === undefined ? '' : moneyInWords(amount)}` : '处分被执行人的必需住房'}`
  return judgeTaken({ told, words: wordsOf(e), field: `events.${placeOf(file, e)}.detail`, on, income, evidence: eventExhibit(file, e) })
}

function judgeTaken({ told, words, field, on, income, evidence }: Taken): Judgement {
  const wouldPassIf = [income ? '返还并保留生活必需费用，或者补充已保留的说明' : '补充安置、租金或者另有住房的材料']
  if ((income ? NOT_KEPT : NOT_HOUSED).test(words)) {
    return {
      approval: 'warn', legality: 'suspected-violation', evidence, lawOn: on, wouldPassIf, counterEvidence: COUNTER,
      reason: `${told}，材料载明${income ? '没有保留生活必需费用' : '没有安置或者住房保障'}，疑似违反规定，建议核实。`,
    }
  }
  if ((income ? KEPT : HOUSED).test(words)) return { ...pass(`${told}，${income ? '已保留生活必需费用' : '已有安置或者住房保障'}。`, evidence), lawOn: on }
  return unknown(`${told}，是否${income ? '保留生活必需费用' : '安置或者保障住房'}未载明，待核实。`, { field, material: income ? '扣划的裁定书、保留生活费用的说明' : '住房安置、租金预留的材料' }, { evidence, lawOn: on, wouldPassIf })
}
