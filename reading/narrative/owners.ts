import type { Span } from './layout.ts'
import type { Mention } from './people.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** Whose a thing is, where several names stand before “名下”. */

/** What stands behind a name that tells whose a thing is. */
export const OWNER_NEXT = /^(?:\([^)]{0,20}\))?(?:(?:与|和|同)(?:其|案外人)[^,。;、]{0,6}共[有同]|名下|所有|持有|拥有|的(?=[^,。]{0,12}(?:账户|帐户|存款|房|车|股权|财产|工资))|在(?=[^,。]{2,30}(?:账户|帐户|存款|股权|股份|工资|保证金|工程款)))/

/** “甲、乙名下共有”: all of the list. */
export function ownersUpTo(story: Story, mentions: readonly Mention[], owner: Mention): string[] {
  const names = [owner.name]
  let from = owner.start
  for (let i = mentions.indexOf(owner) - 1; i >= 0; i--) {
    const m = mentions[i]
    if (!m || !/^(?:[、和与及]|以及|被执行人){1,3}$/.test(story.text.slice(m.end, from))) break
    names.unshift(m.name)
    from = m.start
  }
  return distinct(names)
}

/** “共扣划19,066元，其中甲1,066元、乙18,000元”: those of the list behind the clause. */
export function amongThem(story: Story, sentence: Sentence, clause: Span): string[] {
  if (!sentence.words.includes('其中')) return []
  const index = sentence.clauses.findIndex((c) => clause.start >= c.start && clause.start < c.end) + 1
  const names: string[] = []
  for (let i = index; i < sentence.clauses.length && i < index + LISTED_MAX; i++) {
    const next = sentence.clauses[i]
    const words = next ? story.text.slice(next.start, next.end) : ''
    const there = next ? story.people.mentions(next.start, next.end).filter((m) => m.side === 'debtor' && !m.spokesman) : []
    if (!next || there.length === 0 || (i === index ? !words.startsWith('其中') : there[0]?.start !== next.start) || !there.every((m) => HIS_SUM.test(story.text.slice(m.end, m.end + 14)))) break
    names.push(...there.map((m) => m.name))
  }
  return distinct(names)
}
const HIS_SUM = /^(?:名下)?的?[\u4e00-\u9fa5]{0,8}\d/
const LISTED_MAX = 20

export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
