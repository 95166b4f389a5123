import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { salesOf, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, attemptEvidence } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, firstDayOf, lawDay } from '../event-days.ts'
import { exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 参考价的有效期不超过一年；在有效期内发布第一次拍卖公告、拍卖时未超过有效期六个月的，不必重新确定：参考价规定第27条 [V]
 * （2018-09-01 起施行，核对于 2026-11-21）。有效期是权利存续的期间，不因休假日顺延。
 */

const NONE = notApplicable('没有读到以参考价进行的拍卖，本条不涉及。')
const COUNTER = ['参考价是否已重新确定', '参考价的有效期是否另有记载', '公告日、开拍日是否记载准确']

export const refpriceValid: Rule = {
  id: 'refprice-valid',
  title: '参考价有效期',
  help: '第一次拍卖公告应当在参考价有效期内发布，拍卖时不得超过有效期六个月。',
  group: 'D', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['第一次拍卖公告不晚于参考价有效期届满日，且各次开拍不晚于届满后六个月的，通过。', '晚于的，按程序瑕疵提示；有效期未载明的，最长按参考价确定后一年计，仍在一年以内的待核实。'],
  exceptions: ['变卖不按本条判断。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['price-27'],
  judge(context) {
    const { sales } = salesOf(context.file)
    if (sales.length === 0 || !limitOn('reference-validity', lawDay(context))) return NONE
    const parts = sales.map((s) => judgeSale(context, s)).filter((p) => p !== undefined)
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

function judgeSale(context: RuleContext, s: Sale): Judgement | undefined {
  const { file } = context
  const attempts = s.attempts.filter((a) => a.round !== 'sale' && (a.announced ?? a.held))
  const first = attempts[0]
  const sets = actsOf(s, 'reference-price-set')
  const set = sets.at(-1)
  if (!first || (!set && s.asset?.referencePrice === undefined && s.asset?.referenceUntil === undefined)) return undefined
  const field = s.asset ? `assets.${assetPlace(file, s.asset)}` : ''
  const evidence = [...(set ? actEvidence(file, set) : []), ...exhibit(`${field}.referencePrice`, s.asset?.referencePrice), ...exhibit(`${field}.referenceUntil`, s.asset?.referenceUntil), ...attemptEvidence(file, ...attempts)]
  const fixed = dayOf(set)
  const longest = fixed === undefined ? undefined : endOfMonths(fixed, limitOn('reference-validity', fixed)?.value ?? 0)
  if (fixed !== undefined && !limitOn('reference-validity', fixed)) return notApplicable(`${s.name}的参考价于${inWords(fixed)}确定，当时没有有效期的规定。`, evidence)
  if (sets.length > 1) return unknown(`${s.name}的参考价确定过${sets.length}次，各次拍卖所用的参考价未载明。`, { field: 'events.reference-price-set', material: '各次拍卖公告所用的参考价及其有效期' }, { evidence })
  const told = valueOf(s.asset?.referenceUntil) ?? valueOf(set?.until)
  const until = told ?? longest
  const published = dayOf(first.announced)
  if (until === undefined || published === undefined) {
    return unknown(`${s.name}的${until === undefined ? '参考价有效期' : '第一次拍卖公告日'}未见，不能判断拍卖时参考价是否有效。`, until === undefined ? MATERIAL : { field: 'events.auction-announced', material: '第一次拍卖公告（载明发布日）' }, { evidence })
  }
  const months = limitOn('reference-auction', until)?.value
  const end = months === undefined ? until : endOfMonths(until, months)
  const opened = attempts.map((a) => firstDayOf(a.held)).filter((d) => d !== undefined).sort().at(-1)
  const words = `${s.name}的参考价有效期至${inWords(until)}${told === undefined ? '（按最长一年计）' : ''}`
  if (published > until && first.round !== '2' && first.round !== '3') return expired(`${words}，第一次拍卖公告在${inWords(published)}`, evidence)
  if (opened !== undefined && opened > end) return expired(`${words}，${inWords(opened)}开拍时已超过有效期六个月`, evidence)
  if (told === undefined || opened === undefined) return unknown(`${words}；${told === undefined ? '所定的有效期' : '开拍日'}未见，不能判断拍卖时参考价是否有效。`, told === undefined ? MATERIAL : { field: 'events.auction-held', material: '拍卖公告（载明开拍日）' }, { evidence })
  return published > until ? unknown(`${words}；第一次拍卖公告未见。`, { field: 'events.auction-announced', material: '第一次拍卖公告' }, { evidence }) : pass(`${words}，${inWords(published)}公告、${inWords(opened)}开拍，参考价有效。`, evidence)
}

const MATERIAL = { field: 'events.reference-price-set', material: '评估报告、询价结果或者议价笔录（载明有效期）' }


function expired(told: string, evidence: Judgement['evidence']): Judgement {
  return { approval: 'warn', legality: 'procedural-defect', ...(evidence ? { evidence } : {}), counterEvidence: COUNTER, wouldPassIf: ['补入重新确定参考价的材料'], reason: `${told}，参考价可能已失效，建议核实是否重新确定。` }
}
