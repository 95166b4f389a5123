import type { CaseFile } from '../../casefile/schema.ts'
import { findDates, WHOLE_DAY, type ToldDate } from './dates.ts'
import type { Exhibit } from './exhibit.ts'
import type { Part, Span } from './layout.ts'
import { isPerson } from './names.ts'
import { allMatches } from './scan.ts'

/** Who signed, and when. */

const NAME = '([\\u3400-\\u9fff\\ue000-\\uf8ff\\ufffd×Xx*某·]{2,12}?)'
const STOP = '(?=\\n|,|。|;|\\(|\\)|"|:|—|\\s|$|\\d|审判长|审判员|代理|人民陪审员|执行员|执行长|法官|代?书记员|[二2][〇○Oo0Ο◯零]|本件|附|联系|电话|打印|校对|合议|评议|此件|案号|、)'
/** “书 记 员 温 暖”, where no line ends behind it */
const CLERK = new RegExp(`(?:代?书 ?记 ?员|记录人|记录员|(?<=\\n|\\s)记录(?=:[\\u3400-\\u9fff]{2,3}(?:\\n|$)))(?:\\([^)]{1,6}\\))?:?(?:书记员)?\\s?(?!代填|代写|代为|填写)${NAME.replace('(', '((?<=\\\\s)[\\u3400-\\u9fff] [\\u3400-\\u9fff]|')}(?:${STOP}|(?=担任|记录))`, 'g')
const SIGNERS = new RegExp(`(审判长|执行长|代理审判员|审判员|执行员|人民陪审员|执行法官|院长)(?:\\([^)]{1,6}\\))?:?\\s?${NAME}${STOP}`, 'g')
const HANDLER = new RegExp(`(?:承办(?:法官|人(?:员)?|执行员|审判员|(?=:))|经办(?:人|法官)|(?<=\n)经办(?=:)|主办法官)(?:核阅|签名|签字|意见)?(?:为|:|是)?(?:执行局)?(?:执行员|员额法官|法官助理|审判员|执行法官|法官)?\\s?${NAME}(?:${STOP}|(?=到|前往|于|向|对|在|与|通过|电话|将|约谈|告知|汇报|介绍))`, 'g')
/** “合议庭成员：甲（承办）、乙（审判长）” */
/** “承办人意见：申请发放。　甲　2024年9月18日” */
const SIGNED_OPINION = new RegExp(`承办(?:人(?:员)?|法官)(?:处理|审查)?意见:\\n?[^\\n]{1,80}?[。,;]\\n?\\s?${NAME}(?=\\s?${WHOLE_DAY})`, 'g')
const MARKED_HANDLER = new RegExp(`(?<=[、:,\\s\\n])(?:审判长|审判员|人民陪审员|陪审员|法官)?${NAME}\\((?:本案)?(?:承办|主办)(?:人|法官)?\\)`, 'g')
const LED_BY = new RegExp(`由(?:本院)?(?:执行员|审判员|法官|承办人)${NAME}(?<!介绍|汇报)(?=执行|承办|负责|办理)`, 'g')
const TALKED = new RegExp(`(?<!被)(?:约谈人|谈话人|询问人|调查人|执行人员(?=员?[:\\s])|主叫人|主持人|(?:约谈|谈话|询问)法官)(?:员)?:?\\s?(?:[\\u4e00-\\u9fa5]{2,20}人民法院)?(?:执行局)?(?:(?:执行员|审判员|执行法官|法官助理|法官|承办法官|员额法官|执行干警|书记员)\\s?)?${NAME}${STOP}`, 'g')
const CONTACT = new RegExp(`联系人(?:及(?:联系)?(?:电话|方式))?:?\\s?(?:[\\u4e00-\\u9fa5]{0,4}法官|执行员)?${NAME}${STOP}`, 'g')
const NO_NAME = /^(?:进行|作出|采取|追究|给予|批评|承办|约谈|告知|执行$|执行员|到(?=.{3})|法警|通过|拟|请|前往|[到向与对在将于](?=[其该本被申当以上述前])|签名|签字|填写|填报|填表|盖章|意见|核阅|员(?!.$)|认为|同意|已|前往|助理|本院|法院|联系|电话|审核|建议|提请|呈报|上报|申请发|申请支|拟同|报请|的|于(?=[\d二本该此同])|在|依法|对)/

export interface Signatures { clerk?: CaseFile['clerk']; handler?: CaseFile['handler']; on?: CaseFile['rulingOn']; date?: ToldDate }

export function readSignatures(text: string, part: Part, exhibit: Exhibit): Signatures {
  const out: Signatures = {}
  const tail = part.tail
  const ruling = part.operative !== undefined || part.kind?.page === 'ruling'
  const zones: Span[] = ruling ? [tail] : [tail, { start: part.title?.start ?? part.span.start, end: Math.min(part.span.end, (part.title?.start ?? part.span.start) + 1500) }, { start: Math.max(part.span.start, part.span.end - 600), end: part.span.end }]
  for (const zone of zones) {
    out.clerk ??= named(text, zone, CLERK, exhibit)
    const day = lastDate(text, zone)
    if (zone === tail && day) {
      out.date = day
      out.on = exhibit(day.on, day.start, day.end)
    }
  }
  out.handler = handlerOf(text, part, ruling, zones, exhibit)
  return out
}

/** The one said to handle the case; else the only judge who signs, or who holds the talk. Of a panel nobody. */
function handlerOf(text: string, part: Part, ruling: boolean, zones: readonly Span[], exhibit: Exhibit): Signatures['handler'] {
  const whole = { start: part.head.start, end: part.span.end }
  const led = text.slice(part.body.start, part.body.end)
  const said = (/由[^,。;]{0,8}(?:员|法官|人)/.test(led) ? named(text, part.body, LED_BY, exhibit) : undefined) ?? firstNamed(text, ruling ? [part.tail, part.body] : [...zones, whole], HANDLER, exhibit) ?? (ruling ? undefined : named(text, whole, MARKED_HANDLER, exhibit) ?? named(text, whole, SIGNED_OPINION, exhibit))
  if (said) return said
  const signers = allMatches(SIGNERS, text.slice(part.tail.start, part.tail.end)).filter((m) => !NO_NAME.test(m[2] ?? ''))
  const only = signers[0]
  if (ruling && signers.length === 1 && only && !/陪审|院长/.test(only[1] ?? '')) {
    const start = part.tail.start + only.index
    return exhibit(only[2] ?? '', start, start + only[0].length)
  }
  return ruling ? undefined : firstNamed(text, zones, TALKED, exhibit) ?? firstNamed(text, zones, CONTACT, exhibit)
}

function firstNamed(text: string, zones: readonly Span[], pattern: RegExp, exhibit: Exhibit): Signatures['handler'] {
  for (const zone of zones) {
    const found = named(text, zone, pattern, exhibit)
    if (found) return found
  }
  return undefined
}

function named(text: string, zone: Span, pattern: RegExp, exhibit: Exhibit): Signatures['handler'] {
  const words = text.slice(zone.start, zone.end)
  if ((pattern === HANDLER || pattern === MARKED_HANDLER) && !/[承经主]办/.test(words)) return undefined
  for (const m of allMatches(pattern, words)) {
    /* “审判长甲 审判员乙（承办）”: blanks between them are lost */
    const name = pattern === MARKED_HANDLER ? (m[1] ?? '').replace(/^.*(?:审判员|审判长|陪审员|法官|执行员)/, '') : (m[1] ?? '').replace(' ', '').replace(OFFICE, '')
    if (NO_NAME.test(name) || name.length < 2) continue
    if (pattern === HANDLER && m[0].includes('意见') && (name.length > 4 || !isPerson(name))) continue
    if (pattern === HANDLER && RUNS_ON.test(words.slice(0, m.index + m[0].length - (m[1] ?? '').length).slice(-3)) && !introduced(name)) continue
    const start = zone.start + m.index
    return exhibit(shortened(name), start, start + m[0].length)
  }
  return undefined
}

/** Nothing parts the name from the office: “承办人将执行通知书送达”, “承办人再次到其住所”. What such a clause begins with is often no name. */
const RUNS_ON = /[人官员]$/
const BEGINS_CLAUSE = /^(?:[将把被就因随再当按均先又曾后同称]|经(?=.?[电联])|分别|多次|会同|立即|汇报|表示|组织|登录|收到|赶[赴往]|例行|带领|审判|执行|及(?=书|法)|查[看阅询明找验]|解释|宣[读布]|明确|安排|强[调制]|单[独位]|应(?=当|其)|连[续线]|付款|保[全存]|和(?=法警|书记|执行)|步行|代[为表])/
const introduced = (name: string): boolean => !BEGINS_CLAUSE.test(name) && (name.includes('·') || name.length <= 3 || (isPerson(name) && name.length <= 4)) && !/书记员|法警|系统|双方/.test(name)

/** “承办人：执行局 第五明”, “承办人：未分配” */
const OFFICE = /^(?:(?:执行局|执行[一二三四]?庭|立案庭)|(?:待|未|暂未)(?:分配|指定|确定))/

/** In a line without any mark the name runs on into what follows it. */
function shortened(name: string): string {
  if (name.length <= 4 || name.includes('·')) return name
  return name.slice(0, name.charAt(1) === '某' && name.charAt(2) !== '某' ? 2 : 3)
}

function lastDate(text: string, zone: Span): ToldDate | undefined {
  const days = findDates(text.slice(zone.start, zone.end)).filter((d) => d.precision === 'day' && d.role === 'day')
  const day = days[0]
  return day ? { ...day, start: day.start + zone.start, end: day.end + zone.start } : undefined
}
