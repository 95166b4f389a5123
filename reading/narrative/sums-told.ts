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
  return MORE_CAME.test(story.text.slice(m.end, m.end + 160)) || MONTH_BY_MONTH.test(story.text.slice(Math.max(0, m.start - 30), m.start))
}
/** “每月扣留2000元，扣至8月共8000元，已发放”: what came in of pay, told beside what else did. */
const MONTH_BY_MONTH = /(?:每月|按月)[^。;]{2,20},(?:扣|提)(?:留|取|划)?至[\d年月]{2,8}共(?:计)?$/
const MORE_CAME = /^[^。;]{0,50};[^。]{0,40}(?:交来|交纳|缴纳|支付|给付|偿还|划拨|扣划)(?:了)?[^。;,]{0,10}\d/

/** “以上合计到位113万元”: the sum of what was told before. */
export const ALL_TOLD = /(?:以上|上述|前述|总共|累计|本案)[^,。;\d]{0,8}(?:共计|合计|总计|累计|共)?[^,。;\d]{0,4}(?:到位|受偿|获偿)[^,。;\d]{0,6}$/
/** “其中抵押权人分得448万元”: what others got out of it. */
export const OTHERS_SHARE = /(?:抵押权人|质权人|优先(?:受偿)?权人|优先债权人|其他(?:债权人|申请执行人)|案外人|职工|首封(?:法院|债权人))[^,。;\d]{0,6}(?:分得|受偿|获偿|优先受偿)[^,。;\d]{0,6}$/
/** “扣划存款合计…元，其中…，该款已支付申请执行人” */
export const TAKEN_IN_ALL = /(?:扣划|划拨|提取)[^,。;\d]{0,10}(?:共计|合计|共)(?:人民币)?$/
export const HANDED_ON = /^(?:,[^。;]{0,60})?,(?:该|上述|以上|前述)(?:笔)?(?:款项?|案款)(?:均|已经|已|全部|现|于[\d年月日]{4,11}){1,4}(?:支付|发放|发还|转付|过付)/
/** “主动履行全部义务，向申请执行人支付…” */
export const PAID_DIRECTLY = /(?:主动|自动|自觉|已)(?:全部)?履行[^。;]{0,24},[^,。;]{0,4}向[^,。;\d]{2,24}(?:支付|给付|偿还)(?:了)?(?:人民币|案款|款项|欠款)?$/

/** “扣除抵押优先受偿款后余22.4万元”: what a sale leaves is no debt. */
export const LEFT_OF_SALE = /扣(?:除|掉)[^。;]{0,30}后,?(?:尚|还|剩)?余[^,。;\d]{0,4}$/
/** “现已执行完毕的标的为3,012元，未执行标的为28,875元” */
export const LEFT_OF_IT = /(?:执行完毕|到位)[^。;]{0,40},未执行(?:的)?标的(?:额)?(?:为|是)?(?:人民币)?$/
/** “支付剩余案款8,640元”: the rest is paid. */
export const PAYS_REST = /(?<!未|应|没有|不|拒绝)(?:支付|给付|付清|缴纳|交纳|交来|履行|偿还)(?:了)?(?:最后|全部)?(?:剩余|余款)[^,。;\d]{0,8}$/

/** “达成和解协议：一、尚欠本金12万元，利息按5万元，合计17万元”: no part of what is agreed is what is left. */
export function partOfAgreed(story: Story, from: number, m: ToldMoney): boolean {
  return AND_MORE.test(story.text.slice(m.end, m.end + 60)) && AGREED.test(story.text.slice(Math.max(from, m.start - 200), m.start))
}
const AND_MORE = /^[,、][^。;]{0,40}(?:合计|共计|总计)(?:人民币)?\d/
const AGREED = /协议(?:如下|约定|内容|内容为)?:[^。]*$/
