import { cleanLine } from '../casefile/clean-text.ts'
import { TAG_MAX, TAGS_MAX } from '../notes/kinds.ts'

/** Tags while they are typed. */

/** Former tags offered at once. */
const OFFERED = 8

/** The tags with another one, unless it is there, says nothing, or there are as many as a note has. */
export function withTag(tags: readonly string[], typed: string): string[] {
  const tag = cleanLine(typed).slice(0, TAG_MAX)
  return tag === '' || tags.includes(tag) || tags.length >= TAGS_MAX ? [...tags] : [...tags, tag]
}

/** Former tags that go on as was typed, then those in which it stands; in the order of their use. */
export function completions(used: readonly string[], tags: readonly string[], typed: string): string[] {
  const fold = (s: string) => s.normalize('NFKC').toLowerCase().trim()
  const word = fold(typed)
  const free = used.filter((t) => !tags.includes(t) && t !== typed.trim())
  return [...free.filter((t) => fold(t).startsWith(word)), ...free.filter((t) => !fold(t).startsWith(word) && fold(t).includes(word))].slice(0, OFFERED)
}
