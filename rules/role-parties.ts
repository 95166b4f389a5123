import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { sameName } from './facts.ts'

/**
 * A list may say toward whom an act was done by his part (“被执行人”, “二被执行人”, “被执行人李某”) or by the first of several (“李某等”).
 * Rules ask by name: here the part is turned into the names that it stands for, so that nobody is said to have been left out who
 * was meant. What stands for nobody known is left as it is.
 */

const ROLE = /^(?:全体|全部|所有|各|二|两|三|四|五|上述|该|本案|以上)?(?:名|位|个)?(被执行人|被申请人|债务人|申请执行人|申请人|债权人)(?:们|[:：])?/
const OF_DEBTORS = /^(?:被|债务)/
/** “李某等”, “李某等三人”. */
const AND_OTHERS = /等(?:[一二两三四五六七八九十\d]{1,3}(?:人|名|位|被执行人|申请执行人)?)?$/
/** Only such words can be meant: looked at before anything else is. */
const PERHAPS = /[人等]/

/** Acts that may be done toward applicants too: there all debtors are named one by one. */
const OF_EITHER = /^(?:zhongben|applicant|interview|settlement|clue|audit|reward|resumption|objection|case-money|post-query|debt-in-kind|performed)/
/** So many are named one by one; of more the words are left as they are. */
const MOST = 50

/** The case file with every part named; the same one where no act is told so. */
export function withNamedParties(file: CaseFile): CaseFile {
  let events: CaseEvent[] | undefined
  for (const [i, e] of file.events.entries()) {
    const party = e.party?.value
    if (party === undefined || party === null || !mayMean(party)) continue
    const named = namedAs(party, e, file)
    if (named === undefined) continue
    events ??= [...file.events]
    events[i] = named
  }
  return events === undefined ? file : { ...file, events }
}

function namedAs(party: string | string[], e: CaseEvent, file: CaseFile): CaseEvent | undefined {
  const told = typeof party === 'string' ? [party] : party
  const meant = told.map((p) => namesMeant(p, file))
  if (e.party === undefined || meant.every((m) => m === undefined)) return undefined
  /* What was done toward all debtors is told without a party. */
  const all = file.debtors.length
  if (!OF_EITHER.test(e.kind.value ?? '') && meant.some((m) => m !== undefined && m.length === all && m.every((n, k) => n === valueOf(file.debtors[k]?.name)))) {
    const { party: _, ...rest } = e
    return rest
  }
  const names = told.flatMap((p, k) => meant[k] ?? [p])
  return names.length > MOST ? undefined : { ...e, party: { ...e.party, value: names } }
}

function mayMean(party: string | string[]): boolean {
  return typeof party === 'string' ? PERHAPS.test(party) : party.some((p) => PERHAPS.test(p))
}

/** The names for which these words stand; undefined where they are a name of their own. */
function namesMeant(words: string, file: CaseFile): string[] | undefined {
  const all = [...namesOfAll(file.debtors), ...namesOfAll(file.applicants)]
  if (all.some((n) => sameName(n, words))) return undefined
  const role = ROLE.exec(words)
  if (role) {
    const list = namesOfAll(OF_DEBTORS.test(role[1] ?? '') ? file.debtors : file.applicants)
    const rest = words.slice(role[0].length)
    if (rest === '') return list.length > 0 ? list : undefined
    return list.some((n) => sameName(n, rest)) ? [rest] : andOthers(rest, [list])
  }
  return andOthers(words, [namesOfAll(file.debtors), namesOfAll(file.applicants)])
}

function andOthers(words: string, lists: readonly string[][]): string[] | undefined {
  const at = AND_OTHERS.exec(words)?.index
  if (at === undefined || at === 0) return undefined
  const first = words.slice(0, at)
  return lists.find((list) => list.some((n) => sameName(n, first)))
}

function namesOfAll(parties: readonly Party[]): string[] {
  return parties.flatMap((p) => valueOf(p.name) ?? [])
}
