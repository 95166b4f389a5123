import { isForeign } from './sentences.ts'
import type { Story } from './story.ts'

/** Does the court itself say that nothing, or nothing else, was found? Then the property told of is all of it. */
const FOUND_NOTHING = /(?:未(?:能)?(?:发现|查到|查找到|查得)|查无|没有|(?:均|暂|现|也|亦)?无)[^,。;]{0,24}?(?:可供执行的?(?:其他|其它)?财产|财产可供执行|其[他它]财产(?:可供执行|线索)?)/
/** Words that make it the applicant's ignorance, a condition or one person's lot. */
const NOT_THAT = /线索|提供|申请执行人(?!可供)|如|是否|若|应当|可以|主张|认为被执行人有|在本院辖区|暂未反馈|等待/

export function nothingElse(story: Story): boolean {
  return story.sentences.some((sentence) => {
    if (!sentence.words.includes('财产') || sentence.asks || sentence.terms || sentence.earlier || (sentence.speaker !== undefined && sentence.speaker !== 'court')) return false
    const debtors = story.people.debtors
    return sentence.clauses.some((clause) => {
      if (clause.start >= sentence.until || isForeign(sentence, clause.start)) return false
      const words = story.masked.slice(clause.start, clause.end)
      if (!FOUND_NOTHING.test(words) || NOT_THAT.test(words)) return false
      const named = story.people.mentions(clause.start, clause.end).filter((m) => m.side === 'debtor')
      return named.length === 0 || new Set(named.map((m) => m.name)).size === debtors.length
    })
  })
}
