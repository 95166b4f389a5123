import type { ToldDate } from './dates.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** “查控做过三次，最早是去年9月21日，中间12月22日一次，最近一次是今年4月11日”: each clause behind the count gives one day. */
export function countedBehind(story: Story, sentence: Sentence, index: number): ToldDate[] {
  const found: ToldDate[] = []
  for (let i = index + 1; i < sentence.clauses.length; i++) {
    const c = sentence.clauses[i]
    const days = c ? datesIn(story, c.start, c.end).filter((d) => d.role === 'day' && d.precision === 'day') : []
    const one = days[0]
    if (!c || !one || days.length > 1 || !COUNTED.test(story.text.slice(c.start, one.start)) || !/^(?:[上下]午)?(?:[又再还也]?(?:做|查|进行|发起)?了?(?:第?[一二三四五六][次轮遍]|的)?)?[。;\n]*$/.test(story.text.slice(one.end, c.end))) break
    found.push(one)
  }
  return found
}
const COUNTED = /^(?:分别|其中|最早|最先|首次|第[一二三四五六]次|头一次|中间|后来|然后|之后|还有|另外|再|又|最近|最后|最末)*(?:的?一次)?(?:是|在|于|为)*$/
