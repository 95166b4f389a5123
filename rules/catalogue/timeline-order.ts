import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { caseTypeIn, done, eventExhibit, eventsOf, exhibit, spanOf } from '../facts.ts'
import { deadline, inTime, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本各环节的先后：通知、限制消费、约谈、合议、批准、裁定、结案。终本规定第1条第（一）项 [V]、第5条第一款 [P]、民诉法解释第517条 [V]
 * 都要求“……后，可以裁定”；立即采取措施的，通知可在三日内补发（执行程序解释第22条 [V]）（2026-11-21 核）。
 * 倒置、早于立案、同日批量只作线索：同日不等于违法，也可能是日期录入之误。比较用最宽的一种：一类行为的最早一次晚于
 * 后一类行为的最晚一次，才算倒置；日期未见的环节不比较，也不因此待核实（各环节有无，由各条规则判断）。
 */

export const timelineOrder: Rule = {
  id: 'timeline-order',
  title: '时间线不倒置',
  help: '通知、限制消费、约谈、合议、批准、裁定、结案应当依次进行，不早于立案。',
  group: 'F', priority: 'P0', severity: 'ordinary', side: 'both',
  logic: [
    '后一环节早于前一环节的，提示，监督端作线索。',
    '任一环节或者现场查找早于立案的，提示，监督端作线索。',
    '多个环节集中在同一天的，提示，监督端作线索；同日不等于违法。',
    '日期未见的环节不比较；可以比较的日期不足两个的，待核实。',
  ],
  exceptions: [
    '立即采取措施的，执行通知在三日内补发不算倒置。',
    '恢复执行案件的通知、限制消费、约谈可能是首次执行时所作，早于立案不算。',
    '日期只写到月份或者范围的，只有确定在后才算倒置。',
  ],
  debatable: ['同日完成多个环节：一种看法是可能事后补造，应当重点核查；另一种看法是集中办理、当日审批本身合法。'],
  history: [{ on: '2026-11-23', what: '现场查找早于立案的，也作线索。' }, { on: '2026-11-23', what: '恢复执行案件中首次执行时所作的限制消费，不再与恢复后的通知比较先后。' }, { on: '2026-11-22', what: '首次收录。' }, { on: '2026-11-23', what: '送达执行通知早于立案的，也作线索。' }],
  reads: ['same-day-steps'],
  sources: ['zhongben-1-1', 'zhongben-5-1', 'cpi-zhongben', 'procedure-22', 'system-same-day'],
  judge(context) {
    const { file } = context
    const filed = valueOf(file.filedOn)
    const { seen, unseen } = stepsOf(file)
    const served = filed === undefined ? undefined : servedBefore(file, filed, seen)
    const steps = served ? [served, ...seen] : seen
    if (steps.length === 0 || (steps.length === 1 && filed === undefined)) return TOO_FEW
    const faults: string[] = []
    inverted(context, seen, faults)
    const visit = filed === undefined || caseTypeIn(file) === 'resumed' ? undefined : ofActs(file, 'onsite-visit', '现场查找')
    if (filed !== undefined) beforeFiling(file, filed, visit && visit.last < filed ? [...steps, visit] : steps, faults)
    sameDay(context, seen, faults)
    const evidence = exhibit('filedOn', file.filedOn)
    for (const s of visit && filed !== undefined && visit.last < filed ? [...steps, visit] : steps) evidence.push(...shown(file, s))
    if (faults.length > 0) {
      return {
        approval: 'warn', legality: 'clue', evidence,
        reason: `${faults.slice(0, SHOWN).join('；')}${faults.length > SHOWN ? `；等${faults.length}处` : ''}；日期是否有误、材料是否事后补造，建议核实。`,
        counterEvidence: ['日期是否录入、识别错误', '是否另有一次更早（更晚）的同类行为未归档', '是否集中办理、当日审批', '约谈是否为立案初期了解情况的谈话', '是否为保全或者首次执行阶段所作'],
        wouldPassIf: ['核对各环节材料的实际形成日期，更正笔误或者说明原因'],
      }
    }
    return { approval: 'pass', legality: 'none', evidence, reason: `已读到的日期先后没有倒置${unseen.length > 0 ? `（${unseen.join('、')}的日期未见，未作比较）` : ''}。` }
  },
}

const SHOWN = 3
const TOO_FEW: Judgement = unknown('各环节的日期不足，不能比较先后。', { field: 'events', material: '执行通知书、限制消费令、约谈笔录、合议笔录、审批表、裁定书的日期' }, { wouldPassIf: ['各环节日期依次不倒置'] })

interface Step {
  name: string
  /** the kind of act, or the field of the day */
  of: EventKind | 'rulingOn' | 'closedOn'
  /** the days between which the first of its kind was done, and the last day on which any of them may have been */
  first: CivilDate
  last: CivilDate
  latest: CivilDate
}
const NOTICE = '发出执行通知', SERVED = '送达执行通知', RESTRICTION = '限制消费', INTERVIEW = '约谈申请执行人', CLOSING = '结案'
/** What may have been done in the first case. */
const CARRIED: ReadonlySet<string> = new Set([NOTICE, SERVED, RESTRICTION, INTERVIEW])
const ACTS: readonly (readonly [EventKind, string])[] = [
  ['notice-issued', NOTICE], ['consumption-restricted', RESTRICTION], ['applicant-interviewed', INTERVIEW], ['panel-deliberated', '合议'], ['president-approved', '批准'],
]
const DAYS = [['rulingOn', '终本裁定'], ['closedOn', CLOSING]] as const

/** The steps whose day is told, in the order in which they should come, and the names of the others. */
function stepsOf(file: CaseFile): { seen: Step[]; unseen: string[] } {
  const seen: Step[] = [], unseen: string[] = []
  for (const [kind, name] of ACTS) {
    const step = ofActs(file, kind, name)
    if (step) seen.push(step)
    else unseen.push(name)
  }
  for (const [of, name] of DAYS) {
    const on = valueOf(file[of])
    if (on === undefined) unseen.push(name)
    else seen.push({ name, of, first: on, last: on, latest: on })
  }
  return { seen, unseen }
}

function ofActs(file: CaseFile, kind: EventKind, name: string): Step | undefined {
  let step: Step | undefined
  for (const e of eventsOf(file, kind)) {
    const span = e.done === undefined || e.done.value === true ? spanOf(e) : undefined
    if (span === undefined) continue
    if (step === undefined) step = { name, of: kind, ...span, latest: span.last }
    else {
      if (span.first < step.first) ({ first: step.first, last: step.last } = span)
      if (span.last > step.latest) step.latest = span.last
    }
  }
  return step
}

function shown(file: CaseFile, { of }: Step): Evidence[] {
  if (of === 'rulingOn' || of === 'closedOn') return exhibit(of, file[of])
  return done(file, of).filter((e) => e.on !== undefined).slice(0, SHOWN).flatMap((e) => eventExhibit(file, e))
}

function inverted(context: RuleContext, seen: readonly Step[], faults: string[]): void {
  seen.forEach((a, i) => {
    const before: string[] = []
    for (const b of seen.slice(i + 1)) {
      if (a.first <= b.latest || ofFirstCase(context.file, b)) continue
      const late = a.name === NOTICE && b.name === RESTRICTION ? deadline(context, 'notice-after-measures', b.latest) : undefined
      if (late && inTime(a.first, late) !== 'late') continue
      before.push(`${b.name}（${inWords(b.latest)}）`)
    }
    if (before.length > 0) faults.push(`${a.name}（${inWords(a.first)}）晚于${before.join('、')}`)
  })
}

/** A notice served before the filing, where its issue is not told to be: it has no place of its own among the steps. */
function servedBefore(file: CaseFile, filed: CivilDate, seen: readonly Step[]): Step | undefined {
  const served = ofActs(file, 'notice-served', SERVED)
  return served && served.last < filed && !seen.some((s) => s.name === NOTICE && s.last < filed) ? served : undefined
}

/** Done when the resumed case was first enforced: an order restricting consumption that still holds. */
function ofFirstCase(file: CaseFile, s: Step): boolean {
  const filed = valueOf(file.filedOn)
  return filed !== undefined && s.latest < filed && CARRIED.has(s.name) && caseTypeIn(file) === 'resumed'
}

/** In a resumed case the first three may have been done when it was first enforced. */
function beforeFiling(file: CaseFile, filed: CivilDate, seen: readonly Step[], faults: string[]): void {
  for (const s of seen) {
    if (s.last >= filed) continue
    if (CARRIED.has(s.name) && caseTypeIn(file) === 'resumed') continue
    faults.push(`${s.name}（${inWords(s.first)}）早于立案（${inWords(filed)}）`)
  }
}

/** Closing on the day of the ruling is usual and does not count. */
function sameDay({ settings, asOf }: RuleContext, seen: readonly Step[], faults: string[]): void {
  const least = limitFor(settings, 'same-day-steps', asOf)
  if (least === undefined || seen.length < least) return
  const days = new Set<CivilDate>()
  for (const { first } of seen) {
    if (days.has(first)) continue
    days.add(first)
    const same = seen.filter((s) => s.first === first && s.last === first && s.name !== CLOSING)
    if (same.length >= least) faults.push(`${same.map((s) => s.name).join('、')}都在${inWords(first)}`)
  }
}
