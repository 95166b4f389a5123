/** Milliseconds of work after which the window may draw and hear keys. */
const SLICE = 10

/**
 * Does work in slices, the first of them at once. `onStep` hears, between slices, what the work yielded last. Ends, without `onDone`, when `signal` is aborted:
 * what was overtaken is given up.
 */
export function inPortions<Y, T>(work: Generator<Y, T>, onDone: (result: T) => void, signal: AbortSignal, onStep: (at: Y) => void = () => {}): void {
  const slice = () => {
    if (signal.aborted) return
    const until = performance.now() + SLICE
    for (;;) {
      const step = work.next()
      if (step.done) return onDone(step.value)
      if (performance.now() < until) continue
      onStep(step.value)
      setTimeout(slice, 0)
      return
    }
  }
  slice()
}
