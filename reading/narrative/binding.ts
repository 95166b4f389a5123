import type { ToldAct } from './engine.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/** Papers that bind or ask, rather than tell: orders, agreements, letters to offices. What of them was done already. */

/** An order threatens with much and tells of little: what has been served, and what has a day before its own. */
export function toldBefore(story: Story, act: ToldAct, day: string | undefined): boolean {
  if (act.kind.startsWith('case-money-') && !/已/.test(story.masked.slice(act.clause.start, act.trigger.start))) return false
  if (act.kind === 'property-report-refused') return !act.not && /经查|查明|至今|已逾期|逾期未|逾期不|拒不|拒绝|仍未|一直未|(?:因|但)[^,。;]{0,8}你/.test(act.sentence.words) && !/如(?!实|期)|若(?!干)/.test(act.sentence.words) && !/将|的[,。;]?$/.test(story.masked.slice(act.clause.start, act.clause.end + 1)) && !/^[^。;]{0,8}(?:将|应|本院可)/.test(story.masked.slice(act.clause.end + 1, act.clause.end + 12))
  if (act.date?.precision === 'day' && act.date.role === 'day' && day !== undefined && act.date.on < day && !act.not && act.date.start >= act.clause.start && act.date.end <= act.clause.end) return true
  return /^(?:notice|report-order)-served$/.test(act.kind) && /已/.test(story.masked.slice(act.clause.start, act.trigger.start))
}

/** What two parties agree upon is still to come, but for what they say was done on a day. */
export const agreement = (part: Part): boolean => part.kind?.is?.[0] === 'settlement-reached' && part.kind.body !== 'talk'
/** A letter that asks an office for help: what it asks for is ordered. */
export const assists = (part: Part): boolean => part.kind?.body === 'orders' && (part.kind.is?.length === 0 || /^(?:frozen|deducted|sealed)$/.test(part.kind.is?.[0] ?? ''))
