import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { bodyAtStart, isBody, isPerson, looksLikeName, splitNames } from './names.ts'
import { partyNamed, type ReadParty, type Side } from './parties.ts'
import { allMatches } from './scan.ts'

/** Parties of a form that gives nobody's role by the usual label: “当事人：甲（申请执行人）、乙（被执行人）”, “查询对象：乙”, “被查封人：乙”. */
const ROLE_IN_BRACKETS = /(?<=^|[\n:、,;\s])([\u3400-\u9fff某×*·]{2,40}?)\((?:系|为|是)?(申请执行人|被执行人)\)/g
const OF_DEBTOR = /(?:^|\n)(?:查询对象|查控对象|被查询人|被查控人|被查封人|被扣押人|被冻结人|被搜查人|被限制人|财产所有人|申报人)(?:姓名|名称)?:(?:被执行人)?:?([^\n:;]{2,80})/g
/** “报告人（被执行人）：甲　性别：男” */
const ROLE_OF_LABEL = /(?:^|[\n\s])(?:申报|报告|填报|填表|承诺|保证|(?:申报|报告)义务|被?(?:约谈|询问|谈话|调查)|受送达|签收)人\((?:系|即)?(?:本案)?(申请执行人|被执行人)\):\s?([^\n:;,。\s]{2,40})/g
const WITHIN = 1200
/** What only a debtor is served with. */
const DEBTORS_PAPERS = /执行通知书?|报告财产令|财产报告令|限制(?:高)?消费令|财产申报表/
const SERVED_ON = /(?:^|\n|\s)受送达人(?:\((?:姓名|名称)\))?:?\s?([\u3400-\u9fff某×*·()]{2,40}?(?:、[\u3400-\u9fff某×*·()]{2,40}?){0,8})(?=[\n,;(\s]|$)/

export function namedByForm(text: string, part: Part, exhibit: Exhibit): ReadParty[] {
  if (part.kind?.page !== 'document') return []
  const from = part.title?.end ?? part.span.start
  const words = text.slice(from, Math.min(part.span.end, from + WITHIN))
  const listed = part.title && /限制(?:高)?消费人员|失信(?:被执行人)?(?:名单|信息)|失信人/.test(text.slice(part.title.start, part.title.end)) ? /(?:^|\n)(?:被执行人)?(?:姓名|名称)(?:[/、或](?:姓名|名称))?:([^\n:;]{2,60})/.exec(words) : null
  if (listed) return made(listed[1] ?? '', from + listed.index + listed[0].length - (listed[1] ?? '').length, 'debtor', exhibit)
  const labelled = words.includes('执行人):') ? allMatches(ROLE_OF_LABEL, words).flatMap((m) => made(m[2] ?? '', from + m.index + m[0].length - (m[2] ?? '').length, m[1] === '被执行人' ? 'debtor' : 'applicant', exhibit)) : []
  if (labelled.length > 0) return labelled
  const found = allMatches(ROLE_IN_BRACKETS, words).flatMap((m) => made(m[1] ?? '', from + m.index + m[0].indexOf(m[1] ?? ''), m[2] === '被执行人' ? 'debtor' : 'applicant', exhibit))
  if (found.length > 0) return found
  const receipt = part.title && /回证/.test(text.slice(part.title.start, part.title.end)) && DEBTORS_PAPERS.test(words) ? SERVED_ON.exec(words) : null
  const to = from + (receipt ? receipt.index + receipt[0].length - (receipt[1] ?? '').length : 0)
  if (receipt) return splitNames(receipt[1] ?? '').names.flatMap((name) => made(name, to + (receipt[1] ?? '').indexOf(name), 'debtor', exhibit))
  return allMatches(OF_DEBTOR, words).flatMap((m) => splitNames(m[1] ?? '').names.filter((name) => !leadsOne(words, name)).flatMap((name) => made(name, from + m.index + m[0].indexOf(name), 'debtor', exhibit)))
}

/** “申报人：某公司（盖章） 法定代表人：甲 … 申报人：甲（签名）”: he signs for it. */
function leadsOne(words: string, name: string): boolean {
  const at = words.search(/法定代表人|负责人/)
  return at > 0 && new RegExp(`(?:法定代表人|负责人)(?:\\([^()]{1,8}\\))?:?\\s?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[,。;(\\s]|$)`).test(words.slice(at))
}

/** “甲方（申请执行人）：某公司”: the parties of an agreement, who are called by the letter from there on. */
const LETTER = /(?:^|\n)([甲乙丙丁戊己]方)(?:[一二三1-9])?\((?:原告|被告|债权人|债务人|,|、|\/)*(申请执行人|被执行人)[^()\n]{0,10}\):?([^\n,。;:(]{2,40})/g

export function lettered(text: string, part: Part, exhibit: Exhibit): ReadParty[] {
  if (part.kind?.page !== 'document') return []
  const from = part.title?.end ?? part.span.start
  return allMatches(LETTER, text.slice(from, Math.min(part.span.end, from + WITHIN))).flatMap((m) => {
    const names = splitNames(m[3] ?? '').names
    return names.flatMap((name) => made(name, from + m.index + m[0].indexOf(name), m[2] === '被执行人' ? 'debtor' : 'applicant', exhibit)).map((p) => (names.length === 1 ? { ...p, aliases: [m[1] ?? ''] } : p))
  })
}

function made(name: string, start: number, side: Side, exhibit: Exhibit): ReadParty[] {
  if (!looksLikeName(name) || !(isBody(name) || name.length <= 4 || name.includes('·'))) return []
  const end = start + name.length
  return [{ side, name, at: { start, end }, party: partyNamed(name, start, end, exhibit), aliases: [] }]
}

const SPOKEN_TO = /(?:^|\n)(?:被?(?:约谈|谈话)(?:人|对象)|(?:约谈|谈话)对象|来访人|到[场庭]人员?)(?:员)?(?:姓名)?:/

/** “约谈对象：某商行委托代理人乙”, to whom the court says “你方申请执行…”: the body is the applicant. */
export function spokenTo(text: string, part: Part, exhibit: Exhibit): ReadParty[] {
  const words = text.slice(part.span.start, Math.min(part.span.end, part.span.start + WITHIN))
  const m = SPOKEN_TO.exec(words)
  if (!m) return []
  const at = part.span.start + m.index + m[0].length
  const name = bodyAtStart(text.slice(at, at + 60).replace(/(?:委托|诉讼|代理人|法务|经理|员工|工作人员|法定代表人|负责人|经营者).*$/s, ''))
  return name === undefined ? [] : made(name, at, 'applicant', exhibit)
}

const CHAPTER = /(?:^|\n)(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、]\s?|第[一二三四五六七八九十],)(?:关于|被执行人)?:?([\u3400-\u9fff某×*()]{2,40})(?=\n|$)/g

/** A list of property with a chapter for each debtor, whose names stand only there. */
export function inChapters(text: string, part: Part, exhibit: Exhibit): ReadParty[] {
  const from = part.title?.end ?? part.span.start
  const names = [...text.slice(from, part.span.end).matchAll(CHAPTER)].map((m) => ({ name: m[1] ?? '', at: from + m.index + m[0].length - (m[1] ?? '').length }))
  if (!names.every((n) => looksLikeName(n.name) && (isBody(n.name) || isPerson(n.name)))) return []
  return names.map((n) => ({ side: 'debtor', name: n.name, at: { start: n.at, end: n.at + n.name.length }, party: partyNamed(n.name, n.at, n.at + n.name.length, exhibit), aliases: [] }))
}
