import type { CaseEvent } from '../casefile/schema.ts'
import { chosen } from './chosen.ts'
import { squash } from '../casefile/text.ts'
import { consentIn } from './values.ts'
import { interviewEvents, isDebtor } from './interviews.ts'
import { leadOfTalk, toldIn, type RowContext } from './told-in.ts'
import { notDone, stateOf } from './row-states.ts'
import { cellFact, dateOf, rowEvent, rowsOf } from './rows.ts'
import type { DataTable } from './tables.ts'

/** Rows of a list of talks → interviews of the applicant and questionings of debtors. */

export function interviewRows(context: RowContext, table: DataTable): CaseEvent[] {
  return rowsOf(context.snap, table).flatMap((row) => {
    const { on } = dateOf(row, 'interviewOn', 'date')
    const text = row.cell('text', 'result')
    const whoCell = row.cell('interviewee', 'name'), mode = row.cell('mode'), said = row.cell('result')
    /* 结果: 同意, beside what was said. */
    const consent = row.cell('consent') ?? (said && squash(said.text).length <= 12 && consentIn(said.text) !== undefined ? said : undefined)
    const role = row.text('role') ?? ''
    const debtor = isDebtor(whoCell?.text ?? '', context.file) || isDebtor(role, context.file)
    const stands = stateOf(row)
    if (stands?.state === 'idle') return []
    if (stands?.state === 'undone' && !/接通|接听/.test(stands.cell.text)) return debtor ? [] : [notDone(row, stands.cell, rowEvent(row, 'applicant-interviewed', {}))]
    return interviewEvents({
      ...(debtor ? { debtor } : {}),
      whole: (kind) => row.exhibit.fact(kind ?? 'applicant-interviewed', row.start, row.end),
      ...(on ? { on } : {}),
      ...(whoCell ? { who: cellFact(row, whoCell, whoCell.text.slice(0, 300)) } : {}),
      ...(mode ? { mode: cellFact(row, mode, mode.text.slice(0, 100)) } : {}),
      ...(consent ? { consent: cellFact(row, consent, chosen(consent.text).slice(0, 300)) } : {}),
      ...(text ? { text: cellFact(row, text, text.text.slice(0, 2000)) } : {}),
      told: text && !debtor ? toldIn(context, row, [text], on ?? undefined, false, undefined, whoCell ? leadOfTalk(text.text, context.file) : '').events : [],
    }, context.file)
  })
}
