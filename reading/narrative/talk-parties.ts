import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { bodyAtStart, isBody, isPerson, looksLikeName } from './names.ts'
import { BLAMED } from './talk.ts'
import { authorityIn } from './party-details.ts'
import { partyNamed, type ReadParty } from './parties.ts'
import { roleBelow } from './role-below.ts'

/** Parties named by the labels of a record: “被约谈人：申请执行人某某”, “接听人某，系申请执行人某公司委托诉讼代理人”. */
const WITH = /(?:受送达人|(?:谈话|约谈|询问|调查|查询|去电|来电|通话|联系)对象|被(?:约谈|谈话|询问)人(?:[一二三四1-4](?=:))?|被调查人|接听人|接电人|接电话人|受话人|受访人|来访人|到场(?=:)|到庭(?=:)|到场人|到庭人|参加人)(?:员)?(?:姓名)?:?([^\n]{2,160})/
/** “通话人：某法院执行员甲与申请执行人乙” */
const CALLED_UP = /通话人(?:员)?:?[^\n]{0,40}(?:与|和)((?:申请执行人|申请人|被执行人|被申请人)[^\n]{2,80})/
const OF_PARTY = /^(申请执行人|申请人|被执行人|被申请人)(?!(?:的)?(?:经营者|法定代表人|负责人|投资人|业主|工作人员|员工|代表)[\u3400-\u9fff])(?!(?:的|特别授权|一般授权|委托|诉讼|执行)*代理人)([\u3400-\u9fff某×*()]{2,30}?)(?:之|的)?(?:(?:特别授权|一般授权|委托|诉讼|执行)*代理人|(?<=[部店厂行社站场司]|中心)(?:的)?(?:经营者|法定代表人|负责人|投资人|员工|工作人员))/
const AS_PARTY = /^(?:\(?)(申请执行人|申请人|被执行人|被申请人)(?:\)|:)?(?!的?(?:经营者|法定代表人|负责人|投资人|业主)[\u3400-\u9fff])([\u3400-\u9fff某×*()]{2,30}?)(?=[,。;\n]|\((?![\u4e00-\u9fa5]{2,6}\)[\u4e00-\u9fa5]{2,14}(?:公司|[行社厂店院]|中心|合作社))|男|女|手机|电话|身份|本人|$)/
const PARTY_IN_BRACKETS = /^([\u3400-\u9fff某×*]{2,30}?)\((?:系|为|是)?(?:本案)?的?(申请执行人|申请人|被执行人|被申请人)(?:本人|之一)?(?:,[^()\n]{2,24})?\)/
const FOR_PARTY = /^([\u3400-\u9fff某×*]{2,6}?)[,(]?(?:[男女],)?(?:[^,\n]{2,16}(?:生|出生),)?(?:[^,\n]{1,6}族,)?(?:系|为|是)?(申请执行人|申请人|被执行人|被申请人)(?!(?:的|特别授权|一般授权|委托|诉讼|执行)*代理人)([\u3400-\u9fff某×*()]{2,40}?)(?:的)?(法定代表人|负责人|经营者|投资人|(?:委托)?(?:诉讼|执行)?代理人|员工|工作人员)/

/** “被询问人：某某，男，…，系被执行人。” */
const ROLE_BEHIND = /^([\u3400-\u9fff某×*·]{2,12}?)(?:(?:\s?[男女]\s?|\s)(?=(?:本案)?(?:申请|被)执行人(?:本人|之一)?(?:\n|$))|\s?身份:|,(?:[^\n]{0,100}?(?:系|为|是|(?<=,)(?=本案|(?:申请|被)执行人(?:本人|之一)?(?:[,。;)\n]|$)))|(?:男,|女,)?(?=申请|被执行)))(?:本案|该案)?的?(?:\([^()\n]{2,12}\)[^,。;\n]{2,24}?(?:号|案件?|一案)的?)?(申请执行人|申请人|被执行人|被申请人)(?:本人|之一)?(?=[,。;)\n]|$)/
/** “某某（某公司法定代表人，被执行人）” */
const CHIEF_AND_PARTY = /^([\u3400-\u9fff某×*]{2,4})\(([\u3400-\u9fff某×*]{4,40}?)(法定代表人|负责人|经营者),(申请执行人|申请人|被执行人|被申请人)\)/
/** “某律师（某事务所律师，系某公司的委托代理人）” */
const AGENT_IN_BRACKETS = /^([\u3400-\u9fff某×*]{2,4})\([^()\n]{0,40}?(?:系|为|是)(?:申请执行人|被执行人)?([\u3400-\u9fff某×*]{2,40}?)的?(?:特别授权|一般授权|委托|诉讼|执行)*代理人/
/** Somebody else is asked: “被执行人某某之女” */
const RELATIVE_OF = /被执行人([\u3400-\u9fff某×*·]{2,8}?)(?:之|的)(?:妻|夫|父|母|子|女|兄|弟|姐|妹|儿|岳|亲|配偶)/
/** “本院依法询问被执行人某某。”, “与被执行人某某视频连线”, where no label names him. */
const ASKED = /(?:连线|致电|拨打)(申请执行人|申请人)([\u3400-\u9fff某×*·]{2,12}?)(?=(?:预留|的)?(?:电话|手机)|[,。;:(\n]|$)|(?:询问|讯问|提讯|提审)(被执行人)([\u3400-\u9fff某×*·]{2,12}?)(?=[,。;:(\n]|$)|(?:连线|致电|与)(被执行人)([\u3400-\u9fff某×*·]{2,12}?)(?=视频|电话|微信|[,。;(\n])|(?:约谈|接待|会见)(?:了)?(?:本案)?的?((?:申请|被)执行人)([\u3400-\u9fff某×*·]{2,12}?)(?=[,。;:(\n]|$)/
/** “我叫某某，是申请执行人某公司的员工” */
const OWN_WORDS = /答:我(?:叫|是)?([\u3400-\u9fff某×*]{2,4}),(?:我)?(?:是|系)(申请执行人|被执行人)([\u3400-\u9fff某×*()]{4,40}?)的?(?=员工|职工|工作人员|法务|经理|会计|法定代表人|负责人|(?:委托)?(?:诉讼|执行)?代理人)/
/** Another of them on the same line. */
const AND_PARTY = /[,、;](申请执行人|申请人|被执行人|被申请人)([\u3400-\u9fff某×*]{2,30}?)(?=[,。;(、\n]|男|女|$)/g

export function talkParties(text: string, part: Part, exhibit: Exhibit): ReadParty[] {
  if (part.kind?.page === 'ruling') return []
  const start = part.title?.end ?? part.span.start
  const words = text.slice(start, Math.min(part.span.end, start + 1500))
  const several = [...words.matchAll(part.title && /回证|送达回执/.test(text.slice(part.title.start, part.title.end)) ? ADDRESSED : NUMBERED)]
  if (several.length > 1) return several.flatMap((m) => talkParty(words.slice(m.index, m.index + m[0].length), start + m.index, exhibit))
  const each = eachOfThem(words, start, exhibit)
  return each.length > 1 ? each : talkParty(words, start, exhibit)
}

/** “被谈话人：甲，男，…；乙，男，…（均为申请执行人）” */
const EACH_OF_THEM = /(?:被(?:约谈|谈话|询问|调查)人|(?:约谈|谈话|询问)对象|到[场庭]人员?)(?:员)?:\s?([^\n]{2,120}?)\((?:均|都|皆)?(?:为|系|是)(?:本案)?(申请执行人|被执行人)\)/

function eachOfThem(words: string, start: number, exhibit: Exhibit): ReadParty[] {
  const m = words.includes('执行人)') ? EACH_OF_THEM.exec(words) : null
  const said = m?.[1] ?? ''
  const pieces = said.split(/[;、]/)
  if (!m || pieces.length < 2) return []
  const from = start + m.index + m[0].indexOf(said)
  return pieces.flatMap((piece): ReadParty[] => {
    const name = /^[\u3400-\u9fff某×*·]{2,24}/.exec(piece.trim())?.[0] ?? ''
    if (!looksLikeName(name) || !(isBody(name) || isPerson(name) || name.includes('·'))) return []
    const at = from + said.indexOf(name)
    return [{ side: sideOf(m[2]), name, at: { start: at, end: at + name.length }, party: partyNamed(name, at, at + name.length, exhibit), aliases: [] }]
  })
}

/** A receipt with a block for each of them: “受送达人：被执行人甲”, “受送达人：申请执行人乙”. */
const ADDRESSED = /(?<=\n)受送达人(?:姓名|名称)?:\s?(?:被执行人|申请执行人)[^\n]{2,120}/g
/** “被约谈人一：…”, “被约谈人二：…” */
const NUMBERED = /(?<=\n)被(?:约谈|谈话|询问)人[一二三四1-4]:[^\n]{2,120}/g

function talkParty(words: string, start: number, exhibit: Exhibit): ReadParty[] {
  const m = WITH.exec(words) ?? CALLED_UP.exec(words)
  if (!m) return bySentence(words, start, exhibit)
  const line = m[1] ?? ''
  const at = start + m.index + m[0].length - line.length
  const relative = RELATIVE_OF.exec(line)
  if (relative && looksLikeName(relative[1] ?? '')) {
    const name = relative[1] ?? '', from = at + relative.index + 4
    return [{ side: 'debtor', name, at: { start: from, end: from + name.length }, party: partyNamed(name, from, from + name.length, exhibit), aliases: [] }]
  }
  const lawyer = AGENT_IN_BRACKETS.exec(line)
  if (lawyer && (isBody(lawyer[2] ?? '') || looksLikeName(lawyer[2] ?? ''))) {
    const name = lawyer[2] ?? '', from = at + lawyer[0].lastIndexOf(name)
    const party = partyNamed(name, from, from + name.length, exhibit)
    party.agent = { name: exhibit(lawyer[1] ?? '', at, at + lawyer[0].length) }
    return [{ side: /被执行人/.test(words.slice(Math.max(0, m.index - 8), m.index + 8) + lawyer[0]) ? 'debtor' : 'applicant', name, at: { start: from, end: from + name.length }, party, aliases: [] }]
  }
  const self = OF_PARTY.exec(line) ?? AS_PARTY.exec(line)
  if (self && looksLikeName(self[2] ?? '')) {
    const name = self[2] ?? ''
    const from = at + (self[1] ?? '').length + (self[0].charAt((self[1] ?? '').length) === name.charAt(0) ? 0 : 1)
    const party = partyNamed(name, from, from + name.length, exhibit)
    const id = /(?:身份证?号码?|公民身份号码)[:：]?([\dXx*×]{8,18})/.exec(line)
    if (id) party.idNumber = exhibit(id[1] ?? '', at + id.index, at + id.index + id[0].length)
    const speaker = /^(?:特别授权|一般授权|委托|诉讼|执行)*代理人([\u3400-\u9fff]{2,4})(?=[,。;(\n]|$)/.exec(line.slice(line.indexOf(name) + name.length))
    if (speaker) party.agent = { name: exhibit(speaker[1] ?? '', from + name.length, from + name.length + speaker[0].length) }
    const more = [...line.slice(self[0].length).matchAll(AND_PARTY)].flatMap((a): ReadParty[] => {
      const other = a[2] ?? ''
      const begin = at + self[0].length + a.index + a[0].length - other.length
      return looksLikeName(other) ? [{ side: sideOf(a[1]), name: other, at: { start: begin, end: begin + other.length }, party: partyNamed(other, begin, begin + other.length, exhibit), aliases: [] }] : []
    })
    return [{ side: sideOf(self[1]), name, at: { start: from, end: from + name.length }, party, aliases: [] }, ...more]
  }
  const marked = PARTY_IN_BRACKETS.exec(line)
  if (marked && looksLikeName(marked[1] ?? '')) {
    const name = marked[1] ?? ''
    const party = partyNamed(name, at, at + name.length, exhibit)
    const chief = isBody(name) ? /^(?:法定代表人|负责人):?\s?([\u3400-\u9fff某×*]{2,4})(?=[,。;(\n]|$)/.exec(line.slice(marked[0].length)) : null
    if (chief) party.legalRepresentative = exhibit(chief[1] ?? '', at + marked[0].length, at + marked[0].length + chief[0].length)
    return [{ side: /被/.test(marked[2] ?? '') ? 'debtor' : 'applicant', name, at: { start: at, end: at + name.length }, party, aliases: [] }]
  }
  const both = CHIEF_AND_PARTY.exec(line)
  if (both && looksLikeName(both[1] ?? '') && isBody(both[2] ?? '')) {
    const name = both[1] ?? '', body = both[2] ?? ''
    const from = at + name.length + 1
    const self = { side: sideOf(both[4]), name, at: { start: at, end: at + name.length }, party: partyNamed(name, at, at + name.length, exhibit), aliases: [] }
    if (!/你(?:公司|单位|厂)和你/.test(words)) return [self]
    const led = partyNamed(body, from, from + body.length, exhibit)
    led.legalRepresentative = exhibit(name, at, at + both[0].length)
    return [{ side: sideOf(both[4]), name: body, at: { start: from, end: from + body.length }, party: led, aliases: [] }, self]
  }
  const behind = ROLE_BEHIND.exec(line)
  if (behind && looksLikeName(behind[1] ?? '') && !(/[也亦兼]/.test(behind[0]) && /法定代表人|负责人|经营者|投资人/.test(behind[0]))) {
    const name = behind[1] ?? ''
    return [{ side: sideOf(behind[2]), name, at: { start: at, end: at + name.length }, party: partyNamed(name, at, at + name.length, exhibit), aliases: [] }]
  }
  const below = roleBelow(words)
  if (below && looksLikeName(below.name)) {
    const from = start + below.at
    return [{ side: sideOf(below.role), name: below.name, at: { start: from, end: from + below.name.length }, party: partyNamed(below.name, from, from + below.name.length, exhibit), aliases: [] }]
  }
  const bare = /^([\u3400-\u9fff某×*·]{2,8})(?=[,(\n]|$)/.exec(line)?.[1]
  if (bare !== undefined && looksLikeName(bare) && isPerson(bare) && BLAMED.test(words)) return [{ side: 'debtor', name: bare, at: { start: at, end: at + bare.length }, party: partyNamed(bare, at, at + bare.length, exhibit), aliases: [] }]
  /* “申请人某合作社理事长甲”, “被执行人某公司财务人员乙” */
  const led = /^(申请执行人|申请人|被执行人|被申请人):?/.exec(line)
  const whole = led ? bodyAtStart(line.slice(led[0].length)) : undefined
  if (led && whole !== undefined) {
    const from = at + led[0].length
    return [{ side: sideOf(led[1]), name: whole, at: { start: from, end: from + whole.length }, party: partyNamed(whole, from, from + whole.length, exhibit), aliases: [] }]
  }
  const agent = FOR_PARTY.exec(line)
  const name = agent?.[3] ?? ''
  if (!agent || !(isBody(name) || looksLikeName(name))) return []
  const from = at + agent[0].indexOf(name)
  const party = partyNamed(name, from, from + name.length, exhibit)
  const speaker = exhibit(agent[1] ?? '', at, at + agent[0].length)
  if (/代理人/.test(agent[4] ?? '')) {
    party.agent = { name: speaker }
    const authority = authorityIn(words)
    if (authority) party.agent.specialAuthority = exhibit(authority.special, start + authority.at, start + authority.at + authority.length)
  } else if (/法定代表人|负责人/.test(agent[4] ?? '')) party.legalRepresentative = speaker
  /* “…法定代表人，同时也是被执行人之一” */
  const too = /^[^\n]{0,20}?[,、](?:同时|本人)?(?:也|亦|同时)?(?:(?:是|系|为)(?:本案)?|本案|同为本案)(?:另一)?(被执行人|申请执行人)(?=[,。;)之\n]|$)|^(?:[、,兼暨])(?:本案)?(被执行人)(?=[,。;)\n]|$)/.exec(line.slice(agent[0].length))
  const who = agent[1] ?? ''
  if (too && looksLikeName(who)) return [{ side: sideOf(agent[2]), name, at: { start: from, end: from + name.length }, party, aliases: [] }, { side: sideOf(too[1] ?? too[2]), name: who, at: { start: at, end: at + who.length }, party: partyNamed(who, at, at + who.length, exhibit), aliases: [] }]
  return [{ side: /被/.test(agent[2] ?? '') ? 'debtor' : 'applicant', name, at: { start: from, end: from + name.length }, party, aliases: [] }]
}

/** Without a label: the sentence that says who is asked, or what he says of himself. */
function bySentence(words: string, start: number, exhibit: Exhibit): ReadParty[] {
  const asked = ASKED.exec(words)
  const self = asked ? null : OWN_WORDS.exec(words)
  const name = asked ? asked[2] ?? asked[4] ?? asked[6] ?? asked[8] ?? '' : self?.[3] ?? ''
  const m = asked ?? self
  if (!m || !looksLikeName(name) || /^(?:的?(?:委托|诉讼)?代[表理]|双方|本人|一方|方面|家属|亲属|单位|公司|负责|法定|理事|经理)/.test(name)) return []
  /* “约谈申请执行人理事长某某”: who sits for a body is not the party */
  if (asked?.[8] !== undefined && !isBody(name) && (name.length > 4 || !isPerson(name))) return []
  const from = start + m.index + m[0].lastIndexOf(name)
  return [{ side: sideOf(self ? self[2] : asked?.[1] ?? asked?.[7] ?? '被执行人'), name, at: { start: from, end: from + name.length }, party: partyNamed(name, from, from + name.length, exhibit), aliases: [] }]
}

function sideOf(role: string | undefined): 'applicant' | 'debtor' {
  return (role ?? '').startsWith('被') ? 'debtor' : 'applicant'
}
