import type { ToldMoney } from './money.ts'
import { moneyIn, type Story } from './story.ts'

/** Sums that are told one after the other: which of them is the whole. */

/** “5,000元、8,000元，合计13,000元”: the sum of the list that this sum begins. */
export function sumOfList(story: Story, m: ToldMoney): ToldMoney | undefined {
  const behind = LIST_WITH_SUM.exec(story.text.slice(m.end, m.end + 120))
  return behind ? moneyIn(story, m.end, m.end + behind[0].length + 20).find((x) => x.start >= m.end + behind[0].length) : undefined
}
const LIST_WITH_SUM = /^(?:[、和及][\d,.]{1,16}万?元){1,8},?(?:以上)?(?:合计|共计|总计|共)(?:支付|给付|履行|偿还|交纳|缴纳)?(?:了)?(?:人民币)?(?=\d)/

/** “共计20,000元，已由申请执行人领取；乙又交来10,000元”: the sum is not all that came in. */
export function moreCame(story: Story, m: ToldMoney): boolean {
  return MORE_CAME.test(story.text.slice(m.end, m.end + 160))
}
const MORE_CAME = /^[^。;]{0,50};[^。]{0,40}(?:交来|交纳|缴纳|支付|给付|偿还|划拨|扣划)(?:了)?[^。;,]{0,10}\d/
