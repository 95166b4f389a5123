import type { ToldAct } from './engine.ts'
import type { Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** A point that opens with the name of an act and a full stop: “（五）实地走访。4月8日到汽修厂，已关门。” What is told behind it is what was done. */
const HEADING = /^\n?(?:【[\u4e00-\u9fa5、]{2,14}】|(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.])[\u4e00-\u9fa5、]{2,14}[。:]?)\n?$/
const NONE = /^\n?[^。;]{0,24}(?:未|没有|无法|不符合|不具备|不宜|暂不)/

export function isHeading(words: string): boolean {
  return words.length < 24 && HEADING.test(words)
}

/** What the heading's acts are, once the sentence behind it is read: of its first day, told there again, or not done at all. */
export function underHeading(story: Story, headed: readonly ToldAct[], next: Sentence, here: readonly ToldAct[]): ToldAct[] {
  const day = datesIn(story, next.start, Math.min(next.end, next.start + 16)).find((d) => d.role === 'day' && d.precision === 'day' && d.start - next.start <= 3)
  if (!day && NONE.test(next.words)) return []
  return headed.filter((a) => !here.some((b) => b.kind === a.kind)).map((a) => (day ? { ...a, date: day } : a))
}
