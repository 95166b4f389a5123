/** Parts of a long list are done by several at once and come out in the order of the list; what is done too early waits, within a limit. */

/** From this place up to, not including, that one. */
export interface Part {
  from: number
  to: number
}

export interface InOrder<T> {
  /** The next part to be done; undefined when all is handed out, or so much waits already that what is at the front has to come first. */
  take(fit?: (p: Part) => boolean): Part | undefined
  /** It is done; `weight` counts against the limit until it comes out. */
  done(p: Part, made: T, weight: number): void
  /** It is to be done again by somebody else, each place by itself. */
  again(p: Part): void
  /** What comes out next; undefined while it is not done. */
  out(): T | undefined
  /** places not yet handed out */
  left(): number
  /** everything came out */
  ended(): boolean
}

/** `end` tells where the part that begins there ends. No more than `ahead` places are handed out before what is at the front is out, nor anything while more than `weight` waits. */
export function inOrder<T>(length: number, end: (from: number) => number, { ahead, weight }: { ahead: number; weight: number }): InOrder<T> {
  const made = new Map<number, { to: number; made: T; weight: number }>()
  const redo: Part[] = []
  let next = 0, front = 0, waits = 0
  /* What stands at the front may always be done: it is what the others wait for. */
  const mayTake = (p: Part) => p.from === front || (p.from - front < ahead && waits <= weight)
  return {
    take(fit = () => true) {
      const again = redo.findIndex((p) => mayTake(p) && fit(p))
      if (again >= 0) return redo.splice(again, 1)[0]
      if (next >= length) return undefined
      const p = { from: next, to: Math.min(length, Math.max(next + 1, end(next))) }
      if (!mayTake(p) || !fit(p)) return undefined
      next = p.to
      return p
    },
    done(p, one, heavy) {
      made.set(p.from, { to: p.to, made: one, weight: heavy })
      waits += heavy
    },
    again(p) {
      for (let from = p.from; from < p.to; from++) redo.push({ from, to: from + 1 })
      redo.sort((a, b) => a.from - b.from)
    },
    out() {
      const first = made.get(front)
      if (first === undefined) return undefined
      made.delete(front)
      front = first.to
      waits -= first.weight
      return first.made
    },
    left: () => length - next + redo.length,
    ended: () => front >= length,
  }
}
