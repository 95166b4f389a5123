import type { ToldDate } from './dates.ts'
import type { Span } from './layout.ts'
import type { Story } from './story.ts'

/** A clause that says nothing but days: “（1）2月6日、7月30日”. */
const DATE_REST = /^[,、和及与以于在自起又并先后分别两次三次一遍轮回上下午晨晚间\d时点分许:—\-至到期间我院本们执行人员法官干警随后后来再天共计发起提]{0,16}$/
/** “限制消费：5月30日（二被执行人）” */
const OF_ALL = /\((?:均?[二两三四五各]|全部|所有)(?:名|个)?被执行人(?:均|都)?\)$/

/** What may stand around days, and a number or a word before them, is no longer. */
const REST_MAX = 24
const ENDS = new Set('。;\n')
export function isDatesOnly(story: Story, clause: Span, dates: readonly ToldDate[]): boolean {
  let rest = ''
  let at = clause.start
  for (const d of dates) {
    rest += story.text.slice(at, Math.max(at, d.start))
    at = d.end
  }
  rest += story.text.slice(at, clause.end)
  const bare = ENDS.has(rest.charAt(rest.length - 1)) ? rest.replace(/[。;\n]+$/, '') : rest
  return bare.length <= REST_MAX && DATE_REST.test(bare.replace(OF_ALL, '').replace(/^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.]|[\u4e00-\u9fa5]{1,4}:)/, ''))
}
