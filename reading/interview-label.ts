import { readDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { exhibitor } from './exhibit.ts'
import type { Pair } from './pair.ts'
import { isLacking } from './row-states.ts'
import { standingOf } from './narrative/standing.ts'

/** “否”, “未约谈”, “0次”: the page says that there was none. An empty place says nothing. */
export const NOT_INTERVIEWED = /^(?:否|无|未|没有|[×✗✘✕]|0次?|(?:尚|暂)?未(?:进行)?约谈|没有约谈|未完成|未进行)$/

/** What a label of an interview says by itself: its day, or that there was none. “是” without a day is left open. */
export function interviewOf(snap: Snapshot, pair: Pair): CaseEvent | undefined {
  if (pair.meaning.type !== 'act' || (pair.meaning.field !== 'interview.on' && pair.meaning.field !== 'interview.held')) return undefined
  const ex = exhibitor(snap)
  const kind = ex.fact('applicant-interviewed' as const, pair.labelStart, pair.end)
  const stands = standingOf(pair.value)
  if (stands === 'idle') return undefined
  const day = stands === 'undone' ? undefined : readDate(pair.value)
  if (day?.precision === 'day') return { kind, on: ex.fact(day.on, pair.start, pair.end) }
  if (stands !== 'undone' && !NOT_INTERVIEWED.test(squash(pair.value))) return undefined
  return { kind, done: ex.fact(false, pair.start, pair.end), status: ex.fact('not-done' as const, pair.start, pair.end) }
}

/** “待办”, “已预约”, “拟约谈”: a talk that is still to come. Beside a label such a word is no record of one. */
const TO_COME = /^(?:已?预约(?:中|成功)?|(?:[拟待]|计划|准备|即将|等待)(?:近期|另行)?(?:约谈|谈话|开展|进行|安排)|待(?:约|谈|办|定|补)|安排中|未开始)$|^(?:拟于|计划于?|准备于?|预计|定于)(?!.*已)[^，。；]{0,16}(?:约谈|谈话|面谈)$|^(?:短信|微信|电话|书面)?通知(?:其)?(?:约谈|谈话|来院|到院)[，,](?:其|对方)?未(?:回复|回应|答复|到|来)/

/** What a state beside the label of a talk says: that there was none yet; 'open' where it says neither. */
export function statedTalk(snap: Snapshot, pair: Pair): CaseEvent | 'open' | undefined {
  const words = squash(pair.value), stands = standingOf(pair.value)
  if (stands === 'idle' || TO_COME.test(words) || isLacking(pair.value)) return 'open'
  /* “约谈笔录：否”, in a list of papers: the record is not there. */
  if (/(?:笔录|记录)$/.test(pair.label) && (stands === 'undone' || NOT_INTERVIEWED.test(words))) return 'open'
  if (stands !== 'undone' && !NOT_INTERVIEWED.test(words)) return undefined
  const ex = exhibitor(snap)
  return { kind: ex.fact('applicant-interviewed' as const, pair.labelStart, pair.end), done: ex.fact(false, pair.start, pair.end), status: ex.fact('not-done' as const, pair.start, pair.end) }
}
