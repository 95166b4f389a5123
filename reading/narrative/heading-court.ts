import type { Span } from './layout.ts'
import { allMatches } from './scan.ts'

/** The court in the heading of a document. */

const COURT = /[\u4e00-\u9fa5\ufffd\ue000-\uf8ff×]{2,30}?(?:法院|人民检察院)/
const COURT_LINE = new RegExp(`(?:^|[\\n"])(${COURT.source})$`)
/** Words of a title, not of a court. */
const RUNS_ON = /[书案]|纠纷|与|、/
export const PROVINCE = /(?:北京|天津|上海|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区/g
const PLACE = /(?:^|书|案|"|号|\d|\s)([\u4e00-\u9fa5\ufffd\ue000-\uf8ff]{2,24}?(?:省|市|县|区|州|旗|盟)[\u4e00-\u9fa5\ufffd\ue000-\uf8ff]{0,20}?人民法院)$/

const BARE_PROVINCE = new RegExp(`^(?:${PROVINCE.source})`)
/** A province, and what lies between it and the court: “四川省凉山彝族自治州”; or a town alone. */
const ONLY_PLACE = new RegExp(`^(?:(?:${PROVINCE.source})(?:[\\u4e00-\\u9fa5]{1,12}(?:市|州|盟|地区))?|[\\u4e00-\\u9fa5]{1,8}(?:市|自治州|盟|地区))$`)

/** In a line that runs on, a court begins with its province, else behind the last word of what stands before. */
function placedCourt(window: string): string | undefined {
  const province = allMatches(PROVINCE, window).pop()
  if (province) return window.slice(province.index)
  const found = PLACE.exec(window)
  /* “浏览：100次六安市…”, “2016-12-05日六安市…”: what counts stands before the name */
  return found?.[1]?.replace(/^(?:次|日(?![照喀土]))/, (m) => (/\d$/.test(window.slice(0, found.index + found[0].indexOf(found[1] ?? ''))) ? '' : m))
}

/** The court on the line before, or a little above it with the number between. */
export function courtBefore(text: string, at: number): Span | undefined {
  const direct = courtEndingAt(text, at)
  if (direct || text.charAt(at - 1) !== '\n') return direct
  for (let n = 0, end = at - 1; n < 3; n++) {
    end = text.lastIndexOf('\n', end - 1)
    if (end < 0) return undefined
    const above = courtEndingAt(text, end + 1)
    if (above) return above
  }
  return undefined
}

function courtEndingAt(text: string, at: number): Span | undefined {
  const lineEnd = text.charAt(at - 1) === '\n' ? at - 1 : at
  const window = text.slice(Math.max(0, lineEnd - 60), lineEnd)
  const line = COURT_LINE.exec(window)?.[1]
  const name = line !== undefined && !RUNS_ON.test(line) ? line : window.endsWith('法院') ? placedCourt(window) : undefined
  if (name === undefined) return undefined
  const start = lineEnd - name.length
  return { start: provinceAbove(text, start, name) ?? start, end: lineEnd }
}

/** “江西省” on a line of its own above “浔南县人民法院”: a heading too long for its line. */
function provinceAbove(text: string, start: number, name: string): number | undefined {
  if (text.charAt(start - 1) !== '\n' || BARE_PROVINCE.test(name)) return undefined
  const line = text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1)
  return ONLY_PLACE.test(line) ? start - 1 - line.length : undefined
}
