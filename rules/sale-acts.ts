import { toFen } from '../casefile/money.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { salesOf, type Attempt, type Round, type Sale } from './auctions.ts'
import { nothingElse } from './event-days.ts'
import { eventExhibit, exhibit, wordsOf } from './facts.ts'
import { placeOf } from './places.ts'
import type { Evidence } from './types.ts'

/** Acts of a sale: looked up, named, and shown with their words. */

export function actsOf(sale: Sale, ...kinds: EventKind[]): CaseEvent[] {
  return sale.acts.filter((e) => e.kind.value !== null && kinds.includes(e.kind.value))
}

/** 一拍、二拍、三拍、变卖；未载明次序的写作“拍卖”. */
export const ROUND_WORDS: Record<Round, string> = { '1': '第一次拍卖', '2': '第二次拍卖', '3': '第三次拍卖', sale: '变卖' }
export function attemptName(a: Attempt): string {
  return a.round === undefined ? '拍卖' : ROUND_WORDS[a.round]
}

export function attemptEvidence(file: CaseFile, ...attempts: (Attempt | undefined)[]): Evidence[] {
  return attempts.flatMap((a) => (a ? [a.announced, a.held, a.failed, a.sold] : [])).filter((e) => e !== undefined).flatMap((e) => actEvidence(file, e))
}

/** The words of an act of sale, with the amount where that was read elsewhere. */
export function actEvidence(file: CaseFile, e: CaseEvent): Evidence[] {
  const more = e.amount && e.amount.quote !== e.kind.quote ? exhibit(`events.${placeOf(file, e)}.amount`, e.amount) : []
  return [...eventExhibit(file, e), ...more]
}

/** Sold by an auction house, not on a network platform. */
export function isOffline(e: CaseEvent | undefined): boolean {
  return e !== undefined && /委托拍卖|拍卖公司|拍卖行|现场拍卖|线下拍卖|传统拍卖/.test(wordsOf(e))
}

/** An amount above zero, in fen. */
export function fenOf(yuan: string | undefined): bigint | undefined {
  const fen = yuan === undefined ? undefined : toFen(yuan)
  return fen !== undefined && fen > 0n ? fen : undefined
}

/** The log is whole, and holds none of these acts of which it is not told which thing it concerns: what this thing lacks was not done. */
export function nothingElseSold(file: CaseFile, ...kinds: EventKind[]): boolean {
  return nothingElse(file, ...kinds) && !salesOf(file).loose.some((e) => e.kind.value !== null && kinds.includes(e.kind.value))
}
