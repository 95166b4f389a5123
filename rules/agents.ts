import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, Party } from '../casefile/schema.ts'
import { namesOf, sameName, wordsOf } from './facts.ts'

/** Whether somebody acted through an agent, and with what authority (特别授权、一般授权). */
export type Authority = 'none' | 'special' | 'ordinary' | 'unknown'

/** none: the party acted in person, as far as told. */
export function agentOf(party: Party | undefined, e: CaseEvent): Authority {
  const name = valueOf(party?.agent?.name)
  const heard = namesOf(e.party)
  const words = wordsOf(e)
  const inPerson = heard.some((h) => sameName(h, valueOf(party?.name) ?? '')) && heard.some((h) => name !== undefined && sameName(h, name))
  if (inPerson) return 'none'
  const byAgent = (name !== undefined && heard.some((h) => sameName(h, name))) || /代理人/.test(words)
  if (!byAgent) return 'none'
  const special = valueOf(party?.agent?.specialAuthority)
  if (special === true || /特别授权/.test(words.replace(/(?:无|没有|未经|非)特别授权/g, ''))) return 'special'
  if (special === false || /一般授权|一般代理|(?:无|没有|未经|非)特别授权/.test(words)) return 'ordinary'
  return 'unknown'
}

export function agentName(party: Party | undefined): string {
  return valueOf(party?.agent?.name) ?? ''
}
