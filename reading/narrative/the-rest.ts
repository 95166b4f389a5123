import type { Span } from './layout.ts'
import type { Mention } from './people.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import type { Concerned } from './who.ts'

/** “除甲外，其余被执行人…”, “其余被退回”: all the debtors but those who are named. */

const EXCEPT = /除(?:了)?([^。;]{2,80}?)(?:以外|之外|外)(?=的?(?:其余|其他|[一二两三四五六七八九十\d]{1,3}名)|,(?:其余|其他)|$)/
const REST = /(?:其余|其他|另外|另)(?:[一二两三四五六七八九十\d]{1,3})?(?:名|位|个)?(?:被执行人|债务人|人(?!员|民))|^(?:其余|其他)/


/** Those left when the ones that the words take out are gone; undefined where the words take nobody out. */
export function exception(story: Story, sentence: Sentence, clause: Span, words: string, previous: Span | undefined): Concerned | undefined {
  const own = words.includes('除') ? EXCEPT.exec(words) : null
  const from = own && /其余|其他|[一二两三四五六七八九十\d]名/.test(words.slice(own.index + own[0].length)) ? clause : previous && REST.test(words) && EXCEPT.test(story.text.slice(previous.start, previous.end)) ? previous : undefined
  if (!from) return rest(story, sentence, clause, words)
  const m = EXCEPT.exec(story.text.slice(from.start, from.end))
  if (!m) return undefined
  const start = from.start + m.index
  const left = new Set(debtorsIn(story.people.mentions(start, start + m[0].length)).map((x) => x.name))
  if (left.size === 0) return undefined
  return { names: story.people.debtors.filter((d) => !left.has(d)), at: from }
}

const OTHERS = /^(?:(?:而|但|至于|对于|对)?)(?:(?:其余|其他|另外|另)(?:[一二两三四五六七八九十\d]{1,3})?(?:名|位|个)?(?:被执行人|债务人|人(?!员|民))|其余(?:均|都|邮件|文书|专递|快递)*(?:被|未|因|无人|遭|为)?(?:退|未|签收|无人|妥投))/

/** “其余被执行人未申报”: all but those named before in the sentence. */
export function rest(story: Story, sentence: Sentence, clause: Span, words: string): Concerned | undefined {
  if (!OTHERS.test(words)) return undefined
  // “向甲、乙邮寄，其中甲签收，其余被退回”
  const among = story.text.slice(sentence.start, clause.start).lastIndexOf('其中')
  const signed = among < 0 ? [] : debtorsIn(story.people.mentions(sentence.start + among, clause.start)).map((x) => x.name)
  let left = new Set<string>(signed)
  // those named last before, in the same point
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 3) && left.size === 0; i--) {
    const s = story.sentences[i]
    if (!s || s.item !== sentence.item) break
    left = new Set(debtorsIn(story.people.mentions(s.start, i === sentence.index ? clause.start : s.end)).map((x) => x.name))
  }
  return left.size > 0 && left.size < story.people.debtors.length ? { names: story.people.debtors.filter((d) => !left.has(d)), at: clause } : undefined
}

export function debtorsIn(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((m) => m.side === 'debtor' && !m.spokesman)
}
