import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import { toFen } from '../../casefile/money.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { exhibit } from '../facts.ts'
import { named, notApplicable, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { sameClaim } from '../same-claim.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 同一被执行人短期内被集中提起借贷诉讼、申请执行，标的整数，是虚假诉讼的一种迹象：虚假诉讼指导意见第2条 [V]（摘录）、民事诉讼法第115、116条 [V]
 * （2026-11-21 核）。件数、日数、“整数”（此处取整万元）是目录的管理阈值。起诉立案日与执行立案日分别比对，不混在一起。
 * 单独不能定性，只作线索；只有姓名相同的自然人、案由未载明的，待核实。
 */

const COUNTER = ['各债权是否有真实的借款交付（流水）', '是否同一债权人分笔起诉的真实债务', '是否经营困难引起的集中起诉', '是否同名的另一人', '债权人之间、与被执行人之间有无亲属或者关联关系']
const LENDING = /借贷|借款|借条|欠条/

export const fakeBatchFiling: Rule = {
  id: 'fake-batch-filing',
  title: '同日、同时立案的借贷债权',
  help: '同一被执行人短期内有多件借贷案件集中立案的，作为虚假诉讼线索核实。',
  group: 'I', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '同一被执行人三十日内有三件以上借贷案件立案，或者两件同日立案且标的均为整数的，作线索（特征加二分，单独不定性）。',
    '只有姓名相同或者案由未载明才凑足件数的，待核实。',
    '没有他案数据的，不作比对。',
  ],
  exceptions: ['本案不是借贷的，不适用。', '本案自己在库中的，不重复计算。', '同一执行依据的首次执行、恢复执行案件，只算一件。'],
  debatable: ['“标的整数”没有定义：有的以没有角分为整数，此处以整万元为整数，可以调整。', '立案日有的看起诉立案，有的看执行立案；此处分别比对，任一相符即提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['batch-window', 'batch-count', 'batch-same-day', 'round-claim'],
  sources: ['fake-suit-2', 'cpl-116'],
  judge(context) {
    const { file, library } = context
    const cause = valueOf(file.cause)
    if (cause !== undefined && !LENDING.test(cause)) return NOT_LENDING
    if (!library) return NO_LIBRARY
    const others = library.ofSameDebtor(file).filter((o) => !sameClaim(o.file, file))
    if (others.length === 0) return ALONE
    const units = new Set(file.debtors.filter((d) => valueOf(d.kind) === 'organization').map((d) => valueOf(d.name)))
    const cases = others.filter((o) => LENDING.test(valueOf(o.file.cause) ?? '借款')).map((o) => ({ file: o.file, sure: (o.sure || units.has(o.name)) && valueOf(o.file.cause) !== undefined }))
    const evidence = [...exhibit('cause', file.cause), ...exhibit('filedOn', file.filedOn), ...exhibit('basis.filedOn', file.basis?.filedOn)]
    const sure = cause === undefined ? undefined : flock(context, cases.filter((c) => c.sure).map((c) => c.file))
    if (sure) return clue(sure, evidence)
    const may = flock(context, cases.map((c) => c.file))
    if (may) return unknown(`${may}；被执行人是否同一人、案由是否借贷未能全部确定，待核实。`, { field: 'cause', material: '各案的案由和被执行人证件号码' }, { evidence })
    return { approval: 'pass', legality: 'none', evidence, reason: `手头同一被执行人的其他案件${others.length}件，没有集中立案的借贷债权。` }
  },
}
const NOT_LENDING = notApplicable('本案不是借贷纠纷，不适用。')
const NO_LIBRARY = notApplicable('没有他案数据，未作集中立案的比对。')
const ALONE = notApplicable('手头的案件中没有同一被执行人的其他案件。')

function clue(told: string, evidence: Evidence[]): Judgement {
  return {
    approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['查明各债权真实、有交付凭证'],
    reason: `${told}；具有集中立案的特征（加二分），单独不能定性，建议结合其他特征调查核实。`,
  }
}

/** Told what flocks together with this case, by the suits' filing or by the filing for enforcement; undefined where nothing does. */
function flock(context: RuleContext, others: readonly CaseFile[]): string | undefined {
  return crowd(context, others, (f) => valueOf(f.basis?.filedOn), '起诉立案') ?? crowd(context, others, (f) => valueOf(f.filedOn), '执行立案')
}

function crowd({ file, settings, asOf }: RuleContext, others: readonly CaseFile[], dayOf: (f: CaseFile) => CivilDate | undefined, word: string): string | undefined {
  const own = dayOf(file)
  if (own === undefined) return undefined
  const limit = (id: 'batch-window' | 'batch-count' | 'batch-same-day' | 'round-claim') => limitFor(settings, id, asOf) ?? 0
  const reach = limit('batch-window')
  const all = [file, ...others].flatMap((f) => { const on = dayOf(f); return on === undefined || on < addDays(own, -reach) || on > addDays(own, reach) ? [] : [{ f, on }] }).sort((a, b) => (a.on < b.on ? -1 : 1))
  for (const { on } of all) {
    const end = addDays(on, reach)
    const near = all.filter((x) => x.on >= on && x.on <= end)
    if (on <= own && near.length >= limit('batch-count')) return `${inWords(on)}起${reach}日内，同一被执行人有${near.length}件借贷案件${word}（${numbers(near.map((x) => x.f))}）`
  }
  const round = limit('round-claim')
  const same = all.filter((x) => x.on === own && isRound(x.f, round))
  if (isRound(file, round) && same.length >= limit('batch-same-day')) return `${inWords(own)}同日有${same.length}件标的为整数的借贷案件${word}（${numbers(same.map((x) => x.f))}）`
  return undefined
}

function isRound(f: CaseFile, unit: number): boolean {
  const due = toFen(valueOf(f.amounts?.due) ?? ''), step = toFen(String(unit))
  return due !== undefined && step !== undefined && step > 0n && due > 0n && due % step === 0n
}

function numbers(files: readonly CaseFile[]): string {
  return named(files.map((f) => valueOf(f.caseNumber) ?? '案号未载明'), '件')
}
