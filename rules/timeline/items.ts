import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import { valueOf, type Fact } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { eventExhibit, exhibit, namesOf } from '../facts.ts'
import type { Lane, TimelineItem } from './model.ts'

/** The acts of a case in the order of time, each with its words. */

const OF_LANE: Record<Exclude<Lane, 'course'>, readonly EventKind[]> = {
  inquiry: [
    'property-reported', 'property-report-refused', 'report-verified', 'network-query', 'traditional-investigation', 'onsite-visit', 'household-query', 'provident-fund-query', 'insurance-query',
    'tax-query', 'search', 'audit-applied', 'audit', 'reward-applied', 'reward-notice', 'debtor-questioned', 'clue-provided', 'clue-verified', 'investigation-delegated', 'vehicle-trace', 'seizure-help-requested',
  ],
  told: ['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'interview-attempted', 'zhongben-informed', 'zhongben-applied', 'debt-in-kind-refused', 'settlement-reached'],
  control: ['preserved', 'sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed', 'control-released', 'seal-transfer-requested'],
  disposal: [
    'valuation', 'reference-price-set', 'auction-announced', 'auction-notified', 'auction-held', 'auction-failed', 'sold', 'sale-paid', 'sale-confirmed', 'sale-delivered', 'debt-in-kind', 'compulsory-management',
    'deducted', 'distribution-joined', 'distribution-planned', 'case-money-received', 'case-money-noticed', 'case-money-paid', 'payment-delay-approved', 'performed',
  ],
  sanction: [
    'consumption-restricted', 'consumption-lifted', 'dishonest-applied', 'dishonest-listed', 'dishonest-removed', 'dishonest-found-wrong', 'lift-refused', 'exit-restricted', 'exit-lifted', 'fined', 'detained', 'summoned',
    'crime-referred', 'obstruction', 'property-transferred',
  ],
  after: ['post-query', 'post-query-informed', 'resumption-applied', 'resumption-decided', 'resumed', 'database-entered', 'database-hidden', 'petitioned', 'procuratorial-suggested', 'procuratorial-replied'],
}
const LANE_OF = new Map((Object.keys(OF_LANE) as (keyof typeof OF_LANE)[]).flatMap((lane) => OF_LANE[lane].map((kind) => [kind, lane] as const)))

const DAYS = [['appliedOn', '收到执行申请'], ['filedOn', '立案'], ['proposedCloseOn', '拟结案'], ['rulingOn', '终本裁定'], ['closedOn', '结案']] as const

/** Every dated fact and act of the case, in order; those without a day at the end. */
export function timelineOf(file: CaseFile): TimelineItem[] {
  const items: TimelineItem[] = []
  for (const [field, words] of DAYS) {
    const on = valueOf(file[field])
    if (on !== undefined) items.push({ field, on, precision: 'day', lane: 'course', words, who: '', done: true, evidence: exhibit(field, file[field]) })
  }
  for (const [i, e] of file.events.entries()) {
    if (e.kind.value === null || isTold(file, e, e.kind.value)) continue
    items.push({
      field: `events.${i}`, on: valueOf(e.on), until: valueOf(e.until), precision: valueOf(e.onPrecision) ?? 'day', lane: LANE_OF.get(e.kind.value) ?? 'course',
      words: EVENT_WORDS[e.kind.value], who: namesOf(e.party).join('、'), done: e.done === undefined ? true : e.done.value, evidence: eventExhibit(file, e),
    })
  }
  return items.sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
}

/** The ruling is told by its date already. */
function isTold(file: CaseFile, e: CaseEvent, kind: EventKind): boolean {
  return kind === 'zhongben-ruled' && same(e.on, file.rulingOn)
}
function same(a: Fact<string> | undefined, b: Fact<string> | undefined): boolean {
  return valueOf(a) !== undefined && valueOf(a) === valueOf(b)
}
