import Dexie from 'dexie'

/**
 * Gets deleted rows off the disk. Chromium keeps the databases of the extension in one LevelDB, which writes what is deleted beside the deletion and
 * throws both away only when it next puts the files of that range together. It does so at once when a database is deleted, but leaves alone
 * what stands in one and the same file with its deletion; so rows that were written shortly before stayed readable for good (seen with Chromium
 * 2026-11-22, test/e2e). Bytes of chance, more than it holds in memory, push the rows into files of their own beforehand.
 */

export const FILLER = 'zhongben-filler'
/** Twice what LevelDB was seen to hold back, and pieces short of what Chromium puts into files of their own. */
const PIECES = 192, PIECE = 48 * 1024, AT_ONCE = 32
/** What is pushed in, in bytes, without the long keys. */
export const PUSHED = PIECES * PIECE
/**
 * Long keys besides: LevelDB notes the first and last key of every file in its list of files, where keys of rows that are gone (numbers of cases) stay readable
 * until the list is made anew, which it does at the next start once the list is longer than 2 MB (seen with Chromium 156 and 5,000 cases, 2026-11-22).
 */
const LONG_KEYS = 32, LONG_KEY = 320 * 1024

/** Before a database is deleted whose rows must go. Where there is no room for it, it is left out. */
export async function pushRowsDown(pieces = PIECES): Promise<void> {
  const db = new Dexie(FILLER)
  db.version(1).stores({ pieces: '' })
  try {
    for (let from = 0; from < pieces; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, pieces - from) }, (_, i) => from + i)
      await db.table('pieces').bulkPut(some.map(() => crypto.getRandomValues(new Uint8Array(PIECE))), some)
    }
    for (let i = 0; i < Math.ceil(LONG_KEYS * pieces / PIECES); i++) {
      const key = new Uint8Array(LONG_KEY)
      for (let at = 0; at < LONG_KEY; at += 65_536) crypto.getRandomValues(key.subarray(at, Math.min(at + 65_536, LONG_KEY)))
      await db.table('pieces').put(0, key)
    }
  } catch { /* the rows go with the next work of LevelDB */ } finally {
    db.close()
  }
}
