import { applicantTold } from './applicant-told.ts'
import { assists } from './binding.ts'
import { addresseesOf, type Addressee } from './addressee.ts'
import { clauseInLabel, findCaseClause, type CaseClause, type Named } from './case-clause.ts'
import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { isBody, isPerson, looksLikeName, SHORT_FOR, splitNames } from './names.ts'
import { add, made } from './party-list.ts'
import { readHeadParties, readLabelled, type ReadParty, type Side } from './parties.ts'
import { likely, listedBehind } from './listed-behind.ts'
import { allMatches } from './scan.ts'
import { inChapters, lettered, namedByForm, spokenTo } from './form-parties.ts'
import { introducedParties } from './introduced.ts'
import { talkParties } from './talk-parties.ts'
import { otherSideTold } from './talk-other-side.ts'
import { withDebtor } from './talk.ts'

/** How far into a paper a party may still be named by a label. */
const LABELS_WITHIN = 1200

export interface Gathered { parties: ReadParty[]; clause: CaseClause | undefined; addressees: Addressee[] }

/**
 * All parties of a document: from its head, from “甲与乙…一案”, from the address, from the labels of a record. The head goes first;
 * what the narrative calls somebody decides where the head has no such role.
 */
export function gatherParties(text: string, part: Part, exhibit: Exhibit): Gathered {
  const labelled: ReadParty[] = []
  const talked = talkParties(text, part, exhibit)
  const letters = lettered(text, part, exhibit)
  const parties = letters.length > 0 ? letters : [...readHeadParties(text, part.head, exhibit).filter((p, i, all) => part.kind?.body !== 'talk' || !speaks(text, p, [...talked, ...all.slice(0, i)])), ...talked]
  if (part.kind?.page === 'document') for (const p of readLabelled(text, { start: part.head.end, end: Math.min(part.span.end, part.head.end + LABELS_WITHIN) }, exhibit)) if (!parties.some((q) => q.side === p.side && !q.sanctioned) || parties.some((q) => labelled.includes(q) && q.side === p.side)) { parties.push(p); labelled.push(p) }
  const known = parties.map((p) => p.name)
  const clause = findCaseClause(text, part.body, known) ?? (part.title && part.kind?.page === 'document' ? findCaseClause(text, part.title, known) : undefined) ?? (part.kind?.page === 'document' ? clauseInLabel(text, { start: part.head.start, end: Math.min(part.span.end, part.head.start + LABELS_WITHIN) }, known) : undefined)
  const addressees = addresseesOf(text, part).filter((a) => !/法院$/.test(a.name))
  const requested = clause ? undefined : onRequestOf(text, part, addressees)
  const list: ReadParty[] = []
  for (const p of parties) add(list, p)
  if (clause) fromClause(text, part, list, clause, addressees, exhibit)
  else if (requested) {
    add(list, made(requested, 'applicant', exhibit))
    for (const a of addressees) if (!a.chief) add(list, made(a, 'debtor', exhibit))
  } else for (const a of assists(part) ? [] : addressees) if (!a.chief) add(list, made(a, part.kind?.body === 'orders' ? 'debtor' : 'applicant', exhibit))
  /* “贵公司申请执行的…号一案” */
  if (clause && part.kind?.body === 'tells' && clause.applicants.length + clause.debtors.length === 0 && !list.some((p) => p.side === 'applicant')) for (const a of addressees) if (!a.chief && !list.some((p) => p.name === a.name)) add(list, made(a, 'applicant', exhibit))
  /* an order is for those to whom it goes, whoever the sentence about the case names */
  if (clause && part.kind?.body === 'orders' && !assists(part) && !clause.you && clause.debtors.length === 0 && !list.some((p) => p.side === 'debtor')) for (const a of addressees) if (!a.chief && !list.some((p) => p.name === a.name)) add(list, made(a, 'debtor', exhibit))
  const chief = addressees.find((a) => a.chief)
  const body = list.find((p) => p.side === 'debtor' && p.party.kind?.value === 'organization')
  if (chief && body && !body.party.legalRepresentative) body.party.legalRepresentative = exhibit(chief.name, chief.start, chief.end)
  for (const p of introducedParties(text, part, list, exhibit)) list.push(p)
  if (!list.some((p) => p.side === 'debtor')) fromNarrative(text, part, list, exhibit)
  if (!list.some((p) => p.side === 'applicant')) applicantTold(text, part, list, exhibit)
  if (!list.some((p) => p.side === 'debtor') && part.title && /被执行人|财产|查控/.test(text.slice(part.title.start, part.title.end))) for (const p of inChapters(text, part, exhibit)) add(list, p)
  if (clause?.you === 'applicant' && part.kind?.body === 'talk' && !list.some((p) => p.side === 'applicant')) for (const p of spokenTo(text, part, exhibit)) add(list, p)
  if (part.kind?.body === 'talk') for (const p of otherSideTold(text, part, list, exhibit)) add(list, p)
  const had = new Set(list.map((p) => p.side))
  if (!had.has('debtor') || !had.has('applicant')) for (const p of namedByForm(text, part, exhibit)) if (!had.has(p.side)) add(list, p)
  for (const p of listedBehind(text, part, list, exhibit)) add(list, p)
  shortNames(text, part, list)
  return { parties: list, clause, addressees }
}

/** “某某：本院根据乙的申请，恢复…”: the addressee is not who asked for it. */
function onRequestOf(text: string, part: Part, addressees: readonly Named[]): Named | undefined {
  if (addressees.length === 0 || part.kind?.page !== 'document') return undefined
  const m = /(?:根据|依据|依)(?:申请执行人|申请人)?([\u3400-\u9fff某×*()]{2,40}?)的(?:恢复执行)?申请/.exec(text.slice(part.body.start, Math.min(part.body.end, part.body.start + 400)))
  const name = m?.[1] ?? ''
  if (!m || !looksLikeName(name) || !(isBody(name) || name.length <= 4) || addressees.some((a) => a.name === name)) return undefined
  const start = part.body.start + m.index + m[0].indexOf(name)
  return { name, start, end: start + name.length }
}

/** “申请执行人：可以谈。”: the role speaks, whose name was given before. */
function speaks(text: string, p: ReadParty, before: readonly ReadParty[]): boolean {
  return before.some((q) => q.side === p.side) && !isBody(p.name) && !isPerson(p.name) && !p.name.includes('·') && /[。?!,]/.test(text.charAt(p.at.end))
}

/** “甲有限公司（以下简称甲公司）”, wherever it stands. */
function shortNames(text: string, part: Part, list: readonly ReadParty[]): void {
  const words = text.slice(part.head.start, part.body.end)
  for (const m of allMatches(/\(([^()\n]{2,24})\)/g, words)) {
    const short = SHORT_FOR.exec((m[1] ?? '').replace(/^.*,/, ''))?.[1]
    if (short === undefined) continue
    const before = words.slice(Math.max(0, m.index - 60), m.index)
    const owner = list.find((p) => before.endsWith(p.name))
    if (owner && !owner.aliases.includes(short)) owner.aliases.push(short)
  }
}

function fromClause(text: string, part: Part, list: ReadParty[], clause: CaseClause, addressees: readonly Addressee[], exhibit: Exhibit): void {
  const you = youAre(text, part, clause)
  const sides: [Side, readonly Named[]][] = you === 'debtor' && clause.you === 'either' ? [['applicant', [...clause.applicants, ...clause.debtors]]] : [['applicant', clause.applicants], ['debtor', clause.debtors]]
  /* “被执行人甲与乙…纠纷一案”: an order names first whom it is for */
  const turned = part.kind?.body === 'orders' && clause.you === undefined && clause.applicants.length > 0 && clause.applicants.every((n) => list.some((p) => p.side === 'debtor' && p.name === n.name)) && !clause.debtors.some((n) => list.some((p) => p.name === n.name))
  if (turned && !list.some((p) => p.side === 'applicant')) for (const n of clause.debtors) add(list, made(n, 'applicant', exhibit))
  const applicantsKnown = list.some((p) => p.side === 'applicant') && !list.some((p) => p.side === 'applicant' && p.among)
  const debtorsKnown = list.some((p) => p.side === 'debtor' && !p.sanctioned) && !list.some((p) => p.side === 'debtor' && p.among)
  for (const [side, names] of sides) {
    for (const n of names) {
      const known = list.find((p) => p.name === n.name || (n.name.length >= 4 && isShortFor(n.name, p.name)))
      if (known) {
        if (known.side === 'other' || (side === 'debtor' && !debtorsKnown)) known.side = side
      } else if (side === 'applicant' ? !applicantsKnown : !debtorsKnown) add(list, made(n, side, exhibit))
    }
  }
  if (you) for (const a of addressees) if (!a.chief) add(list, made(a, you, exhibit))
  for (const [alias, name] of clause.aliases) list.find((p) => p.name === name)?.aliases.push(alias)
}

/** Which side the addressee is on. */
function youAre(text: string, part: Part, clause: CaseClause): Side | undefined {
  if (!clause.you) return undefined
  if (clause.you !== 'either') return clause.you
  const other = clause.debtors[0]?.name
  if (other !== undefined && text.slice(part.body.start, part.body.end).includes(`${other}向本院申请`)) return 'debtor'
  return part.kind?.body === 'orders' || (part.kind?.body === 'talk' && withDebtor(text, part)) ? 'debtor' : 'applicant'
}

/** “样宏小贷” for “…样宏小额贷款有限公司”: every character in order. */
function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length) return false
  let at = -1
  for (const c of short) {
    at = full.indexOf(c, at + 1)
    if (at < 0) return false
  }
  return true
}

const CALLED = /(?<!失信|(?:[对向将由]|^|[,。;\n])[二两三四五六七八九各])(?:被执行人|被告人(?=[\u3400-\u9fff某×、]{2,40}罪))(?:为|系|[就都均]?是(?!否))?(?!名单|的|名下|均|未|应|如|有|在|对|与|至今|和|或|应当|可|已|因|及其|是否|之|一家|全家|夫妻|家庭|本人|查询|查控|申报|报告|送达|发出|限制|采取|签收|走访|询问|养老|医疗|医保|生活|生产|生存|居住|自住|唯一|基本|必需|赡养|扶养|抚养|[二两三四五])([\u3400-\u9fff某×Xx*、()]{2,120}?)(?=(?:犯[\u4e00-\u9fa5]{2,10}罪|(?:诈骗|盗窃|抢劫|故意伤害|交通肇事|职务侵占|寻衅滋事|敲诈勒索|非法经营)罪)|\((?=男|女|住|现住|身份|申请执行人:)|至今|未|应|在|持有|所有|所持|拥有|登记(?:住所|地|在)|住所|注册地|名下|的?财产|与|系|一个人|两个人|[二两三四]人(?=[,。;])|履行|下落|到期|尚|现|因|均|已|没|拒|于|的|银行|向|给付|偿还|有(?:履行)?能力|有(?:可供)?[^,。;]{0,6}财产|违反|拒|,|。|;|\n|$)/g
/** “（被执行人甲、乙厂）” */
const CALLED_IN_BRACKET = /[(,]被执行人:?([\u3400-\u9fff某×、]{2,80})\)/g

/** The head calls nobody debtor: those whom the narrative calls so. */
function fromNarrative(text: string, part: Part, list: ReadParty[], exhibit: Exhibit): void {
  const from = Math.min(part.title?.start ?? part.body.start, part.body.start)
  const words = text.slice(from, Math.min(part.span.end, part.body.start + 3000))
  /* a list in a bracket names them all, a sentence perhaps one of them */
  for (const m of [...allMatches(CALLED_IN_BRACKET, words).filter((b) => (b[1] ?? '').includes('、')), ...allMatches(CALLED, words), ...allMatches(CALLED_IN_BRACKET, words)]) {
    const had = list.some((p) => p.side === 'debtor')
    for (const name of splitNames(m[1] ?? '').names) {
      if (!looksLikeName(name) || !likely(name)) continue
      const known = list.find((p) => p.name === name)
      if (known) {
        known.side = 'debtor'
        continue
      }
      if (had) continue
      const start = from + m.index + m[0].indexOf(name)
      add(list, made({ name, start, end: start + name.length }, 'debtor', exhibit))
    }
  }
}
