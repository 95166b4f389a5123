import type { Mention } from './people.ts'
import type { Story } from './story.ts'

/** Whose a thing is, where several names stand before “名下”. */

/** “甲、乙名下共有”: all of the list. */
export function ownersUpTo(story: Story, mentions: readonly Mention[], owner: Mention): string[] {
  const names = [owner.name]
  let from = owner.start
  for (let i = mentions.indexOf(owner) - 1; i >= 0; i--) {
    const m = mentions[i]
    if (!m || !/^(?:[、和与及]|以及|被执行人){1,3}$/.test(story.text.slice(m.end, from))) break
    names.unshift(m.name)
    from = m.start
  }
  return distinct(names)
}

export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
