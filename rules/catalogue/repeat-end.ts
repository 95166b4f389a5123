import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { toFen } from '../../casefile/money.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { closingDate } from '../closing-date.ts'
import { caseTypeIn, exhibit } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 同一执行依据反复恢复、反复终本而没有实际执行的，可能是程序空转。2024-12-30 指导意见“防止程序空转”（条号待核）[P]；
 * 法明传〔2018〕335号关于恢复执行立案 [V]（2026-11-21 核）。没有哪一条规定次数，故只作线索（系统口径，非法律）。
 * “间隔”取前一次终本到后一次终本：不满三个月。目录没有说明从何起算，此为较窄的一种。
 */

export const repeatEnd: Rule = {
  id: 'repeat-end',
  title: '反复终本、程序空转',
  help: '同一执行依据两次以上恢复执行都以终本结案而没有到位的，作为线索核实。',
  group: 'B', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '按同一执行依据文号，找出恢复执行后又终本的案件；不足两件的，不适用。',
    '两件以上，且每次到位均为零，或者前后两次终本间隔不满三个月的，作为线索。',
    '恢复执行案件没有他案数据，或者到位金额、结案日期未见的，待核实。',
  ],
  exceptions: ['其中有到位金额、且间隔在三个月以上的，不作线索。', '恢复后以其他方式结案的，不计入。'],
  debatable: ['间隔的起算：一种看法是前后两次终本之间；另一种看法是恢复立案到再次终本之间。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['guidance-2024', 'filing-2018', 'system-repeat'],
  judge(context) {
    const { file, library } = context
    const resumed = caseTypeIn(file) === 'resumed'
    if (library === undefined && !resumed) return NONE
    const others = library?.ofSameBasis(file) ?? []
    if (resumed && (library === undefined || file.basis?.number === undefined)) return WITHOUT_LIBRARY
    const again = others.filter((c) => isResumed(c) && hasEnded(c)).map((c) => ({ file: c, on: valueOf(c.rulingOn) ?? valueOf(c.closedOn) }))
    /* This case is judged as if it were closed by 终本 now (decisions 5). */
    if (resumed) again.push({ file, on: closingDate(context).on })
    const least = limitOn('repeat-count', context.asOf)
    if (!least || again.length < least.value) return others.length === 0 && resumed ? ALONE : NONE
    return judgeRound(context, again)
  },
}

const NONE = notApplicable('没有两次以上恢复执行后又终本的情况。')
const ALONE = notApplicable('同一执行依据没有其他恢复执行案件可以比对。')
const WITHOUT_LIBRARY = unknown('本案为恢复执行案件，没有同一执行依据历次案件的数据，不能判断是否反复终本。', { field: 'basis.number', material: '同一执行依据历次首次执行、恢复执行案件的结案情况' })

interface Round {
  file: CaseFile
  on: CivilDate | undefined
}

function isResumed(c: CaseFile): boolean {
  return caseTypeIn(c) === 'resumed'
}
function hasEnded(c: CaseFile): boolean {
  return valueOf(c.closeMode) === 'zhongben' || (c.closeMode === undefined && c.rulingOn !== undefined)
}

function judgeRound(context: RuleContext, again: readonly Round[]): Judgement {
  const { file, asOf } = context
  const ifSo = isResumed(file) && !closingDate(context).ruled ? '如按此终本，' : ''
  const evidence = [...exhibit('caseNumber', file.caseNumber), ...exhibit('basis.number', file.basis?.number)]
  const paid = again.map((c) => toFen(valueOf(c.file.amounts?.paid) ?? ''))
  const nothing = paid.every((p) => p !== undefined && p <= 0n)
  const days = again.flatMap((c) => c.on ?? []).sort()
  const months = limitOn('repeat-interval', asOf)?.value ?? 0
  const near = days.flatMap((d, i) => {
    const next = days[i + 1]
    return next !== undefined && next < endOfMonths(d, months) ? [`${inWords(d)}终本，${inWords(next)}再次终本`] : []
  })
  const numbers = again.flatMap((c) => valueOf(c.file.caseNumber) ?? []).join('、')
  if (nothing || near.length > 0) {
    return {
      approval: 'not-applicable', legality: 'clue', evidence,
      reason: `${ifSo}同一执行依据有${again.length}件恢复执行案件以终本结案（${numbers}）${nothing ? '，每次到位均为零' : ''}${near.length > 0 ? `，其中${near.join('；')}` : ''}；是否未开展必要的执行工作、程序空转，建议核实。`,
      counterEvidence: ['恢复执行是否因申请执行人提供了新的财产线索', '恢复期间是否采取了新的调查、处置措施', '到位金额是否计入其他案件', '是否依当事人申请多次恢复'],
      wouldPassIf: ['材料显示每次恢复后均有新的执行工作'],
    }
  }
  if (paid.some((p) => p === undefined) || days.length < again.length) {
    return unknown(`同一执行依据有${again.length}件恢复执行案件以终本结案（${numbers}），各次到位金额或者结案日期不全。`, { field: 'amounts.paid', material: '历次恢复执行案件的到位金额、结案日期' }, { evidence })
  }
  return { approval: 'not-applicable', legality: 'none', evidence, reason: `同一执行依据有${again.length}件恢复执行案件以终本结案（${numbers}），其中有到位金额，间隔不短。` }
}
