import { caseTypeOf, findCaseNumbers } from '../../casefile/case-number.ts'

/** Texts that tell of several cases and are the paper of none: a report on closings, the minutes of a meeting, a judge's diary. */

/** Titles that such texts bear; papers of one case may bear them too. */
const OF_SEVERAL = /(?:通报|简报|[周月日]报|纪要|会议记录|会议笔录|日志|日记|台账|公告|名单|汇报|摘录|登记|清单|一览)$/
/** A label, or the title alone on the line above. */
const LED_TO_NUMBER = /(?:案号|案件编号)[\s:：|｜（(]{0,4}$|案件[:：]\s?$|[书令录表单况果总馈告明函证账志)）](?:[ \u3000]{0,4}\n\s{0,4}[（(]?|[（(])$/
const LINE_MOST = 40

/** Is the number at this place led to as the paper's own? `from`: where the paper begins. */
export function isLedTo(text: string, from: number, at: number): boolean {
  return LED_TO_NUMBER.test(text.slice(Math.max(from, at - LINE_MOST), at))
}

/** Enforcement cases of the court that is named first of which the words tell, without those before them. */
export function casesOfOneCourt(words: string): string[] {
  const numbers = findCaseNumbers(words).filter((n) => caseTypeOf(n) !== undefined && !/(?:首次|首执|原)[^，。；\n]{0,8}$/.test(words.slice(Math.max(0, n.start - 12), n.start)))
  return [...new Set(numbers.filter((n) => n.court === numbers[0]?.court).map((n) => n.text))]
}

/** The cases of which a text of this title tells, where it is the paper of none of them. */
export function casesToldOf(text: string, title: string | undefined, number: { start: number } | undefined): string[] {
  if (title === undefined || !number || !OF_SEVERAL.test(title)) return []
  const told = casesOfOneCourt(text)
  return told.length > 1 && (/名单/.test(title) || !isLedTo(text, 0, number.start)) ? told : []
}
