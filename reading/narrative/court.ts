import { COURT_ENDS } from './court-names.ts'
import { PROVINCE } from './heading-court.ts'
import type { Part, Span } from './layout.ts'

/** The court of the document: of the heading, else of the signature, else as the text itself says who speaks. */
const NAME = '(?![日号]?[于在由向至到])[\\u4e00-\\u9fa5\\ufffd\\ue000-\\uf8ff×]{2,26}?' + COURT_ENDS
const ADDRESSED = new RegExp(`(?:^|\\n)(${NAME})[:：]`)
const ON_A_LINE = new RegExp(`(?:^|\\n)(${NAME})(?=\\n|$)`)
/** A row of a table of published papers: the court has a cell of its own near its beginning. */
const CELL = new RegExp(`(?:^|[",])(${NAME})(?=[",])`)
const CELL_WITHIN = 160
/** “…纠纷执行裁定书 某县人民法院 （2021）…号” */
const BEHIND_TITLE = new RegExp(`^[\\s:]*(${NAME})\\s*$`)
const PLACES: readonly RegExp[] = [
  new RegExp(`(?:我们是|我是|(?:执行|勘查|勘验|走访|搜查|调查|检查)人员?:|执行员:|执行法院:|承办法院:|受理法院:|法院名称:|(?:查询|协查|申请|送达|委托|协助申请)(?:法院|单位|机关):|(?:^|\\n)法院:)(${NAME})`),
  new RegExp(`(?:^|\\n)(${NAME})(?=\\n|$|执行局|执行案件|关于|终本|网络|案款|执行款|财产|恢复|结案|约谈|谈话|合议|调查|执行日志|执行工作|执行台账|工作日志|日志|询问|通话|电话)`),
  new RegExp(`法官[^\\n()]{0,8}\\((${NAME})\\)`),
  new RegExp(`(${NAME})(?=执行员|执行局|\\(\\d{4}\\)[^,。;\\n]{2,16}执(?:恢)?\\d{1,6}号(?:搜查令|执行裁定书|执行通知书))`),
  new RegExp(`(?:^|\\n)(?:约谈|谈话|询问|评议|会议)?地点:(${NAME})`),
]

/** In a record without a heading the court may be told short first and in full further down. */
export function courtOf(text: string, part: Part): (Span & { name: string }) | undefined {
  const found = namedCourt(text, part)
  if (!found || part.court || !/^[\u4e00-\u9fa5]{2,8}[县市区旗]/.test(found.name)) return found
  for (let i = text.indexOf(found.name, part.span.start); i >= 0 && i < part.span.end; i = text.indexOf(found.name, i + 1)) {
    const province = IN_PROVINCE.exec(text.slice(Math.max(part.span.start, i - 24), i))?.[0]
    if (province !== undefined) return at(i - province.length, province + found.name)
  }
  return found
}

/** “广西壮族自治区”, “四川省凉山彝族自治州” right before a court's short name. */
const IN_PROVINCE = new RegExp(`(?:${PROVINCE.source})(?:[\\u4e00-\\u9fa5]{1,8}(?:市|州|盟|地区))?$`)

function namedCourt(text: string, part: Part): (Span & { name: string }) | undefined {
  if (part.court) {
    const name = text.slice(part.court.start, part.court.end).replace('\n', '')
    if (/法院$/.test(name)) return { ...part.court, name }
  }
  const behind = part.title && part.number && part.number.start > part.title.end ? BEHIND_TITLE.exec(text.slice(part.title.end, Math.min(part.number.start, part.title.end + 40))) : null
  if (behind && part.title) return at(part.title.end + behind[0].indexOf(behind[1] ?? ''), behind[1] ?? '')
  const tail = ON_A_LINE.exec(text.slice(part.tail.start, part.tail.end))
  if (tail) return at(part.tail.start + tail.index + tail[0].indexOf(tail[1] ?? ''), tail[1] ?? '')
  const asked = part.title && /检察建议|监督|纠正违法/.test(text.slice(part.title.start, part.title.end)) ? ADDRESSED.exec(text.slice(part.title.end, part.title.end + 200)) : undefined
  if (asked && part.title) return at(part.title.end + asked.index + asked[0].indexOf(asked[1] ?? ''), asked[1] ?? '')
  /* an office that answers: “某某人民法院：贵院…收悉” */
  const answered = part.title && /(?:^|\n)(?:[\u4e00-\u9fa5]{2,26}人民法院):\s?(?:贵院|你院)/.test(text.slice(part.title.end, part.title.end + 200)) ? ADDRESSED.exec(text.slice(part.title.end, part.title.end + 200)) : undefined
  if (answered && part.title) return at(part.title.end + answered.index + answered[0].indexOf(answered[1] ?? ''), answered[1] ?? '')
  const cell = CELL.exec(text.slice(part.span.start, Math.min(part.span.end, part.span.start + CELL_WITHIN)))
  if (cell) return at(part.span.start + cell.index + cell[0].indexOf(cell[1] ?? ''), cell[1] ?? '')
  const words = text.slice(part.span.start, Math.min(part.span.end, part.span.start + 4000))
  for (const place of PLACES) {
    const m = place.exec(words)
    if (m) return at(part.span.start + m.index + m[0].indexOf(m[1] ?? ''), m[1] ?? '')
  }
  return undefined
}

function at(start: number, name: string): Span & { name: string } {
  return { start, end: start + name.length, name }
}
