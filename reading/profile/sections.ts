import type { ProfilePage } from '../../casefile/profile.ts'
import { squash } from '../../casefile/text.ts'
import type { Coverage, Section } from '../../casefile/vocabulary.ts'
import type { Block, Snapshot } from '../../page/snapshot.ts'
import { labelText } from '../grid.ts'

/** What a profile says of whole sections: which heading or tab shows which part of the case, and when that is all of it. */

/** How far the sections of the profile are shown on this page. A section whose heading is not there is not spoken of. */
export function sectionCoverage(snap: Snapshot, page: ProfilePage): { section: Section; coverage: Coverage }[] {
  if (page.coverage.length === 0) return []
  const wanted = new Map(page.coverage.map((c) => [squash(c.title), c]))
  const told: { section: Section; coverage: Coverage }[] = []
  for (const b of snap.blocks) {
    if (b.end - b.start === 0 || b.end - b.start > 60) continue
    const rule = wanted.get(labelText(snap.text.slice(b.start, b.end)).label)
    if (!rule || b.children.some((c) => c.end - c.start === b.end - b.start)) continue
    const below = regionBelow(snap, b, wanted)
    if (below === '') continue
    wanted.delete(squash(rule.title))
    told.push({ section: rule.section, coverage: rule.complete === 'shown' ? 'complete' : rule.complete === 'never' ? 'partial' : squash(below).includes(squash(rule.complete.says)) ? 'complete' : 'partial' })
  }
  return told
}

/** What stands under a heading: behind it in the smallest element that holds more than the heading, up to the next heading of the profile. */
function regionBelow(snap: Snapshot, heading: Block, titles: ReadonlyMap<string, unknown>): string {
  let box: Block | null = heading.parent
  while (box && squash(snap.text.slice(box.start, box.end)).length <= squash(snap.text.slice(heading.start, heading.end)).length + 1) box = box.parent
  if (!box) return ''
  const region = snap.text.slice(heading.end, Math.min(box.end, heading.end + 20_000))
  const lines = region.split('\n')
  const stop = lines.findIndex((l, i) => i > 0 && titles.has(labelText(l).label))
  return (stop < 0 ? lines : lines.slice(0, stop)).join('\n').trim()
}
