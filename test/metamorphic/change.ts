import type { Chance } from './random.ts'
import type { Sample } from './samples.ts'

/** A text told in another way, and what of the reading has another name by it. */
export interface Changed { text: string; renamed?: ReadonlyMap<string, string> }

/** One way of telling the same otherwise; undefined where it has nothing to take hold of. */
export interface Change { name: string; apply(sample: Sample, chance: Chance): Changed | undefined }

/** A change by words alone. */
export function wording(name: string, apply: (text: string, chance: Chance, sample: Sample) => string): Change {
  return {
    name,
    apply(sample, chance) {
      const text = apply(sample.text, chance, sample)
      return text === sample.text ? undefined : { text }
    },
  }
}

export const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** All at once, the longest first, so that what was put in is not changed again. */
export function replaced(text: string, by: ReadonlyMap<string, string>): string {
  if (by.size === 0) return text
  const pattern = new RegExp([...by.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|'), 'g')
  return text.replace(pattern, (m) => by.get(m) ?? m)
}
