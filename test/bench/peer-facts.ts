import { daysBetween, type CivilDate } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { toFen } from '../../casefile/money.ts'
import { endOfMonths, holidayShift } from '../../casefile/periods.ts'
import type { CaseFile, Party } from '../../casefile/schema.ts'
import { earlierClosingDate } from '../../rules/closing-date.ts'
import { judgeAsset } from '../../rules/asset-release.ts'
import { caseTypeIn, concerns, done, namesFor, notDone, positionTo, whole, wordsOf } from '../../rules/facts.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import { UNKNOWN, type PeerFacts } from './peer.ts'

/**
 * What the peer is given of a case: what it cannot work out itself (who acted toward whom, periods, holidays, sums, words)
 * is worked out here, outside of the measured time.
 */
const CALENDAR = holidayCalendar()
const day = (on: CivilDate | undefined) => (on === undefined ? UNKNOWN : daysBetween('1970-01-01', on))

export function peerFacts(file: CaseFile, asOf: CivilDate): PeerFacts {
  const closing = earlierClosingDate({ file, asOf, calendar: CALENDAR, settings: DEFAULT_SETTINGS })
  const filed = valueOf(file.filedOn), firstFiled = valueOf(file.originalCase?.filedOn)
  const end = filed === undefined ? undefined : endOfMonths(filed, 3)
  const type = caseTypeIn(file)
  const debtors = file.debtors.map((d) => visited(file, d, closing.on, closing.ruled))
  const applicants = file.applicants.map((a) => heard(file, a, closing.on))
  const assets = file.assets.map((a) => judgeAsset(file, a, closing.on, DEFAULT_SETTINGS).approval)
  const count = <T>(list: readonly T[], wanted: T) => list.filter((x) => x === wanted).length
  return {
    caseType: type === undefined ? 'unknown' : type === 'first' || type === 'resumed' ? type : 'other',
    closedOtherwise: (valueOf(file.closeMode) ?? 'zhongben') !== 'zhongben', partiesPartial: file.coverage.parties === 'partial',
    closing: day(closing.on), filed: day(filed), end: day(end), shiftedEnd: day(end === undefined ? undefined : holidayShift(end, CALENDAR)),
    firstFiled: day(firstFiled), firstEnd: day(firstFiled === undefined ? undefined : endOfMonths(firstFiled, 3)),
    debtors: debtors.length, debtorsVisited: count(debtors, 'yes'), debtorsNotVisited: count(debtors, 'no'), debtorsOpen: count(debtors, 'open'),
    applicants: applicants.length, applicantsHeard: count(applicants, 'yes'), applicantsSameDay: count(applicants, 'same-day'), applicantsNotHeard: count(applicants, 'no'), applicantsOpen: count(applicants, 'open'),
    assets: assets.length, assetsSettled: count(assets, 'pass'), assetsBarring: count(assets, 'block'), assetsOpen: count(assets, 'need-check'), assetsDoubtful: count(assets, 'warn'),
    assetsComplete: whole(file, 'assets'), queriesUnanswered: done(file, 'network-query').filter((e) => /未反馈/.test(wordsOf(e))).length,
    toldOfNone: done(file, 'network-query').some((e) => /未发现可供执行的财产/.test(valueOf(e.result) ?? '')),
    ...sums(file),
  }
}

type Answer = 'yes' | 'no' | 'open' | 'same-day'

function visited(file: CaseFile, debtor: Party, closing: CivilDate, ruled: boolean): Answer {
  if (valueOf(debtor.deceased) === true) return 'yes'
  const visits = done(file, 'onsite-visit').filter((e) => concerns(e, namesFor(debtor)))
  const positions = visits.map((e) => positionTo(e, closing))
  if (positions.some((p) => p === 'before' || p === 'same-day' || (p === 'undated' && !ruled))) return 'yes'
  if (positions.includes('undated')) return 'open'
  return whole(file, 'events') || notDone(file, 'onsite-visit').some((e) => concerns(e, namesFor(debtor))) ? 'no' : 'open'
}

function heard(file: CaseFile, applicant: Party, closing: CivilDate): Answer {
  if (done(file, 'zhongben-applied').length > 0) return 'yes'
  const interview = done(file, 'applicant-interviewed').find((e) => concerns(e, namesFor(applicant)))
  if (!interview) return whole(file, 'events', 'interviews') ? 'no' : 'open'
  const position = positionTo(interview, closing)
  if (position === 'after') return 'no'
  if (interview.result === undefined) return 'open'
  return position === 'same-day' ? 'same-day' : 'yes'
}

function sums(file: CaseFile): PeerFacts {
  const fen = (s: string | undefined) => Number(toFen(s ?? '') ?? 0n)
  const { due, paid, unpaid } = file.amounts ?? {}
  const rest = fen(valueOf(due)) - fen(valueOf(paid))
  return { unpaidKnown: valueOf(unpaid) !== undefined, unpaid: fen(valueOf(unpaid)), restKnown: due !== undefined && paid !== undefined, rest, gap: Math.abs(fen(valueOf(unpaid)) - rest) }
}
