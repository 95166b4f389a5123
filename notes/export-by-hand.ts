import { actionWords, seenWords, subjectWords } from '../casefile/correction-words.ts'
import type { Correction } from '../casefile/corrections.ts'
import type { By } from '../casefile/fact.ts'
import { clockInShanghai } from './export-text.ts'

/** What was set by hand, as lists mark it. */

/** 立案日期：2025-02-10，原读数2025-02-28（苏木，2026-11-22 10:31），理由：以审批表为准 */
export function setByHand(caseId: string, { corrections }: { corrections?: readonly Correction[] | undefined }): string[] {
  return (corrections ?? []).filter((c) => c.caseId === caseId && c.deletedAt === undefined).map((c) => {
    const { first, confirmed } = c.target.type === 'event' || c.action.type === 'exclude' ? {} : seenWords(c)
    const before = `${first === undefined ? '' : `，原读数${first}`}${confirmed ? `，核对后保留，核对时页面读数${confirmed.words}` : ''}`
    return `${subjectWords(c)}：${actionWords(c)}${before}${who({ id: c.id, name: c.by, at: c.at })}${c.reason === '' ? '' : `，理由：${c.reason}`}`
  })
}

/** An exhibit that was set by hand, with who made it; undefined for words of the page. */
export function byHandOf({ quote, where, by }: { quote: string; where?: object | undefined; by?: By | undefined }): string | undefined {
  return by === undefined ? undefined : where === undefined ? `${quote}${who(by)}` : `“${quote}”，人工采用${who(by)}`
}

function who({ name, at }: By): string {
  return `（${name}，${clockInShanghai(at)?.slice(0, 16) ?? at}）`
}
