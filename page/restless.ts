/**
 * Which places of a page never rest: a clock, a counter, rows that go by. That they change says little, so they are
 * waited for longer; what changes elsewhere is not held up by them.
 */

/** Times in milliseconds. A place that changes this often and this long is restless until it has been quiet. */
const OFTEN = 12
const LONG = 5000
const QUIET = 2500
/** Changes of one batch that are looked at; a batch of more is no clock. */
const LOOKED_AT = 60

interface Habit { first: number; last: number; times: number }

export function createRestless(): (targets: readonly Node[], now: number) => boolean {
  const habits = new WeakMap<Node, Habit>()
  /** True when all of these places are restless. */
  return (targets, now) => {
    if (targets.length > LOOKED_AT) return false
    let all = targets.length > 0
    for (const target of new Set(targets)) {
      const habit = habits.get(target)
      if (!habit || now - habit.last > QUIET) {
        habits.set(target, { first: now, last: now, times: 1 })
        all = false
        continue
      }
      habit.last = now
      habit.times++
      if (habit.times < OFTEN || now - habit.first < LONG) all = false
    }
    return all
  }
}
