import type { Snapshot } from '../page/snapshot.ts'
import type { LabelMeaning } from './labels.ts'
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
  return pair.unit !== undefined || (BY_VALUE.get(pair.label)?.(pair.value) ?? true)
}

/** “执行通知书、报告财产令送达时间”, “财产查封、处置情况”: a label that is in no list and says of which acts it tells. */
export function ofAct(label: string, text: string): LabelMeaning | undefined {
  const last = label.charCodeAt(label.length - 1)
  if (last !== TIME && last !== DAY && last !== STATE) return undefined
  return label.length > 4 && /(?:时间|日期|情况)$/.test(label) && ACT_NAMED.test(label) && !/[\n\t]/.test(text.trim()) ? TOLD : undefined
}
const [TIME, DAY, STATE] = [...'间期况'].map((c) => c.charCodeAt(0))
const TOLD: LabelMeaning = { type: 'act', field: 'told' }
const ACT_NAMED = /送达|查控|查询|约谈|走访|调查|限制(?:高)?消费|失信|合议|冻结|查封|处置|拘留|罚款|查找|搜查|扣划/
