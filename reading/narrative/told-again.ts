import type { ToldAct } from './engine.ts'
import { DISPOSING, type Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** Things that were told of before and are taken up again: “商铺经两次拍卖流拍”, “上述土地、厂房经评估…”. What is done to them is done to their owner's. */

const LEAD = /^\n?(?:其中|上述|前述|以上|上列|该|其|(?:本院|我院)?(?:已|后|又|再)?(?:于?[\d年月日]{4,11})?(?:已)?(?:依法)?(?:将|对|查封|扣押|拍卖|变卖)(?:了)?(?:上述|前述|该)?)?(?:土地(?:使用权)?[、和及])?/
const TOLD_OF_IT = /^(?:\([^()]{0,20}\))?(?:等)?(?:[一二两三四五六七八九十\d]{1,3}[辆台套处间艘栋幢块宗头只])?(?:[,、]?(?:现|均|也|亦|全部))?(?:因|经|已|被|由|系|为|未|无法|不能|不宜|虽|两次|[一二两三]拍|先后|正在|目前|至今|建于|下落|去向|变价|变卖|拍卖|评估|于\d|\d{4}年|$)/
/** How many things and sentences back is looked: hostile text costs no more. */
const NEAR = 200
const SENTENCES = 8
/** “分选机两台”: so long may the word be before what is known of it. */
const WORD = 8
/** What is told of it without its name is told so near behind. */
const LATELY = 3

/** Those meant by things that a clause names without a word that they are there; none where it may be this or that one. */
export function namedAgain(story: Story, found: readonly Found[], named: readonly Found[], clause: Span, sentence: Sentence): Found[] {
  const first = named[0], last = named[named.length - 1]
  if (!first || !last) return []
  const lead = story.text.slice(clause.start, first.at.start)
  const more = lead.slice(LEAD.exec(lead)?.[0].length ?? 0)
  if (more.length > WORD || !TOLD_OF_IT.test(story.text.slice(last.at.end, Math.min(clause.end, last.at.end + 24)))) return []
  if (named.some((p, i) => i > 0 && !/^[、和及与]$/.test(story.text.slice(named[i - 1]?.at.end ?? 0, p.at.start)))) return []
  const before = found.slice(-NEAR).filter((f) => f.story === story && sentence.index - f.sentence.index <= SENTENCES && f.at.start < clause.start)
  const things = named.map((p, i) => candidates(story, i === 0 && more !== '' ? before.filter((f) => story.text.slice(Math.max(f.sentence.start, f.at.start - WORD), f.at.end + 2).includes(story.text.slice(p.at.start - more.length, p.at.end))) : before, p))
  if (things.length === 1) return things[0]?.length === 1 ? things[0] : []
  const owners = [...new Set((things[0] ?? []).map((f) => String(f.owner)))].filter((o) => things.every((list) => list.some((f) => String(f.owner) === o)))
  return owners.length === 1 ? things.flatMap((list) => list.filter((f) => String(f.owner) === owners[0])) : []
}

/** Of that kind; where there are several, the one told of by the same word. */
function candidates(story: Story, before: readonly Found[], p: Found): Found[] {
  const alike = before.filter((f) => f.kind === p.kind)
  if (alike.length < 2) return alike
  const word = story.text.slice(p.at.start, p.at.end)
  const same = alike.filter((f) => story.text.slice(f.at.start, Math.min(f.sentence.end, f.at.end + 2)).includes(word))
  return same.length > 0 ? same : alike
}

const NAMED = /^\n?(?:上述|该|其)?([\u4e00-\u9fa5]{2,6}?)(?=经|已|因|均|两次|[一二]拍|流拍|无人|变卖|拍卖|评估|由)/
/** “破碎机、装载机各一台”: so far around what is known of a list may the word stand. */
const IN_LIST = 12

/** “破碎机经两次拍卖”: no word for a kind of thing, but that of one told of before. */
export function byItsWord(story: Story, found: readonly Found[], clause: Span, sentence: Sentence): Found[] {
  const word = NAMED.exec(story.masked.slice(clause.start, Math.min(clause.end, clause.start + 24)))?.[1]
  if (word === undefined) return []
  const same = found.slice(-NEAR).filter((f) => f.story === story && f.sentence !== sentence && sentence.index - f.sentence.index <= SENTENCES && story.text.slice(Math.max(f.sentence.start, f.at.start - IN_LIST), f.at.end).includes(word))
  return same.length === 1 ? same : []
}

/** What was taken up again a moment ago, where nothing was named since. */
export interface Lately { things: readonly Found[]; sentence: Sentence }

export function stillOf(lately: Lately | undefined, found: readonly Found[], sentence: Sentence): Found[] {
  const last = found[found.length - 1]
  if (!lately || lately.sentence.item !== sentence.item || sentence.index - lately.sentence.index > LATELY) return []
  return last && last.sentence.index > lately.sentence.index ? [] : [...lately.things]
}

/** The act is the owner's of the thing, where only who was named last before spoke for somebody else. */
export function ofItsOwner(story: Story, act: ToldAct, f: Found): void {
  if (typeof f.owner !== 'string' || story.people.debtors.length < 2 || act.who.at || !DISPOSING.has(act.kind)) return
  if ((act.who.names?.length ?? 0) <= 1) act.who = { names: [f.owner] }
}
