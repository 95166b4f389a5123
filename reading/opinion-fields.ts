import type { Fact } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import type { CaseEvent } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import type { Exhibitor } from './exhibit.ts'
import type { Pair } from './pair.ts'

/** What a panel and a president said of a closing, beside their labels: “同意　赵某　2025年7月3日”. */

/** Undefined where it was not consented to, or has no day: a sheet that waits for its signature has the words and the day's empty places. */
export function opinionOf(field: 'panel.opinion' | 'president.opinion', pair: Pair, kindFact: (kind: EventKind) => Fact<EventKind>, ex: Exhibitor): CaseEvent | undefined {
  /* “2024年9月6日合议，一致同意…”: the day of the meeting stands before it. */
  const met = field === 'panel.opinion' ? MET.exec(pair.value)?.[1] : undefined
  if (met !== undefined && readDate(met)?.precision === 'day') return { kind: kindFact('panel-deliberated'), ...dateIn({ ...pair, value: met }, ex) }
  const date = dateIn({ ...pair, value: DAY_FIRST.test(squash(pair.value)) ? pair.value : lastDay(pair.value) }, ex)
  if (!date.on || !agreed(pair.value) || SENT_BACK.test(squash(pair.value))) return undefined
  return { kind: kindFact(field === 'panel.opinion' ? 'panel-deliberated' : 'president-approved'), ...date }
}

const MET = /^\s*(?:经|本案)?(?:于)?(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?)[^，。,；]{0,8}(?:合议|评议)/
const AGREED = /^(?:经[^，,。]{0,12}[，,])?(?:一致|均|全体|拟)*(?:同意|批准|准予|核准)/
/** His name may stand before it: “赵某　同意”. */
const agreed = (value: string): boolean => AGREED.test(squash(value)) || DAY_FIRST.test(squash(value)) || AGREED.test(squash(value.replace(/^\s*[\u4e00-\u9fa5]{2,4}(?:[\s\u3000]+|[:：])/, '')))
/** “2019.10.9批准”: the day before it, and nothing else. */
const DAY_FIRST = /^(?:于)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[，,：:]?(?:已)?(?:审批)?(?:同意|批准|准予|核准)(?:[，,]?(?:终本|终结本次执行程序?|结案))?。?$/
/** “同意承办人意见，退回补充后报批” */
const SENT_BACK = /不同意|退回|驳回|不予批准|补[充正]后/
/** The day of a signature stands at the end. */
const lastDay = (text: string): string => /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?=[^\d]{0,12}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?\s*[)）]?\s*$)/.exec(text)?.[0] ?? ''

/** The day that a value is, or begins with; nothing where it tells none. */
export function dateIn(pair: Pair, ex: Exhibitor): Pick<CaseEvent, 'on' | 'onPrecision'> {
  const d = readDate(pair.value)
  if (!d) return {}
  return { on: ex.fact(d.on, pair.start, pair.end), ...(d.precision === 'day' ? {} : { onPrecision: ex.fact(d.precision, pair.start, pair.end) }) }
}
