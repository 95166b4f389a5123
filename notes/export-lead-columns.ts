import { toFen } from '../casefile/money.ts'
import { amount, lines, rowFields, titleOf, type Field } from './export-columns.ts'
import type { Cell, ExportOptions } from './export-rows.ts'
import { roundsOf } from './lead-steps.ts'
import { OPINION_NAMES, REPLY_NAMES, STAGE_NAMES, told } from './lead-words.ts'
import { stageOf, type Lead, type LeadStep } from './lead.ts'
import type { CaseRecord } from './schema.ts'

/** 线索: where each lead stands, with the days of its steps. Of several opinions or replies the last one has the columns; 经过 has all. */

export interface LeadItem { lead: Lead; record: CaseRecord | undefined }

export function leadFields(input: Pick<ExportOptions, 'ruleTitles' | 'termsOf'>): Field<LeadItem>[] {
  return [
    { head: '序号', type: 'number', width: 6, decimals: 0, help: '本表内的顺序', of: (_, i) => i + 1 },
    { head: '案号', type: 'text', width: 26, help: '线索所属的案件', of: ({ lead, record }) => record?.caseNumber ?? lead.caseId },
    { head: '执行法院', type: 'text', width: 22, help: '', of: ({ record }) => record?.court ?? null },
    { head: '线索', type: 'text', width: 30, help: '', of: ({ lead }) => lead.title },
    { head: '摘要', type: 'text', width: 40, help: '', of: ({ lead }) => lead.summary },
    { head: '涉及规则', type: 'text', width: 24, own: true, help: '', of: ({ lead, record }) => titleOf(lead.rule, record?.review.findings.find((f) => f.rule === lead.rule), input) },
    { head: '当前阶段', type: 'text', width: 14, own: true, help: '待核、核实中、提出监督意见、法院回复、结果、不予监督', of: ({ lead }) => STAGE_NAMES[stageOf(lead)] },
    { head: '发现日期', type: 'date', width: 12, help: '', of: ({ lead }) => last(lead, 'pending')?.on ?? null },
    { head: '开始核实', type: 'date', width: 12, help: '', of: ({ lead }) => last(lead, 'checking')?.on ?? null },
    { head: '要求说明', type: 'date', width: 12, help: '书面要求法院说明案件执行情况的日期', of: ({ lead }) => last(lead, 'checking')?.askedOn ?? null },
    { head: '收到通知书', type: 'date', width: 12, help: '法院收到《说明案件执行情况通知书》的日期，说明期限从这一天起算', of: ({ lead }) => last(lead, 'checking')?.askServedOn ?? null },
    { head: '说明期限', type: 'date', width: 12, help: '法院书面说明的最后一天；没有收到日期的为空', of: ({ lead }) => input.termsOf?.(lead).explain ?? null },
    { head: '法院说明', type: 'date', width: 12, help: '', of: ({ lead }) => last(lead, 'checking')?.explainedOn ?? null },
    { head: '监督意见', type: 'text', width: 14, own: true, help: '最后一次提出的监督意见的种类', of: ({ lead }) => of(last(lead, 'raised'), (s) => OPINION_NAMES[s.opinion]) },
    { head: '文号', type: 'text', width: 22, help: '监督意见的文号', of: ({ lead }) => last(lead, 'raised')?.number || null },
    { head: '提出日期', type: 'date', width: 12, help: '', of: ({ lead }) => last(lead, 'raised')?.on ?? null },
    { head: '送达日期', type: 'date', width: 12, help: '法院收到监督意见的日期', of: ({ lead }) => last(lead, 'raised')?.servedOn ?? null },
    { head: '延长', type: 'text', width: 8, own: true, help: '经院长批准延长回复期限一个月；不清楚的为空', of: ({ lead }) => of(last(lead, 'raised'), (s) => (s.extended === undefined ? '' : s.extended ? '是' : '否')) || null },
    { head: '回复期限', type: 'date', width: 12, help: '法院回复检察建议的最后一天；没有送达日期的、其他文书为空', of: ({ lead }) => input.termsOf?.(lead).reply ?? null },
    { head: '期限状态', type: 'text', width: 30, own: true, help: '导出当天的情况，只写最要紧的一项', of: ({ lead }) => input.termsOf?.(lead).words ?? null },
    { head: '法院回复', type: 'text', width: 12, own: true, help: '对最后一次监督意见的回复：采纳、部分采纳、不采纳；还没有回复的为空', of: ({ lead }) => of(answer(lead), (s) => REPLY_NAMES[s.reply]) },
    { head: '回复日期', type: 'date', width: 12, help: '', of: ({ lead }) => answer(lead)?.on ?? null },
    { head: '回复文号', type: 'text', width: 22, help: '', of: ({ lead }) => answer(lead)?.number || null },
    { head: '结果日期', type: 'date', width: 12, help: '', of: ({ lead }) => last(lead, 'resulted')?.on ?? null },
    { head: '恢复执行', type: 'text', width: 10, own: true, help: '', of: ({ lead }) => (results(lead).some((s) => s.resumed === true) ? '是' : null) },
    { head: '到位金额', type: 'number', width: 18, decimals: 2, help: '元，各次结果中到位金额的合计', of: ({ lead }) => paid(lead) },
    { head: '移送', type: 'text', width: 8, own: true, help: '移送其他机关处理', of: ({ lead }) => (results(lead).some((s) => s.transferred === true) || lead.steps.some((s) => s.stage === 'raised' && s.opinion === 'transfer') ? '是' : null) },
    { head: '经过', type: 'text', width: 50, help: '每一步的日期和说明', of: ({ lead }) => lines(lead.steps.map(stepWords)) },
    { head: '批注数', type: 'number', width: 8, decimals: 0, help: '线索所依据的批注条数', of: ({ lead }) => lead.noteIds.length },
    { head: '署名', type: 'text', width: 10, help: '最后修改线索的人；没有署名的为空', of: ({ lead }) => lead.by ?? null },
    { head: '创建时间', type: 'datetime', width: 20, help: '北京时间', of: ({ lead }) => lead.createdAt },
    { head: '修改时间', type: 'datetime', width: 20, help: '北京时间', of: ({ lead }) => lead.updatedAt },
    ...rowFields<LeadItem>(({ lead }) => lead),
  ]
}

type Of<S extends LeadStep['stage']> = Extract<LeadStep, { stage: S }>

function last<S extends LeadStep['stage']>(lead: Lead, stage: S): Of<S> | undefined {
  return lead.steps.findLast((s): s is Of<S> => s.stage === stage)
}
/** The answer to the last opinion: one that came before it answers another. */
function answer(lead: Lead): Of<'replied'> | undefined {
  const rounds = roundsOf(lead.steps)
  return rounds.length === 0 ? last(lead, 'replied') : rounds.at(-1)?.reply
}
function of<T>(step: T | undefined, words: (step: T) => string): string | null {
  return step === undefined ? null : words(step)
}
function results(lead: Lead): Of<'resulted'>[] {
  return lead.steps.filter((s) => s.stage === 'resulted')
}
function paid(lead: Lead): Cell {
  const sums = results(lead).flatMap((s) => (s.paid === undefined ? [] : [toFen(s.paid) ?? 0n]))
  if (sums.length === 0) return null
  const fen = sums.reduce((a, b) => a + b, 0n)
  return amount(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`)
}
/** 2026-05-01 提出监督意见（检察建议，某检建〔2026〕1号）：说明 */
function stepWords(s: LeadStep): string {
  const more = s.stage === 'raised' ? [OPINION_NAMES[s.opinion], s.number] : s.stage === 'replied' ? [REPLY_NAMES[s.reply], s.number ?? ''] : told(s)
  const brackets = more.filter((w) => w !== '').join('，')
  return `${s.on} ${STAGE_NAMES[s.stage]}${brackets === '' ? '' : `（${brackets}）`}${s.comment === '' ? '' : `：${s.comment}`}`
}
