/**
 * Two days in one entry that are of one act: when it was begun and when it came back, when a paper was sent and when it
 * arrived. “2023-02-16 发起，2023-02-18 反馈完毕”, “寄出：2023-02-20 | 签收：2023-02-23”.
 */

export interface Span { start: number; end: number }

/** `asked`: the second day says when the answer came, and nothing was done on it; `sent`: on the second day it arrived, or came back. */
export type Stages = 'asked' | 'sent'

const BESIDE = 12
const BEGUN = /发起|提起|提交|申请|推送|开始/
const ANSWERED = /反馈|回复|完成|完毕|办结|结束|返回/
const SENT = /发出|寄出|邮寄|交寄|交邮|寄送|投递|发送|制作|制发|签发/
const CAME = /签收|送达|妥投|收到|退回|退件/

/** What the two days of a text stand for, as the words beside each of them say; undefined where they do not. */
export function stagesOf(text: string, first: Span, second: Span): Stages | undefined {
  const words = [first, second].map((day, i) => sideOf(text, day, i === 0 ? 0 : first.end, i === 0 ? second.start : text.length))
  const [one = '', two = ''] = words
  if (BEGUN.test(one) && ANSWERED.test(two) && !CAME.test(two)) return 'asked'
  return SENT.test(one) && CAME.test(two) && !BEGUN.test(one) ? 'sent' : undefined
}

/** The clause in which a day stands: what is behind it, or else what is before it. */
function sideOf(text: string, day: Span, from: number, to: number): string {
  const behind = /^[^，,；;。\n\t|]*/.exec(text.slice(day.end, Math.min(to, day.end + BESIDE)))?.[0] ?? ''
  if (/[\u4e00-\u9fa5]/.test(behind)) return behind
  return /[^，,；;。\n\t|]*$/.exec(text.slice(Math.max(from, day.start - BESIDE), day.start))?.[0] ?? ''
}
