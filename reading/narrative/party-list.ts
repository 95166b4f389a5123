import type { Named } from './case-clause.ts'
import type { Exhibit } from './exhibit.ts'
import { partyNamed, type ReadParty, type Side } from './parties.ts'

/** The list of parties while it is gathered. */
export function made(n: Named, side: Side, exhibit: Exhibit): ReadParty {
  return { side, name: n.name, at: { start: n.start, end: n.end }, party: partyNamed(n.name, n.start, n.end, exhibit), aliases: [] }
}

export function add(list: ReadParty[], p: ReadParty): void {
  if (!list.some((q) => q.name === p.name && q.side === p.side)) list.push(p)
}
