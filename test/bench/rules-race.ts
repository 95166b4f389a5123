import { isOn, review, reviewAll } from '../../rules/engine.ts'
import { judge, judgeAll, RULES } from '../../rules/index.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import { AS_OF, caseFiles } from './cases.ts'
import { peerFacts } from './peer-facts.ts'
import { peerEngine, peerJudge } from './peer.ts'

/** Ten thousand cases judged by our rules and by the peer, by turns; in Node and in a page alike. */

export interface RulesTimes {
  cases: number
  /** conclusions of the peer that are not ours; 0 or the comparison is none */
  disagreements: number
  /** microseconds a case, a number for each turn: by every rule of the catalogue, many cases handed over at once or one by one; by the six that the peer also knows; the peer */
  ours: number[]
  alone: number[]
  six: number[]
  peer: number[]
}

/** The rules that the peer knows. Ours are timed twice: by the whole catalogue, and by these alone. */
const PEER_JUDGES = ['four-no-undisposed-property', 'four-no-no-onsite-search', 'four-no-no-applicant-interview', 'four-no-under-three-months', 'case-eligible', 'unpaid-positive']

const SIX = RULES.filter((r) => PEER_JUDGES.includes(r.id))
/** How many rules of ours are timed beside the peer's: those that are on without settings. */
export const RULES_TIMED = RULES.filter((r) => isOn(r, DEFAULT_SETTINGS)).length

/** Cases judged in one turn. */
const TURN = 500

/** `rounds` times all cases; before that one round of which the times are thrown away and the conclusions compared. */
export async function raceRules(cases: number, rounds: number): Promise<RulesTimes> {
  const files = caseFiles(cases)
  const facts = files.map((f) => peerFacts(f, AS_OF))
  const engine = peerEngine()
  let disagreements = 0
  for (const [i, file] of files.entries()) {
    const theirs = await peerJudge(engine, facts[i] ?? {})
    disagreements += judge(file, { asOf: AS_OF }).findings.filter((f) => PEER_JUDGES.includes(f.rule) && f.approval !== (theirs.get(f.rule) ?? 'not-applicable')).length
  }
  const ours: number[] = [], alone: number[] = [], six: number[] = [], peer: number[] = []
  for (const file of files) review(file, SIX, { asOf: AS_OF })
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < files.length; from += TURN) {
      const turn = files.slice(from, from + TURN), given = facts.slice(from, from + TURN)
      let start = performance.now()
      judgeAll(turn, { asOf: AS_OF })
      ours.push(((performance.now() - start) * 1000) / turn.length)
      start = performance.now()
      for (const file of turn) judge(file, { asOf: AS_OF })
      alone.push(((performance.now() - start) * 1000) / turn.length)
      start = performance.now()
      reviewAll(turn, SIX, { asOf: AS_OF })
      six.push(((performance.now() - start) * 1000) / turn.length)
      start = performance.now()
      for (const f of given) await engine.run(f)
      peer.push(((performance.now() - start) * 1000) / turn.length)
    }
  }
  return { cases, disagreements, ours, alone, six, peer }
}
