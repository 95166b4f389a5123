/** Parts of the vault as its tests have them. They are put in the place of the real ones by each test file itself (`vi.mock`). */

type Head = typeof import('../../notes/lock-head.ts')
type Filler = typeof import('../../notes/store-filler.ts')

/** As few rounds as a head may have: the tests are to be quick. */
export const quickHead = (real: Head): Head => ({ ...real, wrapKey: (key, words, more = {}) => real.wrapKey(key, words, { rounds: 1000, ...more }) })

/** Two pieces, for there is no LevelDB here. */
export const shortFiller = (real: Filler): Filler => ({ ...real, pushRowsDown: () => real.pushRowsDown(2) })
