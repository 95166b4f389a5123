import type { AssetKind } from '../../casefile/vocabulary.ts'
import { foundAt } from './asset-mentions.ts'
import { findAssetNouns } from './asset-nouns.ts'
import type { Found } from './found-assets.ts'
import type { Sentence } from './sentences.ts'
import { moneyIn, type Story } from './story.ts'

/** What a debtor offers of his own in a talk about paying: “我车子可以押给他”, “家里还有40吨苹果，可以做担保”. Whether it is taken is another matter: he has it. */
const MINE = /我|Ｂ|本人|公司|[家店厂库]里|名下/
const OFFERED = /押给|抵给|抵押给?|做担保|作担保|担保|抵债|抵账|顶账|折价|划给|扣给|(?:卖了|卖掉|变卖)(?:就|再|先)?(?:还|给)/
const NOT_HIS = /朋友|老婆|妻|丈夫|老公|父|母|爸|妈|儿子|女儿|别人|人家|租|亲戚|哥|弟|姐|妹|如果|要是|的话|没有|没得|已经(?:卖|押|抵)|早就|担保(?:公司|人)|我担保|保证人/
/** Common words, where no other word for a thing stands there. */
const COMMON: readonly (readonly [RegExp, AssetKind])[] = [
  [/车子?/, 'vehicle'], [/房子?|门面|铺子/, 'real-estate'], [/账户|账上|卡[里上]/, 'deposit'],
  [/(?:\d[\d.]{0,6}|[一二两三四五六七八九十百]{1,4})(?:多|来|余)?(?:吨|斤|公斤|箱|头|只|匹|件|方|棵|袋)[\u4e00-\u9fa5]{1,6}/, 'movable'], [/[这那]台[\u4e00-\u9fa5]{1,6}[机床炉]/, 'movable'],
]

export function offeredThings(story: Story, sentence: Sentence, already: readonly Found[]): Found[] {
  if (sentence.speaker !== 'debtor' || sentence.asks || !OFFERED.test(sentence.words)) return []
  const out: Found[] = []
  for (const [n, clause] of sentence.clauses.entries()) {
    const words = story.masked.slice(clause.start, clause.end)
    const next = sentence.clauses[n + 1], behind = next ? story.masked.slice(next.start, next.end) : ''
    /* “里面有12,460元，可以直接划给他” of an account named before it */
    const after = sentence.clauses.slice(n + 1, n + 3).map((c) => story.masked.slice(c.start, c.end)).find((w) => OFFERED.test(w)) ?? ''
    if (!MINE.test(words) || NOT_HIS.test(words) || !(OFFERED.test(words) || /^(?:都|也|就|先)?(?:可以|愿意|能|拿来|用来|里面|这)/.test(after)) || NOT_HIS.test(behind)) continue
    /* “冷库里还有40吨苹果”: where it is, is not what is offered */
    const noun = findAssetNouns(story.masked, [clause]).find((f) => !/^[里内]/.test(story.masked.slice(f.end, f.end + 1)))
    const word = noun === undefined ? COMMON.flatMap(([says, kind]) => { const m = says.exec(words); return m ? [{ kind, start: clause.start + m.index, end: clause.start + m.index + m[0].length }] : [] })[0] : undefined
    const thing = noun ?? word
    if (!thing || out.some((f) => f.kind === thing.kind) || already.some((f) => f.kind === thing.kind && f.sentence === sentence)) continue
    const sum = thing.kind === 'deposit' ? moneyIn(story, thing.end, next?.end ?? clause.end)[0] : undefined
    out.push(foundAt(story, sentence, clause, words, thing.start - clause.start, thing.kind, { start: thing.start, end: thing.end }, sum && { yuan: sum.yuan, at: { start: sum.start, end: sum.end } }))
  }
  return out
}
