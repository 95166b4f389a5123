import type { Party } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'
import type { Span } from './layout.ts'
import { isBody, isPerson, looksLikeName, nameAt, splitNames } from './names.ts'
import { allMatches } from './scan.ts'
import { agentsIn, readPartyDetails } from './party-details.ts'
import type { Person } from './people.ts'
import { isWholeName } from './whole-names.ts'

export type Side = 'applicant' | 'debtor' | 'other'
export interface ReadParty { side: Side; name: string; at: Span; party: Party; aliases: string[]; /** fined or detained, perhaps no party of the case */ sanctioned?: true; /** “甲等六人”: the body may name the others */ among?: true; /** who runs a shop, and is no party himself */ operator?: string; /** all who speak for it */ agents?: string[] }

/** The words that open a party's entry in the head of a document. */
const ROLES: readonly (readonly [string, Side])[] = [
  ['申请执行人', 'applicant'], ['执行申请人', 'applicant'], ['申请执行机关', 'applicant'], ['申请执行单位', 'applicant'], ['申请机关', 'applicant'], ['申请恢复执行人', 'applicant'], ['恢复执行申请人', 'applicant'], ['被执行单位', 'debtor'], ['申请强制执行人', 'applicant'], ['申请保全人', 'applicant'], ['保全申请人', 'applicant'], ['移送执行机关', 'applicant'], ['移送机关', 'applicant'],
  ['被申请执行人', 'debtor'], ['被申请保全人', 'debtor'], ['被执行人', 'debtor'], ['被申请人', 'debtor'], ['被保全人', 'debtor'], ['被处罚人', 'debtor'], ['被罚款人', 'debtor'], ['被拘留人', 'debtor'], ['被限制消费人', 'debtor'], ['被查询人', 'debtor'],
  ['异议人', 'other'], ['案外人', 'other'], ['第三人', 'other'], ['利害关系人', 'other'], ['买受人', 'other'], ['竞买人', 'other'], ['复议申请人', 'other'], ['申请复议人', 'other'], ['申诉人', 'other'], ['协助执行人', 'other'], ['协助执行义务人', 'other'],
  ['申请人', 'applicant'], ['权利人', 'applicant'], ['债权人', 'applicant'], ['债务人', 'debtor'], ['义务人', 'debtor'], ['原告', 'applicant'], ['被告', 'debtor'],
]
const SIDE = new Map(ROLES)
const WORDS = ROLES.map(([w]) => w).join('|')
const entryOf = (ordinal: string) => new RegExp(`(?:^|[\\n。; 、…]|(?<=[^被原])(?=(?:${WORDS})(?:\\([^)]{1,16}\\))?:))(?:[\\d一二三四五六七八九十]{1,2}[、.])?(${WORDS})(?:${ordinal}|[①-⑩]|\\d{1,2}(?!\\d{2,3}年)|[甲乙丙丁戊己庚](?=:))?(?:(?:姓名|名称)(?:[/、或](?:姓名|名称))?(?=:))?(?:\\(([^)]{1,20})\\)[①-⑩]?)?(:\\n?|\\n(?=[\\u3400-\\u9fff]{2,20}(?:\\n|$))|(?=[\\u3400-\\u9fff\\ue000-\\uf8ff\\ufffd×Xx*]|[A-Z][A-Za-z.,&' -]{2,60}\\([\\u4e00-\\u9fa5·]{2,24}\\)))`, 'g')
/** “被执行人四川宏桥公司”: a numeral right before a name is part of it, unless the parties are counted (“被执行人一甲，被执行人二乙”). */
const ENTRY = entryOf('[一二三四五六七八九十](?=[:(])')
const COUNTED_ENTRY = entryOf('[一二三四五六七八九十]')
const COUNTED_MAX = 3000
const COUNTED = /(?:(?:申请|执行|保全)人|原告|被告)一[^]{2,400}(?:(?:申请|执行|保全)人|原告|被告)二/
/** What no entry begins with: sentences about the parties. */
const NO_ENTRY = /^(?:[^,。;:\n]{2,10}(?:之[妻夫子女父母]|的(?:妻子|丈夫|配偶|儿子|女儿|父亲|母亲))(?=[,。;\n])|是否|有无|能否|那边|这边|[^,。:\n]{2,8}预留|[^,。:\n]{0,6}\d{1,2}月\d{1,2}[日号]|(?:报告|申报|未)(?:财产|情况)|方(?=到|代|出|[:：])|前?来(?=院|电|函|人|访|信|庭|法|本)|到院|一方|到场|到庭|出席|意见|签名|签字|签章|确认|依据|查询|银行|存款|电话|来电|根据|依照|按照|与|和(?!.{1,3}[,:。])|诉|因|于(?:\d|二|本|立)|向(?:本|我|法|人)|以|未|已|在|对|提供|申请|应(?:当|向|于|支|给|履|偿|在)|的|均|至今|名下|认为|称|不|同意|到|[^,。:\n]{1,40}(?:一案|申请执行(?!人)|不服|依据已经|依据本院|根据本院|与被执行人|于\d{4}年|向(?:本院|法院)(?:申请|提)))/

/** The next column of a table whose head is the word for a party. */
const COLUMN = /^(?:查询|查控|发起|银行存款|存款|车辆|不动产|房产|证券|余额|金额|财产|履行|送达)?(?:日期|时间|情况|结果|方式|内容|状态|类型|类别|种类|名称|项目)?$/

/** “被执行人 | 是否报告”, “被执行人 | 有无财产”: another column, behind the 是 of a name that is told. */
const HEADED = /^(?:是?否|有无|能否|可否)(?:已|需)?[\u4e00-\u9fa5]{1,12}/

/** What stands where a name would, if the line had one. */
const ADDRESS = /^(?:[男女]$|\([^()]*\)$|现?住(?:址|所|同|[\u4e00-\u9fa5]{1,8}[省市县区州乡镇村])|户籍|公民身份|身份证)/

/** Parties of the head zone. */
export function readHeadParties(text: string, zone: Span, exhibit: Exhibit): ReadParty[] {
  const head = text.slice(zone.start, zone.end)
  const entries = allMatches(COUNTED.test(head.slice(0, COUNTED_MAX)) ? COUNTED_ENTRY : ENTRY, head).filter((m) => !(/^(?:权利人|债权人)$/.test(m[1] ?? '') && /抵押|质押|[(（]$/.test(head.slice(Math.max(0, m.index - 8), m.index + 1)))).filter((m) => !/在场|签名|签字|捺印|家属|代收/.test(m[2] ?? '')).filter((m) => m[3]?.startsWith(':') || !NO_ENTRY.test(head.slice(m.index + m[0].length, m.index + m[0].length + 60)))
  const found: ReadParty[] = []
  entries.forEach((m, i) => {
    const from = m.index + m[0].length
    const end = entries[i + 1]?.index ?? head.length
    const side = sideOf(m[1] ?? '', m[2])
    /* “甲、男、汉族、住某县”: strokes where others write commas */
    const entry = withStrokes(upToClose(head.slice(from, end)).replace(/、(?=(?:男|女)(?:[、,]|$)|[\u4e00-\u9fa5]{1,5}族(?:、|$)|(?:19|20)\d{2}年|住[\u4e00-\u9fa5])/g, ','))
    const at = nameAt(entry)
    if (!at || NOBODY.test(at.name) || COLUMN.test(at.name) || HEADED.test(at.name) || ADDRESS.test(at.name) || (!m[3]?.startsWith(':') && /^(?:财产|网络|银行|名下)/.test(at.name))) return
    /* “申请执行人甲自立案后失去联系”: a sentence about one who is known */
    if (!m[3]?.startsWith(':') && found.some((p) => p.name.length > 1 && at.name.length > p.name.length && at.name.startsWith(p.name) && !isBody(at.name))) return
    const among = MORE.test(at.name) || (at.name.includes('、') && /(?<=[\u3400-\u9fff某×*]{2})等$/.test(at.name))
    const several = at.name.includes('、') || BRACKET_THEN_MORE.test(entry.slice(at.length)) ? splitNames(entry.replace(/[^、,。:\n(]{2,20}\(全称[为:]?([^()]{4,40})\)/g, '$1').replace(/\((?:又名|曾用名|化名|别名|以?下?简?称|系|均?为|经营者|业主|投资人|法定代表人|负责人|男|女|电话|手机|联系|现?住|统一社会|身份证|公民身份)[^()]{0,40}\)/g, '').replace(/\((?:(?:男|女)[,、;]|公民身份|身份证|身份号|证件|统一社会|社会信用|信用代码|注册号|组织机构|\d{4}年)[^()]{0,80}\)/g, '').split(/[,。:\n]|\((?!普通合伙|有限合伙|特殊普通|个人独资|[\u3400-\u9fff]{2,8}\)[\u3400-\u9fff]{0,16}(?:公司|企业|集团|合作社|事务所|中心|银行))/)[0] ?? '').names : []
    const names = several.length > 1 || at.name.includes('、') ? several.map(cleanName) : [cleanName(withoutSex(at.name, entry.slice(at.length), text))]
    for (const name of names) {
      const offset = entry.indexOf(name)
      const start = zone.start + from + Math.max(0, offset)
      const party = readPartyDetails(text, { start: zone.start + from, end: zone.start + end }, name, names.length > 1, exhibit)
      if ((m[1] ?? '').startsWith('移送')) party.authority = exhibit(true, zone.start + m.index, start + name.length)
      party.name = exhibit(name, start, start + name.length)
      const operator = OPERATOR.exec(entry)?.[1]
      const agents = agentsIn(entry)
      found.push({ side, name, at: { start, end: start + name.length }, party, ...(operator !== undefined && isBody(name) && looksLikeName(operator) ? { operator } : {}), aliases: at.alias ? [at.alias] : [], ...(agents.length > 0 ? { agents } : {}), ...(/^被(?:处罚|罚款|拘留|限制消费)人/.test(m[1] ?? '') ? { sanctioned: true } : {}), ...(among ? { among: true } : {}) })
    }
    if (at.name.startsWith('1') && names.length === 1) found.push(...numbered(text, { start: zone.start + from, end: zone.start + end }, side, exhibit))
    found.push(...alsoNamed(text, { start: zone.start + from, end: zone.start + end }, side, exhibit))
  })
  return found
}

const SHEET_LINE = 600
function ofLabels(line: string): boolean {
  const applicant = line.indexOf('申请执行人:')
  return applicant >= 0 && line.indexOf('被执行人:', applicant + 1) > 0 && line.includes('。') && /立案|案号|案由|标的|依据|金额/.test(line)
}

/** Entries with a label and a colon on lines of their own, wherever the story of a paper begins; what a speaker says under his role is none. */
export function readLabelled(text: string, zone: Span, exhibit: Exhibit): ReadParty[] {
  return readHeadParties(text, zone, exhibit).filter((p) => {
    const before = text.slice(Math.max(zone.start, p.at.start - 60), p.at.start)
    const near = text.slice(Math.max(0, p.at.start - SHEET_LINE), p.at.start), behind = text.slice(p.at.start, p.at.start + SHEET_LINE), stop = behind.indexOf('\n')
    const whole = near.slice(near.lastIndexOf('\n') + 1) + (stop < 0 ? behind : behind.slice(0, stop))
    /* “立案日期：…。申请执行人：甲公司。被执行人：乙。”: a line of labels, each with its stop */
    const sheet = whole.length < SHEET_LINE && ofLabels(whole)
    const line = before.slice(Math.max(before.lastIndexOf('\n'), sheet ? before.lastIndexOf('。') : -1) + 1)
    const after = sheet ? '' : text.charAt(p.at.end)
    return (/^(?:[\d一二三四五六七八九十]{1,2}[、.])?[^,。;:\n]{2,12}:/.test(line) || /^\d{1,2}[.、]$/.test(line)) && !/[。,;]/.test(line) && (isBody(p.name) || isPerson(p.name) || p.name.includes('·')) && !/[。?!]/.test(after) && looksLikeName(p.name)
  })
}

/** “甲，乙，丙，丁（均住某县）”: names parted by commas; same length. */
function withStrokes(entry: string): string {
  const line = /^:?[^\n。:(]{2,200};[^\n。:(]{2,200}(?=[\n。]|$)/.exec(entry)?.[0]
  if (line?.replace(/^:/, '').split(';').every(isWholeName)) return line.replaceAll(';', '、') + entry.slice(line.length)
  /* “甲/乙”, “甲与乙”: two names and nothing else on the line */
  const two = /^(:?)([\u3400-\u9fff()]{2,40})([/|&]|与|和|及)([\u3400-\u9fff()]{2,40})(?=\n|$)/.exec(entry)
  if (two && isWholeName(two[2] ?? '') && isWholeName(two[4] ?? '')) return `${two[1]}${two[2]}、${two[4]}${entry.slice(two[0].length)}`
  /* “甲，某合作社（理事长甲）”: a person and a body */
  const pair = /^(:?)([\u3400-\u9fff]{2,4}),([\u3400-\u9fff()]{4,30}(?:公司|合作社|[厂店社部场]|中心))(?=\((?:理事长|法定代表人|负责人|经营者|投资人)[^()]{2,8}\)|\n|。|$)/.exec(entry)
  if (pair && isWholeName(pair[2] ?? '') && isBody(pair[3] ?? '')) return `${pair[1]}${pair[2]}、${pair[3]}${entry.slice(pair[0].length)}`
  const list = /^:?(?:[\u3400-\u9fff]{2,3},){2,40}[\u3400-\u9fff]{2,3}(?=[(。\n]|,?均)/.exec(entry)?.[0]
  return list !== undefined && list.replace(':', '').split(',').every((n) => looksLikeName(n) && isPerson(n) && !/族$|^住/.test(n)) ? list.replaceAll(',', '、') + entry.slice(list.length) : entry
}

/** “甲（身份证号码…）、乙（…）” */
const BRACKET_THEN_MORE = /^(?:\((?:公民身份|身份证|身份号|证件|统一社会|社会信用|信用代码|注册号|组织机构|\d{4}年|[男女])[^()]{0,80}\))?、/

const NEXT_PERSON = /(?:\n|;|[。,;:\n]\(?\d{1,2}[)、.])([\u3400-\u9fff\ue000-\uf8ff某×Xx*·]{2,12}),(?=(?:男|女)(?:[,。\n]|$)|(?:19|20)\d{2}年[^,。]{0,8}生[,。]|系[\u3400-\u9fff某×*]{2,4}之(?:妻|夫|子|女|父|母|兄|弟|姐|妹)[,。])/g

/** “甲，住某镇；乙，住某镇；丙公司（法定代表人甲）”: on one line, parted by semicolons. */
const NEXT_ON_LINE = /;([\u3400-\u9fff某×*·]{2,40})(?=[,(](?:现住|户籍|住所|住址|住[^,;]|法定代表人|负责人|经营者|统一社会|公民身份|身份证))/g

/** Further persons of the same side, each on a line of his own without the word for it. */
function alsoNamed(text: string, entry: Span, side: Side, exhibit: Exhibit): ReadParty[] {
  const own = text.slice(entry.start, entry.end)
  return [...allMatches(NEXT_PERSON, own), ...(own.includes(';') ? allMatches(NEXT_ON_LINE, own) : [])].filter((m) => looksLikeName(m[1] ?? '') && !/代理人|代表人|负责人/.test(m[1] ?? '') && !ADDRESS.test(m[1] ?? '')).map((m) => {
    const name = m[1] ?? ''
    const start = entry.start + m.index + m[0].indexOf(name)
    const party = readPartyDetails(text, { start, end: Math.min(entry.end, start + 120) }, name, false, exhibit)
    party.name = exhibit(name, start, start + name.length)
    return { side, name, at: { start, end: start + name.length }, party, aliases: [] }
  })
}

/** “（案号：…，被执行人：甲公司、乙）可参加竞买”: the bracket that holds the entry ends it. */
function upToClose(entry: string): string {
  const close = entry.indexOf(')'), open = entry.indexOf('('), line = entry.search(/[\n。]/)
  return close > 1 && (open < 0 || open > close) && (line < 0 || close < line) ? entry.slice(0, close) : entry
}

/** “被执行人：1.某公司 / 2.某某”: the others, each behind his number, on a line of his own or behind a blank. */
function numbered(text: string, entry: Span, side: Side, exhibit: Exhibit): ReadParty[] {
  const out: ReadParty[] = []
  let at = entry.start
  for (let n = 2; n <= 20; n++) {
    const m = new RegExp(`(?:[\\n;,、 ]|(?<=[\\u3400-\\u9fff)]))${String(n)}[.、]([\\u3400-\\u9fff某×()]{2,40}?)(?=[\\n;,。 (]|${String(n + 1)}[.、]|$)`).exec(text.slice(at, Math.min(entry.end, at + 160)))
    const name = m?.[1] ?? ''
    if (!m || !looksLikeName(name) || !(isBody(name) || name.length <= 4)) break
    const start = at + m.index + m[0].length - name.length
    out.push({ side, name, at: { start, end: start + name.length }, party: partyNamed(name, start, start + name.length, exhibit), aliases: [] })
    at = start
  }
  return out
}

/** “异议人（被执行人）” is the debtor. */
function sideOf(word: string, remark: string | undefined): Side {
  const own = SIDE.get(word) ?? 'other'
  /* “被执行人（原审原告）”: what somebody was in the trial does not change what he is here; nor does a counterclaim */
  if (!remark || (own !== 'other' && /执行/.test(word) && !/执行/.test(remark)) || /反诉/.test(remark)) return own
  for (const [w, side] of ROLES) if (remark.includes(w) && (side !== 'other' || own === 'other')) return side
  return own
}

/** “何乙男，1970年1月1日生”; not “谢男，女”. */
function withoutSex(name: string, behind: string, text: string): string {
  if (!/^[\u3400-\u9fff某×*]{2,4}[男女]$/.test(name)) return name
  const bare = name.slice(0, -1)
  return /^,\s?(?:(?:19|20)\d{2}年|[\u4e00-\u9fa5]{1,5}族[,。、])/.test(behind) || (text.indexOf(name) === text.lastIndexOf(name) && text.indexOf(bare) !== text.lastIndexOf(bare)) ? bare : name
}

/** A tag, a number or a kind behind a whole name: “谷梁青[失信]”, “谷梁青已限高”, “谷梁青自然人”, “谷梁青等”. */
const TAGGED = /(?:[[【〔][^\][【】〔〕]{1,12}[\]】〕]|\([^()]{1,24}\)|[\d*×Xx-]{6,20}|已?(?:被)?(?:限高|限制高?消费|失信)|自然人|法人|下落不明|等|查看|详情>?|>+)$/
/** “某某（买卖合同纠纷，标的6万元）”: what the case is about. */
const CASE_BEHIND = /\([^()]{0,30}(?:纠纷|标的|案由)[^()]{0,30}\)$/
/** What stands where a name would: how many there are, that there is none. */
const NOBODY = /^(?:全部|所有|共?\d{1,4}[人名户家]|[-—–―]+)$/

/** “何乙男”, “某公司住所地”: the next item without a comma. */
function cleanName(given: string): string {
  const told = given.replace(CASE_BEHIND, '')
  if (told !== given && told.length > 1) return cleanName(told)
  const bare = given.replace(/^\d{1,2}[.、](?=[\u3400-\u9fff])/, '').replace(TAGGED, '')
  const name = isWholeName(bare) && /^[\u3400-\u9fff]{2,4}$/.test(bare) ? bare : given
  return name.replace(/^\d{1,2}[.、](?=[\u3400-\u9fff]{2})/, '').replace(/(?<=[\u3400-\u9fff)])\d{1,2}[.、][\u3400-\u9fff].*$/, '').replace(/^(?:\([^()]{1,20}\)|[①-⑩])+(?=.{2})/, '').replace(/^([\u3400-\u9fff某×]{2,4}?)\s?[男女](?=\s?(?:(?:19|20)\d{2}年|[\u3400-\u9fff]{1,5}族)).*$/, '$1').replace(/^[\u3400-\u9fff]{0,10}被害人(?=.{2})/, '').replace(/(?<=.{2})(?:住所地|住址|住所)[\u4e00-\u9fa5].*$/, '').replace(/(?<=公司|[厂店部社行局院]|中心|合作社)(?:法定代表人|负责人|经营者|投资人|(?:委托)?(?:诉讼)?代理人).*$/, '').replace(MORE, '').replace(/^(?:为|是)/, '').replace(/(?<=^[\u3400-\u9fff·]{2,30}?)(?:目前|现|暂|名下|也|均|确|已)*(?:无|没有|未(?:能)?(?:发现|查到)?)(?:其他|任何)?(?:可供|财产|履行能力|下落).*$/, '').replace(/(?<=.{2})(?:均|都)?(?:已)?(?:到场|到庭|未到庭|未到场|出庭|参加)$/, '').replace(/^[\u3400-\u9fff某×X*()\d]{2,24}之(?:妻|夫|父|母|子|女|兄|弟|姐|妹)(?=[\u3400-\u9fff某×X*\d]{2,4}$)/, '')
}

const OPERATOR = /(?:经营者|业主|投资人):?(?:为|是)?([\u3400-\u9fff某×*·]{2,12}?)(?=[,。;\n()]|男|女|$)/

/** “甲等六人（名单附后）”: the head gives one of them. */
const MORE = /(?<=[\u3400-\u9fff某×X*\d]{2})等(?:共)?[一二两三四五六七八九十百\d]{1,4}(?:人|户|名[\u4e00-\u9fa5]{0,8})(?:\([^()]{0,20}\))?$/

/** A party known by name only, from a sentence. */
export function partyNamed(name: string, start: number, end: number, exhibit: Exhibit): Party {
  return { name: exhibit(name, start, end), kind: exhibit(isBody(name) ? 'organization' : 'natural', start, end) }
}

/** Those of the two sides, as the narrative may name them. */
export function personsOf(parties: readonly ReadParty[]): Person[] {
  return parties.flatMap((p) => (p.side === 'other' ? [] : [{
    name: p.name, side: p.side, aliases: p.aliases,
    chief: p.side === 'debtor' ? p.party.legalRepresentative?.value ?? p.operator : undefined,
    spokesmen: p.side === 'applicant' ? [p.party.agent?.name?.value, p.party.legalRepresentative?.value, ...(p.agents ?? [])].flatMap((n) => (typeof n === 'string' ? [n] : [])) : [],
  }]))
}
