import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldDate } from './dates.ts'
import type { ToldAct } from './engine.ts'
import { allMatches } from './scan.ts'
import type { Span } from './layout.ts'
import { datesIn, type Story } from './story.ts'

/** Which of several days of a sale are those of the rounds that the words name: “9月5日、10月10日两次拍卖，第一次流拍，第二次成交”. */

const SALE = new Set<EventKind>(['auction-failed', 'auction-held', 'sold'])
/** One round, or several in a list, right before what became of them. */
const NAMED = /(?:(?:第[一二三]次|[一二三首]拍|(?<![一二两三四五六七八九十\d每])次拍|首次|初次|再次|末次)(?:公开|网络|司法|拍卖|竞拍|变卖)*[、和及与]?){1,3}(?:均|都)?(?!\))[^,。;一二三首末]{0,24}$/
const ROUND = /第([一二三])次|([一二三首次])拍|(首|初|再|末)次/g
const PLACE: Readonly<Record<string, number>> = { 一: 0, 首: 0, 初: 0, 二: 1, 次: 1, 三: 2 }

/** Leaves the days of the rounds that the words before the act name; all of them where none is named. */
export function ofItsRound(kind: EventKind, dates: ToldDate[], before: string): void {
  const named = SALE.has(kind) ? NAMED.exec(before)?.[0] : undefined
  if (named === undefined) return
  const own = allMatches(ROUND, named).flatMap((m) => dates[PLACE[m[1] ?? m[2] ?? m[3] ?? ''] ?? dates.length - 1] ?? [])
  if (own.length > 0) dates.splice(0, dates.length, ...own)
}

/** “6月3日10时至6月4日10时第一次拍卖、7月8日10时至7月9日10时第二次拍卖，均流拍”: the last day of each round told before. Empty unless two or more are. */
export function allRounds(story: Story, kind: EventKind, trigger: Span, sentence: Span): ToldDate[] {
  if (kind !== 'auction-failed' || !/(?:均|皆|都|两次|三次)(?:已|因[^,。;]{0,14})?$/.test(story.text.slice(Math.max(sentence.start, trigger.start - 18), trigger.start))) return []
  const from = Math.max(sentence.start, trigger.start - ROUNDS_WITHIN)
  const days = datesIn(story, from, trigger.start).filter((d) => d.role === 'day' && d.precision !== 'month' && d.precision !== 'year')
  const rounds = days.filter((d) => EACH_ROUND.test(story.text.slice(d.end, d.end + 24)))
  return rounds.length > 1 ? rounds : []
}
const ROUNDS_WITHIN = 260
/** Behind the last day of a round, its name. */
const EACH_ROUND = /^(?:上午|下午)?(?:\d{1,2}时)?(?:\d{1,2}分)?(?:止)?(?:\([^()]{0,10}\))?(?:在[^,。;、]{0,12})?(?:进行|举行|组织)?(?:了)?(?:的)?(?:第[一二三]次(?:公开|网络|司法)*(?:拍卖|变卖)|[一二三]拍|变卖)/

/** “限制消费、纳入失信，分别于5月17日、5月20日办理”: as many acts as days, each its own. Changes the list. */
export function eachItsDay(story: Story, acts: ToldAct[]): void {
  const first = acts[0]
  if (!first || acts.length < 4) return
  const group = acts.filter((a) => a.clause.start === first.clause.start && a.date)
  const kinds = [...new Set(group.map((a) => a.kind))]
  const days = [...new Set(group.map((a) => a.date?.start ?? 0))].sort((a, b) => a - b)
  if (kinds.length < 2 || kinds.length !== days.length || group.length !== kinds.length * days.length || !/分别[于在]$/.test(story.text.slice(Math.max(0, (days[0] ?? 0) - 3), days[0]))) return
  const own = group.filter((a) => days.indexOf(a.date?.start ?? 0) === kinds.indexOf(a.kind))
  acts.splice(0, acts.length, ...acts.filter((a) => !group.includes(a) || own.includes(a)))
}

/** “限制消费令、失信决定书已于8月12日作出” */
const PAPERS_MADE = /^(?:[、和及](?:[^,。;、和及]{2,14})){1,4}(?:均|都)?(?:已经|已|业已)?(?:依法)?[于在]$/
const MADE = /^(?:依法)?(?:作出|发出|签发|制作|下达|下发|发布|送达)/

/** Does the day between these words belong to the papers named before it? */
export const madeThen = (before: string, after: string): boolean => PAPERS_MADE.test(before) && MADE.test(after)

/** “6月9日查封设备，经两次拍卖均流拍”: the day is not that of the sale. */
export function daysOfSealing(story: Story, kind: string, dates: readonly ToldDate[], until: number): boolean {
  return /^(?:auction-failed|auction-held|sold|control-renewed)$/.test(kind) && dates.every((d) => d.end <= until && SEALED_THEN.test(story.masked.slice(d.end, until)))
}
const SEALED_THEN = /^[^,。;续]{0,40}(?:查封|扣押|冻结)[^,。;]{0,30},(?:[^,。;]{0,16},){0,2}$/
