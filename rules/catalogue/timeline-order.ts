import { valueOf, type Fact } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { caseTypeIn, done, eventExhibit, exhibit, spanOf } from '../facts.ts'
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
    '任一环节早于立案的，提示，监督端作线索。',
    '多个环节集中在同一天的，提示，监督端作线索；同日不等于违法。',
    '日期未见的环节不比较；可以比较的日期不足两个的，待核实。',
  ],
  exceptions: [
    '立即采取措施的，执行通知在三日内补发不算倒置。',
    '恢复执行案件的通知、限制消费、约谈可能是首次执行时所作，早于立案不算。',
    '日期只写到月份或者范围的，只有确定在后才算倒置。',
  ],
  debatable: ['同日完成多个环节：一种看法是可能事后补造，应当重点核查；另一种看法是集中办理、当日审批本身合法。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['same-day-steps'],
  sources: ['zhongben-1-1', 'zhongben-5-1', 'cpi-zhongben', 'procedure-22', 'system-same-day'],
  judge(context) {
    const { file } = context
    const filed = valueOf(file.filedOn)
    const steps = stepsOf(file)
    const seen = steps.filter((s) => s.span !== undefined)
    if (seen.length === 0 || (seen.length === 1 && filed === undefined)) return TOO_FEW
    const faults = [...inverted(context, seen), ...(filed === undefined ? [] : beforeFiling(file, filed, seen)), ...sameDay(context, seen)]
    const evidence = [...exhibit('filedOn', file.filedOn), ...seen.flatMap((s) => s.show())]
    if (faults.length > 0) {
      return {
        approval: 'warn', legality: 'clue', evidence,
        reason: `${faults.slice(0, SHOWN).join('；')}${faults.length > SHOWN ? `；等${faults.length}处` : ''}；日期是否有误、材料是否事后补造，建议核实。`,
        counterEvidence: ['日期是否录入、识别错误', '是否另有一次更早（更晚）的同类行为未归档', '是否集中办理、当日审批', '是否为保全或者首次执行阶段所作'],
        wouldPassIf: ['核对各环节材料的实际形成日期，更正笔误或者说明原因'],
      }
    }
    const unseen = steps.filter((s) => s.span === undefined).map((s) => s.name)
    return { approval: 'pass', legality: 'none', evidence, reason: `已读到的日期先后没有倒置${unseen.length > 0 ? `（${unseen.join('、')}的日期未见，未作比较）` : ''}。` }
  },
}

const SHOWN = 3
const TOO_FEW: Judgement = unknown('各环节的日期不足，不能比较先后。', { field: 'events', material: '执行通知书、限制消费令、约谈笔录、合议笔录、审批表、裁定书的日期' }, { wouldPassIf: ['各环节日期依次不倒置'] })

interface Step {
  name: string
  /** earliest: the first time it may have been done, to the last; latest likewise for the last time */
  span: { first: CivilDate; last: CivilDate; latest: CivilDate } | undefined
  show(): Evidence[]
}
const ACTS: readonly [EventKind, string][] = [
  ['notice-issued', '发出执行通知'], ['consumption-restricted', '限制消费'], ['applicant-interviewed', '约谈申请执行人'], ['panel-deliberated', '合议'], ['president-approved', '批准'],
]

function stepsOf(file: CaseFile): Step[] {
  return [...ACTS.map(([kind, name]) => ofActs(file, kind, name)), ofDay('rulingOn', '终本裁定', file.rulingOn), ofDay('closedOn', '结案', file.closedOn)]
}

function ofDay(field: string, name: string, f: Fact<string> | undefined): Step {
  const on = valueOf(f)
  return { name, span: on === undefined ? undefined : { first: on, last: on, latest: on }, show: () => exhibit(field, f) }
}

/** The earliest act, and the last day on which any of its kind may have been done. */
function ofActs(file: CaseFile, kind: EventKind, name: string): Step {
  const acts = done(file, kind)
  let span: Step['span']
  for (const e of acts) {
    const s = spanOf(e)
    if (s === undefined) continue
    if (span === undefined) span = { ...s, latest: s.last }
    else span = { first: s.first < span.first ? s.first : span.first, last: s.first < span.first ? s.last : span.last, latest: s.last > span.latest ? s.last : span.latest }
  }
  return { name, span, show: () => acts.filter((e) => e.on !== undefined).slice(0, SHOWN).flatMap((e) => eventExhibit(file, e)) }
}

function inverted(context: RuleContext, seen: readonly Step[]): string[] {
  return seen.flatMap((a, i) => seen.slice(i + 1).flatMap((b) => {
    if (!a.span || !b.span || a.span.first <= b.span.latest) return []
    if (a.name === ACTS[0]?.[1] && b.name === ACTS[1]?.[1]) {
      const late = deadline(context, 'notice-after-measures', b.span.latest)
      if (late && inTime(a.span.first, late) !== 'late') return []
    }
    return [`${a.name}（${inWords(a.span.first)}）晚于${b.name}（${inWords(b.span.latest)}）`]
  }))
}

/** In a resumed case the first three may have been done when it was first enforced. */
function beforeFiling(file: CaseFile, filed: CivilDate, seen: readonly Step[]): string[] {
  const resumed = caseTypeIn(file) === 'resumed'
  const carried = ['发出执行通知', '限制消费', '约谈申请执行人']
  return seen.filter((s) => s.span && s.span.last < filed && !(resumed && carried.includes(s.name))).map((s) => `${s.name}（${inWords(s.span?.first ?? filed)}）早于立案（${inWords(filed)}）`)
}

/** Closing on the day of the ruling is usual and does not count. */
function sameDay({ settings, asOf }: RuleContext, seen: readonly Step[]): string[] {
  const least = limitFor(settings, 'same-day-steps', asOf)
  if (least === undefined) return []
  const byDay = new Map<CivilDate, string[]>()
  for (const s of seen) {
    if (s.name === '结案' || !s.span || s.span.first !== s.span.last) continue
    byDay.set(s.span.first, [...(byDay.get(s.span.first) ?? []), s.name])
  }
  return [...byDay].filter(([, names]) => names.length >= least).map(([on, names]) => `${names.join('、')}都在${inWords(on)}`)
}
