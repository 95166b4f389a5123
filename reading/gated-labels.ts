import type { Snapshot } from '../page/snapshot.ts'
import type { LabelMeaning } from './labels.ts'
import { controlStep, stepOf } from './step-names.ts'
import { MADE } from './made-labels.ts'
import type { Pair } from './pair.ts'

/** Labels that stand for a field only where their value, or what stands above them, says so: short words that mean other things too. */

const IN_YUAN = /^[¥￥]?\s?\d[\d,，.]*\s?(?:万|亿)?元(?:整)?$|^[¥￥]\s?\d[\d,，.]*$/
const SUM = /^[¥￥]?\s?(?:人民币)?\s?-?\d[\d,，.\s]*(?:万|亿)?元?(?:整)?$/
const BY_VALUE = new Map<string, (value: string) => boolean>([
  /* a thing as well as a sum */
  ['标的', (v) => IN_YUAN.test(v)],
  /* how a measure stands */
  ['已执行', (v) => SUM.test(v)], ['未执行', (v) => SUM.test(v)], ['执行到位', (v) => SUM.test(v)], ['剩余金额', (v) => SUM.test(v)],
  /* the law that is applied, a reason */
  ['依据', (v) => v.includes('号') && !v.startsWith('《')], ['生效法律文书', (v) => v.includes('号')],
  /* a team names nobody in charge */
  ['执行人员', (v) => !/[、，,;；\s]/.test(v)],
])
/** Days of asking for leave: of the closing, where that is what stands above. */
const OF_CLOSING = new Set(['报批日期', '报批时间', '呈批日期'])
const ABOVE = 400

export function saysItself(snap: Snapshot, pair: Pair): boolean {
  if (OF_CLOSING.has(pair.label)) return /终本|结案|报结|终结本次/.test(snap.title + snap.text.slice(Math.max(0, pair.labelStart - ABOVE), pair.labelStart))
  /* “标的（元）”: the label says that it is a sum. */
  return pair.unit !== undefined || (madeIsSaid(pair) && (BY_VALUE.get(pair.label)?.(pair.value) ?? true))
}

/** What stands beside a label that is made of known words is what such a field holds. */
function madeIsSaid({ meaning, value, label }: Pair): boolean {
  if (meaning.type === 'party') return !label.endsWith('信息') || ONE_NAME.test(value.trim())
  if (meaning.type !== 'scalar' || meaning.rank !== MADE) return true
  if (meaning.field.startsWith('amounts.')) return SUM.test(value.trim())
  if (meaning.field === 'handler' || meaning.field === 'clerk') return ONE_NAME.test(value.trim())
  /* A number of enforcement is no instrument's. */
  return meaning.field !== 'basis.number' || (value.includes('号') && !/执[^行]{0,2}\d/.test(value))
}
const ONE_NAME = /^[\u3400-\u9fff·（）()]{2,40}$/

/** “执行通知书、报告财产令送达时间”, “财产查封、处置情况”: a label that is in no list and says of which acts it tells. */
export function ofAct(label: string, text: string): LabelMeaning | undefined {
  if (isStep(label)) return /[\n\t]/.test(text.trim()) ? undefined : TOLD
  const last = label.charCodeAt(label.length - 1)
  if (last !== TIME && last !== DAY && last !== STATE) return undefined
  return label.length > 3 && /(?:时间|日期|情况)$/.test(label) && (ACT_NAMED.test(label) || isDayOfStep(label)) && !/[\n\t]/.test(text.trim()) ? TOLD : undefined
}
/**
 * The name of an act as a label, 限制消费, 查封措施, 执行通知书: also a tab, a heading, a kind of thing, so only words that tell
 * a day make a pair of it (`tellsDay`).
 */
export function isStep(label: string): boolean {
  return label.length > 1 && label.length <= 18 && ((BEGINS.has(label.charCodeAt(0)) && STEP.test(label)) || controlStep(label) !== undefined || stepOf(label, label) !== undefined)
}
/** 一拍日期: of a heading of a list as well. */
export const isDayOfStep = (label: string): boolean => /(?:时间|日期)$/.test(label) && isStep(label.slice(0, -2)) && !ACT_NAMED.test(label)
export const tellsDay = (value: string): boolean => A_DAY.test(value.slice(0, 400))
const A_DAY = /20\d{2}\s?(?:[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}(?!\d)|年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)/
const STEP = /^(?:(?:发[送出]|送达|采取|纳入|首次|二次|第[一二三]次|司法|网络|网上|线上|线下|传统|现场|实地|上门|委托|发布|财产)*(?:执行通知书?|报告财产令?|财产(?:报告|申报)令?|查[控询]|总对总|点对点|限制(?:高)?消费令?|限高|失信(?:被执行人)?(?:名单)?|限制出境|罚款|拘留|搜查|拘传|传唤|悬赏(?:公告|执行)?|审计|调查|走访|查找|查封|扣押|冻结|扣划|划拨|评估|拍卖|变卖|线索核[实查]|核[实查]线索|(?:案款|执行款)发放|发放(?:案款|执行款)|和解|控制)(?:措施|惩戒|决定书?|结果|信息|办理)?(?:[、和及]|$))+$/
const BEGINS = new Set([...'发送采纳首二第司网线传现实上委财执报查总点限失罚拘搜悬审调走扣冻划评拍变核案和控'].map((c) => c.charCodeAt(0)))
const [TIME, DAY, STATE] = [...'间期况'].map((c) => c.charCodeAt(0))
const TOLD: LabelMeaning = { type: 'act', field: 'told' }
const ACT_NAMED = /送达|查控|查询|约谈|走访|调查|限制(?:高)?消费|失信|合议|冻结|查封|处置|拘留|罚款|查找|搜查|扣划|(?:报告|申报)财产|财产(?:报告|申报)|线索|悬赏|评估|拍卖|案款|出境|拘传|传唤|评议/
