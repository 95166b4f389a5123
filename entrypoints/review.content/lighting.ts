import { createHighlighter } from '../../page/highlight.ts'
import { placesOf, type Place } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import type { Evidence } from '../../rules/types.ts'
import { ask } from './client.ts'
import { inFrames } from './placing.ts'

/** Lights up the words of exhibits, in this page and in frames of other origins. `read`: the page as it was read, in which offsets count. */
export function createLighting(lights: ReturnType<typeof createHighlighter>, read: () => Snapshot<Node>) {
  let litFrames: string[] = []

  function placesOfExhibit(e: Evidence | undefined): Place[] {
    return e?.where?.start === undefined || e.where.end === undefined || e.where.frame !== undefined ? [] : placesOf(read(), e.where.start, e.where.end)
  }

  function lightFrames(evidence: readonly Evidence[], index: number): void {
    const lit = inFrames(evidence, index)
    for (const frame of litFrames) if (!lit.some((l) => l.frame === frame)) void ask({ type: 'light-frame', frame, ranges: [], current: -1 })
    for (const l of lit) void ask({ type: 'light-frame', ...l })
    litFrames = lit.map((l) => l.frame)
  }

  function point(places: readonly Place[]): void {
    lights.show('current', places)
    if (places[0]) lights.reveal(places[0])
  }

  return {
    /** scrolls to these places and lights them up as the current ones */
    point,
    /** lights up exhibits, scrolls to one of them */
    exhibits(evidence: readonly Evidence[], index: number): void {
      lights.show('evidence', evidence.flatMap(placesOfExhibit))
      point(placesOfExhibit(evidence[index]))
      lightFrames(evidence, index)
    },
  }
}
