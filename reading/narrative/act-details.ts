import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Span } from './layout.ts'
import type { ToldMoney } from './money.ts'
import type { Sentence } from './sentences.ts'
import { moneyIn, type Story } from './story.ts'

/** In what way an act was done, and the sum that belongs to it. */

const SERVICE_MODE = /法院专邮|法院专递|邮政专递|特快专递|EMS|邮寄|直接送达|公告送达|留置送达|电子送达|委托送达|短信/
const TALK_MODE = /电话|微信|视频|短信|书面|当面|线上|到院|谈话/

/** Which of them is told of a kind. */
const MODES = new Map<EventKind, RegExp | undefined>()
function modeOf(kind: EventKind): RegExp | undefined {
  if (!MODES.has(kind)) MODES.set(kind, /served|issued/.test(kind) ? SERVICE_MODE : /applicant|zhongben-informed|zhongben-applied/.test(kind) ? TALK_MODE : undefined)
  return MODES.get(kind)
}

export function modeIn(story: Story, kind: EventKind, clause: Span): Span | undefined {
  const pattern = modeOf(kind)
  const m = pattern?.exec(story.text.slice(clause.start, clause.end))
  return m ? { start: clause.start + m.index, end: clause.start + m.index + m[0].length } : undefined
}

const REST = /(?:余款|余额|剩余(?:款项|案款|价款|部分)?|其余(?:款项|案款|价款|部分)?)(?:已|均|也|全部|依法|由本院)*$/

const OWED_TO_BANK = /抵押[^。;\d]{0,30}(?:余额|本息|债权|贷款)[^,。;\d]{0,6}$/

export function amountNear(story: Story, sentence: Sentence, clause: Span, trigger: Span, side: 'behind' | 'before' | 'near'): ToldMoney | undefined {
  /* “抵押给某银行，余额约21万元”: what is owed stands for no sum of an act */
  const sums = moneyIn(story, sentence.start, sentence.end).filter((s) => s.start >= trigger.start || !OWED_TO_BANK.test(story.text.slice(Math.max(sentence.start, s.start - 40), s.start)))
  const inside = sums.filter((s) => s.start < trigger.end && s.end > trigger.start)
  const behind = sums.filter((s) => s.start >= trigger.end && s.start < clause.end)
  const before = sums.filter((s) => s.end <= trigger.start && s.start >= clause.start)
  const earlier = sums.filter((s) => s.end <= clause.start)
  const later = sums.filter((s) => s.start >= clause.end)
  if (side === 'behind') return inside[0] ?? behind[0]
  if (side === 'before') return inside[0] ?? before[before.length - 1] ?? earlier[earlier.length - 1]
  /* “扣除执行费400元后，余款已发还”: how much that was is not told */
  if (REST.test(story.text.slice(clause.start, trigger.start))) return inside[0] ?? behind[0]
  return inside[0] ?? behind[0] ?? before[before.length - 1] ?? earlier[earlier.length - 1] ?? later[0]
}
