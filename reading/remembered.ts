import type { Block, Snapshot } from '../page/snapshot.ts'

/** Asks once of each block; readers ask several times of nearly all. `forget` when the answers may have changed. */
export function remembered(snap: Snapshot, test: (b: Block) => boolean): { skip: (b: Block) => boolean; forget: () => void } {
  /* 0 not asked yet, 1 no, 2 yes */
  const answers = new Uint8Array(snap.blocks.length)
  const skip = (b: Block) => {
    const known = answers[b.id]
    if (known) return known === 2
    const is = test(b)
    answers[b.id] = is ? 2 : 1
    return is
  }
  return { skip, forget: () => answers.fill(0) }
}
