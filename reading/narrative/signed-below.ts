import type { CaseEvent } from '../../casefile/schema.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import type { Story } from './story.ts'

/**
 * Who signed below a record of a talk or a notice. The law asks for the applicant's confirmation by his signature (解释第五百一十七条), and a
 * signature stands as a name on a line of its own. An agent's counts only where he is said to have special authority.
 */
const LABEL = '(?:(?:以上[^\\n:]{0,12}|(?:被(?:约谈|谈话|询问)人|申请(?:执行)?人|(?:委托)?(?:诉讼)?代理人|阅后|签收人?|本人)?(?:\\(?(?:签名|签字|签章|捺印|确认)(?:[、]?捺印|\\(捺印\\))?\\)?)?)[:：]?\\s?)?'
const BEHIND = '\\s?(?:\\((?:签名|签字|捺印|签名捺印|签名、捺印|手印|签章)\\))?\\s?(?:[二2][〇○零0]?[\\d〇○零一二三四五六七八九十]{2,3}[年.-][\\d一二三四五六七八九十]{1,3}[月.-][\\d一二三四五六七八九十]{1,3}日?)?'
const SIGNED = new RegExp(`\\n${LABEL}([\\u4e00-\\u9fa5·]{2,8}?)${BEHIND}(?=\\n|$)`, 'g')
const WHO = /(?:被(?:约谈|谈话|询问)人(?:员)?|(?:谈话|约谈|通话)对象|来访人)[:：]?([^\n]{2,120})/
const OWN = /法定代表人|负责人|经营者|理事长|董事长|总经理|执行事务合伙人|本人/
const AGENT = /代理人|律师|员工|职员|工作人员|法务|(?<!总)经理|业务/
/** A signature stands in the last lines; what is said before it is longer. */
const LAST = 240

export function signedBelow(story: Story, part: Part, events: readonly CaseEvent[]): void {
  if (part.kind?.page !== 'document') return
  const said = events.filter((e) => e.done?.value !== false && e.detail === undefined && (e.kind.value === 'applicant-consented' || (e.kind.value === 'applicant-interviewed' && e.result?.value === '同意')))
  if (said.length === 0 || !(part.kind.is?.[0] === 'zhongben-informed' || part.kind.body === 'talk')) return
  const head = part.title?.end ?? part.span.start
  const heard = WHO.exec(story.text.slice(head, Math.min(part.span.end, head + 1000)))
  const who = heard?.[1] ?? ''
  const by = standing(who)
  const from = Math.max(head, part.span.end - LAST)
  for (const m of allMatches(SIGNED, story.text.slice(from, part.span.end))) {
    const name = m[1] ?? ''
    const own = story.people.applicants.includes(name)
    if (!own && (!who.includes(name) || by === 'agent' || by === undefined)) continue
    const start = from + m.index + 1, end = from + m.index + m[0].length
    for (const e of said) if (isTheirs(story, e, name)) e.detail = story.exhibit(`${name}${!own && by === 'special' ? '（代理人，特别授权）' : ''}签署`, start, end)
    return
  }
  if (!heard || by !== 'agent' || !/代理人/.test(who)) return
  /* his own authority is told elsewhere, if at all */
  const start = head + heard.index, end = start + heard[0].length
  for (const e of said) if (isTheirs(story, e, '')) e.detail = story.exhibit(/一般(?:授权|代理)/.test(who) ? '由代理人到场（一般授权）' : '由代理人到场', start, end)
}

/** As whom somebody came: for himself or his firm, as an agent with special authority, as an agent of whom that is not told. */
function standing(who: string): 'own' | 'special' | 'agent' | undefined {
  if (/特别授权/.test(who.replace(/(?:无|没有|非|未经)特别授权/g, ''))) return 'special'
  return AGENT.test(who) ? 'agent' : OWN.test(who) ? 'own' : undefined
}

/** Of several applicants one signs for himself. */
function isTheirs(story: Story, e: CaseEvent, name: string): boolean {
  if (new Set(story.people.applicants).size < 2) return true
  return [e.party?.value ?? []].flat().some((p) => p === name || !story.people.applicants.includes(name))
}
