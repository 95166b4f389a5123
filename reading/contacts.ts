import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Fact } from '../casefile/fact.ts'
import type { ActsReading } from './narrative/acts.ts'
import { rowEvent, type Row } from './rows.ts'
import { quotedFrom, toldIn, type RowContext } from './told-in.ts'
import { meantBy } from './whom.ts'

/** Rows of contacts: with whom, how, and what was said, where the words leave out who speaks because a column says it. */

const FACE_TO_FACE = /^(?:现场|当面|面对面|到院|来院|到庭|来访|面谈)/
const OPINION: ReadonlySet<string | null> = new Set(['applicant-consented', 'applicant-objected'])

/** “反映张三有车一辆” beside the applicant's name: he says it. What he says of the closing face to face is said in a talk with him. */
export function saidByContact(context: RowContext, row: Row, on: Fact<string> | undefined, told: ActsReading): CaseEvent[] {
  const who = row.cell('target', 'interviewee', 'name'), text = row.cell('text')
  if (!who || !text) return []
  const inPerson = FACE_TO_FACE.test(squash(row.text('mode') ?? '')) && told.events.some((e) => OPINION.has(e.kind.value))
  /* Asked of every row: whose name it is matters where something is left to be told. */
  if (told.events.length > 0 && !inPerson) return []
  const meant = meantBy(context.file, who.text)
  const applicants = new Set(context.file.applicants.map((p) => p.name?.value))
  if (!meant || meant.strangers > 0 || !(meant.side === 'applicants' || (meant.names.length > 0 && meant.names.every((n) => applicants.has(n))))) return []
  const more = told.events.length > 0 ? [] : toldIn(context, row, [text], on, true, undefined, meant.names[0] ?? '申请执行人').events.map((e) => quotedFrom(row.exhibit, e))
  const all = [...told.events, ...more]
  const talked = FACE_TO_FACE.test(squash(row.text('mode') ?? '')) && all.some((e) => OPINION.has(e.kind.value) && e.done?.value !== false) && !all.some((e) => e.kind.value === 'applicant-interviewed')
  return talked && on ? [...more, rowEvent(row, 'applicant-interviewed', { on })] : more
}
