import { distinct } from './owners.ts'
import type { Span } from './layout.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { debtorsIn } from './the-rest.ts'

/** Whose several things are that are told of again together, where each was told of as its owner's. */

/** “查封上述两辆轿车” */
const COUNTED = /(?:上述|前述|以上|该)(?:被执行人)?(?:名下)?(?:的)?([二两三四五六七八九])(?:辆|套|处|台|间|宗|艘|幢|栋|块|笔)([\u4e00-\u9fa5]{1,6})/
/** “…，并于7月2日扣划”: no word of what. */
const TAKEN_ALL = /^(?:并|后|后又|现|均|已|一并|全部|本院|依法|业)*(?:于[\d年月日]{3,11})?(?:均|已|一并|全部|分别|依法|予以)*(?:扣划|划拨|划扣|解除冻结)(?:至本院(?:账户)?|到账|完毕)?[。;]?$/
const FROZEN = /^(?:(?:并|已|另|同时|依法)*|[(（]?[一二三四五六七八九十\d]{1,2}[)）.、])(?:冻结|控制)/
const OWNS = /^(?:\([^)]{0,20}\))?(?:名下|所有|持有|拥有|的|在|有)/
/** Where the things were told of stands no further back. */
const SENTENCES_BACK = 8

/** The owners, or nothing where the words take no several things up again, or one person has them all. */
export function ownersOfThose(story: Story, sentence: Sentence, clause: Span, words: string): string[] {
  if (story.people.debtors.length < 2) return []
  const counted = COUNTED.exec(words)
  if (counted) return ownersAbove(story, sentence, '二三四五六七八九'.indexOf((counted[1] ?? '').replace('两', '二')) + 2, (counted[2] ?? '').slice(-1))
  return TAKEN_ALL.test(words) ? ownersFrozen(story, sentence, clause) : []
}

function ownersAbove(story: Story, sentence: Sentence, count: number, noun: string): string[] {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - SENTENCES_BACK); i--) {
    const s = story.sentences[i]
    if (!s || !s.words.includes(noun)) continue
    const owners = distinct(debtorsIn(story.people.mentions(s.start, s.end)).filter((m) => OWNS.test(story.text.slice(m.end, m.end + 24)) && /^[^,。;、]{0,80}/.exec(story.text.slice(m.end, s.end))?.[0].includes(noun)).map((m) => m.name))
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
