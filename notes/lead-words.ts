import { inWords } from '../casefile/dates.ts'
import { moneyInWords } from '../casefile/money.ts'
import type { LeadStage, LeadStep, Opinion, Reply } from './lead.ts'

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

/** What a step says beside its day and its words, a line each. */
export function told(step: LeadStep): string[] {
  switch (step.stage) {
    case 'checking': return [
      ...(step.askedOn === undefined ? [] : [`《说明案件执行情况通知书》${inWords(step.askedOn)}发出`]),
      ...(step.askServedOn === undefined ? [] : [`法院${inWords(step.askServedOn)}收到通知书`]),
      ...(step.explainedOn === undefined ? [] : [`法院${inWords(step.explainedOn)}答复`]),
    ]
    case 'raised': return [
      `${OPINION_NAMES[step.opinion]}${step.number === '' ? '（文号未填）' : ` ${step.number}`}`,
      ...(step.servedOn === undefined ? [] : [`法院${inWords(step.servedOn)}收到`]),
      ...(step.extended === undefined ? [] : [step.extended ? '经院长批准延长一个月' : '没有延长回复期限']),
    ]
    case 'replied': return [`${REPLY_NAMES[step.reply]}${step.number ? `，${step.number}` : ''}`]
    case 'resulted': {
      const parts = [step.resumed === true ? '已恢复执行' : '', step.paid === undefined ? '' : `到位 ${moneyInWords(step.paid)}`, step.transferred === true ? '已移送其他机关' : ''].filter((s) => s !== '')
      return parts.length === 0 ? [] : [parts.join('，')]
    }
    default: return []
  }
}
