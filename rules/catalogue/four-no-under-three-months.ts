import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths, holidayShift, LONGEST_BREAK } from '../../casefile/periods.ts'
import { closingDate, earlierClosingDate, type ClosingDate } from '../closing-date.ts'
import { caseTypeIn, exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { necessaryMeasures } from '../measures.ts'
import type { Evidence, Judgement, Legality, Rule, RuleContext } from '../types.ts'

/*
 * 自执行案件立案之日起已超过三个月，方可终本：终本规定第1条第（四）项 [V]。期间从次日起算，对应日届满，无对应日取月末
 * （民诉法85、解释125、民法典201—203 [V]）；届满当日仍未“超过”。
 * 届满日遇休假日：顺延是为应为行为的一方设的，对“不得早于”的期间未见统一口径，故顺延窗口内只提示（decisions 1）。
 * 例外：必要措施全部完成的可不受三个月限制、列为重点抽查——法〔2018〕141号 [M]，因此监督端对未满三个月本身最多作抽查提示或线索。
 */

const COUNTER = ['必要执行措施是否已全部完成（法〔2018〕141号所称例外，依据待核）', '申请执行人是否书面申请终本', '是否为恢复执行案件、应与首次执行合并计算', '立案日期是否录入有误（收案、分案日期不是立案日期）']

export const fourNoUnderThreeMonths: Rule = {
  id: 'four-no-under-three-months',
  title: '立案未满三个月结案的不批',
  help: '自执行案件立案之日起未超过三个月的，不批准终本。',
  group: 'A', priority: 'P0', severity: 'blocking', side: 'both',
  logic: [
    '从立案次日起算三个月，到对应日届满，无对应日的取月末；裁定或者结案在届满日以前（含当日）的，不批，并给出最早可批日。',
    '届满日是休假日的，落在顺延期间内的只作提示。',
    '裁定日与结案日不一致的，以较早者判断。',
  ],
  exceptions: [
    '必要措施全部完成的，监督端只作重点抽查提示。',
    '恢复执行案件与首次执行合计已满三个月的，审批端提示（可由单位设为不批）。',
  ],
  debatable: ['等待期届满遇休假日是否顺延，未见统一口径；落在两种算法之间的只作提示。'],
  history: [{ on: '2026-11-21', what: '首次收录。' }],
  reads: ['resumedUnderThreeMonths'],
  sources: ['zhongben-1-4', 'red-line-months', 'cpl-period', 'cpi-period', 'civil-code-period', 'notice-141'],
  judge(context) {
    const { file } = context
    const closing = earlierClosingDate(context)
    const wait = limitOn('zhongben-wait', closing.on)
    if (!wait) {
      return { approval: 'not-applicable', legality: 'not-applicable', reason: `${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有三个月的要求。`, evidence: closing.evidence }
    }
    const filed = valueOf(file.filedOn)
    if (filed === undefined) return withoutFilingDate(context, closing)
    const evidence = [...exhibit('filedOn', file.filedOn), ...closing.evidence]
    if (filed > closing.on) {
      return {
        approval: 'need-check', legality: 'need-check', evidence,
        reason: `立案日期${inWords(filed)}晚于${closing.name}${inWords(closing.on)}，日期可能有误。`,
        missing: [{ field: 'filedOn', material: '立案审批表或者案件信息表的立案日期' }],
      }
    }
    const end = endOfMonths(filed, wait.value)
    const judged = byOwnCount(context, filed, end, closing, evidence)
    const result = caseTypeIn(file) === 'resumed' && closing.on <= end ? resumed(context, judged, end, closing, wait.value) : judged
    return { earliest: addDays(end, 1), ...result, reason: result.reason + otherDateNote(context, closing) }
  },
}

function byOwnCount(context: RuleContext, filed: CivilDate, end: CivilDate, closing: ClosingDate, evidence: Evidence[]): Judgement {
  const dates = `立案${inWords(filed)}，三个月届满日${inWords(end)}；${closing.name}${inWords(closing.on)}`
  if (closing.on <= end) {
    const { legality, words } = underThreeMonths(context)
    const clear = addDays(end, 1)
    return {
      approval: 'block', legality, evidence, counterEvidence: COUNTER,
      reason: `${dates}，未超过三个月，最早${inWords(clear)}可批。${closing.ruled ? '' : '如按此终本，'}${words}`,
      wouldPassIf: [`${inWords(clear)}以后再行终本`],
    }
  }
  const shifted = holidayShift(end, context.calendar)
  if (shifted === undefined) {
    /* Beyond the longest break the shift cannot matter, whatever the year's arrangement. */
    if (closing.on > addDays(end, LONGEST_BREAK)) return { approval: 'pass', legality: 'none', evidence, reason: `${dates}，已超过三个月。` }
    return {
      approval: 'need-check', legality: 'need-check', evidence,
      reason: `${dates}，已超过三个月；届满日前后的休假日安排不在本工具所知范围内，不能判断是否处于顺延期间。`,
      missing: [{ field: 'holidays', material: `${end.slice(0, 4)}年节假日安排` }],
    }
  }
  if (closing.on <= shifted) {
    return {
      approval: 'warn', legality: 'notice', evidence, earliest: addDays(end, 1),
      reason: `${dates}。届满日为休假日，不顺延计已超过三个月，顺延至${inWords(shifted)}计则未超过；口径不一，请审批人斟酌。`,
      counterEvidence: ['期间顺延是否适用于“不得早于”的期间，未见统一规定'],
      wouldPassIf: [`${inWords(addDays(shifted, 1))}以后再行终本，两种算法均已超过`],
    }
  }
  return { approval: 'pass', legality: 'none', evidence, reason: `${dates}，已超过三个月。` }
}

/** What closing under three months means in law: it hangs on the other necessary measures (decisions 6). */
function underThreeMonths(context: RuleContext): { legality: Legality; words: string } {
  const measures = necessaryMeasures(context.file, closingDate(context).on)
  const absent = measures.filter((m) => m.state === 'absent')
  if (absent.length > 0) return { legality: 'suspected-violation', words: `且材料显示未完成必要措施（${absent.map((m) => m.name + (m.who ? `：${m.who}` : '')).join('、')}），疑似不符合终本条件，建议核实。` }
  const unknown = measures.filter((m) => m.state === 'unknown')
  if (unknown.length > 0) return { legality: 'clue', words: `必要措施（${unknown.map((m) => m.name).join('、')}）是否完成尚不清楚，建议核实。` }
  return { legality: 'notice', words: '必要措施均有记载，属重点抽查的情形，不作违法判断。' }
}

/** A resumed case under three months on its own count: the first case's months may count (decisions 4). */
function resumed(context: RuleContext, own: Judgement, ownEnd: CivilDate, closing: ClosingDate, months: number): Judgement {
  const { file, settings } = context
  const first = valueOf(file.originalCase?.filedOn)
  const evidence = [...(own.evidence ?? []), ...exhibit('originalCase.filedOn', file.originalCase?.filedOn)]
  if (first === undefined) {
    return {
      ...own, evidence, approval: 'need-check', legality: own.legality === 'suspected-violation' ? own.legality : 'need-check',
      reason: `恢复执行案件自身未超过三个月（届满日${inWords(ownEnd)}），须看与首次执行是否合并计算；首次执行案件立案日期未见。${own.legality === 'suspected-violation' ? underThreeMonths(context).words : ''}`,
      missing: [{ field: 'originalCase.filedOn', material: '首次执行案件立案日期（首次执行案件信息表或者裁定书）' }],
      wouldPassIf: ['查明首次执行与恢复执行合计已超过三个月', `${inWords(addDays(ownEnd, 1))}以后再行终本`],
    }
  }
  const firstEnd = endOfMonths(first, months)
  if (closing.on <= firstEnd) return { ...own, evidence, reason: `${own.reason}首次执行案件${inWords(first)}立案，合并计算也未超过三个月。` }
  return {
    ...own, evidence,
    approval: settings.resumedUnderThreeMonths === 'block' ? 'block' : 'warn',
    legality: own.legality === 'suspected-violation' ? own.legality : 'clue',
    reason: `恢复执行案件自身未超过三个月（届满日${inWords(ownEnd)}，${closing.name}${inWords(closing.on)}）；首次执行案件${inWords(first)}立案，合并计算已超过三个月。是否合并计算由本院口径决定。${own.legality === 'suspected-violation' ? underThreeMonths(context).words : ''}`,
  }
}

function withoutFilingDate({ file }: RuleContext, closing: ClosingDate): Judgement {
  const applied = valueOf(file.appliedOn)
  return {
    approval: 'need-check', legality: 'need-check',
    evidence: [...exhibit('appliedOn', file.appliedOn), ...closing.evidence],
    reason: applied === undefined ? '没有读到立案日期，不能计算三个月。' : `没有读到立案日期；只读到收到申请的日期${inWords(applied)}，不能代替立案日期。`,
    missing: [{ field: 'filedOn', material: '立案审批表、受理通知书或者案件信息表的立案日期' }],
    wouldPassIf: ['立案日期的三个月届满日早于终本之日'],
  }
}

function otherDateNote({ file }: RuleContext, closing: ClosingDate): string {
  const ruling = valueOf(file.rulingOn), closed = valueOf(file.closedOn), original = valueOf(file.originalCase?.filedOn)
  const notes: string[] = []
  if (ruling !== undefined && closed !== undefined && ruling !== closed) notes.push(`裁定日${inWords(ruling)}与结案日${inWords(closed)}不一致，按较早的${closing.name}计算。`)
  if (caseTypeIn(file) === 'first' && original !== undefined) notes.push(`原案${inWords(original)}立案；本案另立案号，以本案立案日计算。`)
  return notes.join('')
}
