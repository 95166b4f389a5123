/** What words and addresses tell of the number of a page, from 1. What is not said is unknown, and so is what is said twice in different ways. */

const MOST = 100_000

/** “Page 3”, “第3页”, “第 三 页”, “第3页，共56页”: a name that a viewer gives to a page. */
export function pageInLabel(label: string): number | undefined {
  const text = label.slice(0, 200).normalize('NFKC')
  const m = /第\s{0,3}(\d{1,6}|[〇零一二三四五六七八九十百]{1,7})\s{0,3}页/.exec(text) ?? /(?:^|[^a-z])page\s{0,3}(\d{1,6})(?!\d)/i.exec(text)
  return m?.[1] === undefined ? undefined : counted(/^\d/.test(m[1]) ? Number(m[1]) : chineseNumber(m[1]))
}

const OF_TOTAL: readonly RegExp[] = [
  /^(?:当前|页码[:：]?)?\s?第?\s?(\d{1,6})\s?页\s?[/,，|、（(]?\s?共\s?(\d{1,6})\s?页[)）]?$/,
  /^(?:当前|页码[:：]?)?\s?第\s?(\d{1,6})\s?[/|]\s?(\d{1,6})\s?页$/,
  /^共\s?(?<total>\d{1,6})\s?页\s?[/,，|、]?\s?(?:当前)?第\s?(?<page>\d{1,6})\s?页$/,
  /^(?:page|p\.?)?\s?(\d{1,6})\s?of\s?(\d{1,6})(?:\s?pages?)?$/i,
  /^(?:page|p\.?)\s?(\d{1,6})\s?\/\s?(\d{1,6})$/i,
  /^页码[:：]?\s?(\d{1,6})\s?\/\s?(\d{1,6})$/,
  /^(\d{1,6})\s?\/\s?共?\s?(\d{1,6})\s?页$/,
]
const BARE = /^\(?(\d{1,6})\s?\/\s?(\d{1,6})\)?$/

/**
 * The page in words beside a viewer that say the total as well: “第 3 页 共 56 页”, “3 / 56 页”, “Page 3 of 56”. Two bare numbers (“3 / 56”)
 * may be anything, half a flat for instance: they count only where `amongPages`, when something around them says that they are of pages.
 */
export function pageOfTotal(words: string, amongPages: boolean): number | undefined {
  if (words.length > 80) return undefined
  const text = words.normalize('NFKC').replace(/\s+/g, ' ').trim()
  for (const pattern of amongPages ? [...OF_TOTAL, BARE] : OF_TOTAL) {
    const m = pattern.exec(text)
    if (!m) continue
    const page = Number(m.groups?.page ?? m[1]), total = Number(m.groups?.total ?? m[2])
    return page <= total ? counted(page) : undefined
  }
  return undefined
}

const PAGE_PARAMETERS = new Set(['page', 'pageno', 'pagenum', 'pagenumber', 'page_no', 'page_num', 'page_number', 'page-no'])

/** The page in an address: `…?page=3`. A parameter that counts from 0 by its name (`pageIndex`) tells nothing. */
export function pageInAddress(address: string): number | undefined {
  if (!URL.canParse(address)) return undefined
  for (const [name, value] of new URL(address).searchParams) if (PAGE_PARAMETERS.has(name.toLowerCase()) && /^\d{1,6}$/.test(value)) return counted(Number(value))
  return undefined
}

/** The one page that all of these tell; undefined when they tell none or different ones. */
export function agreed(told: readonly (number | undefined)[]): number | undefined {
  const said = new Set(told.filter((n) => n !== undefined))
  const [only] = said
  return said.size === 1 ? only : undefined
}

function counted(n: number | undefined): number | undefined {
  return n !== undefined && Number.isInteger(n) && n >= 1 && n <= MOST ? n : undefined
}

const DIGITS = '〇一二三四五六七八九'
/** 三, 十二, 二十, 一百零五; undefined for what is no such number. */
export function chineseNumber(words: string): number | undefined {
  const m = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?零?([一二三四五六七八九]?)$/.exec(words)
  if (!m || words === '' || words === '零') return undefined
  const digit = (c: string | undefined) => (c === undefined || c === '' ? 0 : DIGITS.indexOf(c))
  const n = digit(m[1]) * 100 + (m[3] === undefined ? 0 : (digit(m[2]) || 1) * 10) + digit(m[4])
  return n > 0 ? n : undefined
}
