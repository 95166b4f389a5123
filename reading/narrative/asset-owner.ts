import type { AssetKind } from '../../casefile/vocabulary.ts'
import type { Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import { isBody } from './names.ts'
import { ownersUpTo } from './owners.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { debtorsConcerned } from './who.ts'

/** Whose a thing is: who holds it, not in whom or at whom it is held. */

/** “丙公司100%股权”: a share in it, held by somebody else. */
const SHARE_OF = /^的?\d[\d.]{0,7}%的?$/
const HELD = /(?:持有|持|参股|入股|投资|[在对])(?:的)?(?:被执行人)?$/

/** “原被执行人丁死亡 … 丁所有的房屋”: what he left, whose heirs are the debtors. */
const FORMER = /原被执行人([\u3400-\u9fff]{2,4}?)(?=于|因|已|死|病|去|的|所|之|名|[,。;、(])/
let asked: { text: string; name: string | undefined } | undefined

function formerBefore(story: Story, words: string): string | undefined {
  if (asked?.text !== story.text) asked = { text: story.text, name: FORMER.exec(story.text)?.[1] }
  const name = asked.name
  const at = name === undefined || story.people.debtors.includes(name) ? -1 : words.lastIndexOf(name)
  return name !== undefined && at >= 0 && /^(?:生前)?(?:名下|所有|持有|遗留|的|在|有)/.test(words.slice(at + name.length)) ? name : undefined
}

/** “经营者丙有存款…”: his own, who runs a debtor and is no party himself. */
function leaderBefore(story: Story, clause: Span, index: number): string | undefined {
  const words = story.text.slice(clause.start, clause.start + index)
  return formerBefore(story, words) ?? story.people.chiefs.find((c) => { const i = words.lastIndexOf(c); return i >= 0 && /^(?:名下|个人名下|所有|持有|(?:另|还|仅|只)?有|的|在(?=[^,。;]{2,30}(?:账户|存款)))/.test(words.slice(i + c.length)) })
}

/** “有商标三件，登记在丙名下”: said of it in the clause behind. */
const IN_NAME_OF = /^[,(](?:均|现|都)?(?:登记(?:在|于)|系|为|属于?|归)(?:被执行人)?(?=Ｂ)/

function registeredBehind(story: Story, sentence: Sentence, clause: Span): { name: string | string[]; at: Span } | undefined {
  const m = IN_NAME_OF.exec(story.masked.slice(clause.end, Math.min(sentence.end, clause.end + 20)))
  if (!m) return undefined
  const from = clause.end + m[0].length
  const named = story.people.mentions(from, from + 80).filter((p) => p.side === 'debtor')
  const owner = named.find((p) => /^(?:个人|共同|共有|二人|夫妻)*(?:名下|所有)/.test(story.text.slice(p.end, p.end + 8)))
  if (!owner) return undefined
  const names = ownersUpTo(story, named, owner)
  return named[0]?.start === from ? { name: names.length > 1 ? names : owner.name, at: owner } : undefined
}

const SOMEBODYS = /(?:^|[^\u4e00-\u9fa5])(?!.{0,8}(?:其|他|她|该|人|方|户|均|都|者|Ｂ|公司|厂|店|行|社|查[到得询明]|发现|冻结|查封|扣[划押]|划拨)名下)[\u4e00-\u9fa5]{2,8}名下/

/** “甲代表公司报告：公司名下有货车一辆”: where one firm is among the debtors, it is meant. */
const FIRMS = /(?:^|[:,;。、\n])(?:被执行人)?(?:该|本|我)?公司(?:名下|所有|持有|登记)/

/** Whose a thing named at `index` of a clause is: by a name before it, else whom the words concern. */
export function ownerOf(story: Story, sentence: Sentence, clause: Span, index: number, kind: AssetKind): { name: Found['owner']; at: Span | undefined } {
  const debtors = story.people.debtors
  const before = story.people.mentions(clause.start, clause.start + index).filter((m) => m.side === 'debtor' && !(kind === 'receivable' && story.text.charAt(m.start - 1) === '对'))
  /* “持有乙公司90%股权”: what is held is no owner */
  const nearest = before[before.length - 1]
  const held = kind === 'equity' && nearest && (HELD.test(story.text.slice(Math.max(clause.start, nearest.start - 8), nearest.start)) || SHARE_OF.test(story.text.slice(nearest.end, clause.start + index))) ? nearest : undefined
  const led = before.length === 0 ? leaderBefore(story, clause, index) : undefined
  if (led !== undefined) return { name: led, at: clause }
  if (held) {
    const holders = before.slice(0, -1)
    const holder = holders[holders.length - 1]
    if (holder) {
      const names = ownersUpTo(story, holders, holder)
      return { name: names.length > 1 ? names : holder.name, at: holder }
    }
    const who = debtorsConcerned(story, sentence, { start: clause.start, end: held.start }, { carry: true })
    return { name: who.names?.length === 1 ? who.names[0] : undefined, at: who.at }
  }
  const last = before.findLast((m) => /^(?:\([^)]*\))?(?:名下|所有|持有|享有|共有|的|在)/.test(story.text.slice(m.end, m.end + 20))) ?? before[before.length - 1]
  if (last) {
    const names = ownersUpTo(story, before, last)
    return { name: names.length > 1 ? names : last.name, at: last }
  }
  const firm = FIRMS.test(story.masked.slice(clause.start, clause.start + index)) ? debtors.filter((d) => isBody(d)) : []
  if (before.length === 0 && debtors.length > 1 && firm.length === 1) return { name: firm[0], at: undefined }
  const registered = before.length === 0 && debtors.length > 1 ? registeredBehind(story, sentence, clause) : undefined
  if (registered) return registered
  /* “宏业名下有车一辆”: somebody's whom the words name, and whom they do not let us know. */
  const who = debtorsConcerned(story, sentence, clause, { carry: true })
  if (debtors.length > 1 && (who.at?.start ?? 0) < clause.start && SOMEBODYS.test(story.masked.slice(clause.start, clause.start + index))) return { name: undefined, at: undefined }
  if (who.names?.length === 1) return { name: who.names[0], at: who.at }
  return { name: debtors.length === 1 ? debtors[0] : undefined, at: undefined }
}
