import { distinct, OWNER_NEXT } from './owners.ts'
import type { Span } from './layout.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { debtorsIn } from './the-rest.ts'

/** Whose several things are that are told of again together, where each was told of as its owner's. */

/** “查封上述两辆轿车” */
const COUNTED = /(?:上述|前述|以上|该)(?:被执行人)?(?:名下)?(?:的)?([二两三四五六七八九])(?:辆|套|处|台|间|宗|艘|幢|栋|块|笔)[\u4e00-\u9fa5]{0,4}?(车|房|宅|铺|土地|存款|账户|股权|设备)/
/** A house is told of by many names. */
const ALIKE: ReadonlyMap<string, string> = new Map([['房', '[房宅铺]'], ['宅', '[房宅铺]'], ['铺', '[房宅铺]']])
/** “…，并于7月2日扣划”: no word of what. */
const TAKEN_ALL = /^(?:并|后|后又|现|均|已|一并|全部|本院|依法|业)*(?:于[\d年月日]{3,11})?(?:均|已|一并|全部|分别|依法|予以)*(?:扣划|划拨|划扣|解除冻结)(?:至本院(?:账户)?|到账|完毕)?[。;]?$/
const FROZEN = /^(?:本院)?(?:于?[\d年月日]{3,11})?(?:(?:并|已|另|同时|依法)*|[(（]?[一二三四五六七八九十\d]{1,2}[)）.、])(?:冻结|控制)/
const OWNS = /^(?:\([^)]{0,20}\))?(?:名下|所有|持有|拥有|的|在|有|银行|账户|帐户|存款|支付宝|微信)/
/** Where the things were told of stands no further back. */
const SENTENCES_BACK = 8

/** The owners, or nothing where the words take no several things up again, or one person has them all. */
export function ownersOfThose(story: Story, sentence: Sentence, clause: Span, words: string): string[] {
  if (story.people.debtors.length < 2) return []
  const each = ALL_OF_THESE.test(words) ? ownersBefore(story, sentence, clause.start, /冻结|扣划|划拨/.test(words)) : []
  if (each.length > 1) return each
  /* “上述两辆车本院已查封”: what was done begins with who did it */
  const before = sentence.clauses[clauseIndex(sentence, clause.start) - 1]
  const counted = COUNTED.exec(before && before.end >= clause.start - 1 && /^(?:本院|我院)/.test(words) ? story.text.slice(before.start, clause.end) : words)
  if (counted) return ownersAbove(story, sentence, '二三四五六七八九'.indexOf((counted[1] ?? '').replace('两', '二')) + 2, new RegExp(ALIKE.get(counted[2] ?? '') ?? (counted[2] ?? '')))
  return TAKEN_ALL.test(words) ? ownersFrozen(story, sentence, clause) : []
}

function ownersAbove(story: Story, sentence: Sentence, count: number, noun: RegExp): string[] {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - SENTENCES_BACK); i--) {
    const s = story.sentences[i]
    if (!s || !noun.test(s.words)) continue
    const owners = distinct(debtorsIn(story.people.mentions(s.start, s.end)).filter((m) => OWNS.test(story.text.slice(m.end, m.end + 24)) && noun.test(/^[^,。;、]{0,80}/.exec(story.text.slice(m.end, s.end))?.[0] ?? '')).map((m) => m.name))
    if (owners.length > 1) return owners.length <= count ? owners : []
    if (owners.length === 1) return []
  }
  return []
}

/** Those of the clauses right before, each of which froze what somebody has. */
function ownersFrozen(story: Story, sentence: Sentence, clause: Span): string[] {
  const names: string[] = []
  for (let i = clauseIndex(sentence, clause.start) - 1; i >= 0; i--) {
    const c = sentence.clauses[i]
    if (!c || !FROZEN.test(story.masked.slice(c.start, c.end).trimStart())) break
    names.unshift(...debtorsIn(story.people.mentions(c.start, c.end)).filter((m) => OWNS.test(story.text.slice(m.end, m.end + 24))).map((m) => m.name))
  }
  const all = distinct(names)
  return all.length > 1 ? all : []
}

/** “甲名下轿车、乙名下货车，均已查封”: said of what each of them has. */
const ALL_OF_THESE = /^(?:现|以上|上述|该[^,。;]{0,4})?(?:(?:均|都)(?=已|为|系|被|由本院|予以|经)|(?:已|均)?分别(?:已|予以|依法))/

function ownersBefore(story: Story, sentence: Sentence, until: number, frozen: boolean): string[] {
  return distinct(debtorsIn(story.people.mentions(sentence.start, until)).filter((m) => OWNER_NEXT.test(story.text.slice(m.end, m.end + 30)) && (!frozen || MONEYED.test(story.text.slice(m.end, m.end + 60)))).map((m) => m.name))
}
/** What is frozen, not sealed. */
const MONEYED = /^[^,。;、]{0,50}?(?:账户|帐户|存款|余额|支付宝|微信|股[权份]|保[险单]|理财|基金|证券)/
