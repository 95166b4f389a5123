/**
 * What many rules work out of the same thing is worked out once. All rules ask about one case in a row, so the answer for the
 * thing asked for last is kept, and only until the next review: a file changed in between is read anew.
 */

let reviewed = 0

/** A review begins: nothing that was kept counts any longer. */
export function nextReview(): void {
  reviewed++
}

/** `make`, with its last answer kept for as long as the same thing (a case file, its list of events …) is asked about. */
export function kept<K extends object, T>(make: (of: K) => T): (of: K) => T {
  let last: { of: K; during: number; value: T } | undefined
  return (of) => {
    if (last === undefined || last.of !== of || last.during !== reviewed) last = { of, during: reviewed, value: make(of) }
    return last.value
  }
}
