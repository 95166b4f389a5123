import { aroundPlace } from '../../notes/message-places.ts'
import type { Answer } from '../../notes/messages.ts'
import type { Found } from '../../page/anchor.ts'
import type { anchorRest } from '../../page/anchoring.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import type { Further } from './note-places.ts'

declare global {
  var zhongbenAnchoring: typeof anchorRest | undefined
}

/** By which name the worker knows a state of the page that it read. */
export const marks = new WeakMap<Snapshot<Node>, string>()

/** The search for words that moved: by the worker; where it has the page no longer, by a script of its own, which comes once, and to few pages. */
export const searching: Further = {
  async there(snap, quotes) {
    const mark = marks.get(snap)
    return mark === undefined ? undefined : placesIn(snap.text, quotes.length, await ask({ type: 'place-notes', mark, quotes: [...quotes] }))
  },
  here: async () => globalThis.zhongbenAnchoring ?? ((await ask({ type: 'start-anchoring' })).ok ? globalThis.zhongbenAnchoring : undefined),
}

/** What the worker found, where it fits the page: one place that is not as the worker has it, and it speaks of another text. */
export function placesIn(text: string, count: number, answer: Answer<'place-notes'>): readonly (Found | null)[] | undefined {
  const places = answer.ok ? answer.places : null
  return places?.length === count && places.every((p) => p === null || (p.start < p.end && aroundPlace(text, p.start, p.end) === p.around)) ? places : undefined
}
