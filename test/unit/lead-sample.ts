import { addDays } from '../../casefile/dates.ts'
import { leadSchema, type Lead, type LeadStep } from '../../notes/lead.ts'
import { caseRecord } from './export-sample.ts'

/** Invented leads at every stage. */

export const RULE = 'four-no-under-three-months'

export function leadOf(serial: number, more: Partial<Lead> = {}): Lead {
  const at = `2026-11-20T08:${String(serial % 60).padStart(2, '0')}:00.000Z`
  return leadSchema.parse({
    id: `lead-${String(serial).padStart(6, '0')}`, caseId: caseRecord(serial).id, rule: RULE, noteIds: [], title: '立案满三个月：疑似违反规定，建议核实', summary: '2025年2月28日立案，2025年5月20日裁定。', by: '林某',
    steps: [{ stage: 'pending', on: '2026-01-05', comment: '' }], history: [{ at, words: '列为线索', by: '林某' }], createdAt: at, updatedAt: at, revision: 1, ...more,
  })
}

/** Leads of cases 1—9 as they would stand on `today`, one for each way a term can stand. */
export function leadsAt(today: string): Lead[] {
  const day = (back: number) => addDays(today, -back)
  const pending: LeadStep = { stage: 'pending', on: day(400), comment: '' }
  const checking: LeadStep = { stage: 'checking', on: day(390), comment: '调阅执行卷宗' }
  const raised = (back: number, more: Partial<Extract<LeadStep, { stage: 'raised' }>> = {}): LeadStep => ({ stage: 'raised', on: day(back + 3), comment: '', opinion: 'suggestion', number: `青检执监〔2026〕${back}号`, servedOn: day(back), extended: false, ...more })
  const steps: LeadStep[][] = [
    [pending],
    [pending, { ...checking, on: day(9), askedOn: day(8), askServedOn: day(6) }],
    [pending, { ...checking, on: day(40), askedOn: day(40), askServedOn: day(39) }],
    [pending, checking, raised(150)],
    [pending, checking, raised(87)],
    [pending, checking, raised(20)],
    [pending, checking, raised(100, { servedOn: undefined })],
    [pending, checking, raised(300), { stage: 'replied', on: day(250), comment: '', reply: 'accepted', number: '（2026）青9921执监1号复函' }, { stage: 'resulted', on: day(200), comment: '', resumed: true, paid: '125000.50' }],
    [pending, { stage: 'dropped', on: day(300), comment: '被执行人已履行完毕' }],
  ]
  return steps.map((s, i) => leadOf(i + 1, { steps: s }))
}
