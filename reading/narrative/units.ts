/** So many are put together at once: all of them would be too many arguments. */
const AT_ONCE = 8192

/** Every UTF-16 unit, each at its own place. */
function everyUnit(): string {
  const units = new Uint16Array(65_536)
  for (let u = 0; u < units.length; u++) units[u] = u
  let all = ''
  for (let from = 0; from < units.length; from += AT_ONCE) all += String.fromCharCode(...units.subarray(from, from + AT_ONCE))
  return all
}

/**
 * For every UTF-16 unit whether a pattern of one character matches it: 1 or 0. Looking there is the fastest way to ask of a
 * character. The pattern goes through all of them once: asked of each by itself, a table took 5 ms of every start (2026-11-23).
 */
export function unitsOf(one: RegExp): Uint8Array {
  const table = new Uint8Array(65_536)
  for (const m of everyUnit().matchAll(new RegExp(one.source, 'g'))) table[m.index] = 1
  return table
}

/** Does a character of the text match a pattern of one? As `test`; a look into a table for each character of a clause is sooner done than a trial. */
export function anyOf(one: RegExp): (text: string) => boolean {
  const table = unitsOf(one)
  return (text) => {
    for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] === 1) return true
    return false
  }
}
