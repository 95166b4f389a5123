import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { isBody, isPerson, looksLikeName } from './names.ts'
import { partyNamed, type ReadParty, type Side } from './parties.ts'

/** “甲等十四人（名单附后）”: the others stand in a list behind the signatures. */

const HEADING = /(?:^|[\n。])(?:附件?|附表)?[\d一二]?[:、.]?(申请执行人|被执行人)(?:基本情况|信息)?(?:名单|一览表|名册)(?:如下)?[:\n]/
/** No list that is read is longer. */
const LIST_MAX = 6000
const NAME = /(?:^|[\n、,;)]|\d[.)])([\u3400-\u9fff][\u3400-\u9fff·某×*()]{1,40}?)(?=$|[\n、,;。\s(]|\d{1,3}[.、)])/g
const NAMES_MAX = 300

/** Nothing where the head names them all. */
export function listedBehind(text: string, part: Part, known: readonly ReadParty[], exhibit: Exhibit): ReadParty[] {
  const among = known.find((p) => p.among)
  if (!among) return []
  const tail = text.slice(part.tail.start, Math.min(part.span.end, part.tail.start + LIST_MAX))
  const heading = HEADING.exec(tail)
  if (!heading) return []
  const side: Side = heading[1] === '申请执行人' ? 'applicant' : 'debtor'
  if (side !== among.side) return []
  const from = part.tail.start + heading.index + heading[0].length
  const found: ReadParty[] = []
  NAME.lastIndex = 0
  const list = text.slice(from, part.tail.start + tail.length)
  for (let m = NAME.exec(list); m && found.length < NAMES_MAX; m = NAME.exec(list)) {
    const name = m[1] ?? ''
    if (!looksLikeName(name) || !(isPerson(name) || isBody(name)) || found.some((p) => p.name === name)) continue
    const start = from + m.index + m[0].length - name.length
    found.push({ side, name, at: { start, end: start + name.length }, party: partyNamed(name, start, start + name.length, exhibit), aliases: [] })
  }
  /* a list of whom the head names one holds him too */
  return found.some((p) => p.name === among.name) ? found : []
}

/** Verbs and things that stand behind the word as a name would: “被执行人预留的地址”, “被执行人劳务费”. */
export const likely = (name: string): boolean => isBody(name) || isPerson(name) || name.includes('·') || name.length > 4 || !/^(?:可|须|需|负有|享有|共同|预留|暂无|有|称|支付|尚|采取|劳务|工资|货款|借款)/.test(name)
