/**
 * The first look at a page: could it be about an enforcement case at all? Cheap, and free of everything else, because it
 * runs on every page of an enabled site. It may say yes too often (the reader then says 不是案件), never no to a case page.
 */

const NUMBER = /[（(〔［[【]\s{0,2}(?:\d{4}|[０-９]{4})\s{0,2}[）)〕］\]】][^（()）\n]{1,14}?执/
const LABELS = [/被\s{0,2}执\s{0,2}行\s{0,2}人/, /申请执行人/, /执行法院/, /执行案号/, /执行依据/, /终结本次执行|终本/, /执行标的/, /限制消费/]

/** Longest text looked at, in characters; a case names itself early. */
export const LOOKED_AT = 400_000

/** Could a frame within a page hold a part of a case? More easily so than a page, for the number stands outside of it. */
export function looksLikePiece(text: string): boolean {
  return looksLikeCase(text) || /约谈|查控|执\s{0,2}行|终本|查封|笔录/.test(text.slice(0, LOOKED_AT))
}

export function looksLikeCase(text: string): boolean {
  const t = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text
  if (NUMBER.test(t)) return true
  return LABELS.filter((l) => l.test(t)).length >= 2
}
