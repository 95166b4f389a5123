import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { bodyAtStart, isBody, isPerson, looksLikeName, splitNames } from './names.ts'
import type { ReadParty } from './parties.ts'
import { add, made } from './party-list.ts'
import { allMatches } from './scan.ts'

/** The applicant whom only the narrative names. */

/** “申请执行人杨某，被执行人…”: a person named as one of the two sides. */
const SIDES_TOLD = /(?<!被)申请(?:执行)?人:?([\u3400-\u9fff某×*()]{2,40})[,;、]\s?(?=被执行人|被申请人)/

/** “该案申请执行人为甲、乙，被执行人为丙” */
const BOTH_TOLD = /(?<!被)申请执行人(?:为|系|是)([\u3400-\u9fff某×*()、]{2,80})[,;]\s?(?=被执行人(?:为|系|是))|(?<=[。;\n])申请执行人([\u3400-\u9fff某×*()]{2,40}(?:、[\u3400-\u9fff某×*()]{2,40}){1,12})[,;]\s?(?=被执行人)/

const APPLICANT_TOLD = /(?<!被)申请执行人(?!的?(?:经营者|法定代表人|负责人|投资人|业主|委托)[\u3400-\u9fff])(?:为|系|是)?([\u3400-\u9fff某×*()]{2,40}?)(?=与|和|诉|申请|同意|表示|提供|要求|催|的|经营者|[,。;\n])/g

/** In minutes and reports a person too: “申请执行人甲于今年4月提供…”, who is named so more than once. */
const PERSON_TOLD = /(?<!被)申请执行人([\u3400-\u9fff]{2,3}?)(?=于(?:\d|今年|去年)|提供|要求|同意|表示|称|申请恢复|[,。;\n\t ])/

/** “被执行人甲（申请执行人：乙信用社）” */
const IN_BRACKET = /[(,]申请执行人:([\u3400-\u9fff某×*]{2,40})\)/

/** Nobody is called applicant in the head: the body that the narrative calls so. A person only where the sentence says it of him: “申请执行人为某某”. */
export function applicantTold(text: string, part: Part, list: ReadParty[], exhibit: Exhibit): void {
  const words = text.slice(part.head.start, Math.min(part.span.end, part.head.start + 3000))
  const both = BOTH_TOLD.exec(words)
  const listed = both ? splitNames(both[1] ?? both[2] ?? '').names.filter((n) => looksLikeName(n) && (isBody(n) || isPerson(n))) : []
  if (both && listed.length > 0) {
    const said = both[1] ?? both[2] ?? ''
    const from = part.head.start + both.index + both[0].indexOf(said)
    for (const name of listed) add(list, made({ name, start: from + said.indexOf(name), end: from + said.indexOf(name) + name.length }, 'applicant', exhibit))
    return
  }
  const side = SIDES_TOLD.exec(words) ?? IN_BRACKET.exec(words)
  if (side && looksLikeName(side[1] ?? '') && (isBody(side[1] ?? '') || isPerson(side[1] ?? ''))) {
    const start = part.head.start + side.index + side[0].indexOf(side[1] ?? '')
    return add(list, made({ name: side[1] ?? '', start, end: start + (side[1] ?? '').length }, 'applicant', exhibit))
  }
  const person = part.kind?.page === 'document' ? PERSON_TOLD.exec(words) : null
  const who = person?.[1] ?? ''
  if (person && looksLikeName(who) && isPerson(who) && words.split(who).length > 2 && !list.some((p) => p.name === who)) {
    const start = part.head.start + person.index + person[0].indexOf(who)
    return add(list, made({ name: who, start, end: start + who.length }, 'applicant', exhibit))
  }
  for (const m of allMatches(APPLICANT_TOLD, words)) {
    const from = m.index + m[0].length - (m[1] ?? '').length
    const name = looksLikeName(m[1] ?? '') && isBody(m[1] ?? '') ? m[1] ?? '' : bodyAtStart(words.slice(from, from + 40)) ?? m[1] ?? ''
    if (!looksLikeName(name) || /^(?:可|享有|终结|应|须|有权|代表|代理|一方|方面|本人|负责)/.test(name) || !(isBody(name) || (/人[为系是]/.test(m[0]) && isPerson(name))) || list.some((p) => p.name === name)) continue
    const start = part.head.start + from
    add(list, made({ name, start, end: start + name.length }, 'applicant', exhibit))
    return
  }
}
