import { beginsWith, Firsts, type Opening } from './scan-firsts.ts'
import { splitTop } from './scan-pairs.ts'

/**
 * Searching for words of many kinds at once. At a place of the text only those alternatives are tried that can begin with the
 * character there; their order, by kind and within it, is that of the lists.
 */
export interface Kinds<K> { sources: readonly (readonly [K, string, Opening])[]; byFirst: Map<number, Branch<K>> }
interface Branch<K> { sticky: RegExp; kinds: readonly K[] }

/** Alternatives of each kind, written as patterns without groups that capture. */
export function kindsOf<K>(lists: readonly (readonly [K, string])[]): Kinds<K> {
  const sources = lists.flatMap(([kind, words]) => splitTop(words).map((source): readonly [K, string, Opening] => [kind, source, new Firsts(source).read()]))
  return { sources, byFirst: new Map() }
}

/** The alternatives that can begin with a character, as one pattern; each kind in a group of its own. */
export function branchAt<K>(all: Kinds<K>, first: number): Branch<K> {
  const known = all.byFirst.get(first)
  if (known) return known
  const kinds: K[] = []
  const groups: string[] = []
  for (const [kind, source, opening] of all.sources) {
    if (!beginsWith(opening, first)) continue
    if (kinds.length > 0 && kinds[kinds.length - 1] === kind) groups[groups.length - 1] += `|${source}`
    else {
      kinds.push(kind)
      groups.push(source)
    }
  }
  const branch: Branch<K> = { sticky: new RegExp(groups.length > 0 ? groups.map((g) => `(${g})`).join('|') : '(?!)', 'y'), kinds }
  all.byFirst.set(first, branch)
  return branch
}
