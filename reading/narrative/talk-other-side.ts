import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { isBody, isPerson, looksLikeName, splitNames } from './names.ts'
import { partyNamed, type ReadParty, type Side } from './parties.ts'

/** Names in a list: one class, bounded; it is taken apart afterwards. */
const NAMES = '([\\u3400-\\u9fff某×*()、]{2,60}?)'
const YOU = '(?:你|您)(?:们|方|公司|厂|店|单位|行|社)?(?:俩|[二两三四][位个人])?'
const ENDS = '(?=的|之间|欠|拖欠|一案|这个案|那个案|之间|要钱|要账|还钱|不还|借钱|赔钱)'
const MATTER = '[^。?\\n]{0,30}?(?:案|纠纷|争议|一事|的事|[款钱费金])'
/** Those who claim from you. */
const AGAINST_YOU = new RegExp(`(?:^|[问:,。;?\\n])(?:现在|今天|本院|法院|就|是|关于|受理的?)*${NAMES}(?:起诉|告|申请(?:强制)?执行)了?${YOU}(?!的|们的)${MATTER}`)
/** You and the others: which of the two sides is yours, the talk tells. */
const WITH_YOU = new RegExp(`(?:关于|就|因为?|为)(?:了)?${YOU}(?:和|与|跟|同)${NAMES}${ENDS}${MATTER}`)
/** Those from whom you claim. */
const KIN = '(?:你(?:的|家)?(?:外甥女?|侄[子儿女]?|弟弟?|哥哥?|姐夫?|妹夫?|表[哥弟姐妹]|堂[哥弟姐妹]|亲戚|邻居|同学|战友|朋友|老板|合伙人|前妻|前夫|儿子|女儿|女婿|儿媳))?'
const BY_YOU = new RegExp(`${YOU}(?:起诉|告|申请(?:强制)?执行)了?${KIN}${NAMES}${ENDS}${MATTER}`)
const WITHIN = 1500

/** The other side of a talk, whom nothing names but a question: “甲、乙告你欠工钱的案子”, “是关于你和甲之间的货款”, “你起诉甲的案子”. */
export function otherSideTold(text: string, part: Part, list: readonly ReadParty[], exhibit: Exhibit): ReadParty[] {
  const has = (side: Side) => list.some((p) => p.side === side)
  if (has('applicant') === has('debtor')) return []
  const missing: Side = has('applicant') ? 'debtor' : 'applicant'
  const from = part.title?.end ?? part.span.start
  const words = text.slice(from, Math.min(part.span.end, from + WITHIN))
  const m = (missing === 'applicant' ? AGAINST_YOU.exec(words) : BY_YOU.exec(words)) ?? WITH_YOU.exec(words)
  if (!m) return []
  const said = m[1] ?? ''
  const at = from + m.index + m[0].indexOf(said)
  const names = splitNames(said.replaceAll('和', '、')).names
  if (names.length === 0 || !names.every((n) => looksLikeName(n) && (isBody(n) || (isPerson(n) && n.length <= 4)) && !list.some((p) => p.name === n))) return []
  return names.map((name) => {
    const start = at + said.indexOf(name)
    return { side: missing, name, at: { start, end: start + name.length }, party: partyNamed(name, start, start + name.length, exhibit), aliases: [] }
  })
}
