import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { chosen } from './chosen.ts'
import { squash } from '../casefile/text.ts'
import { consentIn } from './values.ts'
import { interviewEvents, isDebtor } from './interviews.ts'
import { leadOfTalk, toldIn, type RowContext } from './told-in.ts'
import { notDone, stateOf } from './row-states.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { Cell } from './grid.ts'
import type { DataTable } from './tables.ts'

/** Rows of a list of talks → interviews of the applicant and questionings of debtors. */

export function interviewRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row, i) => {
    const { on } = dateOf(row, 'interviewOn', 'date')
    const text = row.cell('text', 'result')
    const spoken = row.cell('target', 'debtors')
    /* 对象 may be an agent or a representative, whom nothing here knows: then nobody is named. */
    const whoCell = row.cell('interviewee', 'name') ?? (spoken && isParty(spoken.text, context.file) ? spoken : undefined), mode = row.cell('mode'), said = row.cell('result')
    /* 结果: 同意, beside what was said. */
    const consent = row.cell('consent') ?? (said && squash(said.text).length <= 12 && consentIn(said.text) !== undefined ? said : undefined)
    const role = row.text('role') ?? ''
    const debtor = isDebtor(whoCell?.text ?? '', context.file) || isDebtor(role, context.file)
    const stands = stateOf(row)
    if (stands?.state === 'idle') return []
    if (stands?.state === 'undone' && !/接通|接听/.test(stands.cell.text)) return debtor ? [] : [notDone(row, stands.cell, rowEvent(row, 'applicant-interviewed', {}))]
    return ofApplicant(context, table, row, debtor, interviewEvents({
      ...(debtor ? { debtor } : {}),
      whole: (kind) => row.exhibit.fact(kind ?? 'applicant-interviewed', row.start, row.end),
      ...(on ? { on } : {}),
      ...(whoCell ? { who: cellFact(row, whoCell, whoCell.text.slice(0, 300)) } : {}),
      ...(mode ? { mode: cellFact(row, mode, mode.text.slice(0, 100)) } : {}),
      ...(consent ? { consent: cellFact(row, consent, chosen(consent.text).slice(0, 300)) } : {}),
      beside: (table.rows[i] ?? []).filter((c) => c !== text && c !== consent && c !== whoCell && c.text.length <= REMARK_MAX).map((c) => c.text).join(' '),
      ...(text ? { text: cellFact(row, text, text.text.slice(0, 2000)) } : {}),
      told: text && !debtor ? toldIn(context, row, [text], on ?? undefined, false, undefined, leadOf(table, i, text, whoCell ? leadOfTalk(text.text, context.file) : '')).events : [],
    }, context.file))
  })
}

/** Below 告知内容 stands what was told, without the word. */
function leadOf(table: DataTable, i: number, text: Cell, lead: string): string {
  const heading = table.headings?.[(table.rows[i] ?? []).indexOf(text)] ?? ''
  return heading.startsWith('告知') && !text.text.includes('告知') ? `${lead}告知` : lead
}

/** A remark that says that nobody came is short. */
const REMARK_MAX = 20

function isParty(who: string, file: CaseFile): boolean {
  return isDebtor(who, file) || file.applicants.some((p) => squash(valueOf(p.name) ?? '') === squash(who))
}

/** “贺知微 | 申请执行人委托诉讼代理人（特别授权）”: whoever spoke for the applicant. Of several applicants it is not told for which, and then the list no longer shows who was not spoken to. */
function ofApplicant({ file, unsettled }: RowContext, table: DataTable, row: Row, debtor: boolean, events: CaseEvent[]): CaseEvent[] {
  const who = row.cell('interviewee', 'name'), role = row.text('role') ?? ''
  const known = [...file.applicants, ...file.debtors, ...file.others].flatMap(namesFor)
  const strange = (e: CaseEvent) => typeof e.party?.value === 'string' && !known.includes(squash(e.party.value))
  if (debtor || !who || !events.some(strange)) return events
  const [only, second] = file.applicants, name = valueOf(only?.name)
  if (second !== undefined || only === undefined || name === undefined || OTHER_SIDE.test(role)) {
    unsettled?.add(table)
    return events
  }
  const agent = events.find(strange)?.party
  if (only.agent === undefined && agent && typeof agent.value === 'string' && /代理/.test(role)) {
    const special = /特别(?:授权|代理)/.test(role) ? true : /一般(?:授权|代理)|普通代理/.test(role) ? false : undefined, cell = row.cell('role')
    only.agent = { name: { ...agent, value: agent.value }, ...(special === undefined || !cell ? {} : { specialAuthority: cellFact(row, cell, special) }) }
  }
  return events.map((e) => (strange(e) && e.party ? { ...e, party: { ...e.party, value: name } } : e))
}
const OTHER_SIDE = /被执行人|案外人|第三人|证人|村|居委|邻/
const namesFor = (p: Party): string[] => [p.name, p.legalRepresentative, p.agent?.name].flatMap((f) => { const name = valueOf(f); return name === undefined ? [] : [squash(name)] })
