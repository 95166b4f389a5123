import type { Party } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'
import type { Span } from './layout.ts'
import { isBody } from './names.ts'
import { allMatches } from './scan.ts'

/** What stands behind a party's name in the head: sex, birth, address, numbers, who represents it. */

const NAME = '([\\u3400-\\u9fff\\ue000-\\uf8ff\\ufffd×Xx*某·]{2,20}?)'
const AFTER_NAME = '(?=[,。;()\\n"]|系|该|担任|职务|男|女|联系|$|法定|委托|被执行人|申请执行人)'
const REPRESENTATIVE = new RegExp(`(?:法定代表人|负责人|代表人|执行事务合伙人|投资人|经营者)(?:\\([^)]{1,12}\\))?(?:姓名)?[:：]?(?:为|是)?${NAME}${AFTER_NAME}`)
const AGENT = new RegExp(`(?:委托(?:诉讼|执行)?代理人|委托代理人|诉讼代理人|代理人)(?:\\([^)]{1,12}\\))?[:：]?${NAME}${AFTER_NAME}`)
const AGENTS = new RegExp(`(?:法定|指定)代理人(?:\\([^)]{1,12}\\))?[:：]?${NAME}${AFTER_NAME}|${AGENT.source}`, 'g')
const ADDRESS = /[,。;\n)](?:现住址?|现住|经常居住地|住所地|住址|住所|户籍所在地|户籍地址|户籍地|户籍登记地|身份证(?:登记)?(?:住址|地址)|经营场所|营业场所|经营地址|地址|住|户籍)(?:为|:)?([^,。;\n]{3,80})/
const BARE_ADDRESS = /(?:族|出生|生),([\u4e00-\u9fa5]{2,8}(?:省|市|县|区|州|旗)[^,。;\n]{0,40})(?=[。\n]|$)/
const ID_NUMBER = /(?:公民身份号码|公民身份证号码?|居民身份证号码?|身份证号码?|身份号码|证件号码|身份证)[:：]?(?:为)?([\dXx*×]{8,18})/
const UNIFIED_CODE = /(?:统一社会信用代码|统一信用代码|信用代码)(?:证号?)?[:：]?(?:为)?([0-9A-Z*×]{10,22})/
const PERSON = /^[^。\n]{0,30}?[,，(](?:男|女)(?=[,，。)])|出生(?!地)|\d日生/

export function readPartyDetails(text: string, entry: Span, name: string, shared: boolean, exhibit: Exhibit): Party {
  const own = text.slice(entry.start, entry.end)
  const fact = <T>(value: T, from: number, length: number) => exhibit(value, entry.start + from, entry.start + from + length)
  const person = PERSON.test(own.slice(0, 120)) && !isBody(name)
  const party: Party = { kind: fact(person || !isBody(name) ? 'natural' : 'organization', 0, Math.min(own.length, name.length)) }
  if (shared) return party
  const address = ADDRESS.exec(own) ?? BARE_ADDRESS.exec(own)
  const place = address?.[1] ?? ''
  if (address && place && !/^(?:同上|址同上|所同上|不详|地不详)/.test(place)) {
    const value = place.replace(/^(?:地|址)?[:：]?/, '').replace(/(?:法定代表人|负责人|统一社会信用代码|公民身份).*$/, '')
    if (value.length >= 3) party.address = fact(value, address.index + address[0].indexOf(value), value.length)
  }
  const id = ID_NUMBER.exec(own)
  if (id && party.kind?.value === 'natural') party.idNumber = fact(id[1] ?? '', id.index, id[0].length)
  const code = UNIFIED_CODE.exec(own)
  if (code) party.unifiedCode = fact(code[1] ?? '', code.index, code[0].length)
  const chief = REPRESENTATIVE.exec(own)
  if (chief && party.kind?.value === 'organization' && !/^经营者/.test(chief[0])) party.legalRepresentative = fact(chief[1] ?? '', chief.index, chief[0].length)
  const agent = AGENT.exec(own)
  if (agent && !/^法定/.test(own.slice(Math.max(0, agent.index - 2), agent.index))) {
    party.agent = { name: fact(agent[1] ?? '', agent.index, agent[0].length) }
    const authority = authorityIn(own.slice(agent.index))
    if (authority) party.agent.specialAuthority = fact(authority.special, agent.index + authority.at, authority.length)
  }
  readState(own, party, fact)
  return party
}

/** Names of all agents of an entry, a minor's guardian among them. */
export function agentsIn(entry: string): string[] {
  return allMatches(AGENTS, entry).map((m) => m[1] ?? m[2] ?? '')
}

/** 特别授权 or 一般授权; undefined where nothing is stated. */
export function authorityIn(words: string): { special: boolean; at: number; length: number } | undefined {
  const m = /(特别(?:授权|代理)|一般(?:授权|代理))/.exec(words)
  return m ? { special: m[0].startsWith('特别'), at: m.index, length: m[0].length } : undefined
}

/** A line about him whose place the debtor took is not the debtor's. */
const FORMER_LINE = /\n(?=原(?:被|申请)执行人)/

function readState(entry: string, party: Party, fact: <T>(value: T, from: number, length: number) => ReturnType<Exhibit>): void {
  const own = entry.includes('\n原') ? entry.split(FORMER_LINE)[0] ?? entry : entry
  const yes = (pattern: RegExp) => {
    const m = pattern.exec(own)
    return m ? { value: true as const, quote: fact(true, m.index, m[0].length) } : undefined
  }
  const dead = yes(/(?:已|因病|于[^,。]{4,12})(?:死亡|去世|身故|病故)/)
  if (dead) party.deceased = { ...dead.quote, value: true }
  const gone = yes(/(?:已|被)(?:依法)?注销|注销(?:登记|状态)|吊销后注销/)
  /* a car of his may be struck off, he may not */
  if (gone && party.kind?.value !== 'natural') party.deregistered = { ...gone.quote, value: true }
  const held = yes(/(?:现)?(?:羁押|关押|服刑)于?|在押|正在[^,。]{2,12}服刑/)
  if (held) party.custody = { ...held.quote, value: true }
  const minor = yes(/未成年(?!人?(?:子女|孩子|儿子|女儿|的))/)
  if (minor) party.minor = { ...minor.quote, value: true }
}
