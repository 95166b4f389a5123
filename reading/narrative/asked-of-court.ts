import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/**
 * What a party asks or wishes in a talk, and the court answers with its day and without naming it again: “希望把他列进失信名单。” “10月9日已经列入了。”;
 * “查控查了没有？” “6月12日、9月4日查过两次。”
 */
const TOPICS: readonly { kind: EventKind; asked: RegExp; done: string }[] = [
  { kind: 'dishonest-listed', asked: /失信|黑名单/, done: '列入|列进|纳入|上|进|列|做|办' },
  { kind: 'consumption-restricted', asked: /限高|限制(?:高)?消费|(?:坐|乘)(?:高铁|飞机)/, done: '限制|限|做|作|下|发|办|采取' },
  { kind: 'onsite-visit', asked: /去(?:过)?(?:他|她|Ｂ{1,80})?[^,。?;]{0,6}(?:家|厂|店|公司|老家|住处|村)|上门|现场(?:看|调查)/, done: '去|到|看|走访|调查' },
  { kind: 'network-query', asked: /查控|网络查询|(?:网上|系统[里上]?)[^,。?;]{0,4}查/, done: '查|发起|做' },
  { kind: 'notice-issued', asked: /执行通知书?/, done: '发|寄|邮寄' },
  { kind: 'report-order-issued', asked: /报告财产令|财产报告令/, done: '发|寄|邮寄' },
]
/** Not yet, or not at all. */
const OPEN = /没有?|未|不(?!动产)|准备|打算|下周|下个?月|将|如果|等|正在|拟|要(?:是|再)|可以|会/
const DONE = new Map(TOPICS.map((t) => [t.kind, new RegExp(`^(?:(?:我们|本院|法院|上午|下午|就|已经?|都|也|才|先后|给(?:他|她|你|其)|对(?:他|她|其)|在[^,。;]{1,10}|[、和]|又|分别)){0,4}(?:${t.done})(?:进去|出去)?(?:了|的|过|去的?|下去)`)]))

/** The acts that the court's answer tells, besides those that its own words tell. */
export function askedOfCourt(story: Story, sentence: Sentence, here: readonly ToldAct[]): ToldAct[] {
  const before = story.sentences[sentence.index - 1]
  if (!story.talk || sentence.asks || before === undefined || before.speaker === 'court' || before.speaker === undefined) return []
  const days = datesIn(story, sentence.start, sentence.end).filter((d) => d.role === 'day' && d.precision === 'day')
  if (days.length === 0) return []
  const out: ToldAct[] = []
  for (const topic of TOPICS) {
    if (!topic.asked.test(before.words) || here.some((a) => a.kind === topic.kind)) continue
    for (const clause of sentence.clauses) {
      const own = days.filter((d) => d.start >= clause.start && d.end <= clause.end)
      const last = own[own.length - 1]
      const done = last === undefined ? null : DONE.get(topic.kind)?.exec(story.masked.slice(last.end, clause.end)) ?? null
      if (!last || !done || OPEN.test(story.masked.slice(clause.start, last.end + done[0].length))) continue
      const named = [...new Set([...story.people.mentions(before.start, before.end), ...story.people.mentions(sentence.start, sentence.end)].filter((m) => m.side === 'debtor').map((m) => m.name))]
      const who: ToldAct['who'] = named.length === 1 && story.people.debtors.length > 1 ? { names: named, at: clause } : {}
      const trigger = { start: last.end, end: last.end + done[0].length }
      for (const date of own) out.push({ kind: topic.kind, clause, trigger, sentence, date, who })
      break
    }
  }
  return out
}
