/**
 * What many rules work out of the same thing is worked out once. A few cases are judged together, and the rules ask about each
 * of them in turn: the answer for the thing asked for last is kept for each case, and only until the next review, so that a
 * file changed in between is read anew.
 */

let reviewed = 0
/** which of the cases judged together the rules ask about now */
let turn = 0

/** A review begins: nothing that was kept counts any longer. */
export function nextReview(): void {
  reviewed++
  turn = 0
}

/** The rules now ask about this one of the cases judged together. */
export function turnTo(place: number): void {
  turn = place
}

/** The place among the cases judged together of the one that the rules ask about. */
export function ownTurn(): number {
  return turn
}

/** `make`, with its last answer kept for as long as the same thing (a case file, its list of events …) is asked about. */
export function kept<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const last: ({ of: K; during: number; value: T } | undefined)[] = []
  return (of) => {
    const known = last[turn]
    if (known !== undefined && known.of === of && known.during === reviewed) return known.value
    const at = turn, value = make(of)
    last[at] = { of, during: reviewed, value }
    return value
  }
}

/** As many things of one review are remembered; beyond that the table begins anew. */
const MOST = 20_000

/** `make` for things of which a case has many (its events, names), each asked about by several rules: made once in a review. */
export function keptOfEach<K extends object | string, T>(make: (of: K) => T): (of: K) => T {
  const known = new Map<K, T>()
  let during = -1
  return (of) => {
    if (during !== reviewed || known.size >= MOST) {
      known.clear()
      during = reviewed
    }
    const before = known.get(of)
    if (before !== undefined) return before
    const value = make(of)
    known.set(of, value)
    return value
  }
}
