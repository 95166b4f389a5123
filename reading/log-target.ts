import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import { namesIn } from './values.ts'

/** What a row of the log tells beside its contents: whom it was about, in a column of its own, and a clue named by the heading alone. */

/** Acts of or toward the applicant; all others with a person are the debtor's. */
const OF_APPLICANT: ReadonlySet<EventKind> = new Set<EventKind>(['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'interview-attempted', 'zhongben-informed', 'zhongben-applied', 'clue-provided', 'debt-in-kind-refused', 'resumption-applied', 'audit-applied', 'reward-applied', 'post-query-informed'])
/** Acts of the court alone, or toward either side. */
const OF_NOBODY: ReadonlySet<EventKind> = new Set<EventKind>(['panel-deliberated', 'president-approved', 'zhongben-ruled', 'assigned', 'case-money-received', 'case-money-noticed'])
const EITHER: ReadonlySet<EventKind> = new Set<EventKind>(['zhongben-served', 'settlement-reached', 'case-money-paid', 'clue-verified', 'objection-filed', 'performed'])

/** The acts of a row, with the names that stand in its column of persons (对象、相对人、当事人) where their own words name nobody. Names that are no party of that side are left alone. */
export function withTarget(file: CaseFile, row: Row, events: readonly CaseEvent[]): CaseEvent[] {
  const cell = row.cell('target', 'visited', 'queried', 'name')
  if (cell === undefined || !events.some((e) => e.party === undefined)) return [...events]
  const { names, more } = namesIn(cell.text)
  if (names.length === 0 || more) return [...events]
  return events.map((e) => {
    const kind = e.kind.value
    if (e.party !== undefined || kind === null || OF_NOBODY.has(kind)) return e
    const side = EITHER.has(kind) ? [...file.applicants, ...file.debtors] : OF_APPLICANT.has(kind) ? file.applicants : file.debtors
    const known = names.flatMap((n) => knownAs(side, n) ?? [])
    return known.length < names.length ? e : { ...e, party: cellFact(row, cell, known.length === 1 ? (known[0] ?? '') : known) }
  })
}

/** The name as the case has it: of a party, of who represents it or of its agent. */
function knownAs(side: readonly Party[], name: string): string | undefined {
  return side.flatMap((p) => [valueOf(p.name), valueOf(p.legalRepresentative), valueOf(p.agent?.name)]).find((n) => n !== undefined && squash(n) === squash(name))
}

/** The heading names the clue, the contents are what it says. */
const CLUE = /^(?:申请执行人|申请人|当事人)?(?:提供|提交|收到|接收|受理|举报)(?:的)?(?:新的?)?(?:财产|执行)?线索$|^(?:财产|执行)?线索(?:登记|接收|录入|提供)$/
const NO_CLUE = /(?:未|没有|无法|不能|不)(?:能)?(?:提供|提交)|(?:无|没有)(?:其他|任何|新的?)?(?:财产|执行)?线索|要求|责令|通知|告知/

/** A clue that the heading of the row tells of and its contents do not name as one. */
export function headedClue(row: Row, told: readonly CaseEvent[], on: CaseEvent['on']): CaseEvent[] {
  const matter = row.cell('matter'), text = row.cell('text', 'result')
  if (matter === undefined || !CLUE.test(squash(matter.text)) || told.some((e) => e.kind.value === 'clue-provided') || NO_CLUE.test(text?.text ?? '')) return []
  return [rowEvent(row, 'clue-provided', { ...(on ? { on } : {}), ...(text && text.text.trim() !== '' ? { detail: cellFact(row, text, text.text.slice(0, 500)) } : {}) })]
}
