import type { AssetKind } from '../../casefile/vocabulary.ts'
import { CONTROL, DISPOSING, settle, type Found } from './found-assets.ts'
import type { Story } from './story.ts'

/** What is said to have been left undone with a thing told of before: “上述公积金未冻结、未提取。”, “保险未到期，暂不处置”, “股权控制情况：未冻结。” */

const KINDS: readonly (readonly [RegExp, AssetKind])[] = [
  [/公积金/, 'provident-fund'], [/保险|保单/, 'insurance'], [/股[权份]/, 'equity'], [/理财/, 'wealth-product'], [/股票|证券|基金/, 'securities'],
  [/房[屋产]|住房|商铺|厂房|不动产/, 'real-estate'], [/土地|林权/, 'land'], [/车辆|汽车|轿车|货车|客车/, 'vehicle'], [/存款|账户/, 'deposit'],
]
const NOUN = '住房公积金|公积金|人寿保险|年金保险|保险|保单|股权|股份|理财产品|理财|股票|证券|基金|房屋|房产|住房|商铺|厂房|不动产|土地使用权|土地|林权|车辆|汽车|轿车|货车|客车|存款|账户'
const ANY_NOUN = new RegExp(NOUN)
const NOT = '(?:未|没有|尚未|暂未|从未|迄未|暂不|不予)'
const DONE = '(?:予|作|进行|采取|办理|实际|再|能|启动)*(?:冻结|查封|扣押|控制|处置|处分|扣划|划拨|提取|变现|变价|评估|拍卖|强制执行)'
/** The thing is what is spoken of: nothing but 上述 or whose it is stands before it. */
const SAYS = new RegExp(`^\\n?(?:上述|前述|以上|该|此)?(?:被执行人)?Ｂ{0,80}(?:名下)?的?(?:上述|该)?(?:${NOUN})(?:账户|余额|份额)?(?:(?:控制|查封|冻结|处置)?情况)?:?(?:(?:现|均|都|至今|一直|仍|目前|本院)*)(${NOT}${DONE})(?!完毕|成交|部分|的|前|之前|结束|到|成功|措施以?外)`)
/** “保险未到期，属养老保障，暂不处置”: said of what the sentence began with. */
const BEGINS = new RegExp(`^\\n?(?:上述|前述|以上|该|此)?(?:${NOUN})(?=未到期|未满|属|系|为|是|无|价值|因|不)`)
const AFTERWARDS = new RegExp(`[,;](?:故|因此|所以|目前|现|本院|合议庭认为|均|都|全部)*(${NOT}${DONE})(?:[。;,]|$)`)
/** Another court's, or told as of another case. */
const NOT_OURS = /(?:其他|另案|首封|轮候|他)(?:案件?|法院)|案外人|如|若|是否|能否/
/** How many things back is looked: hostile text costs no more. */
const NEAR = 200
const ALL = /均|都|全部|以上|上述/

export function leftUndone(story: Story, found: Found[]): void {
  for (const sentence of story.sentences) {
    if (sentence.speaker !== undefined && sentence.speaker !== 'court') continue
    if (sentence.asks || sentence.terms || sentence.earlier) continue
    const words = sentence.words
    if (!/[未不没]/.test(words) || NOT_OURS.test(words)) continue
    const m = SAYS.exec(words)
    const later = m || !BEGINS.test(words) ? null : AFTERWARDS.exec(words)
    const said = m?.[1] ?? later?.[1]
    if (said === undefined) continue
    const kind = KINDS.find(([re]) => re.test(ANY_NOUN.exec(words)?.[0] ?? ''))?.[1]
    if (kind === undefined) continue
    const from = (m ?? later)?.index ?? 0
    const at = words.indexOf(said, from)
    const place = { start: sentence.start + at, end: sentence.start + at + said.length }
    for (const f of meant(story, found, kind, words, sentence)) {
      if (f.state || f.acts.some((a) => (CONTROL.has(a.kind) && /冻结|查封|扣押|控制/.test(said)) || DISPOSING.has(a.kind))) continue
      f.state = { disposal: 'none', at: place }
      const reason = later ? words.slice(0, later.index).replace(/^\n/, '') : ''
      if (later && reason.length >= 4) f.reasons.push({ start: sentence.start + words.indexOf(reason), end: sentence.start + words.indexOf(reason) + reason.length })
    }
  }
}

/** The things of that kind told of before; where there is none here, one that another paper or the list beside it tells of. */
function meant(story: Story, found: Found[], kind: AssetKind, words: string, sentence: Story['sentences'][number]): Found[] {
  const alike = found.slice(-NEAR).filter((f) => f.kind === kind && f.story === story)
  if (alike.length > 1) return ALL.test(words) ? alike : []
  if (alike.length === 1) return alike
  const noun = ANY_NOUN.exec(words)
  if (!noun) return []
  const at = { start: sentence.start + noun.index, end: sentence.start + noun.index + noun[0].length }
  return [settle(found, { story, kind, at, sentence, owner: undefined, ownerAt: undefined, value: undefined, identity: undefined, definite: true, acts: [], reasons: [], away: undefined })]
}
