import type { LeadStage, Opinion, Reply } from './lead.ts'

/** Words of leads, for views and exports; free of zod. */

export const STAGE_NAMES: Record<LeadStage, string> = { pending: '待核', checking: '核实中', raised: '提出监督意见', replied: '法院回复', resulted: '结果', dropped: '不予监督' }
export const OPINION_NAMES: Record<Opinion, string> = { suggestion: '检察建议', 'retrial-suggestion': '再审检察建议', 'correction-notice': '纠正意见', transfer: '移送线索', other: '其他' }
export const REPLY_NAMES: Record<Reply, string> = { accepted: '采纳', partly: '部分采纳', rejected: '不采纳' }

export const STAGES: readonly LeadStage[] = ['pending', 'checking', 'raised', 'replied', 'resulted', 'dropped']
export const OPINION_KEYS: readonly Opinion[] = ['suggestion', 'correction-notice', 'retrial-suggestion', 'transfer', 'other']
export const REPLY_KEYS: readonly Reply[] = ['accepted', 'partly', 'rejected']

/** Under this a lead stands among what a transfer can hand over. */
export function leadKey(id: string): string {
  return `lead:${id}`
}
