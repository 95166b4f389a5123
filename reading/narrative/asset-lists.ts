import { HEARSAY, NEGATIVE, QUERY } from './asset-denials.ts'
import type { Span } from './layout.ts'
import { distinct } from './owners.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/** Lists of property that a sentence opens with a colon. */

/** Pieces, a share, a sum: an entry of a list. */
export const PIECES = /[一二两三四五六七八九十\d](?:台|辆|套|处|笔|间|块|宗|股|份|户|孔|亩|只|头|张|件|项|元|%|批|吨|栋|艘)|整/
const INTRODUCES = /(?:有|系统(?:反馈|显示)|(?<!未|令|限期)(?:申报|报告)|(?:以下|下列|如下)(?:的)?财产|(?:遗产|财产|资产)(?:有|为|包括|如下)):$/

/** “冻结了甲的以下财产：…；…；…”: what the list names is there. */
export function introduced(story: Story, sentence: Sentence, clause: Span): { name: string | undefined } | undefined {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - LIST_MAX); i--) {
    const s = story.sentences[i]
    if (!s || (i < sentence.index && !/[;:]/.test(story.text.charAt(s.end - 1)))) return undefined
    for (const c of s.clauses.slice(0, OPENING_MAX)) {
      if (c.start > clause.start) break
      const words = story.masked.slice(c.start, Math.min(c.end, c.start + 60))
      const colon = words.indexOf(':')
      if (colon < 0 && story.text.charAt(c.end) !== ':') continue
      const intro = colon < 0 ? `${words}:` : words.slice(0, colon + 1)
      if (!INTRODUCES.test(intro) || QUERY.test(intro) || NEGATIVE.test(intro) || HEARSAY.test(intro)) return undefined
      const names = distinct(story.people.mentions(c.start, c.start + intro.length).filter((m) => m.side === 'debtor').map((m) => m.name))
      return { name: names.length === 1 ? names[0] : undefined }
    }
  }
  return undefined
}
/** How many entries back a list may open, and within how many clauses of a sentence: hostile text costs no more. */
const LIST_MAX = 24
const OPENING_MAX = 8
