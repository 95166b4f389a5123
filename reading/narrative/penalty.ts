import type { Story } from './story.ts'

/** A case about a penalty of an office: there the fine is the debt, elsewhere it is what the court inflicts. */

const PENALTY = /(?:行政)?处罚决定书?|处罚一案|罚款一案/
/** The basis is told so early, or it is not that. */
const WITHIN = 700
let asked: { text: string; penalty: boolean } | undefined

export function ofPenalty(story: Pick<Story, 'text' | 'sentences'>): boolean {
  if (asked?.text !== story.text) {
    const from = story.sentences[0]?.start ?? 0
    asked = { text: story.text, penalty: PENALTY.test(story.text.slice(from, from + WITHIN)) }
  }
  return asked.penalty
}

/** “判决生效后给付2万元”, “按协议约定支付1万元”: when and why it was paid, not what was adjudged or promised. */
const WHEN_PAID = /(?:判决|裁决|裁定|调解)书?(?:生效|作出|送达)之?后(?![^,。;]{0,6}[\d一二三四五六七八九十]{1,3}(?:日|天|个月)内|之日|起)|(?:按照?|依照?|依据|根据)(?:上述|该)?(?:和解|还款|执行)*协议书?(?:的)?(?:约定|内容)?/g

/** A clause that may tell of money, with the words taken out that would make it something else. */
export function asMoneyIsTold(story: Pick<Story, 'text' | 'sentences'>, told: string): string {
  const bare = /后|协议/.test(told) ? told.replace(WHEN_PAID, '') : told
  return bare.includes('罚款') && ofPenalty(story) ? bare.replaceAll('罚款', '案款') : bare
}
