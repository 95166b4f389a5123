import { addDays, civil } from '../../casefile/dates.ts'

/** An entry of a log may be added to: “贺某 4月14日签收” in the one of April 11 is no day of the year before. */
const ADDED_TO = 45

/** Behind this day nothing in the text was done; undefined where no day is known. */
export function lastDay(document: string | undefined, log: boolean | undefined, text: string): string | undefined {
  if (log !== true || document === undefined) return document
  const added = addDays(document, ADDED_TO)
  /* “5月6日扣划…；2021年9月27日发放”: what was done on a whole day told in the same entry was done, however much later */
  const told = text.includes(';') || text.includes('。') ? daysOfActs(text) : []
  return told.reduce((last, day) => (day > last ? day : last), added)
}

const DONE_LATER = /[。;]((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?(?=(?:已|又|再|将[^,。;]{2,12})?(?:发放|发还|支付|扣划|划拨|送达|签收|到账|批准|约谈|走访|裁定|流拍|成交))/g

function daysOfActs(text: string): string[] {
  return [...text.matchAll(DONE_LATER)].flatMap((m) => civil(Number(m[1]), Number(m[2]), Number(m[3])) ?? [])
}
