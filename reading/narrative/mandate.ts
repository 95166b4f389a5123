import type { CaseFile, Party } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'
import { isPerson } from './names.ts'
import { authorityIn } from './party-details.ts'
import type { ReadParty } from './parties.ts'

/** A power of attorney: who acts for a party, and with what authority. The ruling names the agent and does not tell it. */
const MANDATE = /授权委托书|委托代理(?:授权)?书/
const AGENT = /(?:\n|^)(?:受委托人|受托人|被委托人|(?:委托)?(?:诉讼)?代理人)(?:姓名)?[:：]?\s?([\u4e00-\u9fa5·]{2,8}?)(?=[,，。;；(（\n\s]|$)/
const BY = /(?:\n|^)委托(?:人|单位)(?:姓名|名称)?[:：]?\s?([^\n,，。;；(（]{2,40})/

export function readMandate(text: string, part: Part, file: CaseFile, known: readonly ReadParty[], exhibit: Exhibit): void {
  if (!part.title || !MANDATE.test(text.slice(part.title.start, part.title.end))) return
  const from = part.title.end, words = text.slice(from, part.span.end)
  const agent = AGENT.exec(words), by = BY.exec(words), authority = authorityIn(words)
  const name = agent?.[1] ?? ''
  if (!agent || !authority || !isPerson(name)) return
  const of = known.find((p) => p.name === by?.[1]?.trim()) ?? (known.filter((p) => p.side === 'applicant').length === 1 && by === null ? known.find((p) => p.side === 'applicant') : undefined)
  if (!of) return
  const at = from + agent.index + agent[0].length - name.length
  const told: Party['agent'] = { name: exhibit(name, at, at + name.length), specialAuthority: exhibit(authority.special, from + authority.at, from + authority.at + authority.length) }
  const list = of.side === 'applicant' ? file.applicants : of.side === 'debtor' ? file.debtors : file.others
  const listed = list.find((p) => p.name?.value === of.name)
  if (listed) listed.agent = { ...told, ...listed.agent, ...(listed.agent?.specialAuthority ? {} : { specialAuthority: told.specialAuthority }) }
  else list.push({ ...(of.party.name ? { name: of.party.name } : {}), agent: told })
}
