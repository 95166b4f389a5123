import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { done, exhibit, namesOf, wordsOf } from '../facts.ts'
import { combine } from '../combine.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { listingsOf, type Listing } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 失信决定书由院长签发，写明纳入理由，有期限的写明期限，送达当事人：失信规定第5条 [V]；第1条第（二）至（六）项的期限二年，可延长一至三年，
 * 第（一）项没有固定期限：第2条 [V]（2026-11-21 核）。都是形式问题，只作瑕疵提示。
 */

export const dishonestForm: Rule = {
  id: 'dishonest-form',
  title: '失信决定书的形式',
  help: '失信决定书应当由院长签发，写明纳入依据，有期限的写明期限。',
  group: 'E', priority: 'P2', severity: 'flaw', side: 'both',
  logic: [
    '依第（一）项纳入而写有固定期限、依第（二）至（六）项纳入而期限少于二年或者超过五年、签发人不是院长的，作瑕疵提示。',
    '依哪一项纳入未载明的，待核实；签发人、送达情况未载明的，列明待核对。',
  ],
  exceptions: ['没有纳入失信的，不适用。'],
  debatable: ['副院长签发是否有效有不同意见；条文写院长签发，此处对副院长签发不作瑕疵，只列明核对。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-5', 'dishonest-2'],
  judge(context) {
    if (done(context.file, 'dishonest-listed').length === 0) return NONE
    return combine(listingsOf(context.file, []).map((l) => judgeListing(context, l)))
  },
}
const NONE = notApplicable('没有纳入失信名单的记载。')
const BEFORE = notApplicable('纳入时失信规定尚未修正，本条不作判断。')

function judgeListing({ file, asOf }: RuleContext, listing: Listing): Judgement {
  const { e } = listing
  const on = valueOf(e.on)
  const least = limitOn('dishonest-term', on ?? asOf), most = limitOn('dishonest-term-most', on ?? asOf)
  if (!least || !most) return BEFORE
  const i = placeOf(file, e)
  const clause = valueOf(e.clause), term = valueOf(e.term), by = valueOf(e.approvedBy)
  const evidence = [...listing.evidence, ...exhibit(`events.${i}.approvedBy`, e.approvedBy)]
  const what = `${on === undefined ? '' : inWords(on)}${namesOf(e.party).join('、') || '被执行人'}的失信决定`
  const faults = [
    ...(clause === 1 && term !== undefined ? [`依第（一）项纳入而写有期限${term}个月`] : []),
    ...(clause !== 1 && term !== undefined && (term < least.value || term > most.value) ? [`期限${term}个月，不在${least.value}个月至${most.value}个月之间`] : []),
    ...(clause !== undefined && clause !== 1 && NO_TERM.test(wordsOf(e)) ? ['依有期限的情形纳入而没有写明期限'] : []),
    ...(by !== undefined && !/院长/.test(by) ? [`由${by}签发，不是院长`] : []),
    ...(NO_REASON.test(wordsOf(e)) ? ['没有写明纳入理由'] : []),
  ]
  const wouldPassIf = ['失信决定书由院长签发，依据和期限符合规定']
  if (faults.length > 0) return { approval: 'warn', legality: 'notice', evidence, lawOn: on, wouldPassIf, reason: `${what}${faults.join('；')}，请核对决定书。` }
  if (clause === undefined) return unknown(`${what}依哪一项纳入、有无期限未载明，待核实。`, { field: `events.${i}.clause`, material: '失信决定书' }, { evidence, lawOn: on, wouldPassIf })
  const open = [...(by === undefined || /副院长/.test(by) ? ['签发人'] : []), ...(clause !== 1 && term === undefined ? ['期限'] : []), '送达']
  return { ...pass(`${what}未见形式问题；${open.join('、')}请对照决定书核对。`, evidence), lawOn: on }
}
const NO_TERM = /(?:未|没有)(?:写明|载明|注明)[^，。；]{0,6}期限/
const NO_REASON = /(?:未|没有)(?:写明|载明|注明)[^，。；]{0,6}(?:理由|依据)/
